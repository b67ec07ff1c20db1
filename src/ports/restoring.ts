import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigFault } from '../kernel/config-fault.ts'

/** Stands in a data folder while its PostgreSQL server is given the rows that belong to it. */
export const RESTORING = 'restoring'

/** Where a backup is unpacked before it takes the place of a data folder. */
export const besideOf = (dataDir: string): string => `${dataDir}.new`

/**
 * Refuses a data folder whose restore was cut off: what was there before lies under another name, and what is there now may
 * hold what was erased since the backup.
 * @throws ConfigFault
 */
export function refuseCutOff(dataDir: string): void {
  const isBetween = !existsSync(dataDir) && existsSync(besideOf(dataDir))
  if (isBetween || existsSync(join(dataDir, RESTORING)))
    throw new ConfigFault(`A restore into ${dataDir} was cut off. Run ausma restore again, with the same backup.`)
}
