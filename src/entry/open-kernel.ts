import { join } from 'node:path'
import { chainOf, settledChainOf } from '../kernel/audit.ts'
import { AuditHead, type Told } from '../kernel/audit-head.ts'
import { systemClock } from '../kernel/clock.ts'
import { type Config, openSecrets } from '../kernel/config.ts'
import { type Database, openServer } from '../kernel/database.ts'
import { openEmbedded } from '../kernel/embedded.ts'
import type { AnyJob } from '../kernel/jobs.ts'
import type { Kernel, Permits, Site, Wake } from '../kernel/kernel.ts'
import type { Operations } from '../kernel/operation.ts'
import { Rates } from '../kernel/rates.ts'
import { noScanner } from '../kernel/scanner.ts'
import { Turns } from '../kernel/turns.ts'
import type { Epochs } from '../kernel/vault/epochs.ts'
import { closeBareSeals, markExisting } from '../kernel/vault/first-marks.ts'
import { type Sealed, withEpochs } from '../kernel/vault/open-epochs.ts'
import type { RowMarks } from '../kernel/vault/row-marks.ts'
import { TrustFloor } from '../kernel/vault/trust-floor.ts'
import { trusting } from '../kernel/vault/trusting.ts'
import { CHECKPOINTS, checkpointFolder } from '../ports/checkpoint-folder.ts'
import { clamav, clamdPlace } from '../ports/clamav.ts'
import { EPOCHS, epochFile } from '../ports/epoch-file.ts'
import { type FileBlobs, headFile, openBlobs } from '../ports/files.ts'
import { lockFolder } from '../ports/folder-lock.ts'
import { refuseCutOff } from '../ports/restoring.ts'
import { syncFolder } from '../ports/sync-folder.ts'

/** The parts of a kernel that come from the rooms. */
export type Rooms = {
  readonly operations: Operations
  readonly jobs: Readonly<Record<string, AnyJob>>
  readonly permits: Permits
  /** Tables whose rows carry a mark. */
  readonly marked: readonly RowMarks[]
}

/** File in the data folder of what must not be taken back in the database. */
export const TRUST_FLOOR = 'trust-floor.json'

export type OpenKernel = Kernel & { readonly blobs: FileBlobs; readonly epochs: Epochs }

/**
 * Opens database, sealed files and audit head of a data folder, and takes the folder for this process alone. The audit is verified
 * from its last signed head on; what does not continue it is told, and never signed.
 * @throws ConfigFault, DatabaseFault, FolderInUse with words for the person who starts it
 */
export async function openKernel(
  config: Config,
  rooms: Rooms,
  site: Site,
  wake: Wake,
): Promise<{ kernel: OpenKernel; close(): Promise<void> }> {
  const { database, epochs, floor } = await openSealed(config)
  const { installation, auditSeed } = openSecrets(config.dataDir)
  await markedOrClosed(database, floor, rooms.marked)
  const head = new AuditHead(headFile(join(config.dataDir, 'audit-head.json')), auditSeed, tellOfAudit)
  const blobs = openBlobs(join(config.dataDir, 'blobs'))
  // A virus scanner is optional: without a setting, the one in Debian's usual place is used.
  const clamd = clamdPlace(config.clamd)
  const { operations, jobs, permits } = rooms
  const kernel = {
    ...{ operations, jobs, permits },
    site,
    database,
    epochs,
    head,
    checkpoints: checkpointsOf(config),
    blobs,
    wake,
    secret: installation,
    clock: systemClock,
    rates: new Rates(),
    turns: new Turns(),
    scanner: clamd === null ? noScanner : clamav(clamd),
  }
  await head.begin(chainOf(database)).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  return {
    kernel,
    async close() {
      await floor.settled()
      // A database that is gone says nothing; then the head stays open, as after a crash.
      await head.hear(settledChainOf(database)).catch(() => {})
      await database.close()
      // The head is written after the commit; without this wait the last entries would stay unsigned.
      await head.close()
    },
  }
}

/** A database whose rows are known by marks from what somebody wrote past the program. @param installation its secret */
export function trustedIn(dataDir: string, installation: Uint8Array, database: Database) {
  const floor = new TrustFloor(headFile(join(dataDir, TRUST_FLOOR)), installation)
  return { database: trusting(database, installation, floor), floor }
}

/** Where the signed heads of past days are kept. */
export const checkpointsOf = ({ dataDir, auditCheckpoints }: Pick<Config, 'dataDir' | 'auditCheckpoints'>) =>
  checkpointFolder(auditCheckpoints ?? join(dataDir, CHECKPOINTS))

/** Says to whoever keeps the server what became of the audit: numbers of entries, and nothing that is in them. */
function tellOfAudit(what: Told, words: string): void {
  if (what === 'alarm')
    console.error(
      `AUDIT ALARM: ${words} Nothing is signed any more. Somebody changed the log: see docs/using/audit.md.`,
    )
  else console.error(`audit: ${words}`)
}

async function markedOrClosed(database: Database, floor: TrustFloor, marked: readonly RowMarks[]): Promise<void> {
  try {
    await markExisting(database, floor, marked)
    await closeBareSeals(database, floor)
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * Opens the database of a data folder with the keys of its epochs and the marks of its rows, and takes the folder for this process
 * alone.
 * @throws ConfigFault, DatabaseFault, FolderInUse
 */
export async function openSealed(config: Config): Promise<Sealed & { readonly floor: TrustFloor }> {
  // Whoever opens a folder whose restore was cut off would make a new one, and nobody were told to restore again.
  refuseCutOff(config.dataDir)
  // The secrets come before the database: a folder whose secrets others can read must not be used at all.
  const { installation } = openSecrets(config.dataDir)
  const database = await openDatabase(config)
  try {
    const { epochs, database: sealed } = await withEpochs(database, epochFile(join(config.dataDir, EPOCHS)))
    return { epochs, ...trustedIn(config.dataDir, installation, sealed) }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** How the embedded database lies in a data folder of this machine. */
export const KEEPING = { lock: lockFolder, sync: syncFolder }

async function openDatabase({ dataDir, databaseUrl, migrationUrl }: Config): Promise<Database> {
  if (databaseUrl === null) return openEmbedded(dataDir, KEEPING)
  // Two servers may share a database, but not a folder: each keeps the audit head of its own entries there.
  const unlock = lockFolder(dataDir)
  try {
    const database = await openServer(databaseUrl, migrationUrl)
    return { ...database, close: () => database.close().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}
