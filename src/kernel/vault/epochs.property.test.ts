import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Unsealable } from './boxes.ts'
import { unwrapSeal, wrapSeal } from './epochs.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const place = fc.record({ data_key: fc.uuid(), recipient: fc.uuid() })
const epoch = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const seal = fc.uint8Array({ minLength: 48, maxLength: 120 })

test('a wrapped seal opens for its own data key, recipient and epoch alone', () => {
  fc.assert(
    fc.property(key, seal, place, place, epoch, epoch, (one, sealed, here, there, now, later) => {
      const wrapped = wrapSeal(one, sealed, here, now)
      assert.deepEqual(Buffer.from(unwrapSeal(one, wrapped, here, now)), Buffer.from(sealed))
      const others = [
        [{ ...here, data_key: there.data_key }, now],
        [{ ...here, recipient: there.recipient }, now],
        [{ data_key: here.recipient, recipient: here.data_key }, now],
        [here, later],
      ] as const
      for (const [other, number] of others) {
        const isSame = other.data_key === here.data_key && other.recipient === here.recipient && number === now
        if (!isSame) assert.throws(() => unwrapSeal(one, wrapped, other, number), Unsealable)
      }
    }),
  )
})

test('neither another key nor a changed byte opens it, and the seal itself is not to be seen in it', () => {
  fc.assert(
    fc.property(key, key, seal, place, epoch, fc.nat(), (one, other, sealed, here, number, at) => {
      const wrapped = Buffer.from(wrapSeal(one, sealed, here, number))
      if (Buffer.compare(one, other) !== 0) assert.throws(() => unwrapSeal(other, wrapped, here, number), Unsealable)
      assert.ok(!wrapped.includes(Buffer.from(sealed)))
      wrapped[at % wrapped.length] ^= 1
      assert.throws(() => unwrapSeal(one, wrapped, here, number), Unsealable)
    }),
  )
})
