// Data: words of vintages in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.vintages.sent': 'Salīdzināt gada datu laidienus',
  'op.vintages.told': 'Salīdzināt publicēto',
  'vintages.title': 'Laidienu salīdzinājums',
  'vintages.lede': 'Kas par vienu gadu teikts dažādos laikos un kas kopš tā mainījies. Katrs paliek, kā bija nosaukts.',
  'vintages.rows-differs': 'Tikai atšķirīgās',
  'vintages.rows-all': 'Visas rindas',
  'vintages.published': 'Kā publicēts',
  'vintages.published-text':
    'Šos skaitļus drīkst lasīt ikviens. Mazie pirms publicēšanas noapaļoti vai paslēpti, ņemot vērā visu, kas nosaukts agrāk.',
  'vintages.published-chart': 'Katrs burts kopā pa publikācijām',
  'vintages.published-none': 'Vēl nav ko salīdzināt',
  'vintages.published-none-text': 'Salīdzināt var divas viena gada publikācijas.',
  'vintages.published-why':
    'Divi skaitļi var atšķirties, jo skaits izlabots vai noapaļots citādi. Kāpēc gada dati laboti, zina ziņotājs.',
  'vintages.chart-rounded':
    'Tumšs: jaunākais. Noapaļots skaitlis var būt līdz četriem lielāks vai mazāks, to rāda gaišais gals. Tabulā zemāk ir tas pats.',
  'vintages.chart': 'Tumšs: jaunākais. Tabulā zemāk ir tas pats.',
  'vintages.release': '{n}. publikācija no {vintage}. laidiena',
  'vintages.hidden': 'netiek nosaukts: mazs vai blakus mazam',
  'vintages.not-in': 'nav šajā publikācijā',
  'vintages.sent': 'Kā nosūtīts: patiesie skaitļi',
  'vintages.sent-text': 'Patiesie skaitļi, arī par vienu personu. Tie ir tikai šai iestādei, nevis publicēšanai.',
  'vintages.sent-chart': 'Katrs burts kopā pa laidieniem',
  'vintages.sent-none': 'Šā gada dati nosūtīti vienreiz vai vēl nav nosūtīti',
  'vintages.sent-none-text': 'Labojums rada otru laidienu, kas te nostājas blakus pirmajam.',
  'vintages.same': {
    zero: 'Salīdzināti {n} skaitļi. Neviens neatšķiras.',
    one: 'Salīdzināts {n} skaitlis. Neviens neatšķiras.',
    other: 'Salīdzināti {n} skaitļi. Neviens neatšķiras.',
  },
  'vintages.shown': { zero: '{n} rindu no {of}.', one: '{n} rinda no {of}.', other: '{n} rindas no {of}.' },
} as const satisfies Lines<typeof en>
