import type { Tx } from '../../kernel/database.ts'

/**
 * Persons whose next clock has run out, each for their team alone. Asked by the program: moments, and nothing of whom they are of.
 */
export async function personsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('persons as p')
    .innerJoin('person_team as t', 't.person', 'p.id')
    .select(['p.id', 'p.next_due', 't.member'])
    .where('p.agency', '=', agency)
    .where('p.file', '<>', 'closed')
    .where('p.next_due', '<=', now)
    .where('t.ended_at', 'is', null)
    .execute()
  const members = new Map<string, { readonly due: Date | null; readonly members: string[] }>()
  for (const { id, next_due: due, member } of rows) {
    const one = members.get(id) ?? { due, members: [] }
    members.set(id, { ...one, members: [...one.members, member] })
  }
  return [...members.values()].map(
    (one) =>
      ({
        ...one,
        permission: 'case:read',
        except: null,
        came: null,
        urgent: false,
        unseen: false,
        sent: false,
      }) as const,
  )
}
