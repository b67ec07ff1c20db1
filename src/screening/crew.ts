import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { type GroupingMemory, STAGES, type StageName } from './grouping-stages.ts'
import type { Part } from './part.ts'
import { startThread } from './thread.ts'

/** A stage of grouping and what it works on. */
export type Step = { readonly stage: StageName; readonly memory: GroupingMemory }

/** What another thread of a crew is asked to do. */
export type Errand = Step & { readonly part: Part }

/** Threads that do a step of grouping in equal parts side by side. */
export type Crew = {
  /** @returns what came of each part, in their order */
  run(step: Step): Promise<unknown[]>
  close(): Promise<void>
}

/** @param threads the calling one among them */
export function createCrew(threads: number): Crew {
  const others = Array.from({ length: threads - 1 }, () => startThread(new URL('./crew-worker.ts', import.meta.url)))
  return {
    run: async (step) => {
      const asked = others.map((worker, i) => ask(worker, { ...step, part: { part: i + 1, parts: threads } }))
      const answers = Promise.all(asked)
      // Where the part done here fails, that is what is told; the others may fail too, by themselves.
      answers.catch(() => {})
      const own = STAGES[step.stage](step.memory, { part: 0, parts: threads })
      return [own, ...(await answers)]
    },
    close: async () => {
      await Promise.all(others.map((worker) => worker.terminate()))
    },
  }
}

async function ask(worker: Worker, errand: Errand): Promise<unknown> {
  // Rejects where the thread falls.
  const answered = once(worker, 'message')
  worker.postMessage(errand)
  const [outcome] = await answered
  return outcome
}
