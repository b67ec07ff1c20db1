import { system } from '../src/kernel/actor.ts'
import { execute } from '../src/kernel/execute.ts'
import { operations } from '../src/modules/evidence/index.ts'
import type { ItemSummary } from '../src/modules/evidence/shapes.ts'
import { keepEvidence } from '../test/houses/evidence.ts'
import { NoticesHouse } from '../test/houses/notices.ts'
import { openTestDatabase } from '../test/run/databases.ts'
import { growth, medians } from './growth.ts'

// Lists of evidence with a thousand items and with a hundred times as many.

/** Items that open to the reader, as a page of a list has them; the others are rows alone. */
const REAL = 60

/** Copies of one item and its first entry, under other numbers, of each ten one of a person whom nobody here works with; of each hundred one is
 * offered, ten at most to the reader, and ten differ: what waits for one person does not grow with what is kept. */
const MORE = (from: string, n: number, [to, other]: readonly [string, string]) => `
  with made as (
    insert into evidence_items (id, agency, about_kind, about, kind, taken_at, taken_by, file, size, sha256, data_key, sealed)
    select gen_random_uuid(), agency, case when p then 'person' else about_kind end, gen_random_uuid(), kind, taken_at, taken_by, gen_random_uuid(),
      case when not p then size end, case when not p then sha256 end, case when not p then data_key end, sealed
    from evidence_items, generate_series(1, ${n}) g, lateral (select g % 10 = 0) as which (p) where id = '${from}' returning id
  ), counted as (select id, row_number() over () as i from made)
  insert into custody (id, item, agency, n, at, by, to_member, kind, content, before, hash, key, signature)
  select gen_random_uuid(), m.id, c.agency, s.n, c.at, c.by, case s.kind when 'handed-over' then case when m.i <= 1000 then '${to}' else '${other}' end::uuid end, s.kind, c.content,
    case when s.n > 1 then c.hash end, sha256(m.id::text::bytea || s.n::text::bytea), c.key, c.signature
  from counted m cross join (values (1, 'captured', 1), (2, 'opened', 2), (3, 'handed-over', 100), (3, 'differs', 50)) s(n, kind, each), custody c
  where c.item = '${from}' and c.n = 1 and m.i % s.each = 0 and (s.kind <> 'differs' or (m.i <= 1000 and m.i % 100 <> 0))`

/** Bundles of which one of a hundred items tells, as they lie in the table: what is sealed of them does not open. */
const BUNDLES = (item: string, n: number, [by, and]: readonly [string, string]) => `
  insert into evidence_bundles (id, agency, asked_by, approved_by, approved_at, data_key, sealed)
  select gen_random_uuid(), agency, '${by}', '${and}', taken_at + g * interval '1 second', data_key, sealed
  from evidence_items, generate_series(1, ${n}) g where id = '${item}'`

async function measured(items: number, times: number): Promise<ReadonlyMap<string, number>> {
  const database = await openTestDatabase('server')
  const house = await NoticesHouse.open(database, { operations })
  Object.assign(house.kernel, {
    site: { ...house.kernel.site, timestamps: { authorities: ['http://a.example'], roots: [] } },
  })
  const lead = await house.lead()
  const worker = await house.admitted(house.keeper, ['case-worker'])
  // The only one of its kind, before all others.
  await keepEvidence(house, house.anna, lead, { kind: 'sound', type: 'audio/mpeg' })
  const { item } = await keepEvidence(house, house.anna, lead)
  await database.superuser(MORE(item, items - REAL, [house.berta.id, house.police.id]))
  await database.superuser(BUNDLES(item, items / 100, [house.anna.id, house.berta.id]))
  for (let i = 2; i < REAL; i++) await keepEvidence(house, house.anna, lead)
  await database.superuser('analyze')
  const list = (input: object, by = house.berta) =>
    house.call<{ items: ItemSummary[]; more: boolean }>(by.token, 'evidence.list', input)
  const after = (await list({})).items.at(-1)?.id
  const asks: Readonly<Record<string, () => Promise<unknown>>> = {
    'evidence.list': () => list({}),
    'evidence.list, the next page': () => list({ after }),
    'evidence.list, of one lead': () => list({ about: { kind: 'lead', id: lead } }),
    'evidence.list, of one kind': () => list({ kind: 'document' }),
    'evidence.list, of a rare kind': () => list({ kind: 'sound' }),
    'evidence.list, of a case worker without persons': () => list({}, worker),
    'evidence.list, offered to me': () => list({ show: 'mine' }),
    'evidence.list, altered or lost': () => list({ show: 'differs' }),
    'evidence.bundles': () => house.call(house.berta.token, 'evidence.bundles'),
    'evidence.waiting': () => house.call(house.berta.token, 'evidence.waiting'),
    'evidence.get': () => house.call(house.berta.token, 'evidence.get', { item }),
  }
  const actor = system(house.agency)
  const found = await medians(asks, times)
  for (const [what, ms] of await medians(
    { [HOURLY]: () => execute(house.kernel, { actor, operation: 'evidence.unstamped', input: {} }) },
    5,
  ))
    found.set(what, ms)
  await database.close()
  return found
}
/** The hourly job asks for what has no trusted time; it waits for nobody. */
const HOURLY = 'evidence.unstamped, each hour'

if (import.meta.main) await growth({ of: 'items', many: 100_000, measured, told: [HOURLY] })
