import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import { exampleAdverts, gather } from '../../../test/samples/adverts.ts'
import { SWAPS, swapped } from '../../../test/samples/swapped-people.ts'
import { drawConclusions } from '../conclude.ts'
import { PACKS } from '../languages/index.ts'
import type { Lead } from '../lead.ts'
import type { Posting } from '../posting.ts'
import { advertWords } from './advert-words.ts'
import { BUCKETS, CAMPAIGN, featuresOf, type LearnedFrom, NAMED } from './features.ts'
import { judge } from './model.ts'

const hash = (gram: string): number => createHmac('sha256', 'invented').update(gram).digest().readUInt32LE(0)

const fromLead = ({ indicators, protective, why, template, otherWordings, ...lead }: Lead): LearnedFrom => ({
  size: lead.size,
  languages: lead.languages.map(({ language }) => language),
  sources: lead.sources.length,
  employers: new Set(lead.postings.flatMap(({ employer }) => employer ?? [])).size,
  signs: indicators,
  protective,
  why,
  template,
  otherWordings,
})

function leadsOf(postings: readonly Posting[]): Lead[] {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  return [...drawConclusions(gathered, read).leads]
}

const plain = (over: Partial<LearnedFrom> = {}): LearnedFrom => ({
  size: 1,
  languages: ['en'],
  sources: 1,
  employers: 1,
  signs: [],
  protective: [],
  why: [],
  template: [],
  otherWordings: [],
  ...over,
})

const saying = (text: string, language = 'en') =>
  featuresOf(plain({ languages: [language], template: [{ kind: 'constant', text }] }), hash)

describe('words that learning reads', () => {
  test('are words of adverts, by their beginnings, in their order', () => {
    const words = advertWords('Deposit, the visa; salaries paid, cash. Запорука', 'en')
    assert.deepEqual(words, ['depos', 'the', 'visa', 'salar', 'paid', 'cash'])
    assert.deepEqual(advertWords('Алга готівкою', 'xx'), [])
  })

  test('are no names of people, firms or invented things', () => {
    assert.deepEqual(advertWords('Zvirgzdiņš Kovalenko Nordhaven Grünfeld Brzęczyszczykiewicz', 'en'), [])
  })

  test('are no words for people, whichever language names them', () => {
    for (const [language, pairs] of Object.entries(SWAPS))
      for (const word of pairs.flat())
        for (const reader of new Set([language, 'en', 'lv', 'ru']))
          assert.deepEqual(advertWords(word, reader), [], `«${word}» of ${language} read as ${reader}`)
  })

  test('what a pack lists of people is read in no language', () => {
    for (const { language, people } of PACKS)
      for (const word of people.split(' ').filter((one) => /^[\p{L}\p{M}]+$/u.test(one) && one.length > 3))
        assert.deepEqual(advertWords(word, language), [], `«${word}» of ${language}`)
  })
})

describe('features', () => {
  test('signs by their share, campaign evidence, words by bucket', () => {
    const { named, words } = featuresOf(
      plain({
        size: 8,
        sources: 2,
        signs: [{ code: 'upfront-fee', share: 0.5 }],
        protective: [{ code: 'licence-number', share: 0.25 }],
        why: [
          { code: 'not-stated:hours', seen: 3, of: 4, points: 0 },
          { code: 'contact-reuse', seen: 3, of: 4, points: 2 },
          { code: 'upfront-fee', seen: 3, of: 4, points: 5 },
        ],
        template: [
          { kind: 'constant', text: 'deposit' },
          { kind: 'slot', slot: 0 },
          { kind: 'optional', text: 'visa', postings: 1 },
        ],
        otherWordings: [{ language: 'lv', template: [{ kind: 'constant', text: 'vīza' }] }],
      }),
      hash,
    )
    assert.deepEqual(named, {
      'campaign:contact-reuse': 0.5,
      'campaign:size': 0.5,
      'campaign:sources': 0.333,
      'campaign:wordings': 0.333,
      'not-stated:hours': 0.75,
      'protective:licence-number': 0.25,
      'upfront-fee': 0.5,
    })
    assert.equal(words.length, 3)
  })

  test('codes about people, and codes nobody knows, are no features', () => {
    const about = ['personal-profile', 'targeted-vulnerable', 'minor-recruited', 'invented-code']
    const { named } = featuresOf(plain({ signs: about.map((code) => ({ code, share: 1 })) }), hash)
    assert.deepEqual(named, {})
    for (const code of about) assert.ok(!NAMED.includes(code), code)
    assert.equal(NAMED.length, 18 + 6 + 5 + CAMPAIGN.length)
  })

  test('facts of an offer count from -1 to 1, and none about people', () => {
    const { named } = featuresOf(plain({ offer: { 'pay-named': 1, 'fee-asked': 7, 'minor-recruited': 1 } }), hash)
    assert.deepEqual(named, { 'offer:fee-asked': 1, 'offer:pay-named': 1 })
  })

  test('buckets are in range, ascending, each once, and few words of a long text', () => {
    const text = PACKS.find(({ language }) => language === 'en')?.concepts['no-requirements']?.join(' ') ?? ''
    const { words } = saying(text)
    const buckets = words.map(Math.abs)
    assert.ok(words.length > 150 && words.length <= 250, `${words.length}`)
    assert.deepEqual(
      buckets,
      [...new Set(buckets)].sort((a, b) => a - b),
    )
    assert.ok(buckets.every((bucket) => bucket >= 1 && bucket <= BUCKETS))
    assert.ok(words.some((word) => word < 0) && words.some((word) => word > 0))
  })

  test('another key gives other buckets; without letters there are none', () => {
    const other = (gram: string) => createHmac('sha256', 'another').update(gram).digest().readUInt32LE(0)
    const lead = plain({ template: [{ kind: 'constant', text: 'deposit for the visa' }] })
    assert.notDeepEqual(featuresOf(lead, hash).words, featuresOf(lead, other).words)
    assert.deepEqual(saying('15 € !!!').words, [])
  })

  test('contacts and names in a single posting, where nothing is a slot, leave nothing behind', () => {
    const [one, other] = [
      saying('Deposit for the visa. Ask for Anna Bērziņa, +371 20 000 142, t.me/kvistdarbskungs, anna@kalns.example'),
      saying('Deposit for the visa. Ask for Zoltán Őri, +48 500 000 317, t.me/zzpraca, jobs@ori.example'),
    ]
    assert.deepEqual(one, other)
  })
})

describe('whom an advert asks for', () => {
  test('leaves no trace in the features of the examples', () => {
    const examples = exampleAdverts()
    const [before, after] = [leadsOf(examples), leadsOf(examples.map(swapped))]
    const of = (leads: readonly Lead[]) =>
      new Map(leads.map((lead) => [lead.members.join(), featuresOf(fromLead(lead), hash)]))
    assert.ok(before.length >= 5)
    assert.ok([...of(before).values()].every(({ words }) => words.length > 0))
    assert.deepEqual(of(after), of(before))
    // All features have weights, so a difference in a last digit would change the probability.
    const { probability } = judge({
      version: 1,
      intercept: -1,
      named: Object.fromEntries(NAMED.map((name, i) => [name, Math.sin(i + 1)])),
      words: Array.from({ length: BUCKETS }, (_, bucket) => [bucket, Math.sin(bucket)] as const),
      scale: { slope: 1.3, shift: 0.2 },
    })
    const judged = (leads: readonly Lead[]) => [...of(leads)].map(([id, features]) => [id, probability(features)])
    assert.deepEqual(judged(after).sort(), judged(before).sort())
    assert.equal(new Set(judged(before).map(([, one]) => one)).size > 3, true)
  })

  for (const [language, pairs] of Object.entries(SWAPS))
    test(`leaves no trace in an advert in ${language}, of sex, nation or religion`, () => {
      const around = PACKS.find((pack) => pack.language === language)?.concepts['upfront-fee']?.[0] ?? ''
      const text = (word: string) => `${around.replace(/[|~*#]/g, ' ')} ${word} ${around.replace(/[|~*#]/g, ' ')}`
      const bare = saying(text(''), language)
      assert.ok(bare.words.length > 0)
      for (const word of pairs.flat()) assert.deepEqual(saying(text(word), language), bare, `«${word}»`)
    })

  test('the language of an advert is no feature by itself', () => {
    const name = (language: string) => featuresOf(plain({ languages: [language] }), hash)
    assert.deepEqual(name('uk'), name('en'))
  })
})
