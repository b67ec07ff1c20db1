import { parseArgs } from 'node:util'
import type { KeptLead } from '../src/modules/leads/keeping/kept.ts'
import type { ListOutput } from '../src/modules/leads/shapes.ts'
import { inAgency } from '../test/houses/kernel.ts'
import { beginScreening, call, keptSamples, type LeadsStand, leadsStand } from '../test/houses/leads.ts'
import { KINDS, type Kind, openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { startPostgres } from '../test/run/postgres.ts'
import { CALLS_HEAD, callsRow, type Measured, measureCalls } from './calls.ts'
import { machine } from './machine.ts'

/** Numbers that look drawn and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SAMPLES = keptSamples()
const LANGUAGES = ['en', 'lv', 'ru', 'uk', 'pl', 'ro', 'bg', 'lt', 'et', 'de', 'es', 'pt']
const DAY = 86_400_000

/** An invented lead: one of the samples with other figures, contact points, sources and firm names. */
export function invented(i: number, random: () => number): KeptLead {
  const sample = SAMPLES[i % SAMPLES.length]
  const of = (number: number) => Math.floor(random() * number)
  const day = new Date(Date.UTC(2026, 0, 1) + of(320) * DAY).toISOString().slice(0, 10)
  // One number in twelve leads, and a few that stand in hundreds.
  const phone = (n: number) => `+3712${String(random() < 0.02 ? of(20) : of(30_000) + n * 50_000).padStart(7, '0')}`
  const contacts = sample.body.contacts.slice(0, 4).map((contact, n) => ({ ...contact, value: phone(n) }))
  return {
    ...sample,
    fingerprint: `bench ${i}`,
    score: Math.round((12 + random() * random() * 30) * 10) / 10,
    size: 1 + Math.floor(random() * random() * 60),
    firstSeen: day,
    lastSeen: day,
    languages: [LANGUAGES[of(4)], ...(random() < 0.4 ? [LANGUAGES[4 + of(8)]] : [])],
    sources: [
      { name: `board-${of(40)}.example`, postings: 3 },
      { name: `channel ${of(2000)}`, postings: 2 },
    ],
    employers: [{ name: `Firm ${of(20_000)}`, postings: 2 }],
    wording: Array.from({ length: 8 }, () => `shingle ${of(60_000)}`),
    body: { ...sample.body, contacts, signs: sample.body.signs.filter(() => random() < 0.7) },
    postings: sample.postings.slice(0, 12),
  }
}

const STEP = 100

async function fill(stand: LeadsStand, leads: number, say: (line: string) => void): Promise<number> {
  const random = dice(7)
  const screening = await beginScreening(stand, stand.ieva)
  const began = performance.now()
  for (let at = 0; at < leads; at += STEP) {
    const some = Array.from({ length: Math.min(STEP, leads - at) }, (_, i) => invented(at + i, random))
    stand.kernel.clock.pass(1000)
    await call(stand, stand.ieva, 'leads.import', { screening, leads: some })
    if (at % 10_000 === 0) say(`  ${at} of ${leads} leads`)
  }
  return leads / ((performance.now() - began) / 1000)
}

/** What a queue is asked for: each order, and filters from common to rare, alone and together. */
function questions(random: () => number, facets: ListOutput['facets']): object[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]
  const indicator = () => pick(facets.indicators).value
  const rare = facets.sources[facets.sources.length - 1].value
  return [
    {},
    { sort: 'seen' },
    { sort: 'arrived' },
    { sort: 'size' },
    { filter: { indicator: indicator() } },
    { filter: { language: pick(LANGUAGES) } },
    { filter: { source: pick(facets.sources).value } },
    { filter: { source: rare } },
    { filter: { indicator: indicator(), language: pick(LANGUAGES) } },
    { filter: { indicator: indicator(), source: rare, language: 'pt' } },
    { filter: { from: '2026-11-01', to: '2026-11-30' } },
    { sort: 'seen', filter: { from: '2026-03-01', to: '2026-03-02' } },
    { filter: { contact: `+3712${String(Math.floor(random() * 20)).padStart(7, '0')}` } },
    { filter: { contact: '+371 2999 9999' } },
    { filter: { state: 'all', indicator: indicator() } },
    { filter: { size: 40 } },
    { filter: { mine: true } },
  ]
}

const list = (stand: LeadsStand, input: object) => call<ListOutput>(stand, stand.ieva, 'leads.list', input)

async function measureAll(stand: LeadsStand, times: number, at: number): Promise<Measured[]> {
  const random = dice(11)
  const { leads, facets, next } = await list(stand, { limit: 100 })
  const asked = Array.from({ length: 20 }, () => questions(random, facets)).flat()
  const ids = [...leads, ...(await list(stand, { limit: 100, after: next })).leads].map(({ id }) => id)
  const order = await inAgency(stand.kernel, stand.ours.id, (db) =>
    db
      .selectFrom('leads')
      .select('id')
      .where('state', '=', 'new')
      .orderBy('id')
      .limit(2 * times + 100)
      .execute(),
  )
  const fresh = order.map(({ id }) => id).filter((id) => !ids.includes(id))
  let taken = 0
  const reason = 'Known to be in order, as the bench says.'
  return [
    await measureCalls('leads.list, 50 a page, orders and filters mixed', times, at, (i) =>
      list(stand, { ...asked[i % asked.length], limit: 50 }),
    ),
    await measureCalls('leads.get', times, at, (i) =>
      call(stand, stand.ieva, 'leads.get', { lead: ids[i % ids.length] }),
    ),
    await measureCalls('leads.claim, leads.dismiss (one decision)', times, at, async () => {
      const lead = fresh[taken++]
      await call(stand, stand.ieva, 'leads.claim', { lead })
      await call(stand, stand.ieva, 'leads.dismiss', { lead }, { reason })
    }),
    await measureCalls('leads.note', times, at, (i) =>
      call(stand, stand.ieva, 'leads.note', { lead: ids[i % ids.length], text: 'Same number as last week.' }),
    ),
  ]
}

/** The slowest questions by themselves, to see where an index is missing. */
async function measureEach(stand: LeadsStand): Promise<Measured[]> {
  const { facets } = await list(stand, { limit: 1 })
  const each: Measured[] = []
  for (const question of questions(dice(3), facets))
    each.push(
      await measureCalls(`leads.list ${JSON.stringify(question)}`, 10, 1, () =>
        list(stand, { ...question, limit: 50 }),
      ),
    )
  return each
}

async function bench(kind: Kind, database: TestDatabase, options: { leads: number; times: number; each: boolean }) {
  const say = (line: string) => console.error(line)
  const stand = await leadsStand(database)
  const rate = await fill(stand, options.leads, say)
  await database.superuser('analyze')
  console.log(`| ${kind} | 1 | leads.import, ${STEP} a step | | | ${rate.toFixed(0)} leads |`)
  // The embedded database has one session: more callers only wait for each other.
  for (const at of kind === 'embedded' ? [1] : [1, 4])
    for (const measured of await measureAll(stand, options.times, at)) console.log(callsRow(kind, at, measured))
  if (options.each) for (const measured of await measureEach(stand)) console.log(callsRow(kind, 1, measured))
  const [{ size }] = await database.superuser('select pg_database_size(current_database())::text as size')
  console.log(`\n${kind}: ${(Number(size) / 2 ** 30).toFixed(2)} GiB in the database.\n`)
}

/** `node bench/leads.ts [--leads N] [--times N] [--database embedded|server] [--each]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      leads: { type: 'string', default: '100000' },
      times: { type: 'string', default: '400' },
      database: { type: 'string' },
      each: { type: 'boolean', default: false },
    },
  })
  const options = { leads: Number(values.leads), times: Number(values.times), each: values.each }
  console.log(`${options.leads} invented leads; ${machine(new Date())}\n`)
  console.log(CALLS_HEAD)
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres(true)
  for (const kind of KINDS.filter((kind) => values.database === undefined || values.database === kind)) {
    const database = await openTestDatabase(kind)
    await bench(kind, database, options)
    await database.close()
  }
}

if (import.meta.main) await main()
