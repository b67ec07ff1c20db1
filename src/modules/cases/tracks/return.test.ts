import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const RISK = 'Nobody there knows of her; the recruiter is in prison'
const CONSENT = { consent: 'I know it may be hard, and want to go', language: 'uk' }

onDatabases('the way home', CasesHouse.open, (stand) => {
  const arrange = (id: string, act: string, more: object = {}) =>
    stand().step(stand().worker, id, 'return', act, more, 'persons.arrange')
  const refused = async (id: string, act: string, more: object = {}, operation = 'persons.arrange') =>
    stand().stepProblem(stand().worker, id, 'return', act, more, operation)
  const fieldsOf = (problem: { readonly fields: readonly { readonly field: string }[] } | null) =>
    problem?.fields.map(({ field }) => field)
  const at = (id: string, track = 'return') => stand().stateOf(stand().worker, id, track)

  /** A person who asked to return, with risks that were looked at. */
  async function assessed(more: object = {}): Promise<string> {
    const house = stand()
    const id = await house.meets(house.worker, more)
    await house.step(house.worker, id, 'return', 'ask')
    await arrange(id, 'assess', { risk: RISK })
    return id
  }
  async function departed(): Promise<string> {
    const id = await assessed()
    await arrange(id, 'consent', CONSENT)
    await arrange(id, 'plan', { plan: 'A room at her sister’s, 900 euro for three months' })
    await arrange(id, 'depart', { arrivesOn: '2026-11-20' })
    return id
  }
  const clockOf = async (id: string) =>
    (await stand().get(stand().worker, id)).clocks.find(({ track }) => track === 'return')

  test('nothing goes on without risks, the person’s own words, a plan and a day', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.step(house.worker, id, 'return', 'ask')
    assert.deepEqual(fieldsOf(await refused(id, 'assess')), ['risk'])
    await arrange(id, 'assess', { risk: RISK })
    assert.deepEqual(fieldsOf(await refused(id, 'consent')), ['language', 'consent'])
    await arrange(id, 'consent', CONSENT)
    assert.deepEqual(fieldsOf(await refused(id, 'plan')), ['plan'])
    await arrange(id, 'plan', { plan: 'A room, and money for three months' })
    assert.deepEqual(fieldsOf(await refused(id, 'depart', { arrivesOn: '2026-10-01' })), ['arrivesOn'])
    const { events } = await house.get(house.worker, id)
    assert.equal(events.find(({ act }) => act === 'consent')?.words?.consent, CONSENT.consent)
  })

  test('a new look at the risks asks for consent anew', async () => {
    const id = await assessed()
    await arrange(id, 'consent', CONSENT)
    await arrange(id, 'assess', { risk: 'The recruiter was let go' })
    assert.equal(await at(id), 'assessed')
    assert.deepEqual(fieldsOf(await refused(id, 'plan', { plan: 'x' })), ['act'])
  })

  test('a danger that was found closes the return until another assessment, with a remedy', async () => {
    const id = await assessed()
    assert.deepEqual(fieldsOf(await refused(id, 'find-danger', { risk: 'They wait for her' })), ['remedy', 'language'])
    const said = { risk: 'They wait for her', remedy: 'Another assessment at any time', language: 'uk' }
    await arrange(id, 'find-danger', said)
    for (const act of ['consent', 'plan', 'depart'])
      assert.deepEqual(fieldsOf(await refused(id, act, { ...CONSENT, plan: 'x', arrivesOn: '2026-11-20' })), ['act'])
    await arrange(id, 'assess', { risk: RISK })
    assert.equal(await at(id), 'assessed')
  })

  test('until departure it is taken back at any time, and help stays as it was', async () => {
    const house = stand()
    const ways: readonly (readonly (readonly [string, object])[])[] = [
      [],
      [['consent', CONSENT]],
      [
        ['consent', CONSENT],
        ['plan', { plan: 'A room' }],
      ],
    ]
    for (const way of ways) {
      const id = await assessed()
      await house.step(house.worker, id, 'identification', 'presume')
      for (const [act, more] of way) await arrange(id, act, more)
      const before = await house.states(house.worker, id)
      await house.step(house.worker, id, 'return', 'take-back')
      assert.deepEqual(await house.states(house.worker, id), { ...before, return: 'taken-back' })
    }
    const gone = await departed()
    assert.deepEqual(fieldsOf(await refused(gone, 'take-back', {}, 'persons.move')), ['act'])
  })

  test('a child returns only with a guardian and after their best interests were assessed', async () => {
    const house = stand()
    for (const age of ['child', 'uncertain']) {
      const id = await assessed({ age })
      assert.equal((await refused(id, 'consent', CONSENT))?.fields[0]?.message, 'best-interests-first', age)
      await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
      assert.equal((await refused(id, 'consent', CONSENT))?.fields[0]?.message, 'best-interests-first', age)
      await house.step(house.worker, id, 'child', 'assess', {}, 'persons.arrange')
      assert.deepEqual(fieldsOf(await refused(id, 'consent', CONSENT)), ['bestInterests'])
      const best = { bestInterests: 'With the guardian, who agrees' }
      await arrange(id, 'consent', { ...CONSENT, ...best })
      await arrange(id, 'plan', { plan: 'At the grandmother’s' })
      await house.step(house.worker, id, 'child', 'replace', {}, 'persons.arrange')
      const gone = { ...best, arrivesOn: '2026-11-20' }
      assert.equal((await refused(id, 'depart', gone))?.fields[0]?.message, 'best-interests-first', age)
    }
  })

  test('the arrival has its day, and somebody asks after it on the days agreed', async () => {
    const id = await departed()
    assert.deepEqual(
      [(await clockOf(id))?.name, (await clockOf(id))?.due.slice(0, 10)],
      ['return-arrival', '2026-11-20'],
    )
    await arrange(id, 'arrive', { followUpOn: '2026-12-20' })
    assert.deepEqual([(await clockOf(id))?.name, (await clockOf(id))?.due.slice(0, 10)], ['after-return', '2026-12-20'])
    await arrange(id, 'ask-after', { followUpOn: '2027-03-20' })
    assert.equal((await clockOf(id))?.due.slice(0, 10), '2027-03-20')
    await arrange(id, 'settle')
    assert.equal(await clockOf(id), undefined)
  })

  test('who does not arrive is out of contact, and found with the arrival; the day stays', async () => {
    const house = stand()
    const id = await departed()
    await house.step(house.worker, id, 'return', 'not-arrive')
    assert.deepEqual([await at(id), await at(id, 'whereabouts')], ['not-arrived', 'lost-contact'])
    assert.equal((await clockOf(id))?.due.slice(0, 10), '2026-11-20')
    await arrange(id, 'arrive', { followUpOn: '2026-12-20' })
    assert.deepEqual([await at(id), await at(id, 'whereabouts')], ['arrived', 'known'])
  })

  test('nobody closes the file of somebody who is on the way', async () => {
    const house = stand()
    const id = await house.closed()
    await house.step(house.worker, id, 'file', 'reopen')
    const close = () =>
      house.stepProblem(
        ...([
          house.worker,
          id,
          'file',
          'close',
          { remedy: 'Ask us', followUpOn: '2027-06-01' },
          'persons.arrange',
        ] as const),
      )
    await house.step(house.worker, id, 'return', 'ask')
    assert.equal((await close())?.fields[0]?.message, 'return-open')
    await house.step(house.worker, id, 'return', 'take-back')
    assert.equal(await close(), null)
  })

  test('a day that was put in past the program is not believed', async () => {
    const id = await departed()
    await stand().rows(`update person_tracks set due_on = '2030-01-01' where person = '${id}' and track = 'return'`)
    const problem = await stand().problem(stand().worker.token, 'persons.get', { person: id })
    assert.equal(problem?.code, 'unavailable')
  })
})
