import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { readMigrations } from './database.ts'
import { LITE } from './embedded.ts'
import { digestOf, type Migration, MigrationFault, migrate, mismatch, type Owner, roleName } from './migrations.ts'

/** Five files, each building on the earlier ones. */
const FILES: readonly Migration[] = [
  {
    name: '0001_a.sql',
    text: 'create table a (n int primary key); insert into a values (1); alter table migrations enable row level security',
  },
  { name: '0002_b.sql', text: 'create table b (n int references a); grant select on b to ausma_app' },
  { name: '0003_c.sql', text: 'insert into a select max(n) + 1 from a' },
  {
    name: '0004_d.sql',
    text: `insert into a select max(n) + 1 from a; create function d() returns int language sql as $$ select 4; $$`,
  },
  { name: '0005_e.sql', text: 'create table e (n int); insert into e select d()' },
]
const BROKEN = 'insert into a select max(n) + 1 from a; select no_such_function()'

describe('migrations', () => {
  let lite: PGlite
  before(async () => {
    lite = await PGlite.create(LITE)
    await lite.exec('create role server login noinherit')
  })
  after(() => lite.close())

  const owner = (more: Partial<Owner> = {}): Owner => ({
    query: async (text) => (await lite.query<Record<string, unknown>>(text)).rows,
    run: async (text) => void (await lite.exec(text)),
    login: 'server',
    ...more,
  })
  const clean = () => lite.exec('drop schema public cascade; create schema public; drop schema if exists app cascade')
  const count = async (table: string) =>
    (await lite.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0].n
  const names = async () =>
    (await lite.query<{ name: string }>('select name from migrations order by name')).rows.map(({ name }) => name)
  const whole = async () => {
    assert.deepEqual(
      await names(),
      FILES.map(({ name }) => name),
    )
    // A file applied twice would leave more rows.
    assert.deepEqual([await count('a'), await count('e')], [3, 1])
  }

  test('property: any beginning that was applied is continued, in any number of steps, to the same end', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(FILES.length), { maxLength: 4 }), async (steps) => {
        await clean()
        // The steps only go up: an older version would be refused.
        for (const upTo of steps.toSorted((x, y) => x - y)) await migrate(owner(), FILES.slice(0, upTo))
        await migrate(owner(), FILES)
        await whole()
      }),
      runs(8),
    ))

  test('property: where a file fails, the earlier ones stay, and the mended file goes on from there', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: FILES.length - 1 }), async (at) => {
        await clean()
        const broken = FILES.map((file, i) => (i === at ? { ...file, text: `${file.text}; ${BROKEN}` } : file))
        await assert.rejects(migrate(owner(), broken), (error: Error) => {
          assert.ok(error instanceof MigrationFault)
          assert.match(error.message, new RegExp(`^${FILES[at].name} could not be applied`))
          return true
        })
        assert.deepEqual(
          await names(),
          FILES.slice(0, at).map(({ name }) => name),
        )
        await migrate(owner(), FILES)
        await whole()
      }),
      runs(4),
    ))

  test('property: a connection that is lost at any moment leaves a database that the next start completes', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (after) => {
        await clean()
        let left = after
        const failing = owner({
          run: async (text) => {
            if (left-- <= 0) throw new Error('connection lost')
            await lite.exec(text)
          },
        })
        await migrate(failing, FILES).catch((error: Error) => assert.match(error.message, /connection lost/))
        await migrate(owner(), FILES)
        await whole()
      }),
      runs(8),
    ))

  test('a file of an older version that comes back under its name with other content is refused before anything runs', async () => {
    await clean()
    await migrate(owner(), FILES.slice(0, 2))
    const changed = [FILES[0], { ...FILES[1], text: `${FILES[1].text} ` }, ...FILES.slice(2)]
    await assert.rejects(migrate(owner(), changed), /0002_b.sql was applied here with other content/)
    assert.deepEqual(await names(), ['0001_a.sql', '0002_b.sql'])
  })

  test('a file that is put in between is refused: it would run in another order here than elsewhere', async () => {
    await clean()
    await migrate(owner(), FILES.slice(0, 3))
    const between = [FILES[0], { name: '0001_between.sql', text: 'select 1' }, ...FILES.slice(1)]
    await assert.rejects(migrate(owner(), between), /0002_b.sql, which this version of Ausma does not know/)
  })

  test('the lock is left also where a file fails, or the next start would wait for ever', async () => {
    await clean()
    const asked: string[] = []
    const watched = owner({
      run: async (text) => {
        asked.push(text)
        await lite.exec(text)
      },
    })
    await assert.rejects(migrate(watched, [{ name: '0001_a.sql', text: 'select no_such_function()' }]), MigrationFault)
    assert.match(asked[0], /pg_advisory_lock/)
    assert.match(asked.at(-1) ?? '', /pg_advisory_unlock/)
  })

  test('the role’s name in a file becomes the one of this database, and only that word', async () => {
    await clean()
    const role = roleName('ausma_app', 'postgres')
    const text = `create table a (n int); grant select on a to ausma_app; comment on table a is 'ausma_apple'; alter table migrations enable row level security`
    await migrate(owner(), [{ name: '0001_a.sql', text }])
    const [{ may, told }] = (
      await lite.query<{ may: boolean; told: string }>(
        `select has_table_privilege('${role}', 'a', 'select') as may, obj_description('a'::regclass) as told`,
      )
    ).rows
    assert.deepEqual([may, told], [true, 'ausma_apple'])
  })

  test('the login is lent the application role, has nothing of it by itself, and never the broker', async () => {
    const may = async (role: 'ausma_app' | 'ausma_broker', how: string) =>
      (
        await lite.query<{ may: boolean }>(
          `select pg_has_role('server', '${roleName(role, 'postgres')}', '${how}') as may`,
        )
      ).rows[0].may
    assert.deepEqual([await may('ausma_app', 'set'), await may('ausma_app', 'usage')], [true, false])
    assert.equal(await may('ausma_broker', 'member'), false)
  })
})

describe('the applied files against those of this version', () => {
  const applied = FILES.map(({ name, text }) => ({ name, digest: digestOf(text) }))

  test('property: fits exactly where it is a beginning', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length), fc.nat(FILES.length), (here, known) => {
        const fault = mismatch(applied.slice(0, here), FILES.slice(0, known))
        assert.equal(fault === null, here <= known)
      }),
    )
  })

  test('property: one other letter in one file is found, and the file named', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length - 1), fc.nat(), (at, where) => {
        const { name, text } = FILES[at]
        const place = where % text.length
        const other = `${text.slice(0, place)}\u0000${text.slice(place + 1)}`
        const files = FILES.map((file, i) => (i === at ? { name, text: other } : file))
        assert.match(mismatch(applied, files) ?? '', new RegExp(`^${name} was applied here with other content`))
      }),
    )
  })

  test('the program’s own files name roles only by the two names that are made for each database', () => {
    for (const { name, text } of readMigrations()) {
      const roles = new Set(text.match(/\bausma_\w+/g))
      assert.deepEqual(
        [...roles].filter((role) => role !== 'ausma_app' && role !== 'ausma_broker'),
        [],
        name,
      )
    }
  })
})
