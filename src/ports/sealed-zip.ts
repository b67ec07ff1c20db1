import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

// A zip with one file in it, sealed with a passphrase (AES-256, as WinZip specified it in AE-2), which common programs open: 7-Zip,
// WinZip, PeaZip. Whoever carries it does not see what it holds.

/** What is sealed. */
export type Sealing = {
  /** Name of the file within, which stays readable: ASCII. */
  readonly name: string
  /** Bytes of it; below four gibibytes. */
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
  readonly passphrase: string
}

const [SALT, CHECK, CODE, BLOCK, KEY] = [16, 2, 10, 16, 32]
/** AES method; the file is stored as it is. */
const AES = 99
/** Needed to open it: version 5.1 of the format. Bit 0 says that it is sealed. */
const [VERSION, FLAGS] = [51, 1]
/** Midnight of 1 January 1980, the first day that the format knows: the container tells no time. */
const NO_TIME = 0x0021_0000
/** Field AE: AE-2, whose sum over the bytes is left out since it would tell of them; strongest; stored. */
const FIELD = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0])
const [LOCAL, LISTED, END] = [30, 46, 22]

const within = (size: number): number => SALT + CHECK + size + CODE

/** How many bytes the container is. */
export const sealedZipSize = ({ name, size }: Pick<Sealing, 'name' | 'size'>): number =>
  LOCAL + name.length + FIELD.length + within(size) + LISTED + name.length + FIELD.length + END

/**
 * @param salt of the keys, 16 bytes, new each time: the same salt and passphrase for other bytes would tell of both
 * @throws Error where the bytes are not as many as was said
 */
export async function* sealedZip(
  { name, size, bytes, passphrase }: Sealing,
  salt: Uint8Array = randomBytes(SALT),
): AsyncGenerator<Uint8Array> {
  const keys = pbkdf2Sync(passphrase, salt, 1000, 2 * KEY + CHECK, 'sha1')
  const code = createHmac('sha1', keys.subarray(KEY, 2 * KEY))
  const stream = counted(keys.subarray(0, KEY))
  yield Buffer.concat([localHeader(name, size), salt, keys.subarray(2 * KEY)])
  let count = 0
  for await (const part of bytes) {
    const sealed = stream(part)
    code.update(sealed)
    count += part.length
    yield sealed
  }
  if (count !== size) throw new Error('other bytes than were said')
  yield Buffer.concat([code.digest().subarray(0, CODE), directory(name, size)])
}

/**
 * AES in counter mode with the counter as this format has it, its lowest byte first and 1 at the beginning. Node's own counts from the other
 * end.
 */
function counted(key: Uint8Array): (part: Uint8Array) => Uint8Array {
  const blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  let n = 0n
  let left: Uint8Array = new Uint8Array()
  const next = (needed: number): Uint8Array => {
    const counters = Buffer.alloc(Math.ceil(needed / BLOCK) * BLOCK)
    for (let at = 0; at < counters.length; at += BLOCK) counters.writeBigUInt64LE(++n, at)
    return blocks.update(counters)
  }
  return (part) => {
    const mask = part.length > left.length ? Buffer.concat([left, next(part.length - left.length)]) : Buffer.from(left)
    left = mask.subarray(part.length)
    return part.map((byte, i) => byte ^ (mask[i] ?? 0))
  }
}

/** What both headers say, from the version that is needed to the name's and the field's lengths. */
function common(name: string, size: number): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION, 0)
  head.writeUInt16LE(FLAGS, 2)
  head.writeUInt16LE(AES, 4)
  head.writeUInt32LE(NO_TIME, 6)
  head.writeUInt32LE(within(size), 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  head.writeUInt16LE(FIELD.length, 24)
  return head
}

const localHeader = (name: string, size: number): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(name, size), Buffer.from(name, 'latin1'), FIELD])

function directory(name: string, size: number): Buffer {
  const listed = Buffer.concat([
    ...[Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), common(name, size), Buffer.alloc(14)],
    ...[Buffer.from(name, 'latin1'), FIELD],
  ])
  const end = Buffer.alloc(END)
  end.write('PK\x05\x06', 'latin1')
  for (const at of [8, 10]) end.writeUInt16LE(1, at)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(LOCAL + name.length + FIELD.length + within(size), 16)
  return Buffer.concat([listed, end])
}
