import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { job } from '../../../kernel/jobs.ts'
import { NotStatements, readStatements } from './file.ts'
import { indexOf } from './match.ts'
import type { Found, Work } from './shapes.ts'
import { Tally } from './tally.ts'

/** Proposals that are kept in one step. */
const STEP = 50

/** Reads an uploaded file with the open keys of who asked. Run again, it proposes nothing twice. */
export const statementJob = job({
  summary: 'Read statements of reasons',
  input: z.object({ import: Id }),
  attended: true,
  attempts: 3,
  async run(context, input) {
    const { file, known } = (await context.call('statements.work', input)) as Work
    if (file === null) return { read: 0 }
    const tally = new Tally(indexOf(known))
    const kept = { proposed: 0, known: 0 }
    const keep = async (found: readonly Found[]) => {
      // Small steps: each holds the notices it touches only while it runs.
      for (let at = 0; at < found.length; at += STEP) {
        const step = { ...input, found: found.slice(at, at + STEP) }
        const counts = (await context.call('statements.propose', step)) as typeof kept
        kept.proposed += counts.proposed
        kept.known += counts.known
      }
    }
    let problem: string | null = null
    try {
      for await (const reads of readStatements(context.blobs.get(file.id, Buffer.from(file.key, 'base64')))) {
        context.signal.throwIfAborted()
        await keep(tally.take(reads))
        await context.progress({ stage: 'reading', done: tally.counts().statements, of: null })
      }
    } catch (error) {
      if (!(error instanceof NotStatements)) throw error
      problem = error.message
    }
    await context.call('statements.end', { ...input, ...tally.counts(), ...kept, problem })
    // After the commit that forgot its key; what stays behind opens to nobody.
    await context.blobs.remove(file.id)
    return { read: tally.counts().statements, ...kept }
  },
})
