import { NEIGHBOURS } from './languages/neighbours.ts'
import type { Pack } from './languages/pack.ts'
import { Ngrams } from './ngrams.ts'
import { ABSENT, NumberTable } from './number-table.ts'
import { readNgrams } from './read/ngrams.ts'
import { formOf, type Tokens } from './tokens.ts'

/** Letters, in lower case, that distinguish a language from its neighbours. */
const LETTERS: Record<string, string> = {
  lv: 'āčēģīķļņšūž',
  lt: 'ąčęėįšųūž',
  et: 'äõöüšž',
  pl: 'ąćęłńóśźż',
  ro: 'ăâîșțşţ',
  de: 'äöüß',
  es: 'áéíóúñü',
  pt: 'ãõáâàçéêíóôú',
  fr: 'àâçéèêëîïôùûœ',
  it: 'àèéìòù',
  cs: 'áčďéěíňóřšťúůýž',
  sk: 'áäčďéíľĺňóôŕšťúýž',
  hu: 'áéíóöőúüű',
  sq: 'çë',
  hr: 'čćđšž',
  sl: 'čšž',
  fi: 'äö',
  sv: 'åäö',
  da: 'æøå',
  tr: 'çğıöşü',
  vi: 'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  mt: 'ċġħż',
  ca: 'àçèéíïòóúü',
  gl: 'áéíóúñ',
  be: 'ўіыэё',
  ga: 'áéíóú',
  ru: 'ыэёъ',
  uk: 'іїєґ',
  bg: 'ъщ',
  el: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآ',
}

/** A language that scores this much, and this many times the next one, is decided without the eld library. */
const ENOUGH = 2
const AHEAD = 1.35
const LETTER_WEIGHT = 0.5
/** Penalty for a letter that the language does not write. */
const FOREIGN_LETTER = -0.4
const LOOKED_AT = 60
const LONGEST_SMALL_WORD = 12
const NGRAMS_READ = 200

export type LanguageLook = (text: string, tokens: Tokens) => string

/**
 * Makes a function that finds a text's language. Small words and telling letters decide most postings; the n-gram table
 * of the eld library decides the rest from the first 200 characters.
 * @returns a function that gives the BCP 47 code, or `und` for texts without words
 */
export function createLanguageLook(packs: readonly Pack[]): LanguageLook {
  const words = { ...NEIGHBOURS, ...Object.fromEntries(packs.map((pack) => [pack.language, pack.functionWords])) }
  const languages = Object.keys(words)
  const wordTable = tableOfWords(languages, words)
  const letterTable = tableOfLetters(languages)
  const scores = new Float64Array(languages.length)
  let ngrams: Ngrams | undefined
  return (text, tokens) => {
    scores.fill(0)
    countWords(tokens, wordTable, scores, 0, LOOKED_AT)
    countLetters(text, letterTable, scores)
    // Nine postings in ten are decided here.
    let decided = winner(scores)
    if (decided < 0 && tokens.count > LOOKED_AT) {
      // The first words may be names, an address or figures, so the rest is counted too.
      countWords(tokens, wordTable, scores, LOOKED_AT, tokens.count)
      decided = winner(scores)
    }
    if (decided >= 0) return languages[decided]
    // Texts without letters are undetermined, although eld knows n-grams of emoji.
    if (tokens.count === 0 || !/\p{L}/u.test(text)) return 'und'
    // The table is read on first use, because many files leave no language open.
    ngrams ??= new Ngrams(readNgrams())
    return ngrams.languageOf(text.slice(0, NGRAMS_READ)) || 'und'
  }
}

function winner(scores: Float64Array): number {
  let best = 0
  let second = -1
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] > scores[best]) {
      second = best
      best = i
    } else if (second < 0 || scores[i] > scores[second]) second = i
  }
  return scores[best] >= ENOUGH && scores[best] >= AHEAD * Math.max(0, scores[second]) ? best : -1
}

/**
 * Small words by the hash of their form: `starts` gives the word's place in `row`, where its languages follow each
 * other up to -1.
 */
type WordTable = { readonly starts: NumberTable; readonly row: Int8Array; readonly weights: Float64Array }

/** A word weighs less the more languages have it: «de» is a word of nine. */
function tableOfWords(languages: readonly string[], words: Record<string, string>): WordTable {
  const holders = new Map<number, number[]>()
  for (const [i, language] of languages.entries()) {
    for (const word of new Set(words[language].split(/\s+/))) {
      const form = formOf(word)
      holders.set(form, [...(holders.get(form) ?? []), i])
    }
  }
  const starts = new NumberTable()
  const row: number[] = []
  const weights: number[] = []
  for (const [form, list] of holders) {
    starts.set(form, row.length)
    weights[row.length] = 1 / list.length
    row.push(...list, END)
  }
  return { starts, row: Int8Array.from(row), weights: Float64Array.from(weights) }
}

const END = -1

function countWords(
  tokens: Tokens,
  { starts, row, weights }: WordTable,
  scores: Float64Array,
  from: number,
  to: number,
): void {
  const stop = Math.min(tokens.count, to)
  for (let at = from; at < stop; at++) {
    if (tokens.end[at] - tokens.start[at] > LONGEST_SMALL_WORD) continue
    const start = starts.get(tokens.form[at])
    if (start === ABSENT) continue
    for (let i = start; row[i] !== END; i++) scores[row[i]] += weights[start]
  }
}

/** Number of each letter (0 for one that tells nothing), and weights by that number and language. */
type LetterTable = { readonly numbers: Uint8Array; readonly weights: Float64Array }

function tableOfLetters(languages: readonly string[]): LetterTable {
  const letters = [...new Set(Object.values(LETTERS).join(''))]
  const numbers = new Uint8Array(65536)
  const weights = new Float64Array((letters.length + 1) * languages.length)
  for (const [i, letter] of letters.entries()) {
    numbers[letter.charCodeAt(0)] = i + 1
    const holders = languages.filter((language) => LETTERS[language]?.includes(letter))
    for (const [k, language] of languages.entries()) {
      weights[(i + 1) * languages.length + k] = holders.includes(language)
        ? LETTER_WEIGHT / Math.sqrt(holders.length)
        : FOREIGN_LETTER
    }
  }
  return { numbers, weights }
}

const LETTERS_LOOKED_AT = 24

function countLetters(text: string, { numbers, weights }: LetterTable, scores: Float64Array): void {
  let seen = 0
  for (let i = 0; i < text.length && seen < LETTERS_LOOKED_AT; i++) {
    const number = numbers[text.charCodeAt(i)]
    if (number === 0) continue
    seen++
    for (let k = 0; k < scores.length; k++) scores[k] += weights[number * scores.length + k]
  }
}
