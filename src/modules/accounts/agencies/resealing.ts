import { job } from '../../../kernel/jobs.ts'
import { Nothing } from '../shapes.ts'

/** Data keys that are sealed anew in one transaction. */
export const STEP = 200

/**
 * The job that seals data keys to a new key, a step at a time, after the old one has ended.
 * @param by the operation that makes one step and tells how many it moved
 */
export const resealing = (summary: string, by: string) =>
  job({
    summary,
    input: Nothing,
    attended: true,
    attempts: 5,
    async run({ call, progress, signal }) {
      for (let done = 0; ; ) {
        // Stopped in between nothing is lost: what was not moved still opens by the ended key.
        signal.throwIfAborted()
        const { moved } = (await call(by, {})) as { moved: number }
        if (moved === 0) return { moved: done }
        done += moved
        await progress({ stage: 'sealing', done, of: null })
      }
    },
  })
