import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../../test/samples/catalogues.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { CredentialRow } from '../../shell/contract.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { confirmable, isFresh, wayName, wayNote } from './way-view.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const say = voice(en, 'en')
const format = formats('en', () => NOW)
const way = (more: Partial<CredentialRow> = {}): CredentialRow => ({
  id: 'w',
  kind: 'passkey',
  name: 'Blue key',
  addedAt: '2026-11-03T08:00:00Z',
  usedAt: '2026-11-24T06:00:00Z',
  current: false,
  works: true,
  mayRemove: true,
  ...more,
})

describe('a way to sign in', () => {
  test('is called by its name, else by its kind', () => {
    assert.equal(wayName(way(), say), 'Blue key')
    assert.equal(wayName(way({ name: null }), say), 'Passkey')
  })

  test('tells its kind once, and when it was added and used', () => {
    assert.equal(wayNote(way(), say, format), 'Passkey · added 3 Nov · last used today')
    assert.equal(wayNote(way({ name: null }), say, format), 'added 3 Nov · last used today')
    assert.match(wayNote(way({ usedAt: null }), say, format), /not used yet$/)
    assert.match(wayNote(way({ current: true }), say, format), /you are signed in with it$/)
  })

  test('does so in Latvian too', () => {
    const note = wayNote(
      way({ kind: 'password' }),
      voice(lv, 'lv'),
      formats('lv', () => NOW),
    )
    assert.equal(note, 'Parole un kods · pievienots: 3. nov. · pēdējoreiz lietots: šodien')
  })
})

describe('with what somebody confirms', () => {
  test('what they used last comes first; an organisation has to be gone to', () => {
    assert.deepEqual(confirmable(['password', 'passkey'], true), ['password', 'passkey'])
    assert.deepEqual(confirmable(['oidc', 'passkey'], true), ['passkey'])
    assert.deepEqual(confirmable(['oidc'], true), [])
  })

  test('no passkey where the browser has none', () => {
    assert.deepEqual(confirmable(['passkey', 'password'], false), ['password'])
    assert.deepEqual(confirmable(['passkey'], false), [])
  })

  test('a proof is fresh as long as a key can be looked for', () => {
    assert.ok(isFresh('2026-11-24T10:04:00Z', NOW))
    assert.ok(!isFresh('2026-11-24T10:03:00Z', NOW))
    assert.ok(!isFresh('2026-11-24T09:00:00Z', NOW))
  })
})
