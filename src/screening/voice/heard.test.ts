import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advert } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()
const voiceOf = (text: string) => assess(advert({ text })).voice

const WARNING = 'Please be careful, they took the passport of my brother and he was never paid'

test('what stands in quotation marks is another’s and does not count', () => {
  assert.equal(voiceOf(`${WARNING}.`), 'warns')
  assert.equal(
    voiceOf(`Cooks for our hotel in Cork, 14 euros an hour, hot meals. On the door: "${WARNING}"`),
    'recruits',
  )
})

test('deceit that is denied is a recruiter’s own word', () => {
  const advert = 'Pickers for the farm near Ely, 12 pounds an hour, paid every Friday'
  assert.equal(voiceOf(`${advert}. No scam, no fraud, never any trafficking or police trouble.`), 'recruits')
})

test('a recruiter’s question is no question of those who ask around', () => {
  assert.equal(
    voiceOf('Looking for work in Malta? Want to earn 2000 a month? We are hiring, call us today.'),
    'recruits',
  )
})

test('a Greek question ends in a semicolon, which elsewhere asks nothing', () => {
  assert.equal(voiceOf('Δούλεψε κανείς για την αδερφή μου εκεί; Είναι απάτη;'), 'asks')
  assert.equal(voiceOf('Cooks wanted; waiters wanted; call us; meals free; housing free;'), 'recruits')
})
