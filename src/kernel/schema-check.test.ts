import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { asSuperuser, serverUrl } from '../../test/run/databases.ts'
import { DatabaseFault, openServer } from './database.ts'
import { MigrationFault, roleName } from './migrations.ts'

// As the databases of a server are that began with PostgreSQL 14: `public` is the superuser's, and everybody may put things there.
const AS_14 = `alter schema public owner to postgres; grant create, usage on schema public to public`

/** Has somebody else's function run where the program compares lists of texts; it copies what its caller may read. */
const PLANTED = `create function public.overlaps(text[], text[]) returns boolean language plpgsql as $$
  begin raise exception 'planted operator ran as %', current_user; end $$;
  create operator public.&& (leftarg = text[], rightarg = text[], function = public.overlaps)`

describe('a database that other logins of the server could reach', () => {
  const name = `ausma_walls_${randomBytes(4).toString('hex')}`
  const [owner, login, stranger] = [`${name}_owner`, `${name}_login`, `${name}_stranger`]
  let root: string
  const url = (user: string) => Object.assign(new URL(root), { username: user, pathname: `/${name}` }).href
  const run = (user: string, text: string) => asSuperuser(url(user), (client) => client.query(text))
  const superuser = (text: string) => run('postgres', text)
  before(async () => {
    root = await serverUrl()
    await asSuperuser(root, async (client) => {
      await client.query(
        `create role ${owner} login createrole; create role ${login} login; create role ${stranger} login`,
      )
      await client.query(`create database ${name} owner ${owner}`)
    })
    await superuser(AS_14)
  })
  after(() =>
    asSuperuser(root, async (client) => {
      await client.query(`drop database ${name} with (force)`)
      const own = (['ausma_app', 'ausma_broker'] as const).map((role) => roleName(role, name))
      await client.query(`drop role ${[owner, login, stranger, ...own].join()}`)
    }),
  )
  const opens = async () => (await openServer(url(login), null, 1)).close()
  const migrates = async () => (await openServer(url(login), url(owner), 1)).close()
  const refused = (what: Promise<unknown>, kind: typeof DatabaseFault | typeof MigrationFault, words: RegExp) =>
    assert.rejects(what, (error: Error) => {
      assert.ok(error instanceof kind, error.message)
      assert.match(error.message, words)
      return true
    })

  test('is not migrated while everybody may put things into its schema; what the refusal names mends it', async () => {
    await run(stranger, 'create table public.left_by_a_stranger ()')
    const told = /Every login .* schema public.*run: (revoke create on schema public from public;)/
    await refused(migrates(), MigrationFault, told)
    await superuser(`revoke create on schema public from public; grant create on schema public to ${owner}`)
    await refused(migrates(), MigrationFault, /left_by_a_stranger belongs to .*_stranger/)
    await superuser('drop table left_by_a_stranger')
    await migrates()
    await assert.rejects(run(stranger, 'select 1'), /permission denied for database/)
  })

  test('is not opened once it became so again, and each refusal names the command that mends it', async () => {
    const app = roleName('ausma_app', name)
    const ways: readonly (readonly [make: string, words: RegExp])[] = [
      ['grant create on schema public to public', /Every login .*schema public/],
      [`grant create on schema app to ${stranger}`, /_stranger may put .*schema app/],
      [`grant create on schema public to ${app}`, /ausma_app.* may put .*schema public/],
      [`grant connect on database ${name} to public`, /Every login of this server may connect/],
      [`grant temporary on database ${name} to public`, /may make temporary tables/],
      [`grant temporary on database ${name} to ${login}`, /_login may make temporary tables/],
    ]
    for (const [make, words] of ways) {
      await superuser(make)
      let told = ''
      await refused(
        opens().catch((error: Error) => {
          told = error.message
          throw error
        }),
        DatabaseFault,
        words,
      )
      await superuser(told.slice(told.indexOf('run: ') + 5))
      await opens()
    }
  })

  test('is not opened by a login that owns any part of it', async () => {
    for (const [what, words] of [
      [`database ${name}`, /owns database/],
      ['schema app', /owns schema app/],
      ['function app.is_founded()', /owns function app.is_founded/],
    ] as const) {
      await superuser(`alter ${what} owner to ${login}`)
      await refused(opens(), DatabaseFault, words)
      await superuser(`alter ${what} owner to ${what.startsWith('function') ? roleName('ausma_broker', name) : owner}`)
      // What was granted to the login went over to the owner with the database.
      await superuser(`grant connect on database ${name} to ${login}`)
    }
    await opens()
  })

  test('has no function of its own run what somebody planted, even where they could', async () => {
    await superuser(`grant create on schema public to ${stranger}; grant connect on database ${name} to ${stranger}`)
    await run(stranger, PLANTED)
    await refused(opens(), DatabaseFault, /_stranger may put/)
    const client = new pg.Client({ connectionString: url(login) })
    await client.connect()
    try {
      await client.query(`begin; set local role ${roleName('ausma_app', name)}; set local app.kind = 'member'`)
      await client.query('select * from app.enforcing_agencies()')
      await assert.rejects(client.query(`select array['a'] && array['b']`), /planted operator ran as/)
    } finally {
      await client.end()
    }
    await superuser(
      `drop operator public.&& (text[], text[]); drop function public.overlaps; revoke create on schema public from ${stranger}`,
    )
    await opens()
  })

  test('lets the program make no temporary table, and call no function that is a trigger’s', async () => {
    const app = roleName('ausma_app', name)
    const client = new pg.Client({ connectionString: url(login) })
    await client.connect()
    try {
      await assert.rejects(client.query('create temporary table case_settings ()'), /permission denied/)
      await client.query(`set role ${app}`)
      await assert.rejects(client.query('create temporary table case_settings ()'), /permission denied/)
      const { rows } =
        await client.query(`select p.oid::regprocedure::text as name, has_function_privilege(p.oid, 'execute') as may
        from pg_proc p where pronamespace = 'app'::regnamespace and prorettype = 'trigger'::regtype`)
      assert.ok(rows.length > 5)
      assert.deepEqual(
        rows.filter(({ may }) => may),
        [],
      )
    } finally {
      await client.end()
    }
  })

  test('has every function that runs with the rights of its owner bound, or look into the system’s schema first', async () => {
    const { rows } =
      await superuser(`select p.oid::regprocedure::text as name from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = 'app'::regnamespace and p.prosqlbody is null
        and (l.lanname = 'sql' or not exists (select from unnest(p.proconfig) c
          where c in ('search_path=public, pg_temp', 'search_path=pg_catalog, public, pg_temp', 'search_path=pg_catalog, pg_temp')))`)
    assert.deepEqual(rows, [])
  })
})
