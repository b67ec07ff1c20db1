import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { canBeGiven, rolesOf } from '../accounts/index.ts'
import { asMember, DECLARED } from './asked.ts'
import { alike, closeItems } from './closing.ts'
import { standOf } from './custody/chain.ts'
import { enter, logOf, type Step } from './custody/rows.ts'
import { openedItem } from './item.ts'
import { Entered, OneItem } from './shapes.ts'

// Where an item goes: to a colleague who signs for it, to somebody outside with a receipt, or back.

/** What most acts on an item have in common: they leave one entry. */
export const entering = <In extends z.ZodType>(more: { readonly summary: string; readonly input: In }) => ({
  ...DECLARED,
  permission: 'evidence:move' as const,
  verb: 'alteration' as const,
  ...more,
  output: Entered,
  subject: (input: z.output<In>, output: Entered) => {
    const { item } = input as z.output<typeof OneItem>
    return output ? [item, output.entry] : [item]
  },
})

/** Enters an act of the member into the log of an item. @throws Problem `not-found`, `keys-closed`, `conflict` where it cannot follow */
export async function act(context: RunContext, item: string, step: Step): Promise<Entered> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const found = await openedItem(context, member, item)
  const entry = await enter({ db, member, now }, found.row, found.item, step)
  return { item, entry: entry.id }
}

const reasonOf = ({ reason }: RunContext) => ({ reason: reason ?? '' })

/** An act that asks for nothing but a reason, which the log keeps. */
const withReason = (summary: string, kind: Step['kind'], permission: 'evidence:move' | 'evidence:hold') =>
  operation({
    ...entering({ summary, input: OneItem }),
    permission,
    reason: true,
    run: (context, { item }) => act(context, item, { kind, words: reasonOf(context) }),
  })

export const handOver = operation({
  ...entering({
    summary: 'Hand an item of evidence over to a colleague, who signs for it',
    input: OneItem.extend({ to: Id, note: z.string().max(1000).default('') }),
  }),
  async run(context, { item, to, note }) {
    const { db, actor } = context
    const { agency, id } = asMember(actor)
    await canBeGiven(db, { agency, member: to, holder: id }, 'evidence:move')
    return act(context, item, {
      kind: 'handed-over',
      to,
      ...(note.trim() === '' ? {} : { words: { reason: note.trim() } }),
    })
  },
})

export const receive = operation({
  ...entering({ summary: 'Sign for an item of evidence that a colleague hands over', input: OneItem }),
  run: (context, { item }) => act(context, item, { kind: 'received' }),
})

export const takeBack = operation({
  ...entering({ summary: 'Take back an item of evidence for which nobody has signed yet', input: OneItem }),
  run: (context, { item }) => act(context, item, { kind: 'taken-back' }),
})

export const takeOver = operation({
  ...entering({ summary: 'Take over an item of evidence from somebody who has left', input: OneItem }),
  reason: true,
  async run(context, { item }) {
    const { db } = context
    const stand = standOf((await logOf(db, item)).map(({ entry }) => entry))
    if (stand?.holder != null && (await rolesOf(db, stand.holder)).length > 0)
      throw new Problem('conflict', 'Whoever has this item still works here: they hand it over, and you sign for it.')
    return act(context, item, { kind: 'taken-over', words: reasonOf(context) })
  },
})

const Outside = OneItem.extend({
  /** Who has it, in which office. */
  to: z.string().trim().min(1).max(300),
  /** Number of the receipt that they signed, or of their file. */
  receipt: z.string().trim().min(1).max(100),
})

export const giveOut = operation({
  ...entering({
    summary: 'Record that an item of evidence was given to somebody outside, who signed a receipt',
    input: Outside,
  }),
  verb: 'disclosure',
  reason: true,
  run: (context, { item, to, receipt }) =>
    act(context, item, { kind: 'given-out', words: { to, receipt, ...reasonOf(context) } }),
})

export const returned = withReason(
  'Record that an item of evidence came back from outside',
  'returned',
  'evidence:move',
)

export const hold = withReason(
  'Hold an item of evidence: nobody destroys it while the hold stands',
  'held',
  'evidence:hold',
)

export const release = operation({
  ...entering({
    summary: 'End the hold of an item of evidence',
    // The reason is part of the input, because the second member must read it.
    input: OneItem.extend({ why: z.string().trim().min(10).max(2000) }),
  }),
  permission: 'evidence:hold',
  approval: 'second-person',
  asked: async (context, { item }) => openedItem(context, asMember(context.actor), item),
  run: (context, { item, why }) => act(context, item, { kind: 'released', words: { reason: why } }),
})

export const markExculpatory = withReason(
  'Mark that an item of evidence speaks for a defendant',
  'exculpatory',
  'evidence:hold',
)

export const closeItem = operation({
  ...entering({
    summary: 'Close an item of evidence to everybody: it may show the sexual abuse of a child',
    input: OneItem,
  }),
  // Whoever may read may close: a suspicion must not wait for somebody with a right.
  permission: 'evidence:read',
  reason: true,
  // Also the entries of what shows the same, and was closed with it.
  output: Entered.extend({ also: z.array(Entered) }),
  subject: ({ item }, output) => (output ? [output, ...output.also].flatMap((one) => [one.item, one.entry]) : [item]),
  async run(context, { item }) {
    const { row } = await openedItem(context, asMember(context.actor), item)
    if (row.about_kind === 'person')
      throw new Problem('conflict', 'Photographs of a person are closed on the person’s own page.')
    const closed = await closeItems(context, await alike(context.db, item))
    const entries = closed.flatMap((one) => (one.entry === null ? [] : [{ item: one.item, entry: one.entry }]))
    const own = entries.find((one) => one.item === item)
    if (own === undefined) throw new Problem('conflict', 'It is closed to everybody already.')
    return { ...own, also: entries.filter((one) => one !== own) }
  },
})
