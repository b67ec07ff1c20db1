import type { Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, eraseWhole, holdReport, keyOf } from '../reports/index.ts'
import type { Act, Outcome, State } from './codes.ts'
import { remedyOf } from './notice.ts'
import { type EVENTS, enter, keepMessage, type NewMessage, requestRow } from './record.ts'
import { actionsOf, stateAfter, whyNot } from './request.ts'
import { AnswerInput, Changed, CheckInput, CloseInput, VerifyInput, type Why, WriteInput } from './shapes.ts'
import type { RequestTable } from './tables.ts'

const WORDS: Readonly<Record<Why, string>> = {
  // Each says what to do next: a program that calls this reads no page.
  'not-read': 'Open this request and read it first.',
  'not-verified': 'It is not known yet who asks. Make sure of it first, by a way that is safe for them.',
  'verified-already': 'It is known already who asks.',
  'not-checked': 'Look through what is to be disclosed first, and take out what concerns others.',
  'no-copy': 'Only a request for a copy discloses anything.',
  extended: 'This request was extended already, which is possible once.',
  ended: 'This request has ended.',
  'not-permitted': 'Your roles do not allow this.',
}

type Doing = { readonly member: Member; readonly row: RequestTable; readonly next: State }
type Done = { readonly state?: State; readonly erased?: boolean }

/** What the table of states asks for. */
const standing = (row: RequestTable) => ({ state: row.state, kind: row.kind, extendedOn: row.extended_on })

/** Lets one act happen if the request's state allows it. @throws Problem `conflict` with the why-key at its field */
async function change(
  context: RunContext,
  request: string,
  act: Act,
  work: (doing: Doing) => Promise<Done>,
): Promise<Changed> {
  const { db, actor, may } = context
  const member = asMember(actor)
  const row = await requestRow(db, member, request)
  // The row is locked by now: of two who decide at once, the second is judged by what the first did.
  const why = whyNot(standing(row), act)
  if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'request', message: why }] })
  const next = stateAfter(row.state, act)
  const { state = next, erased = false } = await work({ member, row, next })
  // Read anew: what can be done next hangs on what was just written.
  const after = await requestRow(db, member, request)
  return { request, state, erased, actions: actionsOf(standing(after), may) }
}

/** Changes the row; what was done is entered besides. */
const update = ({ db }: RunContext, { id }: RequestTable, more: Partial<RequestTable>) =>
  db.updateTable('requests').set(more).where('id', '=', id).execute()

/** Writes to the person, in words that open to their receipt. */
async function write(context: RunContext, { member, row }: Doing, kind: NewMessage['kind'], text: string) {
  // Under the request's own key, which its receipt opens too: the person reads it without an account.
  const key = await keyOf(context.db, member, row.data_key)
  await keepMessage(context.db, row, { id: newId(), kind, by: member.id, words: { text } }, key, context.now)
}

/** Enters what was done, with words that no receipt opens. */
const note = (context: RunContext, { member, row }: Doing, kind: (typeof EVENTS)[number], words?: string) =>
  enter(context.db, member, row, { kind, ...(words ? { words } : {}) }, context.now)

// One permission for all acts: whoever may refuse somebody's right must be able to grant it.
const declared = {
  permission: 'request:decide',
  purpose: 'administration',
  output: Changed,
  subject: ({ request }: { request: string }) => [request],
} as const

export const verifyRequester = operation({
  ...declared,
  summary: 'Record how it is known who asks',
  verb: 'alteration',
  input: VerifyInput,
  run: (context, { request, by, how }) =>
    change(context, request, 'verify', async (doing) => {
      // How it is known must be shown afterwards (Art. 5(2) GDPR, Art. 4(4) Directive (EU) 2016/680).
      await update(context, doing.row, { state: doing.next, verified_by: by })
      await note(context, doing, 'verified', how)
      return {}
    }),
})

export const askRequester = operation({
  ...declared,
  summary: 'Ask whoever made a request',
  verb: 'disclosure',
  input: WriteInput,
  run: (context, { request, text }) =>
    change(context, request, 'ask', async (doing) => {
      // The clock runs on meanwhile, lest a question become a way to wait.
      await write(context, doing, 'question', text)
      await note(context, doing, 'asked')
      return {}
    }),
})

export const extendRequest = operation({
  ...declared,
  summary: 'Take two months more for a request, and say why',
  verb: 'alteration',
  input: WriteInput,
  run: (context, { request, text }) =>
    change(context, request, 'extend', async (doing) => {
      await update(context, doing.row, { extended_on: isoDay(context.now) })
      // The person is told within the first month, with the reasons (Art. 12(3) GDPR).
      await write(context, doing, 'extension', text)
      await note(context, doing, 'extended')
      return {}
    }),
})

export const checkCopy = operation({
  ...declared,
  summary: 'Record that what concerns others was taken out of a copy',
  verb: 'alteration',
  input: CheckInput,
  run: (context, { request, note: words }) =>
    change(context, request, 'check', async (doing) => {
      await update(context, doing.row, { state: doing.next })
      // By name: what was left in by mistake must lead to somebody who can say why.
      await note(context, doing, 'checked', words.trim())
      return {}
    }),
})

export const answerRequest = operation({
  ...declared,
  summary: 'Answer a request, which ends it',
  verb: 'disclosure',
  confirm: 'mfa',
  input: AnswerInput,
  run: (context, { request, as, text, why }) =>
    change(context, request, 'answer', async (doing) => {
      // Whoever does not get all they asked for is told where to complain (Art. 12(4) GDPR).
      const remedy = as === 'granted' ? '' : `\n\n${await remedyOf(context.db, doing.row.agency)}`
      await write(context, doing, 'answer', text.trim() + remedy)
      // Nothing of it is unread any more, or it would stand among what waits for ever.
      await update(context, doing.row, { state: as, ended_on: isoDay(context.now), unread_since: null })
      await note(context, doing, 'answered', why.trim())
      // In the transaction of the answer: nobody is told of an erasure that did not happen.
      return { state: as, erased: await carryOut(context, doing, as) }
    }),
})

/** What an answer does to the report that the request is about. @returns whether it was erased */
async function carryOut({ db, now }: RunContext, { member, row }: Doing, as: Outcome): Promise<boolean> {
  // Asked without a report's receipt, or the report is gone: people carry it out where the data lie.
  if (row.report === null) return false
  // Kept and not used, past the days of its retention (Art. 18(2) GDPR, Art. 16(3) Directive (EU) 2016/680).
  if (as === 'restricted' || (row.kind === 'restriction' && as === 'granted'))
    await holdReport(db, member, row.report, now)
  // An erasure in part is for people to carry out: the program cannot know which part.
  if (row.kind !== 'erasure' || as !== 'granted') return false
  await eraseWhole(db, [row.report], row.agency, now)
  return true
}

export const closeRequest = operation({
  ...declared,
  summary: 'Close a request whose sender cannot be made sure of',
  verb: 'alteration',
  input: CloseInput,
  run: (context, { request, why }) =>
    change(context, request, 'close', async (doing) => {
      // To be closed is to be refused: the person learns why and where to complain (Art. 12(4) GDPR).
      await write(context, doing, 'answer', `${why.trim()}\n\n${await remedyOf(context.db, doing.row.agency)}`)
      await update(context, doing.row, { state: doing.next, ended_on: isoDay(context.now), unread_since: null })
      await note(context, doing, 'closed', why)
      return {}
    }),
})
