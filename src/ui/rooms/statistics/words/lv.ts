// Data: words of statistics in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.figures.count': 'Skatīt skaitļus par personām',
  'op.figures.draw': 'Sagatavot mēneša skaitļus',
  'op.returns.check': 'Pārbaudīt gada datu datni',
  'op.returns.template': 'Lejupielādēt gada datu veidni',
  'job.draw-figures': 'Sagatavot mēneša skaitļus',
  'room.figures': 'Skaitļi',
  'figures.title': 'Skaitļi par personām',
  'figures.lede':
    'Cik ir personu, cik ilgi tās gaida un kas ir nokavēts visās iestādēs kopā. Nevienu šeit nevar redzēt vai atrast.',
  'figures.at': 'Saskaitīts: {day}. Skaitļi no viena līdz mazāk nekā {least} netiek nosaukti nekur.',
  'figures.next':
    'Tie paliek nemainīgi, lai divu dienu skaitļus nevarētu atņemt vienu no otra. Nākamos sagatavo, sākot ar {day}, kad pienākušas vai tālāk virzījušās vismaz piecas personas. Kļūdas izlabo tad.',
  'figures.none-yet': 'Skaitļu vēl nav',
  'figures.none-yet-text': 'Tos sagatavo reizi mēnesī, pirmo reizi – kad zināmas vismaz piecas personas.',
  'figures.majority': 'Pārskatīšana pirms pilngadības',
  'figures.month': 'Sagatavots',
  'figures.few': 'Personu ir pārāk maz, lai pateiktu, cik ilgi tās gaida.',
  'figures.waits': 'Cik ilgi tās gaida',
  'figures.chart': 'Gaidīšanas dienas pa jomām',
  'figures.chart-text':
    'Dienas kopš pašreizējā stāvokļa sākuma. Tumšs: puse personu. Gaišs: deviņas no desmit. Svītra: visilgāk. Tabulā zemāk ir tas pats.',
  'figures.counts': 'Pa jomām, dzimumiem un vecuma grupām',
  'figures.track': 'Joma',
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
} as const satisfies Lines<typeof en>
