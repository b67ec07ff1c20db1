import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { PersonEvent } from '../shapes.ts'

const telling = (person: string, more: object = {}) => ({
  person,
  about: ['own-data', 'help'],
  language: 'uk',
  medium: 'interpreter',
  understood: 'partly',
  ...more,
})

onDatabases('information given to a person', CasesHouse.open, (stand) => {
  const inform = (person: string, more: object = {}, by = stand().inspector) =>
    stand().problem(by.token, 'persons.inform', telling(person, more))
  const entries = async (person: string, by = stand().inspector): Promise<PersonEvent[]> =>
    (await stand().get(by, person)).events.filter(({ kind }) => kind === 'informed')

  test('is kept with its language, means and whether it was understood, in one order, under who said it', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    assert.equal(await inform(id), null)
    const [entry] = await entries(id)
    const { text, language, method, value } = entry.words ?? {}
    assert.deepEqual([text, language, method, value], ['help own-data', 'uk', 'interpreter', 'partly'])
    assert.equal(entry.by.id, house.inspector.id)
    // A better explanation is a second entry, and the first stays.
    assert.equal(await inform(id, { understood: 'yes' }), null)
    assert.deepEqual(
      (await entries(id)).map(({ words }) => words?.value),
      ['yes', 'partly'],
    )
  })

  test('takes no language by its name, no empty list, no other subject and no words of one’s own', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    for (const wrong of [
      { language: 'Ukrainian' },
      { language: '' },
      { about: [] },
      { about: ['gossip'] },
      { understood: 'surely' },
      { medium: 'telepathy' },
      { text: 'She said that he beat her' },
    ])
      assert.equal((await inform(id, wrong))?.code, 'invalid-input', JSON.stringify(wrong))
    assert.deepEqual(await entries(id), [])
  })

  test('a person who is only counted gets no words and no entry', async () => {
    const house = stand()
    const { persons } = await house.opens(house.inspector, {
      persons: [{ mode: 'counted', age: 'adult', sex: 'unknown', citizenship: 'unknown' }],
    })
    assert.equal((await inform(persons[0]))?.code, 'conflict')
    assert.deepEqual(await entries(persons[0]), [])
  })

  test('only by the team: not a colleague, not another agency, not a member who only reads', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    assert.equal((await inform(id, {}, house.worker))?.code, 'not-found')
    const stranger = await house.another(house.keeper)
    assert.notEqual(await inform(id, {}, stranger), null)
    const guardian = await house.colleague(house.keeper, ['guardian'])
    await house.join(house.inspector, id, guardian)
    assert.equal((await inform(id, {}, guardian))?.code, 'not-permitted')
    assert.deepEqual(await entries(id), [])
  })

  test('stands sealed, in the audit by the person’s number alone, and opens to the guardian who must see to it', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    await inform(id, { about: ['compensation'] })
    const rows = await house.database.superuser(
      `select encode(sealed, 'escape') as sealed from person_events where person = '${id}' and kind = 'informed'`,
    )
    assert.equal(rows.length, 1)
    assert.doesNotMatch(String(rows[0].sealed), /compensation|interpreter|partly/)
    const [audit] = await house.database.superuser(
      `select verb, purpose, subjects::text as subjects from audit where operation = 'persons.inform' and '${id}' = any(subjects)`,
    )
    assert.deepEqual([audit.verb, audit.purpose, audit.subjects], ['alteration', 'protection', `{${id}}`])
    const guardian = await house.colleague(house.keeper, ['guardian'])
    await house.join(house.inspector, id, guardian)
    assert.equal((await entries(id, guardian))[0].words?.text, 'compensation')
  })

  test('follows the person under protection and goes with their words when they are erased', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await inform(id, {}, house.worker)
    await house.call(
      house.worker.token,
      'persons.protect',
      { person: id, members: [house.worker.id, house.authority.id] },
      REASON,
    )
    assert.equal((await entries(id, house.authority))[0].words?.text, 'help own-data')
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal(await house.problem(house.worker.token, 'persons.erase', { person: id }, REASON), null)
    const [entry] = await entries(id, house.worker)
    assert.equal(entry.words, null, 'that they were told stays, what it was does not')
  })
})
