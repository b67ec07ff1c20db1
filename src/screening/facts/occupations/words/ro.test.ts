import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ro',
  occupations: {
    'Cules de căpșuni, muncitori în fabrică': ['harvest-worker', 'factory-worker'],
    'Lucrător depozit, stivuitorist, șofer de tir': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Cameristă, bucătar, ospătar': ['hotel-housekeeper', 'cook', 'waiter'],
    'Sudor, zidar, electrician': ['welder', 'bricklayer', 'electrician'],
    'Îngrijitoare bătrâni, bonă': ['live-in-carer', 'nanny'],
    'Permis de conducere categoria B': [],
  },
  places: {
    'Muncă în Germania și Olanda': ['!DE', '!NL'],
    'Plecare spre Belgia, cazare în București': ['!BE', '!RO Bucharest'],
    'lucru in anglia': ['!GB'],
    'Locația: Cluj': ['!RO Cluj-Napoca'],
    'Cetățeni din Moldova': ['MD'],
    'firmă germană, este ok': [],
  },
})
