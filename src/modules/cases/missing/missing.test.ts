import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { HandedSheet, Missing } from './missing.ts'

const SHEET = {
  seenOn: '2026-11-24',
  seenAt: '18:30',
  seenWhere: 'Invented bus stop',
  looks: 'Tall, short fair hair',
  wears: 'Green coat',
  danger: 'Was promised work abroad',
  suspects: 'Vitja Vyhadanyj',
  ring: '+371 2000 0000',
}
const MINUTES = 60_000

onDatabases('missing persons', CasesHouse.open, (stand) => {
  const does = (name: string, input: object, by = stand().worker) =>
    stand().call<Record<string, unknown>>(by.token, `missing-persons.${name}`, input)
  const fault = async (name: string, input: object, by = stand().worker) => {
    const problem = await stand().problem(by.token, `missing-persons.${name}`, input)
    return problem && [problem.code, problem.fields?.[0]?.message ?? problem.message]
  }
  const get = (person: string) => does('get', { person }) as unknown as Promise<Missing>
  const child = () => stand().meets(stand().worker, { age: 'child', name: 'Danylo Vyhadanyj', sex: 'male' })
  const gone = async () => {
    const person = await child()
    await stand().step(stand().worker, person, 'whereabouts', 'miss', { danger: 'Not back from school' })
    return person
  }
  const write = (person: string, more: object = {}) => does('write', { person, words: SHEET, ...more })
  const tell = (person: string, to: string, more: object = {}) =>
    does('tell', { person, to, way: 'telephone', text: 'Officer on duty, 110-26-1', ...more })

  test('four are told within the hour; who was not told by then is named, with the reason where there is one', async () => {
    const person = await gone()
    await tell(person, 'police')
    await does('tell', { person, to: 'guardian', way: 'not-told', text: 'No guardian is appointed yet' })
    await stand().later(61 * MINUTES)
    const { alarm } = await get(person)
    assert.deepEqual(
      alarm?.told.map(({ to, last, missed }) => [to, last?.way ?? null, last?.text ?? null, missed]),
      [
        ['police', 'telephone', 'Officer on duty, 110-26-1', false],
        ['missing-line', null, null, true],
        ['guardian', 'not-told', 'No guardian is appointed yet', false],
        ['focal-point', null, null, true],
      ],
    )
    assert.equal(alarm?.told[0].last?.by.id, stand().worker.id)
    await tell(person, 'focal-point', { country: 'LT', way: 'message', text: 'Focal point of Lithuania, by SIENA' })
    assert.equal((await get(person)).alarm?.told[3].missed, false)
  })

  test('a sheet is written before anybody leaves, and printed only for who is missing', async () => {
    const person = await child()
    assert.deepEqual(await write(person), { person, version: 1 })
    assert.deepEqual(await fault('hand', { person, to: 'police' }), ['conflict', 'not-missing'])
    assert.deepEqual(await fault('tell', { person, to: 'police', way: 'telephone', text: 'x' }), [
      'conflict',
      'not-missing',
    ])
    await stand().step(stand().worker, person, 'whereabouts', 'miss', { danger: 'Not back' })
    const police = (await does('hand', { person, to: 'police' })) as unknown as HandedSheet
    assert.deepEqual([police.version, police.who.name, police.origin?.citizenship], [1, 'Danylo Vyhadanyj', 'UA'])
    assert.ok(police.lines.some(({ text }) => text === SHEET.suspects))
    const line = (await does('hand', { person, to: 'missing-line' })) as unknown as HandedSheet
    assert.equal(line.origin, null)
    assert.ok(!JSON.stringify(line).includes(SHEET.suspects) && !JSON.stringify(line).includes(SHEET.danger))
    const { events } = await stand().get(stand().worker, person)
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'handed').map(({ words }) => words?.text),
      ['missing-line 1', 'police 1'],
    )
  })

  test('two who write at once: the second is told and loses nothing', async () => {
    const person = await gone()
    await write(person)
    assert.equal((await fault('write', { person, words: SHEET }))?.[0], 'conflict')
    assert.deepEqual(await write(person, { after: 1 }), { person, version: 2 })
    assert.equal((await fault('write', { person, words: SHEET, after: 1 }))?.[0], 'conflict')
    assert.equal((await get(person)).sheet?.version, 2)
  })

  test('without a sheet nothing is printed; an adult’s goes to no guardian; who is only counted has none', async () => {
    const person = await gone()
    assert.deepEqual(await fault('hand', { person, to: 'police' }), ['conflict', 'no-sheet'])
    const adult = await stand().meets(stand().worker)
    await write(adult)
    await stand().step(stand().worker, adult, 'whereabouts', 'miss', { danger: 'A threat was heard' })
    assert.deepEqual(await fault('hand', { person: adult, to: 'guardian' }), ['conflict', 'children-only'])
    assert.deepEqual(
      (await get(adult)).alarm?.told.map(({ to }) => to),
      ['police', 'focal-point'],
    )
    const counted = await stand().meets(stand().worker, { mode: 'counted', name: '' })
    assert.equal((await fault('write', { person: counted, words: SHEET }))?.[0], 'conflict')
    assert.deepEqual(await get(counted), { person: counted, alarm: null, sheet: null, talkBy: null, talks: [] })
  })

  test('a focal point has a state, and none of a party to a conflict learns of a possible witness', async () => {
    const person = await gone()
    await write(person)
    assert.deepEqual(await fault('hand', { person, to: 'focal-point' }), ['invalid-input', 'nothing-was-chosen'])
    await stand().join(stand().worker, person, stand().authority)
    const flag = { person, parties: ['RU'], why: 'Told of a camp', selfIncrimination: false }
    await stand().call(stand().authority.token, 'witnesses.flag', flag, REASON)
    assert.deepEqual(await fault('hand', { person, to: 'focal-point', country: 'RU' }), [
      'conflict',
      'party-to-conflict',
    ])
    assert.deepEqual(await fault('tell', { person, to: 'focal-point', country: 'RU', way: 'message', text: 'x' }), [
      'conflict',
      'party-to-conflict',
    ])
    await does('hand', { person, to: 'focal-point', country: 'LT' })
  })

  test('somebody talks with a child who came back: due on the desk, offered again, and over once it was held', async () => {
    const house = stand()
    const person = await gone()
    const talk = { talk: 'held', on: '2026-11-24', with: 'Dace from the youth centre', own: 'I wanted my own money' }
    assert.deepEqual(await fault('talk', { person, words: talk }), ['conflict', 'is-missing'])
    await house.step(house.worker, person, 'whereabouts', 'find')
    const { talkBy } = await get(person)
    assert.ok(talkBy)
    const due = async () => (await house.get(house.worker, person)).dues.map(({ kind, due: day }) => [kind, day])
    assert.deepEqual(await due(), [['return-talk', talkBy]])
    const { papers } = await house.call<{ papers: { person: string; kind: string }[] }>(
      house.worker.token,
      'persons.waiting',
      {},
    )
    assert.ok(papers.some((one) => one.person === person && one.kind === 'return-talk'))
    const today = house.now().toISOString().slice(0, 10)
    const no = { ...talk, talk: 'not-wanted', on: today, own: '' }
    assert.deepEqual(await fault('talk', { person, words: no }), ['invalid-input', 'offered-again'])
    assert.equal((await fault('talk', { person, words: no, again: today }))?.[0], 'invalid-input')
    await does('talk', { person, words: no, again: '2027-01-10' })
    assert.equal((await get(person)).talkBy, '2027-01-10')
    assert.equal((await fault('talk', { person, words: { ...talk, on: '2030-01-01' } }))?.[0], 'invalid-input')
    assert.equal((await fault('talk', { person, words: { ...talk, on: today, own: ' ' } }))?.[0], 'invalid-input')
    await does('talk', { person, words: { ...talk, on: today } })
    const after = await get(person)
    assert.deepEqual([after.talkBy, after.talks.map(({ words }) => words.talk)], [null, ['held', 'not-wanted']])
    assert.deepEqual(await due(), [])
  })

  test('whoever meets people writes and tells at night; the conversation is the team’s', async () => {
    const house = stand()
    const person = await gone()
    await house.join(house.worker, person, house.inspector)
    assert.deepEqual(await does('write', { person, words: SHEET }, house.inspector), { person, version: 1 })
    await does('tell', { person, to: 'police', way: 'telephone', text: '110' }, house.inspector)
    const talk = { talk: 'held', on: '2026-11-24', with: 'Dace', own: 'x' }
    assert.equal((await fault('talk', { person, words: talk }, house.inspector))?.[0], 'not-permitted')
    const stranger = await house.admitted(house.keeper, ['case-worker'])
    for (const [name, input] of [
      ['get', { person }],
      ['write', { person, words: SHEET }],
      ['hand', { person, to: 'police' }],
      ['tell', { person, to: 'police', way: 'telephone', text: 'x' }],
    ] as const)
      assert.equal((await fault(name, input, stranger))?.[0], 'not-found', name)
  })

  test('the person’s own record has every word of it', async () => {
    const house = stand()
    const person = await gone()
    await write(person)
    type Out = { record: { papers: { kind: string; words: object }[] } }
    const { record } = await house.call<Out>(house.worker.token, 'persons.export', { person }, REASON)
    assert.equal(record.papers[0].kind, 'missing')
    assert.ok(JSON.stringify(record.papers[0].words).includes(SHEET.suspects))
  })
})

onDatabases('the guardian of a missing child', GuestsHouse.open, (stand) => {
  test('who has a conflict of interest is not told, and that is recorded', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    await house.step(house.worker, person, 'whereabouts', 'miss', { danger: 'Not back from school' })
    const told = { person, to: 'guardian', way: 'telephone', text: 'Herself' }
    await house.call(house.worker.token, 'missing-persons.tell', told)
    await house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Her uncle is the recruiter' })
    const problem = await house.problem(house.worker.token, 'missing-persons.tell', told)
    assert.deepEqual([problem?.code, problem?.fields?.[0]?.message], ['conflict', 'guardian-conflict'])
    const why = { ...told, way: 'not-told', text: 'Conflict of interest; the orphan court was rung' }
    await house.call(house.worker.token, 'missing-persons.tell', why)
    const { alarm } = await house.call<Missing>(house.worker.token, 'missing-persons.get', { person })
    assert.equal(alarm?.told.find(({ to }) => to === 'guardian')?.last?.way, 'not-told')
  })
})
