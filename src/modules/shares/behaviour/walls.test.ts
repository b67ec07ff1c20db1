import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { PASS, SharesHouse } from '../../../../test/houses/shares.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import type { Member } from '../../../kernel/actor.ts'
import { operations } from '../operations.ts'
import { ACTS } from '../share.ts'
import { SHARES } from '../share-row.ts'

const WORDS = 'Kvarčita piezīme par lietu.'

onBothDatabases('who sees a share', SharesHouse.open, (stand) => {
  const memberOf = async (by: Person) => (await stand().member(by.token)) as Member
  /** What a member's session finds past the program, by SQL of its own. */
  const rowsOf = async (by: Person, share: string) =>
    as(stand().kernel, await memberOf(by), async (db) => ({
      shares: (await db.selectFrom('shares').select('id').where('id', '=', share).execute()).length,
      versions: (await db.selectFrom('share_versions').select('version').where('share', '=', share).execute()).length,
      events: (await db.selectFrom('share_events').select('id').where('share', '=', share).execute()).length,
    }))
  const keysOf = async (by: Person, share: string) => {
    const { keys } = await memberOf(by)
    const [row] = await stand().rows(`select data_key, talk_key from shares where id = '${share}'`)
    return as(stand().kernel, await memberOf(by), async (db) => {
      const opened = [row.data_key, row.talk_key].map((key) => keys?.dataKey(db, String(key)) ?? null)
      return (await Promise.all(opened)).map((key) => key != null)
    })
  }

  test('while it waits for a second person the receiver sees nothing; from then on what was chosen, and never the lead', async () => {
    const house = stand()
    const lead = await house.claimed()
    const approval = await house.asks(lead)
    const before = (await house.box(house.officer, 'receiver')).length
    assert.equal((await house.rows(`select 1 from shares where lead = '${lead}'`)).length, 0)
    await house.approves(approval)
    const box = await house.box(house.officer, 'receiver')
    assert.equal(box.length, before + 1)
    const [{ id }] = await house.rows(`select id from shares where lead = '${lead}'`)
    assert.deepEqual(await keysOf(house.officer, String(id)), [true, true])
    assert.ok(!JSON.stringify(await house.page(house.officer, String(id))).includes(lead))
    assert.equal((await house.problem(house.officer.token, 'leads.get', { lead }))?.code, 'not-found')
  })

  test('a third agency finds neither row nor key, and by no operation a byte that differs from one that never was', async () => {
    const house = stand()
    const { share } = await house.shared()
    assert.deepEqual(await rowsOf(house.stranger, share), { shares: 0, versions: 0, events: 0 })
    assert.deepEqual(await keysOf(house.stranger, share), [false, false])
    const more = { text: WORDS, saidBy: 'x', law: WORDS, file: 'File 7', until: '2027-01-01' }
    for (const act of ['get', ...ACTS]) {
      const [theirs, nobodys] = [
        await house.refused(house.stranger, act, share, more),
        await house.refused(house.stranger, act, crypto.randomUUID(), more),
      ]
      assert.equal(theirs?.code, 'not-found', act)
      assert.deepEqual({ ...theirs, stack: '' }, { ...nobodys, stack: '' }, act)
    }
    for (const side of ['sender', 'receiver'] as const)
      assert.ok(!(await house.box(house.stranger, side, false)).some(({ id }) => id === share))
  })

  test('each side takes its own steps alone, whatever the program is asked', async () => {
    const house = stand()
    const { share } = await house.shared()
    const message = async (by: Person, act: string, more = {}) =>
      (await house.refused(by, act, share, more))?.fields[0].message
    assert.equal(await message(house.analyst, 'acknowledge'), 'not-your-step')
    assert.equal(await message(house.officer, 'recall', { text: WORDS }), 'not-your-step')
    assert.equal(await message(house.officer, 'correct', { text: WORDS }), 'not-your-step')
  })

  test('past the program the receiver passes nothing on, moves no day, and writes no step in another’s name', async () => {
    const house = stand()
    const { share } = await house.shared()
    const officer = await memberOf(house.officer)
    const set = (values: object) =>
      as(house.kernel, officer, (db) => db.updateTable('shares').set(values).where('id', '=', share).execute())
    for (const [column, value] of [
      ['to_agency', house.third],
      ['shared_until', new Date()],
      ['exculpatory', true],
      ['data_key', crypto.randomUUID()],
    ] as const)
      await assert.rejects(set({ [column]: value }), /permission denied/, column)
    const step = (by: string, agency: string) =>
      as(house.kernel, officer, (db) =>
        db
          .insertInto('share_events')
          .values({
            ...{ id: crypto.randomUUID(), share, at: new Date(), by, by_agency: agency },
            ...{ act: 'recall', to_state: 'recalled', sealed: null },
          })
          .execute(),
      )
    await assert.rejects(step(house.analyst.id, house.agency), /row-level security/)
    await assert.rejects(step(officer.id, house.agency), /row-level security/)
  })

  test('recalled or declined, the receiver’s keys open nothing, also with the rows in hand', async () => {
    const house = stand()
    const [recalled, declined] = [await house.shared(), await house.shared()]
    await house.step(house.analyst, 'recall', recalled.share, { text: WORDS })
    // What both sides say is open until the recall is answered.
    assert.deepEqual(await keysOf(house.officer, recalled.share), [false, true])
    await house.step(house.officer, 'say-removed', recalled.share)
    assert.deepEqual(await keysOf(house.officer, recalled.share), [false, false])
    await house.step(house.officer, 'acknowledge', declined.share)
    await house.step(house.officer, 'decline', declined.share, { text: WORDS })
    assert.deepEqual(await keysOf(house.officer, declined.share), [false, false])
    assert.deepEqual(await keysOf(house.analyst, declined.share), [true, true])
  })

  test('a copy of the database holds no word of it: neither content, reasons, terms, nor whom somebody told by hand', async () => {
    const house = stand()
    const authority = 'Ostas policija Nekurzemē'
    const { lead, share } = await house.shared({ agency: null, authority, theirBasis: '', basis: WORDS, reason: WORDS })
    await house.step(house.analyst, 'acknowledge', share, { saidBy: 'Dežurants Krūmiņš' })
    await house.step(house.analyst, 'correct', share, { text: 'Pārlabots Kvarčitā' })
    const { title } = await house.page(house.analyst, share)
    const tables = ['shares', 'share_versions', 'share_events', 'approvals', 'lead_events', 'audit']
    const all = JSON.stringify(
      await Promise.all(tables.map((table) => house.rows(`select row_to_json(t)::text as row from ${table} t`))),
    )
    for (const word of [WORDS, authority, 'Krūmiņš', 'Pārlabots', String(title)]) {
      assert.ok(!all.includes(word), word)
      assert.ok(!all.includes(Buffer.from(word).toString('hex')), word)
    }
    assert.ok(all.includes(lead))
  })

  test('what was altered in the database is refused, by both sides', async () => {
    const house = stand()
    const { share } = await house.shared()
    const to = { lead: 'id', agency: `'${house.third}'`, state: "'acknowledged'", urgency: "'danger'" }
    // What the database itself refuses to have altered is no matter of the mark.
    const fixed = ['id', 'lead', 'report', 'evidence', 'item_key', 'network', 'person', 'agency', 'to_agency', 'thing']
    const columns = SHARES.columns.filter((column) => !fixed.includes(column))
    const table = { table: 'shares', where: `id = '${share}'`, columns, to }
    for (const { token } of [house.analyst, house.officer])
      await eachRefused(house.database, table, () => house.call(token, 'shares.get', { share }))
    await eachRefused(house.database, { ...table, columns: ['to_agency'] }, () =>
      house.call(house.analyst.token, 'shares.get', { share }),
    )
  })

  test('erased with its lead, with its keys, on both sides', async () => {
    const house = stand()
    const { lead, share } = await house.shared()
    const [row] = await house.rows(`select data_key, talk_key from shares where id = '${share}'`)
    await house.rows(`delete from leads where id = '${lead}'`)
    const keys = `('${row.data_key}', '${row.talk_key}')`
    assert.deepEqual(await house.rows(`select 1 from data_key_seals where data_key in ${keys}`), [])
    assert.equal((await house.rows(`select 1 from erasures where data_key in ${keys}`)).length, 2)
    assert.equal((await house.refused(house.officer, 'get', share))?.code, 'not-found')
  })

  test('nobody without the role sees one, and nobody signed out', async () => {
    const house = stand()
    const { share } = await house.shared()
    const worker = await house.admitted(house.keeper, ['case-worker'])
    for (const [name, { permission }] of Object.entries(operations)) {
      if (permission !== 'share:read' && permission !== 'share:answer') continue
      const input = { share, side: 'sender', ...PASS, text: WORDS, law: WORDS, file: 'File 7', until: '2027-01-01' }
      for (const [token, code] of [
        [worker.token, 'not-permitted'],
        [null, 'not-signed-in'],
      ] as const) {
        const problem = await house.problem(token, name, input)
        assert.equal(problem?.code, code, `${name} ${problem?.message}`)
      }
    }
  })
})
