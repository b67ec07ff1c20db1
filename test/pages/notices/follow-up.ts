import type { Out } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id } from '../people.ts'
import { ANSWERS } from './notices.ts'

// Invented answers of invented platforms.

const anna = { id: id(1), name: 'Ilze Kalniņa' }

const proposal: Out<'statements.list'>['proposals'][number] = {
  id: id(801),
  notice: id(704),
  number: 9,
  recipient: 'Jobs Example',
  matchedBy: 'content',
  outcome: 'removed',
  automated: false,
  appliedOn: '2026-11-22',
  state: 'proposed',
  said: {
    platform: 'Jobs Example',
    number: 'JE-77',
    clause: '4.2 No fees from workers',
    explanation: 'The advert asks for money before work begins.',
    facts: 'A trusted flagger told us of an advert.',
    decisions: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  },
  decided: 'kept',
}

export const statements: Out<'statements.list'> = {
  proposals: [proposal],
  imports: [
    {
      id: id(811),
      startedAt: '2026-11-23T08:00:00Z',
      endedAt: '2026-11-23T08:01:00Z',
      statements: 1200,
      broken: 2,
      proposed: 1,
      known: 0,
      unmatched: 1199,
      platforms: [
        { platform: 'Jobs Example', statements: 1100 },
        { platform: '', statements: 99 },
      ],
      brokenLines: [{ line: 17, reason: 'decision_ground is missing' }],
      problem: null,
      state: 'done',
      failure: null,
      mayRetry: false,
    },
    {
      id: id(812),
      startedAt: '2026-11-22T08:00:00Z',
      endedAt: '2026-11-22T08:00:01Z',
      statements: 0,
      broken: 0,
      proposed: 0,
      known: 0,
      unmatched: 0,
      platforms: [],
      brokenLines: [],
      problem: 'This is a zip archive. Unpack it, also the archives inside, and import the CSV files.',
      state: 'failed',
      failure: 'not-statements',
      mayRetry: false,
    },
  ],
}

export const reminders: Out<'reminders.list'> = {
  reminders: [
    { notice: id(704), number: 9, recipient: 'Jobs Example', what: 'decision', due: '2026-11-20', overdue: true },
    {
      notice: id(705),
      number: 8,
      recipient: 'Board Example',
      what: 'complaint-window',
      due: '2026-12-20',
      overdue: false,
    },
    {
      ...{ notice: id(706), number: 7, recipient: 'Jobs Example' },
      ...{ what: 'tell-police', due: '2026-11-23', overdue: true },
    },
    {
      notice: id(821),
      number: null,
      recipient: 'Jobs Example',
      what: 'inform-recipient',
      due: '2026-11-23',
      overdue: true,
    },
  ],
  overdue: 2,
}

export const preservations: Out<'preservations.list'> = {
  preservations: [
    {
      id: id(831),
      notice: id(704),
      number: 9,
      recipient: 'Jobs Example',
      state: 'asked',
      until: '2026-12-20',
      askedBy: anna,
      askedAt: '2026-11-23T08:00:00Z',
      decidedBy: null,
      why: 'The chat under the advert shows who pays the recruiters.',
      decision: null,
      handOver: null,
      mayDecide: true,
      mayEnd: false,
    },
  ],
  mayAsk: true,
}

export const follow: Out<'notices.follow'> = {
  id: id(704),
  number: 9,
  state: 'complaint',
  recipient: { id: id(751), name: 'Jobs Example' },
  outcome: 'kept',
  clocks: [
    clock('acknowledgement', '2026-11-22', 'late', 'Art. 16(4)', false),
    clock('complaint-window', '2027-05-20', 'kept', 'Art. 20(1)', true),
    clock('complaint-answer', '2026-11-20', 'overdue', 'Art. 20(4)', false),
  ],
  references: [{ id: id(841), reference: 'JE-77' }],
  remedies: [
    {
      id: id(851),
      kind: 'complaint',
      lodgedOn: '2026-11-06',
      endedOn: null,
      result: null,
      told: { grounds: 'The advert names a fee, which the law forbids.', reference: 'C-5', body: '' },
      answer: null,
    },
    {
      id: id(852),
      kind: 'dispute',
      lodgedOn: '2026-08-06',
      endedOn: '2026-10-01',
      result: 'rejected',
      told: { grounds: 'The same, earlier.', reference: '', body: 'Invented Body for Disputes' },
      answer: 'We find nothing against the terms.',
    },
  ],
  proposals: [{ ...proposal, state: 'confirmed' }],
  complaint: 'not-decided',
  dispute: null,
  maySettle: true,
}

type Clock = Out<'notices.follow'>['clocks'][number]

function clock(what: Clock['what'], due: string, state: Clock['state'], law: string, statutory: boolean): Clock {
  const kind = what === 'complaint-window' ? 'window' : 'wait'
  return { what, kind, from: '2026-11-01', due, kept: null, state, statutory, law }
}

const ends = {
  removed: 7,
  disabled: 1,
  restricted: 0,
  kept: 3,
  unknown: 1,
  'no-decision': 2,
  withdrawn: 1,
  corrected: 0,
}

const figures: Out<'platforms.get'>['figures'] = {
  notices: 15,
  trusted: 9,
  ends: {
    of: 15,
    rows: Object.entries(ends).map(([key, count]) => ({ key: key as keyof typeof ends, count })),
  },
  matters: { of: 15, rows: [{ key: 'forced-labour', count: 15 }] },
  grounds: { of: 15, rows: [{ key: 'law', count: 15 }] },
  refusals: {
    of: 3,
    rows: [
      { key: 'not-illegal', count: 2 },
      { key: 'unknown', count: 1 },
    ],
  },
  automated: { of: 12, rows: [{ key: 'unknown', count: 12 }] },
  timeToAct: { days: 2.5, of: 8 },
  acted: { count: 8, of: 12 },
}

export const platform: Out<'platforms.get'> = {
  id: id(751),
  name: 'Jobs Example',
  country: 'IE',
  figures,
  months: Array.from({ length: 12 }, (_, i) => ({
    month: `2026-${String(i + 1).padStart(2, '0')}`,
    sent: i % 4,
    acted: Math.floor((i % 4) / 2),
    refused: 0,
  })),
  repeats: { count: 2, of: 8 },
  overdue: 1,
  independence: 'We take no money and no gifts from platforms.',
}

export const platforms: Out<'platforms.list'> = {
  platforms: [
    { id: id(751), name: 'Jobs Example', figures },
    { id: id(752), name: 'Board Example', figures: { ...figures, timeToAct: { days: null, of: 0 } } },
  ],
}

const none = { of: 0, rows: [] }
export const report: Out<'notices.report'> = {
  report: {
    year: 2026,
    agency: 'Invented Authority',
    madeOn: '2026-11-24',
    standings: [],
    independence: null,
    figures,
    recipients: [],
    complaints: none,
    disputes: none,
  },
  html: '<!doctype html><title>x</title>',
  csv: 'year\r\n',
}

export const power: Out<'powers.list'>['powers'][number] = {
  id: id(861),
  country: 'LV',
  authority: 'Invented Labour Inspectorate',
  law: 'Invented Act on Online Services, section 9',
  acts: true,
  informs: false,
  coordinator: 'Invented Coordinator',
  coordinatorMail: 'coordinator@dsc.example',
  ended: false,
}

const content: NonNullable<Out<'orders.list'>['orders'][number]['content']> = {
  legalBasis: power.law,
  authority: power.authority,
  reasons: 'The advert recruits for forced labour.',
  provision: 'Criminal Law, section 154-1',
  addresses: ['https://jobs.example/ads/17'],
  accounts: [],
  asked: '',
  necessity: '',
  necessityWithheld: '',
  collectedAlready: false,
  redress: '',
  effectTo: 'orders@inspectorate.example',
  territory: ['LV'],
  territoryReasons: '',
  language: 'lv',
  declared: ['en', 'lv'],
  translated: false,
  informDelayedUntil: null,
}

const order: Out<'orders.list'>['orders'][number] = {
  id: id(871),
  kind: 'act',
  state: 'draft',
  recipient: 'Jobs Example',
  authority: power.authority,
  law: power.law,
  coordinator: power.coordinator,
  draftedBy: anna,
  issuedBy: null,
  madeAt: '2026-11-20T08:00:00Z',
  issuedAt: null,
  copiedAt: null,
  effectOn: null,
  informRecipientAt: null,
  informedAt: null,
  content,
  missing: [{ part: 'redress', law: 'Art. 9(2)(a)(v)' }],
}

const issued = { issuedBy: anna, issuedAt: '2026-11-21T08:00:00Z', copiedAt: '2026-11-21T08:00:00Z', missing: [] }

export const orders: Out<'orders.list'> = {
  orders: [
    order,
    { ...order, id: id(872), content, missing: [] },
    { ...order, ...issued, id: id(873), state: 'issued' },
    { ...order, ...issued, id: id(874), state: 'effected', effectOn: '2026-11-22', informRecipientAt: '2026-11-22' },
  ],
}

export const FOLLOW: Answers = {
  ...ANSWERS,
  'statements.list': statements,
  'reminders.list': reminders,
  'preservations.list': preservations,
  'notices.follow': follow,
  'platforms.list': platforms,
  'platforms.get': platform,
  'independence.get': { independence: { words: 'We take no money from platforms.', setAt: '2026-11-01T08:00:00Z' } },
  'notices.report': report,
  'powers.list': { powers: [power] },
  'orders.list': orders,
}
