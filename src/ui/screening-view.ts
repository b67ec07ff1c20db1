import type { In } from './contract.ts'

type Words = In<'papers.screen'>['words']
export type Sign = Words['ticks'][number]['indicator']
type Stands = Words['ticks'][number]['stands']

/** How many signs each dimension of the published list has; a sign's number is its dimension's letters and its place. */
const COUNTS = {
  'deceptive-recruitment': ['DR', 10],
  'coercive-recruitment': ['CR', 10],
  'recruitment-abuse-of-vulnerability': ['AV', 16],
  exploitation: ['EX', 9],
  'coercion-at-destination': ['CD', 15],
  'abuse-of-vulnerability-at-destination': ['AD', 7],
} as const

type Dimension = keyof typeof COUNTS
export const DIMENSIONS = Object.keys(COUNTS) as readonly Dimension[]

/** The signs of a dimension, in the order of the published list. */
export const signsOf = (dimension: Dimension): readonly Sign[] => {
  const [letters, count] = COUNTS[dimension]
  return Array.from({ length: count }, (_, i) => `${letters}${String(i + 1).padStart(2, '0')}` as Sign)
}

export const STANDS: readonly Stands[] = ['seen', 'said', 'document']

export type Ticked = Readonly<Partial<Record<Sign, { readonly stands: Stands; readonly words: string }>>>

/** Ticks a sign or takes it out. What was typed for it goes with it: words for a sign that does not stand are nobody's. */
export function tickedWith(ticked: Ticked, sign: Sign): Ticked {
  // «Said» is what most signs stand on; whoever saw or read it changes it.
  if (!ticked[sign]) return { ...ticked, [sign]: { stands: 'said', words: '' } }
  const { [sign]: _, ...others } = ticked
  return others
}

/** How many signs of a dimension are ticked. */
export const countIn = (ticked: Ticked, dimension: Dimension): number =>
  signsOf(dimension).filter((sign) => ticked[sign]).length

/** Signs that say nothing of what they stand on: the server takes none of these, and an assessment needs its fact. */
export const bareIn = (ticked: Ticked): readonly Sign[] =>
  DIMENSIONS.flatMap(signsOf).filter((sign) => ticked[sign]?.words.trim() === '')

/** The interview as the server takes it; signs in the order of the list, whatever the order of the talk was. */
export const screeningWords = (act: boolean, ageThen: Words['ageThen'], ticked: Ticked): Words => ({
  act,
  ageThen,
  ticks: DIMENSIONS.flatMap(signsOf).flatMap((indicator) => {
    const tick = ticked[indicator]
    return tick ? [{ indicator, stands: tick.stands, words: tick.words.trim() }] : []
  }),
})
