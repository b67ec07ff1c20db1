import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Member, visitor } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { spaceLeft } from './space.ts'

onDatabases('room for files', ReportsHouse.open, (stand) => {
  const withLimit = (reportFiles?: number) => ({
    ...stand().kernel,
    site: { ...stand().kernel.site, ...(reportFiles === undefined ? {} : { reportFiles }) },
  })

  test('counts the files of all agencies’ reports, and of nothing else', async () => {
    const house = stand()
    const before = (await spaceLeft(withLimit(100_000))).left
    await house.file({ files: [await house.newFile('12345'), await house.newFile('678')] })
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    await house.call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Other Invented Authority' })
    const { input } = house.filing({ files: [await house.newFile('90')] }, other.agency)
    await execute(house.kernel, { actor: visitor, operation: 'reports.file', input })
    assert.equal((await spaceLeft(withLimit(100_000))).left, before - 3 * 4096, 'as the store pads them')
  })

  test('without a limit or a disk there is no end of room', async () => {
    assert.deepEqual(await spaceLeft(withLimit()), {
      free: Number.POSITIVE_INFINITY,
      left: Number.POSITIVE_INFINITY,
    })
    const onDisk = { ...withLimit(), blobs: { ...stand().kernel.blobs, free: async () => 77 } }
    assert.equal((await spaceLeft(onDisk as never)).free, 77)
  })

  test('what was erased gives its room back', async () => {
    const house = stand()
    const filed = await house.file({ files: [await house.newFile('x'.repeat(100))] })
    const { left } = await spaceLeft(withLimit(100_000))
    await house.asReporter(filed.receipt, 'reports.withdraw')
    assert.equal((await spaceLeft(withLimit(100_000))).left, left + 4096)
  })

  test('the sum is all that the function tells: rows of others stay behind the walls', async () => {
    const house = stand()
    await house.file({ files: [await house.newFile('y')] })
    const outsider = { ...((await house.member(house.officer.token)) as Member), agency: crypto.randomUUID() }
    for (const table of ['report_files', 'files', 'report_quarantines', 'report_holds'] as const) {
      const rows = await as(house.kernel, outsider, (db) => db.selectFrom(table).selectAll().execute())
      assert.equal(rows.length, 0, table)
    }
  })
})
