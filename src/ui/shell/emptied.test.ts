import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptied } from './emptied.ts'

describe('a form after its save', () => {
  test('what was sent goes', () => {
    const sent = { value: '+371 2000 0199', safe: true }
    const empty = { value: '', safe: false }
    assert.equal(emptied('Seen at the station.', '')('Seen at the station.'), '')
    assert.equal(emptied(sent, empty)(sent), empty)
    assert.equal(emptied<string | null>('persons.csv', null)('persons.csv'), null)
  })

  test('what was typed since stays', () => {
    const sent = { value: '+371 2000 0199' }
    const typed = { value: '+371 2000 0199, evenings' }
    assert.equal(emptied('Seen at the station.', '')('Seen at the station. Twice.'), 'Seen at the station. Twice.')
    assert.equal(emptied(sent, { value: '' })(typed), typed)
  })

  test('what was emptied meanwhile by hand stays empty', () => {
    assert.equal(emptied('Seen at the station.', '')(''), '')
  })
})
