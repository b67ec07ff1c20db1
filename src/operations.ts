import type { AnyJob } from './kernel/jobs.ts'
import type { Operations } from './kernel/operation.ts'

/** Everything the system does, by name. A new operation is one line here. */
export const operations = {} as const satisfies Operations

/** Long work, by name. */
export const jobs = {} as const satisfies Record<string, AnyJob>
