import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { TOPICS } from '../codes.ts'

type Line = { topics: string[]; reason: string; kind: string; present: string; on: string; breaks: object[] }
type Ledger = { interviews: Line[] }

onDatabases('the ledger of interviews', CasesHouse.open, (stand) => {
  const interview = (id: string, more: object = {}) => ({
    person: id,
    on: '2026-11-02',
    kind: 'screening',
    topics: ['work'],
    language: 'uk',
    recorded: false,
    interviewer: stand().worker.id,
    interpreterChecked: true,
    ...more,
  })
  const add = (id: string, more: object = {}, by: Person = stand().worker) =>
    stand().problem(by.token, 'interviews.add', interview(id, more))
  const ledger = (id: string, by: Person = stand().worker) =>
    stand()
      .call<Ledger>(by.token, 'interviews.list', { person: id })
      .then(({ interviews }) => interviews)

  test('topics asked once are not asked again without a reason, whoever asks and however long ago', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.inspector)
    assert.equal(await add(id, { on: '2020-01-31' }), null)
    const again = await add(id, { topics: ['health', 'work'], interviewer: house.inspector.id }, house.inspector)
    assert.deepEqual(again?.fields, [{ field: 'because', message: 'repeats' }])
    assert.match(again?.message ?? '', /Asked about before: work\./, 'the first is shown')
    for (const because of ['', '   ']) assert.equal((await add(id, { because }))?.code, 'conflict')
    assert.equal((await ledger(id)).length, 1, 'nothing was entered')
    assert.equal(await add(id, { because: 'She asked to correct it' }), null)
    assert.deepEqual(
      (await ledger(id)).map(({ reason }) => reason),
      ['', 'She asked to correct it'],
    )
  })

  test('breaks are kept as they were made, sealed; an invalid time or length is refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const breaks = [
      { at: '10:40', minutes: 15 },
      { at: '11:55', minutes: 45 },
    ]
    assert.equal(await add(id, { breaks }), null)
    assert.equal(await add(id, { topics: ['health'] }), null, 'one without a break')
    assert.deepEqual(
      (await ledger(id)).map((line) => line.breaks),
      [breaks, []],
    )
    const wrong = [{ at: '24:10', minutes: 5 }, { at: '9:5', minutes: 5 }, { at: '10:00', minutes: 0 }, { at: '10:00' }]
    for (const one of [...wrong, { ...breaks[0], said: 'She wept' }])
      assert.equal((await add(id, { topics: ['fears'], breaks: [one] }))?.code, 'invalid-input', JSON.stringify(one))
    // Breaks show how the interview went, so they are sealed under the person's key.
    const rows = await house.rows(`select * from person_interviews where person = '${id}'`)
    assert.doesNotMatch(JSON.stringify(rows), /10:40|minutes/)
  })

  test('all faults are returned at once, each at its field', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'uncertain' })
    const because = 'Her brother is still there'
    for (const topics of [['journey'], ['work'], ['health']]) await add(id, { topics, because })
    const problem = await add(id, { interpreterChecked: false, interviewer: house.desk.id })
    assert.deepEqual(
      problem?.fields.map(({ message }) => message),
      ['repeats', 'interpreter-unchecked', 'no-guardian', 'other-interviewer', 'many-sessions'],
    )
    const rescue = { interpreterChecked: false, interviewer: house.desk.id, because }
    assert.equal(await add(id, rescue), null, 'getting somebody out of danger waits for none of it')
  })

  test('a future day, an invalid hour, no topic and an unknown topic are refused; today is not', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const [field, more] of [
      ['on', { on: '2026-11-03' }],
      ['on', { on: '2026-02-30' }],
      ['on', { on: 'yesterday' }],
      ['topics', { topics: [] }],
      ['topics.0', { topics: ['religion'] }],
      ['kind', { kind: 'interrogation' }],
      ['language', { language: 'Ukrainian' }],
      ['', { said: 'She told us that' }],
    ] as const)
      assert.deepEqual(
        (await add(id, more))?.fields.map((one) => one.field),
        [field],
        JSON.stringify(more),
      )
    assert.equal(await add(id, { on: '2026-11-02', topics: [...TOPICS] }), null)
  })

  test('an interviewer is a colleague; a stranger’s id is refused in words that say nothing of them', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const stranger = await house.another(house.keeper)
    for (const interviewer of [stranger.id, crypto.randomUUID()])
      assert.equal((await add(id, { interviewer }))?.code, 'not-found')
  })

  test('a person who is only counted is not interviewed, and no line of an erased person is left', async () => {
    const house = stand()
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    assert.equal((await add(counted))?.code, 'conflict')
    const id = await house.meets(house.worker)
    await add(id)
    await house.step(house.worker, id, 'identification', 'decline')
    assert.deepEqual(await ledger(id), [])
  })

  test('counsellors and lawyers hold none: a lawyer reads that something was asked, and enters nothing', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    await add(id, { present: 'A sister' })
    assert.deepEqual(
      (await ledger(id, lawyer)).map(({ present }) => present),
      ['A sister'],
    )
    assert.equal((await add(id, { interviewer: lawyer.id }, lawyer))?.code, 'not-permitted')
  })

  test('is for the team: others see no line, not even their number', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await add(id)
    const asked = { person: id }
    assert.equal((await house.problem(house.desk.token, 'interviews.list', asked))?.code, 'not-found')
    assert.equal((await add(id, {}, house.desk))?.code, 'not-found')
  })

  test('of two members who ask the same at once the second must give a reason', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const ends = await Promise.all([add(id), add(id, {}, house.authority)])
    assert.deepEqual(ends.map((one) => one?.fields[0]?.message ?? 'entered').sort(), ['entered', 'repeats'])
  })

  test('lines come in the order they were entered; the record says that there was one, and the audit no topic', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const [on, topic] of [
      ['2026-10-05', 'journey'],
      ['2026-09-01', 'sexual-violence'],
    ])
      await add(id, { on, topics: [topic] })
    assert.deepEqual(
      (await ledger(id)).map(({ on }) => on),
      ['2026-10-05', '2026-09-01'],
    )
    const { events } = await house.get(house.worker, id)
    assert.deepEqual(
      events.slice(0, 2).map(({ kind, words }) => [kind, words?.value]),
      [
        ['interviewed', 'screening'],
        ['interviewed', 'screening'],
      ],
    )
    const entries = await house.audited(id)
    assert.ok(entries.some(({ operation, verb }) => operation === 'interviews.add' && verb === 'collection'))
    assert.ok(entries.some(({ operation, verb }) => operation === 'interviews.list' && verb === 'consultation'))
    assert.doesNotMatch(JSON.stringify(await house.rows('select * from audit')), /sexual-violence/)
  })

  test('with a guardian and a known interviewer a child is interviewed without a reason', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child' })
    await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
    assert.equal(await add(id, { kind: 'first-account', topics: ['identity'], guardianChecked: true }), null)
    assert.equal(await add(id, { kind: 'best-interests', topics: ['journey'], guardianChecked: true }), null)
    const unasked = await add(id, { topics: ['living'] })
    assert.deepEqual(
      unasked?.fields.map(({ message }) => message),
      ['guardian-unchecked'],
      'a guardian may have an interest of their own',
    )
    const other = { topics: ['health'], interviewer: house.authority.id, guardianChecked: true }
    assert.deepEqual(
      (await add(id, other))?.fields.map(({ message }) => message),
      ['other-interviewer'],
    )
    // A replaced guardian leaves the child without one again.
    await house.call(house.worker.token, 'persons.arrange', { person: id, track: 'child', act: 'replace' }, REASON)
    assert.deepEqual(
      (await add(id, { topics: ['fears'] }))?.fields.map(({ message }) => message),
      ['no-guardian'],
    )
  })
})
