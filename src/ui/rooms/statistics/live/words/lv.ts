// Data: words of the figures of now in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.figures.now': 'Skatīt pašreizējos skaitļus',
  'op.figures.recount': 'Saskaitīt personas no jauna pašreizējiem skaitļiem',
  'job.recount-figures': 'Saskaitīt personas no jauna pašreizējiem skaitļiem',
  'now.title': 'Patlaban',
  'now.closed': 'Noslēgtie mēneši',
  'now.text':
    'Saskaitīts: {day}. Patiesais skaits ir kaut kur savā desmit vienību robežā. Viss paliek nemainīgs, līdz pienākušas vai tālāk virzījušās vismaz piecas personas; tad mainās tikai robeža, no kuras skaits ir izgājis. Tāpēc divus skatījumus nevar atņemt vienu no otra.',
  'now.chart': 'Personas, kas patlaban gaida, pa jomām',
  'now.chart-text': 'Tumšs: vismaz tik. Gaišs: ne vairāk kā tik. Tabulā zemāk ir tas pats.',
  'now.others': 'Katrā jomā, kas nav nosaukta, ir mazāk nekā desmit.',
  'now.all-few': 'Katrā jomā ir mazāk nekā desmit.',
  'now.none-yet': 'Nekas netiek nosaukts, kamēr nav zināmas vismaz piecas personas.',
} as const satisfies Lines<typeof en>
