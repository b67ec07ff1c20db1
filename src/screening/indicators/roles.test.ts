import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NO_ROLE, Roles } from './roles.ts'

const termsOf = ({ terms, termsFrom }: Roles, role: number) => terms.slice(termsFrom[role], termsFrom[role + 1])

describe('roles', () => {
  // Three patterns in sets 0 to 3; terms 10 and 20 are anchored in set 1, term 30 in set 3; sets 0 and 2 are sought.
  const make = () =>
    new Roles(
      [[0, 1], [1, 2], [3]],
      [undefined, [10, 20], undefined, [30]],
      new Map([
        [0, 0],
        [2, 1],
      ]),
    )

  test('no pattern, no role', () => {
    const roles = make()
    assert.equal(roles.with(NO_ROLE, undefined), NO_ROLE)
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
