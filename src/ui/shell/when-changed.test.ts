import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBehind } from './when-changed.ts'

const told = (version: string, dataUpdatedAt: number) => ({ data: { version }, dataUpdatedAt })
const nothing = { data: undefined, dataUpdatedAt: 0 }

test('a record is asked for anew where another version was told after it', () => {
  assert.equal(isBehind(told('a', 1), told('b', 2)), true)
  assert.equal(isBehind(told('a', 1), told('a', 2)), false)
})

test('what was told before it came is of before an act of one’s own, and opens nothing', () => {
  assert.equal(isBehind(told('b', 2), told('a', 1)), false)
})

test('nothing is behind what is not there', () => {
  assert.equal(isBehind(nothing, told('a', 1)), false)
  assert.equal(isBehind(told('a', 1), nothing), false)
})
