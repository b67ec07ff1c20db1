import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Member } from '../src/kernel/actor.ts'
import { sql } from '../src/kernel/database.ts'
import { execute } from '../src/kernel/execute.ts'
import { operation } from '../src/kernel/operation.ts'
import { authenticate } from '../src/modules/accounts/index.ts'
import { jobs, operations } from '../src/operations.ts'
import { House } from '../test/houses/accounts.ts'
import { as } from '../test/houses/kernel.ts'
import { imported, keptSamples } from '../test/houses/leads.ts'
import { KINDS, type Kind, openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { startPostgres } from '../test/run/postgres.ts'
import { testServer } from '../test/run/web.ts'
import { machine } from './machine.ts'

/** One way to do something, and how often it was done. */
type Measured = { readonly p50: number; readonly p95: number; readonly perSecond: number; readonly cpu: number }

/** Does something for some seconds, by so many callers at once. */
async function measure(seconds: number, callers: number, work: (i: number) => Promise<unknown>): Promise<Measured> {
  for (let i = 0; i < 5; i++) await work(i)
  const took: number[] = []
  let next = 5
  const [began, used] = [performance.now(), process.cpuUsage()]
  const end = began + seconds * 1000
  const one = async () => {
    while (performance.now() < end) {
      const from = performance.now()
      await work(next++)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: callers }, one))
  const spent = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  took.sort((a, b) => a - b)
  const share = (part: number) => took[Math.ceil(part * took.length) - 1]
  return {
    p50: share(0.5),
    p95: share(0.95),
    perSecond: took.length / spent,
    cpu: (user + system) / 1000 / took.length,
  }
}

/** Sends calls over sockets that stay open, as a browser and a reverse proxy do. */
function caller(port: number, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const headers = {
    Host: `localhost:${port}`,
    'Ausma-Request': '1',
    'Content-Type': 'application/json',
    Cookie: `ausma_session=${token}`,
  }
  const call = (name: string, input: object) =>
    new Promise<void>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method: 'POST', path: `/api/${name}`, headers, agent })
      sent.on('error', reject)
      sent.on('response', (answer) => {
        answer.resume()
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${name}: ${answer.statusCode}`)),
        )
      })
      sent.end(JSON.stringify(input))
    })
  return { call, close: () => agent.destroy() }
}

/** What `execute` costs by itself: checks, the transaction, and one entry at the end of the audit chain. */
const nothing = operation({
  summary: 'Do nothing',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({}),
  subject: () => [],
  run: async () => ({}),
})

type Stand = {
  readonly house: House
  readonly token: string
  readonly leads: readonly string[]
}

async function standOn(database: TestDatabase): Promise<Stand> {
  const house = new House(database, { operations: { ...operations, 'nothings.do': nothing }, jobs })
  const { token } = await house.found()
  const leads = await imported(house, (await house.member(token)) as Member, keptSamples())
  return { house, token, leads }
}

/** What is measured: nothing but the audit entry that each writes, the session, a page of a queue, a written note. */
const calls = ({ leads }: Stand): readonly (readonly [string, (i: number) => object])[] => [
  ['nothings.do', () => ({})],
  ['sessions.current', () => ({})],
  ['leads.list', () => ({ limit: 50 })],
  ['leads.note', (i) => ({ lead: leads[i % leads.length], text: 'The same number as last week.' })],
]

const row = (
  kind: Kind,
  callers: number,
  what: string,
  { p50, p95, perSecond, cpu }: Measured,
  bare: Measured,
): string =>
  [
    '',
    kind,
    callers,
    what,
    `${p50.toFixed(1)} ms`,
    `${p95.toFixed(1)} ms`,
    perSecond.toFixed(0),
    `${cpu.toFixed(1)} ms`,
    `${(bare.perSecond / perSecond).toFixed(1)} ×`,
    '',
  ]
    .join(' | ')
    .trim()

async function bench(kind: Kind, database: TestDatabase, seconds: number, callers: number): Promise<void> {
  const stand = await standOn(database)
  const { house, token } = stand
  const { kernel } = house
  const member = (await house.member(token)) as Member
  // As the server does it: the session is looked up for every call.
  const server = await testServer(kernel, new Map(), {
    authenticate: async (given) => (await authenticate(kernel, given, kernel.clock.now())) ?? { kind: 'visitor' },
  })
  const http = caller(server.port, token)
  const say = (what: string, measured: Measured) => console.log(row(kind, callers, what, measured, bare))
  // The measure of all: what one transaction with its session settings takes on this database, and nothing else.
  const bare = await measure(seconds, callers, () => as(kernel, member, (db) => sql`select 1`.execute(db)))
  say('`select 1` in a transaction', bare)
  for (const [name, input] of calls(stand)) {
    say(
      `${name}, in the process`,
      await measure(seconds, callers, (i) => execute(kernel, { actor: member, operation: name, input: input(i) })),
    )
    say(`${name}, over HTTP`, await measure(seconds, callers, (i) => http.call(name, input(i))))
  }
  http.close()
  await server.close()
}

/** `node bench/operations.ts [--seconds N] [--database embedded|server]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '5' }, database: { type: 'string' } },
  })
  console.log(`${machine(new Date())}\n`)
  console.log(
    '| database | callers | what | median | 95th percentile | a second | CPU of this process | times the bare transaction |',
  )
  console.log('|---|--:|---|--:|--:|--:|--:|--:|')
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres(true)
  // All entries form one chain, so that eight callers show what waiting for its end costs.
  for (const kind of KINDS.filter((kind) => values.database === undefined || values.database === kind))
    for (const callers of kind === 'embedded' ? [1] : [1, 8]) {
      const database = await openTestDatabase(kind)
      await bench(kind, database, Number(values.seconds), callers)
      await database.close()
    }
}

await main()
