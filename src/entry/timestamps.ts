import type { Config } from '../kernel/config.ts'
import { ConfigFault } from '../kernel/config-fault.ts'
import type { Timestamps } from '../kernel/site.ts'
import { rootsOf } from '../modules/evidence/time/roots.ts'
import { readRoots } from '../ports/timestamping.ts'

/**
 * Where timestamps are asked for, and which certificates are trusted for them; null where neither is set.
 * @throws ConfigFault where the file of certificates cannot be read or holds none
 */
export function openTimestamps({ authorities, rootsFile }: Config['timestamps']): Timestamps | null {
  if (rootsFile === null) return null
  const pem = readRoots(rootsFile)
  try {
    return { authorities, roots: rootsOf(pem) }
  } catch (error) {
    throw new ConfigFault(`TIMESTAMP_ROOTS: ${rootsFile}: ${(error as Error).message}.`)
  }
}
