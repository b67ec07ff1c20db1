import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { daysAfter } from '../../kernel/clock.ts'
import { RIGHTS } from '../accounts/index.ts'
import { PARTIES, type Party } from './codes.ts'
import { whyNotTold, yieldsToDanger } from './contact/telling.ts'
import { ALL_RULES, mustPassOn, rulesName, rulesNamed, rulesOn } from './rules/country.ts'
import { lv } from './rules/lv.ts'
import { clocksOf } from './tracks/clocks.ts'
import type { Facts } from './tracks/shape.ts'

describe('rules of a country', () => {
  test('each has its own name, deciders who are roles, enough seats, and 30 days at least', () => {
    const names = ALL_RULES.map(rulesName)
    assert.equal(new Set(names).size, names.length)
    for (const rules of ALL_RULES) {
      for (const role of rules.deciders.roles) assert.ok(role in RIGHTS, `${rulesName(rules)}: ${role}`)
      assert.ok(rules.deciders.quorum >= 1 && rules.deciders.seats.length > 0)
      assert.ok(rules.reflection.days >= 30, rulesName(rules))
      assert.ok(rules.remedyDays > 0 && rules.sources.length > 0)
      for (const [name, hours] of Object.entries(rules.periods)) assert.ok(hours > 0, `${rulesName(rules)} ${name}`)
      // In every country help is due within three days, and a child's guardian within one.
      assert.ok(rules.periods.needs <= 72 && rules.periods.guardian <= 24)
    }
  })

  test('a country without a file gets the minimum of the law', () => {
    assert.equal(rulesName(rulesOn('PT', '2026-11-02')), '*/1')
    assert.equal(rulesName(rulesOn('LV', '2026-11-02')), 'LV/1')
    assert.equal(rulesName(rulesOn('LV', '1999-01-01')), '*/1')
  })

  test('a newer version applies from its day on, and earlier decisions keep the old one', () => {
    const later = { ...lv[0], version: 2, from: '2027-01-01', deciders: { ...lv[0].deciders, quorum: 2 } }
    const all = [...ALL_RULES, later]
    assert.equal(rulesOn('LV', '2026-12-31', all).version, 1)
    assert.equal(rulesOn('LV', '2027-01-01', all).version, 2)
    assert.equal(rulesNamed('LV/1', all).deciders.quorum, 4)
    assert.throws(() => rulesNamed('LV/9', all), /LV\/9/)
  })

  test('an official must tell of a crime and says so first; carers need not', () => {
    const rules = rulesOn('LV', '2026-11-02')
    assert.ok(mustPassOn(rules, ['labour-inspector']).includes('crime-to-police'))
    assert.ok(!mustPassOn(rules, ['social-worker']).includes('crime-to-police'))
    for (const role of ['labour-inspector', 'social-worker'])
      assert.ok(mustPassOn(rules, [role]).includes('child-to-protection'), role)
  })
})

describe('clocks', () => {
  const rules = rulesOn('LV', '2026-11-02')
  const facts = {
    identification: 'presumed',
    whereabouts: 'missing',
    file: 'open',
    support: 'open',
    residence: 'reflection',
    reflectionEnds: '2026-12-02',
  } as unknown as Facts
  const since = new Date('2026-11-02T08:00:00Z')
  const all = { identification: since, whereabouts: since, support: since, residence: since }

  test('run from the day a state began, the next first; the alarm is due at once', () => {
    const clocks = clocksOf({ facts, since: all, rulesOf: () => rules, followUpOn: null, now: since })
    assert.deepEqual(
      clocks.map(({ name, missed }) => [name, missed]),
      [
        ['alarm', false],
        ['needs', false],
        ['reflection', false],
        ['decision', false],
      ],
    )
    assert.equal(clocks[0].due, '2026-11-02T09:00:00.000Z')
    assert.equal(clocks[2].due, '2026-12-02T23:59:59.999Z')
  })

  test('are missed once their time is over', () => {
    const now = new Date('2026-11-06T08:00:00Z')
    assert.deepEqual(
      clocksOf({ facts, since: all, rulesOf: () => rules, followUpOn: null, now })
        .filter(({ missed }) => missed)
        .map(({ name }) => name),
      ['alarm', 'needs'],
    )
  })

  test('days are counted over the end of a month and of a year', () => {
    assert.deepEqual([daysAfter('2026-12-31', 1), daysAfter('2026-03-01', -1)], ['2027-01-01', '2026-02-28'])
  })
})

describe('parties that are told', () => {
  const told = (
    party: Party,
    more: Partial<Record<'asylum' | 'identification', string>> = {},
    refuses: readonly string[] = [],
  ) => whyNotTold(party, { asylum: 'none', identification: 'presumed', ...more }, refuses)

  test('a person’s refusal binds, and yields only to a danger to life', () => {
    assert.equal(told('police', {}, ['police']), 'refused-by-person')
    assert.equal(told('police', {}, ['family']), null)
    assert.ok(yieldsToDanger('refused-by-person'))
  })

  test('the consulate is never contacted while asylum is open, nor the employer at all, in danger or not', () => {
    for (const asylum of ['wished', 'applied', 'appealed', 'protected'])
      assert.equal(told('consulate', { asylum }), 'asylum-open', asylum)
    assert.equal(told('consulate'), null)
    for (const party of PARTIES) if (party === 'employer') assert.equal(told(party), 'never-the-employer')
    for (const why of ['asylum-open', 'never-the-employer', 'return-enforcement'] as const)
      assert.ok(!yieldsToDanger(why))
  })

  test('a complaint never flows to return enforcement: immigration learns only of persons protected from removal', () => {
    for (const identification of ['signal', 'detected', 'not-confirmed', 'declined'])
      assert.equal(told('immigration', { identification }), 'return-enforcement', identification)
    for (const identification of ['presumed', 'under-review', 'identified'])
      assert.equal(told('immigration', { identification }), null, identification)
  })
})
