import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Facts } from '../tracks/shape.ts'
import { ALARM_WAYS, SEARCHERS, SOUGHT, type Sought } from './codes.ts'
import { alarmFor, knowsOrigin, linesFor, MissingSheet, searchersFor, talkDue } from './sheet.ts'

const FULL = MissingSheet.parse({
  ...Object.fromEntries(SOUGHT.map((field) => [field, `about ${field}`])),
  seenOn: '2026-11-24',
  seenAt: '18:30',
})
const fieldsFor = (to: (typeof SEARCHERS)[number]): readonly Sought[] => linesFor(to, FULL).map(({ field }) => field)

describe('what the sheet says to whom', () => {
  test('names of suspects go to police alone, and whoever may know where the child is too', () => {
    assert.deepEqual(fieldsFor('police'), [...SOUGHT])
    for (const to of SEARCHERS.filter((one) => one !== 'police'))
      for (const field of ['suspects', 'friends'] as const)
        assert.ok(!fieldsFor(to).includes(field), `${to} gets ${field}`)
  })

  test('the line for missing children gets what one knows a child by, and nothing of what was done to it', () => {
    assert.deepEqual(fieldsFor('missing-line'), [
      ...['seenOn', 'seenAt', 'seenWhere', 'looks', 'wears', 'carries', 'speaks', 'health', 'ring'],
    ])
    assert.equal(knowsOrigin('missing-line'), false)
    assert.ok(['police', 'guardian', 'focal-point'].every((to) => knowsOrigin(to as 'police')))
  })

  test('whoever gets a sheet gets the number to ring, and no empty line', () => {
    const short = MissingSheet.parse({ ring: '+371 2000 0000', looks: '  ' })
    for (const to of SEARCHERS) assert.deepEqual(linesFor(to, short), [{ field: 'ring', text: '+371 2000 0000' }])
  })

  test('a sheet without a number that is answered at any hour is no sheet', () => {
    assert.ok(!MissingSheet.safeParse({ looks: 'tall' }).success)
    assert.ok(!MissingSheet.safeParse({ ring: ' ' }).success)
    assert.ok(!MissingSheet.safeParse({ ring: '1', seenAt: '25:00' }).success)
    assert.ok(!MissingSheet.safeParse({ ring: '1', address: 'a shelter' }).success, 'no field for what nobody asked')
  })

  test('an adult has no guardian here; whose age is in doubt counts as a child', () => {
    assert.deepEqual(searchersFor({ age: 'adult' }), ['police', 'focal-point'])
    assert.deepEqual(searchersFor({ age: 'child' }), SEARCHERS)
    assert.deepEqual(searchersFor({ age: 'uncertain' }), SEARCHERS)
  })
})

const HOUR = 3_600_000
const since = new Date('2026-11-24T20:00:00Z')
const hour = (now: Date) => ({ since, due: new Date(since.getTime() + HOUR), now })
const at = (minutes: number) => new Date(since.getTime() + minutes * 60_000)

describe('the hour', () => {
  test('an addressee that was told within it is not rung again; what was said of an earlier alarm does not count', () => {
    const told = [
      { to: 'police', at: at(20), way: 'telephone' },
      { to: 'guardian', at: at(-900), way: 'message' },
    ] as const
    const shown = alarmFor(SEARCHERS, hour(at(61)), told)
    assert.deepEqual(
      shown.map(({ to, last, missed }) => [to, last?.way ?? null, missed]),
      [
        ['police', 'telephone', false],
        ['missing-line', null, true],
        ['guardian', null, true],
        ['focal-point', null, true],
      ],
    )
  })

  test('each addressee stands once, with the last entry since the alarm, and is late only without one', () => {
    const entry = fc.record({
      to: fc.constantFrom(...SEARCHERS),
      at: fc.integer({ min: -300, max: 300 }).map(at),
      way: fc.constantFrom(...ALARM_WAYS),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.integer({ min: 0, max: 300 }), (entries, minutes) => {
        const latestFirst = entries.toSorted((a, b) => b.at.getTime() - a.at.getTime())
        const shown = alarmFor(SEARCHERS, hour(at(minutes)), latestFirst)
        assert.deepEqual(
          shown.map(({ to }) => to),
          SEARCHERS,
        )
        for (const { to, last, missed } of shown) {
          const own = entries.filter((one) => one.to === to && one.at >= since)
          assert.equal(last !== null, own.length > 0)
          assert.ok(own.every((one) => last !== null && one.at <= last.at))
          assert.equal(missed, own.length === 0 && minutes > 60)
        }
      }),
    )
  })
})

describe('the conversation after the return', () => {
  const facts = (whereabouts: string, age = 'child') => ({ whereabouts, age, today: '2026-11-24' }) as unknown as Facts

  test('is due within three days of a child’s return, and of nobody else', () => {
    assert.equal(talkDue(facts('missing'), facts('known'), null), '2026-11-27')
    assert.equal(talkDue(facts('missing', 'uncertain'), facts('known', 'uncertain'), null), '2026-11-27')
    assert.equal(talkDue(facts('missing', 'adult'), facts('known', 'adult'), null), null)
    assert.equal(talkDue(facts('lost-contact'), facts('known'), null), null)
  })

  test('another step leaves the day alone, and who is missing again is looked for first', () => {
    assert.equal(talkDue(facts('known'), facts('known'), '2026-11-25'), '2026-11-25')
    assert.equal(talkDue(facts('known'), facts('missing'), '2026-11-25'), null)
  })
})
