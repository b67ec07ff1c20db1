import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'cs',
  occupations: {
    'Sběr jahod, dělníci do výroby': ['harvest-worker', 'factory-worker'],
    'Skladník, řidič VZV a řidič kamionu': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Pokojská, kuchař, servírka': ['hotel-housekeeper', 'cook', 'waiter'],
    'Svářeč, zedník, elektrikář': ['welder', 'bricklayer', 'electrician'],
    'Pečovatelka o seniory, chůva': ['live-in-carer', 'nanny'],
    'Uklízečka a švadlena': ['cleaner', 'sewing-worker'],
    'Řidičský průkaz výhodou': [],
  },
  places: {
    'Práce v Německu a Rakousku': ['!DE', '!AT'],
    'Odjezd do Nizozemska, ubytování v Praze': ['!NL', '!CZ Prague'],
    'práce ve velké británii': ['!GB'],
    'Místo výkonu práce: Brno': ['!CZ Brno'],
    'Občané Ukrajiny': ['UA'],
    'německá firma, most přes řeku': [],
  },
})
