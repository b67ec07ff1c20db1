import { parseArgs } from 'node:util'
import type { PersonSummary } from '../src/modules/cases/shapes.ts'
import type { Person } from '../test/houses/accounts.ts'
import { CasesHouse, person } from '../test/houses/cases.ts'
import { KINDS, type Kind, openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { startPostgres } from '../test/run/postgres.ts'
import { CALLS_HEAD, callsRow, type Measured, measureCalls } from './calls.ts'
import { dice } from './leads.ts'
import { machine } from './machine.ts'

// Parts of invented names: enough of them that a search meets namesakes, as it does in a country.
const GIVEN = ['Oksana', 'Іван', 'Mihaela', 'Georgi', 'Nguyen', 'Fatima', 'Sunita', 'Anna', 'Pēteris', 'محمد']
const FAMILY = ['Vyhadana', 'Вигаданий', 'Inventat', 'Izmislen', 'Bịa', 'Uydurma', 'Kalpit', 'Izdomāta', 'Zmyślona']
const AGES = ['adult', 'adult', 'adult', 'adult', 'child', 'uncertain']
const AT_ONE_PLACE = 20
/** More than anybody has; it shows what the team's wall costs. */
const EACH_WORKER = 1000

/** Somebody met at a place, invented. */
function invented(i: number, random: () => number) {
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
  // A number as a third name part: most are one of a few, as in life, and some are alone.
  const name = `${of(GIVEN)} ${of(FAMILY)}${random() < 0.5 ? '' : ` ${i}`}`
  return person({ name, age: of(AGES), sex: of(['female', 'male']), citizenship: of(['UA', 'RO', 'VN', 'LV']) })
}

/** Fills an agency; each worker has met their share, and one inspector few. */
async function fill(house: CasesHouse, persons: number, workers: readonly Person[], say: (line: string) => void) {
  const random = dice(5)
  const began = performance.now()
  for (let at = 0; at < persons; at += AT_ONE_PLACE) {
    const some = Array.from({ length: Math.min(AT_ONE_PLACE, persons - at) }, (_, i) => invented(at + i, random))
    // Short steps, so that nobody's session ends meanwhile.
    house.kernel.clock.pass(50)
    await house.opens(workers[(at / AT_ONE_PLACE) % workers.length] as Person, { persons: some })
    if (at % 10_000 === 0) say(`  ${at} of ${persons} persons`)
  }
  await house.opens(house.inspector, { persons: [invented(0, random), invented(1, random)] })
  return persons / ((performance.now() - began) / 1000)
}

async function measureAll(house: CasesHouse, by: Person, whose: string, times: number, at: number) {
  const random = dice(9)
  const ask = <T>(name: string, input: object) => house.call<T>(by.token, name, input)
  const list = (input: object) => ask<{ persons: PersonSummary[]; total: number }>('persons.list', input)
  const { persons, total } = await list({ queue: 'all', limit: 100 })
  const queues = ['open', 'all', 'alarm', 'child-protection', 'open']
  const pages = Math.max(1, Math.min(10, Math.floor(total / 50)))
  const names = [...GIVEN, ...GIVEN.map((given, i) => `${given} ${FAMILY[i % FAMILY.length]}`), 'Nobody Atall']
  const measured: Measured[] = []
  const measure = async (what: string, work: (i: number) => Promise<unknown>) =>
    measured.push(await measureCalls(`${what}, ${whose} (${total})`, times, at, work))
  await measure('persons.list, 50 a page', (i) =>
    list({ queue: queues[i % queues.length], limit: 50, after: 50 * Math.floor(random() * pages) }),
  )
  await measure('persons.search', (i) => {
    // The house lets nobody try names by the hundred; the bench is not what that is for.
    house.kernel.clock.pass(2500)
    return ask('persons.search', { name: names[i % names.length] })
  })
  await measure('persons.get', (i) => ask('persons.get', { person: persons[i % persons.length]?.id }))
  await measure('persons.waiting', () => ask('persons.waiting', {}))
  return measured
}

async function bench(kind: Kind, database: TestDatabase, persons: number, times: number): Promise<void> {
  const house = await CasesHouse.open(database)
  const workers = [house.worker]
  while (workers.length * EACH_WORKER < persons) workers.push(await house.admitted(house.keeper, ['case-worker']))
  const rate = await fill(house, persons, workers, (line) => console.error(line))
  await database.superuser('analyze')
  console.log(`| ${kind} | 1 | cases.open, persons of ${AT_ONE_PLACE} a place | | | ${rate.toFixed(0)} |`)
  // The embedded database has one session: more callers only wait for each other.
  for (const at of kind === 'embedded' ? [1] : [1, 4])
    for (const [by, whose] of [
      [house.inspector, 'few of one’s own'],
      [house.worker, 'many of one’s own'],
    ] as const)
      for (const one of await measureAll(house, by, whose, times, at)) console.log(callsRow(kind, at, one))
}

/** `node bench/persons.ts [--persons N] [--times N] [--database embedded|server]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      persons: { type: 'string', default: '100000' },
      times: { type: 'string', default: '300' },
      database: { type: 'string' },
    },
  })
  console.log(`${values.persons} invented persons; ${machine(new Date())}\n`)
  console.log(CALLS_HEAD)
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres(true)
  for (const kind of KINDS.filter((kind) => values.database === undefined || values.database === kind)) {
    const database = await openTestDatabase(kind)
    await bench(kind, database, Number(values.persons), Number(values.times))
    await database.close()
  }
}

if (import.meta.main) await main()
