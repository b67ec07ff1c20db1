import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { endOf } from '../../../test/run/refused.ts'
import { currentKey, KEYS } from './agency-key.ts'
import { markExisting } from './first-marks.ts'
import { trusting } from './trust.ts'
import { TrustFloor } from './trust-floor.ts'

const SECRET = new Uint8Array(32).fill(7)

/** A floor whose file is in memory. */
function floorOf(file: { text: string | null }, secret = SECRET) {
  const store = {
    read: () => file.text,
    write: async (text: string) => {
      file.text = text
    },
  }
  return new TrustFloor(store, secret)
}

onBothDatabases(
  'rows from before marks',
  async (database: TestDatabase) => database,
  (stand) => {
    test('get theirs once; afterwards one without is refused, at the next start too', async () => {
      const file: { text: string | null } = { text: null }
      const floor = floorOf(file)
      const database = trusting(stand(), SECRET, floor)
      const kernel = { ...testKernel(stand()), database, secret: SECRET }
      const { id } = await testAgency(kernel)
      await stand().superuser('update keys set row_mark = null')
      const key = () => inAgency(kernel, id, (db) => currentKey(db, id))
      assert.equal(await endOf(key), 'unavailable')
      await markExisting(database, floor, [KEYS])
      assert.equal(await endOf(key), 'done')
      assert.ok(floorOf(file).isMarked('keys'))
      await stand().superuser('update keys set row_mark = null')
      // As the next start does it, with what lies in the folder.
      await markExisting(database, floorOf(file), [KEYS])
      assert.equal(await endOf(key), 'unavailable')
    })

    test('a floor that was changed, or is another installation’s, is not taken for none', async () => {
      const file: { text: string | null } = { text: null }
      await floorOf(file).noteMarked(['keys'])
      assert.throws(() => floorOf(file, new Uint8Array(32)), /trust-floor/)
      file.text = String(file.text).replace('keys', 'kexs')
      assert.throws(() => floorOf(file), /trust-floor/)
    })

    test('generations are only raised, and remembered', async () => {
      const file: { text: string | null } = { text: null }
      const floor = floorOf(file)
      floor.raise(new Map([['one', 3]]))
      floor.raise(new Map([['one', 2]]))
      await floor.settled()
      assert.deepEqual([floorOf(file).generation('one'), floorOf(file).generation('other')], [3, 0])
    })
  },
)
