import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { testAgency, testKernel } from '../test/houses/kernel.ts'
import { openTestDatabase } from '../test/run/databases.ts'
import { visitor } from './kernel/actor.ts'
import { operation } from './kernel/operation.ts'
import { ACT_OPERATIONS } from './modules/accounts/upkeep/human-acts.ts'
import { type In, type Out, operations, perform } from './operations.ts'

test('types: a name, an input or a use of the output that is not the table’s does not compile', () => {
  const input: In<'requests.reply'> = { message: 'x', text: 'x' }
  // @ts-expect-error a text is needed
  const missing: In<'requests.reply'> = { message: 'x' }
  // @ts-expect-error there is no such kind
  const kind: In<'reports.file'>['kind'] = 'rumour'
  // @ts-expect-error nothing of the kind comes back
  type NoWords = Out<'reports.file'>['words']
  const kernel = () => testKernel(null as never)
  // @ts-expect-error there is no such operation
  const fly = () => perform(kernel(), { actor: visitor, operation: 'things.fly', input: {} })
  // @ts-expect-error what is read has no input of the kind
  const read = () => perform(kernel(), { actor: visitor, operation: 'reports.file', input: { language: 'en' } })
  const words: NoWords | undefined = undefined
  // Lists that never change are given as they are.
  const given = { ...input, text: 'y' } as const satisfies In<'requests.reply'>
  assert.deepEqual(
    [missing, kind, typeof fly, typeof read, words, given.text],
    [{ message: 'x' }, 'rumour', 'function', 'function', undefined, 'y'],
  )
})

test('a second person is asked about nothing that is not there', () => {
  const without = Object.entries(operations).filter(([, one]) => 'approval' in one && !('asked' in one))
  assert.deepEqual(
    without.map(([name]) => name),
    [],
  )
})

test('an operation gives its output; one that waits for a second person is a fault of whoever calls it so', async () => {
  const database = await openTestDatabase('server')
  try {
    const said = operation({
      summary: 'Say it back',
      permission: 'anyone',
      purpose: 'protection',
      verb: 'consultation',
      input: z.object({ word: z.string() }),
      output: z.object({ word: z.string() }),
      subject: () => [],
      run: async (_, { word }) => ({ word }),
    })
    const table = { 'languages.list': said, 'reports.get': { ...said, approval: 'second-person' as const } }
    const kernel = testKernel(database, { operations: table })
    const call = { actor: visitor, input: { word: 'here' } }
    assert.deepEqual(await perform(kernel, { ...call, operation: 'languages.list' } as never), { word: 'here' })
    await assert.rejects(perform(kernel, { ...call, operation: 'things.fly' } as never), { code: 'not-found' })
    const { founder } = await testAgency(kernel)
    const waits = { ...call, actor: founder, operation: 'reports.get' } as never
    await assert.rejects(perform(kernel, waits), /reports\.get waits for a second person/)
  } finally {
    await database.close()
  }
})

test('what an auditor asks for by act names operations that there are, each once, and all that disclose something', () => {
  const acts = Object.values(ACT_OPERATIONS).flat()
  assert.deepEqual(
    acts.filter((name) => !Object.hasOwn(operations, name)),
    [],
  )
  assert.equal(new Set(acts).size, acts.length)
  // What the program does by itself, what machines fetch, and lists of what is blocked.
  const notPeoples = ['block-feeds.read', 'block-filters.list', 'notices.delivered', 'reports.ring']
  const disclosing = Object.entries(operations).filter(([, { verb }]) => verb === 'disclosure')
  const named = new Set<string>([...acts, ...notPeoples])
  assert.deepEqual(
    disclosing.map(([name]) => name).filter((name) => !named.has(name)),
    [],
  )
})
