import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ca',
  occupations: {
    'Collita de fruita, peons agrícoles': ['harvest-worker', 'farm-worker'],
    'Mosso/a de magatzem, carretoner i camioner': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Cambrera de pisos, cuiner i cambrers': ['hotel-housekeeper', 'cook', 'waiter'],
    'Soldador, paleta, lampista': ['welder', 'bricklayer', 'plumber'],
    'Cuidadora interna per a anciana, mainadera': ['live-in-carer', 'nanny'],
    'Cal carnet de conduir, seguretat social': [],
    'Models per a fotos, hostesses': ['model', 'hostess'],
    'Infermeres i personal de neteja': ['nurse', 'cleaner'],
  },
  places: {
    'Feina a Alemanya i Holanda': ['!DE', '!NL'],
    'Viatge a França, habitatge a Girona': ['!FR', '!ES Girona'],
    'Ubicació: Barcelona': ['!ES Barcelona'],
    'Ciutadans de Colòmbia': ['CO'],
    'empresa francesa, porcellana xinesa': [],
  },
})
