import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { fold } from './fold.ts'
import { SHORT_WORDS } from './short-words.ts'
import {
  CLAUSE,
  CONTACT,
  CONTACT_HASH,
  formOf,
  hashWord,
  JOINED,
  maskContacts,
  NUMBER,
  NUMBER_HASH,
  SENTENCE,
  Tokens,
  tokenise,
  WORD,
} from './tokens.ts'

const row = (text: string): Tokens => tokenise(text, new Tokens())
const words = (text: string, tokens = row(text)): string[] =>
  Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]))

const SPLIT: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['', []],
  ['   ', []],
  ['one two', ['one', 'two']],
  ['work,work', ['work', 'work']],
  ["від'їзд завтра", ["від'їзд", 'завтра']],
  ['п’ять обов’язків', ['п’ять', 'обов’язків']],
  ['пʼять обовʼязків', ['пʼять', 'обовʼязків']],
  ["don't ask", ["don't", 'ask']],
  ["'quoted'", ['quoted']],
  ['1,450 €', ['1,450']],
  ['13.50 an hour', ['13.50', 'an', 'hour']],
  ['1 200 – 1 500', ['1', '200', '1', '500']],
  ['18-25', ['18', '25']],
  ['8h a day', ['8h', 'a', 'day']],
  ['hr_golden', ['hr_golden']],
  ['و40 ساعة', ['و', '40', 'ساعة']],
  ['ทำงานต่างประเทศ 500', ['ทำงาน', 'ต่าง', 'ประเทศ', '500']],
  ['€5', ['5']],
  ['darbs/darbas', ['darbs', 'darbas']],
  ['«работа»', ['работа']],
  ['仕事', ['仕', '事']],
  ['🙂work🙂', ['work']],
  ['12.', ['12']],
  ['1.2.3', ['1.2.3']],
  ['24/7', ['24', '7']],
  ['a1b2', ['a1b2']],
]

describe('words', () => {
  for (const [text, expected] of SPLIT) test(text, () => assert.deepEqual(words(text), expected))
})

/** Texts with the pause before their second token. */
const PAUSES: readonly (readonly [text: string, pause: number])[] = [
  ['one two', JOINED],
  ['one  two', JOINED],
  ['one, two', CLAUSE],
  ['one - two', CLAUSE],
  ['one – two', CLAUSE],
  ['one (two)', CLAUSE],
  ['one/two', CLAUSE],
  ['one: two', CLAUSE],
  ['work. two', SENTENCE],
  ['work! two', SENTENCE],
  ['work? two', SENTENCE],
  ['work; two', SENTENCE],
  ['work\ntwo', SENTENCE],
  ['work\r\ntwo', SENTENCE],
  ['work • two', SENTENCE],
  ['work ✅ two', SENTENCE],
  ['work 🙂 two', SENTENCE],
  ['work… two', SENTENCE],
  ['work | two', SENTENCE],
  ['work, . two', SENTENCE],
  ['tel. two', CLAUSE],
  ['руб. в', CLAUSE],
  ['zł. netto', CLAUSE],
  ['15. martā', CLAUSE],
  ['31. august', CLAUSE],
  ['2026. august', SENTENCE],
  ['us. two', SENTENCE],
  ['dia. two', SENTENCE],
  ['día. two', SENTENCE],
  ['nas. zadzwoń', SENTENCE],
  ['нас. звоните', SENTENCE],
  ['us., two', CLAUSE],
  ['mus. two', CLAUSE],
  ['ул. мира', CLAUSE],
  ['no. 7', CLAUSE],
  ['mėn., 40', CLAUSE],
  ['hours., 40', CLAUSE],
  ['15. 20', SENTENCE],
  ['काम। दाम', SENTENCE],
  ['كيف؟ تعال', SENTENCE],
  ['rồi. đi', SENTENCE],
  ['معك. تعال', SENTENCE],
  ['工.钱', SENTENCE],
  ['م. ش', CLAUSE],
  ['吃、住', CLAUSE],
  ['il-kuntratt', JOINED],
  ['mamma- ragel', CLAUSE],
]

describe('pauses', () => {
  for (const [text, pause] of PAUSES) {
    test(JSON.stringify(text), () => {
      const tokens = row(text)
      assert.equal(tokens.count, 2)
      assert.equal(tokens.pause[0], SENTENCE)
      assert.equal(tokens.pause[1], pause)
    })
  }
})

/** Pairs with the same hash; the last field says whether the form is the same too. */
const SAME: readonly (readonly [a: string, b: string, form: boolean])[] = [
  ['ārzemēs', 'arzemes', false],
  ['länder', 'lander', false],
  ['ёлка', 'елка', false],
  ["від'їзд", 'відїзд', true],
  ['п’ять', "п'ять", true],
  ['пʼять', "п'ять", true],
  ['work', 'work', true],
  ['szkoła', 'szkola', false],
]

describe('hashes', () => {
  for (const [a, b, form] of SAME) {
    test(`${a} = ${b}`, () => {
      const [first, second] = [row(a), row(b)]
      assert.equal(first.hash[0], second.hash[0])
      assert.equal(first.form[0] === second.form[0], form)
    })
  }
  test('a word has the hash of its folded letters and the form of its own', () => {
    const tokens = row('ārzemēs')
    assert.equal(tokens.hash[0], hashWord(fold('ārzemēs')))
    assert.equal(tokens.form[0], formOf('ārzemēs'))
    assert.equal(tokens.kind[0], WORD)
  })
  test('numbers share one hash', () => {
    const tokens = row('5 1,450')
    assert.deepEqual([...tokens.hash.slice(0, 2)], [NUMBER_HASH, NUMBER_HASH])
    assert.deepEqual([...tokens.kind.slice(0, 2)], [NUMBER, NUMBER])
  })
})

describe('maskContacts', () => {
  const masked = (text: string, ...parts: string[]): [string[], Tokens] => {
    const tokens = row(text)
    const spans = parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
    maskContacts(tokens, spans)
    return [words(text, tokens), tokens]
  }
  test('makes one token of a phone number', () => {
    const [list, tokens] = masked('call 20 000 000 now', '20 000 000')
    assert.deepEqual(list, ['call', '20 000 000', 'now'])
    assert.deepEqual([...tokens.kind.slice(0, 3)], [WORD, CONTACT, WORD])
    assert.equal(tokens.hash[1], CONTACT_HASH)
  })
  test('makes one token of an address', () => {
    assert.deepEqual(masked('write jobs@farm.example or come', 'jobs@farm.example')[0], [
      'write',
      'jobs@farm.example',
      'or',
      'come',
    ])
  })
  test('masks two contacts', () => {
    assert.deepEqual(masked('a@b.example, 20 00 00', 'a@b.example', '20 00 00')[0], ['a@b.example', '20 00 00'])
  })
  test('keeps what is behind the last contact', () => {
    assert.deepEqual(masked('20 00 is the number', '20 00')[0], ['20 00', 'is', 'the', 'number'])
  })
  test('leaves tokens alone without spans', () => {
    assert.deepEqual(masked('one two')[0], ['one', 'two'])
  })
  test('another number leaves the same row', () => {
    const one = masked('call 20 000 000 now', '20 000 000')[1]
    const other = masked('call 2 9 9 9 now', '2 9 9 9')[1]
    assert.deepEqual([...one.hash.slice(0, one.count)], [...other.hash.slice(0, other.count)])
    assert.deepEqual([...one.form.slice(0, one.count)], [...other.form.slice(0, other.count)])
  })
})

test('arrays grow with the text', () => {
  assert.equal(row('word '.repeat(3000)).count, 3000)
})

test('a row used again forgets the text before', () => {
  const tokens = new Tokens()
  tokenise('one two three', tokens)
  assert.deepEqual(words('four', tokenise('four', tokens)), ['four'])
})

test('tokens ascend, lie in the text and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const tokens = row(text)
      let behind = 0
      for (let at = 0; at < tokens.count; at++) {
        assert.ok(tokens.start[at] >= behind && tokens.end[at] > tokens.start[at])
        behind = tokens.end[at]
      }
      assert.ok(behind <= text.length)
    }),
    runs(500),
  )
})

describe('whole words that may end a sentence', () => {
  for (const word of SHORT_WORDS) {
    test(word, () => {
      assert.ok(word.length <= 3 && word === fold(word), 'at most three letters, folded')
      assert.equal(row(`${word}. two`).pause[1], SENTENCE)
      assert.equal(row(`${word} two`).pause[1], JOINED)
    })
  }
  test('each is told once', () => assert.equal(new Set(SHORT_WORDS).size, SHORT_WORDS.length))
  // Abbreviations in the languages of the packs; none may count as a whole word.
  const ABBREVIATIONS =
    'no nr tel mob ul al pl os st dr mr ms inc ltd co ca min max val reg g d r kl h apt ave руб грн тыс тис ул пр д кв т е г м чел час мес тел моб ім вул бул гр лв zl zł brt net inf str bd et sc ap eur kr tk lt sh bat'
  for (const word of ABBREVIATIONS.split(' ')) {
    test(`${word}. is an abbreviation`, () => assert.equal(row(`${word}. two`).pause[1], CLAUSE))
  }
})

describe('plain words and numbers', () => {
  const plainIn = (text: string): string[] => {
    const tokens = row(text)
    return words(text, tokens).filter((_, at) => tokens.plain[at] === 1)
  }
  const CASES: readonly (readonly [text: string, ...plain: string[]])[] = [
    ['work in riga 24', 'work', 'in', 'riga', '24'],
    ['darbs ārzemēs', 'darbs', 'ārzemēs'],
    ['робота сьогодні', 'робота', 'сьогодні'],
    // Text that other tokenisers may split or fold differently.
    ['hr_golden 8h 13.50 don’t'],
    ['ज़ मकान'.normalize('NFD'), 'मकान'],
    ['电话 ㄅㄆ 가나 ๒ สวัสดี'],
    ['٤٥'],
  ]
  for (const [text, ...plain] of CASES) test(text, () => assert.deepEqual(plainIn(text), plain))

  test('are kept when the rows grow and are not left over from the text before', () => {
    const tokens = new Tokens(2)
    tokenise('one two three four five six', tokens)
    assert.deepEqual([...tokens.plain.subarray(0, tokens.count)], [1, 1, 1, 1, 1, 1])
    tokenise('a_b 8h don’t', tokens)
    assert.deepEqual([...tokens.plain.subarray(0, tokens.count)], [0, 0, 0])
  })

  test('a plain word has the hash of its letters, and a plain number is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (written) => {
        const text = written.toLowerCase()
        const tokens = row(text)
        for (const [at, word] of words(text, tokens).entries()) {
          if (tokens.plain[at] === 0) continue
          if (tokens.kind[at] === WORD) assert.equal(tokens.hash[at], hashWord(fold(word)))
          else assert.match(word, /^[0-9]+$/)
        }
      }),
    )
  })
})
