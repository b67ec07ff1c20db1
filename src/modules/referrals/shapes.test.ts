import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import { filledIn } from '../../../test/houses/services.ts'
import { NEEDS } from '../vocabulary/index.ts'
import { ACCESS, AGES, SEXES } from './codes.ts'
import { FreeInput, SearchInput, ServiceInput, TownsInput } from './shapes.ts'

const ID = '0190a1b2-0000-7000-8000-000000000001'
const faults = (shape: z.ZodType, input: unknown): string[] =>
  (shape.safeParse(input).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('what a service is entered as', () => {
  const refused: readonly [what: string, more: object, field: string][] = [
    ['nothing that it gives', { needs: [] }, 'needs'],
    ['nobody who is taken', { sexes: [] }, 'sexes'],
    ['no age that is taken', { ages: [] }, 'ages'],
    ['no town', { town: ' ' }, 'town'],
    ['a zone that is none', { zone: 'Europe/Nowhere' }, 'zone'],
    ['languages without end', { languages: Array.from({ length: 41 }, () => 'lv') }, 'languages'],
    ['conditions without end', { conditions: 'x'.repeat(2001) }, 'conditions'],
    ['a country in small letters', { country: 'lv' }, 'country'],
    ['more places than a town has', { places: 10_001 }, 'places'],
    ['children said in words', { withChildren: 'yes' }, 'withChildren'],
    ['a number that is none', { service: '17' }, 'service'],
    ['no word on the street', { address: undefined }, 'address'],
    ['no way to reach it', { phone: ' ', email: '' }, 'phone'],
  ]
  for (const [what, more, field] of refused)
    test(`${what}: refused at its field`, () => assert.deepEqual(faults(ServiceInput, filledIn(more)), [field]))

  test('none of the access there is, and no place to count, are answers', () => {
    assert.deepEqual(faults(ServiceInput, filledIn({ access: [], places: null, languages: [], hours: [] })), [])
    assert.deepEqual(faults(ServiceInput, filledIn({ places: 0 })), [])
  })

  test('the street is said, taken away or left as it is: three different things', () => {
    const address = (value: string | null) => ServiceInput.parse(filledIn({ address: value })).address
    assert.deepEqual([address(' Lane 1 '), address('  '), address(null)], ['Lane 1', '', null])
  })

  test('property: what is ticked comes once each, in the order of ticking, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: NEEDS.length }), (needs) => {
        const kept = ServiceInput.parse(filledIn({ needs })).needs
        assert.deepEqual(kept, [...new Set(needs)])
      }),
    )
  })

  test('property: spaces round words are nobody’s intention', () => {
    const blank = fc.stringMatching(/^[ \t\n]{0,3}$/)
    fc.assert(
      fc.property(blank, blank, (before, after) => {
        const { name, conditions, phone } = ServiceInput.parse(
          filledIn({
            name: `${before}House${after}`,
            conditions: `${before}Quiet${after}`,
            phone: `${before}1${after}`,
          }),
        )
        assert.deepEqual([name, conditions, phone], ['House', 'Quiet', '1'])
      }),
    )
  })
})

describe('what is asked of the directory', () => {
  test('nothing asked is anything: no need, no sex, no age is put into anybody’s mouth', () => {
    assert.deepEqual(SearchInput.parse({}), {
      ...{ need: null, language: null, sex: null, age: null, access: [], withChildren: false, places: 0, from: null },
    })
  })

  test('a search takes no name, no day of birth, no word besides: it is about nobody', () => {
    const asked = SearchInput.parse({ name: 'Anna', born: '2009-01-01', note: 'She is here', need: 'shelter' })
    assert.deepEqual(Object.keys(asked).toSorted(), [
      'access',
      'age',
      'from',
      'language',
      'need',
      'places',
      'sex',
      'withChildren',
    ])
  })

  test('each closed list takes what it holds and nothing else', () => {
    for (const [field, all] of Object.entries({ need: NEEDS, sex: SEXES, age: AGES })) {
      for (const one of all) assert.deepEqual(faults(SearchInput, { [field]: one }), [], one)
      assert.deepEqual(faults(SearchInput, { [field]: 'unheard-of' }), [field])
      assert.deepEqual(faults(SearchInput, { [field]: '' }), [field])
    }
    assert.deepEqual(faults(SearchInput, { access: [...ACCESS, 'flat'] }).length > 0, true)
  })

  test('a place without a country, or with none that is one, is refused where it stands', () => {
    assert.deepEqual(faults(SearchInput, { from: { town: 'Riga' } }), ['from.country'])
    assert.deepEqual(faults(SearchInput, { from: { town: '  ', country: 'LV' } }), ['from.town'])
    assert.deepEqual(faults(SearchInput, { places: -1 }), ['places'])
    assert.deepEqual(faults(SearchInput, { places: 2.5 }), ['places'])
  })

  test('towns are asked by their beginning, with or without a country', () => {
    assert.deepEqual(TownsInput.parse({ text: 'Ri' }), { text: 'Ri', country: null })
    assert.deepEqual(faults(TownsInput, { text: 'x'.repeat(81), country: 'Latvia' }), ['text', 'country'])
  })

  test('free places are whole and not below none', () => {
    for (const free of [-1, 0.5, 10_001, null, '3'])
      assert.deepEqual(faults(FreeInput, { service: ID, free }), ['free'], String(free))
    assert.deepEqual(faults(FreeInput, { service: ID, free: 0 }), [])
  })
})
