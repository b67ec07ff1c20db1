import { operation } from '../../../kernel/operation.ts'
import { enter, openedLead } from '../record.ts'
import { Changed, ClaimInput, NoteInput } from '../shapes.ts'
import { changed, changeLead } from './change.ts'

/** Taking a lead in hand, so that two people do not work on it without knowing. */
export const claimLead = operation({
  summary: 'Claim a lead',
  permission: 'lead:triage',
  purpose: 'investigation',
  verb: 'alteration',
  input: ClaimInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  run: (context, { lead }) =>
    changeLead(context, lead, 'claim', async ({ member, row, next }) => {
      const { db, now } = context
      await db
        .updateTable('leads')
        .set({ state: next, claimed_by: member.id, claimed_at: now })
        .where('id', '=', row.id)
        .execute()
      await enter(db, [{ lead, agency: row.agency, at: now, kind: 'claimed', by: member.id }])
    }),
})

/** Anyone may release what a colleague holds: people fall ill. The history says who did. */
export const releaseLead = operation({
  summary: 'Release a claimed lead',
  permission: 'lead:triage',
  purpose: 'investigation',
  verb: 'alteration',
  input: ClaimInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  run: (context, { lead }) =>
    changeLead(context, lead, 'release', async ({ member, row, next }) => {
      const { db, now } = context
      await db
        .updateTable('leads')
        .set({ state: next, claimed_by: null, claimed_at: null })
        .where('id', '=', row.id)
        .execute()
      await enter(db, [{ lead, agency: row.agency, at: now, kind: 'released', by: member.id }])
    }),
})

export const noteLead = operation({
  summary: 'Write a note on a lead',
  permission: 'lead:triage',
  purpose: 'investigation',
  verb: 'alteration',
  input: NoteInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  async run(context, { lead, text }) {
    const { db, now } = context
    // Without the lock: a note changes no state, and must not wait for an import. It can be added in any state, so no rule is asked.
    const { member, row, key } = await openedLead(context, lead)
    await enter(db, [{ lead, agency: row.agency, at: now, kind: 'noted', by: member.id, words: { words: text }, key }])
    return changed(context, lead)
  },
})
