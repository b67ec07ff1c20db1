import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inLedger, type Victim, vintageOf } from '../../../../test/samples/releases.ts'
import type { Chosen } from './chosen.ts'
import { type Figure, type Material, MOST_CELLS, madeReady } from './ready.ts'

const VICTIMS: readonly Victim[] = Array.from({ length: 31 }, (_, i) => ({
  ...{ sex: i < 18 ? 'female' : 'male', age: i % 9 === 0 ? 'child' : 'adult' },
  ...{ citizenship: 'own', forms: i % 2 ? ['sexual'] : ['labour'] },
}))
const SEX: Chosen = { letter: 'b', by: ['sex'] }
const AGE: Chosen = { letter: 'b', by: ['sex', 'age'] }
const VINTAGE = vintageOf(VICTIMS, [SEX, AGE])
const material = (tables: readonly Chosen[], more: Partial<Material> = {}): Material => ({
  ...{ vintages: [VINTAGE], earlier: [], elsewhere: [] },
  here: { ...VINTAGE, tables, way: 'rounded' },
  ...more,
})
const figure = (of: Partial<Figure>): Figure => ({
  ...{ source: 'A court', year: 2025, letter: 'b', cells: [{ sex: 'female', age: 'child' }], from: 2, to: 2 },
  ...of,
})

describe('a release that is made ready', () => {
  test('has each cell once, also where it stands in two tables', async () => {
    const { cells, outcome } = await madeReady(material([SEX, AGE]))
    const female = cells.filter(({ codes }) => Object.entries(codes).join() === 'sex,female')
    assert.deepEqual([outcome, female.length, female[0]?.count], ['passed', 1, 18])
  })

  test('numbers that are rounded make the rule of all that comes after in the same year', async () => {
    const first = material([SEX])
    const earlier = [inLedger(first, await madeReady(first))]
    const here = { ...VINTAGE, tables: [SEX], way: 'hidden' as const }
    assert.equal((await madeReady(material([SEX], { here }))).rule.rounding, null)
    assert.equal((await madeReady(material([SEX], { here, earlier }))).rule.rounding?.base, 5)
  })

  test('one that was told as something else than its count is refused, and nothing else is trusted', async () => {
    const first = material([SEX])
    const { told, ...of } = inLedger(first, await madeReady(first))
    const earlier = [{ ...of, told: told.map((one) => ({ ...one, told: 77 })) }]
    const { outcome, fresh } = await madeReady(material([SEX], { earlier }))
    assert.equal(outcome, 'refused')
    assert.ok(fresh.length > 0 && fresh.every(({ kind }) => kind === 'contradiction'))
  })

  test('a figure of others that no count fits is named, and one of another year is left alone', async () => {
    const of = (...elsewhere: readonly Figure[]) => madeReady(material([SEX], { elsewhere }))
    assert.deepEqual((await of(figure({ from: 90, to: 99 }))).unused, ['A court'])
    assert.deepEqual((await of(figure({ year: 2019, from: 90, to: 99 }))).unused, [])
    assert.deepEqual((await of(figure({}))).standing.map(({ sources }) => sources)[0], ['A court'])
  })

  test('more cells than anybody reads are not attacked', async () => {
    const tables: Chosen[] = [{ letter: 'b', by: ['sex', 'citizenship', 'form'] }]
    const vintage = vintageOf(VICTIMS, tables)
    const vintages = Array.from({ length: 12 }, (_, i) => ({ ...vintage, vintage: i + 1 }))
    const earlier = vintages.slice(1).map((one) => ({ ...one, tables, told: [] }))
    const here = { ...vintage, tables, way: 'rounded' as const }
    const made = await madeReady({ vintages, earlier, here, elsewhere: [] })
    assert.deepEqual([made.outcome, made.cells], ['too-large', []])
    assert.ok(MOST_CELLS < vintages.length * 13 * 30)
  })

  test('a vintage that is not among them is a fault, not an empty release', async () => {
    await assert.rejects(madeReady(material([SEX], { vintages: [] })), /no vintage 1 of 2025/)
  })
})
