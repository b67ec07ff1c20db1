import { z } from 'zod'
import { Id, newId } from '../../../kernel/ids.ts'
import { type JobContext, job } from '../../../kernel/jobs.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import { FeedFault, type Feeds } from '../../../ports/feeds.ts'
import type { KeptPage, PageWork } from './evidence.ts'
import { wordsOfPage } from './page-words.ts'

/** Bytes of a page, unpacked. */
const PAGE_BYTES = 8 << 20
/** Signs of a page's words that are shown beside it. */
const SHOWN = 10_000

type Kept = z.output<typeof KeptPage>

/**
 * Keeps the page of a posting as its server sends it: its bytes, sealed, and their SHA-256. Pictures and scripts are not fetched,
 * so nothing that nobody has looked at gets into the house. Runs with the open keys of who asked.
 */
export const captureJob = (feeds: Feeds) =>
  job({
    summary: 'Keep the page of a posting as evidence',
    input: z.object({ evidence: Id }),
    // What it keeps is sealed to the agency by a member's keys; the program alone could not even read where to look.
    attended: true,
    // A server that does not answer three times is told of as such: waiting longer would only let the page change.
    attempts: 3,
    async run(context, { evidence }) {
      const { work } = (await context.call('notices.page-work', { evidence })) as z.output<typeof PageWork>
      if (work === null) return { kept: false }
      await context.progress({ stage: 'fetching', done: 0, of: null })
      const page = await fetched(feeds, work, context)
      try {
        await context.call('notices.keep-page', { evidence, ...page })
      } catch (error) {
        // It may not be kept, or is tried again under another number.
        if (page.file !== null) await context.blobs.remove(page.file.id)
        throw error
      }
      return { kept: page.file !== null }
    },
  })

type Work = NonNullable<z.output<typeof PageWork>['work']>

async function fetched(feeds: Feeds, work: Work, { blobs, signal }: JobContext): Promise<Omit<Kept, 'evidence'>> {
  try {
    const answer = await feeds({ ...work, most: PAGE_BYTES, signal })
    if (answer.kind === 'unchanged') return { address: work.address, problem: 'status 304', file: null }
    const [id, key] = [newId(), newKey()]
    // In the form in which uploads come, so that one store seals both.
    const bytes = (async function* () {
      yield answer.bytes
    })()
    const { size, sha256 } = await blobs.put(id, key, bytes, PAGE_BYTES)
    const text = wordsOfPage(answer.bytes.toString('utf8')).slice(0, SHOWN)
    const [base64Key, base64Hash] = [key, sha256].map((part) => Buffer.from(part).toString('base64'))
    return {
      address: answer.address,
      problem: null,
      file: { id, key: base64Key, size, sha256: base64Hash, text },
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof FeedFault)) throw error
    // That it could not be read is kept too: who reads the notice later must know that nobody saw more than the posting.
    const problem = error.code === 'status' && error.status !== null ? `status ${error.status}` : error.code
    return { address: work.address, problem, file: null }
  }
}
