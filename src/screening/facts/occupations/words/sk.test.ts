import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'sk',
  occupations: {
    'Zber jahôd, robotníci do výroby': ['harvest-worker', 'factory-worker'],
    'Skladník, vodič VZV, vodič kamiónu': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Chyžná, kuchár, čašníčka': ['hotel-housekeeper', 'cook', 'waiter'],
    'Zvárač, murár, elektrikár': ['welder', 'bricklayer', 'electrician'],
    'Opatrovateľka seniorov, upratovačka': ['live-in-carer', 'cleaner'],
    'Vodičský preukaz je výhodou': [],
  },
  places: {
    'Práca v Nemecku a Rakúsku': ['!DE', '!AT'],
    'Odchod do Holandska, ubytovanie v Bratislave': ['!NL', '!SK Bratislava'],
    'práca vo veľkej británii': ['!GB'],
    'Miesto výkonu práce: Košice': ['!SK Košice'],
    'Občania Ukrajiny': ['UA'],
    'nemecká firma': [],
  },
})
