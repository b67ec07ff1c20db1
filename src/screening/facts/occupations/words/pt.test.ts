import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'pt',
  occupations: {
    'Apanha de morangos, trabalhadores agrícolas': ['harvest-worker', 'farm-worker'],
    'Operador de armazém, empilhador, camionista': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Empregada de andares, cozinheiro e empregado de mesa': ['hotel-housekeeper', 'cook', 'waiter'],
    'Soldador, pedreiro, eletricista': ['welder', 'bricklayer', 'electrician'],
    'Cuidadora de idosos, babá': ['live-in-carer', 'nanny'],
    'Carta de condução obrigatória': [],
  },
  places: {
    'Trabalho na Alemanha e na Holanda': ['!DE', '!NL'],
    'Viagem para França, casa em Lisboa': ['!FR', '!PT Lisbon'],
    'trabalho na inglaterra': ['!GB'],
    'Local: Setúbal': ['!PT Setúbal'],
    'Cidadãos do Brasil': ['BR'],
    'empresa alemã, um porto seguro': [],
  },
})
