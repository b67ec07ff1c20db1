import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyToSealTo } from '../../../kernel/vault/agency-key.ts'
import { sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { enter } from '../events.ts'
import { agencyNames } from '../guests/rows.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { asMember, heldPerson, keyOf } from '../record.ts'
import { Done, MoveInput, OneInput } from '../shapes.ts'
import { keyForTeam } from '../team/key-for-team.ts'
import { personToRefer, type Referred } from '../team/referring.ts'
import { takeStep } from '../tracks/take-step.ts'
import { OPEN_REQUESTS, opensRequest } from './programme.ts'
import {
  NO_REQUEST,
  openDecided,
  type Programme,
  type ProgrammeRow,
  programmes,
  rowShown,
  sealAsked,
  takeProgrammeStep,
} from './rows.ts'
import { AskProgrammeInput, OfPersonProgrammes, OneProgramme, ProgrammeDone } from './shapes.ts'

// The team's side: it asks for somebody whom it protects, reads what was decided, and takes it into the file.

const declared = { permission: 'case:work', purpose: 'protection' } as const

/** Why an agency is not told of a person; null where nothing stands against it. */
function whyNotAsk({ notTold, parties }: Referred, { country, regime }: Programme): string | null {
  // An agency in a country that is party to the conflict must not learn of a possible witness of core international crimes.
  if (parties.includes(country)) return 'party-to-conflict'
  // A programme under police law is police, and the person may not want the police to be told.
  return regime === '2016-680' ? notTold('police') : null
}

const fault = (field: string, message: string, say = 'Some fields are not right.') =>
  new Problem('invalid-input', say, { fields: [{ field, message }] })

const stateOf = async ({ db }: RunContext, person: string): Promise<string> =>
  (
    await db
      .selectFrom('person_tracks')
      .select('state')
      .where('person', '=', person)
      .where('track', '=', 'witness')
      .executeTakeFirstOrThrow()
  ).state

/** Takes a step of the person's track of the witness programme, with what was said of it. */
const step = (context: RunContext, person: string, act: string, more: object, reason: string) =>
  takeStep({ ...context, reason }, MoveInput.parse({ person, track: 'witness', act, ...more }), 'case')

export const askProgramme = operation({
  ...declared,
  summary: 'Ask a witness programme to protect a person, with the danger and no more of the file',
  verb: 'disclosure',
  rate: '30/min',
  input: AskProgrammeInput,
  output: ProgrammeDone,
  subject: ({ person }, output) => [person, ...(output ? [output.request] : [])],
  async run(context, { person, agency, urgency, understood, ...said }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const found = await personToRefer(db, member, person, now)
    refuseRestricted([found.row])
    const programme = (await programmes(db)).find(({ id }) => id === agency)
    if (programme === undefined) throw fault('agency', 'There is no such programme, or it has no key yet.')
    const why = whyNotAsk(found, programme)
    if (why !== null)
      throw new Problem('conflict', 'This programme must not be told of the person.', {
        fields: [{ field: 'agency', message: why }],
      })
    // Another place, another name, a life without old friends: nobody agrees to that without having understood it.
    if (!understood) throw fault('understood', 'not-understood', 'Explain it again, with an interpreter.')
    if (await openOf(context, person))
      throw new Problem('conflict', 'A programme is asked already. Wait for its answer, or take it back first.', {
        fields: [{ field: 'agency', message: 'asked-already' }],
      })
    const id = newId()
    const key = await keyForTeam(db, member, found, now)
    const { sex, age, language } = found.row
    const sealed = sealAsked(key.bytes, id, { name: found.called, sex, age, language, ...said })
    await db
      .insertInto('programme_requests')
      .values({
        ...{ id, person, agency: found.row.agency, to_agency: agency, asked_by: member.id, asked_at: now, urgency },
        ...{ state: 'asked', since: now, data_key: key.id, sealed },
      })
      .execute()
    await sealDataKey(db, key, found.row.agency, await keyToSealTo(db, agency), now)
    const words = { value: 'sent', text: programme.name }
    await enter(db, member, found.row, found.key, { kind: 'referred', at: now, words })
    // Asked outside this house before: the step stands there already.
    if ((await stateOf(context, person)) !== 'requested')
      await step(context, person, 'request', { risk: said.risk }, said.how)
    return { request: id }
  },
})

const openOf = ({ db }: RunContext, person: string) =>
  db
    .selectFrom('programme_requests')
    .select('id')
    .where('person', '=', person)
    .where('state', 'in', OPEN_REQUESTS)
    .executeTakeFirst()

/** @throws Problem `not-found`, in the same words for none and for a person of another team */
async function heldRequest(context: RunContext, id: string) {
  const row = await context.db
    .selectFrom('programme_requests')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', asMember(context.actor).agency)
    .executeTakeFirstOrThrow(notFound(NO_REQUEST))
  // By the person's own door; then under lock, since the programme may decide at this moment.
  const held = await heldPerson(context, row.person)
  const request = await context.db
    .selectFrom('programme_requests')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound(NO_REQUEST))
  return { ...held, request }
}

export const takeBackProgramme = operation({
  ...declared,
  summary: 'Take back what a witness programme was asked, or leave it: what it read closes at once',
  verb: 'alteration',
  reason: true,
  input: OneProgramme,
  output: ProgrammeDone,
  subject: ({ request }) => [request],
  async run(context, { request: id }) {
    const { db, now, reason } = context
    const { member, row, key, request } = await heldRequest(context, id)
    await takeProgrammeStep(db, request, { act: 'take-back', side: 'team', by: member.id, now })
    await enter(db, member, row, key, { kind: 'referred', at: now, words: { value: 'revoke', reason: reason ?? '' } })
    // Leaving a programme that protects already ends by a step of its own, which says what comes after it.
    if (request.state === 'asked' && (await stateOf(context, row.id)) === 'requested')
      await step(context, row.id, 'take-back', {}, reason ?? '')
    return { request: id }
  },
})

export const recordProgramme = operation({
  ...declared,
  summary: 'Take into the person’s file what a witness programme decided, with its reasons and the remedy',
  verb: 'alteration',
  input: OneProgramme,
  output: Done,
  subject: ({ request }, output) => [request, ...(output ? [output.person] : [])],
  async run(context, { request: id }) {
    const { db, actor } = context
    const { row, request } = await heldRequest(context, id)
    const decided = openDecided(await keyOf(db, asMember(actor), request.data_key), request)
    const act = decided === null || request.recorded ? null : STEPS[request.state]
    if (decided === null || !act)
      throw new Problem('conflict', 'There is no decision that is not in the file already.', {
        fields: [{ field: 'request', message: 'no-decision' }],
      })
    const { reasons, remedy } = decided
    await step(context, row.id, act, { remedy, language: row.language, plan: reasons }, reasons)
    await db.updateTable('programme_requests').set({ recorded: true }).where('id', '=', id).execute()
    return { person: row.id }
  },
})

/** The step of the person's track that a decision stands for. */
const STEPS: Readonly<Record<ProgrammeRow['state'], string | null>> = {
  ...{ asked: null, admitted: 'admit', refused: 'refuse', ended: 'end', 'taken-back': null },
}

export const programmesOfPerson = operation({
  ...declared,
  summary: 'See which witness programme was asked for a person, and what it decided',
  verb: 'consultation',
  input: OneInput,
  output: OfPersonProgrammes,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now, may } = context
    const { member, key } = await heldPerson(context, person)
    const rows = await db
      .selectFrom('programme_requests')
      .selectAll()
      .where('person', '=', person)
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .execute()
    const names = await agencyNames(db)
    const requests = []
    for (const row of rows) {
      const own = await keyIfOpen(db, member, row.data_key)
      const decided = own && openDecided(own, row)
      // Without a decision there is nothing that the file lacks.
      const recorded = row.recorded || row.sealed_decision === null
      requests.push({ ...rowShown(row, 'team', now), to: names.get(row.to_agency) ?? '', decided, recorded })
    }
    const mayAsk = may('programmes.ask') && key !== null && !rows.some(({ state }) => opensRequest(state))
    // Only who may ask sees which programmes there are.
    const found = mayAsk ? await personToRefer(db, member, person, now) : null
    const agencies = found === null ? [] : await programmes(db)
    return {
      ...{ requests, mayAsk },
      agencies: agencies.map((one) => ({ id: one.id, name: one.name, why: found && whyNotAsk(found, one) })),
    }
  },
})
