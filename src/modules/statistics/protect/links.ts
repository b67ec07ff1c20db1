import type { Cell, Frame, Relation } from './shapes.ts'
import { idOf, idOfCodes, type Place } from './tables.ts'

// What adds up between tables: periods, nested populations, and vintages of one number.

/** How tables hang together that share no cell. */
export type Link =
  /** A period is the sum of others, of which one may be told nowhere. */
  | { readonly kind: 'periods'; readonly total: string; readonly parts: readonly string[] }
  /** Whoever is counted by one measure is some of whom another counts. */
  | { readonly kind: 'within'; readonly whole: string; readonly part: string }
  /** Whoever is counted by the whole is counted by one or several of the parts. That all are in `unknown` tells nothing. */
  | {
      readonly kind: 'several'
      readonly whole: string
      readonly parts: readonly string[]
      readonly unknown?: string | undefined
    }

/** A frame that grows: cells are only added. */
type Growing = { readonly cells: Cell[]; readonly at: Map<string, number>; readonly relations: Relation[] }

/** The same frame with what lies between its tables. */
export function linked(frame: Frame, links: readonly Link[]): Frame {
  const growing = { cells: [...frame.cells], at: new Map(frame.at), relations: [...frame.relations] }
  for (const cell of frame.cells) for (const link of links) join(growing, cell, link)
  addRevisions(growing, frame.cells)
  return growing
}

function join(growing: Growing, { place }: Cell, link: Link): void {
  if (link.kind === 'periods' && place.period === link.total)
    addSum(
      growing,
      'periods',
      place,
      link.parts.map((period) => ({ ...place, period })),
    )
  if (link.kind === 'within' && place.measure === link.whole)
    addSum(growing, 'within', place, [
      { ...place, measure: link.part },
      { ...place, measure: `${link.whole} without ${link.part}` },
    ])
  if (link.kind === 'several' && place.measure === link.whole) addSeveral(growing, place, link)
}

/** Of each part those who are not in it; and where every part is there, how much the parts are more than the whole. */
function addSeveral(
  growing: Growing,
  place: Place,
  { whole, parts, unknown }: Extract<Link, { kind: 'several' }>,
): void {
  const there = parts.map((measure) => ({ ...place, measure })).filter((part) => growing.at.has(idOf(part)))
  for (const part of there)
    addSum(growing, part.measure === unknown ? 'within' : 'several', place, [
      part,
      { ...place, measure: `${whole} without ${part.measure}` },
    ])
  if (there.length === 0 || there.length < parts.length) return
  const each = { ...place, measure: `${whole} by each` }
  addCell(growing, { place: each, count: there.reduce((sum, part) => sum + countOf(growing, part), 0), is: 'rest' })
  addSum(growing, 'within', each, there)
  addSum(growing, 'within', each, [place, { ...place, measure: `${whole} in several` }])
}

/** A sum of places, where at most one of them is told nowhere: that one is the rest. */
function addSum(growing: Growing, kind: Relation['kind'], total: Place, parts: readonly Place[]): void {
  const missing = parts.filter((place) => !growing.at.has(idOf(place)))
  if (missing.length > 1) return
  const known = parts
    .filter((place) => !missing.includes(place))
    .reduce((sum, place) => sum + countOf(growing, place), 0)
  for (const place of missing) addCell(growing, { place, count: countOf(growing, total) - known, is: 'rest' })
  growing.relations.push({
    kind,
    total: numberOf(growing, total),
    parts: parts.map((place) => numberOf(growing, place)),
  })
}

/** Between each two vintages of a number lies what was changed. */
function addRevisions(growing: Growing, cells: readonly Cell[]): void {
  const series = Map.groupBy(cells, ({ place }) => [place.measure, place.period, idOfCodes(place.codes)].join('|'))
  for (const vintages of series.values())
    for (const [i, later] of vintages.entries()) {
      const earlier = vintages[i - 1]
      if (earlier === undefined) continue
      const place = { ...later.place, vintage: `${earlier.place.vintage} to ${later.place.vintage}` }
      addCell(growing, { place, count: later.count - earlier.count, is: 'change' })
      const [total, ...parts] = [later.place, earlier.place, place].map((one) => numberOf(growing, one))
      growing.relations.push({ kind: 'revision', total, parts })
    }
}

function addCell({ cells, at }: Growing, cell: Omit<Cell, 'id'>): void {
  const id = idOf(cell.place)
  at.set(id, cells.length)
  cells.push({ id, ...cell })
}

const numberOf = ({ at }: Growing, place: Place): number => at.get(idOf(place)) as number
const countOf = (growing: Growing, place: Place): number => growing.cells[numberOf(growing, place)].count
