import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../test/houses/cases.ts'
import { as } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Review } from './shapes.ts'

onDatabases('protected identity', CasesHouse.open, (stand) => {
  const protect = (id: string, members: readonly string[], by: Person = stand().worker) =>
    stand().problem(by.token, 'persons.protect', { person: id, members }, REASON)
  /** A person under protection, with the worker and the authority named. */
  const hidden = async (name = 'Hidden Witness') => {
    const house = stand()
    const id = await house.meets(house.worker, { name })
    assert.equal(await protect(id, [house.worker.id, house.authority.id]), null)
    return id
  }
  const keyOf = async (id: string) =>
    (await stand().rows<{ key: string }>(`select data_key as key from persons where id = '${id}'`))[0].key
  const recipients = async (id: string) =>
    (
      await stand().rows<{ recipient: string }>(
        `select recipient from data_key_seals where data_key = '${await keyOf(id)}'`,
      )
    )
      .map(({ recipient }) => recipient)
      .sort()

  test('needs two present colleagues of the agency, and accepts nobody else', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const stranger = await house.another(house.keeper)
    for (const members of [[], [house.worker.id], [house.worker.id, house.worker.id]])
      assert.equal((await protect(id, members))?.code, 'invalid-input')
    for (const member of [stranger.id, crypto.randomUUID()])
      assert.equal((await protect(id, [house.worker.id, member]))?.code, 'not-found')
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.protected, page.name, page.team.length], [false, 'Oksana Vyhadana', 1])
  })

  test('a counted person has nothing to protect, and first-line roles do not decide it', async () => {
    const house = stand()
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    const two = [house.worker.id, house.authority.id]
    assert.equal((await protect(counted, two))?.code, 'conflict')
    const id = await house.meets(house.inspector)
    assert.equal((await protect(id, two, house.inspector))?.code, 'not-permitted')
    assert.equal((await protect(id, two))?.code, 'not-found')
  })

  test('the key is sealed to the named members alone, and the old one is erased for good', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const old = await keyOf(id)
    assert.deepEqual((await recipients(id)).length, 1, 'the agency’s')
    await protect(id, [house.authority.id, house.desk.id])
    assert.deepEqual(await recipients(id), [house.authority.id, house.desk.id].sort())
    const left = await house.rows<{ n: number }>(`select count(*)::int as n from data_keys where id = '${old}'`)
    assert.equal(left[0].n, 0)
    const member = (await house.member(house.worker.token)) as Member
    const key = await keyOf(id)
    const opened = await as(house.kernel, member, async (db) => (await member.keys?.dataKey(db, key)) ?? null)
    assert.equal(opened, null, 'the key of the agency, in the hands of who wrote it all, opens nothing any more')
  })

  test('everything sealed before opens under the new key: words, channels, interviews, papers, acts and relatives', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const does = (operation: string, more: object) =>
      house.call<Record<string, string>>(house.worker.token, operation, { person: id, ...more }, REASON)
    await does('persons.note', { nature: 'fact', text: 'A blue van' })
    const { channel } = await does('persons.set-channel', { kind: 'phone', value: '+371 2000 0188', safe: true })
    await does('interviews.add', {
      on: '2026-11-02',
      kind: 'needs',
      topics: ['health'],
      language: 'uk',
      recorded: false,
      interviewer: house.worker.id,
      interpreterChecked: true,
      present: 'A nurse',
    })
    await does('papers.episode', { words: { form: 'sexual', ageThen: 'adult', place: 'A flat' } })
    await does('acts.keep', { known: true, kind: 'immigration', what: 'Overstayed' })
    const sister = { called: 'Sarma', kinship: 'sibling', country: 'UA', aware: 'yes', fear: 'He asks for her' }
    await does('relatives.enter', { ...sister, steps: [] })
    await protect(id, [house.authority.id, house.desk.id])
    const seen = async (operation: string, more: object = {}) =>
      JSON.stringify(await house.call(house.authority.token, operation, { person: id, ...more }))
    assert.match(await seen('persons.get'), /A blue van/)
    assert.match(await seen('persons.contact', { channel, about: 'safety' }), /\+371 2000 0188/)
    assert.match(await seen('interviews.list'), /A nurse/)
    assert.match(await seen('papers.list'), /A flat/)
    assert.match(await seen('acts.list'), /Overstayed/)
    assert.match(await seen('relatives.list'), /He asks for her/)
  })

  test('can be given to others: the new ones get in, the earlier ones are out, and the key is another one', async () => {
    const house = stand()
    const id = await hidden()
    const first = await keyOf(id)
    assert.equal(await protect(id, [house.authority.id, house.desk.id]), null)
    assert.notEqual(await keyOf(id), first)
    assert.equal((await house.problem(house.worker.token, 'persons.get', { person: id }))?.code, 'not-found')
    const page = await house.get(house.desk, id)
    assert.deepEqual(
      [page.name, page.team.map((one) => one.id).sort()],
      ['Hidden Witness', [house.authority.id, house.desk.id].sort()],
    )
    assert.ok(
      page.team.some((one) => one.id === page.owner.id),
      'the owner is one of those who are left',
    )
  })

  test('a named lawyer opens the person and the case, without a key of the agency', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Represented' })
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    assert.equal(await protect(id, [house.worker.id, lawyer.id]), null)
    const page = await house.get(lawyer, id)
    assert.deepEqual([page.name, page.contact.place], ['Represented', 'Invented Farm near Valmiera'])
  })

  test('acts that the lawyer alone knows stay under the lawyer’s key, whoever the person is sealed to', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    const act = { person: id, known: false, kind: 'fraud', what: 'Signed for a loan' }
    await house.call(lawyer.token, 'acts.keep', act)
    await protect(id, [house.worker.id, lawyer.id])
    const acts = async (by: Person) =>
      (await house.call<{ acts: { what: string }[] }>(by.token, 'acts.list', { person: id })).acts.map(
        ({ what }) => what,
      )
    assert.deepEqual([await acts(lawyer), await acts(house.worker)], [['Signed for a loan'], []])
  })

  test('no search finds the person by an old name, nor by a new one that is given later', async () => {
    const house = stand()
    const id = await hidden('Olena Searchless')
    const search = async (name: string) =>
      (await house.call<{ persons: object[] }>(house.worker.token, 'persons.search', { name })).persons.length
    await house.call(house.worker.token, 'persons.set-identity', { person: id, mode: 'named', name: 'Maria Renamed' })
    assert.deepEqual([await search('Searchless'), await search('Renamed')], [0, 0])
    const marks = await house.rows<{ n: number }>(`select count(*)::int as n from person_marks where person = '${id}'`)
    assert.equal(marks[0].n, 0)
    assert.equal((await house.get(house.worker, id)).name, 'Maria Renamed')
  })

  test('each opening is entered for the team to see, and none of a person without protection', async () => {
    const house = stand()
    const id = await hidden()
    const plain = await house.meets(house.worker)
    for (const by of [house.worker, house.authority, house.authority]) await house.get(by, id)
    const { events } = await house.get(house.worker, id)
    const reads = events.filter(({ kind }) => kind === 'read').map(({ by }) => by.id)
    assert.deepEqual(reads, [house.worker.id, house.authority.id, house.authority.id, house.worker.id])
    await house.get(house.worker, plain)
    assert.ok((await house.get(house.worker, plain)).events.every(({ kind }) => kind !== 'read'))
  })

  test('an attempt past the team gets the answer that there is nobody, and a second person learns of it', async () => {
    const house = stand()
    const id = await hidden()
    const curious = await house.admitted(house.keeper, ['case-worker'])
    const glass = (code: string) => house.problem(curious.token, 'persons.break-glass', { code }, REASON)
    const [one, nobody] = [await glass(id.slice(0, 8)), await glass('00000000')]
    assert.deepEqual([one?.code, one?.message, one?.fields], [nobody?.code, nobody?.message, nobody?.fields])
    const { reviews } = await house.call<{ reviews: Review[] }>(house.desk.token, 'reviews.list')
    const tried = reviews.filter(({ person, kind }) => person === id && kind === 'tried')
    assert.deepEqual(
      tried.map(({ by, reason }) => [by.id, reason]),
      [[curious.id, REASON]],
    )
    const team = await house.rows(`select 1 from person_team where person = '${id}' and member = '${curious.id}'`)
    assert.equal(team.length, 0)
    const audit = await house.audited(id)
    assert.ok(!audit.some(({ operation }) => operation === 'persons.break-glass'), 'the audit of others names nobody')
  })

  test('a newcomer by name gets a seal of the key, and leaves without it', async () => {
    const house = stand()
    const id = await hidden()
    await house.join(house.worker, id, house.desk)
    assert.deepEqual(await recipients(id), [house.authority.id, house.desk.id, house.worker.id].sort())
    assert.equal((await house.get(house.desk, id)).name, 'Hidden Witness')
    await house.call(house.worker.token, 'persons.leave-team', { person: id, member: house.desk.id })
    assert.deepEqual(await recipients(id), [house.authority.id, house.worker.id].sort())
    const last = { person: id, member: house.authority.id }
    assert.equal((await house.problem(house.worker.token, 'persons.leave-team', last))?.fields[0]?.message, 'last')
  })

  test('of two members who protect the same person at once the second continues from the first’s result', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Twice Guarded' })
    await house.join(house.worker, id, house.authority)
    const named = [house.worker.id, house.authority.id]
    assert.deepEqual(await Promise.all([protect(id, named), protect(id, named, house.authority)]), [null, null])
    for (const by of [house.worker, house.authority]) assert.equal((await house.get(by, id)).name, 'Twice Guarded')
    assert.deepEqual(await recipients(id), [...named].sort())
  })

  test('a colleague of the team who is not named loses access, with open sessions too', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Left Behind' })
    await house.join(house.inspector, id, house.worker)
    await protect(id, [house.worker.id, house.authority.id])
    for (const operation of ['persons.get', 'interviews.list', 'papers.list'])
      assert.equal(
        (await house.problem(house.inspector.token, operation, { person: id }))?.code,
        'not-found',
        operation,
      )
    assert.ok((await house.listed(house.inspector)).every((one) => one.id !== id))
  })
})
