import assert from 'node:assert/strict'
import { test } from 'node:test'
import { person } from '../../../../test/houses/cases.ts'
import { keepsPhoto } from '../../../../test/houses/held-files.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('somebody who asked to be erased while their file is held', ReferralsHouse.open, (stand) => {
  /** Met by the worker, held, and wishing to be erased. */
  const wishes = async (id: string) => {
    const { token } = stand().worker
    await stand().call(token, 'persons.hold', { person: id }, REASON)
    await stand().call(token, 'persons.ask-erasure', { person: id })
  }
  const faultsOf = async (operation: string, input: object) => {
    const said = await stand().problem(stand().worker.token, operation, input)
    return said?.fields?.map(({ message }) => message)
  }
  const draft = (persons: string[]) => ({
    persons,
    need: 'shelter',
    to: { agency: stand().shelterAgency },
    parts: ['identity', 'needs', 'channels'],
    note: '',
  })

  test('is referred to nobody any more, alone or with others', async () => {
    const { persons } = await stand().opens(stand().worker, { persons: [person(), person()] })
    await wishes(persons[0])
    assert.deepEqual(await faultsOf('referrals.draft', draft([persons[0]])), ['restricted'])
    assert.deepEqual(await faultsOf('referrals.draft', draft(persons)), ['restricted'])
    assert.equal((await stand().drafts(stand().worker, persons[1])).length, 1, 'who did not ask is referred')
  })

  test('is not sent either where they agreed before', async () => {
    const id = await stand().meets(stand().worker)
    const [referral] = await stand().drafts(stand().worker, id)
    await stand().consents(stand().worker, referral)
    await wishes(id)
    assert.deepEqual(await faultsOf('referrals.send', { referral }), ['restricted'])
    assert.deepEqual(await stand().box(stand().shelter, 'receiver'), [])
    const { state } = (await stand().rows<{ state: string }>(`select state from referrals where id = '${referral}'`))[0]
    assert.equal(state, 'consented')
  })

  test('has no photograph go along with what was sent before', async () => {
    const { worker, shelter } = stand()
    const id = await stand().meets(worker)
    const [referral] = await stand().drafts(worker, id)
    const { media } = await keepsPhoto(stand(), id)
    await stand().consents(worker, referral)
    await stand().call(worker.token, 'referrals.send', { referral })
    await wishes(id)
    const pass = { referral, media, how: 'Asked for the shelter', language: 'uk', understood: true }
    assert.deepEqual(await faultsOf('referrals.pass-media', pass), ['restricted'])
    const seen = await stand().call<{ passed: unknown[] }>(shelter.token, 'referrals.media', { referral })
    assert.deepEqual(seen.passed, [])
  })

  test('is not said to be whom others refer to here', async () => {
    const { referral } = await stand().sent()
    const own = await stand().meets(stand().shelter, { name: 'The same woman' })
    await stand().call(stand().shelter.token, 'persons.hold', { person: own }, REASON)
    await stand().call(stand().shelter.token, 'persons.ask-erasure', { person: own })
    const said = await stand().problem(stand().shelter.token, 'referrals.link', { referral, person: own })
    assert.equal(said?.fields[0]?.message, 'restricted')
  })
})
