import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import type { Member } from '../actor.ts'
import { newId } from '../ids.ts'
import { currentKey } from './agency-key.ts'
import { eraseDataKeys, erasures, newDataKey, newDataKeys, sealDataKey } from './data-keys.ts'
import { eraseAgain, reapplyErasures } from './erasures.ts'

onBothDatabases(
  'erasing',
  async (database) => ({ database, kernel: testKernel(database) }),
  (stand) => {
    const now = () => stand().kernel.clock.now()
    const bytes = (value: Uint8Array | null) => value && Buffer.from(value).toString('hex')
    const look = (member: Member, dataKey: string) =>
      as(stand().kernel, member, async (db) => (await member.keys?.dataKey(db, dataKey)) ?? null)
    const record = (agency: string) => inAgency(stand().kernel, agency, (db) => newDataKey(db, agency, now()))

    test('nobody opens what is erased, and the ledger erases it again after a restore', async () => {
      const { kernel, database } = stand()
      const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
      const [erased, kept] = [await record(north.id), await record(north.id)]
      await as(kernel, north.founder, async (db) => {
        for (const key of [erased, kept])
          await sealDataKey(db, key, north.id, (await currentKey(db, south.id)) ?? assert.fail(), now())
      })
      const backup = `create table backup_keys as select * from data_keys where agency = '${north.id}';
        create table backup_seals as select * from data_key_seals where agency = '${north.id}'`
      await database.superuser(backup)
      await as(kernel, north.founder, (db) => eraseDataKeys(db, [erased.id], north.id, now()))
      const gone = async () => {
        for (const { founder } of [north, south]) {
          assert.equal(await look(founder, erased.id), null)
          assert.equal(bytes(await look(founder, kept.id)), bytes(kept.bytes))
        }
      }
      await gone()
      const ledger = await inAgency(kernel, newId(), (db) => erasures(db))
      assert.ok(ledger.some(({ dataKey, agency }) => dataKey === erased.id && agency === north.id))
      await database.superuser(`insert into data_keys select * from backup_keys on conflict do nothing;
        insert into data_key_seals select * from backup_seals on conflict do nothing;
        drop table backup_keys, backup_seals; delete from erasures`)
      assert.notEqual(await look(north.founder, erased.id), null, 'the restored backup has it')
      await reapplyErasures(database, ledger)
      await gone()
      await reapplyErasures(database, ledger)
    })

    test('a long ledger of several agencies is applied whole, each line at its own moment', async () => {
      const { kernel, database } = stand()
      const agencies = [await testAgency(kernel), await testAgency(kernel)]
      const kept = await record(agencies[0].id)
      // One agency has a line more than fits into a step, the other less than a step.
      const counts = [1001, 3]
      const made = await Promise.all(
        agencies.map(({ id }, i) => inAgency(kernel, id, (db) => newDataKeys(db, id, counts[i], now()))),
      )
      const ledger = made.flatMap((keys, turn) =>
        keys.map(({ id }, i) => ({ dataKey: id, agency: agencies[turn].id, at: new Date(i * 1000) })),
      )
      // Lines of both agencies are mixed, as they are in a ledger, and a line may stand there twice.
      const mixed = ledger.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.dataKey < b.dataKey ? -1 : 1))
      await reapplyErasures(database, [...mixed, ...mixed.slice(-3)])
      const left = await database.superuser(
        `select count(*)::int as n from data_keys where agency in ('${agencies[0].id}', '${agencies[1].id}')`,
      )
      assert.deepEqual(left, [{ n: 1 }])
      assert.equal(bytes(await look(agencies[0].founder, kept.id)), bytes(kept.bytes))
      const again = await inAgency(kernel, newId(), (db) => erasures(db))
      const moments = new Map(again.map(({ dataKey, at }) => [dataKey, at.getTime()]))
      for (const { dataKey, at } of ledger) assert.equal(moments.get(dataKey), at.getTime())
    })

    test('a start erases what an older database brings back, and nothing where the database is the present one', async () => {
      const { kernel, database } = stand()
      const { id, founder } = await testAgency(kernel)
      const [erased, kept] = [await record(id), await record(id)]
      const line = { dataKey: erased.id, agency: id, at: new Date(0) }
      assert.equal(await eraseAgain(database, [{ ...line, dataKey: newId() }]), 0)
      assert.equal(bytes(await look(founder, erased.id)), bytes(erased.bytes), 'the older database has it')
      // Lines of keys that are gone, as most of a ledger are, change nothing.
      assert.equal(await eraseAgain(database, [line, { ...line, dataKey: newId() }]), 1)
      assert.equal(await look(founder, erased.id), null)
      assert.equal(await eraseAgain(database, [line]), 0)
      assert.equal(bytes(await look(founder, kept.id)), bytes(kept.bytes))
    })

    test('an agency erases no other’s keys', async () => {
      const { kernel } = stand()
      const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
      const key = await record(north.id)
      await as(kernel, south.founder, (db) => eraseDataKeys(db, [key.id], south.id, now()))
      await assert.rejects(as(kernel, south.founder, (db) => eraseDataKeys(db, [key.id], north.id, now())))
      assert.equal(bytes(await look(north.founder, key.id)), bytes(key.bytes))
    })
  },
)
