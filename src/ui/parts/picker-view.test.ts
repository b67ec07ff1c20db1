import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fitting, named, type Offer, withHeld } from './picker-view.ts'

const LANDS: readonly Offer[] = [
  { value: 'DZ', name: 'Algeria', also: ['DZ'] },
  { value: 'CI', name: 'Côte d’Ivoire', also: ['CI', 'Ivory Coast'] },
  { value: 'LV', name: 'لاتفيا', also: ['LV', 'Latvia'] },
  { value: 'NE', name: 'Niger', also: ['NE'] },
  { value: 'NG', name: 'Nigeria', also: ['NG'] },
  { value: 'UA', name: 'Ukraine', also: ['UA'], own: { name: 'Україна', lang: 'uk' } },
  { value: 'US', name: 'United States', also: ['US'] },
]
const found = (typed: string) => fitting(LANDS, typed).map(({ value }) => value)

describe('a long list, searched by typing', () => {
  test('the beginning of any word finds, without its marks; what begins so stands first', () => {
    assert.deepEqual(found('cote'), ['CI'])
    assert.deepEqual(found('states un'), ['US'])
    assert.deepEqual(found('ni'), ['NE', 'NG'])
    assert.deepEqual(found('u'), ['UA', 'US'])
    assert.deepEqual(fitting(LANDS, ' ').length, LANDS.length)
  })

  test('English names, codes and own names find too; a middle of a word from three letters on', () => {
    assert.deepEqual(found('latvia'), ['LV'])
    assert.deepEqual(found('ivory'), ['CI'])
    assert.deepEqual(found('ua'), ['UA'])
    assert.deepEqual(found('укр'), ['UA'])
    assert.deepEqual(found('ger'), ['DZ', 'NE', 'NG'])
    assert.deepEqual(found('ge'), [])
    assert.deepEqual(found('Atlantis'), [])
  })

  test('only a whole name is taken without being chosen; a code, or half a name, is none', () => {
    assert.equal(named(LANDS, ' niger ')?.value, 'NE')
    assert.equal(named(LANDS, 'україна')?.value, 'UA')
    for (const typed of ['', ' ', 'Nige', 'NG', 'ivory coast']) assert.equal(named(LANDS, typed), null, typed)
  })

  test('what another program wrote stays in the list, by its code', () => {
    assert.deepEqual(withHeld(LANDS, ['XQ', 'UA', '']).at(-1), { value: 'XQ', name: 'XQ' })
    assert.equal(withHeld(LANDS, ['', 'UA']).length, LANDS.length)
  })

  test('property: whatever is typed, each offer is found once, and a whole name finds itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const values = found(typed)
        assert.equal(new Set(values).size, values.length)
        const one = named(LANDS, typed)
        if (one !== null) assert.ok(values.includes(one.value))
      }),
    )
    for (const { value, name } of LANDS) assert.ok(found(name).includes(value), name)
  })
})
