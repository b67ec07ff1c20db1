import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { personRow, referredLedger, refuseRestricted, SharedLine } from '../cases/index.ts'
import { asMember } from './record.ts'
import { referralRow, sideOf } from './referral-row.ts'
import type { ReferralRow } from './tables.ts'

/** A referral that one’s agency received and may still read. @throws Problem `conflict` */
async function heldByUs(db: Tx, member: Member, id: string, now: Date): Promise<ReferralRow> {
  const row = await referralRow(db, member, id, now)
  if (sideOf(row, member) !== 'receiver' || row.access_ended_at !== null)
    throw new Problem('conflict', 'Only who received a referral and may still read it says whom it is about.')
  return row
}

const linkOf = (db: Tx, referral: string) =>
  db
    .selectFrom('person_links')
    .selectAll()
    .where('referral', '=', referral)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const referralLedger = operation({
  summary: 'See what the sender of a referral asked the person about, and whom of one’s own it is about',
  permission: 'referral:work',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ referral: Id }),
  output: z.object({ lines: z.array(SharedLine), person: Id.nullable() }),
  subject: ({ referral }) => [referral],
  async run({ db, actor, now }, { referral }) {
    const member = asMember(actor)
    await heldByUs(db, member, referral, now)
    const link = await linkOf(db, referral)
    return { lines: await referredLedger(db, referral), person: link?.person ?? null }
  },
})

export const linkReferral = operation({
  summary: 'Say that a referral is about a person of one’s own, so that both see what was asked',
  permission: 'referral:work',
  purpose: 'protection',
  // Two records of one person are brought together: the word of Art. 25(1) Directive (EU) 2016/680 for it.
  verb: 'combination',
  input: z.object({ referral: Id, person: Id }),
  output: z.object({ referral: Id, person: Id }),
  subject: ({ referral, person }) => [referral, person],
  async run({ db, actor, now }, { referral, person }) {
    const member = asMember(actor)
    const row = await heldByUs(db, member, referral, now)
    const own = await personRow(db, member, person, now)
    if (own.data_key === null)
      throw new Problem('conflict', 'Who is only counted is nobody whom somebody else could know.')
    refuseRestricted([own])
    const there = await linkOf(db, referral)
    if (there?.person === person) return { referral, person }
    if (there) await db.updateTable('person_links').set({ ended_at: now }).where('id', '=', there.id).execute()
    await db
      .insertInto('person_links')
      .values({
        id: newId(),
        person,
        agency: own.agency,
        other_person: row.person,
        other_agency: row.agency,
        referral,
        made_by: member.id,
        made_at: now,
        ended_at: null,
      })
      .execute()
    return { referral, person }
  },
})
