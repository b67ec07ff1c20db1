import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { ChildPage } from './get.ts'

const DAY = 86_400_000
const SAID = { basis: 'Papers came', method: 'Papers compared', remedy: 'The court, within 30 days' }

onDatabases('a decision that a child is an adult', CasesHouse.open, (stand) => {
  const say = (id: string, age: string, more: object = {}) =>
    stand().problem(stand().worker.token, 'persons.set-age', { person: id, age, ...SAID, ...more }, REASON)
  const act = (id: string, step: string, more: object = {}) =>
    stand().problem(stand().worker.token, 'children.decide-age', { person: id, act: step, ...more }, REASON)
  const child = (id: string) => stand().call<ChildPage>(stand().worker.token, 'children.get', { person: id })
  const why = async (problem: Promise<{ fields: readonly { message: string }[] } | null>) =>
    (await problem)?.fields[0]?.message ?? null

  /** Makes a child with a guardian, and decides that they are an adult. */
  const decided = async (): Promise<string> => {
    const house = stand()
    const id = await house.presumed({ age: 'child', born: '2009-05-20' })
    await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
    assert.equal(await say(id, 'adult'), null)
    return id
  }

  test('every rule reads a child until the remedy is over; the clock says until when', async () => {
    const house = stand()
    const id = await decided()
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.age, page.basis], ['child', 'child'])
    assert.ok(page.clocks.some(({ name, due }) => name === 'age-remedy' && due.startsWith('2026-12-02')))
    for (const [track, step] of [
      ['whereabouts', 'lose'],
      ['support', 'not-wanted'],
      ['identification', 'decline'],
    ])
      assert.ok(await house.stepProblem(house.worker, id, track, step), `${track} ${step}`)
    assert.ok(await house.stepProblem(house.worker, id, 'child', 'leave', { remedy: 'x' }, 'persons.arrange'))
    assert.equal(await why(act(id, 'lapse', { guardianTold: 'Told' })), 'remedy-runs')
    assert.equal(await why(say(id, 'adult')), 'decision-runs')
  })

  test('a named member then puts it in force, with the guardian told: the track closes with name and reason', async () => {
    const house = stand()
    const id = await decided()
    await house.later(31 * DAY)
    assert.equal((await house.get(house.worker, id)).age, 'child', 'time alone ends no childhood')
    assert.equal(await why(act(id, 'lapse')), 'guardian-not-told')
    assert.equal(await act(id, 'lapse', { guardianTold: 'By letter on 3 December' }), null)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.age, page.basis, await house.stateOf(house.worker, id, 'child')], ['adult', 'law', 'left'])
    const left = page.events.find((event) => event.act === 'leave')
    assert.deepEqual([left?.by.id, left?.words?.reason, left?.words?.remedy], [house.worker.id, REASON, SAID.remedy])
    const { reviews, decisions } = await child(id)
    assert.ok(reviews.every(({ outcome }) => outcome === 'not-needed'))
    assert.deepEqual([decisions[0].state, decisions[0].settledBy?.id], ['in-force', house.worker.id])
    assert.equal((await act(id, 'overturn', { review: 'The court' }))?.code, 'not-found', 'it runs no more')
    assert.equal(await house.stepProblem(house.worker, id, 'support', 'not-wanted'), null, 'and consents like an adult')
  })

  test('a person who asks for a review stays a child until it has confirmed, however long it takes', async () => {
    const house = stand()
    const id = await decided()
    assert.equal(await act(id, 'appeal'), null)
    await house.later(90 * DAY)
    assert.equal(await why(act(id, 'lapse', { guardianTold: 'Told' })), 'no-such-step')
    assert.equal(await why(act(id, 'confirm', { guardianTold: 'Told' })), 'no-review-named')
    assert.equal((await house.get(house.worker, id)).age, 'child')
    assert.equal(await act(id, 'confirm', { review: 'The court: adult', guardianTold: 'Told' }), null)
    assert.equal((await house.get(house.worker, id)).age, 'adult')
  })

  test('a review that overturns leaves the child where they were', async () => {
    const id = await decided()
    assert.equal(await act(id, 'overturn', { review: 'The court: child' }), null)
    const house = stand()
    assert.equal(await house.stateOf(house.worker, id, 'child'), 'guardian')
    assert.equal((await child(id)).decisions[0].state, 'overturned')
    assert.equal(await say(id, 'adult'), null, 'new papers are a new decision')
    assert.equal(await say(id, 'uncertain'), null, 'and who doubts again ends it')
    assert.deepEqual(
      (await child(id)).decisions.map(({ state }) => state),
      ['overturned', 'overturned'],
    )
  })

  test('an opposite decision holds at once: the child’s path opens, and acts without a guardian are shown', async () => {
    const house = stand()
    const id = await house.presumed()
    const interview = { on: '2026-11-02', kind: 'screening', topics: ['work'], language: 'uk', recorded: false }
    const rest = { interviewer: house.worker.id, interpreterChecked: true }
    await house.call(house.worker.token, 'interviews.add', { person: id, ...interview, ...rest })
    assert.deepEqual((await child(id)).alone, [], 'of an adult nothing is missing')
    assert.equal(await say(id, 'child'), null)
    assert.equal(await house.stateOf(house.worker, id, 'child'), 'guardian-needed')
    const { alone } = await child(id)
    assert.deepEqual(
      alone.map(({ kind, by }) => [kind, by.id]),
      [
        ['moved', house.worker.id],
        ['interviewed', house.worker.id],
      ],
    )
  })

  test('a person who left the child’s track and is a child after all is on it again at once', async () => {
    const house = stand()
    const id = await decided()
    await house.later(31 * DAY)
    await act(id, 'lapse', { guardianTold: 'Told' })
    assert.equal(await say(id, 'child'), null)
    assert.equal(await house.stateOf(house.worker, id, 'child'), 'guardian-needed')
    assert.ok(
      (await child(id)).reviews.some(({ outcome }) => outcome === null),
      'the days before majority are set anew',
    )
  })

  test('nobody outside the team, and no program, settles it; past the program nothing settles without a name', async () => {
    const house = stand()
    const id = await decided()
    const input = { person: id, act: 'overturn', review: 'The court' }
    assert.equal((await house.problem(house.desk.token, 'children.decide-age', input, REASON))?.code, 'not-found')
    assert.equal(
      (await house.problem(house.inspector.token, 'children.decide-age', input, REASON))?.code,
      'not-permitted',
    )
    await assert.rejects(house.rows(`update age_decisions set state = 'in-force' where person = '${id}'`), /check/)
    const plain = JSON.stringify(await house.rows(`select * from age_decisions where person = '${id}'`))
    for (const said of Object.values(SAID)) assert.ok(!plain.includes(said), said)
  })
})
