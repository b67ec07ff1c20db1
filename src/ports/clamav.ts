import { existsSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { FileScan, Scanner } from '../kernel/scanner.ts'

/** Where Debian's clamav-daemon listens. */
const USUAL_SOCKET = '/run/clamav/clamd.ctl'

/** A local socket by its path, or a port of this machine. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number }

export type ClamdLimits = {
  /** Milliseconds in which it must take or say something. */
  readonly silence: number
  /** Milliseconds for its verdict once it has the whole file. */
  readonly verdict: number
}
const LIMITS: ClamdLimits = { silence: 10_000, verdict: 60_000 }

/** Where clamd is: as the keeper says, else where Debian puts it, if it is there. */
export function clamdPlace(told: string | null): ClamdPlace | null {
  if (told === null) return existsSync(USUAL_SOCKET) ? { path: USUAL_SOCKET } : null
  const at = new URL(told)
  return at.protocol === 'unix:'
    ? { path: decodeURIComponent(at.pathname) }
    : { host: at.hostname.replace(/^\[|\]$/g, ''), port: Number(at.port || 3310) }
}

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)): the bytes go to it over a socket of this machine while they go into the
 * sealed store, so that no file rests in plain for it.
 */
export function clamav(place: ClamdPlace, limits: ClamdLimits = LIMITS): Scanner {
  return {
    watch(bytes) {
      const talk = new Talk(place, limits)
      return { bytes: talk.passing(bytes), scan: talk.verdict }
    },
    state: async () => ((await versionOf(place, limits)) === null ? 'down' : 'ready'),
  }
}

// One connection for each file: clamd ends it after its answer.
const opened = (place: ClamdPlace): Socket => connect(place)

/** What it calls itself and its signatures; null where it does not answer. */
function versionOf(place: ClamdPlace, { silence }: ClamdLimits): Promise<string | null> {
  const socket = opened(place)
  const { promise, resolve } = Promise.withResolvers<string | null>()
  let said = ''
  socket.setTimeout(silence, () => socket.destroy())
  socket.on('connect', () => socket.write('zVERSION\0'))
  socket.on('data', (part) => {
    said += part.toString('latin1')
  })
  socket.on('error', () => resolve(null))
  // Only what looks like its name: these words come into the record of a file and onto pages.
  socket.on('close', () => resolve(/^ClamAV [\w./: +~-]{1,80}/.exec(said)?.[0] ?? null))
  return promise
}

/** One file told to clamd. */
class Talk {
  readonly verdict: Promise<FileScan>
  private readonly socket: Socket
  private readonly limits: ClamdLimits
  private readonly settle: (scan: FileScan) => void
  private isOver = false
  private said = ''

  constructor(place: ClamdPlace, limits: ClamdLimits) {
    this.limits = limits
    const { promise, resolve } = Promise.withResolvers<FileScan>()
    // Asked beside the file: an answer to INSTREAM does not say by which signatures it was judged.
    const version = versionOf(place, limits)
    this.verdict = promise.then(async (scan) =>
      scan.verdict === 'not-scanned' ? scan : { ...scan, by: (await version) ?? scan.by },
    )
    this.settle = resolve
    this.socket = opened(place)
    this.socket.setTimeout(limits.verdict, () => this.end({ verdict: 'not-scanned', why: 'slow' }))
    this.socket.on('error', () => this.heard('down'))
    this.socket.on('close', () => this.heard('down'))
    this.socket.on('data', (part: Buffer) => {
      this.said += part.toString('latin1')
      // It answers once; whatever it says later is about nothing.
      if (this.said.includes('\0')) this.heard('failed')
    })
    this.socket.write('zINSTREAM\0')
  }

  /** The stream as it is, each part told to clamd as long as it listens. */
  async *passing(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let isWhole = false
    try {
      for await (const part of bytes) {
        if (part.length > 0) await this.tell(part)
        yield part
      }
      isWhole = true
    } finally {
      // Whoever stops reading early has no file to judge.
      if (isWhole) await this.tell(new Uint8Array())
      else this.end({ verdict: 'not-scanned', why: 'failed' })
    }
  }

  /** A part with its length before it; an empty one ends the stream. */
  private async tell(part: Uint8Array): Promise<void> {
    if (this.isOver) return
    const length = Buffer.alloc(4)
    // Four bytes in network order before each part (clamd(8), INSTREAM).
    length.writeUInt32BE(part.length)
    this.socket.write(length)
    if (part.length === 0 || this.socket.write(part)) return
    // It reads slower than the file comes. It is waited for, and not for ever: the reporter waits, too.
    const { promise, resolve } = Promise.withResolvers<void>()
    const tooLong = setTimeout(() => this.end({ verdict: 'not-scanned', why: 'slow' }), this.limits.silence)
    for (const event of ['drain', 'close'] as const) this.socket.once(event, resolve)
    await promise
    clearTimeout(tooLong)
  }

  /** It said something, or went away: whatever it was, the file goes on. */
  private heard(otherwise: 'down' | 'failed'): void {
    this.end(readVerdict(this.said) ?? { verdict: 'not-scanned', why: otherwise })
  }

  /** The first word counts. */
  private end(scan: FileScan): void {
    if (this.isOver) return
    this.isOver = true
    this.settle(scan)
    // And not ended gently: half a file in its queue is of use to nobody.
    this.socket.destroy()
  }
}

/** Reads what clamd says of a stream; null where that is no verdict. */
export function readVerdict(said: string): FileScan | null {
  const by = 'ClamAV'
  // Anchored at the beginning: a virus's name must not be able to hold «OK» for us.
  if (/^stream: OK\0/.test(said)) return { verdict: 'clean', by }
  const what = /^stream: ([^\0]{1,200}) FOUND\0/.exec(said)?.[1]
  if (what !== undefined) return { verdict: 'found', by, what: what.replace(/[^\x20-\x7e]/g, '?') }
  // Its answer when StreamMaxLength of clamd.conf is passed; the rest then goes by unscanned, and the record of the file says so.
  if (/size limit exceeded/i.test(said)) return { verdict: 'not-scanned', why: 'too-large' }
  return said.includes('\0') ? { verdict: 'not-scanned', why: 'failed' } : null
}
