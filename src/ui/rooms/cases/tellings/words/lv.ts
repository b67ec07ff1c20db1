// Data: words of cases/tellings in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.tell-agency': 'Lūgt par personu pastāstīt citai iestādei',
  'op.persons.tell-urgently': 'Nekavējoties par personu pastāstīt citai iestādei',
  'op.persons.agree-telling': 'Piekrist tam, ko pastāsta citai iestādei',
  'op.persons.drop-telling': 'Atmest to, kas gaida pastāstīšanu',
  'op.persons.tellings': 'Skatīt, kurām iestādēm par personu pastāstīts',
  'op.shares.correct-telling': 'Labot par personu pastāstīto',
  'op.shares.recall-telling': 'Atsaukt par personu pastāstīto',
  'share.thing-person': 'Fakts par personu',
  'share.to-person': 'Uz personu',
  'share.field-what': 'Kā ir tagad',
  'party.agency': 'cita nama iestāde',
  'telling.by-hand': 'pastāstīts personīgi',
  'telling.ground': 'Uz kāda pamata',
  'telling.ground-consent': 'Persona piekrita',
  'telling.ground-law': 'To prasa likums',
  'telling.name': 'Vārds',
  'telling.other-names': 'Citi vārdi',
  'telling.pseudonym': 'Saukta par',
  'telling.born': 'Dzimšanas laiks',
  'telling.age': 'Vecums',
  'telling.citizenship': 'Pilsonība',
  'telling.language': 'Valoda',
  'fault.no-childs-consent': 'Bērnam neprasa to uzņemties. Nosauciet likumu.',
  'fault.refused-by-person': 'Persona nevēlas, ka šis saņēmējs to zina.',
  'fault.restricted':
    'Šī persona lūdza dzēšanu, kamēr lieta tiek turēta. Par viņu nestāsta nevienam, izņemot briesmās.',
} as const satisfies Lines<typeof en>
