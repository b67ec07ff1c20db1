import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyToSealTo } from '../../../kernel/vault/agency-key.ts'
import { newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { enter } from '../events.ts'
import { caseRow, heldPerson, openIdentity } from '../record.ts'
import { Done } from '../shapes.ts'
import { calledIn } from '../summary.ts'
import type { PersonRow } from '../tables.ts'
import { hasGuardian, isChildPath } from '../tracks/guards.ts'
import { standingOf } from '../tracks/standing.ts'
import { endNotice } from './end.ts'
import { type Contact, contacts, flagOf, openFlag, sealFlag, sealTold } from './rows.ts'
import {
  afterWitness,
  type WitnessAct,
  type WitnessFacts,
  type WitnessFault,
  type WitnessState,
  whyNotWitness,
} from './witness.ts'

const WORDS: Readonly<Record<WitnessFault, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'lawyer-first':
    'What the person would tell may be held against them. A lawyer first: say who advised them, and when.',
  'party-to-conflict': 'Authorities of a party to the conflict are never told.',
  'no-guardian': 'A child agrees with who stands for them. Appoint a guardian first.',
  'not-understood': 'Only who has understood what it means can agree to it.',
}
const FIELD: Readonly<Partial<Record<WitnessFault, string>>> = {
  'lawyer-first': 'lawyer',
  'party-to-conflict': 'agency',
  'not-understood': 'understood',
}

const text = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const Countries = z
  .array(z.string().regex(/^[A-Z]{2}$/))
  .min(1)
  .max(40)
const declared = {
  purpose: 'protection',
  output: Done,
  subject: ({ person }: { person: string }) => [person],
} as const

export const flagWitness = operation({
  ...declared,
  summary: 'Say that a person may have witnessed core international crimes, and who is party to the conflict',
  permission: 'witness:flag',
  verb: 'alteration',
  reason: true,
  input: z.object({ person: Id, parties: Countries, selfIncrimination: z.boolean() }),
  async run({ db, actor, now, reason }, { person, parties, selfIncrimination }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Who is only counted is nobody whom a court could hear.')
    if (await flagOf(db, person)) throw new Problem('conflict', 'This flag stands already. Lift it first.')
    const id = newId()
    await db
      .insertInto('witness_flags')
      .values({
        id,
        person,
        agency: row.agency,
        set_by: member.id,
        set_at: now,
        parties: [...new Set(parties)],
        self_incrimination: selfIncrimination,
        state: 'flagged',
        since: now,
        notice: null,
        sealed: sealFlag(key, id, { why: reason ?? '' }),
      })
      .execute()
    await enter(db, member, row, key, { kind: 'witness', at: now, words: { value: 'flag', reason: reason ?? '' } })
    return { person }
  },
})

type Found = Awaited<ReturnType<typeof held>>

/**
 * The person with their flag, under lock.
 * @throws Problem `not-found`
 */
async function held({ db, actor, now }: RunContext, person: string) {
  const { member, row, key } = await heldPerson({ db, actor, now }, person)
  const flag = key && (await flagOf(db, person))
  if (!key || !flag) throw new Problem('not-found', 'No such flag stands for this person.')
  const { country } = await caseRow(db, member, row.case_id)
  const { facts } = await standingOf(db, row, country, now)
  return { member, row, key, flag, childPath: isChildPath(row), hasGuardian: hasGuardian(facts.child) }
}

type Said = Parameters<typeof whyNotWitness>[2]
const nothing: Said = { lawyer: '', understood: false }

/** @throws Problem `conflict` with the why-key at its field */
function mustBeOpen(
  { flag, childPath, hasGuardian: guarded }: Found,
  act: WitnessAct,
  country: string | null,
  said: Said,
) {
  const facts: WitnessFacts = {
    ...{ state: flag.state, selfIncrimination: flag.self_incrimination, parties: flag.parties },
    ...{ country, childPath, hasGuardian: guarded },
  }
  const why = whyNotWitness(facts, act, said)
  if (why !== null)
    throw new Problem('conflict', WORDS[why], { fields: [{ field: FIELD[why] ?? 'act', message: why }] })
  return afterWitness(flag.state, act) as WitnessState
}

type Moving = { readonly act: WitnessAct; readonly to: WitnessState; readonly notice?: string; readonly said?: object }

/** Writes the flag's new state, and enters the member who set it. */
async function moveTo(
  { db, now, reason }: RunContext,
  { member, row, key, flag }: Found,
  { act, to, notice, said = {} }: Moving,
): Promise<void> {
  const sealed = sealFlag(key, flag.id, { ...openFlag(key, flag), ...said })
  await db
    .updateTable('witness_flags')
    .set({ state: to, since: now, sealed, ...(notice ? { notice } : {}) })
    .where('id', '=', flag.id)
    .execute()
  await enter(db, member, row, key, { kind: 'witness', at: now, words: { value: act, reason: reason ?? '' } })
}

/** @throws Problem `invalid-input` for an agency that has no prosecutor or no key */
async function contactOf(context: RunContext, agency: string): Promise<Contact> {
  const found = (await contacts(context.db)).find(({ id }) => id === agency)
  if (found) return found
  throw new Problem('invalid-input', 'Some fields are not right.', {
    fields: [{ field: 'agency', message: 'There is no such contact, or it has no key yet.' }],
  })
}

export const tellContact = operation({
  ...declared,
  summary: 'Tell a prosecutor’s contact that there is a possible witness, and not who it is',
  permission: 'witness:flag',
  verb: 'disclosure',
  reason: true,
  input: z.object({ person: Id, agency: Id, lawyer: z.string().max(300).default('') }),
  async run(context, { person, agency, lawyer }) {
    const found = await held(context, person)
    const contact = await contactOf(context, agency)
    const to = mustBeOpen(found, 'tell', contact.country, { ...nothing, lawyer })
    const notice = newId()
    await context.db
      .insertInto('witness_notices')
      .values({
        id: notice,
        agency: found.row.agency,
        to_agency: contact.id,
        parties: [...found.flag.parties],
        sent_by: found.member.id,
        sent_at: context.now,
        state: 'told',
        since: context.now,
        data_key: null,
        sealed: null,
      })
      .execute()
    await moveTo(context, found, { act: 'tell', to, notice, said: lawyer.trim() ? { lawyer: lawyer.trim() } : {} })
    return { person }
  },
})

export const agreeWitness = operation({
  ...declared,
  summary: 'Record that the person agrees that the contact learns who they are, and tell them',
  permission: 'case:work',
  verb: 'disclosure',
  input: z.object({
    person: Id,
    /** How the person agreed, and who was with them. */
    how: text(1000),
    language: z.string().regex(/^[a-z]{2,3}$/),
    understood: z.boolean(),
    lawyer: z.string().max(300).default(''),
    /** The person's wishes: time, interviewer, language. */
    wishes: z.string().max(1000).default(''),
  }),
  async run(context, { person, how, language, understood, lawyer, wishes }) {
    const found = await held(context, person)
    const told = await toldTo(context, found)
    // Earlier legal advice counts, so it is not asked for twice.
    const advised = lawyer.trim() || (openFlag(found.key, found.flag).lawyer ?? '')
    const to = mustBeOpen(found, 'agree', told?.contact.country ?? null, { lawyer: advised, understood })
    if (!told) throw new Problem('conflict', 'The contact is not there any more. Lift the flag and tell another.')
    const { db, now } = context
    const shared = await newDataKey(db, found.row.agency, now)
    await sealDataKey(db, shared, found.row.agency, await keyToSealTo(db, told.contact.id), now)
    const sealed = sealTold(shared.bytes, told.notice, { name: nameOf(found), language, wishes: wishes.trim() })
    await db
      .updateTable('witness_notices')
      .set({ state: 'agreed', since: now, data_key: shared.id, sealed })
      .where('id', '=', told.notice)
      .execute()
    await moveTo(context, found, { act: 'agree', to, said: { said: how, lawyer: advised } })
    return { person }
  },
})

/** The name, or a pseudonym if there is none; nothing else is passed on. */
const nameOf = ({ key, row }: { key: Uint8Array; row: PersonRow }): string => calledIn(openIdentity(key, row)) ?? ''

async function toldTo({ db }: RunContext, { flag }: Found): Promise<{ notice: string; contact: Contact } | null> {
  if (flag.notice === null) return null
  const row = await db.selectFrom('witness_notices').selectAll().where('id', '=', flag.notice).executeTakeFirst()
  const contact = (await contacts(db)).find(({ id }) => id === row?.to_agency)
  return row && contact ? { notice: row.id, contact } : null
}

export const declineWitness = operation({
  ...declared,
  summary:
    'Record that the person does not agree, or does not agree any more: who they are goes from the contact at once',
  permission: 'case:work',
  verb: 'alteration',
  // Withdrawing needs no reason from the person, and costs no help.
  input: z.object({ person: Id }),
  async run(context, { person }) {
    const found = await held(context, person)
    const act = found.flag.state === 'agreed' ? 'withdraw' : 'refuse'
    const to = mustBeOpen(found, act, null, nothing)
    await endNotice(
      context.db,
      found.flag.notice ?? '',
      found.row.agency,
      act === 'withdraw' ? 'withdrawn' : 'refused',
      context.now,
    )
    await moveTo(context, found, { act, to })
    return { person }
  },
})

export const liftWitness = operation({
  ...declared,
  summary: 'Lift the flag of a possible witness',
  permission: 'witness:flag',
  verb: 'alteration',
  reason: true,
  input: z.object({ person: Id }),
  async run(context, { person }) {
    const found = await held(context, person)
    const to = mustBeOpen(found, 'lift', null, nothing)
    const { notice } = found.flag
    if (notice !== null) await endNotice(context.db, notice, found.row.agency, 'lifted', context.now)
    await moveTo(context, found, { act: 'lift', to })
    return { person }
  },
})
