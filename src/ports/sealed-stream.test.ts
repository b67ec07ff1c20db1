import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { Unsealable } from '../kernel/vault/boxes.ts'
import { CHUNK, openStream, sealStream } from './sealed-stream.ts'

const HEAD = 20
const SEALED = CHUNK + 16

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

const key = randomBytes(32)
const seal = (bytes: Uint8Array, label = 'a', size = 50_000) => whole(sealStream(key, label, pieces(bytes, size)))
const open = (sealed: Uint8Array, label = 'a', size = 70_000, by = key) =>
  whole(openStream(by, label, pieces(sealed, size)))

/** Sizes around the edges of a chunk are where such streams break. */
const size = fc.oneof(
  fc.nat(200),
  fc.constantFrom(CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1),
  fc.nat(3 * CHUNK),
)
const often = runs(40)

test('property: what is sealed opens again, however the bytes arrive', () =>
  fc.assert(
    fc.asyncProperty(
      size,
      fc.integer({ min: 1, max: 90_000 }),
      fc.integer({ min: 1, max: 90_000 }),
      async (n, a, b) => {
        const bytes = randomBytes(n)
        const least = Math.max(1, Math.ceil(n / 300))
        const sealed = await seal(bytes, 'x', Math.max(a, least))
        assert.ok((await open(sealed, 'x', Math.max(b, least))).equals(bytes))
      },
    ),
    often,
  ))

test('property: a changed bit is found, wherever it is', () =>
  fc.assert(
    fc.asyncProperty(size, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7), async (n, where, bit) => {
      const sealed = await seal(randomBytes(n))
      sealed[Math.min(sealed.length - 1, Math.floor(where * sealed.length))] ^= 1 << bit
      await assert.rejects(open(sealed), Unsealable)
    }),
    often,
  ))

test('property: cutting it off is found, wherever it is cut', () =>
  fc.assert(
    fc.asyncProperty(size, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (n, share) => {
      const sealed = await seal(randomBytes(n))
      await assert.rejects(open(sealed.subarray(0, Math.floor(share * sealed.length))), Unsealable)
    }),
    often,
  ))

describe('whole chunks', () => {
  const bytes = randomBytes(3 * CHUNK + 10)
  const cut = async () => {
    const sealed = await seal(bytes)
    const at = [0, 1, 2].map((i) => sealed.subarray(HEAD + i * SEALED, HEAD + (i + 1) * SEALED))
    return { head: sealed.subarray(0, HEAD), at, last: sealed.subarray(HEAD + 3 * SEALED) }
  }

  for (const [what, arrange] of [
    ['two changed places', ({ head, at, last }: Awaited<ReturnType<typeof cut>>) => [head, at[1], at[0], at[2], last]],
    ['one left out', ({ head, at, last }) => [head, at[0], at[2], last]],
    ['one told twice', ({ head, at, last }) => [head, at[0], at[0], at[1], at[2], last]],
    ['cut off at the edge of a chunk', ({ head, at }) => [head, at[0], at[1]]],
    ['something follows the last', ({ head, at, last }) => [head, ...at, last, at[0]]],
  ] as const satisfies readonly (readonly [string, (parts: Awaited<ReturnType<typeof cut>>) => Uint8Array[]])[])
    test(`${what}: found`, async () => {
      await assert.rejects(open(Buffer.concat(arrange(await cut()))), Unsealable)
    })

  test('of another stream under the same key and label: found', async () => {
    const [one, two] = [await cut(), await cut()]
    await assert.rejects(open(Buffer.concat([one.head, one.at[0], two.at[1], one.at[2], one.last])), Unsealable)
  })

  test('what came before the fault was right', async () => {
    const sealed = await seal(bytes)
    sealed[HEAD + SEALED + 5] ^= 1
    const got: Uint8Array[] = []
    await assert.rejects(async () => {
      for await (const part of openStream(key, 'a', pieces(sealed, 1000))) got.push(part)
    }, Unsealable)
    assert.ok(Buffer.concat(got).equals(bytes.subarray(0, CHUNK)))
  })
})

test('another key, another label, another kind of file: refused', async () => {
  const sealed = await seal(Buffer.from('text'))
  await assert.rejects(open(sealed, 'a', 100, randomBytes(32)), Unsealable)
  await assert.rejects(open(sealed, 'b'), Unsealable)
  await assert.rejects(open(Buffer.from('a text that was never sealed')), Unsealable)
})

test('the same bytes never look the same, and nothing of them shows', async () => {
  const bytes = Buffer.alloc(CHUNK * 2, 'secret ')
  const [one, two] = [await seal(bytes), await seal(bytes)]
  assert.ok(!one.subarray(HEAD).equals(two.subarray(HEAD)))
  assert.ok(!one.includes('secret'))
})

test('whoever stops reading ends the source', async () => {
  let ended = false
  async function* source() {
    try {
      yield* pieces(await seal(randomBytes(3 * CHUNK)), 1000)
    } finally {
      ended = true
    }
  }
  for await (const _ of openStream(key, 'a', source())) break
  assert.ok(ended)
})
