import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { exportPerson } from './export.ts'

type Record = (typeof exportPerson)['output']['_zod']['output']['record']

onDatabases('a person’s copy of their own record', CasesHouse.open, (stand) => {
  const taken = async (id: string, by = stand().worker): Promise<Record> =>
    (await stand().call<{ record: Record }>(by.token, 'persons.export', { person: id }, REASON)).record

  const interview = (id: string, interviewer: string) => ({
    person: id,
    on: '2026-10-01',
    kind: 'first-account',
    topics: ['work'],
    language: 'uk',
    recorded: false,
    interviewer,
    interpreterChecked: true,
    present: 'Invented Interpreter',
  })

  test('has interviews with their topics, and the acts that authorities know, because both are kept', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.call(house.worker.token, 'interviews.add', interview(id, house.worker.id))
    const act = { person: id, known: true, kind: 'fine', what: 'Fined without a ticket' }
    await house.call(house.worker.token, 'acts.keep', act)
    const record = await taken(id)
    assert.deepEqual(
      record.interviews.map(({ topics, present }) => [topics, present]),
      [[['work'], 'Invented Interpreter']],
    )
    assert.deepEqual(
      record.acts.map(({ what }) => what),
      ['Fined without a ticket'],
    )
  })

  test('what only the lawyer knows is in nobody’s copy, and no number or gap shows that it exists', async () => {
    const house = stand()
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, lawyer)
    const before = await taken(id)
    const act = { person: id, known: false, kind: 'drugs', what: 'Carried a bag to Riga' }
    await house.call(lawyer.token, 'acts.keep', act)
    const after = await taken(id)
    assert.deepEqual(after.acts, [])
    assert.doesNotMatch(JSON.stringify(after), /Carried a bag/)
    assert.equal(after.events.length, before.events.length + 1, 'one entry more: that this copy was taken out')
  })

  test('has no words of a person who is only counted, and nothing breaks', async () => {
    const house = stand()
    const { persons } = await house.opens(house.worker, {
      persons: [{ mode: 'counted', age: 'adult', sex: 'unknown', citizenship: 'unknown' }],
    })
    const record = await taken(persons[0])
    assert.deepEqual([record.identity, record.papers, record.interviews, record.acts], [null, [], [], []])
  })

  test('names nobody else of the case, and offers no buttons', async () => {
    const house = stand()
    const { persons } = await house.opens(house.worker, {
      persons: [
        { mode: 'named', age: 'adult', sex: 'female', citizenship: 'UA', name: 'Firstova' },
        { mode: 'named', age: 'adult', sex: 'male', citizenship: 'UA', name: 'Secondov' },
      ],
    })
    const record = await taken(persons[0])
    assert.match(JSON.stringify(record), /Firstova/)
    assert.doesNotMatch(JSON.stringify(record), /Secondov/)
    for (const part of ['steps', 'may', 'others']) assert.equal(part in record, false, part)
  })
})
