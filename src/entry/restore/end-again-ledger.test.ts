import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { backUp, restore } from '../../../test/houses/backup-rows.ts'
import { as, type TestKernel, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { sessionOf, system } from '../../kernel/actor.ts'
import { currentKey } from '../../kernel/vault/agency-key.ts'
import { newKeyPair } from '../../kernel/vault/boxes.ts'
import { endShare, newDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { recover, removeMember } from '../../kernel/vault/grants.ts'
import type { Keyring } from '../../kernel/vault/keyring.ts'
import { type Revocation, revocations } from '../../kernel/vault/revocations.ts'
import { rotateKey } from '../../kernel/vault/rotation.ts'
import { endAgain, endAgainIfOlder } from './end-again.ts'

const NOW = new Date('2026-11-20T08:00:00Z')

async function stand(work: (database: TestDatabase, kernel: TestKernel) => Promise<void>): Promise<void> {
  const database = await openTestDatabase('server')
  try {
    const kernel = testKernel(database)
    await work({ ...database, transaction: kernel.database.transaction }, kernel)
  } finally {
    await database.close()
  }
}
const ledgerOf = (database: TestDatabase): Promise<readonly Revocation[]> =>
  database.transaction(sessionOf(system(), 'administration'), revocations)
const line = (more: Partial<Revocation>): Revocation => ({
  kind: 'credential',
  id: randomUUID(),
  whom: null,
  agency: randomUUID(),
  at: new Date('2026-11-10T08:00:00Z'),
  ...more,
})
const member = (id: string, agency: string, roles = '{analyst}') => `
  insert into agencies (id, name, country, regime, controller, data_protection_officer, made_at)
    values ('${agency}', 'Invented', 'LV', 'gdpr', 'x', 'x', now()) on conflict do nothing;
  insert into members (id, agency, roles, language, email_index, sealed_profile, public_key, joined_at)
    values ('${id}', '${agency}', '${roles}', 'en', '\\x01', '\\x01', '\\x01', now());`

test('a key that changed after the backup stays with who still held it, and is gone from who left and from the old paper', () =>
  stand(async (database, kernel) => {
    const agency = await testAgency(kernel)
    const leaver = await agency.member()
    const record = await as(kernel, agency.founder, (db) => newDataKey(db, agency.id, NOW))
    const opens = (who: typeof leaver) =>
      as(kernel, who, async (db) => (await who.keys?.dataKey(db, record.id)) != null)
    const holders = await database.superuser(`select holder from key_grants where holder is not null order by holder`)
    await backUp(database)
    // The pairs of test members are in their keyrings alone, so the new key goes to their present grants' holders.
    const pairs = new Map(holders.map(({ holder }) => [String(holder), newKeyPair()]))
    await as(kernel, agency.founder, (db) =>
      rotateKey(db, agency.founder, {
        members: [...pairs].map(([id, { publicKey }]) => ({ id, publicKey })),
        renewRecovery: true,
        now: NOW,
      }),
    )
    const rotated = await ledgerOf(database)
    assert.deepEqual(
      rotated.map(({ kind, id }) => [kind, id]),
      [['paper', agency.id]],
      'who holds the next key lost nothing',
    )
    await as(kernel, agency.founder, (db) => removeMember(db, agency.id, leaver.id))
    const ledger = await ledgerOf(database)
    await restore(database)
    // A keyring remembers what it opened, so the leaver opens nothing before the ledger is applied.
    const held = await database.superuser(`select from key_grants where holder = '${leaver.id}'`)
    assert.equal(held.length, 1, 'the backup gives it back to them')
    const { ended } = await endAgain(database, ledger, NOW)
    assert.deepEqual(Object.fromEntries(ended), { key: 1, paper: 1 })
    assert.deepEqual([await opens(agency.founder), await opens(leaver)], [true, false])
    const { publicKey } = newKeyPair()
    const byOldPaper = (db: Parameters<typeof recover>[0]) =>
      recover(db, { agency: agency.id, words: agency.recoveryKey, member: { id: leaver.id, publicKey }, now: NOW })
    await assert.rejects(as(kernel, leaver, byOldPaper), /recovery key is not right/)
    // Nor does the old paper come back with the next change of the key.
    await as(kernel, agency.founder, (db) => rotateKey(db, agency.founder, { members: [], now: NOW }))
    await assert.rejects(as(kernel, leaver, byOldPaper), /recovery key is not right/)
  }))

test('a share that ended under a later key of the receiver is ended under the earlier one', () =>
  stand(async (database, kernel) => {
    const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
    const record = await as(kernel, north.founder, async (db) => {
      const key = await newDataKey(db, north.id, NOW)
      await sealDataKey(db, key, north.id, (await currentKey(db, south.id)) ?? assert.fail(), NOW)
      return key
    })
    const opens = (who: { readonly keys: Keyring | null } & typeof north.founder) =>
      as(kernel, who, async (db) => (await who.keys?.dataKey(db, record.id)) != null)
    await backUp(database)
    const pair = newKeyPair()
    await as(kernel, south.founder, (db) =>
      rotateKey(db, south.founder, { members: [{ id: south.founder.id, publicKey: pair.publicKey }], now: NOW }),
    )
    await as(kernel, north.founder, (db) => endShare(db, record.id, south.id))
    const ledger = await ledgerOf(database)
    await restore(database)
    assert.ok(await opens(south.founder), 'the backup has the share')
    await endAgain(database, ledger, NOW)
    assert.deepEqual([await opens(north.founder), await opens(south.founder)], [true, false])
  }))

test('what was given again before the backup stays given, and what the backup never had is passed over', () =>
  stand(async (database) => {
    const [id, agency] = [randomUUID(), randomUUID()]
    await database.superuser(member(id, agency, '{analyst,auditor}'))
    await database.superuser(`update members set roles = '{analyst}'`)
    const early = await ledgerOf(database)
    await database.superuser(`update members set roles = '{analyst,auditor}'`)
    await backUp(database)
    await restore(database)
    const { ended } = await endAgain(database, [...early, line({ agency }), line({ kind: 'member', agency })], NOW)
    assert.deepEqual([...ended], [])
    assert.deepEqual(await database.superuser(`select roles from members`), [{ roles: ['analyst', 'auditor'] }])
  }))

test('every door is shut: sessions and invites go, of agencies without a key too', () =>
  stand(async (database) => {
    const [id, agency] = [randomUUID(), randomUUID()]
    await database.superuser(`${member(id, agency)}
      insert into sessions (id, agency, member, token_hash, wrapped_key, opened_at, seen_at, expires_at, confirmed_at)
        values ('${id}', '${agency}', '${id}', '\\x01', '\\x01', now(), now(), now() + interval '1 hour', now());
      insert into invites (id, agency, roles, secret_hash, sealed_email, invited_by, invited_at, expires_at)
        values ('${id}', '${agency}', '{analyst}', '\\x01', '\\x01', '${id}', now(), now() + interval '1 hour')`)
    const { sessions, invites, shutOut } = await endAgain(database, [], NOW)
    assert.deepEqual([sessions, invites, shutOut], [1, 1, 1])
    const left = await database.superuser('select from sessions union all select from invites')
    assert.equal(left.length, 0)
  }))

test('lines that somebody wrote into the ledger end, and give nothing', () =>
  stand(async (database) => {
    const [id, agency] = [randomUUID(), randomUUID()]
    await database.superuser(member(id, agency))
    const forged = [
      line({ kind: 'role:administrator', id, agency }),
      line({ kind: 'witness:agreed', id, agency }),
      line({ kind: 'block:published', id, agency }),
      line({ kind: 'role-given:administrator', id, agency }),
      line({ kind: 'constructor', id, agency }),
      // Another agency's member, named under an agency of one's own.
      line({ kind: 'member', id, agency: randomUUID() }),
    ]
    const { ended, unknown } = await endAgain(database, forged, NOW)
    assert.deepEqual([[...ended], unknown], [[], 2])
    const look = `select roles, ended_at from members where id = '${id}'`
    assert.deepEqual(await database.superuser(look), [{ roles: ['analyst'], ended_at: null }])
    await endAgain(database, [line({ kind: 'member', id, agency, at: new Date('2099-01-01') })], NOW)
    assert.deepEqual((await database.superuser(look))[0].ended_at, NOW, 'ended now, and not in the future')
  }))

test('a database that is older than its ledger is found out at the start, and one that knows all is left alone', () =>
  stand(async (database) => {
    const [id, agency] = [randomUUID(), randomUUID()]
    await database.superuser(member(id, agency))
    assert.equal(await endAgainIfOlder(database, [], NOW), null)
    assert.equal(await endAgainIfOlder(database, [line({ kind: 'of-a-later-version' })], NOW), null)
    const ledger = [line({ kind: 'member', id, agency })]
    assert.deepEqual([...((await endAgainIfOlder(database, ledger, NOW))?.ended ?? [])], [['member', 1]])
    assert.equal(await endAgainIfOlder(database, ledger, NOW), null)
  }))
