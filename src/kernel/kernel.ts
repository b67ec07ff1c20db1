import type { Actor, Member } from './actor.ts'
import type { AuditHead } from './audit-head.ts'
import type { Blobs } from './blobs.ts'
import type { CheckpointStore } from './checkpoint.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { AnyJob } from './jobs.ts'
import type { Operations, Permission, Purpose } from './operation.ts'
import type { Rates } from './rates.ts'
import type { Scanner } from './scanner.ts'
import type { Site } from './site.ts'
import type { Turns } from './turns.ts'
import type { Stretching } from './vault/wrapping.ts'

export type { Site } from './site.ts'

/** Whether an actor has a permission for a purpose; the table of roles stands in the rooms. */
export type Permits = (actor: Actor, permission: Permission, purpose: Purpose) => boolean

/** Tells workers that committed work can start. An attended job comes with the member whose keys it needs. */
export type Wake = (what: 'jobs' | 'outbox', member: Member | null) => void

/** Everything an operation runs on. Made once, when the program starts. */
export type Kernel = {
  readonly database: Database
  readonly operations: Operations
  readonly jobs: Readonly<Record<string, AnyJob>>
  readonly permits: Permits
  readonly clock: Clock
  readonly blobs: Blobs
  readonly head: AuditHead
  /** Signed heads of past days, outside the database. */
  readonly checkpoints: CheckpointStore
  readonly rates: Rates
  /** Turns at work that takes much of the machine. */
  readonly turns: Turns
  /** The installation's own secret, 32 bytes; keys for single uses are derived from it. */
  readonly secret: Uint8Array
  readonly site: Site
  /** Cost of a guess at a password; the strong setting unless a test lowers it. */
  readonly stretching?: Stretching
  /** Virus scanner; absent where none is set up. */
  readonly scanner?: Scanner
  readonly wake: Wake
}
