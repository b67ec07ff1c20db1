import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ENTERING } from './checks.ts'
import { ENTRY_KINDS, ITEM_KINDS, SUBJECTS, WAYS } from './codes.ts'

describe('tables of evidence', () => {
  let database: TestDatabase
  before(async () => {
    database = await openTestDatabase('server')
  })
  after(() => database.close())

  const rows = async (text: string) => (await database.superuser(text)).map((row) => Object.values(row).map(String))
  /** Values of the check that lists those of a column. */
  const listed = async (table: string, column: string) => {
    const checks = await rows(
      `select pg_get_constraintdef(oid) from pg_constraint where conrelid = '${table}'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like 'CHECK ((${column} = ANY%'`,
    )
    return [...String(checks[0]).matchAll(/'([a-z-]+)'::text/g)].map(([, value]) => value).toSorted()
  }

  test('a value that the program can write is one that the table takes, and no other', async () => {
    assert.deepEqual(await listed('evidence_items', 'kind'), ITEM_KINDS.toSorted())
    assert.deepEqual(await listed('evidence_items', 'about_kind'), SUBJECTS.toSorted())
    assert.deepEqual(await listed('evidence_items', 'way'), WAYS.toSorted())
    assert.deepEqual(await listed('custody', 'kind'), ENTRY_KINDS.toSorted())
  })

  test('the index over the audit has the operations that leave an entry, and no others', async () => {
    const [[index]] = await rows(`select pg_get_indexdef('audit_custody'::regclass)`)
    assert.deepEqual([...index.matchAll(/'([a-z.-]+)'::text/g)].map(([, name]) => name).toSorted(), ENTERING.toSorted())
  })

  test('row security is on and forced; of items nothing can be changed but seals of persons and that one is closed, of the log nothing', async () => {
    const role = `(select rolname from pg_roles where rolname = 'ausma_app_' || left(encode(sha256(current_database()::text::bytea), 'hex'), 12))`
    const walls = await rows(
      `select relname, relrowsecurity and relforcerowsecurity from pg_class where relname in ('evidence_items', 'custody', 'custody_keys') order by 1`,
    )
    assert.deepEqual(walls, [
      ['custody', 'true'],
      ['custody_keys', 'true'],
      ['evidence_items', 'true'],
    ])
    const changed = await rows(
      `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relname in ('evidence_items', 'custody', 'custody_keys') and has_column_privilege(${role}, c.oid, a.attnum, 'update') order by 1, 2`,
    )
    assert.deepEqual(changed, [
      ['evidence_items', 'closed_at'],
      ['evidence_items', 'closed_by'],
      ['evidence_items', 'sealed'],
    ])
    const deleted = await rows(
      `select relname from pg_class where relname in ('evidence_items', 'custody', 'custody_keys') and has_table_privilege(${role}, oid, 'delete')`,
    )
    assert.deepEqual(deleted, [['evidence_items']], 'a person’s, with the person: a trigger holds all others')
  })
})
