import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { PARTIES } from './codes.ts'
import { channelsOf } from './contact/channels.ts'
import { whyNotTold } from './contact/telling.ts'
import { type EventKind, enter, eventsOf } from './events.ts'
import { isRestricted, SHUT } from './keeping/restricted.ts'
import { keepingOf } from './keeping/rows.ts'
import { caseRow, heldPerson, keyOf, openCase, openIdentity } from './record.ts'
import { rulesName } from './rules/country.ts'
import { OneInput, PersonPage } from './shapes.ts'
import { calledIn, colleague, identitiesOf, summaryOf } from './summary.ts'
import type { CaseRow, PersonRow } from './tables.ts'
import { TRACKS } from './tracks/shape.ts'
import { clocksIn, type Standing, standingOf } from './tracks/standing.ts'
import { stepsFor } from './tracks/steps.ts'
import { askAbout } from './tracks/suggest.ts'
import { isAtWar } from './witness/rows.ts'

/** What may be done with a person besides steps; each is there if the member's roles allow it. */
const ACTS = [
  'persons.note',
  'persons.add',
  'persons.refuse-contact',
  'persons.set-channel',
  'persons.contact',
  'persons.tell',
  'persons.inform',
  'persons.act-at-once',
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
  'interviews.add',
  'days.set',
  'media.keep',
  'media.erase',
  'media.open',
  'papers.screen',
  'papers.hand',
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
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    // The team sees who opened somebody who lives under protection, each time.
    if (row.protected) await enter(db, member, row, key, { kind: 'read', at: now })
    return pageOf(context, member, row, key)
  },
})

/** As many entries as a page can show; the whole record is taken out by its own operation. */
const SHOWN = 500

/** Everything of a person that the member may see. */
export async function pageOf(
  context: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array | null,
  atMost = SHOWN,
): Promise<PersonPage> {
  const { db, now } = context
  const found = await caseRow(db, member, row.case_id)
  const standing = await standingOf(db, row, found.country, now)
  // One after the other: a transaction has one connection.
  const [events, team, others] = [
    await eventsOf(db, key, row.id, atMost),
    await teamOf(db, row),
    await othersOf(db, member, row),
  ]
  const names = await memberNames(context, [
    row.owner,
    found.opened_by,
    ...events.map(({ by }) => by),
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
    reflectionEnds: row.reflection_ends,
    steps: stepsFor(context, standing),
    // The page shows whom one may tell before anybody picks up a telephone, and why not.
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
      words: words && { ...words, deciders: words.deciders ? [...words.deciders] : undefined },
    })),
    others,
    contact: await contactOf(db, member, found, names),
    rules: rulesShown(standing),
    askAbout: await askAbout(db, row, standing.facts, found.signs),
    keeping: await keepingOf(context, row, key),
    ...openTo(context, row),
  }
}

/** What the member's roles allow: open, or shut because the person asked to be erased. */
function openTo({ may }: RunContext, row: PersonRow): Pick<PersonPage, 'may' | 'shut'> {
  const shut = isRestricted(row) ? SHUT.filter((name) => may(name)) : []
  const closed: readonly string[] = shut
  // The page asks nothing of its own about roles: what is in neither has no button.
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

function rulesShown({ rules }: Standing): PersonPage['rules'] {
  const { deciders, remedyDays, supportDays, childNotices, unverified } = rules
  return {
    name: rulesName(rules),
    seats: [...deciders.seats],
    quorum: deciders.quorum,
    remedyDays,
    supportDays,
    childNotices: [...childNotices],
    unverified: [...unverified],
  }
}

const teamOf = (db: Tx, row: PersonRow) =>
  db
    .selectFrom('person_team')
    .select(['member', 'kind', 'until'])
    .where('person', '=', row.id)
    // Who was here once is in the record; the list is of those who can be asked today.
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()

/** Others of the case; row policies leave out those of other teams. */
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
    code: id.slice(0, 6).toUpperCase(),
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
  // Of the case and not of the person: a group was met together, and each of them was told the same.
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
