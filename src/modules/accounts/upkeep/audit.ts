import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { chain, faultIn, GENESIS } from '../../../kernel/audit.ts'
import { headFault } from '../../../kernel/audit-head.ts'
import { joinWaiting, lockWaiting, verifyWaiting } from '../../../kernel/audit-waiting.ts'
import { dayOf, isoDay } from '../../../kernel/clock.ts'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { openBox, Unsealable } from '../../../kernel/vault/boxes.ts'
import { asMember } from '../actor.ts'
import { ANY_ACT, type HumanAct, recordBeginning } from '../codes.ts'
import { memberNames, named } from '../profile.ts'
import { type AuditEntry, AuditListInput, AuditPage, Verified, VerifyInput } from '../shapes.ts'
import { ACT_OPERATIONS, REOPENED_AFTER } from './human-acts.ts'

type Filter = z.output<typeof AuditListInput>['filter']

type Row = {
  readonly seq: string
  readonly at_ms: string
  readonly kind: string
  readonly actor: string | null
  readonly operation: string
  readonly verb: string
  readonly purpose: string
  readonly outcome: string
  readonly subjects: string[]
  readonly reason: Uint8Array | null
  readonly problem: string | null
}

export const list = operation({
  summary: 'Read the audit entries of the own agency, newest first',
  permission: 'audit:read',
  purpose: 'oversight',
  verb: 'consultation',
  input: AuditListInput,
  output: AuditPage,
  // The entry does not name the entries that were read, or each reading would outgrow the one before.
  subject: () => [],
  async run(context, { filter, before, limit }) {
    const { db } = context
    const member = asMember(context.actor)
    const rows = await entriesOf(db, member.agency, { filter, before, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const named = await withNames(context, page)
    const entries: AuditEntry[] = []
    for (const [at, row] of page.entries())
      entries.push({ ...named[at], reason: await reasonOf(db, member, row.reason) })
    const waiting = before === undefined ? await waitingOf(db, member.agency, filter) : []
    return { entries, waiting, next: rows.length > limit ? Number(page[page.length - 1].seq) : null }
  },
})

type Stretch = { readonly filter: Filter; readonly before?: number | undefined; readonly limit: number }

/** Entries of the own agency as somebody asks for them, newest first. */
export async function entriesOf(db: Tx, agency: string, { filter, before, limit }: Stretch): Promise<readonly Row[]> {
  const where = sql.join([...conditions(agency, filter, before), ...onceOpened(filter)], sql` and `)
  const { rows } = await sql<Row>`select seq::text, at_ms::text, kind, actor, operation, verb, purpose, outcome,
    subjects, reason, problem from audit where ${where} order by audit.seq desc limit ${limit}`.execute(db)
  return rows
}

/** Entries as they are shown, with who acted and without their reasons. */
export async function withNames(context: RunContext, rows: readonly Row[]) {
  const names = await memberNames(
    context,
    rows.map(({ actor }) => actor),
  )
  return rows.map((row) => entry(row, names))
}

/** Most of what waits that is read out; the chain has all of it the next day. */
const WAITING = 200

/** What waits for the night, of the agency and as the filter asks. By chance and not by time: of that there is only the day. */
async function waitingOf(db: Tx, agency: string, filter: Filter): Promise<AuditPage['waiting']> {
  const where = sql.join(conditions(agency, filter, undefined), sql` and `)
  const { rows } = await sql<Omit<Row, 'seq' | 'reason'>>`select at_ms::text, kind, actor, operation, verb, purpose,
    outcome, subjects, problem from audit_waiting where ${where} order by id limit ${WAITING}`.execute(db)
  return rows.map(({ at_ms, actor: _, ...row }) => ({ ...row, day: isoDay(new Date(Number(at_ms))) }))
}

function conditions(agency: string, filter: Filter, before: number | undefined) {
  const { from, to, subject, act, ...equal } = filter
  // Names of filters are names of columns; the schema lets no others in.
  const columns = Object.entries(equal).filter(([, value]) => value !== undefined)
  return [
    // Row policies say so, too; said here, the index on agency and number is used.
    sql<SqlBool>`agency = ${agency}`,
    ...columns.map(([column, value]) => sql<SqlBool>`${sql.ref(column)} = ${value}`),
    ...(subject === undefined ? [] : [about(subject)]),
    ...(act === undefined ? [] : didBy(act)),
    ...(from === undefined ? [] : [sql<SqlBool>`at_ms >= ${Date.parse(from)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`at_ms < ${Date.parse(to)}`]),
    ...(before === undefined ? [] : [sql<SqlBool>`seq < ${before}`]),
  ]
}

/** About one record: by its whole id, or by the beginning that the pages show of it. */
function about(subject: string) {
  if (isId(subject)) return sql<SqlBool>`${subject} = any(subjects)`
  const beginning = recordBeginning(subject)
  if (beginning === null) return sql<SqlBool>`false`
  return sql<SqlBool>`exists (select from unnest(subjects) as one (id) where starts_with(one.id, ${beginning}))`
}

/** What people did, and neither the program nor other systems. */
const didBy = (act: HumanAct | typeof ANY_ACT) => [
  sql<SqlBool>`kind = 'member'`,
  sql<SqlBool>`operation in (${sql.join(act === ANY_ACT ? Object.values(ACT_OPERATIONS).flat() : [...ACT_OPERATIONS[act]])})`,
]

/** Of openings the first of a row: a page that asks anew while it stays open, or is loaded again, opens nothing. */
const onceOpened = ({ act }: Filter) =>
  act !== 'opened' && act !== ANY_ACT
    ? []
    : [
        // Only openings are folded: any other act that was done twice is shown twice.
        sql<SqlBool>`not (operation in (${sql.join([...ACT_OPERATIONS.opened])}) and exists (select from audit b where b.agency = audit.agency and b.actor = audit.actor
          and b.operation = audit.operation and b.subjects <> '{}' and b.subjects = audit.subjects
          and b.outcome = audit.outcome and b.seq < audit.seq
          and b.at_ms between audit.at_ms - ${REOPENED_AFTER}::bigint and audit.at_ms))`,
      ]

const entry = ({ seq, at_ms, reason: _, actor, ...row }: Row, names: ReadonlyMap<string, string>) => ({
  ...row,
  seq: Number(seq),
  at: new Date(Number(at_ms)).toISOString(),
  actor: actor === null ? null : named(names, actor),
})

/** A reason is sealed to the key the agency had then, so all its keys are tried, the newest first. */
async function reasonOf(db: Tx, { agency, keys }: Member, sealed: Uint8Array | null): Promise<AuditEntry['reason']> {
  if (sealed === null) return null
  const rows = await db
    .selectFrom('keys')
    .select('id')
    .where('agency', '=', agency)
    .where('role', 'is', null)
    .orderBy('generation', 'desc')
    .execute()
  for (const { id } of rows) {
    const pair = await keys?.keyPair(db, id)
    if (!pair) continue
    try {
      return { text: Buffer.from(openBox(pair, sealed)).toString(), sealed: false }
    } catch (error) {
      if (!(error instanceof Unsealable)) throw error
    }
  }
  return { text: null, sealed: true }
}

/** Entries looked at in one call: short enough for a transaction. */
const STRETCH = 5_000

export const verify = operation({
  summary:
    'Verify a stretch of the audit chain, of all agencies, and at its end the signed head and what waits to join',
  permission: 'audit:verify',
  purpose: 'oversight',
  verb: 'consultation',
  input: VerifyInput,
  output: Verified,
  subject: () => [],
  async run({ db, head, secret }, { after }) {
    // Read first: what the head knows was committed, so the chain read after it must hold it.
    const signed = head.read()
    // The link before this stretch was verified by the call before; read again, so that no caller can make it up.
    const [before] = after === 0 ? [null] : await chain(db, after - 1, 1)
    const links = await chain(db, after, STRETCH)
    const last = links.at(-1)?.seq ?? after
    const next = links.length === STRETCH ? last : null
    const fault =
      before === undefined
        ? `Entry ${after} is missing.`
        : (faultIn(links, before) ?? headFault(signed, links, { after, isEnd: next === null }))
    const isEnd = next === null && fault === null
    // An alarm that rang stands until a backup is restored, also where the log was put right since.
    const end = isEnd ? head.strangeEnd(links.at(-1) ?? before ?? { seq: 0, hash: GENESIS }) : null
    const found = fault ?? end ?? (isEnd ? (await verifyWaiting(db, secret, signed?.waiting ?? NONE)).fault : null)
    return {
      checked: links.length,
      of: Math.max(last, signed?.seq ?? 0),
      next: found === null ? next : null,
      fault: found,
    }
  },
})

const NONE = { came: 0, joined: 0 }

export const join = operation({
  summary: 'Append entries of reporters of past days to the audit chain, in an order of chance',
  permission: 'audit:verify',
  purpose: 'oversight',
  verb: 'combination',
  internal: true,
  input: z.object({}),
  output: z.object({ came: z.int(), joined: z.int(), moved: z.int() }),
  subject: () => [],
  async run({ db, actor, head, secret, now }) {
    if (actor.kind !== 'system') throw new Problem('not-permitted', 'Only the program itself joins entries.')
    // Locked first: what is verified is what joins.
    await lockWaiting(db)
    const { fault } = await verifyWaiting(db, secret, head.read()?.waiting ?? NONE)
    // In the chain an altered entry would look as sound as any other, so it stays where its mark shows that it is not.
    if (fault !== null) throw new Problem('conflict', `Nothing joined the audit. ${fault}`)
    return joinWaiting(db, secret, dayOf(now), (link) => head.appended(link))
  },
})
