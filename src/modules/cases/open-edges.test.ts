import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { CasesHouse, contact, type Opened, person } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'

onDatabases('input of a first contact', CasesHouse.open, (stand) => {
  const opens = (more: object, by: Person = stand().worker) => stand().problem(by.token, 'cases.open', contact(more))
  const fields = async (more: object) => (await opens(more))?.fields.map(({ field }) => field)
  const one = (more: object) => ({ persons: [person(more)] })
  const cases = async () => (await stand().rows<{ n: number }>('select count(*)::int as n from cases'))[0].n

  test('each question takes its own answers and no others; «not known» is one for many', async () => {
    const before = await cases()
    for (const [field, more] of [
      ['draft', { draft: 'one' }],
      ['danger', { danger: 'maybe' }],
      ['needs', { needs: [] }],
      ['needs.0', { needs: ['money'] }],
      ['language', { language: 'EN' }],
      ['interpreter', { interpreter: 'a cousin' }],
      ['informed', { informed: 'yes' }],
      ['persons', { persons: [] }],
      ['persons', { persons: Array.from({ length: 41 }, () => person()) }],
      ['exploitation', { exploitation: 'smuggling' }],
      ['signs.0', { signs: ['ukrainian'] }],
      ['place', { place: 'x'.repeat(301) }],
      ['account', { account: 'x'.repeat(2001) }],
      ['persons.0.sex', one({ sex: 'f' })],
      ['persons.0.age', one({ age: 17 })],
      ['persons.0.citizenship', one({ citizenship: 'Ukraine' })],
      ['persons.0.citizenship', one({ citizenship: 'ua' })],
      ['persons.0.born', one({ born: '5 May 1999' })],
      ['persons.0.mode', one({ mode: 'secret' })],
      ['persons.0.refuses.0', one({ refuses: ['neighbours'] })],
    ] as const)
      assert.deepEqual(await fields(more), [field], `${field} ${JSON.stringify(more).slice(0, 60)}`)
    assert.equal(await cases(), before, 'nothing of it was kept')
    const unknown = one({ age: 'uncertain', sex: 'unknown', citizenship: 'unknown' })
    assert.equal(await opens({ ...unknown, exploitation: 'unknown', danger: 'unknown', signs: [] }), null)
    assert.equal(await opens(one({ citizenship: 'stateless', sex: 'other' })), null)
  })

  test('one invalid person refuses the whole group', async () => {
    const house = stand()
    const before = await cases()
    const group = [person({ name: 'Fits' }), person({ name: 'Counted By Name', mode: 'counted' })]
    assert.deepEqual(await fields({ persons: group }), ['persons.1.name'])
    assert.equal(await cases(), before)
    const found = await house.call<{ persons: object[] }>(house.worker.token, 'persons.search', { name: 'Fits' })
    assert.deepEqual(found.persons, [])
  })

  test('without a registered name no other field keeps one', async () => {
    for (const [mode, more, field] of [
      ['pseudonym', { name: '', otherNames: 'Oksanka' }, 'name'],
      ['pseudonym', { name: '', born: '1999' }, 'name'],
      ['counted', { name: '', pseudonym: 'Blue' }, 'pseudonym'],
    ] as const)
      assert.deepEqual(await fields(one({ mode, ...more })), [`persons.0.${field}`])
    assert.equal(await opens(one({ mode: 'pseudonym', name: '  ', pseudonym: 'Blue' })), null, 'blanks are no name')
  })

  test('a form that is sent twice at once is one case, for whoever sent it', async () => {
    const house = stand()
    const input = contact({ persons: [person({ name: 'Once Only' })] })
    const send = (by: Person) => house.call<Opened>(by.token, 'cases.open', input)
    const [first, second, other] = await Promise.all([send(house.worker), send(house.worker), send(house.inspector)])
    assert.deepEqual(first, second)
    assert.notEqual(other.case, first.case)
    assert.equal((await house.get(house.worker, first.persons[0])).others.length, 0)
  })

  test('a form sent again after a person was added returns the whole case, in order', async () => {
    const house = stand()
    const input = contact()
    const first = await house.call<Opened>(house.worker.token, 'cases.open', input)
    const added = { case: first.case, language: 'uk', ...person({ name: 'Later' }) }
    const { persons } = await house.call<Opened>(house.worker.token, 'persons.add', added)
    const again = await house.call<Opened>(house.worker.token, 'cases.open', input)
    assert.deepEqual(again.persons, [...first.persons, ...persons])
  })

  test('nobody derives a case number from the form: neither the sender, nor a member who has both', async () => {
    const house = stand()
    const input = contact()
    const { case: id } = await house.call<Opened>(house.worker.token, 'cases.open', input)
    assert.notEqual(id, input.draft)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    const near = await house.call<Opened>(house.worker.token, 'cases.open', contact())
    assert.notEqual(near.case.slice(0, 8), id.slice(0, 8))
  })

  test('added persons need the same answers, and another agency’s case is refused', async () => {
    const house = stand()
    const { case: id } = await house.opens(house.worker)
    const add = (more: object, by: Person = house.worker) =>
      house.problem(by.token, 'persons.add', { case: id, language: 'uk', ...person(), ...more })
    assert.deepEqual(
      (await add({ mode: 'counted', name: '', age: 'child' }))?.fields.map(({ field }) => field),
      ['mode'],
    )
    assert.deepEqual(
      (await add({ language: undefined }))?.fields.map(({ field }) => field),
      ['language'],
    )
    for (const more of [{ case: newId() }, { case: 'none' }])
      assert.ok(['not-found', 'invalid-input'].includes((await add(more))?.code ?? ''))
    assert.equal((await add({}, house.authority))?.code, 'not-found', 'the same agency, but not on a team of it')
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['case-worker'])
    assert.equal((await add({}, theirs))?.code, 'not-found')
  })

  test('an added person is met anew: own form of exploitation, team, tracks and periods', async () => {
    const house = stand()
    const { case: id, persons } = await house.opens(house.worker)
    await house.join(house.worker, persons[0], house.authority)
    await house.later(3_600_000)
    const added = { case: id, language: 'ru', ...person({ name: 'Hers', age: 'child', exploitation: 'begging' }) }
    const [second] = (await house.call<Opened>(house.worker.token, 'persons.add', added)).persons
    const page = await house.get(house.worker, second)
    assert.deepEqual(
      [page.number, page.exploitation, page.language, page.queue, page.team.map((each) => each.id)],
      [2, 'begging', 'ru', 'child-protection', [house.worker.id]],
    )
    assert.equal(page.openedAt, house.now().toISOString())
    assert.equal((await house.problem(house.authority.token, 'persons.get', { person: second }))?.code, 'not-found')
    const plain = { case: id, language: 'uk', ...person({ name: 'Unsaid' }) }
    const [third] = (await house.call<Opened>(house.worker.token, 'persons.add', plain)).persons
    assert.equal((await house.get(house.worker, third)).exploitation, 'unknown', 'nothing is taken over from others')
  })

  test('the basis of a child is the law whatever was ticked, of a counted person none, of an adult as told', async () => {
    const house = stand()
    const basis = async (more: object) => (await house.get(house.worker, await house.meets(house.worker, more))).basis
    assert.equal(await basis({ age: 'child', basis: 'consent' }), 'child')
    assert.equal(await basis({ age: 'uncertain', basis: 'none' }), 'child')
    assert.equal(await basis({ mode: 'counted', name: '', basis: 'consent' }), 'none')
    assert.equal(await basis({ basis: 'consent' }), 'consent')
    assert.equal(await basis({}), 'law')
  })

  test('a newly met person is detected, with seven days for grounds; a child also has a guardian’s day', async () => {
    const house = stand()
    const clocks = async (age: string) => {
      const page = await house.get(house.worker, await house.meets(house.worker, { age }))
      return page.clocks.map(({ name, due }) => [name, (Date.parse(due) - house.now().getTime()) / 3_600_000])
    }
    assert.deepEqual(await clocks('adult'), [['grounds', 168]])
    for (const age of ['child', 'uncertain'])
      assert.deepEqual(await clocks(age), [
        ['guardian', 24],
        ['grounds', 168],
      ])
  })
})
