import type { JobProgress } from './jobs.ts'

/** What JSON of the kernel's tables holds; the rest of `src/tables.ts` the database tells by itself. */
export interface Columns {
  'jobs.input': Record<string, unknown>
  'jobs.progress': JobProgress
  'jobs.output': Record<string, unknown>
}
