import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../test/samples/catalogues.ts'
import { en } from './catalogues/en.ts'
import { initials, jobName, listed, operationName, problemOf, signName, stageName } from './names.ts'
import { voice } from './words.ts'

const english = { say: voice(en, 'en'), catalogue: en, language: 'en' } as const
const latvian = { say: voice(lv, 'lv'), catalogue: lv, language: 'lv' } as const

describe('names of what the server calls by its own names', () => {
  test('each in the reader’s language', () => {
    assert.equal(operationName('leads.dismiss', english), 'Dismiss')
    assert.equal(jobName('screen', english), 'Screening')
    assert.equal(jobName('screen', latvian), 'Sludinājumu pārbaude')
    assert.equal(stageName('keeping', english), 'Keeping leads')
    assert.equal(signName('secrecy', english), 'Secrecy')
    assert.equal(listed('purpose', 'oversight', latvian), 'uzraudzība')
  })

  test('a name that nobody has translated yet stands as it is, not as a gap', () => {
    for (const voice of [english, latvian]) {
      assert.equal(operationName('moons.open', voice), 'moons.open')
      assert.equal(jobName('sweep-moon', voice), 'sweep-moon')
      assert.equal(stageName('pondering', voice), 'pondering')
      assert.equal(signName('moonlight', voice), 'moonlight')
      assert.equal(listed('outcome', 'maybe', voice), 'maybe')
    }
  })

  test('names that every object has are no words', () => {
    assert.equal(jobName('constructor', english), 'constructor')
    assert.equal(operationName('__proto__', english), '__proto__')
    assert.equal(stageName('', english), '')
  })

  test('a list answers for its own names only', () => {
    assert.equal(listed('verb', 'oversight', english), 'oversight')
    assert.equal(listed('purpose', 'erasure', english), 'erasure')
    assert.equal(listed('verb', 'erasure', latvian), 'dzēšana')
  })
})

describe('why something failed', () => {
  test('English readers get the program’s own words, others the sentence for the kind', () => {
    const problem = 'too-large: The file holds more than 2 GB.'
    assert.equal(problemOf(problem, english), 'The file holds more than 2 GB.')
    assert.equal(problemOf(problem, latvian), lv['problem.too-large'])
  })

  test('the name of a permission is told to nobody', () => {
    const refused = 'not-permitted: Your roles do not allow this (case:work).'
    assert.equal(problemOf(refused, english), en['problem.not-permitted'])
  })

  test('a kind without words has its sentence in each language', () => {
    assert.equal(problemOf('internal', english), en['problem.internal'])
    assert.equal(problemOf('internal: ', english), en['problem.internal'])
    assert.equal(problemOf('internal', latvian), lv['problem.internal'])
  })

  test('words over several lines stay whole', () => {
    assert.equal(problemOf('conflict: one\ntwo: three', english), 'one\ntwo: three')
  })

  test('what has no known kind stands as it is', () => {
    assert.equal(problemOf('Something broke', latvian), 'Something broke')
    assert.equal(problemOf('unheard-of: x', english), 'unheard-of: x')
    assert.equal(problemOf(null, english), '')
    assert.equal(problemOf('', latvian), '')
  })
})

describe('a name in two letters', () => {
  test('the first letters of the first two words', () => {
    assert.equal(initials('Ilze Kalniņa'), 'IK')
    assert.equal(initials('ēriks van der Berg'), 'ĒV')
    assert.equal(initials('Marta'), 'M')
  })

  test('blanks are no words, and no letter is cut in half', () => {
    assert.equal(initials('  Anna   Liepa '), 'AL')
    assert.equal(initials(''), '')
    assert.equal(initials('𐐔𐐯 𐐢'), '𐐔𐐢')
  })
})
