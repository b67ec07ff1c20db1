import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { REASON, ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { markAll } from '../../../test/run/mark-all.ts'
import type { Recipients, ReferralRowShown, WaitingReferrals } from './referral-shapes.ts'

onDatabases('lists of referrals', ReferralsHouse.open, (stand) => {
  const waiting = (by: { token: string }) =>
    stand().call<z.output<typeof WaitingReferrals>>(by.token, 'referrals.waiting')
  const ofPerson = async (by: { token: string }, person: string) =>
    (await stand().call<{ referrals: ReferralRowShown[] }>(by.token, 'referrals.of-person', { person })).referrals

  test('what waits is counted on the side that it waits for, and moves over with each step', async () => {
    const house = stand()
    const before = await waiting(house.shelter)
    const { referral } = await house.sent()
    const sent = await waiting(house.shelter)
    assert.deepEqual([sent.toAnswer - before.toAnswer, sent.arrivals - before.arrivals], [1, 0])
    // Its clock stands on both desks, with nothing of whom it is about.
    const clockOn = async (by: { token: string }) => (await waiting(by)).due.find((one) => one.referral === referral)
    const { due, ...answer } = (await clockOn(house.shelter)) ?? { due: null }
    assert.deepEqual(answer, { referral, side: 'receiver', state: 'sent', byHand: false, missed: false })
    assert.deepEqual(await clockOn(house.inspector), { ...answer, due, side: 'sender' })
    await house.accepts(referral)
    const accepted = await waiting(house.shelter)
    assert.deepEqual([accepted.toAnswer - before.toAnswer, accepted.arrivals - before.arrivals], [0, 1])
    await house.arrives(referral)
    assert.equal((await waiting(house.shelter)).arrivals, before.arrivals)
    const ours = await waiting(house.inspector)
    assert.deepEqual([ours.toAnswer, ours.arrivals], [0, 0], 'nobody answers their own')
  })

  test('a colleague who is on nobody’s team has nothing waiting, whatever waits for others', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    await house.call(house.shelter.token, 'referrals.alarm', { referral, text: 'Not on the bus' })
    const newcomer = await house.admitted(house.keeper, ['case-worker'])
    assert.deepEqual(await waiting(newcomer), { toAnswer: 0, arrivals: 0, late: 0, notArrived: 0, due: [] })
    assert.ok((await waiting(house.inspector)).notArrived >= 1)
  })

  test('open ones alone where nothing else is asked; ended ones stay to be found, and their ends are told', async () => {
    const house = stand()
    const { referral: kept } = await house.sent()
    const { referral: back } = await house.sent()
    await house.call(house.inspector.token, 'referrals.revoke', { referral: back }, REASON)
    const ids = async (open: boolean) => (await house.box(house.inspector, 'sender', open)).map(({ id }) => id)
    const [open, all] = [await ids(true), await ids(false)]
    assert.deepEqual([open.includes(kept), open.includes(back)], [true, false])
    assert.deepEqual([all.includes(kept), all.includes(back)], [true, true])
  })

  test('the receiver’s box holds what was sent to them, the sender’s what they sent; neither holds the other’s', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const has = async (by: typeof house.shelter, side: 'sender' | 'receiver') =>
      (await house.box(by, side)).some(({ id }) => id === referral)
    assert.deepEqual(
      [
        await has(house.inspector, 'sender'),
        await has(house.inspector, 'receiver'),
        await has(house.shelter, 'sender'),
        await has(house.shelter, 'receiver'),
      ],
      [true, false, false, true],
    )
  })

  test('a list says who, from whom, to whom and what for; the receiver gets no way to the record', async () => {
    const house = stand()
    const { person, referral } = await house.sent({ need: 'legal' }, { name: 'Listova Hanna' })
    const row = async (by: typeof house.shelter, side: 'sender' | 'receiver') =>
      (await house.box(by, side)).find(({ id }) => id === referral) as ReferralRowShown
    const [sent, received] = [await row(house.inspector, 'sender'), await row(house.shelter, 'receiver')]
    assert.deepEqual([sent.called, sent.person, sent.need], ['Listova Hanna', person, 'legal'])
    assert.deepEqual([received.called, received.person], ['Listova Hanna', null])
    assert.deepEqual([received.from.name, received.to.name], ['Invented Authority', 'Other Invented Authority'])
    assert.deepEqual([received.turn, received.clock, received.missed], ['receiver', 'answer', false])
  })

  test('with closed keys a list shows that there is something, and no name', async () => {
    const house = stand()
    const { referral } = await house.sent({}, { name: 'Closedova' })
    const other = { ...house.keeper }
    const waits = await house.colleague(house.keeper, ['case-worker'])
    assert.ok(other.id !== waits.id)
    assert.deepEqual(await house.box(waits, 'sender'), [], 'a newcomer is on no team')
    const unread = await house.database.superuser(
      `select count(*)::int as n from data_key_seals s join referrals r on r.data_key = s.data_key where r.id = '${referral}'`,
    )
    assert.equal(unread[0].n, 2, 'one seal for each side, and no third')
  })

  test('a list goes on where it stopped, and counts what there is', async () => {
    const house = stand()
    const id = await house.meets(house.authority)
    for (let i = 0; i < 53; i++) await house.drafts(house.authority, id, { parts: [] })
    const page = (after: number) =>
      house.call<{ referrals: ReferralRowShown[]; total: number; next: number | null }>(
        house.authority.token,
        'referrals.list',
        { side: 'sender', after },
      )
    const [first, second] = [await page(0), await page(50)]
    assert.deepEqual([first.referrals.length, first.next, second.next], [50, 50, null])
    assert.equal(first.referrals.length + second.referrals.length, first.total)
    const ids = [...first.referrals, ...second.referrals].map((row) => row.id)
    assert.equal(new Set(ids).size, ids.length, 'none comes twice')
  })

  test('on the page of a person stand their own, the latest first, and nobody else’s', async () => {
    const house = stand()
    const [one, two] = [await house.meets(house.inspector), await house.meets(house.inspector)]
    const [first] = await house.drafts(house.inspector, one)
    house.kernel.clock.pass(1000)
    const [second] = await house.drafts(house.inspector, one, { need: 'health' })
    await house.drafts(house.inspector, two)
    assert.deepEqual(
      (await ofPerson(house.inspector, one)).map(({ id }) => id),
      [second, first],
    )
    const foreign = await house.problem(house.worker.token, 'referrals.of-person', { person: one })
    assert.equal(foreign?.code, 'not-found')
    assert.equal((await house.problem(house.shelter.token, 'referrals.of-person', { person: one }))?.code, 'not-found')
  })

  test('to whom a person can go: every other agency with a key, never the own one, each with what stands against it', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const ask = async () =>
      (await house.call<z.output<typeof Recipients>>(house.inspector.token, 'referrals.recipients', { person: id }))
        .agencies
    const all = await ask()
    assert.ok(all.some((one) => one.id === house.shelterAgency && one.why === null && !one.abroad))
    assert.ok(all.every((one) => one.id !== house.agency))
    await house.database.superuser(`update agencies set country = 'EE' where id = '${house.shelterAgency}'`)
    await markAll(house.kernel.database, 'agencies')
    assert.equal((await ask()).find((one) => one.id === house.shelterAgency)?.abroad, true)
    await house.database.superuser(`update agencies set country = 'LV' where id = '${house.shelterAgency}'`)
    await markAll(house.kernel.database, 'agencies')
  })

  test('past the team in an emergency one sees the referrals, for a shift and no longer', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    const night = await house.admitted(house.keeper, ['case-worker'])
    await house.call(night.token, 'persons.break-glass', { code: person.slice(0, 6) }, REASON)
    assert.equal((await house.page(night, referral)).side, 'sender')
    await house.passes(9)
    const token = await house.signIn(night.passkey)
    assert.equal((await house.problem(token, 'referrals.get', { referral }))?.code, 'not-found')
    assert.deepEqual(await house.box({ ...night, token }, 'sender'), [])
  })

  test('who takes which step by role: first-line staff refer, deciders override, focal points cross; others have no door', async () => {
    const house = stand()
    const table = async (role: string) => {
      // A right needs no key: whoever is not admitted is refused by role all the same.
      const by = await house.colleague(house.keeper, [role])
      const may = async (operation: string, input: object = { referral: crypto.randomUUID() }) =>
        (await house.problem(by.token, operation, input, REASON))?.code !== 'not-permitted'
      return [
        await may('referrals.list', { side: 'sender' }),
        await may('referrals.send'),
        await may('referrals.override', { referral: crypto.randomUUID(), danger: 'x' }),
        await may('referrals.send-abroad'),
      ].map((open) => (open ? 'x' : '.'))
    }
    const roles = [
      'hotline',
      'border-officer',
      'social-worker',
      'identification-authority',
      'focal-point',
      'prosecutor',
      'analyst',
      'lawyer',
    ]
    const found: Record<string, string> = {}
    for (const role of roles) found[role] = (await table(role)).join('')
    assert.deepEqual(found, {
      hotline: 'xx..',
      'border-officer': 'xx..',
      'social-worker': 'xx..',
      'identification-authority': 'xxx.',
      'focal-point': 'xx.x',
      prosecutor: '....',
      analyst: '....',
      lawyer: '....',
    })
  })
})
