import { isDenied, placesOf, type Reading, type Span } from '../indicators/reading.ts'
import { type Concept, VOICE_CONCEPTS } from '../languages/pack.ts'
import { quotations } from './quotations.ts'

/** What a text has of each concept of a voice, and around it. Counts are of places that do not overlap, three at most. */
export type Heard = Readonly<Record<(typeof VOICE_CONCEPTS)[number], number>> & {
  /** Sentences that ask, outside quotation marks; two at most. */
  readonly questions: number
  /** Share of the words that stand in quotation marks, 0..1. */
  readonly quoted: number
  /** Words outside quotation marks. */
  readonly words: number
}

/** More places of one concept say no more. */
const MOST = 3
const MOST_QUESTIONS = 2
/** Denied, these are what a recruiter says of himself: «no scam», «without police». */
const DENIABLE: ReadonlySet<Concept> = new Set(['deceit', 'harm', 'authority', 'procedure'])

const QUESTION = /[?？؟;]+(?=\s|$|[\p{L}"»”)])/gu
const GREEK_QUESTION = ';'

/** Hears a posting. What stands in quotation marks is another's and counts for none of the concepts. */
export function hear(reading: Reading, language: string): Heard {
  const { tokens, text } = reading
  const quotes = quotations(text)
  const isQuoted = ({ start, end }: Span) =>
    quotes.some((quote) => quote.start <= tokens.start[start] && tokens.end[end - 1] <= quote.end)
  const counts = VOICE_CONCEPTS.map((concept) => [concept, count(reading, concept, isQuoted)] as const)
  let inside = 0
  if (quotes.length > 0) for (let at = 0; at < tokens.count; at++) if (isQuoted({ start: at, end: at + 1 })) inside++
  const questions = [...text.matchAll(QUESTION)].filter(
    ({ 0: sign, index }) =>
      (sign[0] !== GREEK_QUESTION || language === 'el') &&
      !quotes.some(({ start, end }) => start <= index && index < end),
  )
  return {
    ...(Object.fromEntries(counts) as Record<(typeof VOICE_CONCEPTS)[number], number>),
    questions: Math.min(MOST_QUESTIONS, questions.length),
    quoted: tokens.count === 0 ? 0 : inside / tokens.count,
    words: tokens.count - inside,
  }
}

function count(reading: Reading, concept: Concept, isQuoted: (span: Span) => boolean): number {
  const places = placesOf(reading, concept)
  let found = 0
  let behind = -1
  for (let i = 0; i < places.length && found < MOST; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    if (span.start < behind || isQuoted(span)) continue
    if (DENIABLE.has(concept) && isDenied(reading, span)) continue
    behind = span.end
    found++
  }
  return found
}
