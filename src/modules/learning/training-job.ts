import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { type JobContext, job } from '../../kernel/jobs.ts'
import { LEAST, TooFew } from '../../screening/learning/train.ts'
import type { Lesson } from './lessons.ts'
import { trainInThread } from './train-in-thread.ts'

type Next = { readonly next: string | null }

/** Repeats a step from where the one before ended, until it finds nothing more. */
async function throughout<T extends Next>(
  context: JobContext,
  operation: string,
  then: (step: T) => void | Promise<void> = () => {},
): Promise<void> {
  for (let after: string | null = null; ; ) {
    // Between steps only: a step that began is one transaction, and ends or was never there.
    context.signal.throwIfAborted()
    const step = (await context.call(operation, { after })) as T
    await then(step)
    if (step.next === null) return
    after = step.next
  }
}

/** Takes over decisions, beginning with the first or where the last gathering ended. */
async function gatherAll(context: JobContext, anew: boolean): Promise<number> {
  let taken = 0
  let since = anew ? null : ((await context.call('models.gathered', {})) as { since: unknown }).since
  for (;;) {
    context.signal.throwIfAborted()
    const step = (await context.call('models.gather', { since })) as { next: unknown; taken: number }
    taken += step.taken
    await context.progress({ stage: 'gathering', done: taken, of: null })
    if (step.next === null) break
    since = step.next
  }
  await throughout(context, 'models.tidy')
  return taken
}

/** Places undecided leads by the model in use. */
async function placeAll(context: JobContext): Promise<number> {
  let placed = 0
  await throughout<Next & { placed: number }>(context, 'models.place', async (step) => {
    placed += step.placed
    await context.progress({ stage: 'placing', done: placed, of: null })
  })
  return placed
}

/**
 * Learns from decided leads and orders the queue by what was learned, where that is on. Attended: features of leads that were
 * kept before learning was there are made of their content, which only a member's keys open.
 */
export const trainingJob = job({
  summary: 'Learn an order of the queue from decided leads',
  input: z.object({}),
  attended: true,
  attempts: 2,
  async run(context) {
    await context.progress({ stage: 'opening', done: 0, of: null })
    await throughout(context, 'models.fill')
    await gatherAll(context, true)
    const lessons: Lesson[] = []
    await throughout<Next & { lessons: Lesson[] }>(context, 'models.examples', (page) => {
      lessons.push(...page.lessons)
    })
    const trained = await trainInThread(lessons, context.signal, (done, of) =>
      context.progress({ stage: 'learning', done, of }),
    ).catch(inWords)
    const times = lessons.map(({ decidedAt }) => decidedAt).sort()
    const kept = { trained, first: times[0], last: times[times.length - 1] }
    const { model } = (await context.call('models.keep', kept)) as { model: string }
    return { model, lessons: lessons.length, placed: await placeAll(context) }
  },
})

function inWords(error: unknown): never {
  if (!(error instanceof TooFew)) throw error
  throw new Problem('conflict', tooFew(error))
}

/** Why nothing can be learned yet. */
export const tooFew = ({ pursued, dismissed }: { readonly pursued: number; readonly dismissed: number }): string =>
  `At least ${LEAST} leads that were pursued and ${LEAST} that were dismissed as nothing to pursue are needed; there are ${pursued} and ${dismissed}, the same advert counted once.`

/** After the order was switched on. Placing needs no key: features are numbers. */
export const placingJob = job({
  summary: 'Place undecided leads in the learned order',
  input: z.object({}),
  attended: false,
  attempts: 5,
  run: async (context) => ({ placed: await placeAll(context) }),
})

/** Queued for each agency, some times a day, by the program: dismissed leads are erased soon, and would be no lesson any more. */
export const lessonsJob = job({
  summary: 'Take over decisions to learn from, and erase old ones',
  input: z.object({}),
  attended: false,
  attempts: 5,
  run: async (context) => ({ taken: await gatherAll(context, false) }),
})
