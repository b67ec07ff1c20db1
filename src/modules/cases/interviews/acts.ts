import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { ACT_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { keepAsGuest, keyForOneself, lawyersPlace, ownActs } from '../guests/lawyer-acts.ts'
import { asMember, heldPerson, keyOf, personKey, personRow } from '../record.ts'
import { Colleague, Done, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { ACT_STATUSES, type ActFault, actMoves, whyNotTo } from './compelled.ts'

const Status = z.enum(ACT_STATUSES)
const Words = z.object({
  what: z.string().max(2000).regex(/\S/, 'Nothing was written.'),
  kind: z.enum(ACT_KINDS),
  when: z.string().max(60).default(''),
})
export const ActShown = Words.extend({
  id: Id,
  known: z.boolean(),
  status: Status,
  enteredBy: Colleague,
  enteredAt: z.iso.datetime(),
  next: z.array(Status),
})
const Acts = z.object({ acts: z.array(ActShown) })
const Kept = z.object({ person: Id, act: Id })

// The label binds words to their row, so that they do not open in another act.
const label = (id: string) => `person_acts.words ${id}`

const declared = { permission: 'act:keep', purpose: 'protection' } as const

export const listActs = operation({
  ...declared,
  summary: 'See what a person was compelled to do, as far as one may know',
  verb: 'consultation',
  input: OneInput,
  output: Acts,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const guest = await lawyersPlace(context.db, asMember(context.actor), person, context.now)
    if (guest !== null) return { acts: await actsOfGuest(context, guest) }
    const { member, key } = await heldPerson(context, person)
    return { acts: await actsOf(context, member, key, person) }
  },
})

/** What a lawyer of another agency entered of the person: nothing that stands with the person's own agency. */
async function actsOfGuest(context: RunContext, guest: string): Promise<z.output<typeof ActShown>[]> {
  const member = asMember(context.actor)
  const enteredBy = colleague(await memberNames(context, [member.id]), member.id)
  const own = await ownActs(context.db, member, guest)
  return own.map(({ guest: _, ...act }) => ({
    ...act,
    ...{ known: false, status: 'noted' as const, enteredBy, next: [] },
  }))
}

/** Acts that the person was compelled to, as far as the member may know of them. */
export async function actsOf(context: RunContext, member: Member, own: Uint8Array | null, person: string) {
  const { db } = context
  // Row policies hide acts that another member entered and no authority knows; the list must not even show that they exist.
  const rows = await db
    .selectFrom('person_acts')
    .selectAll()
    .where('person', '=', person)
    .orderBy('entered_at')
    .execute()
  const names = await memberNames(
    context,
    rows.map(({ entered_by }) => entered_by),
  )
  const acts: z.output<typeof ActShown>[] = []
  for (const row of rows) {
    const key = row.data_key === null ? own : await keyOf(db, member, row.data_key)
    // The person was erased meanwhile.
    if (key === null) continue
    const words = openUnaltered<z.output<typeof Words>>(key, row.sealed, label(row.id))
    acts.push({
      ...words,
      id: row.id,
      known: row.known,
      status: row.status,
      enteredBy: colleague(names, row.entered_by),
      enteredAt: row.entered_at.toISOString(),
      next: row.known ? [...actMoves(row.status)] : [],
    })
  }
  return acts
}

export const keepAct = operation({
  ...declared,
  summary: 'Enter what a person was compelled to do; what no authority knows is the lawyer’s alone',
  verb: 'collection',
  input: Words.extend({ person: Id, known: z.boolean() }),
  output: Kept,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, known, ...words }) {
    const member = asMember(actor)
    const guest = await lawyersPlace(db, member, person, now)
    if (guest !== null) return { person, act: await keepAsGuest(db, member, guest, { known, ...words }, now) }
    const row = await personRow(db, member, person, now)
    // Colleagues may have to report crimes or testify; only what a lawyer is told is privileged.
    if (!known && !member.roles.includes('lawyer'))
      throw new Problem(
        'not-permitted',
        'What no authority knows is told to the person’s lawyer, who enters it. Do not write it anywhere else.',
      )
    const own = await personKey(db, member, row)
    if (own === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    // The act has a key of its own, because others hold the person's and the agency's keys.
    const lawyers = known ? null : await keyForOneself(db, member, now)
    const id = newId()
    await db
      .insertInto('person_acts')
      .values({
        id,
        person,
        agency: row.agency,
        known,
        entered_by: member.id,
        entered_at: now,
        status: 'noted',
        data_key: lawyers?.id ?? null,
        sealed: sealJson(lawyers?.bytes ?? own, words, label(id)),
      })
      .execute()
    // An act that no authority knows gets no entry, because an entry would reveal that it exists.
    if (known) await enter(db, member, row, own, { kind: 'act', at: now, words: { value: words.kind } })
    return { person, act: id }
  },
})

// Victims are not prosecuted or punished for acts they were compelled to (Art. 8 Directive 2011/36/EU). Telling an authority can help or
// harm, so no single person decides it.
const WHY: Readonly<Record<ActFault, string>> = {
  unknown: 'What no authority knows stays with the person and the lawyer.',
  'no-such-step': 'From here there is no such step.',
  'both-agree': 'A notice needs that the person and the lawyer both agree.',
}

export const moveAct = operation({
  ...declared,
  summary: 'Say where the matter of an act stands that a person was compelled to',
  verb: 'alteration',
  reason: true,
  input: z.object({
    person: Id,
    act: Id,
    to: Status,
    agreed: z.object({ person: z.boolean(), lawyer: z.boolean() }).default({ person: false, lawyer: false }),
  }),
  output: Done,
  subject: ({ person, act }) => [person, act],
  async run({ db, actor, now, reason }, { person, act, to, agreed }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const found = await actRow(db, person, act)
    // The check runs under the row's lock, so that the second of two changes starts from the new status.
    const why = whyNotTo(found, to, agreed)
    if (why !== null) throw new Problem('conflict', WHY[why], { fields: [{ field: 'to', message: why }] })
    await db.updateTable('person_acts').set({ status: to }).where('id', '=', act).execute()
    await enter(db, member, row, await personKey(db, member, row), {
      kind: 'act',
      at: now,
      words: { value: to, reason: reason ?? '' },
    })
    return { person }
  },
})

/** @throws Problem `not-found`, also for an act that another lawyer entered */
async function actRow(db: Tx, person: string, act: string) {
  return db
    .selectFrom('person_acts')
    .selectAll()
    .where('person', '=', person)
    .where('id', '=', act)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such act.'))
}

export const discloseAct = operation({
  ...declared,
  summary: 'Say that the authorities know by now what a person was compelled to do',
  verb: 'disclosure',
  reason: true,
  input: z.object({ person: Id, act: Id }),
  output: Done,
  subject: ({ person, act }) => [person, act],
  async run({ db, actor, now, reason }, { person, act }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const found = await actRow(db, person, act)
    // The act is known already, so repeating it changes nothing and adds no entry.
    if (found.data_key === null) return { person }
    const old = await keyOf(db, member, found.data_key)
    const words = openUnaltered<unknown>(old, found.sealed, label(act))
    const key = await personKey(db, member, row)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    await db
      .updateTable('person_acts')
      .set({ known: true, data_key: null, sealed: sealJson(key, words, label(act)) })
      .where('id', '=', act)
      .execute()
    // The lawyer's seal is erased, so that no old copy of the row opens with it.
    await eraseDataKeys(db, [found.data_key], row.agency, now)
    await enter(db, member, row, key, { kind: 'act', at: now, words: { value: 'noted', reason: reason ?? '' } })
    return { person }
  },
})
