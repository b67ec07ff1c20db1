import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import { marksByWord, marksOf } from './search-key.ts'

const key = newKey()
/** Whether a search for the second name finds the first: each word asked for, in one of its forms. */
const meets = (kept: string, asked: string) => {
  const marks = new Set(marksOf(key, kept))
  const words = marksByWord(key, asked)
  return words.length > 0 && words.every((forms) => forms.some((form) => marks.has(form)))
}

describe('marks by which a person is found', () => {
  test('match across alphabets and spellings of the same name', () => {
    for (const [kept, asked] of [
      ['Оксана Шевченко', 'Oksana Shevchenko'],
      ['Oksana Shevchenko', 'шевченко'],
      ['Jānis Bērziņš', 'Janis Berzins'],
      ['Janis Berzins', 'Jānis Bērziņš'],
      ['Jānis Bērziņš', 'Берзиньш'],
      ['Žanna Čakste', 'Zanna Cakste'],
      ['Nguyễn Thị Hoa', 'nguyen hoa'],
      ['Anna-Maria O’Neil', 'Maria'],
    ])
      assert.ok(meets(kept, asked), `${kept} / ${asked}`)
  })

  test('do not match another name, or one that only begins alike', () => {
    for (const [kept, asked] of [
      ['Oksana Shevchenko', 'Oksana Petrenko'],
      ['Kovalenko', 'Kov'],
      ['Ivan', 'Iva'],
    ])
      assert.ok(!meets(kept, asked), `${kept} / ${asked}`)
  })

  test('of punctuation, blanks and nothing there are none, so that they find nobody', () => {
    for (const text of ['', '   ', '?!', '—', '\u200b', '()'])
      assert.deepEqual(marksOf(key, text), [], JSON.stringify(text))
  })

  test('property: say nothing without the key: another agency’s marks of the same name have none in common', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const theirs = new Set(marksOf(newKey(), name))
        assert.ok(marksOf(key, name).every((mark) => !theirs.has(mark)))
      }),
      runs(50),
    )
  })

  test('property: hold no part of the name in plain, are of one length, and are each there once', () => {
    // Seven letters in a row stand in a mark by chance once in ten thousand million; four were met.
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{7,12}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, (names) => {
        const marks = marksOf(key, names.join(' '))
        assert.equal(new Set(marks).size, marks.length)
        for (const mark of marks) {
          assert.equal(mark.length, 22)
          for (const name of names) assert.ok(!mark.toLowerCase().includes(name.toLowerCase()))
        }
      }),
    )
  })

  test('property: the order of words, blanks between them and a word written twice change nothing', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zА-я]{2,10}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, (names) => {
        const marks = (text: string) => [...marksOf(key, text)].sort()
        const plain = marks(names.join(' '))
        assert.deepEqual(marks(names.toReversed().join('  \t ')), plain)
        assert.deepEqual(marks([...names, ...names].join(', ')), plain)
      }),
    )
  })

  test('property: whatever is typed, there are marks or none, and never a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        assert.ok(Array.isArray(marksOf(key, text)))
      }),
    )
  })
})

onDatabases('a search without the right keyboard', CasesHouse.open, (stand) => {
  test('finds a name with diacritics, without, and in another alphabet, and nobody by one word of two', async () => {
    const house = stand()
    const marked = await house.meets(house.worker, { name: 'Jānis Bērziņš' })
    const bare = await house.meets(house.worker, { name: 'Janis Berzins' })
    const search = async (name: string) =>
      (await house.call<{ persons: { id: string }[] }>(house.worker.token, 'persons.search', { name })).persons
        .map(({ id }) => id)
        .sort()
    for (const name of ['Bērziņš', 'berzins', 'JANIS BERZINS', 'Berzins, Jānis', 'Bērziņš Bērziņš'])
      assert.deepEqual(await search(name), [marked, bare].sort(), name)
    assert.deepEqual(await search('Берзиньш'), [marked])
    for (const name of ['Jānis Kalniņš', 'Bērz', 'J B']) assert.deepEqual(await search(name), [], name)
  })
})
