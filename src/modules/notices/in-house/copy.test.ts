import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ANSWER_KINDS, COPY_STATES, PROPOSAL_STATES } from '../codes.ts'
import { answersTo, type CopyFacts, opensCopy, type Said, standingOf, waits } from './copy.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)
const copy: CopyFacts = { state: 'open', since: at('2026-11-03'), sentAt: at('2026-11-03'), trusted: false }
const said = (kind: Said['kind'], state: Said['state'], day: string, ended: string | null = null): Said => ({
  ...{ kind, state, at: at(day), ended: ended === null ? null : at(ended) },
})

describe('how a notice stands at a platform of the house', () => {
  test('new it waits for a word of receipt, then for a decision; a trusted flagger’s waits shorter', () => {
    assert.deepEqual(standingOf(copy, []), { stand: 'new', since: at('2026-11-03'), due: '2026-11-05' })
    const received = [said('acknowledged', 'proposed', '2026-11-04')]
    assert.deepEqual(standingOf(copy, received), { stand: 'acknowledged', since: at('2026-11-04'), due: '2026-11-10' })
    assert.equal(standingOf({ ...copy, trusted: true }, received).due, '2026-11-06')
  })

  test('decided it waits for nobody at the platform, until the sender says why that is not taken up', () => {
    const decided = said('decided', 'proposed', '2026-11-05')
    assert.deepEqual(standingOf(copy, [decided]), { stand: 'answered', since: at('2026-11-05'), due: null })
    const refused = said('decided', 'refused', '2026-11-05', '2026-11-08')
    assert.deepEqual(standingOf(copy, [refused]), { stand: 'asked-again', since: at('2026-11-08'), due: '2026-11-15' })
    assert.equal(standingOf(copy, [refused, said('decided', 'confirmed', '2026-11-09')]).stand, 'answered')
  })

  test('a refused word of receipt is none', () => {
    assert.equal(standingOf(copy, [said('acknowledged', 'refused', '2026-11-04', '2026-11-04')]).stand, 'new')
  })

  test('of what is over nothing is awaited and nothing answered, whatever was said', () => {
    const anything = fc.array(
      fc.record<Said>({
        kind: fc.constantFrom(...ANSWER_KINDS),
        state: fc.constantFrom(...PROPOSAL_STATES),
        at: fc.constant(at('2026-11-04')),
        ended: fc.constantFrom(null, at('2026-11-05')),
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...COPY_STATES), anything, (state, answers) => {
        const standing = standingOf({ ...copy, state }, answers)
        const isOver = state !== 'open'
        assert.equal(standing.stand === state, isOver)
        if (isOver) assert.deepEqual([waits(standing), answersTo(standing.stand)], [false, []])
        // A platform that changes its mind can say so as long as the notice is open.
        else assert.ok(answersTo(standing.stand).includes('decided'))
      }),
    )
  })

  test('what was closed is read on; what was withdrawn or replaced is not', () => {
    assert.deepEqual(COPY_STATES.filter(opensCopy), ['open', 'closed'])
  })
})
