import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { type Config, openSecrets, readConfig } from '../../kernel/config.ts'
import { ConfigFault } from '../../kernel/config-fault.ts'
import { type Database, openServer } from '../../kernel/database.ts'
import { reapplyErasures } from '../../kernel/vault/erasures.ts'
import { ArchiveFault, type Entry, isSealed, readArchive, writeArchive } from '../../ports/archive.ts'
import { EPOCHS, epochBytes, keysAround } from '../../ports/epoch-file.ts'
import { writeWhole } from '../../ports/files.ts'
import { FolderInUse, lockFolder } from '../../ports/folder-lock.ts'
import { addToLedger, readLedger } from '../../ports/ledger.ts'
import { besideOf, RESTORING } from '../../ports/restoring.ts'
import { syncFolder, syncNames } from '../../ports/sync-folder.ts'
import { LEDGER, REVOCATIONS } from '../house.ts'
import { TRUST_FLOOR, trustedIn } from '../open-kernel.ts'
import { joinRevocations, shutAfterRestore } from './after-restore.ts'
import { rowEntries, settleEmbedded } from './embedded-dump.ts'
import { leaveForkMarker } from './fork-marker.ts'
import { askPassphrase } from './passphrase.ts'
import { dumpDatabase, restoreDatabase, ToolFault } from './postgres-tools.ts'
import { UsageError } from './usage.ts'

/** Files of a data folder that a backup needs; all others (lock, half uploads) are left out. Of the embedded database it has the rows. */
const KEPT =
  /^(blobs|secrets\.json|epochs\.json|audit-head\.json|audit-checkpoints|trust-floor\.json|erasures\.jsonl|revocations\.jsonl)(\/|$)/
const LEFT_OUT = /^blobs\/incoming(\/|$)/
const DUMP = 'database.dump'
/** Files that go on with the database: with a dump goes what they were before it. */
const EARLIER = ['audit-head.json', TRUST_FLOOR]

const OPTIONS = {
  'passphrase-file': { type: 'string' },
  'no-passphrase': { type: 'boolean', default: false },
  erasures: { type: 'string' },
  revocations: { type: 'string' },
} as const

/** `ausma backup FILE`: database, sealed files, secrets, audit head and ledger of erasures in one file. */
export const backupCommand = (words: readonly string[]): Promise<number> =>
  told(async () => {
    const { file, passphraseFile, isOpen } = read('backup', words)
    const config = readConfig()
    if (!existsSync(join(config.dataDir, 'secrets.json')))
      throw new UsageError(`There is nothing to back up in ${config.dataDir}. Set DATA_DIR to the folder of your data.`)
    if (existsSync(file)) throw new UsageError(`${file} is there already. Name a file that is not.`)
    const passphrase = isOpen ? null : await askPassphrase(passphraseFile, true)
    await backup(config, file, passphrase)
    console.log(
      `Everything is in ${file}.${passphrase === null ? ' It is not sealed: keep it as safe as the data.' : ''}`,
    )
  })

/**
 * Writes a backup. The embedded database must not be in use; with a PostgreSQL server the program may keep running.
 * @throws FolderInUse, ToolFault, ConfigFault where the server needs BACKUP_URL
 */
export async function backup(config: Config, file: string, passphrase: string | null): Promise<void> {
  const { dataDir, databaseUrl, backupUrl } = config
  const unlock = databaseUrl === null ? lockFolder(dataDir) : () => {}
  const beside = `${file}.part`
  const dump = join(dataDir, DUMP)
  // One that was killed could not take it away.
  rmSync(beside, { force: true })
  try {
    // Read before the dump: a later head would tell the entries that the dump lacks as cut off, a later floor ask for keys that it lacks.
    const read = databaseUrl === null ? [] : earlierOf(dataDir)
    if (databaseUrl !== null) {
      const keys = await keysAround(join(dataDir, EPOCHS), () => dumpDatabase(neededUrl(backupUrl), dump))
      if (keys.size > 0) read.push([EPOCHS, epochBytes(keys)])
    }
    const files = folderEntries(dataDir, new Map(read))
    await writeWhole(beside, writeArchive(databaseUrl === null ? both(rowEntries(dataDir), files) : files, passphrase))
    // A file of the final name is always whole; one that was cut off keeps its other name.
    renameSync(beside, file)
  } finally {
    rmSync(dump, { force: true })
    rmSync(beside, { force: true })
    unlock()
  }
}

const earlierOf = (dataDir: string): [string, Uint8Array][] =>
  EARLIER.filter((name) => existsSync(join(dataDir, name))).map((name) => [name, readFileSync(join(dataDir, name))])

async function* both(one: AsyncIterable<Entry>, other: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  yield* one
  yield* other
}

/** @param read bytes in the place of files that keep changing */
async function* folderEntries(folder: string, read: ReadonlyMap<string, Uint8Array>): AsyncGenerator<Entry> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      path: join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    }))
    .filter(({ path }) => (KEPT.test(path) || path === DUMP) && !LEFT_OUT.test(path))
  for (const { entry, path } of all) {
    const bytes = read.get(path)
    if (entry.isDirectory()) yield { path, folder: true }
    else if (bytes !== undefined) yield { path, size: bytes.length, bytes: Readable.from([bytes]) }
    else {
      const whole = join(folder, path)
      const size = statSync(whole, { throwIfNoEntry: false })?.size
      // A file that was erased since the list was made is skipped.
      if (size !== undefined) yield { path, size, bytes: createReadStream(whole) }
    }
  }
}

/** `ausma restore FILE`: replaces the present data by a backup, erases and ends again what was erased and ended since. */
export const restoreCommand = (words: readonly string[]): Promise<number> =>
  told(async () => {
    const { file, passphraseFile, erasures, revocations } = read('restore', words)
    if (!existsSync(file)) throw new UsageError(`${file} is not there.`)
    const sealed = await isSealed(createReadStream(file))
    const passphrase = sealed ? await askPassphrase(passphraseFile, false) : null
    const config = readConfig()
    const { aside, ended } = await restore(config, file, passphrase, { erasures, revocations })
    console.log([`The data of ${file} are in ${config.dataDir}.`, ...ended].join('\n'))
    if (aside !== null) console.log(`What was there before is in ${aside}. Delete it once all is well.`)
  })

/**
 * Restores a backup. The present data stay untouched until the whole backup has been read and checked.
 * @param others paths of other ledgers of erasures and revocations, where the data folder's own are lost
 * @returns new path of the earlier data folder, null where there was none; and lines on what was ended again
 * @throws ArchiveFault, FolderInUse, ToolFault
 */
export async function restore(
  config: Config,
  file: string,
  passphrase: string | null,
  others: Others = {},
): Promise<Restored> {
  const { dataDir } = config
  const beside = besideOf(dataDir)
  rmSync(beside, { recursive: true, force: true })
  try {
    await unpack(file, passphrase, beside)
    const isDump = existsSync(join(beside, DUMP))
    if (isDump !== (config.databaseUrl !== null))
      throw new UsageError(isDump ? 'This backup is of a PostgreSQL server: set DATABASE_URL.' : EMBEDDED_ONLY)
    return await replace(config, beside, others)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

type Others = { readonly erasures?: string | undefined; readonly revocations?: string | undefined }
type Restored = { readonly aside: string | null; readonly ended: readonly string[] }

/** Puts what was unpacked into the place of the data folder, which nobody works with meanwhile. @throws FolderInUse */
async function replace(config: Config, beside: string, { erasures, revocations }: Others): Promise<Restored> {
  const { dataDir, databaseUrl } = config
  let leave = existsSync(dataDir) ? lockFolder(dataDir) : () => {}
  try {
    // Before the folders change their names: whatever cuts it off then, what was erased and ended since stays so.
    const before = ledgersOf(dataDir)
    addToLedger(join(beside, LEDGER), [
      ...before.flatMap((folder) => readLedger(join(folder, LEDGER))),
      ...(erasures ? readLedger(erasures) : []),
    ])
    joinRevocations(beside, [
      ...before.map((folder) => join(folder, REVOCATIONS)),
      ...(revocations === undefined ? [] : [revocations]),
    ])
    const present = existsSync(dataDir) ? dataDir : null
    let ended: readonly string[] = []
    if (databaseUrl === null)
      await settleEmbedded(beside, async (database) => {
        ended = await shut({ ...config, dataDir: beside }, database, present)
      })
    else writeFileSync(join(beside, RESTORING), '')
    await syncFolder(beside)
    const aside = existsSync(dataDir) ? asideOf(dataDir, new Date()) : null
    if (aside !== null) renameSync(dataDir, aside)
    if (aside !== null) rmSync(join(aside, 'lock'), { force: true })
    leave()
    // The folder that stands there from now on has no lock of ours.
    leave = () => {}
    renameSync(beside, dataDir)
    await syncNames(dirname(dataDir))
    if (databaseUrl !== null) ended = await settleServer(config, aside)
    return { aside, ended }
  } finally {
    leave()
  }
}

const asideOf = (dataDir: string, now: Date): string => `${dataDir}.before-${now.toISOString().replace(/[:.]/g, '-')}`

/** The data folder and those that were put aside: a restore that was cut off may have left ledgers nowhere else. */
const ledgersOf = (dataDir: string): readonly string[] => [
  dataDir,
  ...readdirSync(dirname(dataDir))
    .filter((name) => name.startsWith(`${basename(dataDir)}.before-`))
    .map((name) => join(dirname(dataDir), name)),
]

/**
 * Erases and ends again what was erased and ended after the backup, and marks in the audit where it goes on.
 * @param before folder of the data before the restore; null where there was none
 * @returns lines on what was ended again, and on the audit
 */
async function shut(config: Config, opened: Database, before: string | null): Promise<readonly string[]> {
  const { dataDir } = config
  const { database, floor } = trustedIn(dataDir, openSecrets(dataDir).installation, opened)
  await reapplyErasures(database, readLedger(join(dataDir, LEDGER)))
  const ended = await shutAfterRestore(database, dataDir, new Date())
  const said = await leaveForkMarker(config, database, before)
  await floor.settled()
  return [...ended, ...(said === null ? [] : [said])]
}

const EMBEDDED_ONLY = 'This backup is of the embedded database: leave DATABASE_URL unset.'

async function unpack(file: string, passphrase: string | null, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for await (const entry of readArchive(createReadStream(file), passphrase)) {
    const path = join(folder, entry.path)
    mkdirSync('folder' in entry ? path : dirname(path), { recursive: true, mode: 0o700 })
    if (!('folder' in entry)) await writeWhole(path, entry.bytes)
  }
}

/** Puts the dump into the server, brings the tables up to date, and applies the ledgers. @returns lines on what was ended again */
async function settleServer(config: Config, aside: string | null): Promise<readonly string[]> {
  const { dataDir, databaseUrl, migrationUrl, backupUrl } = config
  const dump = join(dataDir, DUMP)
  await restoreDatabase(neededUrl(backupUrl), dump)
  const database = await openServer(neededUrl(databaseUrl), migrationUrl)
  let ended: readonly string[]
  try {
    ended = await shut(config, database, aside)
  } finally {
    await database.close()
  }
  rmSync(dump, { force: true })
  rmSync(join(dataDir, RESTORING))
  return ended
}

function neededUrl(url: string | null): string {
  if (url === null) throw new ConfigFault('Set BACKUP_URL to a login that may read all rows (BYPASSRLS or superuser).')
  return url
}

function read(command: string, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
    if (positionals.length !== 1) throw new UsageError('name one file.')
    return {
      file: resolve(positionals[0]),
      passphraseFile: values['passphrase-file'],
      isOpen: values['no-passphrase'],
      erasures: values.erasures,
      revocations: values.revocations,
    }
  } catch (error) {
    throw new UsageError(`${command}: ${(error as Error).message}`)
  }
}

/** @returns the exit code */
async function told(work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    if (![ArchiveFault, FolderInUse, ToolFault].some((kind) => error instanceof kind)) throw error
    console.error((error as Error).message)
    return 1
  }
}
