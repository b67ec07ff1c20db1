import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHOICE, chooses, looks, openAlerts } from '../../../../test/houses/alerts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { system, visitor } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'

const TABLES = ['alert_choices', 'alert_deputies', 'alert_looks'] as const

onBothDatabases('where somebody is reached', openAlerts, (stand) => {
  const rows = (actor: Actor, table: (typeof TABLES)[number]) =>
    as(stand().kernel, actor, async (db) => (await sql.raw(`select * from ${table}`).execute(db)).rows.length)
  const actorOf = async (token: string) => (await stand().actor(token)) as Actor

  test('lies in rows that its member and the program of the agency read, and no colleague', async () => {
    const house = stand()
    await chooses(house, house.analyst)
    await house.call(house.keeper.token, 'alert-deputies.set', {
      addresses: ['deputy@authority.example'],
      language: 'en',
    })
    await looks(house, house.agency)
    assert.equal(await rows(await actorOf(house.analyst.token), 'alert_choices'), 1)
    assert.equal(await rows(await actorOf(house.keeper.token), 'alert_choices'), 0)
    for (const table of TABLES) assert.equal(await rows(system(house.agency), table), 1, table)
  })

  test('is nothing to another agency, its program, the program of the house, or a visitor', async () => {
    const house = stand()
    for (const table of TABLES)
      for (const actor of [await actorOf(house.officer.token), system(house.third), system(), visitor])
        assert.equal(await rows(actor, table).catch(() => 0), 0, `${table} ${actor.kind}`)
  })

  test('nobody writes where a colleague is reached, or moves when the program looked', async () => {
    const house = stand()
    const write = async (token: string, statement: string) =>
      as(house.kernel, await actorOf(token), async (db) => (await sql.raw(statement).execute(db)).numAffectedRows ?? 0n)
    const values = `'${house.analyst.id}', '${house.agency}', '\\x00', 'en', 'daily', 'UTC', 8`
    const insert = `insert into alert_choices (member, agency, sealed, language, pace, zone, hour) values (${values})`
    await assert.rejects(write(house.keeper.token, insert))
    assert.equal(await write(house.keeper.token, `update alert_choices set sealed = '\\x00'`), 0n)
    assert.equal(await write(house.keeper.token, 'delete from alert_choices'), 0n)
    assert.equal(await write(house.keeper.token, 'update alert_looks set looked_until = now()'), 0n)
  })

  test('an address that was put in past the program, from another’s row, reaches nobody', async () => {
    const house = stand()
    await chooses(house, house.keeper, { address: 'keeper@authority.example' })
    await house.rows(`update alert_choices c set sealed = (select sealed from alert_choices where member = '${house.analyst.id}')
      where member = '${house.keeper.id}'`)
    const refused = await house.problem(house.keeper.token, 'alerts.get')
    assert.ok(refused !== null)
    assert.doesNotMatch(JSON.stringify(refused), /@/)
    // Nor does it keep a colleague from being told.
    await chooses(house, house.analyst, { pace: 'daily', hour: 0, zone: 'UTC' })
    await house.passes(1)
    await house.asks(await house.claimed())
    const colleague = await house.admitted(house.keeper, ['analyst'])
    await chooses(house, colleague, { address: 'colleague@authority.example' })
    await house.passes(1)
    assert.deepEqual(
      (await looks(house, house.agency)).map(({ to }) => to),
      ['colleague@authority.example'],
    )
  })

  test('no operation of another member gives it', async () => {
    const house = stand()
    await house.call(house.officer.token, 'alerts.choose', { choice: null })
    const seen = await house.call<{ choice: unknown }>(house.officer.token, 'alerts.get')
    assert.equal(seen.choice, null)
    const own = await house.call<{ choice: { address: string } | null }>(house.analyst.token, 'alerts.get')
    assert.equal(own.choice?.address, CHOICE.address)
  })
})
