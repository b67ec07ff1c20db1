import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { NoticeRows } from '../../../../test/houses/notice-rows.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { type Actor, visitor } from '../../../kernel/actor.ts'

const TABLES = ['notice_independence', 'order_powers', 'statement_imports', 'statement_unmatched'] as const
const WORDS = 'We take no money and no gifts from platforms; our board decides alone.'
const POWER = {
  country: 'LV',
  authority: 'Invented Authority',
  law: 'Invented Act, section 9',
  acts: true,
  informs: true,
  coordinator: 'Invented Coordinator',
  coordinatorMail: 'coordinator@dsc.example',
}

onDatabases('the walls of what comes after a notice', NoticeRows.open, (stand) => {
  let stranger: Person

  const seen = async (actor: Actor) =>
    Promise.all(
      TABLES.map(async (table) => {
        const rows = await as(stand().kernel, actor, (db) => db.selectFrom(table).select('agency').execute())
        return rows.length
      }),
    )

  test('the own agency sees its rows; another agency and who is not signed in see none', async () => {
    const house = stand()
    await house.call(house.analyst.token, 'independence.set', { words: WORDS })
    await house.call(house.keeper.token, 'powers.add', POWER, 'The act gives this power')
    await house.call(house.analyst.token, 'statements.import', { statements: [rawStatement()] })
    stranger = await house.admitted(await house.another(house.keeper), ['analyst'])
    assert.deepEqual(await seen(await house.actor(house.analyst.token)), [1, 1, 1, 1])
    assert.deepEqual(await seen(await house.actor(stranger.token)), [0, 0, 0, 0])
    assert.deepEqual(await seen(visitor), [0, 0, 0, 0])
  })

  test('nobody writes a row for another agency', async () => {
    const house = stand()
    const theirs = await house.actor(stranger.token)
    const row = { agency: house.agency, words: WORDS, set_by: stranger.id, set_at: house.now() }
    for (const actor of [theirs, visitor])
      await assert.rejects(
        as(house.kernel, actor, (db) => db.insertInto('notice_independence').values(row).execute()),
        /row-level security|permission denied|duplicate/,
      )
  })

  test('what a person decided is not changed back past the program: most columns take no change', async () => {
    const house = stand()
    const own = await house.actor(house.analyst.token)
    await assert.rejects(
      as(house.kernel, own, (db) => db.updateTable('order_powers').set({ law: 'Another' }).execute()),
      /permission denied/,
    )
    await assert.rejects(
      as(house.kernel, own, (db) => db.deleteFrom('statement_imports').execute()),
      /permission denied/,
    )
  })

  test('row security is forced on every table of this part', async () => {
    const rows = await stand().database.superuser(
      `select relname from pg_class where relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
       and relname in ('notice_independence', 'statement_imports', 'statement_unmatched', 'notice_statements', 'notice_remedies',
         'notice_reminders', 'notice_preservations', 'order_powers', 'notice_orders', 'notice_references')`,
    )
    assert.deepEqual(rows, [])
  })
})
