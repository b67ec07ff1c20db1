import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused, endOf } from '../../../../test/run/refused.ts'

onDatabases('rows about persons that somebody altered in the database', CasesHouse.open, (stand) => {
  test('an unsafe way does not become a safe one, and no other way is put in its place', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const way = (more: object) =>
      house.call<{ channel: string }>(house.worker.token, 'persons.set-channel', {
        ...{ person, kind: 'phone', value: '+371 2000 0123' },
        ...more,
      })
    const { channel: unsafe } = await way({ safe: false })
    const contact = (channel: string) => () =>
      house.call(house.worker.token, 'persons.contact', { person, channel, about: 'A bed for tonight' })
    assert.equal(await endOf(contact(unsafe)), 'conflict', 'nobody is given it')
    await house.rows(`update person_channels set safe = true where id = '${unsafe}'`)
    assert.equal(await endOf(contact(unsafe)), 'unavailable')
    await house.rows(`update person_channels set safe = false where id = '${unsafe}'`)
    const { channel } = await way({ safe: true })
    const columns = ['kind', 'sealed']
    const rows = { table: 'person_channels', where: `id = '${channel}'`, columns, to: { kind: "'mail'" } }
    await eachRefused(house.database, rows, contact(channel))
    // A copy of an earlier value: sealed here, and found unsafe since.
    await house.rows(`create temporary table earlier as select sealed from person_channels where id = '${channel}'`)
    await way({ channel, safe: false })
    await house.rows(
      `update person_channels set safe = true, sealed = (select sealed from earlier) where id = '${channel}'`,
    )
    assert.equal(await endOf(contact(channel)), 'unavailable')
    await house.rows('drop table earlier')
  })

  test('nobody is put on a team, or kept on one, past the program', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const place = `person = '${person}' and kind <> 'break-glass'`
    const look = () => house.get(house.worker, person)
    const columns = ['since', 'case_id', 'added_by']
    await eachRefused(house.database, { table: 'person_team', where: place, columns }, look)
    await house.rows(`insert into person_team (id, person, member, case_id, agency, kind, since, until, added_by, ended_at)
      select gen_random_uuid(), person, '${house.desk.id}', case_id, agency, kind, since, until, added_by, null
      from person_team where ${place}`)
    assert.equal(await endOf(() => house.get(house.desk, person)), 'unavailable')
    assert.equal(await endOf(() => house.listed(house.desk)), 'unavailable')
    await house.rows(`delete from person_team where person = '${person}' and member = '${house.desk.id}'`)
  })

  test('nobody is taken out of protected identity, and no refusal is taken back or made up', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const refuses = (parties: readonly string[]) =>
      house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: parties })
    await refuses(['family'])
    const columns = ['protected', 'refuses', 'mode', 'owner']
    const to = { refuses: "'{}'", mode: "'pseudonym'" }
    const rows = { table: 'persons', where: `id = '${person}'`, columns, to }
    await eachRefused(house.database, rows, () => house.get(house.worker, person))
    await eachRefused(house.database, rows, () => house.listed(house.worker))
    // A change that the program makes is marked, and makes nothing right that was altered before it.
    await refuses(['family', 'police'])
    assert.equal(await endOf(() => house.get(house.worker, person)), 'done')
    await house.rows(`update persons set protected = true where id = '${person}'`)
    assert.equal(await endOf(() => refuses([])), 'unavailable')
  })

  test('nobody who is missing is said to be known, and no file is closed past the program', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { age: 'child' })
    await house.step(house.worker, person, 'whereabouts', 'miss')
    for (const [track, state] of [
      ['whereabouts', 'known'],
      ['file', 'closed'],
    ] as const) {
      const rows = { table: 'person_tracks', where: `person = '${person}' and track = '${track}'`, columns: ['state'] }
      await eachRefused(house.database, { ...rows, to: { state: `'${state}'` } }, () => house.get(house.worker, person))
    }
    await house.step(house.worker, person, 'whereabouts', 'find')
    assert.equal(await endOf(() => house.get(house.worker, person)), 'done')
  })
})
