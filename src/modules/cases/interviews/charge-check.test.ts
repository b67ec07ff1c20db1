import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { CHARGE_ANSWERS, CHARGE_QUESTIONS } from '../codes.ts'
import { CHARGE_SAYS, type ChargeAnswers, chargeSays } from './charge-check.ts'

const all = (answer: 'yes' | 'no' | 'unknown', more: Partial<ChargeAnswers> = {}): ChargeAnswers =>
  ({ ...Object.fromEntries(CHARGE_QUESTIONS.map((question) => [question, answer])), ...more }) as ChargeAnswers
const answers = fc.record(
  Object.fromEntries(CHARGE_QUESTIONS.map((question) => [question, fc.constantFrom(...CHARGE_ANSWERS)])),
) as fc.Arbitrary<ChargeAnswers>
const ages = fc.constantFrom('adult' as const, 'child' as const, 'uncertain' as const)

describe('the check before a charge', () => {
  test('one sign stops it, a doubt asks first, and only noes to all questions give «nothing shown»', () => {
    const adult = { age: 'adult' } as const
    for (const question of CHARGE_QUESTIONS) {
      assert.equal(chargeSays(all('no', { [question]: 'yes' }), adult), 'stop-and-tell', question)
      assert.equal(chargeSays(all('no', { [question]: 'unknown' }), adult), 'ask-first', question)
    }
    assert.equal(chargeSays(all('no'), adult), 'nothing-shown')
  })

  test('for a child or an uncertain age somebody is asked first, whatever was seen', () => {
    for (const age of ['child', 'uncertain'] as const) assert.equal(chargeSays(all('no'), { age }), 'ask-first', age)
  })

  test('property: more information in the person’s favour never weakens the result', () => {
    const weight = (says: (typeof CHARGE_SAYS)[number]) => CHARGE_SAYS.indexOf(says)
    fc.assert(
      fc.property(answers, ages, fc.constantFrom(...CHARGE_QUESTIONS), (given, age, question) => {
        const before = weight(chargeSays(given, { age }))
        const told = { ...given, [question]: 'yes' as const }
        assert.ok(weight(chargeSays(told, { age })) <= before)
        const forgotten = { ...given, [question]: 'unknown' as const }
        // Only a withdrawn yes may weaken the result; a no that becomes «not known» may not.
        if (given[question] !== 'yes') assert.ok(weight(chargeSays(forgotten, { age })) <= before)
      }),
    )
  })

  test('no result permits a charge', () => {
    for (const says of CHARGE_SAYS) assert.doesNotMatch(says, /charge|guilty|allowed|go-on/)
  })
})

onDatabases('the check before a charge, kept', CasesHouse.open, (stand) => {
  const check = (person: string, by = stand().inspector, more: object = {}) =>
    stand().call<{ says: string }>(by.token, 'acts.check', {
      ...{ person, kind: 'theft', meant: 'charge', answers: all('unknown', { gain: 'yes' }), ...more },
    })

  test('first-line roles run it for a fine or an order to leave as for a crime; the record keeps who asked and the result', async () => {
    const house = stand()
    const officer = await house.admitted(house.keeper, ['investigator'])
    const id = await house.meets(officer)
    assert.equal((await check(id, officer)).says, 'stop-and-tell')
    const fined = await check(id, officer, { meant: 'fine', kind: 'work-permit', answers: all('no') })
    assert.equal(fined.says, 'nothing-shown')
    const [last, first] = (await house.get(officer, id)).events
    assert.deepEqual(
      [last.kind, last.words?.value, last.words?.method],
      ['checked', 'nothing-shown', 'fine work-permit'],
    )
    assert.deepEqual([first.by.id, first.words?.value], [officer.id, 'stop-and-tell'])
    assert.match(first.words?.text ?? '', /gain:yes/)
  })

  test('it moves nothing: not a track, not a step, not an act, and help is as open as before', async () => {
    const house = stand()
    const id = await house.presumed()
    const before = await house.get(house.worker, id)
    for (const answer of CHARGE_ANSWERS) await check(id, house.worker, { answers: all(answer) })
    const after = await house.get(house.worker, id)
    assert.deepEqual([after.tracks, after.steps, after.queue], [before.tracks, before.steps, before.queue])
    assert.deepEqual(await house.call(house.worker.token, 'acts.list', { person: id }), { acts: [] })
  })

  test('it has no field for the act, and every question must be answered', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const asked = { person: id, kind: 'theft', meant: 'charge' }
    const { gain: _, ...fewer } = all('no')
    for (const given of [fewer, { ...all('no'), confession: 'yes' }])
      assert.equal(
        (await house.problem(house.inspector.token, 'acts.check', { ...asked, answers: given }))?.code,
        'invalid-input',
      )
  })

  test('a colleague who is not on the team gets the same answer as for nobody', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const input = { person: id, kind: 'theft', meant: 'charge', answers: all('no') }
    const there = await house.problem(house.authority.token, 'acts.check', input)
    const nobody = await house.problem(house.authority.token, 'acts.check', { ...input, person: crypto.randomUUID() })
    assert.deepEqual([there?.code, there?.message], [nobody?.code, nobody?.message])
    assert.equal(there?.code, 'not-found')
  })

  test('the answers are sealed: no row of the person and no audit entry has one in plain', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    await check(id)
    const rows = await house.rows(`select row_to_json(e)::text as whole from person_events e where person = '${id}'`)
    assert.doesNotMatch(JSON.stringify(rows), /stop-and-tell|gain:yes|theft/)
    const entries = (await house.audited(id)).filter(({ operation }) => operation === 'acts.check')
    assert.deepEqual(
      entries.map(({ verb, purpose, outcome }) => [verb, purpose, outcome]),
      [['alteration', 'protection', 'done']],
    )
  })
})

onDatabases('the witness programme', CasesHouse.open, (stand) => {
  const arrange = (id: string, act: string, more: object = {}) =>
    stand().step(stand().worker, id, 'witness', act, more, 'persons.arrange')

  test('it is applied for after a risk assessment, decided with a remedy, and applied for again', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lacking = await house.stepProblem(house.worker, id, 'witness', 'request', {}, 'persons.arrange')
    assert.deepEqual(
      lacking?.fields.map(({ field }) => field),
      ['risk'],
    )
    await arrange(id, 'request', { risk: 'He knows where her mother lives' })
    assert.equal((await house.get(house.worker, id)).queue, 'first-line', 'what is first in danger stays first')
    const bare = await house.stepProblem(house.worker, id, 'witness', 'refuse', {}, 'persons.arrange')
    assert.deepEqual(bare?.fields.map(({ field }) => field).sort(), ['language', 'remedy'])
    await arrange(id, 'refuse', { remedy: 'A complaint within ten days', language: 'uk' })
    await arrange(id, 'request', { risk: 'A threat since' })
    await arrange(id, 'admit')
    assert.equal(await house.stateOf(house.worker, id, 'witness'), 'admitted')
  })

  test('no statement is asked for, and withdrawing one ends no protection', async () => {
    const house = stand()
    const id = await house.presumed()
    await arrange(id, 'request', { risk: 'x' })
    await arrange(id, 'admit')
    await house.step(house.worker, id, 'criminal', 'state')
    await house.step(house.worker, id, 'criminal', 'withdraw')
    assert.equal(await house.stateOf(house.worker, id, 'witness'), 'admitted')
  })

  test('first-line roles do not apply for it, because it is work with the person', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const tried = await house.stepProblem(house.inspector, id, 'witness', 'request', { risk: 'x' })
    assert.equal(tried?.code, 'conflict')
  })
})
