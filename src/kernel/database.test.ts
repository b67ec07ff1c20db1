import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EchoStand, echoStand } from '../../test/houses/echo-stand.ts'
import { as, inAgency } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { type Actor, visitor } from './actor.ts'
import { sql } from './database.ts'
import { execute } from './execute.ts'
import { newId } from './ids.ts'

onBothDatabases('the walls in the database', echoStand, (stand) => {
  const call: EchoStand['call'] = (...what) => stand().call(...what)

  /** Every table of the kernel but `keys`, which shows public halves to all. */
  const TABLES = [
    'audit',
    'key_grants',
    'data_keys',
    'data_key_seals',
    'erasures',
    'files',
    'jobs',
    'outbox',
    'approvals',
  ]

  test('another agency’s rows are invisible and untouchable in every table', async () => {
    const { kernel, north, south, database } = stand()
    const asker = await north.member(['passer'])
    await execute(kernel, call(asker, 'echoes.pass', { id: newId(), text: 'dawn', day: '7' }))
    await execute(kernel, call(north.founder, 'echoes.queue'))
    await database.superuser(`insert into files values
          (gen_random_uuid(), '${north.id}', null, gen_random_uuid(), 1, '', '', now(), null)`)
    await database.superuser(`insert into erasures values (gen_random_uuid(), '${north.id}', now())`)
    for (const table of TABLES) {
      const sees = async (actor: Actor) =>
        as(kernel, actor, async (db) => {
          const { rows } = await sql<{ agency: string | null }>`select agency from ${sql.table(table)}`.execute(db)
          return new Set(rows.map(({ agency }) => agency))
        })
      assert.ok((await sees(north.founder)).has(north.id), `${table} shows its own`)
      assert.ok(!(await sees(south.founder)).has(north.id), `${table} hides another’s`)
      for (const actor of [visitor, { kind: 'reporter', id: newId(), agency: north.id } as const])
        assert.equal((await sees(actor)).size, 0, `${table} hides all from a ${actor.kind}`)
      const touch = as(kernel, south.founder, (db) =>
        sql`delete from ${sql.table(table)} where agency = ${north.id}`.execute(db),
      )
      const touched = await touch.then(
        ({ numAffectedRows }) => numAffectedRows,
        () => 0n,
      )
      assert.equal(touched ?? 0n, 0n, table)
    }
  })

  test('the audit can be neither changed nor shortened, nor written around its function', async () => {
    const { kernel, north } = stand()
    for (const attempt of [
      sql`update audit set outcome = 'done'`,
      sql`delete from audit`,
      sql`truncate audit`,
      sql`insert into audit select * from audit limit 1`,
    ])
      await assert.rejects(
        as(kernel, north.founder, (db) => attempt.execute(db)),
        /permission denied/,
      )
  })

  test('an agency writes no row in another’s name', async () => {
    const { kernel, north, south } = stand()
    const forged = as(kernel, south.founder, (db) =>
      db.insertInto('data_keys').values({ id: newId(), agency: north.id, made_at: new Date() }).execute(),
    )
    await assert.rejects(forged, /row-level security/)
  })

  test('the settings of one transaction do not reach the next', async () => {
    const { kernel, north } = stand()
    await inAgency(kernel, north.id, async () => null)
    const nobody = { kind: '', actor: null, agency: null, purpose: '' }
    const rows = await kernel.database.transaction(nobody, (db) => db.selectFrom('data_keys').selectAll().execute())
    assert.deepEqual(rows, [])
  })
})
