import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Client } from '../src/kernel/actor.ts'
import { execute } from '../src/kernel/execute.ts'
import { newId } from '../src/kernel/ids.ts'
import type { AnyOperation } from '../src/kernel/operation.ts'
import { CLIENT_KINDS, CLIENT_RIGHTS, type ClientKind, clientBy } from '../src/modules/accounts/index.ts'
import { operations } from '../src/operations.ts'
import { problemOf } from './houses/kernel.ts'
import { ReportsHouse } from './houses/reports.ts'
import { onDatabases, type TestDatabase } from './run/databases.ts'
import { sampleInputs } from './samples/input.ts'

const declared = (name: string): AnyOperation => operations[name as keyof typeof operations]

/** What a kind may use, said once more, so that a slip in `permits` shows. */
const mayUse = (kind: ClientKind, { permission, purpose }: AnyOperation): boolean =>
  (CLIENT_RIGHTS[kind].permissions as readonly string[]).includes(permission) &&
  (CLIENT_RIGHTS[kind].purposes as readonly string[]).includes(purpose)

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const come = async (kind: ClientKind) => {
    const input = { name: kind, kind, perMinute: 6000 }
    const { key } = await house.call<{ key: string }>(house.keeper.token, 'clients.create', input)
    return clientBy(house.kernel, key, 'x')
  }
  const clients = new Map<ClientKind, Client>()
  for (const kind of CLIENT_KINDS) clients.set(kind, await come(kind))
  const { report } = await house.file({ told: { text: 'Words of a stranger' } })
  await house.call(house.officer.token, 'reports.get', { report })
  return { house, database, clients, report }
}

describe('an attacker with the key of another system', () => {
  onDatabases('an attacker with a key', set, (stand) => {
    const attempt = (actor: Client, operation: string, input: unknown = {}) =>
      problemOf(stand().house.kernel, {
        actor,
        operation,
        input,
        reason: 'an attacker always has a reason',
        address: newId(),
      })

    for (const kind of CLIENT_KINDS) {
      test(`${kind}: is refused all that its kind does not hold, whatever the input`, async () => {
        const { clients, report } = stand()
        const actor = clients.get(kind) as Client
        for (const name of Object.keys(stand().house.kernel.operations)) {
          if (mayUse(kind, declared(name))) continue
          for (const input of [{}, ...sampleInputs(declared(name).input, report).slice(0, 1)])
            assert.equal((await attempt(actor, name, input))?.code, 'not-permitted', name)
        }
      })

      test(`${kind}: passes the door with what it holds, and nothing breaks behind it`, async () => {
        const { clients, house } = stand()
        const actor = clients.get(kind) as Client
        for (const name of Object.keys(stand().house.kernel.operations)) {
          if (!mayUse(kind, declared(name))) continue
          for (const input of sampleInputs(declared(name).input, newId())) {
            house.kernel.clock.pass(1_000)
            const problem = await attempt(actor, name, input)
            assert.notEqual(problem?.code, 'internal', `${name}: ${problem?.cause}`)
            assert.doesNotMatch(problem?.message ?? '', /^Your roles do not allow/, name)
          }
        }
      })

      test(`${kind}: with a key that has ended is told so everywhere, also where anybody may`, async () => {
        const { clients } = stand()
        const ended = { ...(clients.get(kind) as Client), roles: [] }
        for (const name of Object.keys(stand().house.kernel.operations)) {
          const problem = await attempt(ended, name)
          assert.equal(problem?.code, 'not-signed-in', name)
          assert.match(problem?.message ?? '', /revoked or has expired/)
        }
      })
    }

    test('takes no role by naming it', async () => {
      const { clients } = stand()
      const actor = clients.get('platform') as Client
      for (const roles of [['administrator'], ['intake-officer'], ['platform', 'administrator'], ['__proto__']])
        assert.equal((await attempt({ ...actor, roles }, 'reports.list'))?.code, 'not-permitted', roles.join())
    })

    test('of another agency gets no word about the reports of this one', async () => {
      const { clients, house, report } = stand()
      const other = await house.another(house.keeper)
      const actor = { ...(clients.get('platform') as Client), agency: other.agency }
      const result = await execute(house.kernel, { actor, operation: 'signals.list', input: {} })
      assert.deepEqual(result, { kind: 'done', output: { reports: [] } })
      assert.ok(!JSON.stringify(result).includes(report))
    })
  })
})
