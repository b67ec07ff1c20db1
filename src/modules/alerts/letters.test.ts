import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../vocabulary/index.ts'
import { OCCASIONS } from './codes.ts'
import { alertLetter } from './letters.ts'

const URL = 'https://ausma.example'
const TWO = { waiting: 2, urgent: 1 }

test('a letter says how many wait and where to sign in', () => {
  const { subject, text } = alertLetter('new', 'en', TWO, URL)
  assert.equal(subject, 'Ausma: 2 waiting, 1 urgent')
  assert.equal(text, 'Something new waits for you.\nWaiting: 2. Urgent: 1.\n\nhttps://ausma.example/\n')
  assert.equal(alertLetter('daily', 'en', { waiting: 3, urgent: 0 }, URL).subject, 'Ausma: 3 waiting')
})

test('in each language each occasion has its own words, with the same numbers', () => {
  for (const language of LANGUAGES) {
    const texts = OCCASIONS.map((occasion) => alertLetter(occasion, language, { waiting: 41, urgent: 17 }, URL).text)
    assert.equal(new Set(texts).size, OCCASIONS.length, language)
    for (const text of texts) assert.match(text, /41[\s\S]*17[\s\S]*https:\/\/ausma\.example\/\n$/)
  }
  assert.equal(alertLetter('new', 'xx', TWO, URL).text, alertLetter('new', 'en', TWO, URL).text)
})

test('the first letter after a choice says no number', () => {
  const { subject, text } = alertLetter('chosen', 'en', { waiting: 0, urgent: 0 }, URL)
  assert.doesNotMatch(subject + text, /\d/)
})
