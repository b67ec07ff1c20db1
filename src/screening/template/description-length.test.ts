import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { tell } from './description-length.ts'

const same = (value: string) => value
const times = (count: number, value: string): string[] => Array.from({ length: count }, () => value)
const letters = (count: number): string[] => Array.from({ length: count }, (_, i) => `value${i}`)

describe('how a place of a template is told', () => {
  for (const [what, values, reading, value, postings] of [
    ['what all have is constant', times(9, 'darbs'), 'constant', 'darbs', 9],
    ['what all but one have is constant', [...times(9, 'darbs'), 'darbiņš'], 'constant', 'darbs', 9],
    [
      'what only one of many lacks is optional or constant, never a slot',
      [...times(20, 'labs darbs')],
      'constant',
      'labs darbs',
      20,
    ],
    [
      'words that half have and half lack are optional',
      [...times(6, 'un dzīvoklis'), ...times(6, '')],
      'optional',
      'un dzīvoklis',
      6,
    ],
    [
      'long words that a few have are optional',
      [...times(3, 'dzīvošana bez maksas netālu'), ...times(7, '')],
      'optional',
      'dzīvošana bez maksas netālu',
      3,
    ],
    ['what is other each time is a slot', letters(8), 'slot', 'value0', 1],
    [
      'what is one of a few is a slot',
      [...times(5, 'Rīga'), ...times(5, 'Liepāja'), ...times(4, 'Cēsis')],
      'slot',
      'Liepāja',
      5,
    ],
    ['two texts with two values have a slot', ['Rīga', 'Liepāja'], 'slot', 'Liepāja', 1],
    ['nothing anywhere is a constant of nothing', ['', ''], 'constant', '', 2],
  ] as const) {
    test(what, () => assert.deepEqual(tell(values, same), { reading, value, postings }))
  }

  test('a word that one of many has beside the others is optional there, in one posting', () => {
    assert.deepEqual(tell([...times(30, ''), 'steidzami'], same), {
      reading: 'optional',
      value: 'steidzami',
      postings: 1,
    })
  })

  test('values are compared by their key and shown as most write them', () => {
    const told = tell(['Rīga', 'rīga', 'RĪGA', 'rīga'], (value) => value.toLowerCase())
    assert.equal(told.reading, 'constant')
    assert.equal(told.postings, 4)
    assert.equal(told.value, 'Rīga', 'the first form that was met')
  })

  const values = fc.array(fc.constantFrom('', 'a', 'b', 'a b c', 'd e'), { minLength: 1, maxLength: 16 })

  test('the value told is one of the values, and as many postings have it as is said', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { value, postings } = tell(list, same)
        assert.ok((list as readonly string[]).includes(value))
        assert.equal(list.filter((one) => one === value).length, postings)
      }),
    )
  })

  test('the order of the postings changes nothing', () => {
    fc.assert(fc.property(values, (list) => assert.deepEqual(tell(list.toReversed(), same), tell(list, same))))
  })

  test('twice as many postings of each kind never make a slot into less of one', () => {
    // A slot's list is written once, so it pays more with more postings.
    fc.assert(
      fc.property(values, (list) => {
        if (tell(list, same).reading === 'slot' && !list.includes(''))
          assert.equal(tell([...list, ...list], same).reading, 'slot')
      }),
    )
  })
})
