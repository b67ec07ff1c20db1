import type { Actor } from '../../kernel/actor.ts'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { colleaguesWith, type Role } from '../accounts/index.ts'
import type { Form } from './forms/shape.ts'

// What was told to labour inspection, health care or a school never flows to return enforcement. Three walls: an agency that
// enforces returns takes no such form; no role at a border or in asylum reads reports (see accounts/roles.ts); and who holds
// such a role beside another finds none of them.

/** Roles of those who may have to enforce a return. */
export const RETURN_ROLES: readonly Role[] = ['border-officer', 'asylum-officer']

/** Whether an agency may take a form. */
export const mayTake = (
  { complaint }: Pick<Form, 'complaint'>,
  { enforcesReturns }: { readonly enforcesReturns: boolean },
): boolean => complaint === null || !enforcesReturns

/** Whether somebody must not find what was complained of. */
export const standsAtReturns = (actor: Actor): boolean =>
  actor.kind === 'member' && RETURN_ROLES.some((role) => actor.roles.includes(role))

/**
 * What every query over reports asks besides: a list, a count or a neighbour that knows of one more than somebody may open tells them
 * that there was a complaint.
 * @param report the column with the report's number
 */
export const openTo = (actor: Actor, report = 'reports.id') =>
  standsAtReturns(actor)
    ? sql<SqlBool>`not exists (
        select from report_origins o where o.report = ${sql.ref(report)} and o.complaint is not null)`
    : sql<SqlBool>`true`

/** Of leads those that belong to a complaint, where whoever asks stands at return enforcement: they look as if they were not there. */
export async function behindFirewall(db: Tx, actor: Actor, leads: readonly string[]): Promise<ReadonlySet<string>> {
  if (!standsAtReturns(actor) || leads.length === 0) return new Set()
  const rows = await db
    .selectFrom('report_leads as l')
    .innerJoin('report_origins as o', 'o.report', 'l.report')
    .innerJoin('leads', 'leads.id', 'l.lead')
    .select('leads.root')
    .where('leads.root', 'in', leads)
    .where('o.complaint', 'is not', null)
    .execute()
  return new Set(rows.map(({ root }) => root))
}

/** Whether a report must not be found by whoever asks. */
export const isBehindFirewall = async (db: Tx, actor: Actor, report: string): Promise<boolean> =>
  standsAtReturns(actor) && (await isComplaint(db, report))

/** Members of a report's agency who must not find it, by their ids. */
export async function holdersOutside(db: Tx, { id, agency }: { readonly id: string; readonly agency: string }) {
  if (!(await isComplaint(db, id))) return []
  const holders: string[] = []
  for (const role of RETURN_ROLES) holders.push(...(await colleaguesWith(db, agency, role)).map((one) => one.id))
  return holders
}

/** Whether a report is a complaint to labour inspection, health care or a school. */
export async function isComplaint(db: Tx, report: string): Promise<boolean> {
  const origin = await db
    .selectFrom('report_origins')
    .select('complaint')
    .where('report', '=', report)
    .executeTakeFirst()
  return origin !== undefined && origin.complaint !== null
}
