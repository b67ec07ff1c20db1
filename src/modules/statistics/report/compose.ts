import type { Block, Written } from '../../../documents/document.ts'
import type { Language } from '../../vocabulary/index.ts'
import type { Audience, TokenFault } from './codes.ts'
import type { Chapter, Report } from './report.ts'
import { type DrawnFigure, figureBlock } from './shown.ts'
import { blocksOf } from './text.ts'
import { numberOf, TOKENS, type Token, tokenOf } from './tokens.ts'
import { REPORT_WORDS } from './words/index.ts'

// Makes the document of a report: its texts with the numbers that they take from figures, and each figure in its place.

/** A token that names nothing: in which chapter, on which line, what stands there, and what is wrong. */
export type Fault = {
  readonly chapter: string
  readonly line: number
  readonly token: string
  readonly why: TokenFault
}

/** The only thing on its line: there the figure stands. */
const ALONE = /^\{\{\s*([a-z0-9-]+)\s*\}\}$/

/** The figures of a chapter in the order in which they are read: those that the text places, then the others. */
function inOrder({ text, figures }: Chapter): readonly string[] {
  const placed = blocksOf(text).flatMap((block) =>
    block.kind === 'paragraph' ? (ALONE.exec(block.text)?.[1] ?? []) : [],
  )
  const own = figures.map(({ key }) => key)
  return [...new Set([...placed.filter((key) => own.includes(key)), ...own])]
}

export type Composed = { readonly blocks: readonly Block[]; readonly faults: readonly Fault[] }

/**
 * The blocks of a report in its language, and every token that names nothing.
 * @param figures what its figures have, by key
 */
export function composed(report: Report, figures: ReadonlyMap<string, DrawnFigure>, language: Language): Composed {
  const words = REPORT_WORDS[language]
  const order = report.chapters.flatMap(inOrder)
  const label = (key: string) => words.label(order.indexOf(key) + 1)
  const faults: Fault[] = []
  const blocks = report.chapters.flatMap((chapter) => {
    const filled = (text: string, line: number): string =>
      text.replaceAll(TOKENS, (token: string, inside: string, end: string) => {
        const read = end === '}}' ? tokenOf(inside) : null
        const said = read === null ? 'unreadable' : wordsFor(read)
        if (typeof said === 'object') return said.words
        faults.push({ chapter: chapter.id, line, token, why: said })
        return token
      })
    const wordsFor = (token: Token): { readonly words: string } | TokenFault => {
      const figure = figures.get(token.key)
      if (figure === undefined) return 'no-figure'
      if (token.codes === null) return { words: label(token.key) }
      const number = numberOf(figure, { ...token, codes: token.codes })
      if (typeof number === 'string') return number
      return { words: number.kind === 'count' ? words.number(number.n) : words.share(number.percent, number.of) }
    }
    const placed = new Set<string>()
    const standing = (key: string, line: number): readonly Block[] => {
      const figure = figures.get(key)
      const isOwn = chapter.figures.some((one) => one.key === key)
      const why = figure === undefined ? 'no-figure' : !isOwn ? 'elsewhere' : placed.has(key) ? 'twice' : null
      if (why !== null) faults.push({ chapter: chapter.id, line, token: `{{${key}}}`, why })
      if (why !== null || figure === undefined) return []
      placed.add(key)
      return [figureBlock(figure, label(key), language)]
    }
    const body = blocksOf(chapter.text).flatMap((block): readonly Block[] => {
      if (block.kind === 'list') {
        const items = block.items.map((item) => filled(item.text, item.line))
        return [{ kind: 'list', isNumbered: block.isNumbered, items }]
      }
      const key = block.kind === 'paragraph' ? ALONE.exec(block.text)?.[1] : undefined
      if (key !== undefined) return standing(key, block.line)
      const text = filled(block.text, block.line)
      return [block.kind === 'heading' ? { kind: 'heading', level: block.level, text } : { kind: 'paragraph', text }]
    })
    const rest = chapter.figures.flatMap(({ key }) => {
      const figure = figures.get(key)
      return placed.has(key) || figure === undefined ? [] : [figureBlock(figure, label(key), language)]
    })
    return [{ kind: 'heading', level: 2, text: chapter.heading } as const, ...body, ...rest]
  })
  return { blocks, faults }
}

/** The document of a report. One that is for the office alone says so on each of its sheets. */
export function documentOf(
  { title }: Report,
  blocks: readonly Block[],
  { language, audience, author, at }: { language: Language; audience: Audience; author: string; at: Date },
): Written {
  const words = REPORT_WORDS[language]
  return {
    ...{ title, language, direction: words.direction, author, at, blocks },
    mark: audience === 'internal' ? words.internal : null,
    words: { contents: words.contents, page: words.page },
  }
}
