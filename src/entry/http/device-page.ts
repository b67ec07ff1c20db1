import type { Context } from 'hono'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'

/** Where the page stands that works without a network. */
export const DEVICE = '/o'

export const isDevice = (path: string): boolean => path === DEVICE || path.startsWith(`${DEVICE}/`)

/**
 * Kept by the browser with its policy and opened without the server, so it has no nonce: all it loads comes from files of
 * its own, and it can send nothing anywhere else.
 */
export const devicePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page itself; its worker, icon and manifests are files beside it. */
export function devicePage(c: Context, door: Door): Response {
  // Without the nonce that the staff's page gets: the browser would keep one for months.
  const page = door.pages.get('device/index.html')
  if (!page) throw new WebProblem('no-such-page', 'The pages are not built. Start the server with npm start.')
  // The browser's worker keeps it; between the two nothing should.
  c.header('Cache-Control', 'no-cache')
  return c.html(new TextDecoder().decode(page.bytes))
}
