import { createHmac } from 'node:crypto'
import type { Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { type DataKey, newDataKey } from '../../kernel/vault/data-keys.ts'
import { withMark } from '../../kernel/vault/row-marks.ts'
import { derive } from '../../kernel/vault/seal.ts'
import { countryOf } from '../accounts/index.ts'
import { reportBehind } from '../reports/index.ts'
import type { UrgentNeed } from '../vocabulary/index.ts'
import { dateAndRestate } from './children/restate.ts'
import type { TeamKind } from './codes.ts'
import { needed } from './due/urgent.ts'
import { enter } from './events.ts'
import { markForMatches } from './matching/marks.ts'
import { mark } from './matching/search-key.ts'
import { asMember, caseRow, endOver, sealCase, sealIdentity } from './record.ts'
import { rulesName, rulesOn } from './rules/country.ts'
import { AddInput, type NewPerson, Opened, OpenInput } from './shapes.ts'
import { mustBecomeCase } from './sources/ground.ts'
import { takeForCase } from './sources/leads.ts'
import { TEAMS } from './team/rows.ts'
import { after, followsOf, type StepName } from './tracks/move.ts'
import { TRACKS } from './tracks/shape.ts'
import { factsOf, rowOf, type Standing } from './tracks/standing.ts'

/** Meeting a person detects them, and the steps that follow by law are taken at once. */
const DETECT: StepName = { track: 'identification', act: 'detect' }

type Adding = {
  readonly member: Member
  readonly case: string
  readonly country: string
  readonly language: string
  readonly exploitation: NonNullable<NewPerson['exploitation']>
  readonly number: number
  /** What first contact found that is needed at once. */
  readonly needs: readonly UrgentNeed[]
}

export const openCase = operation({
  summary: 'Open a case with the first contact',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'collection',
  input: OpenInput,
  output: Opened,
  subject: (input, output) => [output?.case ?? [], output?.persons ?? [], input.report ?? [], input.lead ?? []].flat(),
  run(context, input) {
    const { id, agency } = asMember(context.actor)
    return openContact(context, caseNumber(context.secret, agency, id, input.draft), input)
  },
})

/** Opens a case under its number, or returns the one already opened under it. */
export async function openContact(context: RunContext, id: string, input: OpenInput) {
  const { db, actor, now } = context
  const member = asMember(actor)
  input.persons.forEach(mustFit)
  // The lock makes the second of two simultaneous sendings wait, so that it finds the first.
  await oneAtATime(db, 'first contact', id)
  const again = await openedBefore(db, id)
  if (again !== null) return again
  const behind = input.report === undefined ? null : await reportBehind(context, input.report)
  if (behind !== null) mustBecomeCase(behind, input, context.reason)
  else if (input.ground !== undefined)
    throw new Problem('invalid-input', 'Only a report needs a ground.', {
      fields: [{ field: 'ground', message: 'Leave this out.' }],
    })
  const lead = input.lead === undefined ? null : await takeForCase(context, input.lead)
  // The agency's country counts, because its law binds the deciders.
  const country = await countryOf(db, member.agency)
  const key = await newDataKey(db, member.agency, now)
  const { place, account, danger, needs, signs, interpreter, informed, report } = input
  await db
    .insertInto('cases')
    .values({
      id: id,
      agency: member.agency,
      country,
      opened_by: member.id,
      opened_at: now,
      data_key: key.id,
      danger,
      needs: [...needs],
      signs: [...signs],
      interpreter,
      informed,
      report: report ?? null,
      lead,
      // Who asked for themselves needs none, whatever the form said.
      ground: behind === null || behind.own ? null : (input.ground ?? null),
      // Place and account identify persons, so the case's own key seals them; counting and lists need the rest.
      sealed: sealCase(key.bytes, id, { place, account }),
    })
    .execute()
  const persons: string[] = []
  for (const [i, person] of input.persons.entries()) {
    const { language, exploitation } = input
    const adding = { member, case: id, country, language, exploitation, number: i + 1, needs }
    persons.push(await addPerson(context, adding, person))
  }
  return { case: id, persons }
}

/**
 * The number of a case, derived from its form's number with a secret, because chosen numbers could probe another agency's cases.
 * @param by owner of the form, because two members may have made the same number
 */
export function caseNumber(secret: Uint8Array, agency: string, by: string, draft: string): string {
  const hash = createHmac('sha256', derive(secret, 'case numbers')).update(`${agency} ${by} ${draft}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** The case that an earlier sending of the same form opened. */
async function openedBefore(db: Tx, id: string) {
  const found = await db.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst()
  // Row policies show only own cases, and the number is derived from the member, so it belongs to nobody else.
  if (!found) return null
  const rows = await db.selectFrom('persons').select('id').where('case_id', '=', id).orderBy('number').execute()
  return { case: id, persons: rows.map((row) => row.id) }
}

export const addToCase = operation({
  summary: 'Add a person to a case',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'collection',
  input: AddInput,
  output: Opened,
  subject: (input, output) => [input.case, ...(output?.persons ?? [])],
  async run(context, { case: id, language, ...person }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    mustFit(person, null)
    // A member with expired emergency access must not add to the case.
    await endOver(db, member, now)
    const { country } = await caseRow(db, member, id)
    // The lock covers other teams' persons too, because numbers are given once.
    await oneAtATime(db, 'persons of a case', id)
    const [{ number }] = (await sql<{ number: number }>`select app.next_number(${id}) as number`.execute(db)).rows
    const exploitation = person.exploitation ?? 'unknown'
    // What the others of the case needed at once says nothing of who comes later.
    const adding = { member, case: id, country, language, exploitation, number, needs: [] }
    return { case: id, persons: [await addPerson(context, adding, person)] }
  },
})

/** @throws Problem `invalid-input` if the way of registering does not fit the person */
function mustFit(person: NewPerson, at: number | null): void {
  const field = (name: string) => (at === null ? name : `persons.${at}.${name}`)
  const fault = (name: string, message: string) =>
    new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field: field(name), message }] })
  // A person who may be under 18 is protected and not merely counted, and nobody asks for their consent.
  if (person.age !== 'adult' && person.mode === 'counted')
    throw fault('mode', 'Who is or may be under 18 is registered and protected, never only counted.')
  if (person.mode !== 'named' && [person.name, person.otherNames, person.born].some((text) => text.trim() !== ''))
    throw fault('name', 'Without a name in the register no name is kept.')
  if (person.mode === 'counted' && person.pseudonym.trim() !== '')
    throw fault('pseudonym', 'Who is only counted has no name here.')
}

/** The legal basis of the registration; a child's is the law, whatever was ticked. */
const basisOf = ({ age, mode, basis }: NewPerson) => (age !== 'adult' ? 'child' : mode === 'counted' ? 'none' : basis)

async function addPerson(context: RunContext, adding: Adding, person: NewPerson): Promise<string> {
  const { db, now } = context
  const { member, country } = adding
  const id = newId()
  const rules = rulesOn(country, isoDay(now))
  // Without a key no words can ever be kept, so counting stays counting.
  const key = person.mode === 'counted' ? null : await newDataKey(db, member.agency, now)
  // The program takes the steps that follow from a first contact by law, and does not leave them to the form.
  const { standing, followed } = detected(person, rules, now)
  const { name, otherNames, born, pseudonym, mode, age, sex, citizenship, refuses } = person
  await db
    .insertInto('persons')
    .values({
      id,
      case_id: adding.case,
      agency: member.agency,
      number: adding.number,
      data_key: key?.id ?? null,
      sealed: key && sealIdentity(key.bytes, id, { name, otherNames, born, pseudonym }),
      mode,
      basis: basisOf(person),
      sex,
      age,
      citizenship,
      exploitation: person.exploitation ?? adding.exploitation,
      language: adding.language,
      refuses: [...refuses],
      protected: false,
      owner: member.id,
      rules: rulesName(rules),
      opened_at: now,
      ...needed(adding.needs, now),
      ...rowOf(standing, null, now),
    })
    .execute()
  // The member joins first, because row policies then hide the person from everybody outside the team.
  await joins(db, {
    person: id,
    case: adding.case,
    member: member.id,
    agency: member.agency,
    by: member.id,
    now,
    kind: 'owner',
  })
  await keepTracks(db, member.agency, id, standing, now)
  await noteOpening(context, member, { id, agency: member.agency }, key, standing, followed)
  // The days need the stored person; a person who is only counted has no known birth.
  if (key && person.age !== 'adult') await dateAndRestate(context, id, key.bytes, person)
  if (key) await mark(db, member, id, [name, otherNames, pseudonym].join(' '), now)
  if (key) await markForMatches(db, member, { id, agency: member.agency }, { name, otherNames, born, pseudonym }, now)
  return id
}

/** The standing of a newly met person. */
function detected(person: NewPerson, rules: Standing['rules'], now: Date) {
  const before = factsOf({ age: person.age, reflection_ends: null }, {}, rules, now)
  let facts = after(before, DETECT)
  const followed = followsOf(facts, DETECT)
  for (const next of followed) facts = after(facts, next)
  const standing: Standing = {
    facts,
    since: Object.fromEntries(TRACKS.map((track) => [track, now])),
    under: Object.fromEntries(TRACKS.map((track) => [track, rulesName(rules)])),
    rules,
    waits: {},
    dated: [],
  }
  return { standing, followed }
}

async function keepTracks(
  db: Tx,
  agency: string,
  person: string,
  { facts, rules }: Standing,
  now: Date,
): Promise<void> {
  const rows = TRACKS.map((track) => ({
    person,
    track,
    agency,
    state: facts[track],
    since: now,
    rules: rulesName(rules),
  }))
  await db.insertInto('person_tracks').values(rows).execute()
}

async function noteOpening(
  { db, now, reason }: RunContext,
  member: Member,
  row: { readonly id: string; readonly agency: string },
  key: DataKey | null,
  { facts, rules }: Standing,
  followed: readonly StepName[],
): Promise<void> {
  // The reason says by what a third party's report became this person's record; who is only counted keeps no words.
  const words = key && reason ? { words: { reason } } : {}
  await enter(db, member, row, key?.bytes ?? null, { kind: 'opened', at: now, ...words })
  for (const { track, act } of followed) {
    const step = { track, act, from: 'none', to: facts[track], rules: rulesName(rules) }
    await enter(db, member, row, null, { kind: 'followed', at: now, step })
  }
}

type Joining = {
  readonly person: string
  readonly case: string
  readonly member: string
  readonly agency: string
  readonly by: string
  readonly now: Date
  readonly kind: TeamKind
  readonly until?: Date
}

/** Puts a member on a person's team. */
export async function joins(
  db: Tx,
  { person, case: case_id, member, agency, by, now, kind, until }: Joining,
): Promise<void> {
  await db
    .insertInto('person_team')
    .values(
      withMark(db, TEAMS, {
        ...{ id: newId(), person, member, case_id, agency, kind },
        ...{ since: now, until: until ?? null, added_by: by, ended_at: null },
      }),
    )
    .execute()
}
