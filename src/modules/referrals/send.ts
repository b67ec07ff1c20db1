import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { sealDataKey } from '../../kernel/vault/data-keys.ts'
import { askReview, gather, noteReferral, type Referred, refuseRestricted } from '../cases/index.ts'
import { keyOfReceiver, mustBeLeast, receivers } from './recipient.ts'
import { asMember } from './record.ts'
import { groundProblem, isEnd } from './referral.ts'
import { mustOpen, openSummary, sealSummary } from './referral-row.ts'
import { ConsentInput, OneReferral, OverrideInput, SendInput, type Summary, Taken } from './referral-shapes.ts'
import type { ReferralRow } from './tables.ts'
import { closed, take, takingOf, withThose } from './take.ts'

// Every one for whom the step was taken stands in the audit, not only the one that was pressed.
type Output = { readonly referrals: readonly string[] } | null | undefined
const subject = ({ referral }: { referral: string }, output: Output) => [
  ...new Set([referral, ...(output?.referrals ?? [])]),
]
const declared = { purpose: 'protection', output: Taken, subject } as const

/** @throws Problem `not-found` for whoever is not on the person's team: consent is theirs to record */
function mustHave(person: Referred | null): Referred {
  if (person === null) throw closed('not-your-step')
  return person
}

export const consentToReferral = operation({
  ...declared,
  summary: 'Record that a person agrees to a referral, or why a child is referred',
  permission: 'referral:work',
  verb: 'alteration',
  input: ConsentInput,
  async run(context, { referral, ground, how, language, understood }) {
    const { db, now } = context
    const [row] = await withThose(context, referral, false)
    const taking = await takingOf(context, row)
    const person = mustHave(taking.person)
    const why = groundProblem(ground, taking.facts)
    if (why !== null) throw closed(why, 'ground')
    // Consent that was not understood is none (Art. 4(11) GDPR, Art. 11(5) Directive 2011/36/EU).
    if (ground === 'given' && !understood)
      throw new Problem(
        'invalid-input',
        'Explain it again, with an interpreter: what was not understood is no consent.',
        {
          fields: [{ field: 'understood', message: 'needed' }],
        },
      )
    // Who recorded it and when: consent must be shown to have been given (Art. 7(1) GDPR).
    const set = { consent: ground, consent_by: taking.member.id, consent_at: now }
    await take(context, taking, { act: 'consent', set })
    // To whom and in which language, in the person's own record: it is theirs, and outlives the referral.
    const words = { value: 'consent', basis: ground, text: `${how}\n${row.to_name}`, language }
    await noteReferral(db, taking.member, person, words, now)
    return { referrals: [row.id] }
  },
})

export const overrideConsent = operation({
  ...declared,
  summary: 'Refer an adult without consent, in danger to life; a second person looks at it within 24 hours',
  permission: 'referral:override',
  verb: 'alteration',
  reason: true,
  input: OverrideInput,
  async run(context, { referral, danger }) {
    const { db, now, reason } = context
    const [row] = await withThose(context, referral, false)
    const taking = await takingOf(context, row)
    const person = mustHave(taking.person)
    const why = groundProblem('life', taking.facts)
    if (why !== null) throw closed(why, 'ground')
    // Not «given»: nobody may read later that somebody agreed who could not.
    const set = { consent: 'life', consent_by: taking.member.id, consent_at: now } as const
    await take(context, taking, { act: 'override', set })
    // In the person's record, not in the referral: the receiver need not learn why she could not be asked.
    const words = { value: 'override', basis: 'life', danger, reason: reason ?? '' }
    await noteReferral(db, taking.member, person, words, now)
    await askReview(db, taking.member, row.person, { kind: 'danger', words: `${reason ?? ''}\n${danger}`, now })
    return { referrals: [row.id] }
  },
})

export const sendReferral = operation({
  ...declared,
  summary: 'Send a referral: what was chosen opens to the receiver, for a time',
  permission: 'referral:work',
  verb: 'disclosure',
  input: SendInput,
  run: (context, input) => sendAll(context, input, false),
})

export const sendAbroad = operation({
  ...declared,
  summary: 'Hand a person over across a border, as focal point, after a look at the risk there',
  permission: 'referral:abroad',
  verb: 'disclosure',
  input: SendInput,
  run: (context, input) => sendAll(context, input, true),
})

type Sending = { readonly referral: string; readonly withOthers: boolean; readonly risk: string }

/** All who go together or none: a mother whose children stay behind is no hand-over. */
async function sendAll(context: RunContext, { referral, withOthers, risk }: Sending, abroad: boolean) {
  const rows = await withThose(context, referral, withOthers)
  for (const row of rows) {
    // The operation carries the right, so that no role gets it by the back door (Art. 11(4) Directive 2011/36/EU).
    if (row.abroad && !abroad) throw closed('focal-point-only')
    if (row.abroad && risk.trim() === '')
      throw new Problem('invalid-input', 'Say first what waits there: nobody is handed over into a danger.', {
        fields: [{ field: 'risk', message: 'needed' }],
      })
    await sendOne(context, row, risk)
  }
  return { referrals: rows.map(({ id }) => id) }
}

export const renewReferral = operation({
  ...declared,
  summary: 'Let the receiver read what was chosen as it stands now: a way that is safe no more goes away',
  permission: 'referral:work',
  verb: 'disclosure',
  input: OneReferral,
  async run(context, { referral }) {
    const { db, now } = context
    const [row] = await withThose(context, referral, false)
    const { member, person: found, facts } = await takingOf(context, row)
    const person = mustHave(found)
    if (!canRenew(row)) throw closed('no-such-step')
    // What the person refused since binds this, too: then it is taken back, not brought up to date.
    if (facts.notTold !== null) throw closed(facts.notTold)
    const key = await mustOpen(db, member, row)
    const sealed = sealSummary(key, row.id, await summaryOf(context, row, person, key))
    await db.updateTable('referrals').set({ sealed }).where('id', '=', row.id).execute()
    await noteReferral(db, member, person, { value: 'renewed', text: row.to_name }, now)
    return { referrals: [row.id] }
  },
})

/** Whether a receiver reads on, so that what they read can be brought up to date. */
export const canRenew = (row: Pick<ReferralRow, 'sent_at' | 'access_ended_at' | 'state'>): boolean =>
  row.sent_at !== null && row.access_ended_at === null && !isEnd(row.state)

const DAY = 86_400_000

/** Gathers what was chosen as it stands now, seals it, and seals its key once more: to the receiving agency, and to nobody else. */
async function sendOne(context: RunContext, row: ReferralRow, risk: string): Promise<void> {
  const { db, now } = context
  const taking = await takingOf(context, row)
  const { member } = taking
  const person = mustHave(taking.person)
  // What was agreed to before the wish to be erased is outlived by it.
  refuseRestricted([person.row], 'persons')
  // Again, since rules may have changed with the program since it was drafted.
  mustBeLeast(row.parts, row.party)
  const key = await mustOpen(db, member, row)
  const summary = await summaryOf(context, row, person, key)
  // From sending on, not from the draft: days of waiting are no days of reading.
  const until = row.to_agency === null ? null : new Date(now.getTime() + row.access_days * DAY)
  const set = { sent_at: now, access_until: until, sealed: sealSummary(key, row.id, summary) }
  // The rules are asked before the seal is made, in one transaction: what is refused opens nothing.
  await take(context, taking, { act: 'send', set })
  if (row.to_agency !== null) await openTo(context, row, key)
  await noteReferral(db, member, person, { value: 'sent', text: `${row.to_name}: ${row.parts.join(' ')}`, risk }, now)
}

/** What the receiver will read. */
export async function summaryOf(
  context: RunContext,
  row: ReferralRow,
  person: Referred,
  key: Uint8Array,
): Promise<Summary> {
  const passed = await gather(context, asMember(context.actor), person, row.parts)
  const { note } = openSummary(key, row)
  const { sex, age, language } = person.row
  // Without the part that says who it is, nobody is called by name either.
  const called = row.parts.includes('identity') ? person.called : person.code
  return { called, code: person.code, sex, age, language, note, passed: structuredClone(passed) as Summary['passed'] }
}

async function openTo({ db, now }: RunContext, row: ReferralRow, bytes: Uint8Array): Promise<void> {
  const receiver = (await receivers(db)).find(({ id }) => id === row.to_agency)
  // Agencies come and go between a draft and its sending.
  if (receiver === undefined) throw new Problem('conflict', 'This agency has no key any more. Choose another receiver.')
  await sealDataKey(db, { id: row.data_key, bytes }, row.agency, await keyOfReceiver(db, receiver), now)
}
