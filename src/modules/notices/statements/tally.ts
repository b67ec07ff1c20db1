import type { Read } from './file.ts'
import { type Index, matchesOf } from './match.ts'
import type { EndImport, Found } from './shapes.ts'
import { isFault, type Raw, readStatement } from './statement.ts'
import type { BrokenLine } from './tables.ts'

/** Broken records whose lines are kept; the rest is only counted. */
const BROKEN_KEPT = 200
/** Services that are told apart; a file of more names no services. */
const PLATFORMS_KEPT = 1000
const LONGEST_NAME = 200

/** Sorts what is read into statements that answer a notice, those that do not, which are only counted, and broken records. */
export class Tally {
  private readonly index: Index
  private readonly platforms = new Map<string, number>()
  private readonly brokenLines: BrokenLine[] = []
  private statements = 0
  private broken = 0
  private unmatched = 0

  constructor(index: Index) {
    this.index = index
  }

  /** @returns what seems to answer a notice */
  take(reads: readonly Read[]): Found[] {
    return reads.flatMap((read) => {
      if ('fault' in read) return this.reject(read.line, read.fault)
      this.statements++
      const { statement } = read
      const matches = matchesOf(this.index, statement)
      if (matches.length === 0) this.pass(statement.platform)
      return matches.map(({ notice, by }) => ({ notice, by, statement }))
    })
  }

  /** Records that were handed over one by one; their place stands in the line's. */
  takeRaw(records: readonly Raw[]): Found[] {
    return this.take(
      records.map((raw, i): Read => {
        const read = readStatement(raw)
        return isFault(read) ? { line: i + 1, fault: read.fault } : { line: i + 1, statement: read }
      }),
    )
  }

  /** What was counted. */
  counts(): Pick<EndImport, 'statements' | 'broken' | 'unmatched' | 'platforms' | 'brokenLines'> {
    const { statements, broken, unmatched } = this
    const platforms = [...this.platforms].map(([platform, count]) => ({ platform, statements: count }))
    return { statements, broken, unmatched, platforms, brokenLines: this.brokenLines }
  }

  private reject(line: number, reason: string): [] {
    this.broken++
    // A file of another kind is broken in every line, and all of them for the same reason.
    if (this.brokenLines.length < BROKEN_KEPT) this.brokenLines.push({ line, reason })
    return []
  }

  private pass(platform: string | null): void {
    this.unmatched++
    // Cut in the middle of a sign, two names would be written as one, which the table takes once.
    const name = (platform ?? '').slice(0, LONGEST_NAME).toWellFormed()
    // What is more than anybody has is counted as not told apart.
    const key = this.platforms.has(name) || this.platforms.size < PLATFORMS_KEPT - 1 ? name : ''
    this.platforms.set(key, (this.platforms.get(key) ?? 0) + 1)
  }
}
