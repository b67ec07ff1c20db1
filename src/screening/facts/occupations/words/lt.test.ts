import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'lt',
  occupations: {
    'Braškių skynėjai ir pakuotojos': ['harvest-worker', 'packer'],
    'Sandėlio darbuotojai, krautuvo vairuotojas': ['warehouse-worker', 'forklift-driver'],
    'Kambarinė, padavėja, virėjas': ['hotel-housekeeper', 'waiter', 'cook'],
    'Suvirintojas, mūrininkas, elektrikas': ['welder', 'bricklayer', 'electrician'],
    'Tolimųjų reisų vairuotojai ir valytoja': ['truck-driver', 'cleaner'],
    'Reikalingas vairuotojo pažymėjimas': [],
  },
  places: {
    'Darbas Vokietijoje ir Norvegijoje': ['!DE', '!NO'],
    'Vykstame į Olandiją, biuras Kaune': ['!NL', 'LT Kaunas'],
    'darbas anglijoje': ['!GB'],
    'Darbo vieta: Vilnius': ['!LT Vilnius'],
    'Ukrainos piliečiai': ['UA'],
    'vokiečių įmonė, lenkai': [],
  },
})
