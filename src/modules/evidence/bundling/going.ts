import { notFound, Problem } from '../../../kernel/errors.ts'
import type { LookContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { asMember } from '../asked.ts'
import { stampedEntry } from '../checks.ts'
import type { Stamped } from '../time/proven.ts'
import { openBundle } from './bundles.ts'
import { allGo, chosenItems } from './chosen.ts'
import type { Going, packed } from './pack.ts'

export const GONE = 'There is no such bundle for you, or it was downloaded already. Ask for it anew.'

/** A bundle that waits to be downloaded, with its items. */
export type ToTake = {
  readonly going: readonly (Going & { readonly stamped: Stamped | null })[]
  readonly bundle: Parameters<typeof packed>[2]
}

/**
 * Reads a bundle that its member may download now, and all that goes into it.
 * @throws Problem `not-found`, `keys-closed`, `conflict` where an item cannot go any more
 */
export async function bundleToTake(context: LookContext, id: string): Promise<ToTake> {
  const { db, actor } = context
  const member = asMember(actor)
  const row = await db
    .selectFrom('evidence_bundles')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .executeTakeFirstOrThrow(notFound(GONE))
  const key = await keyIfOpen(db, member, row.data_key)
  if (key === null) throw new Problem('keys-closed', 'Your keys do not open this bundle. Sign in anew or be admitted.')
  const words = unaltered(() => openBundle(key, row))
  if (words.askedBy !== member.id) throw new Problem('not-found', GONE)
  const going: ToTake['going'][number][] = []
  for (const one of allGo(await chosenItems(context, words.items)))
    going.push({ ...one, stamped: await stampedEntry(db, one.row.id) })
  return { going, bundle: { id, words, approvedBy: row.approved_by } }
}
