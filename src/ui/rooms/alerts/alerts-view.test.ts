import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASKED, HOURS, hourText } from './alerts-view.ts'

test('a daily letter may come at each hour of a day', () => {
  assert.deepEqual([HOURS.length, HOURS.at(0), HOURS.at(-1)], [24, 0, 23])
  assert.deepEqual([hourText(0), hourText(8), hourText(23)], ['00:00', '08:00', '23:00'])
})

test('what has a name and a place is sent to the server, which decides', () => {
  for (const address of ['anna@authority.example', 'a@b']) assert.match(address, ASKED)
  for (const address of ['', 'anna', 'anna@', '@authority', 'an na@authority.example'])
    assert.doesNotMatch(address, ASKED)
})
