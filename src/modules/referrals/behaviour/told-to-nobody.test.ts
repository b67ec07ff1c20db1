import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, type Member, system, visitor } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'

onDatabases('what crosses agencies about referrals', ReferralsHouse.open, (stand) => {
  const memberOf = async (by: Person) => (await stand().member(by.token)) as Member
  const asking = <T>(actor: Actor, query: ReturnType<typeof sql<T>>) =>
    as(stand().kernel, actor, async (db) => (await query.execute(db)).rows)
  const refusals = (actor: Actor, least: number) =>
    asking(actor, sql<{ need: string; refused: number }>`select * from app.referral_refusals('2020-01-01', ${least})`)
  const refuse = async (need: string, refusedFor = 'full') => {
    const house = stand()
    const { referral } = await house.sent({ need, parts: [] })
    const answer = { referral, answer: 'reject', refusedFor, text: 'No bed' }
    await house.call(house.shelter.token, 'referrals.answer', answer)
  }

  test('a search for services, the list of receivers and the lacks are the same before and after somebody is referred', async () => {
    const house = stand()
    const officer = await house.admitted(house.keeper, ['investigator'])
    const id = await house.meets(officer)
    const told = async () =>
      JSON.stringify([
        await house.call(officer.token, 'services.search', { need: 'shelter' }),
        await house.call(officer.token, 'referrals.recipients', { person: id }),
        await house.call(officer.token, 'referrals.lacks'),
        await house.call(officer.token, 'referrals.waiting'),
        await house.box(officer, 'sender'),
        await house.box(officer, 'receiver'),
      ])
    const before = await told()
    const { referral } = await house.sent()
    await house.accepts(referral)
    await refuse('legal')
    assert.equal(await told(), before, 'police learn nothing of what an inspectorate and a shelter do (rule 15)')
  })

  test('nobody asks the broker for fewer than five, whatever number they send past the program', async () => {
    const house = stand()
    const member = await memberOf(house.desk)
    for (let i = 0; i < 4; i++) await refuse('education')
    for (const least of [1, 0, -5, 4])
      assert.ok(
        (await refusals(member, least)).every(({ need }) => need !== 'education'),
        String(least),
      )
    await refuse('education')
    assert.equal((await refusals(member, 1)).find(({ need }) => need === 'education')?.refused, 5)
    assert.ok((await refusals(member, 6)).every(({ need }) => need !== 'education'))
  })

  test('the broker answers members alone: neither who is not signed in nor the program of another agency', async () => {
    const house = stand()
    for (const actor of [visitor, system(house.agency)]) {
      assert.deepEqual(await refusals(actor, 5), [])
      assert.deepEqual(await asking(actor, sql`select * from app.referral_receivers()`), [])
    }
  })

  test('of an agency everybody learns what it is in law and its public key, and nothing of whom it has', async () => {
    const house = stand()
    const [row] = await asking(await memberOf(house.inspector), sql<object>`select * from app.referral_receivers()`)
    assert.deepEqual(Object.keys(row).toSorted(), [
      ...['country', 'enforces_returns', 'id', 'key', 'name', 'public_key', 'regime'],
    ])
  })

  test('the erasure of what was sent is no door of its own: nobody fires it by hand or for a person of others', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    const stranger = await memberOf(house.shelter)
    await assert.rejects(asking(stranger, sql`select app.forget_referrals()`), /permission denied|trigger/)
    const touched = await as(house.kernel, stranger, (db) =>
      db.updateTable('persons').set({ data_key: null, sealed: null }).where('id', '=', person).executeTakeFirst(),
    )
    assert.equal(Number(touched.numUpdatedRows), 0)
    assert.notEqual((await house.page(house.shelter, referral)).summary, null)
  })

  test('a receiver may give access back and may not give it to themselves again', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
    const shelter = await memberOf(house.shelter)
    const undo = { access_ended_at: null, state: 'accepted' } as const
    // The row says so then, and still nothing opens: access is the seal, not the column.
    await as(house.kernel, shelter, (db) => db.updateTable('referrals').set(undo).where('id', '=', referral).execute())
    assert.equal((await house.page(house.shelter, referral)).summary, null)
    const seal = {
      ...{ recipient: shelter.id, agency: house.agency, recipient_agency: house.shelterAgency },
      ...{ sealed: new Uint8Array(48), sealed_at: new Date() },
    }
    const [{ data_key }] = await house.database.superuser(`select data_key from referrals where id = '${referral}'`)
    await assert.rejects(
      as(house.kernel, shelter, (db) =>
        db
          .insertInto('data_key_seals')
          .values({ ...seal, data_key: String(data_key) })
          .execute(),
      ),
      /row-level security|policy/,
    )
  })
})
