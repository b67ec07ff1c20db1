import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'nl',
  occupations: {
    'Aardbeienplukkers en orderpickers gezocht': ['harvest-worker', 'warehouse-worker'],
    'Schoonmaker, kok en serveerster': ['cleaner', 'cook', 'waiter'],
    'Lasser, metselaar, elektricien': ['welder', 'bricklayer', 'electrician'],
    'Heftruckchauffeur, vrachtwagenchauffeur': ['forklift-driver', 'truck-driver'],
    'Kamermeisje in hotel, productiemedewerker': ['hotel-housekeeper', 'factory-worker'],
    'Rijbewijs vereist': [],
  },
  places: {
    'Werken in Duitsland en België': ['!DE', '!BE'],
    'Vertrek naar Noorwegen, huis in Rotterdam': ['!NO', '!NL Rotterdam'],
    'werk in duitsland': ['!DE'],
    'Locatie: Venlo': ['!NL Venlo'],
    'Bedrijf uit Polen': ['PL'],
    'Duits bedrijf, de engels zingen, best goed': [],
  },
})
