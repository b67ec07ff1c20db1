import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonEvent, PersonPage } from '../../shell/contract.ts'
import { alarmsOf } from './head-view.ts'

const NOW = new Date('2026-12-01T08:00:00Z')
type Known = Parameters<typeof alarmsOf>[0]
const keeping: PersonPage['keeping'] = {
  ground: 'help',
  until: null,
  asked: null,
  held: null,
  due: false,
  bounds: null,
}
const whereabouts = (state: string): Known['tracks'] => [
  { track: 'whereabouts', state, since: '2026-11-30T22:00:00Z', rules: null },
]
const danger = (at: string) => ({ kind: 'danger', at }) as PersonEvent

test('nothing that must not be overlooked: nothing is said', () => {
  assert.deepEqual(alarmsOf({ tracks: whereabouts('known'), events: [], keeping }, NOW), [])
})

test('missing comes before a danger that was acted upon, and that before a wish to be erased', () => {
  const known = {
    tracks: whereabouts('missing'),
    events: [danger('2026-11-30T21:40:00Z')],
    keeping: { ...keeping, asked: '2026-11-29' },
  }
  assert.deepEqual(
    alarmsOf(known, NOW).map(({ what, anchor }) => [what, anchor]),
    [
      ['at.whereabouts.missing', 'timeline'],
      ['danger.title', 'timeline'],
      ['done-as.erasure-asked', 'kept'],
    ],
  )
})

test('a danger of more than a week ago stands in the history alone', () => {
  const known = { tracks: whereabouts('known'), events: [danger('2026-11-20T21:40:00Z')], keeping }
  assert.deepEqual(alarmsOf(known, NOW), [])
})
