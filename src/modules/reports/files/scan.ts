import { z } from 'zod'
import { SCANNER_STATES, type ScannerState } from '../../../kernel/codes.ts'
import { operation } from '../../../kernel/operation.ts'
import type { FileScan } from '../../../kernel/scanner.ts'
import { bytesTaken } from './space.ts'

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
