import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'hr',
  occupations: {
    'Berba jagoda, radnici u tvornici': ['harvest-worker', 'factory-worker'],
    'Skladištar, viličar i vozač kamiona': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Sobarica, konobar, kuhar': ['hotel-housekeeper', 'waiter', 'cook'],
    'Zavarivač, zidar, električar': ['welder', 'bricklayer', 'electrician'],
    'Njegovateljica za starije osobe, dadilja': ['live-in-carer', 'nanny'],
    'Čistačica i krojačica': ['cleaner', 'sewing-worker'],
    'Potrebna vozačka dozvola': [],
  },
  places: {
    'Posao u Njemačkoj i Austriji': ['!DE', '!AT'],
    'Polazak za Nizozemsku, smještaj u Zagrebu': ['!NL', '!HR Zagreb'],
    'rad u Irskoj': ['!IE'],
    'Mjesto rada: Osijek': ['!HR Osijek'],
    'Državljani Srbije': ['RS'],
    'njemačka tvrtka, mali tim': [],
  },
})
