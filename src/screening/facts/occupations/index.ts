import { type Canonical, canonical, originalSpan } from '../../canonical.ts'
import { findTerms, type Hits } from '../../indicators/lexicon.ts'
import { Tokens, tokenise } from '../../tokens.ts'
import type { OccupationCode } from './concepts.ts'
import { CODES, lexiconOf } from './words.ts'

export { OCCUPATIONS, type OccupationCode } from './concepts.ts'

/** An occupation in an offer; offsets are UTF-16 units of the text. */
export type OccupationFact = {
  readonly code: OccupationCode
  readonly quote: string
  readonly start: number
  readonly end: number
}

const own = new Tokens()

/**
 * Finds the occupations in a text, each once at its first place, in the order of the text.
 * @param language BCP 47 code of the text; if its own words find nothing, English ones are tried at the beginning
 */
export function findOccupations(text: string, language: string): OccupationFact[] {
  const c = canonical(text)
  return findOccupationsIn(c, tokenise(c.text, own), language)
}

/**
 * Finds occupations like {@link findOccupations}, in a tokenised text.
 * @param tokens of the canonical text; offsets of the facts are of the original
 * @param hits of the language's words for occupations, if already looked up
 */
export function findOccupationsIn(
  c: Canonical,
  tokens: Tokens,
  language: string,
  hits: Hits = findTerms(lexiconOf(language), c.text, tokens),
): OccupationFact[] {
  const found = factsIn(c, tokens, hits)
  if (found.length > 0 || language === 'en') return found
  return atBeginning(tokens, () => factsIn(c, tokens, findTerms(lexiconOf('en'), c.text, tokens)))
}

/** Number of first tokens tried in English, which offers in other languages use in titles and seldom in sentences. */
const TITLE = 16

/** Limits a reading to the first tokens, because reading the whole text again would double the cost. */
function atBeginning<T>(tokens: Tokens, read: () => T): T {
  const { count } = tokens
  tokens.count = Math.min(count, TITLE)
  try {
    return read()
  } finally {
    tokens.count = count
  }
}

function factsIn(c: Canonical, tokens: Tokens, hits: Hits): OccupationFact[] {
  const spans = apart(spansIn(c.text, tokens, hits))
  if (spans.length === 0) return []
  const facts = new Map<OccupationCode, OccupationFact>()
  for (const { code, from, to } of spans) {
    if (code === 'none' || facts.has(code)) continue
    const [start, end] = originalSpan(c, tokens.start[from], tokens.end[to - 1])
    facts.set(code, { code, quote: c.original.slice(start, end), start, end })
  }
  return [...facts.values()]
}

type Span = { readonly code: OccupationCode | 'none'; readonly from: number; readonly to: number }
const NO_SPANS: Span[] = []

function spansIn(text: string, tokens: Tokens, hits: Hits): Span[] {
  let spans = NO_SPANS
  for (let concept = 0; concept < hits.length; concept++) {
    const ranges = hits[concept]
    if (ranges === undefined) continue
    if (spans === NO_SPANS) spans = []
    for (let i = 0; i < ranges.length; i += 2) {
      if (reachesOver(tokens, ranges, i) || isBroken(text, tokens, ranges[i], ranges[i + 1])) continue
      spans.push({ code: CODES[concept], from: ranges[i], to: ranges[i + 1] })
    }
  }
  return spans
}

/**
 * Whether a term with a gap began one occurrence too early: in «Driver of forklifts, driver of lorries» the next place
 * begins with the same word and ends at the same token.
 */
const reachesOver = ({ hash }: Tokens, ranges: readonly number[], i: number): boolean =>
  i + 3 < ranges.length && ranges[i + 3] === ranges[i + 1] && hash[ranges[i + 2]] === hash[ranges[i]]

/** Whether a comma splits a span, which then is no single occupation: «Work, also in the warehouse». */
const isBroken = (text: string, { start, end }: Tokens, from: number, to: number): boolean =>
  to - from > 2 && /[,;:]/.test(text.slice(start[from], end[to - 1]))

/** Keeps of overlapping spans the longest, of equal ones the first; in the order of the text. */
function apart(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  const kept: Span[] = []
  const taken = new Uint8Array(spans.reduce((most, { to }) => Math.max(most, to), 0))
  for (const span of spans.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (taken.subarray(span.from, span.to).includes(1)) continue
    taken.fill(1, span.from, span.to)
    kept.push(span)
  }
  return kept.sort((a, b) => a.from - b.from)
}
