import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ABSENT } from '../number-table.ts'
import { type Anchored, NO_ROLE, ROLE_SIZE, Roles, TERM_SIZE, TERMS_FROM, TERMS_TO } from './roles.ts'

/** Numbers of the terms anchored in a role's words. */
function termsOf({ terms, fields }: Roles, role: number): number[] {
  const from = fields[ROLE_SIZE * role + TERMS_FROM]
  const to = fields[ROLE_SIZE * role + TERMS_TO]
  return [...terms.subarray(from, to)].filter((_, i) => i % TERM_SIZE === 0)
}

const alone = (term: number): Anchored => ({ term, offset: 0, set: 0 })

describe('roles', () => {
  // Three patterns in sets 0 to 3; terms 10 and 20 are anchored in set 1, term 30 in set 3; sets 0 and 2 are sought.
  const make = () =>
    new Roles(
      [[0, 1], [1, 2], [3]],
      [undefined, [alone(10), alone(20)], undefined, [alone(30)]],
      new Map([
        [0, 0],
        [2, 1],
      ]),
    )

  test('no pattern, no role', () => {
    const roles = make()
    assert.equal(roles.with(NO_ROLE, ABSENT), NO_ROLE)
    assert.deepEqual(termsOf(roles, NO_ROLE), [])
    assert.equal(roles.has(NO_ROLE, 0), false)
  })

  test('a role has the terms and sought sets of its pattern', () => {
    const roles = make()
    const role = roles.with(NO_ROLE, 0)
    assert.deepEqual(termsOf(roles, role), [10, 20])
    assert.equal(roles.has(role, 0), true)
    assert.equal(roles.has(role, 1), false)
  })

  test('a word of two patterns has the terms of both, each once', () => {
    const roles = make()
    const role = roles.with(roles.with(NO_ROLE, 0), 1)
    assert.deepEqual(termsOf(roles, role), [10, 20])
    assert.equal(roles.has(role, 0) && roles.has(role, 1), true)
    assert.deepEqual(termsOf(roles, roles.with(role, 2)), [10, 20, 30])
  })

  test('words with the same patterns share a role', () => {
    const roles = make()
    assert.equal(roles.with(roles.with(NO_ROLE, 2), 0), roles.with(roles.with(NO_ROLE, 2), 0))
    assert.notEqual(roles.with(NO_ROLE, 2), roles.with(NO_ROLE, 0))
  })

  test('a role keeps what must stand beside its terms', () => {
    const roles = new Roles([[0]], [[{ term: 5, offset: -1, set: 9 }]], new Map())
    const role = roles.with(NO_ROLE, 0)
    const from = roles.fields[ROLE_SIZE * role + TERMS_FROM]
    assert.deepEqual([...roles.terms.subarray(from, from + TERM_SIZE)], [5, -1, 9])
  })

  test('thousands of roles keep their terms', () => {
    const lists = Array.from({ length: 3000 }, (_, set) => [set])
    const anchored = lists.map(([set]) => [alone(2 * set), alone(2 * set + 1)])
    const roles = new Roles(lists, anchored, new Map(lists.map(([set]) => [set, set])))
    const made = lists.map((_, i) => roles.with(NO_ROLE, i))
    for (const [i, role] of made.entries()) {
      assert.deepEqual(termsOf(roles, role), [2 * i, 2 * i + 1])
      assert.equal(roles.has(role, i) && !roles.has(role, i + 128), true)
    }
  })

  test('a role has just the sets of its patterns, however many', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(200), { maxLength: 40 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lists, (sets) => {
        const roles = new Roles(sets, [], new Map(Array.from({ length: 201 }, (_, set) => [set, 200 - set])))
        let role = NO_ROLE
        for (const i of sets.keys()) role = roles.with(role, i)
        for (let set = 0; set <= 200; set++) assert.equal(roles.has(role, 200 - set), sets.flat().includes(set))
      }),
    )
  })
})
