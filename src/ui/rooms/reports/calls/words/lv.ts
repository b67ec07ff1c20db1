// Data: words of calls for help in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'call.danger': 'Kāds tagad ir briesmās',
  'call.asked': 'Cilvēks lūdz palīdzību',
  'call.person': 'Cilvēkam var būt vajadzīga palīdzība',
  'call.answer': 'Atbildēt tagad',
  'call.contact': 'Pirmā saskare',
  'call.send': 'Nosūtīt un palikt sazinā',
  'call.safe': 'Cilvēks ir drošībā: pierakstīt',
} as const satisfies Lines<typeof en>
