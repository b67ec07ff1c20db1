import type { PublicLanguage } from '../../vocabulary/index.ts'
import { CODE_LISTS, DIRECTIVE } from '../return/code-lists.ts'
import { type Dimension, LETTERS, type Letter, TOTAL } from '../return/codes.ts'
import { wordFor } from '../return/import/lexicon.ts'
import { SHEETS } from '../return/letters.ts'
import { TABLE_WORDS } from '../return/words/index.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'

// JSON-stat 2.0: a collection with a dataset for each letter of which something is told, since letters are divided differently.

/** A division of a dataset: its codes in their order, with their words. */
type Division = { readonly id: string; readonly label: string; readonly codes: ReadonlyMap<string, string> }

function divisions(letter: Letter, { geo, year }: WrittenCube, language: PublicLanguage): readonly Division[] {
  const words = TABLE_WORDS[language]
  const own = SHEETS[letter].dimensions.map((dimension): Division => {
    const { codes, adding } = CODE_LISTS[dimension]
    const all = [...(adding === 'apart' ? [] : [TOTAL]), ...codes.keys()]
    return {
      id: dimension,
      label: words.headings[dimension],
      codes: new Map(all.map((code) => [code, wordFor(dimension, code, language)])),
    }
  })
  const one = (id: string, code: string, label = id) => ({ id, label, codes: new Map([[code, code]]) })
  return [one('geo', geo), one('time', String(year), words.headings.year), ...own]
}

/** The place of a cell among all cells of a dataset, row by row (JSON-stat: the last dimension runs fastest). */
const placeOf = (codes: readonly string[], by: readonly Division[]): number =>
  by.reduce((place, { codes: list }, i) => place * list.size + [...list.keys()].indexOf(codes[i]), 0)

/** What is said of a cell beside its number: that there is none, that it is confidential, or that it was rounded. */
const statusOf = ({ value, flag, roundedTo }: WrittenCell): string | null =>
  typeof value === 'string' ? value : flag === 'free' ? (roundedTo ? 'rounded' : null) : flag

function dataset(letter: Letter, cube: WrittenCube, language: PublicLanguage, updated: string) {
  const by = divisions(letter, cube, language)
  const of = cube.observations.filter((one) => one.letter === letter)
  const place = ({ codes }: WrittenCell) =>
    placeOf(
      [cube.geo, String(cube.year), ...SHEETS[letter].dimensions.map((one: Dimension) => codes[one] ?? TOTAL)],
      by,
    )
  const at = of.map((one) => ({ place: place(one), value: one.value, status: statusOf(one) }))
  const sparse = <V>(entries: readonly (readonly [number, V])[]) => Object.fromEntries(entries)
  return {
    class: 'dataset',
    label: TABLE_WORDS[language].sheets[letter],
    source: `${DIRECTIVE.title}, (2)(${letter})`,
    updated,
    id: by.map(({ id }) => id),
    size: by.map(({ codes }) => codes.size),
    role: { geo: ['geo'], time: ['time'] },
    dimension: Object.fromEntries(
      by.map(({ id, label, codes }) => [
        id,
        { label, category: { index: [...codes.keys()], label: Object.fromEntries(codes) } },
      ]),
    ),
    value: sparse(at.flatMap((one) => (typeof one.value === 'number' ? [[one.place, one.value] as const] : []))),
    status: sparse(at.flatMap((one) => (one.status === null ? [] : [[one.place, one.status] as const]))),
  }
}

/** The return, or a release, as JSON-stat 2.0. @param at when it is written */
export function jsonStat(cube: WrittenCube, language: PublicLanguage, at: Date): string {
  const updated = at.toISOString()
  const letters = LETTERS.filter((letter) => cube.observations.some((one) => one.letter === letter))
  const collection = {
    version: '2.0',
    class: 'collection',
    label: cube.release === undefined ? TABLE_WORDS[language].title : TABLE_WORDS[language].released.title,
    updated,
    link: { item: letters.map((letter) => dataset(letter, cube, language, updated)) },
  }
  return `${JSON.stringify(collection)}\n`
}
