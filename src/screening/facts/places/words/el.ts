// Data: Greek words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'σε στη στην στον στο στα στις στους στ για προς κοντά',
  between: 'τη την τον το τα τις τους πόλη πόλεις περιοχή νησί κέντρο νότια βόρεια όμορφη',
  announce: 'τοποθεσία περιοχή πόλη χώρα τόπος εργασίας έδρα προορισμός νομός',
  elsewhere: 'από εγγεγραμμένη πολίτες διαβατήριο γραφείο γραφεία άδεια εταιρεία πρεσβεία',
  ends: 'ία: ία ίας ίαν; α: α ας; η: η ης; ος: ος ου ο; ός: ός ού ό; ο: ο ου; ί: ί ίου; ες: ες ών; άς: άς ά',
  countries: 'GB: Αγγλία|Μεγάλη Βρετανία|Βρετανία|Σκωτία|Ουαλία|Βόρεια Ιρλανδία|Ηνωμένο Βασίλειο; US: ΗΠΑ|Αμερική; AE: ΗΑΕ|Εμιράτα|Ηνωμένα Αραβικά Εμιράτα; NL: Ολλανδία|Κάτω Χώρες; CZ: Τσεχία; KR: Νότια Κορέα|Κορέα; MM: Βιρμανία|Μιανμάρ; SA: Σαουδική Αραβία; BY: Λευκορωσία; CY: Κύπρος; QA: Κατάρ; GR: Ελλάδα',
  cities: 'Athens: Αθήνα; Thessaloníki: Θεσσαλονίκη; Pátra: Πάτρα; Piraeus: Πειραιάς|Πειραιά; Lárisa: Λάρισα; Irákleion: Ηράκλειο; Volos: Βόλος; Ioánnina: Ιωάννινα; GR Rhodes: Ρόδος; GR Corfu: Κέρκυρα; GR Mykonos: Μύκονος; GR Santorini: Σαντορίνη; GR Naxos: Νάξος; GR Chania: Χανιά; GR Crete: Κρήτη; GR Zakynthos: Ζάκυνθος; GR Kos: Κως; GR Kalamata: Καλαμάτα; Nicosia: Λευκωσία; Limassol: Λεμεσός; Larnaca: Λάρνακα; Paphos: Πάφος; Ayia Napa: Αγία Νάπα; Berlin: Βερολίνο; Munich: Μόναχο; Köln: Κολωνία; Hamburg: Αμβούργο; Frankfurt am Main: Φρανκφούρτη; Stuttgart: Στουτγάρδη; Düsseldorf: Ντίσελντορφ; London: Λονδίνο; Manchester: Μάντσεστερ; Birmingham: Μπέρμιγχαμ; Paris: Παρίσι; Brussels: Βρυξέλλες; Amsterdam: Άμστερνταμ; Rotterdam: Ρότερνταμ; Vienna: Βιέννη; Zürich: Ζυρίχη; Genève: Γενεύη; Rome: Ρώμη; Milan: Μιλάνο; Sofia: Σόφια; Bucharest: Βουκουρέστι; Tirana: Τίρανα; Istanbul: Κωνσταντινούπολη; Dubai: Ντουμπάι; Abu Dhabi: Αμπού Ντάμπι; Stockholm: Στοκχόλμη; Copenhagen: Κοπεγχάγη; Moscow: Μόσχα; Kyiv: Κίεβο; Tel Aviv: Τελ Αβίβ; New York City: Νέα Υόρκη',
  wary: 'Κως|Σόφια|Μάλι|Τσαντ|Ρόδος',
  never: 'Μπαρ|Νις',
}
