import { createGunzip, type Gunzip } from 'node:zlib'

const PIECE = 1 << 20
/** Number of compressed bytes fed at once; damage loses at most the data of one slice. */
const SLICE = 1 << 14
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

export const isGzip = (bytes: Buffer): boolean => bytes.length > 2 && bytes.subarray(0, 3).equals(MAGIC)

type Member = { readonly unpack: Gunzip; readonly out: Buffer[]; failed: boolean; ended: boolean; fed: number }

function start(): Member {
  const unpack = createGunzip({ chunkSize: PIECE >> 2 })
  const member: Member = { unpack, out: [], failed: false, ended: false, fed: 0 }
  unpack.on('data', (piece: Buffer) => member.out.push(piece))
  unpack.on('error', () => {
    member.failed = true
  })
  unpack.on('end', () => {
    member.ended = true
  })
  return member
}

function feed(member: Member, slice: Buffer): Promise<void> {
  member.fed += slice.length
  return new Promise((resolve) => {
    // After an error the callback of `write` may never come, but `close` always does.
    member.unpack.once('close', resolve)
    member.unpack.write(slice, () => {
      member.unpack.off('close', resolve)
      resolve()
    })
  })
}

function finish(member: Member): Promise<void> {
  return new Promise((resolve) => {
    member.unpack.once('close', resolve)
    member.unpack.end()
  })
}

/**
 * Unpacks gzip data of any number of members. Damaged parts are skipped up to the next readable member.
 * @param damaged called for each damage with a reason
 */
export async function* gunzip(
  pieces: AsyncIterable<Buffer>,
  damaged: (reason: string) => void,
): AsyncGenerator<Buffer> {
  let member: Member | null = start()
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const piece of pieces) {
      let bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
      rest = Buffer.alloc(0)
      while (bytes.length > 0) {
        if (member === null) {
          // After damage or padding, continues at the next beginning of a member.
          const next = bytes.indexOf(MAGIC)
          if (next < 0) rest = bytes.subarray(Math.max(0, bytes.length - MAGIC.length + 1))
          if (next < 0) break
          bytes = bytes.subarray(next)
          member = start()
        }
        // Waiting for each slice keeps only its unpacked data in memory.
        const slice = bytes.subarray(0, SLICE)
        await feed(member, slice)
        yield* member.out.splice(0)
        if (member.failed) damaged('compressed data is damaged; what could not be unpacked is left out')
        bytes = bytes.subarray(usedOf(member, slice.length))
        if (member.failed || member.ended) member = null
      }
    }
    if (member === null || member.fed === 0) return
    await finish(member)
    yield* member.out
    if (member.failed) damaged('compressed data ends in the middle')
  } finally {
    member?.unpack.destroy()
  }
}

/** Number of bytes used of the last slice; after damage the next member begins behind them. */
function usedOf(member: Member, slice: number): number {
  if (!member.failed && !member.ended) return slice
  // At least one byte, or damage at the start of a member would repeat for ever.
  return Math.max(1, slice - (member.fed - member.unpack.bytesWritten))
}
