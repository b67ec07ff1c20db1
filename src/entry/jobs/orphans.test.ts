import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mock, test } from 'node:test'
import { as, inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { dayOf } from '../../kernel/clock.ts'
import { type Erasure, eraseDataKeys, newDataKey } from '../../kernel/vault/data-keys.ts'
import { removeMember } from '../../kernel/vault/grants.ts'
import type { Revocation } from '../../kernel/vault/revocations.ts'
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
      const keeper = new LedgerKeeper(kernel, { erased: (lines) => void kept.push(...lines), revoked: () => {} })
      await keeper.stop()
      assert.deepEqual(
        kept.map(({ agency: owner, at }) => [owner, at]),
        [[agency.id, kernel.clock.now()]],
      )
    })

    test('what a reporter erases while the program runs comes in with the next copy, though it carries the day alone', async () => {
      const { kernel, agency } = stand()
      const erased = async (at: Date) => {
        const { id } = await inAgency(kernel, agency.id, (db) => newDataKey(db, agency.id, at))
        await inAgency(kernel, agency.id, (db) => eraseDataKeys(db, [id], agency.id, at))
        return id
      }
      const batches: string[][] = []
      const taken = (lines: readonly Erasure[]) => void batches.push(lines.map(({ dataKey }) => dataKey))
      const keeper = new LedgerKeeper(kernel, { erased: taken, revoked: () => {} })
      await keeper.stop()
      const byStaff = await erased(kernel.clock.now())
      await keeper.stop()
      const byReporter = await erased(dayOf(kernel.clock.now()))
      await keeper.stop()
      await keeper.stop()
      assert.deepEqual(batches.slice(1), [[byStaff], [byReporter]], 'each once')
    })

    test('revocations come into theirs, each until the file has it, also where the file was lost', async () => {
      const { kernel, agency } = stand()
      const member = await agency.member()
      await as(kernel, agency.founder, (db) => removeMember(db, agency.id, member.id))
      const batches: (readonly string[])[] = []
      let isBroken = true
      const revoked = (lines: readonly Revocation[]) => {
        if (isBroken) throw new Error('the disk is full')
        batches.push(lines.map(({ kind, id }) => `${kind} ${id}`))
      }
      const said = mock.method(console, 'error', () => {})
      const keeper = new LedgerKeeper(kernel, { erased: () => {}, revoked })
      await keeper.stop()
      said.mock.restore()
      isBroken = false
      await keeper.stop()
      assert.deepEqual(
        batches.flat(),
        [`key ${member.id}`, `key ${member.id}`],
        'all of it once, then what is not noted',
      )
      await keeper.stop()
      assert.deepEqual(batches.at(-1), [], 'noted as copied')
      await new LedgerKeeper(kernel, { erased: () => {}, revoked }).stop()
      assert.ok(batches.flat().length === 3, 'a new start compares everything')
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
