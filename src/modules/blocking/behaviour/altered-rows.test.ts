import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse } from '../../../../test/houses/blocking.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused, endOf } from '../../../../test/run/refused.ts'

onDatabases(
  'ordered blocks that somebody altered in the database',
  (database) => BlockingHouse.open(database),
  (stand) => {
    test('an approval that nobody gave is none', async () => {
      const house = stand()
      const block = await house.draft()
      await house.database.superuser(
        `insert into block_approvals (block, drafted_by, by, agency, at)
          select id, drafted_by, '${house.approver.id}', agency, now() from blocks where id = '${block}'`,
      )
      assert.equal(await endOf(() => house.does(house.approver, 'blocks.publish', { block })), 'unavailable')
      assert.equal(await endOf(() => house.does(house.approver, 'blocks.approve', { block })), 'unavailable')
    })

    test('an operator’s key opens the feed it was made for', async () => {
      const house = stand()
      const { operator, key, keyId } = await house.newOperator('Other Invented Telecom')
      const columns = ['operator', 'agency']
      const where = `id = '${keyId}'`
      await eachRefused(house.database, { table: 'block_operator_keys', where, columns }, () => house.client(key))
      await house.does(house.approver, 'block-operators.revoke-key', { operator, keyId })
      await house.database.superuser(
        `update block_operator_keys set revoked_at = null, revoked_by = null where ${where}`,
      )
      assert.equal(await endOf(() => house.client(key)), 'unavailable', 'one that was taken back')
    })

    test('an entry goes to the operators it was addressed to, as long as was ordered', async () => {
      const house = stand()
      const other = await house.newOperator('Another Invented Telecom')
      const block = await house.published()
      const rows = { table: 'blocks', where: `id = '${block}'`, columns: ['expires', 'drafted_by'] }
      await eachRefused(house.database, rows, () => house.fetch())
      // To whom it was never addressed.
      const fetched = () => house.fetch({}, other.key)
      assert.equal(await endOf(fetched), 'done')
      await house.database.superuser(`insert into block_addressees (block, operator, agency)
        select block, '${other.operator}', agency from block_addressees where block = '${block}'`)
      assert.equal(await endOf(fetched), 'unavailable')
      await house.database.superuser(`delete from block_addressees where operator = '${other.operator}'`)
    })

    test('words of its history that were altered are told as that', async () => {
      const house = stand()
      const block = await house.published()
      await house.does(house.approver, 'blocks.suspend', { block })
      const where = `block = '${block}' and kind = 'suspended'`
      const rows = { table: 'block_events', where, columns: ['sealed'] }
      await eachRefused(house.database, rows, () => house.page(block))
    })
  },
)
