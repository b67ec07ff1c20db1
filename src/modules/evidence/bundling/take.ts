import type { z } from 'zod'
import type { ExportedEntry } from '../../../kernel/audit-export.ts'
import { type SqlBool, sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { type LookContext, operation, type PrepareContext, type RunContext } from '../../../kernel/operation.ts'
import { asMember, DECLARED } from '../asked.ts'
import { PackedAudit } from '../bundle/shapes.ts'
import { shortNumber } from '../bundle/write/plan.ts'
import { ENTERING, isSound, logChecks } from '../checks.ts'
import { enter } from '../custody/rows.ts'
import { prepare as lookedAt, ring, type Seen } from '../opening.ts'
import { bundleToTake, GONE, type ToTake } from './going.ts'
import { packed } from './pack.ts'
import { unlessTicket } from './ready.ts'
import { ProveInput, TakeInput, Taken } from './shapes.ts'

// Taking a bundle out: once, by whoever asked for it. The bytes are read and held against their hashes before anything leaves.

async function look(context: LookContext, input: z.output<typeof TakeInput>): Promise<ToTake> {
  unlessTicket(context, asMember(context.actor), input)
  return bundleToTake(context, input.bundle)
}

async function prepare(context: PrepareContext, input: unknown, { going }: ToTake): Promise<readonly Seen[]> {
  const looked: Seen[] = []
  for (const one of going) looked.push(await lookedAt(context, input, one))
  return looked
}

export const takeBundle = operation({
  ...DECLARED,
  summary: 'Take a bundle of evidence out, once: each log says so',
  permission: 'evidence:move',
  verb: 'disclosure',
  // Keys never travel: the server streams the bytes with them.
  internal: true,
  input: TakeInput,
  output: Taken,
  // Those of originals of which only a copy goes along were entered before.
  subject: ({ bundle }, output) =>
    output
      ? [bundle, ...output.index.items.flatMap(({ id }, i) => [id, output.logs[i].entries.at(-1)?.id ?? id])]
      : [bundle],
  look,
  prepare,
  async run(context, input, looked) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Read anew: between look and run a colleague may have acted.
    const { going, bundle } = await bundleToTake(context, input.bundle)
    const other = looked.findIndex((one) => one !== 'same')
    if (other >= 0) await ring(context, going[other], looked[other])
    for (const one of going) if (!isSound(await logChecks(context, one))) await ring(context, one, 'log')
    const { numUpdatedRows } = await db
      .updateTable('evidence_bundles')
      .set({ taken_at: now })
      .where('id', '=', bundle.id)
      .where('taken_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Problem('not-found', GONE)
    const words = { to: bundle.words.to, receipt: shortNumber(bundle.id) }
    for (const { row, item } of going) await enter({ db, member, now }, row, item, { kind: 'bundled', words })
    return packed(context, going, bundle)
  },
})

export const proveBundle = operation({
  ...DECLARED,
  summary: 'Take out the entries of the audit that name the entries of custody of a bundle, and no others',
  permission: 'evidence:move',
  verb: 'disclosure',
  internal: true,
  input: ProveInput,
  output: PackedAudit.element.omit({ path: true }).array(),
  subject: ({ bundle }) => [bundle],
  run: auditEntries,
})

type Row = Omit<NonNullable<ExportedEntry['entry']>, 'at'> & {
  readonly seq: string
  readonly at: string
  readonly format: number
  readonly previous: string
  readonly hash: string
}

/** Entries that name nothing but what is in the bundle: of others the rest would be told as well. */
async function auditEntries({ db, actor }: RunContext, { known, entries }: z.output<typeof ProveInput>) {
  const { rows } =
    await sql<Row>`select seq::text, at_ms::text as at, kind, actor, agency, operation, verb, purpose, outcome,
    subjects, problem, encode(salt, 'hex') as salt, encode(reason_hash, 'hex') as "reasonHash", format,
    encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
    from audit where agency = ${asMember(actor).agency}
      and ${sql<SqlBool>`operation in (${sql.join(ENTERING.map((name) => sql.lit(name)))})`}
      and subjects && ${sql.val([...entries])}::text[] and subjects <@ ${sql.val([...known, ...entries])}::text[]
    order by seq`.execute(db)
  return rows.map(({ seq, at, format, previous, hash, ...entry }) => ({
    ...{ seq: Number(seq), previous, hash, format: format === 1 ? (1 as const) : (2 as const) },
    entry: { ...entry, at: Number(at) },
  }))
}
