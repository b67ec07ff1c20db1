import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { decisionsFile, ReturnsHouse } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { pick, picker } from '../fields.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const choose = (page: Page, csv: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'prosecutors-d.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })

describe('the yearly return, from a file to what is sent', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: ReturnsHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await ReturnsHouse.open(database)
    Object.assign(office.kernel, { operations })
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('a file with faults is told of whole; put right it is taken in, approved by a second person and downloaded', async () => {
    const anna = await stand.as(office.anna, '/returns')
    await anna.getByText('There is no return yet').waitFor()
    await anna.getByLabel('Year of the figures').fill('2025')
    await pick(anna.getByRole('main'), 'Country', 'Latvia')
    await choose(anna, decisionsFile(2025, 9, 4, 3, 2, '1,5', -1).csv)
    await anna.getByRole('button', { name: 'Take in', exact: true }).click()
    await eventually(() => textOf(anna.getByRole('status').first()), /2 things are wrong.*C6.*C7/s)
    await shoot(anna, 'return 1 faults')
    assert.deepEqual(await violations(anna), [])

    await choose(anna, decisionsFile(2025, 10, 4, 3, 2, 1, 0).csv)
    await anna.getByRole('button', { name: 'Take in', exact: true }).click()
    await anna.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    await anna.getByText('d prosecution decisions').click()
    await eventually(() => textOf(anna.getByRole('table', { name: /decisions/ })), /charged with trafficking.*4 small/s)
    await anna.getByRole('button', { name: 'Ask a second person to approve it' }).click()
    await shoot(anna, 'return 2 draft')

    const berta = await stand.as(office.berta, '/approvals', 390)
    const asked = berta.getByRole('main')
    await asked.getByText('d prosecution decisions').first().waitFor()
    await shoot(berta, 'return 3 asked')
    assert.equal(await sideways(berta), 0)
    await berta.getByRole('button', { name: 'Approve', exact: true }).click()

    await eventually(async () => {
      await anna.reload()
      return textOf(anna.getByRole('main'))
    }, /Asked for by Anna, approved by Berta/)
    await anna.getByLabel('File', { exact: true }).selectOption('csv')
    const [file] = await Promise.all([
      anna.waitForEvent('download'),
      anna.getByRole('button', { name: 'Download the return' }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'return-LV-2025.csv')
    assert.match(readFileSync(await file.path(), 'utf8'), /charged,.*4,count,small/)
    await shoot(anna, 'return 4 sent')
    assert.deepEqual(await violations(anna), [])
  })

  test('the form begins with the country of the last return, and not before that is known', async () => {
    const page = await stand.as(office.anna, '/settings')
    const known = Promise.withResolvers<void>()
    await page.route('**/api/returns.list', async (route) => {
      await known.promise
      await route.continue()
    })
    await page.goto(new URL('/returns', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Yearly return' }).waitFor()
    assert.equal(await page.getByLabel('Year of the figures').count(), 0)
    known.resolve()
    await eventually(() => picker(page, 'Country').inputValue(), 'Latvia')
  })

  test('a correction says what changed and why, on a telephone as well', async () => {
    const page = await stand.as(office.anna, '/returns', 390)
    await page.getByLabel('Year of the figures').fill('2025')
    await choose(page, decisionsFile(2025, 11, 5, 3, 2, 1, 0).csv)
    await page.getByRole('button', { name: 'Take in', exact: true }).click()
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    await eventually(() => textOf(page.getByRole('main')), /Say why first.*2 counts differ/s)
    assert.equal(await page.getByRole('button', { name: 'Ask a second person to approve it' }).count(), 0)
    await page.getByLabel('Say why it is corrected').fill('A court has corrected its count')
    await page.getByRole('button', { name: 'Keep the reason' }).click()
    await page.getByRole('button', { name: 'Ask a second person to approve it' }).waitFor()
    await shoot(page, 'return 5 correction')
    assert.equal(await sideways(page), 0)
    assert.deepEqual(await violations(page), [])
  })
})
