import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { RoleMemory, UNKNOWN } from './role-memory.ts'

describe('roles of words', () => {
  test('a word is unknown until it is set', () => {
    const memory = new RoleMemory()
    assert.equal(memory.get(1, 2), UNKNOWN)
    assert.equal(memory.set(1, 2, 7), 7)
    assert.equal(memory.get(1, 2), 7)
  })

  test('a word without a role is remembered as such', () => {
    const memory = new RoleMemory()
    memory.set(5, 6, 0)
    assert.equal(memory.get(5, 6), 0)
    assert.equal(memory.get(5, 7), UNKNOWN)
  })

  test('one spelling of a word says nothing of another', () => {
    const memory = new RoleMemory()
    memory.set(9, 1, 1)
    assert.equal(memory.get(9, 2), UNKNOWN)
    memory.set(9, 2, 2)
    assert.equal(memory.get(9, 2), 2)
    assert.equal(memory.get(9, 1), UNKNOWN, 'they share a cell: the later one stays')
  })

  test('what is remembered is what was set last, or nothing', () => {
    const word = fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 1, max: 0xffffffff }))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: 0, max: 99 })), { maxLength: 200 }), (steps) => {
        const memory = new RoleMemory()
        const last = new Map<string, number>()
        for (const [[hash, form], role] of steps) {
          memory.set(hash, form, role)
          last.set(`${hash} ${form}`, role)
        }
        for (const [[hash, form]] of steps) {
          const known = memory.get(hash, form)
          if (known !== UNKNOWN) assert.equal(known, last.get(`${hash} ${form}`))
        }
      }),
    )
  })
})
