import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { ENDS, endsOf, heldAmong, signEnds } from '../../evidence/index.ts'
import { MEDIA_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { refuseHeld } from '../keeping/rows.ts'
import { heldPerson } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { copiesOf, forgetMedia } from './forget.ts'
import { heldMedia, NO_MEDIA, openMedia } from './rows.ts'

// How a file of a person ends here by somebody's hand: erased, taken back, or given back to whose it is. A certificate without content stays.

const OneMedia = z.object({ media: Id })
const Ended = z.object({ person: Id, media: Id, entries: z.array(Id) })

const ending = {
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'erasure',
  output: Ended,
  subject: ({ media }: { media: string }, output: z.output<typeof Ended> | null) => [
    media,
    ...(output ? [output.person, ...output.entries] : []),
  ],
} as const

export const eraseMedia = operation({
  ...ending,
  summary: 'Erase a photograph, recording or document of a person; a certificate without content stays',
  reason: true,
  input: OneMedia,
  run: (context, { media }) => end(context, media, 'erased'),
})

export const withdrawDocument = operation({
  ...ending,
  summary: 'Erase a document of a person’s own that they take back, with what they said; a certificate stays',
  reason: true,
  input: OneMedia,
  run: (context, { media }) => end(context, media, 'withdrawn'),
})

export const returnMedia = operation({
  ...ending,
  summary:
    'Give a photograph, recording or document of a person back: whoever gets it signs, and nothing of it stays here',
  input: OneMedia.extend({
    /** Who got it: the person, or whom they sent. */
    to: z.string().trim().min(1).max(300),
    /** Number of the receipt that both signed. */
    receipt: z.string().trim().min(1).max(100),
  }),
  run: (context, { media, to, receipt }) => end(context, media, 'returned', { to, receipt }),
})

type How = 'erased' | 'withdrawn' | 'returned'

async function end(context: RunContext, media: string, how: How, given?: { to: string; receipt: string }) {
  const { db, now, reason } = context
  const { member, found, row, key } = await heldMedia(context, media)
  if (key === null) throw new Problem('not-found', NO_MEDIA)
  if (how === 'withdrawn' && !openMedia(key, found).own)
    throw new Problem('conflict', 'This is no document of the person’s own.', {
      fields: [{ field: 'media', message: 'not-own' }],
    })
  // Possible evidence of a crime against a child must not be deleted.
  if (found.closed_at !== null)
    throw new Problem('conflict', 'This was closed: the police decide what becomes of it.', {
      fields: [{ field: 'media', message: 'closed' }],
    })
  await refuseHeld(db, row.id)
  if ((await heldAmong(db, [media])).size > 0)
    throw new Problem(
      'conflict',
      'This is held for a court: it is not erased until two people have ended the hold, where it is among evidence.',
      { fields: [{ field: 'media', message: 'held' }] },
    )
  const { sealed, entries } = await signEnds(context, [media, ...(await copiesOf(db, [media]))], given)
  await forgetMedia(db, [media], { how, by: member.id, now }, sealed)
  const words = { value: how, reason: reason ?? '', ...(given && { text: `${given.to}, ${given.receipt}` }) }
  await enter(db, member, row, key, { kind: 'media', at: now, words })
  return { person: row.id, media, entries: [...entries] }
}

const EndShown = z.object({
  item: Id,
  kind: z.enum(MEDIA_KINDS),
  /** Of a working copy: its original. */
  copyOf: Id.nullable(),
  keptAt: z.iso.datetime(),
  at: z.iso.datetime(),
  /** Null where its time was over, or the person took it back by return words. */
  by: Colleague.nullable(),
  how: z.enum(ENDS),
})
export type EndShown = z.output<typeof EndShown>

export const endedMedia = operation({
  summary:
    'See what ended of a person’s photographs, recordings and documents: when, how and by whom, and nothing of them',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({ ended: z.array(EndShown) }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    await heldPerson(context, person)
    const rows = await endsOf(context.db, person)
    const names = await memberNames(
      context,
      rows.flatMap(({ ended_by }) => ended_by ?? []),
    )
    return {
      ended: rows.map(({ item, kind, copy_of, kept_at, ended_at, ended_by, how }) => ({
        ...{ item, kind, copyOf: copy_of, keptAt: kept_at.toISOString(), at: ended_at.toISOString() },
        ...{ by: ended_by === null ? null : colleague(names, ended_by), how },
      })),
    }
  },
})
