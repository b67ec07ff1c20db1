import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestKernel, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { type Answered, ask, call, SMALL, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'

let database: TestDatabase
let kernel: TestKernel
let server: Awaited<ReturnType<typeof testServer>>
const [one, two] = ['a'.repeat(43), 'b'.repeat(43)]
const members = new Map<string, Member>()
const cookie = (token: string) => ({ Cookie: `ausma_session=${token}` })
const port = () => server.port

before(async () => {
  database = await openTestDatabase('server')
  kernel = testKernel(database, { operations: SMALL })
  const agency = await testAgency(kernel)
  members.set(one, agency.founder).set(two, await agency.member())
  server = await testServer(kernel, members)
})
after(async () => {
  await server.close()
  await database.close()
})

const isProblem = (answer: Answered, status: number, code: string) => {
  assert.equal(answer.status, status, answer.body)
  assert.equal(answer.headers['content-type'], 'application/problem+json')
  assert.equal(answer.json().type, `urn:ausma:problem:${code}`)
  assert.equal(answer.json().status, status)
  assert.ok(String(answer.json().detail).length > 5)
}

describe('operations', () => {
  test('a member calls one and gets its output', async () => {
    const answer = await call(port(), 'things.add', { a: 1, b: 2 }, cookie(one))
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.json(), { sum: 3 })
    assert.ok(server.present.includes(members.get(one) as Member), 'the jobs hear who is here')
  })

  test('an empty body is an empty input', async () => {
    const answer = await ask(port(), {
      method: 'POST',
      path: '/api/things.explain',
      headers: { 'Ausma-Request': '1', 'Ausma-Reason': encodeURIComponent('Lūgums no prokurora'), ...cookie(one) },
    })
    assert.deepEqual(answer.json(), { reason: 'Lūgums no prokurora' })
  })

  test('a call that waits for a second person answers 202 with its number, and runs by it', async () => {
    const waits = await call(port(), 'things.pass', { to: 'police' }, cookie(one))
    assert.equal(waits.status, 202)
    const approval = String(waits.json().approval)
    isProblem(
      await call(port(), 'things.pass', {}, { ...cookie(one), 'Ausma-Approval': approval }),
      403,
      'not-permitted',
    )
    const done = await call(port(), 'things.pass', { to: 'nobody' }, { ...cookie(two), 'Ausma-Approval': approval })
    assert.deepEqual(done.json(), { passed: 'police' })
  })

  for (const [what, name, input, headers, status, code] of [
    ['a stranger', 'things.add', { a: 1, b: 2 }, {}, 401, 'not-signed-in'],
    ['an unknown token', 'things.add', { a: 1, b: 2 }, cookie('x'.repeat(43)), 401, 'not-signed-in'],
    ['a token that cannot be one', 'things.add', {}, cookie("'; drop"), 401, 'not-signed-in'],
    ['a wrong input', 'things.add', { a: 'x' }, cookie(one), 422, 'invalid-input'],
    ['no reason', 'things.explain', {}, cookie(one), 428, 'reason-needed'],
    ['no such operation', 'things.fly', {}, cookie(one), 404, 'not-found'],
    ['a name of the language', '__proto__', {}, cookie(one), 404, 'not-found'],
    ['an operation for jobs only', 'things.hide', {}, cookie(one), 404, 'not-found'],
    ['a broken reason', 'things.explain', {}, { ...cookie(one), 'Ausma-Reason': '%E0%A4%A' }, 400, 'malformed-request'],
    ['another type', 'things.add', {}, { ...cookie(one), 'Content-Type': 'text/plain' }, 415, 'other-type'],
  ] as const)
    test(`${what}: ${status}`, async () => isProblem(await call(port(), name, input, headers), status, code))

  test('fields that are wrong are named', async () => {
    const { fields } = (await call(port(), 'things.add', { a: 'x' }, cookie(one))).json()
    assert.deepEqual(
      (fields as { field: string }[]).map(({ field }) => field),
      ['a', 'b'],
    )
  })

  test('an unexpected error answers 500 without its words, and the log holds none either', async () => {
    const { error } = console
    const logged: string[] = []
    console.error = (...parts: unknown[]) => void logged.push(parts.join(' '))
    try {
      const answer = await call(port(), 'things.break')
      isProblem(answer, 500, 'internal')
      assert.ok(!answer.body.includes('Anna'))
      assert.match(logged.join(), /failure: Error\n\s+at /)
      assert.ok(!logged.join().includes('Anna'))
    } finally {
      console.error = error
    }
  })

  for (const [what, body] of [
    ['no JSON', '{"a":'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ] as const)
    test(`a body that is ${what}: 400`, async () => {
      const headers = { 'Ausma-Request': '1', 'Content-Type': 'application/json', ...cookie(one) }
      isProblem(await ask(port(), { method: 'POST', path: '/api/things.add', headers, body }), 400, 'malformed-request')
    })

  for (const isAnnounced of [true, false])
    test(`a body that is too large, ${isAnnounced ? '' : 'not '}announced: 413`, async () => {
      async function* bytes() {
        for (let i = 0; i < 20; i++) yield Buffer.alloc(100_000, 'x')
      }
      const headers = { 'Ausma-Request': '1', 'Content-Type': 'application/json', ...cookie(one) }
      const body = isAnnounced ? Buffer.alloc(2_000_000, 'x') : bytes()
      const answer = await ask(port(), { method: 'POST', path: '/api/things.add', headers, body }).catch(
        (error) => error,
      )
      // The server may close before all is sent, which a client can see as a broken connection.
      if (answer instanceof Error) assert.match(String((answer as NodeJS.ErrnoException).code), /ECONNRESET|EPIPE/)
      else isProblem(answer, 413, 'too-large')
    })

  test('too many tries: 429 with how long to wait', async () => {
    for (let i = 0; i < 3; i++) await call(port(), 'sessions.open', { password: 'wrong' })
    const answer = await call(port(), 'sessions.open', { password: 'right' })
    isProblem(answer, 429, 'too-many-requests')
    assert.ok(Number(answer.headers['retry-after']) > 0)
    kernel.clock.pass(61_000)
  })
})

describe('the session', () => {
  test('its token goes into the cookie and out of the body', async () => {
    const answer = await call(port(), 'sessions.open', { password: 'right' })
    assert.deepEqual(answer.json(), { member: 'Anna' })
    assert.deepEqual(answer.headers['set-cookie'], [
      `ausma_session=${'t'.repeat(43)}; Path=/; HttpOnly; SameSite=Strict`,
    ])
  })

  test('over https the cookie is sent over https only, and the browser told to stay there', async () => {
    const secure = await testServer(kernel, members, { origins: ['https://ausma.example'] })
    try {
      const headers = { Host: 'ausma.example', Origin: 'https://ausma.example' }
      const answer = await call(secure.port, 'sessions.open', { password: 'right' }, headers)
      assert.match(String(answer.headers['set-cookie']), /^__Host-ausma_session=.*; Secure/)
      assert.match(String(answer.headers['strict-transport-security']), /max-age=\d{8}/)
    } finally {
      await secure.close()
    }
  })

  test('signing out takes the cookie back and tells the jobs', async () => {
    const answer = await call(port(), 'sessions.close', {}, cookie(one))
    assert.match(String(answer.headers['set-cookie']), /^ausma_session=; Max-Age=0;/)
    assert.deepEqual(server.gone, [members.get(one)?.session])
  })
})

describe('other sites', () => {
  const input = { a: 1, b: 2 }
  for (const [what, headers] of [
    ['without our header', { 'Ausma-Request': '' }],
    ['from another origin', { Origin: 'https://evil.example' }],
    ['from a sandboxed page', { Origin: 'null' }],
    ['from another port of this machine', { Origin: 'http://localhost:1' }],
    ['as the browser says, cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['as the browser says, from a sibling', { 'Sec-Fetch-Site': 'same-site' }],
    ['as the browser says, typed by hand', { 'Sec-Fetch-Site': 'none' }],
  ] as const)
    test(`a call ${what} is refused and changes nothing`, async () =>
      isProblem(await call(port(), 'things.add', input, { ...cookie(one), ...headers }), 403, 'other-site'))

  test('our own pages are let in', async () => {
    const headers = { ...cookie(one), Origin: `http://localhost:${port()}`, 'Sec-Fetch-Site': 'same-origin' }
    assert.equal((await call(port(), 'things.add', input, headers)).status, 200)
  })

  test('uploads are guarded in the same way', async () =>
    isProblem(
      await ask(port(), { method: 'PUT', path: '/api/files', headers: cookie(one), body: 'x' }),
      403,
      'other-site',
    ))

  for (const host of ['evil.example', 'localhost', 'localhost:1', ''])
    test(`a name that is not ours (${host || 'none'}) is answered nothing`, async () =>
      isProblem(await ask(port(), { path: '/', headers: { Host: host } }), 421, 'other-host'))
})

describe('uploads', () => {
  const put = (body: Parameters<typeof ask>[1]['body'], headers: Record<string, string> = {}) =>
    ask(port(), {
      method: 'PUT',
      path: '/api/files',
      headers: { 'Ausma-Request': '1', 'Ausma-File-Name': encodeURIComponent('ziņas.csv'), ...cookie(one), ...headers },
      ...(body === undefined ? {} : { body }),
    })
  const bytes = randomBytes(300_000)

  test('are streamed into the store and named by size and hash', async () => {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7001) yield bytes.subarray(at, at + 7001)
    }
    const answer = await put(pieces())
    assert.equal(answer.status, 200, answer.body)
    const { file, size, sha256 } = answer.json()
    assert.equal(size, bytes.length)
    assert.equal(sha256, createHash('sha256').update(bytes).digest('hex'))
    assert.ok(kernel.blobs.kept.has(String(file)))
  })

  test('may be empty', async () => assert.equal((await put(undefined)).json().size, 0))

  for (const [what, headers, status, code] of [
    ['a stranger', cookie('x'.repeat(43)), 401, 'not-signed-in'],
    ['no name', { 'Ausma-File-Name': '' }, 422, 'invalid-input'],
    ['a name that the operation refuses', { 'Ausma-File-Name': 'x'.repeat(30) }, 422, 'invalid-input'],
  ] as const)
    test(`${what}: ${status}, and nothing stays in the store`, async () => {
      const before = kernel.blobs.kept.size
      isProblem(await put(bytes, headers), status, code)
      assert.equal(kernel.blobs.kept.size, before)
    })

  test('too large: 413, and nothing stays in the store', async () => {
    const before = kernel.blobs.kept.size
    const answer = await put(Buffer.alloc((1 << 20) + 1)).catch((error) => error)
    if (!(answer instanceof Error)) isProblem(answer, 413, 'too-large')
    assert.equal(kernel.blobs.kept.size, before)
  })
})

describe('addresses', () => {
  for (const [method, path, status, code, allow] of [
    ['GET', '/api/nothing/here', 404, 'no-such-page', undefined],
    ['GET', '/api/things.add', 405, 'other-method', 'POST'],
    ['GET', '/api/files', 405, 'other-method', 'PUT'],
    ['POST', '/leads', 405, 'other-method', 'GET, HEAD'],
    ['GET', '/assets/gone.js', 404, 'no-such-page', undefined],
    ['GET', '/..%2f..%2fpackage.json', 404, 'no-such-page', undefined],
  ] as const)
    test(`${method} ${path}: ${status}`, async () => {
      const answer = await ask(port(), { method, path, headers: { 'Ausma-Request': '1' } })
      isProblem(answer, status, code)
      assert.equal(answer.headers.allow, allow)
    })

  test('every address of the application is the one page, with the nonce of this answer', async () => {
    for (const path of ['/', '/leads', '/leads/17?sort=score', '/index.html', '/setup']) {
      const answer = await ask(port(), { path })
      assert.equal(answer.status, 200)
      const nonce = /script-src 'self' 'nonce-([\w+/=-]+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
      assert.ok(nonce)
      assert.ok(answer.body.includes(`<script nonce="${nonce}" type="module"`), answer.body)
      assert.ok(answer.body.includes(`<style nonce="${nonce}">`))
      assert.ok(answer.body.includes(`<meta property="csp-nonce" nonce="${nonce}">`))
      assert.ok(answer.body.includes('<meta name="ausma-state" content="ready">'))
    }
  })

  test('no nonce comes twice', async () => {
    const policies = await Promise.all(Array.from({ length: 20 }, () => ask(port(), { path: '/' })))
    assert.equal(new Set(policies.map(({ headers }) => headers['content-security-policy'])).size, 20)
  })

  test('files with a hash in their name are kept by the browser, others asked for again', async () => {
    assert.match(String((await ask(port(), { path: '/assets/a.js' })).headers['cache-control']), /immutable/)
    assert.equal((await ask(port(), { path: '/mark.svg' })).headers['cache-control'], 'no-cache')
  })
})

describe('headers', () => {
  for (const [what, asked] of [
    ['a page', { path: '/' }],
    ['an output', { method: 'POST', path: '/api/things.add', headers: { 'Ausma-Request': '1', ...cookie(one) } }],
    ['a problem', { path: '/api/x/y' }],
    ['a refused site', { method: 'POST', path: '/api/things.add' }],
    ['a refused name', { path: '/', headers: { Host: 'evil.example' } }],
    ['the description', { path: '/api/openapi.json' }],
    ['the readable description', { path: '/api/docs' }],
  ] as const)
    test(`of ${what}`, async () => {
      const { headers } = await ask(port(), asked)
      const policy = String(headers['content-security-policy'])
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /unsafe|\*|https?:/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
      assert.match(String(headers['permissions-policy']), /camera=\(\)/)
      assert.equal(headers['cache-control'], 'no-store')
      assert.equal(headers['access-control-allow-origin'], undefined)
      assert.equal(headers['x-powered-by'], undefined)
    })
})

describe('listening', () => {
  test('on both loopback addresses and on no other', async () => {
    assert.equal((await ask(port(), { path: '/api/openapi.json', host: '::1' })).status, 200)
    const outside = Object.values((await import('node:os')).networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')
    if (!outside) return
    await assert.rejects(ask(port(), { path: '/', host: outside.address }), { code: 'ECONNREFUSED' })
  })
})
