import type { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { regimeOf } from '../../accounts/index.ts'
import { fault } from '../recipient.ts'
import { asMember } from '../share-row.ts'
import { type Act, after, dueOf, groundsOf, needsSecond, type Why, whyNot } from './ask.ts'
import { type AskRow, askRow, enterStep, moved, mustOpen, sideOf } from './ask-row.ts'
import { AcknowledgeInput, AnswerInput, OneAsk, RefuseInput, type SaidWith, Stepped } from './shapes.ts'

// What follows once something was asked: by those asked, or by the asker who takes it back.

// Whole sentences that say what to do instead.
const WORDS: Readonly<Record<Why, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
  'not-permitted': 'Your roles do not allow this.',
  'needs-second-person': 'What is about a person needs a second person.',
}

const closed = (why: Why): Problem => new Problem('conflict', WORDS[why], { fields: [{ field: 'act', message: why }] })

type Step = { readonly act: Act; readonly words?: SaidWith; readonly atHand?: boolean }

/** Takes a step: the rules are asked before anything is written. */
async function take(context: RunContext, row: AskRow, { act, words = {}, atHand = row.at_hand }: Step) {
  const { db, actor, now } = context
  const member = asMember(actor)
  const side = sideOf(row, member)
  const why = whyNot(row.state, act, side)
  if (why !== null) throw closed(why)
  const state = after(row.state, act, side, member.id)
  // Before the seal goes: words are for both sides.
  await enterStep(context, row.id, { act, to: state, words, key: await mustOpen(db, member, row) })
  const due = dueOf(state, {
    ...{ urgency: row.urgency, directive: row.directive, atHand, sentAt: row.sent_at, since: now },
    ...{ neededBy: row.needed_by, until: row.open_until },
  })
  await moved(
    db,
    row,
    {
      ...{ state, since: now, due: due?.at ?? null, clock: due?.clock ?? null, at_hand: atHand },
      // An answer stands on the asker's desk until somebody there has read it.
      ...(side === 'asked' ? { answer_seen_at: null } : {}),
    },
    now,
  )
  return { ask: row.id, state }
}

const declared = {
  permission: 'share:answer',
  purpose: 'prevention',
  verb: 'alteration',
  output: Stepped,
  subject: ({ ask }: { readonly ask: string }) => [ask],
} as const

export const acknowledgeAsk = operation({
  ...declared,
  summary: 'Acknowledge what another agency asks: somebody has seen it, and says whether it is at hand',
  input: AcknowledgeInput,
  run: async (context, { ask, atHand }) => take(context, await askRow(context, ask), { act: 'acknowledge', atHand }),
})

const answering = { ...declared, verb: 'disclosure', input: AnswerInput } as const

const answer = (context: RunContext, row: AskRow, { text, basis, partly }: z.output<typeof AnswerInput>) =>
  take(context, row, { act: partly ? 'answer-partly' : 'answer', words: { text, basis } })

export const answerAsk = operation({
  ...answering,
  summary: 'Answer what another agency asks, with a second person; partly, where more is to come',
  approval: 'second-person',
  asked: async (context, { ask, partly }) => {
    const row = await askRow(context, ask, false)
    const why = whyNot(row.state, partly ? 'answer-partly' : 'answer', sideOf(row, asMember(context.actor)))
    if (why !== null) throw closed(why)
  },
  async run(context, input) {
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (context.askedBy === null) throw new Problem('not-permitted', 'Answering about a person needs a second person.')
    return answer(context, await askRow(context, input.ask), input)
  },
})

export const answerAskAlone = operation({
  ...answering,
  summary: 'Answer what another agency asks where it is about no person, or at once because somebody is in danger',
  async run(context, input) {
    const row = await askRow(context, input.ask)
    if (needsSecond({ ofPerson: input.ofPerson, urgency: row.urgency }))
      throw fault('ofPerson', 'needs-second-person', WORDS['needs-second-person'])
    return answer(context, row, input)
  },
})

export const refuseAsk = operation({
  ...declared,
  summary: 'Refuse what another agency asks, on a ground: it closes at once',
  input: RefuseInput,
  async run(context, { ask, ground, text }) {
    const { db, actor } = context
    const row = await askRow(context, ask)
    const member = asMember(actor)
    // The asker is told that it is not their step before anything else.
    const side = sideOf(row, member)
    if (side === 'asked' && !groundsOf({ regime: await regimeOf(db, member.agency) }).includes(ground))
      throw fault(
        'ground',
        'tells-of-records',
        'This ground would tell whether anything is held. Say that nothing is given.',
      )
    return take(context, row, { act: 'refuse', words: { ground, text } })
  },
})

export const withdrawAsk = operation({
  ...declared,
  summary: 'Withdraw what was asked: it closes to those asked at once',
  input: OneAsk,
  run: async (context, { ask }) => take(context, await askRow(context, ask), { act: 'withdraw' }),
})

export const endAsk = operation({
  ...declared,
  summary: 'End what was asked and answered: those asked open it no more',
  input: OneAsk,
  run: async (context, { ask }) => take(context, await askRow(context, ask), { act: 'end' }),
})
