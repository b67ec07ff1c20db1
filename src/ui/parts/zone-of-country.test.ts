import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposedZone } from './zone-of-country.ts'

test('the zone of a country is proposed, and not the one that a server or a browser stands at by chance', () => {
  assert.equal(proposedZone('LV', 'UTC'), 'Europe/Riga')
  assert.equal(proposedZone('LV', 'America/New_York'), 'Europe/Riga')
})

test('of several zones the one of the device goes first, then the only one in Europe', () => {
  assert.equal(proposedZone('ES', 'Atlantic/Canary'), 'Atlantic/Canary')
  assert.equal(proposedZone('ES', 'UTC'), 'Europe/Madrid')
  assert.equal(proposedZone('PT', 'UTC'), 'Europe/Lisbon')
})

test('nothing is guessed where there are several, and none where the browser knows no list', () => {
  assert.equal(proposedZone('US', 'UTC'), null)
  assert.equal(proposedZone('LV', 'Europe/Riga', []), null)
})
