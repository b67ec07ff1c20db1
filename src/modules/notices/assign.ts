import { operation } from '../../kernel/operation.ts'
import { canBeGiven } from '../accounts/index.ts'
import { changeNotice } from './change.ts'
import { AssignInput, Changed } from './shapes.ts'

/** Says who has a notice in hand. It closes nothing to others, and makes nobody its writer. */
export const assignNotice = operation({
  summary: 'Give a notice to a colleague',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'alteration',
  input: AssignInput,
  output: Changed,
  subject: ({ notice, member }) => [notice, member],
  // Wherever a note can be written: like one it moves nothing.
  run: (context, { notice, member: colleague }) =>
    changeNotice(context, notice, 'note', async ({ row }) => {
      const given = { agency: row.agency, member: colleague, holder: row.given_to }
      await canBeGiven(context.db, given, 'notice:draft')
      return { set: { given_to: colleague }, event: { kind: 'assigned', colleague } }
    }),
})
