import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'fi',
  occupations: {
    'Marjanpoimijat ja varastotyöntekijät': ['harvest-worker', 'warehouse-worker'],
    'Siivooja, kokki ja tarjoilija': ['cleaner', 'cook', 'waiter'],
    'Hitsaaja, muurari, sähköasentaja': ['welder', 'bricklayer', 'electrician'],
    'Lähihoitaja ja sairaanhoitaja': ['care-assistant', 'nurse'],
    'Rekkakuski, ompelija': ['truck-driver', 'sewing-worker'],
    'Ajokortti vaaditaan': [],
  },
  places: {
    'Työ Saksassa ja Ruotsissa': ['!DE', '!SE'],
    'Lähtö Norjaan, asunto Helsingissä': ['!NO', '!FI Helsinki'],
    'töitä virossa': ['!EE'],
    'Työpaikka: Tampere': ['!FI Tampere'],
    'Ukrainan kansalaiset': ['UA'],
    'saksan kieli, ruotsalainen firma': [],
  },
})
