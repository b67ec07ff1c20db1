import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { LITE, lowered } from '../embedded.ts'
import { roleName } from '../migrations.ts'

const [AGENCY, ELSEWHERE] = ['a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002']
const [LINKED, OTHER] = ['c0000000-0000-4000-8000-000000000003', 'd0000000-0000-4000-8000-000000000004']

/** A value for a column that must have one. */
const VALUES: Readonly<Record<string, string>> = {
  bigint: '1',
  boolean: 'true',
  bytea: `'\\x00'`,
  'double precision': '1',
  integer: '1',
  jsonb: `'{}'`,
  real: '1',
  text: `'x'`,
  'text[]': `'{}'`,
  'timestamp with time zone': `'2999-01-01'`,
  'uuid[]': `'{}'`,
}

type Column = { readonly name: string; readonly type: string; readonly needed: boolean }

/**
 * A database in which every table holds one row of one agency, and all rows hang together by one id: a person, whose team, report,
 * referral and key have the same. What a policy shows here to somebody with another id it shows because of their kind alone.
 */
class OneRowEach {
  private readonly lite: PGlite
  readonly tables: ReadonlyMap<string, string>
  private readonly role: string

  private constructor(lite: PGlite, tables: ReadonlyMap<string, string>, role: string) {
    this.lite = lite
    this.tables = tables
    this.role = role
  }

  static async open(): Promise<OneRowEach> {
    const lite = await PGlite.create(LITE)
    await lowered(lite)
    await lite.exec('set session authorization postgres; set session_replication_role = replica')
    const ask = async <T>(text: string) => (await lite.query<T>(text)).rows
    const [{ database }] = await ask<{ database: string }>('select current_database() as database')
    // Rules on what may stand together are no walls, and would need a world without contradictions.
    for (const { drop } of await ask<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace`,
    ))
      await lite.exec(drop)
    const columns = await ask<Column & { table: string }>(COLUMNS)
    const tables = new Map(
      [...new Set(columns.map(({ table }) => table))].map((table) => [
        table,
        insertInto(
          table,
          columns.filter((column) => column.table === table),
        ),
      ]),
    )
    for (const insert of tables.values()) await lite.exec(insert)
    return new OneRowEach(lite, tables, roleName('ausma_app', database))
  }

  close(): Promise<void> {
    return this.lite.close()
  }

  /** Whether what is said as the application role on behalf of somebody meets a row or puts one in; it is undone. */
  private async touches(kind: string, agency: string, text: string): Promise<boolean> {
    await this.lite.exec(`begin; set local role ${this.role}; set local search_path = pg_catalog, public, pg_temp;
      select set_config('app.kind', '${kind}', true), set_config('app.agency', '${agency}', true),
        set_config('app.actor', '${OTHER}', true), set_config('app.purpose', 'protection', true)`)
    try {
      const result = await this.lite.query(text)
      return result.rows.length > 0 || (result.affectedRows ?? 0) > 0
    } catch (error) {
      // A row that is there already was let in by the policies, which are asked first.
      if (/duplicate key/.test((error as Error).message)) return true
      assert.match((error as Error).message, /permission denied|row-level security/)
      return false
    } finally {
      await this.lite.exec('rollback')
    }
  }

  /** The tables with which somebody of a kind can do something, in which agency they are. */
  async reach(kind: string, agency: string, what: 'see' | 'add' | 'remove'): Promise<string[]> {
    const found: string[] = []
    for (const [table, insert] of this.tables) {
      const text = { see: `select 1 as one from ${table}`, add: insert, remove: `delete from ${table}` }[what]
      if (await this.touches(kind, agency, text)) found.push(table)
    }
    return found
  }
}

const COLUMNS = `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull and not a.atthasdef as needed
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    and a.attidentity = '' and a.attgenerated = ''
  order by c.relname collate "C", a.attnum`

function insertInto(table: string, columns: readonly Column[]): string {
  const given = columns.filter(({ type, needed }) => needed || type === 'uuid')
  const value = ({ name, type }: Column) =>
    type === 'uuid'
      ? `'${name.includes('agency') || (table === 'agencies' && name === 'id') ? AGENCY : LINKED}'`
      : VALUES[type]
  return `insert into ${table} (${given.map(({ name }) => name).join()}) values (${given.map(value).join()})`
}

describe('what the tables show to somebody who has nothing to do with a row', () => {
  let rows: OneRowEach
  before(async () => {
    rows = await OneRowEach.open()
  })
  after(() => rows?.close())

  const reach = async (what: 'see' | 'add' | 'remove', kind: string, agency: string) => rows.reach(kind, agency, what)
  /** Tries and proofs that were used, by hashes of which none tells whose it is. */
  const AT_THE_DOOR = ['sign_in_tries', 'used_once']

  test('is nothing, and takes in nothing, where nobody is said to act', async () => {
    for (const what of ['see', 'add', 'remove'] as const) assert.deepEqual(await reach(what, '', AGENCY), [], what)
  })

  test('a reporter sees where to report and to which keys to seal, and adds a sealed key alone', async () => {
    assert.deepEqual(await reach('see', 'reporter', AGENCY), [
      'epochs',
      'form_desks',
      'keys',
      'privacy_notices',
      'report_intakes',
    ])
    assert.deepEqual(await reach('add', 'reporter', AGENCY), ['data_key_seals', 'data_keys', 'erasures'])
    assert.deepEqual(await reach('remove', 'reporter', AGENCY), [])
  })

  test('another system sees keys, its agency’s name and the feeds of blocks, and removes nothing', async () => {
    assert.deepEqual(await reach('see', 'client', AGENCY), ['agencies', 'block_feeds', 'epochs', 'keys'])
    assert.deepEqual(await reach('add', 'client', AGENCY), ['block_feeds'])
    assert.deepEqual(await reach('remove', 'client', AGENCY), [])
  })

  test('whoever stands at the door reaches what signing in and joining need', async () => {
    const accounts = ['agencies', 'credentials', 'epochs', 'invites', 'keys', 'members', 'oidc_settings', 'sessions']
    assert.deepEqual(await reach('see', 'visitor', AGENCY), [...accounts, ...AT_THE_DOOR])
    assert.deepEqual(await reach('add', 'visitor', AGENCY), [
      'agencies',
      'credentials',
      'members',
      'outbox',
      'sessions',
      ...AT_THE_DOOR,
    ])
    assert.deepEqual(await reach('remove', 'visitor', AGENCY), ['invites', 'sessions', ...AT_THE_DOOR])
  })

  test('of another agency nobody sees more than public keys and services, nor changes anything', async () => {
    assert.deepEqual(await reach('see', 'reporter', ELSEWHERE), ['epochs', 'keys'])
    assert.deepEqual(await reach('see', 'client', ELSEWHERE), ['epochs', 'keys'])
    assert.deepEqual(await reach('see', 'visitor', ELSEWHERE), ['epochs', 'keys', ...AT_THE_DOOR])
    assert.deepEqual(await reach('see', 'member', ELSEWHERE), ['epochs', 'keys', 'services', ...AT_THE_DOOR])
    for (const kind of ['reporter', 'client'])
      for (const what of ['add', 'remove'] as const) assert.deepEqual(await reach(what, kind, ELSEWHERE), [], kind)
    for (const what of ['add', 'remove'] as const)
      assert.deepEqual(await reach(what, 'member', ELSEWHERE), AT_THE_DOOR, what)
    assert.deepEqual(await reach('add', 'visitor', ELSEWHERE), ['outbox', ...AT_THE_DOOR])
    assert.deepEqual(await reach('remove', 'visitor', ELSEWHERE), AT_THE_DOOR)
  })

  test('the program itself, acting for the whole installation, reaches what leaves, what runs and what was erased', async () => {
    assert.deepEqual(await reach('see', 'system', ELSEWHERE), [
      'epochs',
      'erasures',
      'jobs',
      'keys',
      'outbox',
      'removed_seals',
      'revocations',
      'services',
      ...AT_THE_DOOR,
    ])
    assert.deepEqual(await reach('add', 'system', ELSEWHERE), ['epochs', 'jobs', 'outbox'])
    assert.deepEqual(await reach('remove', 'system', ELSEWHERE), ['jobs', 'outbox', 'removed_seals', ...AT_THE_DOOR])
  })

  test('a colleague who is not on the team of a person sees nothing of theirs but what is to be reviewed', async () => {
    const seen = await reach('see', 'member', AGENCY)
    assert.ok(seen.length > 90, 'what is the agency’s')
    const theirs = [...rows.tables.keys()].filter((table) =>
      /^(persons|person_|age_decisions|child_reviews|interview_plans|cases$)/.test(table),
    )
    // What was done in danger or in an emergency is looked at by colleagues who were not there; its words are sealed.
    assert.deepEqual(
      theirs.filter((table) => seen.includes(table)),
      ['person_reviews'],
    )
  })
})
