import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../test/houses/accounts.ts'
import { as } from '../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { revocations } from '../../kernel/vault/revocations.ts'
import { isSound } from '../../kernel/vault/row-marks.ts'
import { MEMBERS } from '../../modules/accounts/marks.ts'
import { endAgain } from './end-again.ts'

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  const [one, other] = [await house.admitted(keeper, ['analyst']), await house.admitted(keeper, ['analyst'])]
  return { house, database, keeper, one, other }
}

onDatabases('rows that a restore changes', set, (stand) => {
  test('are marked anew where they were sound, and stay altered where somebody had altered them', async () => {
    const { house, database, keeper, one, other } = stand()
    const now = house.now()
    // The roles of both were changed after the backup; of one of them somebody changed the backup itself.
    await house.call(keeper.token, 'members.set-roles', { member: one.id, roles: ['auditor'] })
    await house.call(keeper.token, 'members.set-roles', { member: other.id, roles: ['auditor'] })
    const ledger = await as(house.kernel, system(), revocations)
    await database.superuser(`delete from revocations`)
    // As the backup has them, marked by the program.
    await house.call(keeper.token, 'members.set-roles', { member: one.id, roles: ['analyst', 'auditor'] })
    await house.call(keeper.token, 'members.set-roles', { member: other.id, roles: ['analyst', 'auditor'] })
    await database.superuser(`update members set roles = '{analyst,administrator}' where id = '${other.id}'`)
    await endAgain(house.kernel.database, ledger, now)
    const rows = await database.superuser(`select id, roles from members where id in ('${one.id}', '${other.id}')`)
    assert.deepEqual(rows.find(({ id }) => id === one.id)?.roles, ['auditor'])
    const soundness = await as(house.kernel, system(keeper.agency), async (db) => {
      const found = await db.selectFrom('members').select(MEMBERS.selected).execute()
      return new Map(found.map((row) => [row.id, isSound(db, MEMBERS, row)]))
    })
    assert.deepEqual([soundness.get(one.id), soundness.get(other.id)], [true, false])
  })
})
