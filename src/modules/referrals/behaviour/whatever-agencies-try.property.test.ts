import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { ACTS, type Act, isEnd, isOfStay, moveOf, type State } from '../referral.ts'

// Whatever two agencies try, in whatever order, the program goes where the table goes and nowhere else.

const tries = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS.filter((act) => act !== 'override')),
    by: fc.constantFrom('sender', 'receiver'),
  }),
  { minLength: 8, maxLength: 22 },
) as fc.Arbitrary<{ act: Act; by: 'sender' | 'receiver' }[]>

onDatabases('referrals at random', ReferralsHouse.open, (stand) => {
  const inputOf = (act: Act, referral: string): readonly [string, object] => {
    const house = stand()
    const whereAndWho = { place: 'Station', who: 'Anna' }
    const all: Readonly<Record<Act, readonly [string, object]>> = {
      consent: ['referrals.consent', { ground: 'given', how: 'Told', language: 'uk', understood: true }],
      override: ['referrals.override', { danger: 'x' }],
      send: ['referrals.send', {}],
      accept: ['referrals.answer', { answer: 'accept', meetsAt: house.hour(1), ...whereAndWho }],
      reject: ['referrals.answer', { answer: 'reject', refusedFor: 'full', text: 'No bed' }],
      alarm: ['referrals.alarm', { text: 'Not here' }],
      found: ['referrals.found', { text: 'On the next bus' }],
      'confirm-arrival': ['referrals.confirm-arrival', { at: house.hour(0), ...whereAndWho }],
      feedback: ['referrals.feedback', { text: 'Well' }],
      'end-stay': ['referrals.end-stay', { how: 'planned', text: 'To her sister' }],
      finish: ['referrals.finish', {}],
      revoke: ['referrals.revoke', {}],
    }
    const [operation, input] = all[act]
    return [operation, { referral, ...input }]
  }

  /** With the stay ends what the house reads, and with it each step that needs reading. */
  const opensStill = (state: State, act: Act, by: string, movedOut: boolean) =>
    !movedOut || (by === 'sender' && !isOfStay(state, act))

  test('property: each try ends where the table says, by the side that may; the history tells exactly what was done', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    await fc.assert(
      fc.asyncProperty(tries, async (steps) => {
        // In the whole run there are more tries than the rate lets through in a minute.
        house.kernel.clock.pass(2000)
        const [referral] = await house.drafts(house.inspector, id, { parts: ['needs'] })
        let state: State = 'draft'
        const done: Act[] = []
        let movedOut = false
        for (const { act, by } of steps) {
          const who = by === 'sender' ? house.inspector : house.shelter
          const [operation, input] = inputOf(act, referral)
          const problem = await house.problem(who.token, operation, input, REASON)
          const move = moveOf(state, act)
          const isTheirs: boolean =
            move !== null && (move.by === by || move.by === 'either') && opensStill(state, act, by, movedOut)
          assert.equal(problem === null, isTheirs, `${act} by ${by} in ${state}: ${problem?.message}`)
          if (!isTheirs || move === null) continue
          state = move.to
          movedOut ||= act === 'end-stay'
          done.push(act)
        }
        const page = await house.page(house.inspector, referral)
        assert.equal(page.state, state)
        assert.deepEqual(page.events.map(({ act }) => act).toReversed(), ['draft', ...done])
        // Whoever refused or was taken back from reads nothing; everybody else whom it was sent to reads on.
        const seen = await house.problem(house.shelter.token, 'referrals.get', { referral })
        assert.equal(seen === null, done.includes('send'))
        if (seen === null) {
          const theirs = await house.page(house.shelter, referral)
          assert.equal(theirs.summary === null, state === 'rejected' || state === 'revoked' || movedOut)
        }
        assert.equal(page.turn === null, isEnd(state))
      }),
      runs(12),
    )
  })

  test('taking back and accepting at once: one of the two is told to look again, and access follows the one that won', async () => {
    const house = stand()
    for (let i = 0; i < 3; i++) {
      const { referral } = await house.sent()
      const accept = inputOf('accept', referral)
      const ends = await Promise.all([
        house.problem(house.inspector.token, 'referrals.revoke', { referral }, REASON),
        house.problem(house.shelter.token, ...accept),
      ])
      const { state, accessEndedAt } = await house.page(house.inspector, referral)
      // Accepted first, it can still be taken back; taken back first, it is not accepted any more.
      assert.equal(state, 'revoked')
      assert.equal(ends[0], null)
      assert.ok(accessEndedAt)
    }
  })

  test('two of the team who send at once send once, and the person’s record says so once', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const [referral] = await house.drafts(house.worker, id)
    await house.consents(house.worker, referral)
    const send = (by: typeof house.worker) => house.problem(by.token, 'referrals.send', { referral })
    const ends = await Promise.all([send(house.worker), send(house.authority)])
    assert.deepEqual(ends.map((one) => one?.code ?? 'done').toSorted(), ['conflict', 'done'])
    const { events } = await house.get(house.worker, id)
    assert.equal(events.filter(({ words }) => words?.value === 'sent').length, 1)
  })

  test('a draft that is changed while somebody agrees: what is agreed to is what stands, whichever came first', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const [referral] = await house.drafts(house.worker, id, { parts: ['needs'] })
    const change = {
      ...{ referral, persons: [id], need: 'shelter', to: { agency: house.shelterAgency }, parts: ['account'] },
    }
    await Promise.all([
      house.problem(house.worker.token, 'referrals.draft', change),
      house.consents(house.worker, referral),
    ])
    const { parts, events, state } = await house.page(house.worker, referral)
    assert.equal(state, 'consented')
    assert.deepEqual(
      events.map(({ act }) => act),
      ['consent', 'draft'],
    )
    assert.equal(
      (await house.problem(house.worker.token, 'referrals.draft', { ...change, parts: [] }))?.code,
      'conflict',
    )
    assert.deepEqual((await house.page(house.worker, referral)).parts, parts)
  })
})
