import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { howToStart, lifeOf, noBrowser, processesOf } from './browser.ts'
import { eventually, PATIENCE } from './eventually.ts'

describe('what a page still does', { skip: noBrowser }, () => {
  let browser: Browser
  before(async () => {
    // One that draws in a process of its own, which can be stopped.
    const how = howToStart()
    browser = await chromium.launch({ ...how, args: how.args.filter((word) => word !== '--in-process-gpu') })
  })
  after(() => browser.close())

  test('a page that is well is drawn', async () => {
    const page = await browser.newPage()
    await eventually(() => lifeOf(page), 'is drawn')
    await page.close()
  })

  test('a page that is drawn no more waits, and is drawn again afterwards', async () => {
    const page = await browser.newPage()
    const drawing = (await processesOf(page)).find(({ type }) => type === 'GPU')
    assert.ok(drawing)
    process.kill(drawing.id, 'SIGSTOP')
    try {
      // Some frames are on their way.
      await eventually(() => lifeOf(page), 'waits to be drawn')
    } finally {
      process.kill(drawing.id, 'SIGCONT')
    }
    await eventually(() => lifeOf(page), 'is drawn')
    await page.close()
  })

  test('a page whose script never ends is busy', async () => {
    const page = await browser.newPage()
    const says = page.waitForEvent('console', { timeout: PATIENCE })
    // Its last words: once the loop has begun no call to the page can tell.
    await page.evaluate('setTimeout(() => { console.log("I loop"); for (;;); })')
    await says
    await eventually(() => lifeOf(page), 'is busy')
  })
})
