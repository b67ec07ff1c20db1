import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildChains } from './phone-chains.ts'
import { type Atom, scan } from './scan.ts'

/** How often the chains of a text look at one of its atoms. */
function looks(text: string): number {
  const { atoms } = scan(text)
  let count = 0
  const counted = new Proxy(atoms as Atom[], {
    get: (target, key) => {
      count++
      return Reflect.get(target, key)
    },
  })
  buildChains(text, counted, 'en', [])
  return count
}

describe('a text of one kind of word is read in time that grows with its length', () => {
  for (const word of ['to ', 'oh ', 'to oh ', 'one to ', 'double ', 'three times ', '0l', 'o o ', '4 4 ', 'dos to '])
    test(`«${word}»`, () => {
      const [short, long] = [200, 2000].map((times) => looks(word.repeat(times)))
      assert.ok(long <= 12 * short, `${long} looks at the atoms of ten times the text, ${short} at those of the text`)
    })
})

test('an ambiguous word counts where an unambiguous one follows behind other ambiguous ones', () => {
  const digits = (text: string) =>
    buildChains(text, scan(text).atoms, 'en', []).map(({ pieces }) => pieces.map(({ digits }) => digits).join(''))
  assert.deepEqual(digits('to to to fire'), ['2224'])
  assert.deepEqual(digits('to to to you'), [])
})
