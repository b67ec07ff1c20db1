import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as, done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { openAsGuest } from './rows.ts'

onDatabases('inviting guests, and how their places end', GuestsHouse.open, (stand) => {
  const refused = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input, REASON)) ?? null
  const says = (guest: string) => ({ guest, text: 'Her uncle is the recruiter' })

  test('from the moment a conflict is recorded the guardian sees nothing by any way, and another is asked for', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    await house.reads(house.guardian, guest)
    assert.equal(await house.seals(house.guardian.id), 2)
    await house.call(house.worker.token, 'guests.record-conflict', says(guest))
    for (const operation of ['guests.get', 'guests.leave', 'guests.answer'])
      assert.equal((await refused(house.guardian, operation, { ...says(guest), answer: 'accept' }))?.code, 'not-found')
    for (const operation of [
      'persons.get',
      'interviews.list',
      'papers.list',
      'days.list',
      'media.list',
      'children.get',
      'acts.list',
    ])
      assert.notEqual(await refused(house.guardian, operation, { person }), null, operation)
    assert.deepEqual(await house.places(house.guardian), [])
    assert.deepEqual(await house.call(house.guardian.token, 'guests.waiting'), {
      ...{ invited: 0, urgent: 0, since: null },
      told: { count: 0, afterwards: 0, since: null },
      terms: [],
    })
    assert.deepEqual([await house.seals(house.guardian.id), await house.seals(guest)], [0, 0])
    const member = (await house.member(house.guardian.token)) as Member
    const rows = await as(house.kernel, member, async (db) => {
      await openAsGuest(db, person)
      return [
        ...(await db.selectFrom('persons').select('id').execute()),
        ...(await db.selectFrom('person_guests').select('id').execute()),
      ]
    })
    assert.deepEqual(rows, [])
    type Missing = { missing: { person: string; agency: string }[] }
    const { missing } = await house.call<Missing>(house.worker.token, 'guests.missing')
    assert.deepEqual(
      missing.map((one) => [one.person, one.agency]),
      [[person, 'Other Invented Authority']],
    )
    await house.invites(person, { member: house.neighbour.id })
    assert.deepEqual((await house.call<Missing>(house.worker.token, 'guests.missing')).missing, [])
    assert.equal((await house.guests(person)).find(({ id }) => id === guest)?.words?.reason, says(guest).text)
  })

  test('who was erased has no guests, and nothing of what was said about them', async () => {
    const house = stand()
    const person = await house.closed({ name: 'Slēgta Persona' })
    const guest = await house.seated(person, house.lawyer, { kind: 'lawyer', ground: 'consent' })
    await house.invites(person, { member: (await house.lawyerBeside()).id, kind: 'lawyer' })
    assert.equal((await house.reads(house.lawyer, guest)).called, 'Slēgta Persona')
    await house.call(house.worker.token, 'persons.erase', { person }, REASON)
    assert.equal((await refused(house.lawyer, 'guests.get', { guest }))?.code, 'not-found')
    assert.deepEqual([await house.places(house.lawyer), await house.seals(house.lawyer.id)], [[], 0])
    assert.deepEqual(await house.rows(`select id from person_guests where person = '${person}'`), [])
  })

  test('a place ends with the last day of the mandate, may be renewed, and is then over for both sides', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    await house.days(90)
    await house.reads(house.guardian, guest)
    await house.call(house.worker.token, 'guests.renew', { guest, until: house.day(30) })
    await house.days(30)
    await house.reads(house.guardian, guest)
    await house.days(1)
    const member = (await house.member(house.guardian.token)) as Member
    const shown = await as(house.kernel, member, async (db) => {
      await openAsGuest(db, person)
      return db.selectFrom('persons').select('id').execute()
    })
    assert.deepEqual(shown, [], 'row security asks the day by itself')
    assert.equal((await refused(house.guardian, 'guests.get', { guest }))?.code, 'not-found')
    assert.equal((await house.guests(person))[0].state, 'over')
    assert.equal(await house.seals(house.guardian.id), 0)
  })

  test('the program ends what nobody looks at', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    await house.days(91)
    const { ended } = await done<{ ended: string[] }>(house.kernel, {
      actor: system(house.agency),
      operation: 'guests.expire',
      input: {},
    })
    assert.ok(ended.includes(guest))
    assert.equal(await house.seals(house.guardian.id), 0)
  })

  test('who is invited, by whom and for how long is checked where it is said', async () => {
    const house = stand()
    const person = await house.child()
    const invite = (more: object) => refused(house.worker, 'guests.invite', house.invitation(person, more))
    const field = async (more: object) => (await invite(more))?.fields[0]
    assert.equal((await field({ until: house.day(400) }))?.message, 'too-long')
    assert.equal((await field({ member: house.authority.id }))?.message, 'no-such-member')
    assert.equal((await field({ kind: 'lawyer' }))?.message, 'no-such-member')
    const adult = await house.meets(house.worker)
    assert.equal((await invite({ person: adult }))?.fields[0]?.message, 'children-only')
    assert.equal((await refused(house.inspector, 'guests.invite', house.invitation(person)))?.code, 'not-permitted')
    assert.equal((await refused(house.desk, 'guests.invite', house.invitation(person)))?.code, 'not-found')
    const guest = await house.invites(person)
    assert.equal((await invite({}))?.fields[0]?.message, 'there-already')
    for (const by of [house.desk, house.guardian])
      assert.notEqual((await refused(by, 'guests.end', says(guest)))?.code, undefined)
    assert.deepEqual(
      (await house.get(house.worker, person)).events
        .filter(({ kind }) => kind === 'guest')
        .map(({ words }) => words?.value),
      ['invite'],
    )
  })

  test('none who enforces returns is invited, and of the police’s side a prosecutor alone, whom the person may refuse', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const [asylum, prosecutor] = [await house.officer('asylum-officer'), await house.officer('prosecutor')]
    const police = await house.officer('asylum-officer', { regime: '2016-680' })
    const returns = [await house.officer('asylum-officer'), await house.officer('prosecutor')]
    for (const { token } of returns)
      await house.rows(
        `insert into form_desks (agency, forms, enforces_returns) values ('${((await house.member(token)) as Member).agency}', '{}', true)`,
      )
    await markAll(house.kernel.database, 'form_desks')
    const offered = async (kind: string) =>
      (await house.call<{ members: { id: string }[] }>(house.worker.token, 'guests.candidates', { kind })).members.map(
        ({ id }) => id,
      )
    const asked = new Set([...(await offered('asylum-officer')), ...(await offered('prosecutor'))])
    assert.deepEqual(
      [asylum, prosecutor, police, ...returns].map(({ id }) => asked.has(id)),
      [true, true, false, false, false],
    )
    const invite = async (more: object) =>
      (await refused(house.worker, 'guests.invite', house.invitation(person, { called: 'B.', ...more })))?.fields[0]
    const law = { kind: 'prosecutor', member: prosecutor.id, ground: 'law' }
    assert.deepEqual(await invite({ ...law, called: ' ' }), { field: 'called', message: 'say-how-called' })
    assert.equal((await invite({ kind: 'asylum-officer', member: police.id }))?.message, 'no-such-member')
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    assert.equal((await invite({ ...law, ground: 'consent' }))?.message, 'refuses-police')
    assert.equal(await invite({ kind: 'asylum-officer', member: asylum.id, ground: 'consent' }), undefined)
    assert.equal(await invite(law), undefined)
  })

  test('of a possible witness the authorities of a party to the conflict are told by no invitation', async () => {
    const house = stand()
    const person = await house.presumed()
    const theirs = await house.officer('prosecutor', { country: 'XA' })
    const flag = { person, parties: ['XA'], selfIncrimination: false }
    await house.call(house.authority.token, 'witnesses.flag', flag, REASON)
    const asks = house.invitation(person, { kind: 'prosecutor', member: theirs.id, called: 'B.' })
    assert.equal((await refused(house.worker, 'guests.invite', asks))?.fields[0]?.message, 'party-to-conflict')
  })

  test('a person who comes under protection keeps their guests', async () => {
    const house = stand()
    const person = await house.child()
    await house.join(house.worker, person, house.authority)
    const seated = await house.seated(person)
    const waiting = await house.invites(person, { member: house.neighbour.id })
    const officer = await house.officer('asylum-officer')
    const steps = await house.seated(person, officer, { kind: 'asylum-officer', called: 'B.' })
    await house.says(officer, steps, 'wish')
    const members = [house.worker.id, house.authority.id]
    await house.call(house.worker.token, 'persons.protect', { person, members }, REASON)
    assert.equal((await house.reads(house.guardian, seated)).identity?.name, 'Bitena Vyhadana')
    await house.answers(house.neighbour, waiting)
    assert.equal((await house.reads(house.neighbour, waiting)).identity?.name, 'Bitena Vyhadana')
    await house.says(officer, steps, 'apply')
    assert.deepEqual(
      (await house.reads(officer, steps)).track?.history.map(({ reason }) => reason),
      [REASON, REASON],
    )
  })

  test('a guardian’s place is over once the child is an adult by a decision in force; a lawyer stays', async () => {
    const house = stand()
    const person = await house.presumed({ age: 'child', born: '2009-05-20', name: 'Bitena Vyhadana' })
    await house.step(house.worker, person, 'child', 'appoint', {}, 'persons.arrange')
    const guest = await house.seated(person)
    const lawyers = await house.seated(person, house.lawyer, { kind: 'lawyer' })
    const age = { age: 'adult', basis: 'Papers came', method: 'Papers compared', remedy: 'The court, within 30 days' }
    await house.call(house.worker.token, 'persons.set-age', { person, ...age }, REASON)
    await house.days(31)
    assert.equal((await house.reads(house.guardian, guest)).age, 'child', 'while the remedy runs nothing ends')
    const before = await house.seals(house.guardian.id)
    const settle = { person, act: 'lapse', guardianTold: 'By letter on 3 December' }
    await house.call(house.worker.token, 'children.decide-age', settle, REASON)
    assert.equal((await refused(house.guardian, 'guests.get', { guest }))?.code, 'not-found')
    assert.equal(await house.seals(house.guardian.id), before - 2)
    assert.equal((await house.reads(house.lawyer, lawyers)).age, 'adult')
    const { missing } = await house.call<{ missing: { person: string }[] }>(house.worker.token, 'guests.missing')
    assert.ok(
      missing.every((one) => one.person !== person),
      'an adult needs no other guardian',
    )
  })
})
