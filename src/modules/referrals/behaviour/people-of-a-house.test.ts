import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { filledIn } from '../../../../test/houses/services.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'

type Stand = { house: ReferralsHouse; night: Person }

async function raise(database: TestDatabase): Promise<Stand> {
  const house = await ReferralsHouse.open(database)
  return { house, night: await house.admitted(house.shelterKeeper, ['service-provider']) }
}

onDatabases('the people of a house', raise, (stand) => {
  /** A referral whose person has arrived at the house. */
  const stays = async (about: object = {}, more: object = {}) => {
    const { house, night } = stand()
    const person = await house.meets(house.inspector, about)
    const [referral] = await house.drafts(house.inspector, person, more)
    await house.consents(house.inspector, referral, 'age' in about ? { ground: 'child' } : {})
    await house.call(house.inspector.token, 'referrals.send', { referral })
    await house.accepts(referral, {}, night)
    await house.arrives(referral, {}, night)
    return { person, referral }
  }
  const ends = (referral: string, input: object = {}, by = stand().night) =>
    stand().house.problem(by.token, 'referrals.end-stay', { referral, how: 'planned', text: 'To her sister', ...input })
  const auditOf = async (operation: string) =>
    (await stand().house.database.superuser(
      `select actor, verb, outcome from audit where operation = '${operation}' order by seq desc limit 1`,
    )) as { actor: string; verb: string; outcome: string }[]

  test('they answer for who is sent to them, and see what was chosen and by when they answer', async () => {
    const { house, night } = stand()
    const { referral } = await house.sent()
    const [row] = await house.box(night, 'receiver')
    assert.deepEqual([row.id, row.turn, row.clock, row.due], [referral, 'receiver', 'answer', house.hour(24)])
    const page = await house.page(night, referral)
    assert.deepEqual([page.summary?.called, page.person, page.ring], ['Oksana Vyhadana', null, null])
    assert.deepEqual(
      page.steps.filter(({ allowed }) => allowed).map(({ act }) => act),
      ['accept', 'reject'],
    )
    await house.accepts(referral, {}, night)
    await house.arrives(referral, {}, night)
    assert.deepEqual(
      (await house.page(house.inspector, referral)).events.map(({ act, by }) => [act, by.name]).slice(0, 2),
      [
        ['confirm-arrival', null],
        ['accept', null],
      ],
      'the sender reads which house, and not who works there',
    )
  })

  test('they refuse with a reason, and what was sent closes to them', async () => {
    const { house, night } = stand()
    const { referral } = await house.sent()
    const refuse = { referral, answer: 'reject', refusedFor: 'full' }
    assert.deepEqual(
      (await house.problem(night.token, 'referrals.answer', refuse))?.fields?.map(({ field }) => field),
      ['text'],
    )
    await house.call(night.token, 'referrals.answer', { ...refuse, text: 'No bed until Friday' })
    assert.equal((await house.page(night, referral)).summary, null)
  })

  test('nothing else of the case or of their own agency opens to them, by any way', async () => {
    const { house, night } = stand()
    const { person, referral } = await stays()
    // Of the agency of the house: somebody whom its case worker met and refers on.
    const own = await house.meets(house.shelter)
    const drafted = { persons: [own], need: 'legal', to: { name: 'Office', abroad: false }, parts: ['needs'] }
    const { referrals } = await house.call<{ referrals: string[] }>(house.shelter.token, 'referrals.draft', drafted)
    for (const [operation, input] of [
      ['persons.get', { person }],
      ['persons.get', { person: own }],
      ['persons.list', {}],
      ['referrals.of-person', { person: own }],
      ['referrals.recipients', { person: own }],
      ['referrals.draft', drafted],
      ['referrals.ledger', { referral }],
      ['referrals.media', { referral }],
      ['referrals.renew', { referral }],
      ['referrals.finish', { referral }],
      ['referrals.revoke', { referral }],
    ] as const)
      assert.equal((await house.problem(night.token, operation, input, REASON))?.code, 'not-permitted', operation)
    assert.equal((await house.problem(night.token, 'referrals.get', { referral: referrals[0] }))?.code, 'not-found')
    assert.deepEqual(await house.box(night, 'sender', false), [])
    assert.doesNotMatch(JSON.stringify(await house.page(night, referral)), new RegExp(person))
  })

  test('also on somebody’s team they refer nobody', async () => {
    const { house, night } = stand()
    const own = await house.meets(house.shelter)
    const [referral] = await house.drafts(house.shelter, own, { to: { agency: house.agency } })
    await house.join(house.shelter, own, night)
    assert.equal((await house.problem(night.token, 'referrals.get', { referral }))?.code, 'not-found')
    assert.deepEqual(await house.box(night, 'sender'), [])
  })

  test('the address of the house leaves in no step, in whatever writing; a place where they meet does', async () => {
    const { house, night } = stand()
    const { referral } = await house.sent()
    await house.call(night.token, 'services.save', filledIn({ address: 'Ezera iela 12, second door' }))
    await house.call(night.token, 'services.save', filledIn({ needs: ['legal'], address: 'Brīvības iela 5' }))
    const accept = { referral, answer: 'accept', meetsAt: house.hour(3), place: 'Bus station', who: 'Anna' }
    for (const [field, text] of [
      ['place', '12 EZERA IELA'],
      ['who', 'Anna, ezera iela 12'],
    ] as const) {
      const problem = await house.problem(night.token, 'referrals.answer', { ...accept, [field]: text })
      assert.deepEqual(problem?.fields, [{ field, message: 'house-address' }])
    }
    assert.equal((await house.page(house.inspector, referral)).state, 'sent', 'nothing was taken')
    // An office where advice is given is found by everybody.
    await house.call(night.token, 'referrals.answer', { ...accept, place: 'Brīvības iela 5' })
    const arrive = { referral, place: 'Ezera iela 12', at: house.hour(0), who: 'Night shift' }
    assert.equal((await house.problem(night.token, 'referrals.confirm-arrival', arrive))?.fields?.[0].field, 'place')
    await house.call(night.token, 'referrals.confirm-arrival', { ...arrive, place: 'The house' })
    for (const [operation, input] of [
      ['referrals.feedback', { text: 'She sleeps at Ezera 12 iela' }],
      ['referrals.end-stay', { how: 'own-wish', text: 'Ezera iela 12 is empty' }],
    ] as const)
      assert.equal(
        (await house.problem(night.token, operation, { referral, ...input }))?.fields?.[0].message,
        'house-address',
        operation,
      )
    assert.doesNotMatch(JSON.stringify(await house.page(house.inspector, referral)), /Ezera/i)
  })

  test('a stay ends with its reason: the sender reads it and finishes, and what the house read closes with it', async () => {
    const { house, night } = stand()
    const { referral } = await stays()
    assert.equal((await here(night)).includes(referral), true)
    assert.equal(await ends(referral, { how: 'another-house' }), null)
    const page = await house.page(house.inspector, referral)
    assert.deepEqual(
      [page.state, page.stayEnded?.how, page.events[0].words?.text, page.clock, page.due],
      ['feedback', 'another-house', 'To her sister', 'finish', house.hour(7 * 24)],
    )
    const theirs = await house.page(night, referral)
    assert.deepEqual([theirs.summary, theirs.called, theirs.accessEndedAt], [null, null, house.now().toISOString()])
    assert.deepEqual(
      theirs.steps.filter(({ allowed }) => allowed),
      [],
    )
    assert.equal((await here(night)).includes(referral), false)
    assert.equal((await ends(referral))?.code, 'conflict', 'it ended once')
    const [entry] = await auditOf('referrals.end-stay')
    assert.equal(entry.verb, 'alteration')
    await house.call(house.inspector.token, 'referrals.finish', { referral })
  })

  const here = async (by: Person) =>
    (
      await stand().house.call<{ referrals: { id: string }[] }>(by.token, 'referrals.list', {
        ...{ side: 'receiver', here: true },
      })
    ).referrals.map(({ id }) => id)

  test('nobody is sent away without a reason, and then the sender looks within a day', async () => {
    const { house } = stand()
    const { referral } = await stays()
    const sentAway = await ends(referral, { how: 'asked-to-leave', text: ' ' })
    assert.deepEqual(sentAway?.fields, [{ field: 'text', message: 'needed' }])
    assert.equal(await ends(referral, { how: 'asked-to-leave', text: 'He hit another guest' }), null)
    const page = await house.page(house.inspector, referral)
    assert.deepEqual([page.due, page.events[0].words?.text], [house.hour(24), 'He hit another guest'])
  })

  test('who lives there when the sender has long finished is still in the list, and the end is news for the sender', async () => {
    const { house, night } = stand()
    const { referral } = await stays()
    await house.call(night.token, 'referrals.feedback', { referral, text: 'She has settled' })
    await house.call(house.inspector.token, 'referrals.finish', { referral })
    assert.equal(
      (await house.box(night, 'receiver')).some(({ id }) => id === referral),
      false,
    )
    assert.equal((await here(night)).includes(referral), true)
    assert.equal(await ends(referral), null)
    const { state, turn } = await house.page(house.inspector, referral)
    assert.deepEqual([state, turn], ['feedback', 'sender'])
  })

  test('a child gone without a word is missing at once: the sender’s record, its clock, and on which telephone to ring', async () => {
    const { house, night } = stand()
    await house.call(house.keeper.token, 'duty-telephones.set', { telephone: { shown: '+371 2000 0142' } })
    const { person, referral } = await stays({ age: 'child' })
    assert.equal((await house.page(night, referral)).ring, null, 'nobody has to be rung')
    await house.call(night.token, 'referrals.alarm', { referral, text: 'His bed was empty at six' })
    const page = await house.page(house.inspector, referral)
    assert.deepEqual([page.state, page.clock, page.due], ['not-arrived', 'search', house.hour(1)])
    assert.notEqual(page.arrivedAt, null)
    const { whereabouts, queue } = await house.get(house.inspector, person)
    assert.deepEqual([whereabouts, queue], ['missing', 'alarm'])
    const { ring } = await house.page(night, referral)
    assert.equal(ring?.telephone?.tel, '+37120000142')
    // Nobody says that a stay has ended of somebody who is looked for.
    assert.equal((await ends(referral))?.code, 'conflict')
    assert.equal((await here(night)).includes(referral), false)
    await house.arrives(referral, {}, night)
    assert.equal((await house.page(night, referral)).ring, null)
    assert.equal((await here(night)).includes(referral), true)
  })

  test('only for a bed: who was helped without one has no stay', async () => {
    const { house, night } = stand()
    const { referral } = await stays({}, { need: 'legal' })
    assert.equal((await ends(referral, {}, night))?.code, 'conflict')
    assert.equal((await house.problem(night.token, 'referrals.alarm', { referral, text: 'Gone' }))?.code, 'conflict')
    assert.deepEqual(
      (await house.page(night, referral)).steps.filter(({ allowed }) => allowed).map(({ act }) => act),
      ['feedback'],
    )
  })

  test('when nothing opens to the house any more it raises the alarm without words; with words it is told why not', async () => {
    const { house } = stand()
    const { person, referral } = await stays({ age: 'child' }, { accessDays: 1 })
    await house.passes(25)
    const night = { ...stand().night, token: await house.signIn(stand().night.passkey) }
    assert.match((await ends(referral, { how: 'asked-to-leave', text: 'x' }, night))?.message ?? '', /has ended/)
    const alarm = (text: string) => house.problem(night.token, 'referrals.alarm', { referral, text })
    assert.match((await alarm('His bed was empty'))?.message ?? '', /has ended/)
    assert.equal(await alarm(''), null)
    assert.equal((await house.get(house.inspector, person)).whereabouts, 'missing')
  })
})
