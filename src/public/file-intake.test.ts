import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { PATIENCE } from '../../test/browser/eventually.ts'
import { EICAR, FakeClamd } from '../../test/fakes/clamd.ts'
import { Tickets } from '../entry/public/tickets.ts'
import { clamav } from '../ports/clamav.ts'
import { openBlobs } from '../ports/files.ts'
import { FileIntake } from './file-intake.ts'
import { readPosted } from './posted.ts'
import { Room, type RoomLimits } from './room.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-intake-'))
const blobs = openBlobs(folder)
let clamd: FakeClamd
before(async () => {
  clamd = await FakeClamd.start()
})
after(() => {
  clamd.close()
  rmSync(folder, { recursive: true, force: true })
})

const tickets = new Tickets(() => 0)

const B = 'x-boundary'
const part = (bytes: Uint8Array | string) => [
  Buffer.from(`--${B}\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n`),
  Buffer.from(bytes as string),
  Buffer.from('\r\n'),
]
const field = (name: string, value: string) =>
  Buffer.from(`--${B}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)

const MIB = 1 << 20
const LIMITS: RoomLimits = { underway: 60 * MIB, place: 60 * MIB, free: 0, words: 0, help: 0, look: 1000 }
const plenty = (limits = LIMITS) => new Room(async () => ({ free: 1e12, left: 1e12 }), limits)

/** Posts files as a browser does, with a word before and after them, into the store as it is. */
async function post(files: readonly (Uint8Array | string)[], room = plenty()) {
  const scanner = clamav({ host: '127.0.0.1', port: clamd.port }, { silence: PATIENCE, verdict: PATIENCE })
  const intake = new FileIntake({ blobs, scanner, ticket: async () => tickets.issue() }, room.enter('place'))
  const parts = [field('before', 'a'), ...files.flatMap(part), field('after', 'z'), Buffer.from(`--${B}--\r\n`)]
  const headers = { 'Content-Type': `multipart/form-data; boundary=${B}` }
  const stream = async function* () {
    for (const one of parts) for (let at = 0; at < one.length; at += 60_000) yield one.subarray(at, at + 60_000)
  }
  const body = Readable.toWeb(Readable.from(stream())) as ReadableStream
  const request = new Request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  const fields = await readPosted(request, (one) => intake.take(one))
  return { intake, fields: { ...fields } }
}
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length

test('files come in sealed, with what the scanner says of each; an empty field is none', {
  timeout: PATIENCE,
}, async () => {
  const { intake, fields } = await post(['words', '', EICAR])
  assert.deepEqual(fields, { before: 'a', after: 'z' })
  assert.deepEqual(
    intake.files.map(({ size, scan }) => [size, scan.verdict]).toSorted(([a], [b]) => Number(a) - Number(b)),
    [
      [5, 'clean'],
      [68, 'found'],
    ],
  )
  await intake.dropAll()
  assert.equal(kept(), 0)
})

// The store stops reading at the limit; the rest of the form must come through all the same.
test('one too large is let go in the middle, and the words behind it are still read', {
  timeout: PATIENCE,
}, async () => {
  const { intake, fields } = await post([Buffer.alloc(26 * MIB)])
  assert.equal(intake.fault, 'files.too-large')
  assert.deepEqual(fields, { before: 'a', after: 'z' })
  assert.equal(kept(), 0)
})

test('where there is no room the words are still read', { timeout: PATIENCE }, async () => {
  const { intake, fields } = await post([Buffer.alloc(3 * MIB)], plenty({ ...LIMITS, underway: MIB }))
  assert.equal(intake.fault, 'files.full')
  assert.deepEqual(fields, { before: 'a', after: 'z' })
  assert.equal(kept(), 0)
})

test('what a request took is free again when it ends', { timeout: PATIENCE }, async () => {
  const room = plenty({ ...LIMITS, underway: 4 * MIB })
  for (let times = 0; times < 3; times++) {
    const { intake } = await post([Buffer.alloc(3 * MIB)], room)
    assert.equal(intake.fault, null)
    await intake.leave()
    await intake.dropAll()
  }
})

test('once more for another agency: the same words under a key and bytes of their own, and what is dropped goes alone', {
  timeout: PATIENCE,
}, async () => {
  const { intake } = await post(['words'])
  const copies = await intake.copied()
  const [[one], [other]] = [intake.files, copies]
  assert.deepEqual({ ...other, file: one.file }, one)
  const [[, first], [, second]] = [tickets.redeem(one), tickets.redeem(other)].map(
    ({ file, key }) => [file, key] as const,
  )
  assert.notEqual(first, second)
  const plain = await Array.fromAsync(blobs.get(other.file, Buffer.from(second, 'base64url')))
  assert.equal(Buffer.concat(plain).toString(), 'words')
  const sealed = (file: string) =>
    readFileSync(
      readdirSync(folder, { recursive: true })
        .map((path) => join(folder, String(path)))
        .find((path) => path.includes(file)) as string,
    )
  assert.notDeepEqual(sealed(one.file), sealed(other.file))
  await intake.drop(copies)
  assert.equal(kept(), 1)
  await intake.dropAll()
  assert.equal(kept(), 0)
})

test('where there is no room for a copy nothing of it is kept, and the page says so', {
  timeout: PATIENCE,
}, async () => {
  const { intake } = await post([Buffer.alloc(3 * MIB)], plenty({ ...LIMITS, underway: 4 * MIB }))
  assert.deepEqual(await intake.copied(), [])
  assert.equal(intake.fault, 'files.full')
  await intake.dropAll()
  assert.equal(kept(), 0)
})
