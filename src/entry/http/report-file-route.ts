import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { execute } from '../../kernel/execute.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'

/** The operation that gives a file's key to the server for as long as it takes to stream it. */
const TAKE_OUT = 'reports.take-out'

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
}

/** `GET /api/report-files/<file>`: a file as it came, to be saved and never to be shown by the browser that fetches it. */
export async function sendReportFile(c: Context, door: Door, file: string): Promise<Response> {
  // A link on another site must not make an officer's browser take out a file.
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin')
    throw new WebProblem('other-site', 'The request comes from another site.')
  const { actor, address } = await callerOf(c, door)
  const result = await execute(door.kernel, { actor, address, operation: TAKE_OUT, input: { file } })
  const { key, type, size } = (result as { output: { key: string; type: string; size: number } }).output
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  const ending = Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : 'bin'
  // Never under its own type: what a stranger sent must not run or be drawn here.
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="${file.slice(0, 8)}.${ending}"`)
  c.header('Content-Length', String(size))
  return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream)
}
