import { isoDay } from '../../../kernel/clock.ts'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { countryOf } from '../../accounts/index.ts'
import { type ProtectionRule, protectionRule } from '../rules/temporary-protection.ts'

// The day on which temporary protection ends by law: it stands for whoever has it, until somebody of the team writes down another day.
// Nothing is decided by it. Where the law sets another day, it moves for everybody.

/** Persons whose day is set in one transaction. */
export const STEP = 100

type Scope = { readonly db: Tx; readonly agency: string; readonly now: Date; readonly person?: string }

/**
 * Sets the day for those who lack it and takes away what no longer holds.
 * @param scope.person only for this person
 * @returns whose day was set or taken away, at most `STEP` of each
 */
export async function setByRule({ db, agency, now, person }: Scope): Promise<readonly string[]> {
  const rule = protectionRule(await countryOf(db, agency), isoDay(now))
  const wrong = await wrongDays(db, agency, rule, person)
  if (wrong.length > 0)
    await db
      .deleteFrom('person_days')
      .where(
        'id',
        'in',
        wrong.map(({ id }) => id),
      )
      .execute()
  const lacking = rule === null ? [] : await withoutDay(db, agency, person)
  if (rule !== null && lacking.length > 0)
    await db
      .insertInto('person_days')
      .values(lacking.map((id) => dayBy(rule, { person: id, agency, now })))
      // A member's step and the job may set it at once: the second finds what it wanted.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return [...new Set([...wrong.map((day) => day.person), ...lacking])]
}

const dayBy = ({ until, by }: ProtectionRule, { person, agency, now }: Required<Omit<Scope, 'db'>>) => ({
  ...{ id: newId(), person, agency, kind: 'protection-ends' as const, on_day: until, by_rule: by },
  ...{ set_by: null, set_at: now, reopened_at: null, sealed: null },
})

/** Whether a person has temporary protection, and a file that is worked with; `p` is the person. */
const HAS_IT = sql<SqlBool>`(p.file <> 'closed' and exists (select from person_tracks t
  where t.person = p.id and t.track = 'asylum' and t.state = 'temporary'))`
/** Whether somebody of the team wrote down another day. */
const HAS_OWN = sql<SqlBool>`exists (select from person_days o
  where o.person = p.id and o.kind = 'protection-ends' and o.by_rule is null)`

const wrongDays = (db: Tx, agency: string, rule: ProtectionRule | null, person?: string) =>
  db
    .selectFrom('person_days as d')
    .innerJoin('persons as p', 'p.id', 'd.person')
    .select(['d.id', 'd.person'])
    .where('d.agency', '=', agency)
    .where('d.by_rule', 'is not', null)
    .$if(person !== undefined, (query) => query.where('d.person', '=', person ?? ''))
    .where(
      sql<SqlBool>`(not ${HAS_IT} or ${HAS_OWN} or d.on_day is distinct from ${rule?.until ?? null}::text
        or d.by_rule is distinct from ${rule?.by ?? null}::text)`,
    )
    .orderBy('d.id')
    .limit(STEP)
    .execute()

async function withoutDay(db: Tx, agency: string, person?: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('persons as p')
    .select('p.id')
    .where('p.agency', '=', agency)
    .$if(person !== undefined, (query) => query.where('p.id', '=', person ?? ''))
    .where(HAS_IT)
    .where(sql<SqlBool>`not exists (select from person_days d where d.person = p.id and d.kind = 'protection-ends')`)
    .orderBy('p.id')
    .limit(STEP)
    .execute()
  return rows.map(({ id }) => id)
}
