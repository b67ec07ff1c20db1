import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { align, type Words, wordsOf } from './aligned-text.ts'

const words = (letters: string): Words => ({
  original: letters,
  starts: [...letters].map((_, i) => i),
  ends: [...letters].map((_, i) => i + 1),
  hashes: Uint32Array.from(letters, (letter) => letter.charCodeAt(0)),
  kinds: new Uint8Array(letters.length),
})

/** Length of a longest common subsequence by the textbook table. */
function longest(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      rows[i][k] = a[i] === b[k] ? rows[i + 1][k + 1] + 1 : Math.max(rows[i + 1][k], rows[i][k + 1])
    }
  }
  return rows[0][0]
}

test('the alignment of two texts is a longest common subsequence', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 30 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const matches = align(words(a), words(b))
      const pairs = Array.from(matches, (k, i) => [i, k]).filter(([, k]) => k >= 0)
      assert.equal(pairs.length, longest(a, b))
      for (const [n, [i, k]] of pairs.entries()) {
        assert.equal(a[i], b[k])
        if (n > 0) assert.ok(k > pairs[n - 1][1], 'matches ascend in both texts')
      }
    }),
  )
})

test('words keep their places in the original, hidden signs and all', () => {
  const posting = {
    id: '1',
    title: 'Darbs',
    text: 'Zvani \u200b29 000\u200b 111',
    employer: null,
    date: null,
    source: 's',
  }
  const { original, starts, ends } = wordsOf(posting, () => [])
  assert.deepEqual(
    starts.map((start, i) => original.slice(start, ends[i])),
    ['Darbs', 'Zvani \u200b'.slice(0, 5), '29', '000\u200b', '111'],
  )
})
