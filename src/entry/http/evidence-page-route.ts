import type { Context } from 'hono'
import { perform } from '../../operations.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'

/**
 * `GET /api/evidence-pages/<evidence>`: a kept page byte for byte as its server sent it, so that its SHA-256 is the one
 * in the notice. The browser saves it and never shows it.
 */
export async function sendEvidencePage(c: Context, door: Door, evidence: string): Promise<Response> {
  // A link on another site must not make somebody's browser take out evidence.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const call = { actor, address, operation: 'notices.take-page', input: { evidence } } as const
  const { file, key, size } = await perform(door.kernel, call)
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  // The name ends in .txt: opened as a page it would run its scripts and tell its site that somebody has it.
  return savedAnswer(c, bytes, { name: `page-${evidence.slice(0, 8)}.html.txt`, size })
}
