import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { asMember, DECLARED } from '../asked.ts'
import { shortNumber } from '../bundle/write/plan.ts'
import { colleague } from '../show.ts'
import type { BundleRow as Row } from '../tables.ts'
import { allGo, chosenItems, previewLines } from './chosen.ts'
import { BundleInput, BundleList, type BundleRow, ChosenItems, OneBundle, Preview } from './shapes.ts'

// Asking for a bundle. What has left cannot be called back, so a second person approves it.

/** What is sealed of a bundle. Who asked stands here as well: the column beside it could be changed by who writes the database. */
export type BundleWords = BundleInput & { readonly askedBy: string }

const labelOf = (id: string) => `evidence_bundles.sealed ${id}`
export const openBundle = (key: Uint8Array, { id, sealed }: Pick<Row, 'id' | 'sealed'>): BundleWords =>
  openJson<BundleWords>(key, sealed, labelOf(id))

export const previewBundle = operation({
  ...DECLARED,
  summary: 'See the index of a bundle of evidence before it is asked for, and what cannot go',
  permission: 'evidence:move',
  verb: 'consultation',
  input: ChosenItems,
  output: Preview,
  subject: ({ items }) => items,
  run: async (context, { items }) => ({ lines: await previewLines(context, items) }),
})

export const askBundle = operation({
  ...DECLARED,
  summary: 'Make a bundle of evidence for a court, with a second person',
  permission: 'evidence:move',
  verb: 'disclosure',
  approval: 'second-person',
  asked: async (context, { items }) => allGo(await chosenItems(context, items)),
  input: BundleInput,
  output: OneBundle,
  subject: ({ items }, output) => (output ? [output.bundle, ...items] : items),
  async run(context, input) {
    const { db, actor, now, askedBy } = context
    const member = asMember(actor)
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'A bundle of evidence needs a second person.')
    allGo(await chosenItems(context, input.items))
    const id = newId()
    const key = await newDataKey(db, member.agency, now)
    const words: BundleWords = { ...input, askedBy }
    await db
      .insertInto('evidence_bundles')
      .values({
        ...{ id, agency: member.agency, asked_by: askedBy, approved_by: member.id, approved_at: now },
        ...{ taken_at: null, data_key: key.id, sealed: sealJson(key.bytes, words, labelOf(id)) },
      })
      .execute()
    return { bundle: id }
  },
})

/** Bundles on the list, the newest. */
const SHOWN = 100

export const listBundles = operation({
  ...DECLARED,
  summary: 'See which bundles of evidence were approved, for whom, and whether they were downloaded',
  permission: 'evidence:move',
  verb: 'consultation',
  input: ChosenItems.pick({}),
  output: BundleList,
  subject: (_, output) => output?.bundles.map(({ id }) => id) ?? [],
  async run(context) {
    const rows = await context.db
      .selectFrom('evidence_bundles')
      .selectAll()
      .where('agency', '=', asMember(context.actor).agency)
      .orderBy('approved_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute()
    return { bundles: await shown(context, rows) }
  },
})

async function shown(context: RunContext, rows: readonly Row[]) {
  const { db, actor } = context
  const member = asMember(actor)
  const names = await memberNames(
    context,
    rows.flatMap(({ asked_by, approved_by }) => [asked_by, approved_by]),
  )
  const keys = await keysIfOpen(db, member, rows)
  const named = (id: string) => colleague(names, id) ?? { id, name: null }
  return rows.map((row): typeof BundleRow._output => {
    const key = keys.get(row.data_key)
    const words = key === undefined ? null : unlessAltered(() => openBundle(key, row))
    return {
      ...{ id: row.id, code: shortNumber(row.id), askedBy: named(row.asked_by), approvedBy: named(row.approved_by) },
      ...{ approvedAt: row.approved_at.toISOString(), takenAt: row.taken_at?.toISOString() ?? null },
      ...{ to: words?.to ?? null, items: words?.items.length ?? null },
      mine: row.taken_at === null && words?.askedBy === member.id,
    }
  })
}
