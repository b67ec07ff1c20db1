import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { leadToShare } from '../leads/index.ts'
import { enterVersion } from './pass.ts'
import { receiverOf } from './recipient.ts'
import {
  CorrectInput,
  DeclineInput,
  KeptInput,
  OneShare,
  RecallInput,
  StepInput,
  Stepped,
  type StepWords,
} from './shapes.ts'
import { type Act, after, dueOf, type Facts, moveOf, type Why, whyNot } from './share.ts'
import { asMember, enterStep, moved, mustOpen, shareRow, sideOf, talkKey } from './share-row.ts'
import type { ShareRow } from './tables.ts'

// What follows once something was shared: by the receiver, by the sender, or by the sender who writes down what a receiver says.

// Whole sentences that say what to do instead.
const WORDS: Readonly<Record<Why, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
  'not-permitted': 'Your roles do not allow this.',
  'speaks-for-defendant': 'This speaks for somebody who may be accused, so it is not recalled. Correct it instead.',
  'nothing-corrected': 'Nothing was corrected since you read it.',
  'read-correction-first': 'The sender has corrected it. Read the correction first.',
}

/** A step that is closed, and why. */
const closed = (why: Why): Problem => new Problem('conflict', WORDS[why], { fields: [{ field: 'act', message: why }] })

export const factsOf = (row: ShareRow): Facts => ({
  state: row.state,
  byHand: row.to_agency === null,
  exculpatory: row.exculpatory,
  // What nobody has acknowledged yet is read as it stands.
  behind: row.state !== 'sent' && row.version_read < row.version,
})

type Step = { readonly act: Act; readonly words?: StepWords; readonly reason?: string }

/** Takes a step: the rules are asked before anything is written. */
async function take(context: RunContext, row: ShareRow, { act, words = {}, reason = '' }: Step): Promise<ShareRow> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const side = sideOf(row, member)
  const facts = factsOf(row)
  const why = whyNot(facts, act, side)
  if (why !== null) throw closed(why)
  mustSaySo(row, side, act, words)
  const state = after(facts, act, side, { member: member.id, reason })
  // Before the seal goes: words are for both sides.
  await enterStep(context, member, row, { act, to: state, words, key: await talkKey(db, member, row) })
  return moved(db, row, { ...standing(row, act, state, now) }, now)
}

/** How it stands after a step. */
function standing(row: ShareRow, act: Act, state: ShareRow['state'], now: Date) {
  const read = act === 'acknowledge' || act === 'read-correction'
  const corrected = act === 'correct'
  const version = corrected ? row.version + 1 : row.version
  const correctedAt = corrected ? (row.corrected_at ?? now) : read ? null : row.corrected_at
  // The clock of a state goes on over what is corrected and read within it.
  const since = state === row.state ? row.since : now
  const due = dueOf(state, { since, urgency: row.urgency, until: row.shared_until, correctedAt })
  return {
    ...{ state, since, due: due?.at ?? null, clock: due?.clock ?? null, version, corrected_at: correctedAt },
    version_read: read ? version : row.version_read,
  }
}

/** Where the sender writes down what a receiver without an account says, it stands by whom. */
function mustSaySo(row: ShareRow, side: 'sender' | 'receiver', act: Act, { saidBy = '' }: StepWords): void {
  const isTheirs = moveOf(row.state, act)?.by === 'receiver'
  if (row.to_agency !== null || side !== 'sender' || !isTheirs || saidBy !== '') return
  throw new Problem('invalid-input', 'Say who of them told you so.', {
    fields: [{ field: 'saidBy', message: 'needed' }],
  })
}

const declared = {
  permission: 'share:answer',
  purpose: 'prevention',
  verb: 'alteration',
  output: Stepped,
  subject: ({ share }: { readonly share: string }) => [share],
} as const

const found = ({ db, now }: RunContext, share: string) => shareRow(db, share, now)

/** A step of the receiver, or of the sender who writes it down. */
const step = (summary: string, act: Act) =>
  operation({
    ...declared,
    summary,
    input: StepInput,
    async run(context, { share, saidBy }) {
      const { state } = await take(context, await found(context, share), { act, words: { saidBy } })
      return { share, state }
    },
  })

export const acknowledgeShare = step('Acknowledge what another agency shared: somebody has seen it', 'acknowledge')
export const acceptShare = step('Take over what another agency shared, on its terms', 'accept')
export const readCorrection = step('Say that a correction of what was shared was read', 'read-correction')
export const sayRemoved = step('Answer a recall: it was removed', 'say-removed')

export const declineShare = operation({
  ...declared,
  summary: 'Decline what another agency shared, with the reason: it closes at once',
  input: DeclineInput,
  async run(context, { share, text, saidBy }) {
    const words = { text, saidBy }
    const { state } = await take(context, await found(context, share), { act: 'decline', words, reason: text })
    return { share, state }
  },
})

export const sayKept = operation({
  ...declared,
  summary: 'Answer a recall: by which law it is kept, in which file and until when',
  input: KeptInput,
  async run(context, { share, ...words }) {
    const { state } = await take(context, await found(context, share), { act: 'say-kept', words, reason: words.law })
    return { share, state }
  },
})

export const endShareOf = operation({
  ...declared,
  summary: 'End a share that has served: the receiver opens it no more',
  input: OneShare,
  async run(context, { share }) {
    const { state } = await take(context, await found(context, share), { act: 'end' })
    return { share, state }
  },
})

export const correctShare = operation({
  ...declared,
  summary: 'Correct what was shared: the receiver reads it as it stands now, and is told',
  permission: 'lead:pass',
  verb: 'disclosure',
  input: CorrectInput,
  async run(context, { share, text, language }) {
    const row = await found(context, share)
    // A correction is a disclosure of the same parts to the same receiver, which two people agreed to.
    const moved = await take(context, row, { act: 'correct', words: { text }, reason: text })
    // Whose step it is comes first. What may go where is asked anew: the receiver may be another in law by now.
    await receiverOf(context.db, asMember(context.actor), { agency: row.to_agency, parts: row.parts })
    const key = await mustOpen(context.db, asMember(context.actor), row)
    const lead = await leadToShare(context, row.lead, row.parts, language)
    await enterVersion(context, share, moved.version, { key, why: text, lead })
    return { share, state: moved.state }
  },
})

export const recallShare = operation({
  ...declared,
  summary: 'Recall what was shared: it closes at once, and the receiver says what became of it',
  permission: 'lead:pass',
  input: RecallInput,
  async run(context, { share, text }) {
    const { state } = await take(context, await found(context, share), { act: 'recall', words: { text }, reason: text })
    return { share, state }
  },
})
