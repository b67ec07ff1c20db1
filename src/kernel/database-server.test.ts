import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { asSuperuser, serverUrl } from '../../test/run/databases.ts'
import { DatabaseFault, openServer, readMigrations } from './database.ts'
import { roleName } from './migrations.ts'

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
      [`create table t (); alter table t owner to ${login}`, 'drop table t', /_login owns table t/],
      [`grant ${owner} to ${login}`, `revoke ${owner} from ${login}`, /may become .*_owner, which owns /],
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

  test('is looked at as its own catalogue has it, whatever was put before that for the login', async () => {
    await superuser(`create schema before; grant usage on schema before to public; create view before.pg_roles as
      select oid, rolname, rolsuper and rolname <> '${login}' as rolsuper, rolbypassrls, rolcreaterole, rolreplication from pg_catalog.pg_roles;
      grant select on before.pg_roles to public;
      alter role ${login} superuser; alter role ${login} set search_path = before, pg_catalog, public`)
    await refused(/_login is a superuser/)
    await superuser(
      `alter role ${login} nosuperuser; alter role ${login} reset search_path; drop schema before cascade`,
    )
  })

  test('is not opened while what it holds to by itself is switched off; what the refusal names mends it', async () => {
    const opens = async () => (await openServer(url(login), null, 1)).close()
    const mended = async (told: RegExp) => {
      const message = await opens().then(
        () => 'opened',
        (error: Error) => error.message,
      )
      assert.match(message, told)
      await superuser(message.replace(/^.*, run: /s, ''))
      await opens()
    }
    await superuser(`alter role ${login} set session_replication_role = replica`)
    await mended(/Triggers and foreign keys are switched off/)
    await superuser(`alter database ${name} set session_replication_role = replica`)
    await mended(/Triggers and foreign keys are switched off/)
    for (const off of ['disable row level security', 'no force row level security']) {
      await superuser(`alter table members ${off}`)
      await mended(/Row security is switched off on the table members/)
    }
  })

  test('keeps no sample of what wraps a private key, so that none stays when its row is deleted', async () => {
    const { rows } = await superuser(`select attrelid::regclass::text || '.' || attname as column from pg_attribute
      where attstattarget = 0 and attnum > 0 and attrelid::regclass::text in ('key_grants', 'credentials', 'sessions', 'data_key_seals')
      order by 1`)
    assert.deepEqual(
      rows.map(({ column }) => column),
      ['credentials.wrapped_key', 'data_key_seals.sealed', 'key_grants.sealed', 'sessions.wrapped_key'],
    )
    await superuser(`insert into keys (id, agency, generation, public_key, recovery_public_key, made_at)
        values (gen_random_uuid(), gen_random_uuid(), 1, '\\x01', '\\x02', now());
      insert into key_grants (key, holder, agency, sealed, granted_at)
        select id, gen_random_uuid(), agency, decode(md5(n::text), 'hex'), now() from keys, generate_series(1, 9) n;
      analyze key_grants; set session_replication_role = replica; delete from key_grants; delete from keys`)
    const kept = await superuser(`select attname from pg_stats where tablename = 'key_grants' order by 1`)
    assert.ok(
      kept.rows.some(({ attname }) => attname === 'holder') && !kept.rows.some(({ attname }) => attname === 'sealed'),
    )
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
