import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { exampleAdverts, gather } from '../../../test/samples/adverts.ts'
import { Gathered, type Remembered } from '../gathered.ts'
import { VOICES } from '../voice/voices.ts'
import { roundKeys } from './seal.ts'
import { decodeSegment, encodeSegment } from './segment.ts'

const keys = roundKeys(Buffer.alloc(32, 3))
const word = fc.nat(0xffffffff)

const shingles = fc.uniqueArray(word, { maxLength: 30 }).map((list) => Uint32Array.from(list).sort())
const one: fc.Arbitrary<Remembered> = fc.record({
  id: fc.string({ unit: 'binary', maxLength: 12 }),
  source: fc.constantFrom('board', 'канал', '', 'a"b\n'),
  language: fc.constantFrom('lv', 'ru', 'und'),
  employer: fc.option(fc.string({ unit: 'grapheme', maxLength: 8 })),
  date: fc.option(fc.constant('2026-01-05')),
  bits: word,
  voice: fc.constantFrom(...VOICES),
  wording: fc.tuple(word, word),
  fingerprint: fc.record({ shingles, order: fc.tuple(word, word) }),
  contacts: fc.array(word, { maxLength: 6 }).map((list) => Uint32Array.from([...list, ...list])),
  marks: fc.uniqueArray(word, { maxLength: 6 }).map((list) => Uint32Array.from(list).sort()),
})

const remember = (list: readonly Remembered[]): Gathered => {
  const gathered = new Gathered()
  for (const posting of list) gathered.remember(posting)
  return gathered
}

/** A posting of `gathered`. */
const posted = (gathered: Gathered, at: number): Remembered => ({
  id: gathered.ids[at],
  source: gathered.sources.list[gathered.sourceOf[at]],
  language: gathered.languages.list[gathered.languageOf[at]],
  employer: gathered.employer(at),
  date: gathered.dates[at],
  bits: gathered.bits[at],
  voice: gathered.voice(at),
  wording: [gathered.wordings[2 * at], gathered.wordings[2 * at + 1]],
  fingerprint: { shingles: gathered.corpus.shingles(at).slice(), order: gathered.corpus.orderOf(at) },
  contacts: gathered.contacts(at).slice(),
  marks: gathered.marks.row(at).slice(),
})

const decoded = (bytes: Buffer, round = keys): Gathered => {
  const gathered = new Gathered()
  decodeSegment(bytes, round, gathered, true)
  return gathered
}

describe('a segment', () => {
  test('gives back what it was made of, in the order asked for', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.boolean(), (list, backwards) => {
        const gathered = remember(list)
        const chosen = backwards ? [...list.keys()].reverse() : [...list.keys()]
        const back = decoded(encodeSegment(gathered, chosen, keys))
        assert.equal(back.size, chosen.length)
        for (const [i, at] of chosen.entries()) assert.deepEqual(posted(back, i), posted(gathered, at))
      }),
      runs(60),
    )
  })

  test('postings that are not asked for are not in it', () => {
    const { gathered } = gather(exampleAdverts().slice(0, 20))
    const back = decoded(encodeSegment(gathered, [3, 11], keys))
    assert.deepEqual(back.ids, [gathered.ids[3], gathered.ids[11]])
  })

  test('names that only others have are not in it', () => {
    const list: Remembered[] = ['a', 'b'].map((name) => ({
      ...posted(
        remember([{ ...posted(gather(exampleAdverts().slice(0, 1)).gathered, 0), source: `source-${name}` }]),
        0,
      ),
    }))
    const bytes = encodeSegment(remember(list), [0], keys)
    assert.ok(bytes.includes('source-a'))
    assert.ok(!bytes.includes('source-b'))
  })

  test('comes behind postings that are there already', () => {
    const { gathered } = gather(exampleAdverts().slice(0, 4))
    const bytes = encodeSegment(gathered, [2, 3], keys)
    decodeSegment(bytes, keys, gathered, true)
    assert.equal(gathered.size, 6)
    assert.deepEqual(posted(gathered, 5), posted(gathered, 3))
  })

  test('bytes may lie anywhere in a larger buffer', () => {
    const { gathered } = gather(exampleAdverts().slice(0, 3))
    const bytes = encodeSegment(gathered, [0, 1, 2], keys)
    for (const shift of [1, 2, 3, 5]) {
      const held = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(3)]).subarray(shift, shift + bytes.length)
      assert.deepEqual(posted(decoded(held), 2), posted(gathered, 2))
    }
  })

  test('holds no shingle as it is, and with another key gives others', () => {
    const { gathered } = gather(exampleAdverts().slice(0, 5))
    const bytes = encodeSegment(gathered, [0, 1, 2, 3, 4], keys)
    const words = new Set<number>()
    for (let at = 0; at + 4 <= bytes.length; at += 4) words.add(bytes.readUInt32LE(at))
    const plain = [...gathered.corpus.shingles(2)]
    assert.ok(plain.filter((shingle) => words.has(shingle)).length <= 1)
    const wrong = decoded(bytes, roundKeys(Buffer.alloc(32, 4)))
    assert.ok(wrong.corpus.shingles(2).filter((shingle) => plain.includes(shingle)).length <= 1)
  })

  test('shingles that were left out of the comparison as a frame are kept', () => {
    const { gathered } = gather(exampleAdverts().slice(0, 2))
    const all = gathered.corpus.shingles(0).slice()
    gathered.corpus.remove(0, (shingle) => shingle % 2 === 0)
    const back = decoded(encodeSegment(gathered, [0], keys))
    assert.deepEqual(back.corpus.shingles(0), all)
  })

  test('holds no wording', () => {
    const adverts = exampleAdverts().slice(0, 30)
    const bytes = encodeSegment(gather(adverts).gathered, [...adverts.keys()], keys)
    for (const { text } of adverts) assert.equal(bytes.indexOf(text.slice(-40, -15)), -1)
  })
})
