import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { personToRefer, TELLING_PARTS, tellingOf } from '../cases/index.ts'
import { EVIDENCE_PARTS, evidenceToShare, speaksForDefendant } from '../evidence/index.ts'
import { leadToShare } from '../leads/index.ts'
import { type Grown, NETWORK_PARTS, networkToShare } from '../networks/index.ts'
import { PassedPart, reportToShare } from '../reports/index.ts'
import { LEAD_PARTS, type Thing } from './codes.ts'
import { evidenceReceiver } from './pass-evidence.ts'
import { receiverOf } from './recipient.ts'
import { enterVersion } from './send.ts'
import {
  CorrectInput,
  CorrectTellingInput,
  DeclineInput,
  KeptInput,
  OneShare,
  RecallInput,
  StepInput,
  Stepped,
  type StepWords,
} from './shapes.ts'
import { type Act, after, dueOf, type Facts, moveOf, type Why, whyNot } from './share.ts'
import {
  asMember,
  type Content,
  enterStep,
  mayPass,
  moved,
  mustOpen,
  NO_SHARE,
  type Side,
  shareRow,
  sideOf,
  talkKey,
  versionOf,
} from './share-row.ts'
import type { ShareRow } from './tables.ts'
import { mayTell } from './tellings/may-tell.ts'

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

/** @param side the receiver recalls nothing, and does not see the log of the item */
export async function factsOf(context: Pick<RunContext, 'db'>, row: ShareRow, side: Side): Promise<Facts> {
  // An item may have been marked since it was passed on.
  const isMarked = side === 'sender' && row.evidence !== null && (await speaksForDefendant(context, row.evidence))
  return {
    state: row.state,
    byHand: row.to_agency === null,
    exculpatory: row.exculpatory || isMarked,
    // What nobody has acknowledged yet is read as it stands.
    behind: row.state !== 'sent' && row.version_read < row.version,
  }
}

type Step = { readonly act: Act; readonly words?: StepWords; readonly reason?: string }

/** Takes a step: the rules are asked before anything is written. */
async function take(context: RunContext, row: ShareRow, { act, words = {}, reason = '' }: Step): Promise<ShareRow> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const side = sideOf(row, member)
  const facts = await factsOf(context, row, side)
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

/** A step of the receiver, or of the sender who writes it down. */
const step = (summary: string, act: Act) =>
  operation({
    ...declared,
    summary,
    input: StepInput,
    async run(context, { share, saidBy }) {
      const { state } = await take(context, await shareRow(context, share), { act, words: { saidBy } })
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
    const { state } = await take(context, await shareRow(context, share), { act: 'decline', words, reason: text })
    return { share, state }
  },
})

export const sayKept = operation({
  ...declared,
  summary: 'Answer a recall: by which law it is kept, in which file and until when',
  input: KeptInput,
  async run(context, { share, ...words }) {
    const { state } = await take(context, await shareRow(context, share), { act: 'say-kept', words, reason: words.law })
    return { share, state }
  },
})

export const endShareOf = operation({
  ...declared,
  summary: 'End a share that has served: the receiver opens it no more',
  input: OneShare,
  async run(context, { share }) {
    const { state } = await take(context, await shareRow(context, share), { act: 'end' })
    return { share, state }
  },
})

type Correcting = {
  readonly text: string
  /** What may go where is asked anew: the receiver may be another in law by now. */
  readonly mayGo: (key: Uint8Array) => Promise<unknown>
  readonly gathered: (
    key: Uint8Array,
  ) => Promise<{ readonly content: Content; readonly leads?: ReadonlyMap<string, string> }>
}

/** Takes the step of a correction, and keeps what the thing holds now. */
async function correct(context: RunContext, row: ShareRow, { text, mayGo, gathered }: Correcting) {
  const { db, actor } = context
  // A correction is a disclosure of the same parts to the same receiver, which was agreed to.
  const { state, version } = await take(context, row, { act: 'correct', words: { text }, reason: text })
  // Whose step it is, and whether there is one, comes before what the keys open.
  const key = await mustOpen(db, asMember(actor), row)
  await mayGo(key)
  await enterVersion(context, row.id, version, { key, why: text, ...(await gathered(key)) })
  return { share: row.id, state }
}

const receiverIn =
  ({ db, actor }: RunContext, { to_agency, parts }: ShareRow) =>
  () =>
    receiverOf(db, asMember(actor), { agency: to_agency, parts })

/** In the words for one that never was: each kind of thing has a correction of its own, by the purpose for which it may be read. */
const ofThing = (row: ShareRow, thing: Thing): string => {
  const id = row[thing]
  if (row.thing !== thing || id === null) throw new Problem('not-found', NO_SHARE)
  return id
}

export const correctShare = operation({
  ...declared,
  summary: 'Correct what was shared of a lead: the receiver reads it as it stands now, and is told',
  permission: 'lead:pass',
  verb: 'disclosure',
  input: CorrectInput,
  async run(context, { share, text, language }) {
    const row = await shareRow(context, share)
    const lead = ofThing(row, 'lead')
    const parts = LEAD_PARTS.filter((part) => row.parts.includes(part))
    const gathered = async () => ({ content: { lead: await leadToShare(context, lead, parts, language) } })
    return correct(context, row, { text, mayGo: receiverIn(context, row), gathered })
  },
})

export const correctReportShare = operation({
  ...declared,
  summary: 'Correct what was shared of a report: the receiver reads it as it stands now, and is told',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'disclosure',
  input: RecallInput,
  async run(context, { share, text }) {
    const row = await shareRow(context, share)
    const report = ofThing(row, 'report')
    const parts = PassedPart.options.filter((part) => row.parts.includes(part))
    const gathered = async () => ({ content: { report: await reportToShare(context, report, parts) } })
    return correct(context, row, { text, mayGo: receiverIn(context, row), gathered })
  },
})

export const correctEvidenceShare = operation({
  ...declared,
  summary: 'Correct what was shared of an item of evidence: the receiver reads it as it stands now, and is told',
  verb: 'disclosure',
  input: RecallInput,
  async run(context, { share, text }) {
    const row = await shareRow(context, share)
    const item = ofThing(row, 'evidence')
    const parts = EVIDENCE_PARTS.filter((part) => row.parts.includes(part))
    const mayGo = () => evidenceReceiver(context, { item, agency: row.to_agency ?? '', parts })
    const gathered = async () => ({ content: await evidenceToShare(context, item, parts) })
    return correct(context, row, { text, mayGo, gathered })
  },
})

export const correctNetworkShare = operation({
  ...declared,
  summary: 'Correct what was shared of a network: the receiver sees the picture as it stands now, and is told',
  permission: 'lead:pass',
  purpose: 'investigation',
  verb: 'disclosure',
  input: RecallInput,
  async run(context, { share, text }) {
    const row = await shareRow(context, share)
    ofThing(row, 'network')
    const parts = NETWORK_PARTS.filter((part) => row.parts.includes(part))
    const gathered = async (key: Uint8Array) => {
      const grown = await grownOf(context.db, key, row)
      const { network, leads } = await networkToShare(context, grown, parts)
      return { content: { network, grown }, leads }
    }
    return correct(context, row, { text, mayGo: receiverIn(context, row), gathered })
  },
})

/** How the picture of a share was grown. */
async function grownOf(db: Tx, key: Uint8Array, row: ShareRow): Promise<Grown> {
  const words = await versionOf(db, key, row, 1)
  if (words.network === undefined) throw new Error('no picture of a network')
  return words.grown
}

export const correctTelling = operation({
  ...declared,
  summary: 'Correct what an agency was told of a person: it reads what is so now, and is told',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'disclosure',
  input: CorrectTellingInput,
  async run(context, { share, text, what }) {
    const { db, actor, now } = context
    const row = await shareRow(context, share)
    const person = ofThing(row, 'person')
    const parts = TELLING_PARTS.filter((part) => row.parts.includes(part))
    // Whoever was found since carries no sheet any more, and what went in danger is corrected as it went.
    const asked = { person, agency: row.to_agency ?? '', parts: [], urgency: 'none' as const }
    const mayGo = async (key: Uint8Array) => {
      const { ground } = await toldLast(db, key, row)
      return mayTell(context, { ...asked, ground }, row.urgency !== 'none')
    }
    const gathered = async (key: Uint8Array) => {
      const before = await toldLast(db, key, row)
      const found = await personToRefer(db, asMember(actor), person, now)
      const said = { ground: before.ground, what: what || before.what, parts }
      return { content: { person: await tellingOf(context, found, said) } }
    }
    return correct(context, row, { text, mayGo, gathered })
  },
})

/** What an agency was told of a person last. */
async function toldLast(db: Tx, key: Uint8Array, row: ShareRow) {
  const { person } = await versionOf(db, key, row, row.version)
  if (person === undefined) throw new Error('nothing was told of a person')
  return person
}

/** Whoever works with a person takes back what was told of them, also where they pass nothing else on. */
export const recallTelling = operation({
  ...declared,
  summary: 'Recall what an agency was told of a person: it closes at once, and the agency says what became of it',
  permission: 'case:work',
  purpose: 'protection',
  input: RecallInput,
  async run(context, { share, text }) {
    const row = await shareRow(context, share)
    ofThing(row, 'person')
    const { state } = await take(context, row, { act: 'recall', words: { text }, reason: text })
    return { share, state }
  },
})

export const recallShare = operation({
  ...declared,
  summary: 'Recall what was shared: it closes at once, and the receiver says what became of it',
  input: RecallInput,
  async run(context, { share, text }) {
    const row = await shareRow(context, share)
    // The other side's is told so first, by the rules.
    if (sideOf(row, asMember(context.actor)) === 'sender' && !mayPass(context, row))
      throw new Problem('not-permitted', WORDS['not-permitted'])
    const { state } = await take(context, row, { act: 'recall', words: { text }, reason: text })
    return { share, state }
  },
})
