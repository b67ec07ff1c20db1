import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PACKS } from '../languages/index.ts'
import { anyPeople, NAMES_PEOPLE, peopleOf } from './people.ts'
import { readTerm } from './term.ts'

const pack = (person: string[], nationality: string[] = []) => ({
  language: 'xx',
  functionWords: '',
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

describe('anyPeople', () => {
  const people = peopleOf(pack(['girls', 'boys', 'nepal*']))
  const widened = (term: string): number => anyPeople(readTerm(term, term)[0], people).words.length
  test('a place that names people takes all', () => assert.equal(widened('girls'), 4))
  test('a stem that meets a word takes all', () => assert.equal(widened('girl*'), 4))
  test('a word that a stem covers takes all', () => assert.equal(widened('nepali'), 4))
  test('another word stays alone', () => assert.equal(widened('visa'), 1))
  test('a number stays alone', () => assert.equal(widened('#'), 1))
  test('an ending stays alone', () => assert.equal(widened('*girls'), 1))
  test('the gap stays', () => assert.equal(anyPeople({ ...readTerm('girls', '')[0], gap: 3 }, people).gap, 3))
})

test('what is shown only names people', () => {
  for (const concept of ['person', 'nationality', 'group']) assert.ok(NAMES_PEOPLE.has(concept))
  assert.equal(NAMES_PEOPLE.has('visa'), false)
})

for (const pack of PACKS) {
  test(`${pack.language} has words for people`, () => assert.ok(peopleOf(pack).all.length >= 20))
}
