import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDatabases } from '../../../test/run/databases.ts'
import { roleName } from '../../kernel/migrations.ts'
import {
  CHANNELS,
  CLOSED_AS,
  DELIVERIES,
  EVENTS,
  GROUND_KINDS,
  MATTER_NAMES,
  NOTICE_KINDS,
  NOTICE_LANGUAGES,
  OUTCOMES,
  RECIPIENT_KINDS,
  REFUSALS,
  STATE_NAMES,
  WHYS,
} from './codes.ts'
import { LONGEST_HOLD_HOURS, STATES } from './notice.ts'

onDatabases(
  'closed lists of code and tables',
  async (database) => database,
  (database) => {
    /** What a check of a table allows for a column, as the database tells it. */
    const allowed = async (table: string, column: string): Promise<string[]> => {
      const rows = await database().superuser(
        `select pg_get_constraintdef(c.oid) as def from pg_constraint c
         where c.conrelid = '${table}'::regclass and c.contype = 'c' and array_length(c.conkey, 1) = 1
           and c.conkey[1] = (select attnum from pg_attribute where attrelid = c.conrelid and attname = '${column}')`,
      )
      const lists = rows.map(({ def }) => [...String(def).matchAll(/'([a-z-]+)'::text/g)].map(([, value]) => value))
      return (lists.find((list) => list.length > 1) ?? []).toSorted()
    }
    /** A role of this database: each has its own of that name. */
    const role = async (name: 'ausma_app' | 'ausma_broker'): Promise<string> => {
      const [{ current }] = await database().superuser('select current_database() as current')
      return roleName(name, String(current))
    }
    const same = async (table: string, column: string, list: readonly string[]) =>
      assert.deepEqual(await allowed(table, column), [...list].toSorted(), `${table}.${column}`)

    test('a value that the program can write is one that the table takes, and no other', async () => {
      // A hold is a time over draft or approved and never stored.
      await same(
        'notices',
        'state',
        STATE_NAMES.filter((state) => state !== 'held'),
      )
      await same('notices', 'ground', GROUND_KINDS)
      await same('notices', 'channel', CHANNELS)
      await same('notices', 'delivery', DELIVERIES)
      await same('notices', 'outcome', OUTCOMES)
      await same('recipients', 'kind', RECIPIENT_KINDS)
      await same('recipients', 'channel', CHANNELS)
      await same('recipients', 'language', NOTICE_LANGUAGES)
    })

    test('the longest hold is the same in both', async () => {
      const rows = await database().superuser(
        `select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'notices'::regclass and contype = 'c'`,
      )
      const hold = rows.map(({ def }) => String(def)).find((def) => def.includes('interval')) ?? ''
      assert.match(hold, new RegExp(`'${LONGEST_HOLD_HOURS}:00:00'|${LONGEST_HOLD_HOURS} hours`))
    })

    test('row security is on and forced on every table of notices, and nobody may delete from one', async () => {
      const rows = await database().superuser(
        `select c.relname, c.relrowsecurity and c.relforcerowsecurity as walled, has_table_privilege('${await role('ausma_app')}', c.oid, 'delete') as deletes
         from pg_class c where c.relkind = 'r' and c.relname in ('notices', 'notice_settings', 'flagger_statuses', 'recipients',
           'notice_barred', 'notice_alerts', 'notice_items', 'notice_events') order by 1`,
      )
      assert.equal(rows.length, 8)
      for (const { relname, walled, deletes } of rows)
        assert.deepEqual([walled, deletes], [true, false], String(relname))
    })

    test('what is added to and never changed has no right to be changed', async () => {
      const rows = await database().superuser(
        `select distinct relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where relname in ('notice_events', 'notice_items', 'notice_barred') and attname <> 'row_mark'
         and has_column_privilege('${await role('ausma_app')}', c.oid, attnum, 'update')`,
      )
      assert.deepEqual(rows, [])
    })

    test('of an alert nothing changes but that a person told it too', async () => {
      const rows = await database().superuser(
        `select attname from pg_attribute where attrelid = 'notice_alerts'::regclass and attnum > 0
         and has_column_privilege('${await role('ausma_app')}', attrelid, attnum, 'update') order by 1`,
      )
      assert.deepEqual(
        rows.map(({ attname }) => attname),
        ['row_mark', 'suspicion', 'told_at', 'told_by'],
      )
    })

    test('the broker changes of a notice nothing but its hold', async () => {
      const rows = await database().superuser(
        `select attname from pg_attribute where attrelid = 'notices'::regclass and attnum > 0
         and has_column_privilege('${await role('ausma_broker')}', attrelid, attnum, 'update') order by 1`,
      )
      assert.deepEqual(
        rows.map(({ attname }) => attname),
        ['held_by', 'held_from', 'held_until', 'row_mark'],
      )
    })
  },
)

test('no list says anything twice, and each value can stand in an address or a column', () => {
  const lists = {
    MATTER_NAMES,
    STATE_NAMES,
    OUTCOMES,
    REFUSALS,
    CLOSED_AS,
    CHANNELS,
    DELIVERIES,
    RECIPIENT_KINDS,
    EVENTS,
    WHYS,
  }
  for (const [name, list] of Object.entries(lists)) {
    assert.equal(new Set(list).size, list.length, name)
    for (const value of list) assert.match(value, /^[a-z][a-z-]{1,29}$/, name)
  }
})

test('who gets notices is who shows content; hotlines and police are told of addresses alone', () =>
  assert.deepEqual(
    RECIPIENT_KINDS.filter((kind) => !(NOTICE_KINDS as readonly string[]).includes(kind)),
    ['hotline', 'police'],
  ))

test('each state has its rules, in the order in which a life goes', () =>
  assert.deepEqual(Object.keys(STATES), [...STATE_NAMES]))

test('of a refusal it can always be said that none was given or that it is another', () => {
  for (const needed of ['no-reason-given', 'other'] as const) assert.ok(REFUSALS.includes(needed))
  assert.ok(OUTCOMES.includes('unknown'), 'statistics keep unknown as a value')
})
