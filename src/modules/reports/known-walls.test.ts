import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done } from '../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import type { Actor, Client, Member } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { clientBy } from '../accounts/index.ts'
import { formDesks } from './forms/desks.ts'
import { sealWords } from './forms/sealed-words.ts'
import { digestOf, type Known, keepKnown, withoutReceipt } from './known.ts'
import type { Receipts } from './signals/shapes.ts'

const TABLES = ['report_origins', 'report_versions', 'signal_keys', 'form_desks', 'form_drafts', 'clients'] as const
const digest = Buffer.from('0'.repeat(64), 'hex')

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  const other = await house.another(house.keeper)
  const stranger = await house.admitted(other, ['intake-officer', 'health-worker'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour', 'health'], enforcesReturns: false })
  const { key } = await house.call<{ key: string }>(house.keeper.token, 'clients.create', {
    name: 'P',
    kind: 'platform',
  })
  const client = await clientBy(house.kernel, key, 'x')
  const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
  await house.call(inspector.token, 'forms.file', input)
  await house.call(inspector.token, 'forms.file', { ...input, answers: { ...LABOUR, persons: 1 } })
  await house.call(inspector.token, 'drafts.keep', { draft: newId(), form: 'labour', answers: { where: 'x' } })
  const batch = { idempotencyKey: newId(), reports: [{ language: 'en', about: 'work', told: { text: 'x' } }] }
  const sent = await done<Receipts>(house.kernel, { actor: client, operation: 'signals.file', input: batch })
  return { house, database, inspector, other, stranger, client, report: input.report, signal: sent.receipts[0].report }
}

onDatabases('the walls around reports of somebody known', set, (stand) => {
  const member = async (token: string) => (await stand().house.member(token)) as Member
  const seen = async (actor: Actor) => {
    const counts: Record<string, number> = {}
    for (const table of TABLES)
      counts[table] = (
        await as(stand().house.kernel, actor, (db) =>
          db
            .selectFrom(table as 'clients')
            .selectAll()
            .execute(),
        )
      ).length
    return counts
  }
  const NOTHING = Object.fromEntries(TABLES.map((table) => [table, 0]))

  test('each sees what is theirs: the agency its origins, a system its own keys, an officer their drafts', async () => {
    const { house, inspector, client } = stand()
    const officer = await seen(await member(house.officer.token))
    assert.deepEqual(officer, {
      report_origins: 2,
      report_versions: 1,
      signal_keys: 0,
      form_desks: 1,
      form_drafts: 0,
      clients: 1,
    })
    const owner = await seen(await member(inspector.token))
    assert.equal(owner.form_drafts, 1)
    assert.deepEqual(await seen(client), { ...NOTHING, signal_keys: 1, clients: 1 })
  })

  test('another agency, a visitor, a reporter and another system see nothing', async () => {
    const { house, stranger, other } = stand()
    const filed = await house.file()
    const reporter = await house.reporter(filed.receipt)
    assert.ok(reporter)
    const elsewhere: Client = { kind: 'client', id: newId(), agency: house.agency, roles: ['platform'] }
    const theirs: Client = { kind: 'client', id: newId(), agency: other.agency, roles: ['platform'] }
    for (const actor of [await member(stranger.token), { kind: 'visitor' } as const, elsewhere, theirs])
      assert.deepEqual(await seen(actor), NOTHING, actor.kind)
    // A reporter may know whether an agency takes forms, as anybody who asks for the list of desks.
    assert.deepEqual(await seen(reporter), { ...NOTHING, form_desks: 1 })
  })

  test('nobody makes a report look as if another had sent it', async () => {
    const { house, inspector, client, report } = stand()
    const filed = await house.file()
    const reporter = await house.reporter(filed.receipt)
    assert.ok(reporter)
    const officer = await member(house.officer.token)
    const forged = (id: string) => ({
      report: id,
      agency: house.agency,
      way: 'form' as const,
      form: 'labour',
      complaint: null,
      article18: false,
      by: inspector.id,
      by_agency: house.agency,
      digest,
    })
    for (const actor of [officer, await member(inspector.token), client])
      await assert.rejects(
        as(house.kernel, actor, (db) => db.insertInto('report_origins').values(forged(filed.report)).execute()),
        /policy/,
        actor.kind,
      )
    // A reporter writes about their own number only.
    await assert.rejects(
      as(house.kernel, reporter, (db) => db.insertInto('report_origins').values(forged(report)).execute()),
    )
  })

  test('an origin is never changed, by anybody', async () => {
    const { house, report } = stand()
    const officer = await member(house.officer.token)
    for (const change of [sql`update report_origins set complaint = null`, sql`delete from report_origins`])
      await assert.rejects(
        as(house.kernel, officer, (db) => change.execute(db)),
        /permission denied/,
      )
    const [row] = await stand().database.superuser(`select complaint from report_origins where report = '${report}'`)
    assert.equal(row.complaint, 'labour')
  })

  test('whoever sends cannot decide which version holds', async () => {
    const { house, report, inspector } = stand()
    const sender: Actor = { kind: 'reporter', id: report, agency: house.agency }
    const version = {
      id: newId(),
      report,
      agency: house.agency,
      data_key: newId(),
      sealed: digest,
      digest,
      by: inspector.id,
      by_agency: house.agency,
      came_on: '2026-11-02',
    }
    const settled = { ...version, settled_by: inspector.id, settled_as: 'second' as const }
    await assert.rejects(
      as(house.kernel, sender, (db) => db.insertInto('report_versions').values(settled).execute()),
      /policy/,
    )
  })

  test('for one report the sender writes there, and is themselves again before anything else', async () => {
    const { house, other, stranger } = stand()
    const by = await member(stranger.token)
    const known = (report: string): Known => ({
      report,
      agency: house.agency,
      by,
      origin: { way: 'form', form: 'health', complaint: 'health', article18: false },
      plain: { kind: 'suspicion', about: 'other', child: false, danger: 'no', complete: 0, language: 'en' },
      digest: digestOf(house.kernel.secret, report),
      now: house.now(),
      seal: async (db) => {
        const inside = await sql<{ kind: string; agency: string; actor: string }>`
          select app.kind() as kind, app.agency() as agency, app.actor() as actor`.execute(db)
        assert.deepEqual(inside.rows[0], { kind: 'reporter', agency: house.agency, actor: report })
        assert.equal((await db.selectFrom('reports').select('id').execute()).length, 0, 'no other report is seen')
        return sealWords(db, house.agency, { told: {} }, house.now())
      },
    })
    await as(house.kernel, by, async (db) => {
      assert.equal(await keepKnown(db, known(newId())), 'new')
      const { rows } = await sql`select app.kind() as kind, app.agency() as agency, app.actor() as actor`.execute(db)
      assert.deepEqual(rows[0], { kind: 'member', agency: other.agency, actor: by.id })
      assert.deepEqual(await db.selectFrom('reports').select('id').execute(), [])
    })
  })

  test('questions to the broker answer to whom they concern alone', async () => {
    const { house, inspector, stranger, client, report, signal } = stand()
    const mine = (actor: Actor) =>
      as(house.kernel, actor, async (db) => {
        const { rows } = await sql<{ report: string }>`select report from app.filed_by_me()`.execute(db)
        return rows.map((row) => row.report)
      })
    assert.deepEqual(await mine(await member(inspector.token)), [report])
    assert.deepEqual(await mine(client), [signal])
    const forged: Actor = { kind: 'reporter', id: inspector.id, agency: house.agency }
    for (const actor of [forged, { kind: 'visitor' } as const, { ...client, agency: newId() }])
      assert.deepEqual(await mine(actor), [])
    const name = (actor: Actor) =>
      as(
        house.kernel,
        actor,
        async (db) =>
          (await sql<{ name: string | null }>`select app.origin_agency(${report}) as name`.execute(db)).rows[0].name,
      )
    assert.equal(await name(await member(house.officer.token)), 'Invented Authority')
    assert.equal(await name(await member(stranger.token)), null)
  })

  test('who takes forms is told with the key in use, and nothing more of the agency', async () => {
    const { house, stranger } = stand()
    const [desk] = await as(house.kernel, await member(stranger.token), formDesks)
    assert.deepEqual(Object.keys(desk).sort(), ['agency', 'forms', 'key', 'name', 'publicKey'])
    const [key] = await stand().database.superuser(
      `select id from keys where agency = '${house.agency}' and role is null and ended_at is null`,
    )
    assert.equal(desk.key, key.id)
  })
})

test('a report without a receipt is neither asked nor answered, and all else stays as it was', () => {
  const action = (act: string, why: 'not-permitted' | null = null) => ({
    operation: `reports.${act}`,
    allowed: why === null,
    why,
    reason: false,
  })
  const before = [action('ask'), action('answer', 'not-permitted'), action('note'), action('close')]
  assert.deepEqual(withoutReceipt(before), [
    { ...before[0], allowed: false, why: 'no-receipt' },
    // Roles come first: who may never answer is not told about receipts.
    before[1],
    before[2],
    before[3],
  ])
})
