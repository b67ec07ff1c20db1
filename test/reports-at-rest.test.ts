import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { LITE } from '../src/kernel/embedded.ts'
import { HANG } from './browser/eventually.ts'
import { officerOf, WebReporter } from './houses/web-reporter.ts'
import { WordSearch } from './rules/words-in-bytes.ts'
import { Founder, RunningServer } from './run/running.ts'
import { ask } from './run/web.ts'

/** Words that stand in one kind of content each, and nowhere in the program. */
const WORDS = {
  'what was told': ['Zvirbuļpuķe', 'Mežvārnakmens'],
  'where it is': ['Ziemupkalniņš'],
  'a file': ['Pīlādžbildīte'],
  'a file’s name': ['AnnasTelefons'],
  'a question': ['Jautājumkoks'],
  'a reply': ['Atbildītēns'],
  'an answer': ['Pateiciņvārds'],
  'a note': ['Piezīmrasa'],
  'a reason': ['Iemeslupe'],
  'an authority': ['Vaniļpolicija'],
} as const
const ALL = Object.values(WORDS).flat()
/** Stands in plain and may: that it is found shows that finding works. */
const PLAIN = 'Invented Authority'
const REASON = 'Iemeslupe: nothing in it'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

describe('a stolen copy of the database and the disk, without any member’s secret', { timeout: HANG }, () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-reports-'))
  const [data, spool] = [join(room, 'data'), join(room, 'tmp')]
  mkdirSync(spool)
  const receipts: string[] = []
  let server: RunningServer
  let token: string

  before(async () => {
    server = await RunningServer.start({ DATA_DIR: data, TMPDIR: spool, PORT: '0' })
    token = await officerOf(server, await new Founder().found(server))
  })
  after(async () => {
    await server.end('SIGKILL')
    rmSync(room, { recursive: true, force: true })
  })

  const call = async (name: string, input: object, reason?: string) => {
    const answer = await ask(server.port, {
      method: 'POST',
      path: `/api/${name}`,
      headers: {
        'Ausma-Request': '1',
        'Content-Type': 'application/json',
        Cookie: `ausma_session=${token}`,
        ...(reason ? { 'Ausma-Reason': encodeURIComponent(reason) } : {}),
      },
      body: JSON.stringify(input),
    })
    assert.ok(answer.status < 300, `${name}: ${answer.body}`)
    return answer.json()
  }

  test('a day’s work with reports is done, and it all opens to those it is for', async () => {
    const reporter = new WebReporter(server.port)
    for (const text of ['Zvirbuļpuķe Ziemupkalniņš', 'Mežvārnakmens'])
      receipts.push(
        await reporter.send(await reporter.fill(text), Buffer.from('%PDF Pīlādžbildīte'), 'AnnasTelefons.png'),
      )
    const { reports } = (await call('reports.list', {})) as { reports: { id: string }[] }
    assert.equal(reports.length, 2)
    const pages = await Promise.all(reports.map(({ id: report }) => call('reports.get', { report })))
    assert.match(JSON.stringify(pages), /Zvirbuļpuķe/)
    const [one, two] = reports.map(({ id }) => id)
    for (const report of [one, two]) {
      await call('reports.ask', { report, text: 'Jautājumkoks?' })
      await call('reports.note', { report, text: 'Piezīmrasa' })
    }
    for (const words of receipts) assert.match((await reporter.reply(words, 'Atbildītēns')).body, /Atbildītēns/)
    await call('reports.answer', { report: one, text: 'Pateiciņvārds' })
    await call('reports.assess', { report: two, danger: 'now' })
    const pass = { report: two, authority: 'Vaniļpolicija', recipient: 'police', basis: 'An act', parts: ['text'] }
    await call('reports.pass-urgently', pass, REASON)
    const mine = await Promise.all(receipts.map((words) => reporter.open(words)))
    assert.match(mine.map(({ body }) => body).join(), /Pateiciņvārds/)
  })

  test('killed, it left a form that was filled in and not sent nowhere', async () => {
    const reporter = new WebReporter(server.port)
    await reporter.fill('Zvirbuļpuķe not sent')
    await server.end('SIGKILL')
  })

  test('no word of any report is in any file, the receipts included; with the secrets file neither', async () => {
    // The words of receipts stand in no list of the program alone, but seven in a row are one receipt.
    const search = new WordSearch([...ALL, PLAIN, ...receipts.map((words) => words.split(' ').slice(0, 3).join(' '))])
    const found = [...filesIn(data), ...filesIn(spool)].flatMap((path) =>
      search.in(readFileSync(path)).map(({ word, as }) => `${word} (${as}) in ${relative(room, path)}`),
    )
    assert.deepEqual(
      found.filter((line) => !line.startsWith(PLAIN)),
      [],
    )
    assert.ok(found.length > 0, 'what stands in plain was found')
  })

  test('none is in any row, and no row says at what hour somebody reported, or from where', async () => {
    const lite = await PGlite.create({ ...LITE, dataDir: join(data, 'pg') })
    const search = new WordSearch(ALL)
    try {
      const { rows: tables } = await lite.query<{ name: string }>(
        `select c.oid::regclass::text as name from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      )
      let rows = 0
      for (const { name } of tables) {
        const { rows: texts } = await lite.query<{ text: string }>(`select t::text as text from ${name} t`)
        rows += texts.length
        for (const { text } of texts) {
          const bytes = (text.match(/\\x[0-9a-f]+/g) ?? []).map((column) => Buffer.from(column.slice(2), 'hex'))
          for (const part of [Buffer.from(text), ...bytes]) assert.deepEqual(search.in(part), [], `table ${name}`)
          assert.doesNotMatch(text, /127\.0\.0\.1|::1|Mozilla/, `table ${name}`)
        }
      }
      assert.ok(rows > 50)
      const { rows: entries } = await lite.query<{ rest: number }>(
        `select (at_ms % 86400000)::int as rest from audit_waiting where kind = 'reporter'`,
      )
      assert.ok(entries.length >= 6)
      assert.ok(entries.every(({ rest }) => rest === 0))
    } finally {
      await lite.close()
    }
  })
})
