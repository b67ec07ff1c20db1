import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outcomeOf } from '../../../../../bench/audit-releases.ts'

// Each weakness by example, as a file of cases has it.

type Told = number | string | object
const FORMS = ['sexual', 'labour', 'unknown'] as const
/** A table by form: the total first. */
const byForm = (counts: readonly (number | null)[], told: readonly Told[], where: object = {}) => ({
  measure: 'victims',
  period: '2024',
  by: ['form'],
  cells: counts.map((count, i) => ({ codes: i === 0 ? {} : { form: FORMS[i - 1] }, count, told: told[i] })),
  ...where,
})
const dimensions = { form: { codes: FORMS }, sex: { codes: ['female', 'male'] } }
const plain = { knowing: { one: 0, two: 0 }, group: 0 }
const released = (...tables: readonly object[]) =>
  tables.map((table, i) => ({ name: `release ${i + 1}`, tables: [table] }))
const outcome = (one: object) => outcomeOf({ name: 'a case', dimensions, expected: 'passed', ...one }, 1)

async function passes(one: object) {
  const { isRight, says, words } = await outcome(one)
  assert.ok(isRight, [says, ...words].join('\n'))
}
async function refuses(one: object, ...words: readonly RegExp[]) {
  const found = await outcome({ ...one, expected: 'refused' })
  assert.ok(found.isRight, found.says)
  for (const word of words) assert.match(found.words.join('\n'), word)
}

describe('one release', () => {
  const hidden = byForm([40, 28, 9, 3], [40, 'hidden', 9, 'hidden'])
  test('a small cell with another beside it is safe', () => passes({ releases: released(hidden) }))

  test('a small cell that is told, marked «<5» or the only one hidden is not', async () => {
    await refuses(
      { releases: released(byForm([40, 28, 9, 3], [40, 28, 9, 3])) },
      /form unknown» can be worked out: exactly 3/,
    )
    const marked = byForm([40, 28, 9, 3], [40, 'hidden', 9, { from: 1, to: 4 }])
    await refuses({ releases: released(marked) }, /form unknown» can be worked out: from 1 to 4\./)
    const alone = byForm([40, 28, 9, 3], [40, 28, 9, 'hidden'])
    await refuses({ releases: released(alone) }, /exactly 3.*Used for it.*form sexual.*is the sum of/)
  })

  test('two that are hidden and few together are not safe', () =>
    refuses({ rule: plain, releases: released(byForm([34, 30, 2, 2], [34, 30, 'hidden', 'hidden'])) }, /from 0 to 4/))

  test('what one table hides and another tells is told', () => {
    const other = byForm([40, 28, 9, 3], [40, 28, 9, 'hidden'])
    return refuses({ releases: [{ name: 'both', tables: [hidden, other] }] }, /exactly 3/)
  })

  test('zeros: told or hidden by the rule', async () => {
    const zero = byForm([37, 28, 9, 0], [37, 28, 9, 0])
    await passes({ rule: { group: 0 }, releases: released(zero) })
    await refuses({ rule: { zeros: 'small', group: 0 }, releases: released(zero) }, /exactly 0/)
    const kept = byForm([37, 28, 9, 0], [37, 28, 'hidden', 'hidden'])
    await refuses({ rule: { zeros: 'told', group: 0 }, releases: released(kept) }, /unknown» does not fit its count/)
    // One of nine must be in each, where a hidden cell is never none.
    const two = byForm([42, 33, 5, 4], [42, 33, 'hidden', 'hidden'])
    await refuses(
      { rule: { ...plain, zeros: 'told', range: { from: 1, to: 9 } }, releases: released(two) },
      /from 1 to 8/,
    )
    await passes({ rule: { ...plain, range: { from: 1, to: 9 } }, releases: released(two) })
  })

  test('what is told and is not the count is a contradiction', () =>
    refuses({ releases: released(byForm([40, 28, 9, 3], [40, 28, 12, 'hidden'])) }, /labour» does not fit its count/))

  test('what was not collected has no number and no sum', () =>
    passes({ releases: released(byForm([40, 28, 9, null], [40, 28, 9, 'blank'])) }))
})

describe('who knows more', () => {
  test('somebody who is in the other cell brings it down', async () => {
    // Five are hidden together. Whoever is one of the two knows that the three are four at most.
    const five = byForm([45, 40, 2, 3], [45, 40, 'hidden', 'hidden'])
    await passes({ rule: { ...plain, group: 20 }, releases: released(five) })
    await refuses(
      { releases: released(five) },
      /One person of «victims, 2024, form (labour|unknown)» can work out too much/,
    )
    const six = byForm([46, 40, 3, 3], [46, 40, 'hidden', 'hidden'])
    await refuses({ releases: released(six) }, /Two persons who combine/)
    await passes({ rule: { knowing: { one: 5, two: 4 } }, releases: released(six) })
    await passes({ releases: released(byForm([47, 40, 4, 3], [47, 40, 'hidden', 'hidden'])) })
  })

  test('a small group that is known to be in one part', async () => {
    await refuses(
      { releases: released(byForm([8, 8, 0, 0], [8, 8, 0, 0])) },
      /Everybody of «victims, 2024» is known to be in «.*sexual»/,
    )
    await passes({ rule: { group: 8 }, releases: released(byForm([8, 8, 0, 0], [8, 8, 0, 0])) })
    // That nothing is known of anybody tells nothing.
    await passes({ releases: released(byForm([8, 0, 0, 8], [8, 0, 0, 8])) })
    await passes({ releases: released(byForm([8, 8, 0, 0], [8, 'hidden', 'hidden', 0])) })
  })

  test('a figure from elsewhere, exact or about', async () => {
    const base = { releases: released(byForm([40, 28, 9, 3], [40, 'hidden', 9, 'hidden'])) }
    const cell = { measure: 'victims', period: '2024', codes: { form: 'sexual' } }
    const of = (from: number, to: number) => [{ source: 'a shelter', cells: [cell], from, to }]
    await refuses({ ...base, elsewhere: of(28, 28) }, /exactly 3.*a shelter tells «victims, 2024, form sexual»/)
    await refuses({ ...base, elsewhere: of(27, 29) }, /from 2 to 4/)
    await passes({ ...base, elsewhere: of(20, 31) })
    const { words } = await outcome({ ...base, elsewhere: of(30, 30) })
    assert.match(words.join(), /a shelter tells .* does not fit the counts, and was not used/)
  })
})

describe('several releases', () => {
  const until = (month: string) => ({ period: `2024-01/${month}` })
  const links = [{ kind: 'periods', total: '2024-01/04', parts: ['2024-01/03', '2024-04'] }]
  const march = byForm([40, 22, 9, 9], [40, 22, 9, 9], until('03'))

  test('two months: whoever came between is a cell', async () => {
    const few = byForm([43, 25, 9, 9], [43, 25, 9, 9], until('04'))
    await refuses(
      { links, releases: released(march, few) },
      /«victims, 2024-04, form sexual» can be worked out: exactly 3/,
    )
    await passes({ rule: plain, releases: released(march, few) })
    const many = byForm([54, 36, 9, 9], [54, 36, 9, 9], until('04'))
    await passes({ links, releases: released(march, many) })
  })

  test('two vintages: what a revision changed is a cell, also downwards', async () => {
    const again = (counts: readonly number[], told: readonly Told[]) =>
      byForm(counts, told, { ...until('03'), vintage: '2' })
    await refuses(
      { releases: released(march, again([40, 19, 12, 9], [40, 19, 12, 9])) },
      /the change of «victims, 2024-01\/03, form sexual» from vintage 1 to 2 can be worked out: exactly -3/,
    )
    const hidden = again([40, 19, 12, 9], [40, 'hidden', 'hidden', 9])
    await passes({ releases: released(march, hidden) })
    await passes({ releases: released(march, again([50, 32, 9, 9], [50, 32, 9, 9])) })
    // A cell that is small now was told before: how near it is decides.
    const small = again([31, 22, 4, 5], ['hidden', 22, 'hidden', 'hidden'])
    await passes({ rule: plain, releases: released(march, small) })
    await refuses(
      {
        rule: { ...plain, revised: 5, range: { from: 1, to: 5 } },
        releases: released(march, again([33, 22, 2, 9], [33, 22, 'hidden', 9])),
      },
      /exactly 2/,
    )
  })

  test('a population within another: the rest is a cell', () => {
    const sheltered = byForm([37, 20, 9, 8], [37, 20, 9, 8], { ...until('03'), measure: 'sheltered' })
    return refuses(
      { links: [{ kind: 'within', whole: 'victims', part: 'sheltered' }], releases: released(march, sheltered) },
      /«victims without sheltered, 2024-01\/03» can be worked out: exactly 3/,
    )
  })
})

describe('rounded releases', () => {
  const rounded = (...numbers: readonly number[]) => numbers.map((one) => ({ rounded: one }))
  const rule = (way: string) => ({ rounding: { base: 5, way, width: 4 } })

  test('up or down within the base is safe; to the nearest is not', async () => {
    await passes({ rule: rule('controlled'), releases: released(byForm([40, 28, 9, 3], rounded(40, 30, 10, 0))) })
    await refuses(
      { rule: rule('nearest'), releases: released(byForm([38, 28, 9, 1], rounded(40, 30, 10, 0))) },
      /from 0 to 2/,
    )
  })

  test('a number that could not be rounded so is a contradiction', () =>
    refuses(
      { rule: rule('controlled'), releases: released(byForm([40, 28, 9, 3], rounded(45, 30, 10, 0))) },
      /does not fit/,
    ))
})

describe('a case that cannot be read', () => {
  test('says what is wrong with it', async () => {
    const says = async (one: object) => (await outcome(one)).says
    assert.match(
      await says({ releases: released(byForm([41, 28, 9, 3], [41, 28, 9, 3])) }),
      /is not the sum of its parts/,
    )
    assert.match(
      await says({ releases: released(byForm([40, 28], [40, 28])) }),
      /lacks the cell victims\|2024\|1\|form=labour\n.*form=unknown/,
    )
    assert.match(await says({ rule: { revised: 2 }, releases: [] }), /range.to is more than revised/)
    assert.match(await says({ releases: 'none' }), /expected array/)
  })
})
