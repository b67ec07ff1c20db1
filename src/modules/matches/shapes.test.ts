import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../kernel/ids.ts'
import { STATES } from './match.ts'
import { AnswerInput, AskInput, MatchList, Settled, WaitingMatches } from './shapes.ts'

const ask = { person: newId(), ground: 'law', basis: 'Art. 6(1)(e) GDPR', why: 'A brother looks for her.' }
const answer = { match: newId(), basis: 'Art. 6(1)(a) GDPR', words: 'Call us.' }

describe('what is said between agencies', () => {
  test('a question without its law or its reason is none, and police are asked only where that is said', () => {
    assert.equal(AskInput.parse(ask).police, false)
    for (const lacks of ['person', 'ground', 'basis', 'why'])
      assert.equal(AskInput.safeParse({ ...ask, [lacks]: undefined }).success, false, lacks)
    assert.equal(AskInput.safeParse({ ...ask, ground: 'curiosity' }).success, false)
    assert.equal(AskInput.safeParse({ ...ask, why: 'x'.repeat(1001) }).success, false, 'a reason is no file of a life')
  })

  test('an answer has words and a law, and consent is never given by leaving it out', () => {
    assert.equal(AnswerInput.parse(answer).consent, false)
    for (const lacks of ['match', 'basis', 'words'])
      assert.equal(AnswerInput.safeParse({ ...answer, [lacks]: undefined }).success, false, lacks)
  })

  test('property: blanks are no words, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\t', '\n', ' '), { maxLength: 30 }), (blanks) => {
        const nothing = blanks.join('')
        assert.equal(AskInput.safeParse({ ...ask, basis: nothing }).success, false)
        assert.equal(AskInput.safeParse({ ...ask, why: nothing }).success, false)
        assert.equal(AnswerInput.safeParse({ ...answer, words: nothing }).success, false)
      }),
    )
  })

  test('what goes out has no place for what the asker must not learn', () => {
    const question = Object.keys(MatchList.shape.asked.element.shape)
    // When it was evaluated, compared, seen, left or proposed stands nowhere in it.
    assert.deepEqual(question.toSorted(), [
      ...['answers', 'asked', 'askedAt', 'called', 'endsAt', 'ground', 'id', 'person'],
    ])
    const answered = Object.keys(MatchList.shape.asked.element.shape.answers.element.shape)
    assert.deepEqual(answered.toSorted(), ['agency', 'at', 'basis', 'words'])
    assert.ok(!question.some((key) => (STATES as readonly string[]).includes(key)))
    assert.deepEqual(Object.keys(WaitingMatches.shape).toSorted(), ['answered', 'asked', 'toAnswer'])
    assert.deepEqual(Object.keys(Settled.shape).toSorted(), ['done', 'more'])
  })
})
