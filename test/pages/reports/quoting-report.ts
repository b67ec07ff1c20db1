import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id, intakeOfficer } from '../people.ts'
import { alikeLead, alikeReport, firstMessage, reportActions, reportEvent, reportPage } from './report-sample.ts'

// A report that quotes an advert, and what else belongs to it.

export const officer: Current = {
  ...intakeOfficer,
  member: { ...intakeOfficer.member, permissions: [...intakeOfficer.member.permissions, 'report:lead'] },
}
const told = {
  text: 'She got «Pickers wanted abroad, the journey is paid» and left',
  where: 'Near the river',
  affected: 'my sister',
  suspected: '20 000 142',
}
export const page = reportPage({
  about: 'offer',
  language: 'en',
  code: 'AAA111',
  excerpt: told.text,
  messages: [firstMessage(told)],
  events: [
    reportEvent({
      kind: 'passed',
      words: 'They are near',
      authority: 'State Police',
      approvedBy: { id: id(3), name: 'Anna Liepa' },
      recipient: 'police',
      parts: ['text', 'where'],
    }),
  ],
  actions: reportActions(),
})
export const related: Out<'reports.related'> = {
  leads: [],
  alikeLeads: [alikeLead],
  reports: [alikeReport],
  points: [
    { kind: 'phone', value: '+37120000142', written: '20 000 142' },
    { kind: 'telegram', value: 'pickers', written: '@pickers' },
  ],
  quotations: ['Pickers wanted abroad, the journey is paid'],
}
export const changed = { report: id(801), state: 'read' as const, actions: page.actions }
export const FULL: { as: Current; answers: Answers } = {
  as: officer,
  answers: { 'reports.get': page, 'reports.related': related },
}
export const AT = `/reports/${id(801)}`
