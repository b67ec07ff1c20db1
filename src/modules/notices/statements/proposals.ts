import { createHmac } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { derive, sealJson } from '../../../kernel/vault/seal.ts'
import { heldNotice } from '../record.ts'
import { outcomeOf } from './match.ts'
import type { Found, Said } from './shapes.ts'
import type { Statement } from './statement.ts'
import type { StatementRow } from './tables.ts'

export const saidLabel = (proposal: string) => `notice_statements.sealed ${proposal}`

type Context = Pick<RunContext, 'db' | 'now' | 'secret'>

/** Keeps statements that seem to answer notices as proposals. One that was proposed before, or decided, stays as it is. */
export async function propose(
  { db, now, secret }: Context,
  member: Member,
  of: string,
  found: readonly Found[],
): Promise<{ proposed: number; known: number }> {
  let proposed = 0
  for (const { notice, by, statement } of found) {
    // Of the own agency, or the step fails: a number from a job's memory is no right.
    const { key } = await heldNotice({ db, actor: member }, notice)
    const id = newId()
    const row: StatementRow = {
      id,
      agency: member.agency,
      notice,
      import: of,
      mark: markOf(secret, statement),
      matched_by: by,
      outcome: outcomeOf(statement),
      automated: isAutomated(statement),
      applied_on: statement.appliedOn,
      found_at: now,
      state: 'proposed',
      decided_by: null,
      decided_at: null,
      sealed: sealJson(key, saidBy(statement), saidLabel(id)),
    }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('notice_statements')
      .values(row)
      .onConflict((conflict) => conflict.columns(['notice', 'mark']).doNothing())
      .executeTakeFirst()
    proposed += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return { proposed, known: found.length - proposed }
}

/** Which statement it is, without telling; by the database's number or else the service's. */
function markOf(secret: Uint8Array, { uuid, puid, platform }: Statement): Buffer {
  const which = puid === null ? `uuid ${uuid}` : `puid ${platform} ${puid}`
  // Keyed: a plain hash of a number that is published would tell which statement it was.
  return createHmac('sha256', derive(secret, 'statements')).update(which).digest()
}

/** Whether a machine decided; a machine that only helped leaves it to a person. Null where the service does not say. */
function isAutomated({ automatedDecision }: Statement): boolean | null {
  return automatedDecision === null ? null : automatedDecision === 'AUTOMATED_DECISION_FULLY'
}

/** What is kept of a statement: what a person needs to decide, not the rest of the record. */
const saidBy = (statement: Statement): Said => ({
  platform: statement.platform,
  number: statement.puid ?? statement.uuid,
  clause: statement.clause,
  explanation: statement.explanation,
  facts: statement.facts,
  decisions: [...statement.visibility, statement.monetary, statement.provision, statement.account].filter(
    (one) => one !== null,
  ),
})
