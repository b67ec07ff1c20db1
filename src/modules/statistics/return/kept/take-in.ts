import type { z } from 'zod'
import type { Member } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { Problem } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import { oneAtATime } from '../../../../kernel/locks.ts'
import { operation, type RunContext } from '../../../../kernel/operation.ts'
import { newDataKey } from '../../../../kernel/vault/data-keys.ts'
import { inWords, MOST_TOLD, readGiven } from '../check.ts'
import type { Cube } from '../cube.ts'
import { EMPTY, type Kept, lettersOf, type ReturnRow, takenIn } from './kept.ts'
import { asMember, lastSent, openReturn, sealedReturn } from './record.ts'
import { TakeInInput, TakeInOutput } from './shapes.ts'

type OfYear = Pick<z.output<typeof TakeInInput>, 'year' | 'geo'>
type Draft = { readonly row: Omit<ReturnRow, 'sealed'>; readonly kept: Kept; readonly isNew: boolean }

/** The return of the year before, as it was sent last: each figure is held beside it. */
async function lastYear(db: Tx, member: Member, year: number): Promise<Cube | null> {
  const row = await lastSent(db, member, year - 1)
  return row && { geo: row.geo, year: row.year, observations: (await openReturn(db, member, row)).observations }
}

/** The draft of a year. After a vintage that was sent it begins with what that one said. */
async function draftOf({ db, now }: RunContext, member: Member, { year, geo }: OfYear): Promise<Draft> {
  const found = await db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('year', '=', year)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  if (found) return { row: found, kept: await openReturn(db, member, found), isNew: false }
  const sent = await lastSent(db, member, year)
  const kept = sent ? { ...(await openReturn(db, member, sent)), why: null } : EMPTY
  const key = await newDataKey(db, member.agency, now)
  const row = {
    ...{ id: newId(), agency: member.agency, year, geo: sent?.geo ?? geo, vintage: (sent?.vintage ?? 0) + 1 },
    ...{ state: 'draft' as const, edition: 0, letters: [], made_by: member.id, changed_at: now },
    ...{ asked_by: null, approved_by: null, sent_at: null, data_key: key.id },
  }
  return { row, kept, isNew: true }
}

/** @throws Problem `conflict` where the return of this year is another country's */
function mustBeOf({ row }: Draft, geo: string): void {
  if (row.geo === geo) return
  throw new Problem('conflict', `The return of ${row.year} is that of ${row.geo}.`, {
    fields: [{ field: 'yearly', message: 'other-country' }],
  })
}

/**
 * The draft into which something is to be written, for whoever comes first of two at once.
 * @throws Problem `conflict` where the return of this year is another country's
 */
export async function beginDraft(context: RunContext, member: Member, { year, geo }: OfYear): Promise<Draft> {
  // Of two offices' files at once neither begins a draft of its own.
  await oneAtATime(context.db, 'return of a year', `${member.agency} ${year}`)
  const draft = await draftOf(context, member, { year, geo })
  mustBeOf(draft, geo)
  return draft
}

/** Keeps a draft as it is after a change; its edition grows, so that an approval of what stood there before finds that out. */
export async function keepDraft(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  { row, kept, isNew }: Draft,
): Promise<string> {
  const next = { ...row, edition: row.edition + 1, letters: [...lettersOf(kept)], changed_at: now }
  const sealed = await sealedReturn(db, member, next, kept)
  if (isNew) await db.insertInto('returns').values(sealed).execute()
  else {
    const { edition, letters, changed_at } = next
    const set = { edition, letters, changed_at, sealed: sealed.sealed }
    await db.updateTable('returns').set(set).where('id', '=', row.id).execute()
  }
  return row.id
}

export const takeIn = operation({
  summary:
    'Take files of police, prosecution and courts into the yearly return (Art. 19a Directive 2011/36/EU); with any fault nothing is kept',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'collection',
  rate: '20/min',
  input: TakeInInput,
  output: TakeInOutput,
  subject: (_, output) => (output?.return ? [output.return] : []),
  async run(context, input) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const last = await lastYear(db, member, input.year)
    const read = readGiven(input.sheets, input.year, input.language, last)
    const remarks = read.remarks.slice(0, MOST_TOLD).map(inWords('this', input.language))
    if ('faults' in read) {
      const faults = read.faults.slice(0, MOST_TOLD).map(inWords('this', input.language))
      return { return: null, faults, faultCount: read.faults.length, remarks, letters: [] }
    }
    const draft = await beginDraft(context, member, input)
    const source = { name: input.file, by: member.id, at: now.toISOString() }
    const kept = takenIn(draft.kept, read.letters, read.observations, source)
    const id = await keepDraft(context, member, { ...draft, kept })
    return { return: id, faults: [], faultCount: 0, remarks, letters: [...read.letters] }
  },
})
