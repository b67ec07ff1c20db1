import { ACTS, type BlockAct, type Why } from '../../../src/modules/blocking/codes.ts'
import type { Appeal, BlockPage, BlockRow, Operator } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id, prosecutor } from '../people.ts'

// Invented orders, operators and objections, as the server would tell them.

const PĒTERIS = { id: id(2), name: 'Pēteris Krūmiņš' }

const row = (more: Partial<BlockRow> = {}): BlockRow => ({
  id: id(901),
  code: '000000',
  state: 'appealed',
  scope: 'domain',
  value: 'fake-jobs.example.org',
  authority: 'Sēlijas rajona tiesa',
  number: 'K-17/2026',
  shared: null,
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  reviewDue: false,
  draftedBy: PĒTERIS,
  draftedAt: '2026-10-26T08:00:00Z',
  approvals: 1,
  needed: 1,
  addressees: 2,
  applied: 1,
  openAppeals: 1,
  ...more,
})
export const draft = row({
  id: id(902),
  state: 'draft',
  scope: 'host',
  value: 't.me',
  shared: 'shared-host',
  approvals: 1,
  needed: 2,
  applied: null,
  openAppeals: 0,
  reviewDue: true,
  reviewOn: '2026-11-20',
})
export const appeal = (more: Partial<Appeal> = {}): Appeal => ({
  id: id(911),
  number: '0A1B2C3D',
  block: id(901),
  filedOn: '2026-11-20',
  state: 'open',
  words: {
    address: 'www.fake-jobs.example.org',
    reason: 'Mēs pārdodam zivis.\nNeko citu.',
    contact: 'zivis@shop.example',
  },
  ...more,
})
export const order: BlockPage['order'] = {
  scope: 'domain',
  host: 'fake-jobs.example.org',
  value: 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Sēlijas rajona tiesa',
  number: 'K-17/2026',
  law: 'Izdomāts likums, 9. pants',
  territory: ['LV'],
  redress: 'Desmit dienās apgabaltiesā',
  appealTo: 'https://ausma.example/p/lv/object',
  hostNotice: { asked: true, on: '2026-10-20', outcome: 'no-answer' },
  collateral: { found: 'Nekas cits', on: '2026-10-21' },
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
}
const NEEDS_REASON: readonly BlockAct[] = ['suspend', 'uphold', 'lift']
export const actions = (open: readonly BlockAct[], why: Why = 'published-already'): BlockPage['actions'] =>
  ACTS.map((act) => ({
    operation: `blocks.${act}`,
    allowed: open.includes(act),
    why: open.includes(act) ? null : why,
    reason: NEEDS_REASON.includes(act),
  }))
export const page: BlockPage = {
  ...row(),
  version: 'v1',
  order,
  approvedBy: [{ id: id(3), name: 'Marta Ozola' }],
  operators: [
    { operator: id(921), name: 'Sēlijas Tīkls', fetched: true, applied: true },
    { operator: id(922), name: 'Invented Telecom', fetched: true, applied: false },
  ],
  events: [
    { id: id(931), at: '2026-11-20T00:00:00Z', kind: 'appealed', by: null, words: null },
    { id: id(932), at: '2026-10-27T08:00:00Z', kind: 'published', by: PĒTERIS, words: null },
  ],
  appeals: [appeal()],
  actions: actions(['suspend', 'uphold', 'lift']),
}
const at = (serial: number) => ({ serial, at: '2026-11-24T08:00:00Z' })
const operator = (more: Partial<Operator> = {}): Operator => ({
  id: id(921),
  name: 'Sēlijas Tīkls',
  stopPage: 'stop.tikls.example',
  keys: [{ id: id(941), madeAt: '2026-10-01T08:00:00Z', usedOn: '2026-11-24' }],
  entries: 3,
  fetched: at(1_793_000_010),
  seen: at(1_793_000_010),
  applied: at(1_793_000_005),
  acknowledgements: 12,
  ...more,
})
const operators = {
  operators: [
    operator(),
    operator({
      ...{ id: id(922), name: 'Invented Telecom', stopPage: null, keys: [], entries: 0, acknowledgements: 0 },
      ...{ fetched: null, seen: null, applied: null },
    }),
  ],
  serial: 1_793_000_010,
}
const unlinked = appeal({ id: id(912), number: '99999999', block: null })
export const FULL: { as: typeof prosecutor; answers: Answers } = {
  as: prosecutor,
  answers: {
    'blocks.list': { blocks: [row(), draft], total: 2, next: null },
    'blocks.get': page,
    'blocks.version': { version: 'v1' },
    'block-operators.list': operators,
    'block-appeals.list': { appeals: [appeal(), unlinked] },
  },
}
