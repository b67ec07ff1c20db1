import type { Out, ReportPage, ReportRow } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// One invented report as the server tells it; a test says what is other about its own.

export const peteris = { id: id(2), name: 'Pēteris Krūmiņš' }

export const reportRow = (more: Partial<ReportRow> = {}): ReportRow => ({
  id: id(801),
  code: '000000',
  kind: 'suspicion',
  about: 'work',
  child: false,
  language: 'lv',
  state: 'read',
  danger: 'soon',
  dangerTold: 'soon',
  complete: 3,
  files: 0,
  filedOn: '2026-11-20',
  unreadSince: null,
  readBy: peteris,
  clocks: [
    { what: 'read', due: '2026-11-27', kept: '2026-11-21', missed: false },
    { what: 'answer', due: '2027-02-21', kept: null, missed: false },
  ],
  expiresOn: null,
  excerpt: null,
  ...more,
})

type Message = ReportPage['messages'][number]
type Action = ReportPage['actions'][number]

/** The parts of a report's first message; those that are not named are empty. */
export const toldParts = (more: Partial<NonNullable<Message['told']>> = {}): NonNullable<Message['told']> => ({
  text: '',
  where: '',
  when: '',
  affected: '',
  suspected: '',
  source: '',
  reach: '',
  ...more,
})

/** The first message of a report. */
export const firstMessage = (
  told: Partial<NonNullable<Message['told']>>,
  files: readonly Message['files'][number][] = [],
): Message => ({
  id: id(811),
  kind: 'report',
  on: '2026-11-20',
  text: null,
  told: toldParts(told),
  by: null,
  files: [...files],
})

/** A report as its page gets it, without events or actions unless they are given. */
export const reportPage = (more: Partial<ReportPage> = {}): ReportPage => ({
  ...reportRow(),
  readAt: '2026-11-21T08:00:00Z',
  closedAs: null,
  unseen: null,
  heldSince: null,
  evidenceBound: false,
  unkeptFiles: 0,
  messages: [firstMessage({ text: 'A bus' })],
  events: [],
  actions: [],
  waitsFor: null,
  identityTold: false,
  call: null,
  ...more,
})

/** A report that nothing is like, for who opens no leads. */
export const nothingRelated: Out<'reports.related'> = {
  leads: null,
  alikeLeads: null,
  reports: [],
  points: [],
  quotations: [],
}

const ACTS = ['ask', 'answer', 'pass', 'close', 'reopen', 'assess', 'note', 'make-lead', 'record-call']

/** What can be done with a report; each act is open unless why it is closed is given. */
export const reportActions = (closed: Readonly<Record<string, Action['why']>> = {}): Action[] =>
  ACTS.map((act) => ({
    operation: `reports.${act}`,
    allowed: (closed[act] ?? null) === null,
    why: closed[act] ?? null,
    reason: ['close', 'reopen'].includes(act),
  }))

/** What somebody did with a report. */
export const reportEvent = (more: Partial<ReportPage['events'][number]>): ReportPage['events'][number] => ({
  id: id(831),
  at: '2026-11-22T08:00:00Z',
  kind: 'noted',
  by: peteris,
  words: null,
  closedAs: null,
  authority: null,
  approvedBy: null,
  recipient: null,
  parts: [],
  call: null,
  ...more,
})

type Related = Out<'reports.related'>
/** A lead and a report that may belong to it. */
export const alikeLead: NonNullable<Related['alikeLeads']>[number] = {
  lead: id(842),
  number: 7,
  state: 'claimed',
  score: 21.4,
  size: 40,
  title: 'Work in the south',
  contacts: ['+37120000142'],
  wording: true,
  employer: false,
}
export const alikeReport: Related['reports'][number] = {
  report: id(803),
  code: 'ABC123',
  filedOn: '2026-11-19',
  state: 'read',
  contacts: ['+37120000142'],
  words: 0.64,
  chain: true,
  verdict: null,
  by: null,
}
