// Data: words of what a second person approves in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'input.person': 'Persona',
  'approvals.person': 'Skatīt personas lapu',
  'approvals.unread': 'Apstiprināt varēsiet, kad šeit būs redzams viss, ko apstiprināt.',
  'difference.none': 'Neatšķiras neviens vārds.',
  'difference.gone': 'Noņemts',
  'difference.new': 'Pielikts',
  'difference.title': 'Kas atšķiras no paziņojuma {number}',
  'difference.first': 'Tas neaizstāj nevienu agrāku paziņojumu.',
  'asked.changed': 'Kopš lūguma tas ir mainīts. Noraidiet šo, un lai lūdz no jauna.',
  'asked.to': 'Saņēmējs',
  'asked.matter': 'Kas ir pretlikumīgs',
  'asked.ground': 'Pēc kā',
  'asked.writer': 'Rakstīja',
  'asked.letter': 'Kas tiek sūtīts, vārds vārdā',
  'asked.once': 'Kad apstiprināsiet:',
  'asked.once-notice': 'paziņojumu tādu, kāds tas ir šeit, drīkst sūtīt ikviens, kura lomas to ļauj.',
  'asked.contacts': 'Saziņas punkti',
  'asked.now': 'Tagad',
  'asked.passed-before': 'Nodots agrāk',
  'asked.passed-none': 'nevienam',
  'asked.adverts': {
    zero: 'Ko saka tās {n} sludinājumu',
    one: 'Ko saka tās {n} sludinājums',
    other: 'Ko saka tās {n} sludinājumi',
  },
  'asked.once-lead': 'norāde skaitās nodota: {name}. Programma neko nesūta: nodod tas, kurš lūdza.',
  'asked.once-pass':
    'šīs daļas un nekas cits no ziņojuma skaitās nodotas: {name}. Programma neko nesūta: nodod tas, kurš lūdza.',
  'asked.files': { zero: '{n} datņu', one: '{n} datne', other: '{n} datnes' },
  'asked.not-held': 'Tas nav aizturēts.',
  'asked.once-hold':
    'ierobežojums beidzas, ziņotājs izlasa šos vārdus, un ziņojumu dzēš, kad beidzas tā laiks, kas sākas šodien.',
  'asked.once-hold-open': 'ierobežojums beidzas, un ziņotājs izlasa šos vārdus.',
  'asked.closed': 'Slēgts',
  'asked.once-files': 'visi, kas drīkst lasīt ziņojumu, var skatīt šīs datnes. Bērna ziņojuma attēli paliek slēgti.',
  'asked.once-identity': '{name} vienu dienu drīkst skatīt, kas ir ziņotājs. Jūs no tā neko neredzat.',
  'asked.wish': 'Personas vēlme',
  'asked.wish-since': 'Tikt dzēstai, kopš {day}',
  'asked.once-person': 'nekas vairs neliedz lietu dzēst.',
  'asked.once-person-until': 'nekas vairs neliedz lietu dzēst; to glabā līdz {day}.',
  'asked.item': 'Pierādījums',
  'asked.careful': 'Pret to runā',
  'asked.once-destroy-item':
    'Tā vārdi un baiti, kā arī {n} darba kopiju saturs zudīs uz visiem laikiem. Vēsture paliek.',
  'asked.once-release-item': 'Pēc tam divi cilvēki to var iznīcināt.',
} as const satisfies Lines<typeof en>
