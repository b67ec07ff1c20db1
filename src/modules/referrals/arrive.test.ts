import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON, ReferralsHouse } from '../../../test/houses/referrals.ts'
import { filledIn } from '../../../test/houses/services.ts'
import { onDatabases } from '../../../test/run/databases.ts'

onDatabases('answers, arrivals and alarms', ReferralsHouse.open, (stand) => {
  const field = (problem: { fields: readonly { field: string }[] } | null) => problem?.fields.map((one) => one.field)

  test('an acceptance says where, when and whom to ask for; a refusal why; no hour that is over or still to come', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const answer = (more: object) =>
      house.problem(house.shelter.token, 'referrals.answer', { referral, answer: 'accept', ...more })
    assert.deepEqual(field(await answer({})), ['meetsAt', 'place', 'who'])
    assert.deepEqual(field(await answer({ answer: 'reject' })), ['refusedFor', 'text'])
    assert.deepEqual(field(await answer({ meetsAt: house.hour(-1), place: 'x', who: 'y' })), ['meetsAt'])
    await house.accepts(referral)
    const early = { referral, place: 'x', at: house.hour(1), who: 'y' }
    assert.deepEqual(field(await house.problem(house.shelter.token, 'referrals.confirm-arrival', early)), ['at'])
    assert.equal((await house.page(house.shelter, referral)).state, 'accepted')
  })

  test('each side takes its own steps: the sender neither accepts nor confirms, the receiver neither sends nor takes back', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const why = async (by: typeof house.shelter, operation: string, input: object, reason?: string) =>
      (await house.problem(by.token, operation, { referral, ...input }, reason))?.fields[0]?.message
    const accept = { answer: 'accept', meetsAt: house.hour(2), place: 'x', who: 'y' }
    assert.equal(await why(house.inspector, 'referrals.answer', accept), 'not-your-step')
    assert.equal(await why(house.shelter, 'referrals.revoke', {}, REASON), 'not-your-step')
    await house.accepts(referral)
    const arrival = { place: 'x', at: house.hour(0), who: 'y' }
    assert.equal(await why(house.inspector, 'referrals.confirm-arrival', arrival), 'not-your-step')
    assert.equal(await why(house.shelter, 'referrals.send', {}), 'not-your-step')
    assert.equal((await house.page(house.shelter, referral)).state, 'accepted')
  })

  test('who does not arrive: either side raises the alarm, nothing closes until they are found, and the team sees it first', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    const alarm = { referral, text: 'Not on the bus' }
    await house.call(house.shelter.token, 'referrals.alarm', alarm)
    const [first] = await house.box(house.inspector, 'sender')
    assert.deepEqual([first.id, first.state, first.turn], [referral, 'not-arrived', 'sender'])
    const waiting = await house.call<{ notArrived: number }>(house.inspector.token, 'referrals.waiting')
    assert.ok(waiting.notArrived >= 1)
    for (const [by, operation, input] of [
      [house.inspector, 'referrals.revoke', {}],
      [house.inspector, 'referrals.finish', {}],
      [house.shelter, 'referrals.answer', { answer: 'reject', refusedFor: 'other', text: 'x' }],
      [house.shelter, 'referrals.feedback', { text: 'x' }],
    ] as const)
      assert.equal(
        (await house.problem(by.token, operation, { referral, ...input }, REASON))?.code,
        'conflict',
        operation,
      )
    await house.call(house.inspector.token, 'referrals.found', { referral, text: 'Took the next bus' })
    await house.arrives(referral)
    assert.equal((await house.page(house.inspector, referral)).state, 'arrived')
  })

  test('a person who went missing is not sent; the alarm of their own record comes first', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { age: 'child' })
    const [referral] = await house.drafts(house.inspector, id)
    await house.consents(house.inspector, referral, { ground: 'child' })
    await house.step(house.inspector, id, 'whereabouts', 'miss')
    const refused = await house.problem(house.inspector.token, 'referrals.send', { referral })
    assert.equal(refused?.fields[0]?.message, 'is-missing')
  })

  test('a mother and two children: one draft, a referral each; sent and answered together, and one child is lost alone', async () => {
    const house = stand()
    const [mother, ...children] = await house.family()
    const referrals = await house.drafts(house.worker, [mother, ...children])
    assert.equal(referrals.length, 3)
    await house.consents(house.worker, referrals[0])
    await house.consents(house.worker, referrals[1], { ground: 'child' })
    await house.consents(house.worker, referrals[2], { ground: 'child' })
    const sent = await house.call<{ referrals: string[] }>(house.worker.token, 'referrals.send', {
      ...{ referral: referrals[0], withOthers: true },
    })
    assert.deepEqual(sent.referrals.toSorted(), referrals.toSorted())
    await house.accepts(referrals[0], { withOthers: true })
    await house.call(house.shelter.token, 'referrals.alarm', { referral: referrals[2], text: 'Ran off at the station' })
    await house.arrives(referrals[0], { withOthers: true })
    const states = await Promise.all(referrals.map(async (one) => (await house.page(house.worker, one)).state))
    assert.deepEqual(states, ['arrived', 'arrived', 'not-arrived'])
    const page = await house.page(house.shelter, referrals[0])
    assert.deepEqual(page.others.map(({ state }) => state).toSorted(), ['arrived', 'not-arrived'])
  })

  test('only persons of one case go together, and only of one’s own team', async () => {
    const house = stand()
    const [one, two] = [await house.meets(house.inspector), await house.meets(house.inspector)]
    const draft = { need: 'shelter', to: { agency: house.shelterAgency }, parts: [] }
    const mixed = await house.problem(house.inspector.token, 'referrals.draft', { ...draft, persons: [one, two] })
    assert.equal(mixed?.fields[0]?.message, 'one-case')
    const foreign = await house.problem(house.worker.token, 'referrals.draft', { ...draft, persons: [one] })
    assert.equal(foreign?.code, 'not-found')
    const counted = await house.opens(house.inspector, { persons: [{ mode: 'counted', age: 'adult', sex: 'female' }] })
    const nobody = await house.problem(house.inspector.token, 'referrals.draft', { ...draft, persons: counted.persons })
    assert.equal(nobody?.code, 'conflict')
  })

  test('to whom: not the own agency, none that is not there, and never nobody', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const to = (given: object) =>
      house.problem(house.inspector.token, 'referrals.draft', { persons: [id], need: 'shelter', parts: [], to: given })
    assert.deepEqual(field(await to({ agency: house.agency })), ['to'])
    assert.deepEqual(field(await to({ agency: crypto.randomUUID() })), ['to'])
    assert.deepEqual(field(await to({})), ['to'])
    assert.equal((await to({ service: crypto.randomUUID() }))?.code, 'not-found')
  })

  test('a draft may be changed until somebody agreed to it, and then no more', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const [referral] = await house.drafts(house.inspector, id)
    await house.drafts(house.inspector, id, { referral, parts: ['needs'], note: 'Ring twice', accessDays: 9 })
    const page = await house.page(house.inspector, referral)
    assert.deepEqual([page.parts, page.summary?.note, page.accessDays], [['needs'], 'Ring twice', 9])
    const other = await house.meets(house.inspector)
    const draft = { referral, persons: [other], need: 'legal', to: { agency: house.shelterAgency }, parts: [] }
    assert.equal((await house.problem(house.inspector.token, 'referrals.draft', draft))?.code, 'invalid-input')
    await house.consents(house.inspector, referral)
    const more = { ...draft, persons: [id], parts: ['account'] }
    assert.equal((await house.problem(house.inspector.token, 'referrals.draft', more))?.code, 'conflict')
    assert.deepEqual((await house.page(house.inspector, referral)).parts, ['needs'])
  })

  test('who has no account here gets it by hand: the sender writes down who said what, and each name stays', async () => {
    const house = stand()
    const { service } = await house.call<{ service: string }>(house.worker.token, 'services.save', filledIn())
    const id = await house.meets(house.worker)
    const [referral] = await house.drafts(house.worker, id, { to: { service } })
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const answer = { referral, answer: 'accept', meetsAt: house.hour(1), place: 'Their door', who: 'Ilga' }
    assert.deepEqual(field(await house.problem(house.worker.token, 'referrals.answer', answer)), ['saidBy'])
    await house.accepts(referral, { saidBy: 'Ilga, by telephone' }, house.worker)
    await house.arrives(referral, { saidBy: 'Ilga' }, house.worker)
    const page = await house.page(house.worker, referral)
    assert.deepEqual(
      [page.byHand, page.to.name, page.accessUntil, page.events[0].words?.saidBy, page.turn],
      [true, 'House at the lake', null, 'Ilga', 'sender'],
    )
    const [{ n }] = await house.database.superuser(
      `select count(*)::int as n from data_key_seals s join referrals r on r.data_key = s.data_key where r.id = '${referral}'`,
    )
    assert.equal(n, 1, 'sealed to the own agency and to nobody else')
  })

  test('late by the same measure for all: an answer after a day, an arrival two hours after the hour they meet', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const due = async () => Date.parse((await house.page(house.inspector, referral)).due ?? '')
    assert.equal(await due(), house.now().getTime() + 24 * 3_600_000)
    await house.accepts(referral, { meetsAt: house.hour(5) })
    assert.equal(await due(), Date.parse(house.hour(7)))
    const lates = async () => (await house.call<{ late: number }>(house.inspector.token, 'referrals.waiting')).late
    const before = await lates()
    await house.passes(7.1)
    assert.ok((await lates()) > before)
    assert.ok((await house.box(house.inspector, 'sender')).find(({ id }) => id === referral)?.missed)
  })

  test('of two who answer at once one answers, and the other is told to look again', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const reject = { referral, answer: 'reject', refusedFor: 'safety', text: 'The trafficker lives in this town' }
    const ends = await Promise.all([
      house.problem(house.shelter.token, 'referrals.answer', reject),
      house.problem(house.shelter.token, 'referrals.answer', { ...reject, text: 'Again' }),
    ])
    assert.deepEqual(ends.map((one) => one?.code ?? 'done').toSorted(), ['conflict', 'done'])
    assert.equal((await house.page(house.inspector, referral)).events.filter(({ act }) => act === 'reject').length, 1)
  })

  test('where capacity lacks is told by need, and never so few that one would know there is somebody', async () => {
    const house = stand()
    const lacks = async () =>
      (
        await house.call<{ lacks: { need: string; refused: number }[] }>(house.desk.token, 'referrals.lacks')
      ).lacks.find(({ need }) => need === 'housing')
    const refuse = async (refusedFor = 'full') => {
      const { referral } = await house.sent({ need: 'housing', parts: [] })
      await house.call(house.shelter.token, 'referrals.answer', {
        referral,
        answer: 'reject',
        refusedFor,
        text: 'No bed',
      })
    }
    for (let i = 0; i < 4; i++) await refuse()
    await refuse('language')
    assert.equal(await lacks(), undefined, 'four are too few, and a language is no want of beds')
    await refuse()
    assert.deepEqual(await lacks(), { need: 'housing', refused: 5 })
  })
})
