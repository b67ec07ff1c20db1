import { parseArgs } from 'node:util'
import { startPostgres } from '../test/run/postgres.ts'
import { machine } from './machine.ts'

// Lists with few rows and with a hundred times as many, in the same run: what they may cost is a ratio.

/** How many times as long a list of a hundred times as many may take. */
const BAR = 3

export type Growth = {
  /** What is counted, as the table calls it. */
  readonly of: string
  readonly many: number
  /** Medians by question, in milliseconds, over a house with so many of it. */
  measured(rows: number, times: number): Promise<ReadonlyMap<string, number>>
  /** Questions that nobody waits for: they are told and have no bar. */
  readonly told?: readonly string[]
}

/** The median time of some calls, made one after the other, in milliseconds. */
export async function median(ask: () => Promise<unknown>, times: number): Promise<number> {
  await ask()
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await ask()
    took.push(performance.now() - began)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

/** The medians of some questions, asked one after the other. */
export async function medians(asks: Readonly<Record<string, () => Promise<unknown>>>, times: number) {
  const found = new Map<string, number>()
  for (const [what, ask] of Object.entries(asks)) found.set(what, await median(ask, times))
  return found
}

/** `node bench/FILE [--many N] [--times 20]`: prints a table, and exits with 1 where a list takes more than three times as long. */
export async function growth({ of, many: usual, measured, told = [] }: Growth): Promise<void> {
  const { values } = parseArgs({ options: { many: { type: 'string' }, times: { type: 'string' } } })
  const [many, times] = [Number(values.many ?? usual), Number(values.times ?? 20)]
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres()
  // Once for the program to be warm: what comes first would look slow.
  await measured(many / 100, 3)
  const [few, all] = [await measured(many / 100, times), await measured(many, times)]
  console.log(`${machine(new Date())}\n\n| | ${many / 100} ${of}, ms | ${many} ${of}, ms | ratio |\n|---|--:|--:|--:|`)
  for (const [what, ms] of few) {
    const more = all.get(what) ?? 0
    const isOver = !told.includes(what) && more > ms * BAR
    if (isOver) process.exitCode = 1
    console.log(
      `| ${what} | ${ms.toFixed(1)} | ${more.toFixed(1)} | ${(more / ms).toFixed(2)}${isOver ? ' (over)' : ''} |`,
    )
  }
}
