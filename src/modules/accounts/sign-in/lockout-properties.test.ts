import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, testKernel } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { indexOf } from '../profile.ts'
import { afterFailure, forgetTries, heldTries, lockedFor, noteFailure, type Tries } from './lockout.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 2, 8)
const at = (milliseconds: number) => new Date(START + milliseconds)

/** Whoever guesses as fast as they may: how many guesses they get in a span, and how long each lock was. */
function guessFor(span: number, pause: number): { guesses: number; locks: number[] } {
  let tries: Tries | null = null
  const locks: number[] = []
  let guesses = 0
  for (let now = 0; now < span; ) {
    const wait = lockedFor(tries, at(now)) * SECOND
    if (wait > 0) {
      locks.push(wait)
      now += wait
      continue
    }
    tries = afterFailure(tries, at(now))
    guesses++
    now += pause
  }
  return { guesses, locks }
}

const pauses = fc.array(fc.integer({ min: 0, max: 30 * MINUTE }), { minLength: 1, maxLength: 200 })

/** Tries one after the other, each so long after the one before; those at a locked account count for nothing. */
function walk(spans: readonly number[], each: (tries: Tries, now: number) => void): void {
  let tries: Tries | null = null
  let now = 0
  for (const span of spans) {
    now += span
    if (lockedFor(tries, at(now)) > 0) continue
    tries = afterFailure(tries, at(now))
    each(tries, now)
  }
}

describe('lock-out, whatever is tried', () => {
  test('a lock begins with the tenth failure of a window, never with an earlier one', () => {
    fc.assert(
      fc.property(pauses, (spans) => {
        let since: number[] = []
        walk(spans, ({ lockedUntil }, now) => {
          since = since.filter((t) => now - t <= 15 * MINUTE)
          since.push(now)
          if (lockedUntil !== null && lockedUntil.getTime() > START + now) {
            assert.ok(since.length >= 10, `locked after ${since.length}`)
            since = []
          }
        })
      }),
    )
  })

  test('no lock is shorter than a quarter of an hour nor longer than a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * SECOND }), { minLength: 10, maxLength: 300 }), (spans) => {
        walk(spans, (tries, now) => {
          const seconds = lockedFor(tries, at(now))
          assert.ok(seconds === 0 || (seconds >= 15 * 60 && seconds <= 24 * 3600), `${seconds}`)
        })
      }),
    )
  })

  test('the count stays below ten, and starts anew after a lock', () => {
    fc.assert(
      fc.property(pauses, (spans) => {
        let locks = 0
        walk(spans, (tries) => {
          assert.ok(tries.failed >= 0 && tries.failed < 10)
          if (tries.locks > locks) assert.equal(tries.failed, 0)
          locks = tries.locks
        })
      }),
    )
  })

  test('the wait is told in whole seconds, never too short, and is over when it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: DAY }), fc.integer({ min: 0, max: DAY }), (lasts, later) => {
        const tries: Tries = { failed: 0, since: at(0), locks: 1, lockedUntil: at(lasts) }
        const wait = lockedFor(tries, at(later))
        assert.ok(Number.isInteger(wait) && wait >= 0)
        assert.equal(wait > 0, later < lasts)
        assert.equal(lockedFor(tries, at(later + wait * SECOND)), 0)
      }),
    )
  })

  test('who never failed is not locked', () => {
    assert.equal(lockedFor(null, at(0)), 0)
    assert.equal(lockedFor({ failed: 9, since: at(0), locks: 3, lockedUntil: null }, at(0)), 0)
  })

  test('a year of guessing without rest gives fewer guesses than a four-digit code has values', () => {
    const { guesses, locks } = guessFor(365 * DAY, 0)
    assert.ok(guesses < 5_000, `${guesses}`)
    assert.equal(Math.max(...locks), DAY)
    assert.deepEqual(
      locks.toSorted((a, b) => a - b),
      locks,
      'each is at least as long as the one before',
    )
  })

  test('guessing slowly so as never to be locked gives no more than nine in a quarter of an hour', () => {
    const { guesses, locks } = guessFor(DAY, 100 * SECOND + 1)
    assert.deepEqual(locks, [])
    assert.ok(guesses <= 9 * 4 * 24, `${guesses}`)
  })

  test('a code of six digits is not found in a month of either way', () => {
    // Three codes count at any time: the one before, the present one and the next.
    for (const pause of [0, 100 * SECOND + 1]) {
      const { guesses } = guessFor(30 * DAY, pause)
      assert.ok((guesses * 3) / 1_000_000 < 0.1, `${guesses} guesses`)
    }
  })
})

onDatabases(
  'lock-out in the database',
  async (database) => ({ kernel: testKernel(database), database }),
  (stand) => {
    let people = 0
    const somebody = () => indexOf(stand().kernel.secret, 'email', `nobody${people++}@authority.example`)
    const fail = (account: Uint8Array, now: Date) =>
      as(stand().kernel, visitor, async (db) => noteFailure(db, account, await heldTries(db, account, now), now))
    const look = (account: Uint8Array, now: Date) => as(stand().kernel, visitor, (db) => heldTries(db, account, now))

    test('failures of one address do not count at another', async () => {
      const [one, two] = [somebody(), somebody()]
      for (let i = 0; i < 9; i++) await fail(one, at(0))
      assert.deepEqual([(await look(one, at(0))).failed, (await look(two, at(0))).failed], [9, 0])
      await fail(one, at(0))
      await assert.rejects(look(one, at(0)), { code: 'too-many-requests', retryAfter: 15 * 60 })
      await look(two, at(0))
    })

    test('sent at once, each is counted', async () => {
      const account = somebody()
      await Promise.all(Array.from({ length: 7 }, () => fail(account, at(0))))
      assert.equal((await look(account, at(0))).failed, 7)
    })

    test('a success wipes failures and locks, so that the next lock is short again', async () => {
      const account = somebody()
      for (let i = 0; i < 10; i++) await fail(account, at(0))
      for (let i = 0; i < 5; i++) await fail(account, at(16 * MINUTE))
      await as(stand().kernel, visitor, (db) => forgetTries(db, account))
      const { failed, locks, lockedUntil } = await look(account, at(16 * MINUTE))
      assert.deepEqual({ failed, locks, lockedUntil }, { failed: 0, locks: 0, lockedUntil: null })
    })

    test('what the database keeps is what the rule made, to the millisecond', async () => {
      const account = somebody()
      let expected: Tries | null = null
      for (const moment of [0, 1, 14 * MINUTE, 14 * MINUTE + 7, 40 * MINUTE]) {
        await fail(account, at(moment))
        expected = afterFailure(expected ?? { failed: 0, since: at(0), locks: 0, lockedUntil: null }, at(moment))
      }
      assert.deepEqual(await look(account, at(40 * MINUTE)), expected)
    })

    test('the table names nobody: it holds hashes that differ from one installation to the next', async () => {
      const { database } = stand()
      await fail(somebody(), at(0))
      const [{ text }] = await database.superuser(`select string_agg(t::text, ' ') as text from sign_in_tries t`)
      assert.doesNotMatch(String(text), /nobody|authority|example/)
    })
  },
)
