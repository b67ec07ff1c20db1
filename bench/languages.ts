import { readFileSync, writeFileSync } from 'node:fs'
import { createAssessor } from '../src/screening/assess.ts'
import { PACKS } from '../src/screening/languages/index.ts'
import { INDICATORS, type IndicatorCode, type Pack } from '../src/screening/languages/pack.ts'
import { isHere, LABELLED } from './adverts.ts'
import { type Labelled, readLabelled } from './indicators.ts'

/** Where the tables stand. */
export const PAGE = new URL('../docs/languages.md', import.meta.url)
const BEGIN = (part: string): string => `<!-- ${part}: written by bench/languages.ts -->`
const END = (part: string): string => `<!-- end of ${part} -->`
const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** Concepts whose terms show an indicator when rules combine them: most of all those named like it. */
const termsOf = ({ concepts }: Pack, code: IndicatorCode): number =>
  (concepts as Partial<Record<string, readonly string[]>>)[code]?.length ?? 0

/** Indicators that have phrases of their own; the others show by what is absent. */
const SAID = INDICATORS.filter((code) => PACKS.some((pack) => termsOf(pack, code) > 0))

/** A table of the phrases of each pack by indicator: where a column is far lower than its neighbours, a language has a gap. */
export function termTable(packs: readonly Pack[] = PACKS): string {
  const rows = packs.map((pack) => {
    const all = Object.values(pack.concepts).reduce((sum, terms) => sum + terms.length, 0)
    return [nameOf(pack.language), all, ...SAID.map((code) => termsOf(pack, code))]
  })
  return markdownTable(['language', 'terms', ...SAID], rows)
}

type Tally = { hits: number; extra: number; missed: number }

/** Indicators found on labelled postings, by language. */
export function tallies(rows: readonly Labelled[]): Map<string, Tally & { postings: number }> {
  const { assess } = createAssessor()
  const byLanguage = new Map<string, Tally & { postings: number }>()
  for (const row of rows) {
    const tally = byLanguage.get(row.lang) ?? { postings: 0, hits: 0, extra: 0, missed: 0 }
    byLanguage.set(row.lang, tally)
    const found = new Set<string>(assess(row).indicators.map((sign) => sign.code))
    const gold = new Set(row.gold.indicators.map((sign) => sign.code))
    tally.postings++
    for (const code of found) gold.has(code) ? tally.hits++ : tally.extra++
    for (const code of gold) if (!found.has(code)) tally.missed++
  }
  return byLanguage
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))

/** A table of how well indicators are found in each language that has a pack and labelled postings. */
export function qualityTable(rows: readonly Labelled[]): string {
  const known = new Set(PACKS.map(({ language }) => language))
  const lines = [...tallies(rows)]
    .filter(([language]) => known.has(language))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([language, { postings, hits, extra, missed }]) => [
      nameOf(language),
      postings,
      share(hits, hits + missed),
      share(hits, hits + extra),
    ])
  return markdownTable(['language', 'postings', 'recall', 'precision'], lines)
}

const nameOf = (language: string): string => `${NAMES.of(language)} (${language})`

const markdownTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** What stands in a part of the page that is written by this bench. */
export function partOf(page: string, part: string): string {
  const from = page.indexOf(BEGIN(part))
  const to = page.indexOf(END(part))
  if (from < 0 || to < from) throw new Error(`docs/languages.md has no part «${part}»`)
  return page.slice(from + BEGIN(part).length, to).trim()
}

/** The page with another text in a part. */
export function withPart(page: string, part: string, text: string): string {
  partOf(page, part)
  const from = page.indexOf(BEGIN(part)) + BEGIN(part).length
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(page.indexOf(END(part)))}`
}

/** `node bench/languages.ts [--write]` */
function main(args: readonly string[]): void {
  const tables = new Map([['terms', termTable()]])
  if (isHere(LABELLED)) tables.set('quality', qualityTable(readLabelled(LABELLED.file)))
  for (const table of tables.values()) console.log(`${table}\n`)
  if (!args.includes('--write')) return
  let page = readFileSync(PAGE, 'utf8')
  for (const [part, table] of tables) page = withPart(page, part, table)
  writeFileSync(PAGE, page)
}

if (import.meta.main) main(process.argv.slice(2))
