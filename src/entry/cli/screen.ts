import { existsSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Conclusions } from '../../screening/conclude.ts'
import { LEAD_THRESHOLD } from '../../screening/evidence.ts'
import type { RunSummary } from '../../screening/lead.ts'
import { type LinkDecision, LinksError } from '../../screening/linking/decided.ts'
import { type ColumnMap, MapError, NotPostings, parseMap, readPostings } from '../../screening/read/index.ts'
import { type InputBatch, type Progress, type Reading, screen } from '../../screening/run.ts'
import { StateError } from '../../screening/state/files.ts'
import { Unsealable } from '../../screening/state/seal.ts'
import { StateStore } from '../../screening/state/store.ts'
import { writeOutput } from '../../screening/write/output.ts'
import { Spool } from '../../screening/write/spool.ts'
import { decisionsIn, linkLines } from './links.ts'
import { ProgressLine } from './progress.ts'
import { UsageError } from './usage.ts'

export const SCREEN_USAGE = `screen FILE… [options]
  FILE                 JSON Lines, JSON, CSV/TSV, text with a posting a line, Telegram export, RSS, Atom,
                       JSON Feed, HTML with JobPosting, WARC; each also gzipped; - reads standard input
  --map FIELD=COLUMN,… which columns hold text, title, id, employer, date, source, address (a+b joins two)
  --out DIR            where assessments.jsonl, leads.json and report.html go (default: out)
  --state DIR          remember postings as keyed fingerprints, so that later files join earlier campaigns
  --links FILE         what you decided of links, JSON Lines {"from", "to", "decision": cut, confirm or withdraw,
                       "reason", "by"}; ends are ids of leads, campaigns or postings; --state keeps it for later runs
  --keep DAYS          how long the state keeps a posting (default: 400)
  --all                show contact points of postings below the threshold too
  --threads N          threads beside the reading one (default: by size of the input and processors)`

const OPTIONS = {
  map: { type: 'string', default: '' },
  out: { type: 'string', default: 'out' },
  state: { type: 'string' },
  links: { type: 'string' },
  keep: { type: 'string', default: '400' },
  all: { type: 'boolean', default: false },
  threads: { type: 'string' },
} as const

type ScreenOptions = {
  files: string[]
  map: ColumnMap
  out: string
  state: string | undefined
  links: readonly LinkDecision[]
  keep: number
  all: boolean
  threads: number | undefined
}

function readOptions(words: readonly string[]): ScreenOptions {
  const { values, positionals } = parse(words)
  if (positionals.length === 0) throw new UsageError('screen: name at least one file of postings.')
  return {
    ...values,
    state: values.state,
    links: decisionsIn(values.links),
    files: positionals,
    map: columnMap(values.map),
    keep: wholeNumber('keep', values.keep, 1),
    threads: values.threads === undefined ? undefined : wholeNumber('threads', values.threads, 0),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`screen: ${(error as Error).message}`)
  }
}

function columnMap(written: string): ColumnMap {
  try {
    return parseMap(written)
  } catch (error) {
    if (error instanceof MapError) throw new UsageError(`screen: ${error.message}`)
    throw error
  }
}

function wholeNumber(name: string, written: string, least: number): number {
  const value = Number(written)
  if (!Number.isInteger(value) || value < least || value > 100000)
    throw new UsageError(`screen: --${name} takes a whole number from ${least}, not «${written}».`)
  return value
}

/** Below this size (bytes) further threads cost more to start than they save. */
const WORTH_THREADS = 24 << 20

function threadsFor(files: readonly string[]): number {
  const bytes = files.reduce(
    // The length of standard input is unknown; it is taken to be worth threads.
    (sum, file) => sum + (file !== '-' && existsSync(file) ? statSync(file).size : WORTH_THREADS),
    0,
  )
  return bytes < WORTH_THREADS ? 0 : Math.max(1, Math.min(8, availableParallelism()))
}

/** Names for `file#row`: the file's name, or its path where two files share a name. */
function displayNames(files: readonly string[]): string[] {
  const names = files.map((file) => basename(file))
  return files.map((file, i) => (names.filter((name) => name === names[i]).length > 1 ? file : names[i]))
}

async function* inputOf(options: ScreenOptions, progress: ProgressLine): AsyncIterable<InputBatch> {
  // All files are named at once: a file's name is enough only where no other file shares it.
  const names = displayNames(options.files)
  for (const [i, file] of options.files.entries()) {
    for await (const batch of readPostings(file, { map: options.map, name: names[i], aside: true })) {
      progress.bytes(i, batch.bytes)
      yield { file: names[i], ...batch }
    }
  }
}

/** `ausma screen`: reads files of postings and writes assessments, leads and the report. */
export async function screenCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  const progress = new ProgressLine(options.files)
  try {
    const state = options.state === undefined ? undefined : new StateStore(options.state, options.keep, new Date())
    try {
      console.error(await screenFiles(options, state, progress))
    } finally {
      // The lock of the state is always released: the next run would otherwise be refused.
      state?.close()
    }
    return 0
  } catch (error) {
    progress.end()
    const code = exitCodeOf(error)
    if (code === null) throw error
    console.error((error as Error).message)
    return code
  }
}

/**
 * 2 for faults that the user can mend, 1 for those of the system (full disk, folder it may not write), null for ours.
 */
function exitCodeOf(error: unknown): number | null {
  if (
    error instanceof NotPostings ||
    error instanceof StateError ||
    error instanceof Unsealable ||
    error instanceof LinksError
  )
    return 2
  return error instanceof Error && 'syscall' in error ? 1 : null
}

/** @returns the closing lines */
async function screenFiles(
  options: ScreenOptions,
  state: StateStore | undefined,
  progress: ProgressLine,
): Promise<string> {
  // The spool lies beside the output, on the same disk, so that a full disk shows early.
  const spool = new Spool(options.out)
  try {
    const settings = {
      threads: options.threads ?? threadsFor(options.files),
      onProgress: (at: Progress) => progress.show(at),
    }
    const { reading, conclusions, firstNew, read } = await screen(
      inputOf(options, progress),
      spool,
      settings,
      state,
      options.links,
    )
    progress.show({ stage: 'writing', postings: reading.gathered.size })
    const summary = summaryOf(reading, conclusions, firstNew)
    const { recordAt, recordLengths } = reading.gathered
    const record = (at: number) => spool.bytes(recordAt[at], recordLengths[at])
    const { file, size } = spool
    const spooled = settings.threads > 0 ? { spooled: { file, size, recordAt, recordLengths } } : {}
    await writeOutput(conclusions, record, summary, { folder: options.out, all: options.all, firstNew, ...spooled })
    // The state is saved last: a run whose output failed can be repeated from the same state.
    state?.save(reading.gathered, firstNew, conclusions, read)
    progress.end()
    return [...linkLines(conclusions.links), closingLines(summary, conclusions.leads.length, options.out)].join('\n')
  } finally {
    spool.close()
  }
}

function summaryOf(reading: Reading, conclusions: Conclusions, firstNew: number): RunSummary {
  const { gathered, files, broken, brokenCount, pictures } = reading
  const counts = new Map<string, number>()
  // Postings of earlier runs are in the order too, but were not read today.
  const read = conclusions.order.filter((at) => at >= firstNew)
  for (const at of read) {
    const language = gathered.languages.list[gathered.languageOf[at]]
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return {
    files,
    postings: read.length,
    repeated: conclusions.repeated,
    broken,
    brokenCount,
    pictures,
    campaigns: conclusions.campaigns.length,
    leadThreshold: LEAD_THRESHOLD,
    languages: [...counts]
      .map(([language, postings]) => ({ language, postings }))
      .sort((a, b) => b.postings - a.postings || (a.language < b.language ? -1 : 1)),
  }
}

const BROKEN_LISTED = 20

function closingLines(summary: RunSummary, leads: number, folder: string): string {
  const lines = summary.broken
    .slice(0, BROKEN_LISTED)
    .map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`)
  if (summary.brokenCount > lines.length)
    lines.push(`  … and ${summary.brokenCount - lines.length} more, see report.html`)
  if (summary.brokenCount > 0) lines.unshift(`${summary.brokenCount} records could not be read or assessed:`)
  if (summary.pictures > 0) lines.push(`${summary.pictures} pictures with no words beside them were not read`)
  const repeated = summary.repeated > 0 ? ` (${summary.repeated} read twice)` : ''
  return [
    ...lines,
    `${summary.postings} postings${repeated}, ${summary.campaigns} campaigns, ${leads} leads in ${folder}/report.html`,
  ].join('\n')
}
