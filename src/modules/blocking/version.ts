import { operation, type RunContext } from '../../kernel/operation.ts'
import { appealsOf } from './appeals.ts'
import { addresseesOf } from './overview.ts'
import { approvalsOf, blockRow } from './record.ts'
import { OneInput, Version } from './shapes.ts'
import type { BlockRow } from './tables.ts'

/** A word that is another one once the page of an entry would show something else. It tells nothing of what stands there. */
export async function versionOf({ db, actor }: Pick<RunContext, 'db' | 'actor'>, row: BlockRow): Promise<string> {
  const { id, agency, state, serial } = row
  const approvals = await approvalsOf(db, id)
  const appeals = await appealsOf(db, agency).where('block_appeal_links.block', '=', id).execute()
  const operators = await addresseesOf(db, actor, row)
  return [
    ...[state, serial ?? '-', approvals.length],
    ...appeals.map((appeal) => appeal.state),
    // Who has fetched it and who applies it comes from operators, and is no event of the entry.
    ...operators.map(({ fetched, applied }) => `${fetched}/${applied}`),
  ].join(' ')
}

export const blockVersion = operation({
  summary: 'Look whether an ordered block that is open has changed',
  permission: 'block:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OneInput,
  output: Version,
  // As with notices: a page that stays open opens it no second time.
  subject: () => [],
  async run(context, { block }) {
    return { version: await versionOf(context, await blockRow(context.db, context.actor, block)) }
  },
})
