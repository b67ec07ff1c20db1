import type { Language, PublicLanguage } from '../../vocabulary/index.ts'
import { CODE_LISTS } from './code-lists.ts'
import { DIMENSIONS, type Dimension, LETTERS, type Letter, TOTAL } from './codes.ts'
import type { Codes } from './cube.ts'
import { wordFor } from './import/lexicon.ts'
import { apartIn, SHEETS } from './letters.ts'
import { RETURN_WORDS } from './words/index.ts'

// What an office fills in: a sheet a letter, with a line for all together and one for each code of each column.

/** A row of the template; nothing stands under «count» yet. */
export type TemplateRow = readonly (string | number | null)[]

/** Each combination of codes that are never added up; one without codes where a letter has none of them. */
function apart(letter: Letter): readonly Codes[] {
  return apartIn(letter).reduce<readonly Codes[]>(
    (all, dimension) =>
      all.flatMap((codes) => [...CODE_LISTS[dimension].codes.keys()].map((code) => ({ ...codes, [dimension]: code }))),
    [{}],
  )
}

/** The lines of a letter: of each that stands apart all together, then each code of each dimension. */
export function templateCodes(letter: Letter): readonly Codes[] {
  const { dimensions } = SHEETS[letter]
  const added = dimensions.filter((dimension) => CODE_LISTS[dimension].adding !== 'apart')
  const whole = Object.fromEntries(added.map((dimension) => [dimension, TOTAL]))
  return apart(letter).flatMap((codes) => [
    { ...whole, ...codes },
    ...added.flatMap((dimension) =>
      [...CODE_LISTS[dimension].codes.keys()].map((code) => ({ ...whole, ...codes, [dimension]: code })),
    ),
  ])
}

/** The heading and the lines of a letter, in words of a language. */
export function templateRows(letter: Letter, year: number, language: Language): readonly TemplateRow[] {
  const { dimensions } = SHEETS[letter]
  const words = RETURN_WORDS[language].headings
  const word = (codes: Codes, dimension: Dimension) => wordFor(dimension, codes[dimension] ?? TOTAL, language)
  return [
    [words.year, ...dimensions.map((dimension) => words[dimension]), words.count],
    ...templateCodes(letter).map((codes) => [year, ...dimensions.map((dimension) => word(codes, dimension)), null]),
  ]
}

/** The sheet of codes: a column for each dimension, with all that may be written there. */
export function codeColumns(
  language: PublicLanguage,
): readonly { readonly dimension: Dimension; readonly words: readonly string[] }[] {
  return DIMENSIONS.map((dimension) => {
    const { codes, adding } = CODE_LISTS[dimension]
    const all = [...(adding === 'apart' ? [] : [TOTAL]), ...codes.keys()]
    return { dimension, words: all.map((code) => wordFor(dimension, code, language)) }
  })
}

/** Letters with the names of their sheets. */
export const templateSheets = (language: Language): readonly { readonly letter: Letter; readonly name: string }[] =>
  LETTERS.map((letter) => ({ letter, name: RETURN_WORDS[language].sheets[letter] }))
