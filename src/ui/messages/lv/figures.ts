// Data: sentences of the figures on persons, in Latvian.

export const figures = {
  'op.figures.count': 'Skatīt skaitļus par personām',
  'room.figures': 'Skaitļi',
  'figures.title': 'Skaitļi par personām',
  'figures.lede':
    'Cik ir personu, cik ilgi tās gaida un kas ir nokavēts visās iestādēs kopā. Nevienu šeit nevar redzēt vai atrast.',
  'figures.at': 'Saskaitīts: {day}. Skaitļi no viena līdz mazāk nekā {least} netiek nosaukti nekur.',
  'figures.few': 'Personu ir pārāk maz, lai pateiktu, cik ilgi tās gaida.',
  'figures.waits': 'Cik ilgi tās gaida',
  'figures.chart': 'Gaidīšanas dienas pa virzieniem',
  'figures.chart-text':
    'Dienas kopš pašreizējā stāvokļa sākuma. Tumšs: puse personu. Gaišs: deviņas no desmit. Svītra: visilgāk. Tabulā zemāk ir tas pats.',
  'figures.counts': 'Pa virzieniem, dzimumiem un vecuma grupām',
  'figures.track': 'Virziens',
  'figures.by': 'Sadalījums',
  'figures.by-both': 'Dzimums un vecuma grupa',
  'figures.by-sex': 'Tikai dzimums',
  'figures.by-age': 'Tikai vecuma grupa',
  'figures.which': 'Rindas',
  'figures.late-no': 'Visas rindas',
  'figures.late-yes': 'Kur kaut kas varētu būt nokavēts',
  'figures.persons': 'Visas personas',
  'figures.all': 'Visi kopā',
  'figures.group': 'Grupa',
  'figures.persons-n': 'Personas',
  'figures.overdue': 'Nokavēts',
  'figures.median': 'Dienas, mediāna',
  'figures.ninth': 'Dienas, deviņi no desmit',
  'figures.longest': 'Dienas, ilgākais virs',
  'figures.not-told': 'netiek nosaukts',
  'figures.untold':
    '«Netiek nosaukts» nozīmē mazāk nekā {least} vai skaitli, no kura tādu varētu izrēķināt. Mediānu nosauc, ja personu ir {least} vai vairāk, pārējās dienas – ja divreiz vairāk; ilgākais ir noapaļots uz leju līdz trīsdesmit dienām. Izvēle augstāk tikai paslēpj rindas.',
  'figures.csv': 'Saglabāt kā CSV',
  'figures.refusals': 'Kur trūkst vietu: noraidītie nosūtījumi',
  'figures.refusals-text':
    'Kopš {day}, pēc vajadzības un iemesla. Ja viens iemesls netiek nosaukts, netiek nosaukta arī summa.',
  'figures.refusals-none': 'Neviens nosūtījums nav noraidīts.',
  'figures.need': 'Vajadzība',
  'figures.reason': 'Kāpēc noraidīts',
  'figures.refused': 'Nosūtījumi',
}
