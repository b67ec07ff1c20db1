// Data: words of calls for help in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'call.danger': 'Kāds tagad ir briesmās',
  'call.asked': 'Cilvēks lūdz palīdzību',
  'call.person': 'Cilvēkam var būt vajadzīga palīdzība',
  'call.answer': 'Atbildēt tagad',
  'call.contact': 'Pirmā saskare',
  'report.has-led': 'Pirmais kontakts ir noticis',
  'call.contact-more': 'Pirmais kontakts ar kādu citu',
  'call.send': 'Nosūtīt un palikt sazinā',
  'call.safe': 'Cilvēks ir drošībā: pierakstīt',
  'op.reports.record-call': 'Pierakstīt zvanu operatīvajam dienestam',
  'emergency.title': 'Izsaukta policija vai ātrā palīdzība',
  'emergency.law':
    'Ja apdraudēta dzīvība, piekrišana nav vajadzīga: tās ir vitālas intereses cilvēkam, kurš to nevar dot (VDAR 9. panta 2. punkta c) apakšpunkts; Direktīvas (ES) 2016/680 10. pants). Vispirms zvaniet, tad pierakstiet.',
  'emergency.service': 'Kas izsaukts',
  'emergency.to-police': 'Policija',
  'emergency.to-ambulance': 'Ātrā palīdzība',
  'emergency.to-fire': 'Ugunsdzēsēji',
  'emergency.day': 'Diena',
  'emergency.time': 'Laiks',
  'emergency.by': 'Kas zvanīja',
  'emergency.incident': 'Notikuma numurs',
  'emergency.save': 'Pierakstīt zvanu',
  'emergency.called-police': 'Izsaukta policija',
  'emergency.called-ambulance': 'Izsaukta ātrā palīdzība',
  'emergency.called-fire': 'Izsaukti ugunsdzēsēji',
  'emergency.safe': 'Cilvēks ir drošībā',
  'emergency.how': 'Kā to zināt',
  'emergency.safe-save': 'Pierakstīt, ka cilvēks ir drošībā',
  'emergency.safe-since': 'Drošībā, pierakstīts {day}',
  'fault.not-yet': 'Tas vēl tikai būs. Rakstiet, kad zvans bija.',
  'report.event-called': 'Izsaukts operatīvais dienests',
} as const satisfies Lines<typeof en>
