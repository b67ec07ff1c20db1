import { crc32 } from 'node:zlib'

/** A file in a container. */
export type ZipPart = { readonly name: string; readonly bytes: Uint8Array }

const [VERSION, UTF8, STORED] = [20, 1 << 11, 0]
/** 1 January 1980: the container's own times are worth nothing, so the same files always give the same bytes. */
const [NO_TIME, NO_DATE] = [0, 0x21]

/**
 * A ZIP container whose files lie in it as they are (APPNOTE 6.3, sections 4.3.7 and 4.3.12): whoever reads one of them reads a slice.
 * @throws RangeError where it would pass the four gigabytes or 65,535 files of the plain format
 */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const [files, list]: [Uint8Array[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, bytes } of parts) {
    const path = Buffer.from(name)
    const told = toldOf(path, bytes)
    const local = Buffer.concat([numbers([4, 0x04034b50]), told, path])
    list.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, VERSION]),
        told,
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        path,
      ]),
    )
    files.push(local, bytes)
    at += local.length + bytes.length
  }
  const directory = Buffer.concat(list)
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, directory.length],
    [4, at],
    [2, 0],
  )
  return Buffer.concat([...files, directory, end])
}

/** What both headers of a file say alike, up to the length of its extra field. */
const toldOf = (path: Buffer, bytes: Uint8Array): Buffer =>
  numbers(
    ...([
      [2, VERSION],
      [2, UTF8],
      [2, STORED],
      [2, NO_TIME],
      [2, NO_DATE],
    ] as const),
    ...([
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const),
  )

function numbers(...all: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of all) at = bytes.writeUIntLE(value, at, size)
  return bytes
}
