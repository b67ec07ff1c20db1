import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { eventually } from '../../../test/browser/eventually.ts'
import { MapError, NotPostings, parseMap, type ReadBatch, readPostings, sniff, totalBytes } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-read-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Files that this process has open, on Linux. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [readlinkSync(`/proc/self/fd/${number}`)]
    } catch {
      // The descriptor was closed meanwhile.
      return []
    }
  })

describe('parseMap', () => {
  test('names columns, several joined by +', () => {
    assert.deepEqual(parseMap('text=description+requirements, title=Job title,id=n,o'), {
      text: ['description', 'requirements'],
      title: ['Job title'],
      id: ['n,o'],
    })
    assert.deepEqual(parseMap(''), {})
  })

  for (const [option, message] of [
    ['txt=a', /no field “txt”.*id, title, text, employer, date, source/],
    ['text=a,wages=b', /no field “wages”/],
    ['text', /names no column/],
    ['text=', /names no column/],
    ['text=a+', /names no column/],
    ['text=a,text=b', /named twice/],
  ] as const) {
    test(`“${option}” is refused`, () =>
      assert.throws(
        () => parseMap(option),
        (error: unknown) => error instanceof MapError && message.test(error.message),
      ))
  }
})

describe('files', () => {
  const lines = Array.from({ length: 1300 }, (_none, n) =>
    n % 100 === 7 ? '{broken' : `{"text":"Advert number ${n}"}`,
  ).join('\n')

  test('batches hold at most the asked number and tell the bytes consumed', async () => {
    const path = file('a.jsonl', lines)
    const batches: ReadBatch[] = []
    for await (const batch of readPostings(path, { map: {}, batch: 100 })) batches.push(batch)
    assert.ok(batches.every((batch) => batch.postings.length <= 100))
    assert.equal(batches.flatMap((batch) => batch.postings).length, 1287)
    assert.equal(batches.flatMap((batch) => batch.broken).length, 13)
    assert.equal(batches.at(-1)?.bytes, totalBytes(path))
    assert.equal(batches[0].postings[0].id, 'a.jsonl#1')
    assert.equal(batches[0].postings[0].source, 'a.jsonl')
  })

  test('files are let go of, whatever becomes of them', { skip: process.platform !== 'linux' }, async () => {
    const good = file('open.jsonl', lines)
    const bad = file('open.bin', Buffer.alloc(3 << 20, '\u0001'))
    const open = () => openFiles().filter((path) => path === good || path === bad)
    for (let i = 0; i < 20; i++) {
      await sniff(good)
      await assert.rejects(sniff(bad), NotPostings)
      for await (const batch of readPostings(good, { map: {}, batch: 5 })) if (batch.postings.length > 0) break
    }
    await eventually(open, [])
  })

  test('another name may be given', async () => {
    for await (const batch of readPostings(file('b.jsonl', '{"text":"One advert"}\n{"text":"Two"}\n'), {
      map: {},
      name: 'feed',
    })) {
      assert.deepEqual([batch.postings[0].id, batch.postings[0].source], ['feed#1', 'feed'])
    }
  })

  test('reading may be left early', async () => {
    for await (const batch of readPostings(file('c.jsonl.gz', gzipSync(lines)), { map: {}, batch: 10 })) {
      assert.ok(batch.postings.length <= 10)
      break
    }
  })

  test('the name never decides the format', async () => {
    const kinds: readonly (readonly [string, string | Buffer])[] = [
      ['json-lines', '{"text":"One"}\n{"text":"Two"}\n'],
      ['json', '[{"text":"One"}]'],
      ['csv', 'id;text\n1;One\n'],
      ['lines', 'One advert\nTwo adverts\n'],
      ['html', '<html><body></body></html>'],
      ['warc', 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'],
    ]
    for (const [kind, content] of kinds) {
      assert.equal((await sniff(file('x.pdf', content))).kind, kind)
      const packed = await sniff(file('y.json', gzipSync(content)))
      assert.deepEqual([packed.kind, packed.gzip], [kind, true])
    }
  })

  test('standard input is read under the name stdin', () => {
    const program = `import { readPostings } from '${new URL('./index.ts', import.meta.url)}'
      for await (const { postings } of readPostings('-', { map: {} })) console.log(JSON.stringify(postings.map((one) => one.id)))`
    const options = { input: gzipSync('{"text":"One"}\n{"id":"b","text":"Two"}\n') }
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], options)
    assert.deepEqual(JSON.parse(out.toString()), ['stdin#1', 'b'])
  })

  test('what cannot be opened says why', async () => {
    const read = async (path: string) => {
      for await (const batch of readPostings(path, { map: {} })) assert.fail(`${batch.postings.length}`)
    }
    const says = (pattern: RegExp) => (error: unknown) => error instanceof NotPostings && pattern.test(error.message)
    await assert.rejects(read(folder), says(/folder; name the files/))
    await assert.rejects(read(join(folder, 'none')), says(/no such file/))
    await assert.rejects(read(file('empty', '')), says(/empty: the file is empty|empty/))
  })
})
