import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Unsealable } from '../../../kernel/vault/boxes.ts'
import { emailIndex, indexOf, normalEmail, openProfile, sealProfile } from '../profile.ts'
import { packFlow, packProof, unpackFlow, unpackProof } from '../sign-in/oidc-proof.ts'
import { hashOf, newToken } from '../sign-in/session.ts'
import { agrees, stretch } from '../sign-in/stretch.ts'
import { openTotp, sealTotp } from '../sign-in/totp.ts'

const SECRET = randomBytes(32)
const NOW = new Date('2026-11-02T08:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const PROOF = { agency: 'an agency', subject: 'ab'.repeat(32), anew: false }

describe('what is personal about a member', () => {
  test('opens for that member alone, under that secret alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, email) => {
        const sealed = sealProfile(SECRET, 'm1', { name, email })
        assert.deepEqual(openProfile(SECRET, 'm1', sealed), { name, email })
        assert.throws(() => openProfile(SECRET, 'm2', sealed), Unsealable)
        assert.throws(() => openProfile(randomBytes(32), 'm1', sealed), Unsealable)
      }),
    )
  })

  test('an address is the same however it is typed, and found by nobody without the secret', () => {
    assert.equal(normalEmail('  Anna@Authority.EXAMPLE '), 'anna@authority.example')
    // One keyboard writes ā as one sign, another as two.
    assert.equal(normalEmail('a\u0304@authority.example'), normalEmail('\u0101@authority.example'))
    const index = emailIndex(SECRET, 'anna@authority.example')
    assert.deepEqual(emailIndex(SECRET, ' ANNA@authority.example'), index)
    assert.notDeepEqual(emailIndex(randomBytes(32), 'anna@authority.example'), index)
    assert.notDeepEqual(indexOf(SECRET, 'another use', 'anna@authority.example'), index)
  })

  test('the secret of an authenticator app opens for its own credential alone', () => {
    const sealed = sealTotp(SECRET, 'c1', 'JBSWY3DPEHPK3PXP')
    assert.equal(openTotp(SECRET, 'c1', sealed), 'JBSWY3DPEHPK3PXP')
    assert.throws(() => openTotp(SECRET, 'c2', sealed), Unsealable)
  })
})

const MEANS = { secret: SECRET, inTurn: <T>(work: () => Promise<T>) => work() }

describe('a stretched password', () => {
  test('depends on the password, on whose it is and on the installation, and on nothing else', async () => {
    const one = await stretch(MEANS, 'anna', 'long enough password')
    const same = await stretch(MEANS, 'anna', 'long enough password')
    assert.deepEqual(same, one)
    assert.ok(agrees(same.verifier, one.verifier))
    const others = await Promise.all([
      stretch(MEANS, 'anna', 'long enough passwords'),
      stretch(MEANS, 'ilze', 'long enough password'),
      stretch({ ...MEANS, secret: randomBytes(32) }, 'anna', 'long enough password'),
    ])
    for (const other of others) {
      assert.ok(!agrees(other.verifier, one.verifier))
      assert.notDeepEqual(other.wrap, one.wrap)
    }
  })

  test('is the same however a letter is typed, and what is kept of it does not open keys', async () => {
    const one = await stretch(MEANS, 'anna', 'p\u0101rbaudes v\u0101rds')
    assert.deepEqual(await stretch(MEANS, 'anna', 'pa\u0304rbaudes va\u0304rds'), one)
    assert.notDeepEqual(one.verifier, one.wrap)
  })

  test('hashes of unequal length do not agree', () => {
    assert.equal(agrees(new Uint8Array(32), new Uint8Array(31)), false)
    assert.equal(agrees(new Uint8Array(32), new Uint8Array(32)), true)
  })
})

describe('what the browser carries', () => {
  test('a proof opens for ten minutes, with one trace of its own', () => {
    const text = packProof(SECRET, PROOF, NOW)
    const opened = unpackProof(SECRET, text, later(9))
    assert.deepEqual(opened?.value, PROOF)
    assert.deepEqual(opened?.once, unpackProof(SECRET, text, NOW)?.once)
    assert.notDeepEqual(unpackProof(SECRET, packProof(SECRET, PROOF, NOW), NOW)?.once, opened?.once)
    assert.equal(unpackProof(SECRET, text, later(10)), null)
  })

  test('a flow is no proof, and what is altered or foreign is neither', () => {
    const provider = { metadata: { issuer: 'https://i.example' }, clientId: 'c', clientSecret: 's' }
    const trip = { state: 's', nonce: 'n', verifier: 'v', anew: null }
    const flow = packFlow(SECRET, { agency: 'a', provider, trip }, NOW)
    assert.deepEqual(unpackFlow(SECRET, flow, NOW)?.value, { agency: 'a', provider, trip })
    assert.equal(unpackProof(SECRET, flow, NOW), null)
    assert.equal(unpackFlow(SECRET, packProof(SECRET, PROOF, NOW), NOW), null)
    assert.equal(unpackFlow(randomBytes(32), flow, NOW), null)
    fc.assert(
      fc.property(
        fc.nat(Buffer.from(flow, 'base64url').length - 1),
        fc.integer({ min: 1, max: 255 }),
        (place, change) => {
          const bytes = Buffer.from(flow, 'base64url')
          bytes[place] ^= change
          assert.equal(unpackFlow(SECRET, bytes.toString('base64url'), NOW), null)
        },
      ),
    )
    fc.assert(fc.property(fc.string(), (text) => unpackFlow(SECRET, text, NOW) === null))
  })

  test('tokens are random, and are kept as a hash', () => {
    const tokens = Array.from({ length: 50 }, newToken)
    assert.equal(new Set(tokens).size, 50)
    for (const token of tokens) {
      assert.match(token, /^[\w-]{43}$/)
      assert.equal(hashOf(token).length, 32)
      assert.ok(!Buffer.from(hashOf(token)).equals(Buffer.from(token, 'base64url')))
      // 'A' and 'B' differ in bits that decoding drops.
      const [one, other] = [`${token.slice(0, -1)}A`, `${token.slice(0, -1)}B`]
      assert.deepEqual(Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url'))
      assert.notDeepEqual(hashOf(one), hashOf(other))
    }
  })
})
