import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'sl',
  occupations: {
    'Obiranje jabolk, delavci v proizvodnji': ['harvest-worker', 'factory-worker'],
    'Skladiščnik, viličarist, voznik tovornjaka': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Sobarica, natakar, kuhar': ['hotel-housekeeper', 'waiter', 'cook'],
    'Varilec, zidar, električar': ['welder', 'bricklayer', 'electrician'],
    'Negovalka za starejše, varuška': ['live-in-carer', 'nanny'],
    'Čistilka in šivilja': ['cleaner', 'sewing-worker'],
    'Potrebno je vozniško dovoljenje': [],
  },
  places: {
    'Delo v Nemčiji in Avstriji': ['!DE', '!AT'],
    'Odhod na Nizozemsko, bivanje v Ljubljani': ['!NL', '!SI Ljubljana'],
    'delo v nemčiji': ['!DE'],
    'Kraj dela: Maribor': ['!SI Maribor'],
    'Državljani Srbije': ['RS'],
    'nemška firma, mali kolektiv': [],
  },
})
