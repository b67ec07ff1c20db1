import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'tr',
  occupations: {
    'Çilek toplama ve paketleme elemanı': ['harvest-worker', 'packer'],
    'Depo elemanı, forklift operatörü, tır şoförü': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Kat görevlisi, aşçı, garson': ['hotel-housekeeper', 'cook', 'waiter'],
    'Kaynakçı, duvarcı, elektrikçi': ['welder', 'bricklayer', 'electrician'],
    'Yaşlı bakıcısı, çocuk bakıcısı': ['live-in-carer', 'nanny'],
    'Sürücü belgesi ve ehliyet gerekir': [],
  },
  places: {
    "Almanya'da ve Hollanda'da iş": ['!DE', '!NL'],
    "Dubai'ye gidiş, İstanbul'da ofis": ['!AE Dubai', '!TR Istanbul'],
    "ingiltere'de iş": ['!GB'],
    'Şehir: Ankara': ['!TR Ankara'],
    'Suriye vatandaşları': ['SY'],
    'alman firması, ordu ve batman, van dolusu': [],
  },
})
