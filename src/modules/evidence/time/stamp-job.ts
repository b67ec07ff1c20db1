import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { type JobContext, job } from '../../../kernel/jobs.ts'
import { StampFault, type Timestamping } from '../../../ports/timestamping.ts'
import { TOKEN_FAULTS } from './codes.ts'
import { freshNonce, timeRequest } from './request.ts'
import { batchOver, type unstamped, type Work } from './stamping.ts'
import { inVain, type StuckWhy } from './why.ts'

/** The job that the program queues for each agency. */
export const stampJob = (ask: Timestamping) =>
  job({
    summary: 'Get trusted time for evidence',
    input: z.object({}),
    // Only hashes leave, and no key is needed for them.
    attended: false,
    // Never given up: it is tried again each hour at least, and shows on items and on the desk of whoever keeps the house.
    attempts: Number.MAX_SAFE_INTEGER,
    async run(context) {
      let stamped = 0
      for (;;) {
        const { work } = (await context.call('evidence.unstamped', {})) as z.output<(typeof unstamped)['output']>
        if (work === null) return { stamped }
        await stampedByOne(ask, work, context)
        stamped += work.leaves.length
      }
    },
  })

/** Asks one authority after the other, until one has answered what is believed. @throws Problem `unavailable` */
async function stampedByOne(ask: Timestamping, { leaves, authorities }: Work, { call, signal }: JobContext) {
  const whys: StuckWhy[] = []
  for (const authority of authorities) {
    signal.throwIfAborted()
    const nonce = freshNonce()
    try {
      const answer = await ask(authority, timeRequest(batchOver(leaves).root, nonce), signal)
      await call('evidence.keep-stamp', { leaves, answer: base64(answer), nonce: base64(nonce) })
      return
    } catch (error) {
      // Another authority may answer.
      whys.push(whyOf(error))
    }
  }
  throw new Problem('unavailable', inVain(whys))
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Why an authority's answer is of no use. @throws what is no fault of the authority's */
function whyOf(error: unknown): StuckWhy {
  if (error instanceof StampFault) return error.code
  const said = error instanceof Problem ? error.fields?.find(({ field }) => field === 'answer')?.message : undefined
  const fault = TOKEN_FAULTS.find((one) => one === said)
  if (fault === undefined) throw error
  return fault
}
