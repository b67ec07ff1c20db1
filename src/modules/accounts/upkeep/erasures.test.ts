import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done, inAgency, problemOf, testAgency, testKernel } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { queueScheduled } from '../../../kernel/job-claims.ts'
import { cleanKeys } from '../../../kernel/vault/cleaning.ts'
import { eraseDataKeys, newDataKey } from '../../../kernel/vault/data-keys.ts'
import { Epochs } from '../../../kernel/vault/epochs.ts'
import { permits } from '../index.ts'
import { operations } from '../operations.ts'

type Shown = {
  since: string | null
  inTables: boolean
  epoch: number | null
  cleanedAt: string | null
  job: { state: string } | null
}

onDatabases(
  'following what the disk keeps of erased keys',
  async (database) => {
    const kernel = testKernel(database, { operations, permits })
    return { database, kernel, agency: await testAgency(kernel, ['administrator']) }
  },
  (stand) => {
    const now = () => stand().kernel.clock.now()
    const call = (roles: readonly string[]) => ({
      actor: { ...stand().agency.founder, roles },
      operation: 'erasures.follow',
      input: {},
    })
    const look = (roles = ['administrator']) => done<Shown>(stand().kernel, call(roles))
    const clean = () => {
      const { database } = stand()
      const work = { now, atOnce: true, progress: async () => {} }
      return cleanKeys({ database, epochs: new Epochs(database.epochs) }, work)
    }
    const erase = () => {
      const { agency, kernel } = stand()
      return inAgency(kernel, agency.id, async (db) => {
        const { id } = await newDataKey(db, agency.id, now())
        await eraseDataKeys(db, [id], agency.id, now())
      })
    }

    test('administrators and data protection officers see since which day something is to be cleaned, and when it was', async () => {
      await clean()
      const { epoch, cleanedAt, ...rest } = await look()
      assert.deepEqual(rest, { since: null, inTables: false, job: null })
      assert.equal(cleanedAt, now().toISOString())
      await erase()
      const erased = await look(['data-protection-officer'])
      assert.deepEqual([erased.since, erased.inTables, erased.epoch], ['2026-11-02', true, epoch])
      await clean()
      const cleaned = await look()
      assert.deepEqual([cleaned.since, cleaned.inTables, cleaned.epoch], [null, false, (epoch ?? 0) + 1])
    })

    test('others do not', async () => {
      for (const role of ['analyst', 'case-worker', 'auditor'])
        assert.equal((await problemOf(stand().kernel, call([role])))?.code, 'not-permitted')
    })

    test('the job of the installation is shown with how far it is, and no other job of no agency', async () => {
      const { kernel } = stand()
      await as(kernel, system(), async (db) => {
        await queueScheduled(db, null, 'another', 1, now())
        await queueScheduled(db, null, 'clean-keys', 1, now())
        // One under way counts, whatever its age.
        await queueScheduled(db, null, 'clean-keys', 1, now())
      })
      assert.equal((await look()).job?.state, 'waiting')
      const seen = await as(kernel, stand().agency.founder, (db) => db.selectFrom('jobs').select('job').execute())
      assert.deepEqual(seen, [{ job: 'clean-keys' }])
    })
  },
)
