import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Review } from '../shapes.ts'

const DAY = 86_400_000

onDatabases('acts that need a second person’s review', CasesHouse.open, (stand) => {
  const reviews = async (by: Person = stand().authority) =>
    (await stand().call<{ reviews: Review[] }>(by.token, 'reviews.list')).reviews
  const decide = (review: string, verdict: string, by: Person = stand().authority) =>
    stand().problem(by.token, 'reviews.decide', { review, verdict })
  const acted = async (what = 'Somebody is at the door', by: Person = stand().worker) => {
    const house = stand()
    const id = await house.meets(by)
    await house.call(by.token, 'persons.act-at-once', { person: id, what, party: 'police' }, REASON)
    return { id, review: (await reviews()).find(({ person }) => person === id) as Review }
  }

  test('is due a day after the act, late to the millisecond, and the reviewer sees the reason without access to the person', async () => {
    const house = stand()
    const { id, review } = await acted('A car outside')
    assert.equal(Date.parse(review.due) - Date.parse(review.at), DAY)
    assert.deepEqual([review.kind, review.missed, review.reason], ['danger', false, `${REASON}\nA car outside`])
    assert.equal((await house.problem(house.authority.token, 'persons.get', { person: id }))?.code, 'not-found')
    const late = async () => (await reviews()).find((one) => one.id === review.id)?.missed
    await house.later(DAY)
    assert.equal(await late(), false)
    await house.later(1)
    assert.equal(await late(), true)
    await decide(review.id, 'wrong')
    assert.equal(await late(), false, 'what was looked at is late no more')
  })

  test('of two simultaneous reviewers one decides; the other is told, and the first verdict stands', async () => {
    const house = stand()
    const { review } = await acted()
    const ends = await Promise.all([decide(review.id, 'right'), decide(review.id, 'wrong', house.desk)])
    assert.deepEqual(ends.map((one) => one?.code ?? 'decided').sort(), ['conflict', 'decided'])
    const after = (await reviews()).find((one) => one.id === review.id)
    assert.equal(after?.verdict, ends[0] === null ? 'right' : 'wrong')
    assert.equal(after?.mayReview, false)
  })

  test('nobody reviews their own act, another agency sees none, and an unknown id is told as such', async () => {
    const house = stand()
    const { review } = await acted('x', house.desk)
    assert.equal((await decide(review.id, 'right', house.desk))?.code, 'not-permitted')
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['referral-desk'])
    assert.deepEqual(await reviews(theirs), [])
    const [hidden, nobody] = [
      await decide(review.id, 'right', theirs),
      await decide(crypto.randomUUID(), 'right', theirs),
    ]
    assert.deepEqual([hidden?.code, hidden?.message], [nobody?.code, nobody?.message])
    assert.equal((await decide(review.id, 'perhaps'))?.code, 'invalid-input')
  })

  test('waiting reviews come first, the oldest first, and decided ones behind', async () => {
    const house = stand()
    const first = await acted()
    await house.later(60_000)
    const second = await acted()
    await house.later(60_000)
    const third = await acted()
    await decide(second.review.id, 'right')
    const order = (await reviews()).map(({ id }) => id)
    const place = ({ review }: typeof first) => order.indexOf(review.id)
    assert.ok(place(first) < place(third) && place(third) < place(second))
  })

  test('a reviewer without open keys sees the act, the member and the time, and not the reason', async () => {
    const house = stand()
    const newcomer = await house.colleague(house.keeper, ['referral-desk'])
    const { review } = await acted('A secret reason')
    const seen = (await reviews(newcomer)).find((one) => one.id === review.id)
    assert.deepEqual([seen?.reason, seen?.by.id], [null, house.worker.id])
  })

  test('a custodian reviews, and gets access to no person', async () => {
    const house = stand()
    const custodian = await house.admitted(house.keeper, ['custodian'])
    const { id, review } = await acted()
    assert.equal(await decide(review.id, 'wrong', custodian), null)
    assert.equal((await house.problem(custodian.token, 'persons.get', { person: id }))?.code, 'not-permitted')
    const { verdict, reviewedBy } = (await reviews()).find((one) => one.id === review.id) as Review
    assert.deepEqual([verdict, reviewedBy?.id], ['wrong', custodian.id])
  })

  test('danger opens what the person refused, and nothing that protects them: consulate, employer, return', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { refuses: ['police', 'family'] })
    await house.step(house.worker, id, 'asylum', 'wish')
    const act = (party: string) =>
      house.problem(house.worker.token, 'persons.act-at-once', { person: id, what: 'Fire', party }, REASON)
    const tell = (party: string) =>
      house.problem(house.worker.token, 'persons.tell', { person: id, party, what: 'x', basis: 'x' }, REASON)
    for (const party of ['police', 'family']) {
      assert.equal((await tell(party))?.fields[0]?.message, 'refused-by-person')
      assert.equal(await act(party), null, party)
    }
    for (const [party, why] of [
      ['consulate', 'asylum-open'],
      ['employer', 'never-the-employer'],
      ['immigration', 'return-enforcement'],
    ])
      for (const does of [act, tell]) assert.equal((await does(party))?.fields[0]?.message, why, party)
    const waiting = (await reviews()).filter(({ person }) => person === id)
    assert.equal(waiting.length, 2, 'each that was done waits for a second person, what was refused does not')
  })

  test('a consulate is told of nobody from the wish for asylum on, until it is withdrawn', async () => {
    const house = stand()
    const id = await house.presumed()
    const told = async () =>
      (await house.get(house.worker, id)).tellings.find(({ party }) => party === 'consulate')?.why ?? null
    const seen = [await told()]
    for (const [act, operation] of [
      ['wish', 'persons.move'],
      ['apply', 'persons.move'],
      ['refuse', 'persons.arrange'],
      ['appeal', 'persons.move'],
      ['withdraw', 'persons.move'],
    ]) {
      const carried = { remedy: 'Court', language: 'uk' }
      await house.step(house.worker, id, 'asylum', act, carried, operation)
      seen.push(await told())
    }
    assert.deepEqual(seen, [null, 'asylum-open', 'asylum-open', 'asylum-open', 'asylum-open', null])
  })

  test('a refusal is withdrawn by the person alone: the record says who changed it, and to what', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { refuses: ['police'] })
    const refuse = (refuses: string[]) =>
      house.call(house.worker.token, 'persons.refuse-contact', { person: id, refuses })
    await refuse(['police', 'police', 'family'])
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.refuses, page.events[0].words?.text], [['police', 'family'], 'police police family'])
    await refuse([])
    const { refuses, events } = await house.get(house.worker, id)
    assert.deepEqual([refuses, events.filter(({ kind }) => kind === 'refused').length], [[], 2])
    const odd = { person: id, refuses: ['neighbours'] }
    assert.equal((await house.problem(house.worker.token, 'persons.refuse-contact', odd))?.code, 'invalid-input')
  })
})
