import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { Operations } from '../../kernel/operation.ts'
import { openApi } from './document.ts'
import { docsPage } from './page.ts'

/** A text that is the same for everybody for as long as the server runs. */
type Bytes = Uint8Array<ArrayBuffer>
type Kept = { readonly plain: Bytes; readonly packed: Bytes; readonly type: string }

// Bytes and no text, which each answer would write out anew: two megabytes take milliseconds.
const keep = (text: string, type: string): Kept => {
  const plain = new TextEncoder().encode(text)
  return { plain, packed: new Uint8Array(gzipSync(plain)), type }
}

/**
 * The description of all operations, as a page and for programs. Anybody may ask for it, and to write it takes a tenth of a second, so
 * it is written and packed once, when it is first asked for.
 */
export class Description {
  private readonly operations: Operations
  private page: Kept | null = null
  private document: Kept | null = null

  constructor(operations: Operations) {
    this.operations = operations
  }

  async sendPage(c: Context): Promise<Response> {
    this.page ??= keep(String(await docsPage(this.operations)), 'text/html; charset=UTF-8')
    return send(c, this.page)
  }

  sendDocument(c: Context): Response {
    this.document ??= keep(JSON.stringify(openApi(this.operations)), 'application/json')
    return send(c, this.document)
  }
}

function send(c: Context, { plain, packed, type }: Kept): Response {
  c.header('Content-Type', type)
  c.header('Vary', 'Accept-Encoding')
  if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(plain)
  c.header('Content-Encoding', 'gzip')
  return c.body(packed)
}
