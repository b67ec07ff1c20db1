// Data: words of what is due of a person in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.set-need': 'Pierakstīt, ka kaut kas vajadzīgs tūlīt vai ka tas ir nodrošināts',
  'op.papers.tick': 'Atzīmēt plāna soli kā izdarītu',
  'done-as.need': 'Vajadzīgs tūlīt',
  'done-as.step': 'Plāna solis',
  'due.need-met': 'nodrošināts',
  'due.need-open': 'vēl vajadzīgs',
  'due.step-done': 'izdarīts',
  'due.step-open': 'vēl jāizdara',
  'due.find': 'Meklēt pakalpojumu',
  'due.find-for': 'Meklēt pakalpojumu: {need}',
  'due.met': 'Nodrošināts',
  'due.met-of': 'Nodrošināts: {need}',
  'due.since': 'kopš {day}',
  'due.add': 'Kaut kas vajadzīgs tūlīt',
  'due.which': 'Kas vajadzīgs',
  'due.add-save': 'Likt uz darba galda',
  'due.assessment': 'Vēlreiz izvērtēt vajadzības un riskus',
  'due.plan': 'Vēlreiz pārskatīt plānu',
  'due.step': 'Plāna solis',
  'due.until': 'līdz {day}',
  'due.was': 'bija jāizdara {day}',
  'assess.services': 'Ko varētu dot kāds pakalpojums',
  'due.more': { zero: 'vēl {n}', one: 'vēl {n}', other: 'vēl {n}' },
  'due.remedy': 'Termiņš advokāta iesniegtajā sūdzībā',
} as const satisfies Lines<typeof en>
