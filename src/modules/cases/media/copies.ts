import { z } from 'zod'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type PrepareContext, type RunContext } from '../../../kernel/operation.ts'
import { store } from '../../../kernel/store.ts'
import { WAYS } from '../../evidence/index.ts'
import { WRITTEN_WAYS } from '../codes.ts'
import { keep, Uploaded } from './keep.ts'
import { MOST_MEDIA, TYPED } from './media.ts'
import { heldMedia, NO_MEDIA, openMedia } from './rows.ts'

// Working copies of a document of a person: a part, a masked copy, a transcript, a translation. Who may open the original opens them; they are
// kept as long as it is, and go with it.

const Said = z.object({
  /** The original. */
  media: Id,
  /** By whom it was made, or with which program. */
  tool: z.string().trim().min(1).max(200),
  /** What it shows, or what is masked in it. */
  about: z.string().trim().max(300).default(''),
})

const Copied = z.object({ person: Id, media: Id, entry: Id, copied: Id.nullable() })

const copying = {
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'collection',
  output: Copied,
  subject: ({ media }: z.output<typeof Said>, output: z.output<typeof Copied> | null) => [
    media,
    ...(output ? [output.person, output.media, output.entry] : []),
    ...(output?.copied ? [output.copied] : []),
  ],
} as const

const CopyInput = Said.extend({
  ...Uploaded.shape,
  way: z.enum(WAYS),
  madeHere: z.boolean().default(false),
  intimate: z.boolean().nullable().default(null),
})

export const copyDocument = operation({
  ...copying,
  summary: 'Keep a working copy of a document of a person: a part, a masked copy, a transcript or a translation',
  input: CopyInput,
  run: keepCopy,
})

export const writeCopy = operation({
  ...copying,
  summary: 'Write the transcript or translation of a document of a person, kept as a working copy',
  input: Said.extend({ way: z.enum(WRITTEN_WAYS), text: z.string().trim().min(1).max(20_000) }),
  prepare: (context, { text }) => typed(context, text),
  // What a colleague types shows nobody.
  run: (context, { text: _, ...said }, stored) =>
    keepCopy(context, { ...said, ...stored, madeHere: true, intimate: null }),
})

/** Seals typed words as a file. */
async function typed({ blobs, scanner }: PrepareContext, text: string): Promise<z.output<typeof Uploaded>> {
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const watched = scanner.watch(bytes)
  return store(blobs, watched.bytes, MOST_MEDIA, async (stored) => ({
    ...stored,
    type: TYPED,
    scan: await watched.scan,
  }))
}

/** @throws Problem `not-found`, `conflict` where no working copy is made of that */
async function keepCopy(context: RunContext, { media, way, ...said }: z.output<typeof CopyInput>) {
  const { found, row, key } = await heldMedia(context, media)
  if (key === null) throw notFound(NO_MEDIA)()
  if (found.kind !== 'document') throw new Problem('conflict', 'Working copies are made of documents.')
  if (found.closed_at !== null)
    throw new Problem('conflict', 'This was closed to everybody.', {
      fields: [{ field: 'media', message: 'closed' }],
    })
  const { document, name = null, ground, how, own = false } = openMedia(key, found)
  return keep(context, {
    ...{ ...said, person: row.id, kind: 'document', name, ground, how },
    ...(document && { document }),
    ...{ copyOf: { item: media, way }, until: found.keep_until, ofOwn: own },
  })
}
