import type { Chosen } from '../release/chosen.ts'
import { SHEETS } from '../return/letters.ts'
import {
  type Audience,
  type ChangeWhy,
  type FileWhy,
  MOST_CHAPTERS,
  MOST_FIGURES,
  type ShownAs,
  type SOURCES,
} from './codes.ts'

// What a report of the rapporteur is, and how it is changed. All pure: what is changed is a new report, or why it is not.

/** A release that was published, or a return that was sent; both stay as they are, so what is taken from them is not copied. */
export type Source = { readonly kind: (typeof SOURCES)[number]; readonly id: string }

/** A table or chart that a person put in. Its key is what the text calls it by. */
export type Figure = {
  readonly key: string
  readonly source: Source
  readonly table: Chosen
  readonly as: ShownAs
}

export type Chapter = {
  readonly id: string
  /** Which chapter of its outline it is; null for one that a person added. */
  readonly from: string | null
  readonly heading: string
  /** As a person wrote it: see `text.ts`. */
  readonly text: string
  readonly figures: readonly Figure[]
}

export type Report = { readonly title: string; readonly chapters: readonly Chapter[] }

export type Change =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'add'; readonly id: string; readonly heading: string }
  | { readonly kind: 'write'; readonly chapter: string; readonly heading: string; readonly text: string }
  | { readonly kind: 'order'; readonly chapters: readonly string[] }
  | { readonly kind: 'drop'; readonly chapter: string }
  | {
      readonly kind: 'put'
      readonly chapter: string
      readonly source: Source
      readonly table: Chosen
      readonly as: ShownAs
      readonly year: number
    }
  | { readonly kind: 'renew'; readonly figure: string; readonly source: Source }
  | { readonly kind: 'show'; readonly figure: string; readonly as: ShownAs }
  | { readonly kind: 'take-out'; readonly figure: string }

export const figuresIn = ({ chapters }: Report): readonly Figure[] => chapters.flatMap(({ figures }) => figures)

/** Whether two choices are the same table, in whichever order their divisions were named. */
export const isSameTable = (a: Chosen, b: Chosen): boolean =>
  a.letter === b.letter && [...a.by].sort().join() === [...b.by].sort().join()

/** Bars need one division: crossed ones would stand beside each other as if they were one. */
export const canBeChart = ({ by }: Chosen): boolean => by.length === 1

/** What the text calls a figure by: what is counted, of which year, by what. A second one of the same gets a number. */
export function keyFor(report: Report, { letter, by }: Chosen, year: number): string {
  const plain = [SHEETS[letter].measure ?? 'knowing-use', year, ...(by.length === 0 ? [] : ['by', ...by])].join('-')
  const taken = figuresIn(report).map(({ key }) => key)
  const places = [plain, ...Array.from({ length: MOST_FIGURES }, (_, i) => `${plain}-${i + 2}`)]
  return places.find((key) => !taken.includes(key)) ?? plain
}

/** The report with a change made, or why it is not made. */
export function changed(report: Report, change: Change): Report | ChangeWhy {
  const { chapters } = report
  const has = (id: string) => chapters.some((one) => one.id === id)
  switch (change.kind) {
    case 'title':
      return { ...report, title: change.title }
    case 'add': {
      if (chapters.length >= MOST_CHAPTERS) return 'too-many'
      const { id, heading } = change
      return { ...report, chapters: [...chapters, { id, from: null, heading, text: '', figures: [] }] }
    }
    case 'write': {
      const { chapter, heading, text } = change
      return has(chapter) ? inChapter(report, chapter, (one) => ({ ...one, heading, text })) : 'no-chapter'
    }
    case 'order':
      return ordered(report, change.chapters)
    case 'drop':
      return has(change.chapter)
        ? { ...report, chapters: chapters.filter(({ id }) => id !== change.chapter) }
        : 'no-chapter'
    case 'put':
      return has(change.chapter) ? put(report, change) : 'no-chapter'
    case 'renew':
      return withFigure(report, change.figure, (one) => ({ ...one, source: change.source }))
    case 'show': {
      const { figure, as } = change
      const isBars = figuresIn(report).some(({ key, table }) => key === figure && canBeChart(table))
      return as === 'chart' && !isBars ? 'chart' : withFigure(report, figure, (one) => ({ ...one, as }))
    }
    case 'take-out':
      return withFigure(report, change.figure, () => null)
  }
}

const inChapter = (report: Report, id: string, make: (chapter: Chapter) => Chapter): Report => ({
  ...report,
  chapters: report.chapters.map((one) => (one.id === id ? make(one) : one)),
})

/** Each chapter must be named once: one that somebody else has added meanwhile would be lost. */
function ordered(report: Report, ids: readonly string[]): Report | ChangeWhy {
  const chapters = ids.flatMap((id) => report.chapters.find((one) => one.id === id) ?? [])
  const isWhole = new Set(ids).size === ids.length && chapters.length === report.chapters.length
  return isWhole && ids.length === chapters.length ? { ...report, chapters } : 'order'
}

function put(report: Report, change: Extract<Change, { kind: 'put' }>): Report | ChangeWhy {
  const { chapter, source, table, as, year } = change
  if (figuresIn(report).length >= MOST_FIGURES) return 'too-many'
  if (as === 'chart' && !canBeChart(table)) return 'chart'
  const figure: Figure = { key: keyFor(report, table, year), source, table, as }
  return inChapter(report, chapter, (one) => ({ ...one, figures: [...one.figures, figure] }))
}

function withFigure(report: Report, key: string, make: (figure: Figure) => Figure | null): Report | ChangeWhy {
  if (!figuresIn(report).some((one) => one.key === key)) return 'no-figure'
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    figures: chapter.figures.flatMap((one) => (one.key === key ? (make(one) ?? []) : one)),
  }))
  return { ...report, chapters }
}

/** Why a file is not written; null where it is. @param faults how many numbers of the text name nothing */
export function whyNotWritten(report: Report, faults: number, audience: Audience): FileWhy | null {
  if (faults > 0) return 'faults'
  const isInside = figuresIn(report).some(({ source }) => source.kind === 'return')
  return audience === 'public' && isInside ? 'from-return' : null
}
