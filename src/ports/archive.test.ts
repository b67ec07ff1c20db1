import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { ArchiveFault, type Entry, isSealed, readArchive, writeArchive } from './archive.ts'

type File = { path: string; text: string | null }

async function* entries(files: readonly File[]): AsyncGenerator<Entry> {
  for (const { path, text } of files)
    yield text === null
      ? { path, folder: true }
      : { path, size: Buffer.byteLength(text), bytes: once(Buffer.from(text)) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

const write = (files: readonly File[], passphrase: string | null) => whole(writeArchive(entries(files), passphrase))

async function read(bytes: Uint8Array, passphrase: string | null): Promise<File[]> {
  const files: File[] = []
  for await (const entry of readArchive(once(bytes), passphrase))
    files.push({
      path: entry.path,
      text: 'folder' in entry ? null : (await whole(entry.bytes)).toString(),
    })
  return files
}

const FILES: File[] = [
  { path: 'pg', text: null },
  { path: 'pg/empty', text: null },
  { path: 'pg/1.dat', text: 'row '.repeat(9000) },
  { path: 'secrets.json', text: '' },
  { path: 'blobs/ab/x', text: randomBytes(2000).toString('hex') },
]

for (const passphrase of [null, 'correct horse battery'])
  describe(passphrase === null ? 'an open archive' : 'a sealed archive', () => {
    test('gives back what went in, empty folders and files too', async () => {
      assert.deepEqual(await read(await write(FILES, passphrase), passphrase), FILES)
    })

    test('says whether a passphrase is needed', async () =>
      assert.equal(await isSealed(once(await write([], passphrase))), passphrase !== null))

    test('cut off anywhere: refused', async () => {
      const bytes = await write(FILES, passphrase)
      for (const share of [0.01, 0.3, 0.6, 0.99])
        await assert.rejects(read(bytes.subarray(0, bytes.length * share), passphrase), ArchiveFault)
    })

    test('changed anywhere: refused', async () => {
      const bytes = await write(FILES, passphrase)
      for (const share of [0.3, 0.5, 0.9]) {
        const changed = Buffer.from(bytes)
        changed[Math.floor(bytes.length * share)] ^= 0x10
        await assert.rejects(read(changed, passphrase), ArchiveFault)
      }
    })
  })

test('a fault that comes while the reader is busy elsewhere is met at its next read', async () => {
  const bytes = await write([{ path: 'a', text: randomBytes(400_000).toString('hex') }], 'correct horse battery')
  const read = async () => {
    for await (const entry of readArchive(once(bytes.subarray(0, 300_000)), 'correct horse battery')) {
      if ('folder' in entry) continue
      for await (const _ of entry.bytes) await turn()
    }
  }
  await assert.rejects(read(), ArchiveFault)
})

test('the wrong passphrase, or none: refused, and nothing of the content shows', async () => {
  const bytes = await write([{ path: 'a', text: 'secret '.repeat(3) }], 'correct horse battery')
  await assert.rejects(read(bytes, 'correct horse batterz'), /passphrase is wrong/)
  await assert.rejects(read(bytes, null), /sealed with a passphrase/)
  assert.ok(!bytes.includes('secret'))
})

for (const text of ['', '{}\n', 'PK\x03\x04', '{"ausma":"backup","version":2,"salt":null}\n'])
  test(`«${JSON.stringify(text)}» is no backup`, () => assert.rejects(read(Buffer.from(text), null), /no backup/))

for (const path of ['../x', '/etc/passwd', 'a/../../x', 'a//b', '.', 'a/./b', 'C:\\x', ''])
  test(`a path that leads elsewhere («${path}») is refused`, async () => {
    await assert.rejects(read(await write([{ path, text: 'x' }], null), null), /leads out/)
  })

test('an open archive that somebody repacked is found by its digest', async () => {
  const bytes = await write([{ path: 'a', text: 'one' }], null)
  const line = bytes.indexOf(10) + 1
  const frames = gunzipSync(bytes.subarray(line))
  frames[frames.indexOf('one')] = 'O'.charCodeAt(0)
  await assert.rejects(read(Buffer.concat([bytes.subarray(0, line), gzipSync(frames)]), null), /was changed/)
})

test('a file that changed while it was read ends the backup', async () => {
  async function* growing(): AsyncGenerator<Entry> {
    yield { path: 'a', size: 1, bytes: once(Buffer.from('two')) }
  }
  await assert.rejects(whole(writeArchive(growing(), null)), /changed while it was read/)
})

test('property: any files come back', () => {
  const path = fc.stringMatching(/^[\w-]{1,8}(\/[\w-]{1,8}){0,2}$/)
  const file = fc.record(
    { path, text: fc.option(fc.string({ maxLength: 3000 }), { nil: null }) },
    { noNullPrototype: true },
  )
  return fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (files) => {
      const sound = files.map(({ path: one, text }) => ({ path: one, text: text?.toWellFormed() ?? null }))
      assert.deepEqual(await read(await write(sound, null), null), sound)
    }),
    runs(50),
  )
})
