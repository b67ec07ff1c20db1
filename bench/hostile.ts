import { parseArgs } from 'node:util'
import { READINGS, type Reading } from './hostile-readings.ts'
import { grown, mixtures, SEEDS } from './hostile-seeds.ts'

/** Characters of the shorter and the longer text. */
const SHORT = 2_000
const LONG = 20_000
/** A reading whose time is in proportion to the text takes ten times as long for the longer one. */
const MOST_TIMES = 15
/** Milliseconds under which the clock, which counts in steps of four, tells more than the reading. */
const LEAST = 24
const LOOKS = 3
const AGAIN = LONG / SHORT

/** Milliseconds of the processor that one call took in this thread. */
function timed(read: Reading['read'], text: string): number {
  const before = process.threadCpuUsage()
  read(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const fewest = (read: Reading['read'], text: string): number =>
  Math.min(...Array.from({ length: LOOKS }, () => timed(read, text)))

/** The short text read as often as it takes to make the long one: as many signs in all. */
const again = (read: Reading['read'], short: string) => (): void => {
  for (let i = 0; i < AGAIN; i++) read(short)
}

/** How many times as long the longer text took as the shorter; null where both are too quick to tell. */
function timesOf({ read }: Reading, seed: string): { times: number; long: number } | null {
  const [short, long] = [grown(seed, SHORT), grown(seed, LONG)]
  // Most seeds end here: one look, not seven.
  if (timed(read, long) < LEAST) return null
  const most = fewest(read, long)
  // The first look also paid for the compiling.
  if (most < LEAST) return null
  const least = fewest(again(read, short), short)
  return { times: (AGAIN * most) / Math.max(least, LEAST / MOST_TIMES), long: most }
}

/**
 * `node bench/hostile.ts [--pairs N] [--only NAME] [--from NUMBER]`: which reading of a text takes longer than in proportion to
 * its length. Each seed alone, then N mixtures of two, picked evenly. Exit code 1 where one is found.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', default: '1000' },
      only: { type: 'string' },
      from: { type: 'string', default: '0' },
    },
  })
  let found = 0
  for (const reading of READINGS) {
    if (values.only !== undefined && !reading.name.includes(values.only)) continue
    for (const seed of [...SEEDS, ...mixtures(Number(values.pairs), Number(values.from))]) {
      const slow = slowness(reading, seed)
      if (slow === null) continue
      found++
      console.log(`${reading.name}\t${JSON.stringify(seed)}\t${slow}`)
    }
  }
  console.log(found === 0 ? 'every reading is in proportion' : `${found} are not`)
  process.exitCode = found === 0 ? 0 : 1
}

function slowness(reading: Reading, seed: string): string | null {
  try {
    const slow = timesOf(reading, seed)
    return slow === null || slow.times <= MOST_TIMES
      ? null
      : `${slow.times.toFixed(0)} times, ${slow.long.toFixed(0)} ms`
  } catch (error) {
    return `throws: ${(error as Error).message.slice(0, 80)}`
  }
}

main()
