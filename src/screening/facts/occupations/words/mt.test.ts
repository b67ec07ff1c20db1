import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'mt',
  occupations: {
    'Ħaddiema fil-kostruzzjoni u welders': ['construction-worker', 'welder'],
    'Kok, wejter u tindif tal-kmamar': ['cook', 'waiter', 'hotel-housekeeper'],
    'Infermiera, carer u babysitter': ['nurse', 'care-assistant', 'nanny'],
    "Xufier ta' trakk, elettriċista": ['truck-driver', 'electrician'],
    'Seftura u ħajjata': ['domestic-worker', 'sewing-worker'],
    'Liċenzja tas-sewqan meħtieġa': [],
  },
  places: {
    'Xogħol fil-Ġermanja u fl-Italja': ['!DE', '!IT'],
    "Xogħol f'Malta, f'Tas-Sliema": ['!MT', '!MT Sliema'],
    'xogħol fl-ingilterra': ['!GB'],
    'Post: Valletta': ['!MT Valletta'],
    'Ċittadini mill-Ukrajna': ['UA'],
    'kumpanija Ġermaniża': [],
  },
})
