import type { Item, ItemPage, Out } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id, member, session } from '../people.ts'

type Entry = ItemPage['log'][number]

// An item of evidence with a log, as the server tells of it.

const [BY, TO] = [
  { id: id(11), name: 'Marta Ozola' },
  { id: id(12), name: 'Pēteris Krūmiņš' },
]
export const ITEM: Item = {
  ...{ id: id(701), code: '000701', kind: 'document', about: { kind: 'lead', id: id(101) }, copyOf: null, way: null },
  ...{ takenAt: '2026-11-20T08:14:07.000Z', takenBy: BY, name: 'Contract for greenhouse work', size: 48_213 },
  problem: null,
  stand: {
    ...{ place: 'offered', holder: BY, offeredTo: TO },
    ...{ held: true, exculpatory: false, seal: 'none', closed: false, differs: false },
  },
}
const entry = (n: number, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
  ...{ id: id(720 + n), n, at: `2026-11-2${n}T09:0${n}:00.000Z`, kind, by: BY, to: null, words: null },
  ...{ hash: 'ab'.repeat(32), fault: null, ...more },
})
export const COPY: Item = {
  ...ITEM,
  ...{ id: id(702), copyOf: ITEM.id, way: 'redaction', name: 'Contract, masked' },
  stand: { ...ITEM.stand, place: 'here', offeredTo: null, held: false },
}
export const PAGE: ItemPage = {
  ...ITEM,
  ...{ type: 'application/pdf', sha256: '91ae5306'.repeat(8), note: 'Two pages, signed', from: 'Her telephone' },
  ...{
    tool: 'Scanner 1.2',
    ground: 'given',
    how: 'She handed it over',
    title: null,
    text: null,
    extent: null,
    sealedWith: null,
  },
  grade: { scale: '4x4', source: 'B', information: '2' },
  time: {
    ...{ state: 'stamped', since: '2026-11-21T09:05:00.000Z', authority: 'Invented Time Authority' },
    until: '2031-01-05T00:00:00.000Z',
  },
  log: [
    entry(1, 'captured'),
    entry(2, 'given-out', { words: { to: 'Invented Court, room 3', receipt: '44/26', reason: 'For the hearing' } }),
    entry(3, 'returned', { fault: 'altered' }),
    entry(4, 'held', { words: { reason: 'The prosecutor asked for it' } }),
    entry(5, 'handed-over', { to: TO }),
  ],
  copies: [COPY],
  may: [
    ...['evidence.open', 'evidence.verify', 'evidence.copy', 'evidence.take-back', 'evidence.receive'],
    ...['evidence.hand-over', 'evidence.give-out', 'evidence.release', 'evidence.destroy', 'evidence.close'],
  ],
}

const VERIFIED: Out<'evidence.verify'> = {
  ...{ item: ITEM.id, entry: id(730), at: '2026-11-28T10:12:00.000Z' },
  checks: [
    { check: 'bytes', ok: true, entry: null },
    { check: 'bound', ok: true, entry: null },
    { check: 'log', ok: false, entry: 3 },
    { check: 'audit', ok: null, entry: null },
    { check: 'time', ok: true, entry: null },
  ],
}

export const CERTIFICATE: Out<'evidence.certificate'> = {
  ...{ item: ITEM.id, code: ITEM.code, kind: ITEM.kind, about: ITEM.about, name: 'Contract for greenhouse work' },
  ...{ note: 'Two pages, signed', sha256: '91ae5306'.repeat(8), size: 48_213, takenAt: ITEM.takenAt, takenBy: BY },
  ...{ what: 'destroyed', how: null, at: '2026-11-26T10:00:00.000Z', by: TO, askedBy: BY, why: 'The case has ended' },
  ...{ to: null, receipt: null, copies: [{ code: '000702', name: 'Contract, masked', sha256: 'ab'.repeat(32) }] },
  entry: { n: 6, hash: 'cd'.repeat(32), signature: 'ef'.repeat(64), publicKey: '01'.repeat(32) },
}

const answers: Answers = {
  'evidence.certificate': CERTIFICATE,
  'evidence.list': { items: [ITEM, COPY], more: true, total: { n: 214, since: '2026-03-02T10:00:00.000Z' } },
  'evidence.get': PAGE,
  'evidence.verify': VERIFIED,
  'members.list': { members: [member(TO)], invites: [] },
}
const RIGHTS = [
  'agency:read',
  'evidence:read',
  'evidence:keep',
  'evidence:open',
  'evidence:move',
  'evidence:hold',
  'member:list',
]
export const FULL = { answers, as: session('Ilze Kalniņa', ['investigator'], RIGHTS) }
