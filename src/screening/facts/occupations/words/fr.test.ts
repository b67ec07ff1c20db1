import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'fr',
  occupations: {
    'Cueillette de fraises, ouvriers agricoles': ['harvest-worker', 'farm-worker'],
    'Magasinier, cariste et chauffeur poids lourd': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Femme de chambre, cuisinier, serveuse': ['hotel-housekeeper', 'cook', 'waiter'],
    'Soudeur, maçon, électricien': ['welder', 'bricklayer', 'electrician'],
    'Auxiliaire de vie, nounou et plongeur': ['live-in-carer', 'nanny', 'dishwasher'],
    'Permis de conduire, visite médicale': [],
  },
  places: {
    'Travail en Allemagne et en Belgique': ['!DE', '!BE'],
    'Départ aux Pays-Bas, logement à Lyon': ['!NL', '!FR Lyon'],
    'emploi en angleterre': ['!GB'],
    'Lieu de travail : Bordeaux': ['!FR Bordeaux'],
    "Ressortissants d'Ukraine": ['UA'],
    'entreprise allemande, une nice équipe, trois tours': [],
  },
})
