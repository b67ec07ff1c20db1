import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { PARTS, type Part } from '../codes.ts'
import { keyForTeam } from './key-for-team.ts'
import { calledOf, gather, noteReferral, personToRefer } from './referring.ts'

onDatabases('the module through which persons are referred', CasesHouse.open, (stand) => {
  /** Runs work in a member's transaction, as a later module does. */
  const working = async <T>(by: Person, work: (db: Tx, member: Member) => Promise<T>): Promise<T> => {
    const member = (await stand().member(by.token)) as Member
    return as(stand().kernel, member, (db) => work(db, member))
  }
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    )
  const refer = (by: Person, id: string) => working(by, (db, member) => personToRefer(db, member, id, stand().now()))
  const gathered = (by: Person, id: string, parts: readonly Part[]) =>
    working(by, async (db, member) => {
      const context = { db, actor: member, now: stand().now(), secret: stand().kernel.secret } as never
      return gather(context, member, await personToRefer(db, member, id, stand().now()), parts)
    })

  test('opens to the team alone, and refuses a person who is only counted', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Doorova' })
    assert.equal((await refer(house.worker, id)).called, 'Doorova')
    assert.equal(await codeOf(refer(house.inspector, id)), 'not-found')
    const { persons } = await house.opens(house.worker, { persons: [{ mode: 'counted', age: 'adult', sex: 'male' }] })
    assert.equal(await codeOf(refer(house.worker, persons[0])), 'conflict')
  })

  test('says which persons are on the child’s way, and which are missing', async () => {
    const house = stand()
    const [adult, child, maybe] = [
      await house.meets(house.worker),
      await house.meets(house.worker, { age: 'child' }),
      await house.meets(house.worker, { age: 'uncertain' }),
    ]
    const ways = await Promise.all([adult, child, maybe].map(async (id) => (await refer(house.worker, id)).childPath))
    assert.deepEqual(ways, [false, true, true], 'a doubt counts as a child')
    await house.step(house.worker, child, 'whereabouts', 'miss')
    assert.equal((await refer(house.worker, child)).whereabouts, 'missing')
  })

  test('answers for each party by the same rule as the person’s own page', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { refuses: ['police'] })
    await house.step(house.worker, id, 'asylum', 'wish')
    const { notTold } = await refer(house.worker, id)
    const { tellings } = await house.get(house.worker, id)
    for (const { party, why } of tellings) assert.equal(notTold(party), why, party)
    assert.equal(notTold('police'), 'refused-by-person')
  })

  test('gives each part only if it was asked for', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Onlyova' })
    for (const part of PARTS)
      assert.deepEqual(Object.keys(await gathered(house.worker, id, [part])), [part], `${part} alone`)
    assert.deepEqual(await gathered(house.worker, id, []), {})
    assert.deepEqual(Object.keys(await gathered(house.worker, id, PARTS)).toSorted(), [...PARTS].toSorted())
  })

  test('gives safe channels alone, each with its code word, and the plan in its last version', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const way = { person: id, kind: 'phone', value: '+371 2000 0142', codeWord: 'bluebell', safe: true }
    await house.call(house.worker.token, 'persons.set-channel', way)
    await house.call(house.worker.token, 'persons.set-channel', { ...way, value: '+371 2000 0199', safe: false })
    const plan = (what: string, paper?: string) =>
      house.call<{ paper: string }>(house.worker.token, 'papers.plan', {
        ...{ person: id, reviewOn: '2027-01-15', ...(paper ? { paper } : {}) },
        words: { steps: [{ what }], safety: '', agreed: 'not-yet' },
      })
    const { paper } = await plan('Old step')
    await plan('New step', paper)
    const passed = await gathered(house.worker, id, ['channels', 'plan'])
    assert.deepEqual(passed.channels, [{ kind: 'phone', value: '+371 2000 0142', hours: '', codeWord: 'bluebell' }])
    assert.deepEqual(
      passed.plan?.steps.map(({ what }) => what),
      ['New step'],
    )
  })

  test('has no part for acts under compulsion, and no word of one in any part', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.call(house.worker.token, 'acts.keep', {
      person: id,
      kind: 'other',
      what: 'Carried a parcel',
      known: true,
    })
    assert.ok(PARTS.every((part) => !/act|offence|crim/.test(part)))
    assert.doesNotMatch(JSON.stringify(await gathered(house.worker, id, PARTS)), /parcel/)
  })

  test('makes a key for the agency, and for a person under protection for the team by name', async () => {
    const house = stand()
    const make = (by: Person, id: string) =>
      working(by, async (db, member) =>
        keyForTeam(db, member, await personToRefer(db, member, id, house.now()), house.now()),
      )
    const recipients = async (key: { id: string }) =>
      (await house.database.superuser(`select recipient from data_key_seals where data_key = '${key.id}'`))
        .map(({ recipient }) => String(recipient))
        .toSorted()
    const plain = await house.meets(house.worker)
    const [agencyKey] = await house.database.superuser(
      `select id from keys where agency = '${house.agency}' and role is null and ended_at is null`,
    )
    assert.deepEqual(await recipients(await make(house.worker, plain)), [agencyKey.id])
    const named = { person: plain, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', named, REASON)
    const team = [house.worker.id, house.authority.id].toSorted()
    assert.deepEqual(await recipients(await make(house.worker, plain)), team)
  })

  test('calls persons by their names, by a number where there is none, and leaves out those of other teams', async () => {
    const house = stand()
    const own = await house.meets(house.worker, { name: 'Calledova' })
    const nameless = await house.meets(house.worker, { mode: 'pseudonym', name: '', pseudonym: '' })
    const foreign = await house.meets(house.inspector, { name: 'Foreignova' })
    const called = await working(house.worker, (db, member) => calledOf(db, member, [own, nameless, foreign, own]))
    assert.deepEqual(
      [...called.entries()].toSorted(),
      [
        [own, 'Calledova'],
        [nameless, nameless.slice(0, 6).toUpperCase()],
      ].toSorted(),
    )
    assert.equal((await working(house.worker, (db, member) => calledOf(db, member, []))).size, 0)
  })

  test('enters the referral into the person’s record, sealed, by the member who made it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await working(house.worker, async (db, member) => {
      const person = await personToRefer(db, member, id, house.now())
      await noteReferral(db, member, person, { value: 'sent', text: 'To the house at the lake' }, house.now())
    })
    const event = (await house.get(house.worker, id)).events[0]
    assert.deepEqual(
      [event.kind, event.by.id, event.words?.text],
      ['referred', house.worker.id, 'To the house at the lake'],
    )
    const rows = await house.database.superuser(
      `select row_to_json(e)::text as whole from person_events e where person = '${id}'`,
    )
    assert.ok(rows.every(({ whole }) => !String(whole).includes('lake')))
  })

  test('refuses everything while the keys are not open, whoever is on the team', async () => {
    const house = stand()
    const newcomer = await house.colleague(house.keeper, ['case-worker'])
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, newcomer)
    assert.equal(await codeOf(refer(newcomer, id)), 'keys-closed')
    const call = {
      actor: (await house.member(newcomer.token)) as Member,
      operation: 'persons.get',
      input: { person: id },
    }
    assert.equal((await problemOf(house.kernel, call))?.code, 'keys-closed', 'as on their page')
  })
})
