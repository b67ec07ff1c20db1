import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { type Row, sql, type Tx } from '../../kernel/database.ts'
import { wordsOf } from '../../kernel/events.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keyIfOpen, keysIfOpen } from '../../kernel/vault/opening.ts'
import { dutyTelephone, memberNames } from '../accounts/index.ts'
import { leadToShare } from '../leads/index.ts'
import { composed, type Drawn } from '../networks/index.ts'
import { agencyNames, receivers } from '../referrals/index.ts'
import type { Thing } from './codes.ts'
import { isOpenTo, maySeeSuspects } from './recipient.ts'
import {
  ListInput,
  OneShare,
  Preview,
  PreviewInput,
  Receivers,
  SharePage,
  type ShareRowShown,
  type ShareStep,
  Shares,
  type ShareVersion,
  type StepWords,
  WaitingShares,
} from './shapes.ts'
import { type Act, ANSWERED, opens as isOpen, moveOf, OPEN_STATES, RULES, turnOf, whyNot } from './share.ts'
import {
  asMember,
  endOver,
  lookAtWords,
  mayPass,
  openVersion,
  openWords,
  type ShareWords,
  type Side,
  shareRow,
  sideOf,
  slicesOf,
  thingsFor,
  type VersionWords,
  versionOf,
} from './share-row.ts'
import { factsOf } from './steps.ts'
import type { ShareRow } from './tables.ts'

const declared = { permission: 'share:read', purpose: 'prevention', verb: 'consultation' } as const

type Around = { readonly member: Member; readonly agencies: ReadonlyMap<string, string>; readonly now: Date }

/** A row as lists show it; what a share is about comes from what was sealed with it. */
function shown(row: ShareRow, words: ShareWords | null, { member, agencies, now }: Around): ShareRowShown {
  const byHand = row.to_agency === null
  return {
    ...{ id: row.id, thing: row.thing, side: sideOf(row, member), byHand, state: row.state, urgency: row.urgency },
    from: { id: row.agency, name: agencies.get(row.agency) ?? '' },
    to: { id: row.to_agency, name: (row.to_agency === null ? words?.authority : agencies.get(row.to_agency)) ?? '' },
    turn: turnOf(row.state, byHand),
    ...{ clock: row.clock, due: row.due?.toISOString() ?? null, missed: row.due !== null && row.due < now },
    sentAt: row.sent_at.toISOString(),
    title: words?.title ?? null,
  }
}

export async function shownRows({ db, actor, now }: RunContext, rows: readonly ShareRow[]): Promise<ShareRowShown[]> {
  const member = asMember(actor)
  const around = { member, agencies: await agencyNames(db), now }
  // All at once: a list of fifty must not ask fifty times.
  const keys = await keysIfOpen(db, member, rows)
  return rows.map((row) => {
    const key = keys.get(row.data_key)
    return shown(row, key ? lookAtWords(key, row) : null, around)
  })
}

/** Shares of one side, as far as somebody may open what they are of. */
const ofSide = (context: RunContext, { agency }: Member, side: 'sender' | 'receiver') =>
  context.db
    .selectFrom('shares')
    .where(side === 'sender' ? 'agency' : 'to_agency', '=', agency)
    // Of none of them where nothing opens to somebody.
    .where(({ or, eb }) => or(thingsFor(context, side).map((thing) => eb('thing', '=', thing))))

// As many as one reads before asking more narrowly.
const PAGE = 50

export const listShares = operation({
  ...declared,
  summary: 'See what was shared with others, or by others with us',
  input: ListInput,
  output: Shares,
  subject: (_, output) => output?.shares.map(({ id }) => id) ?? [],
  async run(context, { side, open, lead, report, evidence, network, person, after }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Before anything is shown: a list must not show a title whose day has passed.
    await endOver(db, member.agency, now)
    const chosen = () =>
      ofSide(context, member, side)
        .$if(open, (query) => query.where('state', 'in', OPEN_STATES))
        // Of the own agency's things alone, or a receiver who guesses a number would learn which one is behind a share.
        .$if(lead !== undefined, (query) => query.where('lead', '=', lead ?? '').where('agency', '=', member.agency))
        .$if(report !== undefined, (query) =>
          query.where('report', '=', report ?? '').where('agency', '=', member.agency),
        )
        .$if(evidence !== undefined, (query) =>
          query.where('evidence', '=', evidence ?? '').where('agency', '=', member.agency),
        )
        .$if(network !== undefined, (query) =>
          query.where('network', '=', network ?? '').where('agency', '=', member.agency),
        )
        .$if(person !== undefined, (query) =>
          query.where('person', '=', person ?? '').where('agency', '=', member.agency),
        )
    const { count } = await chosen()
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await chosen()
      .selectAll()
      // Whatever is due first; what is over last.
      .orderBy(sql`due nulls last`)
      .orderBy('sent_at', 'desc')
      .orderBy('id')
      .offset(after)
      .limit(PAGE)
      .execute()
    const end = after + rows.length
    return { shares: await shownRows(context, rows), total: Number(count), next: end < Number(count) ? end : null }
  },
})

export const getShare = operation({
  ...declared,
  summary: 'Open what was shared: its parts, terms, versions and steps',
  input: OneShare,
  output: SharePage,
  subject: ({ share }) => [share],
  async run(context, { share }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await shareRow(context, share)
    await answerSeen(context, row)
    const agencies = await agencyNames(db)
    const key = await keyIfOpen(db, member, row.data_key)
    const words = key === null ? null : openWords(key, row)
    const events = await db
      .selectFrom('share_events')
      .selectAll()
      .where('share', '=', share)
      .orderBy('seq', 'desc')
      .execute()
    const names = await memberNames(context, [row.made_by, row.approved_by, ...events.flatMap(({ by }) => by ?? [])])
    // Members of the other side stand by their agency: their names are their agency's.
    const named: Named = (id, agency) => ({ name: (id && names.get(id)) ?? null, agency: agencies.get(agency) ?? '' })
    const page = shown(row, words, { member, agencies, now })
    return {
      ...page,
      lead: page.side === 'sender' ? row.lead : null,
      report: page.side === 'sender' ? row.report : null,
      evidence: page.side === 'sender' ? row.evidence : null,
      network: page.side === 'sender' ? row.network : null,
      person: page.side === 'sender' ? row.person : null,
      madeBy: named(row.made_by, row.agency),
      approvedBy: row.approved_by === null ? null : named(row.approved_by, row.agency),
      until: row.shared_until.toISOString(),
      ring: await ringing(db, row, page.side),
      packs:
        page.byHand &&
        page.side === 'sender' &&
        isOpen(row.state) &&
        context.may('shares.package') &&
        mayPass(context, row),
      ...{ exculpatory: row.exculpatory, parts: [...row.parts], versionRead: row.version_read },
      words: words && { reason: words.reason, basis: words.basis, theirBasis: words.theirBasis, terms: words.terms },
      versions: key === null ? [] : await versionsOf(db, row, key, named),
      events: shownEvents(events, await keyIfOpen(db, member, row.talk_key), named),
      steps: await stepsOf(context, row, page.side),
    }
  },
})

/** The telephone of a receiver who has to be rung where nobody acknowledges what cannot wait; null where nobody has to. */
export async function ringing(db: Tx, { state, urgency, to_agency }: ShareRow, side: Side): Promise<SharePage['ring']> {
  if (side !== 'sender' || state !== 'sent' || urgency === 'none' || to_agency === null) return null
  return { telephone: await dutyTelephone(db, to_agency) }
}

/** Somebody of the sender who may act on it has looked at how it ended on the other side; who may only look does not take it from them. */
async function answerSeen(context: RunContext, row: ShareRow): Promise<void> {
  const { db, actor, now } = context
  const isNew = row.answer_seen_at === null && row.to_agency !== null && ANSWERED.includes(row.state)
  if (!isNew || sideOf(row, asMember(actor)) !== 'sender' || !mayPass(context, row)) return
  await db.updateTable('shares').set({ answer_seen_at: now }).where('id', '=', row.id).execute()
}

type Named = (member: string | null, agency: string) => { readonly name: string | null; readonly agency: string }

async function versionsOf(db: Tx, row: ShareRow, key: Uint8Array, named: Named): Promise<ShareVersion[]> {
  const rows = await db
    .selectFrom('share_versions')
    .selectAll()
    .where('share', '=', row.id)
    .orderBy('version', 'desc')
    .execute()
  const slices = await slicesOf(db, key, row)
  return rows.map(({ version, at, by, by_agency, sealed }) => ({
    ...{ version, at: at.toISOString(), by: named(by, by_agency) },
    ...contentOf(openVersion(key, row.id, version, sealed), slices.get(version) ?? []),
  }))
}

/** What the newest version holds, of whichever thing it is. */
export async function contentsOf(db: Tx, row: ShareRow, key: Uint8Array) {
  const slices = await slicesOf(db, key, row)
  return contentOf(await versionOf(db, key, row, row.version), slices.get(row.version) ?? [])
}

// By name, so that what opens bytes goes to no page.
const contentOf = ({ why, lead, report, evidence, network, person }: VersionWords, slices: readonly Drawn[]) => ({
  ...{ why, lead: lead ?? null, report: report ?? null, evidence: evidence ?? null, person: person ?? null },
  network: network === undefined ? null : { ...network, ...composed([network, ...slices]) },
})

/** Without the key the steps still stand there: that it happened is no secret of the two sides. */
const shownEvents = (
  events: readonly Row<'share_events'>[],
  key: Uint8Array | null,
  named: Named,
): SharePage['events'] =>
  events.map(({ id, at, by, by_agency, act, to_state, sealed }) => ({
    ...{ id, at: at.toISOString(), by: named(by, by_agency), act, to: to_state },
    words: wordsOf<StepWords>('share_events', { id, sealed }, key),
  }))

// A button calls what the table of operations knows; a new act without a line here does not compile.
const OPERATIONS = {
  acknowledge: 'shares.acknowledge',
  accept: 'shares.accept',
  decline: 'shares.decline',
  correct: 'shares.correct',
  'read-correction': 'shares.read-correction',
  end: 'shares.end',
  recall: 'shares.recall',
  'say-removed': 'shares.say-removed',
  'say-kept': 'shares.say-kept',
} as const satisfies Record<Act, string>

/** Each thing is corrected by the purpose for which it may be read. */
const CORRECTS = {
  lead: 'shares.correct',
  report: 'shares.correct-report',
  evidence: 'shares.correct-evidence',
  network: 'shares.correct-network',
  person: 'shares.correct-telling',
} as const satisfies Record<Thing, string>

/** What was told of a person is recalled by whoever works with them, and not by those alone who pass things on. */
const operationOf = (act: Act, thing: Thing): string =>
  act === 'correct'
    ? CORRECTS[thing]
    : act === 'recall' && thing === 'person'
      ? 'shares.recall-telling'
      : OPERATIONS[act]

/** Every step of where it stands, open or closed and why. */
async function stepsOf(context: RunContext, row: ShareRow, side: Side): Promise<ShareStep[]> {
  const facts = await factsOf(context, row, side)
  return (Object.keys(RULES[row.state].moves) as Act[]).map((act) => {
    const operation = operationOf(act, row.thing)
    const isOpen = context.may(operation) && (act !== 'recall' || mayPass(context, row))
    const why = whyNot(facts, act, side) ?? (isOpen ? null : 'not-permitted')
    return { act, operation, allowed: why === null, why, reason: moveOf(row.state, act)?.reason ?? false }
  })
}

/** As many as a desk has room for before somebody opens the list. */
const SHOWN = 20

export const waitingShares = operation({
  ...declared,
  summary: 'See how many shares wait: to acknowledge, to answer, corrected, recalled, and late',
  input: z.object({}),
  output: WaitingShares,
  subject: () => [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member.agency, now)
    const received = await ofSide(context, member, 'receiver')
      .select([
        // Counts alone: they stand on a desk that others pass.
        sql<string>`count(*) filter (where state = 'sent')`.as('toAcknowledge'),
        // What was corrected is read before it is answered, and counts once.
        sql<string>`count(*) filter (where state = 'acknowledged' and corrected_at is null)`.as('toAnswer'),
        sql<string>`count(*) filter (where corrected_at is not null and state in ('acknowledged', 'accepted'))`.as(
          'corrected',
        ),
        sql<string>`count(*) filter (where state = 'recalled')`.as('recalled'),
      ])
      .executeTakeFirstOrThrow()
    const sent = await ofSide(context, member, 'sender')
      .select([
        sql<string>`count(*) filter (where due < ${now})`.as('late'),
        sql<string>`count(*) filter (where answer_seen_at is null and to_agency is not null
          and state in (${sql.join(ANSWERED)}))`.as('answered'),
      ])
      .executeTakeFirstOrThrow()
    return {
      toAcknowledge: Number(received.toAcknowledge),
      toAnswer: Number(received.toAnswer),
      corrected: Number(received.corrected),
      recalled: Number(received.recalled),
      late: Number(sent.late),
      answered: Number(sent.answered),
      due: await dueNext(context, member, now),
    }
  },
})

/**
 * The clocks that run out first: of the receiver all, of the sender those that ran out, and those of what was told by hand, where nobody
 * else can act. That something may be used until a day is no clock of anybody's.
 */
async function dueNext(context: RunContext, member: Member, now: Date): Promise<z.output<typeof WaitingShares>['due']> {
  const sides = (['sender', 'receiver'] as const).map(async (side) => {
    const rows = await ofSide(context, member, side)
      .select(['id', 'clock', 'urgency', 'due', 'to_agency'])
      .where('due', 'is not', null)
      .where('clock', '<>', 'use')
      // While the other side has time a sender has nothing to do.
      .$if(side === 'sender', (query) =>
        query.where(({ or, eb }) => or([eb('to_agency', 'is', null), eb('due', '<', now)])),
      )
      .orderBy('due')
      .orderBy('id')
      .limit(SHOWN)
      .execute()
    return rows.flatMap(({ id, clock, urgency, due, to_agency }) =>
      due === null || clock === null
        ? []
        : [
            {
              ...{ share: id, side, byHand: to_agency === null, clock, urgency },
              ...{ due: due.toISOString(), missed: due < now },
            },
          ],
    )
  })
  const all = (await Promise.all(sides)).flat()
  return all.sort((a, b) => a.due.localeCompare(b.due)).slice(0, SHOWN)
}

export const previewShare = operation({
  permission: 'lead:pass',
  purpose: 'investigation',
  verb: 'consultation',
  summary: 'See what would go along if a lead were passed on with chosen parts',
  input: PreviewInput,
  output: Preview,
  subject: ({ lead }) => [lead],
  run: async (context, { lead, parts, language }) => ({ lead: await leadToShare(context, lead, parts, language) }),
})

export const shareReceivers = operation({
  permission: 'share:answer',
  purpose: 'prevention',
  verb: 'consultation',
  summary: 'See which agencies something can be shared with, and whether data on suspects may go there',
  input: z.object({}),
  output: Receivers,
  subject: () => [],
  async run({ db, actor }) {
    const { agency } = asMember(actor)
    const all = await receivers(db)
    return {
      agencies: all
        .filter((one) => one.id !== agency && isOpenTo(one))
        .map((one) => ({ id: one.id, name: one.name, suspects: maySeeSuspects(one) })),
    }
  },
})
