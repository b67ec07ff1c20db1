import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CLIENT_KINDS, CLIENT_STATES } from '../codes.ts'
import { RIGHTS } from '../roles.ts'
import { newToken } from '../sign-in/session.ts'
import { CLIENT_RIGHTS, clientPermits, clientState, isKey, writeKey } from './client.ts'

const KINDS = Object.keys(CLIENT_RIGHTS)
const NOW = new Date('2026-11-02T08:00:00Z')
const at = (ms: number) => new Date(NOW.getTime() + ms)

describe('the table of other systems', () => {
  test('property: two kinds together may what one of them may, and no more', () => {
    const some = fc.subarray([...KINDS, 'a kind that is none'])
    const permission = fc.constantFrom(...Object.values(CLIENT_RIGHTS).flatMap(({ permissions }) => [...permissions]))
    const purpose = fc.constantFrom('protection', 'prevention', 'investigation' as never)
    fc.assert(
      fc.property(some, permission, purpose, (kinds, may, why) =>
        assert.equal(
          clientPermits(kinds, may, why),
          kinds.some((kind) => clientPermits([kind], may, why)),
        ),
      ),
    )
  })

  test('a permission counts only under its own purpose', () => {
    assert.equal(clientPermits(['platform'], 'signal:file', 'prevention'), false)
    assert.equal(clientPermits(['network-operator'], 'block-feed:read', 'protection'), false)
    assert.equal(clientPermits(['network-operator'], 'block-feed:read', 'prevention'), true)
  })

  test('no system may what a person decides: none of its permissions is one of a role’s', () => {
    const people = new Set(Object.values(RIGHTS).flatMap(({ permissions }): readonly string[] => permissions))
    for (const [kind, { permissions }] of Object.entries(CLIENT_RIGHTS))
      for (const permission of permissions) assert.ok(!people.has(permission), `${kind} ${permission}`)
  })

  test('an administrator makes no key of an operator: it comes with the order that names it', () => {
    assert.ok(!(CLIENT_KINDS as readonly string[]).includes('network-operator'))
    assert.deepEqual(CLIENT_KINDS.toSorted(), ['partner', 'platform'])
  })
})

describe('the state of a key', () => {
  for (const [what, revoked, expires, state] of [
    ['a moment before its end', null, 1, 'active'],
    ['at its end', null, 0, 'expired'],
    ['revoked, though it would still be good', 0, 1000, 'revoked'],
    ['revoked after it had expired: what somebody decided is what is shown', -1, -1000, 'revoked'],
  ] as const)
    test(what, () => {
      const row = { revoked_at: revoked === null ? null : at(revoked), expires_at: at(expires) }
      assert.equal(clientState(row, NOW), state)
    })

  test('each state is one that can come', () => assert.deepEqual(CLIENT_STATES, ['active', 'expired', 'revoked']))
})

describe('how a key is written', () => {
  test('property: any change of length, and any sign that base64url has not, makes it none', () => {
    fc.assert(
      fc.property(fc.nat(42), fc.constantFrom(' ', '\n', '+', '/', '=', '.', 'ā'), (place, sign) => {
        const key = writeKey(newToken())
        assert.ok(isKey(key))
        const from = key.length - 43 + place
        assert.ok(!isKey(key.slice(0, from) + sign + key.slice(from + 1)))
        assert.ok(!isKey(key.slice(0, from) + sign + key.slice(from)))
        assert.ok(!isKey(key + sign))
      }),
    )
  })

  test('no two are the same', () => {
    assert.equal(new Set(Array.from({ length: 500 }, () => writeKey(newToken()))).size, 500)
  })
})
