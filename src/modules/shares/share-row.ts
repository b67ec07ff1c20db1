import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import type { LookContext, RunContext } from '../../kernel/operation.ts'
import { endShare } from '../../kernel/vault/data-keys.ts'
import { keyFor, keyIfOpen } from '../../kernel/vault/opening.ts'
import { changedWith, rowMarks, sound } from '../../kernel/vault/row-marks.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered, openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import type { SharedTelling } from '../cases/index.ts'
import type { SharedBytes, SharedEvidence } from '../evidence/index.ts'
import type { SharedLead } from '../leads/index.ts'
import type { Drawn, Grown, SharedNetwork } from '../networks/index.ts'
import { type SharedReport, standsAtReturns } from '../reports/index.ts'
import { THINGS, type Thing } from './codes.ts'
import type { StepWords, Terms } from './shapes.ts'
import { type Act, isEnd, OPENING, opens, type State } from './share.ts'
import type { ShareRow } from './tables.ts'

// Rows of shares: how they are found by either side, and how their words are sealed and opened.

// What marks covered while there were shares of leads alone.
const OF_LEADS = [
  ...(['id', 'thing', 'lead', 'agency', 'to_agency', 'made_by', 'approved_by', 'sent_at'] as const),
  ...([
    'state',
    'urgency',
    'shared_until',
    'exculpatory',
    'parts',
    'version',
    'version_read',
    'data_key',
    'talk_key',
  ] as const),
] as const
/** What marks covered before there were shares of evidence. */
const OF_REPORTS = [...OF_LEADS, 'report'] as const
/** What marks covered before there were shares of pictures of networks. */
const OF_EVIDENCE = [...OF_REPORTS, 'evidence', 'item_key'] as const
/** What marks covered before there were shares of what is told of a person. */
const OF_NETWORKS = [...OF_EVIDENCE, 'network'] as const
/** Of what, by whom, to whom, how urgent, until when, and whether it may be recalled. */
export const SHARES = rowMarks('shares', [...OF_NETWORKS, 'person'], {
  former: [OF_NETWORKS, OF_EVIDENCE, OF_REPORTS, OF_LEADS],
})

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members share what they work on.')

/** What finding one needs of a call; the same before somebody is asked to approve. */
export type Asking = Pick<LookContext, 'db' | 'actor' | 'now' | 'may'>

/** In the same words for one that never was and one of others. */
export const NO_SHARE = 'There is no such share here.'

export type Side = 'sender' | 'receiver'
export const sideOf = (row: Pick<ShareRow, 'agency'>, member: Member): Side =>
  row.agency === member.agency ? 'sender' : 'receiver'

/** What is sealed with a share and never changes: why, on which legal basis of either side, on which terms. */
export type ShareWords = {
  readonly title: string
  /** Who has no account here and was told by hand; empty where an agency of the house was. */
  readonly authority: string
  readonly reason: string
  readonly basis: string
  readonly theirBasis: string
  readonly terms: Terms
}
/** What is kept of one thing; of the others nothing is. */
type Alone<T extends Thing, Kept> = Kept & { readonly [Other in Exclude<Thing, T>]?: never }
/** What is shared, of the one thing that it is of. */
export type Content =
  | Alone<'lead', { readonly lead: SharedLead }>
  | Alone<'report', { readonly report: SharedReport }>
  /** `opens` is what opens its bytes, where they go along: no page gets it. */
  | Alone<'evidence', { readonly evidence: SharedEvidence; readonly opens: SharedBytes | null }>
  /** `grown` says how it is drawn anew where it is corrected; leads are called there what they are called here. */
  | Alone<'network', { readonly network: SharedNetwork; readonly grown: Grown }>
  /** A fact about somebody, and by what they are known. */
  | Alone<'person', { readonly person: SharedTelling }>
export type VersionWords = Content & { readonly why: string }

const wordsLabel = (id: string) => `shares.words ${id}`
const versionLabel = (id: string, version: number) => `share_versions ${id} ${version}`

export const sealWords = (key: Uint8Array, id: string, words: ShareWords): Uint8Array =>
  sealJson(key, words, wordsLabel(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openWords = (key: Uint8Array, { id, sealed }: Pick<ShareRow, 'id' | 'sealed'>): ShareWords =>
  openUnaltered<ShareWords>(key, sealed, wordsLabel(id))
/** The same in lists, where one that was altered must not take the others with it. */
export const lookAtWords = (key: Uint8Array, { id, sealed }: Pick<ShareRow, 'id' | 'sealed'>): ShareWords | null =>
  openUnlessAltered<ShareWords>(key, sealed, wordsLabel(id))
export const sealVersion = (key: Uint8Array, id: string, version: number, words: VersionWords): Uint8Array =>
  sealJson(key, words, versionLabel(id, version))
/** @throws Problem `unavailable` where it was changed past the program */
export const openVersion = (key: Uint8Array, id: string, version: number, sealed: Uint8Array): VersionWords =>
  openUnaltered<VersionWords>(key, sealed, versionLabel(id, version))

/** What one version of a share holds. @throws Problem `unavailable` where it was changed past the program */
export async function versionOf(
  db: Tx,
  key: Uint8Array,
  { id }: Pick<ShareRow, 'id'>,
  version: number,
): Promise<VersionWords> {
  const { sealed } = await db
    .selectFrom('share_versions')
    .select('sealed')
    .where('share', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return openVersion(key, id, version, sealed)
}

type SlicePlace = { readonly share: string; readonly version: number; readonly n: number }
const sliceLabel = ({ share, version, n }: SlicePlace) => `share_slices ${share} ${version} ${n}`
export const sealSlice = (key: Uint8Array, place: SlicePlace, slice: Drawn): Uint8Array =>
  sealJson(key, slice, sliceLabel(place))
/** @throws Problem `unavailable` where it was changed past the program */
const openSlice = (key: Uint8Array, { sealed, ...place }: SlicePlace & { readonly sealed: Uint8Array }): Drawn =>
  openUnaltered<Drawn>(key, sealed, sliceLabel(place))

/** What of each version's picture is left: slices of leads that were erased are gone. @returns by version; nothing of what is no picture */
export async function slicesOf(
  db: Tx,
  key: Uint8Array,
  { id, thing }: Pick<ShareRow, 'id' | 'thing'>,
): Promise<ReadonlyMap<number, readonly Drawn[]>> {
  if (thing !== 'network') return new Map()
  const rows = await db
    .selectFrom('share_slices')
    .select(['share', 'version', 'n', 'sealed'])
    .where('share', '=', id)
    .orderBy('n')
    .execute()
  const all = Map.groupBy(rows, ({ version }) => version)
  return new Map([...all].map(([version, slices]) => [version, slices.map((slice) => openSlice(key, slice))]))
}

/**
 * What of a side's shares somebody may open: of leads, networks and persons whoever reads those; of reports and evidence, on the sender's side, whoever reads those.
 * Whoever stands at returns finds none of either on any side, as they find no complaint (rule 10): evidence may be a file of a report.
 */
export function thingsFor({ actor, may }: Pick<RunContext, 'actor' | 'may'>, side: Side): readonly Thing[] {
  const opens = {
    lead: may('leads.get'),
    report: !standsAtReturns(actor) && (side === 'receiver' || may('reports.get')),
    evidence: !standsAtReturns(actor) && (side === 'receiver' || may('evidence.get')),
    network: may('networks.get'),
    // At the sender's row security leaves those of their own teams.
    person: may('persons.get') && (side === 'sender' || !standsAtReturns(actor)),
  } satisfies Record<Thing, boolean>
  return THINGS.filter((thing) => opens[thing])
}

const PASSES: Readonly<Record<Thing, string>> = {
  lead: 'leads.pass',
  report: 'reports.pass',
  evidence: 'evidence.give-out',
  network: 'networks.pass',
  person: 'persons.tell-agency',
}

/** Whether somebody may pass on what a share is of: nobody else corrects or recalls it. */
export const mayPass = ({ may }: Pick<RunContext, 'may'>, { thing }: Pick<ShareRow, 'thing'>): boolean =>
  may(PASSES[thing])

/**
 * A share as either side may see it, held until what is done with it is done.
 * @throws Problem `not-found`; `unavailable` where it was changed outside the program
 */
export async function shareRow(context: RunContext, id: string): Promise<ShareRow> {
  const { db, actor, now } = context
  const row = await db.selectFrom('shares').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined || !thingsFor(context, sideOf(row, asMember(actor))).includes(row.thing))
    throw new Problem('not-found', NO_SHARE)
  return endedIfOver(db, sound(db, SHARES, row), now)
}

/** Ends a share whose day has come, at the latest when somebody looks. */
export async function endedIfOver(db: Tx, row: ShareRow, now: Date): Promise<ShareRow> {
  if (!opens(row.state) || row.shared_until > now) return row
  const event = { share: row.id, at: now, by: null, by_agency: row.agency, act: 'over', to_state: 'over' } as const
  await db
    .insertInto('share_events')
    .values(newEvent('share_events', event, null, null))
    .execute()
  return moved(db, row, { state: 'over', since: now, due: null, clock: null }, now)
}

/**
 * Ends the shares of an agency, on either side, whose day has come. @param most so many at once; all of them where it is left out
 * @returns those that ended
 */
export async function endOver(db: Tx, agency: string, now: Date, most?: number): Promise<string[]> {
  const rows = await db
    .selectFrom('shares')
    .selectAll()
    .where(({ or, eb }) => or([eb('agency', '=', agency), eb('to_agency', '=', agency)]))
    .where('state', 'in', OPENING)
    // By the program's clock, as everywhere; the database may stand in another zone.
    .where('shared_until', '<=', now)
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .forUpdate()
    .execute()
  for (const row of rows) await endedIfOver(db, row, now)
  return rows.map(({ id }) => id)
}

type Changes = Partial<
  Pick<ShareRow, 'state' | 'since' | 'due' | 'clock' | 'version' | 'version_read' | 'corrected_at' | 'seal_ended_at'>
>

/** Writes how a share stands now. Where it opens no more, the receiver's seal goes in the same breath; at its end that of what was said, too. */
export async function moved(db: Tx, row: ShareRow, changes: Changes, now: Date): Promise<ShareRow> {
  const state = changes.state ?? row.state
  const { to_agency } = row
  const ends = to_agency !== null && row.seal_ended_at === null && !opens(state)
  // By agency and not by key: whoever changed their key meanwhile has a seal to the newer one.
  if (ends) await endShare(db, row.data_key, to_agency)
  if (to_agency !== null && isEnd(state)) await endShare(db, row.talk_key, to_agency)
  const changed = changedWith(db, SHARES, row, ends ? { ...changes, seal_ended_at: now } : changes)
  await db.updateTable('shares').set(changed).where('id', '=', row.id).execute()
  return { ...row, ...changed }
}

/** @throws Problem `keys-closed`; `conflict` where it opens no more */
export async function mustOpen(db: Tx, member: Member, row: ShareRow): Promise<Uint8Array> {
  const key = await keyIfOpen(db, member, row.data_key)
  if (key !== null) return key
  // Told apart from closed keys: signing in again would not help.
  if (row.seal_ended_at !== null) throw new Problem('conflict', 'This share has ended.')
  throw new Problem('keys-closed', 'Your keys are not open, so you cannot see this. Sign in anew or be admitted.')
}

/** The key of what both sides say. @throws Problem `keys-closed` */
export const talkKey = (db: Tx, member: Member, row: Pick<ShareRow, 'talk_key'>): Promise<Uint8Array> =>
  keyFor(db, member, row.talk_key, 'Your keys are not open, so you cannot answer. Sign in anew or be admitted.')

/** Enters a step, by the member who took it: the database lets nobody enter one for somebody else. */
export async function enterStep(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  row: Pick<ShareRow, 'id'>,
  step: {
    readonly act: Act | 'send' | 'package'
    readonly to: State
    readonly words: StepWords
    readonly key: Uint8Array
  },
): Promise<void> {
  // What is empty is not kept: a page would show «said by» and nothing behind it.
  const said = Object.fromEntries(Object.entries(step.words).filter(([, text]) => (text ?? '').trim() !== ''))
  const event = { share: row.id, at: now, by: member.id, by_agency: member.agency, act: step.act, to_state: step.to }
  await db
    .insertInto('share_events')
    .values(newEvent('share_events', event, Object.keys(said).length === 0 ? null : said, step.key))
    .execute()
}
