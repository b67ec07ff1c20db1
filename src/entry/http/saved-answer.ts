import { Readable } from 'node:stream'
import type { Context } from 'hono'

/**
 * Answers with bytes that the fetching browser saves and never shows.
 * @param file the name under which it saves them, and how many they are
 */
export function savedAnswer(
  c: Context,
  bytes: AsyncIterable<Uint8Array>,
  { name, size }: { readonly name: string; readonly size: number },
): Response {
  // The type is neutral, so that nothing of a stranger's file is run or drawn here.
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Content-Length', String(size))
  return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream)
}
