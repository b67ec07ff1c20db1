import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { AROUND } from '../../test/samples/around.ts'
import { canonical, originalSpan } from './canonical.ts'
import { PACKS } from './languages/index.ts'

/** Words of a language in usual spelling, from its pack, which linguists filled. */
function wordsOf(pack: (typeof PACKS)[number]): string[] {
  const written = JSON.stringify(pack).match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []
  return [...new Set([...written, ...(AROUND[pack.language]?.match(/\p{L}+/gu) ?? [])])]
}

/** Greek capitals drop the accent («ΜΑΪΟΥ»). */
const capitals = (word: string, language: string): string =>
  language === 'el' ? word.toLocaleUpperCase(language) : word.toUpperCase()

const casing = fc.constantFrom<(word: string, language: string) => string>(
  (word) => word,
  (word) => word,
  (word, language) => capitals(word.slice(0, 1), language) + word.slice(1),
  capitals,
)
const between = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ' – ',
  '\n',
  ' 8-16 ',
  ' 1 200 € ',
  ' «',
  '» ',
  ' (',
  ') ',
  '/',
  ': ',
)

/**
 * Whether a text has fewer than five one-letter words in a row, which no sentence has; they look like a spaced-out
 * word.
 */
const isSentence = (text: string): boolean => !/(?:(?<!\p{L})\p{L}\P{L}+){5}/u.test(text)

const sentence = (words: readonly string[], language: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), casing, between), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.map(([word, cased, gap]) => cased(word.normalize('NFC'), language) + gap).join(''))
    .filter(isSentence)

/** Documented changes of honest text: small letters, ASCII digits, Arabic without vowel signs. */
const documented = (text: string): string => text.toLowerCase().replace(/[\u064b-\u0652\u0670\u0640\u200c\u200d]/g, '')

const INDIAN_OR_ARABIC = new Set(['ar', 'hi', 'ne'])

describe('honest text of a language is never altered', () => {
  for (const pack of PACKS) {
    const words = wordsOf(pack)
    test(`${pack.language}, ${words.length} words`, () => {
      fc.assert(
        fc.property(sentence(words, pack.language), (text) => {
          const c = canonical(text)
          assert.deepEqual(c.disguises, [], text)
          if (INDIAN_OR_ARABIC.has(pack.language)) {
            assert.equal(c.text, documented(text).normalize('NFKC'))
            return
          }
          assert.equal(c.text, text.toLowerCase().normalize('NFC'))
          assert.equal(c.offsets, null, text)
          assert.deepEqual(originalSpan(c, 0, c.text.length), [0, text.length])
        }),
        runs(150),
      )
    })
  }
})

/** Languages without a pack. */
const OTHERS: readonly (readonly [language: string, text: string])[] = [
  ['sr', 'Потребни радници за рад у Немачкој, плата на време, Ђорђе, Љиљана, Њ. Џакић, ћилим'],
  ['sr-Latn', 'Potrebni radnici u Njemačkoj, Đorđe, Ljiljana, Džakić, ćilim, žurno'],
  ['be', 'Патрэбныя работнікі ў Польшчу, аплата штотыдзень, жыллё даём, Ўсё па дамове'],
  ['mk', 'Потребни работници во Германија, плата навреме, Ѓорѓи, Ќиро, Ѕвезда, ѝ'],
  ['kk', 'Германияға жұмысшылар қажет, жалақы уақытылы, тұрғын үй беріледі, Қазақстан һәм'],
  ['tg', 'Коргарон лозим, маош сари вақт, хона медиҳем, Ҷӯрабек'],
  ['ka', 'საჭიროა მუშები გერმანიაში, ხელფასი დროულად'],
  ['hy', 'Պահանջվում են աշխատողներ Գերմանիայում, աշխատավարձը ժամանակին'],
  ['he', 'דרושים עובדים בגרמניה, שכר בזמן'],
  ['ko', '독일에서 일할 사람을 찾습니다. 급여는 제때 지급합니다'],
  ['th', 'ต้องการคนงานในเยอรมนี จ่ายค่าจ้างตรงเวลา'],
  ['el', 'Ζητούνται εργάτες στη Γερμανία, μισθός στην ώρα του, Ε.Ο.Π.Υ.Υ., Ο.Α.Ε.Δ., ΑΦΜ'],
  ['ru', 'Требуются: HR-менеджер, SIM-карта, e-mail, Wi-Fi, кат. В, С1, Е, ООО «Ромашка», iPhone, К.С.О.Н.А.'],
  ['uk', "Потрібні: PR-відділ, об'єкт, м'ясо, під'їзд, №5, кат. С, Є, І і Ї, т. д. і т. п."],
  ['lv', 'Meklē: SIA «Ķirši», Ē. un Ž., a/s, u. c., kat. B, C1, C1E, p. k., Ģirts, ŅĻŠ'],
]

describe('honest text in other languages and with letters of two scripts', () => {
  for (const [language, text] of OTHERS) {
    test(language, () => {
      const c = canonical(text)
      assert.equal(c.text, text.toLowerCase().normalize('NFC'))
      assert.equal(c.offsets, null)
      assert.deepEqual(c.disguises, [])
    })
  }
})

test('emoji and flags among honest words stay, and cost no map', () => {
  const text = 'Darbs 🍀 Работа 🇱🇻 Εργασία 🤙🏻 zvani 📞 🏠'
  const c = canonical(text)
  assert.equal(c.text, text.toLowerCase())
  assert.equal(c.offsets, null)
})

test('a car park or a blood group in one emoji is no letter', () => {
  assert.equal(canonical('Pie 🅿️ un 🅾️').text, 'pie 🅿 un 🅾')
})
