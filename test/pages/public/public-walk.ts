import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { TONGUES } from '../../../src/public/words/index.ts'
import { holdsAt, noBrowser, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { choose, copied, goOn, PublicStand, press } from '../../houses/public.ts'
import { isWhole } from '../../run/mode.ts'

/** Bytes that a page may have; an old phone over Tor loads this in some seconds. */
export const HEAVIEST = 60_000

/** Phones, and a narrow one. */
const PHONES = [320, 390]

/**
 * The languages in which pages are looked at. They are made of the same elements in each, and differ in their words: one language a
 * direction is enough, and the rest is left for the whole run (`AUSMA_TEST_ALL=1`).
 */
export const LOOKED: typeof TONGUES = TONGUES.filter(({ code }) => isWhole || ['en', 'ar'].includes(code))

/** A public page in a language: its direction, nothing that scrolls sideways on a phone or that axe finds. */
export async function holdsIn(page: Page, { code, direction }: (typeof TONGUES)[number], name: string): Promise<void> {
  assert.equal(await page.locator('html').getAttribute('dir'), direction)
  await holdsAt(page, PHONES, `${code} ${name}`)
  assert.deepEqual(await violations(page), [], `${code} ${name}`)
}

/** Walks through every page there is in a language. */
export async function walk(
  stand: PublicStand,
  page: Page,
  language: string,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const visit = async (at: string) => {
    await page.goto(`${stand.origin}/p/${language}${at && `/${at}`}`)
    await look(at || 'start')
  }
  for (const at of ['', 'check', 'return', 'lines', 'trace', 'talk', 'figures', 'nowhere']) await visit(at)
  for (const at of ['form', 'ask', 'talk'] as const) {
    await page.goto(`${stand.origin}/p/${language}/${at}`)
    for (let step = 1; ; step++) {
      await look(`${at} ${step}`)
      if (await page.locator('#files').count()) break
      const text = page.locator('#text')
      if (await text.count()) {
        // Sent empty first: the page with its fault is a page, too.
        await goOn(page)
        await look(`${at} ${step} with a fault`)
        await text.fill('Some words')
      }
      if ((await page.locator('main input[type=radio]').count()) > 0) {
        await goOn(page)
        await look(`${at} ${step} without an answer`)
        await choose(page)
      }
      await goOn(page)
    }
    await goOn(page)
    await look(`${at} receipt`)
  }
  await page.goto(`${stand.origin}/p/${language}/ask`)
  await page.locator('input[value=now]').check()
  await goOn(page)
  await look('in danger where')
  await goOn(page)
  await look('in danger reach')
  await goOn(page)
  await look('in danger with a fault')
  await page.locator('#where').fill('Some words')
  await goOn(page)
  await goOn(page)
  await look('in danger receipt')
  const words = await copied(page)
  const { receipt } = await stand.house.file({ told: { text: 'words' } })
  assert.ok(receipt && words)
  await page.goto(`${stand.origin}/p/${language}/return`)
  await page.locator('#words').fill('not seven words')
  await goOn(page)
  await look('return with a fault')
  await page.locator('#words').fill(words)
  await goOn(page)
  await look('mine')
  await press(page, 'button[value=withdraw]')
  await look('withdraw')
  await press(page, 'button[value=withdraw-yes]')
  await look('withdrawn')
  await page.goto(`${stand.origin}/p/${language}/check`)
  await page.locator('#offer').fill('Workers wanted. We hold your passport. Do not tell anyone.')
  await goOn(page)
  await look('check answered')
}

/** Looks at every page in each of these languages. Two files share the languages, so that two of them are looked at side by side. */
export function looksRightIn(tongues: typeof TONGUES): void {
  describe(`the public pages in ${tongues.map(({ code }) => code).join(', ')}`, { skip: noBrowser }, () => {
    let stand: PublicStand
    before(async () => {
      stand = await PublicStand.raise()
    })
    after(() => stand?.close())

    for (const tongue of tongues) {
      const { code } = tongue
      test(`in ${code}: axe finds nothing, nothing scrolls sideways, no page weighs more than ${HEAVIEST} bytes`, async () => {
        const { context, page } = await stand.window({ script: true, width: 390 })
        let heaviest = 0
        page.on('response', async (response) => {
          if (response.url().startsWith(stand.origin))
            heaviest = Math.max(heaviest, (await response.body().catch(() => Buffer.alloc(0))).length)
        })
        const seen: string[] = []
        await walk(stand, page, code, async (name) => {
          seen.push(name)
          await holdsIn(page, tongue, name)
          await eventually(() => page.locator('.call').first().getAttribute('href'), 'tel:112', name)
        })
        assert.ok(seen.length > 30, `${seen.length} pages`)
        assert.ok(heaviest > 5_000 && heaviest < HEAVIEST, `${heaviest} bytes`)
        await context.close()
      })
    }
  })
}
