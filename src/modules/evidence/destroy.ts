import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'
import { asMember } from './asked.ts'
import { certify, keepCertificate } from './certificate.ts'
import type { Found } from './checks.ts'
import { enter } from './custody/rows.ts'
import { openedItem } from './item.ts'
import { entering } from './moves.ts'
import { Entered, OneItem } from './shapes.ts'

export const destroy = operation({
  ...entering({
    summary: 'Destroy an item of evidence at the end of its case, with its working copies; a certificate stays',
    input: OneItem.extend({ why: z.string().trim().min(10).max(2000) }),
  }),
  permission: 'evidence:hold',
  verb: 'erasure',
  output: Entered.extend({ copies: z.array(Entered) }),
  subject: ({ item }, output) => (output ? [output, ...output.copies].flatMap((one) => [one.item, one.entry]) : [item]),
  approval: 'second-person',
  asked: async (context, { item }) => openedItem(context, asMember(context.actor), item),
  async run(context, { item, why }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const found = await openedItem(context, member, item)
    if (found.row.about_kind === 'person')
      throw new Problem('conflict', 'Papers of a person are erased on the person’s own page.')
    const of = await db.selectFrom('evidence_items').select('id').where('copy_of', '=', item).orderBy('seq').execute()
    const copies: Found[] = []
    for (const { id } of of) copies.push(await openedItem(context, member, id))
    const words = { reason: why }
    const gone: Entered[] = []
    for (const copy of copies) {
      const { id } = await enter({ db, member, now }, copy.row, copy.item, { kind: 'destroyed', words })
      gone.push({ item: copy.row.id, entry: id })
    }
    const entry = await enter({ db, member, now }, found.row, found.item, { kind: 'destroyed', words })
    // Made while the words still open.
    await keepCertificate(context, await certify(context, found, { entry, words, copies }))
    const rows = [found, ...copies].map(({ row }) => row)
    // The rows and logs stay and say that it was there; what it showed opens to nobody any more.
    await eraseDataKeys(
      db,
      rows.flatMap(({ data_key }) => data_key ?? []),
      member.agency,
      now,
    )
    const files = rows.flatMap(({ file }) => file ?? [])
    if (files.length > 0) await db.deleteFrom('files').where('id', 'in', files).execute()
    return { item, entry: entry.id, copies: gone }
  },
})
