import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { noteReferral, personToRefer } from '../cases/index.ts'
import { keepAddressIn } from './house-address.ts'
import { asMember } from './record.ts'
import { sideOf } from './referral-row.ts'
import {
  AlarmInput,
  AnswerInput,
  ArrivalInput,
  FeedbackInput,
  FoundInput,
  OneReferral,
  StayInput,
  Taken,
} from './referral-shapes.ts'
import type { ReferralRow } from './tables.ts'
import { type Step, take, takingOf, withThose } from './take.ts'

// What follows once a referral was sent: by the receiver, or by the sender who writes down what they say.

type Output = { readonly referrals: readonly string[] } | null | undefined
const subject = ({ referral }: { referral: string }, output: Output) => [
  ...new Set([referral, ...(output?.referrals ?? [])]),
]
const declared = {
  // Also for the people of a house, who refer nobody.
  permission: 'referral:receive',
  purpose: 'protection',
  verb: 'alteration',
  output: Taken,
  subject,
} as const
/** Steps of the sender alone. */
const senders = { ...declared, permission: 'referral:work' } as const

type Given = { readonly referral: string; readonly withOthers?: boolean }

/** The same step for those who go together. One that is closed for one of them is taken for none: all or nothing. */
async function takeAll(context: RunContext, { referral, withOthers = false }: Given, step: Step) {
  const rows = await withThose(context, referral, withOthers)
  const member = asMember(context.actor)
  if (sideOf(rows[0], member) === 'receiver') await keepAddressIn(context.db, member, said(step))
  for (const row of rows) await tell(context, await take(context, await takingOf(context, row), step), step)
  return { referrals: rows.map(({ id }) => id) }
}

/** What is said with a step and could tell where the house stands. */
const said = ({ words }: Step) => ({ place: words?.place ?? '', who: words?.who ?? '', text: words?.text ?? '' })

/** Keeps what was done in the person's record too, where the member may write there: the sender's team reads it years later. */
async function tell({ db, actor, now, reason }: RunContext, row: ReferralRow, { act, words }: Step): Promise<void> {
  const member = asMember(actor)
  // The receiver writes nothing into a record that is not theirs; the sender's page shows their steps all the same.
  if (sideOf(row, member) !== 'sender') return
  const person = await personToRefer(db, member, row.person, now)
  const text = [row.to_name, words?.text ?? ''].filter((one) => one !== '').join(': ')
  await noteReferral(db, member, person, { value: act, text, reason: reason ?? '' }, now)
}

const fault = (field: string, message: string) =>
  new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field, message }] })

export const answerReferral = operation({
  ...declared,
  summary: 'Accept a referral with place, hour and whom to ask for, or refuse it with the reason',
  input: AnswerInput,
  async run(context, { answer, meetsAt, place, who, refusedFor, text, saidBy, ...given }) {
    // Free words and a word of the list: the one is for the next colleague, the other is counted.
    if (answer === 'reject') {
      const set = { refused_for: refusedFor ?? 'other' } as const
      return takeAll(context, given, { act: 'reject', words: { text, saidBy }, set })
    }
    // Place, hour and a name, or two people wait for each other at two stations (National Referral Mechanism of BG, 1.4).
    const meets = new Date(meetsAt ?? '')
    if (meets < context.now) throw fault('meetsAt', 'This hour is over.')
    const words = { text, place, who, saidBy, at: meets.toISOString() }
    return takeAll(context, given, { act: 'accept', words, set: { meets_at: meets } })
  },
})

export const confirmArrival = operation({
  ...declared,
  summary: 'Confirm that the person has arrived: where, when, and who saw them',
  input: ArrivalInput,
  async run(context, { place, at, who, saidBy, ...given }) {
    // When somebody saw them, which may be hours before anybody sits down to write it here.
    const arrived = new Date(at)
    // Nobody has arrived tomorrow: a slip here would end the search for somebody.
    if (arrived > context.now) throw fault('at', 'This hour is still to come.')
    const words = { place, who, saidBy, at: arrived.toISOString() }
    return takeAll(context, given, { act: 'confirm-arrival', words, set: { arrived_at: arrived } })
  },
})

export const raiseAlarm = operation({
  ...declared,
  summary: 'Raise the alarm: the person did not arrive, or is gone without a word. Nothing closes until they are found',
  input: AlarmInput,
  async run(context, { text, saidBy, referral }) {
    const [row] = await withThose(context, referral, false)
    // Where nothing opens any more no words can be kept; the alarm itself is raised all the same.
    if (text.trim() === '' && row.access_ended_at === null) throw fault('text', 'needed')
    return takeAll(context, { referral }, { act: 'alarm', words: { text, saidBy } })
  },
})

export const foundAgain = operation({
  ...declared,
  summary: 'Say that a person who did not arrive was found and is on the way again',
  input: FoundInput,
  run: (context, { text, saidBy, referral }) =>
    takeAll(context, { referral }, { act: 'found', words: { text, saidBy } }),
})

export const giveFeedback = operation({
  ...declared,
  summary: 'Tell the sender how it goes',
  input: FeedbackInput,
  run: (context, { text, saidBy, ...given }) => takeAll(context, given, { act: 'feedback', words: { text, saidBy } }),
})

/** Somebody who was asked to leave may have no bed tonight: the sender looks within a day. */
const LOOKS_WITHIN = 24 * 3_600_000

export const endStay = operation({
  ...declared,
  summary: 'Say that the stay has ended, and how; what the receiver read closes with it',
  input: StayInput,
  async run(context, { how, text, saidBy, ...given }) {
    const isSentAway = how === 'asked-to-leave'
    // Taken from somebody: a named human says why, and the sender finds another bed.
    if (isSentAway && text.trim() === '') throw fault('text', 'needed')
    const soon = isSentAway ? { due: new Date(context.now.getTime() + LOOKS_WITHIN) } : {}
    const set = { stay_ended_at: context.now, stay_ended_how: how, ...soon }
    return takeAll(context, given, { act: 'end-stay', words: { text, saidBy }, set })
  },
})

export const finishReferral = operation({
  ...senders,
  summary: 'Finish a referral after the receiver has told how it goes',
  input: OneReferral,
  run: (context, { referral }) => takeAll(context, { referral }, { act: 'finish' }),
})

export const revokeReferral = operation({
  ...senders,
  summary: 'Take a referral back: the receiver’s access ends at once',
  // Why the person took it back is the team's to know; the receiver learns only that it was.
  reason: true,
  input: OneReferral,
  run: (context, { referral }) => takeAll(context, { referral }, { act: 'revoke' }),
})
