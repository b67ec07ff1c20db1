import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot, show } from '../../e2e/shots.ts'
import { ReleasesHouse } from '../../houses/releases.ts'
import { decisionsFile } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const BY = [{ letter: 'd', by: ['decision'] }] as const

describe('vintages compared on a page', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: ReleasesHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await ReleasesHouse.open(database)
    Object.assign(office.kernel, { operations })
    await office.released(await office.sentOf([decisionsFile(2025, 30, 21, 3, 6, 0, 0)]), 'rounded', BY)
    await office.released(await office.sentOf([decisionsFile(2025, 38, 27, 3, 8, 0, 0)]), 'rounded', BY)
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('a rapporteur sees both, what differs and why; the address keeps which rows', async () => {
    const page = await stand.as(office.anna, '/figures')
    await page.getByRole('link', { name: 'Vintages compared' }).click()
    await page.waitForURL(/\/vintages$/)
    const sent = page.getByRole('table', { name: 'As it was sent: true counts' })
    await eventually(() => textOf(sent), /Vintage 1.*Vintage 2.*Prosecution decisions \(d\) ?30 ?38/s)
    await eventually(() => textOf(page.getByRole('main')), /Vintage 2: .*A court has corrected its count/s)
    const rows = sent.locator('tbody tr')
    assert.equal(await rows.count(), 3)
    await page.getByLabel('Rows').selectOption('all')
    await page.waitForURL(/rows=all$/)
    await eventually(() => rows.count(), 6)
    await page.getByRole('img', { name: 'All of each letter, vintage by vintage' }).waitFor()
    await eventually(() => page.locator('.chart svg').count(), 2)
    await shoot(page, 'vintages 1 rapporteur')
    assert.deepEqual(await violations(page), [])
  })

  test('of a year with one vintage it says what will be compared once there are two', async () => {
    await office.released(await office.sentOf([decisionsFile(2024, 20, 11, 3, 6, 0, 0)], 2024), 'rounded', BY)
    const page = await stand.as(office.anna, '/vintages?year=2024')
    const main = page.getByRole('main')
    await eventually(() => textOf(main), /Nothing to compare yet.*sent once or not at all/s)
    assert.equal(await main.locator('table, .chart').count(), 0)
    await page.getByLabel('Year of the figures').selectOption('2025')
    await page.waitForURL(/year=2025$/)
    await eventually(() => main.getByRole('table').count(), 2)
    assert.deepEqual(await violations(page), [])
  })

  test('a coordinator sees rounded numbers alone, on a telephone as well, and in Latvian', async () => {
    const page = await stand.as(office.coordinator, '/vintages?rows=all', 390)
    const table = page.getByRole('table', { name: 'As it was published' })
    await eventually(() => textOf(table), /Prosecution decisions \(d\)/)
    const numbers = await table.locator('td.num').allInnerTexts()
    assert.equal(numbers.length, 12)
    assert.ok(
      numbers.every((one) => Number(one) % 5 === 0),
      numbers.join(),
    )
    assert.doesNotMatch(await textOf(page.getByRole('main')), /true counts|corrected its count/)
    assert.equal(await sideways(page), 0)
    await shoot(page, 'vintages 2 coordinator')
    assert.deepEqual(await violations(page), [])
    await show(page, { language: 'lv', light: 'light', width: 390 })
    await eventually(() => textOf(page.getByRole('main')), /Laidienu salīdzinājums|Kā publicēts/)
    assert.equal(await sideways(page), 0)
  })
})
