import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { endOf } from '../../../../test/run/refused.ts'
import { currentKey, endKey, KEYS, keyId } from '../../../kernel/vault/agency-key.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { makeKey } from '../../../kernel/vault/founding.ts'
import { markOf } from '../../../kernel/vault/row-marks.ts'
import { activeHolders } from '../members/holders.ts'

type Stand = { readonly house: House; readonly database: TestDatabase }
const REASON = 'A reason that is long enough'

onDatabases(
  'a key of an agency that somebody planted',
  async (database): Promise<Stand> => ({ house: new House(database), database }),
  (stand) => {
    let founder: Awaited<ReturnType<House['found']>>
    let colleague: Person

    before(async () => {
      const { house } = stand()
      founder = await house.found()
      colleague = await house.admitted(founder, ['analyst', 'administrator'])
      // From this sign-in on the colleague knows the key.
      colleague = { ...colleague, token: await house.signIn(colleague.passkey) }
    })

    const seals = () =>
      inAgency(stand().house.kernel, founder.agency, (db) => newDataKey(db, founder.agency, stand().house.now()))

    test('in the database alone: nothing is sealed to it, and nobody signs in to it', async () => {
      const { house, database } = stand()
      const [{ id }] = await database.superuser(`select id from keys where agency = '${founder.agency}'`)
      await database.superuser(`begin; update keys set ended_at = now() where id = '${id}';
        insert into keys select gen_random_uuid(), agency, role, generation + 1, sha256('planted'), recovery_public_key, now(), null
          from keys where id = '${id}'; commit`)
      assert.equal(await endOf(seals), 'unavailable')
      assert.equal(await endOf(() => house.signIn(colleague.passkey)), 'unavailable')
      await database.superuser(`begin; delete from keys where id <> '${id}' and agency = '${founder.agency}';
        update keys set ended_at = null where id = '${id}'; commit`)
      assert.equal(await endOf(seals), 'done')
    })

    test('a change by who holds it is followed, and later ones too', async () => {
      const { house } = stand()
      for (const by of [founder, colleague]) {
        const token = await house.signIn(by.passkey)
        await house.call(token, 'keys.change', { renewRecovery: false }, REASON)
      }
      assert.ok(await house.signIn(colleague.passkey))
      const token = await house.signIn(founder.passkey)
      type Listed = { keys: { role: string | null; fingerprint: string; changedAt: string | null }[] }
      const listed = () => house.call<Listed>(token, 'keys.list')
      const [key] = (await listed()).keys
      assert.equal(key.role, null)
      assert.match(key.fingerprint, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
      assert.equal(key.changedAt, house.now().toISOString(), 'told to whoever saw another one before')
    })

    test('an earlier generation that was put back is not sealed to, although its row is the right one', async () => {
      const { database } = stand()
      const keys = `keys where agency = '${founder.agency}' and role is null`
      const [old] = await database.superuser(`select id, row_mark from ${keys} and generation = 1`)
      // As the row stood before: what a copy of the database has, mark and all.
      const former = await markedAsInUse(stand(), String(old.id))
      const [now] = await database.superuser(`select id, row_mark from ${keys} and ended_at is null`)
      const end = (id: unknown, ended: string, mark: unknown) =>
        `update keys set ended_at = ${ended}, row_mark = '\\x${Buffer.from(mark as Uint8Array).toString('hex')}' where id = '${id}'`
      await database.superuser(`begin; ${end(now.id, 'now()', now.row_mark)}; ${end(old.id, 'null', former)}; commit`)
      assert.equal(await endOf(seals), 'unavailable')
      const [{ ended }] = await database.superuser(`select now()::text as ended`)
      await database.superuser(
        `begin; ${end(old.id, `'${ended}'`, old.row_mark)}; ${end(now.id, 'null', now.row_mark)}; commit`,
      )
      assert.equal(await endOf(seals), 'done')
    })

    test('the audit names each key by its hash, and no row says another one', async () => {
      const { database } = stand()
      const keys = await database.superuser(
        `select id, public_key, row_mark from keys where agency = '${founder.agency}'`,
      )
      assert.equal(keys.length, 3)
      for (const key of keys) {
        assert.equal(key.id, keyId(key.public_key as Uint8Array))
        const entries = await database.superuser(`select 1 from audit where '${key.id}' = any (subjects)`)
        assert.equal(entries.length, 1, 'by whoever made it')
      }
      // Also with the right mark, which whoever has the secret can make.
      const other = newKeyPair().publicKey
      const { house } = stand()
      const [row, mark] = await inAgency(house.kernel, founder.agency, async (db) => {
        const query = db
          .selectFrom('keys')
          .select(KEYS.selected)
          .where('role', 'is', null)
          .where('ended_at', 'is', null)
        const found = await query.executeTakeFirstOrThrow()
        return [found, markOf(db, KEYS, { ...found, public_key: other })] as const
      })
      const put = (key: Uint8Array, row_mark: Uint8Array | null) =>
        database.superuser(
          `update keys set public_key = '\\x${hex(key)}', row_mark = '\\x${hex(row_mark ?? key)}' where id = '${row.id}'`,
        )
      await put(other, mark)
      assert.equal(await endOf(seals), 'unavailable')
      await put(row.public_key, row.row_mark)
      assert.equal(await endOf(seals), 'done')
    })

    test('with the installation’s secret beside the database: whoever saw the right one is told, at once and at sign-in', async () => {
      const { house } = stand()
      const going = [await house.signIn(founder.passkey), await house.signIn(colleague.passkey)]
      const sealing = (token: string) => () => house.call(token, 'keys.change', { renewRecovery: false }, REASON)
      await inAgency(house.kernel, founder.agency, async (db) => {
        const key = await currentKey(db, founder.agency)
        assert.ok(key)
        await endKey(db, key, house.now())
        const { agency, role, generation, recoveryPublicKey } = key
        const made = { agency, role, generation: generation + 1, recoveryPublicKey, now: house.now() }
        // Its maker gives it to everybody, so that their work goes on and is read along.
        await makeKey(db, made, await activeHolders(db))
      })
      // In sessions that were open before, nothing is sealed to it any more.
      for (const token of going) assert.equal(await endOf(sealing(token)), 'unavailable')
      for (const { passkey } of [founder, colleague])
        assert.equal(await endOf(() => house.signIn(passkey)), 'unavailable')
    })
  },
)

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The mark that a key's row had while it was in use. */
async function markedAsInUse({ house }: Stand, id: string): Promise<Uint8Array> {
  const { database } = house.kernel
  return database.transaction({ kind: 'system', actor: null, agency: null, purpose: 'administration' }, async (db) => {
    const row = await db.selectFrom('keys').select(KEYS.selected).where('id', '=', id).executeTakeFirstOrThrow()
    return markOf(db, KEYS, { ...row, ended_at: null })
  })
}
