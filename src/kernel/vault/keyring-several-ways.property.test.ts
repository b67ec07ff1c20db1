import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newKeyPair, pairOf, Unsealable } from './boxes.ts'
import { Keyring } from './keyring.ts'
import { passkeyKey, unwrap, wrap } from './wrapping.ts'

// A member's private key is wrapped once for each way to sign in.

const MEMBER = 'a member'
const secrets = fc.uniqueArray(fc.uint8Array({ minLength: 32, maxLength: 32 }), {
  selector: (secret) => Buffer.from(secret).toString('hex'),
  minLength: 2,
  maxLength: 6,
})

/** A member with the first of some ways to sign in; the others are added in a session, as the program does it. */
function withWays(all: readonly Uint8Array[], privateKey: Uint8Array): Map<Uint8Array, Uint8Array> {
  const [first, ...others] = all.map(passkeyKey)
  const wrapped = new Map([[first, wrap(first, privateKey, MEMBER)]])
  for (const key of others) {
    // The latest way opens the key, as in a session, and the key is wrapped for the next way.
    const [opener, sealed] = [...wrapped][wrapped.size - 1]
    wrapped.set(key, new Keyring(MEMBER, unwrap(opener, sealed, MEMBER)).wrapped(key))
  }
  return wrapped
}

test('each way to sign in opens the same key, and none opens the copy wrapped for another', () => {
  fc.assert(
    fc.property(secrets, (all) => {
      const { privateKey, publicKey } = newKeyPair()
      const wrapped = [...withWays(all, privateKey)]
      for (const [key, sealed] of wrapped) {
        const opened = unwrap(key, sealed, MEMBER)
        assert.deepEqual(Buffer.from(opened), Buffer.from(privateKey))
        assert.deepEqual(pairOf(opened).publicKey, publicKey)
        assert.throws(() => unwrap(key, sealed, 'another member'), Unsealable)
        for (const [other, others] of wrapped)
          if (other !== key) assert.throws(() => unwrap(key, others, MEMBER), Unsealable)
      }
      // Nothing about the wrapped keys tells that they hold the same key.
      assert.equal(new Set(wrapped.map(([, sealed]) => Buffer.from(sealed).toString('hex'))).size, all.length)
    }),
  )
})

test('a removed way to sign in opens none of the remaining copies, and the remaining ways still open theirs', () => {
  fc.assert(
    fc.property(secrets, fc.array(fc.nat(), { maxLength: 5 }), (all, picks) => {
      const { privateKey } = newKeyPair()
      const left = withWays(all, privateKey)
      const removed: Uint8Array[] = []
      for (const pick of picks) {
        if (left.size === 1) break
        const key = [...left.keys()][pick % left.size]
        left.delete(key)
        removed.push(key)
      }
      for (const [key, sealed] of left) {
        assert.deepEqual(Buffer.from(unwrap(key, sealed, MEMBER)), Buffer.from(privateKey))
        for (const gone of removed) assert.throws(() => unwrap(gone, sealed, MEMBER), Unsealable)
      }
    }),
  )
})
