import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWER, ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))

onDatabases('what one agency asks of another', open, (stand) => {
  const { analyst, keeper, officer } = new Proxy({} as SharesHouse, {
    get: (_, name) => () => Reflect.get(stand().house, name),
  }) as unknown as Record<'analyst' | 'keeper' | 'officer', () => SharesHouse['analyst']>

  test('asked, acknowledged, answered in part and then whole; each side reads what the other said', async () => {
    const ask = await stand().asked({ neededBy: '2027-01-15' })
    const [row] = await stand().box(officer(), 'asked')
    assert.deepEqual(
      [row.id, row.title, row.state, row.turn, row.clock],
      [ask, ASK.title, 'sent', 'asked', 'acknowledge'],
    )
    assert.deepEqual(await stand().step(officer(), 'acknowledge', ask), { ask, state: 'acknowledged' })
    await stand().byTwo(officer(), stand().house.chief, 'asks.answer', { ask, ...ANSWER, partly: true })
    assert.equal((await stand().waiting(analyst())).answered, 1)
    const part = await stand().page(analyst(), ask)
    assert.deepEqual(
      [part.state, part.turn, part.events[0].words],
      ['partly', 'asked', { text: ANSWER.text, basis: ANSWER.basis }],
    )
    assert.equal((await stand().waiting(analyst())).answered, 0, 'somebody has read it')
    await stand().step(officer(), 'answer-alone', ask, { text: 'That is all.', basis: 'Section 3', ofPerson: false })
    const whole = await stand().page(analyst(), ask)
    assert.deepEqual([whole.state, whole.turn, whole.clock], ['answered', 'asker', 'use'])
    assert.equal((await stand().page(officer(), ask)).events[0].words?.text, 'That is all.')
    await stand().step(analyst(), 'end', ask)
    assert.equal((await stand().page(officer(), ask)).words, null)
    assert.equal((await stand().page(analyst(), ask)).words?.question, ASK.question)
  })

  test('about a person two agree, unless somebody is in danger; about none one is enough', async () => {
    const { police } = stand().house
    const alone = (more: object) =>
      stand().house.problem(analyst().token, 'asks.make-alone', { agency: police, ...ASK, ...more })
    assert.equal((await alone({}))?.fields[0].message, 'needs-second-person')
    assert.equal((await alone({ urgency: 'urgent' }))?.fields[0].message, 'needs-second-person')
    assert.equal(await alone({ urgency: 'danger' }), null)
    assert.equal(await alone({ ofPerson: false }), null)
    const ask = await stand().asked()
    const { madeBy, approvedBy } = await stand().page(analyst(), ask)
    assert.ok(madeBy.name && approvedBy?.name && madeBy.name !== approvedBy.name)
    await stand().step(officer(), 'acknowledge', ask)
    const answer = await stand().refused(officer(), 'answer-alone', ask, ANSWER)
    assert.equal(answer?.fields[0].message, 'needs-second-person')
  })

  test('refused, it closes to those asked at once; the asker reads the ground', async () => {
    const ask = await stand().asked()
    await stand().step(officer(), 'acknowledge', ask)
    await stand().step(officer(), 'refuse', ask, { ground: 'harms-proceedings', text: 'Ask again in May.' })
    const [event] = (await stand().page(analyst(), ask)).events
    assert.deepEqual([event.act, event.words], ['refuse', { ground: 'harms-proceedings', text: 'Ask again in May.' }])
    const there = await stand().page(officer(), ask)
    assert.deepEqual([there.words, there.title, there.events[0].words], [null, null, null])
  })

  test('whoever is not police or justice says that nothing is given, and can say nothing that tells whether anything is held', async () => {
    const house = stand().house
    const ask = await stand().asked({ agency: house.third })
    await stand().step(house.stranger, 'acknowledge', ask)
    const silent = ['nothing-given', 'no-basis', 'not-ours', 'unclear']
    assert.deepEqual((await stand().page(house.stranger, ask)).grounds, silent)
    for (const ground of ['not-held', 'harms-person', 'out-of-proportion']) {
      const problem = await stand().refused(house.stranger, 'refuse', ask, { ground })
      assert.deepEqual(problem?.fields, [{ field: 'ground', message: 'tells-of-records' }], ground)
    }
    await stand().step(house.stranger, 'refuse', ask, { ground: 'nothing-given' })
    assert.deepEqual((await stand().page(analyst(), ask)).events[0].words, { ground: 'nothing-given' })
  })

  test('withdrawn, those asked open it no more, and no answer arrives', async () => {
    const ask = await stand().asked()
    await stand().step(officer(), 'acknowledge', ask)
    await stand().step(analyst(), 'withdraw', ask)
    assert.equal((await stand().page(officer(), ask)).title, null)
    assert.equal(
      (await stand().refused(officer(), 'refuse', ask, { ground: 'unclear' }))?.fields[0].message,
      'no-such-step',
    )
  })

  test('the clocks of the Directive run between police and justice, and on nobody else', async () => {
    const house = stand().house
    assert.equal((await stand().page(analyst(), await stand().asked())).directive, false)
    await house.whileAgency(house.agency, {}, async () => {
      const ask = await stand().asked({ urgency: 'urgent' })
      const sent = await stand().page(analyst(), ask)
      assert.equal(sent.directive, true)
      const hours = async () => {
        const { due } = await stand().page(analyst(), ask)
        return due && (Date.parse(due) - Date.parse(sent.sentAt)) / 3_600_000
      }
      assert.equal(await hours(), 4)
      await stand().step(officer(), 'acknowledge', ask, { atHand: false })
      assert.equal(await hours(), 72)
    })
  })

  test('what cannot wait: after the hour it is late, and the asker sees whom to ring', async () => {
    const house = stand().house
    await house.call(analyst().token, 'asks.make-alone', { agency: house.police, ...ASK, urgency: 'missing-child' })
    const row = (await stand().box(analyst(), 'asker')).find(({ urgency }) => urgency === 'missing-child')
    assert.ok(row)
    assert.deepEqual((await stand().page(analyst(), row.id)).ring, { telephone: null })
    assert.equal((await stand().page(officer(), row.id)).ring, null)
    const isLate = async () => (await stand().waiting(analyst())).due.some(({ ask }) => ask === row.id)
    assert.equal(await isLate(), false)
    await house.passes(1.1)
    assert.equal(await isLate(), true)
    assert.ok((await stand().waiting(analyst())).late >= 1)
    await stand().step(officer(), 'acknowledge', row.id)
    assert.equal((await stand().page(analyst(), row.id)).ring, null)
  })

  test('asked to one’s own agency, to nobody, to whoever enforces returns, or by a day that is over: refused at its field', async () => {
    const house = stand().house
    const refused = async (more: object) =>
      (
        await house.problem(analyst().token, 'asks.make-alone', {
          agency: house.police,
          ...ASK,
          ofPerson: false,
          ...more,
        })
      )?.fields[0]
    assert.deepEqual(await refused({ agency: house.agency }), { field: 'agency', message: 'own-agency' })
    assert.deepEqual(await refused({ agency: crypto.randomUUID() }), { field: 'agency', message: 'no-such-agency' })
    assert.deepEqual(await refused({ neededBy: '2020-01-01' }), { field: 'neededBy', message: 'past' })
    // The day itself is not over before its last hour is.
    const day = (ago: number) =>
      new Date(house.kernel.clock.now().getTime() - ago * 86_400_000).toISOString().slice(0, 10)
    assert.deepEqual(await refused({ neededBy: day(1) }), { field: 'neededBy', message: 'past' })
    assert.equal(await refused({ neededBy: day(0) }), undefined)
    assert.deepEqual(await refused({ handling: ['H3'] }), { field: 'restrictions', message: 'needed' })
    await house.whileAgency(house.police, { enforces: true }, async () =>
      assert.deepEqual(await refused({}), { field: 'agency', message: 'firewall' }),
    )
  })

  test('whoever enforces returns may ask, and those asked are told what an answer may not hold', async () => {
    const house = stand().house
    await house.whileAgency(house.agency, { regime: 'gdpr', enforces: true }, async () => {
      const ask = await stand().asked()
      assert.equal((await stand().page(officer(), ask)).toReturns, true)
      assert.equal((await stand().page(analyst(), ask)).toReturns, false)
    })
    assert.equal((await stand().page(officer(), await stand().asked())).toReturns, false)
  })

  test('on the day that was agreed it is over, by the job too', async () => {
    const house = stand().house
    const ask = await stand().asked({ days: 2 })
    await house.passes(49)
    await execute(house.kernel, { actor: system(house.agency), operation: 'shares.expire', input: {} })
    const [row] = await house.rows(`select state, seal_ended_at from asks where id = '${ask}'`)
    assert.equal(row.state, 'over')
    assert.ok(row.seal_ended_at)
    assert.equal((await stand().page(officer(), ask)).events[0].act, 'over')
  })

  test('a list has its counts: what waits over there is not counted here', async () => {
    const before = [await stand().waiting(officer()), await stand().waiting(keeper())]
    const ask = await stand().asked()
    const counts = await stand().waiting(officer())
    assert.equal(counts.toAcknowledge, before[0].toAcknowledge + 1)
    assert.deepEqual(await stand().waiting(keeper()), before[1])
    await stand().step(officer(), 'acknowledge', ask)
    assert.equal((await stand().waiting(officer())).toAnswer, before[0].toAnswer + 1)
  })
})
