import { operation } from '../../../kernel/operation.ts'
import { canBeGiven, mention } from '../../accounts/index.ts'
import { leadReaders } from '../readers.ts'
import { enter, keyOf, openedLead } from '../record.ts'
import { AssignInput, Changed, ClaimInput, NoteInput } from '../shapes.ts'
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

/** Whoever works on leads may hand one on, as they may release it; the history says who gave it to whom. */
export const assignLead = operation({
  summary: 'Give a lead to a colleague',
  permission: 'lead:triage',
  purpose: 'investigation',
  verb: 'alteration',
  input: AssignInput,
  output: Changed,
  subject: ({ lead, member }) => [lead, member],
  run: (context, { lead, member: colleague }) =>
    changeLead(context, lead, 'assign', async ({ member, row, next }) => {
      const { db, now } = context
      await canBeGiven(db, { agency: row.agency, member: colleague, holder: row.claimed_by }, 'lead:triage')
      await db
        .updateTable('leads')
        .set({ state: next, claimed_by: colleague, claimed_at: now })
        .where('id', '=', row.id)
        .execute()
      const key = await keyOf(db, member, row)
      const event = { lead, agency: row.agency, at: now, kind: 'assigned', by: member.id } as const
      await enter(db, [{ ...event, words: { words: '', colleague }, key }])
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
    await mention(context, member, { kind: 'lead', record: lead }, text, () => leadReaders(context, lead))
    return changed(context, lead)
  },
})
