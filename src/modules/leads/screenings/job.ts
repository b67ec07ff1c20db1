import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type JobContext, job } from '../../../kernel/jobs.ts'
import { importFile } from '../../../ports/import-folder.ts'
import type { KeptLead } from '../keeping/kept.ts'
import type { ThreadSettings } from './messages.ts'
import { NotRead, type Surroundings, screenInThread } from './screen-in-thread.ts'
import type { Source } from './screenings.ts'

/** Leads in one step of the import: a step is one transaction, and others wait for its audit entry. */
const STEP = 16
/** Characters of wording in one step, about: a lead may hold thousands of postings. */
const STEP_LENGTH = 2_000_000
const WORTH_THREADS = 24 << 20

/**
 * Screens the file of a screening and imports its leads in steps. Safe to repeat: the leads of a file are the same each
 * time, and one that is there already is not made again.
 */
export const screeningJob = job({
  summary: 'Screen a file of postings and keep its leads',
  input: z.object({ screening: Id }),
  attended: true,
  // A worker may be lost with its machine; a file that fails three times fails by itself.
  attempts: 3,
  async run(context, { screening }) {
    const source = (await context.call('screenings.source', { screening })) as Source
    // The upload is erased by then; reading on would end a good screening as a failed one.
    if (source.ended) return { ended: true }
    const { settings, bytes } = open(source, context)
    // Imported while the thread puts the next lead together.
    const intake = new Intake(context, screening)
    try {
      const found = await screenInThread(settings, surroundings(context, bytes, intake))
      await intake.flush()
      const { broken: brokenLines, brokenCount: broken, ...figures } = found
      const ended = await context.call('screenings.end', { screening, ...figures, broken, brokenLines })
      // After the commit that forgot the file's key: nobody can open these bytes any more.
      if (source.file !== null) await context.blobs.remove(source.file.id)
      return { postings: found.postings, ...(ended as { leads: number }) }
    } catch (error) {
      if (!(error instanceof NotRead)) throw error
      // Jobs keep their problems in plain, and these words may quote the file: they go sealed to the screening.
      await context.call('screenings.unread', { screening, reason: error.message.slice(0, 2000) })
      throw new Problem(
        'invalid-input',
        'No postings could be read from this file. The screening says what was found in it.',
      )
    }
  },
})

function open({ name, map, file, path, folder }: Source, { blobs }: JobContext) {
  const at = path === null ? null : importFile(folder, path)
  const size = file?.size ?? at?.size ?? null
  const settings: ThreadSettings = { path: at?.path ?? null, name, map, size, threads: threadsFor(size) }
  const bytes = file === null ? nothing() : blobs.get(file.id, Buffer.from(file.key, 'base64'))
  return { settings, bytes }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Half the processors, so that the server and the database keep theirs. */
const threadsFor = (size: number | null): number =>
  size !== null && size < WORTH_THREADS ? 0 : Math.max(1, Math.min(8, availableParallelism() >> 1))

function surroundings(context: JobContext, bytes: AsyncIterable<Uint8Array>, intake: Intake): Surroundings {
  const progress = (stage: string, done: number, of: number | null) => context.progress({ stage, done, of })
  return {
    bytes,
    signal: context.signal,
    progress,
    lead: async (lead, done, of) => {
      await intake.take(lead)
      await progress('keeping', done, of)
    },
  }
}

/** Gathers leads and imports them by the step. */
class Intake {
  private readonly context: JobContext
  private readonly screening: string
  private waiting: KeptLead[] = []
  private length = 0

  constructor(context: JobContext, screening: string) {
    this.context = context
    this.screening = screening
  }

  async take(lead: KeptLead): Promise<void> {
    this.waiting.push(lead)
    this.length += lead.postings.reduce((sum, { text }) => sum + text.length, 0)
    if (this.waiting.length >= STEP || this.length >= STEP_LENGTH) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.waiting.length === 0) return
    // Emptied first: a step that fails ends the job, and the next try hands all of them over again.
    const leads = this.waiting
    this.waiting = []
    this.length = 0
    await this.context.call('leads.import', { screening: this.screening, leads })
  }
}
