import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { MATTER_NAMES, NOTICE_LANGUAGES, type NoticeLanguage } from '../codes.ts'
import { Exported } from '../shapes.ts'
import { LETTER_WORDS } from './index.ts'
import { factsOf, type LetterParts, letterOf, referenceOf } from './letter.ts'
import { MATTERS } from './matters.ts'

const PLACE = 'https://jobs.example/ads/17'
const EARLIER = { reference: 'AAAA1111', sentAt: new Date('2026-11-18T23:30:00Z') }

const parts = (more: Partial<LetterParts> = {}, content: Partial<LetterParts['content']> = {}): LetterParts => ({
  kind: 'notice',
  language: 'en',
  reference: '0F3A22B1',
  sender: { name: 'Office 7', mail: 'notices@office.example' },
  flagger: { coordinator: 'C-O', decision: 'D-7', area: 'A-9' },
  matter: 'forced-labour',
  ground: 'law',
  content: {
    addresses: [{ address: PLACE, more: '' }],
    facts: 'FACTS',
    reasons: 'REASONS',
    provision: 'PROVISION',
    goodFaith: true,
    ...content,
  },
  evidence: [{ kind: 'posting', takenAt: new Date('2026-11-20T08:00:30Z'), sha256: 'ab'.repeat(32) }],
  earlier: null,
  ...more,
})

const KINDS = ['notice', 'correction', 'withdrawal'] as const
const each = (look: (language: NoticeLanguage, kind: (typeof KINDS)[number], letter: Exported) => void) => {
  for (const language of NOTICE_LANGUAGES)
    for (const kind of KINDS) {
      const earlier = kind === 'notice' ? null : EARLIER
      look(language, kind, letterOf(parts({ language, kind, earlier })))
    }
}

describe('letters of every kind in every language', () => {
  test('fit the form in which they travel', () =>
    each((language, kind, letter) => assert.deepEqual(Exported.parse(letter), letter, `${language} ${kind}`)))

  test('have a subject of one line that a mail header can hold, with the reference', () =>
    each((language, kind, { subject }) => {
      assert.ok(subject.includes('0F3A22B1') && subject.length < 78, `${language} ${kind}: ${subject}`)
      assert.doesNotMatch(subject, /[\r\n]/)
    }))

  test('say by the subject which kind they are', () => {
    for (const language of NOTICE_LANGUAGES) {
      const subjects = KINDS.map((kind) => letterOf(parts({ language, kind, earlier: EARLIER })).subject)
      assert.equal(new Set(subjects).size, 3, language)
    }
  })

  test('leave no empty section, no doubled blank line and no space at a line’s end', () =>
    each((language, kind, { text }) => {
      assert.doesNotMatch(text, /\n{3}|[ \t]\n|[ \t]$|^\s/, `${language} ${kind}`)
      for (const section of text.split('\n\n')) assert.notEqual(section.trim(), '')
    }))

  test('end with the office and its address, and name the place exactly', () =>
    each((language, kind, { text }) => {
      const lines = text.split('\n')
      assert.deepEqual(lines.slice(-2), ['Office 7', 'notices@office.example'], `${language} ${kind}`)
      assert.equal(lines.filter((line) => line === PLACE).length, 1)
    }))

  test('say each fact, reason, provision and hash once, and of a withdrawal none', () =>
    each((language, kind, { text }) => {
      for (const words of ['FACTS', 'REASONS', 'PROVISION', 'ab'.repeat(32)])
        assert.equal(text.split(words).length - 1, kind === 'withdrawal' ? 0 : 1, `${language} ${kind} ${words}`)
    }))

  test('name what they follow with its day by the calendar, and a first notice follows nothing', () =>
    each((language, kind, { text, replaces }) => {
      if (kind === 'notice') assert.equal(replaces, null)
      else {
        assert.equal(replaces, 'AAAA1111', language)
        assert.ok(text.includes('2026-11-18'), `${language} ${kind}`)
      }
    }))

  test('are written in their own letters: no sentence of another language is left in', () => {
    for (const language of NOTICE_LANGUAGES.filter((one) => one !== 'en')) {
      const { text } = letterOf(parts({ language }))
      assert.doesNotMatch(text, /\b(the|this|notice|please|under|evidence|believe)\b/i, language)
    }
    const arabic = letterOf(parts({ language: 'ar' })).text
    assert.ok((arabic.match(/\p{Script=Arabic}/gu)?.length ?? 0) > 300)
    assert.doesNotMatch(arabic, /\p{Script=Arabic},/u, 'Arabic has commas of its own')
  })

  test('tell the Latvian from the German and so on by their alphabets', () => {
    const signs = { lv: /[āčēģīķļņšūž]/, de: /[äöüß]/, fr: /[éèàç]/, es: /[áéíóúñ]/, pl: /[ąćęłńóśźż]/ } as const
    for (const [language, sign] of Object.entries(signs))
      assert.match(letterOf(parts({ language: language as NoticeLanguage })).text, sign, language)
  })
})

describe('a letter’s parts', () => {
  test('a matter that nobody has named yet is left out, not guessed', () => {
    const letter = letterOf(parts({ matter: null, ground: null }))
    assert.deepEqual([letter.ground, letter.category, letter.keyword], [null, null, null])
    for (const matter of MATTER_NAMES) assert.ok(!letter.text.includes(LETTER_WORDS.en.matters[matter]), matter)
  })

  test('only forms of trafficking have a keyword of trafficking or exploitation', () => {
    for (const matter of MATTER_NAMES) {
      const { keyword, category } = MATTERS[matter]
      const names = keyword !== null && /TRAFFICKING|EXPLOITATION/.test(keyword)
      assert.equal(names, category === 'STATEMENT_CATEGORY_VIOLENCE', matter)
    }
  })

  test('words beside a place stand behind it, cut at their ends; words of nothing do not', () => {
    const addresses = [
      { address: PLACE, more: '  the second comment ' },
      { address: `${PLACE}8`, more: ' \n ' },
    ]
    const { text } = letterOf(parts({}, { addresses }))
    assert.ok(text.includes(`${PLACE} (the second comment)\n${PLACE}8\n\n`))
  })

  test('good faith is claimed only where it was stated, in each language', () => {
    for (const language of NOTICE_LANGUAGES) {
      const { goodFaith } = LETTER_WORDS[language]
      assert.ok(letterOf(parts({ language })).text.includes(goodFaith))
      assert.ok(!letterOf(parts({ language }, { goodFaith: false })).text.includes(goodFaith), language)
    }
  })

  test('evidence says when, to the minute and in which zone, also over the turn of a year', () => {
    const taken = (takenAt: Date, sha256: string | null) =>
      letterOf(parts({ evidence: [{ kind: 'page', takenAt, sha256 }] })).text
    assert.match(taken(new Date('2026-12-31T23:59:59Z'), 'cd'.repeat(32)), /2026-12-31 23:59 UTC, SHA-256 (cd){32}/)
    assert.match(taken(new Date('2027-01-01T00:00:00Z'), null), /could not be read on 2027-01-01 00:00 UTC/)
  })

  test('property: the office’s name and what is put in for places never open a place themselves', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('{decision}', '{area}', '{sender}', '{day}', '$`', "$'"),
        fc.string(),
        (sign, rest) => {
          const name = `${sign}${rest.replace(/\s/g, '')}`
          const flagger = { coordinator: name, decision: 'D-7', area: 'A-9' }
          const { text } = letterOf(parts({ sender: { name, mail: 'a@office.example' }, flagger }))
          // Put in three times: as who submits, as who flags, and below; the coordinator once.
          assert.ok(text.split(name).length - 1 >= 4)
          assert.ok(text.endsWith(`${name}\na@office.example`))
        },
      ),
    ))

  test('property: a reference is eight signs of the id, in capitals, the same each time', () =>
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const reference = referenceOf(id)
        assert.match(reference, /^[0-9A-F]{8}$/)
        assert.ok(id.toUpperCase().startsWith(reference))
      }),
    ))
})

describe('the first facts', () => {
  const posting = (text: string) => ({ source: 'jobs.example', date: null, title: null, text })
  const quoted = (text: string) => /«(.*)»$/s.exec(factsOf([posting(text)], 'en'))?.[1] ?? ''

  test('quote up to 600 signs whole, and say where they stop', () => {
    assert.equal(quoted('x'.repeat(600)), 'x'.repeat(600))
    assert.equal(quoted('x'.repeat(601)), `${'x'.repeat(600)} …`)
  })

  test('property: a quote is one line, at most 600 signs and a mark, and begins as the posting does', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1500 }), (text) => {
        const quote = quoted(text)
        const flat = text.replace(/\s+/g, ' ').trim()
        assert.ok([...quote].length <= 602)
        assert.ok(!quote.includes('\n') && quote.isWellFormed())
        assert.ok(flat.startsWith(quote.replace(/ …$/, '')) || flat === quote)
      }),
    ))

  test('property: in each language a posting’s own words and source stand unchanged, whatever signs they hold', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...NOTICE_LANGUAGES),
        fc.constantFrom('{text}', '{day}', '{source}', '$&', '«', '»'),
        (language, sign) => {
          const facts = factsOf(
            [{ source: `board ${sign}`, date: '2026-11-19', title: null, text: `words ${sign} here` }],
            language,
          )
          for (const words of [`board ${sign}`, `words ${sign} here`, '2026-11-19'])
            assert.ok(facts.includes(words), `${language} ${words}`)
        },
      ),
    ))
})
