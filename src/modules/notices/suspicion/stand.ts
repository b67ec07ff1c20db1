import { sql, type Tx } from '../../../kernel/database.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { insistOnAgencies, memberNames, regimeOf } from '../../accounts/index.ts'
import { isBarred } from '../record.ts'
import type { NoticePage } from '../shapes.ts'
import type { NoticeRow } from '../tables.ts'
import { dueOfSuspicion, isSuspicion, mayBeTold, type Receiver, whyNotTell } from './suspicion.ts'

/** What is known of the own agency as one that a suspicion under Art. 18 DSA might reach; the walls show nobody else's members. */
export async function receiverOf(db: Tx, agency: string): Promise<Receiver> {
  const members = await db
    .selectFrom('members')
    .select('roles')
    .where('agency', '=', agency)
    // Who has left enforces nothing any more.
    .where('ended_at', 'is', null)
    .execute()
  return { regime: await regimeOf(db, agency), roles: [...new Set(members.flatMap(({ roles }) => roles))] }
}

/** An agency of this house that a suspicion may reach. */
export type Enforcing = { readonly id: string; readonly name: string }

/** All of them: by a question to the broker, since the walls show nobody else's members. */
export async function enforcingAgencies(db: Tx): Promise<Enforcing[]> {
  const { rows } = await sql<Enforcing>`select id, name from app.enforcing_agencies()`.execute(db)
  await insistOnAgencies(
    db,
    rows.map(({ id }) => id),
  )
  return rows
}

/** Whom of law enforcement a notice was told to. Whoever enforces nothing and was told by mistake is not among them. */
async function toldOf(context: RunContext, notice: string, enforcing: readonly Enforcing[]) {
  const alerts = await context.db
    .selectFrom('notice_alerts')
    .selectAll()
    .where('notice', '=', notice)
    .orderBy('told_at')
    .execute()
  const names = await memberNames(
    context,
    alerts.map(({ told_by }) => told_by),
  )
  return alerts.flatMap(({ police, told_at, told_by }) => {
    const agency = enforcing.find(({ id }) => id === police)
    if (agency === undefined) return []
    const by = told_by === null ? null : { id: told_by, name: names.get(told_by) ?? null }
    return [{ agency, at: told_at.toISOString(), by }]
  })
}

/**
 * Who of law enforcement knows of a notice that tells of a threat to life; null where it tells of none.
 * A host is bound to tell the police (Art. 18), but nobody may lean on it: whoever writes and approves sees whether they know.
 */
export async function suspicionNow(context: RunContext, row: NoticeRow): Promise<NoticePage['suspicion']> {
  const { db, now, may } = context
  if (!isSuspicion(row.matter)) return null
  const enforcing = await enforcingAgencies(db)
  const told = await toldOf(context, row.id, enforcing)
  const here = mayBeTold(await receiverOf(db, row.agency))
  const due = dueOfSuspicion(row.made_at)
  // Told before is told, though by the settings alone: whoever was told can be told once more as a suspicion, which outlives the sending.
  const rest = enforcing.filter(({ id }) => id !== row.agency && !told.some(({ agency, by }) => agency.id === id && by))
  const stand = {
    state: row.state,
    suspicion: true,
    barred: await isBarred(db, row.lead),
    receivers: rest.length,
    wasTold: told.length > 0,
  }
  return {
    here,
    told,
    due: due.toISOString(),
    late: !here && told.length === 0 && now > due,
    receivers: rest,
    why: may('notices.tell-police') ? whyNotTell(stand) : 'not-permitted',
  }
}
