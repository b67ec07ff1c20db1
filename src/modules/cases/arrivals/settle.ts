import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { open } from '../../../kernel/vault/seal.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { SETTLED_AS } from '../../reports/index.ts'
import { ALIKE } from '../codes.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { shown } from '../list.ts'
import { asMember, caseRow, endOver, keyOf, openCase, personKey } from '../record.ts'
import type { OpenInput } from '../shapes.ts'
import { colleague, identitiesOf } from '../summary.ts'
import type { ArrivalRow, PersonRow } from '../tables.ts'
import { labelOf } from './open.ts'
import { ContactInside, ContactList, SettleInput, type Told } from './shapes.ts'
import { forgetVersions, waiting } from './versions.ts'

// Operations that show two versions of a first contact, or two persons of one name, side by side and record a member's decision.

const declared = { permission: 'case:open', purpose: 'protection' } as const

export const listContacts = operation({
  ...declared,
  summary: 'See first contacts from devices that came twice, or whose persons may have been there before',
  verb: 'consultation',
  input: z.object({}),
  output: ContactList,
  subject: (_, output) => output?.contacts.map((one) => one.case) ?? [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const rows = await waiting(db, member.agency).selectAll('device_arrivals').orderBy('sent_at').limit(50).execute()
    const names = await memberNames(
      context,
      rows.map(({ sent_by }) => sent_by),
    )
    const contacts = []
    for (const row of rows)
      contacts.push({
        arrival: row.id,
        case: row.case_id as string,
        by: colleague(names, row.sent_by),
        at: row.told_at.toISOString(),
        sentAt: row.sent_at.toISOString(),
        differs: row.outcome === 'differs' ? await bothOf(db, member, row) : null,
        alike: await pairsOf(context, row),
      })
    // A contact is left out if its second version was erased with a person.
    return { contacts: contacts.filter(({ differs, alike }) => differs !== null || alike.length > 0) }
  },
})

const personsOf = (db: Tx, agency: string, of: string) =>
  db
    .selectFrom('persons')
    .selectAll()
    .where('agency', '=', agency)
    .where('case_id', '=', of)
    .orderBy('number')
    .execute()

/** The second version as the device sealed it; null if it was erased. */
async function secondOf(db: Tx, member: Member, row: ArrivalShown): Promise<OpenInput | null> {
  const version = await db
    .selectFrom('device_versions')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', row.id)
    .executeTakeFirst()
  if (!version) return null
  const key = await keyOf(db, member, version.data_key)
  const label = labelOf({ kind: 'contact', device: row.device, message: row.id })
  const words = unaltered(() => Buffer.from(open(key, version.sealed, label)).toString('utf8'))
  return ContactInside.parse(JSON.parse(words)).contact
}
type ArrivalShown = Pick<ArrivalRow, 'id' | 'case_id' | 'device'>

async function bothOf(db: Tx, member: Member, row: ArrivalShown): Promise<{ first: Told; second: Told } | null> {
  const second = await secondOf(db, member, row)
  if (second === null) return null
  const found = await caseRow(db, member, row.case_id as string)
  const { place, account } = openCase(await keyOf(db, member, found.data_key), found)
  const persons = await personsOf(db, member.agency, found.id)
  const identities = await identitiesOf(db, member, persons)
  const { danger, interpreter, informed } = found
  const first = {
    ...{ danger, interpreter, informed, place, account },
    needs: found.needs as Told['needs'],
    signs: found.signs as Told['signs'],
    // The form asks for language and exploitation once for all persons, so the first person's values are shown.
    language: persons[0]?.language ?? 'und',
    exploitation: (persons[0]?.exploitation ?? 'unknown') as Told['exploitation'],
    persons: persons.map((one) => ({ ...metOf(one), number: one.number, ...toldOf(identities.get(one.id)) })),
  }
  const { draft: _, report: __, ground: ___, lead: ____, ...rest } = second
  const met = second.persons.map((one, i) => ({ ...metOf(one), number: i + 1, ...toldOf(one) }))
  return { first, second: { ...rest, persons: met } }
}

type Called = { readonly name: string; readonly pseudonym: string; readonly born: string }
const toldOf = (identity: Called | null | undefined) => ({
  called: identity?.name || identity?.pseudonym || '',
  // The year of birth decides whether somebody is a child, so a difference in it must be visible.
  born: identity?.born ?? '',
})
const metOf = ({
  mode,
  age,
  sex,
  citizenship,
  refuses,
}: Pick<PersonRow, 'mode' | 'age' | 'sex' | 'citizenship' | 'refuses'>) => ({
  ...{ mode, age, sex, citizenship },
  refuses: [...refuses],
})

async function pairsOf(context: RunContext, { alike, agency }: { alike: readonly string[]; agency: string }) {
  if (alike.length === 0) return []
  const rows = await context.db
    .selectFrom('persons')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', 'in', alike)
    .execute()
  const summaries = new Map((await shown(context, rows)).map((one) => [one.id, one]))
  return alike.flatMap((id, i) => {
    const [came, before] = i % 2 === 0 ? [summaries.get(id), summaries.get(alike[i + 1])] : []
    // A pair is left out if the member left one of the teams or a person was erased.
    return came && before ? [{ came, before }] : []
  })
}

export const settleContact = operation({
  ...declared,
  summary: 'Say which version of a first contact holds, or whether two persons of like names are one',
  verb: 'alteration',
  reason: true,
  input: SettleInput,
  output: z.object({ arrival: Id, case: Id }),
  subject: (_, output) => (output ? [output.case] : []),
  async run(context, { arrival, as }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const row = await waiting(db, member.agency)
      .selectAll('device_arrivals')
      .where('device_arrivals.id', '=', arrival)
      .executeTakeFirstOrThrow(notFound('There is nothing to settle under this number, or it was settled already.'))
    const between: readonly string[] = row.outcome === 'differs' ? SETTLED_AS : ALIKE
    if (!between.includes(as)) throw new Problem('invalid-input', 'This is not what there is to settle here.')
    if (row.outcome === 'differs') await settleVersions(context, member, row, as)
    else await notePairs(context, member, row, as === 'one')
    await db
      .updateTable('device_arrivals')
      .set({ settled_at: now, settled_by: member.id, settled_as: as })
      .where('agency', '=', member.agency)
      .where('id', '=', arrival)
      .execute()
    return { arrival, case: row.case_id as string }
  },
})

/** Notes the reason with each person, and the second version unless the first holds; then deletes the sealed copy. */
async function settleVersions(context: RunContext, member: Member, row: ArrivalShown, as: string): Promise<void> {
  const { db, reason } = context
  const second = as === 'first' ? null : await secondOf(db, member, row)
  const told = second ? [second.place, second.account] : []
  const text = [reason ?? '', ...told].filter((part) => part.trim() !== '').join('\n')
  // The words of the second version are a fact, because they were said; the mere choice of the first is an assessment.
  for (const person of await personsOf(db, member.agency, row.case_id as string))
    await note(context, member, person, second ? 'fact' : 'assessment', text)
  await forgetVersions(db, member.agency, row.case_id as string, context.now, row.id)
}

async function notePairs(
  context: RunContext,
  member: Member,
  row: Pick<ArrivalRow, 'agency'> & { alike: string[] },
  same: boolean,
) {
  const { db, reason } = context
  const persons = await db
    .selectFrom('persons')
    .selectAll()
    .where('agency', '=', row.agency)
    .where('id', 'in', row.alike)
    .execute()
  const found = new Map(persons.map((one) => [one.id, one]))
  for (const [i, id] of row.alike.entries()) {
    const [person, other] = [found.get(id), found.get(row.alike[i % 2 === 0 ? i + 1 : i - 1])]
    // Settling merges no files; colleagues who work with both persons bring them together step by step.
    if (person && other)
      await note(
        context,
        member,
        person,
        'assessment',
        `${codeOf(id)} ${same ? '=' : '≠'} ${codeOf(other.id)}\n${reason ?? ''}`,
      )
  }
}

async function note(
  { db, now }: RunContext,
  member: Member,
  row: PersonRow,
  nature: 'fact' | 'assessment',
  text: string,
) {
  refuseRestricted([row])
  const key = await personKey(db, member, row)
  await enter(db, member, row, key, { kind: 'noted', at: now, words: { nature, text } })
}
