import { pointsIn, type Telling } from './read-told.ts'

// What of a report may go along into a lead: words of the advert, as they were quoted, and nothing of whoever told them.

/** Why words may not go along. */
export type Refusal = 'not-told' | 'own-words' | 'own-contact'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Parts in which an advert may be quoted. */
const QUOTED = ['text', 'where', 'suspected'] as const
/** Parts in which reporters speak of themselves and of those who are harmed. */
const OWN = ['affected', 'source', 'reach'] as const
/** So many words in a row are no chance. */
const RUN = 5
/** Fewer words stand in any advert. */
const LEAST = 3

/**
 * Whether a quotation may become a lead; null where it may. Each of its lines must stand in what was told, so that nobody can put
 * words in; none may come from where the reporter speaks of themselves or of who is harmed, or be a way to reach the reporter.
 * @param country of the agency, for numbers without a country's code
 */
export function whyNotQuoted(
  quoted: string,
  { told, replies }: Pick<Telling, 'told' | 'replies'>,
  country: string,
): Refusal | null {
  const lines = quoted
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
  const sources = [...QUOTED.map((part) => plain(told[part])), ...replies.map(plain)]
  const own = OWN.map((part) => plain(told[part]))
  if (lines.some((line) => own.some((part) => sharesRun(line, part)))) return 'own-words'
  const contacts = new Set(pointsIn(told.reach, country).map(({ value }) => value))
  if (pointsIn(quoted, country).some(({ value }) => contacts.has(value))) return 'own-contact'
  return lines.every((line) => sources.some((source) => source.includes(line))) ? null : 'not-told'
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two texts have so many words in a row in common; a shorter text counts whole. */
function sharesRun(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const run = Math.min(RUN, right.length)
  if (run < LEAST) return false
  const there = ` ${left.join(' ')} `
  return right.slice(run - 1).some((_, i) => there.includes(` ${right.slice(i, i + run).join(' ')} `))
}

const QUOTATION = /[«„“"”]([^«»„“”"]{20,})[»“”"]/gu

/** Passages that a reporter set in quotation marks: most likely the advert's own words. */
export const quotations = (text: string): string[] =>
  [...text.matchAll(QUOTATION)].map(([, words]) => words.trim()).filter((words) => words !== '')
