import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { endOf } from '../../../test/run/refused.ts'
import { newId } from '../ids.ts'
import { currentKey, KEYS } from './agency-key.ts'
import { sealTo } from './boxes.ts'
import { closeBareSeals, markExisting } from './first-marks.ts'
import { isSound, rowMarks } from './row-marks.ts'
import { newKey } from './seal.ts'
import { renewSeals } from './seals.ts'
import { TrustFloor } from './trust-floor.ts'
import { trusting } from './trusting.ts'

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

    test('a bare seal opens while there are some from before epochs; afterwards one was put in, and nobody writes under its key', async () => {
      const file: { text: string | null } = { text: null }
      const floor = floorOf(file)
      const database = trusting(stand(), SECRET, floor)
      const kernel = { ...testKernel(stand()), database, secret: SECRET }
      const { id, founder } = await testAgency(kernel)
      const { publicKey, id: recipient } =
        (await inAgency(kernel, id, (db) => currentKey(db, id))) ?? assert.fail('no key')
      // Whoever writes the database needs no more than the public half, which stands there.
      const plant = async () => {
        const dataKey = newId()
        const sealed = Buffer.from(sealTo(publicKey, newKey())).toString('hex')
        await stand().superuser(`insert into data_keys (id, agency, made_at) values ('${dataKey}', '${id}', now());
          insert into data_key_seals (data_key, recipient, agency, recipient_agency, sealed, sealed_at, epoch)
          values ('${dataKey}', '${recipient}', '${id}', '${id}', '\\x${sealed}', now(), 0)`)
        return dataKey
      }
      const opens = (dataKey: string) =>
        as(kernel, founder, async (db) => (await founder.keys?.dataKey(db, dataKey)) != null).catch(() => false)
      const early = await plant()
      await closeBareSeals(database, floor)
      assert.ok(await opens(early), 'one has no layer yet')
      await inAgency(kernel, id, (db) => renewSeals(db, id, 10))
      await closeBareSeals(database, floor)
      assert.ok(await opens(early))
      const planted = await plant()
      assert.ok(!(await opens(planted)))
      await inAgency(kernel, id, (db) => renewSeals(db, id, 10))
      assert.ok(!(await opens(planted)), 'the next epoch does not make it right')
      assert.ok(floorOf(file).isMarked('data_key_seals'), 'at the next start, too')
    })

    test('marks that cover more take the place of right ones that covered less, once', async () => {
      const file: { text: string | null } = { text: null }
      const floor = floorOf(file)
      const database = trusting(stand(), SECRET, floor)
      const kernel = { ...testKernel(stand()), database, secret: SECRET }
      const [{ id: one }, { id: other }] = [await testAgency(kernel), await testAgency(kernel)]
      const less = rowMarks('keys', ['id', 'agency', 'public_key'])
      const more = rowMarks('keys', ['id', 'agency', 'public_key', 'role'], { former: [less.columns] })
      await stand().superuser('update keys set row_mark = null')
      await markExisting(database, floor, [less])
      const [{ mark }] = await stand().superuser(
        `select encode(row_mark, 'hex') as mark from keys where agency = '${one}'`,
      )
      await stand().superuser(`update keys set public_key = sha256('planted') where agency = '${other}'`)
      await markExisting(database, floor, [more])
      const isRight = (agency: string) =>
        inAgency(kernel, agency, async (db) =>
          isSound(
            db,
            more,
            await db.selectFrom('keys').select(more.selected).where('agency', '=', agency).executeTakeFirstOrThrow(),
          ),
        )
      assert.deepEqual(
        [await isRight(one), await isRight(other)],
        [true, false],
        'what was altered before stays altered',
      )
      // Nobody goes back to the mark that covered less.
      await stand().superuser(`update keys set row_mark = decode('${mark}', 'hex') where agency = '${one}'`)
      await markExisting(database, floorOf(file), [more])
      assert.equal(await isRight(one), false)
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
