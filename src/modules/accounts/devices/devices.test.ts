import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, visitor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { letIn } from './device.ts'

type Listed = {
  devices: {
    id: string
    member: { id: string; name: string | null }
    own: boolean
    seenAt: string
    sent: number
    persons: number
    page: string | null
    wipes: boolean
    forgottenAt: string | null
    forgottenBy: { id: string } | null
  }[]
}

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  const inspector = await house.admitted(keeper, ['labour-inspector'])
  const worker = await house.admitted(keeper, ['case-worker'])
  return { house, database, keeper, inspector, worker }
}

onDatabases('devices that keep forms', set, (stand) => {
  const register = (by: Person, device = newId(), persons = 0) =>
    stand().house.call<{ forgotten: boolean }>(by.token, 'devices.register', { device, persons })
  const listed = async (by: Person) => (await stand().house.call<Listed>(by.token, 'devices.list')).devices
  const named = async (by: Person, persons = 0) => {
    const device = newId()
    await register(by, device, persons)
    return device
  }

  test('are named once, and each time they come they are seen, with how many numbers they hold now', async () => {
    const { house, inspector } = stand()
    const device = await named(inspector, 3)
    house.kernel.clock.pass(60_000)
    assert.deepEqual(await register(inspector, device, 7), { forgotten: false })
    const [row, ...others] = (await listed(inspector)).filter(({ id }) => id === device)
    assert.deepEqual([row.own, row.persons, row.sent, row.seenAt], [true, 7, 0, house.now().toISOString()])
    assert.deepEqual([row.member, others], [{ id: inspector.id, name: 'Some Colleague' }, []])
  })

  test('are shown to their own, and all of the agency to whoever ends accounts', async () => {
    const { inspector, worker, keeper } = stand()
    const [mine, theirs] = [await named(inspector), await named(worker)]
    const seen = async (by: Person) =>
      (await listed(by)).map(({ id }) => id).filter((id) => [mine, theirs].includes(id))
    assert.deepEqual(await seen(inspector), [mine])
    assert.deepEqual(await seen(worker), [theirs])
    assert.deepEqual((await seen(keeper)).toSorted(), [mine, theirs].toSorted())
  })

  test('forgotten once and for good, by their own or by whoever ends accounts, and by nobody else', async () => {
    const { house, inspector, worker, keeper } = stand()
    const device = await named(inspector)
    const forget = (by: Person) => house.problem(by.token, 'devices.forget', { device })
    assert.equal((await forget(worker))?.code, 'not-found')
    assert.equal(await forget(keeper), null)
    const row = (await listed(inspector)).find(({ id }) => id === device)
    assert.deepEqual([row?.forgottenAt, row?.forgottenBy?.id], [house.now().toISOString(), keeper.id])
    assert.equal((await forget(inspector))?.code, 'not-found', 'who said it first, and when, stays')
    // It is told so when it comes again, and the list goes on showing when it was last trusted.
    house.kernel.clock.pass(60_000)
    assert.deepEqual(await register(inspector, device, 9), { forgotten: true })
    const after = (await listed(inspector)).find(({ id }) => id === device)
    assert.deepEqual([after?.seenAt, after?.persons], [row?.seenAt, 0])
  })

  test('of another agency are not seen, not taken over, not forgotten', async () => {
    const { house, inspector, keeper } = stand()
    const device = await named(inspector)
    const other = await house.another(keeper)
    assert.equal((await house.problem(other.token, 'devices.register', { device }))?.code, 'conflict')
    assert.equal((await house.problem(other.token, 'devices.forget', { device }))?.code, 'not-found')
    assert.ok(!(await listed(other)).some(({ id }) => id === device))
    assert.equal((await listed(inspector)).find(({ id }) => id === device)?.forgottenAt, null)
  })

  const [TOKEN, OTHER] = ['token-of-one-device', 'token-of-another'].map((text) => text.padEnd(43, '-')) as [
    string,
    string,
  ]
  const hashed = (token: string) => createHash('sha256').update(token).digest('base64url')
  const asked = (token: string) => stand().house.problem(null, 'devices.check', { token })
  const wipes = async (token: string) =>
    (await stand().house.call<{ wipe: boolean }>(null, 'devices.check', { token })).wipe

  test('are told to wipe themselves by their token alone, before the PIN and with nobody signed in', async () => {
    const { house, inspector, keeper } = stand()
    const device = newId()
    await house.call(inspector.token, 'devices.register', { device, wipe: hashed(TOKEN), page: 'device-Ab12' })
    const row = (await listed(inspector)).find(({ id }) => id === device)
    assert.deepEqual([row?.page, row?.wipes], ['device-Ab12', true])
    assert.equal(await wipes(TOKEN), false)
    // A colleague who knows the number takes nothing over: the device would else never hear of it.
    await house.call(keeper.token, 'devices.register', { device, wipe: hashed(OTHER) })
    assert.equal((await asked(OTHER))?.code, 'not-found')
    await house.call(keeper.token, 'devices.forget', { device })
    assert.equal(await wipes(TOKEN), true)
  })

  test('say nothing to a guess, nor to whoever has the hash, and count the tries of an address', async () => {
    const { house, database } = stand()
    assert.equal((await asked(hashed(TOKEN)))?.code, 'not-found')
    const call = { actor: visitor, operation: 'devices.check', input: { token: OTHER }, address: 'one address' }
    let last = null
    for (let i = 0; i < 31; i++) last = await problemOf(house.kernel, call)
    assert.equal(last?.code, 'too-many-requests')
    const [row] = await database.superuser(
      `select subjects, agency from audit where operation = 'devices.check' limit 1`,
    )
    assert.deepEqual([row.subjects, row.agency], [[], null], 'nobody who finds a device is led to its agency')
  })

  test('of somebody who has left wipe themselves too', async () => {
    const { house, keeper } = stand()
    const leaver = await house.admitted(keeper, ['labour-inspector'])
    const token = 'token-of-a-leaver'.padEnd(43, '-')
    await house.call(leaver.token, 'devices.register', { device: newId(), wipe: hashed(token) })
    await house.call(keeper.token, 'members.end', { member: leaver.id }, 'went on parental leave')
    assert.equal(await wipes(token), true)
  })

  test('are listed with the key that they seal to, so that a changed one can be compared', async () => {
    const { house, database, inspector } = stand()
    const { agency } = (await house.member(inspector.token)) as Member
    const { key } = await house.call<{ key: string }>(inspector.token, 'devices.list')
    const rows = await database.superuser(
      `select public_key from keys where agency = '${agency}' and ended_at is null and role is null`,
    )
    assert.deepEqual(
      rows.map(({ public_key }) => Buffer.from(public_key as Uint8Array).toString('base64url')),
      [key],
    )
  })

  test('are for people who are signed in, and each act stands in the audit by the number alone', async () => {
    const { house, database, inspector } = stand()
    for (const operation of ['devices.register', 'devices.forget'])
      assert.equal((await house.problem(null, operation, { device: newId() }))?.code, 'not-signed-in', operation)
    const device = await named(inspector)
    await house.call(inspector.token, 'devices.forget', { device })
    const rows = await database.superuser(
      `select operation, verb, outcome from audit where '${device}' = any(subjects) order by seq`,
    )
    assert.deepEqual(rows, [
      { operation: 'devices.register', verb: 'collection', outcome: 'done' },
      { operation: 'devices.forget', verb: 'alteration', outcome: 'done' },
    ])
  })

  test('let a finished form in while they are trusted, and count it; afterwards nothing', async () => {
    const { house, inspector } = stand()
    const device = await named(inspector)
    const since = house.now()
    house.kernel.clock.pass(60_000)
    const member = (await house.member(inspector.token)) as Member
    const enter = (id: string) => as(house.kernel, member, (db) => letIn(db, member, id, house.now()))
    assert.deepEqual(await enter(device), since, 'nothing from it can be older than this')
    assert.equal((await listed(inspector)).find(({ id }) => id === device)?.sent, 1)
    await house.call(inspector.token, 'devices.forget', { device })
    const words = /given up as lost/
    await assert.rejects(enter(device), words)
    await assert.rejects(enter(newId()), words, 'whoever has found one learns not which of the two it is')
  })
})
