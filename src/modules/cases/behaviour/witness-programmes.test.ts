import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { programmesToTell } from '../programme/to-tell.ts'

type Stand = { house: CasesHouse; programme: Person; agency: string; chief: Person }
type OfPerson = {
  requests: { id: string; state: string; decided: { reasons: string; remedy: string } | null; recorded: boolean }[]
  agencies: { id: string; why: string | null }[]
  mayAsk: boolean
}

async function raise(database: TestDatabase): Promise<Stand> {
  const house = await CasesHouse.open(database)
  const chief = await house.another(house.keeper)
  const programme = await house.admitted(chief, ['witness-programme'])
  return { house, programme, chief, agency: (await house.member(programme.token))?.agency ?? '' }
}

const RISK = 'He knows where her mother lives, and has asked for her twice.'

onDatabases('a witness programme of another agency', raise, (stand) => {
  const asking = (person: string, more: object = {}) => ({
    ...{ person, agency: stand().agency, urgency: 'none', risk: RISK, others: 'Her mother', wishes: 'Near a school' },
    ...{ how: 'Told in Ukrainian, twice, with her lawyer', understood: true },
    ...more,
  })
  const asked = async (more: object = {}) => {
    const { house } = stand()
    const person = await house.meets(house.worker, { name: 'Oksana Vyhadana' })
    const { request } = await house.call<{ request: string }>(
      house.worker.token,
      'programmes.ask',
      asking(person, more),
    )
    return { person, request }
  }
  const decide = (request: string, decision: string, more: object = {}) =>
    stand().house.problem(stand().programme.token, 'programmes.decide', {
      ...{ request, decision, reasons: 'The danger is real and near' },
      ...(decision === 'admit'
        ? { contact: 'Duty officer, +371 20 000 160' }
        : { remedy: 'The court, within a month' }),
      ...more,
    })
  const of = (person: string, by = stand().house.worker) =>
    stand().house.call<OfPerson>(by.token, 'programmes.of-person', { person })
  const track = async (person: string) =>
    (await stand().house.get(stand().house.worker, person)).tracks.find(({ track: one }) => one === 'witness')?.state
  const opens = (request: string) =>
    stand().house.call<{ asked: { name: string; risk: string } | null; state: string }>(
      stand().programme.token,
      'programmes.get',
      { request },
    )

  test('it reads the danger and what the person agreed to, by when to decide, and nothing of the file', async () => {
    const { house, programme } = stand()
    const { person, request } = await asked({ urgency: 'danger' })
    assert.equal(await track(person), 'requested')
    const { requests } = await house.call<{ requests: { id: string; due: string }[] }>(
      programme.token,
      'programmes.mine',
    )
    assert.equal(requests[0].id, request)
    assert.equal(requests[0].due, new Date(house.now().getTime() + 86_400_000).toISOString())
    const page = await opens(request)
    assert.deepEqual([page.asked?.name, page.asked?.risk], ['Oksana Vyhadana', RISK])
    assert.doesNotMatch(JSON.stringify([page, requests]), new RegExp(person), 'not even the number of the person')
    for (const [operation, input] of [
      ['persons.get', { person }],
      ['persons.list', {}],
      ['programmes.of-person', { person }],
      ['programmes.record', { request }],
      ['programmes.take-back', { request }],
    ] as const)
      assert.equal((await house.problem(programme.token, operation, input, 'A long reason'))?.code, 'not-permitted')
    const member = (await house.member(programme.token)) as Member
    await as(house.kernel, member, async (db) => {
      for (const table of ['persons', 'cases', 'person_events', 'person_papers'] as const)
        assert.deepEqual(await db.selectFrom(table).select('id').execute(), [], table)
    })
  })

  test('it admits with reasons and whom to ring; the file learns it at once, and the team takes it in by one press', async () => {
    const { house } = stand()
    const { person, request } = await asked()
    assert.deepEqual((await decide(request, 'admit', { contact: '' }))?.fields, [
      { field: 'contact', message: 'needed' },
    ])
    assert.equal(await decide(request, 'admit'), null)
    const [seen] = (await of(person)).requests
    assert.deepEqual(
      [seen.state, seen.decided?.reasons, seen.recorded],
      ['admitted', 'The danger is real and near', false],
    )
    await house.call(house.worker.token, 'programmes.record', { request })
    assert.equal(await track(person), 'admitted')
    assert.equal((await of(person)).requests[0].recorded, true)
    const again = await house.problem(house.worker.token, 'programmes.record', { request })
    assert.deepEqual(again?.fields, [{ field: 'request', message: 'no-decision' }])
    assert.notEqual((await opens(request)).asked, null, 'whom it protects it reads on')
  })

  test('nothing is refused or ended without reasons and a remedy, and then what it read is closed to it', async () => {
    const { house } = stand()
    const { person, request } = await asked()
    for (const field of ['reasons', 'remedy'])
      assert.deepEqual(
        (await decide(request, 'refuse', { [field]: ' ' }))?.fields?.map((one) => one.field),
        [field],
      )
    assert.equal(await decide(request, 'refuse'), null)
    assert.equal((await opens(request)).asked, null)
    const [{ data_key }] = await house.database.superuser(
      `select data_key from programme_requests where id = '${request}'`,
    )
    const member = (await house.member(stand().programme.token)) as Member
    const key = await as(house.kernel, member, async (db) => (await member.keys?.dataKey(db, String(data_key))) ?? null)
    assert.equal(key, null)
    await house.call(house.worker.token, 'programmes.record', { request })
    assert.equal(await track(person), 'refused')
    const { events } = await house.get(house.worker, person)
    assert.equal(events.find(({ act }) => act === 'refuse')?.words?.remedy, 'The court, within a month')
    assert.equal((await decide(request, 'admit'))?.code, 'conflict', 'a refusal is not turned by itself')
    assert.equal((await of(person)).mayAsk, true, 'another may be asked')
  })

  test('it may end what it gave, and the team asks nobody else meanwhile', async () => {
    const { house } = stand()
    const { person, request } = await asked()
    await decide(request, 'admit')
    const twice = await house.problem(house.worker.token, 'programmes.ask', asking(person))
    assert.deepEqual(twice?.fields, [{ field: 'agency', message: 'asked-already' }])
    assert.equal((await of(person)).mayAsk, false)
    await house.call(house.worker.token, 'programmes.record', { request })
    assert.equal(await decide(request, 'end'), null)
    assert.equal((await of(person)).requests[0].recorded, false, 'news for the team')
    await house.call(house.worker.token, 'programmes.record', { request })
    assert.equal(await track(person), 'ended')
  })

  test('the person takes it back with a reason that stays with the team, and it closes at once', async () => {
    const { house, programme } = stand()
    const { person, request } = await asked()
    const back = (reason?: string) => house.problem(house.worker.token, 'programmes.take-back', { request }, reason)
    assert.equal((await back())?.code, 'reason-needed')
    assert.equal(await back('She wants to stay with her mother'), null)
    assert.equal(await track(person), 'none')
    const page = await opens(request)
    assert.deepEqual([page.state, page.asked], ['taken-back', null])
    assert.doesNotMatch(JSON.stringify(page), /mother/)
    assert.equal(
      (
        await house.problem(programme.token, 'programmes.decide', {
          ...{ request, decision: 'admit', reasons: 'x', contact: 'y' },
        })
      )?.code,
      'conflict',
    )
  })

  test('nobody is asked for who has not understood it, is on no team of the asker, or refused the police', async () => {
    const { house, agency } = stand()
    const person = await house.meets(house.worker)
    const ask = (more: object = {}, by = house.worker) =>
      house.problem(by.token, 'programmes.ask', asking(person, more))
    assert.deepEqual((await ask({ understood: false }))?.fields, [{ field: 'understood', message: 'not-understood' }])
    assert.equal((await ask({}, house.desk))?.code, 'not-found')
    assert.equal((await ask({ agency: house.agency }))?.fields?.[0].field, 'agency')
    // A programme under police law is police.
    const police = await house.another(house.keeper, { regime: '2016-680' })
    await house.admitted(police, ['witness-programme'])
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    const why = new Map((await of(person)).agencies.map((one) => [one.id, one.why]))
    assert.deepEqual([why.get(agency), why.get(police.agency)], [null, 'refused-by-person'])
    assert.deepEqual((await ask({ agency: police.agency }))?.fields, [
      { field: 'agency', message: 'refused-by-person' },
    ])
  })

  test('no programme of an agency that enforces returns is asked, and whoever changes past the program which do is found', async () => {
    const { house } = stand()
    const guards = await house.another(house.keeper)
    await house.admitted(guards, ['witness-programme'])
    const { agency } = (await house.member(guards.token)) as Member
    const person = await house.meets(house.worker)
    const ask = () => house.problem(house.worker.token, 'programmes.ask', asking(person, { agency }))
    await house.database.superuser(
      `insert into form_desks (agency, forms, enforces_returns) values ('${agency}', '{}', true)`,
    )
    assert.equal((await ask())?.code, 'unavailable')
    await markAll(house.kernel.database, 'form_desks')
    assert.equal((await ask())?.fields?.[0].field, 'agency')
    await house.database.superuser(`update form_desks set enforces_returns = false where agency = '${agency}'`)
    assert.equal((await ask())?.code, 'unavailable')
    await markAll(house.kernel.database, 'form_desks')
    assert.equal(await ask(), null)
  })

  test('row security: nobody of the programme decides in another’s name, and a third agency sees nothing', async () => {
    const { house, programme } = stand()
    const { request } = await asked()
    const member = (await house.member(programme.token)) as Member
    const set = (values: object) =>
      as(house.kernel, member, (db) =>
        db.updateTable('programme_requests').set(values).where('id', '=', request).execute(),
      )
    const decided = { state: 'admitted', sealed_decision: Buffer.from('x'), since: house.now() }
    await assert.rejects(set({ ...decided, decided_by: house.worker.id }), /row-level security|policy/)
    await assert.rejects(set({ state: 'refused', since: house.now() }), /policy|check/)
    await assert.rejects(set({ to_agency: house.agency }), /permission denied/)
    const third = await house.another(house.keeper)
    const stranger = await house.admitted(third, ['witness-programme'])
    assert.equal((await house.problem(stranger.token, 'programmes.get', { request }))?.code, 'not-found')
    assert.equal(
      (await house.problem(stranger.token, 'programmes.get', { request: crypto.randomUUID() }))?.code,
      'not-found',
    )
  })

  test('who waits is told without content: the programme of each request, the team of what is late or decided', async () => {
    const { house, agency } = stand()
    const { request } = await asked({ urgency: 'danger' })
    const told = (of: string, hours: number) =>
      as(house.kernel, system(of), (db) =>
        programmesToTell(db, of, new Date(house.now().getTime() + hours * 3_600_000)),
      )
    const theirs = await told(agency, 0)
    assert.ok(theirs.some(({ permission, urgent, unseen }) => permission === 'programme:decide' && urgent && unseen))
    const before = (await told(house.agency, 0)).filter(({ sent }) => sent).length
    const late = (await told(house.agency, 25)).filter(({ sent }) => sent).length
    assert.ok(late > before, 'a late answer is the team’s to know')
    await decide(request, 'refuse')
    assert.ok((await told(house.agency, 0)).some(({ permission, sent }) => permission === 'case:work' && !sent))
  })

  test('erasing a person erases what a programme was asked of them', async () => {
    const { house } = stand()
    const { person, request } = await asked()
    await house.step(house.worker, person, 'identification', 'decline')
    const [row] = await house.database.superuser(
      `select count(*)::int as n from programme_requests where id = '${request}'`,
    )
    assert.equal(row.n, 0)
    assert.equal(
      (await stand().house.problem(stand().programme.token, 'programmes.get', { request }))?.code,
      'not-found',
    )
  })
})
