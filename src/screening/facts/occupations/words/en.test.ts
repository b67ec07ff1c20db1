import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'en',
  occupations: {
    'Fruit pickers and warehouse operatives wanted': ['harvest-worker', 'warehouse-worker'],
    'We hire truck drivers, welders and bricklayers.': ['truck-driver', 'welder', 'bricklayer'],
    'Live-in carer for an elderly lady': ['live-in-carer'],
    'Customer service agents for crypto trading': ['customer-support', 'crypto-seller'],
    'Typing job, data entry from home': ['data-entry'],
    'Au-pair for a host family': ['au-pair'],
    'Chambermaids and kitchen porters': ['hotel-housekeeper', 'dishwasher'],
    "Driver's licence and social security number required": [],
    'Our business model is a role model.': [],
  },
  places: {
    'Jobs in Dubai, UAE and Germany': ['!AE Dubai', '!AE', '!DE'],
    'You will work in the Netherlands': ['!NL'],
    'warehouse in poland': ['!PL'],
    'Location: Mae Sot, near Myawaddy': ['!TH Mae Sot', '!MM Myawadi'],
    'We have flats in Reading or Nice': ['!GB Reading', '!FR Nice'],
    'A company registered in Latvia, work in Sihanoukville': ['LV', '!KH Sihanoukville'],
    'US citizens help us': ['US'],
    'A nice reading room': [],
    'German company, Polish team': [],
    'A china cup and a turkey': [],
  },
})
