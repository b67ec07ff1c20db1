import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PACKS } from '../languages/index.ts'
import { meetsPeople, NAMES_PEOPLE, peopleOf } from './people.ts'
import { readTerm } from './term.ts'

const pack = (person: string[], nationality: string[] = []) => ({
  language: 'xx',
  functionWords: '',
  months: '',
  people: '',
  concepts: { person, nationality },
})
const names = (...terms: string[]) => peopleOf(pack(terms)).all.map(({ form, letters }) => `${form} ${letters}`)

test('people are single words of person and nationality', () => {
  assert.deepEqual(names('girls', 'women|men', 'young lady'), ['word girls', 'word women', 'word men'])
})
test('stems are people too, endings and numbers are not', () => {
  assert.deepEqual(names('ukrain*', '*frau', '#'), ['stem ukrain'])
})
test('a word is told once', () => assert.deepEqual(names('girls', 'girls|boys'), ['word girls', 'word boys']))

describe('meetsPeople', () => {
  const people = peopleOf(pack(['girls', 'boys', 'nepal*', 'x']))
  const meets = (term: string): boolean => meetsPeople(readTerm(term, term)[0].words[0], people)
  test('a word for people', () => assert.equal(meets('girls'), true))
  test('a stem that covers one', () => assert.equal(meets('girl*'), true))
  test('a stem of two letters that covers one', () => assert.equal(meets('gi*'), true))
  test('a word that a stem covers', () => assert.equal(meets('nepali'), true))
  test('a longer stem of the same word', () => assert.equal(meets('nepalese*'), true))
  test('a word of one letter', () => assert.equal(meets('x'), true))
  test('another word', () => assert.equal(meets('visa'), false))
  test('a word that begins like one', () => assert.equal(meets('girlish'), false))
  test('a number', () => assert.equal(meets('#'), false))
  test('an ending', () => assert.equal(meets('*girls'), false))
})

test('what is shown only names people', () => {
  for (const concept of ['person', 'nationality', 'group']) assert.ok(NAMES_PEOPLE.has(concept))
  assert.equal(NAMES_PEOPLE.has('visa'), false)
})

for (const pack of PACKS) {
  test(`${pack.language} has words for people`, () => assert.ok(peopleOf(pack).all.length >= 14))
}
