import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, decimals, type Figure, markdown, told, whole } from './figure.ts'
import { generate } from './generate.ts'
import { type Cost, measure } from './measure.ts'
import { median } from './scores.ts'

/** How many postings, in how many languages, and how often each process is run on them. */
export type Size = { readonly postings: number; readonly runs: number; readonly mix: Mix }
/** The middle of several runs of each process on the same file; MinHash, which knows no languages, is timed on one mix alone. */
type Timing = Pick<Size, 'postings' | 'mix'> & { readonly command: Cost; readonly parse: Cost; readonly minHash?: Cost }

/** What languages are mixed, and the most that a million postings may take, in seconds. */
type Mix = { readonly name: string; readonly among: readonly string[] | null; readonly bar: number }
export const TWELVE: Mix = {
  name: '12 languages',
  among: ['bg', 'de', 'en', 'es', 'et', 'lt', 'lv', 'pl', 'pt', 'ro', 'ru', 'uk'],
  bar: 90,
}
export const ALL: Mix = { name: 'all languages', among: null, bar: 120 }

const LARGEST = 1_000_000
const SIZES: readonly Size[] = [TWELVE, ALL].flatMap((mix) => [
  { postings: 10_000, runs: 5, mix },
  { postings: LARGEST / 10, runs: 3, mix },
  { postings: LARGEST, runs: 1, mix },
])
/** Generated file, the command's spool and its output, each about this much. */
const BYTES_EACH = 1300
const COPIES_ON_DISK = 4
const ROOT = join(import.meta.dirname, '..')

export type SpeedOptions = {
  /** Leave the million out. */
  readonly quick: boolean
  readonly say: (line: string) => void
  readonly sizes?: readonly Size[]
}

/** Speed of the command on generated postings, beside JSON.parse and MinHash on the same files. */
export async function speedFigures({ quick, say, sizes = SIZES }: SpeedOptions): Promise<Figure[]> {
  const timings: Timing[] = []
  const notes: Figure[] = []
  for (const size of sizes) {
    if (quick && size.postings >= LARGEST) continue
    if (freeBytes() < size.postings * BYTES_EACH * COPIES_ON_DISK)
      notes.push(told(nameOf(size), `left out: too little room in ${tmpdir()}`))
    else timings.push(await time(size, say))
  }
  if (quick) notes.push(told(`${whole(LARGEST)} postings`, 'left out (--quick)'))
  return [...timings.flatMap(figuresOf), ...scaling(timings), ...notes]
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(tmpdir())
  return bavail * bsize
}

const nameOf = ({ postings, mix }: Pick<Size, 'postings' | 'mix'>): string => `${whole(postings)} postings, ${mix.name}`

async function time({ postings, runs, mix }: Size, say: (line: string) => void): Promise<Timing> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-speed-'))
  try {
    say(`generating ${nameOf({ postings, mix })}`)
    const file = join(folder, 'postings.jsonl')
    generate(file, postings, mix.among)
    const middle = async (name: string, script: string, words: readonly string[]) => {
      say(`${nameOf({ postings, mix })}: ${name}, ${runs} ${runs === 1 ? 'run' : 'runs'}`)
      const costs: Cost[] = []
      for (let run = 0; run < runs; run++) costs.push(await measure(join(ROOT, script), words))
      return middleOf(costs)
    }
    return {
      postings,
      mix,
      parse: await middle('JSON.parse', 'bench/json-parse.ts', [file]),
      command: await middle('screen', 'src/main.js', ['screen', file, '--out', join(folder, 'out')]),
      ...(mix === ALL && { minHash: await middle('MinHash', 'bench/minhash.ts', [file]) }),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function middleOf(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number | null): number | null => {
    const values = costs.map(pick).filter((value) => value !== null)
    return values.length === 0 ? null : median(values)
  }
  return { wall: median(costs.map(({ wall }) => wall)), cpu: middle(({ cpu }) => cpu), memory: middle((c) => c.memory) }
}

const seconds = decimals(2, ' s')
const times = decimals(1, ' ×')
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`
const orUnknown = (value: number | null, written: (n: number) => string): string =>
  value === null ? 'unknown here' : written(value)

function figuresOf({ postings, mix, command, parse, minHash }: Timing): Figure[] {
  const name = nameOf({ postings, mix })
  const rate = `${whole(postings / command.wall)} postings/s`
  const isLargest = postings === LARGEST
  return [
    isLargest ? atMost(`${name}: time`, command.wall, mix.bar, seconds) : told(`${name}: time`, seconds(command.wall)),
    told(`${name}: speed`, rate),
    told(`${name}: CPU`, orUnknown(command.cpu, seconds)),
    isLargest && command.memory !== null
      ? atMost(`${name}: peak memory`, command.memory, 2e9, gigabytes)
      : told(`${name}: peak memory`, orUnknown(command.memory, gigabytes)),
    told(`${name}: JSON.parse alone`, costOf(parse)),
    atMost(`${name}: time over JSON.parse`, command.wall / parse.wall, 20, times),
    told(`${name}: CPU over JSON.parse`, cpuRatio(command, parse)),
    ...(minHash === undefined ? [] : besideMinHash(name, command, minHash)),
  ]
}

const besideMinHash = (name: string, command: Cost, minHash: Cost): Figure[] => [
  told(`${name}: MinHash + LSH alone`, costOf(minHash)),
  told(`${name}: time over MinHash`, times(command.wall / minHash.wall)),
  told(`${name}: CPU over MinHash`, cpuRatio(command, minHash)),
]

const costOf = ({ wall, cpu, memory }: Cost): string =>
  `${seconds(wall)}, CPU ${orUnknown(cpu, seconds)}, ${orUnknown(memory, gigabytes)}`

const cpuRatio = (command: Cost, other: Cost): string =>
  command.cpu === null || other.cpu === null ? 'unknown here' : times(command.cpu / other.cpu)

/** Whether time grows with the number of postings and no faster. */
function scaling(timings: readonly Timing[]): Figure[] {
  return [TWELVE, ALL].flatMap((mix) => {
    const each = (postings: number) => {
      const timing = timings.find((t) => t.mix === mix && t.postings === postings)
      return timing === undefined ? null : timing.command.wall / postings
    }
    const large = each(LARGEST)
    const middle = each(LARGEST / 10)
    if (large === null || middle === null) return []
    const name = `time a posting, ${mix.name}: 1,000,000 over 100,000`
    return [atMost(name, large / middle, 1.15, decimals(2, ' ×'))]
  })
}

// `node bench/speed.ts [--quick]`
if (import.meta.main) {
  const quick = process.argv.includes('--quick')
  console.log(markdown(await speedFigures({ quick, say: (line) => console.error(line) })))
}
