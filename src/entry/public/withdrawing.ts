import type { Reporter } from '../../kernel/actor.ts'
import { asProblem } from '../../kernel/errors.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { copiesBy, type Receipt } from '../../modules/reports/index.ts'
import { type Out, perform } from '../../operations.ts'

/** What came of taking a report back from all agencies that got it. */
type Withdrawn = {
  /** Whether the words open anything. */
  readonly found: boolean
  /** Nobody anywhere had read it, so that nothing of it is left. */
  readonly erased: boolean
  /** Agencies from which it could not be taken back now. */
  readonly left: readonly string[]
  /** Files whose bytes are to be removed. */
  readonly files: readonly string[]
}

/**
 * Takes a report back from every agency that got it, each in a transaction of its own: in one for all, the number of the transaction would
 * stand in their rows and say that they belong together. One that fails keeps no other from it, and can be asked for again.
 */
export async function withdrawnFromAll(kernel: Kernel, receipt: Receipt): Promise<Withdrawn> {
  const copies = await copiesBy(kernel, receipt)
  const left: string[] = []
  const files: string[] = []
  let erased = copies.length > 0
  for (const { reporter } of copies) {
    try {
      const done = await perform(kernel, { actor: reporter, operation: 'reports.withdraw', input: {} })
      files.push(...done.files)
      erased &&= done.erased
    } catch (error) {
      erased = false
      // Taken back there before, as where the page was sent again: that is what was asked for.
      if (!['conflict', 'not-found'].includes(asProblem(error).code)) left.push(reporter.agency)
    }
  }
  return { found: copies.length > 0, erased, left, files }
}

/** A report as its reporter reads it at one agency; `withdrawn` where it no longer opens there, null where it was erased. */
export async function mineOf(kernel: Kernel, reporter: Reporter): Promise<Out<'reports.mine'> | 'withdrawn' | null> {
  try {
    return await perform(kernel, { actor: reporter, operation: 'reports.mine', input: {} })
  } catch (error) {
    const { code } = asProblem(error)
    // Withdrawn after it was read: the keys were given up.
    if (code === 'keys-closed') return 'withdrawn'
    // Erased between finding and opening it.
    if (code === 'not-found') return null
    throw error
  }
}
