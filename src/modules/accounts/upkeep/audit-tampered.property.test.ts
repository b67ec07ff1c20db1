import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { as, done, type TestAgency, type TestKernel, testAgency, testKernel } from '../../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { isWhole } from '../../../../test/run/mode.ts'
import { system, visitor } from '../../../kernel/actor.ts'
import { chainOf } from '../../../kernel/audit.ts'
import { checkAudit } from '../../../kernel/audit-check.ts'
import { readExport } from '../../../kernel/audit-export.ts'
import { AuditHead } from '../../../kernel/audit-head.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { operations as accounts } from '../operations.ts'

// Somebody who can write every table, and has neither the data folder nor the program, changes the log as they like and computes all
// hashes anew. Whatever they do, before further calls or after them, while the program runs or stands still: it is found, nothing that
// they wrote is signed, and the first entry is named.

const LENGTH = 10

const shape = {
  purpose: 'protection',
  verb: 'collection',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  subject: ({ id }: { id: string }) => [id],
} as const
const operations = {
  ...accounts,
  'things.tell': operation({ ...shape, summary: 'Tell', permission: 'anyone', dayOnly: true, run: async () => ({}) }),
  'things.keep': operation({ ...shape, summary: 'Keep', permission: 'lead:read', run: async () => ({}) }),
}

/** Renumbers nothing and gives all entries from one on the hashes they would have. */
const rehash = (from: number): string => `do $$ declare e record; last bytea; begin
  update audit set hash = sha256(hash || seq::text::bytea) where seq >= ${from};
  select hash into last from audit where seq = ${from} - 1;
  last := coalesce(last, '\\x00'::bytea);
  for e in select seq from audit where seq >= ${from} order by seq loop
    update audit a set previous = last, hash = sha256(last || convert_to(app.audit_text(a), 'UTF8')) where a.seq = e.seq
      returning a.hash into last;
  end loop;
end $$`
const moved = (from: number, by: number): string =>
  `update audit set seq = -seq - (${by}) where seq >= ${from}; update audit set seq = -seq where seq < 0`

/** Changes of one entry's fields; each makes it another. */
const FIELDS = [
  'at_ms = at_ms + 1',
  `kind = 'client'`,
  'actor = gen_random_uuid()',
  'agency = gen_random_uuid()',
  `operation = 'things.other'`,
  `verb = 'erasure'`,
  `purpose = 'oversight'`,
  `outcome = 'waits'`,
  `subjects = '{}'`,
  `reason = 'x'`,
  `reason_hash = 'x'`,
  `problem = 'x'`,
  `salt = 'x'`,
  'format = 1, salt = null',
]
const COPY =
  'at_ms, kind, actor, agency, operation, verb, purpose, outcome, subjects, reason, reason_hash, problem, previous'

/** An attack on the log: what is done at an entry, and whether all hashes from there on are computed anew. */
const ATTACKS: Readonly<Record<string, (at: number, field: string) => string>> = {
  change: (at, field) => `update audit set ${field} where seq = ${at}`,
  'change all': (_, field) => `update audit set ${field}`,
  'change the tail': (at, field) => `update audit set ${field} where seq >= ${at}`,
  'back to the old form': (at) => `update audit set format = 1, salt = null where seq >= ${at}`,
  remove: (at) => `delete from audit where seq = ${at}; ${moved(at + 1, -1)}`,
  'remove and leave a gap': (at) => `delete from audit where seq = ${at}`,
  'cut off': (at) => `delete from audit where seq >= ${at}`,
  insert: (at) => `${moved(at, 1)}; insert into audit (seq, ${COPY}, hash, format, salt)
    select ${at}, ${COPY}, sha256(hash || 'x'), 2, 'x' from audit where seq <> ${at} limit 1`,
  'put in behind': () => `insert into audit (seq, ${COPY}, hash, format, salt)
    select ${LENGTH + 1}, ${COPY}, sha256(hash || 'x'), 2, 'x' from audit where seq = ${LENGTH}`,
  swap: (at) => {
    const other = at === LENGTH ? at - 1 : at + 1
    return `update audit set seq = -1 where seq = ${at}; update audit set seq = ${at} where seq = ${other};
      update audit set seq = ${other} where seq = -1`
  },
}
/** Attacks on what waits for the night. */
const WAITING = [
  `update audit_waiting set outcome = 'failed'`,
  `update audit_waiting set subjects = '{}' where id = (select min(id::text)::uuid from audit_waiting)`,
  'delete from audit_waiting where id = (select min(id::text)::uuid from audit_waiting)',
  'delete from audit_waiting; delete from audit_tally',
  'update audit_tally set came = came - 1',
  `insert into audit_waiting values (gen_random_uuid(), 0, 'reporter', null, null, 'a', 'b', 'c', 'done', '{}')`,
]

const tampering = fc.record(
  {
    attack: fc.oneof(
      { weight: 9, arbitrary: fc.record({ name: fc.constantFrom(...Object.keys(ATTACKS)), right: fc.boolean() }) },
      { weight: 1, arbitrary: fc.constantFrom(...WAITING) },
    ),
    at: fc.integer({ min: 1, max: LENGTH }),
    field: fc.constantFrom(...FIELDS),
    running: fc.boolean(),
    calls: fc.nat(2),
    restarts: fc.nat(2),
  },
  { noNullPrototype: true },
)

type Tampering = typeof tampering extends fc.Arbitrary<infer One> ? One : never
type Stand = {
  kernel: TestKernel
  agency: TestAgency
  database: TestDatabase
  seed: Uint8Array
  head: string
  log: string
}

async function raise(database: TestDatabase): Promise<Stand> {
  const seed = randomBytes(32)
  const kernel = testKernel(database, { operations, seed })
  const agency = await testAgency(kernel)
  for (let i = 0; i < LENGTH - 1; i++) await keep(kernel, agency)
  // One of another agency, and what waits.
  await done(kernel, { actor: system(newId()), operation: 'things.keep', input: { id: newId() } })
  for (let i = 0; i < 3; i++) await done(kernel, { actor: visitor, operation: 'things.tell', input: { id: newId() } })
  const log = await taken(kernel, agency)
  await kernel.head.close()
  for (const table of TABLES) await database.superuser(`create table untouched_${table} as select * from ${table}`)
  return { kernel, agency, database, seed, head: kernel.headText.value ?? '', log }
}
const TABLES = ['audit', 'audit_waiting', 'audit_tally'] as const

const keep = (kernel: TestKernel, { founder }: TestAgency) =>
  done(kernel, { actor: founder, operation: 'things.keep', input: { id: newId() } })
/** An export without the entry that taking it leaves. */
async function taken(kernel: TestKernel, { founder }: TestAgency): Promise<string> {
  const context = (db: Tx) => ({ db, head: kernel.head }) as unknown as RunContext
  return (await as(kernel, founder, (db) => accounts['audit.export'].run(context(db), { after: 0 }, undefined))).text
}

/** A process over the store of another; it begins with its first call. */
const restarted = (kernel: TestKernel, seed: Uint8Array): TestKernel => ({
  ...kernel,
  head: new AuditHead(
    {
      read: () => kernel.headText.value,
      write: async (text) => void (kernel.headText.value = text),
    },
    seed,
  ),
})

/** The first entry that is not as it was; null where the log is as it was. */
async function firstChanged(database: TestDatabase): Promise<number | null> {
  const [{ first }] = await database.superuser(`select min(coalesce(a.seq, u.seq))::int as first
    from audit a full join untouched_audit u on a.seq = u.seq where a is distinct from u`)
  return first === null ? null : Number(first)
}

/** Whether the log no longer ends as it did. */
async function hasOtherEnd(database: TestDatabase): Promise<boolean> {
  const [{ same }] = await database.superuser(`select count(*) = 1 as same from untouched_audit u
    where u.seq = ${LENGTH} and u.hash = (select hash from audit order by seq desc limit 1)
      and u.seq = (select max(seq) from audit)`)
  return same !== true
}

/** Tampers, calls and restarts as asked, and asserts that all is found. */
async function isFound(stand: Stand, { attack, at, field, running, calls, restarts }: Tampering) {
  const { database, agency, seed } = stand
  for (const table of TABLES)
    await database.superuser(`delete from ${table}; insert into ${table} select * from untouched_${table}`)
  stand.kernel.headText.value = stand.head
  let kernel = restarted(stand.kernel, seed)
  if (running) await kernel.head.begin(chainOf(database))
  if (typeof attack === 'string') await database.superuser(attack)
  else {
    await database.superuser(ATTACKS[attack.name](at, field))
    const from = attack.name === 'change all' || attack.name === 'swap' ? Math.max(1, at - 1) : at
    if (attack.right) await database.superuser(rehash(attack.name === 'change all' ? 1 : Math.min(from, LENGTH)))
  }
  const first = await firstChanged(database)
  const isEndChanged = await hasOtherEnd(database)
  for (let i = 0; i < calls; i++) await keep(kernel, agency)
  for (let i = 0; i < restarts; i++) {
    await kernel.head.close()
    kernel = restarted(stand.kernel, seed)
    await keep(kernel, agency)
  }
  const { fault } = await done<{ fault: string | null }>(kernel, {
    actor: agency.founder,
    operation: 'audit.verify',
    input: {},
  })
  assert.ok(fault !== null, 'nothing was found')
  if (typeof attack === 'string') return assert.match(fault, /wait/)
  await kernel.head.settled()
  const head = kernel.head.read()
  // Behind a last entry that is as it was, the program goes on with what it writes itself.
  if (isEndChanged) assert.equal(head?.seq, LENGTH, 'something of it was signed')
  const exports = [
    { name: 'log', read: readExport(await taken(kernel, agency)) ?? assert.fail('no export') },
    { name: 'earlier', read: readExport(stand.log) ?? assert.fail('no export') },
  ]
  const heads = [{ name: 'head', text: stand.head }]
  const { isGood, from, lines } = checkAudit({ heads, exports, key: kernel.head.signer, cosigners: [] })
  // A hash that stands beside sound fields is put right in an export; the server names it.
  const named = from ?? Number(/Entr(?:y|ies) (\d+)/.exec(fault)?.[1])
  assert.equal(named, first, `${fault} ${lines.join(' ')}`)
  assert.ok(!isGood || from === null)
}

for (const [kind, usual] of [
  ['server', 100],
  ['embedded', 10],
] as const)
  test(`property: whatever a writer of the database does to the audit is found, ${kind}`, async (t) => {
    const database = await openTestDatabase(kind)
    t.after(() => database.close())
    const stand = await raise(database)
    await fc.assert(
      fc.asyncProperty(tampering, (one) => isFound(stand, one)),
      // A thousand on either database: the embedded one takes three minutes for them.
      { numRuns: isWhole ? 1000 : usual },
    )
  })
