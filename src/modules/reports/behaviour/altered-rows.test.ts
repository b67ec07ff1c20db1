import { test } from 'node:test'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'

onDatabases('reports that somebody altered in the database', ReportsHouse.open, (stand) => {
  test('what a reporter wrote does not become what somebody else wrote, neither for the staff nor for them', async () => {
    const house = stand()
    const { report } = await house.fileNow({ danger: 'now' })
    const rows = { table: 'report_messages', where: `report = '${report}'`, columns: ['kind'], to: { kind: "'reply'" } }
    await eachRefused(house.database, rows, () => house.call(house.officer.token, 'reports.get', { report }))
  })
})
