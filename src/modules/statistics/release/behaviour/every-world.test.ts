import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { inLedger } from '../../../../../test/samples/releases.ts'
import { CODE_LISTS } from '../../return/code-lists.ts'
import { flagOf } from '../../return/cube.ts'
import type { Chosen, Vintage } from '../chosen.ts'
import type { Way } from '../codes.ts'
import { type Figure, type Material, madeReady, type Ready } from '../ready.ts'

// A reader of one small table who tries every number: nothing here knows the auditor, the solver or how a release is made.

const DECISIONS = [...CODE_LISTS.decision.codes.keys()]
const TABLES: readonly Chosen[] = [{ letter: 'd', by: ['decision'] }]
/** No decision of these tables is more often made. */
const MOST = 12
/** What a rounded number and its count may differ by, less one. */
const ROUNDED = 4

type World = readonly number[]
const sumOf = (world: World): number => world.reduce((sum, n) => sum + n, 0)

const vintageOf = (world: World, year = 2025): Vintage => ({
  ...{ year, vintage: 1 },
  observations: [
    { letter: 'd', codes: {}, value: sumOf(world), flag: 'free' },
    ...world.map((value, i) => ({
      ...{ letter: 'd' as const, codes: { decision: DECISIONS[i] ?? '' }, value, flag: flagOf(value) },
    })),
  ],
})

const madeOf = (world: World, way: Way, more: Partial<Material> = {}): [Material, Promise<Ready>] => {
  const vintage = vintageOf(world)
  const material: Material = {
    ...{ vintages: [vintage], earlier: [], elsewhere: [], here: { ...vintage, tables: TABLES, way } },
    ...more,
  }
  return [material, madeReady(material)]
}

type Told = Ready['cells'][number]['told']
/** Whether a number may stand behind what is told of it. */
function fits(n: number, told: Told): boolean {
  if (typeof told === 'number') return n === told
  if (typeof told === 'object' && 'rounded' in told) return Math.abs(n - told.rounded) <= ROUNDED
  return true
}

/** All worlds that fit what one release or several tell of the same vintage. */
function worldsOf(releases: readonly Ready[]): readonly World[] {
  const toldOf = (decision: string | undefined) =>
    releases.map(({ cells }) => cells.find(({ codes }) => codes.decision === decision)?.told ?? 'hidden')
  const totals = toldOf(undefined)
  let worlds: World[] = [[]]
  for (const decision of DECISIONS) {
    const told = toldOf(decision)
    const numbers = Array.from({ length: MOST + ROUNDED * 2 + 1 }, (_, n) => n).filter((n) =>
      told.every((one) => fits(n, one)),
    )
    worlds = worlds.flatMap((world) => numbers.map((n) => [...world, n]))
  }
  return worlds.filter((world) => totals.every((told) => fits(sumOf(world), told)))
}

const isSmall = (n: number): boolean => n > 0 && n < 5

/** Nobody who tries all can say more of a small number than the rule allows. */
function holds(world: World, releases: readonly Ready[], way: Way): void {
  const worlds = worldsOf(releases)
  assert.ok(
    worlds.some((one) => one.join() === world.join()),
    'the truth is among what is possible',
  )
  for (const [i, n] of world.entries()) {
    if (!isSmall(n)) continue
    const possible = new Set(worlds.map((one) => one[i] ?? -1))
    const words = `${world.join(' ')}: ${DECISIONS[i]} is ${n}, possible ${[...possible].join(' ')}`
    if (way === 'hidden') for (const one of [1, 2, 3, 4, 5]) assert.ok(possible.has(one), words)
    else assert.ok(Math.max(...possible) - Math.min(...possible) >= 4, words)
  }
}

const worlds: fc.Arbitrary<World> = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(MOST) }),
  { minLength: DECISIONS.length, maxLength: DECISIONS.length },
)

for (const way of ['rounded', 'hidden'] as const)
  describe(`whoever tries every number of a table that is ${way}`, () => {
    test('property: works out no small one', () =>
      fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          const [, making] = madeOf(world, way)
          const ready = await making
          if (ready.outcome === 'passed') holds(world, [ready], way)
        }),
        runs(20),
      ))

    test('property: nor with a second release of the same vintage', () =>
      fc.assert(
        fc.asyncProperty(worlds, fc.constantFrom('rounded', 'hidden'), async (world, then) => {
          const [material, making] = madeOf(world, way)
          const first = await making
          if (first.outcome !== 'passed') return
          const [, again] = madeOf(world, then, { earlier: [inLedger(material, first)] })
          const second = await again
          // Where one is rounded the rule of rounded numbers holds for both.
          const rule = way === 'hidden' && then === 'hidden' ? 'hidden' : 'rounded'
          if (second.outcome === 'passed') holds(world, [first, second], rule)
        }),
        runs(12),
      ))

    test('property: nor is anything lost that everybody may know: a year without small numbers is told', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 5, max: MOST }), { minLength: DECISIONS.length, maxLength: DECISIONS.length }),
          async (world) => {
            const [, making] = madeOf(world, way)
            const { outcome, cells } = await making
            assert.equal(outcome, 'passed')
            if (way === 'hidden')
              assert.deepEqual(
                cells.slice(1).map(({ told }) => told),
                world,
              )
          },
        ),
        runs(8),
      ))
  })

test('the reader here does find a number that a careless release gives away', async () => {
  const world = [9, 3, 7, 6, 8]
  const [, making] = madeOf(world, 'hidden')
  const ready = await making
  // All told but the small one: what is left of the total.
  const careless: Ready = {
    ...ready,
    cells: ready.cells.map((cell) => ({ ...cell, told: isSmall(cell.count ?? 0) ? 'hidden' : (cell.count ?? 0) })),
  }
  assert.throws(() => holds(world, [careless], 'hidden'), /is 3, possible 3/)
})

test('what somebody else publishes is tried too: a release that would complete it is refused', async () => {
  const world = [9, 3, 2, 0, 8]
  const two: Figure = {
    ...{ source: 'A newspaper', year: 2025, letter: 'd', from: 5, to: 5 },
    cells: [{ decision: DECISIONS[1] ?? '' }, { decision: DECISIONS[2] ?? '' }],
  }
  const [, making] = madeOf(world, 'hidden', { elsewhere: [two] })
  const { outcome, cells, standing } = await making
  const possible = worldsOf([{ cells } as unknown as Ready])
    .filter((one) => (one[1] ?? 0) + (one[2] ?? 0) === 5)
    .map((one) => one[1])
  // The newspaper gives five away for both together; the release leaves it at that.
  assert.equal(outcome, 'passed')
  assert.deepEqual([...new Set(possible)].toSorted(), [0, 1, 2, 3, 4, 5])
  assert.deepEqual(
    standing.filter(({ sources }) => sources.length === 0),
    [],
  )
})
