import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { noteMatch, personRow, personToRefer, type Referred, refuseRestricted } from '../cases/index.ts'
import { agencyNames, keyOfReceiver, type Receiver, receivers, whyNotTo } from '../referrals/index.ts'
import { maySee } from './look.ts'
import { type Act, after, needsSecond, type State } from './match.ts'
import { type AnswerWords, answerLabel, asMember, sealAnswer } from './record.ts'
import { AnswerInput, Decided, OneMatch } from './shapes.ts'
import type { HitRow } from './tables.ts'

const declared = {
  permission: 'match:work',
  purpose: 'protection',
  output: Decided,
  subject: ({ match }: { match: string }, output: { person: string } | null | undefined) => [
    match,
    ...(output ? [output.person] : []),
  ],
} as const

type Held = { readonly member: Member; readonly row: HitRow; readonly found: Referred }

/** A match of the member's team, held with its person. @throws Problem `not-found`, also where its question has ended */
async function held({ db, actor, now }: RunContext, id: string): Promise<Held> {
  const member = asMember(actor)
  const none = new Problem('not-found', 'There is no such match here, or its question has ended.')
  const seen = await db.selectFrom('match_hits').select('person').where('id', '=', id).executeTakeFirst()
  if (seen === undefined) throw none
  // The person before the match, always, as whoever erases does.
  await personRow(db, member, seen.person, now)
  const row = await db.selectFrom('match_hits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined || row.ends_at <= now || !maySee(member, row)) throw none
  return { member, row, found: await personToRefer(db, member, row.person, now) }
}

/** @throws Problem `conflict` where the act is not open */
function next({ state }: HitRow, act: Act): State {
  const to = after(state, act)
  if (to === null) throw new Problem('conflict', 'This cannot be done with the question as it stands now. Look again.')
  return to
}

/** Who asked. @throws Problem `conflict` where they or nobody must be told, whatever was agreed, or have no key any more */
async function mustBeOpen(db: Tx, { row, found }: Held): Promise<Receiver> {
  const asker = (await receivers(db)).find(({ id }) => id === row.from_agency)
  if (asker === undefined) throw new Problem('conflict', 'The agency that asked has no key any more.')
  refuseRestricted([found.row])
  const why = whyNotTo(found, asker, null)
  if (why === null) return asker
  throw new Problem('conflict', 'This agency must not be told of this person.', {
    fields: [{ field: 'match', message: why }],
  })
}

export const answerMatch = operation({
  ...declared,
  summary:
    'Answer another agency’s question about a person; police, border and immigration only with consent or two colleagues',
  verb: 'disclosure',
  input: AnswerInput,
  async run(context, { match, consent, basis, words }) {
    const { db, now } = context
    const one = await held(context, match)
    const { member, row, found } = one
    const asker = await mustBeOpen(db, one)
    if (consent && found.childPath)
      throw new Problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'consent', message: 'Nobody asks a child to agree to it.' }],
      })
    // Decided by what the asker is, never by what is ticked alone.
    const second = needsSecond(row.asked_as, consent)
    const state = next(row, second ? 'propose' : 'answer')
    // The team's own copy, under the person's key: before it is given, nobody else can open it.
    const answer = sealJson(found.key, { words, basis }, answerLabel(row.id))
    const decided = second
      ? { proposed_by: member.id, decided_by: null, decided_at: null }
      : { proposed_by: null, decided_by: member.id, decided_at: now }
    await db
      .updateTable('match_hits')
      .set({ state, answer, ...decided })
      .where('id', '=', row.id)
      .execute()
    if (!second) await tell(context, one, asker, { words, basis }, consent)
    return { match, person: row.person, state }
  },
})

export const agreeToAnswer = operation({
  ...declared,
  summary: 'Agree, as second colleague, to what another agency is told of a person',
  verb: 'disclosure',
  input: OneMatch,
  async run(context, { match }) {
    const { db, now } = context
    const one = await held(context, match)
    const { member, row, found } = one
    const state = next(row, 'agree')
    const asker = await mustBeOpen(db, one)
    // Two people, not two sessions.
    if (row.proposed_by === member.id)
      throw new Problem('not-permitted', 'Somebody else of the team must agree to what you propose.')
    // What was proposed, word for word: whoever agrees changes nothing, or the first would have told what they never saw.
    const words = openUnaltered<AnswerWords>(found.key, row.answer as Uint8Array, answerLabel(row.id))
    await db
      .updateTable('match_hits')
      .set({ state, decided_by: member.id, decided_at: now })
      .where('id', '=', row.id)
      .execute()
    await tell(context, one, asker, words)
    return { match, person: row.person, state }
  },
})

export const passMatch = operation({
  ...declared,
  summary: 'Leave another agency’s question about a person without an answer; whoever asked learns nothing',
  verb: 'alteration',
  input: OneMatch,
  async run(context, { match }) {
    const { db, now } = context
    const one = await held(context, match)
    const { member, row } = one
    const state = next(row, 'pass')
    await db
      .updateTable('match_hits')
      .set({ state, answer: null, decided_by: member.id, decided_at: now })
      .where('id', '=', row.id)
      .execute()
    return { match, person: row.person, state }
  },
})

/** The answer goes out, and stands in the person's own record: to whom, what and by which law. */
async function tell(
  { db, now }: RunContext,
  { member, row, found }: Held,
  asker: Receiver,
  words: AnswerWords,
  consent = false,
): Promise<void> {
  // Without it the step is undone: a match that says «answered» while nobody was told would be worse than none.
  const key = await keyFor(db, member, row.data_key, 'Your keys are not open, so nothing can be told. Sign in anew.')
  const { recipient, sealed } = sealAnswer(await keyOfReceiver(db, asker), row, key, words)
  await db
    .insertInto('match_answers')
    .values({
      id: newId(),
      question: row.question,
      agency: member.agency,
      answered_by: member.id,
      answered_at: now,
      recipient,
      sealed,
    })
    .execute()
  const to = (await agencyNames(db)).get(row.from_agency) ?? ''
  // Consent must be shown to have been given (Art. 7(1) GDPR), so it stands with whoever recorded it.
  const value = consent ? 'consent' : 'answered'
  await noteMatch(db, member, found, { value, text: `${to}: ${words.words}`, reason: words.basis }, now)
}
