import type { Contact } from '../contacts/contact.ts'
import { type Concept, VOICE_CONCEPTS } from '../languages/pack.ts'
import type { Posting } from '../posting.ts'

import { CLAUSE, JOINED, NUMBER, SENTENCE, type Tokens } from '../tokens.ts'
import type { Amount } from './amounts.ts'
import { CONCEPT, type Hits } from './lexicon.ts'
import { fromToken, spansNear, startingAt } from './places.ts'

/** Everything that rules read of one posting. */
export type Reading = {
  readonly posting: Posting
  /** Canonical text; `offsets` leads back to the original (null where both are the same). */
  readonly text: string
  readonly original: string
  readonly offsets: Uint32Array | null
  readonly tokens: Tokens
  readonly hits: Hits
  readonly amounts: readonly Amount[]
  readonly contacts: readonly Contact[]
  /**
   * For each token the first name of a large town or country that begins with it; ABSENT of number-table.ts for none.
   */
  readonly towns: Int32Array | undefined
}

/** Token numbers `[start, end)`. */
export type Span = { readonly start: number; readonly end: number }
/** A rule returns the place that shows its sign, or null. */
export type Rule = (reading: Reading) => Span | null

const NOWHERE: readonly number[] = []

/** Places of a concept, as pairs of token numbers. */
export const placesOf = (reading: Reading, concept: Concept): readonly number[] => placesAt(reading, CONCEPT[concept])

/** Places by a concept's number, for rules that look the number up once. */
const placesAt = ({ hits }: Reading, concept: number): readonly number[] => hits[concept] ?? NOWHERE

export const has = (reading: Reading, concept: Concept): boolean => reading.hits[CONCEPT[concept]] !== undefined

/** The first place of a concept that meets a condition. */
export const firstOf = (reading: Reading, concept: Concept, fits: (span: Span) => boolean = () => true): Span | null =>
  firstAmong(placesOf(reading, concept), fits)

/** The first place of a concept that meets a condition, among those at most `reach` words before or behind a span. */
export function firstNear(
  reading: Reading,
  concept: Concept,
  around: Span,
  reach: number,
  fits: (span: Span) => boolean = () => true,
): Span | null {
  const places = placesOf(reading, concept)
  for (let i = fromToken(places, around.start - reach); i < places.length; i += 2) {
    if (places[i] - around.end > reach) return null
    const span = { start: places[i], end: places[i + 1] }
    if (distance(span, around) <= reach && fits(span)) return span
  }
  return null
}

function firstAmong(places: readonly number[], fits: (span: Span) => boolean): Span | null {
  for (let i = 0; i < places.length; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    if (fits(span)) return span
  }
  return null
}

/** Whether no sentence ends between two spans. */
export function inOneSentence(tokens: Tokens, a: Span, b: Span): boolean {
  return !pauseWithin(tokens, Math.min(a.end, b.end), Math.max(a.start, b.start), SENTENCE)
}

/** Whether a pause of at least this strength precedes one of the tokens `from` to `to`. */
export function pauseWithin(tokens: Tokens, from: number, to: number, strength: number): boolean {
  for (let i = from; i <= to && i < tokens.count; i++) if (tokens.pause[i] >= strength) return true
  return false
}

/** A span with the tokens around it in its sentence, at most `reach` on each side. */
export function sentenceAround({ count, pause }: Tokens, { start, end }: Span, reach: number): Span {
  let from = start
  while (from > 0 && start - from < reach && pause[from] < SENTENCE) from--
  let to = end
  while (to < count && to - end < reach && pause[to] < SENTENCE) to++
  return { start: from, end: to }
}

/** Number of words between two spans; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)

export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The nearest pair of two concepts in one sentence, at most `reach` words apart, neither of them denied. */
export const together = (reading: Reading, a: Concept, b: Concept, reach: number): Span | null =>
  nearestPair(reading, placesOf(reading, a), placesOf(reading, b), reach)

function nearestPair(
  reading: Reading,
  first: readonly number[],
  second: readonly number[],
  reach: number,
): Span | null {
  let best: Span | null = null
  let nearest = reach + 1
  for (let i = 0; i < first.length; i += 2) {
    for (let k = fromToken(second, first[i] - reach); k < second.length; k += 2) {
      if (second[k] - first[i + 1] > reach) break
      // Most pairs fail this check, before any object is made for them.
      const apart = Math.max(0, first[i] - second[k + 1], second[k] - first[i + 1])
      if (apart >= nearest) continue
      const x = { start: first[i], end: first[i + 1] }
      const y = { start: second[k], end: second[k + 1] }
      if (!inOneSentence(reading.tokens, x, y)) continue
      if (isDenied(reading, x, y) || isDenied(reading, y, x)) continue
      nearest = apart
      best = union(x, y)
    }
  }
  return best
}

const DENIAL_REACH = 2

/**
 * Whether a «no», «not», «never», «without» stands at most two words before a span in the same clause, or directly
 * behind it at the clause's end.
 * @param other a span whose own denials («visa | not needed») do not count
 */
export function isDenied(reading: Reading, span: Span, other?: Span): boolean {
  if (isDeniedBefore(reading, span, other)) return true
  const nos = placesAt(reading, NOT)
  const i = startingAt(nos, span.end)
  if (nos[i] !== span.end) return false
  const no = { start: nos[i], end: nos[i + 1] }
  return endsClause(reading.tokens, no) && !isWithin(no, other)
}

const NOT = CONCEPT.not

const endsClause = (tokens: Tokens, no: Span): boolean =>
  tokens.pause[no.start] < CLAUSE && endsClauseAt(tokens, no.end)

/** Whether a clause ends before a token. */
export const endsClauseAt = ({ count, pause }: Tokens, at: number): boolean => at >= count || pause[at] >= CLAUSE

/**
 * Words that deny a verb and never the next noun: a second «ohne …» may follow «ohne Vertrag», but «nicht» takes it
 * back.
 */
const DENIES_VERB =
  /^(не|nie|nicht|not|dont|never|nao|não|nu|ei|ne\p{L}{3,}|ma|mhux|ní|níl|hindi|wala|walang|لا|ما|مش|không|chưa|不|没|沒|नहीं|nahi|nahin|nhi|मत|\S+दैन|\S+daina|\p{L}+m[ıiuü]yoruz|\p{L}+m[ae]z|inte|ikke|niet|en|emme|pas|non|δεν|δε|nem|ni)$/u

/**
 * Whether a span is denied, or a denied verb behind it ends the clause: «залог не берём», «ohne Vertrag arbeite ich
 * nicht».
 */
export const isRefused = (reading: Reading, span: Span): boolean =>
  isDenied(reading, span) || hasDeniedVerb(reading, span)

/**
 * Whether the clause goes on behind the span with a denied verb and ends there.
 * @param reach most words before a «not» that ends its clause
 */
export const hasDeniedVerb = (reading: Reading, span: Span, reach = DENIAL_REACH): boolean =>
  firstNear(reading, 'not', { start: span.end, end: span.end }, reach, (no) =>
    deniesVerbOf(reading, span, no, reach),
  ) !== null

function deniesVerbOf(reading: Reading, span: Span, no: Span, reach: number): boolean {
  const { tokens } = reading
  const gap = no.start - span.end
  if (gap < 0 || gap > reach || !DENIES_VERB.test(wordAt(reading, no.start))) return false
  // «The deposit of 200 is not given back» does not refuse the deposit.
  for (let at = span.end; at < no.start; at++) if (tokens.kind[at] === NUMBER) return false
  if (pauseWithin(tokens, span.end, no.start, CLAUSE)) return false
  if (endsClause(tokens, no)) return true
  return gap <= DENIAL_REACH && endsClause(tokens, { start: no.start, end: no.end + 1 })
}

/** Whether a denial precedes a span; for whole phrases, which the «no» of the next phrase may follow. */
export function isDeniedBefore(reading: Reading, span: Span, other?: Span): boolean {
  const nos = placesAt(reading, NOT)
  for (let i = fromToken(nos, span.start - DENIAL_REACH); i < nos.length && nos[i] < span.start; i += 2) {
    const [start, end] = [nos[i], nos[i + 1]]
    const gap = span.start - end
    if (gap < 0 || gap > DENIAL_REACH) continue
    if (other !== undefined && start >= other.start && end <= other.end) continue
    if (!pauseWithin(reading.tokens, end, span.start, CLAUSE)) return true
  }
  return false
}

/** Whether a «not» stands among the words of a span. */
export const isDeniedInside = (reading: Reading, span: Span): boolean =>
  firstNear(reading, 'not', span, 0, ({ start, end }) => start > span.start && end < span.end) !== null

const isWithin = (inner: Span, outer: Span | undefined): boolean =>
  outer !== undefined && inner.start >= outer.start && inner.end <= outer.end

/** The first place of a concept that is not denied. */
export const affirmed = (reading: Reading, concept: Concept): Span | null =>
  firstOf(reading, concept, (span) => !isDenied(reading, span))

/** A place of a concept in the same sentence as a span, at most `reach` words away. */
export function near(reading: Reading, span: Span, concept: Concept, reach: number): Span | null {
  const places = placesOf(reading, concept)
  for (let i = fromToken(places, span.start - reach); i < places.length; i += 2) {
    const [start, end] = [places[i], places[i + 1]]
    if (start - span.end > reach) return null
    if (span.start - end > reach) continue
    if (!pauseWithin(reading.tokens, Math.min(span.end, end), Math.max(span.start, start), SENTENCE))
      return { start, end }
  }
  return null
}

/** Whether a place of a concept shares a word with a span. */
export const overlaps = (reading: Reading, span: Span, concept: Concept): boolean =>
  firstNear(reading, concept, span, 0, ({ start, end }) => start < span.end && end > span.start) !== null

/** A sum of money in the same sentence as a span, at most `reach` words away. */
export const amountNear = (reading: Reading, span: Span, reach: number): Amount | null =>
  spansNear(reading.amounts, span, reach).find(
    (amount) => distance(span, amount) <= reach && inOneSentence(reading.tokens, span, amount),
  ) ?? null

/** Tries rules in order and returns the first find. */
export const anyOf =
  (...rules: readonly Rule[]): Rule =>
  (reading) => {
    for (const rule of rules) {
      const span = rule(reading)
      if (span !== null) return span
    }
    return null
  }

/** Keeps a rule's last result, because several other rules use it on the same reading. */
export function once(rule: Rule): Rule {
  let last: Reading | undefined
  let found: Span | null = null
  return (reading) => {
    if (reading !== last) found = rule(reading)
    last = reading
    return found
  }
}

/** A whole phrase of the pack without a denial before it; a phrase may contain its own «no». */
export function phrase(concept: Concept): Rule {
  const number = CONCEPT[concept]
  return (reading) => {
    const places = placesAt(reading, number)
    return places.length === 0 ? null : firstAmong(places, (span) => !isDeniedBefore(reading, span))
  }
}

/** Every whole phrase without a denial before it, each in a sentence of its own, at most `most` of them. */
export function phrases(reading: Reading, concept: Concept, most: number): Span[] {
  const found: Span[] = []
  firstOf(reading, concept, (span) => {
    const last = found.at(-1)
    const isNew = last === undefined || !(distance(last, span) === 0 || inOneSentence(reading.tokens, last, span))
    if (isNew && !isDeniedBefore(reading, span)) found.push(span)
    return found.length === most
  })
  return found
}

/** Two concepts together, see {@link together}. @param counts which places of the first concept count */
export function pair(a: Concept, b: Concept, reach: number, counts?: (reading: Reading, span: Span) => boolean): Rule {
  const [first, second] = [CONCEPT[a], CONCEPT[b]]
  return (reading) => {
    const all = placesAt(reading, first)
    const places = counts === undefined ? all : placesThat(all, (span) => counts(reading, span))
    return places.length === 0 ? null : nearestPair(reading, places, placesAt(reading, second), reach)
  }
}

function placesThat(places: readonly number[], fits: (span: Span) => boolean): number[] {
  const fitting: number[] = []
  for (let i = 0; i < places.length; i += 2)
    if (fits({ start: places[i], end: places[i + 1] })) fitting.push(places[i], places[i + 1])
  return fitting
}

/** Whether a word has a capital in the original, as part of a name or headline. */
export function isCapital(reading: Reading, at: number): boolean {
  const { tokens, original, offsets } = reading
  if (at < 0 || at >= tokens.count) return false
  const start = tokens.start[at]
  const sign = original[offsets === null ? start : offsets[start]]
  return sign !== sign.toLowerCase()
}

/**
 * Whether a word has a capital; in a script without capitals, any word without a pause between it and the one at `side`
 * counts.
 */
export function isCapitalBeside(reading: Reading, at: number, side: number): boolean {
  const { tokens, text } = reading
  if (at < 0 || at >= tokens.count) return false
  if (isCapital(reading, at)) return true
  const hasNoCapitals = /^[\u0600-\u06ff\u0900-\u097f\u3400-\u9fff]/.test(text[tokens.start[at]])
  return hasNoCapitals && tokens.pause[Math.max(at, side)] === JOINED
}

/** Whether a word may be part of a name; in a script without capitals, words of the pack's concepts are excluded. */
export const isNameBeside = (reading: Reading, at: number, side: number): boolean =>
  isCapitalBeside(reading, at, side) && (isCapital(reading, at) || !isKnownWord(reading, at))

const COMPANY = CONCEPT.company
/** Words of those who tell about an offer stand behind all others; the names of houses may have them. */
const FIRST_OF_VOICE = Math.min(...VOICE_CONCEPTS.map((concept) => CONCEPT[concept]))

/** Whether a word belongs to the pack and so names no house: «In a restaurant», «hotel pays». */
export const isKnownWord = ({ hits }: Reading, at: number): boolean =>
  hits.some((places, concept) => {
    // A term for a company may have the name between its words.
    if (places === undefined || concept === COMPANY || concept >= FIRST_OF_VOICE) return false
    for (let i = fromToken(places, at); i < places.length && places[i] <= at; i += 2)
      if (at < places[i + 1]) return true
    return false
  })

/** A token's canonical text; '' outside the tokens. */
export const wordAt = ({ text, tokens }: Reading, at: number): string =>
  at < 0 || at >= tokens.count ? '' : text.slice(tokens.start[at], tokens.end[at])

/** The number in a token; NaN for other tokens. */
export function numberAt(reading: Reading, at: number): number {
  const { text, tokens } = reading
  return at < 0 || at >= tokens.count
    ? Number.NaN
    : Number(text.slice(tokens.start[at], tokens.end[at]).replace(',', '.'))
}

/** The token that contains a canonical offset, or the next one. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens.end[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
