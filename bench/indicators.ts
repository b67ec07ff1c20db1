import { existsSync, readFileSync } from 'node:fs'
import { createAssessor } from '../src/screening/assess.ts'
import { INDICATORS, PROTECTIVE } from '../src/screening/languages/pack.ts'
import type { Posting } from '../src/screening/posting.ts'
import { LABELLED } from './adverts.ts'

type Gold = {
  class: string
  campaign: string | null
  variant: string | null
  organiser: string | null
  indicators: { code: string; quote: string }[]
  protective: { code: string; quote: string }[]
}
export type Labelled = Posting & { readonly lang: string; readonly gold: Gold }
type Tally = { hits: number; extra: number; missed: number }

/** Labelled postings of a file in the labelled set's format. */
export function readLabelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as Labelled & { postedAt: string }
      return { ...row, date: row.postedAt }
    })
}

const f1 = ({ hits, extra, missed }: Tally): number => (hits === 0 ? 0 : (2 * hits) / (2 * hits + extra + missed))

/** Micro-F1 over (posting, code) pairs, with the tally of each code. */
export function indicatorQuality(
  rows: readonly Labelled[],
  kind: 'indicators' | 'protective' = 'indicators',
): { f1: number; codes: Map<string, Tally> } {
  const { assess } = createAssessor()
  const codes = new Map<string, Tally>(
    (kind === 'indicators' ? INDICATORS : PROTECTIVE).map((code) => [code, { hits: 0, extra: 0, missed: 0 }]),
  )
  for (const row of rows) {
    const found = new Set<string>(assess(row)[kind].map((sign) => sign.code))
    const gold = new Set(row.gold[kind].map((sign) => sign.code))
    for (const [code, tally] of codes) {
      if (found.has(code) && gold.has(code)) tally.hits++
      else if (found.has(code)) tally.extra++
      else if (gold.has(code)) tally.missed++
    }
  }
  const all = [...codes.values()].reduce((sum, t) => ({
    hits: sum.hits + t.hits,
    extra: sum.extra + t.extra,
    missed: sum.missed + t.missed,
  }))
  return { f1: f1(all), codes }
}

/** Prints what was found too much and what was missed, posting by posting: for whoever extends a language pack. */
function explain(rows: readonly Labelled[], kind: 'indicators' | 'protective'): void {
  const { assess } = createAssessor()
  for (const row of rows) {
    const found = assess(row)
    const codes = new Set<string>(found[kind].map((sign) => sign.code))
    const gold = new Set(row.gold[kind].map((sign) => sign.code))
    if (found.language !== row.lang)
      console.log(`${row.id} ${row.gold.class}: language ${row.lang} taken for ${found.language}`)
    for (const sign of row.gold[kind])
      if (!codes.has(sign.code)) console.log(`${row.id} ${row.gold.class} MISSED ${sign.code} «${sign.quote}»`)
    for (const sign of found[kind])
      if (!gold.has(sign.code)) console.log(`${row.id} ${row.gold.class} EXTRA  ${sign.code} «${sign.quote}»`)
  }
}

/** `node bench/indicators.ts [FILE [LANGUAGES [detail]]]`, languages with commas between. */
function main([file = LABELLED.file, languages = '', detail = '']: string[]): void {
  if (!existsSync(file)) {
    console.log(`No labelled set at ${file}: nothing measured.`)
    return
  }
  const wanted = new Set(languages.split(',').filter(Boolean))
  const rows = readLabelled(file).filter((row) => wanted.size === 0 || wanted.has(row.lang))
  for (const kind of ['indicators', 'protective'] as const) {
    if (detail !== '') explain(rows, kind)
    const { f1: micro, codes } = indicatorQuality(rows, kind)
    console.log(`${kind}: micro-F1 ${micro.toFixed(3)} over ${rows.length} postings`)
    for (const [code, t] of codes)
      console.log(
        `  ${code.padEnd(22)} F1 ${f1(t).toFixed(2)}  right ${t.hits}  too much ${t.extra}  missed ${t.missed}`,
      )
  }
}

if (import.meta.main) main(process.argv.slice(2))
