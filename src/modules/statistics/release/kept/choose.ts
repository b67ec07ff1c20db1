import { z } from 'zod'
import { Problem } from '../../../../kernel/errors.ts'
import { Id, newId } from '../../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../../kernel/operation.ts'
import { eraseDataKeys, newDataKey } from '../../../../kernel/vault/data-keys.ts'
import { openReturn, returnRow } from '../../return/kept/record.ts'
import { areTold } from '../chosen.ts'
import { asMember, closedRelease, ledgerTurn, releaseRow } from './record.ts'
import type { ReleaseRow } from './release.ts'
import { ChooseInput, DraftInput, OneRelease } from './shapes.ts'

const EMPTY = {
  ...{ outcome: null, prepared_edition: null, prepared_at: null, seen_releases: null, seen_figures: null },
  ...{ told_hash: null, sealed: null, number: null, published_by: null, published_at: null, told: null, rule: null },
}

export const draftRelease = operation({
  summary: 'Begin a release of figures out of a vintage of the yearly return that was sent',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'collection',
  input: DraftInput,
  output: z.object({ release: Id }),
  subject: ({ return: id }, output) => (output ? [id, output.release] : [id]),
  async run({ db, actor, now }, { return: id }) {
    const member = asMember(actor)
    await ledgerTurn(db, member)
    const { state, year, geo, vintage } = await returnRow(db, member, id)
    if (state !== 'sent')
      throw new Problem('conflict', 'A release is made of a return that was sent.', {
        fields: [{ field: 'release', message: 'not-sent' }],
      })
    const found = await db
      .selectFrom('releases')
      .select('id')
      .where('agency', '=', member.agency)
      .where('return', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    if (found) return { release: found.id }
    const key = await newDataKey(db, member.agency, now)
    const row: ReleaseRow = {
      ...{ id: newId(), agency: member.agency, return: id, year, geo, vintage, state: 'draft', edition: 1 },
      ...{ way: 'rounded', tables: '[]', made_by: member.id, changed_at: now, data_key: key.id, ...EMPTY },
    }
    await db.insertInto('releases').values(row).execute()
    return { release: row.id }
  },
})

/** @throws Problem `conflict` for what was published */
export async function draftRow({ db, actor }: Pick<RunContext, 'db' | 'actor'>, id: string): Promise<ReleaseRow> {
  const row = await releaseRow(db, asMember(actor), id)
  if (row.state === 'published') throw closedRelease('published')
  return row
}

export const chooseTables = operation({
  summary: 'Choose the tables of a release, and whether their numbers are rounded or hidden',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'alteration',
  input: ChooseInput,
  output: z.object({}),
  subject: ({ release }) => [release],
  async run(context, { release, way, tables }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await draftRow(context, release)
    const { observations } = await openReturn(db, member, await returnRow(db, member, row.return))
    const vintage = { year: row.year, vintage: row.vintage, observations }
    if (!areTold(vintage, tables)) throw closedRelease('table')
    const set = { way, tables: JSON.stringify(tables), edition: row.edition + 1, changed_at: now, ...EMPTY }
    await db.updateTable('releases').set(set).where('id', '=', release).execute()
    return {}
  },
})

export const dropRelease = operation({
  summary: 'Drop the draft of a release; what was published stays',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'erasure',
  input: OneRelease,
  output: z.object({}),
  subject: ({ release }) => [release],
  async run(context, { release }) {
    const { db, now } = context
    const row = await draftRow(context, release)
    await db.deleteFrom('releases').where('id', '=', release).execute()
    await eraseDataKeys(db, [row.data_key], row.agency, now)
    return {}
  },
})
