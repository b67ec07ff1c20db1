import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DOCUMENT_KINDS } from '../../evidence/index.ts'

/** What return words show. */
export const OwnDocuments = z.object({
  words: Id,
  person: Id,
  /** Who keeps them. */
  agency: z.string(),
  /** What the person chose that the words may do besides showing the list. */
  looks: z.boolean(),
  withdraws: z.boolean(),
  documents: z.array(
    z.object({
      media: Id,
      document: z.enum(DOCUMENT_KINDS),
      name: z.string(),
      type: z.string(),
      size: z.int(),
      on: z.iso.date(),
    }),
  ),
})
export type OwnDocuments = z.output<typeof OwnDocuments>
