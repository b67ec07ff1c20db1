import type { ApprovalRow, CredentialRow, Current, JobRow, MemberRow, Out } from '../../src/ui/shell/contract.ts'
import type { Answers } from './answers.ts'

// Invented people and what they have before them. Nothing here is real.

/** The pages' clock: a Tuesday, 12.00 in Riga. */
export const NOW = new Date('2026-11-24T10:00:00Z')

/** An identifier that says which one it is. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const READS = [
  'agency:read',
  'member:list',
  'member:admit',
  'job:read',
  'job:cancel',
  'approval:decide',
  'lead:read',
  'model:read',
  'offer:check',
]
const DECIDES = ['screening:start', 'model:switch', 'lead:triage', 'lead:decide', 'lead:pass', 'lead:merge']
const KEEPS_HOUSE = [
  'member:invite',
  'member:end',
  'member:set-roles',
  'agency:create',
  'agency:set',
  'retention:read',
  'retention:set',
]

export const session = (name: string, roles: Current['member']['roles'], permissions: readonly string[]): Current => ({
  member: {
    id: id(1),
    name,
    language: 'en',
    agency: { id: id(900), name: 'Labour Inspectorate of Sēlija' },
    roles,
    permissions: [...permissions],
    methods: ['password'],
  },
  keys: 'open',
  confirmedUntil: '2026-11-24T10:10:00Z',
  demo: false,
  mail: true,
  letIns: [],
})

/** Works on leads and decides. */
export const analyst = session('Ilze Kalniņa', ['analyst'], [...READS, ...DECIDES])
/** An analyst who looks after watched sources as well. */
export const watcher: Current = {
  ...analyst,
  member: { ...analyst.member, permissions: [...analyst.member.permissions, 'source:read', 'source:manage'] },
}
/** Keeps the house and opens everything there is. */
export const administrator = session(
  'Jānis Bērziņš',
  ['administrator', 'analyst', 'installation-administrator'],
  [...READS, ...DECIDES, ...KEEPS_HOUSE, 'oidc:set', 'audit:read', 'audit:verify'],
)
/** Opens nothing but the audit. */
export const auditor = session('Marta Ozola', ['auditor'], ['agency:read', 'audit:read', 'audit:verify'])
/** The same analyst, whom nobody has admitted yet. */
export const newcomer: Current = { ...analyst, keys: 'waiting' }
/** Reads leads and decides nothing. */
export const reader = session('Anna Liepa', ['prosecutor'], READS)

/** Reads what anybody reports, and decides on it. */
export const intakeOfficer = session(
  'Līga Vītola',
  ['intake-officer'],
  [...READS, 'lead:triage', 'report:read', 'report:answer', 'report:decide', 'intake:set'],
)

/** Writes down what is ordered to be blocked, approves it, and keeps the operators' keys. */
export const prosecutor = session(
  'Aina Siliņa',
  ['prosecutor'],
  [...READS, 'block:read', 'block:decide', 'block-operator:manage'],
)

/** Writes notices to platforms and keeps the directory. */
export const noticeWriter = session(
  'Ilze Kalniņa',
  ['analyst'],
  [
    ...READS,
    ...DECIDES,
    ...['notice:read', 'notice:draft', 'notice:approve', 'notice:send', 'notice:settle', 'recipient:set'],
  ],
)

/** Finds workers at a farm: opens cases, and works with those on whose team they are. */
export const inspector = session(
  'Dace Ozoliņa',
  ['labour-inspector'],
  [...READS, 'case:open', 'case:read', 'case:break-glass'],
)

/** Works with persons over time, decides, and looks at what others did at once. */
export const caseWorker = session(
  'Rūta Vanaga',
  ['referral-desk'],
  [
    ...READS,
    'case:open',
    'case:read',
    'case:break-glass',
    'case:work',
    'case:decide',
    'case:review',
    'case:assign',
    'act:keep',
  ],
)

/** On a person's team by name, with no key of the agency. */
export const lawyer = session('Marta Jura', ['lawyer'], ['agency:read', 'case:read', 'act:keep'])

const noLeads: Out<'leads.list'> = {
  leads: [],
  next: null,
  sort: 'score',
  learned: false,
  total: { leads: 0, exact: true },
  facets: { states: [], indicators: [], languages: [], sources: [] },
}

/** What the rail asks of the server on every page: nothing waits. */
export const QUIET: Answers = {
  'filters.list': { filters: [] },
  'mentions.list': { mentions: [] },
  'breaches.list': { breaches: [] },
  'duty-telephones.get': { telephone: null },
  'disk-risks.get': { waits: true, known: null },
  'mails.stuck': { mails: [] },
  'evidence.captures': { fault: null, captures: [] },
  'evidence.captures-missing': { fault: null },
  'evidence.time-stuck': { stuck: null },
  'evidence.waiting': { offered: [], differs: [] },
  'comparisons.get': { year: null, years: [], lines: [] },
  'comparisons.list': { files: [] },
  'figures.now': { told: null },
  'vintages.sent': { year: null, years: [], geo: null, vintages: [], lines: [], lineCount: 0 },
  'vintages.told': { year: null, years: [], geo: null, agency: null, releases: [], lines: [], lineCount: 0 },
  'registrars.list': { agencies: [], organisations: [] },
  'returns.list': { returns: [], due: null },
  'leads.list': noLeads,
  'approvals.list': { approvals: [] },
  'jobs.list': { jobs: [], next: null },
  'screenings.list': { screenings: [], next: null },
  'members.list': { members: [], invites: [] },
  'keys.list': { keys: [] },
  'oidc.agencies': { agencies: [] },
  'matches.waiting': { toAnswer: 0, asked: 0, answered: 0 },
  'matches.list': { told: [], asked: [] },
  'matches.of-person': { question: null, why: 'no-birth', grounds: ['law'], police: false, agencies: [] },
  'guests.of-person': { guests: [], mayInvite: false },
  'guests.candidates': { members: [] },
  'guests.missing': { missing: [], toAnswer: [], terms: [], said: [] },
  'guests.mine': { places: [] },
  'guests.waiting': { invited: 0, urgent: 0, since: null, told: { count: 0, afterwards: 0, since: null }, terms: [] },
  'interpreters.of-person': { sessions: [], mayAsk: false },
  'interpreters.candidates': { members: [] },
  'interpreters.missing': { missing: [] },
  'received.list': { notices: [] },
  'received.contact': { contact: null },
  'received.waiting': { waiting: 0, urgent: 0, late: 0, due: null },
  'recipients.platforms': { platforms: [] },
  'answers.of-notice': { platform: null, answers: [], maySettle: true },
  'answers.waiting': { answers: [] },
  'programmes.of-person': { requests: [], agencies: [], mayAsk: false },
  'programmes.mine': { requests: [] },
  'programmes.waiting': { asked: 0, urgent: 0, due: null },
  'interpreters.mine': { calls: [], languages: [] },
  'interpreters.waiting': { asked: 0, urgent: 0, since: null },
  'interviews.list': { interviews: [] },
  'interviews.shared': { shared: [], plans: [] },
  'referrals.media': { passed: [], toPass: [] },
  'referrals.ledger': { lines: [], person: null },
  'cases.leads': { leads: [] },
  'cases.of-lead': { led: [] },
  'persons.list': { persons: [], total: 0, next: null },
  'persons.tellings': {
    person: '',
    agencies: [],
    byHandOnly: false,
    child: false,
    missing: false,
    waiting: [],
    told: [],
  },
  'papers.list': { papers: [] },
  'media.list': { media: [] },
  'media.ended': { ended: [] },
  'days.list': { days: [] },
  'relatives.list': { relatives: [], mayWrite: false },
  'acts.list': { acts: [] },
  'acts.mine': { acts: [] },
  'children.get': { reviews: [], undated: false, decisions: [], alone: [] },
  'children.waiting': { reviews: [] },
  'witnesses.get': { flag: null, contacts: [], mayFlag: false, mayAsk: true },
  'witnesses.notices': { notices: [] },
  'reviews.list': { reviews: [] },
  'referrals.lacks': { lacks: [] },
  'persons.waiting': { missing: 0, overdue: 0, children: 0, reviews: 0, due: [] },
  // A stranger's report has no origin to show, and an agency takes no forms until it says so.
  'forms.origin': { origin: null },
  // Nobody has quoted an advert of a report that waits for its notice.
  'notices.quotations': { quotations: [] },
  'helplines.list': { country: 'LV', helplines: [] },
  'reply-templates.list': { templates: [] },
  'form-desks.get': { forms: [], enforcesReturns: false, known: [] },
  'scanners.get': { state: 'ready', taken: 0, most: null },
  'reminders.list': { reminders: [], overdue: 0 },
  'notices.list': { notices: [], total: 0, next: null, states: [], settingsMissing: false },
  // A report alike no other, and a bell that calls nobody.
  'reports.related': { leads: [], alikeLeads: [], reports: [], points: [], quotations: [] },
  'rings.get': { rings: null },
  'alerts.get': { choice: null },
  'alert-deputies.get': { deputies: null },
  'shares.receivers': { agencies: [] },
  'shares.preview': { lead: { title: 'Packers in a warehouse, housing given' } },
  'shares.waiting': { toAcknowledge: 0, toAnswer: 0, corrected: 0, recalled: 0, late: 0, answered: 0, due: [] },
  'shares.list': { shares: [], total: 0, next: null },
  'asks.waiting': { toAcknowledge: 0, toAnswer: 0, late: 0, answered: 0, due: [] },
  'asks.list': { asks: [], total: 0, next: null },
  'referrals.waiting': { toAnswer: 0, arrivals: 0, late: 0, notArrived: 0, due: [] },
  'requests.list': { requests: [] },
  'reports.waiting': { helpUnread: 0, helpSince: null, unread: 0, replies: 0, inDanger: [], overdue: 0 },
}

/** Something another person asked for. */
export const approval = (more: Partial<ApprovalRow> = {}): ApprovalRow => ({
  id: id(301),
  operation: 'leads.pass',
  subjects: [id(101)],
  askedBy: { id: id(2), name: 'Pēteris Krūmiņš' },
  askedAt: '2026-11-24T07:30:00Z',
  expiresAt: '2026-11-26T07:30:00Z',
  input: { lead: id(101), authority: 'State Police', basis: 'Section 12 of an invented law', reason: 'They are hurt.' },
  own: false,
  mayApprove: true,
  ...more,
})

export const job = (more: Partial<JobRow> = {}): JobRow => ({
  id: id(401),
  job: 'screen',
  state: 'failed',
  attended: true,
  askedBy: { id: id(1), name: 'Ilze Kalniņa' },
  progress: null,
  output: null,
  problem: 'invalid-input: Line 4 is no JSON.',
  attempts: 3,
  madeAt: '2026-11-24T06:00:00Z',
  startedAt: '2026-11-24T06:00:01Z',
  endedAt: '2026-11-24T06:05:00Z',
  mayCancel: false,
  mayRetry: true,
  ...more,
})

export const member = (more: Partial<MemberRow> = {}): MemberRow => ({
  id: id(2),
  name: 'Pēteris Krūmiņš',
  fingerprint: '7K2M-9QXA-0B3C-4D5E',
  email: 'peteris@inspektorats.example',
  roles: ['investigator'],
  state: 'active',
  keys: 'waiting',
  methods: ['passkey'],
  joinedAt: '2026-11-20T08:00:00Z',
  endedAt: null,
  ...more,
})

/** How somebody signs in. */
export const way = (more: Partial<CredentialRow> = {}): CredentialRow => ({
  id: id(701),
  kind: 'password',
  name: null,
  addedAt: '2026-11-03T08:00:00Z',
  usedAt: '2026-11-24T06:00:00Z',
  current: true,
  works: true,
  mayRemove: true,
  ...more,
})

type Screening = Out<'screenings.list'>['screenings'][number]

export const screening = (more: Partial<Screening> = {}): Screening => ({
  id: id(501),
  job: id(402),
  name: 'Adverts of November',
  startedAt: '2026-11-24T05:00:00Z',
  startedBy: { id: id(1), name: 'Ilze Kalniņa' },
  endedAt: '2026-11-24T05:02:00Z',
  state: 'done',
  progress: null,
  problem: null,
  result: {
    postings: 1827,
    repeated: 12,
    broken: 2,
    campaigns: 31,
    leads: 9,
    known: 1,
    brokenLines: [
      { line: 17, reason: 'no text' },
      { line: 18, reason: 'not JSON' },
    ],
  },
  ...more,
})

/** What the settings of somebody who keeps the house show. */
export const SETTINGS = {
  'credentials.list': { credentials: [way({ mayRemove: false })], mayAdd: ['passkey'] },
  'sessions.list': {
    sessions: [
      {
        id: id(601),
        openedAt: '2026-11-24T06:00:00Z',
        seenAt: '2026-11-24T09:59:00Z',
        expiresAt: '2026-11-24T18:00:00Z',
        current: true,
      },
      {
        id: id(602),
        openedAt: '2026-11-23T06:00:00Z',
        seenAt: '2026-11-23T12:00:00Z',
        expiresAt: '2026-11-24T18:00:00Z',
        current: false,
      },
    ],
  },
  'retention.get': { undecidedDays: 90, dismissedDays: 30, soon: 3 },
  'agencies.get': {
    id: id(900),
    name: 'Labour Inspectorate of Sēlija',
    country: 'LV',
    regime: 'gdpr',
    controller: 'Labour Inspectorate of Sēlija, Invented Street 1',
    dataProtectionOfficer: 'dpo@inspektorats.example',
    legalBases: { investigation: 'Article 6(1)(e) GDPR' },
    madeAt: '2026-11-01T08:00:00Z',
  },
  'oidc.get': {
    settings: { issuer: 'https://login.example', clientId: 'ausma', setAt: '2026-11-02T08:00:00Z' },
    redirectUri: 'http://localhost/oidc/callback',
  },
} satisfies Answers
