import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'

onDatabases('who sees a referral', ReferralsHouse.open, (stand) => {
  const memberOf = async (by: Person) => (await stand().member(by.token)) as Member
  /** What a member's session finds past the program, by SQL of its own. */
  const rowsOf = async (by: Person, referral: string) => {
    const member = await memberOf(by)
    return as(stand().kernel, member, async (db) => ({
      rows: (await db.selectFrom('referrals').select('id').where('id', '=', referral).execute()).length,
      events: (await db.selectFrom('referral_events').select('id').where('referral', '=', referral).execute()).length,
    }))
  }
  const opens = async (by: Person, referral: string) => {
    const member = await memberOf(by)
    const [{ data_key }] = await stand().database.superuser(`select data_key from referrals where id = '${referral}'`)
    return as(stand().kernel, member, async (db) => (await member.keys?.dataKey(db, String(data_key))) ?? null)
  }

  test('before it is sent the receiver sees nothing of it; from then on a row, what was chosen, and no person', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const [referral] = await house.drafts(house.inspector, id)
    assert.deepEqual(await rowsOf(house.shelter, referral), { rows: 0, events: 0 })
    assert.equal(await opens(house.shelter, referral), null)
    await house.consents(house.inspector, referral)
    assert.equal((await house.problem(house.shelter.token, 'referrals.get', { referral }))?.code, 'not-found')
    await house.call(house.inspector.token, 'referrals.send', { referral })
    assert.equal((await rowsOf(house.shelter, referral)).rows, 1)
    const page = await house.page(house.shelter, referral)
    assert.deepEqual(
      [page.person, page.side, page.summary?.passed.identity?.name],
      [null, 'receiver', 'Oksana Vyhadana'],
    )
    assert.equal((await house.problem(house.shelter.token, 'persons.get', { person: id }))?.code, 'not-found')
    assert.ok(!JSON.stringify(page).includes(id), 'not even the number of the person')
  })

  test('of the sender only the person’s team; a colleague and the desk find nothing, in the words for nothing', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    for (const by of [house.worker, house.desk, house.authority]) {
      assert.deepEqual(await rowsOf(by, referral), { rows: 0, events: 0 })
      const [theirs, nobodys] = [
        await house.problem(by.token, 'referrals.get', { referral }),
        await house.problem(by.token, 'referrals.get', { referral: crypto.randomUUID() }),
      ]
      assert.deepEqual([theirs?.code, theirs?.message], ['not-found', nobodys?.message])
      assert.ok(!(await house.box(by, 'sender')).some((row) => row.id === referral))
    }
    await house.join(house.inspector, person, house.worker)
    assert.equal((await house.page(house.worker, referral)).side, 'sender')
    await house.call(house.inspector.token, 'persons.leave-team', { person, member: house.inspector.id })
    assert.equal((await house.problem(house.inspector.token, 'referrals.get', { referral }))?.code, 'not-found')
  })

  test('a third agency sees nothing, and a receiver passes nothing on past the program', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const third = await house.another(house.keeper)
    const stranger = await house.admitted(third, ['case-worker'])
    assert.deepEqual(await rowsOf(stranger, referral), { rows: 0, events: 0 })
    assert.equal(await opens(stranger, referral), null)
    const shelter = await memberOf(house.shelter)
    const set = (values: object) =>
      as(house.kernel, shelter, (db) => db.updateTable('referrals').set(values).where('id', '=', referral).execute())
    await assert.rejects(set({ to_agency: third.agency }), /row-level security|policy/)
    await assert.rejects(set({ sent_at: null }), /row-level security|policy|check/)
    for (const column of ['person', 'agency', 'data_key'])
      await assert.rejects(set({ [column]: crypto.randomUUID() }), /permission denied/, column)
    await assert.rejects(
      as(house.kernel, shelter, (db) => db.deleteFrom('referrals').where('id', '=', referral).execute()),
      /permission denied/,
    )
  })

  test('nobody enters a step for somebody else, and none is changed afterwards', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const shelter = await memberOf(house.shelter)
    const enter = (values: object) =>
      as(house.kernel, shelter, (db) =>
        db
          .insertInto('referral_events')
          .values({
            ...{ id: crypto.randomUUID(), referral, at: new Date(), by: shelter.id, by_agency: shelter.agency },
            ...{ act: 'accept', from_state: 'sent', to_state: 'accepted', sealed: null },
            ...values,
          })
          .execute(),
      )
    await assert.rejects(enter({ by: house.inspector.id }), /row-level security|policy/)
    await assert.rejects(enter({ by_agency: house.agency }), /row-level security|policy/)
    await enter({})
    await assert.rejects(
      as(house.kernel, shelter, (db) => db.updateTable('referral_events').set({ act: 'reject' }).execute()),
      /permission denied/,
    )
  })

  test('the database lets nothing be sent without a ground, done without an arrival, or refused without a reason', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const [referral] = await house.drafts(house.inspector, id)
    const inspector = await memberOf(house.inspector)
    const set = (values: object) =>
      as(house.kernel, inspector, (db) => db.updateTable('referrals').set(values).where('id', '=', referral).execute())
    const now = house.now()
    await assert.rejects(set({ state: 'sent', sent_at: now, access_until: now }), /check/)
    await assert.rejects(set({ state: 'done', consent: 'given', sent_at: now, access_until: now }), /check/)
    await assert.rejects(set({ state: 'rejected', consent: 'given', sent_at: now, access_until: now }), /check/)
    await assert.rejects(set({ state: 'accepted' }), /check/)
    await assert.rejects(set({ to_agency: house.agency }), /check/)
  })

  test('taking it back deletes the seal at once: nothing opens, whatever the receiver asks', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    assert.notEqual(await opens(house.shelter, referral), null)
    assert.equal((await house.problem(house.inspector.token, 'referrals.revoke', { referral }))?.code, 'reason-needed')
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
    assert.equal(await opens(house.shelter, referral), null)
    const page = await house.page(house.shelter, referral)
    assert.deepEqual([page.state, page.summary, page.called], ['revoked', null, null])
    assert.ok(page.events.every(({ words }) => words === null))
    assert.doesNotMatch(JSON.stringify(page), new RegExp(REASON), 'why is the team’s to know')
    const seen = await house.page(house.inspector, referral)
    assert.equal(seen.summary?.called, 'Oksana Vyhadana', 'the team still reads what went')
  })

  test('refusing ends the receiver’s access too, and the reason stays for the sender', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const refuse = { referral, answer: 'reject', refusedFor: 'full', text: 'No bed until Friday' }
    await house.call(house.shelter.token, 'referrals.answer', refuse)
    assert.equal(await opens(house.shelter, referral), null)
    const page = await house.page(house.inspector, referral)
    assert.deepEqual(
      [page.state, page.refusedFor, page.events[0].words?.text],
      ['rejected', 'full', 'No bed until Friday'],
    )
  })

  test('access ends by itself: whoever looks after the last day reads nothing, also before the job has come by', async () => {
    const house = stand()
    const { referral } = await house.sent({ accessDays: 2 })
    await house.accepts(referral)
    await house.passes(48.01)
    const [row] = (await house.box(house.shelter, 'receiver')).filter(({ id }) => id === referral)
    assert.deepEqual([row.called, row.state], [null, 'accepted'])
    assert.equal(await opens(house.shelter, referral), null)
    const page = await house.page(house.shelter, referral)
    assert.equal(page.accessEndedAt, house.now().toISOString())
    const late = await house.problem(house.shelter.token, 'referrals.confirm-arrival', {
      ...{ referral, place: 'The house', at: house.hour(0), who: 'x' },
    })
    assert.match(late?.message ?? '', /has ended/)
  })

  test('the job ends what is over and nothing else, and no state moves by itself', async () => {
    const house = stand()
    const short = await house.sent({ accessDays: 1 })
    const long = await house.sent({ accessDays: 90 })
    house.kernel.clock.pass(86_400_000 + 1)
    const run = { actor: system(house.agency), operation: 'referrals.expire', input: {} }
    const result = await execute(house.kernel, run)
    assert.ok(result.kind === 'done' && (result.output as { ended: string[] }).ended.includes(short.referral))
    const rows = await house.database.superuser(
      `select id, state, access_ended_at is not null as ended from referrals where id in ('${short.referral}', '${long.referral}')`,
    )
    const by = new Map(rows.map(({ id, state, ended }) => [id, [state, ended]]))
    assert.deepEqual(
      [by.get(short.referral), by.get(long.referral)],
      [
        ['sent', true],
        ['sent', false],
      ],
    )
    await house.passes(0)
    assert.equal(await opens(house.shelter, short.referral), null)
    assert.notEqual(await opens(house.shelter, long.referral), null)
  })

  test('erasing a person takes what was sealed for others along', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    await house.step(house.inspector, person, 'identification', 'decline')
    const [row] = await house.database.superuser(
      `select r.state, r.access_ended_at is not null as ended, (select count(*)::int from data_keys where id = r.data_key) as keys,
       (select count(*)::int from erasures where data_key = r.data_key) as ledger from referrals r where id = '${referral}'`,
    )
    assert.deepEqual(row, { state: 'revoked', ended: true, keys: 0, ledger: 1 })
    assert.equal((await house.page(house.shelter, referral)).summary, null)
  })

  test('of somebody under protection the key goes to the team by name: no other colleague opens what is referred', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Witnessova' })
    const named = { person: id, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', named, REASON)
    const [referral] = await house.drafts(house.worker, id)
    assert.deepEqual([await opens(house.desk, referral), await opens(house.inspector, referral)], [null, null])
    assert.notEqual(await opens(house.authority, referral), null)
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    assert.equal((await house.page(house.shelter, referral)).summary?.passed.identity?.name, 'Witnessova')
  })
})
