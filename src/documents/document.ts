// What a document is, whoever writes it and into whichever file. A writer decides how it looks; what it says and how it is read aloud stands here.

/** Levels of headings below the title, which is the first. */
export type Level = 2 | 3 | 4

export type Column = { readonly name: string; readonly isNumber: boolean }

/** A table that reads without being seen: each cell has the headings of its column and of its row. */
export type Table = {
  readonly columns: readonly Column[]
  /** How many columns, from the first, head their row. */
  readonly heads: number
  readonly rows: readonly (readonly string[])[]
}

/** A bar: what it is of, and its number; null where none is told, which draws none. */
export type Bar = { readonly words: string; readonly value: number | null; readonly told: string }
/** Bars beside each other, and the sentence for whoever does not see them. */
export type Chart = { readonly bars: readonly Bar[]; readonly alt: string }

/**
 * A table with its caption and, before it, its chart. A chart never stands without its table, so that nobody has to read a number off a bar.
 * `notes` say where the numbers are from.
 */
export type Figure = {
  readonly kind: 'figure'
  readonly caption: string
  readonly chart: Chart | null
  readonly table: Table
  readonly notes: readonly string[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | Figure

export type Written = {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Stands on each sheet and at the head, such as that it is not for the public; null where nothing must. */
  readonly mark: string | null
  /** Who wrote it, by name of the house. */
  readonly author: string
  readonly at: Date
  readonly blocks: readonly Block[]
  /** The few words that a writer adds, in the language of the document. */
  readonly words: {
    readonly contents: string
    readonly page: (n: number, of: number) => string
  }
}

type Heading = Extract<Block, { kind: 'heading' }>

/** Headings of chapters, each with a name to link to; the same for each writer. */
export const chaptersOf = ({ blocks }: Pick<Written, 'blocks'>): readonly { text: string; anchor: string }[] =>
  blocks
    .filter((block): block is Heading => block.kind === 'heading' && block.level === 2)
    .map(({ text }, i) => ({ text, anchor: anchorOf(i) }))

/** The name of a chapter by its number, from nought. */
export const anchorOf = (chapter: number): string => `chapter-${chapter + 1}`

/** How long each bar is, from 0 to 1 of the longest; null where no number is told. */
export function lengthsOf({ bars }: Chart): readonly (number | null)[] {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0))
  return bars.map(({ value }) => (value === null ? null : most === 0 ? 0 : value / most))
}
