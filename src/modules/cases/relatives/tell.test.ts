import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { RelativeShown } from './shapes.ts'

const BROTHER = { called: 'Lejnieks', kinship: 'sibling', country: 'UA', aware: 'unknown', fear: 'They look for him' }
const SAID = { basis: 'She said: tell them, he must not wait', what: 'That he is threatened, and by whom' }

onDatabases('who is told of a relative at risk', CasesHouse.open, (stand) => {
  const call = <T>(operation: string, input: object) => stand().call<T>(stand().worker.token, operation, input)
  const entered = async () => {
    const person = await stand().meets(stand().worker)
    const { relative } = await call<{ relative: string }>('relatives.enter', { person, ...BROTHER, steps: [] })
    return { person, relative }
  }
  const tell = (relative: string, more: object = {}) =>
    stand().problem(stand().worker.token, 'relatives.tell', {
      ...{ relative, party: 'police', ground: 'consent', ...SAID, ...more },
    })
  const told = async (person: string) =>
    (await call<{ relatives: RelativeShown[] }>('relatives.list', { person })).relatives[0].told
  const reviews = async () =>
    (await stand().rows<{ n: number }>(`select count(*)::int as n from person_reviews where kind = 'danger'`))[0].n

  test('by the person’s consent, in their words: who, when, what and on which ground is kept', async () => {
    const { person, relative } = await entered()
    assert.equal(await tell(relative), null)
    const [one, ...more] = await told(person)
    assert.deepEqual(
      [more, one.party, one.ground, one.basis, one.what],
      [[], 'police', 'consent', SAID.basis, SAID.what],
    )
    assert.ok(one.by !== '' && one.at.startsWith('20'))
    const audited = (await stand().audited(relative)).at(-1)
    assert.deepEqual([audited?.operation, audited?.verb, audited?.outcome], ['relatives.tell', 'disclosure', 'done'])
  })

  test('without words of consent or a law nobody is told', async () => {
    const { relative, person } = await entered()
    const lacking = await tell(relative, { basis: ' ' })
    assert.deepEqual(
      lacking?.fields.map(({ field }) => field),
      ['basis'],
    )
    assert.deepEqual(await told(person), [])
  })

  test('where the person refused police a law alone opens it, and a second person looks at it', async () => {
    const { person, relative } = await entered()
    await call('persons.refuse-contact', { person, refuses: ['police'] })
    assert.equal((await tell(relative))?.fields[0]?.message, 'refused-by-person')
    assert.equal((await tell(relative, { party: 'police-abroad' }))?.fields[0]?.message, 'refused-by-person')
    const before = await reviews()
    assert.equal(
      await tell(relative, { ground: 'law', basis: 'Section 315 of an invented law: a life in danger' }),
      null,
    )
    assert.equal((await reviews()) - before, 1)
    assert.equal((await told(person)).length, 1)
  })

  test('the home country is told nothing while asylum is open, whatever law is named', async () => {
    const { person, relative } = await entered()
    await stand().step(stand().worker, person, 'asylum', 'wish')
    for (const party of ['consulate', 'police-abroad'])
      for (const ground of ['consent', 'law'])
        assert.equal((await tell(relative, { party, ground }))?.fields[0]?.message, 'asylum-open', `${party} ${ground}`)
    assert.equal(await tell(relative, { party: 'organisation' }), null)
    assert.equal((await told(person)).length, 1)
  })
})
