import type { Language } from '../../../vocabulary/index.ts'
import { CODE_LISTS } from '../code-lists.ts'
import { type Dimension, TOTAL } from '../codes.ts'
import { type Codes, keyOf, type Value } from '../cube.ts'
import { RETURN_WORDS } from '../words/index.ts'
import type { Fault, Remark } from './faults.ts'
import type { Line } from './line.ts'

// Parts against their wholes. What is divided once adds up to its whole; a person with several forms of exploitation is in several parts.

type Found = { readonly faults: readonly Fault[]; readonly remarks: readonly Remark[] }
/** Lines that together are the parts of one whole. */
type Parts = { readonly of: readonly Line[]; readonly codes: Codes; readonly dropped: readonly Dimension[] }

const isDivided = ({ observation: { codes } }: Line, dimension: Dimension): boolean =>
  CODE_LISTS[dimension].adding !== 'apart' && codes[dimension] !== TOTAL
const dividedBy = (line: Line): readonly Dimension[] =>
  (Object.keys(line.observation.codes) as Dimension[]).filter((dimension) => isDivided(line, dimension))

const countOf = (line: Line): Value => line.observation.value
const sum = (lines: readonly Line[]): number =>
  lines.reduce((all, { observation: { value } }) => all + (typeof value === 'number' ? value : 0), 0)
const isTold = (line: Line): boolean => typeof countOf(line) === 'number'

/** The wholes that a line is held against: those without one of its divisions, and that without any. */
const droppings = (divided: readonly Dimension[]): readonly (readonly Dimension[])[] =>
  divided.length === 1 ? [divided] : [...divided.map((dimension) => [dimension]), divided]

function partsIn(lines: readonly Line[]): readonly Parts[] {
  const found = new Map<string, { of: Line[]; codes: Codes; dropped: readonly Dimension[] }>()
  for (const line of lines) {
    const divided = dividedBy(line)
    if (divided.length === 0) continue
    for (const dropped of droppings(divided)) {
      const codes = { ...line.observation.codes, ...Object.fromEntries(dropped.map((one) => [one, TOTAL])) }
      const key = `${divided.join()} ${dropped.join()} ${keyOf(line.observation.letter, codes)}`
      const parts = found.get(key) ?? { of: [], codes, dropped }
      parts.of.push(line)
      found.set(key, parts)
    }
  }
  return [...found.values()]
}

/**
 * Holds the lines of one letter against each other.
 * @param isComplete whether each row of the sheet became a line; else a whole may be among those that did not
 */
export function sumsOf(lines: readonly Line[], isComplete: boolean, language: Language): Found {
  const whole = new Map(lines.map((line) => [keyOf(line.observation.letter, line.observation.codes), line]))
  const missing = new Set<string>()
  const faults: Fault[] = []
  const remarks: Remark[] = []
  for (const parts of partsIn(lines)) {
    const told = parts.of.filter(isTold)
    if (told.length === 0) continue
    const key = keyOf(told[0].observation.letter, parts.codes)
    const all = whole.get(key)
    const isGrand = parts.dropped.length === dividedBy(told[0]).length
    if (all !== undefined && isTold(all)) {
      const { why, n } = against(parts, countOf(all) as number)
      const column = parts.dropped.map((dimension) => RETURN_WORDS[language].headings[dimension]).join(' × ')
      const about = { sheet: all.sheet, cell: all.cell, column, n, whole: countOf(all) as number }
      if (why === 'rest-untold') remarks.push({ ...about, why })
      else if (why !== null) faults.push({ ...about, why })
    } else if (isGrand && isComplete && countOrBlank(all) === 'blank' && !missing.has(key)) {
      missing.add(key)
      faults.push({ sheet: told[0].sheet, cell: all?.cell ?? told[0].cell, why: 'no-whole', n: sum(told) })
    }
  }
  return { faults, remarks }
}

const countOrBlank = (line: Line | undefined): Value => (line === undefined ? 'blank' : countOf(line))

type Verdict = { readonly why: 'parts-more' | 'parts-less' | 'rest-untold' | null; readonly n: number }

function against({ of, dropped }: Parts, whole: number): Verdict {
  const several = dropped.filter((dimension) => CODE_LISTS[dimension].adding === 'several')
  const n = sum(of)
  // Of a person in several parts only what stands under one code is within the whole.
  const apart = Map.groupBy(of, ({ observation: { codes } }) => several.map((dimension) => codes[dimension]).join())
  const most = Math.max(...[...apart.values()].map(sum))
  if (most > whole) return { why: 'parts-more', n: most }
  if (n >= whole || dropped.length > 1) return { why: null, n }
  if (of.length === CODE_LISTS[dropped[0]].codes.size && of.every(isTold)) return { why: 'parts-less', n }
  return { why: of.some((line) => countOf(line) === 'unknown') ? null : 'rest-untold', n }
}
