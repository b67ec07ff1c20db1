import type { Actor, Member } from './actor.ts'
import type { AuditHead } from './audit-head.ts'
import type { Blobs } from './blobs.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { AnyJob } from './jobs.ts'
import type { Operations, Permission, Purpose } from './operation.ts'
import type { Rates } from './rates.ts'
import type { Scanner } from './scanner.ts'
import type { Site } from './site.ts'
import type { Stretching } from './vault/wrapping.ts'

export type { Site } from './site.ts'

/** Whether an actor may use what an operation declares; the rooms know the roles. */
export type Permits = (actor: Actor, permission: Permission, purpose: Purpose) => boolean

/** What woke: work that was committed and can start. An attended job comes with the member whose keys it needs. */
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
  readonly rates: Rates
  /** The installation's own secret, 32 bytes; keys for single uses are derived from it. */
  readonly secret: Uint8Array
  readonly site: Site
  /** What a guess at a password costs: the strong one unless a test lowers it. */
  readonly stretching?: Stretching
  /** None where no scanner is set up. */
  readonly scanner?: Scanner
  readonly wake: Wake
}
