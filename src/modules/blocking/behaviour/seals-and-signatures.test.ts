import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { order } from '../../../../test/houses/blocking.ts'
import { runs } from '../../../../test/run/mode.ts'
import { visitor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { appealNumber } from '../appeals.ts'
import { keyHash, newOperatorKey } from '../operator-key.ts'
import { asMember, handsOf, hostHash, neededFor, openOrder, sealOrder } from '../record.ts'
import { feedKey, isSigned, signFeed } from '../signature.ts'
import type { BlockRow } from '../tables.ts'

const [SECRET, OTHER] = [randomBytes(32), randomBytes(32)]
const [ONE, TWO] = ['0190a1b2-0000-7000-8000-000000000001', '0190a1b2-0000-7000-8000-000000000002']

const isBent = (error: unknown) =>
  error instanceof Problem && error.code === 'unavailable' && /changed outside this program/.test(error.message)

describe('the seal of an order', () => {
  test('opens to what was sealed, and shows none of it', () => {
    const sealed = sealOrder(SECRET, ONE, order())
    assert.deepEqual(openOrder(SECRET, { id: ONE, sealed_order: sealed }), order())
    assert.ok(!Buffer.from(sealed).includes('fake-jobs'))
    assert.notDeepEqual(sealOrder(SECRET, ONE, order()), sealed, 'the same order twice does not look the same')
  })

  test('an order that somebody put into another row blocks nothing', () =>
    assert.throws(() => openOrder(SECRET, { id: TWO, sealed_order: sealOrder(SECRET, ONE, order()) }), isBent))

  test('property: one bit that somebody turned, anywhere, and it is told and not obeyed', () => {
    const sealed = sealOrder(SECRET, ONE, order())
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const bent = Uint8Array.from(sealed)
        bent[at] ^= 1 << bit
        assert.throws(() => openOrder(SECRET, { id: ONE, sealed_order: bent }), isBent)
      }),
    )
  })

  test('with another installation’s secret nothing opens', () =>
    assert.throws(() => openOrder(OTHER, { id: ONE, sealed_order: sealOrder(SECRET, ONE, order()) }), isBent))
})

describe('keys of operators', () => {
  test('are known for what they are, never twice the same, and hold 32 bytes of chance', () => {
    const keys = Array.from({ length: 200 }, newOperatorKey)
    assert.equal(new Set(keys).size, keys.length)
    for (const key of keys) {
      const [, chance] = /^ausma_operator_([\w-]{43})$/.exec(key) ?? assert.fail(key)
      assert.equal(Buffer.from(chance, 'base64url').length, 32)
    }
  })

  test('are kept as hashes that say nothing without the secret', () => {
    const key = newOperatorKey()
    assert.deepEqual(keyHash(SECRET, key), keyHash(SECRET, key))
    assert.notDeepEqual(keyHash(OTHER, key), keyHash(SECRET, key))
    assert.equal(keyHash(SECRET, key).length, 32)
  })

  test('a hash of a key is none of a host: what was learned of one table opens no other', () =>
    assert.notDeepEqual(keyHash(SECRET, 'a.example'), hostHash(SECRET, 'a.example')))
})

describe('the signature of a feed', () => {
  test('property: holds for its bytes alone', () => {
    const pem = feedKey(SECRET)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (body, more) => {
        const signature = signFeed(SECRET, body)
        assert.ok(isSigned(pem, body, signature))
        assert.ok(!isSigned(pem, body + more, signature))
        assert.ok(!isSigned(feedKey(OTHER), body, signature))
      }),
      runs(30),
    )
  })

  test('outlives a restart: the same secret gives the same key, and the same bytes the same signature', () => {
    assert.equal(feedKey(SECRET), feedKey(Uint8Array.from(SECRET)))
    assert.equal(signFeed(SECRET, 'x'), signFeed(SECRET, 'x'))
    assert.match(feedKey(SECRET), /^-----BEGIN PUBLIC KEY-----/)
  })

  test('what is no signature is none, and throws nothing', () => {
    for (const signature of ['', 'x', '====', signFeed(SECRET, 'x').slice(4)])
      assert.equal(isSigned(feedKey(SECRET), 'x', signature), false, signature)
  })
})

describe('numbers and hands', () => {
  const row = { shared: null, drafted_by: ONE } as BlockRow

  test('one more person approves what is one site’s, two what others share', () => {
    assert.deepEqual(
      [null, 'public-suffix', 'shared-host'].map((shared) => neededFor({ shared } as BlockRow)),
      [1, 2, 2],
    )
    assert.deepEqual(handsOf(row, [TWO]), { draftedBy: ONE, approvedBy: [TWO], needed: 1 })
  })

  test('property: what people say to each other is short, loud and does not end in a dash', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        assert.match(codeOf(id), /^[0-9A-F]{6}$/)
        assert.match(appealNumber(id), /^[0-9A-F]{8}$/)
        assert.ok(id.toUpperCase().startsWith(appealNumber(id)))
      }),
    )
  })

  test('nobody but members works on them', () =>
    assert.throws(
      () => asMember(visitor),
      (error) => error instanceof Problem && error.code === 'not-permitted',
    ))
})
