import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'

const DAY = 86_400_000
const DECISION = { remedy: 'Review by the board within 30 days', language: 'uk', plan: 'Shelter until spring' }

onDatabases('steps for a person', CasesHouse.open, (stand) => {
  const refuse = (house: CasesHouse, id: string, more: object = {}) => ({
    input: { person: id, track: 'identification', act: 'refuse', ...DECISION, deciders: house.commission, ...more },
  })
  /** A person whom the inspector met, with the authority on the team. */
  const presumed = async (more: object = {}) => {
    const house = stand()
    const id = await house.meets(house.inspector, more)
    await house.join(house.inspector, id, house.authority)
    await house.step(house.inspector, id, 'identification', 'presume')
    return { house, id }
  }

  test('reasonable grounds found by first-line roles open help at once, without any score, and reflection begins', async () => {
    const { house, id } = await presumed()
    const page = await house.get(house.inspector, id)
    const state = Object.fromEntries(page.tracks.map(({ track, state: one }) => [track, one]))
    assert.deepEqual([state.identification, state.support, state.residence], ['presumed', 'open', 'reflection'])
    assert.equal(page.reflectionEnds, '2026-12-02')
    assert.deepEqual(page.events.map(({ kind, act }) => [kind, act]).slice(0, 3), [
      ['followed', 'reflect'],
      ['followed', 'open'],
      ['moved', 'presume'],
    ])
    assert.equal(page.events.find(({ act }) => act === 'presume')?.words?.reason, REASON)
    assert.deepEqual(
      page.clocks.map(({ name }) => name),
      ['needs', 'reflection', 'decision'],
    )
  })

  test('each step needs a reason, and the program itself takes none and reads nobody', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const input = { person: id, track: 'identification', act: 'presume' }
    assert.equal((await house.problem(house.inspector.token, 'persons.move', input))?.code, 'reason-needed')
    const calls: readonly (readonly [string, object])[] = [
      ...['persons.move', 'persons.arrange', 'persons.decide'].map((operation) => [operation, input] as const),
      ['persons.list', {}],
      ['persons.get', { person: id }],
      ['persons.note', { person: id, nature: 'fact', text: 'x' }],
      ['reviews.list', {}],
    ]
    for (const [operation, input] of calls) {
      const call = { actor: system(house.agency), operation, input, reason: REASON }
      assert.equal((await problemOf(house.kernel, call))?.code, 'not-permitted', operation)
    }
    assert.equal(await house.stateOf(house.inspector, id, 'identification'), 'detected')
  })

  test('a negative decision: only deciders of the country, after reflection, with remedy, language, plan and commission', async () => {
    const { house, id } = await presumed()
    const decide = (by: { token: string }, input: object) => house.problem(by.token, 'persons.decide', input, REASON)
    const { input } = refuse(house, id)
    assert.equal((await house.problem(house.inspector.token, 'persons.decide', input, REASON))?.code, 'not-permitted')
    assert.equal((await decide(house.authority, input))?.fields[0]?.message, 'reflection-runs')
    house.kernel.clock.pass(31 * DAY)
    const again = await house.signIn(house.authority.passkey)
    for (const [field, lacking] of [
      ['remedy', { remedy: ' ' }],
      ['language', { language: '' }],
      ['plan', { plan: '' }],
      ['deciders', { deciders: house.commission.slice(1) }],
      ['deciders', { deciders: house.commission.map((one) => ({ ...one, seat: 'algorithm' })) }],
    ] as const) {
      const problem = await decide({ token: again }, { ...input, ...lacking })
      assert.deepEqual([problem?.code, problem?.fields.map((one) => one.field)], ['invalid-input', [field]], field)
    }
    await house.call(again, 'persons.decide', input, REASON)
    const page = await house.call<{
      tracks: { track: string; state: string }[]
      events: { words: object | null; rules: string }[]
    }>(again, 'persons.get', { person: id })
    const state = Object.fromEntries(page.tracks.map(({ track, state: one }) => [track, one]))
    assert.deepEqual(
      [state.identification, state.support],
      ['not-confirmed', 'open'],
      'help goes on until somebody winds it down',
    )
    const words = page.events[0].words as { deciders: object[]; remedy: string; reason: string }
    assert.deepEqual([words.deciders.length, words.remedy, words.reason], [4, DECISION.remedy, REASON])
    assert.equal(page.events[0].rules, 'LV/1')
    house.inspector = { ...house.inspector, token: await house.signIn(house.inspector.passkey) }
    house.authority = { ...house.authority, token: again }
    house.worker = { ...house.worker, token: await house.signIn(house.worker.passkey) }
    house.desk = { ...house.desk, token: await house.signIn(house.desk.passkey) }
  })

  test('a member whose role the country’s law does not name decides nothing, and is told so', async () => {
    const { house, id } = await presumed()
    const { steps } = await house.get(house.inspector, id)
    const identify = steps.find(({ act }) => act === 'identify')
    assert.deepEqual(
      [identify?.allowed, identify?.why, identify?.operation],
      [false, 'not-permitted', 'persons.decide'],
    )
    const own = (await house.get(house.authority, id)).steps.find(({ act }) => act === 'identify')
    assert.deepEqual([own?.allowed, own?.asks], [true, ['language', 'deciders']])
    const wrong = await house.stepProblem(house.inspector, id, 'identification', 'identify', {}, 'persons.move')
    assert.equal(
      wrong?.fields[0]?.message,
      'no-such-step',
      'a decision is not to be had under the permission of a step',
    )
  })

  test('a withdrawn statement leaves identification, help and file as they were', async () => {
    const { house, id } = await presumed()
    await house.step(house.inspector, id, 'criminal', 'state')
    const before = (await house.get(house.inspector, id)).tracks.filter(({ track }) => track !== 'criminal')
    await house.step(house.inspector, id, 'criminal', 'withdraw')
    const page = await house.get(house.inspector, id)
    assert.deepEqual(
      page.tracks.filter(({ track }) => track !== 'criminal'),
      before,
    )
    assert.equal(page.steps.find(({ act }) => act === 'trial')?.to, 'trial', 'the prosecutor may go on without it')
  })

  test('a child who leaves is missing at once: an alarm before all else, and nothing is closed', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { age: 'uncertain' })
    assert.equal(
      (await house.stepProblem(house.inspector, id, 'whereabouts', 'lose'))?.fields[0]?.message,
      'child-is-missing',
    )
    await house.step(house.inspector, id, 'whereabouts', 'miss')
    const [first] = await house.listed(house.inspector)
    assert.deepEqual([first.id, first.queue, first.next?.name], [id, 'alarm', 'alarm'])
    await house.join(house.inspector, id, house.worker)
    const problem = await house.stepProblem(
      house.worker,
      id,
      'file',
      'close',
      { remedy: 'x', followUpOn: '2027-03-01' },
      'persons.arrange',
    )
    assert.equal(problem?.code, 'conflict')
    await house.step(house.inspector, id, 'whereabouts', 'find')
  })

  test('an adult who leaves has lost contact; an alarm needs a documented danger', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    assert.equal(
      (await house.stepProblem(house.inspector, id, 'whereabouts', 'miss'))?.fields[0]?.message,
      'adult-may-leave',
    )
    await house.step(house.inspector, id, 'whereabouts', 'lose')
    await house.step(house.inspector, id, 'whereabouts', 'miss', { danger: 'A threat was heard on 1 November' })
    assert.equal(await house.stateOf(house.inspector, id, 'whereabouts'), 'missing')
  })

  test('an adult may decline and is still counted; the name is gone for everybody, and the door stays open', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Halyna Vyhadana' })
    await house.step(house.inspector, id, 'identification', 'decline')
    const page = await house.get(house.inspector, id)
    assert.deepEqual([page.identification, page.mode, page.name, page.sex], ['declined', 'counted', null, 'female'])
    assert.deepEqual(await house.call(house.inspector.token, 'persons.search', { name: 'Halyna' }), { persons: [] })
    const erased = await house.database.superuser(
      `select count(*)::int as n from erasures where agency = '${house.agency}'`,
    )
    assert.ok(Number(erased[0].n) >= 1)
    await house.step(house.inspector, id, 'identification', 'come-back')
    assert.deepEqual((await house.get(house.inspector, id)).mode, 'pseudonym')
  })

  test('a child does not lose protection by refusing: declining and doing without help are closed', async () => {
    const { house, id } = await presumed({ age: 'child' })
    for (const [track, act] of [
      ['identification', 'decline'],
      ['support', 'not-wanted'],
    ] as const)
      assert.equal((await house.stepProblem(house.inspector, id, track, act))?.fields[0]?.message, 'adults-only', act)
  })

  test('closing needs a remedy and a day of follow-up, and any new ground opens the file again', async () => {
    const { house, id } = await presumed()
    await house.join(house.inspector, id, house.worker)
    await house.call(
      house.authority.token,
      'persons.decide',
      { person: id, track: 'identification', act: 'identify', language: 'uk', deciders: house.commission },
      REASON,
    )
    assert.equal(
      (await house.stepProblem(house.worker, id, 'file', 'close', {}, 'persons.arrange'))?.fields[0]?.message,
      'support-open',
    )
    await house.step(house.worker, id, 'support', 'wind-down', DECISION, 'persons.arrange')
    await house.step(house.worker, id, 'support', 'end', DECISION, 'persons.arrange')
    const lacking = await house.stepProblem(house.worker, id, 'file', 'close', { remedy: 'Ask us' }, 'persons.arrange')
    assert.deepEqual(
      lacking?.fields.map(({ field }) => field),
      ['followUpOn'],
    )
    await house.step(
      house.worker,
      id,
      'file',
      'close',
      { remedy: 'Ask us', followUpOn: '2027-06-01' },
      'persons.arrange',
    )
    const [row] = (await house.listed(house.worker)).filter((one) => one.id === id)
    assert.deepEqual([row.file, row.queue], ['closed', 'follow-up'])
    const due = (await house.get(house.worker, id)).clocks.find(({ name }) => name === 'follow-up')?.due
    assert.match(due ?? '', /^2027-06-01/)
    await house.step(house.worker, id, 'whereabouts', 'miss', { danger: 'A call for help' })
    assert.deepEqual(
      [await house.stateOf(house.worker, id, 'file'), await house.stateOf(house.worker, id, 'whereabouts')],
      ['reopened', 'missing'],
    )
  })

  test('a dispute over age: a person held to be a child stays one until somebody decides with a remedy', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'uncertain' })
    const input = { person: id, age: 'adult', basis: 'A passport', method: 'Document examined' }
    assert.equal((await house.problem(house.worker.token, 'persons.set-age', input))?.code, 'reason-needed')
    assert.equal(
      (await house.problem(house.worker.token, 'persons.set-age', input, REASON))?.fields[0]?.field,
      'remedy',
    )
    assert.equal((await house.get(house.worker, id)).age, 'uncertain')
    await house.call(house.worker.token, 'persons.set-age', { ...input, remedy: 'Court, 30 days' }, REASON)
    // The decision is not in force while its remedy runs, and a statement that the person may be a child overturns it.
    assert.equal((await house.get(house.worker, id)).age, 'uncertain')
    await house.call(house.worker.token, 'persons.set-age', { ...input, age: 'uncertain' }, REASON)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.age, page.basis, page.queue], ['uncertain', 'child', 'child-protection'])
    const adult = await house.meets(house.worker)
    await house.call(house.worker.token, 'persons.set-age', { ...input, person: adult, age: 'child' }, REASON)
    assert.equal(await house.stateOf(house.worker, adult, 'child'), 'guardian-needed')
  })

  test('every opening and every step has its purpose and its ids in the audit, and no word', async () => {
    const { house, id } = await presumed({ name: 'Auditless Name' })
    await house.get(house.inspector, id)
    const rows = await house.database.superuser(
      `select operation, purpose, subjects, verb from audit where '${id}' = any(subjects)`,
    )
    assert.ok(rows.some(({ operation, verb }) => operation === 'persons.get' && verb === 'consultation'))
    assert.ok(rows.every(({ purpose }) => purpose === 'protection'))
    assert.doesNotMatch(JSON.stringify(rows), /Auditless/)
    await done(house.kernel, {
      actor: await house.actor(house.inspector.token),
      operation: 'persons.waiting',
      input: {},
    })
  })
})
