import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { canonical, canonicalSpan, originalSpan, withCapitals } from './canonical.ts'

/** Honest wording: only its case changes, and no offsets are kept. */
const HONEST: readonly (readonly [original: string, text: string])[] = [
  ['', ''],
  ['Work in Cork', 'work in cork'],
  ['DARBS ĀRZEMĒS', 'darbs ārzemēs'],
  ['Darbas Vokietijoje ŽEMĖS ūkyje', 'darbas vokietijoje žemės ūkyje'],
  ['TÖÖ Soomes, ÄÄREMAA', 'töö soomes, ääremaa'],
  ['Praca ŻÓŁTA ŁÓDŹ', 'praca żółta łódź'],
  ['РАБОТА В ЁЛКИНО', 'работа в ёлкино'],
  ['ЇЖАК і Ґанок, ЄВРО', 'їжак і ґанок, євро'],
  ['Muncă în ȚARĂ, ȘOFER', 'muncă în țară, șofer'],
  ['РАБОТА ЪГЪЛ', 'работа ъгъл'],
  ['Straße und ÜBERSTUNDEN', 'straße und überstunden'],
  ['¿Año? ¡SÍ!', '¿año? ¡sí!'],
  ['AÇÃO, você', 'ação, você'],
  ['Pay 1 200 € + tips', 'pay 1 200 € + tips'],
  ['№ 5, 40 °C', '№ 5, 40 °c'],
  ['Tel. +371 20 000 000', 'tel. +371 20 000 000'],
  ['Работа в Cork и Dublin', 'работа в cork и dublin'],
  ['Εργασία στην Αθήνα', 'εργασία στην αθήνα'],
  ['İş ve İNGİLİZCE', 'iş ve ingilizce'],
  ['हर महीने ३५०० रुपये', 'हर महीने 3500 रुपये'],
  ['٣٥٠ دولار و ۴۰ ساعة', '350 دولار و 40 ساعة'],
  ['भाषा आनी चाहिए', 'भाषा आनी चाहिए'],
  ['a b c', 'a b c'],
  ['🙂 call me 🙂', '🙂 call me 🙂'],
  ['1\u00a0200\u202f€ a\u2009b', '1 200 € a b'],
  ['3º C, 1ª planta', '3o c, 1a planta'],
  ['SALÓN 2ª', 'salón 2a'],
  ['co\u2011op', 'co\u2010op'],
  ['Á\u212b Å', 'áå å'],
]

describe('honest text keeps its offsets', () => {
  for (const [original, text] of HONEST) {
    test(original, () => {
      const c = canonical(original)
      assert.equal(c.text, text)
      assert.equal(c.offsets, null)
      assert.deepEqual(c.disguises, [])
      assert.deepEqual(originalSpan(c, 0, text.length), [0, original.length])
    })
  }
})

type Hidden = readonly [original: string, text: string, kind: string | null, part: string, quote: string]

/** Disguised wording, its canonical text, and the original of one part. */
const DISGUISED: readonly Hidden[] = [
  ['pass\u200bport', 'passport', 'hidden-character', 'passport', 'pass\u200bport'],
  ['send pass\u200dport now', 'send passport now', 'hidden-character', 'passport', 'pass\u200dport'],
  ['pass\u2060port', 'passport', 'hidden-character', 'passport', 'pass\u2060port'],
  ['\ufeffvisa', 'visa', null, 'visa', 'visa'],
  ['vi\ufeffsa', 'visa', 'hidden-character', 'visa', 'vi\ufeffsa'],
  ['Tele\u202egram', 'telegram', 'hidden-character', 'telegram', 'Tele\u202egram'],
  ['2\u200b0\u200b1', '201', 'hidden-character', '201', '2\u200b0\u200b1'],
  ['work\u00ading', 'working', null, 'working', 'work\u00ading'],
  ['heart ❤\ufe0f job', 'heart ❤ job', null, 'job', 'job'],
  ['a cafe\u0301 job', 'a café job', null, 'job', 'job'],
  ['cafe\u0301', 'café', null, 'caf', 'caf'],
  ['i\u0306', 'ĭ', null, 'ĭ', 'i\u0306'],
  ['раsport', 'pasport', 'mixed-script', 'pasport', 'раsport'],
  ['visа free', 'visa free', 'mixed-script', 'visa', 'visа'],
  ['рabоta', 'pabota', 'mixed-script', 'pabota', 'рabоta'],
  ['рaботa', 'работа', 'mixed-script', 'работа', 'рaботa'],
  ['ТEЛЕГРAМ', 'телеграм', 'mixed-script', 'телеграм', 'ТEЛЕГРAМ'],
  ['рaбoтa тут', 'работа тут', 'mixed-script', 'работа', 'рaбoтa'],
  ['рaбoтa only here', 'работа only here', 'mixed-script', 'работа', 'рaбoтa'],
  ['пить сoкa', 'пить сока', 'mixed-script', 'сока', 'сoкa'],
  ['drink сoкa', 'drink coka', 'mixed-script', 'coka', 'сoкa'],
  ['σaλo στην Αθήνα', 'σαλο στην αθήνα', 'mixed-script', 'σαλο', 'σaλo'],
  ['wοrk', 'work', 'mixed-script', 'work', 'wοrk'],
  ['ｔｅｌｅｇｒａｍ', 'telegram', null, 'telegram', 'ｔｅｌｅｇｒａｍ'],
  ['＋３７１ call', '+371 call', null, '371', '３７１'],
  ['name＠mail', 'name@mail', null, '@', '＠'],
  ['𝐯𝐢𝐬𝐚 now', 'visa now', 'letter-like', 'visa', '𝐯𝐢𝐬𝐚'],
  ['𝟐𝟎 euro', '20 euro', 'letter-like', '20', '𝟐𝟎'],
  ['🅥🅘🅢🅐', 'visa', 'letter-like', 'visa', '🅥🅘🅢🅐'],
  ['① two', '1 two', null, '1', '①'],
  ['x² y', 'x2 y', null, '2', '²'],
  ['oﬃce job', 'office job', null, 'office', 'oﬃce'],
  ['2\ufe0f\u20e35\ufe0f\u20e3 eur', '25 eur', null, '25', '2\ufe0f\u20e35\ufe0f\u20e3'],
  ['❷⓿❸ euro', '203 euro', null, '203', '❷⓿❸'],
  ['➊⓵🄋 euro', '110 euro', 'letter-like', '110', '➊⓵🄋'],
  ['⑴⒉ euro', '12 euro', null, '12', '⑴⒉'],
  ['🯰🯱 euro', '01 euro', 'letter-like', '01', '🯰🯱'],
  ['pa\u{e0041}ss\u{e0100}', 'pass', 'hidden-character', 'pass', 'pa\u{e0041}ss\u{e0100}'],
  ['pa\u200b\u2060ss', 'pass', 'hidden-character', 'pass', 'pa\u200b\u2060ss'],
  ['ВИЗA и BИЗА', 'виза и виза', 'mixed-script', 'виза', 'ВИЗA'],
  ['НАЙДИTE HАС', 'найдите нас', 'mixed-script', 'нас', 'HАС'],
  ['ΕΛΛΗNΙΚΑ', 'ελληνικα', 'mixed-script', 'ελληνικα', 'ΕΛΛΗNΙΚΑ'],
  ['gоld_еur_сор', 'gold_eur_cop', 'mixed-script', 'cop', 'сор'],
  [
    'mail a n n a @ m a i l . e x a m p l e now',
    'mail anna@mail.example now',
    'spaced-letters',
    'anna@mail.example',
    'a n n a @ m a i l . e x a m p l e',
  ],
  ['w o r k now', 'w o r k now', null, 'now', 'now'],
  ['g o l d e n job', 'golden job', 'spaced-letters', 'golden', 'g o l d e n'],
  ['q u e e n job', 'queen job', 'spaced-letters', 'queen', 'q u e e n'],
  ['write h r _ g o l d e n today', 'write hr_golden today', 'spaced-letters', 'hr_golden', 'h r _ g o l d e n'],
  ['р а б о т а тут', 'работа тут', 'spaced-letters', 'работа', 'р а б о т а'],
  ['İstanbul\u200b', 'istanbul', null, 'stanbul', 'stanbul\u200b'],
  ['İ 3ª', 'i 3a', null, '3a', '3ª'],
  ['рº', 'po', 'mixed-script', 'po', 'рº'],
  [
    'g\u00a0o\u00a0l\u00a0d\u00a0e\u00a0n job',
    'golden job',
    'spaced-letters',
    'golden',
    'g\u00a0o\u00a0l\u00a0d\u00a0e\u00a0n',
  ],
]

describe('disguised text leads back to the original', () => {
  for (const [original, text, kind, part, quote] of DISGUISED) {
    test(JSON.stringify(original), () => {
      const c = canonical(original)
      assert.equal(c.text, text)
      const start = c.text.indexOf(part)
      const [from, to] = originalSpan(c, start, start + part.length)
      assert.equal(original.slice(from, to), quote)
      if (kind === null) assert.deepEqual(c.disguises, [])
      else assert.ok(c.disguises.some((disguise) => disguise.kind === kind))
    })
  }
})

test('a word with a letter that looks like none of the other script stays', () => {
  assert.equal(canonical('жwork').text, 'жwork')
  assert.deepEqual(canonical('жwork').disguises, [])
})

test('an honest word beside an honest word of another script stays, whatever joins them', () => {
  for (const text of ['hr_анна', 'сон_hr', 'а_b', 'м2_sea', 'covid19', 'кат_b1'])
    assert.equal(canonical(text).text, text)
})

test('a list of single letters keeps its signs and spaces', () => {
  assert.equal(canonical('A - B - C - D - E - F').text, 'a - b - c - d - e - f')
})

test('digits of other scripts are digits, unit by unit', () => {
  const c = canonical('๐๑๒ ০১২ ௦௧௨ ٠١٢ ۰۱۲')
  assert.equal(c.text, '012 012 012 012 012')
  assert.equal(c.offsets, null)
})

test('capitals come back where the original has them', () => {
  const text = 'Ｇo to EX\u200bAMPLE/ΑbС and 𝐐q'
  const c = canonical(text)
  assert.equal(c.text, 'go to example/abc and qq')
  assert.equal(withCapitals(c, 0, c.text.length), 'Go to EXAMPLE/AbC and Qq')
})

test('small capitals and letters in circles are letters', () => {
  assert.equal(canonical('ᴛᴇʟᴇɢʀᴀᴍ ⓣⓔⓛⓔⓖⓡⓐⓜ 🆃🅴🅻🅴🅶🆁🅰🅼').text, 'telegram telegram telegram')
})

test('digits alone with spaces are no spaced letters', () => {
  assert.equal(canonical('2 0 1 2 3 4 5 6').text, '2 0 1 2 3 4 5 6')
})

const odd = fc.constantFrom(
  ...[
    'a',
    'B',
    'я',
    'Ё',
    'ο',
    ' ',
    '_',
    '1',
    '\u200b',
    '\u00ad',
    '\u0301',
    'ﬁ',
    '𝐚',
    '①',
    '🙂',
    '²',
    'İ',
    '\n',
    '.',
    'ā',
  ],
)
const wording = fc.array(odd, { maxLength: 60 }).map((signs) => signs.join(''))

test('offsets ascend and end at the end of the original', () => {
  fc.assert(
    fc.property(wording, (original) => {
      const { text, offsets } = canonical(original)
      if (offsets === null) return assert.equal(text.length, original.length)
      assert.equal(offsets.length, text.length + 1)
      assert.equal(offsets[text.length], original.length)
      for (let i = 1; i < offsets.length; i++) assert.ok(offsets[i] >= offsets[i - 1])
    }),
    runs(500),
  )
})

test('the way in is the inverse of the way back, for spans between whole signs', () => {
  fc.assert(
    fc.property(wording, fc.nat(60), fc.nat(60), (original, a, b) => {
      const c = canonical(original)
      const size = c.text.length
      const start = Math.min(a, b, size)
      const end = Math.min(Math.max(a, b), size)
      const splits = (at: number) => at > 0 && c.offsets !== null && c.offsets[at] === c.offsets[at - 1]
      fc.pre(!splits(start) && !splits(end))
      assert.deepEqual(canonicalSpan(c, ...originalSpan(c, start, end)), [start, end])
    }),
    runs(500),
  )
})

test('canonical text is its own canonical text when nothing mixes scripts', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (original) => {
      const once = canonical(original).text
      assert.equal(canonical(once).text, once)
    }),
    runs(300),
  )
})

describe('words of two scripts that are honest', () => {
  const WORDS = ['HRменеджер', 'ITкомпания', 'PRотдел щ', 'Wifi-роутер', 'менеджерHR', 'ЖKи7', 'Яндексtaxi']
  for (const word of WORDS) {
    test(word, () => {
      const { text } = canonical(`ищем: ${word}`)
      const scripts = (part: string) => [/[a-z]/.test(part), /[а-яё]/.test(part)].filter(Boolean).length
      // The word is unchanged or in one script, never half and half.
      const folded = text.slice('ищем: '.length)
      assert.ok(folded === word.toLowerCase() || folded.split(/[^\p{L}]/u).every((part) => scripts(part) < 2), folded)
    })
  }
})

test('swapping single signs is what folding sign by sign gives', () => {
  const sign = fc.constantFrom(
    'a',
    'É',
    ' ',
    '\u00a0',
    'ª',
    'º',
    '\u2009',
    '\u202f',
    '\u2011',
    '5',
    '.',
    '\u3000',
    'ⁿ',
    '\u212b',
    'ź',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const original = signs.join('')
      const c = canonical(original)
      const plain = signs.map((each) => each.normalize('NFKC').toLowerCase()).join('')
      // Joining spaced-out letters is another rule.
      if (c.disguises.length > 0) return
      assert.equal(c.text, plain)
      assert.deepEqual(originalSpan(c, 0, c.text.length), [0, original.length])
    }),
  )
})

describe('signs that are swapped keep both texts in step', () => {
  for (const sign of [
    '\u00a0',
    '\u2002',
    '\u2009',
    '\u200a',
    '\u202f',
    '\u3000',
    'ª',
    'º',
    'µ',
    '\u2011',
    'Ⅴ',
    '\u037e',
  ]) {
    test(`U+${sign.charCodeAt(0).toString(16)}`, () => {
      const c = canonical(`Work ${sign} here`)
      assert.equal(c.offsets, null)
      assert.equal(c.text, `work ${sign.normalize('NFKC').toLowerCase()} here`)
    })
  }
  for (const sign of ['²', '³', '¹', '①', '５', '₂', 'ﬁ', '㎏', '\u200b', '\u0301']) {
    test(`U+${sign.charCodeAt(0).toString(16)} does not`, () => {
      assert.notEqual(canonical(`Work ${sign} here`).offsets, null)
    })
  }
})
