import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { onDatabases } from '../../test/databases.ts'
import { done, testAgency, testKernel } from '../../test/kernel.ts'
import { operation } from './operation.ts'
import { newDataKey } from './vault/data-keys.ts'
import { openJson, sealJson } from './vault/seal.ts'

const operations = {
  'echoes.say': operation({
    summary: 'Say it back, sealed and opened',
    permission: 'echo:say',
    purpose: 'investigation',
    verb: 'consultation',
    input: z.object({ text: z.string() }),
    output: z.object({ text: z.string(), id: z.uuid() }),
    subject: (_, { id }) => [id],
    async run({ db, actor, now }, { text }) {
      if (actor.kind !== 'member') throw new Error('not a member')
      const key = await newDataKey(db, actor.agency, now)
      const sealed = sealJson(key.bytes, text, 'echoes.text')
      const opened = await actor.keys?.dataKey(db, key.id)
      return { id: key.id, text: openJson<string>(opened ?? new Uint8Array(32), sealed, 'echoes.text') }
    },
  }),
}

onDatabases(
  'execute',
  async (database) => {
    const kernel = testKernel(database, { operations })
    return { kernel, north: await testAgency(kernel) }
  },
  (stand) => {
    test('an operation runs and is entered in the audit', async () => {
      const { kernel, north } = stand()
      const actor = await north.member()
      const { text } = await done<{ text: string }>(kernel, { actor, operation: 'echoes.say', input: { text: 'ē' } })
      assert.equal(text, 'ē')
    })
  },
)
