import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { call, testServer } from '../../../test/run/web.ts'
import { operations } from '../../operations.ts'
import type { Listening } from './listen.ts'

// One request of 700 bytes once took away the room for files of all: it came past the form, and its sizes were believed.

describe('what strangers file', () => {
  let database: TestDatabase
  let house: ReportsHouse
  let server: Listening
  before(async () => {
    database = await openTestDatabase('server')
    house = await ReportsHouse.open(database)
    server = await testServer({ ...house.kernel, operations })
  })
  after(async () => {
    await server.close()
    await database.close()
  })
  const reports = async () => (await database.superuser('select 1 from reports')).length

  test('has no address but the form: a report with files that nobody sent is refused and changes nothing', async () => {
    const { input } = house.filing({ kind: 'help', danger: 'now' })
    const file = {
      file: '00000000-0000-4000-8000-000000000001',
      key: Buffer.alloc(32).toString('base64url'),
      sha256: Buffer.alloc(32).toString('base64url'),
      size: 1e15,
      type: 'image/png',
    }
    for (const files of [[], [file]]) {
      const answer = await call(server.port, 'reports.file', { ...input, files })
      assert.equal(answer.status, 404, answer.body)
    }
    assert.equal(await reports(), 0)
  })

  test('whatever anybody may file without signing in comes through the public pages alone', async () => {
    const filed = Object.entries(operations).filter(
      ([, { permission, verb }]) => permission === 'anyone' && verb === 'collection',
    )
    const names = filed.map(([name]) => name).toSorted()
    assert.deepEqual(
      names.filter((name) => 'intake' in operations[name as keyof typeof operations]),
      ['block-appeals.file', 'reports.file', 'requests.make'],
    )
    for (const name of ['block-appeals.file', 'reports.file', 'requests.make'])
      assert.equal((await call(server.port, name, {})).status, 404, name)
  })
})
