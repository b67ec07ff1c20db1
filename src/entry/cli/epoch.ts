import { readConfig } from '../../kernel/config.ts'
import { DatabaseFault } from '../../kernel/database.ts'
import { MigrationFault } from '../../kernel/migrations.ts'
import { cleanKeys } from '../../kernel/vault/cleaning.ts'
import { FolderInUse } from '../../ports/folder-lock.ts'
import { openSealed } from '../open-kernel.ts'
import { UsageError } from './usage.ts'

/** Faults whose words are meant for who keeps the server. */
const TOLD = [DatabaseFault, FolderInUse, MigrationFault]

/**
 * `ausma epoch`: begins an epoch at once, with the program stopped. What was erased so far opens with nothing that is left
 * on the disk.
 * @returns the exit code
 */
export async function epochCommand(words: readonly string[]): Promise<number> {
  if (words.length > 0) throw new UsageError('epoch: takes no words.')
  try {
    const sealed = await openSealed(readConfig())
    try {
      const told = await cleanKeys(sealed, { now: () => new Date(), atOnce: true, progress: async () => {} })
      console.log(
        `Epoch ${told.epoch} has begun: ${told.moved} seals were sealed anew, and the earlier key is destroyed.`,
      )
      if (!told.rewritten)
        console.log('The tables were not written anew: set MIGRATION_URL to the login that owns them.')
    } finally {
      await sealed.database.close()
    }
    return 0
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error
    console.error((error as Error).message)
    return 1
  }
}
