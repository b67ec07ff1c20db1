import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  hasSheet,
  isFromBefore,
  isSought,
  lateOf,
  newTelling,
  sheetFrom,
  sheetLacks,
  tellingLacks,
} from './missing-view.ts'

const late = (to: 'police' | 'guardian', missed: boolean) => ({ to, last: null, missed })
const alarm = {
  since: '2026-11-24T06:00:00Z',
  due: '2026-11-24T07:00:00Z',
  told: [late('guardian', true), late('police', true)],
}
const by = { id: 'x', name: null }
const sheet = (at: string) => ({ version: 1, at, by, words: { ...sheetFrom(null), ring: '112' } })

describe('the page of a missing person', () => {
  test('a first sheet is empty and needs only the number; a later one begins with the last', () => {
    assert.deepEqual(sheetLacks(sheetFrom(null)), { 'words.ring': 'empty' })
    assert.deepEqual(sheetLacks(sheetFrom(sheet('2026-11-24T06:30:00Z'))), {})
  })

  test('a sheet from before the alarm is named, one of today is not', () => {
    assert.ok(isFromBefore({ alarm, sheet: sheet('2026-11-20T06:00:00Z') }))
    assert.ok(!isFromBefore({ alarm, sheet: sheet('2026-11-24T06:00:01Z') }))
    assert.ok(!isFromBefore({ alarm: null, sheet: sheet('2026-11-20T06:00:00Z') }))
  })

  test('the late stand in the order in which they are rung', () => {
    assert.deepEqual(lateOf({ alarm }), ['police', 'guardian'])
    assert.deepEqual(lateOf({ alarm: null }), [])
  })

  test('a telling needs way and words, and of a focal point its state unless nobody was told', () => {
    assert.deepEqual(Object.keys(tellingLacks('police', newTelling())), ['way', 'text'])
    assert.deepEqual(Object.keys(tellingLacks('focal-point', { way: 'message', text: 'x', country: '' })), ['country'])
    assert.deepEqual(tellingLacks('focal-point', { way: 'not-told', text: 'x', country: '' }), {})
  })

  test('the sheet is offered of who is missing or came back, and of a child before it leaves', () => {
    const may = ['missing-persons.write']
    const at = (whereabouts: string, age: string, dues: { kind: string }[] = []) =>
      ({ whereabouts, age, dues, may }) as unknown as Parameters<typeof hasSheet>[0]
    assert.ok(hasSheet(at('missing', 'adult')) && hasSheet(at('known', 'child')) && hasSheet(at('known', 'uncertain')))
    assert.ok(!hasSheet(at('known', 'adult')))
    assert.ok(!hasSheet({ ...at('missing', 'child'), may: [] }))
    assert.ok(isSought(at('known', 'child', [{ kind: 'return-talk' }])) && !isSought(at('known', 'child')))
  })
})
