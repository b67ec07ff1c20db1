import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'bg',
  occupations: {
    'Бране на ягоди в Испания, работници в оранжерия': ['harvest-worker', 'greenhouse-worker'],
    'Камериерки, сервитьори и готвачи за хотел': ['hotel-housekeeper', 'waiter', 'cook'],
    'Заварчици, зидари, шофьори на камион': ['welder', 'bricklayer', 'truck-driver'],
    'Гледачка на възрастна жена, детегледачка': ['live-in-carer', 'nanny'],
    'Мотокарист в склад': ['forklift-driver', 'warehouse-worker'],
    'Шивачки за цех': ['sewing-worker'],
    'Шофьорска книжка е нужна': [],
  },
  places: {
    'Работа в Германия и Холандия': ['!DE', '!NL'],
    'Заминаване за Мюнхен': ['!DE Munich'],
    'Град: София': ['!BG Sofia'],
    'работа в испания': ['!ES'],
    'Граждани от България': ['BG'],
    'немска фирма, полски договор': [],
  },
})
