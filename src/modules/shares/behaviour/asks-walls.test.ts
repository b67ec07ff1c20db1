import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { ANSWER, ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import type { Member } from '../../../kernel/actor.ts'
import { ASKS } from '../asks/ask-row.ts'
import { operations } from '../operations.ts'

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))
const ACTS = ['get', 'acknowledge', 'answer', 'answer-alone', 'refuse', 'withdraw', 'end']
const MORE = { ...ANSWER, ground: 'unclear' }

onDatabases('who sees what was asked', open, (stand) => {
  const memberOf = async (by: Person) => (await stand().house.member(by.token)) as Member
  const rowsOf = async (by: Person, ask: string) =>
    as(stand().house.kernel, await memberOf(by), async (db) => ({
      asks: (await db.selectFrom('asks').select('id').where('id', '=', ask).execute()).length,
      events: (await db.selectFrom('ask_events').select('id').where('ask', '=', ask).execute()).length,
    }))
  const keyOpens = async (by: Person, ask: string) => {
    const { keys } = await memberOf(by)
    const [row] = await stand().house.rows(`select data_key from asks where id = '${ask}'`)
    return as(
      stand().house.kernel,
      await memberOf(by),
      async (db) => (await keys?.dataKey(db, String(row.data_key))) != null,
    )
  }

  test('a third agency finds neither row nor key, and by no operation a byte that differs from one that never was', async () => {
    const { stranger } = stand().house
    const ask = await stand().asked()
    assert.deepEqual(await rowsOf(stranger, ask), { asks: 0, events: 0 })
    assert.equal(await keyOpens(stranger, ask), false)
    for (const act of ACTS) {
      const [theirs, nobodys] = [
        await stand().refused(stranger, act, ask, MORE),
        await stand().refused(stranger, act, crypto.randomUUID(), MORE),
      ]
      assert.equal(theirs?.code, 'not-found', act)
      assert.deepEqual({ ...theirs, stack: '' }, { ...nobodys, stack: '' }, act)
    }
    for (const side of ['asker', 'asked'] as const)
      assert.ok(!(await stand().box(stranger, side, false)).some(({ id }) => id === ask))
  })

  test('those asked never learn which record it is about; the asker goes back to it, and asks of none that is not theirs', async () => {
    const { house } = stand()
    const lead = await house.claimed()
    const ask = await stand().asked({ about: { kind: 'lead', id: lead } })
    assert.deepEqual((await stand().page(house.analyst, ask)).about, { kind: 'lead', id: lead })
    assert.ok(!JSON.stringify(await stand().page(house.officer, ask)).includes(lead))
    const of = (by: Person, agency: string, id: string, kind: string) =>
      house.problem(by.token, 'asks.make-alone', { agency, ...ASK, urgency: 'danger', about: { kind, id } })
    for (const kind of ['lead', 'report', 'case']) {
      const theirs = await of(house.officer, house.agency, lead, kind)
      assert.equal(theirs?.code, 'not-found', kind)
      const nobodys = await of(house.officer, house.agency, crypto.randomUUID(), kind)
      assert.deepEqual({ ...theirs, stack: '' }, { ...nobodys, stack: '' }, kind)
    }
  })

  test('of a case its team alone finds what was asked, by the program and past it', async () => {
    const { house } = stand()
    const [ask, case_id] = [await stand().asked(), crypto.randomUUID()]
    // A person would bring a whole case along; their team is all that is asked for here.
    await house.rows(`begin; set local session_replication_role = replica; insert into cases (id, agency, country, opened_by, opened_at, data_key, danger, needs, signs, interpreter, informed, sealed)
      values ('${case_id}', '${house.agency}', 'LV', '${house.analyst.id}', now(), '${crypto.randomUUID()}', 'no', '{}', '{}', 'none', 'told', '\\x00');
      update asks set case_id = '${case_id}' where id = '${ask}';
      insert into person_team (id, person, member, case_id, agency, kind, since, added_by)
      values ('${crypto.randomUUID()}', '${crypto.randomUUID()}', '${house.analyst.id}', '${case_id}', '${house.agency}', 'owner', now(), '${house.analyst.id}'); commit`)
    await markAll(house.kernel.database, 'asks')
    assert.deepEqual((await stand().page(house.analyst, ask)).about, { kind: 'case', id: case_id })
    assert.equal((await stand().refused(house.keeper, 'get', ask))?.code, 'not-found')
    assert.ok(!(await stand().box(house.keeper, 'asker')).some(({ id }) => id === ask))
    assert.deepEqual(await rowsOf(house.keeper, ask), { asks: 0, events: 0 })
    // Those asked are whoever it was sent to.
    assert.equal((await stand().page(house.officer, ask)).about, null)
  })

  test('erased with its record, with its key, on both sides', async () => {
    const { house } = stand()
    const lead = await house.claimed()
    const ask = await stand().asked({ about: { kind: 'lead', id: lead } })
    const [{ data_key }] = await house.rows(`select data_key from asks where id = '${ask}'`)
    await house.rows(`delete from leads where id = '${lead}'`)
    assert.deepEqual(await house.rows(`select 1 from data_key_seals where data_key = '${data_key}'`), [])
    assert.equal((await house.rows(`select 1 from erasures where data_key = '${data_key}'`)).length, 1)
    assert.equal((await stand().refused(house.officer, 'get', ask))?.code, 'not-found')
  })

  test('refused, withdrawn or ended, the keys of those asked open nothing; the asker’s still do', async () => {
    const { analyst, officer } = stand().house
    const [refused, withdrawn, ended] = [await stand().asked(), await stand().asked(), await stand().asked()]
    await stand().step(officer, 'acknowledge', refused)
    assert.equal(await keyOpens(officer, refused), true)
    await stand().step(officer, 'refuse', refused, { ground: 'unclear' })
    await stand().step(analyst, 'withdraw', withdrawn)
    await stand().step(officer, 'acknowledge', ended)
    await stand().step(officer, 'answer-alone', ended, { ...ANSWER, ofPerson: false })
    assert.equal(await keyOpens(officer, ended), true)
    await stand().step(analyst, 'end', ended)
    for (const ask of [refused, withdrawn, ended]) {
      assert.equal(await keyOpens(officer, ask), false)
      assert.equal(await keyOpens(analyst, ask), true)
    }
  })

  test('past the program nobody sends it on, moves its day or writes a step in another’s name', async () => {
    const { house } = stand()
    const ask = await stand().asked()
    const officer = await memberOf(house.officer)
    for (const [column, value] of [
      ['to_agency', house.third],
      ['open_until', new Date()],
      ['of_person', false],
      ['data_key', crypto.randomUUID()],
    ] as const)
      await assert.rejects(
        as(house.kernel, officer, (db) =>
          db
            .updateTable('asks')
            .set({ [column]: value })
            .where('id', '=', ask)
            .execute(),
        ),
        /permission denied/,
        column,
      )
    const step = (by: string, agency: string) =>
      as(house.kernel, officer, (db) =>
        db
          .insertInto('ask_events')
          .values({
            ...{ id: crypto.randomUUID(), ask, at: new Date(), by, by_agency: agency, asked_by: null },
            ...{ act: 'withdraw', to_state: 'withdrawn', sealed: null },
          })
          .execute(),
      )
    await assert.rejects(step(house.analyst.id, house.agency), /row-level security/)
    await assert.rejects(step(officer.id, house.agency), /row-level security/)
  })

  test('a copy of the database holds no word of it, neither what is asked nor what is answered', async () => {
    const { house } = stand()
    const words = {
      title: 'Kvarcīta nosaukums',
      question: 'Kvarcīta jautājums?',
      matter: 'Kvarcīta lieta',
      purpose: 'Kvarcīta mērķis',
    }
    const ask = await stand().asked(words)
    await stand().step(house.officer, 'acknowledge', ask)
    await stand().step(house.officer, 'answer-alone', ask, {
      text: 'Kvarcīta atbilde',
      basis: 'Kvarcīta likums',
      ofPerson: false,
    })
    const tables = ['asks', 'ask_events', 'approvals', 'audit']
    const all = JSON.stringify(
      await Promise.all(tables.map((table) => house.rows(`select row_to_json(t)::text as row from ${table} t`))),
    )
    assert.ok(all.includes(ask))
    for (const word of [...Object.values(words), 'Kvarcīta atbilde', 'Kvarcīta likums']) {
      assert.ok(!all.includes(word), word)
      assert.ok(!all.includes(Buffer.from(word).toString('hex')), word)
    }
  })

  test('what was altered in the database is refused, by both sides', async () => {
    const { house } = stand()
    const ask = await stand().asked()
    // What checks or keys of the database itself refuse to have altered is no matter of the mark.
    const fixed = ['id', 'agency', 'to_agency', 'lead', 'report', 'case_id', 'approved_by']
    const columns = ASKS.columns.filter((column) => !fixed.includes(column))
    const to = { state: "'acknowledged'", urgency: "'danger'", kind: "'action'" }
    const table = { table: 'asks', where: `id = '${ask}'`, columns, to }
    for (const { token } of [house.analyst, house.officer])
      await eachRefused(house.database, table, () => house.call(token, 'asks.get', { ask }))
  })

  test('nobody without the role sees one, and nobody signed out', async () => {
    const { house } = stand()
    const ask = await stand().asked()
    const worker = await house.admitted(house.keeper, ['case-worker'])
    for (const name of Object.keys(operations).filter((one) => one.startsWith('asks.'))) {
      const input = { ask, side: 'asker', agency: house.police, ...ASK, ...MORE }
      for (const [token, code] of [
        [worker.token, 'not-permitted'],
        [null, 'not-signed-in'],
      ] as const)
        assert.equal((await house.problem(token, name, input))?.code, code, name)
    }
  })
})
