import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'

onDatabases('what is sealed with a referral', ReferralsHouse.open, (stand) => {
  /** Changes the key of somebody's agency, as after a colleague has left. */
  const changeKeyOf = async (who: Person) => {
    const house = stand()
    const by = (await house.member(who.token)) as Member
    const rows = await house.database.superuser(
      `select m.id, m.public_key from members m where m.agency = '${by.agency}' and exists (select from key_grants g where g.holder = m.id)`,
    )
    const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
    await as(house.kernel, by, async (db) => {
      await rotateKey(db, by, { members, now: house.now() })
      while ((await resealStep(db, by, { now: house.now(), atMost: 100 })) > 0);
    })
  }

  test('after a change of the receiver’s key, and then of the sender’s, both read on; and taking back still ends it', async () => {
    const house = stand()
    const { referral } = await house.sent({}, { name: 'Rotata Referred' })
    await changeKeyOf(house.shelter)
    await changeKeyOf(house.inspector)
    assert.equal((await house.page(house.shelter, referral)).summary?.called, 'Rotata Referred')
    assert.equal((await house.page(house.inspector, referral)).summary?.called, 'Rotata Referred')
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
    assert.equal((await house.page(house.shelter, referral)).summary, null, 'the seal to the newer key went, too')
  })

  test('a summary that was put in the place of another does not open, and nothing of either is shown', async () => {
    const house = stand()
    const [one, two] = [await house.sent({}, { name: 'Swapped One' }), await house.sent({}, { name: 'Swapped Two' })]
    await house.database.superuser(
      `update referrals set (sealed, data_key) = (select sealed, data_key from referrals where id = '${two.referral}') where id = '${one.referral}'`,
    )
    const problem = await house.problem(house.shelter.token, 'referrals.get', { referral: one.referral })
    assert.equal(problem?.code, 'unavailable')
    assert.doesNotMatch(problem?.message ?? '', /Swapped/)
    await house.database.superuser(`delete from referrals where id = '${one.referral}'`)
  })

  test('words of one step do not pass for those of another', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    await house.arrives(referral)
    await house.database.superuser(
      `update referral_events set sealed = (select sealed from referral_events where referral = '${referral}' and act = 'accept')
       where referral = '${referral}' and act = 'confirm-arrival'`,
    )
    assert.equal((await house.problem(house.inspector.token, 'referrals.get', { referral }))?.code, 'unavailable')
    await house.database.superuser(`delete from referrals where id = '${referral}'`)
  })

  test('who holds no key of the receiving agency sees that there is something, and takes no step in the dark', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const head = await house.member(house.shelter.token)
    assert.ok(head)
    // A colleague of the receiving agency whom nobody has admitted yet: their grant is taken away.
    await house.database.superuser(
      `update key_grants set holder = '${crypto.randomUUID()}' where holder = '${head.id}'`,
    )
    const page = await house.page(house.shelter, referral)
    assert.deepEqual([page.summary, page.called, page.state], [null, null, 'sent'])
    const answer = { referral, answer: 'reject', refusedFor: 'full', text: 'x' }
    assert.equal((await house.problem(house.shelter.token, 'referrals.answer', answer))?.code, 'keys-closed')
    assert.equal((await house.page(house.inspector, referral)).state, 'sent')
    const holder = `select holder from key_grants where holder not in (select id from members) and holder not in (select id from keys)`
    await house.database.superuser(`update key_grants set holder = '${head.id}' where holder in (${holder})`)
    assert.notEqual((await house.page(house.shelter, referral)).summary, null)
  })

  test('a way that turned unsafe after it was sent goes away when the sender brings it up to date, and nothing unchosen comes', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const way = { person: id, kind: 'phone', value: '+371 2000 0142', safe: true }
    const { channel } = await house.call<{ channel: string }>(house.inspector.token, 'persons.set-channel', way)
    const [referral] = await house.drafts(house.inspector, id, { parts: ['channels'], note: 'Ring twice' })
    const renew = (by = house.inspector) => house.problem(by.token, 'referrals.renew', { referral })
    assert.equal((await renew())?.code, 'conflict', 'nothing was sent yet')
    await house.consents(house.inspector, referral)
    await house.call(house.inspector.token, 'referrals.send', { referral })
    await house.call(house.inspector.token, 'persons.set-channel', { ...way, channel, safe: false })
    assert.match(
      JSON.stringify(await house.page(house.shelter, referral)),
      /2000 0142/,
      'a picture of the day it was sent',
    )
    assert.equal((await renew(house.shelter))?.fields[0]?.message, 'not-your-step')
    assert.ok((await house.page(house.inspector, referral)).mayRenew)
    assert.equal(await renew(), null)
    const page = await house.page(house.shelter, referral)
    assert.deepEqual([page.summary?.passed.channels, page.summary?.note, page.mayRenew], [[], 'Ring twice', false])
    assert.deepEqual(Object.keys(page.summary?.passed ?? {}), ['channels'])
    assert.equal(page.state, 'sent', 'no step was taken')
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
    assert.equal((await renew())?.code, 'conflict')
  })

  test('what was refused since is not brought up to date: it is taken back', async () => {
    const house = stand()
    const { person, referral } = await house.sent({ party: 'police', parts: ['needs'] })
    await house.call(house.inspector.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    const problem = await house.problem(house.inspector.token, 'referrals.renew', { referral })
    assert.equal(problem?.fields[0]?.message, 'refused-by-person')
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
  })

  test('each part that is chosen goes, as it stands in the record, and the ledger goes without what was said', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Partova', citizenship: 'MD' })
    await house.call(house.worker.token, 'interviews.add', {
      ...{ person: id, on: '2026-11-01', kind: 'first-account', topics: ['work'], language: 'uk', recorded: true },
      ...{ interviewer: house.worker.id, interpreterChecked: true, present: 'A sworn interpreter' },
    })
    const words = { steps: [{ what: 'See a dentist' }], safety: 'Two rings', agreed: 'on-paper' }
    const plan = { person: id, words, reviewOn: '2027-01-15' }
    await house.call(house.worker.token, 'papers.plan', plan)
    const parts = [
      'identity',
      'citizenship',
      'exploitation',
      'needs',
      'interviews',
      'plan',
      'signs',
      'place',
      'account',
    ]
    const [referral] = await house.drafts(house.worker, id, { parts })
    const preview = (await house.page(house.worker, referral)).summary
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const passed = (await house.page(house.shelter, referral)).summary?.passed
    assert.deepEqual(passed, preview?.passed, 'what was shown before is what went')
    assert.deepEqual([passed?.citizenship, passed?.exploitation, passed?.needs], ['MD', 'labour', ['food-clothes']])
    assert.deepEqual([passed?.place, passed?.account], ['Invented Farm near Valmiera', 'Eight people in one room.'])
    assert.deepEqual(passed?.signs, ['documents-held', 'little-or-no-pay'])
    assert.deepEqual([passed?.plan?.steps[0].what, passed?.plan?.safety], ['See a dentist', 'Two rings'])
    assert.deepEqual(passed?.interviews, [
      { on: '2026-11-01', kind: 'first-account', topics: ['work'], language: 'uk' },
    ])
    assert.doesNotMatch(JSON.stringify(passed), /sworn/, 'who was there is not the receiver’s to know')
  })

  test('a person without a plan, a name or a way passes on that there is none, and not an error', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'pseudonym', name: '', pseudonym: '' })
    const [referral] = await house.drafts(house.worker, id, { parts: ['identity', 'plan', 'channels', 'interviews'] })
    const { summary } = await house.page(house.worker, referral)
    assert.deepEqual([summary?.passed.plan, summary?.passed.channels, summary?.passed.interviews], [null, [], []])
    assert.equal(summary?.called, id.slice(0, 6).toUpperCase(), 'a number where there is no name')
  })
})
