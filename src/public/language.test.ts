import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { EUROPE } from '../modules/reports/public.ts'
import { PUBLIC_LANGUAGES } from '../modules/vocabulary/index.ts'
import { isCritical } from './critical.ts'
import { isOld } from './helpline-age.ts'
import { tongueBy, tongueFor, voiceOf } from './language.ts'
import { html } from './markup.ts'
import { Sealer } from './sealer.ts'
import { ORIGINAL, TONGUES } from './words/index.ts'
import type { WordKey } from './words/shape.ts'
import { youngPage } from './young-page.ts'

const KEYS = Object.keys(ORIGINAL.words) as WordKey[]
const places = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort()

/** Words that take the reader for a man: past tenses, adjectives and, in Arabic, commands and the present tense. */
const GENDERED: Readonly<Record<string, string>> = {
  ar: 'اكتب|اختر|اضغط|اتصل|انظر|احفظ|اترك|انسخ|تابع|غادر|اسحبه|تذكّر|تريد|تعرفه|تحتاج|تضغط|تسأل|تفعله|كتبتَ|متأكدًا|لقد وصل',
  ru: 'был|писал|делал|сам|уверен|знакомого|писал или писала',
  uk: 'був|писав|робив|сам|певен|певні|знайомого',
  bg: 'съм бил|си правил|виновен|сигурен',
  pl: 'byłem|byłeś|pewien|musiał|zgłaszałeś',
  cs: 'byl nebo byla|psal|jistí|jste (?:napsali|poslali|řekli|psali)',
  ro: 'sunteți sigur|contactat',
  es: 'está seguro|ha llegado',
  fr: 'êtes pas sûr|déjà venu',
  it: 'stato qui|se non è sicuro|raggiunto|È arrivato',
  lv: 'Tu pats|pārliecināts',
  lt: 'nesate tikri|Rašydamas',
}

test('the pages speak each language that published tables have words in', () => {
  assert.deepEqual(TONGUES.map(({ code }) => code).sort(), [...PUBLIC_LANGUAGES].sort())
})

describe('the words', () => {
  for (const { code, words, name, direction } of TONGUES)
    test(`in ${code}: each sentence is there, with the same places, and in the writing of its language`, () => {
      assert.deepEqual(Object.keys(words).sort(), [...KEYS].sort())
      for (const key of KEYS) {
        assert.ok(words[key].trim() !== '', key)
        assert.deepEqual(places(words[key]), places(ORIGINAL.words[key]), key)
        assert.doesNotMatch(words[key], /[<>]| {2}|^\s|\s$/, key)
        if (key.startsWith('danger.call')) assert.match(words[key], /112/)
        if (code !== 'en')
          assert.ok(words[key] !== ORIGINAL.words[key] || words[key].length < 12, `${key} is not translated`)
      }
      assert.ok(name.length > 1)
      assert.equal(direction, ['ar', 'fa', 'ur', 'he'].includes(code) ? 'rtl' : 'ltr')
    })

  test('keep a number to call together where the writing runs from right to left: its halves would change places', () => {
    for (const { direction, words } of TONGUES) {
      if (direction === 'ltr') continue
      for (const key of KEYS) assert.doesNotMatch(words[key], /(?<!\u2066)116 111/, key)
      assert.match(words['young.call'], /\u2066116 111\u2069/)
    }
  })

  test('address nobody as a man or a woman, and call a report no «he», where the language would', () => {
    const found = TONGUES.flatMap(({ code, words }) => {
      const gendered = new RegExp(`(?<!\\p{L})(?:${GENDERED[code] ?? '—'})(?!\\p{L})|\\((?:a|ă|e|-aś|-a)\\)`, 'u')
      return KEYS.filter((key) => gendered.test(words[key])).map((key) => `${code} ${key}: ${words[key]}`)
    })
    assert.deepEqual(found, [])
  })

  test('name a button in a sentence as the button itself does: nobody looks for one that is not there', () => {
    const named: readonly [sentence: WordKey, button: WordKey][] = [
      ['history.stays', 'leave'],
      ['receipt.come-back', 'start.return'],
      ['files.consent', 'send'],
      ['files.full', 'send'],
      ['object.consent', 'send'],
    ]
    for (const { code, words } of TONGUES)
      for (const [sentence, button] of named)
        assert.ok(words[sentence].includes(words[button]), `${code} ${sentence}: ${words[button]}`)
  })

  test('have one title in the history, which says nothing of what it is about', () => {
    for (const { words } of TONGUES)
      assert.ok(words.title.length < 20 && !/traffick|report|help|tirdzniec|اتجار/i.test(words.title))
  })

  test('are short enough to be read by somebody of twelve: no sentence of the original has more than 25 words', () => {
    for (const key of KEYS)
      for (const sentence of ORIGINAL.words[key].split(/(?<=[.?!:])\s/))
        assert.ok(sentence.split(/\s+/).length <= 25, `${key}: ${sentence}`)
  })
})

describe('a voice', () => {
  const lv = voiceOf(tongueBy('lv') ?? assert.fail())
  const en = voiceOf(ORIGINAL)
  const ar = voiceOf(tongueBy('ar') ?? assert.fail())

  test('keeps the original of each critical text of an unchecked language for the end of the page, and puts no doubt beside it', () => {
    const reviewed = voiceOf({ ...lv.tongue, reviewed: true })
    for (const key of KEYS) {
      const own = voiceOf(lv.tongue)
      const shown = String(own.show(key))
      assert.equal(shown, String(html`${lv.say(key)}`), key)
      assert.deepEqual(own.originals(), isCritical(key) ? [ORIGINAL.words[key]] : [], key)
      assert.ok(!shown.includes(ORIGINAL.words[key]) || ORIGINAL.words[key] === lv.tongue.words[key], key)
      for (const other of [en, reviewed]) other.show(key)
    }
    assert.deepEqual([...en.originals(), ...reviewed.originals()], [])
  })

  test('says what is asked of somebody in danger in one language alone: no page has an English sentence in another’s text', () => {
    for (const tongue of TONGUES.filter(({ code }) => code !== 'en')) {
      const frame = { voice: voiceOf(tongue), nonce: 'n', now: new Date(), countries: ['LV'], at: 'talk' }
      const page = String(youngPage(frame, true))
      const [, main, footer] = /<main[^>]*>([\s\S]*)<\/main>([\s\S]*)/.exec(page) ?? assert.fail()
      assert.doesNotMatch(main, /lang="en"/, tongue.code)
      // Once and quietly: what is said to somebody in danger carries no doubt.
      assert.equal(page.split(tongue.words['foot.unchecked']).length - 1, tongue.reviewed ? 0 : 1, tongue.code)
      assert.ok(!main.includes(tongue.words['foot.unchecked']), tongue.code)
      for (const key of ['danger.ask', 'danger.call', 'young.lead', 'young.rights'] as const) {
        assert.ok(!main.includes(ORIGINAL.words[key]), `${tongue.code} ${key}`)
        assert.ok(footer.includes(ORIGINAL.words[key]), `${tongue.code} ${key}`)
      }
    }
  })

  test('escapes what is put in', () => {
    assert.match(String(en.show('desk.only', { name: '<b>"x"' })), /&lt;b&gt;&quot;x&quot; will read it/)
  })

  test('keeps names and numbers in their own direction inside a sentence from right to left', () => {
    assert.match(ar.say('desk.only', { name: 'Police' }), /\u2068Police\u2069/)
    assert.doesNotMatch(en.say('desk.only', { name: 'Police' }), /\u2068/)
  })

  test('writes days so that no ending of a month can be wrong', () => {
    assert.equal(lv.day('2026-11-09'), '09.11.2026')
    assert.equal(en.day('2026-11-09'), '9 November 2026')
    assert.match(ar.day('2026-11-09'), /^9 .*2026$/)
  })
})

describe('the language of a browser', () => {
  for (const [accepted, code] of [
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['lv', 'lv'],
    ['LV-lv;q=0.3, ar;q=0.7', 'ar'],
    ['lv;q=0, ar;q=0.1', 'ar'],
    ['zz-ZZ, lv', 'lv'],
  ] as const)
    test(`${accepted}: ${code}`, () => assert.equal(tongueFor(accepted).code, code))

  test('property: whatever a browser says, there is one', () => {
    fc.assert(fc.property(fc.string(), (accepted) => assert.ok(TONGUES.includes(tongueFor(accepted)))))
  })
})

describe('a number to call', () => {
  const today = new Date('2026-11-25T12:00:00Z')
  for (const [day, old] of [
    ['2026-11-25', false],
    ['2026-08-27', false],
    ['2026-08-25', true],
    ['2024-01-01', true],
  ] as const)
    test(`that was checked on ${day} is ${old ? 'old' : 'fresh'}`, () => assert.equal(isOld(day, today), old))

  test('is dialled as it is shown', () => {
    for (const { shown, tel } of EUROPE) {
      assert.equal(shown.replace(/\s/g, ''), tel)
      assert.match(tel, /^\+?\d{3,15}$/)
    }
  })
})

describe('what is sealed into a page', () => {
  const now = new Date('2026-11-25T12:00:00Z')
  const sealer = new Sealer(Buffer.alloc(32, 1), 1000)

  test('property: opens as it was, for its use alone, and not when it is too old', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(2000), (value, later) => {
        const sealed = sealer.seal('form', value, now)
        const then = new Date(now.getTime() + later)
        assert.deepEqual(sealer.open('form', sealed, then), later < 1000 ? JSON.parse(JSON.stringify(value)) : null)
        assert.equal(sealer.open('receipt', sealed, now), null)
        assert.equal(new Sealer(Buffer.alloc(32, 2), 1000).open('form', sealed, now), null)
      }),
    )
  })

  test('property: what is not ours opens nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(sealer.open('form', text, now), null)))
  })

  test('is small, though it may hold much', () => {
    assert.ok(sealer.seal('form', 'the same words '.repeat(2000), now).length < 1000)
  })
})
