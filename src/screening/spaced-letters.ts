import type { Disguise, Folding } from './folding.ts'

/** This many single letters in a row are spaced out: no language strings five one-letter words together. */
export const SPACED_LETTERS = 5
const ADDRESS_SIGNS = [...'@.-/'].map((sign) => sign.charCodeAt(0))
/** Whether a unit is a sign of an address, which may stand between spaced letters. */
export const isInAddresses = (unit: number): boolean => ADDRESS_SIGNS.includes(unit)

/** Single letters, digits and underscores with one space between each, and signs of an address among them. */
const SPACED = inRow('(?:@ )?', '(?:[@./-] )*')
const PLAIN = inRow('', '')
/** Form of an address or user name; «A - B - C - D - E - F» is a list. */
const ADDRESS = /^(?:@[a-z0-9_]+|[a-z0-9_.-]+@[a-z0-9.-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[a-z0-9_./-]*)?)$/

/**
 * Matches at least {@link SPACED_LETTERS} word signs with a space between each. @param first optional signs before the
 * run @param between optional signs between two of them
 */
function inRow(first: string, between: string): RegExp {
  const sign = String.raw`[\p{L}\p{N}_]`
  return new RegExp(`(?<!${sign})${first}(?:${sign} ${between}){${SPACED_LETTERS - 1},}${sign}(?!${sign})`, 'gu')
}

type Span = readonly [start: number, end: number]

/**
 * Joins spaced-out words: «h r _ g o l d e n» → «hr_golden», «a n n a @ m a i l . e x a m p l e» → «anna@mail.example».
 */
export function joinSpacedLetters(folding: Folding): Folding {
  const { original, units, offsets, disguises } = folding
  const spans = spacedSpans(units.join(''))
  if (spans.length === 0) return folding
  const drop = new Set<number>()
  for (const [start, end] of spans) for (let at = start; at < end; at++) if (units[at] === ' ') drop.add(at)
  const found = spans.map(([start, end]): Disguise => ({ kind: 'spaced-letters', start, end }))
  // The remaining letters keep their offsets, so quotes still show the spaces.
  const kept = units.map((_, i) => i).filter((i) => !drop.has(i))
  const shift = new Uint32Array(units.length + 1)
  for (let i = 0, n = 0; i <= units.length; i++) {
    shift[i] = n
    if (!drop.has(i)) n++
  }
  return {
    original,
    units: kept.map((i) => units[i]),
    offsets: kept.map((i) => offsets[i]),
    disguises: [...disguises, ...found].map((d) => ({ ...d, start: shift[d.start], end: shift[d.end] })),
  }
}

function spacedSpans(text: string): Span[] {
  return [...text.matchAll(SPACED)].flatMap((match) => {
    // «à s e l e @ …» starts with a one-letter word, which belongs to no address.
    const [head] = /^(?:[^\x20-\x7e] )*/.exec(match[0]) as RegExpExecArray
    const run = withoutForeignEnd(match[0].slice(head.length))
    const start = match.index + head.length
    if (hasLetters(run) && ADDRESS.test(run.replaceAll(' ', ''))) return [[start, start + run.length] as const]
    return plainSpans(match[0], match.index)
  })
}

/** A run without the single letters of another script at its end; a pattern would begin at each letter anew. */
function withoutForeignEnd(run: string): string {
  let end = run.length
  while (end > 1 && run[end - 2] === ' ' && !(run[end - 1] >= ' ' && run[end - 1] <= '~')) end -= 2
  return run.slice(0, end)
}

/** Spans of spaced words alone; signs between them keep their spaces. */
const plainSpans = (run: string, from: number): Span[] =>
  [...run.matchAll(PLAIN)]
    .filter((match) => hasLetters(match[0]))
    .map((match) => [from + match.index, from + match.index + match[0].length])

const hasLetters = (run: string): boolean => (run.match(/\p{L}/gu)?.length ?? 0) >= SPACED_LETTERS
