import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { REASON } from '../../../../test/houses/cases.ts'
import { TellingsHouse } from '../../../../test/houses/tellings.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { ACTS, type Act, after, isEnd, opens, type State, whyNot } from '../share.ts'

// Of what was told of a person, too, the program goes where the table of shares goes and nowhere else, whoever tries what.

const TRIES = [...ACTS, 'protect'] as const
const tries = fc.array(
  fc.record({ act: fc.constantFrom(...TRIES), by: fc.constantFrom('sender' as const, 'receiver' as const) }),
  { minLength: 8, maxLength: 16 },
)
const MORE = { text: 'Because of this.', law: 'An invented act', file: 'File 7', until: '2027-03-04' }
const NAMES: Readonly<Partial<Record<Act, string>>> = { correct: 'correct-telling', recall: 'recall-telling' }

onDatabases('tellings at random', TellingsHouse.open, (stand) => {
  test('property: each try ends where the table says; protection recalls what is open and no defence relies on', async () => {
    const house = stand()
    await fc.assert(
      fc.asyncProperty(tries, fc.boolean(), fc.boolean(), async (steps, exculpatory, alone) => {
        // In the whole run there are more tries than the rate lets through in a minute.
        house.kernel.clock.pass(2000)
        const person = await house.child()
        // Works with persons and passes things on, so that the table alone decides.
        await house.join(house.worker, person, house.desk)
        const more = { agency: house.orphans, exculpatory }
        const share = await (alone ? house.tellsAtOnce(person, more) : house.tells(person, more))
        let stands: { state: State; version: number; read: number } = { state: 'sent', version: 1, read: 0 }
        const done: Act[] = []
        let hidden = false
        for (const { act, by } of steps) {
          const { state, version, read } = stands
          if (act === 'protect') {
            const members = [house.desk.id, house.worker.id]
            await house.call(house.desk.token, 'persons.protect', { person, members }, REASON)
            hidden = true
            if (!opens(state) || exculpatory) continue
            stands = { ...stands, state: 'recalled' }
            done.push('recall')
            continue
          }
          const who = by === 'sender' ? house.desk : house.judge
          // A step that is not theirs in the words of the page goes by the operation that their page would call.
          const problem = await house.refused(who, NAMES[act] ?? act, share, MORE)
          const facts = { state, byHand: false, exculpatory, behind: state !== 'sent' && read < version }
          const why = whyNot(facts, act, by)
          if (by === 'receiver' && NAMES[act] !== undefined && why !== null) {
            assert.notEqual(problem, null, `${act} by ${by} in ${state}`)
            continue
          }
          assert.equal(problem?.fields[0]?.message ?? problem?.code ?? null, why, `${act} by ${by} in ${state}`)
          if (why !== null) continue
          const now = act === 'correct' ? version + 1 : version
          stands = {
            state: after(facts, act, by, { member: who.id, reason: MORE.text }),
            version: now,
            read: act === 'acknowledge' || act === 'read-correction' ? now : read,
          }
          done.push(act)
        }
        const [mine, theirs] = [await house.page(house.desk, share), await house.page(house.judge, share)]
        assert.deepEqual(mine.events.map(({ act }) => act).toReversed(), ['send', ...done])
        assert.deepEqual([mine.state, theirs.state], [stands.state, stands.state])
        assert.equal(theirs.versions.length, opens(stands.state) ? stands.version : 0)
        // What was recalled or over when they were hidden opens to nobody.
        if (!hidden) assert.equal(mine.versions.length, stands.version)
        assert.equal(mine.turn === null, isEnd(stands.state))
        assert.equal((await house.keysAt(share, house.orphans)).includes('content'), opens(stands.state))
        assert.equal((await house.keysAt(share, house.orphans)).includes('talk'), !isEnd(stands.state))
      }),
      runs(10),
    )
  })
})
