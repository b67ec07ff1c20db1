import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { difference } from './difference-view.ts'

const told = (before: string, after: string) =>
  difference(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`)

test('what stayed, what went and what came, each line once', () => {
  assert.deepEqual(told('a\nb\nc', 'a\nx\nc'), [' a', '-b', '+x', ' c'])
  assert.deepEqual(told('a', 'a'), [' a'])
  assert.deepEqual(told('a\nb', 'b'), ['-a', ' b'])
  assert.deepEqual(told('b', 'a\nb'), ['+a', ' b'])
})

test('both texts can be read from it, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', 'c d'), { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = difference(before, after)
      const of = (...kinds: string[]) => lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text)
      assert.equal(of('same', 'gone').join('\n'), before)
      assert.equal(of('same', 'new').join('\n'), after)
    }),
  )
})
