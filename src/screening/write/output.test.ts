import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { exampleAdverts, gather, inventedAdverts } from '../../../test/samples/adverts.ts'
import { drawConclusions } from '../conclude.ts'
import type { Lead, RunSummary } from '../lead.ts'
import type { Posting } from '../posting.ts'
import { writeOutput } from './output.ts'
import { linesInThread, linesOf } from './posting-lines.ts'
import { Spool } from './spool.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-output-'))
after(() => rmSync(room, { recursive: true }))

const summary: RunSummary = {
  files: ['a.jsonl'],
  postings: 1,
  repeated: 0,
  broken: [],
  brokenCount: 0,
  pictures: 0,
  campaigns: 0,
  leadThreshold: 8,
  languages: [],
}

type Line = {
  id: string
  language: string
  suspicion: number
  campaign: string | null
  indicators: { quote: string }[]
  contacts: { quote: string; value: string }[]
}
type Written = { folder: string; lines: Line[]; leads: Lead[]; report: string }

async function written(
  postings: readonly Posting[],
  { all = false, firstNew = 0, folder = mkdtempSync(join(room, 'o-')) } = {},
): Promise<Written> {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const concluded = drawConclusions(gathered, read, { firstNew })
  await writeOutput(concluded, (at) => Buffer.from(read(at)), summary, { folder, all, firstNew })
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    folder,
    lines: text('assessments.jsonl')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line),
    leads: JSON.parse(text('leads.json')) as Lead[],
    report: text('report.html'),
  }
}

const examples = exampleAdverts().slice(0, 120)
const usual = await written(examples)

describe('output', () => {
  test('three files, each whole and nothing beside them', () => {
    assert.deepEqual(readdirSync(usual.folder).sort(), ['assessments.jsonl', 'leads.json', 'report.html'])
    assert.match(usual.report, /^<!doctype html>[\s\S]*<\/html>\s*$/i)
  })

  test('a line for each posting, by id', () => {
    assert.deepEqual(
      usual.lines.map(({ id }) => id),
      examples.map(({ id }) => id).sort(),
    )
    for (const line of usual.lines)
      assert.deepEqual(Object.keys(line).sort(), [
        'campaign',
        'contacts',
        'id',
        'indicators',
        'language',
        'offer',
        'organiser',
        'protective',
        'suspicion',
        'voice',
      ])
  })

  test('a lead has all that was promised of it', () => {
    const promised = [
      'id',
      'size',
      'score',
      'members',
      'template',
      'slots',
      'offer',
      'indicators',
      'contacts',
      'sources',
      'languages',
      'firstSeen',
      'lastSeen',
      'why',
    ]
    for (const lead of usual.leads) for (const key of promised) assert.ok(key in lead, key)
  })

  test('contact points stand at postings of leads, and only there unless asked for', async () => {
    const members = new Set(usual.leads.flatMap(({ members: ids }) => ids))
    assert.ok(usual.lines.some(({ id, contacts }) => members.has(id) && contacts.length > 0))
    for (const { id, contacts } of usual.lines) if (!members.has(id)) assert.deepEqual(contacts, [], id)
    const all = await written(examples, { all: true })
    const below = all.lines.filter(({ id, contacts }) => !members.has(id) && contacts.length > 0)
    assert.ok(below.length > 10)
    for (const { id, contacts } of below) {
      const line = usual.lines.find((one) => one.id === id)
      for (const { quote } of contacts)
        for (const indicator of line?.indicators ?? []) assert.ok(!indicator.quote.includes(quote), id)
    }
  })

  test('all quotes stand in the posting where the line says', async () => {
    type Quote = { field: 'title' | 'text'; quote: string; start: number; end: number }
    const byId = new Map(examples.map((one) => [one.id, one]))
    const { lines } = await written(examples, { all: true })
    for (const line of lines) {
      const { indicators, contacts } = line as unknown as { indicators: Quote[]; contacts: Quote[] }
      for (const { field, quote, start, end } of [...indicators, ...contacts])
        assert.equal(byId.get(line.id)?.[field].slice(start, end), quote)
    }
  })

  test('postings of earlier runs get no line', async () => {
    const { lines } = await written(examples, { firstNew: 90 })
    assert.equal(lines.length, examples.length - 90)
  })

  test('of no postings the files are there, and empty of leads', async () => {
    const { lines, leads, report } = await written([])
    assert.deepEqual([lines, leads], [[], []])
    assert.match(report, /<\/html>/)
  })

  test('a second run replaces the first, a longer one too', async () => {
    const folder = mkdtempSync(join(room, 'o-'))
    await written(examples, { folder })
    const { leads, lines } = await written(inventedAdverts([3, 0, 0], 2, 1), { folder })
    assert.deepEqual([lines.length, leads.length], [5, 1])
    assert.deepEqual(readdirSync(folder).sort(), ['assessments.jsonl', 'leads.json', 'report.html'])
  })

  test('a folder that is not there is made, with those above it', async () => {
    const folder = join(room, 'deep', 'er')
    assert.equal((await written(inventedAdverts([2, 0, 0], 0, 1), { folder })).lines.length, 2)
  })

  test('words of all scripts and lone surrogates come out as readable JSON', async () => {
    const odd = [
      { ...examples[0], id: 'Ünï"\n\u2028', text: 'Звонить \ud800 «сегодня»\n\u2028 ' },
      { ...examples[0], id: 'ж', text: '\udfff' },
    ]
    const { lines } = await written(odd)
    assert.deepEqual(lines.map(({ id }) => id).sort(), odd.map(({ id }) => id).sort())
  })

  describe('with another thread for the lines', () => {
    const { gathered, store } = gather(examples)
    const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
    const spool = new Spool(room)
    after(() => spool.close())
    const recordAt = Float64Array.from(gathered.ids, (_, at) => spool.append(Buffer.from(read(at))))
    const recordLengths = Uint32Array.from(gathered.ids, (_, at) => Buffer.byteLength(read(at)))
    const spooled = { file: spool.file, size: spool.size, recordAt, recordLengths }
    const record = (at: number) => spool.bytes(recordAt[at], recordLengths[at])

    test('the same bytes', async () => {
      const folder = mkdtempSync(join(room, 'o-'))
      const concluded = drawConclusions(gathered, read)
      await writeOutput(concluded, record, summary, { folder, all: false, firstNew: 0, spooled })
      for (const name of readdirSync(usual.folder))
        assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(usual.folder, name))), name)
      assert.equal(readdirSync(folder).length, 3)
    })

    test('what the system refuses there is told here', async () => {
      const lines = linesOf(drawConclusions(gathered, read), { all: false, firstNew: 0 })
      // A file opened for reading, to which nothing can be written.
      const file = openSync(join(usual.folder, 'leads.json'), 'r')
      await assert.rejects(linesInThread({ lines, spooled, file }), { syscall: 'write', code: 'EBADF' })
      closeSync(file)
    })

    test('where leads cannot be made, no file is left half', async () => {
      const folder = mkdtempSync(join(room, 'o-'))
      const concluded = drawConclusions(gathered, read)
      const broken = Object.defineProperty({ ...concluded }, 'leads', {
        get: () => {
          throw new Error('no lead')
        },
      })
      await assert.rejects(
        writeOutput(broken, record, summary, { folder, all: false, firstNew: 0, spooled }),
        /no lead/,
      )
      assert.deepEqual(readdirSync(folder), ['assessments.jsonl'])
    })
  })
})
