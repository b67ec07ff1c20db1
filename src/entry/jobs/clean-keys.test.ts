import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { HANG } from '../../../test/browser/eventually.ts'
import { KeyFolder } from '../../../test/houses/key-folder.ts'
import { command } from '../../../test/run/running.ts'
import { openSecrets } from '../../kernel/config.ts'
import type { JobContext, JobProgress } from '../../kernel/jobs.ts'
import { eraseDataKeys, newDataKeys } from '../../kernel/vault/data-keys.ts'
import { cleaningJob } from './clean-keys.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-clean-'))
after(() => rmSync(room, { recursive: true, force: true }))
const dataDir = join(room, 'data')
const epochs = join(dataDir, 'epochs.json')

describe('cleaning a data folder', { timeout: HANG }, () => {
  // The first epoch has begun within the day.
  const now = new Date()
  const context = (told: JobProgress[]) =>
    ({ now: () => now, progress: async (one: JobProgress) => void told.push(one) }) as unknown as JobContext

  test('the job tells each stage, and a missing key in words for the keeper', async () => {
    openSecrets(dataDir)
    const folder = await KeyFolder.open(dataDir)
    const job = cleaningJob(() => folder.sealed)
    const [one, other] = await folder.work((db) => newDataKeys(db, folder.holder.agency, 2, now))
    await folder.work((db) => eraseDataKeys(db, [one.id], folder.holder.agency, now))
    const told: JobProgress[] = []
    assert.deepEqual(await job.run(context(told), {}), { epoch: null, moved: 0, rewritten: true })
    assert.deepEqual(
      told.map(({ stage }) => stage),
      ['writing-anew'],
    )
    await folder.clean()
    assert.deepEqual([...(await folder.opened([one.id, other.id])).keys()], [other.id])
    await folder.work((db) => db.updateTable('data_key_seals').set({ epoch: 1 }).execute())
    // The next epoch needs the key of the first, which is destroyed.
    await assert.rejects(folder.clean(), /epochs.json/)
    await assert.rejects(job.run(context([]), {}), { code: 'unavailable' })
    await folder.close()
  })

  test('the command begins an epoch with the program stopped, and says what is missing', async () => {
    rmSync(dataDir, { recursive: true })
    openSecrets(dataDir)
    await (await KeyFolder.open(dataDir)).close()
    const before = readFileSync(epochs, 'utf8')
    const done = await command(['epoch'], { DATA_DIR: dataDir })
    assert.equal(done.code, 0, done.err)
    assert.match(done.out, /Epoch 2 has begun/)
    assert.notEqual(readFileSync(epochs, 'utf8'), before)
    renameSync(epochs, join(room, 'elsewhere'))
    const refused = await command(['epoch'], { DATA_DIR: dataDir })
    assert.equal(refused.code, 1)
    assert.match(refused.err, /Put that file back/)
  })
})
