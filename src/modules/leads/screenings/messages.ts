import type { KeptLead } from '../keeping/kept.ts'
import type { SourceCount } from './source-rates.ts'

/** What the screening thread starts with. */
export type ThreadSettings = {
  /** A file on this machine; null where the bytes are asked for. */
  readonly path: string | null
  /** What the file is called in `file#row`. */
  readonly name: string
  /** Columns as the command line takes them. */
  readonly map: string
  /** Bytes of the file, for telling how far it is read. */
  readonly size: number | null
  /** Threads that assess postings beside it. */
  readonly threads: number
}

/** What the thread found, once all leads are handed over. */
export type Found = {
  readonly postings: number
  readonly repeated: number
  readonly campaigns: number
  readonly leads: number
  /** The sources of most postings. */
  readonly sources: readonly SourceCount[]
  readonly brokenCount: number
  readonly broken: readonly { readonly line: number; readonly reason: string }[]
}

/** What the thread says. To `bytes` and `lead` it waits for an answer, so that neither side runs ahead of the other. */
export type Asked =
  | { readonly kind: 'bytes' }
  | { readonly kind: 'lead'; readonly lead: KeptLead; readonly done: number; readonly of: number }
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly of: number | null }
  | ({ readonly kind: 'done' } & Found)
  | { readonly kind: 'not-postings'; readonly reason: string }

/** The answer: the next bytes, or null after the last of them (and after a lead was taken). */
export type Given = { readonly bytes: Uint8Array | null }
