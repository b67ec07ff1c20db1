import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { whileAltered } from '../../../../test/run/altered.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { eachRefused, endOf } from '../../../../test/run/refused.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { clientBy } from '../clients/entry.ts'
import { AGENCIES, CLIENTS, CREDENTIALS, DEVICES, INVITES, MEMBERS } from '../marks.ts'

type Stand = { readonly house: House; readonly database: TestDatabase }

const REASON = 'A reason that is long enough'
onDatabases(
  'rows of accounts that somebody altered in the database',
  async (database): Promise<Stand> => ({ house: new House(database), database }),
  (stand) => {
    let founder: Awaited<ReturnType<House['found']>>
    let colleague: Person

    before(async () => {
      const { house } = stand()
      founder = await house.found()
      colleague = await house.admitted(founder, ['analyst', 'administrator'])
    })

    const allRefused = (
      table: string,
      columns: readonly string[],
      where: string,
      look: () => Promise<unknown>,
    ): Promise<void> => eachRefused(stand().database, { table, where, columns }, look)

    const without = (columns: readonly string[], ...left: readonly string[]) =>
      columns.filter((column) => !left.includes(column))

    test('a member’s roles, key and standing: their session does nothing', async () => {
      const { house } = stand()
      const look = async () => assert.ok(await house.member(colleague.token))
      const columns = without(MEMBERS.columns, 'id', 'ended_at', 'agency')
      await allRefused('members', columns, `id = '${colleague.id}'`, look)
    })

    test('a session’s owner, its token and its hours', async () => {
      const { house } = stand()
      const token = await house.signIn(colleague.passkey)
      const [{ id }] = await stand().database.superuser(
        `select id from sessions where member = '${colleague.id}' order by opened_at desc, id limit 1`,
      )
      const rows = `select id from sessions where member = '${colleague.id}'`
      assert.ok((await stand().database.superuser(rows)).length > 0 && id && token)
      for (const { id: one } of await stand().database.superuser(rows)) {
        const where = `id = '${one}'`
        const look = async () => {
          for (const each of [token, colleague.token]) await house.member(each)
        }
        await allRefused('sessions', ['opened_at', 'expires_at', 'confirmed_at'], where, look)
        // It would outlive the removal of the way with which it was opened.
        const altered = { table: 'sessions', column: 'credential', where, to: 'null' }
        assert.equal(await whileAltered(stand().database, altered, () => endOf(look)), 'unavailable')
      }
    })

    test('a passkey whose public half was put in by somebody else signs nobody in', async () => {
      const { house, database } = stand()
      const stranger = await house.addPasskey(founder.token)
      const [{ lookup, verifier }] = await database.superuser(
        `select encode(lookup, 'hex') as lookup, encode(verifier, 'hex') as verifier from credentials
          where id = '${stranger.credential}'`,
      )
      // The attacker's own key in a row of the colleague: it proves itself, and the row was not written here.
      await database.superuser(`delete from credentials where id = '${stranger.credential}'`)
      const where = `member = '${colleague.id}'`
      const look = async () => void (await house.signIn(stranger.passkey))
      const planted = { table: 'credentials', where, column: 'lookup', to: `'\\x${lookup}'` } as const
      const code = await whileAltered(database, planted, () =>
        whileAltered(database, { ...planted, column: 'verifier', to: `'\\x${verifier}'` }, () =>
          whileAltered(database, { ...planted, column: 'counter', to: '0' }, () => endOf(look)),
        ),
      )
      assert.equal(code, 'unavailable')
      assert.ok(CREDENTIALS.columns.includes('verifier'))
      assert.ok(await house.signIn(colleague.passkey))
    })

    test('whose administrators keep the installation, and the law and country of an agency', async () => {
      const { house } = stand()
      const look = async () => assert.ok(await house.member(founder.token))
      const rows = { table: 'agencies', where: `id = '${founder.agency}'`, columns: without(AGENCIES.columns, 'id') }
      await eachRefused(stand().database, { ...rows, to: { regime: `'2016-680'`, country: `'EE'` } }, look)
    })

    test('an invite’s roles and its day', async () => {
      const { house } = stand()
      const { invite, secret } = await house.invite(founder, ['analyst'], house.address())
      const look = () => house.call(null, 'invites.show', { secret })
      const columns = without(INVITES.columns, 'id', 'agency', 'secret_hash')
      await allRefused('invites', columns, `id = '${invite}'`, look)
    })

    test('another system’s key, its kind and its end', async () => {
      const { house } = stand()
      const input = { name: 'Invented Platform', kind: 'platform', days: 30, perMinute: 60 }
      const { client, key } = await house.call<{ client: string; key: string }>(founder.token, 'clients.create', input)
      const look = () => clientBy(house.kernel, key, 'somewhere')
      const columns = without(CLIENTS.columns, 'id', 'key_hash', 'revoked_at')
      await allRefused('clients', columns, `id = '${client}'`, look)
      await house.call(founder.token, 'clients.revoke', { client }, REASON)
      await stand().database.superuser(`update clients set revoked_at = null, revoked_by = null where id = '${client}'`)
      assert.equal(await endOf(look), 'unavailable', 'one that was taken back')
    })

    test('a device that was forgotten is not brought back', async () => {
      const { house } = stand()
      const device = crypto.randomUUID()
      const look = () => house.call(colleague.token, 'devices.register', { device, persons: 0 })
      await look()
      const columns = without(DEVICES.columns, 'id', 'agency', 'forgotten_at')
      await allRefused('devices', columns, `id = '${device}'`, look)
      await house.call(colleague.token, 'devices.forget', { device })
      await stand().database.superuser(
        `update devices set forgotten_at = null, forgotten_by = null where id = '${device}'`,
      )
      assert.equal(await endOf(look), 'unavailable')
    })

    test('a key that somebody put in the place of the agency’s: nothing is sealed to it', async () => {
      const { house, database } = stand()
      const where = `agency = '${founder.agency}' and role is null`
      const planted = Buffer.from(newKeyPair().publicKey).toString('hex')
      const look = () => house.call(founder.token, 'keys.change', { renewRecovery: false }, REASON)
      for (const [column, to] of [
        ['public_key', `'\\x${planted}'`],
        ['recovery_public_key', `'\\x${planted}'`],
        ['generation', '7'],
      ] as const) {
        const code = await whileAltered(database, { table: 'keys', column, where, to }, () => endOf(look))
        assert.equal(code, 'unavailable', column)
      }
    })
  },
)
