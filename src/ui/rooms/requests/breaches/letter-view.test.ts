import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachPage } from '../../../../../test/pages/requests/breach-answers.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { authorityLetter, personLacks, personLetter } from './letter-view.ts'

const say = voice(en, 'en')
const made = (more: Parameters<typeof breachPage>[0] = {}) => ({ breach: breachPage(more), say, format: formats('en') })

describe('the notification to the authority', () => {
  test('has every part that the law asks for, under a heading of its own', () => {
    const text = authorityLetter(made())
    const { facts, agency } = breachPage()
    for (const one of [
      agency.authority,
      agency.controller,
      agency.officer,
      facts.what,
      facts.whose,
      '12',
      facts.data,
      facts.consequences,
      facts.measures,
      'Art. 33',
    ])
      assert.ok(text.includes(one), one)
  })

  test('says of what nobody knows yet that it is not known, and leaves no heading out', () => {
    const { facts } = breachPage()
    const text = authorityLetter(made({ facts: { ...facts, persons: null, data: ' ', measures: '' } }))
    // Records were not counted either.
    assert.equal(text.split(say('breach.not-known')).length - 1, 4)
    for (const heading of ['breach.data', 'breach.measures', 'breach.persons'] as const)
      assert.ok(text.includes(say(heading)))
  })

  test('names the law under which the agency works', () => {
    const { agency } = breachPage()
    const text = authorityLetter(made({ agency: { ...agency, regime: '2016-680' } }))
    assert.match(text, /2016\/680/)
    assert.doesNotMatch(text, /Art\. 33/)
  })
})

describe('the text for a person', () => {
  test('says in plain words what happened, what may follow, what was done, what they can do and whom to ask', () => {
    const text = personLetter(made())
    const { facts, agency } = breachPage()
    for (const one of [facts.plainly, facts.consequences, facts.measures, facts.advice, agency.officer])
      assert.ok(text.includes(one), one)
  })

  test('tells nothing of others: neither how many nor who, nor what kind of agency it is', () => {
    const text = personLetter(made())
    const { facts, agency } = breachPage()
    for (const one of [facts.what, facts.whose, facts.data, '12', agency.name, agency.controller])
      assert.ok(!text.includes(one), one)
  })

  test('what it lacks is told', () => {
    const { facts } = breachPage()
    assert.deepEqual(personLacks(breachPage()), [])
    assert.deepEqual(personLacks(breachPage({ facts: { ...facts, plainly: '', advice: ' ' } })), ['plainly', 'advice'])
  })
})
