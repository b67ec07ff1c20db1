import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../../test/samples/catalogues.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { ListOutput } from '../../shell/contract.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { counted, saidValue, sourcesOf, statesOf } from './filter-choices.ts'
import { askedFrom, narrowed, searchFrom } from './filters.ts'

const now = () => new Date('2026-11-24T12:00:00')
const english = { say: voice(en, 'en'), catalogue: en, language: 'en', format: formats('en', now) } as const
const latvian = { say: voice(lv, 'lv'), catalogue: lv, language: 'lv', format: formats('lv', now) } as const
const facets: ListOutput['facets'] = {
  states: [],
  indicators: [{ value: 'secrecy', leads: 4 }],
  languages: [],
  sources: [
    { value: 'mark-a', name: 'board.example', leads: 1200 },
    { value: 'mark-b', name: null, leads: 3 },
  ],
}

describe('what a filter offers', () => {
  test('every state, the open ones first, all last, without counts', () => {
    const states = statesOf(english)
    assert.deepEqual([states[0].id, states.at(-1)?.id], ['open', 'all'])
    assert.deepEqual(states.map(({ id }) => id).toSorted(), [
      ...['all', 'claimed', 'dismissed', 'merged', 'new', 'open', 'open-for-case', 'open-for-notice', 'passed'],
    ])
    assert.ok(states.every(({ note }) => note === null))
  })

  test('values with the number of leads that each would leave', () => {
    const name = (value: string) => value.toUpperCase()
    assert.deepEqual(counted(facets.indicators, name, english), [{ id: 'secrecy', name: 'SECRECY', note: '4' }])
  })

  test('nothing while the list has not come', () => {
    assert.deepEqual(counted(undefined, String, english), [])
    assert.deepEqual(sourcesOf(undefined, english), [])
  })

  test('a source whose name is sealed can still be chosen', () => {
    assert.deepEqual(sourcesOf(facets.sources, english), [
      { id: 'mark-a', name: 'board.example', note: '1,200' },
      { id: 'mark-b', name: 'Sealed', note: '3' },
    ])
    assert.equal(sourcesOf(facets.sources, latvian)[0].note, '1200')
  })
})

describe('what a filter in use says of itself', () => {
  const said = (search: Record<string, string>, words: typeof english | typeof latvian = english) => {
    const asked = askedFrom(search)
    return Object.keys(search).map((name) => saidValue(name as keyof typeof asked, asked, facets, words))
  }

  test('names instead of codes', () => {
    assert.deepEqual(said({ indicator: 'secrecy', language: 'uk' }), ['Secrecy', 'Ukrainian'])
    assert.deepEqual(said({ language: 'uk' }, latvian), ['ukraiņu'])
    assert.deepEqual(said({ language: 'und' }), ['language not recognised'])
  })

  test('a source by its name; a mark is nothing to read', () => {
    assert.deepEqual(said({ source: 'mark-a' }), ['board.example'])
    assert.deepEqual(said({ source: 'mark-b' }), ['…'])
    assert.deepEqual(said({ source: 'mark-c' }), ['…'])
    assert.equal(saidValue('source', { source: 'mark-a' }, undefined, english), '…')
  })

  test('days whole, so that last year’s cannot be taken for this year’s', () => {
    assert.deepEqual(said({ from: '2025-11-02', to: '2026-11-03' }), ['2 Nov 2025', '3 Nov 2026'])
  })

  test('size, and what has no value of its own', () => {
    assert.deepEqual(said({ size: '12' }), ['12 or more'])
    assert.deepEqual(said({ mine: 'yes', mark: 'abc' }), ['claimed by me', 'the chosen one'])
  })
})

describe('dates and size as they were typed', () => {
  const asked = { state: 'new', from: '2026-01-01', to: '2026-02-01', size: 4 } as const

  test('take the place of those before', () => {
    const typed = { from: '2026-03-01', to: '2026-03-31', size: '10' }
    assert.deepEqual(narrowed(asked, typed), { state: 'new', from: '2026-03-01', to: '2026-03-31', size: 10 })
  })

  test('an empty field takes its filter away', () => {
    assert.deepEqual(narrowed(asked, { from: '', to: '', size: '' }), { state: 'new' })
    assert.ok(!('from' in narrowed(asked, { from: '', to: '2026-02-01', size: '' })))
  })

  test('no number below one, no fraction, no word', () => {
    for (const size of ['0', '-3', '0.5', 'many', ' ', 'NaN']) {
      assert.ok(!('size' in narrowed(asked, { from: '', to: '', size })), size)
    }
    assert.equal(narrowed({}, { from: '', to: '', size: '7.9' }).size, 7)
  })

  test('what comes of it survives the way through an address', () => {
    const next = narrowed(asked, { from: '2026-03-01', to: '', size: '25' })
    assert.deepEqual(askedFrom(searchFrom(next)), next)
  })
})
