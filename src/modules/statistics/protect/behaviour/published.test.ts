import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { framed, persons, tablesOf } from '../../../../../test/samples/cubes.ts'
import { audit } from '../attack/audit.ts'
import { auditWords } from '../attack/words.ts'
import { round } from '../control/round.ts'
import { suppress } from '../control/suppress.ts'
import type { Counted } from '../cube.ts'
import type { Link } from '../links.ts'
import { ROUNDED, RULE, type Rule } from '../rule.ts'
import type { Table } from '../tables.ts'
import type { Release } from '../told.ts'

const CROSSED = [
  ['sex', 'form'],
  ['age', 'form'],
  ['place', 'sex'],
]

/** Makes the releases one after the other, each beside those before it, and attacks each before the next. */
async function publish(rule: Rule, releases: readonly (readonly Table[])[], links: readonly Link[] = []) {
  const { frame, cells } = framed(releases, links)
  const out: Release[] = []
  for (const [i, within] of cells.entries()) {
    // What lies ahead is not known yet.
    const now = framed(releases.slice(0, i + 1), links).frame
    const told =
      rule.rounding === null ? (await suppress(now, rule, within, out)).told : await round(now, rule, within, out)
    assert.ok(told !== undefined, 'no rounding adds up')
    out.push({ name: `release ${i + 1}`, told })
    assert.deepEqual(auditWords(now, await audit(now, rule, out)), [])
  }
  return { frame, releases: out }
}

for (const [name, rule] of [
  ['hidden', RULE],
  ['hidden, with zeros as small numbers', { ...RULE, zeros: 'small' }],
  ['rounded', ROUNDED],
] as const)
  describe(`cells ${name}`, () => {
    test('no small cell of any cube can be worked out', () =>
      fc.assert(
        fc.asyncProperty(persons(120), async (records) => void (await publish(rule, [tablesOf(records, CROSSED)]))),
        runs(12),
      ))

    test('nor from two releases a month apart', () =>
      fc.assert(
        fc.asyncProperty(persons(80), persons(8), async (march, april) => {
          const links: Link[] = [{ kind: 'periods', total: '2024-01/04', parts: ['2024-01/03', '2024-04'] }]
          const until = (month: string, of: readonly Counted[]) => tablesOf(of, CROSSED, { period: `2024-01/${month}` })
          await publish(rule, [until('03', march), until('04', [...march, ...april])], links)
        }),
        runs(5),
      ))

    test('nor from two vintages', () =>
      fc.assert(
        fc.asyncProperty(persons(80), persons(6), fc.nat(5), async (first, added, gone) => {
          const again = [...first.slice(gone), ...added]
          await publish(rule, [tablesOf(first, CROSSED), tablesOf(again, CROSSED, { vintage: '2' })])
        }),
        runs(5),
      ))
  })
