import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { NoticeRows } from '../../../../test/houses/notice-rows.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, visitor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { OrderRow, PreservationRow, RemedyRow, StatementRow } from '../statements/tables.ts'

// What somebody could do who speaks SQL as the program does: past the operations, not past the walls and the tables' own rules.

const TABLES = [
  'notice_statements',
  'notice_remedies',
  'notice_reminders',
  'notice_preservations',
  'notice_orders',
  'notice_references',
] as const

const DAY = '2026-11-20'
const sealed = Buffer.from('sealed')

onDatabases('the tables of what comes after a notice, attacked', NoticeRows.open, (stand) => {
  let notice: string
  let recipient: string
  let power: string
  let imported: string
  let own: Actor
  let stranger: Person

  const run = (work: (db: Tx) => Promise<unknown>, actor = own) => as(stand().kernel, actor, work)
  const refused = (work: (db: Tx) => Promise<unknown>, why: RegExp, actor = own) =>
    assert.rejects(run(work, actor), why)

  const statement = (more: Partial<StatementRow> = {}): StatementRow => ({
    id: newId(),
    agency: stand().agency,
    notice,
    import: imported,
    mark: Buffer.from(newId()),
    matched_by: 'address',
    outcome: 'removed',
    automated: null,
    applied_on: DAY,
    found_at: stand().now(),
    state: 'proposed',
    decided_by: null,
    decided_at: null,
    sealed,
    ...more,
  })
  const remedy = (more: Partial<RemedyRow> = {}): RemedyRow => ({
    id: newId(),
    agency: stand().agency,
    notice,
    kind: 'complaint',
    lodged_on: DAY,
    lodged_by: newId(),
    made_at: stand().now(),
    ended_on: null,
    ended_by: null,
    result: null,
    sealed,
    sealed_end: null,
    ...more,
  })
  const preservation = (more: Partial<PreservationRow> = {}): PreservationRow => ({
    id: newId(),
    agency: stand().agency,
    notice,
    asked_by: newId(),
    asked_at: stand().now(),
    until: DAY,
    shows_children: false,
    shows_intimate: false,
    state: 'asked',
    decided_by: null,
    decided_at: null,
    ended_by: null,
    ended_at: null,
    sealed,
    sealed_decision: null,
    row_mark: null,
    ...more,
  })
  const order = (more: Partial<OrderRow> = {}): OrderRow => {
    const writer = newId()
    return {
      id: newId(),
      agency: stand().agency,
      power,
      kind: 'act',
      recipient,
      notice: null,
      data_key: newId(),
      state: 'draft',
      drafted_by: writer,
      writers: [writer],
      row_mark: null,
      made_at: stand().now(),
      issued_by: null,
      issued_at: null,
      copied_at: null,
      effect_on: null,
      inform_recipient_at: null,
      informed_at: null,
      sealed,
      ...more,
    }
  }
  const insert = {
    statement: (row: StatementRow) => (db: Tx) => db.insertInto('notice_statements').values(row).execute(),
    remedy: (row: RemedyRow) => (db: Tx) => db.insertInto('notice_remedies').values(row).execute(),
    preservation: (row: PreservationRow) => (db: Tx) => db.insertInto('notice_preservations').values(row).execute(),
    order: (row: OrderRow) => (db: Tx) => db.insertInto('notice_orders').values(row).execute(),
  }

  test('with a row in each table, another agency and a visitor see none and can write none beside them', async () => {
    const { agency, analyst } = stand()
    recipient = await stand().recipient('Invented Jobs')
    notice = await stand().decided(recipient, 'kept', { refusal: 'other' })
    ;[power, imported] = [newId(), newId()]
    own = await stand().actor(analyst.token)
    stranger = await stand().admitted(await stand().another(stand().keeper), ['analyst', 'prosecutor'])
    const set = { set_by: analyst.id, set_at: stand().now(), ended_at: null }
    const law = { country: 'LV', authority: 'A', law: 'L', acts: true, informs: true, coordinator: 'C' }
    await run(async (db) => {
      await db
        .insertInto('order_powers')
        .values({ id: power, agency, ...law, coordinator_mail: 'c@dsc.example', ...set })
        .execute()
      await db
        .insertInto('statement_imports')
        .values({
          id: imported,
          agency,
          started_by: analyst.id,
          started_at: stand().now(),
          ended_at: null,
          file: null,
          job: null,
          problem: null,
        })
        .execute()
      await insert.statement(statement())(db)
      await insert.remedy(remedy())(db)
      await insert.preservation(preservation())(db)
      await insert.order(order())(db)
      const made = { agency, made_at: stand().now(), seen_by: null, seen_at: null }
      await db
        .insertInto('notice_reminders')
        .values({ notice, what: 'decision', due: DAY, overdue: true, ...made })
        .execute()
      await db
        .insertInto('notice_references')
        .values({ id: newId(), agency, notice, added_by: analyst.id, added_at: stand().now(), sealed })
        .execute()
    })
    const seen = (actor: Actor) =>
      Promise.all(
        TABLES.map((table) =>
          as(stand().kernel, actor, (db) => db.selectFrom(table).select('agency').execute()).then(
            ({ length }) => length,
          ),
        ),
      )
    assert.deepEqual(await seen(own), [1, 1, 1, 1, 1, 1])
    for (const actor of [await stand().actor(stranger.token), visitor]) {
      assert.deepEqual(await seen(actor), [0, 0, 0, 0, 0, 0])
      for (const work of [
        insert.statement(statement()),
        insert.remedy(remedy({ kind: 'dispute' })),
        insert.order(order()),
      ])
        await refused(work, /row-level security|permission denied/, actor)
    }
  })

  test('another agency changes and deletes nothing that it does not see', async () => {
    const theirs = await stand().actor(stranger.token)
    await run(
      (db) =>
        db
          .updateTable('notice_statements')
          .set({ state: 'refused', decided_by: newId(), decided_at: stand().now() })
          .execute(),
      theirs,
    )
    await run((db) => db.updateTable('notice_orders').set({ state: 'withdrawn' }).execute(), theirs)
    await run((db) => db.deleteFrom('notice_reminders').execute(), theirs)
    await run((db) => db.deleteFrom('notice_references').execute(), theirs)
    const left = await inAgency(stand().kernel, stand().agency, async (db) => [
      (await db.selectFrom('notice_statements').select('state').execute())[0].state,
      (await db.selectFrom('notice_orders').select('state').execute())[0].state,
      (await db.selectFrom('notice_reminders').select('what').execute()).length,
      (await db.selectFrom('notice_references').select('id').execute()).length,
    ])
    assert.deepEqual(left, ['proposed', 'draft', 1, 1])
  })

  test('a row of one’s own agency cannot hang on another agency’s notice, import or power', async () => {
    const theirs = await stand().actor(stranger.token)
    const agency = (theirs as Actor & { agency: string }).agency
    for (const work of [
      insert.statement(statement({ agency })),
      insert.remedy(remedy({ agency, ended_on: DAY, ended_by: newId(), result: 'upheld' })),
      insert.preservation(preservation({ agency, state: 'refused', decided_by: newId(), decided_at: stand().now() })),
      insert.order(order({ agency })),
    ])
      await refused(work, /foreign key/, theirs)
  })

  test('a proposal is decided by somebody at some time, or by nobody yet, and says no outcome that a statement cannot', async () => {
    for (const more of [
      { state: 'confirmed' as const },
      { decided_by: newId() },
      { state: 'refused' as const, decided_by: newId() },
      // Its type says so too; the table refuses it by itself.
      { outcome: 'kept' as never },
    ])
      await refused(insert.statement(statement(more)), /check constraint/)
    const mark = Buffer.from('the same statement')
    await run(insert.statement(statement({ mark })))
    await refused(insert.statement(statement({ mark })), /unique/)
  })

  test('what a proposal said cannot be written over, nor the proposal removed', async () => {
    await refused(
      (db) =>
        db
          .updateTable('notice_statements')
          .set({ sealed: Buffer.from('other') })
          .execute(),
      /permission denied/,
    )
    await refused(
      (db) => db.updateTable('notice_statements').set({ outcome: 'disabled' }).execute(),
      /permission denied/,
    )
    await refused((db) => db.deleteFrom('notice_statements').execute(), /permission denied/)
  })

  test('one complaint and one dispute are open at a time, and an end has its day, person and result', async () => {
    await refused(insert.remedy(remedy()), /unique/)
    await run(insert.remedy(remedy({ kind: 'dispute' })))
    const over = { ended_on: DAY, ended_by: newId(), result: 'upheld' as const }
    await run(insert.remedy(remedy(over)))
    for (const more of [
      { ...over, result: null },
      { ...over, ended_by: null },
      { ...over, ended_on: '2026-11-19' },
    ])
      await refused(insert.remedy(remedy(more)), /check constraint/)
    await refused(
      (db) => db.updateTable('notice_remedies').set({ lodged_on: '2020-01-01' }).execute(),
      /permission denied/,
    )
    await refused((db) => db.deleteFrom('notice_remedies').execute(), /permission denied/)
  })

  test('a request to keep content has one decision by another person, and one is open for a notice', async () => {
    const [asked_by, decided_by] = [newId(), newId()]
    await refused(insert.preservation(preservation()), /unique/)
    for (const more of [
      { state: 'approved' as const },
      { state: 'refused' as const, asked_by, decided_by: asked_by, decided_at: stand().now() },
      { state: 'ended' as const, decided_by, decided_at: stand().now() },
      { state: 'refused' as const, decided_by, decided_at: stand().now(), ended_by: newId(), ended_at: stand().now() },
    ])
      await refused(insert.preservation(preservation(more)), /check constraint/)
    const decided = preservation({ state: 'refused', asked_by, decided_by, decided_at: stand().now() })
    await run(insert.preservation(decided))
    // Its day and who asked for it stay as the prosecutor saw them.
    for (const set of [{ until: '2030-01-01' }, { asked_by: newId() }, { shows_children: true }])
      await refused(
        (db) => db.updateTable('notice_preservations').set(set).where('id', '=', decided.id).execute(),
        /permission denied/,
      )
  })

  test('no order is issued by who wrote at it, without a moment, or without its copy', async () => {
    const writer = newId()
    const issued = { state: 'issued' as const, issued_by: newId(), issued_at: stand().now(), copied_at: stand().now() }
    await run(insert.order(order(issued)))
    for (const more of [
      { ...issued, issued_by: writer, writers: [newId(), writer] },
      { ...issued, copied_at: null },
      { ...issued, issued_at: null, copied_at: null },
      { state: 'effected' as const },
      { copied_at: stand().now() },
    ])
      await refused(insert.order(order(more)), /check constraint/)
    await refused((db) => db.deleteFrom('notice_orders').execute(), /permission denied/)
  })

  test('a power orders something, in a country, and its law is not rewritten under the orders made by it', async () => {
    const { agency, analyst } = stand()
    const row = {
      id: newId(),
      agency,
      country: 'LV',
      authority: 'A',
      law: 'L',
      acts: true,
      informs: false,
      coordinator: 'C',
      coordinator_mail: 'c@dsc.example',
      set_by: analyst.id,
      set_at: stand().now(),
      ended_at: null,
    }
    for (const more of [{ acts: false }, { country: 'Latvia' }, { country: 'lv' }])
      await refused(
        (db) =>
          db
            .insertInto('order_powers')
            .values({ ...row, ...more })
            .execute(),
        /check constraint/,
      )
    for (const set of [{ law: 'Another' }, { coordinator_mail: 'x@evil.example' }, { acts: false }])
      await refused((db) => db.updateTable('order_powers').set(set).execute(), /permission denied/)
    await refused((db) => db.deleteFrom('order_powers').execute(), /permission denied|foreign key/)
  })

  test('a reminder is of something that there is, once a day, and is seen by somebody', async () => {
    const made = {
      notice,
      agency: stand().agency,
      overdue: false,
      made_at: stand().now(),
      seen_by: null,
      seen_at: null,
    }
    const put = (more: object) => (db: Tx) =>
      db
        .insertInto('notice_reminders')
        .values({ ...made, what: 'decision', due: '2026-12-01', ...more })
        .execute()
    await refused(put({ what: 'lunch' }), /check constraint/)
    await refused(put({ seen_by: newId() }), /check constraint/)
    await refused(put({ due: DAY }), /unique|duplicate/)
    await refused((db) => db.updateTable('notice_reminders').set({ due: '2027-01-01' }).execute(), /permission denied/)
  })

  test('numbers of the recipient are added and removed, never written over', async () => {
    await refused(
      (db) =>
        db
          .updateTable('notice_references')
          .set({ sealed: Buffer.from('x') })
          .execute(),
      /permission denied/,
    )
  })
})
