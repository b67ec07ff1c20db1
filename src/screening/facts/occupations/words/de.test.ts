import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'de',
  occupations: {
    'Erntehelfer für Spargel und Produktionshelfer gesucht': ['harvest-worker', 'factory-worker'],
    'Lagerhelfer, Staplerfahrer und LKW-Fahrer (m/w/d)': ['warehouse-worker', 'forklift-driver', 'truck-driver'],
    'Zimmermädchen und Küchenhilfe im Familienbetrieb': ['hotel-housekeeper', 'kitchen-helper'],
    'Schweißer, Maurer, Elektriker für Baustelle': ['welder', 'bricklayer', 'electrician', 'construction-worker'],
    'Betreuung für Seniorin, 24-Stunden-Pflege': ['live-in-carer'],
    'Reinigungskraft und Altenpflegerin': ['cleaner', 'care-assistant'],
    'Tänzerinnen für Bar, Hostessen': ['dancer', 'hostess'],
    'Führerschein, Fahrerkarte, Termin beim Arzt für alle': ['doctor'],
    'Wir kochen gern zusammen': [],
  },
  places: {
    'Arbeit in der Schweiz und in den Niederlanden': ['!CH', '!NL'],
    'Einsatzort: Köln, Abfahrt nach Österreich': ['!DE Köln', '!AT'],
    'Großraum München, in Essen': ['!DE Munich', '!DE Essen'],
    'wir arbeiten in deutschland': ['!DE'],
    'Firma mit Sitz in Polen, Helfer aus Rumänien': ['PL', 'RO'],
    'Das Essen ist gut, Auszahlung in bar': [],
    'Deutsche Firma sucht polnische Fahrer': [],
  },
})
