import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { frameOf } from '../frame.ts'
import { isSmall, RULE, type Rule } from '../rule.ts'
import { combinations, type Dimensions, idOfCodes } from '../tables.ts'
import type { Elsewhere, Told } from '../told.ts'
import { audit, type Finding } from './audit.ts'

// The auditor against whoever tries all whole numbers: they must agree on each cell.

const DIMENSIONS: Dimensions = { a: { codes: ['1', '2'] }, b: { codes: ['1', '2'] }, c: { codes: ['1', '2'] } }
const BY = ['a', 'b', 'c']
const LEAVES = combinations(DIMENSIONS, BY).filter((codes) => Object.keys(codes).length === BY.length)
const CELLS = combinations(DIMENSIONS, BY)
/** Which leaves a cell is the sum of. */
const LEAVES_OF = CELLS.map((codes) =>
  LEAVES.flatMap((leaf, i) => (Object.entries(codes).every(([name, code]) => leaf[name] === code) ? [i] : [])),
)

/** All ways in which so many persons may be spread over some leaves. */
function* spreads(persons: number, leaves: number): Generator<readonly number[]> {
  if (leaves === 1) yield [persons]
  else for (let n = 0; n <= persons; n++) for (const rest of spreads(persons - n, leaves - 1)) yield [n, ...rest]
}
const cellsOf = (leaves: readonly number[]) => LEAVES_OF.map((of) => of.reduce((sum, leaf) => sum + leaves[leaf], 0))

const RULES: readonly Rule[] = [
  { one: 3, two: 2 },
  { one: 2, two: 3 },
  { one: 0, two: 3 },
].map((knowing) => ({ ...RULE, threshold: 3, range: { from: 1, to: 3 }, knowing, group: 6 }))

/** What somebody finds who tries all worlds: kind, cell, and what is left of it. */
function byTrying(
  rule: Rule,
  counts: readonly number[],
  told: readonly Told[],
  elsewhere: readonly Elsewhere[],
): readonly string[] {
  const total = counts[0]
  const isTold = (world: readonly number[], { cells, from, to }: Elsewhere) => {
    const sum = cells.reduce((all, cell) => all + world[cell], 0)
    return sum >= from && sum <= to
  }
  const worlds = [...spreads(total, LEAVES.length)]
    .map(cellsOf)
    .filter((world) => world.every((n, cell) => told[cell] === 'hidden' || told[cell] === n))
    .filter((world) => elsewhere.every((figure) => isTold(world, figure)))
  const holds = (cell: number, from: number, to: number, among: readonly (readonly number[])[]) =>
    among.some((world) => world[cell] <= from) && among.some((world) => world[cell] >= to)
  const small = counts.flatMap((n, cell) => (isSmall(rule, n) ? [cell] : []))
  const narrow = small.filter((cell) => !holds(cell, rule.range.from, rule.range.to, worlds))
  const highest = (cell: number, sure: (world: readonly number[]) => boolean) =>
    Math.max(...worlds.filter(sure).map((world) => world[cell]))
  const known = CELLS.map((_, cell) => worlds.every((world) => world[cell] === counts[cell]))
  const insider = small.filter((cell) => {
    if (narrow.includes(cell)) return false
    const open = counts.flatMap((n, i) => (n > 0 && !known[i] ? [i] : []))
    const one = open.some((i) => highest(cell, (world) => world[i] >= 1) < rule.knowing.one)
    const two = open.some((i) =>
      open.some(
        (j) =>
          (i === j ? counts[i] > 1 : true) &&
          highest(cell, (world) => world[i] >= (i === j ? 2 : 1) && world[j] >= 1) < rule.knowing.two,
      ),
    )
    return one || two
  })
  const left = (cell: number) => {
    const all = worlds.map((world) => world[cell])
    return `${cell} from ${Math.min(...all)} to ${Math.max(...all)}`
  }
  return [
    ...narrow.map((cell) => `narrow ${left(cell)}`),
    ...insider.map((cell) => `insider ${left(cell)}`),
    ...groups(rule, counts, worlds),
  ]
}

/** Small groups of whom everybody is in the same half in each world. */
function groups(rule: Rule, counts: readonly number[], worlds: readonly (readonly number[])[]): readonly string[] {
  const at = new Map(CELLS.map((codes, i) => [idOfCodes(codes), i]))
  return CELLS.flatMap((codes, total) =>
    BY.filter((name) => codes[name] === undefined).flatMap((name) => {
      const halves = ['1', '2'].map((code) => at.get(idOfCodes({ ...codes, [name]: code })) as number)
      if (counts[total] === 0 || counts[total] >= rule.group) return []
      return halves
        .filter((half) => counts[half] === counts[total] && worlds.every((world) => world[half] === world[total]))
        .map((half) => `group ${half} of ${total}`)
    }),
  )
}

const told = ({ kind, cell, total, left }: Finding): string =>
  kind === 'group' ? `group ${cell} of ${total}` : `${kind} ${cell} from ${left.from} to ${left.to}`

test('finds what trying all whole numbers finds, and nothing else', async () => {
  const leaves = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: LEAVES.length, maxLength: LEAVES.length })
  const cell = fc.nat(CELLS.length - 1)
  // Figures of others over any cells: what makes half persons possible, and only whole ones true.
  const figure = fc.record({
    cells: fc.uniqueArray(cell, { minLength: 2, maxLength: 3 }),
    less: fc.nat(1),
    more: fc.nat(1),
  })
  const cases = fc.record({
    rule: fc.constantFrom(...RULES),
    leaves: leaves.filter((some) => some.reduce((sum, n) => sum + n, 0) < 9),
    hides: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: CELLS.length, maxLength: CELLS.length }),
    figures: fc.array(figure, { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ rule, leaves, hides, figures }) => {
      const counts = cellsOf(leaves)
      const cells = CELLS.map((codes, i) => ({ codes, count: counts[i] }))
      const frame = frameOf(DIMENSIONS, [{ measure: 'm', period: 'p', vintage: '1', by: BY, cells }])
      // The sum of all is always told, so that there are only so many worlds.
      const tells = counts.map((n, i): Told => (i > 0 && hides[i] > 0 ? 'hidden' : n))
      const elsewhere = figures.map(({ cells, less, more }) => {
        const sum = cells.reduce((all, one) => all + counts[one], 0)
        return { source: 'others', cells, from: sum - less, to: sum + more }
      })
      const { findings } = await audit(frame, rule, [{ name: 'r', told: tells.map((one, i) => [i, one]) }], elsewhere)
      assert.deepEqual(findings.map(told).sort(), [...byTrying(rule, counts, tells, elsewhere)].sort())
    }),
    runs(100),
  )
})
