import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('those who go together', ReferralsHouse.open, (stand) => {
  /** A mother and two children, with a referral each, agreed to. */
  const agreed = async () => {
    const house = stand()
    const persons = await house.family()
    const referrals = await house.drafts(house.worker, persons)
    for (const [i, referral] of referrals.entries())
      await house.consents(house.worker, referral, i === 0 ? {} : { ground: 'child' })
    return { persons, referrals }
  }
  const send = (referral: string, withOthers: boolean) =>
    stand().problem(stand().worker.token, 'referrals.send', { referral, withOthers })
  const statesOf = (referrals: readonly string[]) =>
    Promise.all(referrals.map(async (one) => (await stand().page(stand().worker, one)).state))

  test('each has a key of their own: taking one back leaves the others readable', async () => {
    const house = stand()
    const { referrals } = await agreed()
    assert.equal(await send(referrals[0], true), null)
    const keys = await house.database.superuser(
      `select count(distinct data_key)::int as n from referrals where id in (${referrals.map((id) => `'${id}'`).join()})`,
    )
    assert.equal(keys[0].n, 3)
    await house.call(house.worker.token, 'referrals.revoke', { referral: referrals[1] }, REASON)
    const summaries = await Promise.all(
      referrals.map(async (one) => (await house.page(house.shelter, one)).summary?.called ?? null),
    )
    assert.deepEqual([summaries[0], summaries[1], summaries[2]], ['Mother Vyhadana', null, 'Two'])
  })

  test('a step alone is a step alone, and one for all leaves out who stands elsewhere', async () => {
    const house = stand()
    const { referrals } = await agreed()
    assert.equal(await send(referrals[0], false), null)
    assert.deepEqual(await statesOf(referrals), ['sent', 'consented', 'consented'])
    assert.equal(await send(referrals[1], true), null)
    assert.deepEqual(await statesOf(referrals), ['sent', 'sent', 'sent'])
    await house.accepts(referrals[2])
    await house.accepts(referrals[0], { withOthers: true })
    assert.deepEqual(await statesOf(referrals), ['accepted', 'accepted', 'accepted'])
  })

  test('consent is never taken from one for another: a child has a ground of its own, and a sister hers', async () => {
    const house = stand()
    const persons = await house.family()
    const referrals = await house.drafts(house.worker, persons)
    const consent = {
      referral: referrals[0],
      ground: 'given',
      how: 'x',
      language: 'uk',
      understood: true,
      withOthers: true,
    }
    await house.call(house.worker.token, 'referrals.consent', consent)
    assert.deepEqual(
      await statesOf(referrals),
      ['consented', 'draft', 'draft'],
      'the box for all is no field of consent',
    )
  })

  test('whom one of them refused gets none of them: the draft names no one and is not half made', async () => {
    const house = stand()
    const [mother, ...children] = await house.family()
    await house.call(house.worker.token, 'persons.refuse-contact', { person: children[1], refuses: ['police'] })
    const draft = {
      ...{ persons: [mother, ...children], need: 'shelter', to: { agency: house.shelterAgency } },
      ...{ party: 'police', parts: [] },
    }
    const problem = await house.problem(house.worker.token, 'referrals.draft', draft)
    assert.equal(problem?.fields[0]?.message, 'refused-by-person')
    const [{ n }] = await house.database.superuser(
      `select count(*)::int as n from referrals where person in ('${mother}', '${children[0]}', '${children[1]}')`,
    )
    assert.equal(n, 0)
  })

  test('all or none: where one of them may not be sent, nobody is, and no key has been sealed', async () => {
    const house = stand()
    const { persons, referrals } = await agreed()
    await house.step(house.worker, persons[2], 'whereabouts', 'miss')
    assert.equal((await send(referrals[0], true))?.fields[0]?.message, 'is-missing')
    assert.deepEqual(await statesOf(referrals), ['consented', 'consented', 'consented'])
    for (const referral of referrals)
      assert.equal((await house.problem(house.shelter.token, 'referrals.get', { referral }))?.code, 'not-found')
    // Alone the mother may go, if those beside her decide so.
    assert.equal(await send(referrals[0], false), null)
  })

  test('who is on the team of one child alone sees that one, and neither mother nor sister beside it', async () => {
    const house = stand()
    const { persons, referrals } = await agreed()
    await house.join(house.worker, persons[1], house.authority)
    const page = await house.page(house.authority, referrals[1])
    assert.deepEqual(page.others, [])
    assert.equal(
      (await house.problem(house.authority.token, 'referrals.get', { referral: referrals[0] }))?.code,
      'not-found',
    )
    // What they send «for all» is for all they see, and not a way to send the others.
    const one = { referral: referrals[1], withOthers: true }
    const sent = await house.call<{ referrals: string[] }>(house.authority.token, 'referrals.send', one)
    assert.deepEqual(sent.referrals, [referrals[1]])
    assert.deepEqual(await statesOf(referrals), ['consented', 'sent', 'consented'])
  })

  test('the receiver sees of the others what was sent, with names and states, and still no record', async () => {
    const house = stand()
    const { persons, referrals } = await agreed()
    await send(referrals[0], false)
    assert.deepEqual((await house.page(house.shelter, referrals[0])).others, [], 'a draft beside it is not there yet')
    await send(referrals[1], true)
    const { others } = await house.page(house.shelter, referrals[0])
    assert.deepEqual(others.map(({ called }) => called).toSorted(), ['One', 'Two'])
    assert.ok(others.every(({ person }) => person === null))
    for (const person of persons) assert.ok(!JSON.stringify(others).includes(person))
  })

  test('one child is lost: her referral stays open alone, the others are finished, and found she arrives after all', async () => {
    const house = stand()
    const { referrals } = await agreed()
    await send(referrals[0], true)
    await house.accepts(referrals[0], { withOthers: true })
    await house.call(house.worker.token, 'referrals.alarm', {
      referral: referrals[2],
      text: 'Left the bus at the border',
    })
    await house.arrives(referrals[0], { withOthers: true })
    const told = { referral: referrals[0], withOthers: true, text: 'They have a room' }
    await house.call(house.shelter.token, 'referrals.feedback', told)
    for (const one of referrals.slice(0, 2)) await house.call(house.worker.token, 'referrals.finish', { referral: one })
    assert.deepEqual(await statesOf(referrals), ['done', 'done', 'not-arrived'])
    // Weeks later, when her access would have ended long ago for who had arrived.
    await house.passes(24 * 20)
    await house.arrives(referrals[2], { place: 'The house, by a police car' })
    assert.deepEqual(await statesOf(referrals), ['done', 'done', 'arrived'])
  })

  test('two of the team who act for all at once, from two sides of the group, do not lock each other out', async () => {
    const house = stand()
    const { persons, referrals } = await agreed()
    for (const person of persons) await house.join(house.worker, person, house.authority)
    const ends = await Promise.all([
      house.problem(house.worker.token, 'referrals.send', { referral: referrals[0], withOthers: true }),
      house.problem(house.authority.token, 'referrals.send', { referral: referrals[2], withOthers: true }),
    ])
    assert.deepEqual(ends.map((one) => one?.code ?? 'done').toSorted(), ['conflict', 'done'])
    assert.deepEqual(await statesOf(referrals), ['sent', 'sent', 'sent'])
  })

  test('of two receivers who answer for all at once one answers for all', async () => {
    const house = stand()
    const { referrals } = await agreed()
    await send(referrals[0], true)
    const reject = (referral: string, text: string) =>
      house.problem(house.shelter.token, 'referrals.answer', {
        ...{ referral, withOthers: true, answer: 'reject', refusedFor: 'full', text },
      })
    const ends = await Promise.all([reject(referrals[0], 'No bed'), reject(referrals[2], 'No bed at all')])
    assert.deepEqual(ends.map((one) => one?.code ?? 'done').toSorted(), ['conflict', 'done'])
    assert.deepEqual(await statesOf(referrals), ['rejected', 'rejected', 'rejected'])
    const reasons = await Promise.all(
      referrals.map(async (one) => (await house.page(house.worker, one)).events[0].words?.text),
    )
    assert.equal(new Set(reasons).size, 1, 'one reason for all three')
  })
})
