import { operation, type PrepareContext, type RunContext } from '../../kernel/operation.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import { memberNames } from '../accounts/index.ts'
import { actsOf } from './acts.ts'
import { asMember, DECLARED } from './asked.ts'
import { stampedEntry } from './checks.ts'
import { brokenAt, type Stand, standOf, UNTOUCHED } from './custody/chain.ts'
import type { SignedEntry } from './custody/entry.ts'
import { entryWords, keysOf, logOf } from './custody/rows.ts'
import { circumstancesOf, isApart, itemRow, keyOfItem, type Opened, opened } from './item.ts'
import { policeActs } from './police-acts.ts'
import { sealOn } from './seals.ts'
import { ItemPage, OneItem, type ShownEntry, type TrustedTime } from './shapes.ts'
import { colleague, summariesOf, summaryOf } from './show.ts'
import type { ItemRow } from './tables.ts'
import { provenTime } from './time/proven.ts'
import { timeToCome } from './time/stamps.ts'
import { isUnseen } from './unseen.ts'

export const getEvidence = operation({
  ...DECLARED,
  summary: 'See one item of evidence, its log of custody and its working copies',
  permission: 'evidence:read',
  verb: 'consultation',
  input: OneItem,
  output: ItemPage,
  subject: ({ item }, output) => (output ? [item, output.about.id] : [item]),
  async look(context, { item }) {
    await itemRow(context, asMember(context.actor).agency, item)
    return stampedEntry(context.db, item)
  },
  // What the database says of a timestamp is not shown, but what the timestamp itself proves.
  prepare: ({ site }: PrepareContext, _: unknown, stamped) => provenTime(stamped, site.timestamps?.roots ?? []),
  async run(context, { item: id }, time) {
    const { db, actor } = context
    const member = asMember(actor)
    const row = await itemRow(context, member.agency, id)
    const key = await keyOfItem(db, member, row)
    // What was changed or erased still shows its log, which says so.
    const whole = key === null ? null : unlessAltered(() => opened(row, key))
    const item = whole !== null && isApart(whole, context.may) ? null : whole
    const copies = await db
      .selectFrom('evidence_items')
      .selectAll()
      .where('agency', '=', member.agency)
      .where('copy_of', '=', id)
      .orderBy('seq')
      .execute()
    return { ...(await pageOf(context, row, item, time)), copies: await summariesOf(context, copies) }
  },
})

async function pageOf(
  context: RunContext,
  row: ItemRow,
  item: Opened | null,
  time: TrustedTime | null,
): Promise<Omit<ItemPage, 'copies'>> {
  const { db, actor, may, site } = context
  const log = await logOf(db, row.id)
  const asks = (site.timestamps?.authorities.length ?? 0) > 0
  const entries = log.map(({ entry }) => entry)
  const members = entries.flatMap(({ by, to }) => [by, to])
  const names = await memberNames(context, [row.taken_by, ...members])
  const broken = new Map(brokenAt(entries, await keysOf(db, entries)).map(({ n, fault }) => [n, fault]))
  const shown: ShownEntry[] = log.map(({ entry, sealed }) => ({
    id: entry.id,
    n: entry.n,
    at: entry.at,
    kind: entry.kind,
    by: colleague(names, entry.by),
    to: colleague(names, entry.to),
    words: item && wordsOf(item, entry, sealed),
    hash: entry.hash,
    fault: broken.get(entry.n) ?? null,
  }))
  const steps = entries.map(({ kind, by, to, n }) => ({ item: row.id, kind, by, to_member: to, n }))
  const { words, seen } = item ?? { words: null, seen: null }
  // Where it stood stays, for the police; what stood there is told to nobody any more.
  const isShut = row.closed_at !== null || (await isUnseen(db, row))
  return {
    ...summaryOf(row, item, { steps, names, isShut }),
    type: words?.type ?? null,
    sha256: item?.sha256 ? Buffer.from(item.sha256).toString('hex') : null,
    note: words?.about ?? '',
    from: words?.from ?? seen?.address ?? null,
    ...circumstancesOf({ words, seen }),
    sealedWith: item && sealOn(item, log),
    extent: words?.extent ?? null,
    title: isShut ? null : (seen?.title ?? null),
    text: isShut ? null : (seen?.text ?? null),
    time: time ?? (await timeToCome(db, row.agency, asks)),
    log: shown,
    may: [
      ...actsOf(standNow(row, entries), { row, item, member: asMember(actor).id, may }),
      ...(item ? policeActs({ row, item, isShut }, entries, { ...context, member: asMember(actor).id }) : []),
    ],
  }
}

/** How an item stands; null where its log is broken. */
function standNow({ closed_at }: ItemRow, entries: readonly SignedEntry[]): Stand | null {
  const stand = entries.length === 0 ? UNTOUCHED : standOf(entries)
  return stand && { ...stand, closed: stand.closed || closed_at !== null }
}

/** An entry whose words were changed shows none; its fault stands beside it. */
function wordsOf(item: Opened, entry: SignedEntry, sealed: Uint8Array | null): ShownEntry['words'] {
  const said = unlessAltered(() => entryWords(item, entry, sealed))
  if (said === null) return null
  const { reason, to, receipt, takenAt, copy, source, grade, seal } = said
  return { reason, to, receipt, takenAt, copy, source, grade, seal }
}
