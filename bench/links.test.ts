import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkTexts } from './links.ts'

test('after linking, texts of one offer have one number, and all others one of their own', () => {
  const texts = [
    'Welders wanted in Gdansk, Poland, 62 zloty an hour, hostel near the yard. Write to @piemers_darbs',
    'Cleaners for a school in Riga, mornings, call +371 20000001',
    'Welders wanted in Gdansk, Poland, 63 zloty an hour, hostel near the yard. Write to @piemers_darbs',
    'Szukamy: spawacz, Gdańsk, stocznia, 62 zł za godzinę. Pisz @piemers_darbs',
  ]
  const [first, other, copy, translated] = linkTexts(texts)
  assert.equal(copy, first)
  assert.equal(translated, first)
  assert.notEqual(other, first)
  assert.equal(other, 1)
})
