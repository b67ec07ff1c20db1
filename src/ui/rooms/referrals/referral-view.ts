import { LEAST_PARTS, type Refusal, type StayEnd } from '../../../modules/referrals/codes.ts'
import { NEEDS, type Need } from '../../../modules/vocabulary/codes.ts'
import { momentFrom } from '../../parts/day-and-time.ts'
import type { Look } from '../../parts/icon.tsx'
import { empty, type Lacks, unchosen } from '../../parts/lacking.ts'
import type { In, Name, ReferralPage, ReferralRow, ReferralStep } from '../../shell/contract.ts'

// What pages of referrals decide without showing anything.

export type Act = ReferralStep['act']

/** What the list is asked, as it stands in an address: never a name. */
export type ReferralsAsked = {
  readonly side?: 'sender'
  readonly all?: 'yes'
  readonly here?: 'yes'
  readonly after?: number
}

/** Reads an address; what it does not know is as usual. */
export function referralsAsked(search: Readonly<Record<string, unknown>>): ReferralsAsked {
  const after = /^\d{1,6}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return {
    ...(search.side === 'sender' ? { side: 'sender' as const } : {}),
    ...(search.all === 'yes' ? { all: 'yes' as const } : {}),
    ...(search.here === 'yes' ? { here: 'yes' as const } : {}),
    ...(after > 0 ? { after } : {}),
  }
}

export const referralsInput = ({ side, all, here, after }: ReferralsAsked): In<'referrals.list'> => ({
  // What others wait for comes first: received before sent.
  side: side ?? 'receiver',
  open: all !== 'yes',
  here: here === 'yes',
  after: after ?? 0,
})

/** Whom a new referral is about and where it goes, where a page led here; numbers alone. */
export type ReferAsked = { readonly person?: string; readonly service?: string; readonly draft?: string }

// Anything else in an address is dropped: a name must not get into the history of a browser.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function referAsked(search: Readonly<Record<string, unknown>>): ReferAsked {
  const given = (name: string) => (UUID.test(String(search[name] ?? '')) ? { [name]: String(search[name]) } : {})
  return { ...given('person'), ...given('service'), ...given('draft') }
}

/** The kind of service that a need led to, as it came beside the address. */
export const needAsked = (state: unknown): Need | undefined => NEEDS.find((need) => need === state)

type Standing = Pick<ReferralRow, 'state' | 'byHand'> & Partial<Pick<ReferralRow, 'arrivedAt'>>

/** What goes by hand is never said to be sent: whoever reads «sent» would wait for an answer to a call that nobody made. */
export function stateWord({ state, byHand, arrivedAt = null }: Standing) {
  // Somebody saw them arrive: they came, and left the house without a word.
  if (state === 'not-arrived' && arrivedAt !== null) return 'referral.state-gone'
  if (byHand && state === 'consented') return 'referral.hand-consented'
  return byHand && state === 'sent' ? 'referral.hand-sent' : (`referral.state-${state}` as const)
}

/** The step in which it leaves the house, as its button names it. */
export function actWord(act: Act, { byHand, state }: Pick<ReferralRow, 'byHand' | 'state'>) {
  if (act === 'alarm' && state !== 'accepted') return 'referral.act-gone'
  return byHand && act === 'send' ? 'referral.hand-act' : (`referral.act-${act}` as const)
}

/**
 * What a step of the history is called.
 * @param before the acts that came before it: an alarm after an arrival is about somebody who left the house
 */
export function didWord(act: ReferralPage['events'][number]['act'], byHand: boolean, before: readonly string[]) {
  if (byHand && act === 'send') return 'referral.hand-did'
  return act === 'alarm' && before.includes('confirm-arrival') ? 'referral.did-gone' : (`referral.did-${act}` as const)
}

/** Whether nothing has left the house yet. */
export const isInHouse = (state: ReferralRow['state']): boolean => state === 'draft' || state === 'consented'

/** How a state looks: never by colour alone. */
export function lookOf(state: ReferralRow['state']): Look {
  if (state === 'not-arrived') return { icon: 'danger', meaning: 'danger' }
  if (state === 'rejected') return { icon: 'warn', meaning: 'warning' }
  // Accepted is not arrived: only who was seen looks like done.
  if (state === 'arrived' || state === 'feedback' || state === 'done') return { icon: 'done', meaning: 'done' }
  if (state === 'revoked') return { icon: 'x', meaning: 'neutral' }
  return { icon: state === 'draft' ? 'ring' : 'half', meaning: 'neutral' }
}

/** Ends of a stay that the house may choose: without words nobody is said to have been sent away. */
export const stayEnds = <End extends StayEnd>(
  ends: readonly End[],
  { accessEndedAt }: Pick<ReferralPage, 'accessEndedAt'>,
) => ends.filter((end) => end !== 'asked-to-leave' || accessEndedAt === null)

/** The open steps, those that help before those that take something. */
export const openSteps = (steps: readonly ReferralStep[]): readonly ReferralStep[] =>
  steps.filter(({ allowed }) => allowed).toSorted((a, b) => Number(a.adverse) - Number(b.adverse))

/** Closed ones that the page explains; what is the other side's step says so in the state already. */
export const closedSteps = (steps: readonly ReferralStep[]): readonly ReferralStep[] =>
  steps.filter(({ allowed, why }) => !allowed && why !== 'not-permitted' && why !== 'not-your-step')

/** Everything that a step may carry, as it is typed. */
export type Draft = {
  readonly how: string
  readonly language: string
  readonly understood: boolean
  readonly danger: string
  readonly risk: string
  readonly others: boolean
  readonly day: string
  readonly time: string
  readonly place: string
  readonly who: string
  readonly text: string
  readonly saidBy: string
  readonly refusedFor: Refusal
  readonly stayEnd: StayEnd
}
// «The same for all» begins ticked: families are told one thing, and who goes alone has no such box.
export const EMPTY: Draft = {
  ...{ how: '', language: '', understood: false, danger: '', risk: '', others: true, day: '', time: '' },
  ...{ place: '', who: '', text: '', saidBy: '', refusedFor: 'full', stayEnd: 'planned' },
}

type FieldName =
  | 'how'
  | 'language'
  | 'understood'
  | 'danger'
  | 'risk'
  | 'when'
  | 'place'
  | 'who'
  | 'refusedFor'
  | 'stayEnd'
  | 'text'
  | 'saidBy'
  | 'others'

/** What is asked of a meeting, before it and after it. */
const MEETING = ['when', 'place', 'who', 'saidBy', 'others'] as const

/** What each step asks for, in the order of its form. */
const FIELDS = {
  consent: ['how', 'language', 'understood'],
  override: ['danger'],
  send: ['risk', 'others'],
  accept: MEETING,
  reject: ['refusedFor', 'text', 'saidBy', 'others'],
  alarm: ['text'],
  found: ['text'],
  'confirm-arrival': MEETING,
  feedback: ['text', 'saidBy', 'others'],
  'end-stay': ['stayEnd', 'text', 'saidBy', 'others'],
  finish: [],
  revoke: [],
} as const satisfies Record<Act, readonly FieldName[]>

type Of = Pick<ReferralPage, 'id' | 'abroad' | 'byHand' | 'childPath' | 'state' | 'others' | 'accessEndedAt'>

/** The fields of a step for this referral: nobody is asked for what does not matter here. */
export const fieldsOf = (of: Of, act: Act): readonly FieldName[] =>
  FIELDS[act].filter((field) => {
    if (field === 'risk') return of.abroad
    // Who answers for themselves is named by the program.
    if (field === 'saidBy') return of.byHand
    // Where nothing opens any more no words can be kept: the alarm is raised without them.
    if (field === 'text' && (act === 'alarm' || act === 'end-stay')) return of.accessEndedAt === null
    // A child is not asked to carry the decision.
    if (field === 'understood') return !of.childPath
    return field !== 'others' || goesWith(of).length > 0
  })

/** Who goes together and stands where this one stands. */
export const goesWith = ({ others, state }: Pick<ReferralPage, 'others' | 'state'>): readonly ReferralRow[] =>
  others.filter((other) => other.state === state)

/** What a form still lacks, by field; the server judges the rest. */
export const lackingOf = (of: Of, act: Act, draft: Draft): Lacks =>
  Object.assign(
    {},
    ...fieldsOf(of, act).map((field): Lacks => {
      if (field === 'others' || field === 'refusedFor' || field === 'stayEnd') return {}
      // Whoever is sent away hears why; of all other ends a word more is welcome, and not owed.
      if (act === 'end-stay' && field === 'text' && draft.stayEnd !== 'asked-to-leave') return {}
      if (field === 'when') return momentFrom(draft.day, draft.time) === null ? { when: 'needed' } : {}
      if (field === 'understood') return draft.understood ? {} : { understood: 'not-understood' }
      return field === 'language' ? unchosen(field, draft.language) : empty(field, draft[field])
    }),
  )

/** What a step asks for in words. */
export type StepText = 'how' | 'danger' | 'risk' | 'place' | 'who' | 'text' | 'saidBy'

/** A step as the server takes it: only what this step asks for goes along. */
export function stepInput(of: Of, { act }: Pick<ReferralStep, 'act'>, draft: Draft): Record<string, unknown> {
  const asks = new Set(fieldsOf(of, act))
  const text = (field: StepText) => (asks.has(field) ? { [field]: draft[field].trim() } : {})
  // What was typed for another step before is not sent with this one.
  const moment = asks.has('when') ? momentFrom(draft.day, draft.time) : null
  return {
    referral: of.id,
    ...text('how'),
    ...text('danger'),
    ...text('risk'),
    ...text('place'),
    ...text('who'),
    ...text('text'),
    ...text('saidBy'),
    ...(asks.has('language') ? { language: draft.language } : {}),
    // The ground follows from who the person is and is nobody's choice on a form.
    ...(act === 'consent' ? { ground: of.childPath ? 'child' : 'given', understood: draft.understood } : {}),
    ...(act === 'accept' || act === 'reject' ? { answer: act } : {}),
    ...(act === 'accept' && moment ? { meetsAt: moment } : {}),
    ...(act === 'confirm-arrival' && moment ? { at: moment } : {}),
    ...(asks.has('stayEnd') ? { how: draft.stayEnd } : {}),
    ...(asks.has('refusedFor') ? { refusedFor: draft.refusedFor } : {}),
    ...(asks.has('others') ? { withOthers: draft.others } : {}),
  }
}

/** Steps for which the server wants the reason with the audit entry. */
export const ASKS_REASON: readonly Act[] = ['override', 'revoke']

/** What a new referral holds, as it is typed. */
export type NewDraft = {
  readonly persons: readonly string[]
  readonly need: ReferralRow['need']
  readonly agency: string
  readonly service: string
  /** Of a house that is neither: how it is called, and whether it is in another country. */
  readonly name: string
  readonly abroad: boolean
  readonly party: NonNullable<ReferralPage['party']> | ''
  readonly parts: readonly ReferralPage['parts'][number][]
  readonly note: string
  readonly days: string
}

/** Least data to begin with: what every house needs on the first evening, and nothing else. */
export const newDraft = (persons: readonly string[], service = '', need: Need = 'shelter'): NewDraft => ({
  ...{ persons, need, agency: '', service, name: '', abroad: false, party: '', parts: LEAST_PARTS },
  ...{ note: '', days: '30' },
})

/** A draft that is changed, as its form holds it. */
export const draftOf = ({ person, need, to, abroad, party, parts, summary, accessDays }: ReferralPage): NewDraft => ({
  ...{ persons: person === null ? [] : [person], need, agency: to.agency ?? '', service: to.service ?? '' },
  // Of an agency and a service the server knows both.
  ...(to.agency === null && to.service === null ? { name: to.name, abroad } : { name: '', abroad: false }),
  ...{ party: party ?? '', parts, note: summary?.note ?? '', days: String(accessDays) },
})

/** Whether nobody is chosen: then the name of a house says to whom it is handed over. */
export const isByNameAlone = ({ agency, service }: Pick<NewDraft, 'agency' | 'service'>): boolean =>
  agency === '' && service === ''

// An empty choice is none; the server refuses a referral to nobody.
export function newInput(draft: NewDraft, referral?: string): In<'referrals.draft'> {
  const { persons, need, agency, service, name, abroad, party, parts, note, days } = draft
  return {
    ...(referral ? { referral } : {}),
    ...{ persons: [...persons], need, party: party === '' ? null : party, parts: [...parts], note },
    to: isByNameAlone(draft)
      ? { name: name.trim(), abroad }
      : { agency: agency === '' ? null : agency, service: service === '' ? null : service },
    accessDays: Number(days),
  }
}

/** What changes with a referral, whatever is done. */
export const CHANGES: readonly Name[] = [
  'referrals.get',
  'referrals.list',
  'referrals.of-person',
  'referrals.waiting',
  'referrals.media',
  'persons.get',
]
