import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { readContent } from '../../../test/samples/read-content.ts'
import type { Posting } from '../posting.ts'
import type { ColumnMap } from './column-map.ts'
import { NotPostings } from './index.ts'
import { readBlock } from './json-lines.ts'
import { readBytes } from './read.ts'
import { type Broken, type LinesBlock, RECORD_LIMIT } from './sink.ts'

type Found = { postings: Posting[]; broken: Broken[]; blocks: LinesBlock[] }

/** Reads content in pieces of a size, and parses the lines set aside like another thread. */
async function readAside(content: string, piece: number, map: ColumnMap = {}): Promise<Found> {
  const bytes = Buffer.from(content)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const found: Found = { postings: [], broken: [], blocks: [] }
  const source = { pieces: pieces(), total: null, consumed: () => 0, close: () => {} }
  for await (const batch of readBytes(source, 'sample', { map, aside: true })) {
    found.postings.push(...batch.postings)
    found.broken.push(...batch.broken)
    for (const block of batch.blocks) {
      const { postings, broken } = readBlock(structuredClone(block))
      found.postings.push(...postings)
      found.broken.push(...broken)
      found.blocks.push(block)
    }
  }
  return found
}

const byLine = (broken: readonly Broken[]) => broken.toSorted((a, b) => a.line - b.line)
const good = (n: number) =>
  JSON.stringify({ title: `Picker ${n}`, text: `Row ${n}, žemuogės 🍓`, postedAt: '2026-01-12' })

/** Odd lines: some count for `file#row`, some do not. */
const ODD = ['', ' ', '\t\r', '\u00a0\u2028', '\ufeff', '{"text":', '[1]', '7', '{"id":"x","text":" "}', '\u00e9', '\0']

describe('lines that are set aside', () => {
  test('give the same postings, ids and broken lines as lines that are read at once', async () => {
    const lines = fc.array(fc.oneof(fc.nat(99).map(good), fc.constantFrom(...ODD)), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 40, max: 4000 }), fc.boolean(), async (some, piece, ended) => {
        const content = [good(0), good(1), ...some].join('\n') + (ended ? '\n' : '')
        const found = await readAside(content, piece)
        const { postings, broken } = await readContent(content)
        assert.deepEqual(found.postings, postings)
        assert.deepEqual(byLine(found.broken), byLine(broken))
      }),
      runs(60),
    )
  })

  test('are cut into blocks of whole lines that tell where they begin', async () => {
    const { blocks, postings } = await readAside(
      `${Array.from({ length: 40000 }, (_, i) => good(i)).join('\n\n')}\n`,
      1 << 20,
    )
    assert.ok(blocks.length > 2)
    assert.equal(postings.length, 40000)
    for (const { bytes, line, rows } of blocks) {
      const first = JSON.parse(Buffer.from(bytes).toString('utf8').trimStart().split('\n', 1)[0]) as { title: string }
      assert.equal(first.title, `Picker ${rows}`)
      assert.ok(line === 2 * rows + 1 || line === 2 * rows)
      assert.equal(bytes.byteLength, bytes.buffer.byteLength)
    }
  })

  test('that are too long are told of with their line, and those behind them read', async () => {
    const long = `{"text":"${'x'.repeat(RECORD_LIMIT)}"}`
    const content = `${Array.from({ length: 9000 }, (_, i) => good(i)).join('\n')}\n${long}\n${good(1)}\n${long}\n{\n${good(2)}`
    for (const piece of [1 << 16, 1 << 22]) {
      const found = await readAside(content, piece)
      assert.deepEqual(
        byLine(found.broken).map(({ line }) => line),
        [9001, 9003, 9004],
      )
      assert.deepEqual(
        found.postings.slice(-2).map(({ id }) => id),
        ['sample#9002', 'sample#9005'],
      )
    }
  })

  test('wait until each column of --map has been met', async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ words: `Row ${i}`, ...(i === 250 ? { firm: 'A' } : {}) }),
    )
    const found = await readAside(lines.join('\n'), 1000, { text: ['words'], employer: ['firm'] })
    assert.ok(found.blocks.length > 0 && found.blocks.every(({ rows }) => rows > 250))
    assert.deepEqual(
      found.postings.map(({ text }) => text),
      lines.map((_, i) => `Row ${i}`),
    )
    // A block without a column is no error either, because another part of the file has it.
    await assert.rejects(readAside(lines.join('\n'), 1000, { text: ['words'], employer: ['owner'] }), NotPostings)
  })
})
