import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { INTAKE, ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { type Answered, ask, testServer } from '../../../test/run/web.ts'
import type { Listening } from '../../entry/http/listen.ts'
import { writeReceipt } from '../../modules/reports/index.ts'
import type { ReportPage, Row } from '../../modules/reports/shapes.ts'

let database: TestDatabase
let house: ReportsHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  house = await ReportsHouse.open(database)
  server = await testServer(house.kernel)
})
after(async () => {
  await server.close()
  await database.close()
})

const FORM = 'application/x-www-form-urlencoded'
/** Without how it looks: a failure should show what it says. */
const bare = (answer: Answered): Answered => ({ ...answer, body: answer.body.replace(/<style[\s\S]*?<\/style>/, '') })
const get = async (path: string, headers = {}) => bare(await ask(server.port, { path, headers }))
const post = async (path: string, fields: Record<string, string>, headers = {}) =>
  bare(
    await ask(server.port, {
      method: 'POST',
      path,
      headers: { 'Content-Type': FORM, Origin: 'null', 'Sec-Fetch-Site': 'same-origin', ...headers },
      body: new URLSearchParams(fields).toString(),
    }),
  )
const stateOf = ({ body }: Answered): string =>
  /name="state" value="([\w-]+)"/.exec(body)?.[1] ?? assert.fail(body.slice(-900))

const BOUNDARY = 'x-boundary'
type FilePart = { readonly bytes: Buffer | string; readonly name?: string; readonly type?: string }
const multipart = (fields: Record<string, string>, files: readonly FilePart[]): Buffer =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ bytes, name = 'a.png', type = 'image/png' }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
const postFiles = async (path: string, fields: Record<string, string>, files: readonly FilePart[]) =>
  bare(
    await ask(server.port, {
      method: 'POST',
      path,
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, Origin: 'null' },
      body: multipart(fields, files),
    }),
  )

/** A form filled in up to its last page. */
async function filled(text: string): Promise<string> {
  const begun = await get('/p/en/form')
  const written = await post('/p/en/form', { state: stateOf(begun), step: 'text', text, go: 'files' })
  return stateOf(written)
}
const kept = () => house.kernel.blobs.kept.size
const all = async () =>
  (await house.call<{ reports: Row[] }>(house.officer.token, 'reports.list', { limit: 100 })).reports
const reportWith = async (text: string) => {
  await house.hourComes()
  for (const { id } of await all()) {
    const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report: id })
    if (page.messages[0].told?.text === text) return page
  }
  return null
}

describe('every answer', () => {
  for (const path of ['/p/en', '/p/ar/form', '/p/lv/nowhere', '/p/xx', '/p/en/a/b/c'])
    test(`${path} is kept nowhere, sends no referrer, allows nothing from elsewhere and sets no cookie`, async () => {
      const { headers, body } = await get(path)
      assert.equal(headers['cache-control'], 'no-store')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['set-cookie'], undefined)
      const policy = String(headers['content-security-policy'])
      assert.match(
        policy,
        /^default-src 'none'; script-src 'nonce-[\w+/]+'; style-src 'nonce-[\w+/]+'; img-src data:; worker-src blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      assert.match(body, /<title>(Form|Veidlapa|نموذج)<\/title>/)
      assert.doesNotMatch(body, /\sstyle="|\son\w+="|https?:\/\/(?!www\.yr\.no|www\.w3\.org)/)
    })

  test('the first page is in the browser’s language where there is one', async () => {
    for (const [accepted, language] of [
      ['lv-LV,lv;q=0.9,en;q=0.8', 'lv'],
      ['xx, ar;q=0.5, en;q=0.1', 'ar'],
      ['xx', 'en'],
      [';;;q=,', 'en'],
    ]) {
      const { status, headers } = await get('/p', { 'Accept-Language': accepted })
      assert.deepEqual([status, headers.location], [302, `/p/${language}`])
    }
  })

  test('of what is not there is a page with 404, also for methods there are not', async () => {
    for (const path of ['/p/en/nowhere', '/p/xx', '/p/en/form/more', '/p/en/__proto__', '/p/en/constructor'])
      assert.equal((await get(path)).status, 404, path)
    assert.equal(
      (await ask(server.port, { method: 'PUT', path: '/p/en/form', headers: { 'Ausma-Request': '1' } })).status,
      404,
    )
  })

  test('a member’s cookie in the same browser changes nothing', async () => {
    const plain = await get('/p/en')
    const signed = await get('/p/en', { Cookie: `ausma_session=${'a'.repeat(43)}` })
    const withoutNonce = ({ body }: Answered) => body.replace(/nonce="[^"]*"/g, '')
    assert.equal(withoutNonce(signed), withoutNonce(plain))
  })
})

describe('another site', () => {
  for (const [what, headers] of [
    ['by its origin', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['by what the browser says', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['of a neighbouring name', { Origin: 'null', 'Sec-Fetch-Site': 'same-site' }],
  ] as const)
    test(`is refused ${what}`, async () => {
      assert.equal((await post('/p/en/return', { words: 'x' }, headers)).status, 403)
    })

  test('elsewhere `null` is no origin of ours', async () => {
    const headers = { Origin: 'null', 'Ausma-Request': '1', 'Content-Type': 'application/json' }
    assert.equal(
      (await ask(server.port, { method: 'POST', path: '/api/sessions.current', headers, body: '{}' })).status,
      403,
    )
  })
})

describe('what is written', () => {
  test('is shown as text, whatever it is', async () => {
    const text = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)> & "quotes" \' {{x}}'
    const state = stateOf(await get('/p/en/form'))
    const pages = [
      await post('/p/en/form', { state, step: 'text', text, go: 'next' }),
      await post('/p/en/form', { state, step: 'text', text, go: 'text' }),
      await post('/p/en/form', { state, step: 'text', text, go: 'files' }),
      await post('/p/en/check', { offer: text }),
    ]
    for (const { status, body } of pages) {
      assert.equal(status, 200)
      assert.doesNotMatch(body, /<script>alert|<img/)
    }
    assert.ok(pages[1].body.includes('&lt;/textarea&gt;'))
  })

  test('of a member of the staff, too', async () => {
    const { report, receipt } = await house.file()
    await house.call(house.officer.token, 'reports.get', { report })
    await house.call(house.officer.token, 'reports.ask', { report, text: '<script>alert(2)</script>' })
    const { body } = await post('/p/en/return', { words: writeReceipt(receipt, 'en') })
    assert.match(body, /&lt;script&gt;alert\(2\)/)
  })

  test('travels sealed: the page holds none of it but what it shows', async () => {
    const state = await filled('Secretwords')
    assert.doesNotMatch(state, /Secretwords/)
    assert.doesNotMatch(Buffer.from(state, 'base64url').toString('latin1'), /Secretwords/)
    const page = await post('/p/en/form', { state, step: 'about', go: 'urgent' })
    assert.doesNotMatch(page.body, /Secretwords/)
  })
})

describe('a form that is not ours', () => {
  for (const [what, change] of [
    ['cut', (state: string) => state.slice(0, 20)],
    ['changed', (state: string) => `${state.slice(0, 40)}${state[40] === 'A' ? 'B' : 'A'}${state.slice(41)}`],
    ['empty', () => ''],
    ['of another server', () => Buffer.alloc(200, 7).toString('base64url')],
  ] as const)
    test(`${what}: it is begun anew, and nothing is sent`, async () => {
      const before = (await all()).length
      const { status, body } = await post('/p/en/form', { state: change(await filled('x')), step: 'files', go: 'send' })
      assert.equal(status, 410)
      assert.match(body, /begun anew/)
      assert.equal((await all()).length, before)
    })

  test('of another way, or of a report, opens nothing', async () => {
    const state = await filled('x')
    assert.equal((await post('/p/en/ask', { state, step: 'files', go: 'send' })).status, 410)
    assert.equal((await post('/p/en/return', { state, go: 'open' })).status, 410)
  })

  test('of this morning still opens, of yesterday no more', async () => {
    const state = await filled('x')
    house.kernel.clock.pass(11 * 3600_000)
    assert.equal((await post('/p/en/form', { state, step: 'text', text: 'y', go: 'next' })).status, 200)
    house.kernel.clock.pass(2 * 3600_000)
    assert.equal((await post('/p/en/form', { state, step: 'text', text: 'y', go: 'next' })).status, 410)
    Object.assign(house, { officer: { ...house.officer, token: await house.signIn(house.officer.passkey) } })
  })

  test('a page with a report opens for half an hour only', async () => {
    const { receipt } = await house.file()
    const state = stateOf(await post('/p/en/return', { words: writeReceipt(receipt, 'en') }))
    assert.equal((await post('/p/en/return', { state, go: 'open' })).status, 200)
    house.kernel.clock.pass(31 * 60_000)
    const { status, body } = await post('/p/en/return', { state, go: 'open' })
    assert.equal(status, 410)
    assert.match(body, /type your words again/)
    Object.assign(house, { officer: { ...house.officer, token: await house.signIn(house.officer.passkey) } })
  })
})

describe('hostile bodies', () => {
  test('are answered by a page, never by a crash', async () => {
    const type = `multipart/form-data; boundary=${BOUNDARY}`
    for (const [contentType, body] of [
      ['application/json', '{}'],
      ['text/plain', 'x'],
      ['multipart/form-data', 'x'],
      [type, 'no boundary here'],
      [type, `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut`],
      [type, `--${BOUNDARY}\r\n${'X-Long: y\r\n'.repeat(9000)}\r\n\r\n--${BOUNDARY}--`],
      [FORM, 'a='.padEnd(300_000, 'x')],
      [FORM, '&'.repeat(1000)],
      [FORM, '__proto__=1&constructor=2&state=%FF%FE'],
    ] as const) {
      const answer = await ask(server.port, {
        method: 'POST',
        path: '/p/en/form',
        headers: { 'Content-Type': contentType, Origin: 'null' },
        body,
      })
      assert.ok([410, 422].includes(answer.status), `${contentType} ${body.slice(0, 30)}: ${answer.status}`)
      assert.match(answer.body, /<h1>/)
    }
    assert.equal((await get('/p/en')).status, 200)
  })

  test('a file is known by its bytes; its name and its announced type are kept nowhere', async () => {
    const state = await filled('With a file')
    const answer = await postFiles('/p/en/form', { state, step: 'files', go: 'send' }, [
      { bytes: '%PDF-1.7 hello', name: '../../etc/Anna Kalnina.jpg', type: 'image/jpeg' },
      { bytes: '' },
    ])
    assert.match(answer.body, /It has arrived/)
    // Not urgent, so the page says from when on the staff see it.
    assert.match(answer.body, /People there see it on [^<]* at \d\d:00 at the latest\./)
    const page = await reportWith('With a file')
    assert.deepEqual(
      page?.messages[0].files.map(({ type }) => type),
      ['application/pdf'],
    )
    assert.doesNotMatch(JSON.stringify(page), /Kalnina/)
  })

  test('a file that is too large, or one too many: nothing is sent, nothing stays, the words are still there', async () => {
    const state = await filled('Too much')
    const before = kept()
    const large = await postFiles('/p/en/form', { state, step: 'files', go: 'send' }, [
      { bytes: Buffer.alloc(26 << 20) },
    ])
    assert.equal(large.status, 422)
    assert.match(large.body, /larger than 25 MB/)
    assert.match(large.body, /Too much/)
    const many = await postFiles('/p/en/form', { state, step: 'files', go: 'send' }, Array(6).fill({ bytes: 'x' }))
    assert.match(many.body, /more than 5 files/)
    assert.equal(kept(), before)
    assert.equal(await reportWith('Too much'), null)
  })

  test('files without a form of ours are not even stored', async () => {
    const before = kept()
    const answer = await postFiles('/p/en/form', { state: 'x', step: 'files', go: 'send' }, [
      { bytes: 'x'.repeat(9000) },
    ])
    assert.equal(answer.status, 410)
    assert.equal(kept(), before)
  })

  test('a connection that breaks off in a file leaves nothing', async () => {
    const state = await filled('Broken off')
    const before = kept()
    const body = multipart({ state, step: 'files', go: 'send' }, [{ bytes: Buffer.alloc(4 << 20, 1) }])
    const half = async function* () {
      yield body.subarray(0, body.length / 2)
      throw new Error('gone')
    }
    await ask(server.port, {
      method: 'POST',
      path: '/p/en/form',
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, Origin: 'null' },
      body: Buffer.from(body.subarray(0, body.length / 2)),
    }).catch(() => null)
    void half
    assert.equal(await reportWith('Broken off'), null)
    assert.equal(kept(), before)
  })
})

describe('who reads it', () => {
  test('is asked where several do, and nobody is chosen for the reporter', async () => {
    const other = await house.another({ ...house.keeper, token: await house.signIn(house.keeper.passkey) })
    const officer = await house.admitted({ ...other }, ['intake-officer'])
    await house.call(officer.token, 'intakes.set', { ...INTAKE, publicName: 'Another Invented Office' })
    const begun = await get('/p/en/form')
    assert.match(begun.body, /Who should read it\?/)
    assert.match(begun.body, /Another Invented Office/)
    // Sent without a choice, as only somebody without this page could.
    const written = await post('/p/en/form', { state: stateOf(begun), step: 'text', text: 'For whom?', go: 'files' })
    const sent = await post('/p/en/form', { state: stateOf(written), step: 'files', go: 'send' })
    assert.match(sent.body, /Who should read it\?/)
    const chosen = await post('/p/en/form', {
      state: stateOf(sent),
      step: 'desk',
      [`to-${other.agency}`]: 'on',
      go: 'files',
    })
    const receipt = await post('/p/en/form', { state: stateOf(chosen), step: 'files', go: 'send' })
    assert.match(receipt.body, /It has arrived/)
    assert.equal(await reportWith('For whom?'), null, 'the first agency has not got it')
    await house.hourComes(other.agency)
    const theirs = await house.call<{ reports: Row[] }>(officer.token, 'reports.list', {})
    assert.equal(theirs.reports.length, 1)
    await house.call(officer.token, 'intakes.set', { ...INTAKE, suspicions: false, help: false })
  })

  test('stops taking them while somebody writes: nothing is kept, and that is said', async () => {
    const state = await filled('Too late')
    await house.call(house.officer.token, 'intakes.set', { ...INTAKE, suspicions: false })
    const { body, status } = await post('/p/en/form', { state, step: 'files', go: 'send' })
    assert.notEqual(status, 200)
    assert.match(body, /not taken here any more/)
    await house.call(house.officer.token, 'intakes.set', INTAKE)
    assert.equal(await reportWith('Too late'), null)
  })
})

describe('an offer', () => {
  test('is looked over for as many as come from one address', async () => {
    for (let i = 0; i < 70; i++) assert.equal((await post('/p/en/check', { offer: `Work abroad ${i}` })).status, 200)
  })

  test('of nothing is told so, and what was typed stays where it is too long', async () => {
    assert.equal((await post('/p/en/check', { offer: ' ' })).status, 422)
    assert.equal((await post('/p/en/check', { offer: 'x'.repeat(25_000) })).status, 200)
  })
})
