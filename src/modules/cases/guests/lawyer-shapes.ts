import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DOCUMENT_KINDS } from '../../evidence/index.ts'
import { MEDIA_KINDS } from '../codes.ts'
import { REMEDY_RESULTS, REMEDY_STATES, REMEDY_TERMS, TERMS_DUE } from './codes.ts'

// Input and output of what stands between a team and a lawyer of another agency alone.

const Day = z.iso.date()
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

const Term = z.object({ kind: z.enum(REMEDY_TERMS), on: Day })
/** What the lawyer keeps for themselves: sealed to them alone. */
const Own = z.string().max(4000).default('')

export const LodgeRemedyInput = z.object({
  guest: Id,
  decision: Id,
  /** With which body. */
  body: z.string().max(300).regex(/\S/, 'Nothing was written.'),
  lodgedOn: Day,
  term: Term.nullable(),
  says: Own,
})
export const RemedyTermInput = z.object({ remedy: Id, term: Term.nullable() })
export const EndRemedyInput = z.object({ remedy: Id, result: z.enum(REMEDY_RESULTS), endedOn: Day, says: Own })
export const OneRemedy = z.object({ remedy: Id })

/** A remedy as the team reads it: that it is lodged, and its terms; nothing of what it says. */
export const RemedyOfTeam = z.object({
  id: Id,
  decision: Id,
  /** Which decision; with which body. Null where the keys are not open. */
  words: z
    .object({ track: z.string().nullable(), act: z.string().nullable(), at: Moment, body: z.string() })
    .nullable(),
  lodgedOn: Day,
  term: Term.nullable(),
  state: z.enum(REMEDY_STATES),
  endedOn: Day.nullable(),
})
export type RemedyOfTeam = z.output<typeof RemedyOfTeam>

/** The same for the lawyer, with what they wrote for themselves. */
export const RemedyOfMine = RemedyOfTeam.extend({ says: z.string(), saidAtEnd: z.string() })
export type RemedyOfMine = z.output<typeof RemedyOfMine>

export const TermOnDesk = z.object({ kind: z.enum(TERMS_DUE), on: Day, late: z.boolean() })
