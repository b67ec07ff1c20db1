import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import { endShare } from '../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { rowMarks, sound } from '../../kernel/vault/row-marks.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { permits } from '../accounts/index.ts'
import { endOver, personRow } from '../cases/index.ts'
import { standsAtReturns } from '../reports/index.ts'
import type { Act, State } from './referral.ts'
import type { Summary } from './referral-shapes.ts'
import type { ReferralRow } from './tables.ts'

// Rows of referrals: how they are found by either side, and how their words are sealed and opened.

/** About whom, to whom, which parts, and by whose consent: what a person agreed to is what is sent, and read no longer. */
const AGREED = [
  ...([
    'id',
    'person',
    'agency',
    'need',
    'to_agency',
    'to_service',
    'to_name',
    'party',
    'parts',
    'access_days',
  ] as const),
  ...(['consent', 'consent_by', 'consent_at', 'data_key'] as const),
] as const
export const REFERRALS = rowMarks('referrals', [...AGREED, 'sent_at', 'access_until'], { former: [AGREED] })

/** Whether a member refers persons; the people of a house only receive them. */
export const mayRefer = (member: Member): boolean => permits(member, 'referral:work', 'protection')

/** In the same words for one that never was, of another team, and one that was not sent yet. */
const NO_REFERRAL = 'There is no such referral here, or you are not on the person’s team.'

export type Side = 'sender' | 'receiver'
export const sideOf = (row: Pick<ReferralRow, 'agency'>, member: Member): Side =>
  row.agency === member.agency ? 'sender' : 'receiver'

/**
 * A referral as either side may see it, held until what is done with it is done.
 * @throws Problem `not-found`; `unavailable` where it was changed outside the program
 */
export async function referralRow(db: Tx, member: Member, id: string, now: Date): Promise<ReferralRow> {
  // Access past the team ends by itself, and with it what hangs on the person.
  await endOver(db, member, now)
  const found = await db.selectFrom('referrals').select(['person', 'agency']).where('id', '=', id).executeTakeFirst()
  if (found !== undefined && sideOf(found, member) === 'sender' && !mayRefer(member))
    throw new Problem('not-found', NO_REFERRAL)
  // The person before the referral, always: whoever drafts or erases holds the person first, and two who meet half-way would both be lost.
  if (found !== undefined && sideOf(found, member) === 'sender') await personRow(db, member, found.person, now)
  const row = await db.selectFrom('referrals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  // What was told to an inspector or a doctor is not found by whoever may have to enforce a return, whichever agency it was sent to.
  if (row === undefined || (sideOf(row, member) === 'receiver' && standsAtReturns(member)))
    throw new Problem('not-found', NO_REFERRAL)
  return endedIfOver(db, sound(db, REFERRALS, row), now)
}

/** Ends the access of a receiver whose time is over: the seal goes, at the latest when somebody looks. */
export async function endedIfOver(db: Tx, row: ReferralRow, now: Date): Promise<ReferralRow> {
  // By hand nothing was sealed to anybody, so nothing ends.
  if (row.access_until === null || row.access_ended_at !== null || row.access_until > now) return row
  return endAccess(db, row, now)
}

/** Deletes the receiver's seal. From here on they open nothing of it, whatever they kept. */
export async function endAccess(db: Tx, row: ReferralRow, now: Date): Promise<ReferralRow> {
  if (row.to_agency === null || row.access_until === null || row.access_ended_at !== null) return row
  // By agency and not by key: whoever changed their key meanwhile has a seal to the newer one.
  await endShare(db, row.data_key, row.to_agency)
  await db.updateTable('referrals').set({ access_ended_at: now }).where('id', '=', row.id).execute()
  return { ...row, access_ended_at: now }
}

/** @throws Problem `keys-closed`; `conflict` where access has ended */
export async function mustOpen(db: Tx, member: Member, row: ReferralRow): Promise<Uint8Array> {
  const key = await keyIfOpen(db, member, row.data_key)
  if (key !== null) return key
  // Told apart from closed keys: signing in again would not help.
  if (row.access_ended_at !== null) throw new Problem('conflict', 'Access to this referral has ended.')
  throw new Problem('keys-closed', 'Your keys are not open, so you cannot see this. Sign in anew or be admitted.')
}

// With the number of the referral: a summary in the place of another does not open.
const summaryLabel = (id: string) => `referrals.summary ${id}`

export const sealSummary = (key: Uint8Array, id: string, summary: Summary): Uint8Array =>
  sealJson(key, summary, summaryLabel(id))

/** @throws Problem `unavailable` where it was changed past the program */
export const openSummary = (key: Uint8Array, { id, sealed }: Pick<ReferralRow, 'id' | 'sealed'>): Summary =>
  openUnaltered<Summary>(key, sealed, summaryLabel(id))

/** What is said with a step, to both sides. */
export type StepWords = {
  readonly text?: string
  readonly place?: string
  readonly at?: string
  readonly who?: string
  readonly saidBy?: string
}

type NewEvent = {
  readonly act: Act | 'draft'
  readonly from: State
  readonly to: State
  readonly words?: StepWords
  readonly now: Date
}

/** Enters a step, by the member who took it: the database lets nobody enter one for somebody else. */
export async function enterStep(
  db: Tx,
  member: Member,
  row: Pick<ReferralRow, 'id'>,
  key: Uint8Array | null,
  { act, from, to, words, now }: NewEvent,
): Promise<void> {
  // What is empty is not kept: a page would show «said by» and nothing behind it.
  const said = Object.fromEntries(Object.entries(words ?? {}).filter(([, text]) => text.trim() !== ''))
  const event = {
    referral: row.id,
    at: now,
    by: member.id,
    by_agency: member.agency,
    act,
    from_state: from,
    to_state: to,
  }
  await db
    .insertInto('referral_events')
    .values(newEvent('referral_events', event, Object.keys(said).length === 0 ? null : said, key))
    .execute()
}
