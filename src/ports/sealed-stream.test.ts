import assert from 'node:assert/strict'
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { padded } from '../kernel/padding.ts'
import { Unsealable } from '../kernel/vault/boxes.ts'
import { CHUNK, CONTENT, openStream, sealedLength, sealStream } from './sealed-stream.ts'

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
  fc.constantFrom(CHUNK - 1, CHUNK, CHUNK + 1, CONTENT - 1, CONTENT, CONTENT + 1, 2 * CONTENT, 2 * CONTENT + 1),
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

test('property: the length of a sealed file is known from the size of its content', () =>
  fc.assert(
    fc.asyncProperty(size, async (n) => assert.equal((await seal(randomBytes(n))).length, sealedLength(n))),
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

test('property: the size on the disk is that of the padded content, whatever it holds', () =>
  fc.assert(
    fc.asyncProperty(size, async (n) => {
      // Each full chunk of content carries its length.
      const within = padded(
        Math.floor(Math.max(0, n - 1) / CONTENT) * CHUNK + 4 + n - Math.floor(Math.max(0, n - 1) / CONTENT) * CONTENT,
      )
      assert.equal((await seal(randomBytes(n))).length, HEAD + within + Math.ceil(within / CHUNK) * 16)
    }),
    often,
  ))

test('a word and a page of text look alike', async () => {
  assert.equal((await seal(Buffer.from('yes'))).length, (await seal(Buffer.alloc(4000, 'a'))).length)
})

/** Seals as the program did before sizes were padded. */
function sealedBefore(bytes: Uint8Array, label: string): Buffer {
  const salt = randomBytes(16)
  const streamKey = new Uint8Array(hkdfSync('sha256', key, salt, `ausma stream ${label}`, 32))
  const parts = [Buffer.from('AUS1'), salt]
  const last = Math.max(0, Math.ceil(bytes.length / CHUNK) - 1)
  for (let at = 0; at <= last; at++) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(at, 7)
    nonce[11] = at === last ? 1 : 0
    const cipher = createCipheriv('aes-256-gcm', streamKey, nonce)
    parts.push(cipher.update(bytes.subarray(at * CHUNK, (at + 1) * CHUNK)), cipher.final(), cipher.getAuthTag())
  }
  return Buffer.concat(parts)
}

test('files from before sizes were padded open as they were', async () => {
  for (const n of [0, 5, CHUNK, 2 * CHUNK + 7]) {
    const bytes = randomBytes(n)
    assert.ok((await open(sealedBefore(bytes, 'a'))).equals(bytes))
  }
})

test('a padded file that is passed off as one from before does not open', async () => {
  const sealed = await seal(Buffer.from('yes'))
  sealed.write('AUS1')
  await assert.rejects(open(sealed), Unsealable)
})

describe('whole chunks', () => {
  // As long as its padded size, so that no chunk of zeros follows.
  const bytes = randomBytes(3 * CONTENT + 10)
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
    assert.ok(Buffer.concat(got).equals(bytes.subarray(0, CONTENT)))
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
