import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { leadsLike, leadsNamed } from '../../leads/index.ts'
import { openTo } from '../firewall.ts'
import { keyOf } from '../keys.ts'
import { asMember, enter, messagesOf, reportRow } from '../record.ts'
import { actionsOf } from '../report.ts'
import { Changed, OneInput, type Person } from '../shapes.ts'
import type { ReportRow } from '../tables.ts'
import { type Alike, alikeReports, compared, tellingOf } from './marks.ts'
import { quotations } from './quoting.ts'
import { PairInput, Related } from './shapes.ts'

export const relatedReports = operation({
  summary: 'See what a report may belong to: leads and other reports with the same contact points or words',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'combination',
  input: OneInput,
  output: Related,
  // All that was shown is entered: seeing that two belong together is processing of both (Art. 4(2) GDPR).
  subject: ({ report }, output) => [
    report,
    // One that nobody has opened may stand here, tied by its reporter: named, it would have its minute in the audit.
    ...(output?.reports.filter(({ state }) => state !== 'received').map((one) => one.report) ?? []),
    ...(output?.leads ?? []).map(({ lead }) => lead),
    ...(output?.alikeLeads ?? []).map(({ lead }) => lead),
  ],
  async run(context, { report }) {
    const { db, actor } = context
    const member = asMember(actor)
    const row = await reportRow(db, member, report)
    // What waits to be opened is compared once somebody has: else looking here would be reading it.
    if (row.read_at === null) throw new Problem('conflict', 'Open this report and read it first.')
    const key = await keyOf(db, member, row.data_key)
    const telling = tellingOf(await messagesOf(db, key, report))
    // Withdrawn: it is not set beside anything any more.
    if (telling === null || row.state === 'withdrawn') return { ...(await nothing(context, row)) }
    // Read anew each time: what is suggested must follow from what stands there now.
    const seen = await compared(context, member, telling)
    return {
      ...(await besideLeads(context, member, row, seen.read)),
      reports: await besideReports(context, row, await alikeReports(db, member, row, seen)),
      points: [...seen.read.points],
      quotations: quotations(seen.read.text),
    }
  },
})

// What it was made into is still told: a decision stands, though nothing new is compared any more.
const nothing = async (context: RunContext, row: ReportRow): Promise<Related> => ({
  leads: context.may('leads.get') ? await leadsOf(context, asMember(context.actor), row) : null,
  alikeLeads: null,
  reports: [],
  points: [],
  quotations: [],
})

async function besideLeads(
  context: RunContext,
  member: Member,
  row: ReportRow,
  { text, points }: { readonly text: string; readonly points: readonly { readonly value: string }[] },
): Promise<Pick<Related, 'leads' | 'alikeLeads'>> {
  // Whoever reads reports need not read leads, and must not learn here which there are.
  if (!context.may('leads.get')) return { leads: null, alikeLeads: null }
  const leads = await leadsOf(context, member, row)
  const known = new Set(leads.map(({ lead }) => lead))
  const contacts = points.map(({ value }) => value)
  // What it belongs to already is left out below: a question that was decided is not put to each colleague anew.
  const alike = await leadsLike(context.db, member, { contacts, text })
  return { leads, alikeLeads: alike.filter(({ lead }) => !known.has(lead)) }
}

async function leadsOf(context: RunContext, member: Member, row: ReportRow) {
  const { db } = context
  const links = await db.selectFrom('report_leads').selectAll().where('report', '=', row.id).orderBy('at').execute()
  const named = await leadsNamed(
    db,
    member,
    links.map(({ lead }) => lead),
  )
  const names = await memberNames(
    context,
    links.map(({ by }) => by),
  )
  return links.flatMap(({ lead, how, by, at }) => {
    const known = named.find(({ id }) => id === lead)
    // Erased between two reads.
    if (known === undefined) return []
    const { number, state, title } = known
    return [
      { lead, number, state, title, how, by: { id: by, name: names.get(by) ?? null }, at: at.toISOString() } as const,
    ]
  })
}

// The table holds each pair once, the smaller number first, so that no two verdicts contradict each other.
const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

async function besideReports(
  context: RunContext,
  row: ReportRow,
  alike: readonly Alike[],
): Promise<Related['reports']> {
  const { db } = context
  const [pairs, chained] = [await pairsOf(db, row.id), new Set(await chainOf(db, row.id))]
  const known = new Map(alike.map((one) => [one.report, one]))
  // What somebody has spoken about stays to be seen, also where nothing is alike any more.
  const ids = [...new Set([...known.keys(), ...chained, ...pairs.keys()])]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    // No words: a code, a day and a state are enough to decide whether to look, and looking is entered.
    .select(['id', 'filed_on', 'state'])
    .where('agency', '=', row.agency)
    .where('id', 'in', ids)
    .where(openTo(context.actor))
    .execute()
  const names = await memberNames(
    context,
    [...pairs.values()].map(({ by }) => by),
  )
  const person = (id: string | undefined): Person | null =>
    id === undefined ? null : { id, name: names.get(id) ?? null }
  const place = new Map(ids.map((id, i) => [id, i]))
  // The database gives them in any order; the nearest stands first, since long lists are not read to their end.
  return rows
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map(({ id, filed_on, state }) => ({
      report: id,
      code: codeOf(id),
      filedOn: filed_on,
      state,
      contacts: [...(known.get(id)?.contacts ?? [])],
      words: known.get(id)?.words ?? null,
      chain: chained.has(id),
      verdict: pairs.get(id)?.verdict ?? null,
      by: person(pairs.get(id)?.by),
    }))
}

/** What people said of a report and others, by the other. */
async function pairsOf(db: Tx, report: string) {
  const rows = await db
    .selectFrom('report_pairs')
    .selectAll()
    .where(({ or, eb }) => or([eb('one', '=', report), eb('other', '=', report)]))
    .execute()
  return new Map(rows.map(({ one, other, verdict, by }) => [one === report ? other : one, { verdict, by }]))
}

/** Reports that their reporter has tied to this one, before and after it. */
async function chainOf(db: Tx, report: string): Promise<string[]> {
  const rows = await db
    .selectFrom('report_chains')
    .select(['report', 'earlier'])
    .where(({ or, eb }) => or([eb('report', '=', report), eb('earlier', '=', report)]))
    .execute()
  return rows.map((row) => (row.report === report ? row.earlier : row.report))
}

export const pairReports = operation({
  summary: 'Say whether two reports are of the same matter, or take that back',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'combination',
  input: PairInput,
  output: Changed,
  subject: ({ report, other }) => [report, other],
  async run({ db, actor, now, may }, { report, other, verdict }) {
    const member = asMember(actor)
    if (report === other) throw new Problem('conflict', 'A report is no other than itself.')
    // In one order, or two people who pair the same two from either side wait for each other.
    const [one, second] = inOrder(report, other)
    const rows = new Map<string, ReportRow>()
    for (const id of [one, second]) rows.set(id, await reportRow(db, member, id))
    const pair = { one, other: second }
    // What was said before stays in both histories; the pair holds only what holds now.
    await db.deleteFrom('report_pairs').where('one', '=', one).where('other', '=', second).execute()
    if (verdict !== null)
      await db
        .insertInto('report_pairs')
        .values({ ...pair, agency: member.agency, verdict, by: member.id, at: now })
        .execute()
    // In both: either may be passed on or erased without the other.
    for (const [id, row] of rows) {
      // The page reads this back: the verdict, one space, the code.
      const words = `${verdict ?? 'open'} ${codeOf(id === one ? second : one)}`
      await enter(db, member, row, { kind: 'paired', at: now, words: { words } })
    }
    const { state } = rows.get(report) as ReportRow
    return { report, state, actions: actionsOf(state, may) }
  },
})
