import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { canonical } from '../canonical.ts'
import { Covered } from './covered.ts'
import { findEmails } from './emails.ts'
import { firstFrom, isDisguised } from './in-order.ts'
import { findLinks } from './links.ts'
import { findNames } from './names.ts'
import { findPhones } from './phones.ts'
import { type Scan, scan } from './scan.ts'

const LENGTH = 60
const span = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({
  start,
  end: Math.min(LENGTH, start + length),
}))

describe('spans that cover a text', () => {
  test('any number of them answer as looking through all would', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), span, (spans, asked) => {
        const covered = new Covered(LENGTH, spans)
        assert.equal(
          covered.has(asked.start),
          spans.some((s) => asked.start >= s.start && asked.start < s.end),
        )
        assert.equal(
          covered.meets(asked),
          spans.some((s) => asked.start < s.end && asked.end > s.start),
        )
      }),
      runs(300),
    )
  })

  test('disguises of any number are found as looking through all would', () => {
    const disguise = fc.tuple(fc.nat(LENGTH), fc.nat(8)).map(([start, length]) => ({
      kind: 'mixed-script' as const,
      start,
      end: start + length,
    }))
    fc.assert(
      fc.property(fc.array(disguise, { maxLength: 40 }), span, (disguises, { start, end }) => {
        const told = disguises.some((d) => d.start < end && d.end > start)
        assert.equal(isDisguised({ disguises }, start, end), told)
      }),
      runs(300),
    )
  })

  test('the first from a place on', () => {
    const spans = [{ start: 2 }, { start: 4 }, { start: 4 }, { start: 9 }]
    assert.deepEqual(
      [0, 2, 3, 4, 5, 9, 10].map((at) => firstFrom(spans, at)),
      [0, 0, 1, 1, 3, 3, 4],
    )
  })
})

/** A list that counts how often anything of it is looked at. */
const counted = <T extends object>(list: readonly T[], look: () => void): readonly T[] =>
  new Proxy(list, {
    get(target, key) {
      look()
      return Reflect.get(target, key)
    },
  })

type Finder = (scan: Scan, c: ReturnType<typeof canonical>, taken: readonly { start: number; end: number }[]) => unknown

/** Looks at what a scan has noted, at what is taken, and at disguises, while a finder reads a text. */
function looksOf(find: Finder, text: string, taken: readonly { start: number; end: number }[]): number {
  let looks = 0
  const look = () => void looks++
  const c = canonical(text)
  const found = scan(c.text)
  const noted = { atoms: counted(found.atoms, look), signs: counted(found.signs, look) }
  find({ ...found, ...noted }, { ...c, disguises: counted(c.disguises, look) }, counted(taken, look))
  return looks
}

const context = { language: 'en', source: '' }
const FINDERS: readonly (readonly [name: string, text: string, find: Finder])[] = [
  ['phones beside addresses', '+371 20 000 142, ', (s, c, taken) => findPhones(s, c, context, taken)],
  ['codes named behind numbers', '600 000 271, with thirty-four in front. ', (s, c, t) => findPhones(s, c, context, t)],
  ['a plus in words', 'plus 371 20 000 142. ', (s, c, taken) => findPhones(s, c, context, taken)],
  ['disguised numbers', '+371 200\u200b00142. ', (s, c, taken) => findPhones(s, c, context, taken)],
  ['links', 'see firm.example now ', findLinks],
  ['addresses in mixed script', 'раssроrt anna@firm.example ', findEmails],
  ['names behind «@»', 'telegram @anna_k and @golden_jobs ', (s, c, taken) => findNames(s, c, 'en', taken)],
]

describe('a text of contact points is read in a number of looks that grows with its length', () => {
  for (const [name, piece, find] of FINDERS)
    test(name, () => {
      const at = (times: number) => {
        const taken = Array.from({ length: times }, (_, i) => ({ start: i * piece.length, end: i * piece.length + 1 }))
        return looksOf(find, piece.repeat(times), taken)
      }
      const [short, long] = [at(40), at(400)]
      assert.ok(long <= 12 * short, `${long} looks for ten times the text, ${short} for the text`)
    })
})
