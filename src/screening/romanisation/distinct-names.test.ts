import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distinctNames } from './distinct-names.ts'
import { romanise } from './romanise.ts'

test('a firm in two scripts is one name; names of one script are counted as they stand', () => {
  assert.equal(distinctNames(new Set()), 0)
  assert.equal(distinctNames(new Set(['Гром'])), 1)
  assert.equal(distinctNames(new Set(['Чорна Гора', 'Chorna Hora'])), 1)
  assert.equal(distinctNames(new Set(['Чорна Гора', 'Chorna Hora', 'Čorna Gora', 'Larkfield'])), 2)
  assert.equal(distinctNames(new Set(['Гром', 'Хром'])), 2)
  assert.equal(distinctNames(new Set(['Golden Field', 'Holden Field', 'GOLDEN FIELD'])), 3)
})

test('never more than there are, and never fewer than of either script', () => {
  const names = fc.uniqueArray(
    fc.constantFrom('Гора', 'Хора', 'Hora', 'Gora', 'Khora', 'Маяк', 'Maiak', 'Mayak', 'Sun', 'A', 'А'),
  )
  fc.assert(
    fc.property(names, (list) => {
      const cyrillic = list.filter((name) => /[А-я]/.test(name)).length
      const count = distinctNames(new Set(list))
      assert.ok(count <= list.length && count >= cyrillic && (list.length === 0) === (count === 0))
    }),
  )
})

test('adding what names are in the official Latin letters adds no name', () => {
  const firms = fc.uniqueArray(fc.constantFrom('Заря', 'Маяк', 'Чайка', 'Гарант', 'Ольха', 'Цех', 'Берег', 'Яблоко'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(firms, (list) => {
      const both = new Set([...list, ...list.map((name) => romanise(name, 'ru'))])
      assert.equal(distinctNames(both), list.length)
    }),
  )
})
