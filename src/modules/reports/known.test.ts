import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { State } from './codes.ts'
import { digestOf, withoutReceipt } from './known.ts'
import { actionsOf, STATES } from './report.ts'

const states = Object.keys(STATES) as State[]

describe('what can be done with a report that no receipt opens', () => {
  test('property: no question and no answer in any state, whatever the roles: nobody would read it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.func(fc.boolean()), fc.boolean(), (state, may, waits) => {
        const before = actionsOf(state, may, waits)
        const after = withoutReceipt(before)
        assert.equal(after.length, before.length)
        for (const [i, action] of after.entries()) {
          const writes = ['reports.ask', 'reports.answer'].includes(action.operation)
          if (writes) assert.equal(action.allowed, false)
          // The rest is as it was: closing, noting and passing on need no reporter.
          else assert.deepEqual(action, before[i])
        }
      }),
    )
  })

  test('whoever may never write is told that, not that there is no receipt: roles come before everything', () => {
    const [ask] = withoutReceipt(actionsOf('read', () => false))
    assert.deepEqual([ask.operation, ask.why], ['reports.ask', 'not-permitted'])
    const [open] = withoutReceipt(actionsOf('read', () => true))
    assert.equal(open.why, 'no-receipt')
  })

  test('changes nothing of the list it was given', () => {
    const before = actionsOf('read', () => true)
    const kept = structuredClone(before)
    withoutReceipt(before)
    assert.deepEqual(before, kept)
  })
})

describe('the digest by which a report is known again', () => {
  const secret = randomBytes(32)
  const hex = (what: string | Uint8Array, by = secret) => Buffer.from(digestOf(by, what)).toString('hex')

  test('property: the same for the same bytes, as text or not, and another for others', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        assert.equal(hex(one), hex(Buffer.from(one)))
        assert.equal(hex(one) === hex(other), Buffer.from(one).equals(Buffer.from(other)))
      }),
    )
  })

  test('needs the secret: with the database alone a guess cannot be tried', () => {
    assert.notEqual(hex('They keep passports'), hex('They keep passports', randomBytes(32)))
    assert.equal(digestOf(secret, 'x').length, 32)
  })
})
