import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../return/kept/record.ts'
import { LEFT_OUT, PUBLISHED_FAULTS, PUBLISHERS } from './codes.ts'
import { readPublished } from './read.ts'
import { unpacked } from './unpack.ts'

/** More faults than somebody reads; how many there are is told beside. */
const MOST_TOLD = 200
/** In base64, of what one call may carry. */
const MOST_PACKED = 900_000

const LeftOutTold = z.object({ why: z.enum(LEFT_OUT), rows: z.int(), said: z.string() })
const Name = z.string().min(1).max(200)

export const importPublished = operation({
  summary: 'Take in a file of figures that others published, to compare with; with any fault nothing is kept',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'collection',
  rate: '20/min',
  input: z.strictObject({
    publisher: z.enum(PUBLISHERS),
    file: Name,
    /** The file packed by gzip, in base64. */
    packed: z.base64().min(1).max(MOST_PACKED),
  }),
  output: z.object({
    /** Null where something was wrong. */
    id: Id.nullable(),
    faults: z.array(z.object({ why: z.enum(PUBLISHED_FAULTS), at: z.string(), said: z.string() })),
    faultCount: z.int(),
    figures: z.int(),
    left: z.array(LeftOutTold),
  }),
  subject: (_, output) => (output?.id ? [output.id] : []),
  // A large file takes a second to read: no transaction waits for it.
  prepare: async (_, { publisher, packed }) => readPublished[publisher](unpacked(packed)),
  async run({ db, actor, now }, { publisher, file }, read) {
    const member = asMember(actor)
    if ('faults' in read)
      return {
        ...{
          id: null,
          faults: read.faults.slice(0, MOST_TOLD).map((one) => ({ ...one, said: one.said.slice(0, 200) })),
        },
        ...{ faultCount: read.faults.length, figures: 0, left: [] },
      }
    const id = newId()
    const { figures, left } = read
    await db
      .insertInto('published_files')
      .values({
        ...{ id, agency: member.agency, publisher, file, taken_by: member.id, taken_at: now },
        ...{ figures: JSON.stringify(figures), left_out: JSON.stringify(left) },
      })
      .execute()
    return { id, faults: [], faultCount: 0, figures: figures.length, left: [...left] }
  },
})

export const listPublished = operation({
  summary: 'See which files of published figures were taken in, and what of them was left out',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: z.strictObject({}),
  output: z.object({
    files: z.array(
      z.object({
        ...{ id: Id, publisher: z.enum(PUBLISHERS), file: z.string(), takenAt: z.iso.datetime() },
        ...{ figures: z.int(), left: z.array(LeftOutTold) },
      }),
    ),
  }),
  subject: (_, output) => output?.files.map(({ id }) => id) ?? [],
  async run({ db, actor }) {
    const rows = await db
      .selectFrom('published_files')
      .selectAll()
      .where('agency', '=', asMember(actor).agency)
      .orderBy('taken_at', 'desc')
      .execute()
    return {
      files: rows.map(({ id, publisher, file, taken_at, figures, left_out }) => ({
        ...{ id, publisher, file, takenAt: taken_at.toISOString(), figures: figures.length, left: [...left_out] },
      })),
    }
  },
})

export const removePublished = operation({
  summary: 'Remove a file of published figures',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'erasure',
  input: z.strictObject({ published: Id }),
  output: z.object({}),
  subject: ({ published }) => [published],
  async run({ db, actor }, { published }) {
    const { numDeletedRows } = await db
      .deleteFrom('published_files')
      .where('agency', '=', asMember(actor).agency)
      .where('id', '=', published)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound('There is no such file.')()
    return {}
  },
})
