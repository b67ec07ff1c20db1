import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { asSuperuser, onDatabases, serverUrl } from '../../test/databases.ts'
import { DatabaseFault, LITE, openEmbedded, openServer, readMigrations } from './database.ts'
import { digestOf, type Migration, MigrationFault, migrate, mismatch, roleName } from './migrations.ts'

const own = (name: string, text: string): Migration => ({ name, text })

/** Two files in the place of the program's own. */
const files = [
  own('0001_one.sql', 'create table one (n int); insert into one values (1)'),
  own('0002_two.sql', 'alter table one add column m int; alter table migrations enable row level security'),
]

test('migrations: what was applied must be the beginning of what this version knows', () => {
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
    const database = await openEmbedded(folder, lock)
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

describe('a PostgreSQL server', () => {
  const name = `ausma_start_${randomBytes(4).toString('hex')}`
  const [owner, login] = [`${name}_owner`, `${name}_login`]
  let root: string
  const url = (user: string) => Object.assign(new URL(root), { username: user, pathname: `/${name}` }).href
  const superuser = (text: string) => asSuperuser(url('postgres'), (client) => client.query(text))
  before(async () => {
    root = await serverUrl()
    await asSuperuser(root, async (client) => {
      await client.query(`create role ${owner} login createrole; create role ${login} login`)
      await client.query(`create database ${name} owner ${owner}`)
    })
  })
  after(() =>
    asSuperuser(root, async (client) => {
      await client.query(`drop database ${name} with (force)`)
      await client.query(
        `drop role ${[owner, login, ...['ausma_app', 'ausma_broker'].map((role) => roleName(role as 'ausma_app', name))].join()}`,
      )
    }),
  )
  const refused = (words: RegExp) =>
    assert.rejects(openServer(url(login), null), (error: Error) => {
      assert.ok(error instanceof DatabaseFault, error.message)
      assert.match(error.message, words)
      return true
    })

  test('that is empty says what to do', () => refused(/The database is empty. Set MIGRATION_URL/))

  test('is migrated by an owner that is no superuser, also by two programs that start at once', async () => {
    const both = await Promise.all([openServer(url(login), url(owner), 2), openServer(url(login), url(owner), 2)])
    for (const database of both) await database.close()
    const again = await openServer(url(login), null, 2)
    await again.close()
  })

  test('shows nothing to a query outside the one door', async () => {
    const client = new pg.Client({ connectionString: url(login) })
    await client.connect()
    try {
      const { rows } = await client.query(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
      )
      assert.ok(rows.length > 9)
      for (const table of rows)
        await assert.rejects(client.query(`select * from ${table.name}`), /permission denied/, table.name)
      for (const text of ['create table mine (n int)', 'select * from app.audit_chain(0, 9)'])
        await assert.rejects(client.query(text), /permission denied/, text)
    } finally {
      await client.end()
    }
  })

  test('refuses a login that could read past row security, itself or by what it may become', async () => {
    const broker = roleName('ausma_broker', name)
    const faults: readonly (readonly [make: string, unmake: string, words: RegExp])[] = [
      [`alter role ${login} superuser`, `alter role ${login} nosuperuser`, /_login is a superuser/],
      [`alter role ${login} bypassrls`, `alter role ${login} nobypassrls`, /_login may bypass row security/],
      [`alter role ${login} createrole`, `alter role ${login} nocreaterole`, /_login may make roles/],
      [`alter role ${login} replication`, `alter role ${login} noreplication`, /_login may copy the whole server/],
      [`create table t (); alter table t owner to ${login}`, 'drop table t', /_login owns tables/],
      [`grant ${owner} to ${login}`, `revoke ${owner} from ${login}`, /may become .*_owner, which owns tables/],
      [`grant ${broker} to ${login}`, `revoke ${broker} from ${login}`, /may become .*, which looks across agencies/],
      [`grant postgres to ${login}`, `revoke postgres from ${login}`, /may become postgres, which is a superuser/],
      [`grant pg_read_server_files to ${login}`, `revoke pg_read_server_files from ${login}`, /files of the server/],
    ]
    for (const [make, unmake, words] of faults) {
      await superuser(make)
      await refused(words)
      await superuser(unmake)
    }
    await (await openServer(url(login), null, 1)).close()
  })

  test('that is older or newer than the program is not opened', async () => {
    const last = readMigrations().at(-1)?.name ?? ''
    await superuser(`create table kept as select * from migrations; delete from migrations where name = '${last}'`)
    await refused(/The tables are old/)
    await superuser(`insert into migrations select * from kept where name = '${last}'`)
    await superuser(`insert into migrations (name, digest) values ('9999_later.sql', 'x')`)
    await refused(/9999_later.sql, which this version of Ausma does not know/)
    await superuser(`delete from migrations where name = '9999_later.sql'; drop table kept`)
  })
})

onDatabases(
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
