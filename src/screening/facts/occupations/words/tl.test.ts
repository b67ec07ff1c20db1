import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'tl',
  occupations: {
    'Tagabalot at bodegero sa pabrika': ['packer', 'warehouse-worker', 'factory-worker'],
    'Kasambahay at yaya para sa pamilya': ['domestic-worker', 'nanny'],
    'Welder, karpintero, elektrisyan': ['welder', 'carpenter', 'electrician'],
    'Truck driver at delivery rider': ['truck-driver', 'courier'],
    'Caregiver ng matanda, nars': ['live-in-carer', 'nurse'],
    "Kailangan ang driver's license": [],
  },
  places: {
    'Trabaho sa Germany at sa Japan': ['!DE', '!JP'],
    'Papuntang Dubai, UAE': ['!AE Dubai', '!AE'],
    'trabaho sa taiwan': ['!TW'],
    'Lokasyon: Maynila': ['!PH Manila'],
    'Galing Nepal ang grupo': ['NP'],
    'Kumpanyang aleman, mali ang sagot': [],
  },
})
