import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { digestOf, type Migration, roleName } from './migrations.ts'
import { type Query, serverFault } from './server-check.ts'

const FILES: readonly Migration[] = [
  { name: '0001_one.sql', text: 'one' },
  { name: '0002_two.sql', text: 'two' },
]
const applied = (...files: readonly Migration[]) => files.map(({ name, text }) => ({ name, digest: digestOf(text) }))

type Role = Readonly<Record<string, unknown>>
const role = (name: string, more: object = {}): Role => ({
  name,
  super: false,
  bypass: false,
  makes: false,
  copies: false,
  files: false,
  broker: false,
  owns: null,
  ...more,
})

/** A server with the given answers. */
const server = (roles: readonly Role[], ledger: readonly Role[] | null, asked: string[] = []): Query => {
  return async (text) => {
    asked.push(text)
    if (text.includes('session_replication_role')) return [{ replication: 'origin', login: 'ausma', database: 'house' }]
    if (text.includes('relforcerowsecurity')) return []
    if (text.includes('session_user as login')) return [{ login: 'ausma', database: 'house' }]
    if (text.includes('pg_has_role')) return roles
    if (text.includes('datacl')) return [{ database: 'house', connects: false, temporary: false, own: false }]
    if (text.includes('nspacl') || text.includes('pg_operator')) return []
    if (text.includes('to_regclass')) return [{ there: ledger !== null }]
    return ledger ?? []
  }
}

/** Every right that leads past the walls, with the words that tell it. */
const WAYS: readonly (readonly [column: string, words: RegExp])[] = [
  ['super', /is a superuser/],
  ['bypass', /may bypass row security/],
  ['owns', /owns/],
  ['makes', /may make roles/],
  ['copies', /may copy the whole server/],
  ['files', /may reach the files/],
  ['broker', /looks across agencies/],
]

describe('the look at a server', () => {
  const sound = applied(...FILES)

  test('finds no fault with a login that may nothing, on tables of this version', async () => {
    assert.equal(await serverFault(server([role('ausma'), role('ausma_app_1')], sound), FILES), null)
  })

  for (const [column, words] of WAYS)
    test(`tells of a login that ${column}, itself or by a role it may become, and what to do`, async () => {
      const own = (await serverFault(server([role('ausma', { [column]: true })], sound), FILES)) ?? ''
      assert.match(own, words)
      assert.match(own, /: ausma .*Give DATABASE_URL a login of its own/)
      const become = await serverFault(server([role('ausma'), role('keeper', { [column]: true })], sound), FILES)
      assert.match(become ?? '', words)
      assert.match(become ?? '', /ausma may become keeper, which/)
    })

  test('tells the login’s own fault first, since mending it often mends the others', async () => {
    const roles = [role('keeper', { super: true }), role('ausma', { makes: true })]
    assert.match((await serverFault(server(roles, sound), FILES)) ?? '', /: ausma may make roles/)
  })

  test('property: any one way past the walls among any roles is found', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...WAYS),
        async (names, place, [column, words]) => {
          const roles = [role('ausma'), ...names.map((name) => role(name))]
          const at = place % roles.length
          roles[at] = { ...roles[at], [column]: true }
          assert.match((await serverFault(server(roles, sound), FILES)) ?? '', words)
        },
      ),
    ))

  test('asks for the broker of this very database: another database’s harms nothing here', async () => {
    const asked: string[] = []
    await serverFault(server([role('ausma')], sound, asked), FILES)
    assert.ok(asked.some((text) => text.includes(`'${roleName('ausma_broker', 'house')}'`)))
    assert.ok(!asked.some((text) => text.includes('BROKER')))
  })

  test('tells an empty database from an old one, a newer one and one with other files', async () => {
    const fault = async (ledger: readonly Role[] | null) =>
      (await serverFault(server([role('ausma')], ledger), FILES)) ?? ''
    assert.match(await fault(null), /database is empty. Set MIGRATION_URL/)
    assert.match(await fault([]), /tables are old. Set MIGRATION_URL/)
    assert.match(await fault(applied(FILES[0])), /tables are old/)
    assert.match(await fault([...sound, { name: '0003_three.sql', digest: 'x' }]), /0003_three.sql, which this version/)
    assert.match(
      await fault([sound[0], { ...sound[1], digest: 'x' }]),
      /0002_two.sql was applied here with other content/,
    )
  })

  test('looks at the walls before anything else: an empty database is no reason to pass over a superuser', async () => {
    assert.match((await serverFault(server([role('ausma', { super: true })], null), FILES)) ?? '', /superuser/)
  })
})
