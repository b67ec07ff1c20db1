import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, EMPTY, EMPTY_STEP, isWhole, planOf, ticked, toSend } from './relative-view.ts'

const step = (what: string, on: string, done = false) => ({ what, who: 'Dace', on, done })
const sister: Parameters<typeof draftOf>[0] = {
  ...{ id: '00000000-0000-4000-8000-000000000801', state: 'at-risk', since: '2026-11-24T08:00:00Z', nextOn: null },
  ...{ called: 'Sarma', kinship: 'sibling', country: 'UA', aware: 'no', fear: 'They were at the door', told: [] },
  ...{ why: '', acts: ['watch', 'end'], steps: [step('A room', '2026-12-09', true), step('Call her', '2026-12-05')] },
}

test('a form is whole with a name, a fear, and steps that each have what, who and a day', () => {
  const draft = { ...EMPTY, called: 'Sarma', fear: 'They were at the door' }
  assert.equal(isWhole(EMPTY), false)
  assert.equal(isWhole(draft), true, 'an empty row is no step')
  assert.deepEqual(toSend(draft).steps, [])
  for (const lacking of ['what', 'who', 'on'] as const)
    assert.equal(isWhole({ ...draft, steps: [{ ...step('Call her', '2026-12-05'), [lacking]: '' }] }), false, lacking)
  assert.equal(isWhole({ ...draft, steps: [EMPTY_STEP, step('Call her', '2026-12-05')] }), true)
  assert.equal(isWhole({ ...draft, called: ' ' }), false)
})

test('what is to be done comes first by its day, and each step keeps its place', () => {
  assert.deepEqual(
    planOf([...sister.steps, step('Ask the school', '2026-12-01')]).map(({ at }) => at),
    [2, 1, 0],
  )
})

test('a tick turns one step and sends all else as it was', () => {
  const { relative: id, ...sent } = ticked(sister, 1)
  assert.equal(id, sister.id)
  assert.deepEqual(sent, { ...draftOf(sister), steps: [sister.steps[0], { ...sister.steps[1], done: true }] })
  assert.equal(ticked(sister, 0).steps[0].done, false)
})
