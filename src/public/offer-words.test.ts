import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { publicPages } from '../../test/browser/public-pages.ts'
import { ReportsHouse } from '../../test/houses/reports.ts'
import {
  explain,
  LANGUAGES,
  QUESTION_CODES,
  question,
  RESULT_CODES,
  resultSentence,
} from '../modules/vocabulary/index.ts'
import { INDICATORS } from '../screening/write/words.ts'
import { voiceOf } from './language.ts'
import { offerPage } from './offer-pages.ts'
import { OFFER_WORDS, wordedIn } from './offer-words/index.ts'
import { TONGUES } from './words/index.ts'

const OTHERS = TONGUES.filter(({ code }) => !LANGUAGES.some((language) => language === code))
const strings = (code: string): string[] => {
  const { results, ask, signs, questions } = OFFER_WORDS[code]
  return [...Object.values(results), ask, ...Object.values(signs).flat(), ...Object.values(questions).flat()]
}
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  bg: /\p{Script=Cyrillic}/u,
}

/** An answer that shows every sign and asks everything, as the operation says it in English. */
const everything = (result: (typeof RESULT_CODES)[number] = 'signs') => ({
  language: { code: 'en', name: 'English', isRead: true },
  result: { code: result, sentence: resultSentence(result, 'en') },
  signs: Object.keys(INDICATORS).map((code) => ({
    ...{ code, weight: 1, field: 'text' as const, quote: `«${code}»`, start: 0, end: 1, shownOnly: false },
    ...explain(code, 'en'),
  })),
  protective: { shown: [], lacking: [] },
  contacts: [],
  facts: [],
  sums: [],
  stated: { pay: null, hours: null },
  questions: QUESTION_CODES.map((code) => ({ code, ...question(code, 'en') })),
})
type Answered = Parameters<typeof wordedIn>[0]
const answer = (result?: (typeof RESULT_CODES)[number]) => everything(result) as unknown as Answered

describe('the words of an answer to an offer', () => {
  test('each language of the public pages has them, and no other file lies about', () => {
    assert.deepEqual(Object.keys(OFFER_WORDS).sort(), OTHERS.map(({ code }) => code).sort())
    assert.equal(OTHERS.length + LANGUAGES.length, TONGUES.length)
  })

  for (const { code } of OTHERS)
    describe(code, () => {
      test('every sign, question and result is said, each in words of its own and none in English', () => {
        const { results, ask, signs, questions } = OFFER_WORDS[code]
        assert.deepEqual(Object.keys(signs).sort(), Object.keys(INDICATORS).sort())
        assert.deepEqual(Object.keys(questions).sort(), [...QUESTION_CODES].sort())
        assert.deepEqual(Object.keys(results).sort(), [...RESULT_CODES].sort())
        assert.equal(new Set(strings(code)).size, strings(code).length, 'nothing is said twice')
        const english = new Set(Object.values(INDICATORS).flatMap(({ name, means }) => [name, means]))
        for (const said of strings(code)) assert.ok(!english.has(said), said)
        for (const [asked] of Object.values(questions)) assert.match(asked, /[?;]$/, asked)
        assert.match(ask, /[.]$/)
      })

      test('plain text: no markup, no blanks at the ends, sentences of a length that is read', () => {
        for (const said of strings(code)) {
          assert.equal(said, said.trim())
          assert.doesNotMatch(said, /[<>{}]| {2}|\u00ad/)
          assert.ok(said.length <= 220, `${said.length}: ${said}`)
          if (SCRIPTS[code]) assert.match(said, SCRIPTS[code])
        }
        for (const [, [name, means]] of Object.entries(OFFER_WORDS[code].signs)) {
          assert.ok(name.length <= 40, name)
          assert.match(means, /\.$/)
        }
      })

      test('no sentence calls an offer safe, honest or a crime', () => {
        for (const result of RESULT_CODES) {
          const { sentence } = wordedIn(answer(result), code) ?? assert.fail('no words')
          assert.ok(sentence.endsWith(OFFER_WORDS[code].ask), 'each ends with: ask first')
        }
      })
    })

  test('what is shown is the same signs and questions in the same order, only said differently', () => {
    for (const { code } of OTHERS) {
      const [given, worded] = [answer(), wordedIn(answer(), code)]
      const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code)
      assert.deepEqual(codes(worded?.signs ?? []), codes(given.signs), code)
      assert.deepEqual(codes(worded?.questions ?? []), codes(given.questions), code)
      assert.deepEqual(
        worded?.signs.map(({ quote }) => quote),
        given.signs.map(({ quote }) => quote),
      )
    }
  })

  test('a sign that has no words yet keeps those it came with; a language without any has none', () => {
    const later = { ...answer().signs[0], code: 'later-sign', name: 'Later', means: 'Came after.' }
    const worded = wordedIn({ ...answer(), signs: [later] } as Answered, 'de')
    assert.deepEqual([worded?.signs[0].name, worded?.signs[0].means], ['Later', 'Came after.'])
    for (const code of ['en', 'xx', 'toString', '__proto__']) assert.equal(wordedIn(answer(), code), null, code)
  })

  for (const tongue of TONGUES)
    test(`${tongue.code}: the page is in that language; unchecked, its original stands at the end`, () => {
      const spoken = LANGUAGES.find((language) => language === tongue.code) ?? 'en'
      const frame = { voice: voiceOf(tongue), nonce: 'n', now: new Date(), countries: [], at: 'check' }
      const offer = { ...answer(), result: { code: 'signs', sentence: resultSentence('signs', spoken) } } as Answered
      const [main, footer] = String(offerPage(frame, { offer, spoken, state: null }))
        .split('<main')[1]
        .split('</main>')
      assert.doesNotMatch(main, /<ol class="messages" lang=/, 'no explanation is in a foreign language')
      const original = resultSentence('signs', 'en')
      assert.equal(main.includes(original), tongue.code === 'en')
      assert.equal(footer.includes(original), !tongue.reviewed)
      const words = OFFER_WORDS[tongue.code]
      if (words) {
        assert.ok(main.includes(words.results.signs.replaceAll("'", '&#39;')), tongue.code)
        assert.ok(main.includes(words.questions.passport[0].replaceAll("'", '&#39;')))
      }
    })
})

const pages = publicPages(ReportsHouse.open)

test('an advert is answered in German by the page itself, with the words that showed it', async () => {
  const offer =
    'No experience, no language needed. Give your passport to the coordinator on arrival. Do not tell anyone.'
  const { status, body } = await pages.post('/p/de/check', { offer })
  assert.equal(status, 200)
  const { signs, questions, ask } = OFFER_WORDS.de
  for (const said of [signs['document-handover'][0], signs.secrecy[1], questions.passport[0], ask])
    assert.ok(body.includes(said), said)
  assert.doesNotMatch(body, /Die Erklärungen sind auf Englisch/)
  assert.match(body, /<blockquote lang="en" dir="auto">[^<]*passport/)
})
