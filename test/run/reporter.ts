import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/** What came of one test, or of a suite whose own set-up failed. */
export type Result = {
  readonly kind: 'result'
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Names of the suites it stands in, then its own. */
  readonly path: readonly string[]
  readonly line: number
  readonly seconds: number
  /** Why it failed. */
  readonly problem: string
}

/** All tests of a file have ended and been told. */
export type Closed = { readonly kind: 'closed' }

/** Tells the parent process of each test that has ended. */
// biome-ignore lint/correctness/useYield: a reporter has to be a generator; this one speaks over the channel to its parent.
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<never> {
  const path: string[] = []
  for await (const { type, data } of events) {
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // The file itself is the outermost suite.
    const own = [...path.slice(1, data.nesting), ...(data.nesting > 0 ? [data.name] : [])]
    const result = resultOf(type, data, own)
    if (result !== null) process.send?.(result)
    if (data.nesting === 0) process.send?.({ kind: 'closed' } satisfies Closed)
  }
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

function resultOf(type: Ended['type'], data: Ended['data'], path: readonly string[]): Result | null {
  const { details, line = 0, skip } = data
  const rest = { kind: 'result', path, line, seconds: details.duration_ms / 1000 } as const
  if (type === 'test:pass') {
    if (details.type === 'suite') return skip === undefined ? null : { ...rest, outcome: 'skipped', problem: '' }
    return { ...rest, outcome: skip === undefined ? 'passed' : 'skipped', problem: '' }
  }
  const error = 'error' in details ? details.error : undefined
  // A suite fails with each of its tests; only what went wrong in itself counts once more.
  if (isOfTests(error)) return null
  return { ...rest, outcome: 'failed', problem: inspect(causeOf(error)) }
}

const isOfTests = (error: unknown): boolean =>
  error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed'

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? error.cause : error)
