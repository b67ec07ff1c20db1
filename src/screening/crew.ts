import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { type GroupingMemory, STAGES, type StageName } from './grouping-stages.ts'
import type { Part } from './part.ts'
import { startThread } from './thread.ts'

/** A stage of grouping and the memory it works on. */
export type Step = { readonly stage: StageName; readonly memory: GroupingMemory }

/** A step and the part of it that one thread does. */
export type Errand = Step & { readonly part: Part }

/** Threads that do equal parts of a grouping step side by side. */
export type Crew = {
  /** @returns the result of each part, in the order of the parts */
  run(step: Step): Promise<unknown[]>
  close(): Promise<void>
}

/** @param threads number of threads, the calling one included */
export function createCrew(threads: number): Crew {
  const others = Array.from({ length: threads - 1 }, () => startThread(new URL('./crew-worker.ts', import.meta.url)))
  return {
    run: async (step) => {
      const asked = others.map((worker, i) => ask(worker, { ...step, part: { part: i + 1, parts: threads } }))
      const answers = Promise.all(asked)
      // A fault of the part done here is the one reported, so faults of the other threads must not go unhandled.
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
  // `once` rejects when the thread fails.
  const answered = once(worker, 'message')
  worker.postMessage(errand)
  const [outcome] = await answered
  return outcome
}
