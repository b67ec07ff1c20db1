import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { watchedRows } from '../../../kernel/vault/watched-rows.ts'
import { insistOnAgencies } from '../../accounts/index.ts'
import { insistOnDesks } from '../../reports/index.ts'
import type { ProgrammeAct } from './codes.ts'
import {
  decideBy,
  type ProgrammeSide,
  type ProgrammeWhy,
  programmeActs,
  programmeMove,
  whyNotProgramme,
} from './programme.ts'
import type { Asked, Decided, ProgrammeRowShown } from './shapes.ts'

// Rows of requests to a witness programme, and the sealing of their words.

/** Who asks whom about whom, and what came of it: a refusal that turned into another answer would leave somebody in danger. */
export const PROGRAMMES = watchedRows('programme_requests', [
  ...(['id', 'person', 'agency', 'to_agency', 'asked_by', 'state', 'data_key'] as const),
])
export type ProgrammeRow = Row<'programme_requests'>

// With the number of the request: words in the place of others do not open.
const askedLabel = (id: string) => `programme_requests.asked ${id}`
const decidedLabel = (id: string) => `programme_requests.decided ${id}`
export const sealAsked = (key: Uint8Array, id: string, asked: Asked): Uint8Array => sealJson(key, asked, askedLabel(id))
export const sealDecided = (key: Uint8Array, id: string, decided: Decided): Uint8Array =>
  sealJson(key, decided, decidedLabel(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openAsked = (key: Uint8Array, { id, sealed }: ProgrammeRow): Asked =>
  openUnaltered<Asked>(key, sealed, askedLabel(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openDecided = (key: Uint8Array, { id, sealed_decision }: ProgrammeRow): Decided | null =>
  sealed_decision === null ? null : openUnaltered<Decided>(key, sealed_decision, decidedLabel(id))

/** In the same words for a request that never was, one of others, and one to another agency. */
export const NO_REQUEST = 'There is no such request here.'

export type Programme = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly regime: string
}

/**
 * Agencies of the house with a witness programme and a key; none that enforces returns.
 * @throws Problem `unavailable` where what is told of them was changed
 */
export async function programmes(db: Tx): Promise<readonly Programme[]> {
  const { rows } = await sql<Programme>`select * from app.programme_agencies()`.execute(db)
  await insistOnAgencies(
    db,
    rows.map(({ id }) => id),
  )
  await insistOnDesks(db)
  return rows
}

/** Whole sentences that say what to do instead. */
const WORDS: Readonly<Record<ProgrammeWhy, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
}

type Taking = { readonly act: ProgrammeAct; readonly side: ProgrammeSide; readonly by: string; readonly now: Date }

/**
 * Takes a step, by the rules. Where it ends the request, the database deletes the programme's seal in the same breath.
 * @param decision what is sealed with it
 * @throws Problem `conflict` where the rules keep it closed
 */
export async function takeProgrammeStep(
  db: Tx,
  row: ProgrammeRow,
  { act, side, by, now }: Taking,
  decision: Uint8Array | null = null,
): Promise<void> {
  const why = whyNotProgramme(row.state, act, side)
  const move = programmeMove(row.state, act)
  if (why !== null || move === null)
    throw new Problem('conflict', WORDS[why ?? 'no-such-step'], {
      fields: [{ field: 'decision', message: why ?? 'no-such-step' }],
    })
  const decided = decision === null ? {} : { sealed_decision: decision, decided_by: by, recorded: false }
  await db
    .updateTable('programme_requests')
    .set({ state: move.to, since: now, ...decided })
    .where('id', '=', row.id)
    .execute()
}

export function rowShown(row: ProgrammeRow, side: ProgrammeSide, now: Date): ProgrammeRowShown {
  const due = row.state === 'asked' ? decideBy(row.asked_at, row.urgency) : null
  return {
    ...{ id: row.id, code: codeOf(row.id), state: row.state, urgency: row.urgency },
    ...{ askedAt: row.asked_at.toISOString(), since: row.since.toISOString() },
    ...{ due: due?.toISOString() ?? null, missed: due !== null && due < now },
    acts: [...programmeActs(row.state, side)],
  }
}
