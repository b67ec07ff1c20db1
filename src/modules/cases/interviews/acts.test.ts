import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { ACT_MOVES, ACT_STATUSES, type ActStatus } from './compelled.ts'

type Act = {
  id: string
  what: string
  when: string
  known: boolean
  status: ActStatus
  next: ActStatus[]
  enteredBy: { id: string }
}
const BOTH = { person: true, lawyer: true }
const REFUSED = { person: false, lawyer: false }

onDatabases('acts that a person was compelled to', CasesHouse.open, (stand) => {
  const keep = (id: string, more: object = {}, by: Person = stand().worker) =>
    stand().problem(by.token, 'acts.keep', { person: id, known: true, kind: 'fine', what: 'Fined on a tram', ...more })
  const acts = (id: string, by: Person = stand().worker) =>
    stand()
      .call<{ acts: Act[] }>(by.token, 'acts.list', { person: id })
      .then((found) => found.acts)
  const move = (id: string, act: string, to: string, agreed: object = REFUSED, by: Person = stand().worker) =>
    stand().problem(by.token, 'acts.move', { person: id, act, to, agreed }, REASON)
  const disclose = (id: string, act: string, by: Person) =>
    stand().problem(by.token, 'acts.disclose', { person: id, act }, REASON)
  const withAct = async (more: object = {}) => {
    const id = await stand().meets(stand().worker)
    assert.equal(await keep(id, more), null)
    const [act] = await acts(id)
    return { id, act: act.id }
  }
  const withLawyer = async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    assert.equal(await keep(id, { known: false, kind: 'drugs', what: 'Carried a bag' }, lawyer), null)
    const [act] = await acts(id, lawyer)
    return { house, id, lawyer, act: act.id }
  }

  test('property: each status takes exactly the moves of the table, and shows them', async () => {
    const { id, act } = await withAct()
    for (const from of ACT_STATUSES)
      for (const to of ACT_STATUSES) {
        await stand().rows(`update person_acts set status = '${from}' where id = '${act}'`)
        const leads: readonly ActStatus[] = ACT_MOVES[from]
        assert.deepEqual((await acts(id))[0].next, leads)
        const end = await move(id, act, to, BOTH)
        assert.equal(
          end?.fields[0]?.message ?? 'taken',
          leads.includes(to) ? 'taken' : 'no-such-step',
          `${from} → ${to}`,
        )
      }
  })

  test('a notice to prosecutor or authority needs the person and the lawyer, each of them; nothing else asks for both', async () => {
    for (const agreed of [REFUSED, { person: true, lawyer: false }, { person: false, lawyer: true }]) {
      const { id, act } = await withAct()
      assert.equal((await move(id, act, 'notice-agreed', agreed))?.fields[0]?.message, 'both-agree')
      assert.equal((await acts(id))[0].status, 'noted')
      assert.equal(await move(id, act, 'penalised', agreed), null, 'that a fine came is a fact, agreed or not')
    }
  })

  test('after a fine a notice may still be agreed, because the fine can be reversed', async () => {
    const { id, act } = await withAct()
    for (const to of ['penalised', 'notice-agreed', 'notice-sent', 'penalised', 'dropped'] as const)
      assert.equal(await move(id, act, to, BOTH), null, to)
    assert.deepEqual(
      (await acts(id)).map(({ status, next }) => [status, next]),
      [['dropped', []]],
    )
  })

  test('an entry has words and a kind; immigration matters, fines and work permits are among the kinds', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const kind of ['immigration', 'fine', 'work-permit', 'documents', 'prostitution'])
      assert.equal(await keep(id, { kind }), null, kind)
    for (const [field, more] of [
      ['what', { what: '  ' }],
      ['kind', { kind: 'murder' }],
      ['known', { known: 'perhaps' }],
      ['when', { when: 'x'.repeat(61) }],
    ] as const)
      assert.deepEqual(
        (await keep(id, more))?.fields.map((one) => one.field),
        [field],
      )
    assert.equal((await acts(id)).length, 5)
  })

  test('for a person who is only counted neither worker nor lawyer keeps anything', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'counted', name: '' })
    const lawyer = await house.admitted(house.keeper, ['case-worker', 'lawyer'])
    await house.join(house.worker, id, lawyer)
    for (const known of [true, false]) assert.equal((await keep(id, { known }, lawyer))?.code, 'conflict')
    assert.equal((await keep(id))?.code, 'conflict')
  })

  test('an act’s number answers the same whether it is hidden, another person’s or nobody’s', async () => {
    const { house, id, act } = await withLawyer()
    const other = await withAct()
    const ends = [
      await move(id, act, 'charged'),
      await move(id, other.act, 'charged'),
      await move(id, crypto.randomUUID(), 'charged'),
      await disclose(id, act, house.worker),
      await disclose(id, other.act, house.worker),
    ]
    assert.deepEqual(new Set(ends.map((one) => `${one?.code} ${one?.message}`)).size, 1)
    assert.equal(ends[0]?.code, 'not-found')
  })

  test('a second lawyer on the team does not see what the first was told', async () => {
    const { house, id, lawyer, act } = await withLawyer()
    const second = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, second)
    assert.deepEqual(await acts(id, second), [])
    assert.equal((await disclose(id, act, second))?.code, 'not-found')
    assert.equal((await acts(id, lawyer)).length, 1)
  })

  test('once the authorities know, the lawyer says so with a reason; from then on it is under the person’s key', async () => {
    const { house, id, lawyer, act } = await withLawyer()
    const key = async () =>
      (
        await house.rows<{ data_key: string | null; known: boolean }>(
          `select data_key, known from person_acts where id = '${act}'`,
        )
      )[0]
    const before = await key()
    assert.equal((await house.problem(lawyer.token, 'acts.disclose', { person: id, act }))?.code, 'reason-needed')
    assert.equal(await disclose(id, act, lawyer), null)
    assert.deepEqual(await key(), { data_key: null, known: true })
    const erased = await house.rows(`select 1 from erasures where data_key = '${before.data_key}'`)
    assert.equal(erased.length, 1, 'the lawyer’s own key of it is gone')
    for (const by of [house.worker, lawyer])
      assert.deepEqual(
        (await acts(id, by)).map(({ what }) => what),
        ['Carried a bag'],
      )
    assert.equal(await disclose(id, act, lawyer), null, 'twice is once')
    const { events } = await house.get(house.worker, id)
    assert.equal(events.filter(({ kind }) => kind === 'act').length, 1)
  })

  test('a lawyer who leaves the team sees nothing any more, and nobody else begins to', async () => {
    const { house, id, lawyer } = await withLawyer()
    await house.call(house.worker.token, 'persons.leave-team', { person: id, member: lawyer.id })
    assert.equal((await house.problem(lawyer.token, 'acts.list', { person: id }))?.code, 'not-found')
    assert.deepEqual(await acts(id), [])
    await house.join(house.worker, id, lawyer)
    assert.equal((await acts(id, lawyer)).length, 1, 'who comes back finds what they were told')
  })

  test('of two members who set a status at once one is too late, and nothing is entered twice', async () => {
    const { id, act } = await withAct()
    const house = stand()
    await house.join(house.worker, id, house.authority)
    const ends = await Promise.all([move(id, act, 'charged'), move(id, act, 'penalised', REFUSED, house.authority)])
    const done = ends.filter((one) => one === null).length
    // «Charged» may lead to «penalised» and not back, so the order decides whether both succeed.
    assert.ok(done === 1 || (await acts(id))[0].status === 'penalised')
    const { events } = await house.get(house.worker, id)
    assert.equal(events.filter(({ kind, words }) => kind === 'act' && words?.reason !== undefined).length, done)
  })

  test('the audit has the verbs and the numbers: entered, looked at, changed, disclosed', async () => {
    const { house, id, lawyer, act } = await withLawyer()
    await disclose(id, act, lawyer)
    await move(id, act, 'charged', REFUSED, lawyer)
    const entries = await house.audited(id)
    const verb = (operation: string) => entries.find((one) => one.operation === operation)?.verb
    assert.deepEqual(['acts.keep', 'acts.list', 'acts.disclose', 'acts.move'].map(verb), [
      'collection',
      'consultation',
      'disclosure',
      'alteration',
    ])
  })
})
