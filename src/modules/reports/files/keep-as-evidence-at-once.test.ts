import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { operations as evidence } from '../../evidence/index.ts'
import type { Check, ItemPage } from '../../evidence/shapes.ts'

type Kept = { readonly kept: readonly { readonly item: string; readonly entry: string }[] }

onDatabases(
  'files of a report as evidence, by two at once',
  async (database) => {
    const house = await ReportsHouse.with(database, { operations: evidence })
    const [anna, berta] = [
      await house.admitted(house.keeper, ['intake-officer']),
      await house.admitted(house.keeper, ['intake-officer']),
    ]
    return { house, anna, berta }
  },
  (stand) => {
    const call = <T>(token: string, operation: string, input: object) => stand().house.call<T>(token, operation, input)
    const read = async (...texts: readonly string[]) => {
      const files = await Promise.all(texts.map((text) => stand().house.newFile(text)))
      const { report } = await stand().house.file({ files })
      await call(stand().anna.token, 'reports.get', { report })
      return { report, files: files.map(({ file }) => file) }
    }

    test('each file becomes one item with one beginning, and nobody’s act fails', async () => {
      const { anna, berta } = stand()
      const { report, files } = await read('A bus', 'A house', 'A van')
      const both = await Promise.all(
        [anna, berta].map(({ token }) => call<Kept>(token, 'reports.keep-files', { report })),
      )
      const kept = both.flatMap((one) => one.kept.map(({ item }) => item))
      assert.deepEqual(kept.toSorted(), files.toSorted())
      for (const item of files) {
        const { log } = await call<ItemPage>(anna.token, 'evidence.get', { item })
        assert.deepEqual(
          log.map(({ kind }) => kind),
          ['captured'],
        )
        const { checks } = await call<{ checks: Check[] }>(anna.token, 'evidence.verify', { item })
        assert.ok(checks.every(({ ok }) => ok !== false))
      }
    })

    test('a colleague of another agency keeps nothing of it, and a report that is not there has nothing to keep', async () => {
      const { house, anna } = stand()
      const { report } = await read('A letter')
      const stranger = await house.admitted(await house.another(house.keeper), ['intake-officer'])
      assert.equal((await house.problem(stranger.token, 'reports.keep-files', { report }))?.code, 'not-found')
      const missing = '0190a1b2-0000-7000-8000-000000000001'
      assert.equal((await house.problem(anna.token, 'reports.keep-files', { report: missing }))?.code, 'not-found')
      assert.equal((await house.problem('', 'reports.keep-files', { report }))?.code, 'not-signed-in')
    })

    test('a report without files gives none, as often as one asks', async () => {
      const { report } = await read()
      for (let times = 0; times < 2; times++)
        assert.deepEqual((await call<Kept>(stand().anna.token, 'reports.keep-files', { report })).kept, [])
    })
  },
)
