import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { dumpOf, rawStatement } from '../../../test/statements.ts'
import { LONGEST_RECORD } from './json-objects.ts'
import type { Raw } from './statement.ts'
import { NotStatements, type Read, readStatements } from './statement-file.ts'

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Buffer, size = 1 << 16): Promise<Read[]> {
  const reads: Read[] = []
  for await (const some of readStatements(cut(Buffer.from(text), size))) reads.push(...some)
  return reads
}

const puids = (reads: readonly Read[]) => reads.map((one) => ('statement' in one ? one.statement.puid : one.fault))
const some = (count: number): Raw[] => Array.from({ length: count }, (_, i) => rawStatement({ puid: `p-${i}` }))

/** The ways in which the same statements are handed over. */
const WAYS: Readonly<Record<string, (statements: readonly Raw[]) => string>> = {
  wrapped: (statements) => JSON.stringify({ statements }),
  list: (statements) => JSON.stringify(statements, null, 2),
  lines: (statements) => statements.map((one) => `${JSON.stringify(one)}\n`).join(''),
  dump: dumpOf,
  'spreadsheet dump': (statements) => `\uFEFF${dumpOf(statements).replaceAll('\n', '\r\n')}`,
}

for (const [name, write] of Object.entries(WAYS))
  test(`${name}: every statement is read, however it is cut and also packed`, async () => {
    const bytes = Buffer.from(write(some(5)))
    for (const size of [1, 7, 1000, bytes.length])
      assert.deepEqual(puids(await read(bytes, size)), ['p-0', 'p-1', 'p-2', 'p-3', 'p-4'], `${size}`)
    assert.deepEqual(puids(await read(gzipSync(bytes), 100)), ['p-0', 'p-1', 'p-2', 'p-3', 'p-4'])
  })

test('words with quotes, brackets, backslashes and line ends come back as they were', async () => {
  const words = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', '\n', ',', ';', 'ā', '💬', ' ', 'x') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      async (all, size) => {
        const statements = all.map((decision_facts, i) => rawStatement({ puid: `p-${i}`, decision_facts }))
        for (const way of ['wrapped', 'list', 'lines', 'dump']) {
          const reads = await read(WAYS[way](statements), size)
          assert.deepEqual(
            reads.map((one) => ('statement' in one ? one.statement.facts : one)),
            all.map((one) => one.trim() || null),
            way,
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a broken line is told with its number, and the others are read', async () => {
  const lines = WAYS.lines(some(3)).split('\n')
  lines.splice(1, 0, '{"puid": "open', '{"puid": "p-9"}')
  const reads = await read(lines.join('\n'))
  assert.deepEqual(
    reads.map((one) => ('fault' in one ? [one.line, one.fault] : one.statement.puid)),
    [
      'p-0',
      [2, 'a quote is opened and never closed'],
      [3, 'decision_ground is missing; application_date is missing'],
      'p-1',
      'p-2',
    ],
  )
})

test('a broken row of a dump is told with its number, and the others are read', async () => {
  const rows = dumpOf(some(3)).split('\n')
  rows.splice(2, 0, 'only,three,columns')
  const reads = await read(rows.join('\n'))
  assert.deepEqual(
    reads.map((one) => ('fault' in one ? one.line : one.statement.puid)),
    ['p-0', 3, 'p-1', 'p-2'],
  )
})

test('a file that ends in the middle says so', async () => {
  const text = WAYS.lines(some(2))
  const reads = await read(text.slice(0, -30))
  assert.deepEqual(puids(reads), ['p-0', 'the file ends inside the record'])
})

test('a record without end costs itself, not the memory and not the rest', async () => {
  const long = 'x'.repeat(LONGEST_RECORD + 10)
  for (const way of ['lines', 'dump']) {
    const [one, two] = some(2)
    const reads = await read(WAYS[way]([one, rawStatement({ decision_facts: long, puid: 'long' }), two]))
    assert.deepEqual(puids(reads).at(-1), 'p-1', way)
    assert.equal(reads.filter((each) => 'fault' in each).length, 1, way)
  }
})

test('what holds no statements is refused with what to do', async () => {
  const cases: [string | Buffer, RegExp][] = [
    ['', /empty/],
    ['name,age\nx,1\n', /no column decision_ground and no application_date/],
    ['{"statements": []}', /No statement/],
    ['PK\u0003\u0004xxxx', /Unpack it/],
    [Buffer.from('n\0o\0'), /no text/],
  ]
  for (const [text, words] of cases)
    await assert.rejects(read(text), (error) => error instanceof NotStatements && words.test(error.message))
})

test('any bytes are read, told or refused, and lines count up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', '[{', '{"a":"', 'decision_ground,application_date\n'),
      async (bytes, start) => {
        try {
          const lines = (await read(Buffer.concat([Buffer.from(start), bytes]), 37)).map(({ line }) => line)
          assert.deepEqual(
            lines,
            lines.toSorted((a, b) => a - b),
          )
        } catch (error) {
          assert.ok(error instanceof NotStatements, String(error))
        }
      },
    ),
  )
})

const folder = join(import.meta.dirname, '../../../../shared/data/formats/dsa')

test('examples of the database itself', { skip: existsSync(folder) ? false : 'no evaluation data' }, async () => {
  const many = await read(readFileSync(join(folder, 'example_multi_statements.json')), 333)
  assert.deepEqual([many.length, many.filter((one) => 'fault' in one)], [10, []])
  const [one, ...none] = await read(readFileSync(join(folder, 'example_statement.json')))
  assert.ok('statement' in one && none.length === 0)
  assert.deepEqual(one.statement.visibility, ['DECISION_VISIBILITY_CONTENT_LABELLED'])
})
