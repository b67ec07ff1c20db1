import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { compare } from '../../../../bench/contacts.ts'
import { runs } from '../../../../test/run/mode.ts'
import { seeded } from '../../../../test/samples/adverts.ts'
import { disguise, KINDS, type Kind, type Recipe, type Written } from '../../../../test/samples/disguise.ts'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'

const LABELLED = new URL('../../../../../shared/data/postings/labelled/postings.jsonl', import.meta.url)
type Labelled = Parameters<typeof compare>[0]

const postings: readonly Labelled[] = existsSync(LABELLED)
  ? readFileSync(LABELLED, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Labelled)
  : []

type Tally = { found: number; missed: number; wrong: number }
type Dress = (posting: Labelled, contacts: readonly Written[], text: string) => string

/** Counts found and missed contact points of labelled postings in a disguise, like the bench. */
function tallyOf(among: readonly Labelled[], dress: Dress): Tally {
  const tally = { found: 0, missed: 0, wrong: 0 }
  for (const posting of among) {
    const { title, text, lang, source, gold } = posting
    const written = dress(posting, gold.contacts, title === '' ? text : `${title}\n${text}`)
    const { found, missed, wrong } = compare(posting, findContacts(canonical(written), { language: lang, source }))
    tally.found += found.length
    tally.missed += missed.length
    tally.wrong += wrong.length
  }
  return tally
}

const recall = ({ found, missed }: Tally): number => found / Math.max(1, found + missed)
const precision = ({ found, wrong }: Tally): number => found / Math.max(1, found + wrong)
const POINT = 0.01

/** Asserts that no figure falls by more than one point; it may rise. */
function assertHolds(dressed: Tally, plain: Tally, what: string): void {
  assert.ok(recall(dressed) >= recall(plain) - POINT, `${what}: recall ${recall(dressed)} of ${recall(plain)}`)
  assert.ok(precision(dressed) >= precision(plain) - POINT, `${what}: precision ${precision(dressed)}`)
}

const dressedBy =
  (recipe: Recipe): Dress =>
  ({ lang }, contacts, text) =>
    disguise(text, contacts, lang, recipe)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const seed = fc.integer({ min: 1, max: 2 ** 31 })

describe('disguise of labelled postings', { skip: postings.length === 0 && '../shared/data is not here' }, () => {
  const plain = tallyOf(postings, (_, __, text) => text)
  const kinds = fc.subarray([...KINDS], { minLength: 1 })

  test('at random, each posting in its own way: recall and precision of contacts keep within a point', () => {
    fc.assert(
      fc.property(kinds, share, share, seed, (some, contacts, words, first) => {
        const random = seeded(first)
        const dress: Dress = (posting, written, text) => {
          const kind = some[Math.floor(random() * some.length)] as Kind
          const recipe = { kind, contacts, words: words / 2, seed: Math.floor(random() * 2 ** 31) }
          return dressedBy(recipe)(posting, written, text)
        }
        assertHolds(tallyOf(postings, dress), plain, some.join(' '))
      }),
      runs(20),
    )
  })

  for (const kind of KINDS) {
    test(`${kind}, everywhere`, () => {
      fc.assert(
        fc.property(seed, share, (first, words) => {
          const dress = dressedBy({ kind, contacts: 1, words: words / 2, seed: first })
          assertHolds(tallyOf(postings, dress), plain, kind)
        }),
        runs(5),
      )
    })
  }

  const languages = [...new Set(postings.map(({ lang }) => lang))].sort()
  test('they are in twenty-two languages', () => assert.equal(languages.length, 22))

  for (const language of languages) {
    test(`all ways together in ${language}`, () => {
      const own = postings.filter(({ lang }) => lang === language)
      const sum = { found: 0, missed: 0, wrong: 0 }
      for (const [i, kind] of [...KINDS, ...KINDS, ...KINDS].entries()) {
        const tally = tallyOf(own, dressedBy({ kind, contacts: 1, words: 0.2, seed: 1 + i * 7919 }))
        sum.found += tally.found
        sum.missed += tally.missed
        sum.wrong += tally.wrong
      }
      assertHolds(
        sum,
        tallyOf(own, (_, __, text) => text),
        language,
      )
    })
  }
})

test('a recipe does what it says, else the tests above would show nothing', () => {
  const text = 'Raksti @golden_darbs vai zvani +371 20 000 000, darbs ārzemēs ar dzīvošanu'
  const contacts = [
    { kind: 'telegram', quote: '@golden_darbs' },
    { kind: 'phone', quote: '+371 20 000 000' },
  ]
  for (const kind of KINDS) {
    const dressed = disguise(text, contacts, 'lv', { kind, contacts: 1, words: 1, seed: 7 })
    assert.notEqual(dressed, text, kind)
    assert.equal(disguise(text, contacts, 'lv', { kind, contacts: 0, words: 0, seed: 7 }), text)
  }
})
