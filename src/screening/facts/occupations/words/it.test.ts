import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'it',
  occupations: {
    'Raccolta di fragole, operai agricoli': ['harvest-worker', 'farm-worker'],
    'Magazziniere, mulettista e camionista': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Cameriera ai piani, cuoco e cameriere': ['hotel-housekeeper', 'cook', 'waiter'],
    'Saldatore, muratore, elettricista': ['welder', 'bricklayer', 'electrician'],
    'Badante convivente, colf e babysitter': ['live-in-carer', 'domestic-worker', 'nanny'],
    'Patente di guida, visita medica': [],
  },
  places: {
    'Lavoro in Germania e Svizzera': ['!DE', '!CH'],
    "Partenza per l'Olanda, alloggio a Milano": ['!NL', '!IT Milan'],
    'lavoro in inghilterra': ['!GB'],
    'Sede di lavoro: Bologna': ['!IT Bologna'],
    "Cittadini dell'Ucraina": ['UA'],
    'ditta tedesca, un prato e il mare': [],
  },
})
