import type { RunContext } from '../../kernel/operation.ts'
import { asMember } from './asked.ts'
import { isSound, logChecks } from './checks.ts'
import type { SignedEntry } from './custody/entry.ts'
import { logOf, TURNING } from './custody/rows.ts'
import { openedItem } from './item.ts'
import { enterOpening, type Seen } from './opening.ts'

// A preview is looked at page by page. The bytes are checked for each page; the log has one entry for them all.

/** The entry by which the same member opened the item a moment ago. */
async function openedBefore({ db, actor, now }: RunContext, item: string, before: string): Promise<SignedEntry | null> {
  const { entry } = (await logOf(db, item)).find(({ entry: { id } }) => id === before) ?? {}
  const isTheirs = entry?.kind === 'opened' && entry.by === asMember(actor).id
  return isTheirs && Date.parse(entry.at) > now.getTime() - TURNING ? entry : null
}

/**
 * Enters that an item is opened, unless it is a further page of what the same member opened within the hour.
 * @param before the number of the entry of that opening; absent where it is opened anew, or saved
 * @returns the number of the entry, and whether it was made now
 * @throws Problem `unavailable` where bytes, log or timestamp are not as they were
 */
export async function enterPage(
  context: RunContext,
  id: string,
  looked: Seen,
  before: string | undefined,
): Promise<{ readonly entry: string; readonly isFirst: boolean }> {
  const earlier = looked === 'same' && before !== undefined ? await openedBefore(context, id, before) : null
  // A first opening checks the log as it enters itself.
  if (earlier !== null && isSound(await logChecks(context, await openedItem(context, asMember(context.actor), id))))
    return { entry: earlier.id, isFirst: false }
  return { entry: (await enterOpening(context, id, looked)).entry, isFirst: true }
}
