import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../../test/samples/catalogues.ts'
import { type BlockAct, LACKS, MARKS } from '../../../modules/blocking/codes.ts'
import { lacksOf, saidOf } from '../../../modules/blocking/order.ts'
import { OrderInput } from '../../../modules/blocking/shapes.ts'
import { Failure } from '../../shell/failure.ts'
import { voice } from '../../shell/words.ts'
import {
  actsShown,
  blocksAsked,
  emptyOrder,
  isBehind,
  lacksByField,
  listInput,
  orderInput,
  standingOf,
} from './block-view.ts'

describe('what the list is asked', () => {
  test('an address says a state and a place; what it does not know is as usual', () => {
    assert.deepEqual(listInput(blocksAsked({ state: 'appealed', after: '50' })), { state: 'appealed', after: 50 })
    assert.deepEqual(listInput(blocksAsked({ state: 'nonsense', after: '-1' })), { state: 'open', after: 0 })
  })
})

describe('an order in the form', () => {
  test('empty, it is an input that lacks everything, and guesses nothing that must be declared', () => {
    const input = orderInput(emptyOrder(''))
    assert.deepEqual([input.orderedBy, input.hostAsked, input.ownAdvert], [null, null, null])
    assert.equal(lacksOf(OrderInput.parse(input), '2026-11-02').length, 17)
  })

  test('yes is yes and no is no', () => {
    const input = orderInput({ ...emptyOrder(''), ownAdvert: 'no', hostAsked: 'yes' })
    assert.deepEqual([input.ownAdvert, input.hostAsked], [false, true])
  })

  test('every lack that the server can tell has its sentence in the reader’s language', () => {
    const say = voice(lv, 'lv')
    for (const code of LACKS) {
      const failure = new Failure('invalid-input', '', { fields: [{ field: 'x', message: saidOf(code) }] })
      assert.equal(lacksByField(failure, say).x, lv[`lack.${code}` as keyof typeof lv], code)
    }
    const other = new Failure('invalid-input', '', { fields: [{ field: 'x', message: 'Something new.' }] })
    assert.deepEqual(lacksByField(other, say), { x: 'Something new.' })
    assert.deepEqual(lacksByField(null, say), {})
  })
})

const action = (act: BlockAct, why: 'ended' | 'no-appeal' | null) => ({
  operation: `blocks.${act}`,
  allowed: why === null,
  why,
  reason: false,
})

describe('what can be done', () => {
  test('comes first; of what has ended nothing is shown', () => {
    const actions = [action('approve', 'no-appeal'), action('suspend', null), action('lift', null)]
    assert.deepEqual(actsShown({ actions }).slice(0, 2), ['suspend', 'lift'])
    assert.deepEqual(
      actsShown({ actions: actions.map(({ operation }) => action(operation.slice(7) as BlockAct, 'ended')) }),
      [],
    )
  })
})

describe('how far an operator is', () => {
  test('with an entry', () => {
    const standing = (fetched: boolean | null, applied: boolean | null) =>
      standingOf({ operator: 'o', name: 'n', fetched, applied }).key
    assert.deepEqual(
      [standing(null, null), standing(false, false), standing(true, false), standing(true, true)],
      ['block.not-yet', 'block.has-not', 'block.has-fetched', 'block.has-applied'],
    )
  })

  test('with the feed; without entries there is nothing to be behind with', () => {
    const at = (serial: number) => ({ serial, at: '2026-11-02T08:00:00Z' })
    const operator = {
      ...{ id: 'o', name: 'n', stopPage: null, keys: [], entries: 1, acknowledgements: 0 },
      ...{ fetched: at(7), seen: at(6), applied: null },
    }
    assert.deepEqual(
      MARKS.map((mark) => isBehind(operator, mark, 7)),
      [false, true, true],
    )
    assert.ok(!isBehind({ ...operator, entries: 0 }, 'applied', 7))
  })
})
