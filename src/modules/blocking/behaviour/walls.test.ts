import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse, orderInput } from '../../../../test/houses/blocking.ts'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Actor, Member } from '../../../kernel/actor.ts'
import { visitor } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'

const TABLES = [
  'blocks',
  'block_addressees',
  'block_approvals',
  'block_events',
  'block_operators',
  'block_operator_keys',
  'block_appeals',
  'block_appeal_links',
  'block_feeds',
] as const

onDatabases(
  'the walls of ordered blocks',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const seen = async (actor: Actor) => {
      const counts: Record<string, number> = {}
      for (const table of TABLES)
        counts[table] = (await as(stand().kernel, actor, (db) => db.selectFrom(table).selectAll().execute())).length
      return counts
    }
    const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]))

    test('another agency sees no row, opens nothing, orders nothing from operators of ours', async () => {
      const house = stand()
      const block = await house.published({ address: 'ours.example.org' })
      const { appeal } = await house.appeal('ours.example.org')
      const theirs = await house.admitted(await house.another(house.keeper), ['prosecutor'])
      for (const name of ['get', 'approve', 'publish', 'suspend', 'uphold', 'lift'])
        assert.equal((await house.refused(theirs, `blocks.${name}`, { block }))?.code, 'not-found', name)
      assert.equal((await house.refused(theirs, 'block-appeals.close', { appeal }))?.code, 'not-found')
      const { operator } = house
      assert.equal((await house.refused(theirs, 'block-operators.make-key', { operator }))?.code, 'not-found')
      const order = orderInput({ addressees: [operator] })
      assert.equal((await house.refused(theirs, 'blocks.draft', order))?.fields[0].field, 'addressees')
      assert.deepEqual(await seen((await house.member(theirs.token)) as Member), nothing)
      await house.does(house.approver, 'blocks.lift', { block })
    })

    test('an operator sees its own row and what is addressed to it and was published, and changes neither order nor state', async () => {
      const house = stand()
      const other = await house.newOperator('Other Telecom')
      const mine = await house.published({ address: 'mine.example.org' })
      await house.published({ address: 'others.example.org', addressees: [other.operator] })
      await house.draft({ address: 'drafted.example.org' })
      const client = await house.client()
      const rows = await as(house.kernel, client, (db) => db.selectFrom('blocks').select('id').execute())
      assert.ok(rows.some(({ id }) => id === mine))
      const counts = await seen(client)
      assert.deepEqual(
        { ...counts, blocks: 0, block_addressees: 0 },
        { ...nothing, block_operators: 1, block_feeds: 1 },
      )
      const names = await as(house.kernel, client, (db) => db.selectFrom('block_operators').select('id').execute())
      assert.deepEqual(names, [{ id: house.operator }])
      for (const change of [
        `update blocks set state = 'lifted', filter_hash = null where id = '${mine}'`,
        `update blocks set sealed_order = '\\x00' where id = '${mine}'`,
        `delete from blocks where id = '${mine}'`,
        `insert into block_events (id, block, agency, at, kind) values (gen_random_uuid(), '${mine}', '${house.agency}', now(), 'lifted')`,
      ])
        await assert.rejects(
          as(house.kernel, client, (db) => sql.raw(change).execute(db)),
          change,
        )
      await as(house.kernel, client, (db) =>
        sql
          .raw(`update block_operators set applied_serial = 1, applied_at = now() where id = '${other.operator}'`)
          .execute(db),
      )
      const [{ applied_serial }] = await house.database.superuser(
        `select applied_serial from block_operators where id = '${other.operator}'`,
      )
      assert.equal(applied_serial, null)
    })

    test('who objects reads no entry and no other objection, and decides nothing', async () => {
      const house = stand()
      await house.published({ address: 'objected.example.org' })
      const { appeal } = await house.appeal('objected.example.org')
      await house.appeal('objected.example.org')
      const actor = { kind: 'reporter', id: appeal, agency: house.agency } as const
      assert.deepEqual(await seen(actor), { ...nothing, block_appeals: 1 })
      const decide = `update block_appeals set state = 'decided', decided_by = '${appeal}', decided_at = now()`
      await as(house.kernel, actor, (db) => sql.raw(decide).execute(db)).catch(() => {})
      const [{ state }] = await house.database.superuser(`select state from block_appeals where id = '${appeal}'`)
      assert.equal(state, 'open')
    })

    test('a visitor sees nothing, and a reporter of something else is told nothing of entries', async () => {
      assert.deepEqual(await seen(visitor), nothing)
      for (const operation of ['blocks.list', 'block-operators.list', 'block-appeals.list', 'block-feeds.read'])
        assert.equal((await problemOf(stand().kernel, { actor: visitor, operation, input: {} }))?.code, 'not-signed-in')
    })

    test('whose roles only read decide nothing', async () => {
      const house = stand()
      const block = await house.draft({ address: 'reader.example.org' })
      const analyst = await house.admitted(house.keeper, ['analyst'])
      const page = await house.page(block, analyst)
      assert.ok(page.actions.every(({ allowed, why }) => !allowed && why === 'not-permitted'))
      for (const name of ['approve', 'publish', 'suspend', 'uphold', 'lift'])
        assert.equal((await house.refused(analyst, `blocks.${name}`, { block }))?.code, 'not-permitted')
      assert.equal((await house.refused(analyst, 'block-operators.add', { name: 'x' }))?.code, 'not-permitted')
    })

    test('an entry that was changed past the program blocks nothing: the feed is refused instead', async () => {
      const house = stand()
      const block = await house.published({ address: 'tampered.example.org' })
      const other = await house.published({ address: 'other-row.example.org' })
      const order = `(select sealed_order from blocks where id = '${other}')`
      await house.database.superuser(`update blocks set sealed_order = ${order} where id = '${block}'`)
      const actor = await house.client()
      const problem = await problemOf(house.kernel, { actor, operation: 'block-feeds.read', input: {} })
      assert.equal(problem?.code, 'unavailable')
      assert.doesNotMatch(problem.message, /example\.org/)
    })
  },
)
