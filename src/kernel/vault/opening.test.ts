import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '../database.ts'
import { Keyring } from './keyring.ts'
import { keyFor, keyIfOpen, keysIfOpen } from './opening.ts'
import { newKey } from './seal.ts'

const db = null as unknown as Tx

/** A keyring that opens one data key and asks no database. */
class OneKey extends Keyring {
  readonly key = newKey()
  override async dataKeys(_: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return new Map(ids.filter((id) => id === 'held').map((id) => [id, this.key]))
  }
}

const keys = new OneKey('a member', newKey())

test('a data key is given to whoever holds it, and refused in the words of the room to everybody else', async () => {
  assert.equal(await keyFor(db, { keys }, 'held', 'Closed.'), keys.key)
  const refused = { code: 'keys-closed', message: 'Closed.' }
  await assert.rejects(keyFor(db, { keys }, 'other', 'Closed.'), refused)
  await assert.rejects(keyFor(db, { keys: null }, 'held', 'Closed.'), refused)
})

test('where nothing depends on it, a key that does not open is null', async () => {
  assert.equal(await keyIfOpen(db, { keys }, 'held'), keys.key)
  assert.equal(await keyIfOpen(db, { keys }, 'other'), null)
  assert.equal(await keyIfOpen(db, { keys: null }, 'held'), null)
})

test('of many rows those are opened that have a key which the member holds', async () => {
  const rows = [{ data_key: 'held' }, { data_key: 'other' }, { data_key: null }]
  assert.deepEqual([...(await keysIfOpen(db, { keys }, rows))], [['held', keys.key]])
  assert.deepEqual([...(await keysIfOpen(db, { keys: null }, rows))], [])
})
