import { z } from 'zod'
import { chain } from '../../../kernel/audit.ts'
import { type ExportedEntry, exportHeading, exportLines } from '../../../kernel/audit-export.ts'
import type { Format } from '../../../kernel/audit-text.ts'
import { readCheckpoint } from '../../../kernel/checkpoint.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyText, readNote } from '../../../kernel/signed-note.ts'

/** Names of kept heads are days; markers of restores have names of their own. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const watch = operation({
  summary:
    'Say whether the audit is signed: an alarm, a head that could not be written, and the day of the last one kept',
  permission: 'audit:watch',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({
    /** Why nothing is signed any more, in words; null where all is well. */
    alarm: z.string().nullable(),
    /** Why the last head is not on the disk, in words; null where it is. */
    unwritten: z.string().nullable(),
    /** Day of the last head that is kept outside the database; null before any. */
    kept: z.iso.date().nullable(),
    /** How many entries that head covers; null where it does not say, or the reader may not read it. */
    covers: z.int().nullable(),
    /** When the next one is kept, which covers what came since. */
    next: z.iso.datetime(),
  }),
  subject: () => [],
  async run({ head, checkpoints, now, may }) {
    const kept = checkpoints.names().findLast((name) => DAY.test(name)) ?? null
    // Read by who may read heads; others hear of an alarm alone.
    const note = kept !== null && may('audit.show-heads') ? readNote(checkpoints.text(kept)) : null
    return {
      alarm: head.fault,
      unwritten: head.unwrittenFault,
      kept,
      covers: note === null ? null : (readCheckpoint(note)?.size ?? null),
      // With the first look of the day to come.
      next: `${daysAfter(isoDay(now), 1)}T00:00:00.000Z`,
    }
  },
})

export const showHeads = operation({
  summary: 'Read the signed heads of past days and the key that signs them, for a check without this server',
  permission: 'audit:verify',
  purpose: 'oversight',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({
    /** The public key of the log, and the same as a cosigner of other logs. */
    key: z.string(),
    cosigner: z.string(),
    heads: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
  subject: () => [],
  async run({ head, checkpoints }) {
    return { key: keyText(head.signer), cosigner: keyText(head.signer, 'cosigner'), heads: [...checkpoints.list()] }
  },
})

/** Entries taken out in one call: short enough for a transaction. */
const STRETCH = 2_000

export const exportEntries = operation({
  summary:
    'Take a stretch of the audit out for a check without this server: entries of the own agency, of other agencies their hash alone',
  permission: 'audit:read',
  purpose: 'oversight',
  // The same as reading the list: who takes it out could have read it, and of others nothing goes along.
  verb: 'consultation',
  input: z.object({ after: z.int().min(0).default(0) }),
  /** `text`: lines of the file, to be put behind those of the stretch before; the first stretch has its heading. */
  output: z.object({ text: z.string(), next: z.int().nullable() }),
  // As of the list: an entry that names entries would let each reading outgrow the one before.
  subject: () => [],
  async run({ db, head }, { after }) {
    const links = await chain(db, after, STRETCH)
    const last = links.at(-1)?.seq ?? after
    const own = await ownEntries(db, after, last)
    const entries = links.map((link): ExportedEntry => {
      const entry = own.get(link.seq) ?? null
      // Of a hidden entry nobody can compute the hash, so it is given as its fields give it and not as it stands beside them.
      const hash = entry === null ? link.computed : link.hash
      return { seq: link.seq, previous: hex(link.previous), hash: hex(hash), format: link.format as Format, entry }
    })
    const heading = after === 0 ? exportHeading(keyText(head.signer)) : ''
    return { text: heading + exportLines(entries), next: links.length === STRETCH ? last : null }
  },
})

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

type Row = Omit<NonNullable<ExportedEntry['entry']>, 'at'> & { readonly seq: string; readonly at: string }

/** Row policies leave the entries of the own agency. Of a reason that was changed the text says so, as the database's does. */
async function ownEntries(db: Tx, after: number, last: number): Promise<ReadonlyMap<number, ExportedEntry['entry']>> {
  const { rows } =
    await sql<Row>`select seq::text, at_ms::text as at, kind, actor, agency, operation, verb, purpose, outcome,
    subjects, problem, encode(salt, 'hex') as salt,
    encode(case when reason is null or sha256(reason) = reason_hash then reason_hash else sha256(reason) end, 'hex') as "reasonHash"
    from audit where seq > ${after} and seq <= ${last}`.execute(db)
  return new Map(rows.map(({ seq, at, ...row }) => [Number(seq), { ...row, at: Number(at) }]))
}
