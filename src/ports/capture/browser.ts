import type { KeyObject } from 'node:crypto'
import { Duplex } from 'node:stream'
import type { NotCaptured } from '../codes.ts'
import { FeedFault } from '../feed-fault.ts'
import { feedAddress } from '../feeds.ts'
import { type IsolatedProcess, type Isolation, startingProgram } from '../isolated.ts'
import type { Resolve } from '../public-address.ts'
import { throwAwayCertificate } from './certificate.ts'
import { BrowserFault, DevTools } from './devtools.ts'
import type { Captured, Stamping } from './exchange.ts'
import { DEVTOOLS, readFrames, writeFrame } from './frames.ts'
import { type Guard, type GuardBounds, openGuard } from './guard.ts'
import { type Look, lookAtPage, PORT } from './look.ts'
import { packed } from './packed.ts'

export type CaptureBounds = {
  readonly guard: GuardBounds
  /** Milliseconds of a whole capture. */
  readonly time: number
  /** Milliseconds after loading in which a page may go on fetching. */
  readonly settle: number
}

export type CaptureRequest = {
  readonly address: string
  /** How the program names itself behind the browser's own name. */
  readonly agent: string
  /** Hosts outside the public internet that the keeper of the server has listed. */
  readonly hosts: readonly string[]
  /** Stamps what is signed with the time; without it the capture has no time but that of this machine. */
  readonly stamp?: Stamping | undefined
  /** Ends it, and the browser with it. */
  readonly signal?: AbortSignal
  /** Told when the page is there and what came of it is being packed. */
  readonly said?: (stage: 'packing') => void
}

export type Capturing = {
  readonly isolation: Isolation
  readonly key: KeyObject
  readonly bounds: CaptureBounds
  readonly resolve: Resolve
  readonly browser: string
  readonly trusted: string | undefined
}

/** Captures a page in a browser of its own, which is gone with everything that it kept when this ends. */
export async function capturePage(
  capturing: Capturing,
  request: CaptureRequest,
): Promise<Captured | { not: NotCaptured }> {
  const { isolation, key, bounds, resolve, browser, trusted } = capturing
  const at = new Date()
  try {
    const url = feedAddress(request.address)
    const certificate = throwAwayCertificate(at)
    const guard = openGuard({ hosts: request.hosts, resolve, bounds: bounds.guard, certificate, trusted })
    const program = startingProgram(new URL('./relay.ts', import.meta.url), IN_ROOM(bounds.time), [
      browser,
      String(PORT),
      ...flags(certificate.pin),
    ])
    const child = await isolation.start(program)
    const stop = () => child.kill()
    request.signal?.addEventListener('abort', stop)
    if (request.signal?.aborted) stop()
    try {
      const look = await lookedAt(child, guard, url.href, request.agent, bounds)
      if ('not' in look) return look
      request.said?.('packing')
      const { stamp, signal } = request
      // The browser is not needed any more; what it holds of the machine goes back.
      child.kill()
      return await packed(look, guard, { key, at, address: url.href, stamp, signal })
    } finally {
      request.signal?.removeEventListener('abort', stop)
      guard.close()
      child.kill()
      await child.ended
    }
  } catch (error) {
    if (error instanceof FeedFault) return { not: error.code as NotCaptured }
    if (error instanceof BrowserFault) return { not: 'broken' }
    throw error
  }
}

/** What the browser may take: it has processes for its page, its network and its pictures. */
const IN_ROOM = (time: number) => ({
  ...{ memory: 4 * 2 ** 30, time: time + 15_000, output: 512 << 20, processes: 4000, disk: 256 << 20 },
})

const flags = (pin: string): readonly string[] => [
  ...[
    '--headless=new',
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--no-first-run',
    '--user-data-dir=/tmp/profile',
    '--remote-debugging-pipe',
  ],
  // It resolves nothing itself. Its own questions go where nobody listens; the page is given its way out.
  ...['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  `--ignore-certificate-errors-spki-list=${pin}`,
  ...[
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
  ],
  ...[
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-breakpad',
    '--metrics-recording-only',
  ],
  ...[
    '--no-pings',
    '--dns-prefetch-disable',
    '--mute-audio',
    '--deny-permission-prompts',
    '--block-new-web-contents',
    '--hide-scrollbars',
  ],
  '--disable-features=AsyncDns,DnsOverHttps,MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  'about:blank',
]

/** Carries what the process says: steering to the tools, connections to the guard. */
async function lookedAt(
  child: IsolatedProcess,
  guard: Guard,
  url: string,
  agent: string,
  bounds: CaptureBounds,
): Promise<Look | { not: NotCaptured }> {
  const tools = new DevTools((bytes) => writeFrame(child.input, { channel: DEVTOOLS, bytes }))
  const carried = carry(child, guard, tools)
  const late = Promise.withResolvers<{ not: NotCaptured }>()
  const timer = setTimeout(() => late.resolve({ not: 'too-slow' }), bounds.time)
  try {
    return await Promise.race([lookAtPage(tools, guard, url, agent, bounds.settle), late.promise, carried])
  } finally {
    clearTimeout(timer)
    tools.end()
  }
}

/** @returns when the process says nothing more: whatever was asked of it is not answered */
async function carry(child: IsolatedProcess, guard: Guard, tools: DevTools): Promise<{ not: NotCaptured }> {
  const connections = new Map<number, Duplex>()
  let not: NotCaptured = 'broken'
  try {
    for await (const { channel, bytes } of readFrames(child.output)) {
      if (channel === DEVTOOLS) tools.take(bytes)
      else if (bytes.length === 0) {
        connections.get(channel)?.destroy()
        connections.delete(channel)
      } else connection(channel).push(bytes)
    }
  } catch (error) {
    // It ended, or said what nobody of ours says, or more than is taken.
    if (error instanceof FeedFault) not = error.code as NotCaptured
  }
  for (const one of connections.values()) one.destroy()
  return { not }

  function connection(channel: number): Duplex {
    const known = connections.get(channel)
    if (known) return known
    const made = connectionOf(child, channel)
    connections.set(channel, made)
    guard.serve(made)
    return made
  }
}

/** A connection of the browser, as a stream. */
function connectionOf({ input }: IsolatedProcess, channel: number): Duplex {
  const write = (bytes: Uint8Array, then: () => void) => {
    if (input.destroyed || writeFrame(input, { channel, bytes })) return then()
    input.once('drain', then)
  }
  const stream = new Duplex({
    read() {},
    write: (bytes: Buffer, _, then) => write(bytes, then),
    final: (then) => write(new Uint8Array(), then),
    destroy(_, then) {
      if (!input.destroyed) writeFrame(input, { channel, bytes: new Uint8Array() })
      then(null)
    },
  })
  stream.on('error', () => {})
  return stream
}
