import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Operations } from '../../src/kernel/operation.ts'
import { echoes } from '../houses/echoes.ts'
import { undeclared, unwalled } from './house-walls.ts'

const root = join(import.meta.dirname, '../..')

test('house: every table has row security enabled and forced, and a policy', () => {
  const files = globSync('migrations/*.sql', { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
  assert.ok(files.length > 0)
  assert.deepEqual(unwalled(files), [])
})

const TABLE = join(root, 'src/operations.ts')

test('house: every operation names its permission, purpose, verb and summary', {
  skip: !existsSync(TABLE),
}, async () => {
  const { operations } = (await import(TABLE)) as { operations: Operations }
  assert.ok(Object.keys(operations).length > 0)
  assert.deepEqual(undeclared(operations), [])
})

const walled = (name: string) => `create table ${name} (n int);
alter table ${name} enable row level security;
alter table ${name}
  force row level security; -- said in two lines
create policy own on ${name} using (true);`

test('a table whose wall has a gap is found, however it is written', () => {
  const gaps = (text: string) => unwalled([{ path: 'm.sql', text }])
  assert.deepEqual(gaps(walled('one')), [])
  assert.deepEqual(gaps('CREATE TABLE IF NOT EXISTS one (n int)').length, 3)
  assert.deepEqual(gaps(walled('one').replace('enable', 'disable')), ['m.sql: one, enable row level security'])
  assert.deepEqual(gaps(walled('one').replace('force', 'no force')), ['m.sql: one, force row level security'])
  assert.deepEqual(gaps(walled('one').replace('create policy', '-- create policy')), ['m.sql: one, policy'])
  // The wall of a table whose name begins alike is not this one's.
  assert.equal(gaps(walled('one_more').replace('create table one_more', 'create table one')).length, 3)
})

test('a table may get its wall in a later file', () => {
  const [table, ...wall] = walled('one').split('\n')
  assert.deepEqual(
    unwalled([
      { path: '1.sql', text: table },
      { path: '2.sql', text: wall.join('\n') },
    ]),
    [],
  )
})

test('an operation that leaves something out is found', () => {
  const { 'echoes.say': say, 'echoes.greet': greet } = echoes()
  assert.deepEqual(undeclared({ 'echoes.say': say }), [])
  const without = (field: string) =>
    undeclared({ 'echoes.say': { ...say, [field]: undefined } } as unknown as Operations)
  assert.deepEqual(without('permission'), ['echoes.say: no permission'])
  assert.deepEqual(without('purpose'), ['echoes.say: no purpose'])
  assert.deepEqual(without('verb'), ['echoes.say: no verb'])
  assert.deepEqual(without('summary'), ['echoes.say: no summary'])
  assert.deepEqual(without('input'), ['echoes.say: no schemas'])
  assert.deepEqual(without('subject'), ['echoes.say: no subject'])
  assert.deepEqual(undeclared({ sayEcho: say }), ['sayEcho: its name is not plural-noun.verb'])
  const { rate: _, ...endless } = greet
  assert.deepEqual(undeclared({ 'echoes.greet': endless }), ['echoes.greet: anyone may call it without a rate'])
})
