import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../test/houses/cases.ts'
import { as } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { personsToTell } from './to-tell.ts'

const YEAR = 366 * 24 * 3_600_000

onDatabases('persons whose time is over', CasesHouse.open, (stand) => {
  const told = (agency = stand().agency, at = stand().now()) =>
    as(stand().kernel, system(agency), (db) => personsToTell(db, agency, at))
  const later = () => new Date(stand().now().getTime() + YEAR)

  test('tell their team, and nobody else, once a clock has run out', async () => {
    const house = stand()
    await house.meets(house.inspector)
    assert.deepEqual(await told(), [])
    const [one, ...more] = await told(house.agency, later())
    assert.deepEqual(more, [])
    assert.deepEqual(
      [one.permission, one.members, one.came, one.unseen, one.sent],
      [...['case:read', [house.inspector.id], null, false, false]],
    )
    assert.ok(one.due !== null && one.due <= later())
    assert.deepEqual(Object.keys(one).toSorted(), [
      ...['came', 'due', 'except', 'members', 'permission', 'sent', 'unseen', 'urgent'],
    ])
  })

  test('each tells all of their team; who left it is told no more', async () => {
    const house = stand()
    const [{ id: person }] = await house.database.superuser('select id from persons')
    await house.database.superuser(`insert into person_team (id, person, case_id, agency, member, kind, since, added_by)
      select gen_random_uuid(), person, case_id, agency, '${house.worker.id}', 'member', since, added_by from person_team where person = '${person}'`)
    const [both] = await told(house.agency, later())
    assert.deepEqual(both.members.toSorted(), [house.inspector.id, house.worker.id].toSorted())
    await house.database.superuser(`update person_team set ended_at = now() where member = '${house.inspector.id}'`)
    const [left] = await told(house.agency, later())
    assert.deepEqual(left.members, [house.worker.id])
  })

  test('a closed file tells nobody, nor does the program of another agency', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    assert.deepEqual(await told(other.agency, later()), [])
    const past = await as(house.kernel, system(other.agency), (db) => personsToTell(db, house.agency, later()))
    assert.deepEqual(past, [])
  })
})
