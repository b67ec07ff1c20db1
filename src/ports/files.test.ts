import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Problem } from '../kernel/errors.ts'
import { Unsealable } from '../kernel/vault/boxes.ts'
import { headFile, openBlobs } from './files.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-files-'))
after(() => rmSync(room, { recursive: true }))

async function* stream(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

const DAY = 86_400_000

/** Times of a file that tell more than the day. */
const hoursOf = (path: string): string[] => {
  const { mtimeMs, atimeMs } = statSync(path)
  return [mtimeMs, atimeMs].filter((at) => at % DAY !== 0).map((at) => `${path} ${new Date(at).toISOString()}`)
}

const key = randomBytes(32)
const hasProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

describe('the sealed store', () => {
  const folder = join(room, 'blobs')
  const blobs = openBlobs(folder)

  test('keeps a stream sealed and gives it back', async () => {
    const id = randomUUID()
    const kept = await blobs.put(id, key, stream('Annas ', 'stāsts'), 100)
    assert.equal(kept.size, 13)
    assert.deepEqual(kept.sha256, createHash('sha256').update('Annas stāsts').digest())
    assert.equal(await whole(blobs.get(id, key)), 'Annas stāsts')
    const [path] = filesIn(folder).filter((one) => one.endsWith(id))
    assert.ok(!readFileSync(path).includes('Annas'))
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600)
  })

  test('one file cannot stand in for another', async () => {
    const [one, two] = [randomUUID(), randomUUID()]
    await blobs.put(one, key, stream('one'), 100)
    await blobs.put(two, key, stream('two'), 100)
    const path = (id: string) => filesIn(folder).find((file) => file.endsWith(id)) as string
    writeFileSync(path(one), readFileSync(path(two)))
    await assert.rejects(whole(blobs.get(one, key)), Unsealable)
  })

  for (const [what, bytes, error] of [
    ['one that is too large', () => stream('12345', '67890', 'x'), hasProblem('too-large')],
    [
      'one that breaks off',
      async function* () {
        yield Buffer.from('half')
        throw new Error('the caller is gone')
      },
      /caller is gone/,
    ],
  ] as const)
    test(`${what} is not kept, not even in part`, async () => {
      const before = filesIn(folder)
      const id = randomUUID()
      await assert.rejects(blobs.put(id, key, bytes(), 10), error)
      assert.deepEqual(filesIn(folder), before)
      await assert.rejects(whole(blobs.get(id, key)), hasProblem('not-found'))
    })

  test('what fits exactly is kept', async () => {
    assert.equal((await blobs.put(randomUUID(), key, stream('1234567890'), 10)).size, 10)
  })

  test('what was removed is gone, and removing it again is no fault', async () => {
    const id = randomUUID()
    await blobs.put(id, key, stream('x'), 10)
    await blobs.remove(id)
    await blobs.remove(id)
    await assert.rejects(whole(blobs.get(id, key)), hasProblem('not-found'))
  })

  for (const id of ['../secrets', 'a/b', '', `${randomUUID()}/..`, randomUUID().toUpperCase()])
    test(`«${id}» is no id and reaches no path`, async () => {
      await assert.rejects(async () => blobs.put(id, key, stream('x'), 10), hasProblem('not-found'))
      assert.throws(() => blobs.get(id, key), hasProblem('not-found'))
      assert.throws(() => blobs.remove(id), hasProblem('not-found'))
    })

  test('what a killed program left half written is swept when the store opens', async () => {
    const half = join(folder, 'incoming', 'half')
    writeFileSync(half, 'x')
    const id = randomUUID()
    await blobs.put(id, key, stream('kept'), 10)
    const again = openBlobs(folder)
    assert.ok(!existsSync(half))
    assert.equal(await whole(again.get(id, key)), 'kept')
  })

  test('tells what is older than a moment, by its day', async () => {
    const id = randomUUID()
    await blobs.put(id, key, stream('x'), 10)
    assert.ok(blobs.olderThan(new Date(Date.now() + 3600_000)).includes(id))
    assert.ok(!blobs.olderThan(new Date(Date.now() - 2 * DAY)).includes(id))
  })

  test('a file, and each folder that it passed through, tells the day and no hour', async () => {
    const id = randomUUID()
    await blobs.put(id, key, stream('x'), 10)
    const path = join(folder, id.slice(0, 2), id)
    const places = [path, join(folder, id.slice(0, 2)), join(folder, 'incoming'), folder]
    assert.deepEqual(places.flatMap(hoursOf), [])
    // Somebody who takes a report back removes its files: the folder must not tell when.
    await blobs.remove(id)
    assert.deepEqual(places.slice(1).flatMap(hoursOf), [])
  })

  test('reading a file leaves no time of reading', { skip: process.platform !== 'linux' }, async () => {
    const id = randomUUID()
    await blobs.put(id, key, stream('x'), 10)
    await whole(blobs.get(id, key))
    assert.deepEqual(hoursOf(join(folder, id.slice(0, 2), id)), [])
  })

  test('an upload that was refused leaves no hour either', async () => {
    await assert.rejects(blobs.put(randomUUID(), key, stream('too long'), 3))
    assert.deepEqual(hoursOf(join(folder, 'incoming')), [])
  })

  test('the time of change, which nobody can set, becomes that of the night', async () => {
    const id = randomUUID()
    await blobs.put(id, key, stream('x'), 10)
    const path = join(folder, id.slice(0, 2), id)
    const before = statSync(path, { bigint: true }).ctimeNs
    assert.equal(await blobs.levelTimes(new Date(statSync(path).mtimeMs)), 0, 'not before its day is over')
    assert.ok((await blobs.levelTimes(new Date(Date.now() + DAY))) > 0)
    assert.ok(statSync(path, { bigint: true }).ctimeNs > before)
    assert.deepEqual(hoursOf(path), [])
  })

  test('a word and a page of text take the same room on the disk', async () => {
    const sizes = []
    for (const text of ['yes', 'y'.repeat(4000)]) {
      const id = randomUUID()
      assert.equal((await blobs.put(id, key, stream(text), 5000)).size, text.length)
      sizes.push(statSync(join(folder, id.slice(0, 2), id)).size)
    }
    assert.equal(sizes[0], sizes[1])
  })
})

describe('a file that another store took in', () => {
  const [intake, store] = [join(room, 'intake'), join(room, 'adopting')]
  const [incoming, blobs] = [openBlobs(intake), openBlobs(store)]
  const key = randomBytes(32)

  test('moves over unopened where its size is what was said, and is gone from where it was', async () => {
    const id = randomUUID()
    const { size } = await incoming.put(id, key, stream('a', 'photograph'), 100)
    await blobs.adopt(intake, id, size)
    assert.equal(await whole(blobs.get(id, key)), 'aphotograph')
    await assert.rejects(whole(incoming.get(id, key)), Problem)
  })

  test('stays where it is when more or less came in than was said', async () => {
    const id = randomUUID()
    await incoming.put(id, key, stream(randomBytes(10_000)), 100_000)
    for (const size of [1, 20_000, 1e9]) await assert.rejects(blobs.adopt(intake, id, size), Problem)
    await assert.rejects(whole(blobs.get(id, key)), Problem)
  })

  test('is none where its number is a path, or nothing came in', async () => {
    for (const id of ['../../etc/passwd', randomUUID()]) await assert.rejects(blobs.adopt(intake, id, 0), Problem)
  })
})

describe('the audit head in a file', () => {
  const path = join(room, 'head', 'audit-head.json')
  mkdirSync(join(room, 'head'))
  const head = headFile(path)

  test('is null before the first, and the latest afterwards', async () => {
    assert.equal(head.read(), null)
    await head.write('one\n')
    await head.write('two\n')
    assert.equal(head.read(), 'two\n')
    assert.deepEqual(readdirSync(join(room, 'head')), ['audit-head.json'])
  })

  test('tells no hour, nor does its folder: at night a report may be all that was entered', async () => {
    await head.write('at three in the morning\n')
    assert.deepEqual([path, join(room, 'head')].flatMap(hoursOf), [])
    await head.write('two\n')
  })

  test('a half-written one of an earlier run is no obstacle', async () => {
    writeFileSync(`${path}.new`, 'ha')
    await head.write('three\n')
    assert.equal(head.read(), 'three\n')
  })
})
