import bidiFactory from 'bidi-js'

// Lines of words for paper, in either direction of writing. The library that writes papers shapes a run of one script; which runs
// there are, and in which order they stand, says the algorithm of Unicode (UAX 9).

// Its types say that it is a module of the newer kind, and it is one of the older: what is imported is the factory itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** How wide words are, in the units of the paper. */
export type Measure = (words: string) => number

/** A run of one direction, at its place from the left. */
export type Run = { readonly text: string; readonly width: number }
/** A line: as it is read, and its runs from left to right. */
export type Line = { readonly text: string; readonly width: number; readonly runs: readonly Run[] }

type Setting = { readonly width: number; readonly direction: 'ltr' | 'rtl'; readonly measure: Measure }

/** Around a name, a number or a text of somebody: what runs in its own direction turns nothing around it (UAX 9, isolates). */
const [APART, END] = ['\u2068', '\u2069']
/** Signs that steer the writing of others have no place on paper, and neither have those that no typeface has. */
const STEERING = /(?:(?![\u2068\u2069])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}])+/gu
const ISOLATES = /[\u2068\u2069]/g

/** A text of somebody within a line of ours. */
export const apart = (text: string): string => (text === '' ? '' : `${APART}${text.replaceAll(ISOLATES, '')}${END}`)

/** Breaks a text into lines no wider than a width; a word that is wider is broken itself. */
export function linesOf(text: string, { width, direction, measure }: Setting): readonly Line[] {
  const clean = text.replaceAll(STEERING, ' ').replaceAll(/\s+/g, ' ').trim()
  return broken(clean, width, measure).map((line) => lineOf(line, direction, measure))
}

function broken(text: string, width: number, whole: Measure): readonly string[] {
  const measure: Measure = (words) => whole(words.replaceAll(ISOLATES, ''))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function pieces(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const sign of word) {
    if (part !== '' && measure(part + sign) > width) {
      parts.push(part)
      part = sign
    } else part += sign
  }
  return [...parts, part]
}

/** Puts a line's runs in the order in which they are seen. */
function lineOf(text: string, direction: 'ltr' | 'rtl', measure: Measure): Line {
  const embedding = bidi.getEmbeddingLevels(text, direction)
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels)
  const order = bidi.getReorderedIndices(text, embedding)
  const runs: number[][] = []
  for (const at of order) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const isSame = before !== undefined && embedding.levels[before] === embedding.levels[at]
    if (last !== undefined && isSame && Math.abs(at - (before ?? 0)) === 1) last.push(at)
    else runs.push([at])
  }
  const written = runs.map((places) => runOf(text, places, { levels: embedding.levels, mirrored, measure }))
  return { text: text.replaceAll(ISOLATES, ''), width: written.reduce((sum, run) => sum + run.width, 0), runs: written }
}

type Levels = {
  readonly levels: ArrayLike<number>
  readonly mirrored: ReadonlyMap<number, string>
  readonly measure: Measure
}

/** Letters of scripts from right to left, which the library turns round itself. */
const TURNED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

function runOf(text: string, places: readonly number[], { levels, mirrored, measure }: Levels): Run {
  const isTurned = levels[places[0]] % 2 === 1
  const seen = places.map((at) => mirrored.get(at) ?? text[at])
  const read = isTurned ? seen.toReversed().join('') : seen.join('')
  const run = (isTurned && !TURNED.test(read) ? seen.join('') : read).replaceAll(ISOLATES, '')
  return { text: run, width: measure(run) }
}
