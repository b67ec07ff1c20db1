import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { isSound } from '../../kernel/vault/row-marks.ts'
import { changedOutside } from '../../kernel/vault/unaltered.ts'
import { enterThere, lookAt, type SharedBytes } from '../evidence/index.ts'
import { agencyNames } from '../referrals/index.ts'
import { OneShare } from './shapes.ts'
import { opens as isOpen } from './share.ts'
import { type Asking, asMember, mustOpen, NO_SHARE, SHARES, sideOf, thingsFor, versionOf } from './share-row.ts'

// The bytes of evidence at whoever received it: each opening stands in the log of the item, at the agency whose it is.

/**
 * What opens the bytes of a share, as its newest version has them.
 * @throws Problem `not-found`; `conflict` where it opens no more or has no bytes; `keys-closed`; `unavailable` where it was changed past the program
 */
async function bytesOf(context: Asking, share: string) {
  const { db, actor, now } = context
  const member = asMember(actor)
  const row = await db.selectFrom('shares').selectAll().where('id', '=', share).executeTakeFirst()
  const { evidence, agency } = row ?? {}
  if (
    !row ||
    !evidence ||
    !agency ||
    sideOf(row, member) !== 'receiver' ||
    !thingsFor(context, 'receiver').includes('evidence')
  )
    throw new Problem('not-found', NO_SHARE)
  if (!isSound(db, SHARES, row)) throw changedOutside()
  if (!isOpen(row.state) || row.shared_until <= now) throw new Problem('conflict', 'This share has ended.')
  const key = await mustOpen(db, member, row)
  const words = await versionOf(db, key, row, row.version)
  const opens = 'opens' in words ? words.opens : null
  if (opens === null) throw new Problem('conflict', 'Its bytes were not passed on. Ask the sender for them.')
  return { item: { id: evidence, agency }, opens }
}

const bytesFrom = ({ file, key, sha256 }: SharedBytes) => ({
  file: { id: file, key: Buffer.from(key, 'base64url') },
  sha256: Buffer.from(sha256, 'base64url'),
  seen: null,
})

export const openSharedEvidence = operation({
  summary:
    'Open the bytes of evidence that another agency passed on, with a reason; the item’s own log keeps that they were opened',
  permission: 'evidence:open',
  purpose: 'prevention',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server streams the bytes with it.
  internal: true,
  // Nobody needs a hundred in a minute, so the rate stops a mass download.
  rate: '30/min',
  input: OneShare.extend({
    /** Whether it is to be shown, and not saved. */
    shown: z.boolean().default(false),
    /** Of a further page of what is shown: the entry of its opening. */
    entry: Id.optional(),
  }),
  output: z.object({
    ...{ share: Id, entry: Id, file: Id, key: z.string(), size: z.int(), type: z.string(), kind: z.string() },
  }),
  subject: ({ share }, output) => (output ? [share, output.entry] : [share]),
  look: (context, { share }) => bytesOf(context, share),
  // Before a byte is given out all of them are held against the hash of the capture.
  prepare: ({ blobs }, _, { opens }) => lookAt(blobs, bytesFrom(opens)),
  async run(context, { share, shown, entry: before }, looked) {
    const { db, actor, now } = context
    if (looked !== 'same')
      throw new Problem(
        'unavailable',
        'The bytes are not those that were kept. Nothing of it is given out. Tell the sender.',
      )
    // Read anew: it may have been recalled while the bytes were read.
    const { item, opens } = await bytesOf(context, share)
    const member = asMember(actor)
    const to = (await agencyNames(db)).get(member.agency) ?? ''
    const { file, sha256 } = bytesFrom(opens)
    const content = { secret: file.key, sha256 }
    // Who saves the original opens it anew, whatever they were shown before.
    const entry = await enterThere({ db, member, now }, item, content, {
      words: { to },
      before: shown ? before : undefined,
    })
    return { share, entry, file: opens.file, key: opens.key, size: opens.size, type: opens.type, kind: opens.kind }
  },
})
