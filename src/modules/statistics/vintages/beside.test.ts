import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ToldCell } from '../release/ready.ts'
import type { Observation, Value } from '../return/cube.ts'
import { differs, sentBeside, toldBeside } from './beside.ts'

const counted = (decision: string, value: Value): Observation => ({
  ...{ letter: 'd', codes: decision === 'total' ? {} : { decision }, value, flag: 'free' },
})
const told = (decision: string, one: ToldCell['told']): ToldCell => ({ letter: 'd', codes: { decision }, told: one })

describe('vintages beside each other', () => {
  test('each count has what every vintage says, and nothing where one of them lacks it', () => {
    const lines = sentBeside([
      [counted('total', 10), counted('charged', 4)],
      [counted('total', 11), counted('charged', 4), counted('other', 'unknown')],
    ])
    assert.deepEqual(
      lines.map(({ codes, said }) => [codes.decision ?? 'total', ...said]),
      [
        ['total', 10, 11],
        ['charged', 4, 4],
        ['other', null, 'unknown'],
      ],
    )
    assert.deepEqual(lines.map(differs), [true, false, false])
  })

  test('a total that is named and one that is not are the same count', () => {
    const [line, ...more] = sentBeside([
      [counted('total', 7)],
      [{ ...counted('total', 8), codes: { decision: 'total' } }],
    ])
    assert.deepEqual([line?.said, more], [[7, 8], []])
  })

  test('unknown, blank and nought are three things', () => {
    for (const [one, other] of [
      ['unknown', 'blank'],
      ['blank', 0],
      [0, 'unknown'],
    ] as const)
      assert.equal(differs({ said: [one, other] }), true)
  })

  test('of releases only what two of them tell, and rounded ten is not ten', () => {
    const lines = toldBeside([
      [told('charged', 10), told('other', 'hidden')],
      [told('charged', { rounded: 10 }), told('not-charged', 6)],
    ])
    assert.deepEqual(
      lines.map(({ codes }) => codes.decision),
      ['charged'],
    )
    assert.equal(differs(lines[0] ?? assert.fail()), true)
  })

  test('no count is lost or made up, whatever vintages there are', () => {
    const some = fc.array(
      fc.uniqueArray(fc.tuple(fc.constantFrom('charged', 'other', 'not-charged'), fc.nat(9)), {
        selector: ([code]) => code,
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(some, (vintages) => {
        const columns = vintages.map((cells) => cells.map(([code, n]) => counted(code, n)))
        const lines = sentBeside(columns)
        const back = columns.map((_, i) =>
          lines.flatMap(({ codes, said }) => (said[i] === null ? [] : [[codes.decision, said[i]]])),
        )
        assert.deepEqual(
          back.map((cells) => cells.toSorted()),
          vintages.map((cells) => cells.toSorted()),
        )
      }),
    )
  })
})
