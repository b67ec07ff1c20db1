import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'es',
  occupations: {
    'Recogida de fresas, peones agrícolas': ['harvest-worker', 'farm-worker'],
    'Mozo/a de almacén, carretillero y camionero': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Camarera de pisos, cocinero y camareros': ['hotel-housekeeper', 'cook', 'waiter'],
    'Soldador, albañil, fontanero': ['welder', 'bricklayer', 'plumber'],
    'Cuidadora interna para anciana, niñera': ['live-in-carer', 'nanny'],
    'Se necesita carnet de conducir, seguridad social': [],
    'Modelos para fotos, azafatas': ['model', 'hostess'],
  },
  places: {
    'Trabajo en Alemania y Holanda': ['!DE', '!NL'],
    'Viaje a Francia, vivienda en Huelva': ['!FR', '!ES Huelva'],
    'trabajo en inglaterra': ['!GB'],
    'Ubicación: Valencia': ['!ES Valencia'],
    'Ciudadanos de Colombia': ['CO'],
    'empresa alemana, china de porcelana': [],
  },
})
