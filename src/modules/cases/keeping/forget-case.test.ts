import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { PersonPage, Review } from '../shapes.ts'

const WORDS = { place: 'Invented Farm near Valmiera', account: 'Eight people in one room.' }

onDatabases('words of a case about its persons together', CasesHouse.open, (stand) => {
  const erased = (id: string, by = stand().inspector) => stand().step(by, id, 'identification', 'decline')
  const words = async (id: string, by = stand().inspector) => {
    const { place, account } = (await stand().get(by, id)).contact
    return { place, account }
  }
  const keyOf = async (of: string) =>
    String((await stand().database.superuser(`select data_key from cases where id = '${of}'`))[0].data_key)

  test('go with the last of them, and so does their key: no backup opens them again', async () => {
    const house = stand()
    const { case: of, persons } = await house.opens(house.inspector, WORDS)
    const key = await keyOf(of)
    assert.deepEqual(await words(persons[0]), WORDS)
    await erased(persons[0])
    assert.deepEqual(await words(persons[0]), { place: '', account: '' })
    assert.notEqual(await keyOf(of), key)
    const [gone] = await house.database.superuser(
      `select (select count(*)::int from data_key_seals where data_key = '${key}') as seals,
              (select count(*)::int from erasures where data_key = '${key}') as ledger`,
    )
    assert.deepEqual([gone.seals, gone.ledger], [0, 1])
  })

  test('stay while another has a record, because they are that person’s as well', async () => {
    const house = stand()
    const two = { ...WORDS, persons: [person({ name: 'Firstova' }), person({ name: 'Secondova' })] }
    const { persons } = await house.opens(house.inspector, two)
    await erased(persons[0])
    assert.deepEqual(await words(persons[1]), WORDS)
    await erased(persons[1])
    assert.deepEqual(await words(persons[1]), { place: '', account: '' })
  })

  test('stay also for a person whose team the member is not on and may not know of', async () => {
    const house = stand()
    const two = { ...WORDS, persons: [person({ name: 'Seenova' }), person({ name: 'Hiddenova' })] }
    const { persons } = await house.opens(house.inspector, two)
    await house.join(house.inspector, persons[1], house.worker)
    await house.join(house.inspector, persons[0], house.authority)
    await house.call(house.inspector.token, 'persons.leave-team', { person: persons[1], member: house.inspector.id })
    await erased(persons[0])
    assert.deepEqual(await words(persons[1], house.worker), WORDS)
  })

  test('do not stay for a person who was only counted from the beginning', async () => {
    const house = stand()
    const counted = { mode: 'counted', age: 'adult', sex: 'unknown', citizenship: 'unknown' }
    const { persons } = await house.opens(house.inspector, { ...WORDS, persons: [person(), counted] })
    await erased(persons[0])
    assert.deepEqual(await words(persons[0]), { place: '', account: '' })
  })

  test('are empty for a person who comes back or is added later, and open to new ones', async () => {
    const house = stand()
    const { case: of, persons } = await house.opens(house.inspector, WORDS)
    await erased(persons[0])
    await house.step(house.inspector, persons[0], 'identification', 'come-back')
    assert.deepEqual(await words(persons[0]), { place: '', account: '' })
    const added = await house.call<{ persons: string[] }>(house.inspector.token, 'persons.add', {
      case: of,
      language: 'uk',
      ...person({ name: 'Laterova' }),
    })
    assert.equal((await house.get(house.inspector, added.persons[0])).name, 'Laterova')
  })

  test('a lawyer who stays on the team still opens the page, because only they may erase what they know', async () => {
    const house = stand()
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    const { persons } = await house.opens(house.worker, WORDS)
    await house.join(house.worker, persons[0], lawyer)
    await erased(persons[0], house.worker)
    const page = await house.call<PersonPage>(lawyer.token, 'persons.get', { person: persons[0] })
    assert.deepEqual([page.name, page.contact.account], [null, ''])
  })

  test('reasons of finished reviews go too; a waiting one keeps its own, so that the second look still happens', async () => {
    const house = stand()
    const { persons } = await house.opens(house.inspector, WORDS)
    const danger = (what: string) =>
      house.call(house.inspector.token, 'persons.act-at-once', { person: persons[0], what }, REASON)
    await danger('A man with a knife at Invented Street 1')
    const reviews = async () =>
      (await house.call<{ reviews: Review[] }>(house.desk.token, 'reviews.list')).reviews.filter(
        ({ person: about }) => about === persons[0],
      )
    const [first] = await reviews()
    assert.match(first.reason ?? '', /knife/)
    await house.call(house.desk.token, 'reviews.decide', { review: first.id, verdict: 'right' })
    await danger('He came back at night')
    await erased(persons[0])
    const after = await reviews()
    assert.equal(after.find(({ id }) => id === first.id)?.reason, null)
    assert.match(after.find(({ id }) => id !== first.id)?.reason ?? '', /came back at night/)
  })
})
