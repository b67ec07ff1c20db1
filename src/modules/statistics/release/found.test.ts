import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Audit, Finding } from '../protect/attack/audit.ts'
import { frameOf } from '../protect/frame.ts'
import type { Cell } from '../protect/shapes.ts'
import type { Table } from '../protect/tables.ts'
import { found, named, parted } from './found.ts'

const cell = (measure: string, codes = {}, vintage = '1', is: Cell['is'] = 'told-of'): Cell => ({
  ...{ id: measure, place: { measure, period: '2025', vintage, codes }, count: 3, is },
})

describe('the name of a cell', () => {
  test('is its letter, instance or stage, form, and codes', () => {
    assert.deepEqual(named(cell('f:first', { outcome: 'convicted' })), {
      ...{ is: 'cell', letter: 'f', year: 2025, vintages: [1], codes: { instance: 'first', outcome: 'convicted' } },
    })
    assert.deepEqual(named(cell('b/labour', { sex: 'male' })).codes, { form: 'labour', sex: 'male' })
  })

  test('says what is no cell of a table: a change, those without a form, all forms, those with several', () => {
    const change = named(cell('b', {}, '1 to 2', 'change'))
    assert.deepEqual([change.is, change.vintages], ['change', [1, 2]])
    const without = named(cell('b without b/labour'))
    assert.deepEqual([without.is, without.codes], ['without', { form: 'labour' }])
    assert.equal(named(cell('b by each')).is, 'each')
    assert.equal(named(cell('b in several')).is, 'several')
  })
})

const TABLE: Table = {
  ...{ measure: 'd', period: '2025', vintage: '1', by: ['decision'] },
  cells: [
    { codes: {}, count: 10 },
    { codes: { decision: 'charged' }, count: 7 },
    { codes: { decision: 'other' }, count: 3 },
  ],
}
const FRAME = frameOf({ decision: { codes: ['charged', 'other'] } }, [TABLE])
const at = (code: string) => FRAME.cells.findIndex(({ place }) => place.codes.decision === code)

const finding = (of: Partial<Finding> = {}): Finding => ({
  ...{ kind: 'narrow', cell: at('other'), left: { from: 3, to: 3 } },
  way: { relations: [0], told: [], elsewhere: [{ source: 'A court', cells: [at('charged')], from: 7, to: 7 }] },
  ...of,
})
const audited = (...findings: readonly Finding[]): Audit => ({ findings, unfitting: [] })

describe('what was found', () => {
  test('names the cell, the sums that lead there and who published what', () => {
    const { cell: of, from, to, sums, sources, total, by } = found(FRAME, finding())
    assert.deepEqual([of.codes, from, to, total, by], [{ decision: 'other' }, 3, 3, null, []])
    assert.deepEqual(
      sums.map((sum) => [sum.total.codes, sum.parts.map(({ codes }) => codes.decision)]),
      [[{}, ['charged', 'other']]],
    )
    assert.deepEqual(sources, ['A court'])
  })

  test('two persons of one cell are named once', () => {
    assert.equal(found(FRAME, finding({ kind: 'insider', by: [at('charged'), at('charged')] })).by.length, 1)
  })
})

describe('what a release adds', () => {
  const parts = (all: Audit, before: Audit) => {
    const { fresh, standing } = parted(all, before)
    return [fresh.length, standing.length]
  }

  test('is what could not be worked out before', () => {
    assert.deepEqual(parts(audited(finding()), audited()), [1, 0])
    assert.deepEqual(parts(audited(finding()), audited(finding())), [0, 1])
  })

  test('a cell that becomes narrower is its own, and so is somebody more who knows', () => {
    const wider = finding({ left: { from: 2, to: 3 } })
    assert.deepEqual(parts(audited(finding()), audited(wider)), [1, 0])
    const one = finding({ kind: 'insider', by: [at('charged')] })
    const other = finding({ kind: 'insider', by: [at('other')] })
    assert.deepEqual(parts(audited(one, other), audited(one)), [1, 1])
  })

  test('a contradiction is never let stand: beside one the auditor looks for nothing else', () => {
    const wrong = finding({ kind: 'contradiction' })
    assert.deepEqual(parts(audited(wrong), audited(wrong)), [1, 0])
  })
})
