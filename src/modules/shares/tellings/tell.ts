import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { askReview, keyForTeam, noteTelling, personToRefer, tellingOf } from '../../cases/index.ts'
import { send } from '../send.ts'
import { TellAgencyInput, TellUrgentlyInput } from '../shapes.ts'
import { asMember } from '../share-row.ts'
import { DRAFTS, type DraftWords, draftRow, openDraft, overAt, personOf, sealDraft } from './draft-row.ts'
import { mayTell, type Telling } from './may-tell.ts'

// A fact about a person, told to an agency of the house: asked for by one of the team and agreed to by another; at once in danger.

const declared = { permission: 'case:work', purpose: 'protection' } as const

const OneDraft = z.object({ telling: Id })
const Told = z.object({ person: Id })
type Person = z.output<typeof Told>

export const tellAgency = operation({
  ...declared,
  summary: 'Ask to tell another agency of the house a fact about a person; a second colleague of the team agrees',
  verb: 'alteration',
  input: TellAgencyInput,
  output: OneDraft.extend({ person: Id }),
  subject: ({ person }) => [person],
  async run(context, input) {
    const { db, now } = context
    const { found } = await mayTell(context, input, false)
    const { person, agency, ...words } = input
    const id = newId()
    await db
      .insertInto('telling_drafts')
      .values(
        withMark(db, DRAFTS, {
          ...{ id, person, agency: found.row.agency, to_agency: agency },
          ...{ asked_by: asMember(context.actor).id, asked_at: now, sealed: sealDraft(found.key, id, words) },
        }),
      )
      .execute()
    return { telling: id, person }
  },
})

type Going = DraftWords & { readonly by: string; readonly approvedBy: string | null; readonly why: string }

/** Gathers and sends it, and enters it where the team reads it. */
async function tell(context: RunContext, { found, receiver }: Telling, going: Going): Promise<Person> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const { ground, what, parts, by, approvedBy, why, ...terms } = going
  const person = await tellingOf(context, found, { ground, what, parts })
  await send(context, {
    of: { thing: 'person', id: found.row.id },
    ...{ content: { person }, title: '', by, approvedBy, receiver },
    said: { ...terms, authority: '', parts, reason: why },
    // Who is under protection is open to their team by name, here as well.
    newKey: () => keyForTeam(db, member, found, now),
  })
  const words = { party: 'agency', value: 'shared', text: `${receiver.name}: ${what}`, basis: going.basis, reason: why }
  await noteTelling(context, member, found, words)
  return { person: found.row.id }
}

export const agreeTelling = operation({
  ...declared,
  summary: 'Agree, as second colleague of the team, to what another agency is told of a person',
  verb: 'disclosure',
  input: OneDraft,
  output: Told,
  subject: ({ telling }, output) => (output ? [telling, output.person] : [telling]),
  async run(context, { telling: id }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const { key } = await personToRefer(db, member, await personOf(db, id), now)
    const row = sound(db, DRAFTS, await draftRow(db, id))
    // Two people, not two sessions.
    if (row.asked_by === member.id)
      throw new Problem('not-permitted', 'Somebody else of the team must agree to what you want to tell.')
    if (overAt(row) <= now)
      throw new Problem('conflict', 'This no longer waits. Ask for it anew if it is still needed.')
    const words = openDraft(key, row)
    // Asked anew: the person may have refused since, or the agency may be another in law.
    const telling = await mayTell(context, { ...words, person: row.person, agency: row.to_agency }, false)
    await db.deleteFrom('telling_drafts').where('id', '=', id).execute()
    return tell(context, telling, { ...words, why: words.reason, by: row.asked_by, approvedBy: member.id })
  },
})

export const dropTelling = operation({
  ...declared,
  summary: 'Drop what waits to be told of a person: taken back by who wrote it, or not agreed to',
  verb: 'alteration',
  input: OneDraft,
  output: Told,
  subject: ({ telling }, output) => (output ? [telling, output.person] : [telling]),
  async run({ db, actor, now }, { telling: id }) {
    const person = await personOf(db, id)
    await personToRefer(db, asMember(actor), person, now)
    await draftRow(db, id)
    await db.deleteFrom('telling_drafts').where('id', '=', id).execute()
    return { person }
  },
})

export const tellUrgently = operation({
  ...declared,
  summary: 'Tell another agency a fact about a person at once: somebody is in danger now, or a child is missing',
  verb: 'disclosure',
  // Whoever does it alone says why; a second person looks at it within 24 hours.
  reason: true,
  input: TellUrgentlyInput,
  output: Told,
  subject: ({ person }) => [person],
  async run(context, input) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const why = context.reason ?? ''
    const telling = await mayTell(context, input, true)
    const { person, agency: _, ...words } = input
    await askReview(db, member, person, { kind: 'danger', words: `${why}\n${input.what}`, now })
    return tell(context, telling, { ...words, reason: why, why, by: member.id, approvedBy: null })
  },
})
