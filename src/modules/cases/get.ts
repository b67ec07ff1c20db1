import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { codeOf } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames, mentionedIn, withNames } from '../accounts/index.ts'
import { behindCase } from '../reports/index.ts'
import { PARTIES } from './codes.ts'
import { channelsOf } from './contact/channels.ts'
import { perilIn } from './contact/emergency.ts'
import { whyNotTold } from './contact/telling.ts'
import { duesOf } from './due/papers.ts'
import { urgentSince } from './due/urgent.ts'
import { type EventKind, enter, eventsOf } from './events.ts'
import { remediesDue } from './guests/terms.ts'
import { isRestricted, SHUT } from './keeping/restricted.ts'
import { keepingOf } from './keeping/rows.ts'
import { caseRow, heldPerson, keyOf, openCase, openIdentity } from './record.ts'
import { claimRulesOf } from './rules/claims.ts'
import { rulesName } from './rules/country.ts'
import { OneInput, PersonPage } from './shapes.ts'
import { calledIn, colleague, identitiesOf, summaryOf } from './summary.ts'
import type { CaseRow, PersonRow } from './tables.ts'
import { TRACKS } from './tracks/shape.ts'
import { clocksIn, type Standing, standingOf } from './tracks/standing.ts'
import { stepsFor } from './tracks/steps.ts'
import { askAbout } from './tracks/suggest.ts'
import { isAtWar } from './witness/rows.ts'

/** Acts on a person besides steps; each is included if the member's roles allow it. */
const ACTS = [
  'persons.note',
  'persons.add',
  'persons.refuse-contact',
  'persons.set-channel',
  'persons.contact',
  'persons.tell',
  'persons.tell-agency',
  'persons.tell-urgently',
  'persons.inform',
  'persons.act-at-once',
  'persons.record-call',
  'persons.record-safe',
  'persons.set-need',
  'persons.set-age',
  'persons.set-identity',
  'persons.join-team',
  'persons.leave-team',
  'persons.protect',
  'persons.erase',
  'persons.keep-on',
  'persons.hold',
  'persons.lift-hold',
  'persons.ask-erasure',
  'persons.withdraw-erasure',
  'persons.export',
  'papers.plan',
  'papers.tick',
  'interviews.add',
  'days.set',
  'media.keep',
  'media.erase',
  'media.return',
  'media.open',
  'documents.keep',
  'documents.open',
  'documents.open-health',
  'documents.withdraw',
  'documents.take-over',
  'documents.copy',
  'return-words.give',
  'return-words.end',
  'papers.screen',
  'papers.hand',
  'missing-persons.write',
  'missing-persons.hand',
  'missing-persons.tell',
  'missing-persons.talk',
  'papers.sign',
  'papers.shared-things',
  'acts.keep',
  'acts.check',
] as const

export const getPerson = operation({
  summary: 'Open a person',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: PersonPage,
  subject: ({ person }, output) => [person, ...(output?.report ? [output.report.report] : [])],
  async run(context, { person }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    // The team sees each opening of a person under protection.
    if (row.protected) await enter(db, member, row, key, { kind: 'read', at: now })
    return { ...(await pageOf(context, member, row, key)), report: await reportOf(context, member, row) }
  },
})

/** Largest number of entries on a page; the export has all. */
const SHOWN = 500

/** The report behind the case: what was told once is not asked again, and a new message of theirs is seen where one works. */
async function reportOf(context: RunContext, member: Member, { case_id }: PersonRow): Promise<PersonPage['report']> {
  const { report } = await caseRow(context.db, member, case_id)
  return report === null ? null : behindCase(context, report)
}

/** Everything about a person that the member may see, without the report behind the case. */
export async function pageOf(
  context: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array | null,
  atMost = SHOWN,
): Promise<Omit<PersonPage, 'report'>> {
  const { db, now } = context
  const found = await caseRow(db, member, row.case_id)
  const standing = await standingOf(db, row, found.country, now)
  // Queries run one after the other, because a transaction has one connection.
  const [events, team, others] = [
    await eventsOf(db, key, row.id, atMost),
    await teamOf(db, row),
    await othersOf(db, member, row),
  ]
  const names = await memberNames(context, [
    row.owner,
    found.opened_by,
    ...events.flatMap(({ by, words }) => [by, ...mentionedIn(words?.text ?? '')]),
    ...team.map(({ member: one }) => one),
  ])
  const identity = key && openIdentity(key, row)
  const atWar = await isAtWar(db, row)
  return {
    ...summaryOf(row, identity, names, now),
    identity,
    basis: row.basis,
    refuses: [...row.refuses] as PersonPage['refuses'],
    ...tracksOf(standing),
    clocks: clocksIn(standing, row.follow_up_on, now),
    urgent: row.urgent_since && { needs: [...row.urgent], ...urgentSince(row.urgent_since, now) },
    dues: [...(await duesOf(db, key, row, now)), ...(await remediesDue(db, row.id, now))],
    reflectionEnds: row.reflection_ends,
    steps: stepsFor(context, standing),
    // The page shows which parties may be told, and why not, before anybody calls them.
    tellings: PARTIES.map((party) => ({ party, why: whyNotTold(party, standing.facts, row.refuses, atWar) })),
    channels: await channelsOf(db, key, row.id),
    team: team.map(({ member: one, kind, until }) => ({
      ...colleague(names, one),
      kind,
      until: until?.toISOString() ?? null,
    })),
    events: events.map(({ id, at, by, kind, track, act, from_state, to_state, rules, words }) => ({
      id,
      at: at.toISOString(),
      by: colleague(names, by),
      kind: kind as EventKind,
      track,
      act,
      from: from_state,
      to: to_state,
      rules,
      words: words && {
        ...words,
        ...(words.text === undefined ? {} : { text: withNames(words.text, names) }),
        deciders: words.deciders ? [...words.deciders] : undefined,
      },
    })),
    others,
    peril: await perilIn(db, row.id, found),
    contact: await contactOf(db, member, found, names),
    rules: rulesShown(standing),
    askAbout: await askAbout(db, row, standing.facts, found.signs),
    keeping: await keepingOf(context, row, key),
    ...openTo(context, row),
  }
}

/** Acts that the member's roles allow: open, or closed by the person's request for erasure. */
function openTo({ may }: RunContext, row: PersonRow): Pick<PersonPage, 'may' | 'shut'> {
  const shut = isRestricted(row) ? SHUT.filter((name) => may(name)) : []
  const closed: readonly string[] = shut
  // Pages check no roles themselves; an act in neither list has no button.
  return { may: ACTS.filter((name) => may(name) && !closed.includes(name)), shut }
}

const tracksOf = ({ facts, since, under }: Standing) => ({
  tracks: TRACKS.map((track) => ({
    track,
    state: facts[track],
    since: since[track]?.toISOString() ?? null,
    rules: under[track] ?? null,
  })),
})

function rulesShown({ rules, facts }: Standing): PersonPage['rules'] {
  const { deciders, remedyDays, supportDays, childNotices, unverified } = rules
  return {
    name: rulesName(rules),
    seats: [...deciders.seats],
    quorum: deciders.quorum,
    remedyDays,
    supportDays,
    childNotices: [...childNotices],
    unverified: [...unverified],
    claims: claimRulesOf(rules.country, facts.today).map(({ track, months, begins, source }) => ({
      ...{ track, months, begins, source },
    })),
  }
}

const teamOf = (db: Tx, row: PersonRow) =>
  db
    .selectFrom('person_team')
    .select(['member', 'kind', 'until'])
    .where('person', '=', row.id)
    // Former members are in the record; this list has those who can be asked today.
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()

/** Other persons of the case; row policies leave out other teams. */
async function othersOf(db: Tx, member: Member, row: PersonRow): Promise<PersonPage['others']> {
  const rows = await db
    .selectFrom('persons')
    .selectAll()
    .where('case_id', '=', row.case_id)
    .where('id', '<>', row.id)
    .orderBy('number')
    .execute()
  const identities = await identitiesOf(db, member, rows)
  return rows.map(({ id, number, age }) => ({
    id,
    code: codeOf(id),
    number,
    age,
    name: calledIn(identities.get(id) ?? null),
  }))
}

async function contactOf(
  db: Tx,
  member: Member,
  row: CaseRow,
  names: ReadonlyMap<string, string>,
): Promise<PersonPage['contact']> {
  // These fields belong to the case, because a group was met together and told the same.
  const { place, account } = openCase(await keyOf(db, member, row.data_key), row)
  const { danger, needs, signs, interpreter, informed, opened_at, opened_by } = row
  return {
    danger,
    needs: [...needs],
    signs: [...signs],
    interpreter,
    informed,
    place,
    account,
    openedAt: opened_at.toISOString(),
    openedBy: colleague(names, opened_by),
  }
}
