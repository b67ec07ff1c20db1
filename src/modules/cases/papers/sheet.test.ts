import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CHANNEL_KINDS } from '../codes.ts'
import { whyNotPrinted } from './sheet.ts'

const someKind = fc.constantFrom(...CHANNEL_KINDS)

describe('when a paper is printed for a person', () => {
  test('never for a channel that is not marked safe, whatever its kind and whatever somebody ticked', () => {
    fc.assert(
      fc.property(someKind, fc.boolean(), (kind, safeToKeep) => {
        assert.equal(whyNotPrinted({ channel: { kind, safe: false }, safeToKeep }), 'not-safe')
      }),
    )
  })

  test('in hand only to a person who was asked and can keep it', () => {
    assert.equal(whyNotPrinted({ channel: null, safeToKeep: true }), null)
    assert.equal(whyNotPrinted({ channel: null, safeToKeep: false }), 'not-safe')
  })

  test('by a safe channel that carries paper; a telephone carries none', () => {
    for (const kind of CHANNEL_KINDS)
      assert.equal(
        whyNotPrinted({ channel: { kind, safe: true }, safeToKeep: false }),
        kind === 'phone' ? 'no-paper' : null,
        kind,
      )
  })
})
