import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DIMENSIONS, framed, tablesOf } from '../../../../../test/samples/cubes.ts'
import type { Counted } from '../cube.ts'
import { RULE, type Rule } from '../rule.ts'
import type { Elsewhere, Release } from '../told.ts'
import { suppress } from './suppress.ts'

/** So many persons of each form. */
const byForm = (...counts: readonly number[]): readonly Counted[] =>
  counts.map((n, i) => ({ codes: { form: DIMENSIONS.form.codes[i] }, n })).filter(({ n }) => n > 0)

/** What is told of a table by form: the total, then each form. */
async function hidden(
  records: readonly Counted[],
  rule: Rule = RULE,
  before: readonly Release[] = [],
  elsewhere: readonly Elsewhere[] = [],
) {
  const { frame, cells } = framed([tablesOf(records, [['form']])])
  const { told, cannot } = await suppress(frame, rule, cells[0], before, elsewhere)
  return { told: told.map(([, one]) => one), cannot }
}

describe('which cells are hidden', () => {
  test('none where none is small', async () => {
    assert.deepEqual((await hidden(byForm(28, 9, 7, 0))).told, [44, 28, 9, 7, 0])
  })

  test('a small one and the cheapest beside it', async () => {
    assert.deepEqual((await hidden(byForm(28, 9, 3, 20))).told, [60, 28, 'hidden', 'hidden', 20])
  })

  test('small ones that are many enough need nobody beside them', async () => {
    assert.deepEqual((await hidden(byForm(28, 3, 4, 20))).told, [55, 28, 'hidden', 'hidden', 20])
  })

  test('zeros by the rule: hidden beside a small group that is all in one part, told, or small themselves', async () => {
    const one = byForm(8, 0, 0, 0)
    assert.equal((await hidden(one)).told.filter((told) => told === 'hidden').length, 2)
    assert.deepEqual(await hidden(one, { ...RULE, zeros: 'told' }), { told: [8, 8, 0, 0, 0], cannot: [2] })
    assert.deepEqual((await hidden(one, { ...RULE, group: 0 })).told, [8, 8, 0, 0, 0])
    assert.deepEqual((await hidden(byForm(28, 9, 0, 7), { ...RULE, zeros: 'small', group: 0 })).told[3], 'hidden')
  })
})

describe('what is known already', () => {
  test('stays told; where it gives a small cell away, that is said', async () => {
    const records = byForm(28, 9, 3, 20)
    const before = (...cells: readonly number[]): Release => ({
      name: 'before',
      told: cells.map((cell) => [cell, [60, 28, 9, 3, 20][cell] ?? 0]),
    })
    assert.deepEqual((await hidden(records, RULE, [before(0, 2)])).told, [60, 28, 9, 'hidden', 'hidden'])
    assert.deepEqual((await hidden(records, RULE, [before(0, 1, 2, 4)])).cannot, [3])
  })

  test('a figure from elsewhere', async () => {
    const elsewhere = [{ source: 'a shelter', cells: [2], from: 8, to: 9 }]
    assert.deepEqual((await hidden(byForm(28, 9, 3, 20), RULE, [], elsewhere)).told.slice(3), ['hidden', 'hidden'])
  })
})
