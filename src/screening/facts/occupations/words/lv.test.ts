import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'lv',
  occupations: {
    'Meklējam zemeņu lasītājus un siltumnīcas strādniekus.': ['harvest-worker', 'greenhouse-worker'],
    'Vajadzīgi noliktavas darbinieki un iekrāvēja vadītāji': ['warehouse-worker', 'forklift-driver'],
    'Apkopējas viesnīcā, istabenes, pavāra palīgs': ['cleaner', 'hotel-housekeeper', 'kitchen-helper'],
    'Kravas auto vadītājs ar CE kategoriju': ['truck-driver'],
    'Metinataji un muurnieki, elektriķis': ['welder', 'electrician'],
    'Aukle divu bērnu pieskatīšanai': ['nanny'],
    'Veco ļaužu kopēja ar dzīvošanu': ['live-in-carer'],
    'Dejotājas klubam, augsta samaksa': ['dancer'],
    'Nepieciešama autovadītāja apliecība.': [],
    'Samaksa kriptovalūtā, laba alga': [],
  },
  places: {
    'Darbs Vācijā un Nīderlandē': ['!DE', '!NL'],
    'Lidojums uz Dubaiju, AAE': ['!AE Dubai', '!AE'],
    'darbs anglijā, siltumnīcās': ['!GB'],
    'Strādāsi Apvienotajos Arābu Emirātos': ['!AE'],
    'Darba vieta: Rīga': ['!LV Riga'],
    'Birojs Rīgā, darbs Minhenē': ['LV Riga', '!DE Munich'],
    'Latvijas pilsoņiem ar pasi': ['LV'],
    'Vācu uzņēmums meklē vāciešus': [],
    'Ogre nāk no pasakas': [],
  },
})
