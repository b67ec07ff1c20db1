import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { inLedger, type Victim, victims, vintageOf } from '../../../../../test/samples/releases.ts'
import type { Chosen, Vintage } from '../chosen.ts'
import type { Way } from '../codes.ts'
import { type Material, madeReady, type Ready } from '../ready.ts'

const TABLES: readonly Chosen[] = [
  { letter: 'b', by: ['sex', 'age'] },
  { letter: 'b', by: ['form'] },
  { letter: 'b', by: ['citizenship'] },
]

/** Releases one after the other, each attacked beside those before it. */
async function told(way: Way, vintages: readonly Vintage[], tables = TABLES): Promise<readonly Ready[]> {
  const made: Ready[] = []
  let earlier: Material['earlier'] = []
  for (const here of vintages) {
    const material: Material = { vintages, earlier, here: { ...here, tables, way }, elsewhere: [] }
    const ready = await madeReady({ ...material, vintages: vintages.slice(0, vintages.indexOf(here) + 1) })
    made.push(ready)
    // What is refused never becomes known.
    if (ready.outcome === 'passed') earlier = [...earlier, inLedger(material, ready)]
  }
  return made
}

/** What was told, with what is true: nobody is to be worked out of what passed. */
function holds(made: readonly Ready[], way: Way) {
  for (const { outcome, fresh, standing, cells } of made) {
    assert.equal(outcome, 'passed', JSON.stringify(fresh[0]))
    assert.deepEqual([fresh, standing], [[], []])
    for (const { count, told: one, why } of cells) {
      if (count === null || count === 0 || count >= 5) continue
      assert.equal(why, 'small')
      assert.ok(way === 'hidden' ? one === 'hidden' : typeof one === 'object', JSON.stringify(one))
    }
  }
}

for (const way of ['rounded', 'hidden'] as const)
  describe(`figures ${way}`, () => {
    test('no cell of any year under the rule can be worked out', () =>
      fc.assert(
        fc.asyncProperty(victims(60), async (of) => holds(await told(way, [vintageOf(of, TABLES)]), way)),
        runs(6),
      ))

    test('nor from two vintages of it, or from the year before', () =>
      fc.assert(
        fc.asyncProperty(victims(50), victims(5), fc.nat(4), async (first, late, gone) => {
          const again: readonly Victim[] = [...first.slice(gone), ...late]
          const vintages = [vintageOf(late, TABLES, 2024), vintageOf(first, TABLES), vintageOf(again, TABLES, 2025, 2)]
          const made = await told(way, vintages)
          // Some revisions cannot be hidden beside what was told; those are refused and not told.
          if (made.every(({ outcome }) => outcome === 'passed')) holds(made, way)
          else assert.ok(made.every(({ outcome, fresh }) => (outcome === 'refused') === fresh.length > 0))
        }),
        runs(5),
      ))

    test('nor from two releases of one vintage', () =>
      fc.assert(
        fc.asyncProperty(victims(50), async (of) => {
          const vintage = vintageOf(of, TABLES)
          const first = { vintages: [vintage], earlier: [], elsewhere: [] }
          const here = { ...vintage, tables: TABLES.slice(0, 1), way }
          const one = await madeReady({ ...first, here })
          const earlier = [inLedger({ ...first, here }, one)]
          const two = await madeReady({ ...first, earlier, here: { ...here, tables: TABLES } })
          assert.equal(two.outcome === 'passed', two.fresh.length === 0)
          holds([one], way)
        }),
        runs(5),
      ))
  })
