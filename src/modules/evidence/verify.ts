import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { type LookContext, operation, type PrepareContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { lookAt } from './bytes.ts'
import { type Found, isSound, logChecks, timeCheck } from './checks.ts'
import { enter } from './custody/rows.ts'
import { openedItem } from './item.ts'
import { type Looking, look, prepare } from './opening.ts'
import { enterPage } from './reopening.ts'
import { OneItem, OpenInput, VerifyOutput } from './shapes.ts'
import { unlessUnseen } from './unseen.ts'

// «Is it still what it was?», and each opening, which asks the same before it gives a byte.

/** Before what is to be opened is read: what nobody may see is not even read, and neither is what opens in another room. */
async function lookIfSeen(context: LookContext, { item, shown }: z.output<typeof OpenInput>): Promise<Looking> {
  const found = await look(context, item)
  fileOf(found)
  await unlessUnseen(context.db, found.row, shown)
  return found
}

export const verifyEvidence = operation({
  ...DECLARED,
  summary: 'Check whether an item of evidence is still what it was: bytes, log, signatures, audit',
  permission: 'evidence:read',
  verb: 'consultation',
  input: OneItem,
  output: VerifyOutput,
  subject: ({ item }, output) => (output ? [item, output.entry] : [item]),
  look: (context, { item }) => look(context, item),
  prepare: async ({ blobs, site }: PrepareContext, _: unknown, { item, stamped }) => ({
    looked: await lookAt(blobs, item),
    time: await timeCheck(stamped, site.timestamps?.roots ?? []),
  }),
  async run(context, { item: id }, { looked, time }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Read anew: between look and run a colleague may have acted.
    const found = await openedItem(context, member, id)
    const bytes = { check: 'bytes', ok: looked === 'none' ? null : looked === 'same', entry: null } as const
    const log = await logChecks(context, found)
    const { isAltered, ...timed } = time
    // Whatever was changed rings until a check finds all of it right again.
    const kind = isSound([bytes, ...log]) && !isAltered ? 'verified' : 'differs'
    const entry = await enter({ db, member, now }, found.row, found.item, { kind })
    return { item: id, entry: entry.id, at: now.toISOString(), checks: [bytes, ...log, timed] }
  },
})

export const openEvidence = operation({
  ...DECLARED,
  summary: 'Open the bytes of an item of evidence, with a reason that its log keeps',
  permission: 'evidence:open',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server streams the bytes with it.
  internal: true,
  // Nobody needs a hundred in a minute, so the rate stops a mass download.
  rate: '30/min',
  input: OpenInput,
  output: z.object({
    item: Id,
    entry: Id,
    file: Id,
    key: z.string(),
    size: z.int(),
    type: z.string(),
    kind: z.string(),
  }),
  subject: ({ item }, output) => (output ? [item, output.entry] : [item]),
  look: lookIfSeen,
  prepare,
  async run(context, input, looked) {
    const { item: id, shown } = input
    const { row, item } = await openedItem(context, asMember(context.actor), id)
    // Asked once more: a colleague may have seen meanwhile what it shows. Of a further page nothing else asks it.
    await unlessUnseen(context.db, row, shown)
    // Who saves the original opens it anew, whatever they were shown before.
    const { entry } = await enterPage(context, id, looked, shown ? input.entry : undefined)
    return {
      item: id,
      entry,
      ...fileOf({ row, item }),
      size: item.size,
      type: item.words?.type ?? 'text/html',
      kind: row.kind,
    }
  },
})

/** Where the bytes of an item lie. @throws Problem `conflict` where it has none, or opens in another room */
function fileOf({ row, item: { file } }: Found): { readonly file: string; readonly key: string } {
  if (row.about_kind === 'person')
    throw new Problem('conflict', 'A person’s papers and photographs open on the person’s own page.')
  if (file === null) throw new Problem('conflict', 'This item is its words; there is no file to open.')
  return { file: file.id, key: Buffer.from(file.key).toString('base64url') }
}
