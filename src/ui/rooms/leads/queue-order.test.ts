import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { neighbour, QueueOrder } from './queue-order.ts'

describe('the queue as it was seen', () => {
  test('leads to the neighbours and back to the picked row', () => {
    const order = new QueueOrder()
    order.show(['a', 'b', 'c'])
    order.pick('b')
    assert.equal(order.place(['b', 'c']), 0)
    assert.equal(order.place(['a', 'b']), 1)
    assert.equal(order.place(['x']), 0)
    assert.deepEqual(order.around('b'), { place: 2, of: 3, previous: 'a', next: 'c' })
    assert.deepEqual(order.around('c'), { place: 3, of: 3, previous: 'b', next: null })
    assert.equal(order.around('x'), null)
  })
})

describe('the neighbours of a lead', () => {
  const order = new QueueOrder()
  order.show(['a', 'b', 'c'])

  test('keys lead to them', () => {
    assert.equal(neighbour(order.around('b'), 'next'), 'c')
    assert.equal(neighbour(order.around('b'), 'previous'), 'a')
  })

  test('nothing beyond the ends, nothing where the queue was not seen', () => {
    assert.equal(neighbour(order.around('a'), 'previous'), null)
    assert.equal(neighbour(order.around('c'), 'next'), null)
    assert.equal(neighbour(order.around('x'), 'next'), null)
    assert.equal(neighbour(new QueueOrder().around('a'), 'next'), null)
  })

  test('other keys move nothing', () => {
    for (const key of ['claim', 'dismiss', 'open', 'help', null] as const)
      assert.equal(neighbour(order.around('b'), key), null)
  })

  test('walking on meets every lead once', () => {
    const met = ['a']
    for (let at: string | null = 'a'; at; at = neighbour(order.around(at), 'next')) if (at !== 'a') met.push(at)
    assert.deepEqual(met, ['a', 'b', 'c'])
  })
})
