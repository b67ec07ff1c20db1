import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { operations } from './operations.ts'

onDatabases(
  'captured pages',
  (database) => NoticesHouse.open(database, { operations }),
  (stand) => {
    test('what the server lacks for them is told to whoever captures and to whoever keeps the house', async () => {
      const { kernel, anna, keeper } = stand()
      const told = async () => [
        await stand().call(anna.token, 'evidence.captures'),
        await stand().call(keeper.token, 'evidence.captures-missing'),
      ]
      const site = (fault: string | null) =>
        Object.assign(kernel, { site: { ...kernel.site, noCaptures: async () => fault } })
      site('no-browser')
      assert.deepEqual(await told(), [{ fault: 'no-browser' }, { fault: 'no-browser' }])
      site(null)
      assert.deepEqual(await told(), [{ fault: null }, { fault: null }])
    })
  },
)
