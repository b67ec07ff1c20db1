import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KNOWN, KNOWN_ELSEWHERE, MatchesHouse, REASON } from '../../../test/houses/matches.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { PER_DAY } from './match.ts'

onBothDatabases('asking whether others know a person', MatchesHouse.open, (stand) => {
  const problem = (by: { token: string }, person: string, more: object = {}) =>
    stand().problem(by.token, 'matches.ask', stand().question(person, more))
  const codeOf = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input))?.code

  test('tells the team of whoever fits, across scripts, and who asks and why, without the person asked about', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.worker)
    assert.equal(match.person, theirs)
    assert.equal(match.called, KNOWN_ELSEWHERE.name)
    assert.equal(match.from, 'Invented Authority')
    assert.equal(match.as, 'other')
    assert.deepEqual(match.said, { basis: 'Art. 6(1)(e) GDPR', why: 'A brother looks for her.' })
    assert.deepEqual([match.state, match.closed, match.second], ['open', null, false])
    const told = JSON.stringify(await house.box(house.helper))
    for (const hidden of [ours, KNOWN.name]) assert.ok(!told.includes(hidden), hidden)
    const page = await house.about(house.worker, ours)
    assert.deepEqual(page.question?.answers, [])
    assert.deepEqual(page.agencies, ['Other Invented Authority'])
  })

  test('needs two words of the name and the whole day of birth, and says which is missing', async () => {
    const house = stand()
    const [undated, nameless] = [
      await house.meets(house.worker, { name: 'Oksana Vyhadana', born: '1999' }),
      await house.meets(house.worker, { name: 'Oksana', born: '1999-04-12' }),
    ]
    assert.equal((await house.about(house.worker, undated)).why, 'no-birth')
    assert.equal((await house.about(house.worker, nameless)).why, 'one-name')
    for (const person of [undated, nameless]) assert.equal((await problem(house.worker, person))?.code, 'conflict')
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    assert.equal((await problem(house.worker, counted))?.code, 'conflict', 'nobody asks about who is only counted')
  })

  test('a ground fits the person: no child agrees, and no adult is decided for', async () => {
    const house = stand()
    const adult = await house.meets(house.worker, KNOWN)
    const child = await house.meets(house.worker, { ...KNOWN, age: 'child', born: '2012-04-12' })
    assert.equal((await problem(house.worker, adult, { ground: 'child' }))?.code, 'invalid-input')
    assert.equal((await problem(house.worker, child, { ground: 'consent' }))?.code, 'invalid-input')
    assert.deepEqual((await house.about(house.worker, child)).grounds, ['child', 'life', 'law'])
    await house.asks(house.worker, child, { ground: 'child' })
    for (const empty of [{ basis: ' ' }, { why: '' }])
      assert.equal((await problem(house.worker, adult, empty))?.code, 'invalid-input')
  })

  test('police are asked only by the person’s wish, and never where the person refused them', async () => {
    const house = stand()
    const asked = async (person: string) =>
      (
        await house.rows<{ to_agency: string }>(
          `select to_agency from match_asks a join match_questions q on q.id = a.question where q.person = '${person}'`,
        )
      ).map(({ to_agency }) => to_agency)
    const one = await house.meets(house.worker, KNOWN)
    assert.equal((await problem(house.worker, one, { police: true }))?.code, 'invalid-input', 'a law is no wish')
    await house.asks(house.worker, one)
    assert.deepEqual(await asked(one), [house.helperAgency])
    const two = await house.meets(house.worker, KNOWN)
    assert.equal((await house.about(house.worker, two)).police, true)
    await house.asks(house.worker, two, { ground: 'consent', police: true })
    assert.deepEqual((await asked(two)).toSorted(), [house.helperAgency, house.policeAgency].toSorted())
    const three = await house.meets(house.worker, { ...KNOWN, refuses: ['police'] })
    assert.equal((await house.about(house.worker, three)).police, false)
    const refused = await problem(house.worker, three, { ground: 'consent', police: true })
    assert.equal(refused?.code, 'invalid-input')
  })

  test('a member of the person’s team, and no colleague beside it', async () => {
    const house = stand()
    const ours = await house.meets(house.worker, { ...KNOWN, born: '1981-01-01' })
    for (const by of [house.desk, house.inspector, house.authority, house.helper, house.officer])
      assert.equal((await problem(by, ours))?.code, 'not-found')
    assert.equal(await codeOf(house.desk, 'matches.of-person', { person: ours }), 'not-found')
    await house.join(house.worker, ours, house.desk)
    assert.equal(await problem(house.desk, ours), null)
    const { question } = await house.about(house.worker, ours)
    assert.equal(await codeOf(house.inspector, 'matches.withdraw', { question: question?.id }), 'not-found')
    assert.equal(await codeOf(house.worker, 'matches.withdraw', { question: question?.id }), undefined)
  })

  test('what the person refuses after the question ends it for those', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { name: 'Later Refuses', born: '1991-01-01' })
    await house.asks(house.worker, person, { ground: 'consent', police: true })
    const known = await house.meets(house.officer, { name: 'Refuses Later', born: '1991-01-01' })
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    await house.settles(house.worker, house.officer, house.helper)
    const { told } = await house.box(house.officer)
    assert.ok(told.every((one) => one.person !== known))
  })

  test('one question stands at a time; taken back it is gone on both sides, words and key', async () => {
    const house = stand()
    const { ours, theirs, question } = await house.met(house.worker)
    assert.equal((await problem(house.worker, ours))?.code, 'conflict')
    const [{ data_key }] = await house.rows<{ data_key: string }>(
      `select data_key from match_questions where id = '${question}'`,
    )
    await house.call(house.worker.token, 'matches.withdraw', { question })
    assert.ok((await house.box(house.helper)).told.every(({ person }) => person !== theirs))
    for (const table of ['match_asks', 'match_hits'])
      assert.deepEqual(await house.rows(`select from ${table} where question = '${question}'`), [], table)
    assert.deepEqual(await house.rows(`select from data_keys where id = '${data_key}'`), [])
    assert.equal((await house.rows(`select from erasures where data_key = '${data_key}'`)).length, 1)
    await house.asks(house.worker, ours)
  })

  test('two who ask at the same moment put one question', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { name: 'Asked Twice', born: '1987-07-07' })
    await house.join(house.worker, person, house.desk)
    const put = (by: { token: string }) => house.call(by.token, 'matches.ask', house.question(person))
    const ended = await Promise.allSettled([put(house.worker), put(house.desk)])
    assert.deepEqual(ended.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    const questions = await house.rows(`select id from match_questions where person = '${person}'`)
    assert.equal(questions.length, 1)
  })

  test('who joins later with a name that fits is told as well, as long as the question stands', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { name: 'Comes First', born: '1988-02-03' })
    await house.asks(house.worker, person)
    await house.settles(house.worker, house.helper)
    const later = await house.meets(house.helper, { name: 'First Comes', born: '1988-02-03' })
    const { told } = await house.box(house.helper)
    assert.equal(told.filter((one) => one.person === later).length, 1)
  })

  test('who was named before there were marks is marked by a session that finds them', async () => {
    const house = stand()
    const old = await house.meets(house.helper, { name: 'Long Known', born: '1977-07-07' })
    await house.rows(`delete from match_marks where person = '${old}'`)
    const person = await house.meets(house.worker, { name: 'Known Long', born: '1977-07-07' })
    await house.asks(house.worker, person)
    const before = house.kernel.woken.length
    await house.call(house.helper.token, 'matches.waiting')
    assert.ok(house.kernel.woken.length > before, 'their session takes the step without a button')
    await house.settles(house.worker, house.helper)
    assert.ok((await house.box(house.helper)).told.some((one) => one.person === old))
  })

  test('each question is in the audit, by number alone, and stands in the person’s record', async () => {
    const house = stand()
    const ours = await house.meets(house.worker, KNOWN)
    const { question } = await house.asks(house.worker, ours)
    const entries = await house.audited(ours)
    const asked = entries.filter(({ operation }) => operation === 'matches.ask')
    assert.deepEqual(
      asked.map(({ verb, purpose, outcome }) => [verb, purpose, outcome]),
      [['combination', 'protection', 'done']],
    )
    assert.equal((await house.audited(question)).length, 1)
    const { events } = await house.get(house.worker, ours)
    assert.equal(events.find(({ kind }) => kind === 'matched')?.words?.text, 'A brother looks for her.')
  })

  test('nobody tries names by the hundred: a member has few questions a day, an agency some more', async () => {
    const house = stand()
    const asker = await house.admitted(house.keeper, ['case-worker'])
    const person = await house.meets(asker, { name: 'Tried Often', born: '1990-01-01' })
    const ask = async () => {
      const { question } = await house.call<{ question: string }>(asker.token, 'matches.ask', house.question(person))
      // Taken back and asked again is asked twice.
      await house.call(asker.token, 'matches.withdraw', { question })
    }
    for (let i = 0; i < PER_DAY.member; i++) await ask()
    const more = await problem(asker, person)
    assert.equal(more?.code, 'too-many-requests')
    assert.ok((more?.retryAfter ?? 0) > 0)
    await house.rows(`update match_counts set asked = ${PER_DAY.agency} where member = '${asker.id}'`)
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    const other = await house.meets(colleague, KNOWN)
    assert.equal((await problem(colleague, other))?.code, 'too-many-requests', 'the agency as a whole')
    const counts = () =>
      house.rows<{ asked: number }>(`select asked from match_counts where member = '${colleague.id}'`)
    assert.deepEqual(await counts(), [], 'what was refused is not counted')
    // The clock of the house passes midnight; the sessions of both go on.
    const midnight = Date.parse(house.now().toISOString().slice(0, 10)) + 86_400_000
    house.kernel.clock.pass(midnight - house.now().getTime())
    const token = await house.signIn(colleague.passkey)
    assert.equal(await problem({ token }, other), null, 'tomorrow is another day')
  })

  test('asks nothing of who asked to be erased while held, and answers nothing about them', async () => {
    const house = stand()
    await house.later(0)
    const { theirs, ours, match } = await house.met(house.worker)
    for (const [by, id] of [
      [house.worker, ours],
      [house.helper, theirs],
    ] as const) {
      await house.call(by.token, 'persons.hold', { person: id }, REASON)
      await house.call(by.token, 'persons.ask-erasure', { person: id })
    }
    assert.equal((await house.about(house.worker, ours)).why, 'restricted')
    assert.equal((await problem(house.worker, ours))?.fields[0]?.message, 'restricted')
    const answer = { match: match.id, basis: 'Art. 6(1)(e) GDPR', words: 'We know her.' }
    const said = await house.problem(house.helper.token, 'matches.answer', answer)
    assert.equal(said?.fields[0]?.message, 'restricted')
    assert.deepEqual((await house.about(house.worker, ours)).question?.answers, [])
    await house.call(house.helper.token, 'matches.pass', { match: match.id })
  })
})
