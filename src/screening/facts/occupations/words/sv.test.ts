import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'sv',
  occupations: {
    'Bärplockare och lagerarbetare sökes': ['harvest-worker', 'warehouse-worker'],
    'Städare, kock och servitris': ['cleaner', 'cook', 'waiter'],
    'Svetsare, murare, elektriker': ['welder', 'bricklayer', 'electrician'],
    'Undersköterska, sjuksköterska': ['care-assistant', 'nurse'],
    'Lastbilschaufför och barnflicka': ['truck-driver', 'nanny'],
    'Körkort är ett krav': [],
  },
  places: {
    'Arbete i Tyskland och Norge': ['!DE', '!NO'],
    'Resa till Nederländerna, boende i Malmö': ['!NL', '!SE Malmö'],
    'jobb i danmark': ['!DK'],
    'Ort: Göteborg': ['!SE Göteborg'],
    'Medborgare från Ukraina': ['UA'],
    'tyskt företag, vi har en stor sal': [],
  },
})
