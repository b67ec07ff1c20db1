import type { Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newEvent } from '../../../kernel/events.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { endShare } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { changedWith, rowMarks, sound } from '../../../kernel/vault/row-marks.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered, openUnlessAltered } from '../../../kernel/vault/unaltered.ts'
import { standsAtReturns } from '../../reports/index.ts'
import { type Asking, asMember } from '../share-row.ts'
import { type Act, OPEN_STATES, opens, type Side, type State } from './ask.ts'
import type { MakeInput, SaidWith } from './shapes.ts'

// Rows of what agencies ask of each other: how either side finds them, and how their words are sealed and opened.

export type AskRow = Row<'asks'>

/** What, by whom, of whom, how urgent, until when, and how it stands. */
export const ASKS = rowMarks('asks', [
  ...(['id', 'kind', 'urgency', 'agency', 'to_agency', 'lead', 'report', 'case_id', 'of_person', 'made_by'] as const),
  ...(['approved_by', 'sent_at', 'state', 'needed_by', 'open_until', 'directive', 'at_hand', 'data_key'] as const),
])

/** In the same words for one that never was and one of others. */
export const NO_ASK = 'There is no such question here.'

export const sideOf = (row: Pick<AskRow, 'agency'>, member: Member): Side =>
  row.agency === member.agency ? 'asker' : 'asked'

/** What is sealed with it and never changes. */
export type Words = Pick<
  MakeInput,
  'title' | 'question' | 'matter' | 'purpose' | 'basis' | 'handling' | 'restrictions' | 'mayTell'
>

const wordsLabel = (id: string) => `asks.words ${id}`
export const sealWords = (key: Uint8Array, id: string, words: Words): Uint8Array => sealJson(key, words, wordsLabel(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openWords = (key: Uint8Array, { id, sealed }: Pick<AskRow, 'id' | 'sealed'>): Words =>
  openUnaltered<Words>(key, sealed, wordsLabel(id))
/** The same in lists, where one that was altered must not take the others with it. */
export const lookAtWords = (key: Uint8Array, { id, sealed }: Pick<AskRow, 'id' | 'sealed'>): Words | null =>
  openUnlessAltered<Words>(key, sealed, wordsLabel(id))

/** The own record that it is about; null where it is about none. */
export function aboutOf({ lead, report, case_id }: Pick<AskRow, 'lead' | 'report' | 'case_id'>) {
  if (lead !== null) return { kind: 'lead', id: lead } as const
  if (report !== null) return { kind: 'report', id: report } as const
  return case_id === null ? null : ({ kind: 'case', id: case_id } as const)
}

/** What of their own asks somebody may not open: of records that they do not read. Whoever stands at returns finds none of a report, on either side. */
export const closedColumns = ({ actor, may }: Pick<RunContext, 'actor' | 'may'>, side: Side) =>
  [
    ...(side === 'asker' && !may('leads.get') ? (['lead'] as const) : []),
    ...(standsAtReturns(actor) || (side === 'asker' && !may('reports.get')) ? (['report'] as const) : []),
  ] as const

/**
 * One as either side may see it.
 * @param held until what is done with it is done
 * @throws Problem `not-found`; `unavailable` where it was changed outside the program
 */
export async function askRow(context: Asking, id: string, held = true): Promise<AskRow> {
  const { db, actor, now } = context
  const row = await db
    .selectFrom('asks')
    .selectAll()
    .where('id', '=', id)
    .$if(held, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined || closedColumns(context, sideOf(row, asMember(actor))).some((one) => row[one] !== null))
    throw new Problem('not-found', NO_ASK)
  sound(db, ASKS, row)
  return held ? endedIfOver(db, row, now) : row
}

/** Ends one whose day has come, at the latest when somebody looks. */
async function endedIfOver(db: Tx, row: AskRow, now: Date): Promise<AskRow> {
  if (!opens(row.state) || row.open_until > now) return row
  const event = { ask: row.id, at: now, by: null, by_agency: row.agency, asked_by: null } as const
  await db
    .insertInto('ask_events')
    .values(newEvent('ask_events', { ...event, act: 'over', to_state: 'over' }, null, null))
    .execute()
  return moved(db, row, { state: 'over', since: now, due: null, clock: null }, now)
}

/**
 * Ends what an agency asked or was asked once its day has come.
 * @param most so many at once; all of them where it is left out
 * @returns those that ended
 */
export async function endAsksOver(db: Tx, agency: string, now: Date, most?: number): Promise<string[]> {
  const rows = await db
    .selectFrom('asks')
    .selectAll()
    .where(({ or, eb }) => or([eb('agency', '=', agency), eb('to_agency', '=', agency)]))
    .where('state', 'in', OPEN_STATES)
    .where('open_until', '<=', now)
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .forUpdate()
    .execute()
  for (const row of rows) await endedIfOver(db, row, now)
  return rows.map(({ id }) => id)
}

type Changes = Partial<Pick<AskRow, 'state' | 'since' | 'due' | 'clock' | 'at_hand' | 'answer_seen_at'>>

/** Writes how it stands now. Where it opens no more, the seal to those asked goes in the same breath. */
export async function moved(db: Tx, row: AskRow, changes: Changes, now: Date): Promise<AskRow> {
  const ends = row.seal_ended_at === null && !opens(changes.state ?? row.state)
  // By agency and not by key: whoever changed their key meanwhile has a seal to the newer one.
  if (ends) await endShare(db, row.data_key, row.to_agency)
  const changed = changedWith(db, ASKS, row, ends ? { ...changes, seal_ended_at: now } : changes)
  await db.updateTable('asks').set(changed).where('id', '=', row.id).execute()
  return { ...row, ...changed }
}

/** The key of what both sides say. @throws Problem `keys-closed`; `conflict` where it opens no more */
export async function mustOpen(db: Tx, member: Member, row: AskRow): Promise<Uint8Array> {
  const key = await keyIfOpen(db, member, row.data_key)
  if (key !== null) return key
  if (row.seal_ended_at !== null) throw new Problem('conflict', 'This has ended.')
  throw new Problem('keys-closed', 'Your keys are not open, so you cannot answer. Sign in anew or be admitted.')
}

type Step = { readonly act: Act | 'send'; readonly to: State; readonly words: SaidWith; readonly key: Uint8Array }

/** Enters a step, by the member who took it; of two who agreed, by the second one, with who asked for it. */
export async function enterStep(context: RunContext, ask: string, { act, to, words, key }: Step): Promise<void> {
  const { db, actor, now, askedBy } = context
  const { id: by, agency: by_agency } = asMember(actor)
  // What is empty is not kept: a page would show a name of a field and nothing behind it.
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => (text ?? '').trim() !== ''))
  const event = { ask, at: now, by, by_agency, asked_by: askedBy, act, to_state: to }
  await db
    .insertInto('ask_events')
    .values(newEvent('ask_events', event, Object.keys(said).length === 0 ? null : said, key))
    .execute()
}
