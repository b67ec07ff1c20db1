import { existsSync, readdirSync } from 'node:fs'
import { apart } from '../src/screening/assess.ts'
import { canonical } from '../src/screening/canonical.ts'
import { findContacts } from '../src/screening/contacts/index.ts'
import { Corpus } from '../src/screening/corpus.ts'
import { groupPostings } from '../src/screening/group.ts'
import { fingerprint } from '../src/screening/shingles.ts'
import { maskContacts, Tokens, tokenise } from '../src/screening/tokens.ts'
import { DATA } from './adverts.ts'
import { readTable } from './table.ts'

export type GroupingScore = {
  readonly ari: number
  readonly precision: number
  readonly recall: number
  readonly largest: number
}

/** Group number of each text; texts in no group get a number of their own. */
export function groupTexts(texts: readonly string[]): Int32Array {
  const corpus = new Corpus()
  const tokens = new Tokens()
  for (const text of texts) {
    const c = canonical(text)
    tokenise(c.text, tokens)
    maskContacts(tokens, apart(findContacts(c, { language: 'und', source: '' })))
    corpus.add(fingerprint(tokens))
  }
  const order = Uint32Array.from(texts, (_, i) => i)
  const { campaigns } = groupPostings({ corpus, order, sourceOf: new Uint32Array(texts.length), sources: 1 })
  const groups = Int32Array.from(texts, (_, i) => i)
  for (const [number, { members }] of campaigns.entries()) for (const at of members) groups[at] = texts.length + number
  return groups
}

export type Clustered = { readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * B³ (Bagga & Baldwin 1998): of each item, how much of its found cluster belongs with it, and how much of what belongs with it was found.
 * @param gold name of the cluster of each item; one in no cluster has a name of its own
 * @param among numbers of the items over which the mean is taken
 */
export function bCubed(gold: readonly string[], found: readonly string[], among: readonly number[]): Clustered {
  const mean = (of: readonly string[]) =>
    among.reduce((sum, i) => {
      const same = gold.filter((_, k) => gold[k] === gold[i] && found[k] === found[i]).length
      return sum + same / of.filter((id) => id === of[i]).length
    }, 0) / among.length
  const [precision, recall] = [mean(found), mean(gold)]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

const pairs = (n: number): number => (n * (n - 1)) / 2

/** Adjusted Rand index (Hubert & Arabie 1985) and precision and recall of pairs; both labellings as numbers. */
export function compare(found: ArrayLike<number>, gold: ArrayLike<number | string>): GroupingScore {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number | string, number>()
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1)
  for (let i = 0; i < found.length; i++) {
    count(cells, `${found[i]}|${gold[i]}`)
    count(rows, found[i])
    count(columns, gold[i])
  }
  const sum = (map: Map<unknown, number>) => [...map.values()].reduce((total, n) => total + pairs(n), 0)
  const both = sum(cells)
  const inFound = sum(rows)
  const inGold = sum(columns)
  const expected = (inFound * inGold) / pairs(found.length)
  const most = (inFound + inGold) / 2
  return {
    // Where both put all together or all apart, there is nothing to adjust.
    ari: most === expected ? 1 : (both - expected) / (most - expected),
    precision: inFound === 0 ? 1 : both / inFound,
    recall: inGold === 0 ? 1 : both / inGold,
    largest: Math.max(...rows.values()),
  }
}

/** Background texts (label -1 or none) are groups of their own. */
export const goldGroups = (labels: readonly string[]): string[] =>
  labels.map((label, i) => (label === '-1' || label === '' ? `alone ${i}` : label))

/** Scores of every `bench/*.csv` below a data folder. */
export function groupingQuality(root: string): { file: string; rows: number; seconds: number; score: GroupingScore }[] {
  const folder = `${root}/bench`
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((file) => {
      const table = readTable(`${folder}/${file}`)
      const start = performance.now()
      const groups = groupTexts(table.map((row) => row.text))
      return {
        file,
        rows: table.length,
        seconds: (performance.now() - start) / 1000,
        score: compare(groups, goldGroups(table.map((row) => row.label))),
      }
    })
}

if (import.meta.main) {
  for (const { file, rows, seconds, score } of groupingQuality(DATA)) {
    console.log(
      file.padEnd(18),
      String(rows).padStart(6),
      `${seconds.toFixed(2)} s`,
      `ARI ${score.ari.toFixed(4)}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  largest ${score.largest}`,
    )
  }
}
