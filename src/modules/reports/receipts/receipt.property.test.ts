import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import fc from 'fast-check'
import { pairOf } from '../../../kernel/vault/boxes.ts'
import { type Entry, readEntry } from './entry.ts'
import { receiptKeys } from './keys.ts'
import { checkOf, newReceipt, type Receipt, SECRET_BITS, secretOf, WORDS, wordsOf, writeReceipt } from './receipt.ts'
import { bare, listFor, WORD_LISTS } from './words.ts'

const receipt = fc.array(fc.nat(2047), { minLength: WORDS, maxLength: WORDS })
const list = fc.constantFrom(...WORD_LISTS)
const SECRET = Buffer.alloc(32, 7)

/** A few of each list that somebody in danger must not find on their paper. */
const FRIGHTENING = [
  [
    'en',
    'prison hurt abuse victim weapon knife gun police sell buyer traffic maid master trap fear kidney blood horror',
  ],
  ['es', 'cárcel muerte sangre miedo víctima'],
  ['fr', 'prison victime violence'],
  ['pt', 'vampiro pistola vergonha'],
  ['cs', 'smrtka otrok revolver mrtvola pistole'],
  ['lv', 'cietums bailes nāve nazis asinis pase'],
  ['ar', 'سجن خوف موت سكين دم كفالة'],
  [
    'ru',
    'тюрьма боль кровь смерть убийца полиция оружие нож страх раб рабство яд паспорт клетка ловушка побег насилие',
  ],
  [
    'uk',
    'вязниця біль кров смерть вбивця поліція зброя ніж страх раб рабство отрута паспорт клітка пастка втеча насилля',
  ],
  [
    'de',
    'kerker schmerz blut tod mord polizei waffe messer angst sklave gift pass falle flucht gewalt opfer zwang haft',
  ],
  [
    'bg',
    'затвор болка кръв смърт убиец полиция оръжие нож страх роб отрова паспорт капан бягство насилие жертва рана верига',
  ],
  [
    'et',
    'vangla vang valu veri surm mõrv politsei relv nuga hirm ori orb mürk pass lõks põgenik vägivald ohver süü haav ähvardus',
  ],
  [
    'hu',
    'börtön fájdalom vér halál gyilkos rendőr fegyver kés félelem rab méreg útlevél csapda erőszak áldozat seb lánc kín',
  ],
  [
    'lt',
    'kalėjimas skausmas kraujas mirtis policija ginklas peilis baimė vergas nuodai pasas spąstai smurtas auka žaizda',
  ],
  [
    'pl',
    'więzienie ból krew śmierć morderca policja broń nóż strach niewola trucizna paszport pułapka przemoc ofiara łańcuch',
  ],
  [
    'ro',
    'pușcărie durere sânge moarte ucigaș poliție armă cuțit frică sclav otravă pașaport capcană violență victimă lanț',
  ],
  ['tr', 'hapis acı kan ölüm katil polis silah bıçak korku köle zehir pasaport tuzak şiddet kurban yara zincir esir'],
] as const

/** Letters of a language, only those that every keyboard of it has; others have any Latin ones. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /^[\u0621-\u064a]{3,8}$/,
  ru: /^[а-я]{3,9}$/,
  uk: /^[а-щьюяєії]{3,9}$/,
  bg: /^[а-ъьюя]{3,9}$/,
  et: /^[a-zäõöüšž]{3,9}$/,
  hu: /^[a-záéíóöőúüű]{3,9}$/,
  lt: /^[a-pr-vyząčęėįšųūž]{3,9}$/,
  pl: /^[a-pr-uwyząćęłńóśźż]{3,9}$/,
  ro: /^[a-zăâîșț]{3,9}$/,
  tr: /^[a-pr-vyzçğıöşü]{3,9}$/,
}

const reads = (entry: Entry, expected: Receipt): boolean =>
  entry.kind === 'read' && entry.receipts.some((found) => found.join() === expected.join())
const mustRead = (typed: string, expected: Receipt) => assert.ok(reads(readEntry(typed), expected), typed)

describe('a receipt', () => {
  test('has seven words of chance, 77 bits, and the number beside them costs none', () => {
    assert.equal(WORDS, 7)
    assert.equal(SECRET_BITS, 77)
    for (const { words } of WORD_LISTS) assert.equal(Math.log2(words.length) * WORDS, 77)
  })

  test('is new each time, and every place of a list comes up', () => {
    const made = Array.from({ length: 4000 }, newReceipt)
    assert.equal(new Set(made.map(String)).size, made.length)
    assert.ok(made.every((one) => one.length === WORDS && one.every((place) => place >= 0 && place < 2048)))
    // 28,000 draws miss a given place of 2,048 with a chance of one in a million.
    assert.ok(new Set(made.flat()).size > 2030)
  })

  test('has words that four letters tell apart in each list, and its own language where there is one', () => {
    for (const { language, words, beginnings, places } of WORD_LISTS) {
      assert.equal(words.length, 2048, language)
      assert.equal(new Set(words.map((word) => bare(word).slice(0, 4))).size, 2048, language)
      // Words that gave way to gentler ones are read as well, and begin as no other does.
      assert.equal(beginnings.size, places.size, language)
      assert.ok(places.size >= 2048, language)
    }
    for (const language of ['es', 'lv', 'ar', 'ru', 'uk', 'de', 'bg', 'et', 'hu', 'lt', 'pl', 'ro', 'tr'])
      assert.equal(listFor(language).language, language)
    assert.equal(listFor('vi').language, 'en')
  })

  test('has words in one writing, short, whole in Unicode, that nobody need fear to have on paper', () => {
    const latin = /^\p{Script=Latin}{3,9}$/u
    for (const { language, words } of WORD_LISTS)
      for (const word of words) {
        assert.match(word, SCRIPTS[language] ?? latin, language)
        assert.equal(word, word.normalize('NFC').toLowerCase(), language)
      }
    for (const [language, frightening] of FRIGHTENING)
      for (const word of frightening.split(' '))
        assert.ok(!listFor(language).words.includes(word), `${language} ${word}`)
  })

  test('of a time before gentler words opens for ever, whole and cut after four letters', () => {
    for (const [language, original] of [
      ['en', english],
      ['es', spanish],
      ['cs', czech],
    ] as const) {
      const changed = original.flatMap((word, place) =>
        listFor(language).words[place] === word.normalize('NFC') ? [] : [place],
      )
      assert.ok(changed.length > 50, language)
      for (const place of changed) {
        const one = Array.from({ length: WORDS }, () => place)
        mustRead([...one.map((at) => original[at]), checkOf(one)].join(' '), one)
        mustRead(one.map((at) => bare(original[at]).slice(0, 4)).join(' '), one)
      }
    }
  })

  test('in Arabic letters is read however a keyboard writes them', () => {
    const { words } = listFor('ar')
    const one = ['سفينة', 'أرنب', 'بطاطا', 'مكتبة', 'يمامة', 'إبريق', 'ليمون'].map((word) =>
      Math.max(0, words.indexOf(word)),
    )
    const persian = wordsOf(one, listFor('ar')).map((word) =>
      word.replace(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
    )
    mustRead([...persian, checkOf(one)].join(' '), one)
    mustRead(
      [...wordsOf(one, listFor('ar')).map((word) => `${word[0]}\u064e${word.slice(1)}`), checkOf(one)].join(' '),
      one,
    )
  })

  test('property: is read back as it was written, in every language', () => {
    fc.assert(fc.property(receipt, list, (one, { language }) => mustRead(writeReceipt(one, language), one)))
  })

  test('property: is read back however it was typed', () => {
    const between = fc.constantFrom(' ', '  ', '\n', '-', ', ', ' · ', '_', '\t')
    const styled = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => bare(word),
      (word) => word.normalize('NFD'),
      (word) => (bare(word).length > 4 ? bare(word).slice(0, 4) : word),
    )
    const number = fc.constantFrom<(words: string, check: string) => string>(
      (words, check) => `${words} ${check}`,
      (words, check) => `${check}\n${words}`,
      (words, check) => `${words}-${[...check].map((d) => String.fromCodePoint(0x660 + Number(d))).join('')}`,
      (words) => words,
    )
    fc.assert(
      fc.property(receipt, list, between, styled, number, (one, words, gap, style, put) =>
        mustRead(put(wordsOf(one, words).map(style).join(gap), checkOf(one)), one),
      ),
    )
  })

  test('is read from a list that was copied with its numbers', () => {
    const one = newReceipt()
    const numbered = wordsOf(one, WORD_LISTS[0]).map((word, at) => `${at + 1}. ${word}`)
    mustRead(`${numbered.join('\n')}\n${checkOf(one)}`, one)
  })
})

describe('a slip', () => {
  const english = WORD_LISTS[0]
  const slip = fc.record({ one: receipt, at: fc.nat(WORDS - 1), letter: fc.nat(9), by: fc.constantFrom('q', 'x', '') })

  test('property: is never taken for another receipt without a word', () => {
    fc.assert(
      fc.property(slip, ({ one, at, letter, by }) => {
        const words = wordsOf(one, english)
        const word = words[at]
        const typed = word.slice(0, letter % word.length) + by + word.slice((letter % word.length) + 1)
        const entry = readEntry([...words.with(at, typed), checkOf(one)].join(' '))
        // One wrong receipt in a thousand has the right number by chance: then its number is this one's.
        if (entry.kind === 'read') for (const found of entry.receipts) assert.equal(checkOf(found), checkOf(one))
        else if (entry.suggestion !== null) assert.ok(entry.suggestion.endsWith(checkOf(one)))
      }),
    )
  })

  test('in one word is put right, where the number is there to vouch for it', () => {
    let right = 0
    for (let i = 0; i < 60; i++) {
      const one = newReceipt()
      const words = wordsOf(one, english)
      const typed = words.with(3, `${words[3].slice(0, 3)}q${words[3].slice(3)}`)
      const entry = readEntry([...typed, checkOf(one)].join(' '))
      assert.equal(entry.kind, 'wrong')
      if (entry.kind === 'wrong' && entry.suggestion === writeReceipt(one, 'en')) right++
      const bareEntry = readEntry(typed.join(' '))
      assert.ok(bareEntry.kind === 'wrong' && bareEntry.suggestion === null, 'nothing vouches for it')
    }
    // Now and then two words are as near and both fit, or a second one does by chance.
    assert.ok(right > 50, `${right} of 60`)
  })

  test('of two words that changed places is seen and put right', () => {
    let right = 0
    for (let i = 0; i < 60; i++) {
      const one = newReceipt()
      const words = wordsOf(one, english)
      const entry = readEntry([...words.with(0, words[1]).with(1, words[0]), checkOf(one)].join(' '))
      if (entry.kind === 'wrong' && entry.suggestion === writeReceipt(one, 'en')) right++
    }
    assert.ok(right > 45, `${right} of 60`)
  })

  for (const [what, typed, why] of [
    ['nothing', '', 'count'],
    ['six words', 'able able able able able able', 'count'],
    ['eight words', 'able able able able able able able able', 'count'],
    ['words of no list', 'qqqq wwww eeee rrrr tttt yyyy uuuu 123', 'unknown'],
    ['a script', '<script> zzzz able able able able able', 'unknown'],
  ] as const)
    test(`${what}: told as such`, () => {
      const entry = readEntry(typed)
      assert.ok(entry.kind === 'wrong' && entry.why === why && entry.suggestion === null, JSON.stringify(entry))
    })

  test('property: whatever is typed, reading it ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const entry = readEntry(typed)
        assert.ok(entry.kind === 'read' || entry.kind === 'wrong')
      }),
    )
  })
})

describe('the keys of a receipt', () => {
  test('property: are the same for the same receipt, and all others for another', () => {
    fc.assert(
      fc.property(receipt, receipt, (one, other) => {
        const [a, again, b] = [one, [...one], other].map((each) => receiptKeys(each, SECRET, null))
        assert.deepEqual(a.lookup, again.lookup)
        assert.deepEqual(a.pair.privateKey, again.pair.privateKey)
        if (one.join() === other.join()) return
        assert.notDeepEqual(a.lookup, b.lookup)
        assert.notDeepEqual(a.pair.publicKey, b.pair.publicKey)
      }),
    )
  })

  test('say nothing without the installation’s secret, and nothing of each other', () => {
    const one = newReceipt()
    const { lookup, pair } = receiptKeys(one, SECRET, null)
    assert.notDeepEqual(lookup, receiptKeys(one, Buffer.alloc(32, 8), null).lookup)
    assert.notDeepEqual(Buffer.from(lookup), Buffer.from(pair.privateKey))
    assert.deepEqual(pairOf(pair.privateKey).publicKey, pair.publicKey)
    assert.equal(secretOf(one).length, 14)
  })
})
