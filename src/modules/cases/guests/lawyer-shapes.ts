import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DOCUMENT_KINDS } from '../../evidence/index.ts'
import { MEDIA_KINDS } from '../codes.ts'

// Input and output of what stands between a team and a lawyer of another agency alone.

const Moment = z.iso.datetime()

export const ReleaseInput = z.object({
  guest: Id,
  media: Id,
  /** In which words the person was asked about this document and this lawyer. */
  how: z.string().max(1000).regex(/\S/, 'Nothing was written.'),
  language: z.string().regex(/^[a-z]{2,3}$/),
  // The ground of the place says nothing of a document: without this it does not go.
  understood: z.literal(true),
})
export const OneDocument = z.object({ document: Id })

/** A document that a person released to their lawyer, as both sides read it; the key of its file is no part of it. */
export const ReleasedDocument = z.object({
  id: Id,
  media: Id,
  document: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  how: z.string(),
  at: Moment,
  /** When the lawyer opened it last. */
  openedAt: Moment.nullable(),
})
export type ReleasedDocument = z.output<typeof ReleasedDocument>

/** What the server reads the bytes with. */
export const OpenedDocument = z.object({
  file: Id,
  kind: z.enum(MEDIA_KINDS),
  key: z.string(),
  type: z.string(),
  size: z.int(),
  /** Whether it is shown blurred until somebody wants it sharp: unless it was said that it is not intimate. */
  blurs: z.boolean(),
})
