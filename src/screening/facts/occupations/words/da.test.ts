import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'da',
  occupations: {
    'Bærplukkere og lagerarbejdere søges': ['harvest-worker', 'warehouse-worker'],
    'Rengøringsassistent, kok og tjener': ['cleaner', 'cook', 'waiter'],
    'Svejser, murer, elektriker': ['welder', 'bricklayer', 'electrician'],
    'Sygeplejerske og barnepige': ['nurse', 'nanny'],
    'Lastbilchauffør, slagteriarbejder': ['truck-driver', 'meat-processing'],
    'Kørekort er et krav': [],
  },
  places: {
    'Arbejde i Tyskland og Norge': ['!DE', '!NO'],
    'Rejse til Holland, bolig i København': ['!NL', '!DK Copenhagen'],
    'job i sverige': ['!SE'],
    'Arbejdssted: Odense': ['!DK Odense'],
    'Borgere fra Ukraine': ['UA'],
    'tysk firma, en by med sol': [],
  },
})
