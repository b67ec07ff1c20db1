import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import {
  byLetter,
  cellName,
  type FoundShown,
  foundText,
  howText,
  tableKey,
  toggledTable,
  toldText,
} from './release-view.ts'

const words = { say: voice(en, 'en'), format: formats('en') }
const cell = (name: string, more: Partial<FoundShown['cell']> = {}): FoundShown['cell'] => ({
  ...{ is: 'cell', words: name, vintages: [1], ...more },
})
const found = (more: Partial<FoundShown> = {}): FoundShown => ({
  ...{ kind: 'narrow', cell: cell('Suspects, women'), from: 2, to: 2, by: [], total: null, sums: [], sources: [] },
  ...more,
})
const text = (more: Partial<FoundShown>) => foundText(found(more), words)

describe('tables to choose', () => {
  test('are the same whatever order their divisions come in', () => {
    assert.equal(tableKey({ letter: 'b', by: ['sex', 'age'] }), tableKey({ letter: 'b', by: ['age', 'sex'] }))
    assert.notEqual(tableKey({ letter: 'b', by: ['sex'] }), tableKey({ letter: 'c', by: ['sex'] }))
  })

  test('go in and out by the same tick, and leave the list as it was', () => {
    const chosen: Parameters<typeof toggledTable>[0] = [{ letter: 'b', by: ['sex', 'age'] }]
    const more = toggledTable(chosen, { letter: 'd', by: [] })
    assert.deepEqual(more, [...chosen, { letter: 'd', by: [] }])
    assert.deepEqual(toggledTable(more, { letter: 'b', by: ['age', 'sex'] }), [{ letter: 'd', by: [] }])
    assert.equal(chosen.length, 1)
  })

  test('stand by letter, each letter once', () => {
    const offer = (letter: 'b' | 'd') => ({ letter, by: [], name: letter, words: 'total' })
    assert.deepEqual(
      byLetter([offer('b'), offer('b'), offer('d')]).map(([letter, of]) => [letter, of.length]),
      [
        ['b', 2],
        ['d', 1],
      ],
    )
  })
})

test('a cell is told as a number, or it is said which way there is none', () => {
  assert.equal(toldText({ as: 'exact', told: 1200 }, words), '1,200')
  assert.equal(toldText({ as: 'rounded', told: 0 }, words), '0')
  assert.equal(toldText({ as: 'hidden', told: null }, words), 'not told')
  assert.equal(toldText({ as: 'unknown', told: null }, words), 'unknown')
  assert.equal(toldText({ as: 'blank', told: null }, words), 'not said')
})

describe('what was found, in a sentence', () => {
  test('a cell that is no cell of a table says what it is', () => {
    assert.equal(cellName(cell('Suspects'), words), 'Suspects')
    const changed = cellName(cell('Suspects', { is: 'change', vintages: [1, 2] }), words)
    assert.equal(changed, 'the change of Suspects from vintage 1 to 2')
    assert.equal(cellName(cell('Suspects', { is: 'without' }), words), 'those who are not in Suspects')
    assert.match(cellName(cell('Suspects', { is: 'several' }), words), /in more than one form/)
    assert.match(cellName(cell('Suspects', { is: 'each' }), words), /each form counted/)
  })

  test('says how closely, or the number where one alone is left', () => {
    assert.equal(text({}), '«Suspects, women» can be worked out: it is 2.')
    assert.match(text({ from: 1, to: 3 }), /too closely: from 1 to 3\.$/)
  })

  test('names who knows, and the group', () => {
    const by = [cell('men'), cell('women')]
    assert.match(text({ kind: 'insider', by }), /^Persons of «men» \+ «women» who know/)
    assert.match(text({ kind: 'group', total: cell('all children') }), /^Everybody of «all children» is known to be in/)
    assert.match(text({ kind: 'contradiction' }), /does not fit its count/)
  })

  test('and by which sums and sources', () => {
    const sums = [{ total: cell('all'), parts: [cell('men'), cell('women')] }]
    assert.deepEqual(howText(found({ sums, sources: ['A court', 'A shelter'] }), words), [
      'How: «all» is the sum of «men», «women».',
      'Known from: A court, A shelter.',
    ])
    assert.deepEqual(howText(found(), words), [])
  })
})
