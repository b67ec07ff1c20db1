import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ConfigFault } from '../kernel/config-fault.ts'
import type { EpochKeys, EpochStore } from '../kernel/vault/epochs.ts'
import { writeWhole } from './files.ts'
import { syncNames } from './sync-folder.ts'

/** File of the keys of epochs in the data folder. */
export const EPOCHS = 'epochs.json'

const EpochFile = z.object({
  epochs: z
    .array(z.object({ number: z.int().positive(), key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) }))
    .min(1)
    .max(1000),
})

/** The keys of epochs in a file that this login alone may read. It is replaced whole or not at all. */
export const epochFile = (path: string): EpochStore => ({
  read: () => (existsSync(path) ? parsed(path) : new Map()),
  async write(keys) {
    const beside = `${path}.new`
    rmSync(beside, { force: true })
    // Windows replaces no file that is open.
    const before = existsSync(path) && process.platform !== 'win32' ? openSync(path, 'r+') : null
    try {
      await writeWhole(beside, lines(keys))
      await rename(beside, path)
      await syncNames(dirname(path))
      // A renamed file would leave the earlier one's bytes in the free room of the disk.
      if (before !== null) blank(before)
    } finally {
      if (before !== null) closeSync(before)
    }
  },
})

/** @throws ConfigFault where others may read it, or it is not whole */
function parsed(path: string): EpochKeys {
  // Windows has no such bits and answers 0666 for every file.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new ConfigFault(`${path} can be read by others on this machine. Run: chmod 600 ${path}`)
  return parseEpochs(readFileSync(path), path)
}

/** @throws ConfigFault where it is no whole file of keys */
export function parseEpochs(bytes: Uint8Array, path: string): EpochKeys {
  try {
    const { epochs } = EpochFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return new Map(epochs.map(({ number, key }) => [number, Buffer.from(key, 'base64')]))
  } catch {
    throw new ConfigFault(`${path} is not whole. Put it back from a backup: what it sealed opens with nothing else.`)
  }
}

/** The file's bytes. */
export function epochBytes(keys: EpochKeys): Uint8Array {
  const epochs = [...keys].map(([number, key]) => ({ number, key: Buffer.from(key).toString('base64') }))
  return Buffer.from(`${JSON.stringify({ epochs })}\n`)
}

async function* lines(keys: EpochKeys): AsyncGenerator<Uint8Array> {
  yield epochBytes(keys)
}

function blank(file: number): void {
  writeSync(file, Buffer.alloc(fstatSync(file).size), 0, undefined, 0)
  fsyncSync(file)
}

/**
 * The keys for a copy of the database that is made while the program runs: those from before it and from after it, since an
 * epoch may begin or end meanwhile.
 * @throws ConfigFault where one began and another ended meanwhile, so that a key between them may be missing
 */
export async function keysAround(path: string, copying: () => Promise<void>): Promise<EpochKeys> {
  const { read } = epochFile(path)
  const before = read()
  await copying()
  const both = new Map([...before, ...read()])
  const numbers = [...both.keys()]
  if (both.size > 0 && Math.max(...numbers) - Math.min(...numbers) >= both.size)
    throw new ConfigFault('The keys of epochs changed twice while the database was copied. Make the backup again.')
  return both
}
