import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { OCCUPATIONS } from '../facts/occupations/index.ts'
import { cityMark, countryMark, factMarks, groupOf, kindOf, pictureMarkOf, workMark } from './fact-marks.ts'

describe('marks of facts', () => {
  test('work, countries and cities are told apart, and from numbers and picture signs', () => {
    assert.equal(kindOf(workMark({ code: 'welder', isco: '7212' })), 'work')
    assert.equal(kindOf(countryMark('LV')), 'country')
    assert.equal(kindOf(cityMark({ country: 'LV', city: 'Riga' })), 'city')
    assert.equal(kindOf(4), 'number')
    assert.equal(kindOf(5), 'picture')
  })

  test('a picture sign is never taken for a fact', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.constantFrom(0x5a1, 0x5a3, 0x5a5, 7), (upper, tail) => {
        const mark = pictureMarkOf(((upper << 12) | tail) >>> 0)
        assert.equal(kindOf(mark), 'picture')
        assert.ok(mark >= 0)
      }),
    )
  })

  test('each occupation has a mark of its own, with its group of ISCO-08', () => {
    const all = Object.entries(OCCUPATIONS).map(([code, { isco }]) => ({ code, isco, mark: workMark({ code, isco }) }))
    assert.equal(new Set(all.map(({ mark }) => mark)).size, all.length)
    for (const { isco, mark } of all) if (isco.length > 1) assert.equal(groupOf(mark), Number(isco.slice(0, 2)))
    assert.equal(groupOf(workMark({ code: 'any', isco: '7' })), 70)
  })

  test('each fact stands once, with the words for it', () => {
    const welder = { code: 'welder', isco: '7212' }
    const place = [
      { country: 'LV', city: 'Riga' },
      { country: 'LV', city: 'Ogre' },
      { country: 'NL', city: null },
    ]
    const shown = factMarks({ occupation: [welder, welder], place }).map((mark) => mark.shown)
    assert.deepEqual(shown, ['welder', 'LV', 'Riga', 'Ogre', 'NL'])
  })
})
