import { createReadStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Fillable, putBack } from '../../src/entry/cli/embedded-dump.ts'
import { readArchive } from '../../src/ports/archive.ts'
import { writeWhole } from '../../src/ports/files.ts'

/** Where installations lie that earlier versions made; the page beside them says how. */
export const KEPT = join(import.meta.dirname, '../kept')

/** How somebody of such an installation signs in. */
export type KeptPerson = { readonly email: string; readonly totp: string; readonly password: string }

/**
 * Makes the data folder of an earlier version's installation, with its tables as they were then.
 * @param name of the file in {@link KEPT}
 * @param into an empty database of a server; the folder's own without it
 */
export async function unpackKept(name: string, dataDir: string, into?: Fillable): Promise<void> {
  for await (const entry of readArchive(createReadStream(join(KEPT, name)), null)) {
    const path = join(dataDir, entry.path)
    mkdirSync('folder' in entry ? path : dirname(path), { recursive: true, mode: 0o700 })
    if (!('folder' in entry)) await writeWhole(path, entry.bytes)
  }
  await putBack(dataDir, into)
}
