import { type Link, linked } from './links.ts'
import type { Cell, Frame, Relation } from './shapes.ts'
import { type Codes, combinations, type Dimensions, idOf, idOfCodes, partsOf, placeOf, type Table } from './tables.ts'

// The frame: each cell once, whatever tables and releases it stands in, and what adds up to what.

/** Says all that is wrong with tables at once, a sentence a line. */
export class FrameError extends Error {
  override readonly name = 'FrameError'
}

/**
 * @param tables of all releases, the oldest first: vintages follow each other in this order
 * @throws FrameError where a table lacks a cell, one cell has two counts, or counts do not add up
 */
export function frameOf(dimensions: Dimensions, tables: readonly Table[], links: readonly Link[] = []): Frame {
  const faults = tables.flatMap((table) => faultsOf(dimensions, table))
  const cells: Cell[] = []
  const at = new Map<string, number>()
  for (const table of tables)
    for (const { codes, count } of table.cells) {
      const place = placeOf(table, codes)
      const id = idOf(place)
      const known = at.get(id)
      if (known !== undefined && cells[known].count !== count) faults.push(`${id} has two counts`)
      if (known !== undefined || count === null) continue
      at.set(id, cells.length)
      cells.push({ id, place, count, is: 'told-of' })
    }
  if (faults.length > 0) throw new FrameError(faults.join('\n'))
  const sums = tables.flatMap((table) => sumsOf(dimensions, table, at))
  const frame = linked({ cells, at, relations: onlyOnce(sums) }, links)
  const wrong = [
    ...frame.relations
      .filter((relation) => !addsUp(frame.cells, relation))
      .map(({ total }) => `${frame.cells[total].id} is not the sum of its parts`),
    ...frame.cells.filter(({ is, count }) => is === 'rest' && count < 0).map(({ id }) => `${id} is less than none`),
  ]
  if (wrong.length > 0) throw new FrameError(wrong.join('\n'))
  return frame
}

const addsUp = (cells: readonly Cell[], { total, parts }: Relation): boolean =>
  cells[total].count === parts.reduce((sum, part) => sum + cells[part].count, 0)

/** Two tables that share a margin say the same of it. */
const onlyOnce = (relations: readonly Relation[]): readonly Relation[] => [
  ...new Map(relations.map((one) => [`${one.total}=${one.parts.join('+')}`, one])).values(),
]

function faultsOf(dimensions: Dimensions, table: Table): readonly string[] {
  const unknown = table.by.filter((name) => dimensions[name] === undefined)
  if (unknown.length > 0) return unknown.map((name) => `there is no dimension ${name}`)
  const has = new Map<string, number>()
  for (const { codes } of table.cells) has.set(idOfCodes(codes), (has.get(idOfCodes(codes)) ?? 0) + 1)
  const wanted = combinations(dimensions, table.by).map(idOfCodes)
  const where = `${table.measure}|${table.period}|${table.vintage}|`
  return [
    ...wanted.filter((id) => !has.has(id)).map((id) => `a table lacks the cell ${where}${id}`),
    ...[...has]
      .filter(([id, times]) => times > 1 || !wanted.includes(id))
      .map(([id]) => `a table has ${where}${id} once too often`),
    ...table.cells.filter(({ count }) => !isCount(count)).map(({ codes }) => `no count: ${where}${idOfCodes(codes)}`),
  ]
}

const isCount = (count: number | null): boolean => count === null || (Number.isSafeInteger(count) && count >= 0)

/** The sums of a table along each of its dimensions, the steps of a hierarchy among them. What was not collected has no sum. */
function sumsOf(dimensions: Dimensions, table: Table, at: ReadonlyMap<string, number>): readonly Relation[] {
  const numberOf = (codes: Codes) => at.get(idOf(placeOf(table, codes)))
  return table.by.flatMap((along) =>
    table.cells.flatMap(({ codes }): readonly Relation[] => {
      const parts = partsOf(dimensions[along], codes[along])
      const total = numberOf(codes)
      const of = parts.map((code) => numberOf({ ...codes, [along]: code }))
      if (total === undefined || of.length === 0 || of.includes(undefined)) return []
      return [{ kind: 'sum', total, parts: of as number[], along }]
    }),
  )
}
