import type { FoundContact, Sign } from '../assess.ts'
import { canonical } from '../canonical.ts'
import type { Offer } from '../facts/fact.ts'
import type { IndicatorCode } from '../languages/pack.ts'
import { type Posting, wording } from '../posting.ts'
import { maskContacts, Tokens, tokenise } from '../tokens.ts'
import { contactSpans } from '../wording-contacts.ts'
import { factMarks, kindOf, type MarkKind } from './fact-marks.ts'
import type { Joint } from './link.ts'
import { type Mark, shownMarks } from './marks.ts'

export const LINK_FIELDS = ['contact', 'number', 'picture', 'sign', 'work', 'place', 'others', 'prior'] as const
export type LinkField = (typeof LINK_FIELDS)[number]

/** One line of the reasons for taking two wordings as one offer; the bits of all lines add up to more than 0. */
export type LinkReason = {
  readonly field: LinkField
  /**
   * Shared values: contact points, numbers, picture signs, codes of indicators, occupations, countries and cities; for
   * `prior` the number of offers, for `others` none.
   */
  readonly values: readonly string[]
  readonly sentence: string
  /** log2 of how many times more likely this is for one offer told twice than for two. */
  readonly bits: number
}

/** The reading of a posting that a link was found by. */
export type Read = {
  /** Contact points of all postings in its wording, or of the whole campaign where the link is to that. */
  readonly contacts: readonly FoundContact[]
  readonly posting: Posting
  readonly assessment: {
    readonly contacts: readonly FoundContact[]
    readonly indicators: readonly Sign<IndicatorCode>[]
    readonly offer: Pick<Offer, 'occupation' | 'place'>
  }
}

const LISTED = 8

/**
 * Puts the evidence of a joint into words. @param from the wording that was joined @param to the wording it was joined
 * to
 */
export function explainJoint({ evidence, offers }: Joint, from: Read, to: Read): LinkReason[] {
  const marks = shared(marksOf(from), marksOf(to), (mark) => String(mark.hash))
  const marked = (...kinds: readonly MarkKind[]) =>
    marks.filter(({ hash }) => kinds.includes(kindOf(hash))).map(({ shown }) => shown)
  const contacts = shared(from.contacts, to.contacts, ({ value }) => value).map((one) => one.value)
  const signs = shared(from.assessment.indicators, to.assessment.indicators, ({ code }) => code).map(({ code }) => code)
  const lines: readonly (readonly [LinkField, string, readonly string[]])[] = [
    ['contact', 'contact points', contacts],
    ['number', 'numbers', marked('number')],
    ['picture', 'picture signs', marked('picture')],
    ['sign', 'indicators', signs],
    ['work', 'occupations', marked('work')],
    ['place', 'places', marked('country', 'city')],
  ]
  const others = { field: 'others', values: [], sentence: 'the other postings of the two tell less alike' } as const
  const prior = {
    field: 'prior',
    values: [`${offers}`],
    sentence: `two of ${offers} offers are seldom the same`,
  } as const
  return [...lines.map(([field, name, values]) => ({ field, values, sentence: told(name, values) })), others, prior]
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
  const { occupation = [], place = [] } = assessment.offer
  return [...shownMarks(c.text, tokens, c.original), ...factMarks({ occupation, place })]
}
