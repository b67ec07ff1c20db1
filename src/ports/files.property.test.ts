import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { Problem } from '../kernel/errors.ts'
import { Unsealable } from '../kernel/vault/boxes.ts'
import { openBlobs } from './files.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-blobs-'))
after(() => rmSync(room, { recursive: true }))
const blobs = openBlobs(room)

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

const pathOf = (id: string): string => join(room, id.slice(0, 2), id)
const keptIds = (): string[] =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const size = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072), fc.nat(200_000))
const often = runs(25)

test('property: any bytes in any pieces come back, with their size and digest told', () =>
  fc.assert(
    fc.asyncProperty(size, fc.integer({ min: 1, max: 100_000 }), async (length, piece) => {
      const [id, key, bytes] = [randomUUID(), randomBytes(32), randomBytes(length)]
      const kept = await blobs.put(id, key, inPieces(bytes, Math.max(piece, Math.ceil(length / 200))), length)
      assert.equal(kept.size, length)
      assert.deepEqual(Buffer.from(kept.sha256), createHash('sha256').update(bytes).digest())
      assert.ok((await whole(blobs.get(id, key))).equals(bytes))
    }),
    often,
  ))

test('property: one byte more than is allowed is refused, whatever the pieces, and leaves nothing', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 150_000 }), fc.integer({ min: 1, max: 9 }), async (length, pieces) => {
      const before = keptIds()
      const put = blobs.put(
        randomUUID(),
        randomBytes(32),
        inPieces(randomBytes(length), Math.ceil(length / pieces)),
        length - 1,
      )
      await assert.rejects(put, (error) => error instanceof Problem && error.code === 'too-large')
      assert.deepEqual(keptIds(), before)
    }),
    often,
  ))

test('property: a file that was changed, cut or lengthened on the disk does not open as if it were whole', () => {
  const harm = fc.constantFrom('change', 'cut', 'lengthen')
  return fc.assert(
    fc.asyncProperty(
      size,
      harm,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      async (length, how, share) => {
        const [id, key] = [randomUUID(), randomBytes(32)]
        await blobs.put(id, key, inPieces(randomBytes(length), 50_000), length)
        const sealed = readFileSync(pathOf(id))
        const at = Math.floor(share * sealed.length)
        if (how === 'cut') truncateSync(pathOf(id), at)
        else if (how === 'lengthen') writeFileSync(pathOf(id), Buffer.concat([sealed, randomBytes(1 + (at % 50))]))
        else {
          sealed[at] ^= 1 + (at % 255)
          writeFileSync(pathOf(id), sealed)
        }
        await assert.rejects(whole(blobs.get(id, key)), Unsealable)
      },
    ),
    often,
  )
})

test('property: any steps with a few files leave exactly what was kept last', () => {
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  const step = fc.record({ what: fc.constantFrom('put', 'remove', 'break off'), which: fc.nat(2) })
  return fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const expected = new Map<string, { key: Uint8Array; bytes: Buffer }>()
      for (const id of ids) await blobs.remove(id)
      for (const { what, which } of steps) {
        const [id, key, bytes] = [ids[which], randomBytes(32), randomBytes(100)]
        if (what === 'put') {
          await blobs.put(id, key, inPieces(bytes, 30), 100)
          expected.set(id, { key, bytes })
        } else if (what === 'remove') {
          await blobs.remove(id)
          expected.delete(id)
        } else await assert.rejects(blobs.put(id, key, inPieces(bytes, 30), 50))
      }
      for (const id of ids) {
        const kept = expected.get(id)
        if (kept) assert.ok((await whole(blobs.get(id, kept.key))).equals(kept.bytes))
        else await assert.rejects(whole(blobs.get(id, randomBytes(32))), { code: 'not-found' })
      }
    }),
    often,
  )
})

test('many uploads at once do not get into each other, two under one id included', async () => {
  const key = randomBytes(32)
  const texts = Array.from({ length: 12 }, (_, i) => ({ id: randomUUID(), bytes: Buffer.alloc(70_000, `${i} `) }))
  await Promise.all(texts.map(({ id, bytes }) => blobs.put(id, key, inPieces(bytes, 999), 1e6)))
  for (const { id, bytes } of texts) assert.ok((await whole(blobs.get(id, key))).equals(bytes))
  const [one, two] = [randomBytes(90_000), randomBytes(90_000)]
  const id = randomUUID()
  await Promise.all([one, two].map((bytes) => blobs.put(id, key, inPieces(bytes, 1000), 1e6)))
  const kept = await whole(blobs.get(id, key))
  assert.ok(kept.equals(one) || kept.equals(two), 'one of the two, whole')
})

test('a file that is replaced while somebody reads it is read to its end as it was', {
  skip: process.platform === 'win32',
}, async () => {
  const [id, key] = [randomUUID(), randomBytes(32)]
  const before = randomBytes(900_000)
  await blobs.put(id, key, inPieces(before, 65_536), 1e6)
  const parts: Uint8Array[] = []
  for await (const part of blobs.get(id, key)) {
    if (parts.length === 0) await blobs.put(id, key, inPieces(randomBytes(900_000), 65_536), 1e6)
    parts.push(part)
  }
  assert.ok(Buffer.concat(parts).equals(before))
})
