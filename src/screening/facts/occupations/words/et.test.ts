import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'et',
  occupations: {
    'Maasikakorjajad ja laotöötajad': ['harvest-worker', 'warehouse-worker'],
    'Toateenija, kokk ja ettekandja': ['hotel-housekeeper', 'cook', 'waiter'],
    'Keevitaja, müürsepp, elektrik': ['welder', 'bricklayer', 'electrician'],
    'Veoautojuht, koristaja, õmbleja': ['truck-driver', 'cleaner', 'sewing-worker'],
    'Kalatehase tööline': ['fish-processing'],
    'Vajalik on juhiluba': [],
  },
  places: {
    'Töö Saksamaal ja Soomes': ['!DE', '!FI'],
    'Sõit Norrasse, elamine Tallinnas': ['!NO', '!EE Tallinn'],
    'töö rootsis': ['!SE'],
    'Töökoht: Tartu': ['!EE Tartu'],
    'Saksamaa firma': ['DE'],
    'saksa keel, soome sõber': [],
  },
})
