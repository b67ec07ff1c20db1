import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { frameOf } from '../frame.ts'
import { isSmall, RULE, type Rule } from '../rule.ts'
import { combinations, type Dimensions, idOfCodes } from '../tables.ts'
import type { Told } from '../told.ts'
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

const rule: Rule = { ...RULE, threshold: 3, range: { from: 1, to: 3 }, knowing: { one: 3, two: 2 }, group: 6 }

/** What somebody finds who tries all worlds, as `kind cell`; with a reason that needs one world more. */
function byTrying(counts: readonly number[], told: readonly Told[]): readonly string[] {
  const total = counts[0]
  const worlds = [...spreads(total, LEAVES.length)]
    .map(cellsOf)
    .filter((world) => world.every((n, cell) => told[cell] === 'hidden' || told[cell] === n))
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
      open.some((j) => (i === j ? counts[i] > 1 : true) && highest(cell, (world) => world[i] >= (i === j ? 2 : 1) && world[j] >= 1) < rule.knowing.two),
    )
    return one || two
  })
  return [...narrow.map((cell) => `narrow ${cell}`), ...insider.map((cell) => `insider ${cell}`), ...groups(counts, worlds)]
}

/** Small groups of whom everybody is in the same half in each world. */
function groups(counts: readonly number[], worlds: readonly (readonly number[])[]): readonly string[] {
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

const told = ({ kind, cell, total }: Finding): string => (kind === 'group' ? `group ${cell} of ${total}` : `${kind} ${cell}`)

test('finds what trying all whole numbers finds, and nothing else', async () => {
  const leaves = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: LEAVES.length, maxLength: LEAVES.length })
  const cases = fc.record({
    leaves: leaves.filter((some) => some.reduce((sum, n) => sum + n, 0) < 9),
    hides: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: CELLS.length, maxLength: CELLS.length }),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ leaves, hides }) => {
      const counts = cellsOf(leaves)
      const cells = CELLS.map((codes, i) => ({ codes, count: counts[i] }))
      const frame = frameOf(DIMENSIONS, [{ measure: 'm', period: 'p', vintage: '1', by: BY, cells }])
      // The sum of all is always told, so that there are only so many worlds.
      const tells = counts.map((n, i): Told => (i > 0 && hides[i] > 0 ? 'hidden' : n))
      const { findings } = await audit(frame, rule, [{ name: 'r', told: tells.map((one, i) => [i, one]) }])
      assert.deepEqual(findings.map(told).sort(), [...byTrying(counts, tells)].sort())
    }),
    runs(150),
  )
})
