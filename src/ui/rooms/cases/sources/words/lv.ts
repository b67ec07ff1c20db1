// Data: words of where first contacts come from in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.cases.source': 'Skatīt, kas vajadzīgs pirmajai saskarei no ziņojuma',
  'op.cases.leads': 'Skatīt norādes, kas gaida pirmo saskari',
  'op.cases.take-lead': 'Uzņemties',
  'op.cases.leave-lead': 'Atlaist',
  'op.cases.of-lead': 'Skatīt, pie kā norāde noveda',
  'waiting.leads': {
    zero: '{n} norāžu gaida pirmo saskari',
    one: '{n} norāde gaida pirmo saskari',
    other: '{n} norādes gaida pirmo saskari',
  },
  'waiting.opened': 'Atvēra lietai {name}, {when}',
  'waiting.taken': 'uzņēmies {name}',
  'waiting.next': 'Tā gaida pie lietām, līdz kāds to uzņemas.',
  'source.from-lead': 'No norādes, kas atvērta lietai',
  'ground.title': 'Uz kāda pamata tas var kļūt par lietu?',
  'ground.text': 'Par šo cilvēku pastāstīja kāds cits. Nevienu nereģistrē tikai pēc cita vārdiem.',
  'ground.contact': 'Bija saskare ar pašu cilvēku',
  'ground.child': 'Pēc likuma, bez saskares: cilvēks ir vai var būt jaunāks par 18 gadiem',
  'ground.danger': 'Pēc likuma, bez saskares: cilvēka dzīvība tagad ir briesmās',
  'ground.why': 'Kā jūs to zināt',
  'ground.why-hint':
    'Kas, kad un kā sazinājās, vai kas liecina par vecumu vai briesmām. Tas paliek pie cilvēka un auditā.',
  'ground.chosen': 'No ziņojuma {code}: {ground}',
  'ground.change': 'Mainīt',
  'source.from': 'No ziņojuma {code}',
  'source.unread': 'Šo ziņojumu vēl neviens nav lasījis. Vispirms atveriet to.',
  'source.behind': 'No ziņojuma {day}',
  'source.own-words': 'paša cilvēka vārdiem',
  'source.other-words': 'kā to pastāstīja kāds cits',
  'source.no-reach': 'Veids, kā cilvēku sasniegt, nav norādīts: viņu sasniedz tikai ziņa pie ziņojuma.',
  'source.for-reader': 'To jāatver kolēģim, kurš lasa ziņojumus.',
  'source.reach-told': 'Ziņojumā:',
  'contact.spoken': 'Vai kāds ar cilvēku ir runājis?',
  'contact.spoken-yes': 'Jā',
  'contact.spoken-no': 'Vēl ne',
  'contact.from-report': 'No ziņojuma {day}. Labojiet, ja ir citādi.',
  'source.led': 'No tā izriet:',
  'source.led-person': 'Persona {code}',
} as const satisfies Lines<typeof en>
