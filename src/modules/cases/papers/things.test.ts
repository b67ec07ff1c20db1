import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { Episode } from './paper.ts'
import type { Paper } from './papers.ts'

const WORDS = { form: 'labour', ageThen: 'adult' }
const OLD = {
  suspects: 'Two men, one called «Vitja».\nHe had a red cap.',
  vehicles: 'White van',
  documents: 'Passport in the safe',
  money: 'Promised 900 a month, got 200',
}
const LISTS = ['suspects', 'vehicles', 'documents', 'money'] as const

describe('things around an episode', () => {
  test('an old text becomes one thing with these words and nothing else; blanks are none', () => {
    const read = Episode.parse({ ...WORDS, ...OLD })
    for (const list of LISTS) {
      const [thing, ...more] = read[list]
      assert.deepEqual(more, [])
      assert.equal(thing.note, OLD[list])
      assert.deepEqual([thing], Episode.parse({ ...WORDS, [list]: [{ note: OLD[list] }] })[list])
    }
    for (const blank of ['', '  \n'])
      for (const list of LISTS) assert.deepEqual(Episode.parse({ ...WORDS, [list]: blank })[list], [])
  })

  test('property: no letter of an old text is lost, and a converted text reads the same again', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(text, fc.constantFrom(...LISTS), (old, list) => {
        const read = Episode.parse({ ...WORDS, [list]: old })
        assert.equal(read[list][0]?.note, old)
        assert.deepEqual(Episode.parse(read), read)
      }),
    )
  })

  test('a thing has no field for a paper’s number, a conviction or a score', () => {
    for (const [list, thing] of [
      ['suspects', { convicted: true }],
      ['suspects', { score: 7 }],
      ['documents', { number: 'AA000000' }],
      ['vehicles', { owner: 'x' }],
      ['money', { account: 'LV00' }],
    ] as const)
      assert.ok(!Episode.safeParse({ ...WORDS, [list]: [thing] }).success, list)
  })

  test('amounts are decimals as they are written; currencies and countries are existing codes', () => {
    const money = (more: object) => Episode.safeParse({ ...WORDS, money: [more] }).success
    for (const amount of ['0', '900', '1200.50', '']) assert.ok(money({ amount, currency: 'EUR' }), amount)
    for (const amount of ['-1', '1,5', '1.2345', '1e9', 'NaN', '01234567890123']) assert.ok(!money({ amount }), amount)
    for (const currency of ['EURO', 'eur', 'ZZZ']) assert.ok(!money({ currency }), currency)
    for (const country of ['Latvia', 'lv', '']) {
      assert.ok(!Episode.safeParse({ ...WORDS, vehicles: [{ country }] }).success, country)
      assert.ok(!Episode.safeParse({ ...WORDS, placeCountry: country }).success, country)
    }
    assert.ok(Episode.safeParse({ ...WORDS, suspects: [{ citizenship: 'stateless' }] }).success)
  })
})

onDatabases('episodes with things around them', CasesHouse.open, (stand) => {
  const papers = (id: string) =>
    stand()
      .call<{ papers: Paper[] }>(stand().worker.token, 'papers.list', { person: id })
      .then((found) => found.papers)

  /** An old episode with text instead of lists, and without kind or country of the place. */
  const keptBefore = async (id: string) => {
    const house = stand()
    const input = { person: id, words: { ...WORDS, place: 'Invented Farm' } }
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.episode', input)
    const [row] = await house.rows<{ id: string; data_key: string }>(
      `select p.id, s.data_key from person_papers p join persons s on s.id = p.person where p.paper = '${paper}'`,
    )
    const texts = { from: '', to: '', place: 'Invented Farm', work: '', hours: '', pay: '', living: '', freedom: '' }
    const words = { ...WORDS, ...texts, means: [], links: [{ role: 'employer', name: 'Larch Ltd' }], ...OLD }
    const member = await house.member(house.worker.token)
    assert.ok(member)
    const key = await as(house.kernel, member, (db) => member.keys?.dataKey(db, row.data_key) ?? Promise.resolve(null))
    assert.ok(key)
    const sealed = sealJson(key, words, `person_papers.words ${row.id}`)
    await house.rows(
      `update person_papers set sealed = '\\x${Buffer.from(sealed).toString('hex')}' where id = '${row.id}'`,
    )
    return paper
  }

  test('an old episode opens, is exported with every word of it, and its next version keeps them as a description', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const paper = await keptBefore(id)
    const [{ words: held }] = await papers(id)
    assert.ok('means' in held)
    assert.deepEqual(
      LISTS.map((list) => held[list].map(({ note }) => note)),
      LISTS.map((list) => [OLD[list]]),
    )
    assert.deepEqual(
      [held.place, held.placeKind, held.links],
      ['Invented Farm', 'unknown', [{ role: 'employer', name: 'Larch Ltd' }]],
    )
    type Out = { record: { papers: Paper[] } }
    const { record } = await house.call<Out>(house.worker.token, 'persons.export', { person: id }, REASON)
    assert.deepEqual(record.papers[0].words, held)
    for (const text of Object.values(OLD)) assert.ok(JSON.stringify(record).includes(JSON.stringify(text).slice(1, -1)))
    const words = { ...held, suspects: [{ ...held.suspects[0], called: 'Vitja', role: 'recruiter' }] }
    await house.call(house.worker.token, 'papers.episode', { person: id, paper, words })
    const [second, first] = await papers(id)
    assert.deepEqual([second.version, first.version], [2, 1])
    assert.ok('means' in second.words && 'means' in first.words)
    assert.deepEqual([second.words.suspects[0].called, second.words.suspects[0].note], ['Vitja', OLD.suspects])
    assert.equal(first.words.suspects[0].called, '', 'the older version stays as it was')
  })

  test('another program that still writes text is accepted, and a fault is reported by list, row and part', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const write = (more: object) =>
      house.problem(house.worker.token, 'papers.episode', { person: id, words: { ...WORDS, ...more } })
    assert.equal(await write(OLD), null)
    const fields = (await write({ money: [{}, { amount: 'much' }], suspects: [{ role: 'trafficker' }] }))?.fields
    assert.deepEqual(fields?.map(({ field }) => field).toSorted(), ['words.money.1.amount', 'words.suspects.0.role'])
    assert.doesNotMatch(JSON.stringify(fields), /much|trafficker/, 'what was typed is in no error text')
  })

  test('names, plates and sums stand nowhere in plain', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const suspects = [{ called: 'Zvirbulis', note: 'Sarkana cepure' }]
    const around = { suspects, vehicles: [{ plate: 'QX-7411' }], money: [{ amount: '7411.25', who: 'Zvirbulis' }] }
    await house.call(house.worker.token, 'papers.episode', { person: id, words: { ...WORDS, ...around } })
    const [{ words }] = await papers(id)
    assert.match(JSON.stringify(words), /Zvirbulis.*QX-7411.*7411\.25/s)
    for (const table of ['person_papers', 'person_events', 'audit']) {
      const rows = await house.rows<{ text: string }>(`select row_to_json(t)::text as text from ${table} t`)
      assert.doesNotMatch(rows.map(({ text }) => text).join('\n'), /Zvirbulis|cepure|QX-7411|7411\.25/, table)
    }
  })
})
