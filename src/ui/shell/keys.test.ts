import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actOf, leapOf, opensPalette, step } from './keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false }
/** An element that lies in whatever `inside` names. */
const at = (...inside: string[]) =>
  ({
    closest: (selector: string) => selector.split(', ').some((one) => inside.includes(one)) || null,
  }) as unknown as EventTarget
const press = (key: string, target: EventTarget | null = at()) => actOf({ ...none, key, target })

describe('keys', () => {
  test('each has its act, in either case', () => {
    assert.deepEqual(
      ['j', 'k', 'Enter', 'c', 'D', '?'].map((key) => press(key)),
      ['next', 'previous', 'open', 'claim', 'dismiss', 'help'],
    )
    assert.deepEqual(
      ['x', 'a'].map((key) => press(key)),
      ['choose', 'acts'],
    )
    assert.equal(press('z'), null)
    assert.equal(press('Escape'), null)
  })

  test('rest while somebody writes or chooses', () => {
    for (const where of ['input', 'textarea', 'select', '[role=dialog]', '[role=menu]', '[contenteditable]'])
      assert.equal(press('d', at(where)), null, where)
  })

  test('go on where a row was ticked, and Enter ticks it no second time', () => {
    const tick = at('input', 'main [type=checkbox]')
    assert.equal(press('j', tick), 'next')
    assert.equal(press('Enter', tick), null)
  })

  test('Enter stays what the focused link or button is for', () => {
    assert.equal(press('Enter', at('a')), null)
    assert.equal(press('Enter', at('button')), null)
    assert.equal(press('j', at('a')), 'next')
  })

  test('keys of the browser stay the browser’s', () => {
    assert.equal(actOf({ ...none, ctrlKey: true, key: 'c', target: null }), null)
    assert.equal(actOf({ ...none, metaKey: true, key: 'k', target: null }), null)
    assert.equal(actOf({ ...none, altKey: true, key: 'd', target: null }), null)
  })

  test('Ctrl-K or Cmd-K opens the palette', () => {
    assert.ok(opensPalette({ ...none, ctrlKey: true, key: 'k' }))
    assert.ok(opensPalette({ ...none, metaKey: true, key: 'K' }))
    assert.ok(!opensPalette({ ...none, key: 'k' }))
    assert.ok(!opensPalette({ ...none, ctrlKey: true, altKey: true, key: 'k' }))
  })

  test('a step stays inside the list', () => {
    assert.deepEqual([step(0, -1, 3), step(0, 1, 3), step(2, 1, 3), step(0, 1, 0)], [0, 1, 2, -1])
  })
})

describe('G and a letter', () => {
  const LETTERS = ['t', 'f']
  const leap = (key: string, isLeaping: boolean, more: object = {}) =>
    leapOf({ ...none, key, code: '', target: at(), ...more }, isLeaping, LETTERS)

  test('G makes the next letter count, and the letter leads; any other ends it', () => {
    assert.equal(leap('g', false), 'leap')
    assert.equal(leap('F', true), 'f')
    for (const key of ['x', 'g', 'Escape', '1']) assert.equal(leap(key, true), null, key)
    assert.equal(leap('f', false), null)
  })

  test('the same keys on a keyboard of other letters', () => {
    assert.equal(leap('ل', false, { code: 'KeyG' }), 'leap')
    assert.equal(leap('а', true, { code: 'KeyF' }), 'f')
    // A letter that the keyboard has counts as it is written, wherever it lies.
    assert.equal(leap('t', true, { code: 'KeyK' }), 't')
  })

  test('rests while somebody writes, and leaves the browser its own keys', () => {
    assert.equal(leap('g', false, { target: at('input') }), null)
    assert.equal(leap('f', true, { target: at('textarea') }), null)
    assert.equal(leap('g', false, { ctrlKey: true }), null)
  })
})
