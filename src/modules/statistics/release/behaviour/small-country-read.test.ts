import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterFile, ReleasesHouse } from '../../../../../test/houses/releases.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { type Asked, apart, type Ends, endsOf, limited, type Sum } from '../../../../../test/samples/reader.ts'
import { alike, LATE, SMALL_TABLES, type Victim, vintageOf } from '../../../../../test/samples/releases.ts'
import type { Row } from '../../protect/solver.ts'
import { CODE_LISTS } from '../../return/code-lists.ts'
import type { Dimension } from '../../return/codes.ts'
import type { Codes } from '../../return/cube.ts'
import { WAYS, type Way } from '../codes.ts'
import { publishedFigures } from '../published.ts'

// A small country's years, invented, as files of the return: taken in, sent by two, released and published. Whoever then reads all that is public (of
// both years, and of last year's revision) asks of each small number what it can be. This reader shares no line with the auditor.

const LAST_YEAR = [
  ...alike(18, 'female', 'adult', 'other-eu', 'sexual'),
  ...alike(11, 'male', 'adult', 'non-eu', 'labour'),
  ...alike(4, 'female', 'child', 'own', 'sexual'),
  ...alike(1, 'male', 'child', 'stateless', 'begging'),
  ...alike(1, 'unknown', 'unknown', 'unknown', 'unknown'),
]
const THIS_YEAR = [
  ...alike(17, 'female', 'adult', 'other-eu', 'sexual'),
  ...alike(14, 'male', 'adult', 'non-eu', 'labour'),
  ...alike(3, 'female', 'child', 'own', 'sexual'),
  // Each of these is alone in every table.
  ...alike(1, 'male', 'child', 'stateless', 'criminal-activities', 'begging'),
  ...alike(1, 'unknown', 'child', 'unknown', 'unknown'),
  ...alike(1, 'female', 'unknown', 'own', 'domestic-servitude'),
  ...alike(1, 'other', 'adult', 'own', 'organ-removal'),
]
const YEARS = [
  { year: 2024, vintage: 1, persons: LAST_YEAR },
  { year: 2024, vintage: 2, persons: [...LAST_YEAR, ...LATE] },
  { year: 2025, vintage: 1, persons: THIS_YEAR },
]

const listOf = (name: Dimension) => [...CODE_LISTS[name].codes.keys()]
/** Every kind of person by what tables divide alone; then, of each age, who has a form. */
const KINDS: readonly Codes[] = [
  ...listOf('sex').flatMap((sex) =>
    listOf('age').flatMap((age) => listOf('citizenship').map((citizenship) => ({ sex, age, citizenship }))),
  ),
  ...listOf('age').flatMap((age) => listOf('form').map((form) => ({ age, form }))),
]
const fitting = (codes: Codes): Sum =>
  KINDS.flatMap((kind, i) =>
    'form' in kind === 'form' in codes &&
    Object.entries(codes).every(([name, code]) => kind[name as Dimension] === code)
      ? [i]
      : [],
  )
/** Whoever is counted has a form, or several, and each at most once. */
const HAVE_FORMS: readonly Row[] = listOf('age').flatMap((age) => {
  const forms = listOf('form').map((form) => fitting({ age, form }))
  return [apart(forms.flat(), fitting({ age }), 0, 1e6), ...forms.map((form) => apart(fitting({ age }), form, 0, 1e6))]
})
/** By how much readers take a revision to move a number at most. */
const REVISED = 10

const shifted = (sum: Sum, by: number): Sum => sum.map((one) => one + by)
const countOf = (persons: readonly Victim[], { form, ...codes }: Codes): number =>
  persons.filter(
    (one) =>
      Object.entries(codes).every(([name, code]) => one[name as 'sex'] === code) &&
      (form === undefined || one.forms.includes(form)),
  ).length
const isSmall = (n: number): boolean => n !== 0 && Math.abs(n) < 5

type Published = (typeof YEARS)[number] & {
  readonly told: readonly { readonly codes: Codes; readonly told: unknown }[]
}

/** From a file to a public page, and what stands there. */
async function publish(house: ReleasesHouse, year: (typeof YEARS)[number], way: Way): Promise<Published> {
  const lines = vintageOf(year.persons, SMALL_TABLES, year.year).observations.map(
    ({ codes, value }) => [codes, Number(value)] as const,
  )
  const sent = await house.sentOf([letterFile('b', year.year, lines)], year.year)
  const id = await house.released(sent, way, SMALL_TABLES)
  const told = (await publishedFigures(house.kernel.database)).find((one) => one.id === id)?.told ?? []
  return { ...year, told }
}

/** What is asked of a small number. */
type Question = Asked & { readonly truth: number; readonly words: string }

/** All that is public, over the kinds of each vintage; and the small numbers behind it. */
function asked(releases: readonly Published[]) {
  const rows: Row[] = []
  const questions: Question[] = []
  const placed = releases.map((one, i) => ({ ...one, from: i * KINDS.length }))
  for (const { told, from, persons, year, vintage } of placed) {
    rows.push(...HAVE_FORMS.map((row) => ({ ...row, columns: shifted(row.columns, from) })))
    const before = placed.find((one) => one.year === year && one.vintage === vintage - 1)
    for (const { codes, told: said } of told) {
      const more = shifted(fitting(codes), from)
      const row = limited(more, said)
      if (row) rows.push(row)
      const words = `${year}/${vintage} ${JSON.stringify(codes)}`
      const truth = countOf(persons, codes)
      if (isSmall(truth)) questions.push({ more, truth, words })
      if (before === undefined) continue
      const less = shifted(fitting(codes), before.from)
      rows.push(apart(more, less, -REVISED, REVISED))
      const change = truth - countOf(before.persons, codes)
      if (isSmall(change)) questions.push({ more, less, truth: change, words: `change ${words}` })
    }
  }
  return { rows, questions }
}

/** @param known how many persons whoever asks knows of */
function assertHidden({ truth, words }: Question, ends: Ends | undefined, way: Way, known: 0 | 1): void {
  const { from, to } = ends ?? { from: 0, to: 0 }
  const said = `${words} is ${truth}, and may be ${from} to ${to}`
  assert.ok(from <= truth && truth <= to, said)
  if (way === 'rounded') assert.ok(to - from >= 4 - known, said)
  else if (truth > 0) assert.ok(to >= 5 && (known > 0 || from <= 1), said)
  else assert.ok(from <= -5 && to >= -1, said)
}

const isAlike = (one: Victim, other: Victim): boolean =>
  one.sex === other.sex && one.age === other.age && one.citizenship === other.citizenship

for (const way of WAYS)
  onDatabases(`a small country’s years, published ${way}`, ReleasesHouse.open, (house) => {
    const releases: Published[] = []

    test('each is taken in from a file, sent by two, made ready and published', async () => {
      for (const year of YEARS) releases.push(await publish(house(), year, way))
    })

    test('whoever reads all of it works out no small number, nor who was registered late', async () => {
      const { rows, questions } = asked(releases)
      assert.ok(questions.length > 60, `${questions.length} small numbers`)
      const ends = await endsOf(releases.length * KINDS.length, rows, questions)
      for (const [i, question] of questions.entries()) assertHidden(question, ends[i], way, 0)
    })

    test('nor does somebody who is alone and knows it learn of anybody else', async () => {
      const [, , { persons = [], told = [] } = {}] = releases
      const { rows, questions } = asked([{ ...YEARS[2], persons, told }])
      for (const one of persons.filter(
        (other) => persons.filter((same) => same === other || isAlike(same, other)).length === 1,
      )) {
        const { sex, age, citizenship, forms } = one
        const own = [{ sex, age, citizenship }, ...forms.map((form) => ({ age, form }))].flatMap(fitting)
        // Of a cell that is their own they know themselves; of each other one they know as little as anybody.
        const others = questions.filter(({ more }) => own.every((kind) => !more.includes(kind)))
        const ends = await endsOf(
          KINDS.length,
          rows,
          others.map((question) => ({ ...question, amongThem: own })),
        )
        for (const [i, question] of others.entries()) assertHidden(question, ends[i], way, 1)
      }
    })

    test('the reader here finds who is alone where one number is told too much', async () => {
      const [, , year] = releases
      assert.ok(year)
      const told = year.told.map((cell) =>
        cell.codes.sex === 'other' && Object.keys(cell.codes).length === 1 ? { ...cell, told: 1 } : cell,
      )
      const { rows, questions } = asked([{ ...year, told }])
      const ends = await endsOf(KINDS.length, rows, questions)
      assert.throws(() => {
        for (const [i, question] of questions.entries()) assertHidden(question, ends[i], way, 0)
      }, /"sex":"other".* is 1, and may be/)
    })
  })
