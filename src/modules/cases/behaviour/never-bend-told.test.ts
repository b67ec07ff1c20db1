import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutPersons, CasesHouse, NOTHING_WAITS, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

// The second half of the rules that never bend: interviews, telling, ways of contact and search.

onDatabases('rules that never bend about what is told', CasesHouse.open, (stand) => {
  const { does, refused } = aboutPersons(stand)

  test('6: what was told once is shown to the next who asks, with who asked, when and in which language', async () => {
    const house = stand()
    const id = await house.presumed()
    const asked = { on: '2026-11-01', kind: 'first-account', topics: ['work'], language: 'uk', recorded: true }
    const interview = { ...asked, interviewer: house.worker.id, interpreterChecked: true }
    await does(id, 'interviews.add', interview)
    const again = await refused(id, 'interviews.add', interview, house.authority)
    assert.equal(again?.fields[0]?.message, 'repeats')
    const { interviews } = await house.call<{ interviews: object[] }>(house.authority.token, 'interviews.list', {
      person: id,
    })
    assert.equal(interviews.length, 1)
    const [{ on, language, recorded }] = interviews as { on: string; language: string; recorded: boolean }[]
    assert.deepEqual([on, language, recorded], ['2026-11-01', 'uk', true])
  })

  test('7: no door gives out a way that is not marked safe: not the page, not asking, not after it was safe once', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const way = { kind: 'message', value: '+371 2000 0133', safe: true, codeWord: 'lilac' }
    const { channel } = await does(id, 'persons.set-channel', way)
    assert.match(JSON.stringify(await does(id, 'persons.contact', { channel, about: 'The doctor' })), /2000 0133/)
    assert.doesNotMatch(JSON.stringify(await house.get(house.worker, id)), /2000 0133|lilac/)
    await does(id, 'persons.set-channel', { ...way, channel, safe: false })
    const problem = await refused(id, 'persons.contact', { channel, about: 'The doctor' })
    assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['conflict', 'not-safe'])
    assert.doesNotMatch(`${problem?.message}`, /2000/)
  })

  test('9: every opening and every share stands in the audit with its purpose, refused ones too', async () => {
    const house = stand()
    const id = await house.presumed()
    await house.get(house.worker, id)
    await does(id, 'persons.tell', { party: 'police', what: 'A crime', basis: 'The Code' })
    await refused(id, 'persons.get', {}, house.inspector)
    await refused(id, 'persons.tell', { party: 'employer', what: 'x', basis: 'x' })
    const entries = await house.audited(id)
    const ends = (operation: string) =>
      entries.filter((one) => one.operation === operation).map(({ verb, outcome, actor }) => [verb, outcome, actor])
    assert.deepEqual(ends('persons.get'), [
      ['consultation', 'done', house.worker.id],
      ['consultation', 'failed', house.inspector.id],
    ])
    assert.deepEqual(
      ends('persons.tell').map(([verb, outcome]) => [verb, outcome]),
      [
        ['disclosure', 'done'],
        ['disclosure', 'failed'],
      ],
    )
    assert.ok(entries.every(({ purpose }) => purpose === 'protection'))
  })

  test('10: what an inspector, a doctor or a teacher was told never comes to immigration: not before grounds, not in danger', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const tell = { party: 'immigration', what: 'Where she works', basis: 'A request' }
    assert.equal((await refused(id, 'persons.tell', tell))?.fields[0]?.message, 'return-enforcement')
    const danger = { what: 'A fire', party: 'immigration' }
    assert.equal((await refused(id, 'persons.act-at-once', danger))?.fields[0]?.message, 'return-enforcement')
    await house.step(house.worker, id, 'identification', 'presume')
    assert.equal(await refused(id, 'persons.tell', tell), null, 'to keep her from being removed')
    await does(id, 'persons.refuse-contact', { refuses: ['immigration'] })
    assert.equal((await refused(id, 'persons.tell', tell))?.fields[0]?.message, 'refused-by-person')
  })

  test('15: police, border and immigration learn by no search, number, list or sum that a record of others is there', async () => {
    const house = stand()
    const clinic = await house.another(house.keeper)
    const nurse = await house.admitted(clinic, ['health-worker'])
    const id = await house.meets(nurse, { name: 'Clinica Patientova', age: 'child' })
    for (const roles of [['investigator'], ['border-officer'], ['asylum-officer'], ['labour-inspector']]) {
      const officer = await house.admitted(house.keeper, roles)
      const ask = (operation: string, input: object) => house.call(officer.token, operation, input)
      assert.deepEqual(await ask('persons.search', { name: 'Clinica Patientova' }), { persons: [] })
      assert.deepEqual(await ask('persons.list', { queue: 'all' }), { persons: [], total: 0, next: null })
      assert.deepEqual(await ask('persons.waiting', {}), NOTHING_WAITS)
      const glass = (code: string) => house.problem(officer.token, 'persons.break-glass', { code }, REASON)
      const [there, nobody] = [await glass(id.slice(0, 8)), await glass('ffffffff')]
      assert.deepEqual([there?.code, there?.message, there?.fields], [nobody?.code, nobody?.message, nobody?.fields])
    }
  })

  test('16: what somebody did under compulsion is with them and the lawyer: no colleague enters, moves, tells or finds it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    await house.join(house.worker, id, house.authority)
    const secret = { known: false, kind: 'theft', what: 'Took what they were told to' }
    for (const by of [house.worker, house.authority])
      assert.equal((await refused(id, 'acts.keep', secret, by))?.code, 'not-permitted')
    const { act } = await does(id, 'acts.keep', secret, lawyer)
    for (const by of [house.worker, house.authority]) {
      assert.deepEqual(await does(id, 'acts.list', {}, by), { acts: [] })
      assert.equal((await refused(id, 'acts.move', { act, to: 'charged' }, by))?.code, 'not-found')
      assert.equal((await refused(id, 'acts.disclose', { act }, by))?.code, 'not-found')
    }
    const both = { person: true, lawyer: true }
    assert.equal((await refused(id, 'acts.move', { act, to: 'notice-agreed', agreed: both }, lawyer))?.code, 'conflict')
  })
})
