import type { Letter } from '../../../../modules/statistics/return/codes.ts'
import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

export type ReleaseShown = Out<'releases.get'>
export type ReleaseList = Out<'releases.list'>
export type Offered = ReleaseShown['offered'][number]
export type Table = Pick<Offered, 'letter' | 'by'>
export type FoundShown = ReleaseShown['fresh'][number]
type Line = ReleaseShown['parts'][number]['lines'][number]
type Words = { readonly say: Say; readonly format: Formats }

/** A table by its letter and divisions, whatever order these come in. */
export const tableKey = ({ letter, by }: Table): string => [letter, ...by.toSorted()].join(' ')

/** Tables that may be chosen, a letter after the other. */
export const byLetter = (offered: readonly Offered[]): readonly (readonly [Letter, readonly Offered[]])[] => [
  ...Map.groupBy(offered, ({ letter }) => letter),
]

/** The tables that were chosen with one more, or one less. */
export const toggledTable = (chosen: readonly Table[], table: Table): readonly Table[] => {
  const key = tableKey(table)
  const without = chosen.filter((one) => tableKey(one) !== key)
  return without.length < chosen.length ? without : [...chosen, { letter: table.letter, by: table.by }]
}

/** What a reader sees of a cell: a number, or in words that there is none. */
export function toldText({ as, told }: Pick<Line, 'as' | 'told'>, { say, format }: Words): string {
  if (as === 'exact' || as === 'rounded') return told === null ? '' : format.number(told)
  return say(`releases.as-${as}`)
}

/** The name of a cell that the auditor found something of. */
export function cellName({ is, words, vintages }: FoundShown['cell'], { say }: Pick<Words, 'say'>): string {
  if (is === 'cell') return words
  const [a, b] = [String(vintages[0] ?? ''), String(vintages.at(-1) ?? '')]
  return is === 'change' ? say('releases.of-change', { cell: words, a, b }) : say(`releases.of-${is}`, { cell: words })
}

/** What can be worked out, in a sentence. */
export function foundText({ kind, cell, from, to, by, total }: FoundShown, { say, format }: Words): string {
  const name = cellName(cell, { say })
  const ends = { cell: name, from: format.number(from), to: format.number(to) }
  if (kind === 'narrow') return say(from === to ? 'releases.found-narrow-one' : 'releases.found-narrow', ends)
  if (kind === 'insider') {
    const persons = by.map((one) => cellName(one, { say })).join('» + «')
    return say('releases.found-insider', { cell: name, by: persons })
  }
  if (kind === 'group') return say('releases.found-group', { cell: name, total: total ? cellName(total, { say }) : '' })
  return say('releases.found-contradiction', { cell: name })
}

/** By which sums and sources, a sentence each. */
export function howText({ sums, sources }: FoundShown, { say, format }: Words): readonly string[] {
  return [
    ...sums.map(({ total, parts }) =>
      say('releases.by-sums', {
        total: `«${cellName(total, { say })}»`,
        parts: parts.map((part) => `«${cellName(part, { say })}»`).join(format.comma),
      }),
    ),
    ...(sources.length === 0 ? [] : [say('releases.by-sources', { sources: sources.join(format.comma) })]),
  ]
}
