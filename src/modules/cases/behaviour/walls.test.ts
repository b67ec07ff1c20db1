import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, contact, person, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { Review } from '../shapes.ts'

const TABLES = [
  'cases',
  'persons',
  'person_team',
  'person_tracks',
  'person_channels',
  'person_events',
  'person_marks',
] as const
const HOUR = 3_600_000

onBothDatabases('the walls of cases', CasesHouse.open, (stand) => {
  const rowsSeen = async (by: { token: string }) => {
    const member = (await stand().member(by.token)) as Member
    const seen: number[] = []
    for (const table of TABLES)
      seen.push((await as(stand().kernel, member, (db) => db.selectFrom(table).selectAll().execute())).length)
    return seen
  }
  const channel = (id: string, more: object = {}) => ({
    person: id,
    kind: 'phone',
    value: '+371 2000 0142',
    safe: true,
    ...more,
  })
  const search = async (by: { token: string }, name: string) =>
    (await stand().call<{ persons: { id: string }[] }>(by.token, 'persons.search', { name })).persons.map(
      ({ id }) => id,
    )

  test('a colleague of the same agency who is not on the team sees no row, opens nothing, and finds nobody', async () => {
    const house = stand()
    const curious = await house.admitted(house.keeper, ['case-worker', 'referral-desk'])
    const id = await house.meets(house.inspector, { name: 'Kateryna Teamova' })
    await house.call(house.inspector.token, 'persons.set-channel', channel(id))
    assert.deepEqual(
      await rowsSeen(curious),
      TABLES.map(() => 0),
    )
    assert.deepEqual(await house.listed(curious), [])
    assert.deepEqual(await search(curious, 'Teamova'), [])
    for (const [name, input] of [
      ['persons.get', {}],
      ['persons.note', { nature: 'fact', text: 'x' }],
      ['persons.set-age', { age: 'adult', basis: 'x', method: 'x' }],
      ['persons.join-team', { member: curious.id }],
      ['persons.move', { track: 'identification', act: 'presume' }],
    ] as const)
      assert.equal(
        (await house.problem(curious.token, name, { person: id, ...input }, REASON))?.code,
        'not-found',
        name,
      )
    const seen = await rowsSeen(house.inspector)
    assert.ok(
      seen.every((n) => n > 0),
      seen.join(),
    )
  })

  test('another agency sees nothing, with the same words as for nobody', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['case-worker', 'referral-desk'])
    assert.deepEqual(
      await rowsSeen(theirs),
      TABLES.map(() => 0),
    )
    const problems = [
      await house.problem(theirs.token, 'persons.get', { person: id }),
      await house.problem(theirs.token, 'persons.get', { person: crypto.randomUUID() }),
      await house.problem(theirs.token, 'persons.break-glass', { code: id.slice(0, 6) }, REASON),
    ]
    assert.deepEqual(new Set(problems.map((one) => `${one?.code} ${one?.message}`)).size, 1)
  })

  test('a member of a case’s team sees their own persons of it, and not the others', async () => {
    const house = stand()
    const { persons } = await house.opens(house.inspector, {
      persons: [person({ name: 'Own' }), person({ name: 'Other' })],
    })
    await house.join(house.inspector, persons[0], house.worker)
    assert.deepEqual((await house.get(house.worker, persons[0])).others, [])
    assert.equal((await house.problem(house.worker.token, 'persons.get', { person: persons[1] }))?.code, 'not-found')
  })

  test('a member who leaves the team sees nothing from then on; no person is left without a team', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const leave = (by: { token: string }, member: string) =>
      house.problem(by.token, 'persons.leave-team', { person: id, member })
    assert.equal((await leave(house.inspector, house.inspector.id))?.fields[0]?.message, 'last')
    await house.join(house.inspector, id, house.worker)
    assert.equal(await leave(house.inspector, house.inspector.id), null)
    assert.equal((await house.problem(house.inspector.token, 'persons.get', { person: id }))?.code, 'not-found')
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.owner.id, page.team.map((one) => one.id)], [house.worker.id, [house.worker.id]])
  })

  test('the desk sees what waits without a word, and gives a person to a colleague', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Deskova' })
    const desk = await house.call<{ waiting: { person: string }[] }>(house.desk.token, 'persons.desk')
    assert.ok(desk.waiting.some((row) => row.person === id))
    assert.doesNotMatch(JSON.stringify(desk), /Deskova/)
    assert.equal((await house.problem(house.worker.token, 'persons.desk'))?.code, 'not-permitted')
    await house.call(house.desk.token, 'persons.assign', { person: id, member: house.worker.id })
    assert.equal((await house.get(house.worker, id)).name, 'Deskova')
    const stranger = await house.another(house.keeper)
    const outside = { person: id, member: stranger.id }
    assert.equal((await house.problem(house.desk.token, 'persons.assign', outside))?.code, 'not-found')
  })

  test('a person is found by name however it is spelled or written', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Оксана Шевченко' })
    for (const name of ['Oksana', 'shevchenko', 'Оксана Шевченко', 'Shevchenko Oksana'])
      assert.ok((await search(house.inspector, name)).includes(id), name)
    assert.deepEqual(await search(house.inspector, 'Oksana Petrenko'), [])
  })

  test('no channel that is not marked safe is ever given out, and every asking stands in the record', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const set = async (input: object) =>
      (await house.call<{ channel: string }>(house.inspector.token, 'persons.set-channel', input)).channel
    const [safe, unsafe] = [
      channel(id, { codeWord: 'bluebell', hours: 'after six' }),
      channel(id, { safe: false, kind: 'mail', value: 'shared@example.org' }),
    ]
    const [safeOne, unsafeOne] = [await set(safe), await set(unsafe)]
    const page = await house.get(house.inspector, id)
    assert.doesNotMatch(JSON.stringify(page), /2000 0142|shared@|bluebell/)
    const ask = (of: string) => ({ person: id, channel: of, about: 'the appointment' })
    const refused = await house.problem(house.inspector.token, 'persons.contact', ask(unsafeOne))
    assert.deepEqual([refused?.code, refused?.fields[0]?.message], ['conflict', 'not-safe'])
    assert.doesNotMatch(JSON.stringify(refused), /shared/)
    const given = await house.call<{ value: string; codeWord: string }>(
      house.inspector.token,
      'persons.contact',
      ask(safeOne),
    )
    assert.deepEqual([given.value, given.codeWord], ['+371 2000 0142', 'bluebell'])
    await house.call(house.inspector.token, 'persons.set-channel', { ...safe, channel: safeOne, safe: false })
    assert.equal((await house.problem(house.inspector.token, 'persons.contact', ask(safeOne)))?.code, 'conflict')
    assert.equal((await house.get(house.inspector, id)).events.filter(({ kind }) => kind === 'contacted').length, 1)
  })

  test('a refusal binds every later telling; danger to life overrides it at once and a second person reviews within a day', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { refuses: ['family'] })
    await house.call(house.worker.token, 'persons.refuse-contact', { person: id, refuses: ['police', 'family'] })
    const tell = { person: id, party: 'police', what: 'Where she is', basis: 'Section 4 of an invented act' }
    assert.equal(
      (await house.problem(house.worker.token, 'persons.tell', tell, REASON))?.fields[0]?.message,
      'refused-by-person',
    )
    const danger = { person: id, what: 'A man with a knife at the door', party: 'police' }
    await house.call(house.worker.token, 'persons.act-at-once', danger, REASON)
    const { reviews } = await house.call<{ reviews: Review[] }>(house.authority.token, 'reviews.list')
    const review = reviews.find((one) => one.person === id)
    assert.ok(review)
    assert.equal(Date.parse(review.due) - Date.parse(review.at), 24 * HOUR)
    assert.match(review.reason ?? '', /knife/)
    await house.step(house.worker, id, 'asylum', 'wish')
    for (const party of ['consulate', 'employer'])
      assert.equal(
        (await house.problem(house.worker.token, 'persons.act-at-once', { ...danger, party }, REASON))?.code,
        'conflict',
        party,
      )
    const decide = { review: review.id, verdict: 'right' }
    assert.equal((await house.problem(house.worker.token, 'reviews.decide', decide))?.code, 'not-permitted')
    await house.call(house.authority.token, 'reviews.decide', decide)
    assert.equal((await house.problem(house.authority.token, 'reviews.decide', decide))?.code, 'conflict')
  })

  test('nobody looks at their own act, not even past the program', async () => {
    const house = stand()
    const id = await house.meets(house.desk)
    await house.call(house.desk.token, 'persons.act-at-once', { person: id, what: 'Fire' }, REASON)
    const { reviews } = await house.call<{ reviews: Review[] }>(house.desk.token, 'reviews.list')
    const review = reviews.find((one) => one.person === id) as Review
    assert.equal(review.mayReview, false)
    assert.equal(
      (await house.problem(house.desk.token, 'reviews.decide', { review: review.id, verdict: 'right' }))?.code,
      'not-permitted',
    )
    await assert.rejects(
      house.database.superuser(
        `update person_reviews set reviewed_by = by, reviewed_at = now(), verdict = 'right' where id = '${review.id}'`,
      ),
      /check/,
    )
  })

  test('past the team in an emergency: with a reason, for a shift, before a second person, and the team sees it', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Glassova' })
    const night = await house.admitted(house.keeper, ['case-worker'])
    const code = { code: id.slice(0, 6).toUpperCase() }
    assert.equal((await house.problem(night.token, 'persons.break-glass', code))?.code, 'reason-needed')
    await house.call(night.token, 'persons.break-glass', code, REASON)
    assert.equal((await house.get(night, id)).name, 'Glassova')
    const page = await house.get(house.inspector, id)
    assert.ok(page.team.some((one) => one.id === night.id && one.kind === 'break-glass' && one.until !== null))
    assert.equal(page.events.find(({ kind }) => kind === 'break-glass')?.words?.reason, REASON)
    const { reviews } = await house.call<{ reviews: Review[] }>(house.authority.token, 'reviews.list')
    assert.ok(reviews.some((one) => one.person === id && one.kind === 'break-glass' && one.mayReview))
    house.kernel.clock.pass(9 * HOUR)
    const token = await house.signIn(night.passkey)
    assert.equal((await house.problem(token, 'persons.get', { person: id }))?.code, 'not-found')
    for (const who of ['inspector', 'worker', 'desk', 'authority', 'keeper'] as const)
      house[who] = { ...house[who], token: await house.signIn(house[who].passkey) }
  })

  test('a witness under protection: two named colleagues hold the key, no search and no list of others shows them, and a try is told', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Witnessova' })
    await house.join(house.inspector, id, house.worker)
    await house.call(house.inspector.token, 'persons.set-channel', channel(id))
    await house.call(house.inspector.token, 'persons.note', { person: id, nature: 'hearsay', text: 'Seen in Cesis' })
    const protect = (members: string[]) =>
      house.problem(house.worker.token, 'persons.protect', { person: id, members }, REASON)
    assert.equal((await protect([house.worker.id]))?.code, 'invalid-input')
    assert.equal((await protect([house.worker.id, house.worker.id]))?.code, 'invalid-input')
    assert.equal(await protect([house.worker.id, house.authority.id]), null)
    const page = await house.get(house.authority, id)
    assert.deepEqual([page.name, page.protected, page.team.length], ['Witnessova', true, 2])
    assert.ok(
      page.events.some(({ words }) => words?.text === 'Seen in Cesis'),
      'what was said before opens under the new key',
    )
    assert.deepEqual((await house.get(house.authority, id)).events.map(({ kind }) => kind).slice(0, 2), [
      'read',
      'read',
    ])
    assert.equal(
      (await house.problem(house.inspector.token, 'persons.get', { person: id }))?.code,
      'not-found',
      'who opened the case, too',
    )
    for (const by of [house.inspector, house.worker, house.desk])
      for (const text of ['Witnessova', codeOf(id)]) assert.deepEqual(await search(by, text), [])
    const [row] = await house.database.superuser(`select data_key from persons where id = '${id}'`)
    const seals = await house.database.superuser(
      `select recipient from data_key_seals where data_key = '${row.data_key}'`,
    )
    assert.deepEqual(seals.map(({ recipient }) => recipient).sort(), [house.worker.id, house.authority.id].sort())
    const desk = await house.call<{ waiting: { person: string }[] }>(house.desk.token, 'persons.desk')
    assert.ok(desk.waiting.every((one) => one.person !== id))
    const tried = await house.problem(house.inspector.token, 'persons.break-glass', { code: id.slice(0, 6) }, REASON)
    assert.equal(tried?.code, 'not-found')
    const { reviews } = await house.call<{ reviews: Review[] }>(house.authority.token, 'reviews.list')
    assert.ok(reviews.some((one) => one.person === id && one.kind === 'tried' && one.by.id === house.inspector.id))
    const last = await house.problem(house.authority.token, 'persons.leave-team', {
      person: id,
      member: house.worker.id,
    })
    assert.equal(last?.fields[0]?.message, 'last', 'one departure must not lose the key')
    const given = { person: id, channel: page.channels[0].id, about: 'safety' }
    assert.equal(
      (await house.call<{ value: string }>(house.worker.token, 'persons.contact', given)).value,
      '+371 2000 0142',
    )
  })

  test('facts are kept apart from hearsay and assessments', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    for (const nature of ['fact', 'hearsay', 'assessment'])
      await house.call(house.inspector.token, 'persons.note', { person: id, nature, text: `A ${nature}` })
    assert.equal(
      (await house.problem(house.inspector.token, 'persons.note', { person: id, text: 'Untyped' }))?.code,
      'invalid-input',
    )
    const { events } = await house.get(house.inspector, id)
    assert.deepEqual(
      events.slice(0, 3).map(({ words }) => words?.nature),
      ['assessment', 'hearsay', 'fact'],
    )
  })

  test('erasing takes every word and key, only of a closed file, and never a child’s', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Eraseva' })
    const erase = (of: string) => house.problem(house.worker.token, 'persons.erase', { person: of }, REASON)
    assert.equal((await erase(id))?.fields[0]?.message, 'file-open')
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal(await erase(id), null)
    const [row] = await house.database.superuser(`select data_key, sex, citizenship from persons where id = '${id}'`)
    assert.deepEqual(row, { data_key: null, sex: 'female', citizenship: 'UA' }, 'what was counted stays a number')
    const words = await house.database.superuser(
      `select count(*)::int as n from person_events where person = '${id}' and sealed is not null`,
    )
    assert.equal(words[0].n, 0)
  })

  test('a member without keys opens nothing and makes nothing', async () => {
    const house = stand()
    const newcomer = await house.colleague(house.keeper, ['case-worker'])
    const id = await house.meets(house.inspector)
    await house.join(house.inspector, id, newcomer)
    assert.equal((await house.problem(newcomer.token, 'persons.get', { person: id }))?.code, 'keys-closed')
    const [first] = await house.listed(newcomer)
    assert.equal(first.name, null)
    assert.equal((await house.problem(newcomer.token, 'cases.open', contact()))?.code, 'keys-closed')
  })
})
