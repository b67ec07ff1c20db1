import type { Context } from 'hono'
import { LANES } from '../../modules/reports/codes.ts'
import { deviceFiles, deviceHtml, workerWithKey } from './device-files.ts'
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

/** All that the page calls; at an address of its own nothing else answers. */
const CALLS: readonly string[] = [
  ...LANES,
  ...['forms.list', 'contacts.kit', 'devices.register', 'devices.check', 'leftovers.leave'],
  ...['sessions.take', 'sessions.close'],
]

/** Whether a path belongs to the page where it has an address of its own: no other page is there, and no other operation. */
export const isOfDevice = (path: string): boolean =>
  isDevice(path) || path.startsWith('/assets/') || CALLS.some((name) => path === `/api/${name}`)

/**
 * Leads to where one signs in. From an address of its own the page goes to the staff's, which sends back whoever signed in there
 * (`sessions.hand-over`), with what the page said of itself.
 */
export function deviceSignIn(c: Context, door: Door): Response {
  const challenge = c.req.query('challenge') ?? ''
  const [at] = door.deviceOrigins ?? []
  if (at === undefined || !/^[\w-]{43}$/.test(challenge)) return c.redirect(`${door.origins[0]}/sign-in`)
  return c.redirect(`${door.origins[0]}/devices/go-on?challenge=${challenge}`)
}

/** The page itself; its worker, icon and manifests are files beside it. */
export function devicePage(c: Context, door: Door): Response {
  // This page gets no nonce, unlike the staff's page: the browser would keep it for months.
  const page = deviceHtml(door.pages, door.deviceOrigins?.[0])
  if (page === null) throw new WebProblem('no-such-page', 'The pages are not built. Start the server with npm start.')
  // Only the page's own worker keeps it; caches in between must ask again.
  c.header('Cache-Control', 'no-cache')
  return c.html(page)
}

/** The signed list of the page's files with their hashes. */
export function devicePageFiles(c: Context, door: Door): Response {
  const files = deviceFiles(door.pages, door.kernel.secret, door.deviceOrigins?.[0])
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
