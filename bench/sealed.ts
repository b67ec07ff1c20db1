import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createAssessor } from '../src/screening/assess.ts'
import { PACKS } from '../src/screening/languages/index.ts'
import { hashText } from '../src/screening/shingles.ts'
import type { Labelled } from './indicators.ts'
import { concluded } from './links.ts'
import {
  type Mean,
  type Measured,
  meansOf,
  type Said,
  type SealedRow,
  type SecondLabels,
  sealedFigures,
} from './sealed-figures.ts'

/** Sets that nobody reads before they are measured. Their hashes stand in the README beside them. */
const SEALED = join(import.meta.dirname, 'sealed')

/** SHA-256 by file, as the README of a folder of sets tells them. */
export const hashesIn = (readme: string): ReadonlyMap<string, string> =>
  new Map(Array.from(readme.matchAll(/^\| `([^`]+)` \| `([0-9a-f]{64})` \|$/gm), ([, file, hash]) => [file, hash]))

/**
 * Reads a file of a set as it was when its hash was told.
 * @throws Error where the README tells another hash, or none
 */
export function readAsTold<T>(folder: string, file: string): T[] {
  const bytes = readFileSync(join(folder, file))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const told = hashesIn(readFileSync(join(folder, 'README.md'), 'utf8')).get(file)
  if (told !== hash)
    throw new Error(
      `${file} has the SHA-256 ${hash}; ${folder}/README.md tells ${told ?? 'none'}. Restore the file from the history.`,
    )
  const lines = gunzipSync(bytes).toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

/** The engine’s word on postings that it screens together. */
export function saidOf(rows: readonly Labelled[]): Said[] {
  const { assess } = createAssessor()
  const { campaignOf, organiserOf, suspicion } = concluded(rows)
  return rows.map((row, i) => {
    const { contacts, voice, indicators, protective } = assess(row)
    // As in the output: what a posting tells of another’s offer is none of its own signs.
    const own = <Code>(signs: readonly { readonly code: Code }[]) =>
      voice === 'recruits' ? signs.map(({ code }) => code) : []
    return {
      contacts,
      voice,
      indicators: own(indicators),
      protective: own(protective),
      campaign: campaignOf[i],
      organiser: organiserOf[i],
      suspicion: suspicion[i],
    }
  })
}

/** A posting as the command would read it: no label reaches the engine. */
const asPosted = (row: SealedRow & { readonly postedAt?: string }): SealedRow => ({
  ...row,
  date: row.postedAt ?? null,
})

/** Every figure of one set. @throws Error where a file is another than its hash says */
export function figuresOfSet(name: string, folder = SEALED): Measured[] {
  const rows = readAsTold<SealedRow>(folder, `${name}.jsonl.gz`).map(asPosted)
  const second = readAsTold<SecondLabels>(folder, `${name}-second-labels.jsonl.gz`)
  return [
    ...sealedFigures(rows, saidOf(rows), second),
    { figure: 'CPU a posting, ms', value: cpuOf(rows), of: rows.length },
  ]
}

const ROUNDS = 5

/** Processor time of the whole screening a posting, in milliseconds: the least of some rounds, once all is warm. */
function cpuOf(rows: readonly Labelled[]): number {
  const round = (): number => {
    const before = process.cpuUsage()
    concluded(rows)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / rows.length
  }
  return Math.min(...Array.from({ length: ROUNDS }, round))
}

/**
 * Takes a third of all terms out of all packs for the rest of this process, chosen by a seed: an alarm for what leans on
 * single words.
 */
function dropThird(seed: string): void {
  for (const pack of PACKS) {
    const { concepts } = pack as { concepts: Record<string, readonly string[]> }
    for (const [concept, terms] of Object.entries(concepts))
      concepts[concept] = terms.filter((term) => hashText(`${seed} ${pack.language} ${concept} ${term}`)[0] % 3 !== 0)
  }
}

const written = (n: number): string => (Number.isNaN(n) ? '–' : Number.isInteger(n) ? String(n) : n.toFixed(3))

function line({ figure, mean, half, of, least, most }: Mean): string {
  const bar = least === undefined ? (most === undefined ? '' : `≤ ${most}`) : `≥ ${least}`
  const isMissed = (least !== undefined && mean < least) || (most !== undefined && mean > most)
  const interval = Number.isNaN(half) ? '' : `± ${written(half)}`
  return [
    figure.padEnd(62),
    written(mean).padStart(7),
    interval.padEnd(8),
    `of ${of}`.padStart(9),
    bar.padStart(8),
    isMissed ? ' missed' : '',
  ]
    .join(' ')
    .trimEnd()
}

/** `node bench/sealed.ts SET… [--drop SEED]`: the figures of sets, or their mean; they count once, at the first look. */
function main(words: string[]): void {
  const at = words.indexOf('--drop')
  if (at >= 0) dropThird(words.splice(at, 2)[1] ?? '')
  if (words.length === 0) {
    console.error('Name the sets: node bench/sealed.ts a. A set is measured once, before anybody reads it.')
    process.exitCode = 1
    return
  }
  for (const mean of meansOf(words.map((name) => figuresOfSet(name)))) console.log(line(mean))
}

if (import.meta.main) main(process.argv.slice(2))
