import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceStarter } from '../../../shell/contract.ts'
import { filledBy, nearestFirst, starterAsked } from './service-view.ts'

const line = (country: string | null, more: Partial<ServiceStarter> = {}): ServiceStarter => ({
  ...{ name: `Line of ${country}`, country, phone: '+371 2000 0142', email: '', always: false },
  ...{ source: 'https://line.example', date: '2026-11-20' },
  ...more,
})

test('the own country stands first, then what holds everywhere', () => {
  const all = [line('BG'), line(null), line('LV')]
  assert.deepEqual(
    nearestFirst(all, 'LV').map(({ country }) => country),
    ['LV', null, 'BG'],
  )
})

test('what a page says is filled in; a number of the whole Union is entered for the own country', () => {
  const { country, week } = filledBy(line(null, { always: true }), 'LV')
  assert.equal(country, 'LV')
  assert.deepEqual(week[6], [{ from: '00:00', to: '00:00' }])
  assert.deepEqual(filledBy(line('BG'), 'LV').week[0], [{ from: '', to: '' }])
})

test('of an address only a name counts', () => {
  assert.deepEqual(starterAsked({ starter: 'A line' }), { starter: 'A line' })
  for (const starter of [1, undefined, 'a'.repeat(121)]) assert.deepEqual(starterAsked({ starter }), {})
})
