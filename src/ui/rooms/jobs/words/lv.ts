// Data: words of jobs in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.jobs': 'Darbi',

  'command.failed': 'Neizdevušies darbi',

  'op.jobs.list': 'Darbu saraksts',
  'op.jobs.get': 'Apskatīt darbu',
  'op.jobs.cancel': 'Atcelt darbu',
  'op.jobs.retry': 'Mēģināt darbu vēlreiz',

  'jobs.lede': 'Ilgstoši darbi: kas notiek, kas gaida, kas neizdevās.',
  'jobs.none': 'Darbu šeit nav.',
  'job.screen': 'Sludinājumu pārbaude',
  'job.erase-leads': 'Dzēš norādes, kam beidzies termiņš',
  'job.end-approvals': 'Izbeidz pieprasījumus, par kuriem laikus nav lemts',
  'job.sweep-sign-ins': 'Dzēš vecas sesijas, uzaicinājumus un pieteikšanās pēdas',
  'job.keys.reseal': 'Aizzīmogo ierakstus ar jauno atslēgu',
  'job.attempts': { zero: '{n} mēģinājumu', one: '{n} mēģinājums', other: '{n} mēģinājumi' },
  'job.attended': 'notiek, kamēr esat pierakstījies',
  'job.cancel': 'Atcelt',
  'job.done-of': '{done} no {of}',
  'job.left-seconds': {
    zero: 'atlikušas apmēram {n} sekundes',
    one: 'atlikusi apmēram {n} sekunde',
    other: 'atlikušas apmēram {n} sekundes',
  },
  'job.left-minutes': {
    zero: 'atlikušas apmēram {n} minūtes',
    one: 'atlikusi apmēram {n} minūte',
    other: 'atlikušas apmēram {n} minūtes',
  },
  'job.paused-why': 'Apturēts: vajag tā atslēgas, kurš to sāka. Turpināsies, kad viņš pierakstīsies.',
  'job-state.waiting': 'Gaida',
  'job-state.running': 'Notiek',
  'job-state.paused': 'Apturēts',
  'job-state.done': 'Pabeigts',
  'job-state.failed': 'Neizdevās',
  'job-state.cancelled': 'Atcelts',
  'stage.reading': 'Lasa sludinājumus',
  'stage.grouping': 'Meklē grupas',
  'stage.writing': 'Pieraksta atrasto',
  'stage.keeping': 'Saglabā norādes',
  'stage.erasing': 'Dzēš',
  'stage.sealing': 'Aizzīmogo no jauna',
  'op.erasures.follow': 'Apskatīt, vai dzēstas atslēgas vēl ir diskā',
  'erasures.title': 'Dzēstās atslēgas diskā',
  'erasures.lede': 'Dzēsto uzreiz neviens vairs neatver. Tā aizzīmogotā atslēga paliek diskā, līdz disks ir iztīrīts.',
  'erasures.since': 'Dzēsts, no diska vēl jāiztīra kopš {day}.',
  'erasures.rewritten':
    'Tabulās tā vairs nav. Tas, ko glabā disks un kopijas, ir atverams, līdz reizi dienā tiek iznīcināta atslēga ap to.',
  'erasures.clean': 'Nekas dzēsts vairs nav jāiztīra.',
  'erasures.cleaned-at': 'Iztīrīts {moment}.',
  'erasures.never': 'Vēl nav tīrīts.',
  'job.clean-keys': 'Tīra disku no dzēstām atslēgām',
  'stage.sealing-anew': 'Aizzīmogo atslēgas no jauna',
  'stage.writing-anew': 'Raksta atslēgu tabulas no jauna',
  'stage.destroying-key': 'Iznīcina iepriekšējo atslēgu',
} as const satisfies Lines<typeof en>
