import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newEvent, wordsOf } from './events.ts'
import { isId } from './ids.ts'
import { newKey } from './vault/seal.ts'

test('an event gets an id of its own, and its words open with the key of the record alone', () => {
  const [key, other] = [newKey(), newKey()]
  const event = newEvent('thing_events', { thing: 'a thing', kind: 'noted' }, { words: 'an invented note' }, key)
  assert.ok(isId(event.id))
  assert.deepEqual({ thing: event.thing, kind: event.kind }, { thing: 'a thing', kind: 'noted' })
  assert.deepEqual(wordsOf('thing_events', event, key), { words: 'an invented note' })
  assert.throws(() => wordsOf('thing_events', event, other), { code: 'unavailable' })
  assert.equal(wordsOf('thing_events', event, null), null)
})

test('words that are moved to another event, or into another table, do not open', () => {
  const key = newKey()
  const event = newEvent('thing_events', {}, 'an invented note', key)
  const moved = { ...newEvent('thing_events', {}, 'another', key), sealed: event.sealed }
  assert.throws(() => wordsOf('thing_events', moved, key), { code: 'unavailable' })
  assert.throws(() => wordsOf('other_events', event, key), { code: 'unavailable' })
})

test('where nothing was said, or no key is there to seal it, nothing is kept of words', () => {
  for (const [words, key] of [
    [undefined, newKey()],
    [null, newKey()],
    ['an invented note', null],
  ] as const) {
    const event = newEvent('thing_events', {}, words, key)
    assert.equal(event.sealed, null)
    assert.equal(wordsOf('thing_events', event, newKey()), null)
  }
})
