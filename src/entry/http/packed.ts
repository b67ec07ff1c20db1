import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

/**
 * What is packed on its way: the same for everybody, or public anyway. Whoever watches a line sees how long an answer is, and of a
 * packed one the length tells whether words of theirs in it are like a secret beside them (BREACH). Answers to members hold
 * words of strangers (adverts, reports) beside what nobody else may read, and public pages hold receipts and sealed forms, so
 * that an answer is packed only where it stands here. Files of the pages lie packed in memory (`staff-pages.ts`). Feeds go as
 * they are: their tag names their bytes. The description of the interface is kept packed (`openapi/kept.ts`).
 */
const PACKED = new Set([
  '/api/block-filters/prefixes',
  '/api/block-filters.list',
  '/api/languages.list',
  '/api/powers.list',
])

/** Packs answers in which no secret stands beside what a stranger chose. */
export function packed(): MiddlewareHandler {
  const pack = compress({ encoding: 'gzip' })
  return (c, next) => (PACKED.has(c.req.path) ? pack(c, next) : next())
}
