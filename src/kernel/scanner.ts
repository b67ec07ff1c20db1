import type { NOT_SCANNED, ScannerState } from './codes.ts'

/** What a virus scanner said of a file, or why it said nothing. */
export type Scan =
  | { readonly verdict: 'clean'; readonly by: string }
  /** `what`: the name under which the scanner knows it. */
  | { readonly verdict: 'found'; readonly by: string; readonly what: string }
  | { readonly verdict: 'not-scanned'; readonly why: (typeof NOT_SCANNED)[number] }

/** Looks at files while they come in. A scanner that fails never holds up or loses a file. */
export type Scanner = {
  /**
   * Passes a stream on unchanged while it is scanned.
   * @returns the stream, and the verdict, which comes after its end and never throws
   */
  watch(bytes: AsyncIterable<Uint8Array>): { readonly bytes: AsyncIterable<Uint8Array>; readonly scan: Promise<Scan> }
  /** Whether there is one and it answers. */
  state(): Promise<ScannerState>
}

/** Where none is set up. Said of every file, so that nobody takes silence for a clean bill. */
export const noScanner: Scanner = {
  watch: (bytes) => ({ bytes, scan: Promise.resolve({ verdict: 'not-scanned', why: 'none' }) }),
  state: async () => 'none',
}
