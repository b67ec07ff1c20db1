import { z } from 'zod'
import { CODE_LISTS } from '../return/code-lists.ts'
import type { Dimension, Measure } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import { type Published, type PublishedFault, published, type RowRead } from './figure.ts'
import { placeOf } from './places.ts'
import { yearIn } from './rows.ts'

// Eurostat's JSON-stat 2.0 of `crim_thb_*`: one cube, whose cells follow each other by the order of its dimensions.

const Category = z.object({
  index: z.union([z.record(z.string(), z.int().min(0)), z.array(z.string())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
})
const Dataset = z.object({
  class: z.literal('dataset').optional(),
  id: z.array(z.string()).min(1).max(12),
  size: z.array(z.int().min(1)).min(1).max(12),
  dimension: z.record(z.string(), z.object({ category: Category })),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
})
type Dataset = z.output<typeof Dataset>

/** Names of the dimensions of `crim_thb_*` beside those of the return. */
const NAMES: Readonly<Record<string, Dimension>> = {
  sex: 'sex',
  age: 'age',
  citizen: 'citizenship',
  crim_exp: 'form',
  expl: 'form',
}
const STATUSES: Readonly<Record<string, Measure>> = {
  PER_VICT: 'victims',
  PER_SUSP: 'suspects',
  PER_PRSC: 'prosecuted',
  PER_CNV: 'convicted',
}
/** Groups that published tables have and the return divides further. */
const GROUPS: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  form: { SEX: 'sexual', LAB: 'labour', OTH: 'other' },
  citizenship: { EU_FOR: 'other-eu' },
}
/** Not the words of the return: labour has servitude and slavery in it, other has seven forms. */
const NEARLY: ReadonlySet<string> = new Set(['LAB', 'OTH'])
const WHOLES: ReadonlySet<string> = new Set(['TOTAL', 'T'])

/** The codes of a dimension in the order of the cells. */
function codesIn({ category: { index, label } }: Dataset['dimension'][string]): readonly string[] {
  if (Array.isArray(index)) return index
  if (index !== undefined)
    return Object.entries(index)
      .toSorted(([, a], [, b]) => a - b)
      .map(([code]) => code)
  return Object.keys(label ?? {})
}

/** The code of the return; null where the list has none. */
function codeOf(dimension: Dimension, code: string): string | null {
  const group = GROUPS[dimension]?.[code]
  if (group !== undefined) return group
  return [...CODE_LISTS[dimension].codes].find(([, sdmx]) => sdmx === code)?.[0] ?? null
}

/** One cell, by the names and codes of the file. */
type Cell = {
  readonly at: string
  readonly codes: ReadonlyMap<string, string>
  readonly value: number | null | undefined
}

function cellRead({ at, codes, value }: Cell, labelOf: (dimension: string, code: string) => string): RowRead {
  const get = (name: string) => codes.get(name)
  const [unit, geo, year] = [get('unit') ?? 'NR', get('geo') ?? '', yearIn(get('time') ?? '')]
  const measure = STATUSES[get('leg_stat') ?? 'PER_VICT']
  if (year === null) return { faults: [{ why: 'no-year', at, said: get('time') ?? '' }] }
  if (unit !== 'NR') return { left: 'other-unit', said: unit }
  if (measure === undefined) return { left: 'other-measure', said: get('leg_stat') ?? '' }
  const place = geo.startsWith('EU27') ? 'EU27_2020' : placeOf(geo)
  if (place === null) return { left: 'other-place', said: geo }
  if (value === null || value === undefined) return { left: 'no-value', said: at }
  if (!Number.isSafeInteger(value) || value < 0) return { faults: [{ why: 'no-count', at, said: String(value) }] }
  const mapped: Partial<Record<Dimension, string>> = {}
  const words: string[] = []
  for (const [name, code] of codes) {
    if (['freq', 'unit', 'geo', 'time', 'leg_stat'].includes(name) || WHOLES.has(code)) continue
    const dimension = NAMES[name]
    const own = dimension === undefined ? null : codeOf(dimension, code)
    if (dimension === undefined || own === null) return { left: 'other-division', said: `${name}: ${code}` }
    mapped[dimension] = own
    if (NEARLY.has(code)) words.push(labelOf(name, code))
  }
  return { figure: { geo: place, year, measure, codes: mapped as Codes, value, words: words.join('; ') || null } }
}

/** What does not hold together in the file itself. */
function shapeFaults({ id, size, dimension, value }: Dataset): readonly PublishedFault[] {
  const cells = size.reduce((product, n) => product * n, 1)
  const few = id.filter((name, i) => dimension[name] === undefined || codesIn(dimension[name]).length !== size[i])
  const needed = ['geo', 'time'].filter((name) => !id.includes(name))
  return [
    ...few.map((said): PublishedFault => ({ why: 'no-column', at: 'dimension', said })),
    ...needed.map((said): PublishedFault => ({ why: 'no-column', at: 'id', said })),
    ...(id.length === size.length
      ? []
      : [{ why: 'short-row' as const, at: 'size', said: `${size.length}, ${id.length}` }]),
    ...(Array.isArray(value) && value.length !== cells
      ? [{ why: 'short-row' as const, at: 'value', said: `${value.length}, ${cells}` }]
      : []),
  ]
}

function* cellsOf({ id, size, dimension, value }: Dataset): Generator<Cell> {
  const codes = id.map((name) => codesIn(dimension[name]))
  const cells = size.reduce((product, n) => product * n, 1)
  for (let cell = 0; cell < cells; cell++) {
    let rest = cell
    const place = size.map(() => 0)
    for (let i = size.length - 1; i >= 0; i--) {
      place[i] = rest % size[i]
      rest = Math.floor(rest / size[i])
    }
    const of = new Map(id.map((name, i) => [name, codes[i][place[i]]]))
    yield { at: `value[${cell}]`, codes: of, value: Array.isArray(value) ? value[cell] : value[String(cell)] }
  }
}

/** As JSON; null where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** More cells than any table of `crim_thb` has; a file may name any number in a few bytes. */
const MOST_CELLS = 500_000

/** @param text a JSON-stat 2.0 dataset of Eurostat */
export function readJsonStat(text: string): Published {
  const read = Dataset.safeParse(parsed(text))
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ why: 'not-read', at: path.join('.'), said: message })),
    }
  const cells = read.data.size.reduce((product, n) => product * n, 1)
  if (cells > MOST_CELLS) return { faults: [{ why: 'not-read', at: 'size', said: String(cells) }] }
  const faults = shapeFaults(read.data)
  if (faults.length > 0) return { faults }
  const labelOf = (name: string, code: string) => read.data.dimension[name].category.label?.[code] ?? code
  return published([...cellsOf(read.data)].map((cell) => cellRead(cell, labelOf)))
}
