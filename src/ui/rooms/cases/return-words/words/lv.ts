// Data: words of cases/return-words in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.return-words.get': 'Skatīt, vai personai ir atgriešanās vārdi',
  'op.return-words.give': 'Dot personai atgriešanās vārdus',
  'op.return-words.end': 'Izbeigt personas atgriešanās vārdus',
  'op.own-documents.list': 'Skatīt savus dokumentus',
  'op.own-documents.open': 'Saglabāt savu dokumentu',
  'op.own-documents.withdraw': 'Ņemt atpakaļ savu dokumentu',
  'done-as.words': 'Atgriešanās vārdi doti vai izbeigti',
  'done-as.took-back': 'Persona ar atgriešanās vārdiem paņēma dokumentu atpakaļ; tas ir dzēsts',
  'words.title': 'Atgriešanās vārdi',
  'words.text':
    'Ar septiņiem vārdiem persona publiskajā lapā («Es te jau biju») redz, kuri viņas dokumenti tiek glabāti, un katru var ņemt atpakaļ. Nekas cits par viņu neatveras.',
  'words.none': 'Viņai tādu nav.',
  'words.standing': 'Doti {day}, deva {name}. Dokumenti, ko tie rāda: {n}.',
  'words.may-withdraw': 'Ar tiem dokumentus var ņemt atpakaļ.',
  'words.not-withdraw': 'Ar tiem neko nevar ņemt atpakaļ.',
  'words.may-look': 'Ar tiem var saglabāt kopijas.',
  'words.not-look': 'Ar tiem kopijas nesaglabā.',
  'words.end': 'Izbeigt vārdus',
  'words.give': 'Dot atgriešanās vārdus',
  'words.anew': 'Dot jaunus; šie beidzas',
  'words.choice':
    'Jautājiet personai. Kas vārdus atrod vai piespiež tos pateikt, var tik daudz, cik te atzīmēts: redzēt sarakstu un vēl šo.',
  'words.withdraws': 'Dokumentus var ņemt atpakaļ: tos uzreiz dzēš',
  'words.looks': 'Dokumentus var saglabāt kā kopijas',
  'words.show': 'Rādīt vārdus',
  'words.once': 'Šos vārdus rāda vienu reizi un nekur neglabā. Tie ir tikai personai.',
  'words.number': 'Skaitlis: {number}',
  'words.print': 'Drukāt lapu ar vārdiem',
} as const satisfies Lines<typeof en>
