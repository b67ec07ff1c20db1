import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type CoverageCell,
  gapsOf,
  type LanguageRow,
  type Order,
  recallOf,
  sorted,
  turned,
  unmeasured,
} from './coverage-view.ts'

const cell = (terms: number | null, labelled = 0, found = 0, gap: CoverageCell['gap'] = null): CoverageCell => {
  return { terms, labelled, found, gap }
}
const row = (name: string, terms: number, cells: CoverageCell[]): LanguageRow => {
  return { code: name.slice(0, 2).toLowerCase(), name, terms, postings: cells.length, cells }
}
const rows = [
  row('Čehu', 30, [cell(4, 10, 9), cell(null, 0, 0, 'unmeasured')]),
  row('Angļu', 10, [cell(9, 4, 4), cell(null, 2, 1, 'missed')]),
  row('Dāņu', 20, [cell(1, 0, 0, 'few'), cell(null, 0, 0, 'unmeasured')]),
]
const names = (by: Order, down: boolean) => sorted(rows, { by, down }, 'lv').map(({ name }) => name)

describe('languages in order', () => {
  test('by the reader’s alphabet', () => {
    assert.deepEqual(names('name', false), ['Angļu', 'Čehu', 'Dāņu'])
    assert.deepEqual(names('name', true), ['Dāņu', 'Čehu', 'Angļu'])
  })

  test('by a number, from the largest or the smallest', () => {
    assert.deepEqual(names('terms', true), ['Čehu', 'Dāņu', 'Angļu'])
    assert.deepEqual(names(0, false), ['Dāņu', 'Čehu', 'Angļu'])
    assert.deepEqual(names('gaps', true), ['Dāņu', 'Angļu', 'Čehu'])
  })

  test('what is not known comes last either way', () => {
    assert.deepEqual(names('recall', true), ['Čehu', 'Angļu', 'Dāņu'])
    assert.deepEqual(names('recall', false), ['Angļu', 'Čehu', 'Dāņu'])
    assert.deepEqual(names(1, true), ['Angļu', 'Čehu', 'Dāņu'])
  })

  test('no language is lost, whatever the order', () => {
    const order = fc.constantFrom<Order>('name', 'terms', 'postings', 'recall', 'gaps', 0, 1)
    fc.assert(
      fc.property(order, fc.boolean(), (by, down) =>
        assert.deepEqual(names(by, down).toSorted(), rows.map(({ name }) => name).toSorted()),
      ),
    )
  })

  test('a heading turns its own order round, another begins as one would look for it', () => {
    assert.deepEqual(turned({ by: 'name', down: false }, 'name'), { by: 'name', down: true })
    assert.deepEqual(turned({ by: 'name', down: true }, 'recall'), { by: 'recall', down: true })
    assert.deepEqual(turned({ by: 3, down: true }, 'name'), { by: 'name', down: false })
  })
})

test('what is found of all that is labelled; nothing labelled is no share', () => {
  assert.deepEqual(rows.map(recallOf), [0.9, 5 / 6, null])
  assert.deepEqual(rows.map(gapsOf), [1, 1, 2])
})

test('languages without any labelled advert are named, in the order they came', () => {
  const without = (name: string) => ({ ...row(name, 5, []), postings: 0 })
  assert.deepEqual(
    unmeasured([...rows, without('Maltiešu'), without('Īru')]).map(({ name }) => name),
    ['Maltiešu', 'Īru'],
  )
  assert.deepEqual(unmeasured(rows), [])
})
