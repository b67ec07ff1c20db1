import type { Context } from 'hono'
import { deviceFiles, workerWithKey } from './device-files.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'

/** Path of the page that works without a network. */
export const DEVICE = '/o'

export const isDevice = (path: string): boolean => path === DEVICE || path.startsWith(`${DEVICE}/`)

/**
 * Policy of that page. The browser keeps both and opens them without the server, so there is no nonce: the page loads
 * only its own files from this server, and can send nothing elsewhere.
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
  // This page gets no nonce, unlike the staff's page: the browser would keep it for months.
  const page = door.pages.get('device/index.html')
  if (!page) throw new WebProblem('no-such-page', 'The pages are not built. Start the server with npm start.')
  // Only the page's own worker keeps it; caches in between must ask again.
  c.header('Cache-Control', 'no-cache')
  return c.html(new TextDecoder().decode(page.bytes))
}

/** What the page consists of, by hash and signed. */
export function devicePageFiles(c: Context, door: Door): Response {
  const files = deviceFiles(door.pages, door.kernel.secret)
  if (!files) throw new WebProblem('no-such-page', 'The pages are not built. Start the server with npm start.')
  c.header('Cache-Control', 'no-store')
  return c.json(files)
}

/** The worker, which holds the key that the list is signed with. */
export function deviceWorker(c: Context, door: Door): Response {
  const script = door.pages.get('o/sw.js')
  if (!script) throw new WebProblem('no-such-page', 'The pages are not built. Start the server with npm start.')
  c.header('Content-Type', script.type)
  // A worker that is kept for a year cannot be mended.
  c.header('Cache-Control', 'no-cache')
  return c.body(workerWithKey(script.bytes, door.kernel.secret))
}
