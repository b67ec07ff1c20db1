import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { OUTCOMES, REFUSALS } from '../codes.ts'
import { EndInput, LodgeInput } from './remedy-shapes.ts'

const ID = '00000000-0000-4000-8000-000000000001'

const lodge = (more: object) =>
  LodgeInput.safeParse({ notice: ID, kind: 'complaint', lodgedOn: '2026-11-20', grounds: 'A fee is named.', ...more })
const end = (more: object) => EndInput.safeParse({ remedy: ID, endedOn: '2026-11-20', result: 'upheld', ...more })
const fields = (read: ReturnType<typeof lodge> | ReturnType<typeof end>) =>
  (read.error?.issues ?? []).map(({ path }) => path.join('.'))

test('a complaint needs its day and grounds; a dispute its body as well', () => {
  assert.deepEqual(fields(lodge({})), [])
  assert.deepEqual(fields(lodge({ grounds: '   ', lodgedOn: 'yesterday' })), ['lodgedOn', 'grounds'])
  assert.deepEqual(fields(lodge({ kind: 'dispute' })), ['body'])
  assert.deepEqual(fields(lodge({ kind: 'dispute', body: '  ' })), ['body'])
  assert.deepEqual(fields(lodge({ kind: 'dispute', body: 'Invented Body' })), [])
  assert.deepEqual(fields(lodge({ kind: 'appeal' })), ['kind'])
})

test('words are kept without the space around them', () => {
  const { grounds, reference, body } = LodgeInput.parse({
    notice: ID,
    kind: 'complaint',
    lodgedOn: '2026-11-20',
    grounds: '\n A fee is named. ',
    reference: ' C-5 ',
  })
  assert.deepEqual([grounds, reference, body], ['A fee is named.', 'C-5', ''])
})

test('an end that leaves the content as it was needs no outcome and takes no reason of refusal', () => {
  assert.deepEqual(fields(end({})), [])
  assert.deepEqual(fields(end({ refusal: 'not-illegal' })), ['refusal'])
  assert.deepEqual(fields(end({ result: 'lost' })), ['result'])
})

test('property: a reason of refusal goes with what was kept, and never with what was taken down', () => {
  const outcome = fc.option(fc.constantFrom(...OUTCOMES))
  const refusal = fc.option(fc.constantFrom(...REFUSALS))
  fc.assert(
    fc.property(outcome, refusal, (one, why) => {
      const taken = end({ outcome: one, refusal: why }).success
      if (one === 'kept') assert.equal(taken, why !== null)
      else if (one === null || one === 'removed' || one === 'disabled') assert.equal(taken, why === null)
      else assert.ok(taken)
    }),
  )
})
