import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonEvent, PersonPage } from '../../shell/contract.ts'
import { pictureOf } from './tracks-view.ts'

const NOW = new Date('2026-12-01T00:00:00Z')
type Known = Parameters<typeof pictureOf>[0]
const track = (name: PersonPage['tracks'][number]['track'], state: string, since: string) => ({
  track: name,
  state,
  since: `${since}T00:00:00Z`,
  rules: 'LV/1',
})
const moved = (name: string, to: string, at: string, kind: PersonEvent['kind'] = 'moved') =>
  ({ kind, track: name, act: 'presume', from: null, to, at: `${at}T00:00:00Z` }) as PersonEvent
const KNOWN: Known = {
  tracks: [
    track('identification', 'presumed', '2026-11-25'),
    track('support', 'open', '2026-11-25'),
    track('criminal', 'none', '2026-11-21'),
  ],
  clocks: [{ track: 'support', name: 'needs', due: '2026-12-11T00:00:00Z', missed: false }],
  events: [
    moved('identification', 'presumed', '2026-11-25'),
    moved('support', 'open', '2026-11-25', 'followed'),
    moved('identification', 'detected', '2026-11-21'),
    moved('criminal', 'open', '2026-11-20', 'noted'),
  ],
}
const laneOf = (known: Known, name: string) => {
  const lane = pictureOf(known, NOW).lanes.find((one) => one.track.track === name)
  assert.ok(lane)
  return lane
}

test('steps stand oldest first, at the same days on each lane; what was only noted is no step', () => {
  const { steps } = laneOf(KNOWN, 'identification')
  assert.deepEqual(
    steps.map(({ to }) => to),
    ['detected', 'presumed'],
  )
  assert.equal(steps[0].at, 0)
  assert.equal(steps[1].at, laneOf(KNOWN, 'support').steps[0].at)
})

test('the present state runs to today; what is left of its period from there to the deadline', () => {
  const { run, left, due, clock } = laneOf(KNOWN, 'support')
  const { today } = pictureOf(KNOWN, NOW)
  // 21 November to 11 December, and a little room.
  assert.ok(Math.abs(today - 50 / 1.03) < 0.1)
  assert.equal(run?.to, today)
  assert.deepEqual(left, { from: today, to: due[0].at })
  assert.ok(Math.abs(due[0].at - 100 / 1.03) < 0.1)
  assert.equal(clock?.name, 'needs')
  assert.equal(laneOf(KNOWN, 'identification').left, null)
})

test('tracks on which nothing happened have no lane, unless a deadline runs on them', () => {
  assert.deepEqual(
    pictureOf(KNOWN, NOW).quiet.map((one) => one.track),
    ['criminal'],
  )
  const due = { track: 'criminal' as const, name: 'review', due: '2026-12-05T00:00:00Z', missed: false }
  assert.deepEqual(pictureOf({ ...KNOWN, clocks: [due] }, NOW).quiet, [])
})

test('a deadline that was missed stands in the past, and nothing is left of it', () => {
  const clocks = [{ track: 'support' as const, name: 'needs', due: '2026-11-28T00:00:00Z', missed: true }]
  const { left, due } = laneOf({ ...KNOWN, clocks }, 'support')
  assert.equal(left, null)
  assert.ok(due[0].missed && due[0].at < pictureOf({ ...KNOWN, clocks }, NOW).today)
})

test('a deadline in five years does not squeeze the days that count: its bar goes to the edge', () => {
  const clocks = [{ track: 'support' as const, name: 'keeping', due: '2031-12-01T00:00:00Z', missed: false }]
  const { left, due } = laneOf({ ...KNOWN, clocks }, 'support')
  assert.equal(left?.to, 100)
  assert.deepEqual(due, [])
  assert.ok(pictureOf({ ...KNOWN, clocks }, NOW).today > 50)
})

test('there are six lines at most, also over years, and everything lies within the picture', () => {
  for (const since of ['2026-12-01', '2026-11-30', '2026-06-01', '2019-01-01']) {
    const known = { ...KNOWN, events: [], tracks: [track('support', 'open', since)] }
    const { ticks, lanes, today } = pictureOf(known, NOW)
    assert.ok(ticks.length >= 1 && ticks.length <= 7, since)
    for (const at of [today, ...ticks.map((one) => one.at), lanes[0].run?.from ?? -1])
      assert.ok(at >= 0 && at <= 100, since)
  }
})
