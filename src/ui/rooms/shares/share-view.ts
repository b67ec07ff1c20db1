import type { TellingPart } from '../../../modules/cases/codes.ts'
import type { EvidencePart } from '../../../modules/evidence/codes.ts'
import type { NetworkPart } from '../../../modules/networks/codes.ts'
import type { PassedPart, Recipient } from '../../../modules/reports/codes.ts'
import { type LeadPart, SHARED_DAYS, SUSPECT_PARTS, USUAL_PARTS } from '../../../modules/shares/codes.ts'
import type { Look } from '../../parts/icon.tsx'
import { empty, type Lacks, unchosen } from '../../parts/lacking.ts'
import type { In, ItemPage, Name, SharePage, ShareRowShown, ShareStep } from '../../shell/contract.ts'
import type { Say } from '../../shell/words.ts'
import { isNode, networkAsked } from '../networks/network-view.ts'

// What pages of shares decide without showing anything.

export type Act = ShareStep['act']

/** What the list is asked, as it stands in an address. */
export type SharesAsked = { readonly side?: 'sender'; readonly all?: 'yes'; readonly after?: number }

/** Reads an address; what it does not know is as usual. */
export function sharesAsked(search: Readonly<Record<string, unknown>>): SharesAsked {
  const after = /^\d{1,6}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return {
    ...(search.side === 'sender' ? { side: 'sender' as const } : {}),
    ...(search.all === 'yes' ? { all: 'yes' as const } : {}),
    ...(after > 0 ? { after } : {}),
  }
}

export const sharesInput = ({ side, all, after }: SharesAsked): In<'shares.list'> => ({
  // What others wait for comes first: received before sent.
  side: side ?? 'receiver',
  open: all !== 'yes',
  after: after ?? 0,
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a share is about, in a word where it has no title; null where it does not open any more. */
export const titleOf = ({ title, thing }: Pick<ShareRowShown, 'title' | 'thing'>, say: Say): string =>
  title === null ? say('passed.unread') : title || say(`share.thing-${thing}`)

/** What is passed on, where a page led here; of a network also what was opened in it. */
export function passAsked(asked: Readonly<Record<string, unknown>>): {
  readonly lead?: string
  readonly evidence?: string
  readonly network?: string
  readonly open?: string
} {
  const { lead, evidence, network } = asked
  if (UUID.test(String(lead ?? ''))) return { lead: String(lead) }
  if (isNode(String(network ?? ''))) return { network: String(network), ...networkAsked(asked) }
  return UUID.test(String(evidence ?? '')) ? { evidence: String(evidence) } : {}
}

const LOOKS: Readonly<Record<ShareRowShown['state'], Look>> = {
  sent: { icon: 'half', meaning: 'neutral' },
  acknowledged: { icon: 'half', meaning: 'neutral' },
  accepted: { icon: 'done', meaning: 'done' },
  declined: { icon: 'warn', meaning: 'warning' },
  recalled: { icon: 'warn', meaning: 'warning' },
  removed: { icon: 'x', meaning: 'neutral' },
  kept: { icon: 'lock', meaning: 'warning' },
  ended: { icon: 'x', meaning: 'neutral' },
  over: { icon: 'x', meaning: 'neutral' },
}

/** How a state looks: never by colour alone. */
export const lookOf = (state: ShareRowShown['state']): Look => LOOKS[state]

/** The open steps, those that take something last. */
export const openSteps = (steps: readonly ShareStep[]): readonly ShareStep[] =>
  steps.filter(({ allowed }) => allowed).toSorted((a, b) => Number(a.reason) - Number(b.reason))

/** Closed ones that the page explains; what is the other side's step says so in the state already. */
export const closedSteps = (steps: readonly ShareStep[]): readonly ShareStep[] =>
  steps.filter(({ allowed, why }) => !allowed && why !== 'not-permitted' && why !== 'not-your-step')

/** What a step changes elsewhere. */
export const CHANGES: readonly Name[] = ['shares.get', 'shares.list', 'shares.waiting']

/** Everything that a step may carry, as it is typed. */
export type Draft = {
  readonly text: string
  /** What is told of a person now; empty where the words stay as they were. */
  readonly what: string
  readonly saidBy: string
  readonly law: string
  readonly file: string
  readonly until: string
}
export const EMPTY: Draft = { text: '', what: '', saidBy: '', law: '', file: '', until: '' }
export type FieldName = keyof Draft

const FIELDS = {
  acknowledge: ['saidBy'],
  accept: ['saidBy'],
  decline: ['text', 'saidBy'],
  correct: ['text', 'what'],
  'read-correction': ['saidBy'],
  end: [],
  recall: ['text'],
  'say-removed': ['saidBy'],
  'say-kept': ['law', 'file', 'until', 'saidBy'],
} as const satisfies Record<Act, readonly FieldName[]>

type Of = Pick<SharePage, 'id' | 'byHand' | 'thing'>

/** The fields of a step: whoever answers for themselves is named by the program. */
export const fieldsOf = ({ byHand, thing }: Of, act: Act): readonly FieldName[] =>
  (FIELDS[act] as readonly FieldName[]).filter(
    (field) => (field !== 'saidBy' || byHand) && (field !== 'what' || thing === 'person'),
  )

/** What a form still lacks, by field; the server judges the rest. */
export const lackingOf = (of: Of, act: Act, draft: Draft): Lacks =>
  Object.assign(
    {},
    ...fieldsOf(of, act).map((field) =>
      field === 'what' ? {} : field === 'until' ? unchosen(field, draft.until) : empty(field, draft[field]),
    ),
  )

/** A step as the server takes it: only what this step asks for goes along. */
export const stepInput = (of: Of, act: Act, draft: Draft): Record<string, unknown> => ({
  share: of.id,
  ...Object.fromEntries(fieldsOf(of, act).map((field) => [field, draft[field].trim()])),
})

export type Terms = NonNullable<SharePage['words']>['terms']

/** A part of whatever is passed on. */
export type Part = LeadPart | PassedPart | EvidencePart | NetworkPart | TellingPart

/** What passing something on holds, as it is typed. */
export type PassDraft<P extends Part = LeadPart> = {
  /** An agency; `hand` where somebody outside is told by hand; empty until somebody chose. */
  readonly to: string
  readonly authority: string
  readonly basis: string
  readonly theirBasis: string
  readonly reason: string
  readonly parts: readonly P[]
  /** Parts that may go to any agency, whatever is usual: nobody can be told from them. */
  readonly free?: readonly Part[]
  readonly handling: Terms['handling']
  readonly restrictions: string
  readonly tlp: Terms['tlp']
  readonly onward: boolean
  readonly proceedings: boolean
  readonly told: Terms['told'] | ''
  readonly urgency: SharePage['urgency']
  readonly days: string
  readonly exculpatory: boolean
}

export const HAND = 'hand'

export const NEW_PASS: PassDraft = {
  ...{ to: '', authority: '', basis: '', theirBasis: '', reason: '', parts: USUAL_PARTS },
  ...{ handling: [], restrictions: '', tlp: 'amber', onward: false, proceedings: false, told: '' },
  ...{ urgency: 'none', days: String(SHARED_DAYS.usual), exculpatory: false },
}

export type ReportDraft = PassDraft<PassedPart> & { readonly recipient: Recipient }

/**
 * Passing a report on, as nobody has typed anything yet. Nothing is ticked: least data is what a person chooses, not what they forget to take out.
 * @param receivers where there is none, somebody is told by hand
 */
export const newReportPass = (receivers: readonly Receiver[]): ReportDraft => ({
  ...{ ...NEW_PASS, parts: [], told: 'not-yet', recipient: 'police' },
  to: receivers.length === 0 ? HAND : '',
})

export type EvidenceDraft = PassDraft<EvidencePart>

/** Passing an item of evidence on, as nobody has typed anything yet: what it is and its log. @param isRedacted whether people are covered in it */
export const newEvidencePass = (isRedacted: boolean): EvidenceDraft => ({
  ...{ ...NEW_PASS, parts: ['facts', 'log'] },
  ...(isRedacted ? { free: ['bytes'] as const } : {}),
})

export type NetworkDraft = PassDraft<NetworkPart>

/** Passing a picture of a network on, as nobody has typed anything yet: why each link is there and when, and nobody's contact points. */
export const NEW_NETWORK_PASS: NetworkDraft = { ...NEW_PASS, parts: ['whys', 'days'] }

/** The parts that an item has: words are an advert's or a page's, and a posting is its words. */
export const evidenceParts = (
  all: readonly EvidencePart[],
  { kind, type }: Pick<ItemPage, 'kind' | 'type'>,
): readonly EvidencePart[] => {
  const isSeen = kind === 'posting' || kind === 'page'
  return all.filter((part) => (part !== 'words' || isSeen) && (part !== 'bytes' || kind === 'page' || type !== null))
}

type Receiver = { readonly id: string; readonly suspects: boolean }

/** The parts that may go to whoever was chosen: data on suspects to police and justice alone, and files of strangers to no agency by themselves. */
export function partsFor<P extends Part>(
  { to, free = [] }: Pick<PassDraft<P>, 'to' | 'free'>,
  receivers: readonly Receiver[],
  all: readonly P[],
): readonly P[] {
  const receiver = receivers.find(({ id }) => id === to)
  if (receiver === undefined) return all
  return all.filter(
    (part) => part !== 'files' && (receiver.suspects || free.includes(part) || !SUSPECT_PARTS.includes(part)),
  )
}

/** What was ticked for another receiver does not go along to this one. */
const goingParts = <P extends Part>(draft: PassDraft<P>, receivers: readonly Receiver[]): P[] => [
  ...partsFor(draft, receivers, draft.parts),
]

export const lackingPass = <P extends Part>(draft: PassDraft<P>, receivers: readonly Receiver[]): Lacks => ({
  ...unchosen('agency', draft.to),
  ...(draft.to === HAND ? empty('authority', draft.authority) : {}),
  ...(draft.to !== HAND && draft.to !== '' ? empty('theirBasis', draft.theirBasis) : {}),
  ...empty('basis', draft.basis),
  ...empty('reason', draft.reason),
  ...unchosen('parts', goingParts(draft, receivers)),
  ...unchosen('told', draft.told),
  ...(draft.handling.includes('H3') ? empty('restrictions', draft.restrictions) : {}),
})

/** A lead to be passed on, as the server takes it. */
export const passInput = (
  lead: string,
  language: In<'leads.pass'>['language'],
  draft: PassDraft,
  receivers: readonly Receiver[],
): In<'leads.pass'> => ({ lead, language, ...passingInput(draft, receivers) })

/** A report to be passed on, as the server takes it; what kind of authority it is, is asked of those who have no account here. */
export const passReportInput = (
  report: string,
  draft: ReportDraft,
  receivers: readonly Receiver[],
): In<'reports.pass'> => ({
  ...{ report, ...passingInput(draft, receivers) },
  ...(draft.to === HAND ? { recipient: draft.recipient } : {}),
})

/** An item of evidence to be passed on, as the server takes it: always to an agency of the house. */
export const passEvidenceInput = (
  item: string,
  draft: EvidenceDraft,
  receivers: readonly Receiver[],
): In<'evidence.pass'> => ({ item, ...passingInput(draft, receivers), agency: draft.to })

/** A picture of a network to be passed on, as the server takes it. @param grown where it begins, and what was opened in it */
export const passNetworkInput = (
  grown: Pick<In<'networks.pass'>, 'start' | 'open'>,
  draft: NetworkDraft,
  receivers: readonly Receiver[],
): In<'networks.pass'> => ({ ...grown, ...passingInput(draft, receivers) })

/** What was typed of whatever is passed on. */
export function passingInput<P extends Part>(draft: PassDraft<P>, receivers: readonly Receiver[]) {
  const { handling, restrictions, tlp, told } = draft
  const byHand = draft.to === HAND
  return {
    ...{ basis: draft.basis, reason: draft.reason, urgency: draft.urgency },
    ...{ agency: byHand ? null : draft.to, authority: byHand ? draft.authority : '' },
    theirBasis: byHand ? '' : draft.theirBasis,
    parts: goingParts(draft, receivers),
    days: Number(draft.days),
    exculpatory: draft.exculpatory,
    terms: {
      ...{ handling: [...handling], tlp, told: told || 'not-yet' },
      restrictions: handling.includes('H3') ? restrictions : '',
      // The codes say so already, whatever was ticked before them.
      onward: draft.onward && !handling.includes('H2'),
      proceedings: draft.proceedings && !handling.includes('H1'),
    },
  }
}

/** Words of the server for what concerns one field of several. */
export const inTerms = (faults: Readonly<Record<string, string | undefined>>, field: string): string | undefined =>
  faults[field] ?? faults[`terms.${field}`]
