import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { testAgency, testKernel } from '../test/houses/kernel.ts'
import { openTestDatabase } from '../test/run/databases.ts'
import { visitor } from './kernel/actor.ts'
import { operation } from './kernel/operation.ts'
import { permissionsOf, ROLES } from './modules/accounts/roles.ts'
import { ACT_OPERATIONS, NO_ACTS } from './modules/accounts/upkeep/human-acts.ts'
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

test('each operation by which a member changes, joins or discloses something is an act of people, or said to be none', () => {
  const acts = [...Object.values(ACT_OPERATIONS).flat(), ...NO_ACTS]
  assert.deepEqual(
    acts.filter((name) => !Object.hasOwn(operations, name)),
    [],
  )
  assert.equal(new Set(acts).size, acts.length)
  const decided = new Set<string>(acts)
  const members = new Set<string>(permissionsOf(ROLES))
  const changing = Object.entries(operations).filter(
    // What is only read an auditor asks for record by record; what only jobs call no member can ask for.
    ([, one]) => members.has(one.permission) && one.verb !== 'consultation' && !('internal' in one),
  )
  assert.ok(changing.length > 150)
  assert.deepEqual(
    changing.map(([name]) => name).filter((name) => !decided.has(name)),
    [],
  )
})
