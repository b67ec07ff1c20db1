import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SoftwareAuthenticator } from '../../../../test/fakes/authenticator.ts'
import { House } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

/** What somebody does with their ways to sign in; `at` picks one of those they have, or had. */
const acts = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('add' as const) }),
    fc.record({ does: fc.constantFrom('remove' as const, 'sign in' as const), at: fc.nat() }),
  ),
  { minLength: 3, maxLength: 9 },
)

type Kept = { readonly passkey: SoftwareAuthenticator; readonly credential: string }

onDatabases(
  'ways to sign in that come and go',
  async (database) => {
    const house = new House(database)
    return { house, founder: await house.found() }
  },
  (stand) => {
    test('property: each that is there opens the same record, each that was removed opens nothing, one always stays', () =>
      fc.assert(
        fc.asyncProperty(acts, async (steps) => {
          const { house, founder } = stand()
          // Rates count by the minute, and so do proofs.
          house.kernel.clock.pass(60_000)
          let token = await house.signIn(founder.passkey)
          const { credentials } = await house.call<{ credentials: { id: string }[] }>(token, 'credentials.list')
          const first = { passkey: founder.passkey, credential: credentials[0].id }
          const [left, gone]: [Kept[], Kept[]] = [[first], []]
          for (const step of steps) {
            const one = 'at' in step ? left[step.at % left.length] : first
            if (step.does === 'add') left.push(await house.addPasskey(token))
            else if (step.does === 'sign in') token = await house.signIn(one.passkey)
            else if (one !== first) {
              await house.call(token, 'credentials.remove', { credential: one.credential })
              gone.push(...left.splice(left.indexOf(one), 1))
            }
          }
          await sameForAll(house, left)
          for (const { passkey } of gone) {
            const problem = await house.problem(null, 'sessions.open', await house.answerPasskey(passkey))
            assert.equal(problem?.code, 'not-signed-in')
          }
          // Back to where the next run begins.
          for (const { credential } of left.slice(1)) await house.call(token, 'credentials.remove', { credential })
          const last = await house.problem(token, 'credentials.remove', { credential: first.credential })
          assert.equal(last?.code, 'conflict')
        }),
        runs(6),
      ))
  },
)

/** Each passkey signs in and opens the same key of a record. */
async function sameForAll(house: House, ways: readonly Kept[]): Promise<void> {
  const sessions = await Promise.all(ways.map(async ({ passkey }) => house.member(await house.signIn(passkey))))
  const [maker] = sessions
  assert.ok(maker)
  const record = await as(house.kernel, maker, (db) => newDataKey(db, maker.agency, house.now()))
  for (const reader of sessions) {
    const keys = reader?.keys
    assert.ok(reader && keys)
    const read = await as(house.kernel, reader, (db) => keys.dataKey(db, record.id))
    assert.ok(read && Buffer.from(read).equals(record.bytes))
  }
}
