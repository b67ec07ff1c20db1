import { audit } from '../protect/attack/audit.ts'
import { round } from '../protect/control/round.ts'
import { suppress } from '../protect/control/suppress.ts'
import { frameOf } from '../protect/frame.ts'
import { isSmall, ROUNDED, RULE, type Rule } from '../protect/rule.ts'
import type { Frame } from '../protect/shapes.ts'
import { idOf, type Table } from '../protect/tables.ts'
import type { Elsewhere, Release, Told } from '../protect/told.ts'
import type { Dimension, Letter } from '../return/codes.ts'
import { type Codes, keyOf } from '../return/cube.ts'
import { ADDED, type Chosen, laidOut, placeOf, type Stood, several, type Vintage } from './chosen.ts'
import type { Prepared, Way } from './codes.ts'
import { type Found, found, parted } from './found.ts'

// A release is made ready: protected, then attacked beside everything that was told before. Pure, and the heavy part of it: it runs in a thread.

/** A cell as it is told. */
export type ToldCell = { readonly letter: Letter; readonly codes: Codes; readonly told: Told | 'unknown' | 'blank' }
/** Which vintage of which year. */
type Of = Pick<Vintage, 'year' | 'vintage'>
/** A figure that somebody else publishes: the sum of some cells lies between two numbers. */
export type Figure = {
  readonly source: string
  readonly year: number
  readonly letter: Letter
  readonly cells: readonly Codes[]
  readonly from: number
  readonly to: number
}
/** All that the auditor needs to know. */
export type Material = {
  readonly vintages: readonly Vintage[]
  /** Published releases, the oldest first. */
  readonly earlier: readonly (Of & { readonly tables: readonly Chosen[]; readonly told: readonly ToldCell[] })[]
  readonly here: Of & { readonly tables: readonly Chosen[]; readonly way: Way }
  readonly elsewhere: readonly Figure[]
}
/** A cell of the release beside what is true. */
export type Shown = ToldCell & {
  readonly count: number | null
  /** Why it is no number as it is: it is small, or lies beside a small one. */
  readonly why: 'small' | 'beside' | null
}
export type Ready = {
  readonly outcome: Prepared
  readonly rule: Rule
  readonly cells: readonly Shown[]
  /** What this release would let somebody work out: with any of these it may not leave. */
  readonly fresh: readonly Found[]
  /** What can be worked out without it. */
  readonly standing: readonly Found[]
  /** Figures of others that no count fits, or that are about no cell of the return: nobody was attacked with them. */
  readonly unused: readonly string[]
}

/** An attack takes minutes beyond this many cells. */
export const MOST_CELLS = 4000

/** @throws RangeError where a table of it cannot be told; it was held against the vintage before */
export async function madeReady(material: Material): Promise<Ready> {
  const { here, earlier, elsewhere } = material
  const vintages = material.vintages.toSorted((a, b) => a.year - b.year || a.vintage - b.vintage)
  const vintageOf = ({ year, vintage }: Of): Vintage => {
    const one = vintages.find((other) => other.year === year && other.vintage === vintage)
    if (one === undefined) throw new RangeError(`no vintage ${vintage} of ${year}`)
    return one
  }
  const stood = here.tables.flatMap((chosen) => laidOr(vintageOf(here), chosen).cells)
  const tables = vintages.flatMap((vintage) => [
    ...[...earlier, here]
      .filter((of) => of.year === vintage.year && of.vintage === vintage.vintage)
      .flatMap((of) => of.tables.flatMap((chosen) => laidOr(vintage, chosen).tables)),
    ...elsewhere.filter(({ year }) => year === vintage.year).flatMap((figure) => tablesOfFigure(vintage, figure)),
  ])
  const rule = here.way === 'rounded' || earlier.some(({ told }) => told.some(isRounded)) ? ROUNDED : RULE
  const none = { rule, cells: [], fresh: [], standing: [], unused: [] }
  if (cellsOf(tables).size > MOST_CELLS) return { ...none, outcome: 'too-large' }
  const frame = frameOf(ADDED, tables, several(tables))
  const before = earlier.map((release, i) => ({ name: String(i + 1), told: toldIn(frame, release) }))
  const within = [...new Set(stood.flatMap((cell) => (isNumber(cell) ? [numberIn(frame, cell)] : [])))]
  const { figures, unused } = attached(frame, vintages, elsewhere)
  const told = await protectedBy(here.way, frame, rule, within, before, figures)
  if (told === undefined) return { ...none, unused, outcome: 'no-rounding' }
  const all = await audit(frame, rule, [...before, { name: 'this', told }], figures)
  const { fresh, standing } = parted(all, await audit(frame, rule, before, figures))
  const toldOf = new Map(told)
  return {
    outcome: fresh.length > 0 ? 'refused' : 'passed',
    rule,
    cells: once(stood).map((cell) => shown(frame, rule, toldOf, cell)),
    fresh: fresh.map((one) => found(frame, one)),
    standing: standing.map((one) => found(frame, one)),
    unused,
  }
}

/** The cells of tables, each once. */
const cellsOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set(tables.flatMap((table) => table.cells.map(({ codes }) => idOf({ ...table, codes }))))

const isRounded = ({ told }: ToldCell): boolean => typeof told === 'object' && 'rounded' in told
const isNumber = ({ said, place }: Stood): boolean => typeof said === 'number' && place !== null
const numberIn = (frame: Frame, { place }: Pick<Stood, 'place'>): number =>
  (place && frame.at.get(idOf(place))) ?? never('a cell has no place')
const never = (what: string): never => {
  throw new RangeError(what)
}

function laidOr(vintage: Vintage, chosen: Chosen) {
  const laid = laidOut(vintage, chosen)
  return typeof laid === 'string' ? never(`a table of ${chosen.letter} cannot be told: ${laid}`) : laid
}

/** Each cell once, however many tables it stands in. */
const once = (cells: readonly Stood[]): readonly Stood[] => [
  ...new Map(cells.map((cell) => [keyOf(cell.letter, cell.codes), cell])).values(),
]

/** What was told, by the cells of the frame; what has no number says nothing of any. */
const toldIn = (frame: Frame, { year, vintage, told }: Of & { readonly told: readonly ToldCell[] }): Release['told'] =>
  told.flatMap(({ letter, codes, told: one }) =>
    one === 'unknown' || one === 'blank'
      ? []
      : [[numberIn(frame, { place: placeOf({ year, vintage }, letter, codes) }), one] as const],
  )

async function protectedBy(
  way: Way,
  frame: Frame,
  rule: Rule,
  within: readonly number[],
  before: readonly Release[],
  elsewhere: readonly Elsewhere[],
): Promise<Release['told'] | undefined> {
  if (way === 'rounded') return await round(frame, rule, within, before)
  return (await suppress(frame, rule, within, before, elsewhere)).told
}

function shown(frame: Frame, rule: Rule, told: ReadonlyMap<number, Told>, cell: Stood): Shown {
  const { letter, codes, said } = cell
  if (typeof said !== 'number' || cell.place === null)
    return { letter, codes, told: typeof said === 'number' ? 'blank' : said, count: null, why: null }
  const one = told.get(numberIn(frame, cell)) ?? never('a cell is told as nothing')
  const isKept = typeof one === 'number'
  return { letter, codes, told: one, count: said, why: isKept ? null : isSmall(rule, said) ? 'small' : 'beside' }
}

/** The smallest table that has the cells of a figure; none where the return has no numbers for it. */
function tablesOfFigure(vintage: Vintage, { letter, cells }: Figure): readonly Table[] {
  return cells.flatMap((codes) => {
    const by = (Object.keys(codes) as Dimension[]).filter((name) => name === 'form' || ADDED[name] !== undefined)
    const laid = laidOut(vintage, { letter, by })
    return typeof laid === 'string' ? [] : laid.tables
  })
}

/** Figures of others with each vintage of their year that they fit. */
function attached(frame: Frame, vintages: readonly Vintage[], elsewhere: readonly Figure[]) {
  const figures: Elsewhere[] = []
  const unused: string[] = []
  for (const figure of elsewhere) {
    const ofYear = vintages.filter(({ year }) => year === figure.year)
    const fit = ofYear.flatMap((vintage): readonly Elsewhere[] => {
      const cells = figure.cells.map((codes) => frame.at.get(idOf(placeOf(vintage, figure.letter, codes))))
      if (!cells.every((cell) => cell !== undefined)) return []
      const sum = cells.reduce((all, cell) => all + frame.cells[cell].count, 0)
      const { source, from, to } = figure
      return sum < from || sum > to ? [] : [{ source, cells, from, to }]
    })
    figures.push(...fit)
    if (fit.length === 0 && ofYear.length > 0) unused.push(figure.source)
  }
  return { figures, unused }
}
