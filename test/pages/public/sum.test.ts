import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { guardHeaders, type Variables } from '../../../src/entry/http/headers.ts'
import { type Listening, listen } from '../../../src/entry/http/listen.ts'
import { doorHere } from '../../../src/entry/public/here.ts'
import { publicSite } from '../../../src/public/index.ts'
import { noBrowser, startBrowser, violations } from '../../browser/browser.ts'
import { eventually, PATIENCE } from '../../browser/eventually.ts'
import { CrowdedLanes } from '../../fakes/crowded-lanes.ts'
import { press, tell } from '../../houses/public.ts'
import { ReportsHouse } from '../../houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'

describe('a sum while many wait', { skip: noBrowser }, () => {
  let database: TestDatabase
  let browser: Browser
  let server: Listening
  const lanes = new CrowdedLanes({ atOnce: 2, waiting: 5000, patience: 60_000 })

  before(async () => {
    database = await openTestDatabase('server')
    const house = await ReportsHouse.open(database)
    const app = new Hono<{ Variables: Variables }>()
    app.use(guardHeaders(false))
    app.route('/p', publicSite(doorHere(house.kernel, () => 'one office', lanes)))
    server = await listen((request, env) => app.fetch(request, env), 0)
    browser = await startBrowser()
  })
  after(async () => {
    lanes.over()
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  // A crowd that stays would hold up whatever comes after it.
  afterEach(() => lanes.over())

  async function atTheEnd(script: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width: 390, height: 844 } })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto(`http://localhost:${server.port}/p/en/form`)
    await tell(page, { text: 'A bus', where: 'Somewhere', suspected: 'Nobody' })
    return page
  }
  /** A press whose page comes only when the crowd is gone: the browser must not be waited for. */
  const tap = (page: Page, place: string) =>
    page.locator(place).evaluate((one) => setTimeout(() => (one as HTMLElement).click()))
  const send = 'button[name=go][value=send]'

  test('nobody does one while few wait, and no script for it is sent', async () => {
    const page = await atTheEnd(true)
    await eventually(() => page.locator('#sum').count(), 0)
    assert.ok(!(await page.content()).includes('summing'))
    await press(page, send)
    await page.locator('.words').waitFor()
    assert.equal(lanes.came.at(-1), 'one office')
    await page.context().close()
  })

  test('in a crowd whoever has JavaScript gets a lane of their own; who has none waits where they come from', async () => {
    lanes.crowd(40)
    const page = await atTheEnd(true)
    await eventually(() => page.locator('#sum').count(), 1)
    await eventually(() => page.locator('#summing').isVisible(), false)
    await tap(page, send)
    await eventually(() => lanes.came.at(-1), /^sum [\w-]{16}$/)

    const plain = await atTheEnd(false)
    await eventually(() => plain.locator('#summing').isVisible(), false)
    await plain.locator(send).press('Enter', { noWaitAfter: true })
    await eventually(() => lanes.came.at(-1), 'one office')
    lanes.over()
    for (const one of [page, plain]) {
      await one.locator('.words').waitFor()
      await one.context().close()
    }
  })

  test('who does not want to wait for it sends without', async () => {
    lanes.crowd(5000)
    const page = await atTheEnd(true)
    // So slow a device that the sum never ends.
    await page.evaluate(`document.getElementById('sum').dataset.bits = '200'`)
    await tap(page, send)
    await page.locator('#summing').waitFor()
    assert.deepEqual(await violations(page), [])
    if (process.env.SHOOT) await page.screenshot({ path: '/tmp/sum.png', fullPage: true })
    await tap(page, '#summing button')
    await eventually(() => lanes.came.at(-1), 'one office')
    lanes.over()
    await page.context().close()
  })

  test('a form that was filled in while nobody waited is sent all the same', async () => {
    const page = await atTheEnd(true)
    lanes.crowd(8)
    await tap(page, send)
    await eventually(() => lanes.came.at(-1), 'one office')
    lanes.over()
    await page.locator('.words').waitFor()
    await page.context().close()
  })
})
