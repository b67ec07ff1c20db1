import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { audit } from './attack/audit.ts'
import { suppress } from './control/suppress.ts'
import { frameOf } from './frame.ts'
import { RULE } from './rule.ts'
import type { Table } from './tables.ts'
import type { Told } from './told.ts'

const FORMS = ['sexual', 'labour', 'unknown']
const LINK = {
  kind: 'several',
  whole: 'victims',
  parts: FORMS.map((form) => `victims/${form}`),
  unknown: 'victims/unknown',
} as const

const table = (measure: string, count: number): Table => ({
  ...{ measure, period: '2025', vintage: '1', by: [] },
  cells: [{ codes: {}, count }],
})

/** Persons, and how many of them have each form; a person may have two. */
const frame = (all: number, ...forms: readonly number[]) =>
  frameOf({}, [table('victims', all), ...forms.map((n, i) => table(`victims/${FORMS[i]}`, n))], [LINK])
const at = (of: ReturnType<typeof frame>, measure: string) => {
  const cell = of.cells.findIndex(({ place }) => place.measure === measure)
  assert.ok(cell >= 0, measure)
  return cell
}
const countOf = (of: ReturnType<typeof frame>, measure: string) => of.cells[at(of, measure)]?.count

/** What the auditor finds, by the measures of the cells, where so much is told of each. */
async function findings(of: ReturnType<typeof frame>, told: Readonly<Record<string, Told>>) {
  const release = { name: '1', told: Object.entries(told).map(([measure, one]) => [at(of, measure), one] as const) }
  const { findings } = await audit(of, RULE, [release])
  return findings.map(({ kind, cell }) => `${kind} ${of.cells[cell]?.place.measure}`)
}

describe('persons who may have several forms', () => {
  test('of each form those who do not have it are a cell, and so is how much all forms are more than the persons', () => {
    const of = frame(30, 20, 14, 1)
    assert.equal(countOf(of, 'victims without victims/sexual'), 10)
    assert.equal(countOf(of, 'victims by each'), 35)
    assert.equal(countOf(of, 'victims in several'), 5)
  })

  test('forms may be more than all, never one of them by itself', () => {
    assert.doesNotThrow(() => frame(30, 30, 30, 0))
    assert.throws(() => frame(30, 31, 0, 0), /less than none/)
  })

  test('where a form has no table nobody can add them all up', () => {
    const of = frame(30, 20, 14)
    assert.ok(of.cells.every(({ place }) => !/by each|in several/.test(place.measure)))
    assert.equal(countOf(of, 'victims without victims/labour'), 16)
  })

  test('two persons without a form are told by what all are and what have it', async () => {
    const of = frame(30, 28, 14, 0)
    const told = { victims: 30, 'victims/sexual': 28, 'victims/labour': 14, 'victims/unknown': 0 }
    assert.ok((await findings(of, told)).includes('narrow victims without victims/sexual'))
  })

  test('and so is the one who has two forms', async () => {
    const of = frame(30, 20, 11, 0)
    const told = { victims: 30, 'victims/sexual': 20, 'victims/labour': 11, 'victims/unknown': 0 }
    assert.deepEqual(await findings(of, told), ['narrow victims in several'])
  })

  test('of a small group nobody is known to have all one form; that all are «unknown» tells nothing', async () => {
    const seven = frame(7, 7, 0, 0)
    const all = { victims: 7, 'victims/sexual': 7, 'victims/labour': 0, 'victims/unknown': 0 }
    assert.ok((await findings(seven, all)).includes('group victims/sexual'))
    const unknown = frame(7, 0, 0, 7)
    const none = { victims: 7, 'victims/sexual': 0, 'victims/labour': 0, 'victims/unknown': 7 }
    assert.deepEqual(await findings(unknown, none), [])
  })

  test('hiding hides until nothing of it can be worked out', async () => {
    for (const counts of [
      [30, 28, 14, 0],
      [30, 20, 11, 0],
      [7, 7, 0, 0],
      [12, 9, 4, 1],
    ] as const) {
      const [all, ...forms] = counts
      const of = frame(all, ...forms)
      const within = ['victims', ...FORMS.map((form) => `victims/${form}`)].map((measure) => at(of, measure))
      const { told } = await suppress(of, RULE, within, [], [])
      assert.deepEqual((await audit(of, RULE, [{ name: '1', told }])).findings, [], counts.join())
    }
  })
})
