import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type LookContext, operation, type RunContext } from '../../../kernel/operation.ts'
import { checkItem, enterPage, lookAtItem } from '../../evidence/index.ts'
import { MEDIA_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { heldMedia, MediaShown, type MediaWords, mediaOf, NO_MEDIA, openMedia } from './rows.ts'

export const listMedia = operation({
  summary: 'See which photographs, recordings and documents of a person are kept, and none of them',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({ media: z.array(MediaShown) }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { key } = await heldPerson(context, person)
    const all = key === null ? [] : await mediaOf(context, key, person)
    // Of papers about health only those are told that there are any who may read them.
    return { media: all.filter(({ document }) => document !== 'medical' || context.may('documents.open-health')) }
  },
})

const OpenInput = z.object({
  media: Id,
  /** Of a further page of what is shown: the entry of its opening. */
  entry: Id.optional(),
})
type OpenInput = z.output<typeof OpenInput>

/** What all have in common that open a file of a person: its bytes are checked, and the record and the log keep who opened it and why. */
const opening = {
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server reads the bytes with it.
  internal: true,
  // Nobody needs a hundred in a minute, so the rate stops a mass download.
  rate: '30/min',
  input: OpenInput,
  output: z.object({
    person: Id,
    kind: z.enum(MEDIA_KINDS),
    key: z.string(),
    type: z.string(),
    size: z.int(),
    entry: Id,
    /** Whether it is shown blurred until somebody wants it sharp: unless it was said that it is not intimate. */
    blurs: z.boolean(),
  }),
  subject: ({ media }: { media: string }, output: { person: string; entry: string } | null) => [
    media,
    ...(output ? [output.person, output.entry] : []),
  ],
  async look(context: LookContext, { media }: { media: string }) {
    await mustBeOpen(context.db, media)
    return lookAtItem(context, media)
  },
  prepare: checkItem,
} as const

/** What was closed is not so much as read. @throws Problem `not-found`, `conflict` */
async function mustBeOpen(db: Tx, media: string): Promise<void> {
  const found = await db
    .selectFrom('person_media')
    .select('closed_at')
    .where('id', '=', media)
    .executeTakeFirstOrThrow(notFound(NO_MEDIA))
  if (found.closed_at !== null)
    throw new Problem('conflict', 'This was closed to everybody: it may show the sexual abuse of a child.', {
      fields: [{ field: 'media', message: 'closed' }],
    })
}

/** @param opens whether this operation is the one for such a file */
async function openedFile(
  context: RunContext,
  { media, entry: before }: OpenInput,
  looked: Parameters<typeof enterPage>[2],
  opens: (words: MediaWords, kind: (typeof MEDIA_KINDS)[number]) => boolean,
) {
  const { db, now, reason } = context
  const { member, found, row, key } = await heldMedia(context, media)
  if (key === null) throw new Problem('not-found', NO_MEDIA)
  // The state is read anew, because a colleague may have closed the file a moment ago.
  await mustBeOpen(db, media)
  const words = openMedia(key, found)
  if (!opens(words, found.kind)) throw new Problem('not-found', NO_MEDIA)
  const { entry, isFirst } = await enterPage(context, media, looked, before)
  // The record has an entry besides the log, so that team and person see each opening.
  if (isFirst)
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'opened', reason: reason ?? '' } })
  const { key: fileKey, type, size, intimate } = words
  return { person: row.id, kind: found.kind, key: fileKey, type, size, entry, blurs: intimate !== false }
}

export const openOne = operation({
  ...opening,
  summary: 'Open a photograph or recording of a person, with a reason that the record keeps',
  // Opening needs a right of its own, because reading about a person is not looking them in the face.
  permission: 'media:open',
  run: (context, input, looked) => openedFile(context, input, looked, (_, kind) => kind !== 'document'),
})

export const openDocument = operation({
  ...opening,
  summary: 'Open a document of a person that is not about their health, with a reason that the record keeps',
  permission: 'document:open',
  run: (context, input, looked) =>
    openedFile(context, input, looked, ({ document }, kind) => kind === 'document' && document !== 'medical'),
})

export const openHealth = operation({
  ...opening,
  summary: 'Open a paper about a person’s health, with a reason that the record keeps',
  permission: 'health:open',
  run: (context, input, looked) => openedFile(context, input, looked, ({ document }) => document === 'medical'),
})
