import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { dumpOf, rawStatement } from '../../../../test/samples/statements.ts'
import { NotStatements, type Read, readStatements } from './file.ts'
import { LONGEST_RECORD } from './json-objects.ts'
import type { Raw } from './statement.ts'

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
    runs(60),
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

/** A table with another mark between the columns. */
const marked = (mark: string, statements: readonly Raw[]) => {
  const columns = Object.keys(statements[0])
  const cell = (value: unknown) => `"${String(Array.isArray(value) ? value.join('|') : (value ?? ''))}"`
  return [columns.join(mark), ...statements.map((one) => columns.map((name) => cell(one[name])).join(mark))].join('\n')
}

for (const [name, mark] of [
  ['semicolons', ';'],
  ['tabs', '\t'],
] as const)
  test(`a table with ${name} between its columns is read as well, also without a line end at its end`, async () => {
    for (const size of [3, 1 << 16])
      assert.deepEqual(puids(await read(marked(mark, some(3)), size)), ['p-0', 'p-1', 'p-2'])
  })

test('the header is read in capitals, in quotes and with space around', async () => {
  const [header, ...rows] = dumpOf(some(2)).split('\n')
  const shouted = header
    .split(',')
    .map((name) => ` "${name.toUpperCase()}" `)
    .join(',')
  assert.deepEqual(puids(await read([shouted, ...rows].join('\n'))), ['p-0', 'p-1'])
})

test('a table of a header alone, with or without its line end, holds nothing and is no fault', async () => {
  const [header] = dumpOf(some(1)).split('\n')
  for (const text of [header, `${header}\n`, `${header}\r\n\r\n`])
    assert.deepEqual(await read(text), [], text.slice(-4))
})

test('blank lines are no records, and the numbers of lines go on over them', async () => {
  const rows = dumpOf(some(2)).split('\n')
  rows.splice(1, 0, '', '')
  rows.splice(4, 0, 'too,few')
  const reads = await read(rows.join('\n'))
  assert.deepEqual(
    reads.map((one) => ('statement' in one ? one.statement.puid : one.line)),
    ['p-0', 5, 'p-1'],
  )
})

test('a record over several lines is one, and what comes behind keeps its line', async () => {
  const [first, second] = some(2)
  const text = dumpOf([{ ...first, decision_facts: 'One\ntwo\n"three"' }, second])
  const reads = await read(`${text}short,row\n`, 11)
  assert.deepEqual(
    reads.map((one) => ('statement' in one ? [one.line, one.statement.facts] : [one.line, one.fault])),
    [
      [2, 'One\ntwo\n"three"'],
      [5, second.decision_facts],
      [6, `the record has 2 columns instead of ${text.split('\n')[0].split(',').length}`],
    ],
  )
})

test('a quote that joins rows costs its own row alone: those it swallowed are read again', async () => {
  const rows = dumpOf(some(4)).split('\n')
  rows[2] = `"never closed${','.repeat(3)}`
  const reads = await read(rows.join('\n'))
  assert.deepEqual(
    reads.flatMap((one) => ('statement' in one ? [one.statement.puid] : [])),
    ['p-0', 'p-2', 'p-3'],
  )
  assert.ok(reads.filter((one) => 'fault' in one).every(({ line }) => line === 3))
})

test('a header that never ends fills no memory', async () => {
  let handed = 0
  async function* endless(): AsyncGenerator<Buffer> {
    for (; handed < 1000; handed++) yield Buffer.alloc(LONGEST_RECORD / 4, 'a')
  }
  await assert.rejects(async () => {
    for await (const _ of readStatements(endless())) assert.fail('nothing can come of it')
  }, NotStatements)
  assert.ok(handed < 20, `${handed} pieces were taken`)
})

test('a packed file that is cut off gives what came whole, and says that the rest is missing', async () => {
  const packed = gzipSync(Buffer.from(WAYS.lines(some(2000))))
  const reads = await read(packed.subarray(0, packed.length - 200), 512)
  const whole = reads.filter((one) => 'statement' in one)
  const faults = reads.filter((one) => 'fault' in one)
  assert.ok(whole.length > 100 && whole.length < 2000, `${whole.length}`)
  assert.ok(faults.length > 0 && faults.length <= 2, JSON.stringify(faults))
  assert.ok(faults.some(({ line }) => line === 0))
})

test('what only looks packed says to fetch it again', async () => {
  const broken = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(40, 7)])
  await assert.rejects(read(broken), (error) => error instanceof NotStatements && /Fetch it again/.test(error.message))
})

test('property: however many rows are broken, each whole one is read and each broken one is told, in order', async () => {
  const row = fc.constantFrom('whole', 'short', 'long', 'blank')
  const header = dumpOf(some(1)).split('\n')[0]
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 500 }), async (rows, size) => {
      const lines = rows.map((kind, i) => {
        const [, whole] = dumpOf([rawStatement({ puid: `p-${i}` })]).split('\n')
        return { whole, short: 'a,b', long: `${whole},more`, blank: '' }[kind]
      })
      const reads = await read([header, ...lines].join('\n'), size)
      const expected = rows.flatMap((kind, i) => (kind === 'blank' ? [] : [kind === 'whole' ? `p-${i}` : i + 2]))
      assert.deepEqual(
        reads.map((one) => ('statement' in one ? one.statement.puid : one.line)),
        expected,
      )
    }),
    runs(60),
  )
})
