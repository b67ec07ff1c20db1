import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Letter } from '../return/codes.ts'
import type { Codes, Value } from '../return/cube.ts'
import { areTold, type Chosen, laidOut, measureOf, offeredBy, placeOf, several, type Vintage } from './chosen.ts'

type Said = readonly (readonly [Codes, Value])[]
const vintageOf = (letter: Letter, said: Said): Vintage => ({
  ...{ year: 2025, vintage: 2 },
  observations: said.map(([codes, value]) => ({ letter, codes, value, flag: 'free' })),
})
const laid = (vintage: Vintage, chosen: Chosen) => {
  const one = laidOut(vintage, chosen)
  assert.ok(typeof one !== 'string', String(one))
  return one
}

const SEXES: Said = [
  [{}, 30],
  [{ sex: 'female' }, 18],
  [{ sex: 'male' }, 12],
  [{ sex: 'other' }, 0],
  [{ sex: 'unknown' }, 0],
]
const SUSPECTS = vintageOf('b', SEXES)

describe('where a cell stands', () => {
  test('instances and stages are part of what is counted, and so are forms', () => {
    assert.equal(measureOf('d', { decision: 'charged' }), 'd')
    assert.equal(measureOf('f', { instance: 'first', outcome: 'convicted' }), 'f:first')
    assert.equal(measureOf('b', { sex: 'male', form: 'labour' }), 'b/labour')
  })

  test('only what is added up divides it; year and vintage say when', () => {
    assert.deepEqual(placeOf(SUSPECTS, 'b', { sex: 'male', form: 'labour' }), {
      ...{ measure: 'b/labour', period: '2025', vintage: '2', codes: { sex: 'male' } },
    })
  })
})

describe('the tables of a choice', () => {
  test('the total comes first, then each code in its order', () => {
    const { tables, cells } = laid(SUSPECTS, { letter: 'b', by: ['sex'] })
    assert.deepEqual(
      tables.map(({ measure, by, cells: all }) => [measure, by, all.map(({ count }) => count)]),
      [['b', ['sex'], [30, 18, 12, 0, 0]]],
    )
    assert.deepEqual(
      cells.map(({ codes, said }) => [codes.sex ?? 'all', said]),
      [
        ...[['all', 30]],
        ...[
          ['female', 18],
          ['male', 12],
          ['other', 0],
          ['unknown', 0],
        ],
      ],
    )
  })

  test('each instance has a table of its own, and one of which nothing is said none', () => {
    const courts = vintageOf('f', [
      [{ instance: 'first' }, 7],
      ...(['convicted', 'acquitted', 'other', 'unknown'] as const).map(
        (outcome, i) => [{ instance: 'first', outcome }, [4, 2, 1, 0][i] ?? 0] as const,
      ),
    ])
    const { tables } = laid(courts, { letter: 'f', by: ['outcome'] })
    assert.deepEqual(
      tables.map(({ measure }) => measure),
      ['f:first'],
    )
  })

  test('a form without a number stands as blank and has no place, and those with one are linked', () => {
    const forms = vintageOf('b', [
      [{}, 12],
      [{ form: 'labour' }, 8],
      [{ form: 'sexual' }, 6],
      [{ form: 'begging' }, 'unknown'],
    ])
    const { tables, cells } = laid(forms, { letter: 'b', by: ['form'] })
    assert.deepEqual(tables.map(({ measure }) => measure).sort(), ['b', 'b/labour', 'b/sexual'])
    const saidOf = (form: string) => cells.find(({ codes }) => codes.form === form)
    assert.deepEqual([saidOf('begging')?.said, saidOf('begging')?.place], ['unknown', null])
    assert.equal(saidOf('slavery')?.said, 'blank')
    const [link] = several(tables)
    assert.ok(link?.kind === 'several' && link.whole === 'b' && link.unknown === 'b/unknown')
  })

  test('numbers of a form of which nobody knows how many it has are not told', () => {
    const crossed = vintageOf('b', [...SEXES, [{ form: 'labour', sex: 'female' }, 11]])
    const { cells } = laid(crossed, { letter: 'b', by: ['sex', 'form'] })
    const labour = cells.filter(({ codes }) => codes.form === 'labour')
    assert.ok(labour.length > 0 && labour.every(({ place, said }) => place === null && said === 'blank'))
  })

  test('is none where there is no number for all, or parts are more than it', () => {
    assert.equal(laidOut(vintageOf('b', [[{ sex: 'male' }, 3]]), { letter: 'b', by: ['sex'] }), 'no-whole')
    const wrong = vintageOf('b', [...SEXES.slice(1), [{}, 29]])
    assert.equal(laidOut(wrong, { letter: 'b', by: ['sex'] }), 'no-sum')
    const gap = vintageOf('b', [...SEXES, [{ form: 'labour' }, 20], [{ form: 'labour', sex: 'female' }, 11]])
    assert.equal(laidOut(gap, { letter: 'b', by: ['sex', 'form'] }), 'gaps')
  })
})

describe('tables that may be told', () => {
  test('those that the return has numbers for, the smaller first', () => {
    assert.deepEqual(offeredBy(SUSPECTS), [
      { letter: 'b', by: [] },
      { letter: 'b', by: ['sex'] },
    ])
  })

  test('beside each other too, however often one is named', () => {
    const [all, sex] = offeredBy(SUSPECTS)
    assert.ok(all && sex && areTold(SUSPECTS, [all, sex, sex]))
    assert.ok(!areTold(SUSPECTS, [all, { letter: 'a', by: [] }]))
  })

  test('not where a division is named twice, nor where a form has more than all', () => {
    assert.ok(!areTold(SUSPECTS, [{ letter: 'b', by: ['sex', 'sex'] }]))
    const more = vintageOf('b', [
      [{}, 4],
      [{ form: 'labour' }, 5],
    ])
    assert.ok(!areTold(more, [{ letter: 'b', by: ['form'] }]))
  })
})
