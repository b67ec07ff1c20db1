import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Tokens, tokenise } from '../tokens.ts'
import { CONCEPT, compileLexicon, compileTerms, findTerms } from './lexicon.ts'

/** Concepts found in a text with a pack of these terms. */
function conceptsIn(text: string, concepts: Parameters<typeof compileLexicon>[0]['concepts']): string[] {
  const lexicon = compileLexicon({ language: 'xx', functionWords: 'for the and', months: '', people: '', concepts })
  const hits = findTerms(lexicon, text, tokenise(text, new Tokens()))
  return Object.keys(CONCEPT).filter((concept) => hits[CONCEPT[concept as keyof typeof CONCEPT]] !== undefined)
}

describe('compileLexicon', () => {
  const concepts = {
    person: ['girls', 'boys'],
    housing: ['room for girls'],
    transport: ['bus for boys|girls'],
    document: ['visa for all'],
    visa: ['visa|permit for all'],
  }

  test('whoever is named, the offer is read alike', () => {
    for (const people of ['girls', 'boys']) {
      assert.deepEqual(conceptsIn(`room for ${people}`, concepts), ['housing', 'person'])
      assert.deepEqual(conceptsIn(`bus for ${people}`, concepts), ['transport', 'person'])
    }
  })

  test('a word alone in its place takes all people only where people stand for each other', () => {
    const pack = { person: ['girls', 'boys', 'girls here'], housing: ['bed girls'], visa: ['all here'] }
    assert.deepEqual(conceptsIn('bed girls', pack), ['housing', 'person'])
    assert.deepEqual(conceptsIn('bed boys', pack), ['housing', 'person'])
    // Terms that name people are read as written.
    assert.deepEqual(conceptsIn('boys here', { ...pack, person: ['girls here', 'boys'] }), ['person'])
    assert.deepEqual(conceptsIn('women here', { ...pack, person: ['girls here', 'women bed'] }), [])
    assert.deepEqual(conceptsIn('all here', pack), ['visa'])
  })

  test('one word alone, among others and twice in a place leads to each of its terms', () => {
    const terms = { visa: ['visa'], document: ['visa|pass'], housing: ['visa|visa room'] }
    assert.deepEqual(conceptsIn('visa room', terms).sort(), ['document', 'housing', 'visa'])
    assert.deepEqual(conceptsIn('pass room', terms), ['document'])
  })

  test('a place of several words is another than that of one', () => {
    assert.deepEqual(conceptsIn('visa for all', concepts), ['document', 'visa'])
    assert.deepEqual(conceptsIn('permit for all', concepts), ['visa'])
  })

  test('a place of small words leads to its term too', () => {
    assert.deepEqual(conceptsIn('for the and', { visa: ['for the and'] }), ['visa'])
    assert.deepEqual(conceptsIn('for the', { visa: ['for the and'] }), [])
  })

  test('digits and any number are both read from one number', () => {
    const numbers = { hour: ['# hours'], visa: ['24 hours'] }
    assert.deepEqual(conceptsIn('24 hours', numbers), ['visa', 'hour'])
    assert.deepEqual(conceptsIn('25 hours', numbers), ['hour'])
  })

  test('a word may be whole, stem and ending at once', () => {
    const words = { visa: ['workroom'], housing: ['*room'], contract: ['work*'] }
    assert.deepEqual(conceptsIn('workroom', words), ['visa', 'housing', 'contract'])
    assert.deepEqual(conceptsIn('workrooms', words), ['contract'])
    assert.deepEqual(conceptsIn('room', words), ['housing'])
  })
})

test('compileTerms: concepts of any names, by their places among them', () => {
  const pack = { language: 'xx', functionWords: '', months: '', people: '', concepts: {} }
  const lexicon = compileTerms(pack, ['cook', 'driver'], { driver: ['truck driver*'], cook: undefined })
  const hits = findTerms(lexicon, 'truck drivers', tokenise('truck drivers', new Tokens()))
  assert.deepEqual([lexicon.concepts, [...hits]], [2, [undefined, [0, 2]]])
})
