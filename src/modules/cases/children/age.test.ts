import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { AGES } from '../codes.ts'
import { rulesOn } from '../rules/country.ts'
import { after, followsOf, queueOf, stepsOf, whyNot } from '../tracks/move.ts'
import { type Facts, TRACKS } from '../tracks/shape.ts'
import { factsOf } from '../tracks/standing.ts'
import { RULES } from '../tracks/table.ts'

const SAID = { basis: 'School papers came', method: 'Papers compared', remedy: 'The court, within 30 days' }

const anyStates = fc.record(
  Object.fromEntries(TRACKS.map((track) => [track, fc.constantFrom(...Object.keys(RULES[track].states))])),
)
const factsIn = (states: object, age: Facts['age']): Facts =>
  factsOf({ age, reflection_ends: null }, states, rulesOn('LV', '2026-11-02'), new Date('2026-11-02T08:00:00Z'))

/** The states after a person is said to be a child or possibly a child, with the steps that followed by law. */
const becomes = (states: object, age: 'child' | 'uncertain') => {
  let facts = factsIn(states, age)
  const followed = followsOf(facts, { track: 'child', act: 'enter' })
  for (const next of followed) facts = after(facts, next)
  return { facts, followed }
}
const young = fc.constantFrom('child' as const, 'uncertain' as const)

describe('anybody found to be a child, from each state of an adult', () => {
  test('property: gets help that was refused as an adult, is never out of contact, and is in a state with an owner', () => {
    fc.assert(
      fc.property(anyStates, young, (states, age) => {
        const { facts } = becomes(states, age)
        assert.notEqual(facts.support, 'not-wanted')
        assert.notEqual(facts.whereabouts, 'lost-contact')
        if (facts.whereabouts === 'missing') assert.equal(queueOf(facts), 'alarm')
        if (facts.identification !== 'signal') assert.notEqual(facts.child, 'none')
      }),
    )
  })

  test('property: the steps that follow take nothing away, and following twice changes nothing more', () => {
    fc.assert(
      fc.property(anyStates, young, (states, age) => {
        const { facts, followed } = becomes(states, age)
        let before = factsIn(states, age)
        for (const { track, act } of followed) {
          assert.equal(RULES[track].states[before[track]].moves[act].adverse, false, `${track} ${act}`)
          before = after(before, { track, act })
        }
        assert.deepEqual(followsOf(facts, { track: 'child', act: 'enter' }), [])
      }),
    )
  })

  test('property: a closed file of somebody without a guardian opens again', () => {
    fc.assert(
      fc.property(anyStates, young, (states, age) => {
        const { facts } = becomes({ ...states, file: 'closed', child: 'none' }, age)
        assert.equal(facts.file, 'reopened')
      }),
    )
  })

  test('property: a person of uncertain age has exactly the steps of a child', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const open = (age: Facts['age']) => stepsOf(factsIn(states, age), () => null)
        assert.deepEqual(open('uncertain'), open('child'))
      }),
    )
  })

  test('an adult has steps that a child has not; only the child’s own track and the alarm are for children alone', () => {
    for (const track of TRACKS)
      for (const [state, { moves }] of Object.entries(RULES[track].states))
        for (const act of Object.keys(moves)) {
          const why = whyNot(factsIn({ [track]: state }, 'adult'), { track, act })
          if (why === 'children-only') assert.equal(track, 'child')
          if (why === 'adult-may-leave') assert.equal(act, 'miss')
        }
  })
})

onDatabases('a dispute over age', CasesHouse.open, (stand) => {
  const say = (id: string, age: (typeof AGES)[number], more: object = {}) =>
    stand().problem(stand().worker.token, 'persons.set-age', { person: id, age, ...SAID, ...more }, REASON)

  test('an adult who did without help, left and is found to be a child: help opens, the alarm is raised, all at once', async () => {
    const house = stand()
    const id = await house.presumed()
    await house.step(house.worker, id, 'support', 'not-wanted')
    await house.step(house.worker, id, 'whereabouts', 'lose')
    assert.equal(await say(id, 'child'), null)
    const states = await house.states(house.worker, id)
    assert.deepEqual(
      [states.support, states.whereabouts, states.child],
      ['open', 'missing', 'guardian-needed'],
      'a child never loses protection by refusing',
    )
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.queue, page.basis, page.age], ['alarm', 'child', 'child'])
    assert.deepEqual(
      page.events.slice(0, 4).map(({ kind, act }) => [kind, act]),
      [
        ['followed', 'enter'],
        ['followed', 'miss'],
        ['followed', 'open'],
        ['age', null],
      ],
    )
  })

  test('steps that follow begin today: their periods are counted from now, those beside them from their own day', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const began = (await house.get(house.worker, id)).clocks.find(({ name }) => name === 'grounds')?.due
    await house.later(3 * 86_400_000)
    assert.equal(await say(id, 'uncertain'), null)
    const page = await house.get(house.worker, id)
    const due = (name: string) => page.clocks.find((clock) => clock.name === name)?.due
    assert.equal(due('guardian'), new Date(house.now().getTime() + 86_400_000).toISOString())
    assert.equal(due('grounds'), began)
    assert.deepEqual([page.next?.name, page.tracks.find(({ track }) => track === 'child')?.rules], ['guardian', 'LV/1'])
  })

  test('a file that was closed as an adult’s opens again, and belongs to those who protect children', async () => {
    const house = stand()
    const id = await house.closed()
    assert.equal(await say(id, 'uncertain'), null)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.file, page.queue], ['reopened', 'child-protection'])
  })

  test('a child who is said to be an adult has been told how to have it reviewed, and stays a child until then', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child' })
    for (const remedy of ['', '  ']) assert.equal((await say(id, 'adult', { remedy }))?.fields[0]?.field, 'remedy')
    assert.equal((await house.get(house.worker, id)).age, 'child', 'treated as a child until then')
    assert.equal(await say(id, 'adult'), null)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.age, page.basis, page.events[0].words?.remedy], ['child', 'child', SAID.remedy])
    assert.equal(page.events[0].kind, 'age-decided')
    assert.equal(page.events[0].by.id, house.worker.id)
  })

  test('calling somebody a child or of unknown age needs no remedy, because it takes nothing away', async () => {
    const house = stand()
    for (const age of ['child', 'uncertain'] as const)
      assert.equal(await say(await house.meets(house.worker), age, { remedy: '' }), null)
  })

  test('a ground and a method are asked for each time, and an unknown age group is refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const [field, more] of [
      ['basis', { basis: ' ' }],
      ['method', { method: '' }],
      ['age', { age: 'seventeen' }],
    ] as const)
      assert.deepEqual(
        (await say(id, 'child', more))?.fields.map((one) => one.field),
        [field],
      )
  })

  test('a person who is only counted cannot become a child, because nothing else is known of them', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'counted', name: '' })
    assert.equal((await say(id, 'child'))?.code, 'conflict')
    assert.equal(await say(id, 'adult'), null)
    await assert.rejects(
      house.rows(`update persons set age = 'child' where id = '${id}'`),
      /check/,
      'nor past the program',
    )
  })

  test('roles that meet people first say nothing about an age that was settled; the team alone does', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const input = { person: id, age: 'adult', ...SAID }
    assert.equal((await house.problem(house.inspector.token, 'persons.set-age', input, REASON))?.code, 'not-permitted')
    assert.equal((await say(id, 'adult'))?.code, 'not-found')
  })

  test('two members who say differently at once are both in the record, one after the other', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const input = (age: string) => ({ person: id, age, ...SAID })
    await Promise.all([
      house.call(house.worker.token, 'persons.set-age', input('child'), REASON),
      house.call(house.authority.token, 'persons.set-age', input('uncertain'), REASON),
    ])
    const page = await house.get(house.worker, id)
    const said = page.events.filter(({ kind }) => kind === 'age').map(({ words }) => words?.value)
    assert.deepEqual([...said].sort(), ['child', 'uncertain'])
    assert.equal(page.age, said[0], 'what holds is what was said last')
    assert.equal(page.events.filter(({ act }) => act === 'enter').length, 1)
  })
})
