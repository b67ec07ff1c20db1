import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { processorSeconds } from '../../test/run/processor.ts'
import { exampleAdverts, recordOf } from '../../test/samples/adverts.ts'
import { type Assessment, createAssessor } from './assess.ts'
import { bitsOf } from './evidence.ts'
import { FACT_KINDS } from './facts/fact.ts'
import type { Posting, Quote } from './posting.ts'
import { parseRecord } from './record.ts'
import { fingerprint } from './shingles.ts'

/** Number of random inputs and mutated adverts together. */
const RUNS = 10_000

const assessor = createAssessor()
const adverts = exampleAdverts()

/** Asserts the invariants of every assessment. */
function check(posting: Posting): Assessment {
  const assessment = assessor.assess(posting)
  const { indicators, protective, contacts, language, offer } = assessment
  const facts = FACT_KINDS.flatMap((kind): readonly Quote[] => offer[kind] ?? [])
  for (const { field, quote, start, end } of [...indicators, ...protective, ...contacts, ...facts]) {
    assert.ok(start >= 0 && start <= end && end <= posting[field].length, 'inside the posting')
    assert.equal(quote, posting[field].slice(start, end))
  }
  for (const found of [indicators, protective]) {
    // Secrecy stands once for each of its sentences.
    const said = found.map(({ code, field, start }) => (code === 'secrecy' ? `${code} ${field} ${start}` : code))
    assert.equal(new Set(said).size, said.length, 'each sign once')
  }
  for (const { value } of contacts) assert.ok(value.length > 0)
  assert.match(language, /^[a-z]{2,3}$/)
  assert.ok(Number.isInteger(bitsOf(assessment)))
  const { shingles } = fingerprint(assessor.tokens)
  for (let i = 1; i < shingles.length; i++) assert.ok(shingles[i] > shingles[i - 1])
  return assessment
}

const posting = (title: string, text: string): Posting => ({
  id: 'r',
  title,
  text,
  employer: null,
  date: null,
  source: 'board',
})

/** UTF-16 units of any kind, including lone surrogates. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 120 }).map((units) => String.fromCharCode(...units))
/** Signs for which the engine has special rules. */
const odd = fc.constantFrom(
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '\u00ad',
  '\ud835',
  '\udc00',
  '\u0301',
  '\u202e',
  '\ufeff',
  '\0',
  '\u2028',
  'а',
  'o',
  '0',
  '①',
  '𝟎',
  '𝐚',
  'Ⅳ',
  '²',
  'ﬁ',
  'İ',
  'ß',
  'ſ',
  '٣',
  '०',
  '＠',
  '．',
  '@',
  '.',
  '://',
  '+',
  '-',
  '(',
  ')',
  ' ',
  '\n',
  '_',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  anyUnits,
  fc.array(odd, { maxLength: 80 }).map((signs) => signs.join('')),
)

/** One change of a text: a piece is cut out, moved, doubled, enclosed in signs, spaced out, or put in another case. */
type Change = readonly [kind: number, from: number, length: number, sign: string]
const change = fc.tuple(fc.nat(6), fc.nat(2000), fc.integer({ min: 1, max: 60 }), odd)

function changed(text: string, [kind, from, length, sign]: Change): string {
  if (text.length === 0) return sign
  const start = from % text.length
  const piece = text.slice(start, start + length)
  const [before, behind] = [text.slice(0, start), text.slice(start + piece.length)]
  const put: readonly (() => string)[] = [
    () => before + behind,
    () => before + piece + piece + behind,
    () => piece + before + behind,
    () => before + sign + piece + sign + behind,
    () => before + piece.split('').join(sign) + behind,
    () => before + piece.split('').join(' ') + behind,
    () => before + piece.toUpperCase() + behind,
  ]
  return put[kind]()
}

const mutated = fc
  .tuple(fc.constantFrom(...adverts), fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([one, changes, inTitle]) => {
    const text = changes.reduce(changed, one.text)
    return inTitle ? posting(text, one.title) : posting(one.title, text)
  })

describe('any input', () => {
  test(`${RUNS / 2} random texts crash nothing, and all quotes stand where they say`, () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(''), anyText), anyText, (title, text) => {
        check(posting(title, text))
      }),
      runs(RUNS / 2),
    )
  })

  test(`${RUNS / 2} mutated adverts crash nothing, and all quotes stand where they say`, () => {
    fc.assert(
      fc.property(mutated, (one) => {
        check(one)
      }),
      runs(RUNS / 2),
    )
  })

  test('the adverts themselves', () => {
    let signs = 0
    for (const one of adverts) signs += check(one).indicators.length
    assert.ok(signs > 500)
  })

  test('the same posting is always assessed alike, whatever came before', () => {
    fc.assert(
      fc.property(mutated, mutated, (one, other) => {
        const first = recordOf(one, assessor.assess(one))
        assessor.assess(other)
        assert.equal(recordOf(one, assessor.assess(one)), first)
      }),
      runs(300),
    )
  })

  test('what is written of it can be read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.tuple(anyText, anyText).map(([title, text]) => posting(title, text)),
        ),
        (one) => {
          const { indicators, protective, contacts, offer } = assessor.assess(one)
          const record = recordOf(one, assessor.assess(one))
          assert.deepEqual(parseRecord(record), {
            posting: one,
            assessment: { indicators, protective, contacts, offer },
          })
        },
      ),
      runs(500),
    )
  })

  for (const [what, text] of [
    ['a million letters without a space', 'a'.repeat(1_000_000)],
    ['four hundred thousand digits', '7'.repeat(400_000)],
    ['digits with a space between each two', '7 '.repeat(200_000)],
    ['letters with a space between each two', 'a '.repeat(200_000)],
    ['hidden signs only', '\u200b'.repeat(400_000)],
    ['at signs and points', '@.'.repeat(200_000)],
    ['brackets', '('.repeat(400_000)],
    ['slashes and protocols', 'http://'.repeat(80_000)],
    ['words for digits', 'nulle viens divi trīs '.repeat(20_000)],
    ['letters of two scripts in turn', 'aа'.repeat(200_000)],
    ['combining marks', `a${'\u0301'.repeat(400_000)}`],
    ['lines', '\n'.repeat(400_000)],
  ] as const) {
    test(`${what}: done within seconds`, () => {
      const took = processorSeconds(() => check(posting('', text)))
      assert.ok(took < 10, `${took} s`)
    })
  }
})
