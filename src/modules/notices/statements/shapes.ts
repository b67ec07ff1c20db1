import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { OUTCOMES, PROPOSAL_STATES, REFUSALS } from '../codes.ts'
import { Changed } from '../shapes.ts'
import { MATCHES } from './match.ts'
import { IMPORT_FAILURES, IMPORT_STATES } from './stand.ts'
import type { Statement } from './statement.ts'

// What the operations about statements of reasons take and give. The pages import the types.

const Moment = z.iso.datetime()
const Outcome = z.enum(OUTCOMES)

/** So many statements may be handed over at once, as the Transparency Database takes them itself. */
export const AT_ONCE = 100

export const ImportInput = z
  .object({
    /** An upload: a dump or an answer of the Transparency Database, CSV or JSON, also gzipped. */
    file: Id.optional(),
    /** Or the records themselves, by the names of schema v2. */
    // Whatever they hold: the reader of files tells all faults of a record, and a schema here would hide the other records.
    statements: z.array(z.record(z.string(), z.unknown())).min(1).max(AT_ONCE).optional(),
  })
  .refine(({ file, statements }) => (file === undefined) !== (statements === undefined), {
    message: 'Give either a file or statements.',
  })
export const ImportOutput = z.object({ import: Id, job: Id.nullable() })

const BrokenLine = z.object({ line: z.int(), reason: z.string() })

/** What became of an import. */
export const Import = z.object({
  id: Id,
  startedAt: Moment,
  endedAt: Moment.nullable(),
  statements: z.int(),
  broken: z.int(),
  proposed: z.int(),
  known: z.int(),
  unmatched: z.int(),
  platforms: z.array(z.object({ platform: z.string(), statements: z.int() })),
  brokenLines: z.array(BrokenLine),
  problem: z.string().nullable(),
  state: z.enum(IMPORT_STATES),
  /** Why it failed; null where it did not. */
  failure: z.enum(IMPORT_FAILURES).nullable(),
  mayRetry: z.boolean(),
})
export type Import = z.output<typeof Import>

/** What a statement says, as far as it helps to decide. */
export const Said = z.object({
  platform: z.string().nullable(),
  number: z.string().nullable(),
  clause: z.string().nullable(),
  explanation: z.string().nullable(),
  facts: z.string().nullable(),
  decisions: z.array(z.string()),
})
export type Said = z.output<typeof Said>

/** A statement that seems to answer a notice. */
export const Proposal = z.object({
  id: Id,
  notice: Id,
  number: z.int(),
  recipient: z.string(),
  matchedBy: z.enum(MATCHES),
  outcome: Outcome,
  automated: z.boolean().nullable(),
  appliedOn: z.string(),
  state: z.enum(PROPOSAL_STATES),
  // Null where the keys are not open.
  said: Said.nullable(),
  /** What stands with the notice now. */
  decided: Outcome.nullable(),
})
export type Proposal = z.output<typeof Proposal>

export const ProposalList = z.object({ proposals: z.array(Proposal), imports: z.array(Import) })
export type ProposalList = z.output<typeof ProposalList>
// What waits is what one comes for; the rest is asked for by name.
export const ListProposals = z.object({
  notice: Id.optional(),
  state: z.enum(['proposed', 'all']).default('proposed'),
})

export const ConfirmInput = z.object({
  proposal: Id,
  /** What the person thinks the statement says; left out, what was proposed. */
  outcome: Outcome.nullable().default(null),
  refusal: z.enum(REFUSALS).nullable().default(null),
})
export const RefuseInput = z.object({ proposal: Id })
export const Settled = Changed.extend({ proposal: Id })

const Found = z.object({
  notice: Id,
  by: z.enum(MATCHES),
  // As the reader of files made it, a moment ago in the job's memory.
  statement: z.looseObject({ appliedOn: z.string() }) as unknown as z.ZodType<Statement>,
})
export type Found = z.output<typeof Found>

// Between the job and the database; not offered to anybody.
export const OneImport = z.object({ import: Id })
export const ProposeInput = OneImport.extend({ found: z.array(Found).max(100) })
export const Counts = z.object({ proposed: z.int(), known: z.int() })
export const EndImport = OneImport.extend({
  statements: z.int(),
  broken: z.int(),
  proposed: z.int(),
  known: z.int(),
  unmatched: z.int(),
  // The tally's own bounds once more: what a hostile file made must not fill a table.
  platforms: z.array(z.object({ platform: z.string().max(200), statements: z.int().min(1) })).max(1000),
  brokenLines: z.array(BrokenLine).max(200),
  problem: z.string().max(500).nullable(),
})
export type EndImport = z.output<typeof EndImport>
export const Work = z.object({
  /** The key in base64: it goes no further than the job's memory. Null where it was read to its end. */
  file: z.object({ id: Id, key: z.string() }).nullable(),
  known: z.array(
    z.object({
      notice: Id,
      sentOn: z.string(),
      names: z.array(z.string()),
      references: z.array(z.string()),
      addresses: z.array(z.string()),
    }),
  ),
})
export type Work = z.output<typeof Work>
