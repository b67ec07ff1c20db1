import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BagFile, withoutFolder } from '../../src/modules/evidence/bundle/verify/files.ts'
import { zipFiles } from '../../src/modules/evidence/bundle/verify/unzip.ts'

/** A container that is in memory, as its reader asks for it. */
export const sourceOf = (zip: Uint8Array) => ({
  size: zip.length,
  read: async (at: number, length: number) => zip.slice(at, at + length),
})

/** The files of a bundle in memory, by their names below its folder. */
export async function unzipped(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const all = new Map<string, Buffer>()
  for (const [name, file] of withoutFolder(await zipFiles(sourceOf(zip)))) {
    const parts: Uint8Array[] = []
    for await (const part of file.read()) parts.push(part)
    all.set(name, Buffer.concat(parts))
  }
  return all
}

/** Files in memory as a bundle's reader asks for them. */
export const asFiles = (all: ReadonlyMap<string, Uint8Array>): Map<string, BagFile> =>
  new Map(
    [...all].map(([name, bytes]) => [
      name,
      {
        size: bytes.length,
        read: async function* () {
          yield bytes
        },
      },
    ]),
  )

/** Writes the files of a bundle into a folder, as whoever unpacks it has them. */
export function unpackInto(folder: string, all: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of all) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}
