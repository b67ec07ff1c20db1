import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ga',
  occupations: {
    'Piocadóirí torthaí agus oibrithe monarchan': ['harvest-worker', 'factory-worker'],
    'Cócaire, freastalaí agus glantóir': ['cook', 'waiter', 'cleaner'],
    'Táthaire, leictreoir, pluiméir': ['welder', 'electrician', 'plumber'],
    'Tiománaí leoraí agus altra': ['truck-driver', 'nurse'],
    'Cúramóir do sheandaoine, feighlí leanaí': ['care-assistant', 'nanny'],
    'Ceadúnas tiomána riachtanach': [],
  },
  places: {
    'Obair sa Ghearmáin agus san Ollainn': ['!DE', '!NL'],
    'Obair i mBaile Átha Cliath': ['!IE Dublin'],
    'obair i sasana': ['!GB'],
    'Áit oibre: Gaillimh': ['!IE Gaillimh'],
    'Saoránaigh as an Úcráin': ['UA'],
    'comhlacht Gearmánach': [],
  },
})
