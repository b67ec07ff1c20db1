import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

// An alarm on a referral is an alarm on the person: nobody sits in an office where the file says that all is well.

const STILL = { safety: '', agreed: 'not-yet', steps: [{ what: 'The bus at nine' }] }

onDatabases('who does not arrive', ReferralsHouse.open, (stand) => {
  /** A referral of one person that the shelter has accepted. */
  const onTheWay = async (about: object = {}) => {
    const house = stand()
    const person = await house.meets(house.inspector, about)
    const [referral] = await house.drafts(house.inspector, person)
    await house.consents(house.inspector, referral, about && 'age' in about ? { ground: 'child' } : {})
    await house.call(house.inspector.token, 'referrals.send', { referral })
    await house.accepts(referral)
    return { person, referral }
  }
  const alarm = (referral: string, by = stand().shelter) =>
    stand().call(by.token, 'referrals.alarm', { referral, text: 'Not on the bus' })

  test('a child is missing at once, whichever side raises the alarm: first in the list, due within the hour, with who raised it', async () => {
    const house = stand()
    for (const by of [house.shelter, house.inspector])
      for (const age of ['child', 'uncertain']) {
        const { person, referral } = await onTheWay({ age })
        await alarm(referral, by)
        const page = await house.get(house.inspector, person)
        assert.deepEqual([page.whereabouts, page.queue], ['missing', 'alarm'])
        const clock = page.clocks.find(({ name }) => name === 'alarm')
        assert.equal(clock?.due, house.hour(1))
        const [row] = (await house.listed(house.inspector)).filter(({ id }) => id === person)
        // The row of the list and the page come from two places; both must name the same hour.
        assert.deepEqual([row.next?.name, row.next?.due], ['alarm', clock?.due])
        const [event] = page.events.filter(({ track }) => track === 'whereabouts')
        assert.deepEqual([event.kind, event.act, event.from, event.to], ['followed', 'miss', 'known', 'missing'])
        assert.equal(event.by.id, by.id)
      }
  })

  test('of an adult contact is lost, and no alarm follows her: she may go where she wants', async () => {
    const house = stand()
    const { person, referral } = await onTheWay()
    const before = await house.get(house.inspector, person)
    await alarm(referral)
    const page = await house.get(house.inspector, person)
    assert.deepEqual([page.whereabouts, page.queue], ['lost-contact', before.queue])
    assert.deepEqual(page.next, before.next)
    // Documented danger is somebody's word, and the step for it is open.
    assert.ok(page.steps.some(({ act, allowed }) => act === 'miss' && allowed))
  })

  test('the way back is open by the same steps as from any other alarm, and nothing is found by itself', async () => {
    const house = stand()
    const { person, referral } = await onTheWay({ age: 'child' })
    await alarm(referral)
    await house.call(house.shelter.token, 'referrals.found', { referral, text: 'Somebody saw him at the station' })
    assert.equal((await house.get(house.inspector, person)).whereabouts, 'missing', 'seen is not here')
    await house.arrives(referral)
    await house.step(house.inspector, person, 'whereabouts', 'find')
    const { whereabouts, queue } = await house.get(house.inspector, person)
    assert.equal(whereabouts, 'known')
    assert.notEqual(queue, 'alarm')
  })

  test('a second alarm changes nothing, and an adult who is missing by documented danger stays so', async () => {
    const house = stand()
    const { person, referral } = await onTheWay()
    await house.step(house.inspector, person, 'whereabouts', 'miss', { danger: 'He waits at her door' })
    const before = (await house.get(house.inspector, person)).events.length
    await alarm(referral)
    const page = await house.get(house.inspector, person)
    assert.equal(page.whereabouts, 'missing')
    assert.equal(page.events.filter(({ track }) => track === 'whereabouts').length, 1)
    assert.equal(page.events.length, before, 'the receiver’s alarm added no second one')
  })

  test('plan and assessment come back to the table in their last version alone', async () => {
    const house = stand()
    const { person, referral } = await onTheWay({ age: 'child' })
    await house.join(house.inspector, person, house.worker)
    const plan = { person, words: STILL, reviewOn: '2027-01-10' }
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.plan', plan)
    await house.call(house.worker.token, 'papers.plan', { ...plan, paper })
    await alarm(referral)
    const { papers } = await house.call<{ papers: { version: number; reopenedBy: string | null }[] }>(
      house.worker.token,
      'papers.list',
      { person },
    )
    assert.deepEqual(
      papers.map(({ version, reopenedBy }) => [version, reopenedBy]),
      [
        [2, 'whereabouts'],
        [1, null],
      ],
    )
  })

  test('a file that was closed meanwhile opens again for a child', async () => {
    const house = stand()
    const { person, referral } = await onTheWay({ age: 'child' })
    await house.rows(`update persons set file = 'closed', queue = 'follow-up' where id = '${person}'`)
    await inAgency(house.kernel, house.agency, (db) =>
      db
        .updateTable('person_tracks')
        .set({ state: 'closed' })
        .where('person', '=', person)
        .where('track', '=', 'file')
        .execute(),
    )
    await alarm(referral)
    const page = await house.get(house.inspector, person)
    assert.deepEqual([page.file, page.queue, page.whereabouts], ['reopened', 'alarm', 'missing'])
    assert.ok(page.events.some(({ track, act, kind }) => track === 'file' && act === 'reopen' && kind === 'followed'))
  })

  test('the receiver still reads and writes nothing of the person’s record', async () => {
    const house = stand()
    const { person, referral } = await onTheWay({ age: 'child' })
    await alarm(referral)
    assert.equal((await house.problem(house.shelter.token, 'persons.get', { person }))?.code, 'not-found')
    assert.equal(
      (await house.stepProblem(house.shelter, person, 'whereabouts', 'find'))?.code,
      'not-found',
      'finding them is the team’s to say',
    )
    const page = await house.page(house.shelter, referral)
    assert.doesNotMatch(JSON.stringify(page), /whereabouts|missing/)
  })

  test('the other children of a family stay where they are', async () => {
    const house = stand()
    const [mother, lost, here] = await house.family(house.inspector)
    const referrals = await house.drafts(house.inspector, [mother, lost, here])
    await house.consents(house.inspector, referrals[0])
    for (const one of referrals.slice(1)) await house.consents(house.inspector, one, { ground: 'child' })
    await house.call(house.inspector.token, 'referrals.send', { referral: referrals[0], withOthers: true })
    await house.accepts(referrals[0], { withOthers: true })
    await alarm(referrals[1])
    const where = await Promise.all(
      [mother, lost, here].map(async (id) => (await house.get(house.inspector, id)).whereabouts),
    )
    assert.deepEqual(where, ['known', 'missing', 'known'])
  })

  test('what the database writes is a step of the tracks, with the state it leads to', async () => {
    const house = stand()
    const child = await house.meets(house.inspector, { age: 'child' })
    await house.step(house.inspector, child, 'whereabouts', 'miss')
    const adult = await house.meets(house.inspector)
    await house.step(house.inspector, adult, 'whereabouts', 'lose')
    const whereabouts = async (id: string) => (await house.states(house.inspector, id)).whereabouts
    const [one, two] = [await onTheWay({ age: 'child' }), await onTheWay()]
    await alarm(one.referral)
    await alarm(two.referral)
    assert.equal(await whereabouts(one.person), await whereabouts(child))
    assert.equal(await whereabouts(two.person), await whereabouts(adult))
  })
})
