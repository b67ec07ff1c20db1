import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { type Column, MOST_ROWS, TableFile, tableFile } from '../../kernel/table-file.ts'
import { chosen, rowsOf } from './list.ts'
import { asMember } from './record.ts'
import { ListInput, type Row } from './shapes.ts'

/** Takes the notices of a list out of the house, as a table: what the list shows of each, and nothing that is sealed. */
export const exportNotices = operation({
  summary: 'Take the list of notices out as a table',
  permission: 'notice:export',
  purpose: 'prevention',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: ListInput.pick({ state: true, recipient: true, mine: true }),
  /** `notices`: those in it, which the audit entry names. */
  output: TableFile.extend({ notices: z.array(Id) }),
  subject: (_, output) => output?.notices ?? [],
  async run(context, asked) {
    const { db, actor, now } = context
    const found = await chosen(db, asMember(actor), asked, now)
      .selectAll('n')
      .select('r.name')
      .orderBy('n.number', 'desc')
      .limit(MOST_ROWS + 1)
      .execute()
    const rows = await rowsOf(context, found.slice(0, MOST_ROWS))
    const file = tableFile('notices.csv', COLUMNS, rows, found.length > MOST_ROWS)
    return { ...file, notices: rows.map(({ id }) => id) }
  },
})

const COLUMNS: readonly Column<Row>[] = [
  ['notice', ({ number }) => number],
  ['state', ({ state }) => state],
  ['recipient', ({ recipient }) => recipient.name],
  ['matter', ({ matter }) => matter],
  ['ground', ({ ground }) => ground],
  ['language', ({ language }) => language],
  ['addresses', ({ addresses }) => addresses],
  ['trusted_flagger', ({ flagger }) => (flagger ? 'yes' : 'no')],
  ['drafted_by', ({ draftedBy }) => draftedBy.name],
  ['given_to', ({ givenTo }) => givenTo?.name ?? null],
  ['drafted_at', ({ madeAt }) => madeAt],
  ['sent_at', ({ sentAt }) => sentAt],
  ['held_until', ({ heldUntil }) => heldUntil],
  ['delivery', ({ delivery }) => delivery],
  ['outcome', ({ outcome }) => outcome],
  ['refusal', ({ refusal }) => refusal],
]
