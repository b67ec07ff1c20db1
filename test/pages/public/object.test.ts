import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Listening } from '../../../src/entry/http/listen.ts'
import type { AppealRow } from '../../../src/modules/blocking/shapes.ts'
import { holdsAt, noBrowser, startBrowser } from '../../browser/browser.ts'
import { eventually, PATIENCE } from '../../browser/eventually.ts'
import { BlockingHouse } from '../../houses/blocking.ts'
import { goOn, press } from '../../houses/public.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { HEAVIEST, holdsIn, LOOKED } from './public-walk.ts'

/** Pictures are taken where somebody wants to look at them. */
const PICTURES = process.env.AUSMA_PICTURES

describe('the page on which one objects to a block', { skip: noBrowser }, () => {
  let database: TestDatabase
  let house: BlockingHouse
  let server: Listening
  let browser: Browser
  before(async () => {
    database = await openTestDatabase('server')
    house = await BlockingHouse.open(database)
    await house.published({ address: 'fish.example.org' })
    server = await testServer(house.kernel)
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  const window = async (width: number) => {
    const context = await browser.newContext({ javaScriptEnabled: width !== 390, viewport: { width, height: 844 } })
    context.setDefaultTimeout(PATIENCE)
    return { context, page: await context.newPage() }
  }
  const address = (language: string) => `http://localhost:${server.port}/p/${language}/object`

  for (const tongue of LOOKED) {
    const { code } = tongue
    test(`in ${code}: axe finds nothing, nothing scrolls sideways, light enough, with its fault and its answer`, async () => {
      const { context, page } = await window(1280)
      const look = async (name: string) => {
        await holdsAt(page, [1280], `${code} ${name}`)
        await holdsIn(page, tongue, name)
        assert.ok(Buffer.byteLength(await page.content()) < HEAVIEST)
      }
      await page.goto(address(code))
      await look('form')
      if (PICTURES && ['en', 'ar'].includes(code)) {
        mkdirSync(PICTURES, { recursive: true })
        await page.screenshot({ path: `${PICTURES}/object-${code}.png`, fullPage: true })
      }
      await goOn(page)
      await look('fault')
      await page.locator('#address').fill('fish.example.org')
      await page.locator('#reason').fill('Words')
      await goOn(page)
      await look('answer')
      await context.close()
    })
  }

  test('without JavaScript somebody changes the language on the way and loses nothing', async () => {
    const { context, page } = await window(390)
    await page.goto(address('en'))
    await page.locator('#address').fill('https://www.fish.example.org/')
    await page.locator('#reason').fill('نبيع السمك فقط')
    await page.locator('.langs summary').click()
    await press(page, 'button[value="language ar"]')
    await eventually(() => page.locator('#reason').inputValue(), 'نبيع السمك فقط')
    await goOn(page)
    const number = /[0-9A-F]{8}/.exec((await page.locator('main [role=status]').textContent()) ?? '')?.[0]
    const { appeals } = await house.does<{ appeals: AppealRow[] }>(house.approver, 'block-appeals.list')
    assert.equal(appeals.find((one) => one.number === number)?.words?.reason, 'نبيع السمك فقط')
    await context.close()
  })
})
