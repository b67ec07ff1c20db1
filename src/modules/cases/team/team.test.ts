import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Review } from '../shapes.ts'

const HOUR = 3_600_000

onDatabases('the team of a person', CasesHouse.open, (stand) => {
  const leave = (by: Person, id: string, member: string) =>
    stand().problem(by.token, 'persons.leave-team', { person: id, member })
  const join = (by: Person, id: string, member: string) =>
    stand().problem(by.token, 'persons.join-team', { person: id, member })
  const glass = (by: { token: string }, id: string) =>
    stand().problem(by.token, 'persons.break-glass', { code: id.slice(0, 6) }, REASON)
  const newcomer = (roles = ['case-worker']) => stand().admitted(stand().keeper, roles)
  const kinds = async (by: Person, id: string) => (await stand().get(by, id)).events.map(({ kind }) => kind)
  const sealsFor = async (member: string) =>
    (
      await stand().rows<{ n: number }>(`select count(*)::int as n from data_key_seals where recipient = '${member}'`)
    )[0].n

  test('joining twice, also at once, is joining; the record says it once and by whom', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await Promise.all([join(house.worker, id, house.authority.id), join(house.worker, id, house.authority.id)])
    assert.equal(await join(house.authority, id, house.authority.id), null)
    const page = await house.get(house.worker, id)
    const joined = page.events.filter(({ kind }) => kind === 'team')
    assert.deepEqual(
      joined.map(({ by, words }) => [by.id, words?.member]),
      [[house.worker.id, house.authority.id]],
    )
    assert.equal(page.team.length, 2)
  })

  test('nobody from outside the agency, or who has left it, is put on a team or given a person', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const stranger = await house.another(house.keeper)
    const gone = await newcomer()
    await house.rows(`update members set ended_at = now() where id = '${gone.id}'`)
    for (const member of [stranger.id, gone.id, crypto.randomUUID()]) {
      assert.equal((await join(house.worker, id, member))?.code, 'not-found')
      const given = await house.problem(house.desk.token, 'persons.assign', { person: id, member })
      assert.equal(given?.code, 'not-found')
    }
    assert.equal((await house.get(house.worker, id)).team.length, 1)
  })

  test('taking off somebody who is not on the team changes nothing and leaves no entry', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    assert.equal(await leave(house.worker, id, house.desk.id), null)
    assert.equal(await leave(house.worker, id, house.authority.id), null)
    assert.equal(await leave(house.worker, id, house.authority.id), null)
    assert.equal((await kinds(house.worker, id)).filter((kind) => kind === 'left').length, 1)
  })

  test('of two who leave at once one stays: no person is ever without a team', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const ends = await Promise.all([
      leave(house.worker, id, house.worker.id),
      leave(house.authority, id, house.authority.id),
    ])
    assert.deepEqual(ends.map((one) => one?.code ?? 'left').sort(), ['conflict', 'left'])
    const team = await house.rows<{ member: string }>(
      `select member from person_team where person = '${id}' and ended_at is null`,
    )
    const [{ owner }] = await house.rows<{ owner: string }>(`select owner from persons where id = '${id}'`)
    assert.deepEqual(
      team.map(({ member }) => member),
      [owner],
      'and whoever stays is the owner',
    )
  })

  test('emergency access makes nobody an owner: with only such a guest left nobody leaves', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const guest = await newcomer()
    assert.equal(await glass(guest, id), null)
    assert.equal((await leave(house.worker, id, house.worker.id))?.fields[0]?.message, 'last')
    assert.equal(await leave(guest, id, guest.id), null, 'the guest may go')
  })

  test('the desk assigns a person whom it does not see; twice counts once, and it opens nothing itself', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const given = { person: id, member: house.worker.id }
    for (let i = 0; i < 2; i++) await house.call(house.desk.token, 'persons.assign', given)
    assert.equal((await house.get(house.worker, id)).team.length, 2)
    assert.equal((await house.problem(house.desk.token, 'persons.get', { person: id }))?.code, 'not-found')
    const nobody = { person: crypto.randomUUID(), member: house.worker.id }
    const hidden = await house.problem(house.desk.token, 'persons.assign', nobody)
    assert.equal(hidden?.code, 'not-found')
  })

  test('the desk assigns nobody who lives under protection, with the answer for nobody', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const named = { person: id, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', named, REASON)
    const ask = (who: string) =>
      house.problem(house.desk.token, 'persons.assign', { person: who, member: house.desk.id })
    const [one, other] = [await ask(id), await ask(crypto.randomUUID())]
    assert.deepEqual([one?.code, one?.message], [other?.code, other?.message])
  })

  test('access in an emergency ends to the minute, and a second emergency opens the door a second time', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const guest = await newcomer()
    assert.equal(await glass(guest, id), null)
    const end = (await house.get(house.worker, id)).team.find((one) => one.id === guest.id)?.until
    assert.equal(end, new Date(house.now().getTime() + 8 * HOUR).toISOString())
    await house.later(8 * HOUR - 1)
    const signedIn = async () => ({ ...guest, token: await house.signIn(guest.passkey) })
    assert.equal(await house.problem((await signedIn()).token, 'persons.get', { person: id }), null)
    await house.later(1)
    const again = await signedIn()
    assert.equal((await house.problem(again.token, 'persons.get', { person: id }))?.code, 'not-found')
    assert.equal(await glass(again, id), null)
    const { reviews } = await house.call<{ reviews: Review[] }>(house.desk.token, 'reviews.list')
    assert.equal(reviews.filter((one) => one.person === id && one.kind === 'break-glass').length, 2)
  })

  test('a member who is in already is not let in a second time, and each way in stands in the record', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const guest = await newcomer()
    for (const by of [guest, guest, house.worker]) assert.equal(await glass(by, id), null)
    assert.equal((await kinds(house.worker, id)).filter((kind) => kind === 'break-glass').length, 3)
    const { reviews } = await house.call<{ reviews: Review[] }>(house.desk.token, 'reviews.list')
    assert.equal(reviews.filter((one) => one.person === id).length, 1)
    assert.equal((await house.get(house.worker, id)).team.length, 2)
  })

  test('after the emergency nobody adds to the case either', async () => {
    const house = stand()
    const { case: id, persons } = await house.opens(house.worker)
    const guest = await newcomer()
    await glass(guest, persons[0])
    await house.later(9 * HOUR)
    const token = await house.signIn(guest.passkey)
    const added = { case: id, language: 'uk', ...person({ name: 'Late Guest' }) }
    assert.equal((await house.problem(token, 'persons.add', added))?.code, 'not-found')
  })

  test('an invalid number, or another agency’s, opens nothing and gives the same answer', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['case-worker'])
    const id = await house.meets(house.worker)
    const ends = [await glass(theirs, id), await glass(theirs, crypto.randomUUID())]
    assert.deepEqual(new Set(ends.map((one) => `${one?.code} ${one?.message}`)).size, 1)
    for (const code of ['', 'zzzzzz', '123456789', "' or 1=1"]) {
      const input = { code }
      assert.equal((await house.problem(theirs.token, 'persons.break-glass', input, REASON))?.code, 'invalid-input')
    }
  })

  test('a lawyer who leaves the last person of a case keeps no key of it; of two persons the other’s stays', async () => {
    const house = stand()
    const { persons } = await house.opens(house.worker, { persons: [person({ name: 'One' }), person({ name: 'Two' })] })
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    for (const id of persons) await house.join(house.worker, id, lawyer)
    assert.equal(await sealsFor(lawyer.id), 3, 'two persons and the case')
    assert.equal(await leave(house.worker, persons[0], lawyer.id), null)
    assert.equal((await house.get(lawyer, persons[1])).name, 'Two')
    assert.equal(await leave(house.worker, persons[1], lawyer.id), null)
    assert.equal(await sealsFor(lawyer.id), 0)
  })

  test('with persons whom the worker does not see in the case, the lawyer’s key of it stays: they may need it', async () => {
    const house = stand()
    const { persons } = await house.opens(house.inspector, { persons: [person(), person({ name: 'Unseen' })] })
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    for (const id of persons) await house.join(house.inspector, id, lawyer)
    await house.join(house.inspector, persons[0], house.worker)
    assert.equal(await leave(house.worker, persons[0], lawyer.id), null)
    assert.equal((await house.get(lawyer, persons[1])).contact.place, 'Invented Farm near Valmiera')
  })

  test('a guardian reads, writes nothing, and comes to the team by name', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child', name: 'Wardova' })
    const guardian = await house.colleague(house.keeper, ['guardian'])
    assert.equal((await house.problem(guardian.token, 'persons.get', { person: id }))?.code, 'not-found')
    await house.join(house.worker, id, guardian)
    const page = await house.get(guardian, id)
    assert.equal(page.name, 'Wardova')
    assert.ok(page.steps.every(({ allowed, why }) => !allowed && why === 'not-permitted'))
    assert.deepEqual(page.may, ['persons.contact'])
  })
})
