import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { BlockingHouse } from '../../../test/houses/blocking.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, call, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Listening } from './listen.ts'

let database: TestDatabase
let house: BlockingHouse
let server: Listening
const OFFICER = 'a'.repeat(43)
const members = new Map<string, Member>()

before(async () => {
  database = await openTestDatabase('server')
  house = await BlockingHouse.open(database)
  members.set(OFFICER, (await house.member(house.approver.token)) as Member)
  server = await testServer(house.kernel, members)
  await house.published({ address: 'fetched.example.org' })
})
after(async () => {
  await server.close()
  await database.close()
})

const get = (file: string, headers: Record<string, string> = {}, key = house.key) =>
  ask(server.port, {
    path: `/api/block-feeds/${file}`,
    headers: headers.Cookie === undefined ? { Authorization: `Bearer ${key}`, ...headers } : headers,
  })

describe('a feed over HTTP', () => {
  for (const [file, type, holds] of [
    ['list.json', 'application/json', /"value": "fetched\.example\.org"/],
    ['stix.json', 'application/stix+json;version=2.1', /"pattern_type": "stix"/],
    ['hosts.txt', 'text/plain; charset=utf-8', /^0\.0\.0\.0 fetched\.example\.org$/m],
    ['policy.zone', 'text/dns', /^\*\.fetched\.example\.org CNAME \.$/m],
  ] as const)
    test(`${file} comes by the operator’s key, with serial, type, and a signature that the published key verifies`, async () => {
      const { status, headers, body } = await get(file)
      assert.equal(status, 200, body)
      assert.equal(headers['content-type'], type)
      assert.equal(headers['cache-control'], 'no-store')
      assert.match(body, holds)
      const pem = (await ask(server.port, { path: '/api/block-feeds/key.pem' })).body
      const signature = Buffer.from(String(headers['ausma-signature']), 'base64')
      assert.ok(verify(null, Buffer.from(body), createPublicKey(pem), signature))
      assert.equal((await get(`${file}.sig`)).body.trim(), headers['ausma-signature'])
      assert.match(String(headers['ausma-serial']), /^\d{10}$/)
    })

  test('an unchanged feed is not sent again; a changed one is', async () => {
    const { headers } = await get('policy.zone')
    const tag = { 'If-None-Match': String(headers.etag) }
    const again = await get('policy.zone', tag)
    assert.deepEqual([again.status, again.body], [304, ''])
    const block = await house.published({ address: 'newer.example.org' })
    assert.equal((await get('policy.zone', tag)).status, 200)
    const since = Number(headers['ausma-serial'])
    const delta = (await get(`list.json?since=${since}`)).json() as { entries: { value: string }[] }
    assert.deepEqual(
      delta.entries.map(({ value }) => value),
      ['newer.example.org'],
    )
    await house.does(house.approver, 'blocks.suspend', { block })
    const gone = (await get(`list.json?since=${since}`)).json() as { gone: { id: string }[] }
    assert.deepEqual(
      gone.gone.map(({ id }) => id),
      [block],
    )
  })

  for (const [what, file, headers, status] of [
    ['no key', 'list.json', { Authorization: '' }, 401],
    ['another key', 'list.json', { Authorization: `Bearer ausma_operator_${'x'.repeat(43)}` }, 401],
    ['a key that cannot be one', 'list.json', { Authorization: "Bearer '; drop" }, 401],
    ['a member’s session', 'list.json', { Cookie: `ausma_session=${OFFICER}` }, 403],
    ['no such form', 'list.xml', {}, 404],
    ['a name of the language', 'constructor', {}, 404],
    ['a serial that is none', 'list.json?since=x', {}, 400],
    ['changes in a form that tells none', 'policy.zone?since=5', {}, 422],
  ] as const)
    test(`${what}: ${status}`, async () => {
      const answer = await get(file, headers)
      assert.equal(answer.status, status, answer.body)
      assert.doesNotMatch(answer.body, /fetched\.example/)
    })

  test('a key beside a member’s cookie acts as the operator, never as the member', async () => {
    const headers = { Authorization: `Bearer ${house.key}`, Cookie: `ausma_session=${OFFICER}` }
    assert.equal((await call(server.port, 'blocks.list', {}, headers)).status, 403)
    assert.equal((await call(server.port, 'blocks.list', {}, { Cookie: `ausma_session=${OFFICER}` })).status, 200)
  })

  test('an operator acknowledges by its key', async () => {
    const { headers } = await get('list.json')
    const serial = Number(headers['ausma-serial'])
    const key = { Authorization: `Bearer ${house.key}` }
    const answer = await call(server.port, 'block-feeds.acknowledge', { serial, as: 'applied' }, key)
    assert.deepEqual([answer.status, answer.json()], [200, { serial }])
  })

  test('too often: 429 with how long to wait', async () => {
    let answer = await get('list.json')
    for (let i = 0; i < 70 && answer.status === 200; i++) answer = await get('list.json')
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers['retry-after']) > 0)
    house.kernel.clock.pass(61_000)
  })
})

describe('the filter list over HTTP', () => {
  test('comes without a key, and gives the hash behind a prefix, never an address', async () => {
    const list = (await ask(server.port, { path: '/api/block-filters/prefixes' })).json()
    assert.equal(list.count, 1)
    const prefix = Buffer.from(String(list.prefixes), 'base64').toString('hex')
    const { body } = await ask(server.port, { path: `/api/block-filters/${prefix}` })
    assert.match(body, new RegExp(`"hash":"${prefix}[0-9a-f]{56}","scope":"domain"`))
    assert.doesNotMatch(body, /example/)
    assert.deepEqual((await ask(server.port, { path: '/api/block-filters/00000000' })).json(), { hashes: [] })
    assert.equal((await ask(server.port, { path: '/api/block-filters/xyz' })).status, 422)
  })
})
