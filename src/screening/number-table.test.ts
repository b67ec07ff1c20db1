import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ABSENT, NumberTable } from './number-table.ts'

const key = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 64, 128, 0x8000, 0xffffffff))

describe('numbers by key', () => {
  test('an empty table has nothing, not even for 0', () => {
    assert.equal(new NumberTable().get(0), ABSENT)
    assert.equal(new NumberTable().get(0xffffffff), ABSENT)
  })

  test('0 is a number like any other', () => {
    const table = new NumberTable()
    table.set(0, 0)
    assert.equal(table.get(0), 0)
    assert.equal(table.get(1), ABSENT)
  })

  test('the largest key and number', () => {
    const table = new NumberTable()
    table.set(0xffffffff, 0x7ffffffe)
    assert.equal(table.get(0xffffffff), 0x7ffffffe)
  })

  test('the last number of a key counts', () => {
    const table = new NumberTable()
    table.set(7, 1)
    table.set(7, 2)
    assert.equal(table.get(7), 2)
  })

  test('as a Map, however many', () => {
    const pairs = fc.array(fc.tuple(key, fc.nat(0x7ffffffe)), { maxLength: 400 })
    fc.assert(
      fc.property(pairs, fc.array(key), (set, asked) => {
        const table = new NumberTable()
        const map = new Map(set)
        for (const [each, value] of set) table.set(each, value)
        for (const each of [...map.keys(), ...asked]) assert.equal(table.get(each), map.get(each) ?? ABSENT)
      }),
    )
  })

  test('keys that want the same cell stay apart', () => {
    const table = new NumberTable()
    for (let i = 0; i < 5000; i++) table.set(i << 16, i)
    for (let i = 0; i < 5000; i++) assert.equal(table.get((i << 16) >>> 0), i)
  })
})
