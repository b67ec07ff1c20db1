import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figures, languageCode, languageName, spoken, tongue } from './tongue.ts'

test('languages have English names, and what is none is said or shown as it is', () => {
  assert.deepEqual(['lv', 'ru', 'pt-BR'].map(languageName), ['Latvian', 'Russian', 'Brazilian Portuguese'])
  assert.deepEqual(['und', '', 'qx', '<b>', 'en-en-en'].map(languageName), [
    'language not recognised',
    'language not recognised',
    'qx',
    '<b>',
    'en-en-en',
  ])
})

test('a narrow column shows a code or a question mark', () => {
  assert.deepEqual(['lv', 'und', '', 'not a code at all'].map(languageCode), ['lv', '?', '?', '?'])
})

test('wording is marked with its language, and with none where that is not known', () => {
  assert.equal(spoken('ar').markup, 'lang="ar" dir="auto"')
  for (const code of [undefined, 'und', '"><script>']) assert.equal(spoken(code).markup, 'lang="" dir="auto"')
  assert.equal(tongue('en'), null)
  assert.equal(tongue('uk')?.markup, ' lang="uk"')
  assert.equal(tongue('und')?.markup, ' lang=""')
})

test('what holds no letter runs left to right, whatever stands around it', () => {
  assert.equal(figures('+371 20 055 019')?.markup, ' dir="ltr"')
  for (const words of ['200 يورو', 'WhatsApp 20 055 019']) assert.equal(figures(words), null)
})
