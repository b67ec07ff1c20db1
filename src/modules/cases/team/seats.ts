import type { Tx } from '../../../kernel/database.ts'

/**
 * Who is on the teams of persons or cases now. Asked by the program: a member sees their own teams alone.
 * @param of which column the ids are of
 * @returns ids of members, by person or case; nothing for one without a team
 */
export async function seatsBy(
  db: Tx,
  agency: string,
  of: 'person' | 'case_id',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const seats = new Map<string, string[]>()
  if (ids.length === 0) return seats
  const rows = await db
    .selectFrom('person_team')
    .select([of, 'member'])
    .distinct()
    .where('agency', '=', agency)
    .where(of, 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  for (const { [of]: id, member } of rows) seats.set(id, [...(seats.get(id) ?? []), member])
  return seats
}
