import type { Action, LeadPage, Out, Posting, Summary } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// Invented leads. Numbers and names belong to nobody.

type Head = NonNullable<Summary['head']>

export const head: Head = {
  title: 'Packers in a warehouse, housing given',
  excerpt: [
    { kind: 'text', text: 'Packers wanted in ' },
    { kind: 'slot', type: 'place', text: 'Utopia', others: 2 },
    { kind: 'text', text: ', pay ' },
    { kind: 'slot', type: 'pay', text: '4000 €', others: 1 },
  ],
  contacts: [{ kind: 'phone', value: '+999 5550 101', postings: 7 }],
  days: [
    { day: '2026-11-10', postings: 2 },
    { day: '2026-11-12', postings: 5 },
  ],
  scoreParts: { words: 6.2, contacts: 3.1, reach: 1.2, off: 0.5 },
}

export const summary = (n: number, more: Partial<Summary> = {}): Summary => ({
  id: id(100 + n),
  number: 2290 + n,
  state: 'new',
  score: 10 - n / 10,
  size: 7,
  contacts: 1,
  employers: 2,
  sources: 2,
  firstSeen: '2026-11-10',
  lastSeen: '2026-11-12',
  languages: ['uk', 'lv'],
  indicators: [
    { code: 'pay-unrealistic', share: 1 },
    { code: 'tied-housing', share: 0.8 },
    { code: 'employer-hidden', share: 0.5 },
    { code: 'urgency', share: 0.2 },
  ],
  reasons: [
    { code: 'pay-unrealistic', name: 'Pay beyond what is usual' },
    { code: 'tied-housing', name: 'Housing tied to the job' },
    { code: 'employer-hidden', name: 'Employer hidden' },
    { code: 'urgency', name: 'Urgency' },
  ],
  arrivedAt: '2026-11-24T05:02:00Z',
  claimedBy: null,
  mine: false,
  waits: false,
  merged: 0,
  learned: null,
  expiresAt: '2027-02-22T05:02:00Z',
  head: { ...head, title: `${head.title} ${n}` },
  ...more,
})

export const list = (leads: readonly Summary[], more: Partial<Out<'leads.list'>> = {}): Out<'leads.list'> => ({
  leads: [...leads],
  next: null,
  sort: 'score',
  learned: false,
  total: { leads: leads.length, exact: true },
  facets: {
    states: [{ value: 'new', leads: leads.length }],
    indicators: [{ value: 'pay-unrealistic', leads: 5 }],
    languages: [{ value: 'uk', leads: 4 }],
    sources: [{ value: 'c291cmNl', name: 'board.example', leads: 3 }],
  },
  ...more,
})

export const posting = (place: number, more: Partial<Posting> = {}): Posting => ({
  place,
  id: `p-${place}`,
  source: 'board.example',
  employer: place % 2 === 0 ? 'Nowhere Logistics' : null,
  date: '2026-11-10T09:00:00',
  language: 'uk',
  suspicion: 0.9,
  values: [place === 1 ? 'Atlantis' : 'Utopia', '4000 €'],
  contacts: [0],
  ...more,
})

export const action = (operation: string, more: Partial<Action> = {}): Action => ({
  operation,
  allowed: true,
  why: null,
  reason: false,
  secondPerson: false,
  ...more,
})

const closed = (operation: string, why: Action['why']) => action(operation, { allowed: false, why })

/** A lead as it arrives: to be claimed first. */
export const newActions: Action[] = [
  action('leads.claim'),
  closed('leads.release', 'not-claimed'),
  closed('leads.open-for-notice', 'claim-first'),
  closed('leads.open-for-case', 'claim-first'),
  closed('leads.pass', 'claim-first'),
  closed('leads.dismiss', 'claim-first'),
  closed('leads.reopen', 'not-decided'),
  closed('leads.merge', 'claim-first'),
  closed('leads.split', 'nothing-merged'),
]

/** The same once it is one's own. */
export const ownActions: Action[] = [
  closed('leads.claim', 'already-yours'),
  action('leads.release'),
  action('leads.open-for-notice', { reason: true }),
  action('leads.open-for-case', { reason: true }),
  action('leads.pass', { secondPerson: true }),
  action('leads.dismiss', { reason: true }),
  closed('leads.reopen', 'not-decided'),
  action('leads.merge'),
  closed('leads.split', 'nothing-merged'),
]

const sign: LeadPage['signs'][number] = {
  code: 'pay-unrealistic',
  name: 'Pay beyond what is usual',
  means: 'Far more than this work pays there.',
  source: 'ILO, Operational indicators, 2009',
  share: 1,
  postings: 7,
  shownOnly: false,
  quotes: [
    {
      posting: 0,
      field: 'text',
      quote: '4000 € a month',
      start: 10,
      end: 24,
      cite: { source: 'board.example', date: '2026-11-10', language: 'uk' },
    },
  ],
}

const reason: LeadPage['why'][number] = {
  code: 'pay-unrealistic',
  name: 'Pay beyond what is usual',
  sentence: '',
  seen: 7,
  of: 7,
  deceptive: 0.4,
  usual: 0.01,
  rule: 'pay.ratio',
  points: 6.2,
  part: 'words',
}

const shares: LeadPage['shares'] = {
  nodes: [
    { id: 'c0', kind: 'contact', label: '+999 5550 101', postings: 7, lead: null, place: 0 },
    { id: 'g0', kind: 'group', label: 'board.example', postings: 5, lead: null, place: null },
    { id: 'l1', kind: 'lead', label: 'L-2295', postings: 3, lead: id(105), place: null },
  ],
  edges: [
    { from: 'g0', to: 'c0', postings: 5 },
    { from: 'c0', to: 'l1', postings: 3 },
  ],
  left: { postings: 4, contacts: 2 },
}

const made: LeadPage['history'][number] = {
  id: 'h1',
  at: '2026-11-24T05:02:00Z',
  kind: 'made',
  by: null,
  approvedBy: null,
  words: null,
  lead: null,
  authority: null,
}

/** A whole lead, as `leads.get` gives it. */
export const leadPage = (more: Partial<LeadPage> = {}): LeadPage => ({
  ...summary(1),
  head,
  screening: { id: id(501), name: 'Adverts of November', startedAt: '2026-11-24T05:00:00Z' },
  template: {
    parts: [
      { kind: 'constant', text: 'Packers wanted in' },
      { kind: 'slot', slot: 0 },
      { kind: 'optional', text: 'urgently', postings: 3 },
      { kind: 'constant', text: ', pay' },
      { kind: 'slot', slot: 1 },
    ],
    slots: [
      {
        type: 'place',
        values: [
          { value: 'Utopia', postings: 5 },
          { value: 'Atlantis', postings: 2 },
        ],
        more: 0,
      },
      { type: 'pay', values: [{ value: '4000 €', postings: 7 }], more: 0 },
    ],
  },
  offer: [],
  places: [
    { country: 'NL', city: 'Venlo', work: true, postings: 5, at: { latitude: 51.37, longitude: 6.17 } },
    { country: 'LV', city: null, work: false, postings: 2, at: { latitude: 56.95, longitude: 24.11 } },
  ],
  otherWordings: [],
  postings: [0, 1, 2].map((place) => posting(place)),
  morePostings: true,
  pictures: 0,
  signs: [sign, { ...sign, code: 'urgency', name: 'Said to be urgent', postings: 3, shownOnly: true, quotes: [] }],
  protective: [{ ...sign, code: 'address-given', name: 'Address given', quotes: [], postings: 1 }],
  reasons: [
    { code: 'pay-unrealistic', name: 'Pay beyond what is usual' },
    { code: 'mobile', name: 'One number, two firms' },
    { code: 'spread', name: 'Two sources' },
  ],
  why: [
    reason,
    {
      ...reason,
      code: 'mobile',
      name: 'One number, two firms',
      rule: null,
      sentence: 'Seen twice.',
      points: 3.1,
      part: 'contacts',
    },
    {
      ...reason,
      code: 'spread',
      name: 'Two sources',
      rule: null,
      deceptive: null,
      usual: null,
      points: 1.2,
      part: 'reach',
    },
    { ...reason, code: 'address-given', name: 'Address given', points: -0.6, part: 'off' },
  ],
  contactPoints: [
    {
      kind: 'phone',
      value: '+999 5550 101',
      mark: 'bWFyaw',
      postings: 7,
      employers: ['Nowhere Logistics', 'Elsewhere Staff'],
      firstSeen: '2026-11-10',
      lastSeen: '2026-11-12',
      elsewhere: [{ lead: id(105), number: 2295, state: 'new', title: 'Cleaners in Utopia' }],
    },
  ],
  timeline: {
    lanes: [
      { source: 'board.example', postings: 5, days: head.days },
      { source: 't.me/invented', postings: 2, days: head.days },
    ],
    undated: 1,
  },
  shares,
  similar: [
    {
      lead: id(105),
      number: 2295,
      state: 'new',
      score: 8.1,
      size: 3,
      title: 'Cleaners in Utopia',
      contacts: ['+999 5550 101'],
      wording: true,
      employer: false,
    },
  ],
  history: [made],
  actions: newActions,
  decision: null,
  mergedInto: null,
  mergedLeads: [],
  waitsFor: null,
  ...more,
})

/** How a lead stands after something was done with it. */
export const changed = (state: Summary['state'] = 'claimed'): Out<'leads.claim'> => ({
  lead: id(101),
  state,
  actions: ownActions,
})

/** What of it would go to another agency: its words, and none of its contact points. */
export const sharedLead = (): Out<'shares.preview'> => ({
  lead: {
    title: 'Packers wanted in Utopia',
    wording: {
      template: leadPage().template,
      postings: [
        { title: 'Packers', text: 'Packers wanted in Utopia, pay 4000 €.', date: '2026-11-20', source: 'Board' },
      ],
      more: 0,
    },
  },
})
