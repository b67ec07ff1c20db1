import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KNOWN_ELSEWHERE, MatchesHouse, REASON } from '../../../test/houses/matches.ts'
import { onDatabases } from '../../../test/run/databases.ts'

onDatabases('answering what another agency asked', MatchesHouse.open, (stand) => {
  const answersOf = async (by: { token: string; id: string }, person: string) =>
    (await stand().about(by as never, person)).question?.answers ?? []

  test('who asked reads the answer, and both records say what was told and by which law', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.worker)
    assert.equal((await house.answers(house.helper, match.id)).state, 'answered')
    const [answer, ...more] = await answersOf(house.worker, ours)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [answer.agency, answer.words, answer.basis],
      ['Other Invented Authority', 'We know her. Call +371 2000 0142.', 'Art. 6(1)(a) GDPR'],
    )
    const { events } = await house.get(house.helper, theirs)
    const told = events.find(({ kind }) => kind === 'matched')?.words
    assert.equal(told?.text, 'Invented Authority: We know her. Call +371 2000 0142.')
    const disclosed = (await house.audited(match.id)).find(({ operation }) => operation === 'matches.answer')
    assert.deepEqual([disclosed?.verb, disclosed?.outcome], ['disclosure', 'done'])
    const again = await house.problem(house.helper.token, 'matches.answer', { match: match.id, basis: 'x', words: 'y' })
    assert.equal(again?.code, 'conflict', 'what was told cannot be told otherwise')
  })

  test('silence tells the asker nothing, and can be broken while the question stands', async () => {
    const house = stand()
    const { ours, match } = await house.met(house.worker)
    const before = await house.about(house.worker, ours)
    await house.call(house.helper.token, 'matches.pass', { match: match.id })
    assert.deepEqual(await house.about(house.worker, ours), before)
    const { told } = await house.box(house.helper)
    assert.equal(told.find(({ id }) => id === match.id)?.state, 'silent')
    await house.answers(house.helper, match.id)
    assert.equal((await answersOf(house.worker, ours)).length, 1)
  })

  test('police are answered by two colleagues of the team, never by one alone', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.officer)
    assert.deepEqual([match.as, match.second], ['police', true])
    assert.equal((await house.answers(house.helper, match.id)).state, 'proposed')
    assert.deepEqual(await answersOf(house.officer, ours), [], 'a proposal is no answer')
    const agree = (by: { token: string }) => house.problem(by.token, 'matches.agree', { match: match.id })
    assert.equal((await agree(house.helper))?.code, 'not-permitted')
    assert.equal((await agree(house.mate))?.code, 'not-found', 'a colleague who is not on the team knows of no match')
    await house.join(house.helper, theirs, house.mate)
    const seen = (await house.box(house.mate)).told.find(({ id }) => id === match.id)
    assert.deepEqual([seen?.mine, seen?.answer?.words], [false, 'We know her. Call +371 2000 0142.'])
    assert.equal((await agree(house.mate)) ?? null, null)
    assert.equal((await answersOf(house.officer, ours)).length, 1)
  })

  test('with the person’s consent one is enough, and a child is not asked for it', async () => {
    const house = stand()
    const adult = await house.met(house.officer)
    assert.equal((await house.answers(house.helper, adult.match.id, { consent: true })).state, 'answered')
    const entries = (await house.get(house.helper, adult.theirs)).events.filter(({ kind }) => kind === 'matched')
    assert.deepEqual(
      entries.map(({ words }) => words?.value),
      ['consent'],
      'that she agreed stands in her record',
    )
    const day = { born: '2013-05-06' }
    const theirs = await house.meets(house.helper, { name: 'Young Somebody', age: 'child', ...day })
    const ours = await house.meets(house.officer, { name: 'Somebody Young', age: 'child', ...day })
    await house.asks(house.officer, ours, { ground: 'child' })
    await house.settles(house.officer, house.helper)
    const match = (await house.box(house.helper)).told.find(({ person }) => person === theirs)
    assert.equal(match?.mayConsent, false)
    const input = { match: match?.id, consent: true, basis: 'Art. 6(1)(e) GDPR', words: 'We know the child.' }
    const refused = await house.problem(house.helper.token, 'matches.answer', input)
    assert.equal(refused?.code, 'invalid-input')
    assert.equal((await house.answers(house.helper, String(match?.id))).state, 'proposed')
  })

  test('an asker whom the own person refused is told nothing, whatever is ticked', async () => {
    const house = stand()
    const { match } = await house.met(house.officer, {}, { ...KNOWN_ELSEWHERE, refuses: ['police'] })
    assert.equal(match.closed, 'refused-by-person')
    const input = { match: match.id, consent: true, basis: 'Art. 6', words: 'We know her.' }
    const refused = await house.problem(house.helper.token, 'matches.answer', input)
    assert.equal(refused?.code, 'conflict')
    assert.equal(refused?.fields[0]?.message, 'refused-by-person')
  })

  test('two who answer at the same moment tell it once', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.worker)
    await house.join(house.helper, theirs, house.mate)
    const ended = await Promise.allSettled([house.answers(house.helper, match.id), house.answers(house.mate, match.id)])
    assert.deepEqual(ended.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert.equal((await answersOf(house.worker, ours)).length, 1)
    const [{ decided_by, proposed_by }] = await house.rows<{ decided_by: string; proposed_by: string | null }>(
      `select decided_by, proposed_by from match_hits where id = '${match.id}'`,
    )
    assert.ok([house.helper.id, house.mate.id].includes(decided_by))
    assert.equal(proposed_by, null)
  })

  test('what is proposed can be worded anew, and then the first of the two is who worded it last', async () => {
    const house = stand()
    const { theirs, match, ours } = await house.met(house.officer)
    await house.join(house.helper, theirs, house.mate)
    await house.answers(house.helper, match.id)
    await house.answers(house.mate, match.id, { words: 'Call us first.' })
    const own = await house.problem(house.mate.token, 'matches.agree', { match: match.id })
    assert.equal(own?.code, 'not-permitted')
    await house.call(house.helper.token, 'matches.agree', { match: match.id })
    assert.deepEqual(
      (await answersOf(house.officer, ours)).map(({ words }) => words),
      ['Call us first.'],
    )
  })

  test('who leaves the team loses the question and the match with the person', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.worker)
    await house.join(house.helper, theirs, house.mate)
    await house.call(house.helper.token, 'persons.leave-team', { person: theirs, member: house.helper.id })
    assert.ok((await house.box(house.helper)).told.every(({ id }) => id !== match.id))
    const answer = { match: match.id, basis: 'Art. 6', words: 'We know her.' }
    assert.equal((await house.problem(house.helper.token, 'matches.answer', answer))?.code, 'not-found')
    assert.ok((await house.box(house.mate)).told.some(({ id }) => id === match.id))
    await house.join(house.worker, ours, house.desk)
    await house.call(house.worker.token, 'persons.leave-team', { person: ours, member: house.worker.id })
    assert.ok((await house.box(house.worker)).asked.every(({ person }) => person !== ours))
    assert.ok((await house.box(house.desk)).asked.some(({ person }) => person === ours))
  })

  test('who got in in an emergency sees a match as long as that lasts, and not longer', async () => {
    const house = stand()
    const { theirs, match } = await house.met(house.worker)
    await house.call(house.mate.token, 'persons.break-glass', { code: theirs.slice(0, 8) }, REASON)
    const sees = async () => (await house.box(house.mate)).told.some(({ id }) => id === match.id)
    assert.equal(await sees(), true)
    await house.later(9 * 3_600_000)
    assert.equal(await sees(), false)
  })
})
