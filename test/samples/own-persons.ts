import { newId } from '../../src/kernel/ids.ts'
import type { TestDatabase } from '../run/databases.ts'

/** What of an invented person the plain columns say, and nothing else. */
export type PlainPerson = {
  readonly id: string
  readonly agency: string
  readonly openedAt: string
  readonly sex: string
  readonly age: 'adult' | 'child' | 'uncertain'
  readonly citizenship: string
  readonly exploitation: string
  readonly identification: string
  /** Whether they left the child's track, and whether because it was decided that they never were a child. */
  readonly left: 'no' | 'grown' | 'decided'
}

/** A receiver's word that a referral is about a person of its own. */
export type Link = { readonly one: string; readonly other: string; readonly isEnded: boolean }

/** An adult of whom nothing is remarkable; a test says what matters to it. */
export const plainPerson = (agency: string, more: Partial<PlainPerson> = {}): PlainPerson => ({
  ...{ id: newId(), agency, openedAt: '2025-06-01T10:00:00Z', sex: 'female', age: 'adult', citizenship: 'UA' },
  ...{ exploitation: 'labour', identification: 'presumed', left: 'no', ...more },
})

const json = (value: unknown) => `$json$${JSON.stringify(value)}$json$::jsonb`

/** Replaces all persons of a database by these, past the program, with no words and no keys. */
export async function setPersons(
  database: Pick<TestDatabase, 'superuser'>,
  persons: readonly PlainPerson[],
  links: readonly Link[],
): Promise<void> {
  const rows = persons.map(({ openedAt, ...row }) => ({ ...row, opened_at: openedAt }))
  const said = links.map(({ one, other, isEnded }) => ({ id: newId(), one, other, ended: isEnded, referral: newId() }))
  await database.superuser(`begin; set local session_replication_role = replica;
    delete from persons; delete from person_links; delete from person_tracks; delete from age_decisions;
    create temporary table told on commit drop as select * from jsonb_to_recordset(${json(rows)}) as p(id uuid, agency uuid,
      opened_at timestamptz, sex text, age text, citizenship text, exploitation text, identification text, "left" text);
    insert into persons (id, case_id, agency, number, mode, basis, sex, age, citizenship, exploitation, language, refuses, owner, queue,
        rules, identification, whereabouts, file, opened_at)
      select id, gen_random_uuid(), agency, 1, case age when 'adult' then 'counted' else 'named' end, 'law', sex, age, citizenship,
        exploitation, 'en', '{}', gen_random_uuid(), 'support', 'LV/1', identification, 'known', 'open', opened_at from told;
    insert into person_tracks (person, track, agency, state, since, rules)
      select id, 'child', agency, 'left', opened_at, 'LV/1' from told where "left" <> 'no';
    insert into age_decisions (id, person, agency, decided_by, decided_at, remedy_until, rules, state, since, settled_by, sealed)
      select gen_random_uuid(), id, agency, gen_random_uuid(), opened_at, '2025-12-31', 'LV/1', 'in-force', opened_at, gen_random_uuid(), ''
      from told where "left" = 'decided';
    insert into person_links (id, person, agency, other_person, other_agency, referral, made_by, made_at, ended_at)
      select l.id, a.id, a.agency, b.id, b.agency, l.referral, gen_random_uuid(), now(), case when l.ended then now() end
      from jsonb_to_recordset(${json(said)}) as l(id uuid, one uuid, other uuid, ended boolean, referral uuid)
        join told a on a.id = l.one join told b on b.id = l.other where a.agency <> b.agency;
    commit`)
}
