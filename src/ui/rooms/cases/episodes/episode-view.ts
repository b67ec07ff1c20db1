import type { In, Paper } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Catalogue, Say } from '../../../shell/words.ts'
import { wordFor } from '../case-view.ts'
import { gradingWords } from './grading-view.ts'
import { eachList, LISTS, type List, type Lists, thingPieces } from './things-view.ts'

type Words = In<'papers.episode'>['words']
/** An episode as it is read. */
export type Episode = Extract<Paper['words'], { means: unknown }>
type Voice = { readonly say: Say; readonly format: Formats; readonly catalogue: Catalogue }

type Text = 'from' | 'to' | 'place' | 'work' | 'hours' | 'pay' | 'living' | 'freedom'
/** The texts of an episode in the order of a talk, with their largest lengths. */
export const EPISODE_FIELDS: readonly (readonly [part: Text, most: number])[] = [
  ['from', 10],
  ['to', 10],
  ['place', 300],
  ['work', 300],
  ['hours', 300],
  ['pay', 300],
  ['living', 4000],
  ['freedom', 4000],
]

/** The fields of an episode besides its lists. */
export type EpisodeDraft = Omit<Words, List | 'grading'>

/** The draft of an episode: from its last version, or from what is known of the person. */
export function draftOf(held: Episode | null, fresh: EpisodeDraft): EpisodeDraft {
  if (held === null) return fresh
  const { grading: _, links, suspects, vehicles, documents, money, ...draft } = held
  return draft
}

/** The lists of the last version as rows; empty without one. */
export const listsOf = (held: Episode | null): Lists => eachList((list) => held?.[list] ?? [])

/** A line of an episode: its label and the pieces of its content. */
export type EpisodeLine = readonly [label: string, pieces: readonly string[]]

/** The lines of an episode in the page's language; empty and unknown values are left out. */
export function episodeLines(held: Episode, words: Voice): readonly EpisodeLine[] {
  const { say, format } = words
  const texts = EPISODE_FIELDS.map(
    ([part]) => [say(`episode.${part}`), part === 'place' ? placePieces(held, words) : [held[part]]] as const,
  )
  const lines: readonly EpisodeLine[] = [
    [say('grade.is'), [gradingWords('fact', held.grading, words) ?? '']],
    [say('episode.form'), [wordFor(`form.${held.form}`, words)]],
    [say('episode.age-then'), [say(`person.age-${held.ageThen}`)]],
    [say('episode.means'), [format.list(held.means.map((means) => say(`means.${means}`)))]],
    ...texts,
    ...held.links.map(({ role, name }) => [say(`episode.${role}`), [name]] as const),
    ...LISTS.filter((list) => list !== 'links').flatMap((list) =>
      held[list].map((thing) => [say(`episode.${list}`), thingPieces(list, thing, words)] as const),
    ),
  ]
  return lines
    .map(([label, pieces]) => [label, pieces.filter((piece) => piece.trim() !== '')] as const)
    .filter(([, pieces]) => pieces.length > 0)
}

const placePieces = ({ place, placeKind, placeCountry }: Episode, words: Voice): readonly string[] => [
  placeKind === 'unknown' ? '' : wordFor(`placekind.${placeKind}`, words),
  placeCountry === 'unknown' ? '' : (words.format.country(placeCountry) ?? placeCountry),
  place,
]
