import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type Checkpoint,
  checkpointText,
  type End,
  type Fork,
  forkMark,
  forkText,
  originOf,
  readCheckpoint,
  readFork,
} from './checkpoint.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
const hex = hash.map((bytes) => Buffer.from(bytes).toString('hex'))
const size = fc.maxSafeNat()
const origin = hash.map(originOf)
const end: fc.Arbitrary<End> = fc.record({ size, hash: hex, root: fc.option(hash) }, { noNullPrototype: true })

describe('a checkpoint', () => {
  test('is written as the specification says', () => {
    const root = Buffer.from('QTwbRZG0wl/0rf1Wd9vPMeBCZ5Sw8lOV3bSgSpcDKSI=', 'base64')
    const text = 'example.com/behind-the-sofa\n20852163\nQTwbRZG0wl/0rf1Wd9vPMeBCZ5Sw8lOV3bSgSpcDKSI=\n'
    assert.equal(checkpointText({ origin: 'example.com/behind-the-sofa', size: 20852163, root, fork: null }), text)
  })

  test('property: what is written is read', () => {
    const some = fc.record({ origin, size, root: hash, fork: fc.option(hex) }, { noNullPrototype: true })
    fc.assert(
      fc.property(some, (one: Checkpoint) => {
        const text = checkpointText(one)
        assert.deepEqual(readCheckpoint({ text }), one)
        assert.equal(readFork({ text }), null)
      }),
    )
  })

  test('with a number written in another way, or more lines, is none', () => {
    const text = checkpointText({ origin: 'a', size: 12, root: new Uint8Array(32), fork: null })
    for (const other of [text.replace('12', '012'), text.replace('12', '-1'), `${text}more\n`, text.slice(0, -1), ''])
      assert.equal(readCheckpoint({ text: other }), null, JSON.stringify(other))
  })
})

describe('the marker of a restore', () => {
  test('property: what is written is read, and has one mark', () => {
    const day = fc.constantFrom('2026-12-01', '2030-02-28')
    const some = fc.record(
      { origin, day, before: end, restored: end, after: fc.option(hex) },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(some, some, (one: Fork, other: Fork) => {
        const text = forkText(one)
        assert.deepEqual(readFork({ text }), one)
        assert.equal(readCheckpoint({ text }), null)
        assert.equal(forkMark({ text }) === forkMark({ text: forkText(other) }), text === forkText(other))
      }),
    )
  })
})
