import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Actor, type Member, visitor } from '../src/kernel/actor.ts'
import { execute } from '../src/kernel/execute.ts'
import { newId } from '../src/kernel/ids.ts'
import type { AnyOperation } from '../src/kernel/operation.ts'
import { RIGHTS, ROLES, type Role } from '../src/modules/accounts/index.ts'
import { jobs, operations } from '../src/operations.ts'
import { House } from './houses/accounts.ts'
import { problemOf } from './houses/kernel.ts'
import { imported, keptSamples } from './houses/leads.ts'
import { onDatabases, type TestDatabase } from './run/databases.ts'
import { isWhole } from './run/mode.ts'
import { sampleInputs } from './samples/input.ts'

const NAMES = Object.keys(operations) as (keyof typeof operations)[]
const declared = (name: string): AnyOperation => operations[name as keyof typeof operations]
/**
 * Who keeps a draft or sets up a device chooses its number: one that was made under another's id shows that id to its own maker, in the
 * list beside it.
 */
const OWN_NUMBERS: Readonly<Record<string, string>> = {
  'drafts.keep': 'drafts.list',
  'devices.register': 'devices.list',
}
/** The audit shows an attacker the ids they have tried themselves, so it is asked before they try any. */
const SHOW_TRIES = ['audit.list', 'audit.export']
const AUDIT_FIRST = NAMES.toSorted((a, b) => Number(SHOW_TRIES.includes(b)) - Number(SHOW_TRIES.includes(a)))
const REASON = 'an attacker always has a reason'

/** What needs no sign-in: an offer is looked over for anybody, on the public pages. */
const OPEN: readonly string[] = ['anyone', 'offer:check']

/** Who may use an operation, said once more, so that a slip in `permits` shows. */
function mayUse(roles: readonly Role[], { permission, purpose }: AnyOperation): boolean {
  if (permission === 'anyone' || permission === 'self') return true
  return roles.some((role) => {
    const { permissions, purposes }: { permissions: readonly string[]; purposes: readonly string[] } = RIGHTS[role]
    return permissions.includes(permission) && purposes.includes(purpose)
  })
}

/** Tables that hold rows of agencies, and how theirs are told. */
async function tablesOf(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.superuser(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'agency' and table_name not in ('audit', 'audit_waiting') order by 1`,
  )
  return rows.map(({ name }) => String(name))
}

/** All rows of an agency as one hash: whoever changes one changes it. */
async function stateOf(database: TestDatabase, agency: string): Promise<string> {
  const hashes = (await tablesOf(database)).map(
    (table) => `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
      from ${table} t where agency = '${agency}'`,
  )
  const own = `select 'agencies' as name, md5(t::text) as hash from agencies t where id = '${agency}'`
  // Parallel workers answer parts of a union in any order.
  return JSON.stringify(await database.superuser(`${[...hashes, own].join(' union all ')} order by name`))
}

/** One id of each kind of record of an agency. */
async function idsOf(database: TestDatabase, agency: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map([['agencies', agency]])
  for (const table of await tablesOf(database)) {
    const [key] = await database.superuser(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = '${table}' and column_name = 'id' and data_type = 'uuid'`,
    )
    if (!key) continue
    const [row] = await database.superuser(`select id from ${table} where agency = '${agency}' order by id limit 1`)
    if (row) ids.set(table, String(row.id))
  }
  return ids
}

/** An agency with something of each kind, and another whose member holds every role there is. */
async function makeStand(database: TestDatabase) {
  const house = new House(database, { operations, jobs })
  const { kernel } = house
  const keeper = await house.found()
  const victim = await house.another(keeper)
  const colleague = await house.admitted(victim, ['analyst'])
  await house.invite(victim, ['analyst'], house.address())
  const [mine, theirs] = [await house.member(victim.token), await house.member(colleague.token)]
  assert.ok(mine && theirs)
  const [lead] = await imported({ kernel }, mine, keptSamples())
  const pass = { lead, authority: 'Another Authority', basis: 'an invented law', reason: REASON }
  const waits = await execute(kernel, { actor: theirs, operation: 'leads.pass', input: pass, reason: REASON })
  const approval = waits.kind === 'waits' ? waits.approval : null
  const villain = await house.member((await house.another(keeper)).token)
  assert.ok(villain)
  return { house, kernel, database, victim, mine, villain, approval, ids: await idsOf(database, victim.agency) }
}

const withRoles = (member: Member, roles: readonly Role[], now: Date): Member => ({
  ...member,
  roles,
  confirmedAt: now.getTime(),
  // Signing out is an operation, too.
  session: newId(),
})

describe('an attacker', () => {
  test('has an input for every operation', () => {
    for (const name of NAMES) assert.ok(sampleInputs(declared(name).input, newId()).length > 0, `no sample for ${name}`)
  })

  onDatabases('an attacker', makeStand, (stand) => {
    const attempt = (actor: Actor, operation: string, input: unknown = {}, approval?: string) =>
      problemOf(stand().kernel, { actor, operation, input, approval, reason: REASON, address: newId() })
    const refusals = async () => {
      const [{ count }] = await stand().database.superuser(
        `select count(*)::int as count from audit where outcome = 'refused' and problem in ('not-permitted', 'not-signed-in')`,
      )
      return Number(count)
    }

    test('with a role that does not hold permission and purpose is refused, and that is entered', async () => {
      const { kernel, database, mine, victim } = stand()
      const [before, entered] = [await stateOf(database, victim.agency), await refusals()]
      let refused = 0
      for (const name of NAMES) {
        const without = ROLES.filter((role) => !mayUse([role], declared(name)))
        // One role that lets through lets all of them through; the whole run tries each by itself, too.
        for (const roles of [without, ...(isWhole ? without.map((role) => [role]) : [])]) {
          if (roles.length === 0) continue
          const problem = await attempt(withRoles(mine, roles, kernel.clock.now()), name)
          assert.equal(problem?.code, 'not-permitted', `${name} as ${roles}`)
          assert.match(problem.message, /^Your roles do not allow/)
          refused++
        }
      }
      assert.ok(refused > (isWhole ? NAMES.length : NAMES.length / 2))
      assert.equal(await stateOf(database, victim.agency), before)
      assert.equal((await refusals()) - entered, refused)
    })

    test('who is not signed in reaches only what anyone may', async () => {
      for (const name of NAMES) {
        const problem = await attempt(visitor, name)
        if (OPEN.includes(declared(name).permission)) assert.notEqual(problem?.code, 'internal', name)
        else assert.equal(problem?.code, 'not-signed-in', name)
      }
    })

    test('with the role passes the door, whatever happens behind it', async () => {
      const { kernel, villain } = stand()
      for (const [i, name] of NAMES.entries()) {
        const may = ROLES.filter((role) => mayUse([role], declared(name)) && declared(name).permission !== 'anyone')
        // The whole run tries each role that may, the usual run one of them in turn: all stand in one table.
        for (const role of isWhole ? may : may.slice(i % may.length, (i % may.length) + 1)) {
          const problem = await attempt(withRoles(villain, [role], kernel.clock.now()), name)
          assert.doesNotMatch(problem?.message ?? '', /^Your roles do not allow/, `${name} as ${role}`)
          assert.notEqual(problem?.code, 'internal', `${name} as ${role}: ${problem?.cause}`)
        }
      }
    })

    test('of another agency changes and sees nothing, with every role and every id', async () => {
      const { kernel, database, villain, victim, mine, ids } = stand()
      assert.ok(ids.size >= 10, [...ids.keys()].join())
      const before = await stateOf(database, victim.agency)
      const secret = [...ids].filter(([table]) => table !== 'agencies').map(([, id]) => id)
      const chosen = new Set<string>()
      const tables = await tablesOf(database)
      // Reading the state of all tables takes longer than twenty calls.
      for (const names of batches(AUDIT_FIRST, 20)) {
        for (const name of names)
          for (const actor of [withRoles(villain, ROLES, kernel.clock.now()), visitor]) {
            // The door refuses a visitor before it looks anything up, so that the usual run tries one id. The whole run tries all.
            const isRefused = actor === visitor && !OPEN.includes(declared(name).permission)
            const inputs = attacks(declared(name), { ids, tables })
            for (const input of isRefused && !isWhole ? inputs.slice(0, 1) : inputs) {
              kernel.clock.pass(61_000)
              const call = { actor: freshly(actor, kernel.clock.now()), operation: name, input, reason: REASON }
              const output = await outcome(kernel, { ...call, address: newId() })
              assert.notEqual(output.code, 'internal', `${name}: ${output.cause}`)
              for (const id of secret) {
                const isGiven = JSON.stringify(input).includes(id)
                if (isGiven && name in OWN_NUMBERS && output.code === null) chosen.add(`${OWN_NUMBERS[name]} ${id}`)
                const isOwn = isGiven || chosen.has(`${name} ${id}`)
                assert.ok(isOwn || !output.text.includes(id), `${name} shows ${id}`)
              }
            }
          }
        assert.equal(await stateOf(database, victim.agency), before, `one of ${names} changed something`)
      }
      // The same call by one of the agency's own does change something, so the comparison can tell.
      const own = withRoles(mine, ['analyst'], kernel.clock.now())
      assert.equal(await attempt(own, 'leads.claim', { lead: ids.get('leads') }), null)
      assert.notEqual(await stateOf(database, victim.agency), before)
    })

    test('of another agency, or who asked it, approves nothing that waits', async () => {
      const { kernel, villain, mine, approval } = stand()
      assert.ok(approval)
      const all = withRoles(villain, ROLES, kernel.clock.now())
      assert.equal((await attempt(all, 'leads.pass', null, approval))?.code, 'not-found')
      for (const role of ROLES) {
        if (mayUse([role], declared('leads.pass'))) continue
        const actor = withRoles(mine, [role], kernel.clock.now())
        assert.equal((await attempt(actor, 'leads.pass', null, approval))?.code, 'not-permitted', role)
      }
      const otherName = await attempt(withRoles(mine, ROLES, kernel.clock.now()), 'leads.list', null, approval)
      assert.notEqual(otherName, null)
    })
  })
})

/**
 * Inputs of an operation with each of the victim's ids; one of them is enough where it asks for no id. In the usual run, where each field is
 * named after a table, with the ids of these tables and one other: an id of another kind is found nowhere.
 */
function attacks(
  { input }: AnyOperation,
  { ids, tables }: { ids: ReadonlyMap<string, string>; tables: readonly string[] },
): readonly unknown[] {
  const fields = fieldsWith(ANY, sampleInputs(input, ANY)).map((field) => field.replace(/s$/, ''))
  const isOf = (table: string) => fields.some((field) => table.startsWith(field))
  const areNamed = fields.every((field) => tables.some((table) => table.startsWith(field)))
  const named = [...ids].filter(([table]) => isOf(table))
  const others = [...ids].filter(([table]) => !isOf(table))
  const aimed = isWhole || !areNamed ? [...ids] : [...named, ...others.slice(0, 1)]
  const made = aimed.flatMap(([, id]) => sampleInputs(input, id))
  return [...new Map(made.map((one) => [JSON.stringify(one), one])).values()]
}

const batches = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

const ANY = '11111111-1111-4111-8111-111111111111'

/** The names of the fields, however deep, whose values hold an id. */
function fieldsWith(id: string, value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return field !== '' && value.includes(id) ? [field] : []
  if (Array.isArray(value)) return value.flatMap((one) => fieldsWith(id, one, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => fieldsWith(id, one, name))
}

const freshly = (actor: Actor, now: Date): Actor =>
  actor.kind === 'member' ? { ...actor, confirmedAt: now.getTime() } : actor

async function outcome(
  kernel: Parameters<typeof execute>[0],
  call: Parameters<typeof execute>[1],
): Promise<{ code: string | null; text: string; cause: unknown }> {
  try {
    return { code: null, text: JSON.stringify(await execute(kernel, call)), cause: null }
  } catch (error) {
    const { code, message, cause } = error as { code: string; message: string; cause?: unknown }
    return { code, text: message, cause }
  }
}
