import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DOCUMENT_KINDS, WAYS } from '../../evidence/index.ts'

/** A document of the person's own, as return words show it. */
export const OwnDocument = z.object({
  media: Id,
  document: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** Of a working copy: its original, and how it was made of that. */
  copyOf: z
    .object({ item: Id, way: z.enum(WAYS) })
    .nullable()
    .default(null),
  /** Day since which it is kept. */
  on: z.iso.date(),
})

/** What return words show. */
export const OwnDocuments = z.object({
  words: Id,
  person: Id,
  /** Who keeps them. */
  agency: z.string(),
  /** What the person chose that the words may do besides showing the list. */
  looks: z.boolean(),
  withdraws: z.boolean(),
  documents: z.array(OwnDocument),
})
export type OwnDocuments = z.output<typeof OwnDocuments>
