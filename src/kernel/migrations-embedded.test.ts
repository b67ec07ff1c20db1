import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { onBothDatabases } from '../../test/run/databases.ts'
import { readMigrations } from './database.ts'
import { LITE, openEmbedded } from './embedded.ts'
import { digestOf, type Migration, MigrationFault, migrate, mismatch, roleName } from './migrations.ts'

const own = (name: string, text: string): Migration => ({ name, text })

/** Two files in place of the program's own. */
const files = [
  own('0001_one.sql', 'create table one (n int); insert into one values (1)'),
  own('0002_two.sql', 'alter table one add column m int; alter table migrations enable row level security'),
]

test('migrations: the applied files must be the first files of this version', () => {
  const applied = files.map(({ name, text }) => ({ name, digest: digestOf(text) }))
  assert.equal(mismatch([], files), null)
  assert.equal(mismatch(applied.slice(0, 1), files), null)
  assert.equal(mismatch(applied, files), null)
  assert.match(mismatch(applied, files.slice(0, 1)) ?? '', /0002_two.sql, which this version of Ausma does not know/)
  assert.match(
    mismatch([{ ...applied[0], digest: 'x' }], files) ?? '',
    /0001_one.sql was applied here with other content/,
  )
  assert.match(mismatch([{ ...applied[1] }], files) ?? '', /does not know/)
})

test('migrations: the program’s own files are numbered without a gap', () => {
  const names = readMigrations().map(({ name }) => name)
  for (const [i, name] of names.entries())
    assert.match(name, new RegExp(`^${String(i + 1).padStart(4, '0')}_[a-z-]+\\.sql$`))
})

test('roles of two databases have different names, each the same every time', () => {
  assert.equal(roleName('ausma_app', 'a'), roleName('ausma_app', 'a'))
  assert.notEqual(roleName('ausma_app', 'a'), roleName('ausma_app', 'b'))
  assert.notEqual(roleName('ausma_app', 'a'), roleName('ausma_broker', 'a'))
})

describe('migrations of an embedded database', () => {
  let lite: PGlite
  before(async () => {
    lite = await PGlite.create(LITE)
    await lite.exec('create role server login')
  })
  after(() => lite.close())
  const apply = (migrations: readonly Migration[]) =>
    migrate(
      {
        query: async (text) => (await lite.query<Record<string, unknown>>(text)).rows,
        run: async (text) => void (await lite.exec(text)),
        login: 'server',
      },
      migrations,
    )
  const one = async () => (await lite.query<{ n: number }>('select * from one')).rows

  test('each file is applied once, and a later one on top', async () => {
    await apply(files.slice(0, 1))
    await apply(files.slice(0, 1))
    assert.deepEqual(await one(), [{ n: 1 }])
    await apply(files)
    assert.deepEqual(await one(), [{ n: 1, m: null }])
  })

  test('a file that fails leaves nothing behind, and says which it is', async () => {
    const broken = [...files, own('0003_three.sql', 'insert into one values (3); select no_such_function()')]
    await assert.rejects(apply(broken), (error: Error) => {
      assert.ok(error instanceof MigrationFault)
      assert.match(error.message, /0003_three\.sql could not be applied: .*no_such_function/)
      return true
    })
    assert.deepEqual(await one(), [{ n: 1, m: null }])
    await apply([...files, own('0003_three.sql', 'insert into one values (3)')])
    assert.equal((await one()).length, 2)
  })

  test('a file that was changed, and a database of a newer version, are refused', async () => {
    await assert.rejects(apply([own('0001_one.sql', 'create table other ()'), files[1]]), MigrationFault)
    await assert.rejects(apply(files), /0003_three\.sql, which this version/)
  })

  test('a login that is not there is named', async () => {
    const owner = {
      query: async (text: string) => (await lite.query<Record<string, unknown>>(text)).rows,
      run: async (text: string) => void (await lite.exec(text)),
      login: "o'nobody",
    }
    const all = [...files, own('0003_three.sql', 'insert into one values (3)')]
    await assert.rejects(migrate(owner, all), /There is no login o'nobody on the server/)
  })
})

test('an embedded database that is opened again is lowered again, and has kept what was written', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-start-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  let locks = 0
  const lock = () => {
    locks++
    return () => void locks--
  }
  const agency = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
  const session = { kind: 'system', actor: null, agency, purpose: 'administration' }
  const id = '16fd2706-8baf-433b-82eb-8c7fada847da'
  for (const run of [1, 2]) {
    const database = await openEmbedded(folder, { lock, sync: async () => {} })
    assert.equal(locks, 1)
    const found = await database.transaction(session, async (db) => {
      if (run === 1) await db.insertInto('data_keys').values({ id, agency, made_at: new Date() }).execute()
      return db.selectFrom('data_keys').select('id').execute()
    })
    assert.deepEqual(found, [{ id }])
    const stranger = { ...session, agency: id }
    assert.deepEqual(
      await database.transaction(stranger, (db) => db.selectFrom('data_keys').select('id').execute()),
      [],
    )
    await database.close()
    assert.equal(locks, 0)
  }
})

onBothDatabases(
  'row security',
  async (database) => database,
  (stand) => {
    test('is enabled and forced on every table there is, with a policy, and no table belongs to the program', async () => {
      const rows = await stand().superuser(`select relname, relrowsecurity and relforcerowsecurity as forced,
          (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
          pg_get_userbyid(relowner) like 'ausma%' as own
        from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
      assert.ok(rows.length > 9)
      for (const { relname, forced, policies, own: isOwn } of rows)
        assert.deepEqual(
          { forced, has: Number(policies) > 0, isOwn },
          { forced: true, has: true, isOwn: false },
          String(relname),
        )
    })

    test('holds views and functions too: none reads as a superuser, and strangers may call none', async () => {
      const views = await stand().superuser(`select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`)
      assert.deepEqual(views, [])
      const open = await stand().superuser(`select proname, pg_get_userbyid(proowner) as owner from pg_proc p
        where pronamespace = 'app'::regnamespace and (
          (prosecdef and pg_get_userbyid(proowner) not like 'ausma_broker%')
          or (prosecdef and not coalesce(proconfig::text like '%search_path%', false))
          or has_function_privilege('public', oid, 'execute'))`)
      assert.deepEqual(open, [])
    })
  },
)
