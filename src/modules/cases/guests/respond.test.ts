import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { SUBJECTS, type Subject } from './codes.ts'
import { isWishOf } from './matter.ts'

onDatabases('a lawyer asks the team', GuestsHouse.open, (stand) => {
  const wish = (guest: string, more: object = {}) => ({
    ...{ guest, act: 'stay', heard: 'said', view: 'She wants somebody beside her' },
    ...{ what: 'The interview waits until I am there', ...more },
  })
  const asks = async (guest: string, more: object = {}) =>
    (await stand().call<{ matter: string }>(stand().lawyer.token, 'guests.ask', wish(guest, more))).matter
  const toAnswer = async (person: string) => {
    const { toAnswer } = await stand().call<{ toAnswer: { person: string; count: number }[] }>(
      stand().worker.token,
      'guests.missing',
    )
    return toAnswer.find((one) => one.person === person)?.count ?? 0
  }
  const lawyers = (person: string) => stand().seated(person, stand().lawyer, { kind: 'lawyer' })

  test('of an adult client, with the client’s own view first; the team answers with reasons', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const guest = await lawyers(person)
    const stay = await asks(guest)
    const papers = await asks(guest, {
      act: 'documents',
      heard: 'not-yet',
      view: 'We meet on Friday',
      what: 'The contract',
    })
    const back = await asks(guest, { act: 'reasons', what: 'Why it was refused' })
    assert.equal(await toAnswer(person), 3)
    const [of] = await house.guests(person)
    const shown = of.matters.find(({ id }) => id === stay)
    assert.deepEqual(
      [shown?.act, shown?.words?.view, shown?.words?.by, shown?.turn, shown?.acts],
      [
        ...['stay', 'She wants somebody beside her', 'Lauris Lawyer, Other Invented Authority', 'team'],
        ['grant', 'refuse'],
      ],
    )
    await house.settles(stay, 'grant', 'Moved to Tuesday')
    const silent = await house.problem(house.worker.token, 'guests.settle', {
      matter: papers,
      act: 'refuse',
      text: ' ',
    })
    assert.equal(silent?.fields[0]?.message, 'Nothing was written.')
    await house.settles(papers, 'refuse', 'She has not agreed to it')
    await house.responds(house.lawyer, back, 'withdraw')
    const found = new Map((await house.matters(house.lawyer, guest)).map((one) => [one.id, one]))
    assert.deepEqual(
      [stay, papers, back].map((id) => [found.get(id)?.state, found.get(id)?.outcome]),
      [
        ['granted', 'Moved to Tuesday'],
        ['refused', 'She has not agreed to it'],
        ['withdrawn', null],
      ],
    )
    assert.equal(await toAnswer(person), 0)
  })

  test('each asks for what they are on the team for, by the program and by the database alike', async () => {
    const house = stand()
    const person = await house.child()
    const places = { guardian: await house.seated(person), lawyer: await lawyers(person) }
    for (const kind of ['guardian', 'lawyer'] as const) {
      const member = (await house.member(house[kind].token)) as Member
      const written = (act: Subject) =>
        as(house.kernel, member, (db) =>
          db
            .insertInto('guest_matters')
            .values({
              ...{
                id: newId(),
                guest: places[kind],
                person,
                agency: house.agency,
                kind: 'wish',
                act,
                timing: 'before',
              },
              ...{ on_day: house.day(0), heard: 'said', state: 'open', told_at: house.now(), since: house.now() },
              ...{ sealed: Buffer.from('x'), sealed_answer: null, sealed_outcome: null },
            })
            .execute()
            .then(() => true),
        ).catch(() => false)
      for (const act of SUBJECTS) {
        const input = wish(places[kind], { act })
        const problem = await house.problem(house[kind].token, 'guests.ask', input)
        const isOpen = isWishOf(kind, act)
        assert.equal(problem?.fields[0]?.message ?? null, isOpen ? null : 'not-their-wish', `${kind} ${act}`)
        assert.equal(await written(act), isOpen, `${kind} ${act} past the program`)
      }
    }
    await house.rows(`delete from guest_matters where sealed = 'x'`)
  })

  test('a lawyer is told of no act, not even by a row past the program', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const guest = await lawyers(person)
    assert.equal(
      (await house.problem(house.worker.token, 'guests.tell', house.telling(guest)))?.fields[0]?.message,
      'not-on-the-team',
    )
    await assert.rejects(
      house.rows(`insert into guest_matters (id, guest, person, agency, kind, act, timing, on_day, heard, state, told_at, since, sealed)
        values ('${newId()}', '${guest}', '${person}', '${house.agency}', 'act', 'stay', 'before', '2026-12-01', 'said', 'open', now(), now(), 'x')`),
      /check/,
    )
  })

  test('once the place has ended, nothing is asked, read or told of any more', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const guest = await lawyers(person)
    const matter = await asks(guest)
    await house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Also the recruiter’s lawyer' })
    for (const [operation, input] of [
      ['guests.ask', wish(guest)],
      ['guests.respond', { matter, act: 'withdraw' }],
      ['guests.get', { guest }],
    ] as const)
      assert.equal((await house.problem(house.lawyer.token, operation, input))?.code, 'not-found', operation)
    assert.equal(await toAnswer(person), 0, 'the desk does not ring for somebody who is gone')
    assert.equal((await house.guests(person))[0].matters[0].words?.what, 'The interview waits until I am there')
  })
})
