import type { Context } from 'hono'
import type { Asset } from '../../ports/pages.ts'
import type { Door } from './door.ts'
import type { Variables } from './headers.ts'
import { WebProblem } from './problems.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

/** The built pages: files under their own path, and for every other address the one page that reads the address itself. */
export async function staffPage(c: Context<{ Variables: Variables }>, door: Door): Promise<Response> {
  const path = c.req.path.slice(1)
  // Looked up in a map that was read at the start, so that no path can climb out of the folder.
  const asset = path === 'index.html' ? undefined : door.pages.get(path)
  if (asset) return assetAnswer(c, path, asset)
  // An address of the application has no dot in its last part; what looks like a file and is none is missing.
  if (/\.[^/]*$/.test(path) && path !== 'index.html') throw new WebProblem('no-such-page', 'There is no such file.')
  const index = door.pages.get('index.html')
  // 503 and not 404: it is there once the build has run.
  if (!index) return c.html(NOT_BUILT, 503)
  return c.html(indexPage(new TextDecoder().decode(index.bytes), c.get('nonce'), await door.state()))
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

/** The application's page with this answer's nonce and what the first page must know before anybody signs in. */
export function indexPage(html: string, nonce: string, state: string): string {
  const metas = `<meta property="csp-nonce" nonce="${nonce}"><meta name="ausma-state" content="${state}">`
  return html
    .replace(/<meta property="csp-nonce"[^>]*>/g, '')
    .replace(/(<(?:script|style|link)\b[^>]*?) nonce="[^"]*"/g, '$1')
    .replace(/<(script|style|link)\b/g, `<$1 nonce="${nonce}"`)
    .replace(/<head[^>]*>/, (head) => head + metas)
}

const NOT_BUILT = `<!doctype html><html lang="en"><title>Ausma</title>
<p>The pages are not built. Start the server with npm start, which builds them.</p></html>`
