import type { Member } from '../../../kernel/actor.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { watchedRows } from '../../../kernel/vault/watched-rows.ts'
import {
  CALL_RULES,
  type CallSide,
  type CallWhy,
  type Hours,
  isCallEnd,
  isCallOver,
  OPEN_CALLS,
  whyNotCall,
} from './call.ts'
import type { CallAct } from './codes.ts'
import type { Place } from './shapes.ts'

// Rows of interpreting: how either side finds them, and how a place is sealed.

export const SESSIONS = watchedRows('interpreter_sessions', ['id', 'person', 'agency', 'data_key'])
/**
 * Who is asked by whom for what. The state is not among it: the database itself says «taken» of the others, and with every end the key
 * goes, so that another state opens nothing.
 */
export const CALLS = watchedRows('interpreter_calls', [
  ...(['id', 'session', 'agency', 'member', 'to_agency', 'starts_at', 'minutes', 'data_key'] as const),
])

export type CallRow = Row<'interpreter_calls'>

// With the number of the session: words in the place of others do not open.
const label = (session: string) => `interpreter_calls.place ${session}`
export const sealPlace = (key: Uint8Array, session: string, place: Place): Uint8Array =>
  sealJson(key, place, label(session))

type Sealed = Pick<CallRow, 'data_key' | 'session' | 'sealed'>

/** @returns null where the keys are not open @throws Problem `unavailable` where it was changed past the program */
export async function placeFor(db: Tx, member: Member, row: Sealed): Promise<Place | null> {
  const key = await keyIfOpen(db, member, row.data_key)
  return key && openUnaltered<Place>(key, row.sealed, label(row.session))
}

export const hoursOf = ({ starts_at: startsAt, minutes }: Pick<CallRow, 'starts_at' | 'minutes'>): Hours => ({
  startsAt,
  minutes,
})

/** In the same words for a call that never was, one of others, and one that ended. */
export const NO_CALL = 'There is no such call here, or it has ended.'

/** Calls as they are now: those whose time is over end here. */
export async function endOverCalls(db: Tx, rows: readonly CallRow[], now: Date): Promise<readonly CallRow[]> {
  const over = new Set(rows.filter((row) => isCallOver(row.state, hoursOf(row), now)).map(({ id }) => id))
  for (const id of over)
    await db.updateTable('interpreter_calls').set({ state: 'over', since: now }).where('id', '=', id).execute()
  return rows.map((row) => (over.has(row.id) ? { ...row, state: 'over' as const, since: now } : row))
}

const askedOf = (db: Tx, member: Member) =>
  db.selectFrom('interpreter_calls').selectAll().where('member', '=', member.id).where('to_agency', '=', member.agency)

/** The calls of a member, the next hour first. */
export async function callsOf(db: Tx, member: Member, now: Date): Promise<readonly CallRow[]> {
  const rows = await askedOf(db, member)
    .where('state', 'in', [...OPEN_CALLS, 'done'])
    .orderBy('starts_at')
    .execute()
  return endOverCalls(db, rows, now)
}

/** @throws Problem `not-found` */
export async function callOf(db: Tx, member: Member, id: string, now: Date): Promise<CallRow> {
  const rows = await askedOf(db, member).where('id', '=', id).execute()
  const [row] = await endOverCalls(db, rows, now)
  if (row === undefined || isCallEnd(row.state)) throw notFound(NO_CALL)()
  return row
}

/** The calls of sessions, in the order in which they were asked. */
export async function callsFor(db: Tx, sessions: readonly string[], now: Date): Promise<readonly CallRow[]> {
  if (sessions.length === 0) return []
  const rows = await db
    .selectFrom('interpreter_calls')
    .selectAll()
    .where('session', 'in', sessions)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return endOverCalls(db, rows, now)
}

/** Whole sentences that say what to do instead. */
const WORDS: Readonly<Record<CallWhy, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
  'still-to-come': 'The hour is still to come.',
}

/**
 * Takes a step, by the rules. Where it ends the call, the database deletes its key in the same breath.
 * @throws Problem `conflict` where the rules keep it closed
 */
export async function takeCallStep(db: Tx, row: CallRow, act: CallAct, side: CallSide, now: Date): Promise<void> {
  const why = whyNotCall(row.state, act, side, hoursOf(row), now)
  const move = CALL_RULES[row.state].moves[act]
  if (why !== null || move === undefined)
    throw new Problem('conflict', WORDS[why ?? 'no-such-step'], {
      fields: [{ field: 'act', message: why ?? 'no-such-step' }],
    })
  await db.updateTable('interpreter_calls').set({ state: move.to, since: now }).where('id', '=', row.id).execute()
}

/** Whether somebody has accepted to come for that hour: asked by an interpreter, who reads no other's call. */
export async function isTaken(db: Tx, session: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select app.session_is_taken(${session}) as taken`.execute(db)
  return rows[0].taken
}
