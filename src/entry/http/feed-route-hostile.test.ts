import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { BlockingHouse } from '../../../test/houses/blocking.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, call, testServer } from '../../../test/run/web.ts'
import type { Listening } from './listen.ts'

let database: TestDatabase
let house: BlockingHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  house = await BlockingHouse.open(database)
  server = await testServer(house.kernel)
  await house.published({ address: 'hidden.example.org' })
})
after(async () => {
  await server.close()
  await database.close()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(server.port, { method, path: `/api/block-feeds/${path}`, headers })
const bearer = (key = house.key) => ({ Authorization: `Bearer ${key}` })

describe('a caller who wants a feed without a key of their own', () => {
  for (const [what, header] of [
    ['nothing', ''],
    ['an empty key', 'Bearer '],
    ['another scheme', 'Basic YTpi'],
    ['a key in another case', `Bearer AUSMA_OPERATOR_${'A'.repeat(43)}`],
    ['a very long key', `Bearer ausma_operator_${'A'.repeat(5000)}`],
    ['a key with a space inside', `Bearer ausma_operator_${'A'.repeat(20)} ${'A'.repeat(23)}`],
    ['signs of other writings', `Bearer ausma_operator_${'é'.repeat(20)}`],
    ['two keys', `Bearer ausma_operator_${'A'.repeat(43)}, Bearer ausma_operator_${'B'.repeat(43)}`],
  ] as const)
    test(`with ${what} is told to sign in, and nothing of the list`, async () => {
      const answer = await get('list.json', header === '' ? {} : { Authorization: header })
      assert.equal(answer.status, 401, answer.body)
      assert.doesNotMatch(answer.body, /hidden|serial/)
      assert.equal(answer.headers['ausma-serial'], undefined)
      assert.equal(answer.headers.etag, undefined)
    })

  test('learns nothing by asking whether it has changed', async () => {
    const tag = String((await get('list.json', bearer())).headers.etag)
    const answer = await get('list.json', { 'If-None-Match': tag })
    assert.equal(answer.status, 401)
  })

  test('finds no file beside the forms there are', async () => {
    for (const path of ['', '.sig', 'list.json.sig.sig', 'list.json/x', 'list.json%00', '__proto__', 'toString'])
      assert.equal((await get(path, bearer())).status, 404, path)
  })

  test('is refused each other method, with a key too', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await get('list.json', { ...bearer(), 'Ausma-Request': '1' }, method)
      assert.ok(answer.status === 404 || answer.status === 405, `${method}: ${answer.status}`)
      assert.doesNotMatch(answer.body, /hidden/)
    }
  })
})

describe('an operator’s key', () => {
  test('is taken however the scheme is written and spaced', async () => {
    for (const header of [`bearer ${house.key}`, `BEARER   ${house.key}`, `Bearer ${house.key}  `])
      assert.equal((await get('list.json', { Authorization: header })).status, 200, header)
  })

  test('answers HEAD with the same headers and no body', async () => {
    const { status, headers, body } = await get('policy.zone', bearer(), 'HEAD')
    assert.equal(status, 200)
    assert.equal(body, '')
    assert.match(String(headers['ausma-signature']), /^[A-Za-z0-9+/]{86}==$/)
  })

  test('must send the header that every change needs', async () => {
    const input = JSON.stringify({ serial: 1, as: 'seen' })
    const answer = await ask(server.port, {
      method: 'POST',
      path: '/api/block-feeds.acknowledge',
      headers: { ...bearer(), 'Content-Type': 'application/json' },
      body: input,
    })
    assert.equal(answer.status, 403)
    assert.match(answer.body, /other-site/)
  })

  for (const input of [
    { serial: -1, as: 'seen' },
    { serial: 1.5, as: 'seen' },
    { serial: 'x', as: 'seen' },
    { serial: 1, as: 'eaten' },
    {},
    { serial: 9_007_199_254_740_991, as: 'applied' },
  ])
    test(`acknowledges no nonsense: ${JSON.stringify(input)}`, async () => {
      const answer = await call(server.port, 'block-feeds.acknowledge', input, bearer())
      assert.ok([409, 422].includes(answer.status), `${answer.status} ${answer.body}`)
    })

  test('opens nothing any more once it is taken back, in the middle of a day', async () => {
    const { operator, key, keyId } = await house.newOperator('Short Telecom')
    assert.equal((await get('list.json', bearer(key))).status, 200)
    await house.does(house.approver, 'block-operators.revoke-key', { operator, keyId })
    assert.equal((await get('list.json', bearer(key))).status, 401)
  })

  test('stands in no answer and no audit entry, and neither does an address', async () => {
    await get('list.json', bearer())
    const rows = await database.superuser(`select a::text as text from audit a`)
    for (const { text } of rows) assert.doesNotMatch(String(text), /ausma_operator_|hidden\.example/)
    const [{ count }] = await database.superuser(
      `select count(*)::int as count from audit where operation = 'block-feeds.read' and kind = 'client' and actor = '${house.operator}'`,
    )
    assert.ok(Number(count) > 0, 'who fetched is entered')
  })
})

describe('the filter list', () => {
  for (const prefix of ['', 'abcdefg', 'ABCDEF01', '0123456', '012345678', '%00'])
    test(`takes no prefix ${JSON.stringify(prefix)}`, async () => {
      const { status, body } = await ask(server.port, { path: `/api/block-filters/${prefix}` })
      assert.ok([404, 422].includes(status), `${status}`)
      assert.doesNotMatch(body, /hidden/)
    })

  test('takes at most thirty prefixes at once', async () => {
    const prefixes = Array.from({ length: 31 }, (_, n) => n.toString(16).padStart(8, '0'))
    assert.equal((await call(server.port, 'block-filters.look-up', { prefixes })).status, 422)
    assert.equal((await call(server.port, 'block-filters.look-up', { prefixes: prefixes.slice(1) })).status, 200)
  })
})
