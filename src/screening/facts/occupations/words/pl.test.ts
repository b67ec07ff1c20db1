import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'pl',
  occupations: {
    'Zbieracz truskawek, praca w szklarni': ['harvest-worker', 'greenhouse-worker'],
    'Magazynier, operator wózka widłowego, pakowacz': ['warehouse-worker', 'forklift-driver', 'packer'],
    'Opiekunka osób starszych, pokojówka i kelnerka': ['live-in-carer', 'hotel-housekeeper', 'waiter'],
    'Spawacz, murarz, hydraulik na budowę': ['welder', 'bricklayer', 'plumber', 'construction-worker'],
    'Pomoc kuchenna, kucharz, zmywak': ['kitchen-helper', 'cook', 'dishwasher'],
    'Kierowca kat. C+E i kurier': ['truck-driver', 'courier'],
    'Rozbieracz mięsa w ubojni': ['meat-processing'],
    'Tancerka do klubu, hostessa': ['dancer', 'hostess'],
    'Wymagane prawo jazdy, ochrona danych osobowych': [],
  },
  places: {
    'Praca w Niemczech i Holandii': ['!DE', '!NL'],
    'Wyjazd do Belgii, potem w Krakowie': ['!BE', '!PL Kraków'],
    'praca w wielkiej brytanii': ['!GB'],
    'Miejsce pracy: Warszawa': ['!PL Warsaw'],
    'Obywatele Ukrainy, firma z Niemiec': ['UA', 'DE'],
    'Niemiecka firma, polski kierownik': [],
    'piła tarczowa i most': [],
  },
})
