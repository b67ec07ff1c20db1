// Data: words of cases/days in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.days.list': 'Skatīt tiesas dienas un aizsardzības beigas',
  'op.days.set': 'Pierakstīt tiesas dienu vai aizsardzības beigas',
  'op.days.drop': 'Noņemt tiesas dienu vai aizsardzības beigas',
  'op.days.by-rule': 'Noteikt pagaidu aizsardzības beigas pēc likuma',
  'op.days.reopen': 'Atgriezt dokumentus, kad diena tuvojas',
  'job.reopen-papers': 'Atgriezt dokumentus, kad diena tuvojas',
  'days.title': 'Gaidāmās dienas',
  'days.none': 'Nav pierakstīta ne tiesas diena, ne aizsardzības beigas.',
  'days.kind': 'Kas tas ir',
  'days.court': 'Tiesas diena',
  'days.protection-ends': 'Beidzas pagaidu aizsardzība',
  'days.on': 'Datums',
  'days.note': 'Kura tiesa vai kurš statuss',
  'days.near': 'vajadzības, riskus un plānu pārskata no {day}',
  'days.add': 'Pierakstīt dienu',
  'days.drop': 'Noņemt {day}',
  'work.reopened': 'Jāpārskata',
  'desk.cases-reopened': {
    zero: '{n} personām jāpārskata vajadzības, riski vai plāns',
    one: '{n} personai jāpārskata vajadzības, riski vai plāns',
    other: '{n} personām jāpārskata vajadzības, riski vai plāns',
  },
  'days.on-day': '{day}',
  'days.by': 'saskaņā ar Padomes Īstenošanas lēmumu (ES) {number}',
  'days.by-other': 'Ja šai personai ir cita diena, pierakstiet to.',
  'work.protection-ends': 'Beidzas aizsardzība',
  'desk.protection-ends': {
    zero: '{n} personām beidzas pagaidu aizsardzība',
    one: '{n} personai beidzas pagaidu aizsardzība',
    other: '{n} personām beidzas pagaidu aizsardzība',
  },
} as const satisfies Lines<typeof en>
