import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CREDENTIAL_KINDS, type CredentialKind } from '../codes.ts'
import { MOST_WAYS, mayAdd, mayRemove, type Way } from './ways.ts'

const way = (id: string, kind: CredentialKind = 'passkey', works = true): Way => ({ id, kind, works })

describe('what may be added', () => {
  test('passkeys beside each other; one password; one provider', () => {
    assert.ok(mayAdd([way('a')], 'passkey'))
    assert.ok(mayAdd([way('a')], 'password'))
    assert.ok(mayAdd([way('a', 'password')], 'passkey'))
    assert.ok(!mayAdd([way('a', 'password')], 'password'))
    assert.ok(!mayAdd([way('a', 'oidc')], 'oidc'))
    // One that does not work stands in the way all the same: it may work again tomorrow.
    assert.ok(!mayAdd([way('a', 'oidc', false)], 'oidc'))
  })

  test('no more than anybody carries', () => {
    const many = Array.from({ length: MOST_WAYS }, (_, i) => way(String(i)))
    assert.ok(mayAdd(many.slice(1), 'passkey'))
    for (const kind of CREDENTIAL_KINDS) assert.ok(!mayAdd(many, kind), kind)
  })
})

describe('what may be removed', () => {
  test('one of two, whichever; never the last', () => {
    const two = [way('a'), way('b', 'password')]
    assert.ok(mayRemove(two, 'a') && mayRemove(two, 'b'))
    assert.ok(!mayRemove([way('a')], 'a'))
  })

  test('never the last that works: an organisation’s sign-in that was taken away lets nobody in', () => {
    const two = [way('a', 'oidc', false), way('b')]
    assert.ok(mayRemove(two, 'a'))
    assert.ok(!mayRemove(two, 'b'))
    assert.ok(!mayRemove([way('a', 'oidc', false)], 'a'))
  })

  test('property: however many are removed by the rule, somebody who could sign in still can', () => {
    const ways = fc.uniqueArray(
      fc.record({ id: fc.uuid(), kind: fc.constantFrom(...CREDENTIAL_KINDS), works: fc.boolean() }),
      {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: MOST_WAYS,
      },
    )
    fc.assert(
      fc.property(ways, fc.array(fc.nat(), { maxLength: 20 }), (all, picks) => {
        let left: readonly Way[] = all
        for (const pick of picks) {
          const { id } = left[pick % left.length]
          if (mayRemove(left, id)) left = left.filter((way) => way.id !== id)
        }
        assert.ok(left.length > 0)
        assert.equal(
          left.some(({ works }) => works),
          all.some(({ works }) => works),
        )
      }),
    )
  })
})
