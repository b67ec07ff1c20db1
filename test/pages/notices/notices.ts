import type { Evidence, NoticePage, NoticeRow, OfLead, Out, Recipient } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id } from '../people.ts'

// Invented notices and what they rest on. No platform, firm or address here is real.

const anna = { id: id(1), name: 'Ilze Kalniņa' }
const berta = { id: id(2), name: 'Pēteris Krūmiņš' }
export const AT = 'https://jobs.example/ads/17'

export const row = (more: Partial<NoticeRow> = {}): NoticeRow => ({
  id: id(701),
  number: 12,
  state: 'draft',
  recipient: { id: id(751), name: 'Jobs Example' },
  matter: 'forced-labour',
  ground: 'law',
  language: 'en',
  addresses: 1,
  madeAt: '2026-11-23T08:00:00Z',
  approvedAt: null,
  sentAt: null,
  heldUntil: null,
  delivery: 'none',
  problem: null,
  outcome: null,
  refusal: null,
  flagger: false,
  draftedBy: anna,
  givenTo: null,
  ...more,
})

export const list: Out<'notices.list'> = {
  notices: [
    row(),
    row({ id: id(702), number: 11, state: 'held', heldUntil: '2026-11-25T08:00:00Z' }),
    row({ id: id(703), number: 10, state: 'approved', delivery: 'failed', problem: 'EENVELOPE 550' }),
    row({
      id: id(704),
      number: 9,
      state: 'decided',
      sentAt: '2026-11-20T08:00:00Z',
      delivery: 'delivered',
      outcome: 'kept',
      refusal: 'not-against-terms',
      flagger: true,
      ground: 'terms',
    }),
  ],
  total: 4,
  next: null,
  states: [
    { state: 'draft', notices: 1 },
    { state: 'held', notices: 1 },
    { state: 'approved', notices: 1 },
    { state: 'decided', notices: 1 },
  ],
  settingsMissing: false,
}

export const evidence: Evidence[] = [
  {
    id: id(711),
    place: 0,
    kind: 'posting',
    takenAt: '2026-11-23T07:50:00Z',
    takenBy: anna,
    sha256: 'a3'.repeat(32),
    size: 812,
    problem: null,
    wrong: null,
    seen: {
      address: AT,
      source: 'jobs.example',
      title: 'Darbs siltumnīcā',
      text: 'Darbs siltumnīcā. Pases pie koordinatora.',
      date: '2026-11-20',
    },
  },
  {
    id: id(712),
    place: 0,
    kind: 'page',
    takenAt: '2026-11-23T07:51:00Z',
    takenBy: anna,
    sha256: null,
    size: 0,
    problem: 'status 404',
    wrong: null,
    seen: { address: AT, source: null, title: null, text: '', date: null },
  },
]

const ACTS = [
  'edit',
  'approve',
  'send',
  'export',
  'hand-over',
  'hold',
  'release',
  'reopen',
  'acknowledge',
  'decide',
  'correct',
  'withdraw',
  'close',
  'note',
] as const

export const actions = (
  open: readonly string[],
  why: NoticePage['actions'][number]['why'] = 'not-sent',
): NoticePage['actions'] =>
  ACTS.map((act) => ({
    operation: `notices.${act}`,
    allowed: open.includes(act),
    why: open.includes(act) ? null : why,
    reason: ['hold', 'release', 'reopen', 'correct', 'withdraw', 'close'].includes(act),
    secondPerson: act === 'approve',
  }))

/** What the light question tells while nothing changes. */
export const VERSION = 'v1'

export const draft: NoticePage = {
  ...row(),
  version: VERSION,
  lead: { id: id(101), number: 2291 },
  reference: '0F3A22B1',
  edition: 2,
  content: {
    addresses: [{ address: AT, more: '' }],
    facts: 'A posting says: «Pases pie koordinatora.»',
    reasons: '',
    provision: 'Section 154.1 of the Criminal Law',
    goodFaith: false,
  },
  missing: ['reasons', 'good-faith'],
  letter: { subject: 'Notice of illegal content 0F3A22B1', text: `Exact location\n${AT}\n\nNotifier\nInvented Office` },
  evidence,
  clauses: [{ code: '4.2', words: 'No fees from workers', address: null }],
  channel: 'mail',
  to: 'legal@jobs.example',
  form: null,
  sender: { name: 'Invented Office', mail: 'notices@office.example' },
  approvedBy: null,
  sentBy: null,
  acknowledgedAt: null,
  decidedAt: null,
  automated: null,
  closedAs: null,
  corrects: null,
  correctedBy: null,
  repeats: null,
  suspicion: {
    here: false,
    told: [],
    due: '2026-11-24T08:00:00Z',
    late: false,
    receivers: [{ id: id(790), name: 'Kurzemes policija' }],
    why: null,
  },
  approvers: { ready: [berta], toAdmit: [], roles: ['analyst', 'investigator'] },
  waitsFor: null,
  events: [
    {
      id: id(721),
      at: '2026-11-23T08:00:00Z',
      kind: 'drafted',
      by: anna,
      from: 'draft',
      to: 'draft',
      outcome: null,
      refusal: null,
      words: null,
    },
  ],
  actions: actions(['edit', 'withdraw', 'note'], 'incomplete'),
}

export const sent: NoticePage = {
  ...draft,
  ...row({ state: 'sent', sentAt: '2026-11-23T10:00:00Z', delivery: 'delivered' }),
  missing: [],
  approvedBy: berta,
  approvedAt: '2026-11-23T09:00:00Z',
  sentBy: anna,
  events: [
    {
      id: id(723),
      at: '2026-11-23T10:00:00Z',
      kind: 'sent',
      by: null,
      from: 'approved',
      to: 'sent',
      outcome: null,
      refusal: null,
      words: null,
    },
    ...draft.events,
  ],
  actions: actions(['acknowledge', 'decide', 'correct', 'withdraw', 'close', 'note'], 'already-sent'),
}

export const recipients: Recipient[] = [
  {
    id: id(751),
    name: 'Jobs Example',
    kind: 'platform',
    country: 'IE',
    language: 'en',
    channel: 'mail',
    mail: 'legal@jobs.example',
    form: null,
    hosts: ['jobs.example'],
    clauses: [{ code: '4.2', words: 'No fees from workers', address: null }],
    checkedOn: '2026-11-01',
    retired: false,
    unchecked: false,
    toAgency: null,
    api: null,
    sent: 3,
  },
  {
    id: id(752),
    name: 'Invented Hotline',
    kind: 'hotline',
    country: 'LV',
    language: 'lv',
    channel: 'mail',
    mail: 'report@hotline.example',
    form: null,
    hosts: [],
    clauses: [],
    checkedOn: '2026-11-01',
    retired: false,
    unchecked: false,
    toAgency: null,
    api: null,
    sent: 0,
  },
]

export const ofLead: OfLead = { evidence, open: true, quoted: false, barred: null, notices: [], reading: false }

const posting = {
  place: 0,
  id: 'a-17',
  source: 'jobs.example',
  employer: null,
  date: '2026-11-20',
  language: 'lv',
  suspicion: 0.8,
  values: [],
  contacts: [],
}

/** What the pages of the room ask. */
export const ANSWERS: Answers = {
  'agencies.list': {
    agencies: [
      { id: id(900), name: 'Labour Inspectorate of Sēlija', country: 'LV' },
      { id: id(901), name: 'Invented Police', country: 'LV' },
    ],
  },
  'notices.list': list,
  'notices.get': draft,
  'notices.version': { version: VERSION },
  'notices.of-lead': ofLead,
  'notices.settings': {
    settings: { senderName: 'Invented Office', senderMail: 'notices@office.example', police: null },
  },
  'recipients.list': { recipients },
  'recipients.starters': { starters: [] },
  'flaggers.list': {
    flaggers: [
      {
        id: id(761),
        coordinator: 'Invented Coordinator',
        decision: 'D-7/2026',
        area: 'Trafficking in human beings',
        validFrom: '2026-01-01',
        validUntil: '2027-12-31',
        endedOn: null,
        valid: true,
      },
    ],
  },
  'leads.postings': { postings: [posting], next: null },
  'leads.posting': { ...posting, title: 'Darbs siltumnīcā', text: 'Darbs siltumnīcā. Pases pie koordinatora.' },
}
