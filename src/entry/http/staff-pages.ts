import type { Context } from 'hono'
import type { Asset } from '../../ports/pages.ts'
import { proxyFault } from './caller.ts'
import type { Door } from './door.ts'
import type { Variables } from './headers.ts'
import { WebProblem } from './problems.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

/** The built pages: files under their own path, and the one page of the application for every other address. */
export async function staffPage(c: Context<{ Variables: Variables }>, door: Door): Promise<Response> {
  const path = c.req.path.slice(1)
  // Files come from a map that was read at the start, so that no path can climb out of the folder.
  const asset = path === 'index.html' ? undefined : door.pages.get(path)
  if (asset) return assetAnswer(c, path, asset)
  // An address of the application has no dot in its last part, so a path with one is a missing file.
  if (/\.[^/]*$/.test(path) && path !== 'index.html') throw new WebProblem('no-such-page', 'There is no such file.')
  const index = door.pages.get('index.html')
  // The status is 503 and not 404: the page is there once the build has run.
  if (!index) return c.html(NOT_BUILT, 503)
  const state = await door.state()
  const [pagesAt] = door.pagesOrigins ?? []
  const [deviceAt] = door.deviceOrigins ?? []
  // Told while it is set up, when whoever reads it is whoever can change it.
  const proxy = state === 'new' ? proxyFault(c, door) : null
  const told = {
    ...(pagesAt && { 'public-pages': pagesAt }),
    ...(deviceAt && { 'device-page': deviceAt }),
    ...(proxy && { proxy }),
  }
  return c.html(indexPage(new TextDecoder().decode(index.bytes), c.get('nonce'), state, told))
}

function assetAnswer(c: Context, path: string, { bytes, packed, type }: Asset): Response {
  c.header('Content-Type', type)
  c.header('Vary', 'Accept-Encoding')
  // The build puts a hash of the content into these names.
  c.header('Cache-Control', path.startsWith('assets/') ? A_YEAR : 'no-cache')
  const isPacked = packed !== null && /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (isPacked) c.header('Content-Encoding', 'br')
  return c.body(isPacked ? packed : bytes)
}

/**
 * The application's page with this answer's nonce and the installation's state, which it needs before a sign-in.
 * @param told what else the page must know; values of this server's own, with no sign that HTML reads
 */
export function indexPage(
  html: string,
  nonce: string,
  state: string,
  told: Readonly<Record<string, string>> = {},
): string {
  const named = Object.entries({ state, ...told }).map(
    ([name, value]) => `<meta name="ausma-${name}" content="${value}">`,
  )
  const metas = `<meta property="csp-nonce" nonce="${nonce}">${named.join('')}`
  return html
    .replace(/<meta property="csp-nonce"[^>]*>/g, '')
    .replace(/(<(?:script|style|link)\b[^>]*?) nonce="[^"]*"/g, '$1')
    .replace(/<(script|style|link)\b/g, `<$1 nonce="${nonce}"`)
    .replace(/<head[^>]*>/, (head) => head + metas)
}

const NOT_BUILT = `<!doctype html><html lang="en"><title>Ausma</title>
<p>The pages are not built. Start the server with npm start, which builds them.</p></html>`
