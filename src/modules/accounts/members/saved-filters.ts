import { z } from 'zod'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { FILTERED_LISTS } from '../codes.ts'
import { openFilterName, sealFilterName } from '../profile.ts'

const List = z.enum(FILTERED_LISTS)

/** A filter as it stands in an address. No blanks and no @: whatever looks like a name or a contact point is refused. */
const Filter = z
  .record(z.string().regex(/^[a-z][a-zA-Z-]{0,29}$/), z.string().regex(/^[\w:+./-]{1,64}$/))
  .refine((filter) => Object.keys(filter).length <= 12)

const SavedFilter = z.object({ id: Id, list: List, name: z.string(), filter: Filter })
const Answer = z.object({ filters: z.array(SavedFilter) })

/** More would be no help in choosing one. */
const MOST = 20

const declared = { permission: 'self', purpose: 'administration' } as const

export const list = operation({
  ...declared,
  summary: 'List the filters that one keeps of a list',
  verb: 'consultation',
  input: z.object({ list: List }),
  output: Answer,
  subject: () => [],
  async run({ db, actor, secret }, input) {
    return { filters: await filtersOf(db, secret, asMember(actor).id, input.list) }
  },
})

export const save = operation({
  ...declared,
  summary: 'Keep a filter of a list under a name',
  verb: 'alteration',
  input: z.object({ list: List, name: z.string().trim().min(1).max(40), filter: Filter }),
  output: Answer,
  subject: () => [],
  async run({ db, actor, now, secret }, { list: of, name, filter }) {
    const { id: member, agency } = asMember(actor)
    const kept = await filtersOf(db, secret, member, of)
    if (kept.length >= MOST)
      throw new Problem('conflict', `A member keeps at most ${MOST} filters of a list. Take one away first.`, {
        fields: [{ field: 'name', message: 'too-many-filters' }],
      })
    const id = newId()
    await db
      .insertInto('saved_filters')
      .values({
        ...{ id, agency, member, list: of, made_at: now },
        sealed_name: sealFilterName(secret, id, name),
        filter: sql<Readonly<Record<string, string>>>`${JSON.stringify(filter)}::jsonb`,
      })
      .execute()
    return { filters: await filtersOf(db, secret, member, of) }
  },
})

export const remove = operation({
  ...declared,
  summary: 'Take away a filter that one keeps',
  verb: 'erasure',
  input: z.object({ filter: Id }),
  output: Answer,
  subject: () => [],
  async run({ db, actor, secret }, { filter }) {
    const { id: member } = asMember(actor)
    const gone = await db
      .deleteFrom('saved_filters')
      .where('id', '=', filter)
      .where('member', '=', member)
      .returning('list')
      .executeTakeFirstOrThrow(notFound('There is no such filter.'))
    return { filters: await filtersOf(db, secret, member, gone.list) }
  },
})

async function filtersOf(db: Tx, secret: Uint8Array, member: string, of: z.output<typeof List>) {
  const rows = await db
    .selectFrom('saved_filters')
    .select(['id', 'list', 'sealed_name', 'filter'])
    .where('member', '=', member)
    .where('list', '=', of)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ sealed_name, ...row }) => ({ ...row, name: openFilterName(secret, row.id, sealed_name) }))
}
