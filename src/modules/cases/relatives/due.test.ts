import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const MOTHER = { called: 'Ozols', kinship: 'parent', country: 'UA', aware: 'no', fear: 'The debt is asked of her' }

onDatabases('what is due for relatives at risk', CasesHouse.open, (stand) => {
  const call = <T>(operation: string, input: object, by = stand().worker) => stand().call<T>(by.token, operation, input)
  const entered = async () => {
    const person = await stand().meets(stand().worker)
    const steps = [
      { what: 'Call the organisation there', who: 'Dace', on: '2026-12-05', done: false },
      { what: 'A place for a month', who: 'Dace', on: '2026-12-09', done: false },
    ]
    const { relative } = await call<{ relative: string }>('relatives.enter', { person, ...MOTHER, steps })
    return { person, relative }
  }
  const desk = async (by = stand().worker) =>
    (await call<{ papers: { person: string; kind: string; due: string }[] }>('persons.waiting', {}, by)).papers

  test('each step stands with the person by its day, and the next one on the desk of the team, without a word of it', async () => {
    const { person, relative } = await entered()
    const { dues } = await stand().get(stand().worker, person)
    assert.deepEqual(
      dues.map(({ kind, due, what, who }) => [kind, due.slice(0, 10), what, who]),
      [
        ['relative', '2026-12-05', 'Call the organisation there', 'Dace'],
        ['relative', '2026-12-09', 'A place for a month', 'Dace'],
      ],
    )
    const mine = (await desk()).filter((one) => one.person === person)
    assert.deepEqual(
      mine.map(({ kind, due }) => [kind, due.slice(0, 10)]),
      [['relative', '2026-12-05']],
    )
    assert.doesNotMatch(JSON.stringify(mine), /organisation|Dace|Ozols/)
    await call('relatives.move', { relative, act: 'end', why: 'She is with us' })
    assert.deepEqual((await stand().get(stand().worker, person)).dues, [])
  })

  test('nobody else’s desk shows it', async () => {
    const { person } = await entered()
    const stranger = await stand().admitted(stand().keeper, ['case-worker'])
    assert.deepEqual(
      (await desk(stranger)).filter((one) => one.person === person),
      [],
    )
  })
})
