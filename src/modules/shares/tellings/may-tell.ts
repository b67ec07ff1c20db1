import { Problem } from '../../../kernel/errors.ts'
import { faultOfTelling, personToRefer, type Referred, refuseRestricted, type TellingPart } from '../../cases/index.ts'
import { type Receiver, whyNotTo } from '../../referrals/index.ts'
import { isComplaint, standsAtReturns } from '../../reports/index.ts'
import type { Urgency } from '../codes.ts'
import { fault, receiverOf } from '../recipient.ts'
import { type Asking, asMember } from '../share-row.ts'

// Whom somebody may tell a fact of a person: asked when it is written, when it is agreed to, and when it is corrected.

export type Telling = { readonly found: Referred; readonly receiver: Receiver }

type Asked = {
  readonly person: string
  readonly agency: string
  readonly parts: readonly TellingPart[]
  readonly ground: 'consent' | 'law'
  readonly urgency: Urgency
}

/** Whether what the person came by was complained of: it becomes no share, whoever would get it (rule 10). */
export const isOfComplaint = async ({ db }: Pick<Asking, 'db'>, found: Referred): Promise<boolean> =>
  found.case.report !== null && (await isComplaint(db, found.case.report))

/**
 * The person and the agency.
 * @param alone somebody is in danger now, or a child is missing: one person tells, and what the person refused does not bind
 * @throws Problem `not-found` in the same words for nobody and for somebody of another team; `invalid-input` at the field that keeps it from going there
 */
export async function mayTell(context: Asking, asked: Asked, alone: boolean): Promise<Telling> {
  const { db, actor, now } = context
  const member = asMember(actor)
  if (standsAtReturns(actor)) throw new Problem('not-permitted', 'Your roles do not allow this.')
  const found = await personToRefer(db, member, asked.person, now)
  if (await isOfComplaint(context, found))
    throw fault('agency', 'complaint-by-hand', 'What was complained of is shared with no agency. Tell it by hand.')
  const receiver = await receiverOf(db, member, { agency: asked.agency, parts: [] })
  if (receiver === null) throw fault('agency', 'needed', 'Say to which agency it goes.')
  const why = whyNotTo(found, receiver, null)
  // A danger to life opens what the person refused, and nothing that keeps them safe.
  if (why !== null && !(alone && why === 'refused-by-person'))
    throw fault('agency', why, 'This agency must not be told of this person.')
  if (asked.ground === 'consent' && found.childPath)
    throw fault('ground', 'no-childs-consent', 'Nobody asks a child to carry this. Name the law.')
  if (asked.urgency === 'missing-child' && !(found.childPath && found.whereabouts === 'missing'))
    throw fault('urgency', 'not-missing', 'This is no missing child. Raise the alarm first, or say what the danger is.')
  const wrong = faultOfTelling(found, asked.parts)
  if (wrong !== null) throw wrong
  // Protecting a life is left open where the data are restricted (Art. 18(2) GDPR).
  if (!alone) refuseRestricted([found.row])
  return { found, receiver }
}
