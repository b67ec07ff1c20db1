import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Role, RoleMemory } from './role-memory.ts'

const role = (number: number): Role => ({ list: [number], sets: Uint32Array.of(number), anchored: [], text: 0 })

describe('roles of words', () => {
  test('a word is unknown until it is set', () => {
    const memory = new RoleMemory()
    assert.equal(memory.get(1, 2), undefined)
    memory.set(1, 2, role(7))
    assert.deepEqual(memory.get(1, 2)?.list, [7])
  })

  test('a word without a role is remembered as such', () => {
    const memory = new RoleMemory()
    memory.set(5, 6, null)
    assert.equal(memory.get(5, 6), null)
    assert.equal(memory.get(5, 7), undefined)
  })

  test('one spelling of a word says nothing of another', () => {
    const memory = new RoleMemory()
    memory.set(9, 1, role(1))
    assert.equal(memory.get(9, 2), undefined)
    memory.set(9, 2, role(2))
    assert.deepEqual(memory.get(9, 2)?.list, [2])
    assert.equal(memory.get(9, 1), undefined, 'they share a cell: the later one stays')
  })

  test('what is remembered is what was set last, or nothing', () => {
    const word = fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 1, max: 0xffffffff }))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.option(fc.integer({ min: 0, max: 99 }))), { maxLength: 200 }), (steps) => {
        const memory = new RoleMemory()
        const last = new Map<string, number | null>()
        for (const [[hash, form], number] of steps) {
          memory.set(hash, form, number === null ? null : role(number))
          last.set(`${hash} ${form}`, number)
        }
        for (const [[hash, form]] of steps) {
          const known = memory.get(hash, form)
          if (known === undefined) continue
          assert.equal(known === null ? null : known.list[0], last.get(`${hash} ${form}`))
        }
      }),
    )
  })
})
