import { operation, type RunContext } from '../../kernel/operation.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import { asMember } from './asked.ts'
import { isOfSeal } from './custody/chain.ts'
import { entryWords, logOf, type Seal as SealWords } from './custody/rows.ts'
import { type Opened, openedItem } from './item.ts'
import { act, entering } from './moves.ts'
import { type Entered, OneItem, Seal } from './shapes.ts'

// Seals on an item or on what holds it: the program notes them, and keeps nobody from the bytes in its own store.

export const putSeal = operation({
  ...entering({
    summary: 'Record that a seal was put on an item of evidence or on what holds it, with its number',
    input: OneItem.extend({ seal: Seal }),
  }),
  run: (context, { item, seal }) => act(context, item, { kind: 'sealed', words: { seal } }),
})

export const takeSeal = operation({
  ...entering({ summary: 'Record that the seal of an item of evidence was taken off', input: OneItem }),
  reason: true,
  run: (context, { item }) => ends(context, item, 'unsealed'),
})

export const findBroken = operation({
  ...entering({ summary: 'Record that the seal of an item of evidence was found broken', input: OneItem }),
  reason: true,
  run: (context, { item }) => ends(context, item, 'seal-broken'),
})

async function ends(context: RunContext, id: string, kind: 'unsealed' | 'seal-broken'): Promise<Entered> {
  const { item } = await openedItem(context, asMember(context.actor), id)
  const seal = sealOn(item, await logOf(context.db, id))
  return act(context, id, { kind, words: { ...(seal && { seal }), reason: context.reason ?? '' } })
}

/** The seal that is on an item by its log; null where none is, or what was noted with it was changed. */
export function sealOn(item: Opened, log: Awaited<ReturnType<typeof logOf>>): SealWords | null {
  const last = log.findLast(({ entry }) => isOfSeal(entry.kind))
  if (last?.entry.kind !== 'sealed') return null
  return unlessAltered(() => entryWords(item, last.entry, last.sealed))?.seal ?? null
}
