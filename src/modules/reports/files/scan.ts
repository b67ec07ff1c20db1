import { z } from 'zod'
import { NOT_SCANNED, SCANNER_STATES, type ScannerState } from '../../../kernel/codes.ts'
import { operation } from '../../../kernel/operation.ts'
import { bytesTaken } from './space.ts'

/** What the virus scanner said of a file when it came. */
export const FileScan = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('clean'), by: z.string().max(100) }),
  z.object({ verdict: z.literal('found'), by: z.string().max(100), what: z.string().max(200) }),
  z.object({ verdict: z.literal('not-scanned'), why: z.enum(NOT_SCANNED) }),
])
export type FileScan = z.output<typeof FileScan>

/** Of files that came before there was a scanner. */
export const UNSCANNED: FileScan = { verdict: 'not-scanned', why: 'none' }

export const scannerState = operation({
  summary: 'See whether a virus scanner looks at files that come in, and how much room there is for them',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({
    state: z.enum(SCANNER_STATES),
    /** Bytes that files of all reports take, and may take; null where nothing is set. */
    taken: z.int(),
    most: z.int().nullable(),
  }),
  subject: () => [],
  prepare: async ({ scanner }) => ({ state: await scanner.state() }),
  run: async ({ db, site }, _, { state }: { state: ScannerState }) => ({
    state,
    taken: await bytesTaken(db),
    most: site.reportFiles ?? null,
  }),
})
