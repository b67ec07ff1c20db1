import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { type Law, whileAgency } from '../../../../test/houses/agency-law.ts'
import { REASON } from '../../../../test/houses/cases.ts'
import { InterpretersHouse } from '../../../../test/houses/interpreters.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('who can be asked to interpret', InterpretersHouse.open, (stand) => {
  type Found = { members: { id: string; name: string; agency: string; languages: string[] }[] }
  const found = async (by: Person = stand().worker, person = stand().person) =>
    (await stand().call<Found>(by.token, 'interpreters.candidates', { person })).members
  const ids = async () => (await found()).map(({ id }) => id)
  test('interpreters of another agency, by name and agency, and nobody who does other work', async () => {
    const house = stand()
    assert.deepEqual((await found()).map(({ name, agency, languages }) => [name, agency, languages]).sort(), [
      ['Igors Interpreter', 'Other Invented Authority', []],
      ['Ilze Interpreter', 'Other Invented Authority', []],
    ])
    for (const { id } of [house.worker, house.authority, house.inspector]) assert.ok(!(await ids()).includes(id))
  })

  const GDPR = { regime: 'gdpr' }
  const under = (of: string, law: Law, work: () => Promise<void>) => whileAgency(walled(), of, law, work, GDPR)
  const walled = () => ({ kernel: stand().kernel, rows: (text: string) => stand().rows(text) })

  test('also of one’s own agency, whatever law it works under', async () => {
    const house = stand()
    const own = await house.colleague(house.keeper, ['interpreter'], 'Olga Own')
    assert.ok((await ids()).includes(own.id))
    for (const law of [{}, { ...GDPR, enforces: true }])
      await under(house.agency, law, async () => assert.ok((await ids()).includes(own.id)))
  })

  test('nobody of another agency under police law, or of one that enforces returns', async () => {
    const house = stand()
    const head = await house.another(house.keeper)
    const bound = await house.colleague(head, ['interpreter'], 'Boriss Bound')
    const session = await house.asks({ members: [bound.id] })
    assert.equal((await house.session(session)).calls[0].name, 'Boriss Bound')
    for (const law of [{}, { ...GDPR, enforces: true }])
      await under(head.agency, law, async () => {
        assert.ok(!(await ids()).includes(bound.id))
        assert.equal((await house.session(session)).calls[0].name, null, 'whoever can be asked no more is not named')
      })
    assert.ok((await ids()).includes(bound.id))
  })

  test('nobody who left', async () => {
    const house = stand()
    const head = await house.another(house.keeper)
    const gone = await house.colleague(head, ['interpreter'], 'Gints Gone')
    assert.ok((await ids()).includes(gone.id))
    await house.call(head.token, 'members.end', { member: gone.id }, REASON)
    assert.ok(!(await ids()).includes(gone.id))
    const problem = await house.problem(
      house.worker.token,
      'interpreters.ask',
      house.asking({ members: [gone.id] }),
      REASON,
    )
    assert.equal(problem?.fields[0]?.message, 'no-such-interpreter')
  })

  test('only for a person on whose team one is', async () => {
    const house = stand()
    const input = { person: house.person }
    assert.equal((await house.problem(house.desk.token, 'interpreters.candidates', input))?.code, 'not-found')
    assert.equal(
      (await house.problem(house.interpreter.token, 'interpreters.candidates', input))?.code,
      'not-permitted',
    )
  })

  test('one who is named twice is asked once', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const session = await house.asks({ person, members: [house.second.id, house.second.id] })
    assert.equal((await house.session(session, person)).calls.length, 1)
  })
})
