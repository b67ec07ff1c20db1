import type { z } from 'zod'
import type { Actor, Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { openJson } from '../../kernel/vault/seal.ts'
import { memberNames } from '../accounts/index.ts'
import { shownForm } from './forms/forms.ts'
import { formOf } from './forms/index.ts'
import { Origin, SettleInput } from './forms/shapes.ts'
import { keyIfOpen } from './keys.ts'
import { asMember, enter, messageLabel, reportRow } from './record.ts'
import { Day, OneInput } from './shapes.ts'
import type { OriginRow, ReportRow } from './tables.ts'

// Where a report of somebody known comes from, its form as it was filled in, and other versions beside it.

type Shown = NonNullable<z.output<typeof Origin>['origin']>
type Version = Shown['versions'][number]

export const readOrigin = operation({
  summary: 'See where a report comes from, and its form as it was filled in',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: Origin,
  subject: ({ report }) => [report],
  async run(context, { report }) {
    const { db, actor } = context
    const row = await reportRow(db, actor, report)
    const origin = await db.selectFrom('report_origins').selectAll().where('report', '=', report).executeTakeFirst()
    // No origin is an answer, too: a stranger sent it.
    return { origin: origin ? await shown(context, row, origin) : null }
  },
})

async function shown(context: RunContext, row: ReportRow, origin: OriginRow): Promise<Shown> {
  const { db } = context
  const { way, form, complaint, article18 } = origin
  const versions = await versionsOf(context, row, origin)
  // A form that is no longer in use has no fields to show; what was sent is then shown by its own names.
  const known = formOf(form)
  return {
    way,
    form,
    complaint,
    article18,
    by: versions[0].by,
    agency: await agencyName(db, row.id),
    shown: known ? shownForm(known) : null,
    versions,
  }
}

// By a function of the database: row security hides agencies from each other, and the sender’s name alone is needed.
async function agencyName(db: Tx, report: string): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select app.origin_agency(${report}) as name`.execute(db)
  return rows[0]?.name ?? ''
}

/** The first as it came, then others under its number, each opened by whoever looks. */
async function versionsOf(context: RunContext, row: ReportRow, origin: OriginRow): Promise<Version[]> {
  const { db, actor } = context
  // The first message is the form as it came; what was written later is conversation.
  const first = await db
    .selectFrom('report_messages')
    .select(['id', 'sealed'])
    .where('report', '=', row.id)
    .where('kind', '=', 'report')
    .orderBy('seq')
    .executeTakeFirstOrThrow()
  const later = await db
    .selectFrom('report_versions')
    .selectAll()
    .where('report', '=', row.id)
    .orderBy('came_on')
    .orderBy('id')
    .execute()
  const name = await namesOf(context, [origin, ...later])
  const open = (dataKey: string, one: { id: string; sealed: Uint8Array }) => sentOf(db, actor, dataKey, one)
  const versions: Version[] = [
    { id: first.id, on: row.filed_on, by: name(origin.by), answers: await open(row.data_key, first), settledAs: null },
  ]
  // One after the other: they share the transaction's connection.
  for (const one of later)
    versions.push({
      id: one.id,
      on: one.came_on,
      by: name(one.by),
      answers: await open(one.data_key, one),
      settledAs: one.settled_as,
    })
  return versions
}

/** Members of one's own agency and its other systems by name; people of another agency are named by that alone. */
async function namesOf(context: RunContext, rows: readonly { by: string }[]) {
  const ids = rows.map(({ by }) => by)
  const names = new Map(await memberNames(context, ids))
  const clients = await context.db.selectFrom('clients').select(['id', 'name']).where('id', 'in', ids).execute()
  for (const { id, name } of clients) names.set(id, name)
  return (id: string) => ({ id, name: names.get(id) ?? null })
}

/** What was sent, as it was sent; null where it does not open or holds no form. */
async function sentOf(
  db: Tx,
  actor: Actor,
  dataKey: string,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array },
): Promise<Record<string, unknown> | null> {
  try {
    const key = await keyIfOpen(db, actor, dataKey)
    if (key === null) return null
    // Forms send answers, programs the parts by their names: both are shown as they came.
    const { sent } = openJson<{ sent?: { answers?: Record<string, unknown> } }>(key, sealed, messageLabel(id))
    return sent?.answers ?? (sent as Record<string, unknown> | undefined) ?? null
  } catch (error) {
    // One bent version must not take the others away with it.
    if (error instanceof Unsealable || (error instanceof Problem && error.code === 'unavailable')) return null
    throw error
  }
}

export const settleVersions = operation({
  summary: 'Say which of two versions of a form holds',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: SettleInput,
  output: OneInput.extend({ on: Day }),
  subject: ({ report, version }) => [report, version],
  async run({ db, actor, now, reason }, { report, version, as }) {
    const member: Member = asMember(actor)
    const row = await reportRow(db, member, report)
    // Decided once: a second decision would hide who answers for the first.
    const { numUpdatedRows } = await db
      .updateTable('report_versions')
      .set({ settled_by: member.id, settled_as: as })
      .where('id', '=', version)
      .where('report', '=', report)
      .where('settled_by', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n)
      throw new Problem('conflict', 'There is no such version, or somebody has decided on it already.')
    // Nothing is erased by it: what was sent first and what was sent then both stay, with who decided and why.
    await enter(db, member, row, { kind: 'settled', at: now, words: { words: `${as}: ${reason ?? ''}` } })
    return { report, on: isoDay(now) }
  },
})
