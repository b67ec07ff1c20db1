import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDatabases } from '../../test/databases.ts'

onDatabases(
  'execute',
  async (database) => ({ database }),
  (stand) => {
    test('a', async () => {
      assert.deepEqual(await stand().database.superuser('select 1 as one'), [{ one: 1 }])
    })
  },
)
