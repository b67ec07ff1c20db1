import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, testKernel } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { makeChallenge, readChallenge, spend } from './once.ts'

const NOW = new Date('2026-11-02T08:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const SECRET = randomBytes(32)
const made = (use = 'sign-in') => Buffer.from(makeChallenge(SECRET, use, NOW)).toString('base64url')

describe('challenges', () => {
  test('one of ours is known for five minutes', () => {
    assert.equal(readChallenge(SECRET, 'sign-in', made(), later(299))?.expiresAt.getTime(), later(300).getTime())
    assert.equal(readChallenge(SECRET, 'sign-in', made(), later(300)), null)
  })

  test('no two are alike, and each has its own trace', () => {
    const all = Array.from({ length: 100 }, () => made())
    assert.equal(new Set(all).size, 100)
    const traces = all.map((one) =>
      Buffer.from(readChallenge(SECRET, 'sign-in', one, NOW)?.digest ?? '').toString('hex'),
    )
    assert.equal(new Set(traces).size, 100)
  })

  test('one for another use, of another installation or altered anywhere is not known', () => {
    assert.equal(readChallenge(SECRET, 'registration', made(), NOW), null)
    assert.equal(readChallenge(randomBytes(32), 'sign-in', made(), NOW), null)
    fc.assert(
      fc.property(fc.nat(37), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = Buffer.from(made(), 'base64url')
        bytes[place] ^= change
        assert.equal(readChallenge(SECRET, 'sign-in', bytes.toString('base64url'), NOW), null)
      }),
    )
  })

  test('what is no challenge is not known', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => readChallenge(SECRET, 'sign-in', text, NOW) === null))
  })
})

onDatabases(
  'what counts once',
  async (database) => testKernel(database),
  (kernel) => {
    const use = (digest: Uint8Array, now = NOW) =>
      as(kernel(), visitor, (db) => spend(db, { digest, expiresAt: later(60) }, now))

    test('is spent by its first use, and another is not touched by it', async () => {
      const [one, two] = [randomBytes(32), randomBytes(32)]
      await use(one)
      await assert.rejects(use(one), { code: 'conflict' })
      await use(two)
      await assert.rejects(use(two), { code: 'conflict' })
    })

    test('sent at once, is spent once', async () => {
      const digest = randomBytes(32)
      const tries = await Promise.allSettled([use(digest), use(digest), use(digest)])
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    })

    test('is forgotten only once it has expired', async () => {
      const digest = randomBytes(32)
      await use(digest)
      await assert.rejects(use(digest, later(60)), { code: 'conflict' })
      await use(digest, later(61))
    })
  },
)
