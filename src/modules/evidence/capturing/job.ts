import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type JobContext, job } from '../../../kernel/jobs.ts'
import type { Scanner } from '../../../kernel/scanner.ts'
import { store } from '../../../kernel/store.ts'
import type { Stamping } from '../../../ports/capture/exchange.ts'
import type { Captured, PageCaptures } from '../../../ports/page-captures.ts'
import { MOST_EVIDENCE } from '../shapes.ts'
import { CAPTURE_ENDS, type CaptureEnd } from './ends.ts'
import type { beginCapture } from './steps.ts'

/** @property stamp absent where no authority for timestamps is set */
type Means = { readonly captures: PageCaptures; readonly scanner: Scanner; readonly stamp?: Stamping | undefined }
type Begun = NonNullable<z.output<(typeof beginCapture)['output']>>

/** @param means asked for when a page is captured: they need what is opened after the jobs are named */
export const captureJob = (means: () => Means) =>
  job({
    summary: 'Capture a page of the web as evidence',
    input: z.object({ capture: Id }),
    // Its first entry in the log of custody is signed by whoever asked.
    attended: true,
    // Each has a browser of its own, and some hundred megabytes.
    alone: true,
    // A page that somebody looked at is not captured unseen some time later.
    attempts: 1,
    async run(context, { capture }) {
      const why = await captured(context, capture, means()).catch(whyOf)
      if (why !== null) await context.call('evidence.end-capture', { capture, why })
      return { why }
    },
  })

/** @returns why nothing was kept; null where it was, or the capture had ended before */
async function captured(
  context: JobContext,
  capture: string,
  { captures, scanner, stamp }: Means,
): Promise<CaptureEnd | null> {
  const begun = (await context.call('evidence.begin-capture', { capture })) as Begun | null
  if (begun === null) return null
  const { address, hosts, agent } = begun
  const said = (stage: string) => void context.progress({ stage, done: 0, of: null }).catch(() => {})
  said('loading')
  const found = await captures.capture({ address, hosts, agent, signal: context.signal, said, stamp })
  context.signal.throwIfAborted()
  if ('not' in found) return found.not
  await keep(context, capture, begun, found, scanner)
  return null
}

/** Seals the capture and lets the operation take it over. */
function keep(
  context: JobContext,
  capture: string,
  { about, ground, how, grade }: Begun,
  { bytes, title, address, redirects, tool, extent }: Captured,
  scanner: Scanner,
): Promise<unknown> {
  const watched = scanner.watch(onePart(bytes))
  return store(context.blobs, watched.bytes, MOST_EVIDENCE, async (stored) =>
    context.call('evidence.keep', {
      ...{ about, ground, how, grade, ...stored, kind: 'capture', capture, type: 'application/wacz', tool, extent },
      // A page that its own script made has neither a title nor a host.
      name: (title.trim() || URL.parse(address)?.host || address).slice(0, 200),
      from: address.slice(0, 500),
      // In any language: where it led on from, step by step.
      note: redirects.length === 0 ? '' : [...redirects, address].join(' → ').slice(0, 1000),
      scan: await watched.scan,
    }),
  )
}

async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Why a page is not kept, where a person is told so. @throws all else, which is a fault of the program or closed keys */
function whyOf(error: unknown): CaptureEnd {
  if (!(error instanceof Problem)) throw error
  // What is larger than any item has no field that says so.
  const said = error.fields.at(0)?.message ?? error.code
  if (error.code === 'not-found' || said === 'of-nobody') return 'gone'
  const why = CAPTURE_ENDS.find((one) => one === said)
  if (why === undefined) throw error
  return why
}
