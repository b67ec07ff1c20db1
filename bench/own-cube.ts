import { parseArgs } from 'node:util'
import { sql } from '../src/kernel/database.ts'
import { ownLines } from '../src/modules/statistics/return/own/count-own.ts'
import { ownObservations } from '../src/modules/statistics/return/own/lines.ts'
import { as } from '../test/houses/kernel.ts'
import { ReturnsHouse } from '../test/houses/returns.ts'
import { KINDS, type Kind, openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { startPostgres } from '../test/run/postgres.ts'
import { machine } from './machine.ts'
import { markdownTable } from './written.ts'

// How long letter (a) of the yearly return takes to count out of the house's own persons, on both databases.

/** Ten times as many persons take at most so many times as long. */
const MOST = 15
const TRIES = 5
const YEAR = 2025

/** Invented persons of a year, past the program: one in ten grew up since, one in twenty is held by two agencies. */
const invented = (persons: number, agencies: readonly string[]) => `begin; set local session_replication_role = replica;
  delete from persons; delete from person_tracks; delete from person_links;
  create temporary table made on commit drop as select i, gen_random_uuid() as id,
    ('{${agencies.join()}}'::uuid[])[1 + i % ${agencies.length}] as agency from generate_series(1, ${persons}) i;
  insert into persons (id, case_id, agency, number, mode, basis, sex, age, citizenship, exploitation, language, refuses, owner, queue, rules,
      identification, whereabouts, file, opened_at)
    select id, gen_random_uuid(), agency, 1, case i % 6 when 0 then 'named' else 'counted' end, 'law',
      (array['female', 'male', 'other', 'unknown'])[1 + i % 4], case i % 6 when 0 then 'child' else 'adult' end,
      (array['LV', 'EE', 'UA', 'PH', 'stateless', 'unknown'])[1 + i % 5 % 6], (array['labour', 'sexual', 'begging', 'unknown'])[1 + i / 7 % 4],
      'en', '{}', gen_random_uuid(), 'support', 'LV/1', (array['presumed', 'identified', 'declined', 'detected'])[1 + i / 3 % 4],
      'known', 'open', timestamptz '${YEAR}-01-01' + i % 360 * interval '1 day' from made;
  insert into person_tracks (person, track, agency, state, since, rules) select id, 'child', agency, 'left', now(), 'LV/1' from made where i % 10 = 1;
  insert into person_links (id, person, agency, other_person, other_agency, referral, made_by, made_at)
    select gen_random_uuid(), a.id, a.agency, b.id, b.agency, gen_random_uuid(), gen_random_uuid(), now()
    from made a join made b on b.i = a.i + 1 where a.i % 40 = 3;
  commit; analyze persons; analyze person_links; analyze person_tracks`

type Measured = { readonly milliseconds: number; readonly persons: number; readonly cells: number }

async function measure(
  database: TestDatabase,
  house: ReturnsHouse,
  agencies: readonly string[],
  persons: number,
): Promise<Measured> {
  await database.superuser(invented(persons, agencies))
  const actor = await house.actor(house.anna.token)
  const times: number[] = []
  let last: Omit<Measured, 'milliseconds'> = { persons: 0, cells: 0 }
  for (let i = 0; i < TRIES; i++) {
    const began = performance.now()
    const lines = await as(house.kernel, actor, async (db) => {
      await sql`select set_config('app.purpose', 'statistics', true)`.execute(db)
      return ownLines(db, YEAR, 'LV')
    })
    const cells = ownObservations(lines, new Set(['police', 'ngo'])).length
    times.push(performance.now() - began)
    last = { persons: lines.reduce((sum, line) => sum + line.persons, 0), cells }
  }
  return { ...last, milliseconds: times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0 }
}

async function compare(kind: Kind, persons: number): Promise<{ rows: (string | number)[][]; ratio: number }> {
  const database = await openTestDatabase(kind)
  const house = await ReturnsHouse.open(database)
  const other = await house.another(house.keeper)
  const agencies = [house.keeper.agency, other.agency]
  const few = await measure(database, house, agencies, persons)
  const many = await measure(database, house, agencies, 10 * persons)
  await database.close()
  const row = (n: number, { milliseconds, persons: counted, cells }: Measured) => [
    kind,
    n,
    counted,
    cells,
    Math.round(milliseconds),
  ]
  return { rows: [row(persons, few), row(10 * persons, many)], ratio: many.milliseconds / few.milliseconds }
}

/** `node bench/own-cube.ts [--persons N]`: N persons and ten times as many. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { persons: { type: 'string', default: '100000' } } })
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres()
  const rows: (string | number)[][] = []
  const ratios: string[] = []
  for (const kind of KINDS) {
    const { rows: of, ratio } = await compare(kind, Number(values.persons))
    rows.push(...of)
    ratios.push(`${kind}: ten times as many persons take ${ratio.toFixed(1)} times as long (at most ${MOST})`)
    if (ratio > MOST) process.exitCode = 1
  }
  const head = ['database', 'persons', 'registered victims', 'cells', 'milliseconds (median of five)']
  console.log([machine(new Date()), '', markdownTable(head, rows, 'numbers'), '', ...ratios].join('\n'))
}

if (import.meta.main) await main()
