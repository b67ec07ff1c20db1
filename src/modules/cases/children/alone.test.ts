import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { EVENT_KINDS } from '../events.ts'
import { hasGuardian } from '../tracks/guards.ts'
import { doneAlone, type Entry } from './alone.ts'

let n = 0
const entry = (kind: string, more: Partial<Entry> = {}): Entry => ({
  id: String(n++),
  kind,
  track: null,
  act: null,
  to_state: null,
  ...more,
})
const child = (to: string) => entry('moved', { track: 'child', act: 'step', to_state: to })
const kindsOf = (events: readonly Entry[]) => doneAlone(events).map(({ kind }) => kind)

const anyEvent = fc.oneof(
  fc.constantFrom(...EVENT_KINDS).map((kind) => entry(kind)),
  fc.constantFrom('guardian-needed', 'guardian', 'assessed', 'transition', 'left').map(child),
)

describe('acts without a guardian', () => {
  test('are the acts before one was appointed, and after one was lost', () => {
    const events = [
      entry('opened'),
      entry('interviewed'),
      child('guardian'),
      entry('told'),
      child('guardian-needed'),
      entry('referred'),
      child('guardian'),
      child('assessed'),
      entry('interviewed'),
    ]
    assert.deepEqual(kindsOf(events), ['interviewed', 'referred'])
  })

  test('an interview while held to be an adult is among them, because it is read afterwards', () => {
    assert.deepEqual(kindsOf([entry('interviewed'), entry('age'), child('guardian-needed')]), ['interviewed'])
  })

  test('notes, ways to reach somebody and what the law attached need no guardian', () => {
    const harmless = ['opened', 'followed', 'noted', 'channel', 'contacted', 'team', 'read', 'paper', 'informed']
    assert.deepEqual(kindsOf(harmless.map((kind) => entry(kind))), [])
  })

  test('property: never names anything while a guardian is appointed, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        let state = 'none'
        const guarded = new Set<string>()
        for (const event of events) {
          if (event.track === 'child') state = event.to_state ?? state
          if (hasGuardian(state)) guarded.add(event.id)
        }
        const alone = doneAlone(events)
        for (const { id } of alone) assert.ok(!guarded.has(id))
        const places = alone.map((one) => events.indexOf(one))
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        )
      }),
    )
  })
})
