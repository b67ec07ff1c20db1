import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { changedWith, withMark } from '../../kernel/vault/row-marks.ts'
import { keyForTeam, noteReferral, personToRefer, type Referred, refuseRestricted } from '../cases/index.ts'
import { mustBeLeast, type Recipient, recipientOf, whyNotTo } from './recipient.ts'
import { asMember } from './record.ts'
import { enterStep, mustOpen, openSummary, REFERRALS, referralRow, sealSummary, sideOf } from './referral-row.ts'
import { Drafted, DraftInput } from './referral-shapes.ts'
import type { ReferralRow } from './tables.ts'
import { closed } from './take.ts'

export const draftReferral = operation({
  summary: 'Draft a referral: to whom, what for, and which parts of the record go along',
  permission: 'referral:work',
  purpose: 'protection',
  verb: 'alteration',
  rate: '60/min',
  input: DraftInput,
  output: Drafted,
  subject: ({ persons, referral }, output) => [...persons, ...(output?.referrals ?? (referral ? [referral] : []))],
  async run(context, input) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const recipient = await recipientOf(db, member, input.to)
    mustBeLeast(input.parts, input.party)
    const asked = [...new Set(input.persons)]
    const found = new Map<string, Referred>()
    // Each by the door of their own team: who goes along is no way to somebody else's person. In one order, as everywhere.
    for (const id of asked.toSorted()) found.set(id, await personToRefer(db, member, id, now))
    const persons = asked.flatMap((id) => found.get(id) ?? [])
    mustBelongTogether(persons)
    refuseRestricted(
      persons.map(({ row }) => row),
      'persons',
    )
    // Said before anything is written for them: whom one of them refused is no receiver for any who goes along.
    for (const person of persons) {
      const why = whyNotTo(person, recipient.receiver, input.party)
      if (why !== null) throw closed(why, 'to')
    }
    if (input.referral !== undefined) return change(context, member, input, recipient, persons)
    // A number of their own, not the case's: the receiver must not be able to tell what else belongs to the case.
    const together = newId()
    const referrals: string[] = []
    for (const person of persons) referrals.push(await make(context, member, input, { recipient, person, together }))
    return { referrals }
  },
})

/** @throws Problem `invalid-input` where somebody of another case goes along: that would tell one case of the other */
function mustBelongTogether(persons: readonly Referred[]): void {
  if (new Set(persons.map(({ row }) => row.case_id)).size <= 1) return
  throw new Problem('invalid-input', 'Only persons of one case go together.', {
    fields: [{ field: 'persons', message: 'one-case' }],
  })
}

type Given = {
  readonly need: ReferralRow['need']
  readonly party: ReferralRow['party']
  readonly parts: ReferralRow['parts']
  readonly accessDays: number
}

// Written as it was chosen and never derived later: what somebody agreed to must still be there in a year.
const chosen = ({ need, party, parts, accessDays }: Given, recipient: Recipient) => ({
  ...{ need, party, parts: [...parts], access_days: accessDays, abroad: recipient.abroad },
  to_agency: recipient.receiver?.id ?? null,
  to_service: recipient.service,
  to_name: recipient.name,
})

/** What is sealed before it is sent: what the person is called, for the team's own lists, and the note. Nothing is gathered yet. */
const outline = ({ row, called, code }: Referred, note: string) => ({
  ...{ called, code, sex: row.sex, age: row.age, language: row.language, note: note.trim() },
  passed: {},
})

type Making = { readonly recipient: Recipient; readonly person: Referred; readonly together: string }

async function make(
  { db, now }: RunContext,
  member: Member,
  input: Given & { readonly note: string },
  { recipient, person, together }: Making,
): Promise<string> {
  const id = newId()
  const key = await keyForTeam(db, member, person, now)
  // Nothing leaves with a draft, whatever is filled in.
  const nothingYet = {
    ...{ due: null, consent: null, consent_by: null, consent_at: null, sent_at: null, access_until: null },
    ...{ access_ended_at: null, refused_for: null, meets_at: null, arrived_at: null },
  }
  await db
    .insertInto('referrals')
    .values(
      withMark(db, REFERRALS, {
        ...{ id, together, person: person.row.id, agency: member.agency, made_by: member.id, made_at: now },
        ...chosen(input, recipient),
        ...nothingYet,
        ...{ state: 'draft' as const, since: now, data_key: key.id },
        sealed: sealSummary(key.bytes, id, outline(person, input.note)),
      }),
    )
    .execute()
  await enterStep(db, member, { id }, key.bytes, { act: 'draft', from: 'draft', to: 'draft', now })
  // The person may ask one day who wanted to send what to whom (Art. 15(1)(c) GDPR): also of what was never sent.
  await noteReferral(db, member, person, { value: 'draft', text: recipient.name }, now)
  return id
}

/** Changes a draft. What the person agreed to is never changed afterwards: they agreed to these parts and this receiver. */
async function change(
  { db, now }: RunContext,
  member: Member,
  input: DraftInput,
  recipient: Recipient,
  [person, ...more]: readonly Referred[],
): Promise<{ referrals: string[] }> {
  const row = await referralRow(db, member, input.referral ?? '', now)
  if (more.length > 0 || row.person !== person.row.id || sideOf(row, member) !== 'sender')
    throw new Problem('invalid-input', 'A draft is changed for the person it is about.', {
      fields: [{ field: 'persons', message: 'one-case' }],
    })
  // Also a draft that somebody has just recorded the consent to: that consent was for the other text.
  if (row.state !== 'draft') throw closed('no-such-step', 'referral')
  await write(db, row, { ...chosen(input, recipient), sealed: await renewed(db, member, row, input.note) })
  return { referrals: [row.id] }
}

/** The note alone is kept here; parts are gathered when it is sent, since a record goes on meanwhile. */
const renewed = async (db: Tx, member: Member, row: ReferralRow, note: string): Promise<Uint8Array> => {
  const key = await mustOpen(db, member, row)
  return sealSummary(key, row.id, { ...openSummary(key, row), note: note.trim() })
}

// The row is held already, so that what was read is what is changed.
const write = (db: Tx, row: ReferralRow, values: Partial<ReferralRow>) =>
  db
    .updateTable('referrals')
    .set(changedWith(db, REFERRALS, row, values))
    .where('id', '=', row.id)
    .execute()
