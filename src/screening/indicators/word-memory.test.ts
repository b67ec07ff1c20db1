import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { WordMemory } from './word-memory.ts'

const told = ({ term, occupation, name }: WordMemory): number[] => [term, occupation, name]

describe('what words are', () => {
  test('a word is unknown until it is remembered, with hash and form both', () => {
    const memory = new WordMemory()
    assert.equal(memory.recall(1, 2), false)
    memory.remember(1, 2, 7, 8, 9)
    assert.equal(memory.recall(1, 2), true)
    assert.deepEqual(told(memory), [7, 8, 9])
    assert.equal(memory.recall(1, 3), false)
    assert.equal(memory.recall(0, 0), false, 'an empty cell is no word')
  })

  test('a word that is nothing to anyone is remembered as such', () => {
    const memory = new WordMemory()
    memory.remember(0xffffffff, 6, 0, 0, -1)
    assert.equal(memory.recall(0xffffffff, 6), true)
    assert.deepEqual(told(memory), [0, 0, -1])
  })

  test('a role beyond its room is told once, and not remembered', () => {
    const memory = new WordMemory()
    memory.remember(3, 4, 0x10000, 1, 2)
    assert.deepEqual(told(memory), [0x10000, 1, 2])
    assert.equal(memory.recall(3, 4), false)
  })

  test('what is remembered is what was set last, or nothing', () => {
    const word = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 0xffffffff }))
    const roles = fc.tuple(fc.nat(0xffff), fc.nat(0xffff), fc.integer({ min: -1, max: 99_999 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, roles), { maxLength: 200 }), (steps) => {
        const memory = new WordMemory()
        const last = new Map<string, number[]>()
        for (const [[hash, form], known] of steps) {
          memory.remember(hash, form, ...known)
          last.set(`${hash} ${form}`, known)
        }
        for (const [[hash, form]] of steps)
          if (memory.recall(hash, form)) assert.deepEqual(told(memory), last.get(`${hash} ${form}`))
      }),
    )
  })
})
