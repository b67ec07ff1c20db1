import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { padded } from '../kernel/padding.ts'
import { Unsealable } from '../kernel/vault/boxes.ts'

/**
 * A stream sealed in chunks, so that a file of any size passes through little memory and no byte is given out that was
 * not checked: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM, as age does it. A
 * chunk's nonce is its number and whether it is the last, so that chunks cannot be moved, left out or cut off. Each
 * chunk says how many of its bytes are content; the others are zeros, so that the file's size does not tell that of
 * what it holds.
 */
export const CHUNK = 1 << 16
const TAG = 16
const SALT = 16
const LENGTH = 4
/** Bytes of content in a full chunk. */
export const CONTENT = CHUNK - LENGTH
const MAGIC = Buffer.from('AUS2')
/** Files from before sizes were padded: chunks of content alone. */
const UNPADDED = Buffer.from('AUS1')

/** @param label what is sealed, such as a file's id: opening takes the same */
export async function* sealStream(
  key: Uint8Array,
  label: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  // A file put again under its key must not repeat a nonce; with a salt it has another stream key.
  const salt = randomBytes(SALT)
  const streamKey = keyOf(key, salt, `2 ${label}`)
  yield Buffer.concat([MAGIC, salt])
  for await (const { chunk, at, isLast } of paddedChunks(bytes)) {
    const cipher = createCipheriv('aes-256-gcm', streamKey, nonceOf(at, isLast))
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

/** Chunks with their lengths; zeros fill the last, and further chunks where the padded size needs them. */
async function* paddedChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  for await (const { chunk, at, isLast } of chunks(bytes, CONTENT)) {
    if (!isLast) {
      yield { chunk: withLength(chunk, CHUNK), at, isLast }
      continue
    }
    const size = padded(at * CHUNK + LENGTH + chunk.length)
    const last = Math.ceil(size / CHUNK) - 1
    // A padded size over a chunk is a multiple of 2 KiB, so the last chunk always has room for its length.
    for (let i = at; i <= last; i++)
      yield {
        chunk: withLength(i === at ? chunk : Buffer.alloc(0), Math.min(CHUNK, size - i * CHUNK)),
        at: i,
        isLast: i === last,
      }
  }
}

/** Bytes that a file takes when it is sealed. @param size bytes of its content */
export function sealedLength(size: number): number {
  const last = Math.max(0, Math.ceil(size / CONTENT) - 1)
  const inner = padded(last * CHUNK + LENGTH + size - last * CONTENT)
  return MAGIC.length + SALT + inner + Math.ceil(inner / CHUNK) * TAG
}

function withLength(content: Uint8Array, size: number): Buffer {
  const chunk = Buffer.alloc(size)
  chunk.writeUInt32BE(content.length)
  chunk.set(content, LENGTH)
  return chunk
}

/** @throws Unsealable at the first chunk that was changed, moved or is missing; what came before it is right */
export async function* openStream(
  key: Uint8Array,
  label: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const parts = sealed[Symbol.asyncIterator]()
  try {
    const { head, rest } = await split(parts, MAGIC.length + SALT)
    const magic = head.subarray(0, MAGIC.length)
    const isPadded = magic.equals(MAGIC)
    if (head.length < MAGIC.length + SALT || !(isPadded || magic.equals(UNPADDED))) throw new Unsealable(label)
    // The version is part of the key: a padded file that is passed off as one from before does not open.
    const streamKey = keyOf(key, head.subarray(MAGIC.length), isPadded ? `2 ${label}` : label)
    for await (const { chunk, at, isLast } of chunks(rest, CHUNK + TAG)) {
      const whole = opened(streamKey, chunk, at, isLast, label)
      yield isPadded ? contentOf(whole, label) : whole
    }
  } finally {
    // Whoever stops reading early leaves no file open.
    await parts.return?.()
  }
}

function contentOf(chunk: Buffer, label: string): Buffer {
  const end = chunk.length < LENGTH ? Number.POSITIVE_INFINITY : LENGTH + chunk.readUInt32BE()
  if (end > chunk.length) throw new Unsealable(label)
  return chunk.subarray(LENGTH, end)
}

function opened(key: Uint8Array, chunk: Buffer, at: number, isLast: boolean, label: string): Buffer {
  if (chunk.length < TAG) throw new Unsealable(label)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at, isLast), { authTagLength: TAG })
    decipher.setAuthTag(chunk.subarray(chunk.length - TAG))
    const bytes = decipher.update(chunk.subarray(0, chunk.length - TAG))
    decipher.final()
    return bytes
  } catch {
    throw new Unsealable(label)
  }
}

// Each stream has a key of its own, so that numbers can serve as nonces.
const keyOf = (key: Uint8Array, salt: Uint8Array, label: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, `ausma stream ${label}`, 32))

function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(at, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

type Chunk = { readonly chunk: Buffer; readonly at: number; readonly isLast: boolean }

/** Cuts a stream into chunks of one size; the last may be shorter, and is empty only where the whole stream is. */
async function* chunks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  let kept: Uint8Array[] = []
  let length = 0
  let at = 0
  for await (const part of bytes) {
    kept.push(part)
    length += part.length
    if (length <= size) continue
    const whole = Buffer.concat(kept)
    // A full chunk stays until more follows: it could be the last.
    let from = 0
    for (; whole.length - from > size; from += size)
      yield { chunk: whole.subarray(from, from + size), at: at++, isLast: false }
    kept = [whole.subarray(from)]
    length = whole.length - from
  }
  yield { chunk: Buffer.concat(kept), at, isLast: true }
}

/** The first bytes of a stream, and the stream of the others. */
async function split(parts: AsyncIterator<Uint8Array>, size: number) {
  let head = Buffer.alloc(0)
  while (head.length < size) {
    const { done, value } = await parts.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield head.subarray(size)
    yield* { [Symbol.asyncIterator]: () => parts }
  }
  return { head: head.subarray(0, size), rest: rest() }
}
