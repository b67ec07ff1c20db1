import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency, signedIn, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { currentKey } from './agency-key.ts'
import { newKeyPair, sealTo } from './boxes.ts'
import { eraseDataKeys, erasures, keepSealedKey } from './data-keys.ts'
import { newKey } from './seal.ts'

async function set(database: TestDatabase) {
  const kernel = testKernel(database)
  return { kernel, agency: await testAgency(kernel), other: await testAgency(kernel) }
}

onBothDatabases('data keys that were sealed elsewhere', set, (stand) => {
  const now = () => stand().kernel.clock.now()
  /** Seals a key as a device does: with the public half alone and outside a transaction. */
  const arrive = async (bytes: Uint8Array, publicKey?: Uint8Array) => {
    const { kernel, agency } = stand()
    return inAgency(kernel, agency.id, async (db) => {
      const key = await currentKey(db, agency.id)
      assert.ok(key)
      return keepSealedKey(
        db,
        agency.id,
        { recipient: key.id, sealed: sealTo(publicKey ?? key.publicKey, bytes) },
        now(),
      )
    })
  }

  test('are opened by the agency’s members, and by nobody of another', async () => {
    const { kernel, agency, other } = stand()
    const bytes = newKey()
    const id = await arrive(bytes)
    const member = await agency.member()
    const opened = await as(kernel, member, (db) => member.keys?.dataKey(db, id) ?? Promise.resolve(null))
    assert.deepEqual(Buffer.from(opened as Uint8Array), Buffer.from(bytes))
    const stranger = other.founder
    assert.equal(await as(kernel, stranger, (db) => stranger.keys?.dataKey(db, id) ?? Promise.resolve(null)), null)
  })

  test('sealed to a member alone, open to that member alone', async () => {
    const { kernel, agency } = stand()
    const { member, pair } = signedIn(kernel, agency.id)
    const bytes = newKey()
    const id = await inAgency(kernel, agency.id, (db) =>
      keepSealedKey(db, agency.id, { recipient: member.id, sealed: sealTo(pair.publicKey, bytes) }, now()),
    )
    const opened = await as(kernel, member, (db) => member.keys?.dataKey(db, id) ?? Promise.resolve(null))
    assert.deepEqual(Buffer.from(opened as Uint8Array), Buffer.from(bytes))
    const { founder } = agency
    assert.equal(await as(kernel, founder, (db) => founder.keys?.dataKey(db, id) ?? Promise.resolve(null)), null)
  })

  test('sealed to a key that only says it is the agency’s, open to nobody, and say so', async () => {
    const { kernel, agency } = stand()
    const id = await arrive(newKey(), newKeyPair().publicKey)
    const { founder } = agency
    await assert.rejects(
      as(kernel, founder, (db) => founder.keys?.dataKey(db, id) ?? Promise.resolve(null)),
      /cannot be opened with this key/,
    )
  })

  test('are erased like any other, and stand in the ledger', async () => {
    const { kernel, agency } = stand()
    const id = await arrive(newKey())
    await inAgency(kernel, agency.id, (db) => eraseDataKeys(db, [id], agency.id, now()))
    const { founder } = agency
    assert.equal(await as(kernel, founder, (db) => founder.keys?.dataKey(db, id) ?? Promise.resolve(null)), null)
    const ledger = await inAgency(kernel, agency.id, (db) => erasures(db))
    assert.ok(ledger.some(({ dataKey }) => dataKey === id))
  })

  test('cannot be put beside those of another agency', async () => {
    const { kernel, agency, other } = stand()
    const seal = { recipient: other.id, sealed: sealTo(newKeyPair().publicKey, newKey()) }
    await assert.rejects(
      as(kernel, agency.founder, (db) => keepSealedKey(db, other.id, seal, now())),
      /policy/,
    )
  })
})
