import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inventedAdverts, screenDay } from '../../../test/samples/adverts.ts'
import type { Segment } from './contents.ts'
import { createSealer } from './seal.ts'
import { readSecret } from './secret.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-version-'))
after(() => rmSync(room, { recursive: true }))

const COLUMNS = 11

/** Takes the last column out of a segment of version 4. */
function withoutVoices(bytes: Buffer, postings: number): Buffer {
  const size = bytes.readUInt32LE(0)
  const from = 4 + size + ((4 - (size % 4)) % 4)
  const rows = Array.from({ length: postings }, (_, i) =>
    bytes.subarray(from + 4 * COLUMNS * i, from + 4 * (COLUMNS * (i + 1) - 1)),
  )
  return Buffer.concat([bytes.subarray(0, from), ...rows, bytes.subarray(from + 4 * COLUMNS * postings)])
}

/** Makes a folder what version 3 wrote. */
function asVersion3(path: string): void {
  const sealer = createSealer(readSecret(path, true), 'files')
  const [text] = readFileSync(join(path, 'index.json'), 'utf8').split('\n')
  const index = JSON.parse(text) as { segments: Segment[] }
  for (const { file, postings } of index.segments) {
    const bytes = sealer.open(readFileSync(join(path, file)), file)
    writeFileSync(join(path, file), sealer.seal(withoutVoices(bytes, postings), file))
  }
  const segments = index.segments.map(({ file, day, postings }) => ({ file, day, postings }))
  const old = JSON.stringify({ ...index, segments, version: 3 })
  writeFileSync(join(path, 'index.json'), `${old}\n${sealer.seal(new Uint8Array(), old).toString('hex')}\n`)
}

const list = inventedAdverts([9, 7, 5], 12, 21)
const [first, second] = [list.slice(0, 20), list.slice(20)]

test('a folder of version 3 opens with all ids kept, and becomes one of version 4', () => {
  const [plain, old] = [mkdtempSync(join(room, 'a-')), mkdtempSync(join(room, 'b-'))]
  const days = [plain, old].map((path) => screenDay(path, first))
  assert.deepEqual([...days[0].campaigns], [...days[1].campaigns])
  asVersion3(old)
  const [expected, read] = [plain, old].map((path) => screenDay(path, second))
  assert.equal(read.loaded, first.length)
  assert.deepEqual([...read.campaigns], [...expected.campaigns])
  assert.deepEqual(read.leads, expected.leads)
  assert.deepEqual(read.conclusions.organiserOf, expected.conclusions.organiserOf)
  // Two segments now, one of either version, and the next run reads both.
  const { version, segments } = JSON.parse(readFileSync(join(old, 'index.json'), 'utf8').split('\n')[0])
  assert.equal(version, 4)
  assert.deepEqual(
    segments.map(({ voices }: Segment) => voices === true),
    [false, true],
  )
  const [again, same] = [plain, old].map((path) => screenDay(path, []))
  assert.deepEqual([...same.campaigns], [...again.campaigns])
})
