import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'hu',
  occupations: {
    'Eperszedés és csomagoló munka': ['harvest-worker', 'packer'],
    'Raktáros, targoncás, kamionsofőr': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Szobalány, szakács, pincér': ['hotel-housekeeper', 'cook', 'waiter'],
    'Hegesztő, kőműves, villanyszerelő': ['welder', 'bricklayer', 'electrician'],
    'Idősgondozó, bébiszitter': ['live-in-carer', 'nanny'],
    'Jogosítvány szükséges': [],
  },
  places: {
    'Munka Németországban és Hollandiában': ['!DE', '!NL'],
    'Indulás Ausztriába, szállás Bécsben': ['!AT', '!AT Vienna'],
    'munka angliában': ['!GB'],
    'Munkavégzés helye: Győr': ['!HU Győr'],
    'Ukrajna felől': ['UA'],
    'német cég, egy jó csapat': [],
  },
})
