import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'

type Acts = { acts: { id: string; what: string; known: boolean; status: string; next: string[] }[] }
type Ledger = { interviews: { topics: string[]; reason: string; interviewer: { id: string } }[] }

onDatabases('the ledger of interviews, and acts that only the lawyer knows', CasesHouse.open, (stand) => {
  const withLawyer = async () => {
    const house = stand()
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    const id = await house.meets(house.worker, { name: 'Lawyerova' })
    await house.join(house.worker, id, lawyer)
    await house.join(house.worker, id, house.authority)
    return { house, lawyer, id }
  }
  const act = (id: string, more: object = {}) => ({
    person: id,
    known: false,
    kind: 'drugs',
    what: 'Carried a bag to Riga',
    ...more,
  })
  const acts = (by: { token: string }, id: string) =>
    stand()
      .call<Acts>(by.token, 'acts.list', { person: id })
      .then((found) => found.acts)

  test('a lawyer comes to the team by name and opens this person alone, without the agency’s key', async () => {
    const { house, lawyer, id } = await withLawyer()
    assert.equal((await house.get(lawyer, id)).name, 'Lawyerova')
    const other = await house.meets(house.worker)
    assert.equal((await house.problem(lawyer.token, 'persons.get', { person: other }))?.code, 'not-found')
    assert.equal((await house.problem(lawyer.token, 'cases.form'))?.code, 'not-permitted')
    assert.equal(
      (await house.problem(lawyer.token, 'persons.note', { person: id, nature: 'fact', text: 'x' }))?.code,
      'not-permitted',
    )
    await house.call(house.worker.token, 'persons.leave-team', { person: id, member: lawyer.id })
    assert.equal((await house.problem(lawyer.token, 'persons.get', { person: id }))?.code, 'not-found')
    const seals = await house.database.superuser(
      `select count(*)::int as n from data_key_seals s join persons p on p.data_key = s.data_key where p.id = '${id}' and recipient = '${lawyer.id}'`,
    )
    assert.equal(seals[0].n, 0, 'the seal ended with the membership')
  })

  test('an act that no authority knows is seen by the lawyer alone: no colleague, no key of the agency, no entry tells of it', async () => {
    const { house, lawyer, id } = await withLawyer()
    assert.equal((await house.problem(house.worker.token, 'acts.keep', act(id)))?.code, 'not-permitted')
    await house.call(lawyer.token, 'acts.keep', act(id))
    assert.deepEqual(
      (await acts(lawyer, id)).map(({ what }) => what),
      ['Carried a bag to Riga'],
    )
    for (const by of [house.worker, house.authority]) assert.deepEqual(await acts(by, id), [])
    const page = await house.get(house.worker, id)
    assert.doesNotMatch(JSON.stringify(page), /Carried/)
    assert.ok(
      page.events.every(({ kind }) => kind !== 'act'),
      'the record does not even tell that there is something',
    )
    const member = (await house.member(house.worker.token)) as Member
    assert.deepEqual(await as(house.kernel, member, (db) => db.selectFrom('person_acts').selectAll().execute()), [])
    assert.deepEqual(
      await inAgency(house.kernel, house.agency, (db) => db.selectFrom('person_acts').selectAll().execute()),
      [],
      'nor does the program itself see it',
    )
    const seals = await house.database.superuser(
      `select recipient from data_key_seals s join person_acts a on a.data_key = s.data_key where a.person = '${id}'`,
    )
    assert.deepEqual(
      seals.map(({ recipient }) => recipient),
      [lawyer.id],
    )
  })

  test('it never moves while no authority knows; the lawyer alone says when they do, and a notice needs both', async () => {
    const { house, lawyer, id } = await withLawyer()
    const { act: kept } = await house.call<{ act: string }>(lawyer.token, 'acts.keep', act(id))
    const move = (by: { token: string }, to: string, agreed = { person: false, lawyer: false }) =>
      house.problem(by.token, 'acts.move', { person: id, act: kept, to, agreed }, REASON)
    for (const to of ['notice-agreed', 'charged'])
      assert.equal((await move(lawyer, to, { person: true, lawyer: true }))?.fields[0]?.message, 'unknown', to)
    assert.equal((await move(house.worker, 'charged'))?.code, 'not-found')
    assert.equal(
      (await house.problem(house.worker.token, 'acts.disclose', { person: id, act: kept }, REASON))?.code,
      'not-found',
    )
    await house.call(lawyer.token, 'acts.disclose', { person: id, act: kept }, REASON)
    assert.deepEqual(
      (await acts(house.worker, id)).map(({ what, known }) => [what, known]),
      [['Carried a bag to Riga', true]],
    )
    assert.equal(
      (await move(house.worker, 'notice-agreed', { person: true, lawyer: false }))?.fields[0]?.message,
      'both-agree',
    )
    assert.equal((await move(house.worker, 'notice-sent'))?.fields[0]?.message, 'no-such-step')
    assert.equal(await move(house.worker, 'notice-agreed', { person: true, lawyer: true }), null)
    assert.equal(await move(house.worker, 'notice-sent'), null)
    assert.deepEqual(
      (await acts(lawyer, id)).map(({ status }) => status),
      ['notice-sent'],
    )
  })

  test('past the program nobody turns an act unknown to known, nor reads one by being on the team', async () => {
    const { house, lawyer, id } = await withLawyer()
    await house.call(lawyer.token, 'acts.keep', act(id))
    const member = (await house.member(house.worker.token)) as Member
    const changed = await as(house.kernel, member, (db) =>
      db.updateTable('person_acts').set({ known: true }).where('person', '=', id).executeTakeFirst(),
    )
    assert.equal(Number(changed.numUpdatedRows), 0)
    await assert.rejects(
      house.database.superuser(`update person_acts set status = 'notice-sent' where person = '${id}'`),
      /check/,
    )
  })

  test('a second interview needs a reason and shows the first; the ledger never has a place for what was said', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const interview = (more: object = {}) => ({
      person: id,
      on: '2026-11-02',
      kind: 'screening',
      topics: ['work', 'money'],
      language: 'uk',
      recorded: false,
      interviewer: house.worker.id,
      interpreterChecked: true,
      ...more,
    })
    await house.call(house.worker.token, 'interviews.add', interview())
    const again = await house.problem(house.worker.token, 'interviews.add', interview({ topics: ['money', 'health'] }))
    assert.deepEqual([again?.code, again?.fields.map(({ message }) => message)], ['conflict', ['repeats']])
    assert.match(again?.message ?? '', /Asked about before: money/)
    await house.call(
      house.worker.token,
      'interviews.add',
      interview({ topics: ['money'], because: 'New papers came in' }),
    )
    const { interviews } = await house.call<Ledger>(house.worker.token, 'interviews.list', { person: id })
    assert.deepEqual(
      interviews.map(({ topics, reason, interviewer }) => [topics, reason, interviewer.id]),
      [
        [['work', 'money'], '', house.worker.id],
        [['money'], 'New papers came in', house.worker.id],
      ],
    )
    const content = interview({ topics: ['fears'], content: 'She said that…' })
    assert.equal((await house.problem(house.worker.token, 'interviews.add', content))?.code, 'invalid-input')
    const coming = interview({ topics: ['fears'], on: '2026-12-24' })
    assert.equal((await house.problem(house.worker.token, 'interviews.add', coming))?.fields[0]?.field, 'on')
  })

  test('a child’s interview asks for a guardian and yields to a reasoned decision, so that rescue does not wait', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child' })
    const interview = {
      person: id,
      on: '2026-11-02',
      kind: 'first-account',
      topics: ['fears'],
      language: 'uk',
      recorded: true,
      interviewer: house.worker.id,
      interpreterChecked: true,
    }
    const refused = await house.problem(house.worker.token, 'interviews.add', interview)
    assert.deepEqual(
      refused?.fields.map(({ message }) => message),
      ['no-guardian'],
    )
    const rescue = { ...interview, because: 'Her sister is still held there' }
    const { faults } = await house.call<{ faults: string[] }>(house.worker.token, 'interviews.add', rescue)
    assert.deepEqual(faults, ['no-guardian'])
    await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
    const checked = { ...interview, topics: ['wishes'], guardianChecked: true }
    await house.call(house.worker.token, 'interviews.add', checked)
  })
})
