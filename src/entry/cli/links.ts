import { readFileSync } from 'node:fs'
import { type LinkDecision, LinksError } from '../../screening/linking/decided.ts'
import { readDecisions } from '../../screening/linking/decided-lines.ts'
import type { Idle, SettledLinks } from '../../screening/linking/ends.ts'
import { UsageError } from './usage.ts'

/**
 * Reads the decisions in the file of `--links`; without a file there are none.
 * @throws UsageError where the file or a line of it cannot be read
 */
export function decisionsIn(file: string | undefined): LinkDecision[] {
  if (file === undefined) return []
  try {
    return readDecisions(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof LinksError) throw new UsageError(error.message)
    if (error instanceof Error && 'syscall' in error)
      throw new UsageError(`screen: ${file}, named by --links, cannot be read (${error.message}).`)
    throw error
  }
}

const WHY = {
  absent: 'one of them has no posting in this run or its state',
  'one-campaign': 'they have become one campaign, in which no link is left to cut',
  contradicted: 'campaigns that grew together stand on both sides now; decide anew',
} as const satisfies Record<Idle, string>

/** Closing lines on the decisions about links. They name only ids, since a reason may name somebody. */
export function linkLines({ kept, idle }: Pick<SettledLinks, 'kept' | 'idle'>): string[] {
  if (kept.length === 0) return []
  return [
    `${kept.length} decisions on links, ${kept.length - idle.length} of them at work`,
    ...idle.map(({ from, to, why }) => `  «${from}» and «${to}»: ${WHY[why]}`),
  ]
}
