import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { House } from '../../../test/houses/accounts.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { call, testServer } from '../../../test/run/web.ts'
import { operation } from '../../kernel/operation.ts'

/** Stands in for an operation that rooms offer to other systems. */
const own = operation({
  summary: 'Say who comes',
  permission: 'signal:own',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ kind: z.string(), agency: z.string().nullable() }),
  subject: () => [],
  run: async ({ actor }) => ({ kind: actor.kind, agency: 'agency' in actor ? actor.agency : null }),
})

describe('a key in the header Authorization', () => {
  let database: TestDatabase
  let house: House
  let server: Awaited<ReturnType<typeof testServer>>
  let keeper: Awaited<ReturnType<House['found']>>
  let made: { client: string; key: string }
  before(async () => {
    database = await openTestDatabase('server')
    house = new House(database, { operations: { 'things.own': own } })
    keeper = await house.found()
    made = await house.call(keeper.token, 'clients.create', { name: 'Invented Platform', kind: 'platform' })
    server = await testServer(house.kernel, new Map([[keeper.token, (await house.member(keeper.token)) as never]]))
  })
  after(async () => {
    await server.close()
    await database.close()
  })
  const ask = (headers: Record<string, string>, name = 'things.own') => call(server.port, name, {}, headers)
  const bearer = (key: string) => ({ Authorization: `Bearer ${key}` })

  test('lets another system in', async () => {
    const answer = await ask(bearer(made.key))
    assert.deepEqual([answer.status, answer.json()], [200, { kind: 'client', agency: keeper.agency }])
  })

  test('opens nothing of the members', async () => {
    const answer = await ask(bearer(made.key), 'members.list')
    assert.equal(answer.status, 403)
  })

  test('that is unknown, or of another scheme, is 401 also where a session comes with it', async () => {
    const session = { Cookie: `ausma_session=${keeper.token}` }
    for (const headers of [bearer(`${made.key}x`), { Authorization: `Basic ${made.key}` }, { Authorization: '' }])
      assert.equal((await ask({ ...headers, ...session }, 'members.list')).status, 401, JSON.stringify(headers))
    assert.equal((await ask(session, 'members.list')).status, 200)
  })

  test('beside a session counts alone', async () => {
    const answer = await ask({ ...bearer(made.key), Cookie: `ausma_session=${keeper.token}` })
    assert.equal(answer.json().kind, 'client')
  })

  test('once revoked is 401 and says so', async () => {
    const reason = 'This key was left in a public place.'
    await house.call(keeper.token, 'clients.revoke', { client: made.client }, reason)
    const answer = await ask(bearer(made.key))
    assert.equal(answer.status, 401)
    assert.match(String(answer.json().detail), /revoked or has expired/)
  })
})
