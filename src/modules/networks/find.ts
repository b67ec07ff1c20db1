import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { asMember, contactMarks, searchKey } from '../leads/index.ts'
import { contactNode, leadNode, organiserNode, partsOf } from './neighbours.ts'
import { contactFacts, leadFacts, organiserFacts, writtenContacts } from './rows.ts'
import { FindInput, FindOutput } from './shapes.ts'

type Found = ReturnType<typeof FindOutput.parse>['found']

/** A lead or organiser by its number, with or without its letter. */
const NUMBER = /^(?:([LO])\s*-?\s*)?(\d{1,9})$/i

export const findStart = operation({
  summary: 'Find a lead, a contact point or an organiser to begin a network with',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'consultation',
  rate: '60/min',
  input: FindInput,
  output: FindOutput,
  subject: (_, output) => output?.found.flatMap(({ node, kind }) => (kind === 'lead' ? [partsOf(node).id] : [])) ?? [],
  async run({ db, actor }, { text }) {
    const member = asMember(actor)
    const [, letter, digits] = NUMBER.exec(text) ?? []
    const number = digits === undefined ? null : Number(digits)
    const [isLead, isOrganiser] = [letter?.toUpperCase() !== 'O', letter?.toUpperCase() !== 'L']
    return {
      found: [
        ...(number !== null && isLead ? await leadNumbered(db, member, number) : []),
        ...(number !== null && isOrganiser ? await organiserNumbered(db, member, number) : []),
        // Digits alone may be a number that somebody calls.
        ...(letter === undefined ? await contactsLike(db, member, text) : []),
      ],
    }
  },
})

async function leadNumbered(db: Tx, member: Member, number: number): Promise<Found> {
  const row = await db
    .selectFrom('leads')
    .select('root')
    .where('agency', '=', member.agency)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return []
  const facts = await leadFacts(db, member, [row.root])
  return facts.map(({ id, number: shown, title }) => {
    return { node: leadNode(id), kind: 'lead', label: `L-${shown}`, title, leads: 1 }
  })
}

async function organiserNumbered(db: Tx, { agency }: Member, number: number): Promise<Found> {
  const rows = await db
    .selectFrom('organisers')
    .select('id')
    .where('agency', '=', agency)
    .where('number', '=', number)
    .execute()
  const facts = await organiserFacts(
    db,
    agency,
    rows.map(({ id }) => id),
  )
  return facts.map(({ id, number: shown, leads }) => {
    return { node: organiserNode(id), kind: 'organiser', label: `O-${shown}`, title: null, leads }
  })
}

async function contactsLike(db: Tx, member: Member, text: string): Promise<Found> {
  const marks = contactMarks(text, await searchKey(db, member))
  const facts = await contactFacts(db, member.agency, marks)
  const written = await writtenContacts(
    db,
    member,
    facts.map(({ mark }) => mark),
  )
  return facts.map(({ mark, leads }) => {
    return { node: contactNode(mark), kind: 'contact', label: written.get(mark)?.value ?? '', title: null, leads }
  })
}
