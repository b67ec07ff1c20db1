import { LANGUAGES, type Language, type PublicLanguage } from '../../../vocabulary/index.ts'
import { CODE_LISTS } from '../code-lists.ts'
import { DIMENSIONS, type Dimension, TOTAL } from '../codes.ts'
import { RETURN_WORDS, TABLE_WORDS } from '../words/index.ts'
import { begun } from './quote.ts'

// What may stand in a cell: a code, its name in our data structure, or its word in any of the languages.

/** A column of a sheet. */
export type Heading = Dimension | 'year' | 'count' | 'flag'
const HEADINGS: readonly Heading[] = ['year', ...DIMENSIONS, 'count', 'flag']

const languages = Object.values(RETURN_WORDS)

/** Digits of Arabic and Persian keyboards, which are the same numbers. */
const DIGITS = /[٠-٩۰-۹]/g

/** As people mean it: without capitals, wide letters, and hyphens that may be spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** What a code is called in a language. */
export function wordFor(dimension: Dimension, code: string, language: PublicLanguage): string {
  const words = TABLE_WORDS[language]
  return code === TOTAL ? words.total : ((words.codes[dimension] as Readonly<Record<string, string>>)[code] ?? code)
}

const writtenAs = (dimension: Dimension, code: string): readonly string[] => [
  code,
  CODE_LISTS[dimension].codes.get(code) ?? CODE_LISTS[dimension].sdmx.total,
  ...LANGUAGES.map((language) => wordFor(dimension, code, language)),
]

/** By dimension all that may be written, with its code; a test holds that no two codes claim a word. */
const LEXICON = new Map(
  DIMENSIONS.map((dimension) => {
    const codes = [...CODE_LISTS[dimension].codes.keys(), TOTAL]
    return [dimension, new Map(codes.flatMap((code) => writtenAs(dimension, code).map((word) => [plain(word), code])))]
  }),
)

/** All that may be written in a dimension's column, with its code. */
export const wordsOf = (dimension: Dimension): ReadonlyMap<string, string> => LEXICON.get(dimension) ?? new Map()

/** The code that a cell means; null where it means none of this dimension. */
export const codeIn = (dimension: Dimension, text: string): string | null => wordsOf(dimension).get(plain(text)) ?? null

const HEADING_WORDS = new Map(
  HEADINGS.flatMap((heading) =>
    [heading, ...languages.map(({ headings }) => headings[heading])].map((word) => [plain(word), heading] as const),
  ),
)

/** The column that a heading means; null where it means none. */
export const headingIn = (text: string): Heading | null => HEADING_WORDS.get(plain(text)) ?? null

const UNKNOWN = new Set(['?', ...languages.map(({ unknownCount }) => plain(unknownCount))])

/** Whether a cell says that the number cannot be known. */
export const isUnknown = (text: string): boolean => UNKNOWN.has(plain(text))

/** Sheets of the template that hold no figures. */
const ASIDE = new Set(languages.flatMap(({ guide, codeSheet }) => [plain(guide.name), plain(codeSheet)]))
export const isAside = (sheet: string): boolean => ASIDE.has(plain(sheet))

const NEAREST = 3

/** Words of a dimension that are nearest to what was written, as the language has them; of an empty list nothing is far. */
export function nearestCodes(dimension: Dimension, text: string, language: Language): readonly string[] {
  const best = new Map<string, number>()
  // No code is longer, and a text of a whole page would take as long as a page of codes.
  const said = plain(begun(text))
  for (const [word, code] of wordsOf(dimension))
    best.set(code, Math.min(best.get(code) ?? Number.POSITIVE_INFINITY, distance(said, word)))
  return firstOf(best).map((code) => wordFor(dimension, code, language))
}

/** Headings of a sheet that are nearest to what was written. */
export function nearestHeadings(among: readonly Heading[], text: string, language: Language): readonly string[] {
  const { headings } = RETURN_WORDS[language]
  const said = plain(begun(text))
  const near = among.map((heading): [Heading, number] => [heading, distance(said, plain(headings[heading]))])
  return firstOf(new Map(near)).map((heading) => headings[heading])
}

const firstOf = <Code>(distances: ReadonlyMap<Code, number>): readonly Code[] =>
  [...distances]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, NEAREST)
    .map(([code]) => code)

/** How many letters must be put in, left out or replaced to make one word the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = row
  }
  return above[b.length]
}
