import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SMALL } from '../../../test/run/web.ts'
import type { operations } from '../../operations.ts'
import { ApiClient, type Input, type Output, Refused, type Session, Unreachable } from './client.ts'

type Sent = { url: string; request: RequestInit; headers: Record<string, string> }

/** A client whose server gives the test's answers. */
function clientOf(answer: () => Response | Promise<Response>, token: string | null = null) {
  const sent: Sent[] = []
  const kept: (string | null)[] = []
  const session: Session = { get: () => token, set: (next) => void kept.push(next) }
  const fetch = async (url: string | URL | Request, request: RequestInit = {}) => {
    sent.push({ url: String(url), request, headers: request.headers as Record<string, string> })
    return answer()
  }
  const client = new ApiClient<typeof SMALL>({ server: 'http://localhost:8321', fetch: fetch as never, session })
  return { client, sent, kept }
}

const json = (value: unknown, status = 200, headers: [string, string][] = []) =>
  new Response(JSON.stringify(value), { status, headers: [['Content-Type', 'application/json'], ...headers] })

const problem = { type: 'urn:ausma:problem:conflict', title: 'conflict', status: 409, detail: 'It is taken.' }

describe('a call', () => {
  test('goes to the operation’s address as JSON with the header no form can set', async () => {
    const { client, sent } = clientOf(() => json({ sum: 3 }))
    assert.deepEqual(await client.call('things.add', { a: 1, b: 2 }), { kind: 'done', output: { sum: 3 } })
    assert.equal(sent[0].url, 'http://localhost:8321/api/things.add')
    assert.equal(sent[0].request.method, 'POST')
    assert.deepEqual(sent[0].headers, { 'Content-Type': 'application/json', 'Ausma-Request': '1' })
    assert.equal(sent[0].request.body, '{"a":1,"b":2}')
  })

  test('carries the session in a cookie, a reason in any writing, and the number that it approves', async () => {
    const { client, sent } = clientOf(() => json({ reason: null }), 'a'.repeat(43))
    await client.call('things.explain', {}, { reason: 'Lūgums\nno “prokurora” 100 %', approval: 'x-1' })
    const { headers } = sent[0]
    assert.equal(headers.Cookie, `ausma_session=${'a'.repeat(43)}; __Host-ausma_session=${'a'.repeat(43)}`)
    assert.equal(decodeURIComponent(headers['Ausma-Reason']), 'Lūgums\nno “prokurora” 100 %')
    assert.match(headers['Ausma-Reason'], /^[\x21-\x7e]+$/)
    assert.equal(headers['Ausma-Approval'], 'x-1')
  })

  test('that waits gives its number', async () => {
    const { client } = clientOf(() => json({ approval: 'x-2' }, 202))
    assert.deepEqual(await client.call('things.pass', { to: 'police' }), { kind: 'waits', approval: 'x-2' })
  })

  test('that was refused throws the server’s own words', async () => {
    const { client } = clientOf(() => json({ ...problem, fields: [{ field: 'a', message: 'b' }] }, 409))
    await assert.rejects(client.call('things.add', { a: 1, b: 2 }), (error) => {
      assert.ok(error instanceof Refused)
      assert.equal(error.message, 'It is taken.')
      assert.deepEqual(error.details.fields, [{ field: 'a', message: 'b' }])
      return true
    })
  })

  for (const [what, body] of [
    ['a page of something between', '<html>Bad gateway</html>'],
    ['nothing', ''],
  ] as const)
    test(`answered by ${what} is a refusal with its status, not a broken client`, async () => {
      const { client } = clientOf(() => new Response(body, { status: 502 }))
      await assert.rejects(
        client.call('things.add', { a: 1, b: 2 }),
        (error) => error instanceof Refused && error.details.status === 502 && /502/.test(error.message),
      )
    })

  test('that reaches nobody says where it went, and not what it sent', async () => {
    const { client } = clientOf(() => Promise.reject(new TypeError('fetch failed')))
    await assert.rejects(
      client.call('sessions.open', { password: 'slepens' }),
      (error) => error instanceof Unreachable && /localhost:8321/.test(error.message) && !/slepens/.test(error.message),
    )
  })
})

describe('the session', () => {
  for (const [what, cookies, expected] of [
    ['is kept when it is handed out', [`ausma_session=${'t'.repeat(43)}; Path=/; HttpOnly`], ['t'.repeat(43)]],
    ['is kept under the name it has over https', [`__Host-ausma_session=${'s'.repeat(43)}; Path=/`], ['s'.repeat(43)]],
    ['is forgotten when it is taken back', ['ausma_session=; Max-Age=0; Path=/'], [null]],
    ['of the demonstration is not its own', [`ausma_try=${'t'.repeat(43)}; Path=/`], []],
    ['is not read from another cookie', ['other=1; ausma_session=x'], []],
    ['stays where nothing is said of it', [], []],
  ] as const)
    test(what, async () => {
      const headers = cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])
      const { client, kept } = clientOf(() => json({ member: 'Anna' }, 200, headers))
      await client.call('sessions.open', { password: 'x' })
      assert.deepEqual(kept, expected)
    })

  test('that the server ended is forgotten even though the call is refused', async () => {
    const ended: [string, string][] = [['Set-Cookie', 'ausma_session=; Max-Age=0']]
    const { client, kept } = clientOf(() => json({ ...problem, status: 401 }, 401, ended))
    await assert.rejects(client.call('things.add', { a: 1, b: 2 }), Refused)
    assert.deepEqual(kept, [null])
  })
})

describe('an upload', () => {
  test('is a stream with its name in any writing', async () => {
    const { client, sent } = clientOf(() => json({ file: 'f', size: 1, sha256: 'x' }))
    const bytes = new Blob(['x']).stream()
    assert.deepEqual(await client.upload('ziņas 100%.csv', bytes), { file: 'f', size: 1, sha256: 'x' })
    assert.equal(sent[0].url, 'http://localhost:8321/api/files')
    assert.equal(sent[0].request.method, 'PUT')
    assert.equal(sent[0].request.body, bytes)
    assert.equal(decodeURIComponent(sent[0].headers['Ausma-File-Name']), 'ziņas 100%.csv')
    assert.equal(sent[0].headers['Ausma-Request'], '1')
  })
})

test('types: names, inputs and outputs are those of the table', () => {
  type Table = typeof operations
  const input: Input<Table, 'leads.list'> = { sort: 'seen', filter: { mine: true } }
  // @ts-expect-error there is no such order
  const wrong: Input<Table, 'leads.list'> = { sort: 'luck' }
  // @ts-expect-error a lead is needed
  const missing: Input<Table, 'leads.get'> = {}
  // @ts-expect-error the token stays in the cookie
  type NoToken = Output<Table, 'sessions.open'>['sessionToken']
  const client = clientOf(() => json({})).client
  // @ts-expect-error there is no such operation
  const fly = () => client.call('things.fly', {})
  const token: NoToken | undefined = undefined
  assert.deepEqual([input.sort, wrong.sort, missing, typeof fly, token], ['seen', 'luck', {}, 'function', undefined])
})
