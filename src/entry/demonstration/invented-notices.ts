// Data: invented notices of the demonstration and to whom they go. Nobody wrote them and no such platform exists; addresses end in
// `.example`, which is nobody's.

export const INVENTED_SENDER = { senderName: 'Example agency (invented)', senderMail: 'notices@example.org' } as const

const known = { country: 'LV', language: 'en', checkedOn: '2026-11-01' } as const

/** Recipients. The demonstration has no mail, so no notice leaves the house: they take them by hand. */
export const INVENTED_RECIPIENTS = {
  board: {
    ...known,
    name: 'Example job board (invented)',
    kind: 'platform',
    channel: 'export',
    hosts: ['jobs.example'],
    clauses: [{ code: '4.2', words: 'Nobody who is looking for work pays for being placed' }],
  },
  channels: {
    ...known,
    name: 'Example channels (invented)',
    kind: 'platform',
    country: 'IE',
    channel: 'export',
    hosts: ['channels.example'],
  },
  host: { ...known, name: 'Example host (invented)', kind: 'host', channel: 'export', hosts: ['hosting.example'] },
  hotline: {
    ...known,
    name: 'Example hotline (invented)',
    kind: 'hotline',
    channel: 'mail',
    mail: 'hotline@example.org',
  },
} as const

/** The parts of a notice that a person writes; its facts come from the advert. */
const FEES = {
  matter: 'recruitment-fees',
  ground: 'terms',
  reasons: 'Whoever takes this work has to work off the journey first, so they pay for being placed.',
  provision: '4.2 Nobody who is looking for work pays for being placed',
} as const
const LABOUR = {
  matter: 'forced-labour',
  ground: 'law',
  reasons:
    'Passports are taken on arrival and the journey is to be worked off, which is recruitment for forced labour.',
  provision: 'Section 9 of an invented act on recruitment',
} as const
const OFFER = {
  matter: 'fraudulent-offer',
  ground: 'law',
  reasons: 'A wage far above what is usual for work without language or skill, and no employer is named anywhere.',
  provision: 'Section 4 of an invented act on adverts for work',
} as const

/** How far an invented notice has come. */
export type Stage =
  | ('draft' | 'waits' | 'held' | 'approved' | 'withdrawn')
  | ('sent' | 'acknowledged' | 'removed' | 'refused' | 'complaint' | 'closed')

export type InventedNotice = {
  readonly stage: Stage
  /** Which of the quoted adverts. */
  readonly advert: number
  readonly to: 'board' | 'channels' | 'host'
  readonly by: 'visiting' | 'other'
  readonly says: typeof FEES | typeof LABOUR | typeof OFFER
  readonly at: string
}

/** Notices in each state, in the order in which they are drafted. What waits was written by the colleague, so that a visitor may approve it. */
export const INVENTED_NOTICES: readonly InventedNotice[] = [
  { stage: 'closed', advert: 1, to: 'board', by: 'visiting', says: FEES, at: 'https://jobs.example/ads/4402' },
  {
    stage: 'removed',
    advert: 1,
    to: 'channels',
    by: 'visiting',
    says: LABOUR,
    at: 'https://channels.example/fish/118',
  },
  { stage: 'refused', advert: 0, to: 'board', by: 'visiting', says: OFFER, at: 'https://jobs.example/ads/4471' },
  {
    stage: 'complaint',
    advert: 0,
    to: 'channels',
    by: 'visiting',
    says: OFFER,
    at: 'https://channels.example/stars/7',
  },
  { stage: 'acknowledged', advert: 1, to: 'host', by: 'other', says: LABOUR, at: 'https://hosting.example/fish/apply' },
  { stage: 'sent', advert: 0, to: 'host', by: 'visiting', says: OFFER, at: 'https://hosting.example/stars/apply' },
  { stage: 'withdrawn', advert: 1, to: 'board', by: 'visiting', says: FEES, at: 'https://jobs.example/ads/4403' },
  { stage: 'held', advert: 1, to: 'channels', by: 'other', says: LABOUR, at: 'https://channels.example/fish/121' },
  { stage: 'approved', advert: 0, to: 'board', by: 'visiting', says: OFFER, at: 'https://jobs.example/ads/4480' },
  { stage: 'waits', advert: 1, to: 'host', by: 'other', says: LABOUR, at: 'https://hosting.example/fish/form' },
  { stage: 'draft', advert: 0, to: 'channels', by: 'visiting', says: OFFER, at: 'https://channels.example/stars/9' },
]

/** What people write with their acts. */
export const INVENTED_WORDS = {
  hold: 'The channel leads to whoever meets people at the ferry; we keep what it shows first',
  withdraw: 'The same advert stands in the other notice to this board',
  close: 'The advert is gone and nothing else is to be done',
  complaint: 'Your answer names another advert. This one offers a wage that nobody pays and names no employer.',
} as const

/** A law that gives the power to order services, and an order by it that is not issued yet. */
export const INVENTED_POWER = {
  country: 'LV',
  authority: 'Example agency (invented)',
  law: 'Section 12 of an invented act on online services',
  acts: true,
  informs: false,
  coordinator: 'Example coordinator (invented)',
  coordinatorMail: 'coordinator@example.org',
} as const
export const INVENTED_POWER_REASON = 'The act gives this power since January'
export const INVENTED_ORDER = {
  legalBasis: INVENTED_POWER.law,
  authority: INVENTED_POWER.authority,
  reasons: 'The advert recruits for forced labour; the board was told by a notice and left it up.',
  provision: 'Section 9 of an invented act on recruitment',
  addresses: ['https://jobs.example/ads/4471'],
  redress: 'Administrative court, within one month',
  effectTo: 'orders@example.org',
  territory: ['LV'],
  language: 'en',
  declared: ['en'],
} as const

/** For which court a piece of evidence leaves the house, and who signed for it. */
export const INVENTED_HEARING = {
  to: 'Invented District Court, office 3',
  receipt: 'Receipt 118/2026 (invented)',
  reason: 'The court asked for the advert as it was kept',
} as const
