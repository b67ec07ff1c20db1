// Data: closed lists of this room. What stands in them is counted, so it is plain in the database and never a person's words.
import { z } from 'zod'

/** States of a notice; the table of moves is in notice.ts. */
export const STATE_NAMES = [
  'draft',
  'held',
  'approved',
  'sent',
  'acknowledged',
  'decided',
  'complaint',
  'dispute',
  'closed',
  'withdrawn',
  'corrected',
] as const
export const State = z.enum(STATE_NAMES)
export type State = z.output<typeof State>

/** What became of the content. `unknown`: the platform did not say, or the content was gone before. */
export const OUTCOMES = ['removed', 'disabled', 'restricted', 'kept', 'unknown'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.output<typeof Outcome>

/** Why a recipient did not act; after the reasons that large hosts give in their abuse interfaces. */
export const REFUSALS = [
  'not-illegal',
  'not-against-terms',
  'unable-to-confirm',
  'incomplete',
  'address-needed',
  'not-ours',
  'already-gone',
  'duplicate',
  'details-mismatch',
  'wrong-category',
  'authority-needed',
  'no-reason-given',
  'other',
] as const
export const Refusal = z.enum(REFUSALS)
export type Refusal = z.output<typeof Refusal>

/** Why a notice is over. */
export const CLOSED_AS = ['settled', 'no-answer', 'content-gone', 'no-further-remedy', 'other'] as const
export const ClosedAs = z.enum(CLOSED_AS)
export type ClosedAs = z.output<typeof ClosedAs>

/** How a notice reaches its recipient. */
export const CHANNELS = ['mail', 'api', 'export'] as const
export const Channel = z.enum(CHANNELS)
export type Channel = z.output<typeof Channel>

/** How far the way to the recipient is. `failed` stays until somebody sends again or withdraws. */
export const DELIVERIES = ['none', 'waiting', 'delivered', 'failed'] as const
export const Delivery = z.enum(DELIVERIES)
export type Delivery = z.output<typeof Delivery>

export const RECIPIENT_KINDS = ['platform', 'marketplace', 'host', 'registrar', 'search', 'hotline', 'police'] as const
export const RecipientKind = z.enum(RECIPIENT_KINDS)
export type RecipientKind = z.output<typeof RecipientKind>

/** Who may be sent a notice; hotlines and police get addresses of suspected child abuse material alone. */
export const NOTICE_KINDS = [
  'platform',
  'marketplace',
  'host',
  'registrar',
  'search',
] as const satisfies RecipientKind[]

export const GROUND_KINDS = ['law', 'terms'] as const
export const GroundKind = z.enum(GROUND_KINDS)
export type GroundKind = z.output<typeof GroundKind>

type Named = { readonly category: string; readonly keyword: string | null }

const violence = (keyword: string | null): Named => ({ category: 'STATEMENT_CATEGORY_VIOLENCE', keyword })
const scams = (keyword: string | null): Named => ({ category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keyword })

/**
 * What a notice says is illegal: the forms of Art. 2(3) Directive 2011/36/EU as amended by Directive (EU) 2024/1712, and what
 * often comes before them. Each with the category and keyword of the EU's database of statements of reasons (schema 2), which
 * knows no finer ones.
 */
export const MATTERS = {
  'sexual-exploitation': violence('KEYWORD_HUMAN_TRAFFICKING'),
  'forced-labour': violence('KEYWORD_HUMAN_EXPLOITATION'),
  begging: violence('KEYWORD_HUMAN_EXPLOITATION'),
  slavery: violence('KEYWORD_HUMAN_EXPLOITATION'),
  'criminal-activities': violence('KEYWORD_HUMAN_EXPLOITATION'),
  'organ-removal': violence('KEYWORD_HUMAN_TRAFFICKING'),
  surrogacy: violence('KEYWORD_HUMAN_TRAFFICKING'),
  'forced-marriage': violence('KEYWORD_HUMAN_TRAFFICKING'),
  'illegal-adoption': violence('KEYWORD_HUMAN_TRAFFICKING'),
  trafficking: violence('KEYWORD_HUMAN_TRAFFICKING'),
  'recruitment-fees': scams(null),
  'unlicensed-recruitment': scams(null),
  'fraudulent-offer': scams('KEYWORD_INAUTHENTIC_LISTINGS'),
  'false-account': scams('KEYWORD_INAUTHENTIC_ACCOUNTS'),
} as const satisfies Record<string, Named>

export type Matter = keyof typeof MATTERS
export const MATTER_NAMES = Object.keys(MATTERS) as [Matter, ...Matter[]]
export const Matter = z.enum(MATTER_NAMES)

/** Languages a notice can be written in. */
export const NOTICE_LANGUAGES = ['en', 'lv', 'de', 'fr', 'es', 'pl', 'ar'] as const
export const NoticeLanguage = z.enum(NOTICE_LANGUAGES)
export type NoticeLanguage = z.output<typeof NoticeLanguage>

export const EVENTS = [
  'drafted',
  'edited',
  'held',
  'released',
  'approved',
  'reopened',
  'queued',
  'failed',
  'sent',
  'acknowledged',
  'decided',
  'complained',
  'disputed',
  'closed',
  'withdrawn',
  'correcting',
  'corrected',
  'noted',
  'told-police',
] as const
export const EventKind = z.enum(EVENTS)
export type EventKind = z.output<typeof EventKind>

/** Why an act is closed; the pages have the words. */
export const WHYS = [
  'not-approved',
  'already-approved',
  'held-by-police',
  'not-held',
  'waits-for-second-person',
  'you-drafted-it',
  'on-its-way',
  'not-sent',
  'already-sent',
  'not-decided',
  'closed',
  'withdrawn',
  'corrected',
  'correction-under-way',
  'incomplete',
  'child-abuse-material',
  'not-permitted',
] as const
export const Why = z.enum(WHYS)
export type Why = z.output<typeof Why>

/** Why law enforcement cannot be told of a suspicion (Art. 18 DSA) by this house; the pages have the words. */
export const NO_TELLING = [
  'no-suspicion',
  'told-already',
  'nobody-to-tell',
  'withdrawn',
  'corrected',
  'child-abuse-material',
  'not-permitted',
] as const
export const NoTelling = z.enum(NO_TELLING)
export type NoTelling = z.output<typeof NoTelling>
