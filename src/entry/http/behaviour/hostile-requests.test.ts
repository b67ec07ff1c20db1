import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { HANG } from '../../../../test/browser/eventually.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { ask, testServer } from '../../../../test/run/web.ts'
import { makeApp } from '../app.ts'
import { LIMITS, type Listening, listen, type Patience } from '../listen.ts'

// The tests send requests that no browser sends over a plain socket to a real server.

let database: TestDatabase
let server: Listening
/** Each server has one low limit and the others off: chance would otherwise decide which of two runs out first. */
let hurriedHeads: Listening
let hurriedBodies: Listening
let patient: Listening

before(async () => {
  database = await openTestDatabase('server')
  const house = await ReportsHouse.open(database)
  const real = await testServer(house.kernel)
  server = real
  const app = makeApp({ ...real.door, origins: ['http://localhost'] })
  const listening = (patience: Patience) => listen((request, env) => app.fetch(request, env), 0, patience)
  hurriedHeads = await listening({ limits: { headersTimeout: 300, connectionsCheckingInterval: 100 }, silence: 0 })
  hurriedBodies = await listening({ limits: { headersTimeout: 0 }, silence: 300 })
  patient = await listening({ limits: { headersTimeout: 0 }, silence: 0 })
})
after(async () => {
  await Promise.all([server, hurriedHeads, hurriedBodies, patient].map((one) => one.close()))
  await database.close()
})

/** Sends bytes unchanged and gives all that comes back until the server ends the connection. */
function raw(bytes: string | Uint8Array, { port = server.port, end = true } = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (part) => {
    said += part.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.on('close', () => resolve(said))
  if (end) socket.end(bytes)
  else socket.write(bytes)
  return promise
}
const statusOf = (said: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)
const host = () => `Host: localhost:${server.port}`
const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`
const FORM = 'Content-Type: application/x-www-form-urlencoded'
/** Checks that the server still answers a correct request. */
const stands = async () => assert.equal((await ask(server.port, { path: '/p/en' })).status, 200)

describe('requests that no browser sends', { timeout: HANG }, () => {
  for (const [what, request, status] of [
    ['no name', () => head('GET /p/en HTTP/1.1'), 400],
    ['two names', () => head('GET /p/en HTTP/1.1', host(), 'Host: evil.example'), 400],
    ['the same name twice', () => head('GET /p/en HTTP/1.1', host(), host()), 400],
    ['a foreign name', () => head('GET /p/en HTTP/1.1', 'Host: evil.example'), 421],
    ['a whole foreign address', () => head('GET http://evil.example/p/en HTTP/1.1', host()), 0],
    ['huge headers', () => head('GET /p/en HTTP/1.1', host(), `X-A: ${'a'.repeat(20_000)}`), 431],
    ['very many headers', () => head('GET /p/en HTTP/1.1', host(), ...Array(3000).fill('X-A: a')), 431],
    [
      'two lengths',
      () => `${head('POST /p/en/form HTTP/1.1', host(), FORM, 'Content-Length: 3', 'Content-Length: 4')}a=b`,
      400,
    ],
    [
      'a length and chunks',
      () =>
        `${head('POST /p/en/form HTTP/1.1', host(), FORM, 'Content-Length: 3', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      400,
    ],
    ['a negative length', () => head('POST /p/en/form HTTP/1.1', host(), FORM, 'Content-Length: -1'), 400],
    ['no number as length', () => head('POST /p/en/form HTTP/1.1', host(), FORM, 'Content-Length: 1e3'), 400],
    [
      'an unknown encoding',
      () => head('POST /p/en/form HTTP/1.1', host(), FORM, 'Transfer-Encoding: gzip, chunked, x'),
      400,
    ],
    ['a header in two lines', () => head('GET /p/en HTTP/1.1', host(), 'X-A: a\r\n b'), 400],
    ['a NUL in a header', () => head('GET /p/en HTTP/1.1', host(), 'X-A: a\0b'), 400],
    ['another protocol', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['an old protocol without a name', () => head('GET /p/en HTTP/1.0'), 400],
  ] as const)
    test(what, async () => {
      const said = await raw(request())
      if (status !== 0) assert.equal(statusOf(said), status, said.slice(0, 200))
      else assert.ok(statusOf(said) >= 400, said.slice(0, 200))
      await stands()
    })

  for (const path of [
    '/p/../api/sessions.current',
    '/p/%2e%2e/api/files',
    '/p/en/..%2f..%2f..%2fetc%2fpasswd',
    '//evil.example/p/en',
    '/p/en/\\..\\..\\secrets.json',
    '/p/en/%00',
    '/p/en/%ff%fe',
    '/p/en/__proto__',
    '/p/constructor/toString',
    `/p/en/${'a'.repeat(8000)}`,
  ])
    test(`the path ${path.slice(0, 40)} leads to nothing`, async () => {
      // The server must end the connection: a client that hangs up before the answer gets none.
      const said = await raw(head(`GET ${path} HTTP/1.1`, host(), 'Connection: close'), { end: false })
      assert.ok([400, 404, 405, 421].includes(statusOf(said)), said.slice(0, 120))
      assert.doesNotMatch(said, /root:|installation"|at .*\.ts:\d+/)
    })

  test('chunks that lie about themselves end the connection', async () => {
    for (const chunks of [
      'zz\r\nab\r\n',
      '5\r\nab\r\n0\r\n\r\n',
      'ffffffffffffffffff\r\na',
      `1;${'x'.repeat(40_000)}\r\na\r\n0\r\n\r\n`,
    ]) {
      const said = await raw(`${head('POST /p/en/form HTTP/1.1', host(), FORM, 'Transfer-Encoding: chunked')}${chunks}`)
      assert.ok(statusOf(said) >= 400 || said === '', said.slice(0, 100))
    }
    await stands()
  })

  test('more fields and longer ones than any form of ours has', async () => {
    const post = (body: string) =>
      ask(server.port, {
        method: 'POST',
        path: '/p/en/form',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
        body,
      })
    assert.ok((await post(Array.from({ length: 20_000 }, (_, n) => `f${n}=1`).join('&'))).status < 500)
    assert.equal((await post(`text=${'a'.repeat(300_000)}`)).status, 422)
    assert.ok((await post('__proto__=1&constructor=2&go=send')).status < 500)
    await stands()
  })

  test('property: bytes of any kind never bring it down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => void (await raw(bytes))),
      runs(40),
    )
    await stands()
  })
})

describe('slow ones', { timeout: HANG }, () => {
  test('a header that never ends, and one that drips', async () => {
    const endless = 'GET /p/en HTTP/1.1\r\nHost: localhost\r\nX-A: '
    assert.equal(statusOf(await raw(endless, { port: hurriedHeads.port, end: false })), 408)
    const socket = connect(hurriedHeads.port, '127.0.0.1')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => undefined)
    socket.write(endless)
    const drip = setInterval(() => socket.write('X'), 20)
    await closed
    clearInterval(drip)
  })

  test('a body that stops, and one that is shorter than it said', async () => {
    const body = `${head('POST /p/en/form HTTP/1.1', 'Host: localhost', FORM, 'Content-Length: 1000')}a=`
    await raw(body, { port: hurriedBodies.port, end: false })
    await raw(body, { port: patient.port })
  })

  test('two hundred of them at once hold up nobody', async () => {
    const sockets = Array.from({ length: 200 }, () => connect(patient.port, '127.0.0.1'))
    let ended = 0
    const begun = sockets.map(async (socket) => {
      socket.on('error', () => undefined)
      socket.on('close', () => ended++)
      await new Promise<void>((resolve) => socket.write('GET /p/en HTTP/1.1\r\nX', () => resolve()))
    })
    await Promise.all(begun)
    assert.equal((await ask(patient.port, { path: '/p/en', headers: { Host: 'localhost' } })).status, 200)
    assert.equal(ended, 0, 'it was answered while they all waited')
    for (const socket of sockets) socket.destroy()
  })

  test('the program itself lets nobody hold a place for half a minute by a head', () => {
    assert.ok(LIMITS.headersTimeout > 0, '0 would be no limit')
    assert.ok(LIMITS.headersTimeout + LIMITS.connectionsCheckingInterval < 30_000)
  })
})
