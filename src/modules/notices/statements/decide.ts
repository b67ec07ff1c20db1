import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { changed, changeNotice } from '../change.ts'
import type { ProposalState } from '../codes.ts'
import { asMember } from '../record.ts'
import { momentOf } from '../settle.ts'
import type { NoticeRow } from '../tables.ts'
import { importFacts } from './facts.ts'
import { saidLabel } from './proposals.ts'
import {
  ConfirmInput,
  type Import,
  ListProposals,
  type Proposal,
  ProposalList,
  RefuseInput,
  type Said,
  Settled,
} from './shapes.ts'
import { importStand } from './stand.ts'
import type { StatementRow } from './tables.ts'

/** Imports that are shown, the latest first. */
const IMPORTS = 20
const PROPOSALS = 200

export const listStatements = operation({
  summary: 'See statements of reasons that seem to answer notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: ListProposals,
  output: ProposalList,
  subject: ({ notice }) => (notice ? [notice] : []),
  async run(context, { notice, state }) {
    const member = asMember(context.actor)
    const proposals = await proposalsOf(context, member, { notice, state })
    return { proposals, imports: notice === undefined ? await importsOf(context, member) : [] }
  },
})

type Asked = { readonly notice?: string | undefined; readonly state: 'proposed' | 'all' }

/** Proposals of an agency or of one notice, opened where the keys are open. */
export async function proposalsOf({ db }: Pick<RunContext, 'db'>, member: Member, asked: Asked): Promise<Proposal[]> {
  let query = db
    .selectFrom('notice_statements as s')
    .innerJoin('notices as n', 'n.id', 's.notice')
    .innerJoin('recipients as r', 'r.id', 'n.recipient')
    .selectAll('s')
    // With what stands now: a person must see whether confirming changes anything.
    .select(['n.number', 'n.data_key', 'n.outcome as decided', 'r.name'])
    .where('s.agency', '=', member.agency)
  if (asked.notice !== undefined) query = query.where('s.notice', '=', asked.notice)
  if (asked.state === 'proposed') query = query.where('s.state', '=', 'proposed')
  const rows = await query.orderBy('s.found_at', 'desc').orderBy('s.id').limit(PROPOSALS).execute()
  const shown: Proposal[] = []
  for (const row of rows) {
    const key = await keyIfOpen(db, member, row.data_key)
    const said = key === null ? null : openUnaltered<Said>(key, row.sealed, saidLabel(row.id))
    shown.push({
      id: row.id,
      notice: row.notice,
      number: row.number,
      recipient: row.name,
      matchedBy: row.matched_by,
      outcome: row.outcome,
      automated: row.automated,
      appliedOn: row.applied_on,
      state: row.state,
      said,
      decided: row.decided,
    })
  }
  return shown
}

async function importsOf({ db }: Pick<RunContext, 'db'>, { agency }: Member): Promise<Import[]> {
  const rows = await db
    .selectFrom('statement_imports')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('started_at', 'desc')
    .limit(IMPORTS)
    .execute()
  // All in one question; of twenty imports there are few services.
  const unmatched = await db
    .selectFrom('statement_unmatched')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('statements', 'desc')
    .orderBy('platform')
    .execute()
  const facts = await importFacts(db, rows)
  return rows.map((row, at) => ({
    ...importStand(facts[at]),
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    statements: row.statements,
    broken: row.broken,
    proposed: row.proposed,
    known: row.known,
    unmatched: row.unmatched,
    platforms: unmatched
      .filter((one) => one.import === row.id)
      .map(({ platform, statements }) => ({ platform, statements })),
    brokenLines: [...row.broken_lines],
    problem: row.problem,
  }))
}

const declared = { permission: 'notice:settle', purpose: 'prevention', verb: 'alteration', output: Settled } as const

/** A proposal that nobody has decided upon. @throws Problem `not-found`, `conflict` */
async function openProposal({ db, actor }: RunContext, id: string): Promise<StatementRow> {
  const row = await db
    .selectFrom('notice_statements')
    .selectAll()
    .where('agency', '=', asMember(actor).agency)
    .where('id', '=', id)
    // Of two who settle it at once, the second sees that it was.
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such statement.'))
  if (row.state !== 'proposed') throw new Problem('conflict', 'Somebody decided about this statement already.')
  return row
}

async function settle({ db, actor, now }: RunContext, { id }: StatementRow, state: Exclude<ProposalState, 'proposed'>) {
  await db
    .updateTable('notice_statements')
    .set({ state, decided_by: asMember(actor).id, decided_at: now })
    .where('id', '=', id)
    .execute()
}

export const confirmStatement = operation({
  ...declared,
  summary: 'Confirm that a statement of reasons answers a notice, and record its outcome',
  input: ConfirmInput,
  subject: ({ proposal }, output) => [proposal, ...(output ? [output.notice] : [])],
  async run(context, { proposal, outcome: other, refusal }) {
    const row = await openProposal(context, proposal)
    const outcome = other ?? row.outcome
    // What was taken down was not refused, and what was kept was: the table of notices holds to it as well.
    if ((outcome === 'kept') !== (refusal !== null) && outcome !== 'restricted' && outcome !== 'unknown')
      throw new Problem('invalid-input', 'A reason of refusal goes with what was kept.', {
        fields: [{ field: 'refusal', message: outcome === 'kept' ? 'missing' : 'not-needed' }],
      })
    // By the notice's own rules: one that is closed or taken back takes no decision, however well the statement fits.
    const after = await changeNotice(context, row.notice, 'decide', async ({ row: notice }) => ({
      // The service's word about machines, not the reader's (Art. 17(3)(c)).
      set: { outcome, refusal, automated: row.automated, decided_at: appliedAt(row, notice, context.now) },
      event: { kind: 'decided', outcome, refusal },
    }))
    await settle(context, row, 'confirmed')
    return { proposal, ...after }
  },
})

/** When the service acted; one that names a day before the notice counts as having acted at once. */
function appliedAt({ applied_on }: StatementRow, notice: NoticeRow, now: Date): Date {
  const [sent, today] = [notice.sent_at === null ? applied_on : isoDay(notice.sent_at), isoDay(now)]
  const day = applied_on < sent ? sent : applied_on > today ? today : applied_on
  return momentOf(day, notice, now)
}

export const refuseStatement = operation({
  ...declared,
  summary: 'Say that a statement of reasons does not answer a notice',
  reason: true,
  input: RefuseInput,
  subject: ({ proposal }, output) => [proposal, ...(output ? [output.notice] : [])],
  async run(context, { proposal }) {
    const row = await openProposal(context, proposal)
    // Kept as refused, not deleted: the same file read again would propose it anew.
    await settle(context, row, 'refused')
    return { proposal, ...(await changed(context, row.notice)) }
  },
})
