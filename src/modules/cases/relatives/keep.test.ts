import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { aboutPersons, CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { RelativesOfPerson } from './shapes.ts'

const FEAR = 'The recruiter was at her mother’s door twice and asked for the debt'
const step = (what: string, on: string, more: object = {}) => ({ what, who: 'Dace, shelter', on, done: false, ...more })
const SISTER = { called: 'Sarma', kinship: 'sibling', country: 'UA', aware: 'yes', fear: FEAR }
const STEPS = [step('Ask the partner organisation to call her', '2026-12-10'), step('A room for a month', '2026-12-05')]

onDatabases('relatives at risk', CasesHouse.open, (stand) => {
  const { refused } = aboutPersons(stand)
  const call = <T = { relative: string }>(operation: string, input: object, by = stand().worker) =>
    stand().call<T>(by.token, operation, input)
  const enter = async (person: string, more: object = {}) =>
    (await call('relatives.enter', { person, ...SISTER, steps: STEPS, ...more })).relative
  const of = async (person: string) =>
    (await call<z.output<typeof RelativesOfPerson>>('relatives.list', { person })).relatives
  const problem = (operation: string, input: object, by = stand().worker) => stand().problem(by.token, operation, input)
  const person = () => stand().meets(stand().worker)

  test('somebody is written down with what they fear and a plan of steps, each with a day and a name', async () => {
    const id = await person()
    const relative = await enter(id)
    const [shown] = await of(id)
    assert.deepEqual(
      { ...shown, since: '' },
      {
        ...{ id: relative, state: 'at-risk', since: '', nextOn: '2026-12-05', ...SISTER, steps: STEPS },
        ...{ told: [], why: '', acts: ['watch', 'end'] },
      },
    )
    const nobody = await problem('relatives.enter', { person: id, ...SISTER, steps: [step(' ', '2026-12-10')] })
    assert.deepEqual(
      nobody?.fields.map(({ field }) => field),
      ['steps.0.what'],
    )
  })

  test('the plan is changed and its steps are done; the next day is that of what is left', async () => {
    const id = await person()
    const relative = await enter(id)
    const steps = [STEPS[0], { ...STEPS[1], done: true }]
    await call('relatives.plan', { relative, ...SISTER, called: 'Sarma ', aware: 'no', steps })
    const [shown] = await of(id)
    assert.deepEqual([shown.nextOn, shown.aware, shown.called], ['2026-12-10', 'no', 'Sarma'])
  })

  test('less at risk, in danger again, no longer at risk: each with a reason, and an end is taken back', async () => {
    const id = await person()
    const relative = await enter(id)
    const move = (act: string, why = 'She moved to another town') => call('relatives.move', { relative, act, why })
    await move('watch')
    await move('alarm', 'He found the new address')
    await move('end')
    const [ended] = await of(id)
    assert.deepEqual(
      [ended.state, ended.nextOn, ended.why, ended.acts],
      ['ended', null, 'She moved to another town', ['reopen']],
    )
    const shut = await problem('relatives.plan', { relative, ...SISTER, steps: [] })
    assert.equal(shut?.fields[0]?.message, 'relative-ended')
    assert.equal(
      (await problem('relatives.move', { relative, act: 'watch', why: 'x' }))?.fields[0]?.message,
      'no-such-step',
    )
    await move('reopen', 'He was seen again')
    const [again] = await of(id)
    assert.deepEqual([again.state, again.nextOn], ['at-risk', '2026-12-05'])
    const { events } = await stand().get(stand().worker, id)
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'relative').map(({ words }) => words?.value),
      ['reopen', 'end', 'alarm', 'watch', 'enter'],
    )
  })

  test('nothing about them stands plain, and the audit names the person and the relative alone', async () => {
    const id = await person()
    const relative = await enter(id)
    const rows = await stand().rows<{ all: string }>(
      `select coalesce(string_agg(r::text, ' '), '') as all from person_relatives r where id = '${relative}'`,
    )
    for (const word of ['Sarma', 'recruiter', 'UA', 'sibling', 'partner organisation'])
      assert.ok(!rows[0].all.includes(word) && !rows[0].all.includes(Buffer.from(word).toString('hex')), word)
    const audited = await stand().audited(relative)
    assert.deepEqual(
      audited.map(({ operation, verb }) => [operation, verb]),
      [['relatives.enter', 'collection']],
    )
  })

  test('who is not on the person’s team finds nobody, in the same words as where nobody is', async () => {
    const id = await person()
    const relative = await enter(id)
    const { inspector } = stand()
    const input = { relative, act: 'end', why: 'x' }
    const never = { ...input, relative: '0192f0c0-0000-4000-8000-00000000dead' }
    const there = await problem('relatives.move', input, inspector)
    const gone = await problem('relatives.move', never, stand().worker)
    assert.ok(there === null || there.code !== null)
    const stranger = await stand().admitted(stand().keeper, ['case-worker'])
    const unseen = await problem('relatives.move', input, stranger)
    assert.deepEqual([unseen?.code, unseen?.message], [gone?.code, gone?.message])
    assert.equal((await problem('relatives.list', { person: id }, stranger))?.code, 'not-found')
  })

  test('a colleague who met the person and does not work with them learns nothing of their family', async () => {
    const house = stand()
    const id = await person()
    await enter(id)
    await house.join(house.worker, id, house.inspector)
    assert.equal((await problem('relatives.list', { person: id }, house.inspector))?.code, 'not-permitted')
  })

  test('who is only counted has no relatives in the record', async () => {
    const id = await stand().meets(stand().worker, { mode: 'counted', name: undefined })
    assert.deepEqual(await of(id), [])
    assert.equal((await problem('relatives.enter', { person: id, ...SISTER, steps: [] }))?.code, 'conflict')
  })

  test('whoever asks for their own data gets this too, and with the person they are erased', async () => {
    const house = stand()
    const id = await house.closed()
    await enter(id)
    const { record } = await house.call<{ record: { relatives: unknown[] } }>(
      house.worker.token,
      'persons.export',
      { person: id },
      REASON,
    )
    assert.equal(record.relatives.length, 1)
    assert.equal(await refused(id, 'persons.erase'), null)
    assert.deepEqual(await house.rows(`select id from person_relatives where person = '${id}'`), [])
  })
})
