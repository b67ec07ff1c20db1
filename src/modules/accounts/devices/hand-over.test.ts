import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { authenticate } from '../sign-in/session.ts'

const VERIFIER = 'what-the-page-keeps'.padEnd(43, '-')
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  return { house, database, keeper, inspector: await house.admitted(keeper, ['labour-inspector']) }
}

onDatabases('a session that goes on at the page for devices', set, (stand) => {
  const begin = async () => {
    const { house, inspector } = stand()
    const token = await house.signIn(inspector.passkey)
    const { code } = await house.call<{ code: string }>(token, 'sessions.hand-over', { challenge: CHALLENGE })
    return { token, code }
  }
  const taking = (code: string, verifier = VERIFIER) => ({
    actor: visitor,
    operation: 'sessions.take',
    input: { code, verifier },
    address: `of ${code.slice(-12)}`,
  })
  const taken = async (code: string) => {
    const { sessionToken } = (await done(stand().house.kernel, taking(code))) as { sessionToken: string }
    return sessionToken
  }
  const refused = async (code: string, verifier?: string) =>
    (await problemOf(stand().house.kernel, taking(code, verifier)))?.code
  const at = (token: string, place?: 'device') => authenticate(stand().house.kernel, token, stand().house.now(), place)

  test('is the same session with the same keys, at that address alone; where it began it is nobody’s', async () => {
    const { house, database, inspector } = stand()
    const rows = (text: string) => database.superuser(text)
    const open = (await rows(`select 1 from sessions where member = '${inspector.id}'`)).length + 1
    const { token, code } = await begin()
    const there = await taken(code)
    const member = (await at(there, 'device')) ?? assert.fail('nobody')
    assert.equal(member.id, inspector.id)
    assert.equal((await rows(`select 1 from sessions where member = '${inspector.id}'`)).length, open)
    const [{ key }] = await rows(`select key from key_grants where holder = '${inspector.id}' limit 1`)
    const pair = await as(house.kernel, member, (db) => member.keys?.keyPair(db, String(key)) ?? Promise.resolve(null))
    assert.notEqual(pair, null)
    assert.deepEqual([await at(there), await at(token), await at(token, 'device')], [null, null, null])
  })

  test('is taken once, soon, and by the page alone that asked for it', async () => {
    const { house } = stand()
    const { code } = await begin()
    assert.equal(await refused(code, 'another-page'.padEnd(43, '-')), 'not-signed-in')
    assert.equal(await refused(`${code.slice(0, -2)}AA`), 'not-signed-in')
    assert.equal(await refused('AAAA'), 'not-signed-in')
    await taken(code)
    assert.equal(await refused(code), 'conflict')
    const late = await begin()
    house.kernel.clock.pass(2 * 60_000)
    assert.equal(await refused(late.code), 'not-signed-in')
  })

  test('carries no token in what goes along', async () => {
    const { code } = await begin()
    const there = await taken(code)
    const bytes = Buffer.from(code, 'base64url').toString('latin1')
    assert.ok(!code.includes(there) && !bytes.includes(there))
  })
})
