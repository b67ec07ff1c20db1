import type { Readable, Writable } from 'node:stream'

// Several streams over one: an isolated process has no other way out than its input and output.

/** A piece of a stream. No bytes: the stream has ended. */
export type Frame = { readonly channel: number; readonly bytes: Uint8Array }

const HEAD = 8
/** Longer pieces are cut, so that whoever reads holds little. */
const MOST = 1 << 20

/** The channel on which the browser is steered; all others are its connections to the proxy. */
export const DEVTOOLS = 0

/** Writes a piece. @returns whether more may be written at once */
export function writeFrame(to: Writable, { channel, bytes }: Frame): boolean {
  let isFree = true
  for (let at = 0; at === 0 || at < bytes.length; at += MOST) {
    const part = bytes.subarray(at, at + MOST)
    const head = Buffer.alloc(HEAD)
    head.writeUInt32BE(channel)
    head.writeUInt32BE(part.length, 4)
    to.write(head)
    isFree = to.write(part)
  }
  return isFree
}

/** Reads pieces until the stream ends. @throws Error where one says that it is longer than any is */
export async function* readFrames(from: Readable): AsyncGenerator<Frame> {
  let kept: Buffer = Buffer.alloc(0)
  for await (const part of from as AsyncIterable<Buffer>) {
    kept = kept.length === 0 ? part : Buffer.concat([kept, part])
    while (kept.length >= HEAD) {
      const length = kept.readUInt32BE(4)
      if (length > MOST) throw new Error('no frame')
      if (kept.length < HEAD + length) break
      yield { channel: kept.readUInt32BE(0), bytes: kept.subarray(HEAD, HEAD + length) }
      kept = kept.subarray(HEAD + length)
    }
  }
}
