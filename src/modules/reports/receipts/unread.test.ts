import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEntry } from './entry.ts'
import { writeReceipt } from './receipt.ts'
import { unreadIn } from './unread.ts'
import { listFor } from './words.ts'

const typed = 'able baby cabin dad eager fabric gadget'

test('a word that is in no list is told by its place, with the nearest words and all that was typed', () => {
  const { typed: n, words } = unreadIn(`${typed.replace('cabin', 'cabni')} 123`)
  assert.equal(n, 7)
  assert.deepEqual(
    words.map(({ at, word }) => [at, word]),
    [[3, 'cabni']],
  )
  assert.ok(words[0].near.some(({ word, corrected }) => word === 'cabin' && corrected === `${typed} 123`))
  assert.ok(words[0].near.length <= 3)
})

test('with a word missing it says how many there are, and names none of those that are right', () => {
  assert.deepEqual(unreadIn(typed.replace('cabin ', '')), { typed: 6, words: [] })
})

test('words of no list are named without a guess; a whole letter is not gone through', () => {
  const { words } = unreadIn('qqqq wwww eeee rrrr tttt yyyy uuuu')
  assert.equal(words.length, 7)
  assert.ok(words.every(({ near }) => near.length === 0))
  assert.deepEqual(unreadIn('some words '.repeat(30)).words, [])
  assert.deepEqual(unreadIn(''), { typed: 0, words: [] })
})

test('in each language one changed letter is found again, and the proposal opens what it stands for', () => {
  for (const language of ['en', 'lv', 'ar', 'ru', 'de']) {
    const { words: list } = listFor(language)
    const receipt = list.flatMap((word, place) => (word.length > 4 ? [place] : [])).slice(100, 107)
    const words = receipt.map((place) => list[place])
    const at = 3
    const wrong = words.with(at, `${words[at].slice(0, 2)}ß${words[at].slice(3)}`)
    const { words: unread } = unreadIn(wrong.join(' '))
    const right = unread[0]?.near.map(({ corrected }) => readEntry(corrected)) ?? []
    assert.ok(
      right.some((entry) => entry.kind === 'read' && entry.receipts.some((one) => one.join() === receipt.join())),
      `${language}: ${writeReceipt(receipt, language)}`,
    )
  }
})
