import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Figure } from '../report.ts'
import { drawn, isSource, type Opened, renewalsOf } from './sources.ts'

const SEX = { letter: 'a' as const, by: ['sex' as const, 'age' as const] }
const TURNED = { letter: 'a' as const, by: ['age' as const, 'sex' as const] }
const opened = (
  kind: 'release' | 'return',
  id: string,
  { year = 2025, vintage = 1, number = 0, tables = [SEX] as Opened['tables'] } = {},
): Opened => ({
  source: { kind, id },
  origin: {
    ...{ year, geo: 'LV', vintage, at: new Date('2026-10-01') },
    release: kind === 'release' ? { number, way: 'rounded' } : null,
  },
  tables,
  toldOf: ({ letter }) => [{ letter, codes: {}, told: vintage }],
})
const figure = (kind: 'release' | 'return', id: string, table: Figure['table'] = SEX): Figure => ({
  ...{ key: 'victims-2025', source: { kind, id }, table, as: 'table' },
})
const ids = (all: readonly Opened[]) => all.map(({ source }) => `${source.kind} ${source.id}`)

describe('a figure with its numbers', () => {
  test('has those of its source, whichever way its divisions were named', () => {
    const found = drawn(figure('return', 'one', TURNED), [opened('return', 'one', { vintage: 7 })])
    assert.deepEqual(found?.told, [{ letter: 'a', codes: {}, told: 7 }])
    assert.deepEqual(found?.table, SEX)
  })

  test('is rounded where its release is, and never where it is a return', () => {
    assert.equal(drawn(figure('release', 'r'), [opened('release', 'r')])?.isRounded, true)
    assert.equal(drawn(figure('return', 'r'), [opened('return', 'r')])?.isRounded, false)
  })

  test('is none without its source, or where its source has no such table', () => {
    assert.equal(drawn(figure('return', 'gone'), [opened('return', 'one')]), null)
    assert.equal(drawn(figure('release', 'one'), [opened('return', 'one')]), null, 'a return is no release of its id')
    const other = opened('return', 'one', { tables: [{ letter: 'a', by: ['sex'] }] })
    assert.equal(drawn(figure('return', 'one'), [other]), null)
  })

  test('a source is one by its kind and its id', () => {
    assert.ok(isSource({ kind: 'return', id: 'a' }, { kind: 'return', id: 'a' }))
    assert.ok(!isSource({ kind: 'return', id: 'a' }, { kind: 'release', id: 'a' }))
    assert.ok(!isSource({ kind: 'return', id: 'a' }, { kind: 'return', id: 'b' }))
  })
})

describe('what a figure could be taken from instead', () => {
  test('is the latest vintage of its year, and no earlier one', () => {
    const all = [3, 2, 1].map((vintage) => opened('return', `v${vintage}`, { vintage }))
    assert.deepEqual(ids(renewalsOf(figure('return', 'v1'), all)), ['return v3'])
    assert.deepEqual(ids(renewalsOf(figure('return', 'v3'), all)), [])
  })

  test('is of no other year', () => {
    const all = [opened('return', 'later', { year: 2026, vintage: 2 }), opened('return', 'own')]
    assert.deepEqual(renewalsOf(figure('return', 'own'), all), [])
  })

  test('is a release in the place of true counts, and never true counts in the place of a release', () => {
    const all = [opened('release', 'told', { number: 1 }), opened('return', 'true', { vintage: 2 })]
    assert.deepEqual(ids(renewalsOf(figure('return', 'true'), all)), ['release told'])
    assert.deepEqual(renewalsOf(figure('release', 'told'), all), [])
  })

  test('is a later release by its number, though it is made of an earlier vintage', () => {
    const all = [
      opened('release', 'second', { number: 2, vintage: 1 }),
      opened('release', 'first', { number: 1, vintage: 4 }),
    ]
    assert.deepEqual(ids(renewalsOf(figure('release', 'first'), all)), ['release second'])
  })

  test('has the same table', () => {
    const all = [opened('return', 'v2', { vintage: 2, tables: [{ letter: 'a', by: [] }] }), opened('return', 'v1')]
    assert.deepEqual(renewalsOf(figure('return', 'v1'), all), [])
  })

  test('is nothing for a figure whose source is gone', () => {
    assert.deepEqual(renewalsOf(figure('return', 'gone'), [opened('return', 'v2', { vintage: 2 })]), [])
  })
})
