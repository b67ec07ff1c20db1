import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import type { Client, Member } from '../../../kernel/actor.ts'
import type { ClientRow } from '../shapes.ts'
import { newToken } from '../sign-in/session.ts'
import { writeKey } from './client.ts'
import { clientBy } from './entry.ts'

const DAY = 86_400_000
const WHY = 'The platform has changed hands.'
type Created = { client: string; key: string; expiresAt: string }

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  return { house, keeper, database, other: await house.another(keeper) }
}

onDatabases('keys of other systems', set, (stand) => {
  const make = (more: object = {}, by: Person = stand().keeper) =>
    stand().house.call<Created>(by.token, 'clients.create', { name: 'Invented Platform', kind: 'platform', ...more })
  const come = (key: string, address = `${Math.random()}`) => clientBy(stand().house.kernel, key, address)
  const codeOf = (coming: Promise<unknown>) =>
    coming.then(
      () => null,
      (problem: { code: string }) => problem.code,
    )
  const rows = async (by: Person = stand().keeper) =>
    (await stand().house.call<{ clients: ClientRow[] }>(by.token, 'clients.list')).clients
  const refused = (actor: Client) =>
    problemOf(stand().house.kernel, { actor, operation: 'agencies.list', input: {}, address: 'x' })

  test('a key lets its system in as the kind that was said, on behalf of the agency that made it', async () => {
    const { keeper } = stand()
    const { client, key } = await make()
    assert.deepEqual(await come(key), { kind: 'client', id: client, agency: keeper.agency, roles: ['platform'] })
  })

  test('is shown once: neither the list nor the database holds it', async () => {
    const { database } = stand()
    const { client, key } = await make({ name: 'Kept nowhere' })
    assert.ok(!JSON.stringify(await rows()).includes(key))
    const [{ row }] = await database.superuser(
      `select row_to_json(c)::text as row from clients c where id = '${client}'`,
    )
    assert.ok(String(row).includes('Kept nowhere') && !String(row).includes(key.slice(-43)))
    const audit = await database.superuser('select row_to_json(a)::text as row from audit a')
    assert.ok(audit.every((entry) => !String(entry.row).includes(key.slice(-43))))
  })

  test('an unknown key is refused, and who tries many has to wait', async () => {
    const wrong = () => codeOf(come(writeKey(newToken()), 'one address'))
    assert.equal(await wrong(), 'not-signed-in')
    assert.equal(await codeOf(come('', 'another')), 'not-signed-in')
    assert.equal(await codeOf(come("'; drop table clients; --", 'another')), 'not-signed-in')
    for (let i = 1; i < 30; i++) await wrong()
    assert.equal(await wrong(), 'too-many-requests')
    // Who has a right key is not held up by whoever guesses from the same address.
    assert.equal((await come((await make()).key, 'one address')).kind, 'client')
  })

  test('may call so many times a minute as was said', async () => {
    const { house } = stand()
    const { key } = await make({ perMinute: 2 })
    await come(key)
    await come(key)
    assert.equal(await codeOf(come(key)), 'too-many-requests')
    house.kernel.clock.pass(61_000)
    assert.equal(await codeOf(come(key)), null)
  })

  test('once revoked it opens nothing, and each further try is in the audit under its number', async () => {
    const { house, keeper, database } = stand()
    const { client, key } = await make({ name: 'Revoked' })
    assert.equal((await house.problem(keeper.token, 'clients.revoke', { client }))?.code, 'reason-needed')
    await house.call(keeper.token, 'clients.revoke', { client }, WHY)
    const actor = await come(key)
    assert.deepEqual(actor.roles, [])
    assert.equal((await refused(actor))?.code, 'not-signed-in')
    const [entry] = await database.superuser(
      'select kind, actor, outcome, problem from audit order by seq desc limit 1',
    )
    assert.deepEqual(entry, { kind: 'client', actor: client, outcome: 'refused', problem: 'not-signed-in' })
    const row = (await rows()).find(({ id }) => id === client)
    assert.deepEqual([row?.state, row?.revokedBy?.name], ['revoked', 'First Founder'])
    assert.equal((await house.problem(keeper.token, 'clients.revoke', { client }, WHY))?.code, 'not-found')
  })

  test('expires by itself', async () => {
    const { house } = stand()
    const { client, key } = await make({ days: 1 })
    // A session would not last so long; the keeper signs in anew.
    house.kernel.clock.pass(DAY)
    assert.deepEqual((await come(key)).roles, [])
    const token = await house.signIn(stand().keeper.passkey)
    const row = (await rows({ ...stand().keeper, token })).find(({ id }) => id === client)
    assert.equal(row?.state, 'expired')
    Object.assign(stand().keeper, { token })
    Object.assign(stand().other, { token: await house.signIn(stand().other.passkey) })
  })

  test('the day it was used last is kept, and no hour', async () => {
    const { house } = stand()
    const { client, key } = await make()
    assert.equal((await rows()).find(({ id }) => id === client)?.usedOn, null)
    await come(key)
    const today = house.now().toISOString().slice(0, 10)
    assert.equal((await rows()).find(({ id }) => id === client)?.usedOn, today)
  })

  test('another agency sees and revokes none of them, and a system sees no row but its own', async () => {
    const { house, other } = stand()
    const { client, key } = await make()
    await make()
    assert.deepEqual(await rows(other), [])
    assert.equal((await house.problem(other.token, 'clients.revoke', { client }, WHY))?.code, 'not-found')
    const actor = await come(key)
    const seen = await as(house.kernel, actor, (db) => db.selectFrom('clients').select('id').execute())
    assert.deepEqual(seen, [{ id: client }])
    for (const table of ['invites', 'data_keys', 'keys'] as const) {
      const found = await as(house.kernel, actor, (db) =>
        db
          .selectFrom(table as 'keys')
          .select('agency')
          .execute(),
      )
      // Public halves of keys are no secret.
      assert.equal(found.length > 0, table === 'keys', table)
    }
  })

  test('only administrators make them, freshly confirmed', async () => {
    const { house, keeper } = stand()
    const analyst = await house.admitted(keeper, ['analyst'])
    const input = { name: 'x', kind: 'platform' }
    assert.equal((await house.problem(analyst.token, 'clients.create', input))?.code, 'not-permitted')
    const member = (await house.member(keeper.token)) as Member
    const stale = { ...member, confirmedAt: 0 }
    const problem = await problemOf(house.kernel, { actor: stale, operation: 'clients.create', input })
    assert.equal(problem?.code, 'confirmation-needed')
    assert.equal(
      (await house.problem(keeper.token, 'clients.create', { ...input, kind: 'spy' }))?.code,
      'invalid-input',
    )
  })
})
