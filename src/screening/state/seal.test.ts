import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { createSealer, keyed, roundKeys, Unsealable, unkeyed } from './seal.ts'

const secret = Buffer.alloc(32, 7)
const bytes = fc.uint8Array({ maxLength: 200 })

describe('sealing', () => {
  test('what is sealed opens again', () => {
    const sealer = createSealer(secret, 'files')
    fc.assert(
      fc.property(bytes, fc.string(), (plain, label) => {
        assert.deepEqual(new Uint8Array(sealer.open(sealer.seal(plain, label), label)), plain)
      }),
    )
  })

  test('another process with the same secret opens it', () => {
    const sealed = createSealer(secret, 'files').seal(Buffer.from('darbs'), 'a')
    assert.equal(createSealer(Buffer.from(secret), 'files').open(sealed, 'a').toString(), 'darbs')
  })

  test('the same bytes are never sealed alike', () => {
    const sealer = createSealer(secret, 'files')
    const seals = new Set(Array.from({ length: 200 }, () => sealer.seal(Buffer.from('darbs'), 'a').toString('hex')))
    assert.equal(seals.size, 200)
  })

  test('nothing of the words shows', () => {
    const sealed = createSealer(secret, 'files').seal(Buffer.from('darbs ārzemēs'.repeat(50)), 'a')
    assert.equal(sealed.indexOf('darbs'), -1)
  })

  const other = Buffer.from(secret)
  other[31] ^= 1
  for (const [what, open] of [
    ['another secret', (sealed: Buffer) => createSealer(other, 'files').open(sealed, 'a')],
    ['another use', (sealed: Buffer) => createSealer(secret, 'records').open(sealed, 'a')],
    ['another label', (sealed: Buffer) => createSealer(secret, 'files').open(sealed, 'b')],
    ['a byte less', (sealed: Buffer) => createSealer(secret, 'files').open(sealed.subarray(1), 'a')],
    ['the last byte gone', (sealed: Buffer) => createSealer(secret, 'files').open(sealed.subarray(0, -1), 'a')],
    ['only a nonce', (sealed: Buffer) => createSealer(secret, 'files').open(sealed.subarray(0, 12), 'a')],
    ['nothing', () => createSealer(secret, 'files').open(Buffer.alloc(0), 'a')],
  ] as const) {
    test(`${what} is refused, and the message says of what`, () => {
      const sealed = createSealer(secret, 'files').seal(Buffer.from('darbs'), 'a')
      assert.throws(
        () => open(sealed),
        (error: unknown) => error instanceof Unsealable && /^[ab] was not written/.test(error.message),
      )
    })
  }

  test('any flipped bit is noticed', () => {
    const sealer = createSealer(secret, 'files')
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(7), (plain, at, bit) => {
        const sealed = sealer.seal(plain, 'a')
        sealed[at % sealed.length] ^= 1 << bit
        assert.throws(() => sealer.open(sealed, 'a'), Unsealable)
      }),
    )
  })
})

describe('keyed fingerprints', () => {
  const hash = fc.nat(0xffffffff)
  const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(roundKeys)

  test('come back whatever the hash and the key', () => {
    fc.assert(
      fc.property(hash, keys, (value, round) => {
        const hidden = keyed(value, round)
        assert.ok(Number.isInteger(hidden) && hidden >= 0 && hidden <= 0xffffffff)
        assert.equal(unkeyed(hidden, round), value)
        assert.equal(keyed(unkeyed(value, round), round), value)
      }),
      runs(2000),
    )
  })

  test('the ends of the range are no exception', () => {
    const round = roundKeys(secret)
    for (const value of [0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff])
      assert.equal(unkeyed(keyed(value, round), round), value)
  })

  test('no two hashes fall together', () => {
    const round = roundKeys(secret)
    const hidden = new Set(Array.from({ length: 200_000 }, (_, value) => keyed(value, round)))
    assert.equal(hidden.size, 200_000)
  })

  test('another key hides them otherwise', () => {
    const [one, two] = [roundKeys(secret), roundKeys(randomBytes(32))]
    const alike = Array.from(
      { length: 10_000 },
      (_, value) => keyed(value * 400_009, one) === keyed(value * 400_009, two),
    )
    assert.ok(alike.filter(Boolean).length <= 1)
  })

  test('a key of one bit’s difference is another key', () => {
    const near = Buffer.from(secret)
    near[0] ^= 1
    const [one, two] = [roundKeys(secret), roundKeys(near)]
    const alike = Array.from({ length: 1000 }, (_, value) => keyed(value, one) === keyed(value, two))
    assert.ok(alike.filter(Boolean).length <= 1)
  })

  test('neighbouring hashes do not stay neighbours', () => {
    const round = roundKeys(secret)
    const near = Array.from(
      { length: 1000 },
      (_, value) => Math.abs(keyed(value, round) - keyed(value + 1, round)) < 65536,
    )
    assert.ok(near.filter(Boolean).length < 10)
  })

  test('there is a key for each round, and none is nought', () => {
    const round = roundKeys(secret)
    assert.equal(new Set(round).size, 4)
    assert.ok(!round.includes(0))
  })
})
