import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { hidden } from '../../../test/browser/public-pages.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { type Answered, ask, testServer } from '../../../test/run/web.ts'
import { writeReceipt } from '../../modules/reports/index.ts'
import { emptyFolder, openBlobs } from '../../ports/files.ts'
import { makeApp } from '../http/app.ts'
import { type Listening, listen } from '../http/listen.ts'
import { behindOf } from './behind.ts'
import { formsKey } from './here.ts'
import { openPublicPages, type PublicPages } from './pages.ts'

// The whole way: a browser's request to the server, over the socket to the process of the pages, and its calls back.

const room = mkdtempSync(join(tmpdir(), 'ausma-own-pages-'))
const store = emptyFolder(join(room, 'intake'))
const blobs = openBlobs(join(room, 'blobs'))
let database: TestDatabase
let house: ReportsHouse
let host: string
let pages: PublicPages
let servers: readonly Listening[]

before(async () => {
  database = await openTestDatabase('server')
  house = await ReportsHouse.open(database)
  const kernel = { ...house.kernel, blobs }
  const plain = await testServer(house.kernel)
  host = `localhost:${plain.port}`
  const behind = behindOf(kernel, (file, size) => blobs.adopt(store, file, size))
  const settings = { store, formsKey: formsKey(kernel.secret), origins: [`http://${host}`], clamd: null }
  pages = await openPublicPages(settings, behind)
  const app = makeApp({ ...plain.door, kernel, publicPages: pages })
  servers = [await listen((request, env) => app.fetch(request, env), 0), plain]
})
after(async () => {
  await Promise.all(servers.map((one) => one.close()))
  await pages.close()
  await database.close()
  rmSync(room, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(servers[0].port, { path, headers: { Host: host, ...headers } })
const post = (path: string, form: FormData): Promise<Answered> => {
  const request = new Request(`http://${host}${path}`, { method: 'POST', body: form })
  const headers = { Host: host, 'Content-Type': String(request.headers.get('Content-Type')) }
  return ask(servers[0].port, { method: 'POST', path, headers, body: request.body as AsyncIterable<Uint8Array> })
}
const formOf = (page: Answered, more: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ state: hidden(page, 'state'), ...more })) form.set(name, value)
  return form
}
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

describe('public pages in their own process', () => {
  test('a page comes with the headers of all public pages, and staff pages come from the server itself', async () => {
    const page = await get('/p/en')
    assert.equal(page.status, 200)
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/)
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.equal(page.headers['set-cookie'], undefined)
    assert.equal((await get('/p/en/nothing')).status, 404)
    assert.equal((await get('/sign-in')).status, 200)
    assert.equal((await get('/p/en', { Host: 'elsewhere.example' })).status, 421)
  })

  test('a report with a file goes all the way: kept once, sealed, and back by its words', async () => {
    const begun = await get('/p/en/form')
    const typed = formOf(begun, { step: 'text', go: 'next', text: 'They took the passports of six people.' })
    const next = await post('/p/en/form', typed)
    const sending = formOf(next, { step: 'files', go: 'send' })
    sending.append('files', new Blob([Buffer.alloc(70_000, 7)]), 'photo.png')
    const sent = await post('/p/en/form', sending)
    assert.equal(sent.status, 200, sent.body.slice(-2000))
    assert.equal(files(join(room, 'blobs')), 1)
    assert.equal(files(store), 0)
    const returning = new FormData()
    returning.set(
      'words',
      /id="copy" value="([^"]+)"/.exec(sent.body)?.[1] ?? assert.fail('the receipt shows no words'),
    )
    const mine = await post('/p/en/return', returning)
    assert.equal(mine.status, 200)
    assert.match(mine.body, /They took the passports of six people\./)
  })

  test('words that open nothing are told so, and a report that was withdrawn opens no more', async () => {
    const { receipt } = await house.file()
    const words = new FormData()
    words.set('words', writeReceipt(receipt, 'en'))
    const mine = await post('/p/en/return', words)
    assert.equal((await post('/p/en/return', formOf(mine, { go: 'withdraw-yes' }))).status, 200)
    assert.equal((await post('/p/en/return', words)).status, 404)
    assert.equal((await post('/p/en/return', formOf(mine, { go: 'earlier 1' }))).status, 404)
  })

  test('what was sent to a form that is none is stored nowhere', async () => {
    const form = new FormData()
    form.set('state', 'made up')
    form.append('files', new Blob([Buffer.alloc(10_000)]), 'a.png')
    assert.equal((await post('/p/en/form', form)).status, 410)
    assert.equal(files(store), 0)
  })
})
