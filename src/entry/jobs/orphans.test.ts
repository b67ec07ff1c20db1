import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { type Erasure, eraseDataKeys, newDataKey } from '../../kernel/vault/data-keys.ts'
import { jobs, operations, permits } from '../../modules/accounts/index.ts'
import { keepFile } from '../http/file-route.ts'
import { LedgerKeeper } from './ledger-keeper.ts'
import { sweepOrphans } from './orphans.ts'

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Annas stāsts')
}

onBothDatabases(
  'sweeping',
  async (database) => {
    const kernel = testKernel(database, { operations, jobs, permits })
    return { kernel, agency: await testAgency(kernel) }
  },
  (stand) => {
    const upload = async () => {
      const { kernel, agency } = stand()
      return (await keepFile(kernel, { actor: agency.founder }, 'a.csv', bytes(), 1000)).file
    }

    test('erasures come into the ledger', async () => {
      const { kernel, agency } = stand()
      await inAgency(kernel, agency.id, async (db) => {
        const { id } = await newDataKey(db, agency.id, kernel.clock.now())
        await eraseDataKeys(db, [id], agency.id, kernel.clock.now())
      })
      const kept: Erasure[] = []
      const keeper = new LedgerKeeper(kernel, (erased) => void kept.push(...erased))
      await keeper.stop()
      assert.deepEqual(
        kept.map(({ agency: owner, at }) => [owner, at]),
        [[agency.id, kernel.clock.now()]],
      )
    })

    test('bytes that no row names are removed, those of a row stay', async () => {
      const { kernel } = stand()
      const named = await upload()
      const orphan = randomUUID()
      const removed: string[] = []
      const blobs = { olderThan: () => [named, orphan], remove: async (id: string) => void removed.push(id) }
      assert.equal(await sweepOrphans(kernel, blobs, kernel.clock.now()), 1)
      assert.deepEqual(removed, [orphan])
    })
  },
)
