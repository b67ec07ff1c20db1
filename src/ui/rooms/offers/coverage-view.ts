import type { LanguageList } from '../../shell/contract.ts'

export type LanguageRow = LanguageList['languages'][number]
export type CoverageCell = LanguageRow['cells'][number]

/** By what languages are put in order: a fact of theirs, or the phrases they have for one sign, by its place. */
export type Order = 'name' | 'terms' | 'postings' | 'recall' | 'gaps' | number
export type Sorting = { readonly by: Order; readonly down: boolean }

/** Of all labelled signs of a language the share that is found; null where none is labelled. */
export function recallOf({ cells }: LanguageRow): number | null {
  const labelled = cells.reduce((sum, cell) => sum + cell.labelled, 0)
  return labelled === 0 ? null : cells.reduce((sum, cell) => sum + cell.found, 0) / labelled
}

/** Languages without any labelled advert: of them no figure is known. */
export const unmeasured = (rows: readonly LanguageRow[]): readonly LanguageRow[] =>
  rows.filter(({ postings }) => postings === 0)

/** Signs for which a language has a gap of any kind. */
export const gapsOf = ({ cells }: LanguageRow): number => cells.filter(({ gap }) => gap !== null).length

const figureOf = (row: LanguageRow, by: Exclude<Order, 'name'>): number | null => {
  if (typeof by === 'number') return row.cells[by].terms
  if (by === 'recall') return recallOf(row)
  return by === 'gaps' ? gapsOf(row) : row[by]
}

/** The languages in order; what is not known comes last either way, and equal ones stand by name. */
export function sorted(rows: readonly LanguageRow[], { by, down }: Sorting, locale: string): readonly LanguageRow[] {
  const names = new Intl.Collator(locale)
  const byName = (a: LanguageRow, b: LanguageRow) => names.compare(a.name, b.name)
  if (by === 'name') return rows.toSorted((a, b) => (down ? byName(b, a) : byName(a, b)))
  return rows.toSorted((a, b) => {
    const [one, two] = [figureOf(a, by), figureOf(b, by)]
    if (one === null || two === null) return Number(one === null) - Number(two === null) || byName(a, b)
    return (down ? two - one : one - two) || byName(a, b)
  })
}

/** What a click on a heading asks for: names begin at their first letter, numbers at the largest; again turns it round. */
export const turned = (now: Sorting, by: Order): Sorting => ({ by, down: now.by === by ? !now.down : by !== 'name' })
