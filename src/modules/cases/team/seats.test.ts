import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { seatsBy } from './seats.ts'

onDatabases('seats on teams', CasesHouse.open, (stand) => {
  test('by person and by case: each member once, and nobody of another agency', async () => {
    const house = stand()
    const person = await house.meets(house.inspector)
    const [row] = await house.database.superuser(`select case_id from persons where id = '${person}'`)
    const of = (agency: string, column: 'person' | 'case_id', id: string) =>
      as(house.kernel, system(agency), async (db) => [...(await seatsBy(db, agency, column, [id]))])
    assert.deepEqual(await of(house.agency, 'person', person), [[person, [house.inspector.id]]])
    const kase = String(row.case_id)
    assert.deepEqual(await of(house.agency, 'case_id', kase), [[kase, [house.inspector.id]]])
    const other = await house.another(house.keeper)
    assert.deepEqual(await of(other.agency, 'person', person), [])
  })

  test('nobody where nothing is asked, or all have left', async () => {
    const house = stand()
    const person = await house.meets(house.inspector)
    await house.database.superuser(`update person_team set ended_at = now() where person = '${person}'`)
    const seats = await as(house.kernel, system(house.agency), async (db) => [
      (await seatsBy(db, house.agency, 'person', [])).size,
      (await seatsBy(db, house.agency, 'person', [person])).size,
    ])
    assert.deepEqual(seats, [0, 0])
  })
})
