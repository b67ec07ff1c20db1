import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LeadFact } from '../shapes.ts'
import { placesIn } from './places.ts'

const named = (country: string, city: string | null, role: 'work' | 'mentioned', postings: number): LeadFact => {
  return { kind: 'place', value: { country, city, role }, postings, share: 1, quotes: [] }
}

test('places of work come first, the most named first, each where it lies', () => {
  assert.deepEqual(
    placesIn([named('LV', 'Riga', 'mentioned', 9), named('NL', 'Eindhoven', 'work', 2), named('NL', null, 'work', 5)]),
    [
      { country: 'NL', city: null, work: true, postings: 5, at: { latitude: 52.37, longitude: 4.89 } },
      { country: 'NL', city: 'Eindhoven', work: true, postings: 2, at: { latitude: 51.44, longitude: 5.48 } },
      { country: 'LV', city: 'Riga', work: false, postings: 9, at: { latitude: 56.95, longitude: 24.11 } },
    ],
  )
})

test('a place that the gazetteer does not know is listed without a point', () => {
  assert.equal(placesIn([named('XX', 'Nowhere', 'work', 1)])[0].at, null)
})

test('facts of other kinds are no places', () => {
  const start: LeadFact = { kind: 'start', value: { immediate: true } as never, postings: 1, share: 1, quotes: [] }
  assert.deepEqual(placesIn([start]), [])
})
