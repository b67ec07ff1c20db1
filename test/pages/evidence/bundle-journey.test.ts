import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { evidenceCommand } from '../../../src/entry/cli/evidence.ts'
import type { Listening } from '../../../src/entry/http/listen.ts'
import { execute } from '../../../src/kernel/execute.ts'
import { operations } from '../../../src/operations.ts'
import { noBrowser, startBrowser } from '../../browser/browser.ts'
import { A_JOURNEY, PATIENCE } from '../../browser/eventually.ts'
import { NoticesHouse } from '../../houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { builtPages } from '../build.ts'

/** What was kept of a lead is chosen, approved, downloaded, and checked without a database. */
describe('the way of a bundle', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: NoticesHouse
  let server: Listening
  let browser: Browser
  let page: Page

  before(async () => {
    database = await openTestDatabase('server')
    house = await NoticesHouse.open(database, { operations })
    const pages = await builtPages()
    server = await testServer(house.kernel, new Map(), { pages, authenticate: (token) => house.actor(token) })
    browser = await startBrowser()
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } })
    context.setDefaultTimeout(PATIENCE)
    const url = `http://localhost:${server.port}`
    await context.addCookies([{ name: 'ausma_session', value: house.anna.token, url }])
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  test('it is downloaded once and verifies by the command line alone', async () => {
    const lead = await house.lead()
    await house.keep(lead, null)
    const url = `http://localhost:${server.port}`
    await page.goto(`${url}/evidence/bundle?of=lead&id=${lead}`)
    await page.locator('fieldset .tick').first().click()
    await page.getByLabel('For which court or office').fill('Invented Court')
    await page.getByLabel('What for').fill('A hearing')
    await page.getByLabel('Legal basis', { exact: true }).fill('An invented law')
    await page.locator('h2#bundle-index + ol .card').first().waitFor()
    await page.getByRole('button', { name: 'Ask a second person' }).click()
    await page.waitForURL(/\/evidence\/bundles$/)
    const actor = await house.actor(house.berta.token)
    const { approvals } = await house.call<{ approvals: { id: string }[] }>(house.berta.token, 'approvals.list', {})
    await execute(house.kernel, { actor, operation: 'evidence.bundle', input: {}, approval: approvals[0].id })
    await page.reload()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the bundle' }).click(),
    ])
    assert.equal(await evidenceCommand(['verify', await saved.path()]), 0)
    await page.getByText(/^Downloaded /).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Download the bundle' }).count(), 0)
  })
})
