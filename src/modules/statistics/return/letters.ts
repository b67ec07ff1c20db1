import { CODE_LISTS } from './code-lists.ts'
import { type Dimension, LETTERS, type Letter, type Measure, type STAGES } from './codes.ts'

/** A letter of Art. 19a(2): what it counts, and how it is divided. */
export type Sheet = {
  /** Null where a column of the sheet says it. */
  readonly measure: Measure | null
  /** The offence: trafficking (Art. 2), or the knowing use of services of a victim (Art. 18a(1)). */
  readonly article: '2' | '18a'
  readonly dimensions: readonly Dimension[]
}

const PERSON = ['sex', 'age', 'citizenship'] as const satisfies readonly Dimension[]

/** All letters, with their columns in order. */
export const SHEETS: Readonly<Record<Letter, Sheet>> = {
  a: { measure: 'victims', article: '2', dimensions: ['organisation', 'status', ...PERSON, 'form'] },
  b: { measure: 'suspects', article: '2', dimensions: [...PERSON, 'form'] },
  c: { measure: 'prosecuted', article: '2', dimensions: [...PERSON, 'form', 'decision'] },
  d: { measure: 'decisions', article: '2', dimensions: ['decision'] },
  e: { measure: 'convicted', article: '2', dimensions: [...PERSON, 'form'] },
  f: { measure: 'judgments', article: '2', dimensions: ['instance', 'outcome'] },
  g: { measure: null, article: '18a', dimensions: ['stage', 'sex', 'age'] },
}

/** What a line counts. */
export function measureOf(letter: Letter, codes: Readonly<Partial<Record<Dimension, string>>>): Measure {
  return SHEETS[letter].measure ?? (codes.stage as (typeof STAGES)[number])
}

/** Dimensions of a letter whose parts are never added up. */
export const apartIn = (letter: Letter): readonly Dimension[] =>
  SHEETS[letter].dimensions.filter((dimension) => CODE_LISTS[dimension].adding === 'apart')

/** The letter that a sheet or file is named by: `a`, `(a)`, `b suspects`, `police-2025-b.csv`; null where its name says none. */
export function letterOf(name: string): Letter | null {
  const words = name
    .toLowerCase()
    .replace(/\.csv$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const named = [words[0], words.at(-1)].find((word) => LETTERS.some((letter) => letter === word))
  return (named as Letter | undefined) ?? null
}
