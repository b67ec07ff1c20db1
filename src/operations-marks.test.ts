import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency, testAgency, testKernel } from '../test/houses/kernel.ts'
import { whileAltered } from '../test/run/altered.ts'
import { onBothDatabases, type TestDatabase } from '../test/run/databases.ts'
import { markAll } from '../test/run/mark-all.ts'
import { endOf } from '../test/run/refused.ts'
import { newId } from './kernel/ids.ts'
import type { WatchedRows } from './kernel/vault/watched-rows.ts'
import { MARKED } from './operations.ts'

// Each column that a mark covers, of each table that is watched: somebody alters it in the database, and it is not read any more.

const WATCHED = MARKED.filter((marks): marks is WatchedRows => 'key' in marks)

type Values = Readonly<Record<string, string>>

/** What a row holds beside ids and texts of any kind, as SQL. */
const ROWS: Readonly<Record<string, Values>> = {
  blocks: {
    ...{ state: "'published'", scope: "'host'", filter_hash: "'\\x01'" },
    ...{ serial: '1', changed_at: "'2026-11-03'" },
  },
  cases: { danger: "'now'", interpreter: "'here'", informed: "'told'" },
  interpreter_calls: {
    ...{ language: "'uk'", dialect: "''", wishes: "'any'", means: "'video'", urgency: "'none'", state: "'asked'" },
    ...{ starts_at: "'2026-12-05'", minutes: '60' },
  },
  match_questions: { asked_as: "'police'", ground: "'law'", ends_at: "'2026-12-01'" },
  notice_answers: {
    ...{ kind: "'decided'", outcome: "'kept'", automated: 'true', happened_at: 'now()', state: "'confirmed'" },
    ...{ decided_by: 'gen_random_uuid()', decided_at: "'2026-11-03'", sealed_why: "'\\x01'" },
  },
  notice_copies: { state: "'open'" },
  notice_orders: {
    ...{ state: "'issued'", kind: "'act'", issued_by: 'gen_random_uuid()' },
    ...{ issued_at: "'2026-11-03'", copied_at: "'2026-11-03'" },
  },
  notice_preservations: { state: "'approved'", decided_by: 'gen_random_uuid()', decided_at: 'now()' },
  notices: {
    ...{
      state: "'draft'",
      drafted_by: '$id',
      writers: "array['$id', gen_random_uuid()]",
      channel: "'mail'",
      delivery: "'none'",
    },
    ...{ held_from: "'2026-11-01'", held_until: "'2026-11-02'", held_by: 'gen_random_uuid()' },
  },
  order_powers: { country: "'LV'", acts: 'true', informs: 'true' },
  platform_contacts: { name: "'Trust desk'", mail: "'trust@jobs.example'", tel: "'+371 20 000 777'" },
  programme_requests: { urgency: "'none'", state: "'asked'" },
  person_guests: {
    ...{ kind: "'guardian'", ground: "'law'", urgency: "'none'", state: "'invited'" },
    ...{ from_on: "'2026-11-01'", until_on: "'2026-11-30'" },
  },
  persons: { mode: "'named'", basis: "'law'", sex: "'other'", age: "'adult'", data_key: '$id', sealed: "'\\x01'" },
  report_messages: { seq: '1', kind: "'question'", by: 'gen_random_uuid()' },
  reports: { kind: "'help'", state: "'received'", danger_told: "'now'", danger_seen: "'soon'" },
  witness_flags: { state: "'told'", parties: "'{LV}'", notice: 'gen_random_uuid()' },
  witness_notices: { state: "'told'", parties: "'{LV}'" },
}

/** Another value of a column, where a check of the table allows few. */
const OTHER: Readonly<Record<string, Values>> = {
  blocks: { scope: "'domain'", shared: "'shared-host'" },
  cases: { danger: "'no'" },
  interpreter_calls: { minutes: '90' },
  match_questions: { asked_as: "'other'", ground: "'life'" },
  notice_answers: { kind: "'acknowledged'", outcome: "'restricted'", state: "'refused'" },
  notice_copies: { state: "'closed'" },
  notice_orders: { kind: "'inform'", writers: 'writers || gen_random_uuid()' },
  notice_preservations: { state: "'refused'" },
  notices: {
    channel: "'export'",
    drafted_by: 'writers[2]',
    writers: 'writers || gen_random_uuid()',
    held_from: "'2026-11-01 01:00'",
  },
  order_powers: { country: "'EE'" },
  person_guests: {
    ...{ kind: "'lawyer'", ground: "'consent'", state: "'accepted'" },
    ...{ from_on: "'2026-10-01'", until_on: "'2026-12-30'" },
  },
  programme_requests: { state: "'taken-back'" },
  persons: { mode: "'pseudonym'" },
  report_messages: { kind: "'answer'" },
  reports: { kind: "'suspicion'", danger_told: "'no'", danger_seen: "'no'" },
  witness_flags: { state: "'agreed'" },
}

const FILL: Values = {
  uuid: 'gen_random_uuid()',
  text: "'2026-11-01'",
  bytea: "decode(replace(gen_random_uuid()::text, '-', ''), 'hex')",
  boolean: 'false',
  integer: '1',
  jsonb: "'{}'",
  ARRAY: "'{}'",
  'timestamp with time zone': "'2026-11-01'",
}

/** A row of a table as somebody's work would leave it, past the program. */
async function make(database: TestDatabase, { table, owner }: WatchedRows, agency: string, id: string): Promise<void> {
  const needed = await database.superuser(`select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = '${table}' and is_nullable = 'NO' and column_default is null
      and is_identity = 'NO'`)
  const values = new Map(needed.map(({ name, type }) => [String(name), FILL[String(type)]]))
  if (values.has('id')) values.set('id', `'${id}'`)
  for (const [name, value] of Object.entries(ROWS[table] ?? {}))
    values.set(name, value === '$id' ? `'${id}'` : value.replaceAll('$id', id))
  values.set(owner, `'${agency}'`)
  await database.superuser(`set session_replication_role = replica;
    insert into ${table} (${[...values.keys()].join(', ')}) values (${[...values.values()].join(', ')});
    set session_replication_role = origin`)
}

onBothDatabases(
  'a column that a mark covers',
  async (database) => {
    const kernel = testKernel(database)
    const { id } = await testAgency(kernel)
    return { database, kernel, agency: id }
  },
  (stand) => {
    const look = ({ table, owner }: WatchedRows) => {
      const { kernel, agency } = stand()
      return inAgency(kernel, agency, async (db) => {
        const rows = await db
          .selectFrom(table)
          .selectAll()
          .where(owner as never, '=', agency as never)
          .execute()
        assert.deepEqual([rows.length, '~0~row_mark' in rows[0]], [1, false])
      })
    }

    for (const marks of WATCHED)
      test(`of ${marks.table} is not believed once somebody altered it`, async () => {
        const { database, kernel, agency } = stand()
        const { table, owner } = marks
        const where = `${owner} = '${agency}'`
        await make(database, marks, agency, newId())
        assert.equal(await endOf(() => look(marks)), 'unavailable', 'put in past the program')
        await markAll(kernel.database, table)
        assert.equal(await endOf(() => look(marks)), 'done')
        // Under another agency it is found by no question of this one.
        for (const column of marks.columns.filter((one) => one !== owner)) {
          // A row of another number is another row.
          if (column === 'id') continue
          const to = OTHER[table]?.[column]
          const end = await whileAltered(database, { table, column, where, to }, () => endOf(() => look(marks)))
          assert.equal(end, 'unavailable', `${table}.${column}`)
        }
        assert.equal(await endOf(() => look(marks)), 'done', 'as it was')
      })

    test('with a default that an insertion may leave out is declared with it', async () => {
      for (const { table, columns, defaults } of WATCHED) {
        const rows = await stand().database.superuser(`select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = '${table}' and column_default is not null`)
        const left = rows.map(({ name }) => String(name)).filter((name) => columns.includes(name))
        assert.deepEqual(left, Object.keys(defaults), table)
      }
    })
  },
)
