import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advert } from '../../../test/samples/adverts.ts'
import { canonical } from '../canonical.ts'
import { type Posting, wording } from '../posting.ts'
import { Tokens, tokenise } from '../tokens.ts'
import type { Place } from './fact.ts'
import { type Finders, namedIn } from './named.ts'

/** Finders of a list's words at any place. */
function finders(occupations: Record<string, string>, places: Record<string, Place>): Finders {
  const all = <Value extends object>(text: string, table: Record<string, Value>) =>
    Object.entries(table).flatMap(([word, value]) => {
      const start = text.indexOf(word)
      return start < 0 ? [] : [{ ...value, start, end: start + word.length }]
    })
  const codes = Object.fromEntries(Object.entries(occupations).map(([word, isco]) => [word, { code: word, isco }]))
  return { occupations: (c) => all(c.original, codes), places: (c) => all(c.original, places) }
}

function named(posting: Posting, given?: Finders) {
  const c = canonical(wording(posting))
  return namedIn(posting, c, tokenise(c.text, new Tokens()), 'en', given)
}

const at = (country: string, role: Place['role'], city: string | null = null): Place => ({ country, city, role })
const POSTING = advert({ title: 'Packer in Kiel', text: 'People from Moldova, come to Kiel in Germany.' })

test('what finders find is quoted from title or text; places of work come first', () => {
  const found = named(
    POSTING,
    finders(
      { Packer: '9321' },
      { Moldova: at('MD', 'mentioned'), Germany: at('DE', 'work'), Kiel: at('DE', 'work', 'Kiel') },
    ),
  )
  assert.deepEqual(found.occupation, [
    { field: 'title', quote: 'Packer', start: 0, end: 6, code: 'Packer', isco: '9321' },
  ])
  assert.deepEqual(
    found.place.map(({ field, quote, role }) => [field, quote, role]),
    [
      ['text', 'Germany', 'work'],
      ['title', 'Kiel', 'work'],
      ['text', 'Moldova', 'mentioned'],
    ],
  )
  for (const { field, quote, start, end } of found.place) assert.equal(POSTING[field].slice(start, end), quote)
})

test('at most four of each are kept, those of work before others', () => {
  const words = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff']
  const posting = advert({ text: words.join(' ') })
  const places = Object.fromEntries(words.map((word, i) => [word, at('DE', i === 5 ? 'work' : 'mentioned', word)]))
  const found = named(posting, finders(Object.fromEntries(words.map((word) => [word, word])), places))
  assert.equal(found.occupation.length, 4)
  assert.deepEqual(
    found.place.map(({ city }) => city),
    ['ff', 'aa', 'bb', 'cc'],
  )
})

test('without finders nothing is named', () => {
  assert.deepEqual(named(POSTING, {}), { occupation: [], place: [] })
})
