import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { behindCase } from '../../reports/index.ts'
import type { Part, Party } from '../codes.ts'
import { safeWaysOf } from '../contact/channels.ts'
import { type NotTold, whyNotTold } from '../contact/telling.ts'
import { type EventWords, enter } from '../events.ts'
import { askedTopics } from '../interviews/asked-topics.ts'
import { lastPlan } from '../papers/papers.ts'
import { caseRow, heldPerson, type Identity, keyOf, NOBODY, openCase, openIdentity } from '../record.ts'
import { calledIn, identitiesOf } from '../summary.ts'
import type { CaseRow, PersonRow } from '../tables.ts'
import { isChildPath } from '../tracks/guards.ts'
import { standingOf } from '../tracks/standing.ts'
import { partiesOf } from '../witness/rows.ts'
import { consulateOfParty } from '../witness/witness.ts'

// The only access of the referrals module to a person.

/** Parts that hold complaints made at work, to a doctor or at school; they never flow to return enforcement. */
export const COMPLAINT_PARTS: readonly Part[] = ['exploitation', 'signs', 'place', 'account']

/** A person of the member's team at the start of a referral. */
export type Referred = {
  readonly row: PersonRow
  readonly case: CaseRow
  readonly key: Uint8Array
  readonly code: string
  readonly called: string
  readonly childPath: boolean
  readonly whereabouts: string
  notTold(party: Party): NotTold | null
  /** Countries at war whose authorities must learn nothing of the person. */
  readonly parties: readonly string[]
}

/** @throws Problem `not-found`, also for a person of another team; `conflict` for a person who is only counted; `keys-closed` */
export async function personToRefer(db: Tx, member: Member, id: string, now: Date): Promise<Referred> {
  const { row, key } = await heldPerson({ db, actor: member, now }, id)
  // An adult who declined registration gets a card with a telephone number, and no file.
  if (key === null) throw new Problem('conflict', 'Who is only counted is not referred: nobody here knows who it is.')
  const found = await caseRow(db, member, row.case_id)
  const { facts } = await standingOf(db, row, found.country, now)
  const parties = await partiesOf(db, row)
  const atWar = consulateOfParty(parties, row.citizenship)
  return {
    row,
    case: found,
    key,
    code: codeOf(id),
    called: calledIn(openIdentity(key, row)) ?? codeOf(id),
    childPath: isChildPath(row),
    whereabouts: row.whereabouts,
    notTold: (party) => whyNotTold(party, facts, row.refuses, atWar),
    parties,
  }
}

/** The parts of a person that a receiver gets, each only if it was chosen. */
export type Passed = {
  readonly identity?: Identity
  readonly citizenship?: string
  readonly exploitation?: string
  readonly needs?: readonly string[]
  /** Only safe channels. */
  readonly channels?: readonly { kind: string; value: string; hours: string; codeWord: string }[]
  /** How the person said in their own report that they may be reached, in their words: safe only as it says. */
  readonly reach?: string
  /** Topics and days of interviews without any answers, so that nothing is asked twice. */
  readonly interviews?: readonly { on: string; kind: string; topics: readonly string[]; language: string }[]
  readonly plan?: {
    readonly steps: readonly { what: string; who: string; done: boolean }[]
    readonly safety: string
  } | null
  readonly signs?: readonly string[]
  readonly place?: string
  readonly account?: string
}

/** Reads the chosen parts as they stand now. */
export async function gather(
  context: RunContext,
  member: Member,
  { row, case: of, key }: Referred,
  parts: readonly Part[],
): Promise<Passed> {
  const { db } = context
  const has = (part: Part) => parts.includes(part)
  // The case's own key is opened only for the parts it seals.
  const words = has('place') || has('account') ? openCase(await keyOf(db, member, of.data_key), of) : null
  return {
    // Parts that were not chosen are not read.
    ...(has('identity') ? { identity: openIdentity(key, row) ?? NOBODY } : {}),
    ...(has('citizenship') ? { citizenship: row.citizenship } : {}),
    ...(has('exploitation') ? { exploitation: row.exploitation } : {}),
    ...(has('needs') ? { needs: of.needs } : {}),
    ...(has('signs') ? { signs: of.signs } : {}),
    ...(has('channels') ? await waysTo(context, of, key, row.id) : {}),
    ...(has('interviews') ? { interviews: await askedTopics(db, row.id) } : {}),
    ...(has('plan') ? { plan: await planOf(context, key, row.id) } : {}),
    ...(words && has('place') ? { place: words.place } : {}),
    ...(words && has('account') ? { account: words.account } : {}),
  }
}

/** Safe ways, and what the person wrote themselves of how they may be reached, so that the receiver does not ask again. */
async function waysTo(context: RunContext, { report }: CaseRow, key: Uint8Array, person: string) {
  const channels = await safeWaysOf(context.db, key, person)
  const behind = report === null ? null : await behindCase(context, report)
  // Of a third party's report it says how whoever wrote it is reached.
  const reach = behind?.own ? (behind.told?.reach.trim() ?? '') : ''
  return { channels, ...(reach === '' ? {} : { reach }) }
}

/** What of the plan is passed on; null if there is none. */
async function planOf(
  context: RunContext,
  key: Uint8Array,
  person: string,
): Promise<NonNullable<Passed['plan']> | null> {
  const last = await lastPlan(context, key, person)
  // A missing plan is passed as null, so that the receiver knows that nobody has planned yet.
  if (last === undefined) return null
  const { steps, safety } = last.words
  return { steps: steps.map(({ what, who, done }) => ({ what, who, done })), safety }
}

/** Names of persons whom the member's keys open; row policies leave out other teams. */
export async function calledOf(db: Tx, member: Member, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('persons')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const identities = await identitiesOf(db, member, rows)
  // A person without a name is called by number, so that two nameless children stay distinct.
  return new Map(rows.map(({ id }) => [id, calledIn(identities.get(id) ?? null) ?? codeOf(id)]))
}

/** Enters a step of a referral into the person's record, in words that stay with the team. */
export const noteReferral = (
  db: Tx,
  member: Member,
  { row, key }: Referred,
  words: EventWords,
  now: Date,
): Promise<void> => enter(db, member, row, key, { kind: 'referred', at: now, words })

/** Enters a question to other agencies, or an answer to them, in the same way. */
export const noteMatch = (
  db: Tx,
  member: Member,
  { row, key }: Pick<Referred, 'row' | 'key'>,
  words: EventWords,
  now: Date,
): Promise<void> => enter(db, member, row, key, { kind: 'matched', at: now, words })
