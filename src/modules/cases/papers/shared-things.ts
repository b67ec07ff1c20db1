import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { lastEpisodes } from './episodes.ts'
import { AS, sameThings, type Told } from './same-things.ts'

const Somebody = z.object({ person: Id, code: z.string() })
const Output = z.object({
  /** Persons whose episodes were opened for the comparison. */
  compared: z.array(Somebody),
  /** Possible matches, each with its occurrences in the words of the accounts. */
  things: z.array(
    z.array(Somebody.extend({ as: z.enum(AS), role: z.string(), called: z.string(), country: z.string() })),
  ),
})

export const sharedThings = operation({
  summary: 'See which suspects, firms and vehicles stand in episodes of several persons of a case',
  // A member sees nothing here that the persons' papers do not show them, and each person gets an entry. Guardians and lawyers read one
  // person's papers for that person, so they do not compare.
  permission: 'case:work',
  purpose: 'protection',
  verb: 'combination',
  input: OneInput,
  output: Output,
  subject: ({ person }, output) => [...new Set([person, ...(output?.compared.map((one) => one.person) ?? [])])],
  async run(context, { person }) {
    const { member, row } = await heldPerson(context, person)
    refuseRestricted([row])
    const told = await toldIn(context.db, member, await ofCase(context.db, member, row))
    return {
      compared: told.filter(({ episodes }) => episodes !== null).map((one) => named(one.person)),
      things: sameThings(told).map((mentions) => mentions.map((one) => ({ ...one, ...named(one.person) }))),
    }
  },
})

const named = (person: string) => ({ person, code: codeOf(person) })

/**
 * Persons of a case on whose team the member is, by row policies. A person under protection is compared on their own page alone, as in a
 * search; a person who asked for erasure is not compared, because the data are restricted (Art. 18(1) GDPR).
 */
const ofCase = (db: Tx, member: Member, { id, case_id }: PersonRow) =>
  db
    .selectFrom('persons')
    .select(['id', 'data_key'])
    .where('agency', '=', member.agency)
    .where('case_id', '=', case_id)
    .where('erasure_asked', 'is', null)
    .where(({ eb, or }) => or([eb('protected', '=', false), eb('id', '=', id)]))
    .orderBy('number')
    .execute()

/** The episodes of these persons; null for persons whom the member's keys do not open. */
async function toldIn(
  db: Tx,
  member: Member,
  persons: readonly Pick<PersonRow, 'id' | 'data_key'>[],
): Promise<readonly Told[]> {
  const opened = await keysIfOpen(db, member, persons)
  const keys = persons.flatMap(({ id, data_key }) => {
    const key = data_key === null ? undefined : opened.get(data_key)
    return key === undefined ? [] : [[id, key] as const]
  })
  const episodes = await lastEpisodes(db, new Map(keys))
  return persons.map(({ id }) => ({ person: id, episodes: episodes.get(id) ?? null }))
}
