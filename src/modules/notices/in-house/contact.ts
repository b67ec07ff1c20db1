import { z } from 'zod'
import type { Row, Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { dialled } from '../../vocabulary/index.ts'
import { asMember } from '../record.ts'
import { platforms } from './platforms.ts'
import { type Contact, ContactInput, ContactOutput, Platforms } from './shapes.ts'

// One contact for each platform (Art. 11 DSA), which it names itself.

const contactShown = ({ name, mail, tel }: Row<'platform_contacts'>): Contact | null =>
  name === null || mail === null
    ? null
    : { name, mail, telephone: tel === null ? null : { shown: tel, tel: dialled(tel) } }

/** The contact of a platform; null where none is named, and for whom nothing of it is. */
export async function contactOf(db: Tx, agency: string): Promise<Contact | null> {
  const row = await db.selectFrom('platform_contacts').selectAll().where('agency', '=', agency).executeTakeFirst()
  return row === undefined ? null : contactShown(row)
}

const own = { permission: 'notice:receive', purpose: 'prevention', subject: () => [], output: ContactOutput } as const

export const getContact = operation({
  ...own,
  summary: 'See whom senders of notices write to at one’s platform',
  verb: 'consultation',
  input: z.object({}),
  run: async ({ db, actor }) => ({ contact: await contactOf(db, asMember(actor).agency) }),
})

export const setContact = operation({
  ...own,
  summary: 'Name whom senders of notices write to or ring at one’s platform, or take that back',
  verb: 'alteration',
  input: ContactInput,
  async run({ db, actor, now }, { contact }) {
    const { id, agency } = asMember(actor)
    // Said here what cannot be dialled, and not to whoever is about to ring.
    if (contact?.telephone) dialled(contact.telephone)
    const row = {
      ...{ agency, name: contact?.name.trim() ?? null, mail: contact?.mail ?? null, tel: contact?.telephone ?? null },
      ...{ set_by: id, set_at: now },
    }
    await db
      .insertInto('platform_contacts')
      .values(row)
      .onConflict((there) => there.column('agency').doUpdateSet(row))
      .execute()
    return { contact: await contactOf(db, agency) }
  },
})

export const listPlatformAgencies = operation({
  summary: 'See which agencies of the house are a platform’s, and whom one writes to there',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: Platforms,
  subject: () => [],
  async run({ db }) {
    const shown = []
    // Row security gives the contacts of those that the own directory leads to.
    for (const { id, name } of await platforms(db)) shown.push({ id, name, contact: await contactOf(db, id) })
    return { platforms: shown }
  },
})
