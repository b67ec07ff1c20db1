import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SORTS } from '../../../modules/leads/codes.ts'
import { parseSearch, stringifySearch } from '../../shell/searches.ts'
import { type Asked, askedFrom, inputFrom, inUse, STATE_CHOICES, searchFrom } from './filters.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const asked: fc.Arbitrary<Asked> = fc.record(
  {
    sort: fc.constantFrom(...SORTS),
    state: fc.constantFrom(...STATE_CHOICES),
    indicator: fc.constantFrom('urgency', 'no-contract', 'tied-housing'),
    language: fc.constantFrom('en', 'lv', 'und'),
    mark: fc.stringMatching(/^[\w-]{10,40}$/),
    source: fc.stringMatching(/^[\w-]{10,40}$/),
    from: day,
    to: day,
    mine: fc.constant(true),
    size: fc.integer({ min: 1, max: 999_999 }),
    screening: fc.uuid(),
  },
  { requiredKeys: [] },
)

/** What is usual stays out of the address and comes back as nothing said. */
const unusual = ({ sort, state, ...rest }: Asked): Asked => ({
  ...rest,
  ...(sort === undefined || sort === 'score' ? {} : { sort }),
  ...(state === undefined || state === 'open' ? {} : { state }),
})

describe('address of the queue', () => {
  test('whatever is asked comes back from its address', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const address = stringifySearch(searchFrom(one))
        assert.deepEqual(askedFrom(parseSearch(address)), unusual(one))
      }),
    )
  })

  test('reads an address a person may write', () => {
    assert.deepEqual(askedFrom({ state: 'new', indicator: 'urgency', mine: 'yes', size: '5' }), {
      state: 'new',
      indicator: 'urgency',
      mine: true,
      size: 5,
    })
  })

  test('leaves out what is malformed', () => {
    const wrong = {
      state: 'lost',
      sort: 'name',
      size: '-1',
      from: '2026-13-40',
      to: 'soon',
      mine: 'no',
      screening: 'x',
    }
    assert.deepEqual(askedFrom(wrong), {})
    assert.deepEqual(askedFrom({ indicator: '<script>', language: 'a'.repeat(11) }), {})
  })

  test('a contact never stands in an address and is never read from one', () => {
    assert.deepEqual(askedFrom({ contact: '+371 20 000 142' }), {})
    const personal = { contact: '+371 20 000 142' } as unknown as Asked
    assert.deepEqual(searchFrom(personal), {})
  })

  test('what is usual stays out', () => {
    assert.deepEqual(searchFrom({ sort: 'score', state: 'open' }), {})
    assert.equal(stringifySearch({}), '')
    assert.equal(stringifySearch({ a: '', b: undefined, c: null, d: 'x y' }), '?d=x+y')
  })
})

describe('what the server is asked', () => {
  test('the open leads by score, unless told otherwise', () => {
    assert.deepEqual(inputFrom({}, null, null), { sort: 'score', filter: { state: 'open' }, after: null, limit: 50 })
  })

  test('the contact goes in the body', () => {
    const { filter, sort, after } = inputFrom({ state: 'all', sort: 'seen' }, '@nordhaven_hr', 'next')
    assert.deepEqual(filter, { state: 'all', contact: '@nordhaven_hr' })
    assert.deepEqual([sort, after], ['seen', 'next'])
  })

  test('filters in use are those that narrow', () => {
    assert.deepEqual(inUse({ state: 'new', sort: 'size', language: 'lv', mine: true }), ['language', 'mine'])
    assert.deepEqual(inUse({}), [])
  })
})
