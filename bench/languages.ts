import { readFileSync, writeFileSync } from 'node:fs'
import { createAssessor } from '../src/screening/assess.ts'
import {
  type LanguageMeasured,
  type Measurement,
  SIGN_CODES,
  type SignCode,
  saidSigns,
  termsInAll,
  termsOf,
} from '../src/screening/languages/coverage.ts'
import { PACKS } from '../src/screening/languages/index.ts'
import { MEASURED } from '../src/screening/languages/measured.ts'
import type { Pack } from '../src/screening/languages/pack.ts'
import { isHere, LABELLED } from './adverts.ts'
import { freshAdverts } from './fresh.ts'
import { type Labelled, readLabelled } from './indicators.ts'
import { markdownTable } from './written.ts'

/** Where the tables stand. */
export const PAGE = new URL('../docs/languages.md', import.meta.url)
const BEGIN = (part: string): string => `<!-- ${part}: written by bench/languages.ts -->`
const END = (part: string): string => `<!-- end of ${part} -->`
const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** A table of the phrases of each pack by sign: where a column is far lower than its neighbours, a language has a gap. */
export function termTable(packs: readonly Pack[] = PACKS): string {
  const said = saidSigns(packs)
  const rows = packs.map((pack) => [
    nameOf(pack.language),
    termsInAll(pack),
    ...said.map((code) => termsOf(pack, code)),
  ])
  return markdownTable(['language', 'terms', ...said], rows, 'numbers')
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

/** A table of how well indicators are found in each language that has a pack; who has no labelled posting is named too. */
export function qualityTable(rows: readonly Labelled[]): string {
  const told = tallies(rows)
  const lines = codes().map((language) => {
    const tally = told.get(language)
    // A language that is left out would be taken for one that does well.
    if (tally === undefined) return [nameOf(language), 0, 'not measured', 'not measured']
    const { postings, hits, extra, missed } = tally
    return [nameOf(language), postings, share(hits, hits + missed), share(hits, hits + extra)]
  })
  return markdownTable(['language', 'postings', 'recall', 'precision'], lines, 'numbers')
}

const codes = (): string[] => PACKS.map(({ language }) => language).sort((a, b) => a.localeCompare(b))

/** On how much the figures stand: how many languages have labelled postings, how many each, and which have none. */
export function measuredWords({ day, languages }: Measurement): string {
  const counts = codes().map((language) => ({ language, postings: languages[language]?.postings ?? 0 }))
  const none = counts.filter(({ postings }) => postings === 0).map(({ language }) => nameOf(language))
  const some = counts.filter(({ postings }) => postings > 0).map(({ postings }) => postings)
  const all = some.reduce((sum, postings) => sum + postings, 0)
  const most = `from ${Math.min(...some)} to ${Math.max(...some)} each`
  const known = `Measured on ${day}, on ${all} invented postings in ${some.length} of ${counts.length} languages, ${most}.`
  if (none.length === 0) return known
  return `${known} **Not measured at all: ${none.join(', ')}.** No labelled posting is in these ${none.length} languages, so nobody knows how many signs are found.`
}

/** How many labelled postings of each language show each sign, and in how many of these it is found. */
export function measured(rows: readonly Labelled[]): Measurement['languages'] {
  const { assess } = createAssessor()
  const known = new Set(PACKS.map(({ language }) => language))
  const byLanguage = Object.groupBy(
    rows.filter(({ lang }) => known.has(lang)),
    ({ lang }) => lang,
  )
  const counted = Object.entries(byLanguage).map(([language, some = []]) => {
    const told = some.map((row) => {
      const { indicators, protective } = assess(row)
      return { labelled: codesOf(row.gold), found: codesOf({ indicators, protective }) }
    })
    return [language, { postings: some.length, signs: countsOf(told) }] as const
  })
  return Object.fromEntries(counted.sort(([a], [b]) => a.localeCompare(b)))
}

type Signs = readonly { readonly code: string }[]
const codesOf = ({ indicators, protective }: { indicators: Signs; protective: Signs }): ReadonlySet<string> =>
  new Set([...indicators, ...protective].map(({ code }) => code))

type Told = { readonly labelled: ReadonlySet<string>; readonly found: ReadonlySet<string> }

function countsOf(told: readonly Told[]): LanguageMeasured['signs'] {
  const counts = SIGN_CODES.map((code) => {
    const labelled = told.filter((one) => one.labelled.has(code))
    return [code, [labelled.length, labelled.filter(({ found }) => found.has(code)).length]] as const
  })
  return Object.fromEntries(counts.filter(([, [labelled]]) => labelled > 0))
}

/** A table of what is found of what is labelled, by language and sign. */
export function recallTable({ languages }: Measurement): string {
  const cell = ({ signs }: LanguageMeasured, code: SignCode): string => signs[code]?.toReversed().join('/') ?? '–'
  const rows = Object.entries(languages).map(([language, told]) => [
    nameOf(language),
    ...SIGN_CODES.map((code) => cell(told, code)),
  ])
  return markdownTable(['language', ...SIGN_CODES], rows, 'numbers')
}

/** Where the measurement stands for the pages. */
export const MEASURED_AT = new URL('../src/screening/languages/measured.ts', import.meta.url)

/** A measurement as a file of the program. */
export function measurementFile({ day, languages }: Measurement): string {
  const lines = Object.entries(languages).map(([language, told]) => `    ${language}: ${JSON.stringify(told)},\n`)
  return `// Generated by \`node bench/languages.ts --write\`: what is found of the labelled postings, by language and sign.
import type { Measurement } from './coverage.ts'

/** Labelled postings in which a sign stands, and those of them in which it is found. */
export const MEASURED: Measurement = {
  day: '${day}',
  languages: {
${lines.join('')}  },
}
`
}

const nameOf = (language: string): string => `${NAMES.of(language)} (${language})`

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

/** The day stays where nothing else has changed: a figure is as old as what it says. */
const dated = (languages: Measurement['languages']): Measurement =>
  JSON.stringify(languages) === JSON.stringify(MEASURED.languages)
    ? MEASURED
    : { day: new Date().toISOString().slice(0, 10), languages }

/** `node bench/languages.ts [--write]` */
function main(args: readonly string[]): void {
  const rows = isHere(LABELLED) ? [...readLabelled(LABELLED.file), ...freshAdverts()] : null
  const now = rows && dated(measured(rows))
  const tables = new Map([['terms', termTable()]])
  if (rows) tables.set('quality', qualityTable(rows))
  if (now) {
    tables.set('recall', recallTable(now))
    tables.set('measured', measuredWords(now))
  }
  for (const table of tables.values()) console.log(`${table}\n`)
  if (!args.includes('--write')) return
  let page = readFileSync(PAGE, 'utf8')
  for (const [part, table] of tables) page = withPart(page, part, table)
  writeFileSync(PAGE, page)
  if (now && now !== MEASURED) writeFileSync(MEASURED_AT, measurementFile(now))
}

if (import.meta.main) main(process.argv.slice(2))
