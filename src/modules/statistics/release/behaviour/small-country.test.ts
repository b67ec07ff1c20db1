import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alike, inLedger, LATE, SMALL_TABLES, vintageOf } from '../../../../../test/samples/releases.ts'
import type { Way } from '../codes.ts'
import { type Material, madeReady } from '../ready.ts'

// A year of a small country, invented: some forty victims, several of whom are alone in a cell of every table, beside the year before and its revision.

const LAST_YEAR = [
  ...alike(17, 'female', 'adult', 'other-eu', 'sexual'),
  ...alike(12, 'male', 'adult', 'non-eu', 'labour'),
  ...alike(3, 'female', 'child', 'own', 'sexual'),
  ...alike(1, 'male', 'child', 'own', 'criminal-activities'),
  ...alike(1, 'unknown', 'unknown', 'unknown', 'unknown'),
]
const THIS_YEAR = [
  ...alike(16, 'female', 'adult', 'other-eu', 'sexual'),
  ...alike(15, 'male', 'adult', 'non-eu', 'labour'),
  ...alike(4, 'female', 'child', 'own', 'sexual'),
  // Each of these is alone in every table.
  ...alike(1, 'male', 'child', 'stateless', 'criminal-activities', 'begging'),
  ...alike(1, 'unknown', 'child', 'unknown', 'unknown'),
  ...alike(1, 'female', 'unknown', 'own', 'domestic-servitude'),
  ...alike(1, 'other', 'adult', 'own', 'organ-removal'),
]
const VINTAGES = [
  vintageOf(LAST_YEAR, SMALL_TABLES, 2024),
  vintageOf([...LAST_YEAR, ...LATE], SMALL_TABLES, 2024, 2),
  vintageOf(THIS_YEAR, SMALL_TABLES, 2025),
]

for (const way of ['rounded', 'hidden'] as const satisfies readonly Way[])
  test(`a small country’s year is published beside last year’s tables, and nobody is told apart: ${way}`, async () => {
    let earlier: Material['earlier'] = []
    for (const here of VINTAGES) {
      const material: Material = {
        ...{ vintages: VINTAGES.slice(0, VINTAGES.indexOf(here) + 1), earlier, elsewhere: [] },
        here: { ...here, tables: SMALL_TABLES, way },
      }
      const ready = await madeReady(material)
      assert.equal(ready.outcome, 'passed', JSON.stringify(ready.fresh.slice(0, 3)))
      assert.deepEqual([ready.fresh, ready.standing], [[], []])
      const alone = ready.cells.filter(({ count }) => count === 1)
      assert.ok(alone.length >= 10)
      for (const { told } of alone) assert.ok(told === 'hidden' || (typeof told === 'object' && 'rounded' in told))
      // Something is told all the same.
      assert.ok(ready.cells.some(({ told, count }) => told !== 'hidden' && (count ?? 0) >= 5))
      earlier = [...earlier, inLedger(material, ready)]
    }
  })

test('a shelter that publishes a number of its own: what it gives away stands already, and what the release would add refuses it', async () => {
  const [, , vintage] = VINTAGES
  assert.ok(vintage)
  const figure = (cells: object[], from: number, to = from) => ({
    ...{ source: 'Yearly report of a shelter', year: 2025, letter: 'b' as const, cells, from, to },
  })
  const made = (way: Way, ...elsewhere: ReturnType<typeof figure>[]) =>
    madeReady({ vintages: [vintage], earlier: [], here: { ...vintage, tables: SMALL_TABLES, way }, elsewhere })
  const known = await made('rounded', figure([{ sex: 'other' }], 1))
  assert.equal(known.outcome, 'passed')
  assert.deepEqual(known.standing.map(({ cell, from, to }) => [cell.codes, from, to])[0], [{ sex: 'other' }, 1, 1])
  const wrong = await made('rounded', figure([{ sex: 'other' }], 9))
  assert.deepEqual([wrong.unused, wrong.standing], [['Yearly report of a shelter'], []])
})
