import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framed, tablesOf } from '../../../../../test/samples/cubes.ts'
import { audit } from '../attack/audit.ts'
import { round } from '../control/round.ts'
import { suppress } from '../control/suppress.ts'
import type { Counted } from '../cube.ts'
import { isSmall, ROUNDED, RULE, type Rule } from '../rule.ts'
import { intervalOf, type Release } from '../told.ts'

// A year of a small country, invented: some forty victims, several of whom are alone in a cell of every table, beside the year before.

const of = (n: number, sex: string, age: string, form: string, place: string): Counted => ({
  codes: { sex, age, form, place },
  n,
})
const LAST_YEAR = [
  of(11, 'female', 'adult', 'sexual', 'south'),
  of(6, 'female', 'adult', 'sexual', 'harbour'),
  of(7, 'male', 'adult', 'labour', 'border'),
  of(5, 'male', 'adult', 'labour', 'south'),
  of(3, 'female', 'child', 'sexual', 'south'),
  of(1, 'male', 'child', 'crime', 'harbour'),
  of(1, 'unknown', 'unknown', 'unknown', 'border'),
]
const THIS_YEAR = [
  of(12, 'female', 'adult', 'sexual', 'south'),
  of(5, 'female', 'adult', 'sexual', 'harbour'),
  of(9, 'male', 'adult', 'labour', 'border'),
  of(6, 'male', 'adult', 'labour', 'south'),
  of(4, 'female', 'child', 'sexual', 'south'),
  // Each of these is alone in every table.
  of(1, 'male', 'child', 'crime', 'harbour'),
  of(1, 'unknown', 'child', 'unknown', 'border'),
  of(1, 'female', 'unknown', 'labour', 'harbour'),
  of(1, 'male', 'adult', 'unknown', 'harbour'),
]
const CROSSED = [
  ['sex', 'age'],
  ['sex', 'form'],
  ['age', 'form'],
  ['place', 'form'],
]

/** Both years, the older first, with late registrations of the older one beside this year's. */
async function published(rule: Rule) {
  const late = [...LAST_YEAR, of(1, 'female', 'adult', 'labour', 'harbour')]
  const releases = [
    tablesOf(LAST_YEAR, CROSSED, { period: '2023' }),
    [...tablesOf(late, CROSSED, { period: '2023', vintage: '2' }), ...tablesOf(THIS_YEAR, CROSSED, { period: '2024' })],
  ]
  const { frame, cells } = framed(releases)
  const out: Release[] = []
  for (const [i, within] of cells.entries()) {
    const now = framed(releases.slice(0, i + 1)).frame
    const told =
      rule.rounding === null ? (await suppress(now, rule, within, out)).told : await round(now, rule, within, out)
    out.push({ name: `release ${i + 1}`, told: told ?? [] })
  }
  return { frame, out, found: await audit(frame, rule, out) }
}

for (const [way, rule, told] of [
  ['hidden', RULE, 50],
  ['rounded', ROUNDED, 190],
] as const)
  test(`nobody of a small country is told apart, also beside last year: ${way}`, async () => {
    const { frame, out, found } = await published(rule)
    assert.deepEqual(found.findings, [])
    // Something is told, and no number of one to four.
    const tells = out.flatMap(({ told }) => told)
    assert.ok(tells.filter(([, one]) => one !== 'hidden').length > told)
    for (const [cell, one] of tells)
      assert.ok(one === 'hidden' || !isSmall(rule, frame.cells[cell].count) || intervalOf(one, rule).to > 3)
  })

test('the same figures make the same release', async () => {
  const [first, again] = [await published(RULE), await published(RULE)]
  assert.deepEqual(again.out, first.out)
})

test('the year as it is tells of everybody who is alone', async () => {
  const { frame, cells } = framed([tablesOf(THIS_YEAR, CROSSED)])
  const told = (cells[0] ?? []).map((cell) => [cell, frame.cells[cell].count] as const)
  const { findings } = await audit(frame, RULE, [{ name: 'as it is', told }])
  const narrow = findings.filter(({ kind }) => kind === 'narrow').map(({ cell }) => frame.cells[cell].id)
  for (const codes of [
    'age=child;form=crime',
    'form=labour;sex=female',
    'age=unknown;sex=female',
    'form=crime;place=harbour',
  ])
    assert.ok(narrow.includes(`victims|2024|1|${codes}`), codes)
})
