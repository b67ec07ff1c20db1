import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TimestampAuthority } from './timestamp-authority.ts'

/** How a served authority answers. */
type Manner = 'right' | 'refuses' | 'elsewhere' | 'page' | 'empty' | 'endless' | 'breaks off' | 'silent'

export type ServedTime = {
  readonly url: string
  manner: Manner
  /** Each request that came. */
  readonly heard: Buffer[]
  /** Its method, kind, and the kind that it wants. */
  readonly types: unknown[]
  close(): void
}

const REPLY = 'application/timestamp-reply'

/** An authority at an address of this machine (RFC 3161, section 3.4). */
export async function serveTime(authority: TimestampAuthority): Promise<ServedTime> {
  const server = createServer(async (request, answer) => {
    served.heard.push(Buffer.concat(await request.toArray()))
    served.types.push([request.method, request.headers['content-type'], request.headers.accept])
    const { manner } = served
    if (manner === 'silent') return
    if (manner === 'breaks off') return void answer.socket?.destroy()
    const [status, type, body] = said(manner, () => authority.reply(served.heard[served.heard.length - 1]))
    answer.writeHead(status, { 'Content-Type': type, Location: '/elsewhere' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const served: ServedTime = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    manner: 'right',
    heard: [],
    types: [],
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
  return served
}

function said(manner: Manner, reply: () => Buffer): readonly [number, string, Buffer | string] {
  if (manner === 'refuses') return [503, 'text/plain', 'later']
  if (manner === 'elsewhere') return [302, 'text/plain', '']
  if (manner === 'page') return [200, 'text/html', '<p>Sign in']
  if (manner === 'empty') return [200, REPLY, '']
  return [200, REPLY, manner === 'endless' ? Buffer.alloc(1 << 20, 0x30) : reply()]
}
