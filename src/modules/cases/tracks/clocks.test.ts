import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AGES } from '../codes.ts'
import { ALL_RULES, rulesName, rulesOn } from '../rules/country.ts'
import type { CountryRules } from '../rules/shape.ts'
import { clocksOf, type Running } from './clocks.ts'
import { isOwnDay } from './own-days.ts'
import { type ClockName, type Facts, TRACKS, type Track } from './shape.ts'
import { clocksIn, factsOf, firstStates, rowOf, type Standing } from './standing.ts'
import { RULES } from './table.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const rules = rulesOn('LV', '2026-11-02')
const start = new Date('2026-11-02T08:00:00Z')
const facts = (more: Partial<Facts> = {}): Facts => ({
  ...factsOf({ age: 'adult', reflection_ends: null }, {}, rules, start),
  ...more,
})
const running = (of: Partial<Facts>, more: Partial<Running> = {}): Running => ({
  facts: facts(of),
  since: Object.fromEntries(TRACKS.map((track) => [track, start])),
  rulesOf: () => rules,
  followUpOn: null,
  now: start,
  ...more,
})
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const clock = (of: Running, name: ClockName) => clocksOf(of).find((one) => one.name === name)

/** Every state with a period, with its track. */
const TIMED = TRACKS.flatMap((track) =>
  Object.entries(RULES[track].states).flatMap(([state, { clock: name }]) => (name ? [{ track, state, name }] : [])),
)

/** Whether a period ends on a day of its own, and no number of hours after its beginning. */
const isDay = (name: ClockName) => name === 'reflection' || name === 'follow-up' || isOwnDay(name)

describe('a period', () => {
  for (const { track, state, name } of TIMED.filter(({ name }) => !isDay(name)))
    test(`of ${track} ${state} runs out to the millisecond, and not before`, () => {
      const hours = rules.periods[name as keyof typeof rules.periods]
      const of = (now: Date) => clock(running({ [track]: state }, { now }), name)
      assert.equal(of(start)?.due, at(hours * HOUR).toISOString())
      assert.deepEqual(
        [of(at(hours * HOUR - 1))?.missed, of(at(hours * HOUR))?.missed, of(at(hours * HOUR + 1))?.missed],
        [false, false, true],
      )
    })

  test('runs in every country for every state that has one', () => {
    for (const country of ALL_RULES)
      for (const { track, state, name } of TIMED) {
        const of = running(
          { [track]: state, reflectionEnds: '2026-12-02' },
          { rulesOf: () => country, followUpOn: '2027-01-01', waits: { [track]: '2027-01-01' } },
        )
        assert.ok(clock(of, name), `${rulesName(country)} ${track} ${state}`)
      }
  })

  test('does not run without a known beginning', () => {
    const of = running({ identification: 'presumed' }, { since: {} })
    assert.deepEqual(clocksOf(of), [])
  })

  test('of a state that no table has is none, rather than an error that hides the person', () => {
    assert.deepEqual(clocksOf(running({ identification: 'from-an-older-version' })), [])
  })
})

describe('a period of a closed file', () => {
  const closedAt = at(10 * DAY)
  const closed = (of: Partial<Facts>, more: Partial<Running> = {}) =>
    running(
      { file: 'closed', identification: 'identified', reflectionEnds: '2026-12-02', ...of },
      { now: at(60 * DAY), ...more },
    )
  const names = (of: Running) => clocksOf(of).map(({ name }) => name)
  const since = { ...running({}).since, file: closedAt }

  test('of help, stay and asylum ends with it, however long ago it ran out', () => {
    for (const one of [{ support: 'open' }, { residence: 'reflection' }, { asylum: 'applied' }]) {
      assert.deepEqual(names(closed(one, { since })), [], JSON.stringify(one))
      assert.equal(names(closed({ ...one, file: 'open' }, { since })).length, 1, 'while it is open it runs')
      assert.equal(names(closed({ ...one, file: 'reopened' }, { since })).length, 1, 'and once it is opened again')
    }
  })

  test('that began after it was closed runs', () => {
    const anew = { ...since, support: at(20 * DAY) }
    assert.deepEqual(names(closed({ support: 'open' }, { since: anew })), ['needs'])
  })

  test('goes on if it is not the agency’s own: follow-up, keeping, reviews, a remedy, an alarm, a child’s guardian', () => {
    const dated = [
      { name: 'keeping', day: '2031-11-12' },
      { name: 'at-18', day: '2027-11-12' },
      { name: 'age-remedy', day: '2026-12-12' },
    ] as const
    const of = closed(
      { residence: 'reflection', whereabouts: 'missing', identification: 'under-review', child: 'guardian-needed' },
      { since, followUpOn: '2027-06-01', dated },
    )
    assert.deepEqual(names(of).toSorted(), [
      ...['age-remedy', 'alarm', 'at-18', 'follow-up', 'guardian', 'keeping', 'review'],
    ])
  })
})

describe('a period that ends with a day', () => {
  test('the reflection period ends with its last day, whatever the hour it began', () => {
    const of = (now: string) =>
      clock(running({ residence: 'reflection', reflectionEnds: '2026-12-02' }, { now: new Date(now) }), 'reflection')
    assert.equal(of('2026-11-02T23:59:59.999Z')?.due, '2026-12-02T23:59:59.999Z')
    assert.equal(of('2026-12-02T23:59:59.999Z')?.missed, false)
    assert.equal(of('2026-12-03T00:00:00.000Z')?.missed, true)
  })

  test('neither runs without a day', () => {
    assert.equal(clock(running({ residence: 'reflection' }), 'reflection'), undefined)
    assert.equal(clock(running({ file: 'closed' }), 'follow-up'), undefined)
  })

  test('the follow-up has the day that was set when the file was closed', () => {
    const of = running({ file: 'closed' }, { followUpOn: '2028-02-29' })
    assert.equal(clock(of, 'follow-up')?.due, '2028-02-29T23:59:59.999Z')
  })
})

describe('all periods of somebody', () => {
  const anyFacts: fc.Arbitrary<Facts> = fc
    .tuple(
      fc.record(
        Object.fromEntries(TRACKS.map((track) => [track, fc.constantFrom(...Object.keys(RULES[track].states))])),
      ),
      fc.constantFrom(...AGES),
      fc.constantFrom(null, '2026-10-01', '2026-12-02'),
    )
    .map(([states, age, reflectionEnds]) => facts({ ...states, age, reflectionEnds }))
  const anySince = fc.record(
    Object.fromEntries(TRACKS.map((track) => [track, fc.integer({ min: -400, max: 0 }).map((days) => at(days * DAY))])),
  )

  test('property: come in order, each once, and are missed when their hour is over and only then', () => {
    fc.assert(
      fc.property(anyFacts, anySince, (of, since) => {
        const found = clocksOf({ ...running({}), facts: of, since, followUpOn: '2026-11-20' })
        assert.deepEqual(
          found.map(({ due }) => due),
          found.map(({ due }) => due).toSorted(),
        )
        assert.equal(new Set(found.map(({ track }) => track)).size, found.length)
        for (const { due, missed } of found) assert.equal(missed, new Date(due) < start)
      }),
    )
  })

  test('property: sex, citizenship and age change no period', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...AGES), (of, age) => {
        assert.deepEqual(clocksOf({ ...running({}), facts: { ...of, age } }), clocksOf({ ...running({}), facts: of }))
      }),
    )
  })

  test('property: a row repeats the next period and the queue, so that lists say what the page says', () => {
    fc.assert(
      fc.property(anyFacts, anySince, fc.option(fc.constant('2027-01-01')), (of, since, followUpOn) => {
        const standing: Standing = { facts: of, since, under: {}, waits: {}, dated: [], rules }
        const row = rowOf(standing, followUpOn, start)
        const [next] = clocksIn(standing, followUpOn, start)
        assert.deepEqual([row.next_clock, row.next_due?.toISOString()], [next?.name ?? null, next?.due])
        for (const track of ['identification', 'whereabouts', 'file'] as const) assert.equal(row[track], of[track])
        assert.ok(row.queue)
      }),
    )
  })

  test('a running period is counted by the rules under which it began, the others by their own', () => {
    const slower: CountryRules = { ...rules, version: 2, periods: { ...rules.periods, needs: 1, decision: 999 } }
    const by: Partial<Record<Track, CountryRules>> = { support: rules, identification: slower }
    const of = running({ support: 'open', identification: 'presumed' }, { rulesOf: (track) => by[track] ?? rules })
    assert.equal(clock(of, 'needs')?.due, at(72 * HOUR).toISOString())
    assert.equal(clock(of, 'decision')?.due, at(999 * HOUR).toISOString())
  })

  test('a newly met person has the triage of a signal, and the first state of each track is one of its own', () => {
    assert.deepEqual(
      clocksOf(running(firstStates())).map(({ name }) => name),
      ['triage'],
    )
    for (const track of TRACKS) assert.ok(Object.hasOwn(RULES[track].states, RULES[track].first), track)
  })
})
