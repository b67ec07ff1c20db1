import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'sq',
  occupations: {
    'Mbledhje frutash, punëtorë bujqësie': ['harvest-worker', 'farm-worker'],
    'Magazinier, pirunier dhe kamionist': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Kuzhinier, kamerierë, pjatalarëse': ['cook', 'waiter', 'dishwasher'],
    'Saldator, murator, hidraulik': ['welder', 'bricklayer', 'plumber'],
    'Badante, dado, pastruese': ['live-in-carer', 'nanny', 'cleaner'],
    'Duhet patentë shoferi, sigurime shoqërore': [],
    'Modele për reklama, balerina, hostesa': ['model', 'dancer', 'hostess'],
  },
  places: {
    'Punë në Gjermani dhe në Itali': ['!DE', '!IT'],
    'Vendi i punës: Tiranë': ['!AL Tirana'],
    'Nisemi për në Londër': ['!GB London'],
    'shtetas nga Ukraina': ['UA'],
    'tryezë italiane, çaj turk': [],
  },
})
