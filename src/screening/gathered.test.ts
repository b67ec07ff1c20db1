import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { advert, gather } from '../../test/samples/adverts.ts'
import { createAssessor } from './assess.ts'
import { assessBatch } from './batch.ts'
import { SIGNS, signBits } from './evidence.ts'
import { Gathered, type Remembered } from './gathered.ts'
import { Names } from './names.ts'
import { parseRecord } from './record.ts'

const remembered = (id: string, fields: Partial<Remembered> = {}): Remembered => ({
  id,
  source: 'board',
  language: 'lv',
  employer: null,
  date: null,
  bits: 0,
  voice: 'recruits',
  wording: [1, 2],
  fingerprint: { shingles: Uint32Array.of(1, 2), order: [3, 4] },
  contacts: [],
  marks: [],
  ...fields,
})

const allOf = (list: readonly Remembered[]): Gathered => {
  const gathered = new Gathered()
  for (const one of list) gathered.remember(one)
  return gathered
}

describe('Names', () => {
  test('a name has one number, whatever it is called', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '', '__proto__', 'constructor', 'toString')), (drawn) => {
        const names = new Names()
        for (const name of drawn) assert.equal(names.list[names.numberOf(name)], name)
        assert.deepEqual(names.list, [...new Set(drawn)])
      }),
    )
  })
})

describe('Gathered', () => {
  test('keeps what batches bring, posting by posting', () => {
    const postings = [
      advert({ id: '1', text: 'Darbs, zvani +44 7700 900123', source: 'a', employer: 'Z', date: '2026-01-02' }),
      advert({ id: '2', text: 'Работа, пишите work@mail.example', source: 'b' }),
      advert({ id: '3', text: 'Job', source: 'a' }),
    ]
    const { gathered, store } = gather(postings)
    assert.deepEqual(gathered.ids, ['1', '2', '3'])
    assert.deepEqual(gathered.sources.list, ['a', 'b'])
    assert.deepEqual([...gathered.sourceOf.subarray(0, gathered.size)], [0, 1, 0])
    assert.deepEqual(
      [0, 1, 2].map((at) => gathered.employer(at)),
      ['Z', null, null],
    )
    assert.deepEqual(gathered.dates, ['2026-01-02', null, null])
    assert.deepEqual(
      [0, 1, 2].map((at) => gathered.contacts(at).length),
      [2, 2, 0],
    )
    for (const [at, { text }] of postings.entries())
      assert.equal(parseRecord(store.read(gathered.recordAt[at], gathered.recordLengths[at])).posting.text, text)
  })

  test('batches may be cut anywhere', () => {
    const postings = Array.from({ length: 9 }, (_, i) =>
      advert({ id: `${i}`, text: `Darbs numur${'a'.repeat(i)} zvani +44 7700 90012${i}` }),
    )
    const whole = gather(postings).gathered
    const parts = new Gathered()
    const assessor = createAssessor()
    let recordAt = 0
    for (const [from, to] of [
      [0, 1],
      [1, 6],
      [6, 9],
    ]) {
      const batch = assessBatch(assessor, postings.slice(from, to))
      parts.addBatch(batch, recordAt)
      recordAt += batch.records.length
    }
    assert.deepEqual(parts.recordAt, whole.recordAt)
    assert.deepEqual(parts.wordings, whole.wordings)
    for (const at of postings.keys()) {
      assert.deepEqual(parts.corpus.shingles(at), whole.corpus.shingles(at))
      assert.deepEqual(parts.contacts(at), whole.contacts(at))
    }
  })

  test('contact points beyond the first room are kept', () => {
    const many = Array.from({ length: 300 }, (_, i) => i)
    const gathered = allOf(
      Array.from({ length: 40 }, (_, i) => remembered(`${i}`, { contacts: many.map((n) => n + i) })),
    )
    for (const at of [0, 17, 39])
      assert.deepEqual(
        [...gathered.contacts(at)],
        many.map((n) => n + at),
      )
  })

  test('postings without contact points stand between others', () => {
    const gathered = allOf([
      remembered('1'),
      remembered('2', { contacts: [7, 8] }),
      remembered('3'),
      remembered('4', { contacts: [9, 1] }),
    ])
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => [...gathered.contacts(at)]),
      [[], [7, 8], [], [9, 1]],
    )
  })

  test('the order is by id, then wording, whatever the order of arrival', () => {
    const drawn = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'B', 'ā', '10', '9'), words: fc.nat(3) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(drawn, (list) => {
        const one = list.map(({ id, words }) => remembered(id, { wording: [words, 0] }))
        const names = (gathered: Gathered) =>
          [...gathered.byId()].map((at) => `${gathered.ids[at]} ${gathered.wordings[2 * at]}`)
        assert.deepEqual(names(allOf(one)), names(allOf(one.toReversed())))
      }),
      runs(30),
    )
  })

  test('ids are compared by their units, not by a language', () => {
    const gathered = allOf(['b', 'ä', 'a', 'Z', '10', '9'].map((id) => remembered(id)))
    assert.deepEqual(
      [...gathered.byId()].map((at) => gathered.ids[at]),
      ['10', '9', 'Z', 'a', 'b', 'ä'],
    )
  })

  test('a repeat has the same id and the same words', () => {
    const gathered = allOf([
      remembered('a'),
      remembered('a', { source: 'elsewhere' }),
      remembered('a', { wording: [1, 3] }),
      remembered('a', { wording: [2, 2] }),
      remembered('b'),
    ])
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((at) => gathered.isRepeat(0, at)),
      [true, true, false, false, false],
    )
  })

  test('signs are counted by source, over the postings asked for', () => {
    const gathered = allOf([
      remembered('1', { source: 'a', bits: signBits(['urgency', 'secrecy']) }),
      remembered('2', { source: 'b', bits: signBits(['urgency', 'not-stated:place']) }),
      remembered('3', { source: 'a', bits: signBits(['urgency']) }),
      remembered('4', { source: 'a', bits: signBits(['secrecy']) }),
    ])
    const { counts, postings } = gathered.signCounts(Uint32Array.of(0, 1, 2))
    assert.deepEqual(postings, [2, 1])
    const of = (source: number, code: (typeof SIGNS)[number]) => counts[source][SIGNS.indexOf(code)]
    assert.deepEqual([of(0, 'urgency'), of(0, 'secrecy'), of(0, 'not-stated:place')], [2, 1, 0])
    assert.deepEqual([of(1, 'urgency'), of(1, 'secrecy'), of(1, 'not-stated:place')], [1, 0, 1])
  })
})
