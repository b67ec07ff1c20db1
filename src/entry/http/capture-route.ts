import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { MOST_EVIDENCE } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import type { NotCaptured } from '../../ports/codes.ts'
import type { Captured } from '../../ports/page-captures.ts'
import { readJson } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'
import { mayKeep, store } from './upload.ts'

/** The body of the request. The operations check what it holds. */
const Asked = z.object({
  about: z.object({}).loose(),
  address: z.string(),
  childAbuse: z.boolean(),
  ground: z.string(),
  how: z.string(),
})

/**
 * `POST /api/evidence-captures`: captures a page of the web and keeps it as evidence. It answers when that is done, after a minute at
 * most; nothing is kept of a page that could not be captured.
 */
export async function captureEvidence(c: Context, door: Door): Promise<Response> {
  const { kernel, captures } = door
  const by = await callerOf(c, door)
  mayKeep(kernel, by.actor, 'evidence.keep', 'Evidence is not taken in here.')
  const { success, data: asked } = Asked.safeParse(await readJson(c))
  if (!success)
    throw new WebProblem('malformed-request', 'Say what the page is evidence of, its address, ground and how.')
  const { about, address, childAbuse, ground, how } = asked
  const permitted = await perform(kernel, {
    ...{ ...by, operation: 'evidence.begin-capture' },
    // The operation's own shape tells what is wrong with it.
    input: { about, address, childAbuse } as never,
  })
  const found = await captures.capture({ address, ...permitted })
  if ('not' in found) throw notCaptured(found.not)
  return c.json(await kept(door, by, { about, ground, how }, found))
}

type By = Awaited<ReturnType<typeof callerOf>>
type Told = Pick<z.output<typeof Asked>, 'about' | 'ground' | 'how'>

/** Seals the capture and lets the operation take it over. */
function kept(
  { kernel }: Door,
  by: By,
  told: Told,
  { bytes, title, address, redirects, tool }: Captured,
): Promise<object> {
  const stream = (async function* () {
    yield bytes
  })()
  const watched = (kernel.scanner ?? noScanner).watch(stream)
  return store(kernel, watched.bytes, MOST_EVIDENCE, async (stored) => {
    const input = {
      ...{ ...told, ...stored, kind: 'capture', captured: true, type: 'application/wacz', tool },
      name: (title.trim() || new URL(address).host).slice(0, 200),
      from: address.slice(0, 500),
      // In any language: where it led on from, step by step.
      note: redirects.length === 0 ? '' : [...redirects, address].join(' → ').slice(0, 1000),
      scan: await watched.scan,
    }
    return perform(kernel, { ...by, operation: 'evidence.keep', input: input as never })
  })
}

const WHY: Readonly<Record<NotCaptured, string>> = {
  address: 'This is no address of a page. It begins with http:// or https:// and holds no name or password.',
  'not-public': 'This address leads into a closed network. Only pages of the public web are captured.',
  'no-such-host': 'There is no server of that name.',
  'no-connection': 'The server of the page cannot be reached, or does not answer.',
  certificate: 'The certificate of the page’s server is not right, so nobody knows who would answer.',
  redirects: 'The page leads on to other addresses without end.',
  download: 'This address gives a file and no page. Save it elsewhere and keep it as a file.',
  'too-large': 'The page is larger than is captured. Make pictures of it and keep them as files.',
  'too-slow': 'The page takes longer than is waited for. Try again, or make pictures of it and keep them as files.',
  broken: 'The browser ended before the page was captured. Try again, or make pictures of it and keep them as files.',
  busy: 'Other pages are being captured. Try again in a minute.',
  'no-browser':
    'This server has no browser (Debian’s Chromium), so it captures no pages. Keep pictures of it as files.',
  'not-linux': 'This server captures no pages: that takes isolated processes, which only Linux has.',
  'no-tools': 'This server captures no pages: it lacks programs for isolated processes (util-linux, iproute2).',
  'no-user': 'This server captures no pages: the user for isolated processes is not there.',
  'no-namespaces': 'This server captures no pages: it refuses isolated processes (namespaces).',
}

const notCaptured = (not: NotCaptured) =>
  new Problem(not === 'busy' ? 'unavailable' : 'conflict', WHY[not], { fields: [{ field: 'capture', message: not }] })
