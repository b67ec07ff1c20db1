import type { FindingKind } from '../codes.ts'
import { isSmall, type Rule } from '../rule.ts'
import type { Frame, Relation } from '../shapes.ts'
import { type Solving, withSolver } from '../solver.ts'
import { UNKNOWN } from '../tables.ts'
import { type Elsewhere, type Interval, intervalOf, knownOf, type Release } from '../told.ts'
import { type Coalition, coalitions } from './coalitions.ts'
import { type Floors, type Search, searchOf } from './search.ts'
import { capped, type Part, systemOf } from './system.ts'
import { type Way, wayFinder } from './way.ts'

// The auditor: attacks what is told and what was told before, as whoever reads all of it could.

/** One thing that can be worked out. */
export type Finding = {
  readonly kind: FindingKind
  readonly cell: number
  /** What fits, at most; of a group: of the part. */
  readonly left: Interval
  /** Of an insider: where one or two persons are who combine. */
  readonly by?: Coalition
  /** Of a group: the total that lies whole in the cell. */
  readonly total?: number
  readonly way: Way
}
/** Everything that can; nothing where a release may leave. */
export type Audit = {
  readonly findings: readonly Finding[]
  /** Figures of others that the counts do not fit: nobody was attacked with them. */
  readonly unfitting: readonly Elsewhere[]
}

type Found = Omit<Finding, 'way'>
/** A cell that must stay uncertain, in its part. */
type Attacked = { readonly cell: number; readonly column: number; readonly search: Search; readonly part: Part }

/** All that can be worked out of what is told in these releases, the oldest first, with figures of others. */
export async function audit(
  frame: Frame,
  rule: Rule,
  releases: readonly Release[],
  elsewhere: readonly Elsewhere[] = [],
): Promise<Audit> {
  const fitting = elsewhere.filter((figure) => fits(frame, figure))
  const unfitting = elsewhere.filter((figure) => !fitting.includes(figure))
  const contradictions = contradictionsOf(frame, rule, releases)
  const before = knownOf(frame, rule, releases)
  return withSolver((open) => {
    const way = wayFinder(frame, capped(frame, before), fitting, open)
    const found = contradictions.length > 0 ? contradictions : attack(frame, rule, releases, fitting, open)
    return { findings: found.map((one) => ({ ...one, way: way(one) })), unfitting }
  })
}

const fits = ({ cells }: Frame, figure: Elsewhere): boolean => {
  const sum = figure.cells.reduce((all, cell) => all + cells[cell].count, 0)
  return sum >= figure.from && sum <= figure.to
}

function contradictionsOf({ cells }: Frame, rule: Rule, releases: readonly Release[]): readonly Found[] {
  return releases.flatMap(({ told }) =>
    told.flatMap(([cell, one]): readonly Found[] => {
      const left = intervalOf(one, rule)
      const holds = cells[cell].count >= left.from && cells[cell].count <= left.to
      return holds ? [] : [{ kind: 'contradiction', cell, left }]
    }),
  )
}

function attack(
  frame: Frame,
  rule: Rule,
  releases: readonly Release[],
  elsewhere: readonly Elsewhere[],
  open: (program: Part['program']) => Solving,
): readonly Found[] {
  const system = systemOf(frame, knownOf(frame, rule, releases), elsewhere)
  const attacked = new Map<number, Attacked>()
  for (const part of system.parts) {
    const truth = part.cells.map((cell) => frame.cells[cell].count)
    const search = searchOf(part.program, open(part.program), truth)
    for (const [column, cell] of part.cells.entries()) attacked.set(cell, { cell, column, search, part })
  }
  const hidden = new Set(
    releases.flatMap(({ told }) => told.flatMap(([cell, one]) => (one === 'hidden' ? [cell] : []))),
  )
  const cells = frame.cells.flatMap((one, cell): readonly Found[] => {
    if (!isSmall(rule, one.count, one.is === 'change')) return []
    const at = attacked.get(cell)
    if (at === undefined) return [{ kind: 'narrow', cell, left: system.known[cell] }]
    const found =
      rule.rounding === null || hidden.has(cell) ? narrowed(frame, rule, at) : narrowRounded(frame, rule, at)
    return found === undefined ? [] : [found]
  })
  return [...cells, ...frame.relations.flatMap((relation) => groupOf(frame, rule, relation, system.known, attacked))]
}

/** Downwards for a change that is negative: what is said of high is then said of low. */
const signOf = ({ cells }: Frame, cell: number): 1 | -1 => (cells[cell].count < 0 ? -1 : 1)

/** Whether one of a small hidden cell's numbers does not fit, for a reader or for somebody who knows more. */
function narrowed(frame: Frame, { range, knowing }: Rule, at: Attacked): Found | undefined {
  const { cell, column, search } = at
  const sign = signOf(frame, cell)
  const low = search.reaches([[column, -sign]], -range.from)
  const isOpen = low && search.reaches([[column, sign]], range.to)
  if (!isOpen) return { kind: 'narrow', cell, left: leftOf(at) }
  return insider(frame, knowing, at)
}

/** The same where numbers are rounded: an interval of some width is left, of which whoever knows themselves may take themselves away. */
function narrowRounded(frame: Frame, { knowing, rounding }: Rule, at: Attacked): Found | undefined {
  const width = rounding?.width ?? 0
  const left = leftOf(at)
  if (left.to - left.from < width) return { kind: 'narrow', cell: at.cell, left }
  const one = Math.min(knowing.one, width - 1)
  const two = Math.min(knowing.two, width - 2)
  return insider(frame, { one, two }, at)
}

const leftOf = ({ column, search }: Attacked): Interval => ({
  from: -search.most([[column, -1]]),
  to: search.most([[column, 1]]),
})

/** One or two of every cell, as far as there are so many. */
function everybody(frame: Frame, { part, column }: Attacked, persons: 1 | 2): Floors {
  const floors = part.cells.map((cell, i) => [i, Math.min(persons, frame.cells[cell].count)] as const)
  return new Map(
    floors.filter(([i, least]) => i !== column && least > part.program.from[i] && !isChange(frame, part, i)),
  )
}
const isChange = (frame: Frame, part: Part, column: number) => frame.cells[part.cells[column]].is === 'change'

/** What was changed between two vintages is no cell of persons, and nobody is in it. */
function insider(frame: Frame, knowing: Rule['knowing'], at: Attacked): Found | undefined {
  const { part, cell, column, search } = at
  if (isChange(frame, part, column)) return undefined
  // Where it reaches that high with two of every cell counted in, no two persons bring it down; with one of every cell, no two of two cells.
  const highest = Math.max(knowing.one, knowing.two)
  if (search.reaches([[column, 1]], highest, everybody(frame, at, 2))) return undefined
  const isSafe = search.reaches([[column, 1]], highest, everybody(frame, at, 1))
  const counts = part.cells.map((one, i) => (isChange(frame, part, i) ? 0 : frame.cells[one].count))
  for (const { floors, persons } of coalitions(counts, part.program.from)) {
    const wanted = persons === 1 ? knowing.one : knowing.two
    if (wanted === 0 || (isSafe && floors.values().every((least) => least === 1))) continue
    if (search.reaches([[column, 1]], wanted, floors)) continue
    const by = [...floors].flatMap(([i, least]) => Array.from({ length: least }, () => part.cells[i]))
    return { kind: 'insider', cell, left: leftOf(at), by }
  }
  return undefined
}

/** Whether a small group is known to lie whole in one part of a sum. */
function groupOf(
  { cells }: Frame,
  { group }: Rule,
  { kind, total, parts, along }: Relation,
  known: readonly Interval[],
  attacked: ReadonlyMap<number, Attacked>,
): readonly Found[] {
  const count = cells[total].count
  // Whoever is not in one of several parts is no group.
  const cell = (kind === 'several' ? parts.slice(0, 1) : parts).find((part) => cells[part].count === count)
  if ((kind !== 'sum' && kind !== 'several') || parts.length < 2 || count === 0 || count >= group || cell === undefined)
    return []
  if (cells[cell].place.codes[along ?? ''] === UNKNOWN) return []
  const isOpen = (part: number) => {
    const at = attacked.get(part)
    return at === undefined ? known[part].to > 0 : at.search.reaches([[at.column, 1]], 1)
  }
  if (parts.some((part) => part !== cell && isOpen(part))) return []
  const at = attacked.get(cell)
  return [{ kind: 'group', cell, total, left: at === undefined ? known[cell] : leftOf(at) }]
}
