import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { type LookContext, operation, type RunContext } from '../../kernel/operation.ts'
import { toWords } from '../../kernel/vault/paper.ts'
import { derive } from '../../kernel/vault/seal.ts'
import { asMember } from './asked.ts'
import { isSound, logChecks } from './checks.ts'
import { standOf } from './custody/chain.ts'
import type { SignedEntry } from './custody/entry.ts'
import { enter, entryWords, logOf } from './custody/rows.ts'
import { type Opened, openedItem } from './item.ts'
import { entering } from './moves.ts'
import { enterHanding, look, prepare, ring } from './opening.ts'
import { Entered, OneItem } from './shapes.ts'
import type { ItemRow } from './tables.ts'
import { isUnseen } from './unseen.ts'

// The way of a closed item to the police, seen by nobody. One asks and another approves. Whoever asked fetches it sealed and has no
// passphrase; whoever approved has the passphrase and no file. So neither of them alone can look at it.

/** How long whoever asked may fetch it, in milliseconds. */
const FETCHED_WITHIN = 7 * 24 * 3600_000

const refused = (what: string, words: string) =>
  new Problem('conflict', words, { fields: [{ field: 'police', message: what }] })

type Asking = Pick<LookContext, 'db' | 'actor' | 'may'>

/** A closed item whose bytes can go to the police. @throws Problem `conflict` */
async function closedItem(context: Asking, id: string) {
  const found = await openedItem(context, asMember(context.actor), id)
  if (found.row.about_kind === 'person')
    throw refused('of-person', 'Photographs and papers of a person go to the police from the person’s own page.')
  if (found.item.file === null)
    throw refused('no-file', 'This item is its words; there is no file to hand over. Tell the police its address.')
  const log = await logOf(context.db, id)
  const entries = log.map(({ entry }) => entry)
  if (!(await isShut(context, found.row, entries)))
    throw refused('not-closed', 'This was not closed. Close it first if it may show the abuse of a child.')
  return { ...found, log, entries }
}

const isShut = async ({ db }: Asking, row: ItemRow, entries: readonly SignedEntry[]): Promise<boolean> =>
  row.closed_at !== null || standOf(entries)?.closed === true || (await isUnseen(db, row))

export const toPolice = operation({
  ...entering({
    summary: 'Hand a closed item of evidence to the police: sealed, seen by nobody, by two',
    input: OneItem.extend({
      /** The police unit, and its reference number. */
      to: z.string().trim().min(1).max(300),
      // The reason is part of the input, because the second member must read it.
      why: z.string().trim().min(10).max(2000),
    }),
  }),
  verb: 'disclosure',
  approval: 'second-person',
  asked: (context, { item }) => closedItem(context, item),
  async run(context, { item, to, why }) {
    const { db, actor, now, askedBy } = context
    const found = await closedItem(context, item)
    // Who fetches it must not be who gives the passphrase.
    if (askedBy === null) throw new Problem('not-permitted', 'Handing it to the police needs a second person.')
    const words = { to, reason: why }
    const step = { kind: 'to-police', to: askedBy, words } as const
    const entry = await enter({ db, member: asMember(actor), now }, found.row, found.item, step)
    return { item, entry: entry.id }
  },
})

/** The last entry by which an item was given to somebody for the police, while they may fetch it. */
export const toBeFetched = (entries: readonly SignedEntry[], member: string, now: Date): SignedEntry | undefined =>
  entries.findLast(
    ({ kind, to, at }) => kind === 'to-police' && to === member && now.getTime() - Date.parse(at) <= FETCHED_WITHIN,
  )

/** Entries that a member approved, of which they have the passphrase. */
export const approvedBy = (entries: readonly SignedEntry[], member: string): readonly SignedEntry[] =>
  entries.filter(({ kind, by, to }) => kind === 'to-police' && by === member && to !== null)

/** Of one hand-over; made anew from the item's own secret whenever it is asked for, so it lies nowhere. */
const passphraseOf = ({ secret }: Opened, { id }: SignedEntry): string =>
  toWords(derive(secret, `passphrase for the police ${id}`).subarray(0, 20))

async function fetching(context: Asking & Pick<LookContext, 'now'>, id: string) {
  const found = await closedItem(context, id)
  const entry = toBeFetched(found.entries, asMember(context.actor).id, context.now)
  if (entry === undefined)
    throw refused('not-approved', 'Ask for it first: whoever asked fetches it within a week of a colleague’s approval.')
  return { ...found, entry }
}

export const fetchSealed = operation({
  ...entering({
    summary: 'Fetch a closed item of evidence, sealed, that a colleague approved for the police',
    input: OneItem,
  }),
  verb: 'disclosure',
  // Neither key nor passphrase travels: the server seals the bytes with them on their way out.
  internal: true,
  output: Entered.extend({ file: Id, key: z.string(), size: z.int(), passphrase: z.string() }),
  async look(context, { item }) {
    await fetching(context, item)
    return look(context, item)
  },
  // The police are to get the very bytes that were kept.
  prepare,
  async run(context, { item: id }, looked) {
    const { item, entry } = await fetching(context, id)
    if (item.file === null) throw refused('no-file', 'There is no file.')
    const { id: file, key } = item.file
    return {
      ...{ item: id, entry: await enterHanding(context, id, looked, 'verified') },
      ...{ file, key: Buffer.from(key).toString('base64url'), size: item.size, passphrase: passphraseOf(item, entry) },
    }
  },
})

export const getPassphrase = operation({
  ...entering({ summary: 'See the passphrase of what one approved for the police', input: OneItem }),
  verb: 'consultation',
  confirm: 'mfa',
  output: z.object({
    item: Id,
    approved: z.array(z.object({ entry: Id, at: z.iso.datetime(), to: z.string(), passphrase: z.string() })),
  }),
  subject: ({ item }, output) => [item, ...(output?.approved.map(({ entry }) => entry) ?? [])],
  async run(context: RunContext, { item: id }) {
    const found = await closedItem(context, id)
    // A log that somebody changed past the program could name them as whoever approved.
    if (!isSound(await logChecks(context, found))) return ring(context, found, 'log')
    const { item, log } = found
    const theirs = new Set(
      approvedBy(
        log.map(({ entry }) => entry),
        asMember(context.actor).id,
      ),
    )
    if (theirs.size === 0) throw refused('not-yours', 'Whoever approved it has the passphrase, and nobody else.')
    const approved = log.flatMap(({ entry, sealed }) =>
      theirs.has(entry)
        ? [
            {
              entry: entry.id,
              at: entry.at,
              to: entryWords(item, entry, sealed)?.to ?? '',
              passphrase: passphraseOf(item, entry),
            },
          ]
        : [],
    )
    return { item: id, approved }
  },
})
