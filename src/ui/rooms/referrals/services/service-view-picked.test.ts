import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ACCESS, AGES, SEXES } from '../../../../modules/referrals/codes.ts'
import { SearchInput } from '../../../../modules/referrals/shapes.ts'
import { NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { COUNTRIES } from '../../../shell/countries.ts'
import { TONGUES } from '../../../shell/tongues.ts'
import { searchFrom } from './service-view.ts'

describe('what can be picked', () => {
  test('languages are codes that a search takes, each once', () => {
    assert.equal(new Set(TONGUES).size, TONGUES.length)
    for (const language of TONGUES) assert.ok(SearchInput.safeParse({ language }).success, language)
  })

  test('property: whatever is picked and typed, the server takes the search as it was meant', () => {
    const or = <T extends string>(all: readonly T[]) => fc.constantFrom<T | ''>('', ...all)
    const form = fc.record({
      need: or(NEEDS),
      language: or(TONGUES),
      sex: or(SEXES),
      age: or(AGES),
      access: fc.subarray([...ACCESS]),
      withChildren: fc.boolean(),
      places: fc.string({ maxLength: 6 }),
      town: fc.string({ maxLength: 100 }),
      country: fc.constantFrom(...COUNTRIES),
    })
    fc.assert(
      fc.property(form, (asked) => {
        const read = SearchInput.parse(searchFrom(asked))
        assert.deepEqual(
          [read.need ?? '', read.language ?? '', read.sex ?? '', read.age ?? '', read.access, read.withChildren],
          [asked.need, asked.language, asked.sex, asked.age, asked.access, asked.withChildren],
        )
        assert.equal(read.from?.town ?? '', asked.town.trim())
      }),
    )
  })
})
