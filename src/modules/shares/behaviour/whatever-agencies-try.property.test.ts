import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { ACTS, type Act, after, isEnd, opens, type State, whyNot } from '../share.ts'

// Whatever two agencies try, in whatever order, the program goes where the table goes and nowhere else.

const tries = fc.array(fc.record({ act: fc.constantFrom(...ACTS), by: fc.constantFrom('sender', 'receiver') }), {
  minLength: 8,
  maxLength: 20,
}) as fc.Arbitrary<{ act: Act; by: 'sender' | 'receiver' }[]>

const MORE = { text: 'Because of this.', law: 'An invented act', file: 'File 7', until: '2027-03-04' }

onDatabases('shares at random', SharesHouse.open, (stand) => {
  test('property: each try ends where the table says, by the side that may; the history tells exactly what was done', async () => {
    const house = stand()
    await fc.assert(
      fc.asyncProperty(tries, fc.boolean(), async (steps, exculpatory) => {
        // In the whole run there are more tries than the rate lets through in a minute.
        house.kernel.clock.pass(2000)
        const { share } = await house.shared({ parts: ['summary'], exculpatory })
        let stands: { state: State; version: number; read: number } = { state: 'sent', version: 1, read: 0 }
        const done: Act[] = []
        for (const { act, by } of steps) {
          const who = by === 'sender' ? house.analyst : house.officer
          const problem = await house.refused(who, act, share, MORE)
          const { state, version, read } = stands
          const facts = { state, byHand: false, exculpatory, behind: state !== 'sent' && read < version }
          const why = whyNot(facts, act, by)
          assert.equal(problem?.fields[0].message ?? null, why, `${act} by ${by} in ${state}`)
          if (why !== null) continue
          const now = act === 'correct' ? version + 1 : version
          stands = {
            state: after(facts, act, by, { member: who.id, reason: MORE.text }),
            version: now,
            read: act === 'acknowledge' || act === 'read-correction' ? now : read,
          }
          done.push(act)
        }
        const [mine, theirs] = [await house.page(house.analyst, share), await house.page(house.officer, share)]
        assert.deepEqual(mine.events.map(({ act }) => act).toReversed(), ['send', ...done])
        assert.deepEqual([mine.state, theirs.state, mine.versions.length], [stands.state, stands.state, stands.version])
        // Nothing of it opens to the receiver after it has closed, and the sender keeps what was theirs.
        assert.equal(theirs.versions.length, opens(stands.state) ? stands.version : 0)
        assert.equal(mine.turn === null, isEnd(stands.state))
        // Where somebody has to act, a step is open to them.
        if (mine.turn === 'receiver') assert.ok(theirs.steps.some(({ allowed }) => allowed))
      }),
      runs(12),
    )
  })

  test('recalled and accepted at once: access follows the recall, whichever came first', async () => {
    const house = stand()
    for (let i = 0; i < 3; i++) {
      const { share } = await house.shared()
      await house.step(house.officer, 'acknowledge', share)
      const [recall] = await Promise.all([
        house.refused(house.analyst, 'recall', share, MORE),
        house.refused(house.officer, 'accept', share),
      ])
      assert.equal(recall, null)
      assert.deepEqual((await house.page(house.officer, share)).versions, [])
    }
  })
})
