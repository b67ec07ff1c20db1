import assert from 'node:assert/strict'
import { existsSync, openSync, readSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { readContent } from '../../../test/samples/read-content.ts'
import { NotPostings } from './index.ts'

const DATA = new URL('../../../../shared/data/', import.meta.url)
const REAL = [
  'postings/labelled/postings.jsonl',
  'postings/eures-es.jsonl',
  'postings/emscad-fraud.csv',
  'postings/ojalab-pl.csv',
  'postings/spassk-ru.json',
  'postings/telegram-ru-spam-ham.csv',
  'postings/telegram-spam.txt',
  'formats/telegram/single-export.json',
  'formats/warc/example.warc',
  'formats/warc/example.warc.gz',
  'formats/warc/example-bad-length.warc',
  'formats/warc/example-iana.org-chunked.warc',
]

const jobPage =
  '<html><script type="application/ld+json">{"@type":"JobPosting","title":"Cook","description":"<p>Soup</p>"}</script></html>'
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${jobPage}`
const INVENTED = [
  '{"id":1,"title":"Cook","text":"Soup every day"}\n{"id":2,"text":"Bread \\ud83d\\ude00"}\n{"id":3,"text":"Tea"}\n',
  '{"meta":{"n":[{"x":1}]},"jobs":[{"id":"a","text":"One"},{"id":"b","text":"Two"},{"id":"c","description":"Three"}]}',
  'id;title;text\n1;Cook;"Soup; every ""day"""\n2;Maid;"Two\nlines"\n3;Guard;Night\n',
  'Work in the fields\nWork in the kitchen, good pay\n',
  '{"name":"Chat","type":"private_group","id":5,"messages":[{"id":1,"type":"service","date":"2026-01-01","text":""},{"id":2,"type":"message","date_unixtime":"1767607200","text":["a ",{"type":"bold","text":"b"}]}]}',
  jobPage,
  '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Board</title>\n<item><title>Cook</title><description>&lt;p&gt;Soup&lt;/p&gt;</description><guid>1</guid></item>\n<item><title>Maid</title></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x:1</id><title>Cook</title><content type="xhtml"><div><p>Soup</p></div></content></entry>\n<entry><id>urn:x:2</id><summary>Tea</summary></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"Board","items":[{"id":"1","content_html":"<p>Soup</p>"},{"id":"2","content_text":"Tea"}]}',
  `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\nWARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n`,
].flatMap((text) => [Buffer.from(text), gzipSync(text), Buffer.from(text, 'utf16le')])

function head(file: URL): Buffer {
  const bytes = Buffer.alloc(1 << 16)
  return bytes.subarray(0, readSync(openSync(file, 'r'), bytes))
}

const real = existsSync(DATA)
  ? REAL.map((file) => new URL(file, DATA))
      .filter((file) => existsSync(file))
      .map(head)
  : []

type Change = { readonly kind: 'flip' | 'cut' | 'add' | 'repeat'; readonly at: number; readonly bytes: Uint8Array }

/** Bytes with a meaning in one of the formats. */
const signs = fc.constantFrom(
  '"',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\r',
  '\0',
  '\\',
  ',',
  ';',
  '\t',
  '<',
  'WARC/1.0\r\n',
  '\u2028',
  '\u{1f600}',
  '"text":',
  '<item>',
  '</entry>',
  '<!ENTITY a "aaaa">',
  '<![CDATA[',
  ']]>',
  '""',
)
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'add', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
    signs.map((sign) => new TextEncoder().encode(sign)),
  ),
})

function mutate(content: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce<Buffer>((bytes, { kind, at: part, bytes: piece }) => {
    const at = Math.floor(part * bytes.length)
    const behind = Math.min(bytes.length, at + piece.length * (kind === 'flip' ? 1 : 5))
    if (kind === 'repeat') return Buffer.concat([bytes, bytes.subarray(at, behind)])
    return Buffer.concat(
      [bytes.subarray(0, at), kind === 'cut' ? '' : piece, bytes.subarray(kind === 'add' ? at : behind)].map((one) =>
        Buffer.from(one),
      ),
    )
  }, content)
}

/** The result of reading, as text; errors other than NotPostings fail the test. */
async function outcome(content: Buffer, piece: number): Promise<string> {
  try {
    const { postings, broken } = await readContent(content, {}, piece)
    for (const one of postings) {
      assert.ok(one.id !== '' && one.source !== '', 'a posting has an id and a source')
      assert.ok(one.text.trim() !== '' || one.title.trim() !== '', 'a posting has words')
    }
    for (const one of broken) assert.ok(one.line >= 0 && one.reason !== '', 'a broken record has a line and a reason')
    return JSON.stringify({ postings, broken })
  } catch (error) {
    if (error instanceof NotPostings) return error.message
    throw error
  }
}

const changes = fc.array(change, { maxLength: 12 })
const piece = fc.integer({ min: 1, max: 400 })

test('7,000 mutated samples crash nothing and give the same in any pieces', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...INVENTED), changes, piece, async (sample, list, size) => {
    const content = mutate(sample, list)
    const whole = await outcome(content, 1 << 20)
    // In damaged gzip data the pieces decide how much can be recovered.
    if (content[0] !== 0x1f) assert.equal(await outcome(content, size), whole)
    else await outcome(content, size)
  })
  await fc.assert(property, runs(7000))
})

test('1,000 random contents crash nothing', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text)),
    fc.array(fc.oneof(signs, fc.json(), fc.lorem()), { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(content, piece, async (bytes, size) => void (await outcome(bytes, size))),
    runs(1000),
  )
})

test('2,000 mutated heads of real files crash nothing', {
  skip: real.length === 0 && '../shared/data is not here',
}, async () => {
  const start = fc.integer({ min: 1, max: 1 << 16 })
  const property = fc.asyncProperty(fc.constantFrom(...real), start, changes, async (sample, length, list) => {
    await outcome(mutate(sample.subarray(0, length), list), 1 << 14)
  })
  // The content comes from real files, so a failure must not print it.
  const result = await fc.check(property, { ...runs(2000), endOnFailure: true })
  assert.equal(result.failed, false, `seed ${result.seed}, path ${result.counterexamplePath}: ${result.errorInstance}`)
})
