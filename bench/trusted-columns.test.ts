import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../test/run/databases.ts'
import { COLUMNS, type Column } from './data-map.ts'
import { faultsOf } from './trusted-columns.ts'

test('each column that decides who is told, reached, shown or let in has a mark or a word', async (t) => {
  const database = await openTestDatabase('embedded')
  t.after(() => database.close())
  const columns = (await database.superuser(COLUMNS)) as readonly Column[]
  assert.deepEqual(faultsOf(columns), [])
  const another = { table: 'persons', name: 'told_to_mail', type: 'text' }
  assert.deepEqual(
    faultsOf([...columns, another]),
    ['persons.told_to_mail has neither a mark nor a word in bench/trusted-columns.ts.'],
    'a new column of that kind without a word fails',
  )
})
