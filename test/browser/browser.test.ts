import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { lifeOf, noBrowser, processesOf, startBrowser } from './browser.ts'
import { eventually } from './eventually.ts'

describe('what a page still does', { skip: noBrowser }, () => {
  let browser: Browser
  before(async () => {
    browser = await startBrowser()
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
    await page.evaluate('setTimeout(() => { for (;;); })')
    // It begins a moment later, and no call to the page can tell.
    await eventually(() => lifeOf(page), 'is busy')
  })
})
