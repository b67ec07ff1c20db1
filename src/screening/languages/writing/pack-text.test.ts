import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CONCEPTS } from '../pack.ts'
import { packTextOf } from './pack-text.ts'

const REST = CONCEPTS.filter((concept) => concept !== 'month' && concept !== 'fee').map((concept) => `[${concept}]\nx`)
const HEAD = '[small words]\nthe and\n\n[months]\njan\n\n[people]\nmen\n'

/** A whole pack whose fee and what stands above it are these lines. */
const packWith = (lines: string): string => [HEAD, lines, ...REST].join('\n')
const fees = (lines: string): readonly string[] | undefined => {
  const { words, faults } = packTextOf(packWith(lines))
  assert.deepEqual(faults, [])
  return words.concepts.fee
}
/** Faults as `line what`, lines counted from the first behind the head. */
const faultsOf = (lines: string): string[] =>
  packTextOf(packWith(lines)).faults.map(({ line, what }) => `${line - HEAD.split('\n').length} ${what}`)

describe('a pack as text', () => {
  test('has words of several lines in one row, and a term a line', () => {
    const { words } = packTextOf('[small words]\nthe and\nof\n[fee]\nfee\nfee ~ for|of job\n')
    assert.equal(words.functionWords, 'the and of')
    assert.deepEqual(words.concepts.fee, ['fee', 'fee ~ for|of job'])
  })

  test('has comments above, in and behind lines', () =>
    assert.deepEqual(fees('// Money.\n[fee] // asked for\n// More.\nfee // not «feet»\n# euro\n'), ['fee', '# euro']))

  test('is read as editors leave it: other line ends, tabs, wide and double spaces, a mark at the start', () => {
    const text = packWith('[fee]\n  fee\u00A0for  job \nfee\tof job')
    const { words, faults } = packTextOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    assert.deepEqual(faults, [])
    assert.deepEqual(words.concepts.fee, ['fee for job', 'fee of job'])
    assert.equal(words.functionWords, 'the and')
  })

  test('has marks put together, whatever the keyboard sends', () =>
    assert.deepEqual(fees(`[fee]\n${'taxă'.normalize('NFD')}`), ['taxă'.normalize('NFC')]))

  test('tells the line of each term', () => {
    const told: [string, number][] = []
    packTextOf('[list A]\na|b\n[fee]\nc $A\n\n+ $A\n', {}, (term, _, line) => told.push([term, line]))
    assert.deepEqual(told, [
      ['c a|b', 4],
      ['a', 6],
      ['b', 6],
    ])
  })
})

describe('lists', () => {
  const LISTS = '[list FARE]\nbus|train\nplane\n\n[list ALL]\n$FARE|foot\n'

  test('stand in terms, in lists below, and word by word', () =>
    assert.deepEqual(fees(`${LISTS}\n[fee]\nfee ~ $ALL|horse\n+ $FARE`), [
      'fee ~ bus|train|plane|foot|horse',
      'bus',
      'train',
      'plane',
    ]))
  test('stand word by word without some', () =>
    assert.deepEqual(fees(`${LISTS}\n[fee]\n$ALL\n+ $FARE - bus|plane`), ['bus|train|plane|foot', 'train']))
  test('that nothing uses are faults', () =>
    assert.deepEqual(faultsOf('[list FARE]\nbus\n[fee]\nfee'), ['1 [list FARE] is used nowhere']))
  test('that are not there are faults', () =>
    assert.deepEqual(faultsOf('[list FARE]\nbus\n[fee]\nfee $FARES\nfee $FARE'), [
      '4 $FARES is no list above this line; lists are $FARE',
    ]))
  test('that stand below are faults', () =>
    assert.deepEqual(faultsOf('[fee]\nfee $FARE\n[list FARE]\nbus\n[free]\n$FARE').slice(0, 1), [
      '2 $FARE is no list above this line; lists are none',
    ]))
  test('cannot lose a word they do not have', () =>
    assert.deepEqual(faultsOf('[list FARE]\nbus|train\n[fee]\n+ $FARE - buss'), [
      '4 «buss» is not in [list FARE] and cannot be left out',
    ]))
  test('that code reads need no term, and have their form', () => {
    const forms = { PAIRS: { line: /^\S\S$/, like: 'ab' } }
    const read = (lines: string) => packTextOf(packWith(`${lines}\n[fee]\nfee`), forms)
    assert.deepEqual(read('[list PAIRS]\nab\ncd').faults, [])
    assert.equal(read('[list PAIRS]\nab\ncd').lists.get('PAIRS'), 'ab|cd')
    assert.deepEqual(read('[list PAIRS]\nab\ncde').faults.map(({ what }) => what), ['«cde» is not written like «ab»'])
    assert.deepEqual(read('').faults.map(({ line, what }) => `${line} ${what}`), ['1 [list PAIRS] is missing'])
  })
  test('are not added otherwise', () =>
    assert.deepEqual(faultsOf('[fee]\n+ bus'), ['2 «+ bus» is not written like «+ $LIST» or «+ $LIST - word|word»']))
})

describe('a fault names its line', () => {
  test('where a title is misspelt', () => {
    assert.deepEqual(faultsOf('[fee]\nfee\n[no-requirement]\nnone'), [
      '3 [no-requirement] is no part of a pack; there is [no-requirements], [no-contract], [no-fee-stated], [no-need]',
    ])
    assert.deepEqual(faultsOf('[fee]\nfee\n[zzz]\nnone'), ['3 [zzz] is no part of a pack'])
  })
  test('where a title comes twice', () =>
    assert.deepEqual(faultsOf('[fee]\nfee\n[fee]\ntax'), [`3 [fee] stands in line ${HEAD.split('\n').length + 1} already`]))
  test('where a title is missing', () =>
    assert.deepEqual(
      packTextOf(packWith('')).faults.map(({ what }) => what),
      ['[fee] is missing'],
    ))
  test('where nothing stands below a title', () =>
    assert.deepEqual(faultsOf('[fee]\n// none'), ['1 [fee] has no words below it']))
  test('where words stand above all titles', () =>
    assert.equal(packTextOf(`fee\n${packWith('[fee]\nfee')}`).faults[0]?.what.slice(0, 28), '«fee» stands above the first'))
  test('where a space stands beside «|»', () =>
    assert.deepEqual(faultsOf('[fee]\nfee | tax'), ['2 «fee | tax» has a space beside «|»']))
  test('where a comment begins as in other files', () =>
    assert.deepEqual(faultsOf('[fee]\nfee\n# Money.'), ['3 «# Money.» is a comment? Comments begin with «//»']))
  test('where the file is not UTF-8', () => {
    const text = Buffer.from(packWith('[fee]\nfrais\ntaxé'), 'latin1').toString()
    assert.deepEqual(
      packTextOf(text).faults.map(({ what }) => what),
      ['is not UTF-8; save the file as UTF-8'],
    )
  })
})
