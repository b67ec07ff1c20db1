import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency, type TestAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import type { Database } from '../database.ts'
import { newId } from '../ids.ts'
import { currentKey } from './agency-key.ts'
import { newKeyPair, sealTo } from './boxes.ts'
import { type Cleaned, cleanKeys } from './cleaning.ts'
import {
  type DataKey,
  endShare,
  eraseDataKeys,
  keepDataKey,
  keepSealedKey,
  newDataKey,
  newDataKeys,
  sealDataKey,
} from './data-keys.ts'
import { type EpochStore, Epochs } from './epochs.ts'
import { lastEpoch, withEpochs } from './open-epochs.ts'
import { newKey } from './seal.ts'

const DAY = 24 * 3600_000

/** The power of the machine goes away. */
class Cut extends Error {}

/** Counts what is done from outside, and cuts after one step, before its answer is heard: that is before the next one, too. */
class Steps {
  private left: number
  taken = 0

  constructor(cutAfter: number) {
    this.left = cutAfter
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    this.taken++
    const made = await work()
    if (this.left-- === 0) throw new Cut()
    return made
  }
}

const cutting = (steps: Steps, database: Database, store: EpochStore): { database: Database; store: EpochStore } => ({
  database: {
    ...database,
    transaction: (session, work) => steps.step(() => database.transaction(session, work)),
    rewriteKeys: () => steps.step(() => database.rewriteKeys()),
    flush: () => steps.step(() => database.flush()),
  },
  store: { read: () => store.read(), write: (keys) => steps.step(() => store.write(keys)) },
})

onBothDatabases(
  'cleaning the disk from erased keys',
  async (database) => {
    const kernel = testKernel(database)
    const marked = { ...database, transaction: kernel.database.transaction }
    return { database: marked, kernel, north: await testAgency(kernel), south: await testAgency(kernel) }
  },
  (stand) => {
    const now = () => stand().kernel.clock.now()
    const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex')
    /** Everything that anybody can open, as a process that has just started finds it. */
    const reopened = async () => {
      const { database, kernel } = stand()
      return { ...kernel, database: (await withEpochs(database, database.epochs)).database }
    }
    const opens = async (agency: TestAgency, keys: readonly DataKey[]) => {
      const kernel = await reopened()
      const found = await as(kernel, agency.founder, async (db) =>
        agency.founder.keys?.dataKeys(
          db,
          keys.map(({ id }) => id),
        ),
      )
      for (const { id, bytes } of keys) assert.equal(hex(found?.get(id) ?? null), hex(bytes))
    }
    const clean = async (database: Database, store: EpochStore, atOnce = true): Promise<Cleaned> =>
      cleanKeys({ database, epochs: new Epochs(store) }, { now, atOnce, progress: async () => {} })
    const cleanAll = (atOnce = true) => {
      const { database } = stand()
      return clean(database, database.epochs, atOnce)
    }
    const make = (agency: TestAgency, count: number) =>
      inAgency(stand().kernel, agency.id, (db) => newDataKeys(db, agency.id, count, now()))
    const share = ({ kernel, north, south } = stand()) =>
      inAgency(kernel, north.id, async (db) => {
        const key = await newDataKey(db, north.id, now())
        await sealDataKey(db, key, north.id, (await currentKey(db, south.id)) ?? assert.fail(), now())
        return key
      })
    const bare = (database: TestDatabase, ids: string) =>
      database.superuser(`select sealed, epoch from data_key_seals where data_key in (${ids})`)

    test('keys of every origin open before and after an epoch, for all to whom they were sealed', async () => {
      const { kernel, north, south } = stand()
      const shared = await share()
      const device = newKey()
      const kept = await inAgency(kernel, north.id, async (db) => {
        const { id: recipient, publicKey } = (await currentKey(db, north.id)) ?? assert.fail()
        const sealed = sealTo(publicKey, device)
        return [
          await keepDataKey(db, north.id, newKey(), now()),
          { id: await keepSealedKey(db, north.id, { recipient, sealed }, now()), bytes: device },
        ]
      })
      const many = await make(north, 450)
      await opens(north, [shared, ...kept, ...many])
      await opens(south, [shared])
      const before = await lastEpoch(stand().database)
      const { epoch, moved } = await cleanAll()
      assert.equal(epoch, (before?.number ?? 0) + 1)
      assert.ok(moved >= 454)
      assert.deepEqual([...stand().database.epochs.kept.keys()], [epoch])
      await opens(north, [shared, ...kept, ...many])
      await opens(south, [shared])
    })

    test('a seal from before there were epochs opens as it did, and has its layer after the first', async () => {
      const { database, kernel, north } = stand()
      const [key] = await make(north, 1)
      const inner = await inAgency(kernel, north.id, async (db) => {
        const { publicKey } = (await currentKey(db, north.id)) ?? assert.fail()
        return sealTo(publicKey, key.bytes)
      })
      await database.superuser(
        `update data_key_seals set epoch = 0, sealed = '\\x${hex(inner)}' where data_key = '${key.id}'`,
      )
      await opens(north, [key])
      const { epoch } = await cleanAll()
      const [row] = await bare(database, `'${key.id}'`)
      assert.equal(row.epoch, epoch)
      assert.notEqual(hex(row.sealed as Uint8Array), hex(inner))
      await opens(north, [key])
    })

    test('a seal that was copied before it was erased opens with nothing once the epoch has ended', async () => {
      const { database, kernel, north } = stand()
      const [erased, kept] = await make(north, 2)
      const [copy] = await bare(database, `'${erased.id}'`)
      await inAgency(kernel, north.id, (db) => eraseDataKeys(db, [erased.id], north.id, now()))
      await cleanAll()
      await database.superuser(`insert into data_keys (id, agency, made_at) values ('${erased.id}', '${north.id}', now());
        insert into data_key_seals (data_key, recipient, agency, recipient_agency, sealed, sealed_at, epoch)
        select '${erased.id}', recipient, agency, recipient_agency, '\\x${hex(copy.sealed as Uint8Array)}', now(), ${copy.epoch}
        from data_key_seals where data_key = '${kept.id}'`)
      await assert.rejects(opens(north, [erased]), /epochs.json/)
      await database.superuser(`delete from data_keys where id = '${erased.id}'`)
      await opens(north, [kept])
    })

    test('it is due by itself once a day, after an erasure or the end of a share, and not otherwise', async () => {
      const { kernel, north, south } = stand()
      const idle = { epoch: null, moved: 0, rewritten: false }
      await cleanAll()
      await cleanAll()
      kernel.clock.pass(DAY)
      assert.deepEqual(await cleanAll(false), idle)
      const shared = await share()
      await inAgency(kernel, north.id, (db) => endShare(db, newId(), south.id))
      assert.deepEqual(await cleanAll(false), idle, 'a deletion that found nothing took nothing away')
      await inAgency(kernel, north.id, (db) => endShare(db, shared.id, south.id))
      const { epoch, rewritten } = await cleanAll(false)
      assert.ok(epoch !== null && rewritten)
      const [key] = await make(north, 1)
      await inAgency(kernel, north.id, (db) => eraseDataKeys(db, [key.id], north.id, now()))
      assert.deepEqual(await cleanAll(false), { epoch: null, moved: 0, rewritten: true }, 'the tables come first')
      assert.deepEqual(await cleanAll(false), idle)
      kernel.clock.pass(DAY)
      assert.equal((await cleanAll(false)).epoch, epoch + 1)
    })

    test('cut off after any of its steps, it loses nothing, and the next go ends it', async () => {
      const { database, kernel, north, south } = stand()
      const shared = await share()
      const keys = await make(north, 5)
      let taken = Number.POSITIVE_INFINITY
      for (let at = 0; at < taken; at++) {
        const [erased] = await make(north, 1)
        await inAgency(kernel, north.id, (db) => eraseDataKeys(db, [erased.id], north.id, now()))
        const steps = new Steps(at)
        const cut = cutting(steps, (await reopened()).database, database.epochs)
        await clean(cut.database, cut.store).then(
          // Uncut, it tells how many steps there are.
          () => {
            taken = steps.taken
          },
          (error: unknown) => assert.ok(error instanceof Cut, String(error)),
        )
        await opens(north, [shared, ...keys])
        await opens(south, [shared])
        // What is made by the process that came up again must not be lost with the key of an earlier epoch, either.
        keys.push(...(await inAgency(await reopened(), north.id, (db) => newDataKeys(db, north.id, 1, now()))))
        await cleanAll(false)
        await opens(north, [shared, ...keys])
        assert.equal(database.epochs.kept.size, 1)
        assert.notEqual((await lastEpoch(database))?.cleaned_at, null)
      }
      assert.ok(taken > 10)
    })

    test('no key is destroyed while a seal lies under it that could not be sealed anew', async () => {
      const { database } = stand()
      const [stray] = await make(stand().south, 1)
      const unknown = newId()
      // An agency without a key of its own: nobody of the program knows it.
      await database.superuser(`set session_replication_role = replica;
        update data_keys set agency = '${unknown}' where id = '${stray.id}';
        update data_key_seals set agency = '${unknown}' where data_key = '${stray.id}';
        set session_replication_role = origin`)
      await assert.rejects(cleanAll(), /the earlier key was not destroyed/)
      assert.equal(database.epochs.kept.size, 2)
      await database.superuser(`delete from data_keys where id = '${stray.id}'`)
      await cleanAll()
      assert.equal(database.epochs.kept.size, 1)
    })

    test('a data folder without the key of its epoch, or with another, is refused', async () => {
      const { database } = stand()
      const there = database.epochs.kept
      for (const kept of [new Map(), new Map([...there].map(([number]) => [number, newKey()]))]) {
        database.epochs.kept = kept
        await assert.rejects(withEpochs(database, database.epochs), /Put that file back/)
      }
      database.epochs.kept = there
    })

    test('a seal that was changed opens for nobody, hides no other, and does not hold up an epoch', async () => {
      const { database, north, kernel } = stand()
      const [changed, ...others] = await make(north, 3)
      const { publicKey } = newKeyPair()
      const strange = hex(sealTo(publicKey, newKey()))
      await database.superuser(`update data_key_seals set sealed = '\\x${strange}' where data_key = '${changed.id}'`)
      const look = () => as(kernel, north.founder, async (db) => north.founder.keys?.dataKey(db, changed.id))
      await assert.rejects(look(), /cannot be opened/)
      await cleanAll()
      await assert.rejects(
        async () => as(await reopened(), north.founder, async (db) => north.founder.keys?.dataKey(db, changed.id)),
        /cannot be opened/,
      )
      await opens(north, others)
    })
  },
)
