import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { MATTER_NAMES, NOTICE_LANGUAGES } from '../codes.ts'
import { LETTER_WORDS } from './index.ts'
import { factsOf, type LetterParts, letterOf, referenceOf } from './letter.ts'
import { MATTERS } from './matters.ts'

const PLACE = /\{\w+\}/g
const places = (words: string) => [...words.matchAll(PLACE)].map(([place]) => place).sort()

describe('the words of letters', () => {
  const { en } = LETTER_WORDS

  test('each language has each sentence, with the same places in it', () => {
    for (const language of NOTICE_LANGUAGES) {
      const words = LETTER_WORDS[language]
      assert.deepEqual(Object.keys(words).sort(), Object.keys(en).sort(), language)
      for (const [key, sentence] of Object.entries(words)) {
        if (typeof sentence !== 'string') continue
        assert.notEqual(sentence.trim(), '', `${language} ${key}`)
        assert.deepEqual(places(sentence), places(en[key as 'intro']), `${language} ${key}`)
      }
    }
  })

  test('each matter has a name of its own in each language', () => {
    for (const language of NOTICE_LANGUAGES) {
      const names = MATTER_NAMES.map((matter) => LETTER_WORDS[language].matters[matter])
      assert.equal(new Set(names).size, MATTER_NAMES.length, language)
    }
  })

  test('no language repeats the sentences of another', () => {
    for (const language of NOTICE_LANGUAGES.filter((one) => one !== 'en'))
      for (const [key, sentence] of Object.entries(LETTER_WORDS[language]))
        if (typeof sentence === 'string') assert.notEqual(sentence, en[key as 'intro'], `${language} ${key}`)
  })

  test('each names the articles that a recipient must look up', () => {
    for (const language of NOTICE_LANGUAGES) {
      const { intro, asks, flagger } = LETTER_WORDS[language]
      assert.match(intro, /16/, language)
      assert.match(intro, /2022\/2065/, language)
      assert.match(asks, /16/, language)
      assert.match(flagger, /22/, language)
    }
  })
})

const parts = (more: Partial<LetterParts> = {}): LetterParts => ({
  kind: 'notice',
  language: 'en',
  reference: '0F3A22B1',
  sender: { name: 'Invented Office', mail: 'notices@office.example' },
  flagger: null,
  matter: 'forced-labour',
  ground: 'law',
  content: {
    addresses: [
      { address: 'https://jobs.example/ads/17', more: '' },
      { address: 'https://jobs.example/u/9', more: 'the account «Darbs»' },
    ],
    facts: 'The advert asks for the passport.',
    reasons: 'Taking papers away is recruitment for forced labour.',
    provision: 'Section 154.1 of the Criminal Law',
    goodFaith: true,
  },
  evidence: [
    { kind: 'posting', takenAt: new Date('2026-11-20T08:00:30Z'), sha256: 'ab'.repeat(32) },
    { kind: 'page', takenAt: new Date('2026-11-20T08:01:00Z'), sha256: null },
  ],
  earlier: null,
  ...more,
})

describe('a letter', () => {
  test('holds all that Art. 16(2) asks for, in every language', () => {
    for (const language of NOTICE_LANGUAGES) {
      const { text, subject } = letterOf(parts({ language }))
      const words = LETTER_WORDS[language]
      const asked = [
        // (a) explanation, (b) exact place, (c) name and address, (d) good faith; then ground and evidence.
        ...['The advert asks for the passport.', 'Taking papers away is recruitment for forced labour.'],
        ...['https://jobs.example/ads/17', 'https://jobs.example/u/9 (the account «Darbs»)'],
        ...['Invented Office', 'notices@office.example', words.goodFaith],
        ...[words.law, 'Section 154.1 of the Criminal Law', words.matters['forced-labour'], 'ab'.repeat(32)],
        ...['2026-11-20 08:00 UTC', words.asks],
      ]
      for (const part of asked) assert.ok(text.includes(part), `${language}: ${part}`)
      assert.ok(subject.includes('0F3A22B1'))
      assert.doesNotMatch(text + subject, PLACE, language)
    }
  })

  test('says in the terms of the recipient what is against them', () => {
    const { text, ground } = letterOf(parts({ ground: 'terms' }))
    assert.ok(text.includes(LETTER_WORDS.en.terms) && !text.includes(LETTER_WORDS.en.law))
    assert.equal(ground?.kind, 'terms')
  })

  test('says that a page could not be read', () => {
    assert.match(letterOf(parts()).text, /The page could not be read on 2026-11-20 08:01 UTC/)
  })

  test('names the coordinator’s decision only of a trusted flagger', () => {
    const flagger = { coordinator: 'Invented Coordinator', decision: 'D-7', area: 'Trafficking' }
    assert.match(letterOf(parts({ flagger })).text, /trusted flagger.*D-7.*Invented Coordinator.*Trafficking/)
    assert.doesNotMatch(letterOf(parts()).text, /trusted flagger/)
  })

  test('of a correction names what it replaces, and of a withdrawal says nothing of the content', () => {
    const earlier = { reference: 'AAAA1111', sentAt: new Date('2026-11-18T23:30:00Z') }
    const correction = letterOf(parts({ kind: 'correction', earlier }))
    assert.match(correction.text, /replaces our notice AAAA1111 of 2026-11-18/)
    assert.equal(correction.replaces, 'AAAA1111')
    const withdrawal = letterOf(parts({ kind: 'withdrawal', earlier }))
    assert.match(withdrawal.text, /withdraws notice 0F3A22B1 of 2026-11-18/)
    for (const gone of ['passport', 'Taking papers', 'ab'.repeat(32)]) assert.ok(!withdrawal.text.includes(gone))
    assert.deepEqual([withdrawal.facts, withdrawal.reasons], ['', ''])
  })

  test('claims no good faith that nobody has stated', () => {
    const content = { ...parts().content, goodFaith: false }
    const letter = letterOf(parts({ content }))
    assert.ok(!letter.text.includes(LETTER_WORDS.en.goodFaith))
    assert.equal(letter.goodFaith, false)
  })

  test('carries for machines the category and keyword of the EU’s database', () => {
    for (const matter of MATTER_NAMES) {
      const { category, keyword } = letterOf(parts({ matter }))
      assert.deepEqual({ category, keyword }, MATTERS[matter])
      assert.match(String(category), /^STATEMENT_CATEGORY_[A-Z_]+$/)
      if (keyword !== null) assert.match(keyword, /^KEYWORD_[A-Z_]+$/)
    }
  })

  test('property: words of people stand in it as they are, whatever they hold', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('{sender}', '{reference}', '$&', '$1', '\\n', '<b>', '«»'),
        fc.string(),
        (sign, text) => {
          const facts = `x${sign}${text}x`
          const letter = letterOf(parts({ content: { ...parts().content, facts } }))
          assert.ok(letter.text.includes(facts))
        },
      ),
    ))
})

describe('the first facts of a draft', () => {
  const posting = { source: 'jobs.example', date: '2026-11-19', title: null, text: 'Work  in a\ngreenhouse.' }

  test('name source and day, and quote the posting', () => {
    assert.equal(factsOf([posting], 'en'), 'A posting at jobs.example dated 2026-11-19 says:\n«Work in a greenhouse.»')
    assert.match(factsOf([{ ...posting, date: null }], 'lv'), /\(—\)/)
    // As the hash covers it: the title, and then the text.
    const titled = factsOf([{ ...posting, title: 'Harvest  help ' }], 'en')
    assert.match(titled, /«Harvest help\nWork in a greenhouse\.»$/)
  })

  test('quote a long one only in part, without breaking a letter', () => {
    const facts = factsOf([{ ...posting, text: '🙂'.repeat(1000) }], 'en')
    assert.ok(facts.endsWith('🙂 …»'))
    assert.equal(facts.isWellFormed(), true)
  })

  test('are as many as there are postings', () => {
    assert.equal(factsOf([posting, posting, posting], 'de').split('\n\n').length, 3)
    assert.equal(factsOf([], 'de'), '')
  })
})

test('a reference tells nothing but itself', () => {
  assert.equal(referenceOf('0f3a22b1-0000-4000-8000-000000000001'), '0F3A22B1')
})
