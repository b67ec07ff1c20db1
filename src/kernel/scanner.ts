import { z } from 'zod'
import { NOT_SCANNED, type ScannerState } from './codes.ts'

/** Verdict of a virus scanner on a file, or the reason why there is none. */
export const FileScan = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('clean'), by: z.string().max(100) }),
  /** `what`: the scanner's name for the malware. */
  z.object({ verdict: z.literal('found'), by: z.string().max(100), what: z.string().max(200) }),
  z.object({ verdict: z.literal('not-scanned'), why: z.enum(NOT_SCANNED) }),
])
export type FileScan = z.output<typeof FileScan>

/** Looks at files while they come in. A scanner that fails never holds up or loses a file. */
export type Scanner = {
  /**
   * Passes a stream on unchanged while it is scanned.
   * @returns the stream, and the verdict, which comes after its end and never throws
   */
  watch(bytes: AsyncIterable<Uint8Array>): {
    readonly bytes: AsyncIterable<Uint8Array>
    readonly scan: Promise<FileScan>
  }
  /** Whether a scanner is set up and answers. */
  state(): Promise<ScannerState>
}

/**
 * Stands in where no scanner is set up. It reports files as not scanned, so that silence never passes for a clean
 * verdict.
 */
export const noScanner: Scanner = {
  watch: (bytes) => ({ bytes, scan: Promise.resolve({ verdict: 'not-scanned', why: 'none' }) }),
  state: async () => 'none',
}
