import { notFound } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { colleagueOf, memberNames, permissionsOf, type Reader } from '../../accounts/index.ts'
import { asMember, NO_PERSON, personRow } from '../record.ts'
import { soundTeam } from './rows.ts'

/**
 * The colleagues who may open a person, for whoever writes notes there: those on the team whose roles still open it.
 * @throws Problem `not-found`
 */
export async function personReaders(context: RunContext, person: string): Promise<readonly Reader[]> {
  const { db, actor, now, may } = context
  const member = asMember(actor)
  if (!may('persons.note')) throw notFound(NO_PERSON)()
  const { agency } = await personRow(db, member, person, now)
  const places = (await soundTeam(db, person)).filter(({ until }) => until === null || until > now)
  const ids: string[] = []
  for (const id of new Set(places.map((place) => place.member)))
    if (id !== member.id && (await opensPersons(context, agency, id))) ids.push(id)
  const names = await memberNames(context, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => a.name.localeCompare(b.name))
}

async function opensPersons({ db }: RunContext, agency: string, id: string): Promise<boolean> {
  const colleague = await colleagueOf(db, agency, id)
  return colleague !== null && permissionsOf(colleague.roles).includes('case:read')
}
