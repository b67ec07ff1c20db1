import type { FoundContact, Sign } from '../assess.ts'
import { canonical } from '../canonical.ts'
import type { IndicatorCode } from '../languages/pack.ts'
import { type Posting, wording } from '../posting.ts'
import { maskContacts, Tokens, tokenise } from '../tokens.ts'
import { contactSpans } from '../wording-contacts.ts'
import type { Joint } from './link.ts'
import { isPicture, type Mark, shownMarks } from './marks.ts'

export const LINK_FIELDS = ['contact', 'number', 'picture', 'sign', 'prior'] as const
export type LinkField = (typeof LINK_FIELDS)[number]

/** One line of the reasons for taking two wordings as one offer; the bits of all lines add up to more than 0. */
export type LinkReason = {
  readonly field: LinkField
  /** Shared values: contact points, numbers, picture signs, codes of indicators; for `prior` the number of offers. */
  readonly values: readonly string[]
  readonly sentence: string
  /** log2 of how many times more likely this is for one offer told twice than for two. */
  readonly bits: number
}

/** The reading of a wording's medoid posting. */
export type Read = {
  /** Contact points of all postings in this wording. */
  readonly contacts: readonly FoundContact[]
  readonly posting: Posting
  readonly assessment: {
    readonly contacts: readonly FoundContact[]
    readonly indicators: readonly Sign<IndicatorCode>[]
  }
}

const LISTED = 8

/**
 * Puts the evidence of a joint into words. @param from the wording that was joined @param to the wording it was joined
 * to
 */
export function explainJoint({ evidence, offers }: Joint, from: Read, to: Read): LinkReason[] {
  const marks = shared(marksOf(from), marksOf(to), (mark) => String(mark.hash))
  const numbers = marks.filter(({ hash }) => !isPicture(hash)).map(({ shown }) => shown)
  const pictures = marks.filter(({ hash }) => isPicture(hash)).map(({ shown }) => shown)
  const contacts = shared(from.contacts, to.contacts, ({ value }) => value).map((one) => one.value)
  const signs = shared(from.assessment.indicators, to.assessment.indicators, ({ code }) => code).map(({ code }) => code)
  const lines: readonly (readonly [LinkField, string, readonly string[]])[] = [
    ['contact', 'contact points', contacts],
    ['number', 'numbers', numbers],
    ['picture', 'picture signs', pictures],
    ['sign', 'indicators', signs],
  ]
  const prior = {
    field: 'prior',
    values: [`${offers}`],
    sentence: `two of ${offers} offers are seldom the same`,
  } as const
  return [...lines.map(([field, name, values]) => ({ field, values, sentence: told(name, values) })), prior]
    .map((line) => ({ ...line, bits: Math.round(evidence[line.field] * 10) / 10 }))
    .filter(({ bits }) => bits !== 0)
}

const told = (what: string, values: readonly string[]): string =>
  values.length === 0
    ? `no ${what} in common`
    : `${what} in common: ${values.slice(0, LISTED).join(', ')}${values.length > LISTED ? ', …' : ''}`

function shared<T>(a: readonly T[], b: readonly T[], key: (value: T) => string): T[] {
  const others = new Set(b.map(key))
  return [...new Map(a.filter((value) => others.has(key(value))).map((value) => [key(value), value])).values()]
}

const tokens = new Tokens()

function marksOf({ posting, assessment }: Read): Mark[] {
  const c = canonical(wording(posting))
  tokenise(c.text, tokens)
  maskContacts(tokens, contactSpans(posting, c, assessment.contacts))
  return shownMarks(c.text, tokens, c.original)
}
