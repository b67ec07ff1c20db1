/** How long one kind of call took: the middle one, what 95 in a hundred stay under (milliseconds), and calls a second. */
export type Measured = { readonly what: string; readonly p50: number; readonly p95: number; readonly perSecond: number }

const BEFORE = 3

/**
 * Makes a call so many times.
 * @param at so many callers at once
 * @param work gets the number of the call; the first three are not counted
 */
export async function measureCalls(
  what: string,
  times: number,
  at: number,
  work: (i: number) => Promise<unknown>,
): Promise<Measured> {
  for (let i = 0; i < BEFORE; i++) await work(i)
  const took: number[] = []
  let next = BEFORE
  const began = performance.now()
  const one = async () => {
    while (next < times + BEFORE) {
      const i = next++
      const from = performance.now()
      await work(i)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: at }, one))
  const seconds = (performance.now() - began) / 1000
  const sorted = took.sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] as number
  return { what, p50: share(0.5), p95: share(0.95), perSecond: times / seconds }
}

/** The head of the table of calls. */
export const CALLS_HEAD =
  '| database | callers | operation | median | 95th percentile | a second |\n|---|--:|---|--:|--:|--:|'

/** A row of it. */
export const callsRow = (database: string, at: number, { what, p50, p95, perSecond }: Measured): string =>
  `| ${database} | ${at} | ${what} | ${p50.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${perSecond.toFixed(0)} |`
