// Data: words of approvals in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.approvals': 'Saskaņot',

  'op.approvals.expire': 'Izbeigt, kas pārāk ilgi gaidīja otru personu',

  'op.approvals.list': 'Saskaņojamā saraksts',
  'op.approvals.decline': 'Atteikt',
  'op.approvals.withdraw': 'Ņemt atpakaļ lūgumu',

  'approvals.lede': 'Ko viens cilvēks lūdz un kam otram jāpiekrīt.',
  'approvals.waits': 'Skatīt, kas gaida',
  'approvals.none': 'Nekas negaida.',
  'approvals.ends': 'beidzas {away}',
  'approvals.sealed': 'Saturs jums ir slēgts, tāpēc lūgto nevar parādīt.',
  'approvals.lead': 'Skatīt norādi',
  'approvals.approve': 'Apstiprināt',
  'approvals.decline': 'Atteikt',
  'approvals.withdraw': 'Ņemt lūgumu atpakaļ',
  'approvals.own': 'Jūs pats to lūdzāt; jāpiekrīt kādam citam.',
  'approvals.not-you': 'Jūsu lomas par to nelemj.',
  'input.lead': 'Norāde',
  'input.authority': 'Kurai iestādei',
  'input.basis': 'Tiesiskais pamats',
  'input.reason': 'Kāpēc',
  'input.item': 'Pierādījums',
  'approvals.not-admitted':
    'Jūsu lomas par to lemj, bet jūs vēl neesat uzņemts, tāpēc neredzat, kas lūgts. Jūs var uzņemt kolēģis, kas atver saturu, šajā lapā:',
  'approvals.not-admitted-by':
    'Jūsu lomas par to lemj, bet jūs vēl neesat uzņemts, tāpēc neredzat, kas lūgts. Jūs var uzņemt: {names}. To dara šeit:',
} as const satisfies Lines<typeof en>
