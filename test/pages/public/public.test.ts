import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { LEAVE_TO } from '../../../src/public/layout.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { choose, copied, goOn, PICTURE, PublicStand, tell } from '../../houses/public.ts'
import { ask } from '../../run/web.ts'
import { HEAVIEST, walk } from './public-walk.ts'

describe('the public pages', { skip: noBrowser }, () => {
  let stand: PublicStand
  before(async () => {
    stand = await PublicStand.raise()
  })
  after(() => stand?.close())

  test('in the dark, axe finds nothing either', async () => {
    const { context, page } = await stand.window({ script: true, dark: true })
    await walk(stand, page, 'en', async (name) =>
      assert.deepEqual(await violations(page, ['color-contrast']), [], name),
    )
    await context.close()
  })

  test('the longest form that can be written weighs no more, in a writing of three bytes a sign', async () => {
    const { context, page } = await stand.window()
    const sizes: number[] = []
    // The body of a page that is left already cannot be read any more.
    page.on(
      'response',
      async (response) => void sizes.push((await response.body().catch(() => Buffer.alloc(0))).length),
    )
    // Words of many kinds: one repeated sign would pack to nothing.
    const words = 'मैं काम के लिए आया था उन्होंने मेरा पासपोर्ट ले लिया और कहा कि कर्ज चुकाने तक कोई नहीं जा सकता'.split(' ')
    const long = (signs: number) =>
      Array.from({ length: signs }, (_, i) => words[(i * i + 7 * i) % words.length])
        .join(' ')
        .slice(0, signs)
    await page.goto(`${stand.origin}/p/ar/form`)
    for (let last = false; !last; ) {
      for (const area of await page.locator('textarea').all())
        await area.fill(long(Number(await area.getAttribute('maxlength'))))
      await choose(page)
      await goOn(page)
      last = (await page.locator('#files').count()) > 0
    }
    await eventually(() => sizes.length >= 7, true)
    assert.ok(Math.max(...sizes) > 30_000 && Math.max(...sizes) < HEAVIEST, String(sizes))
    await context.close()
  })

  test('nothing is asked of anybody else, no cookie is set and nothing is kept in the browser', async () => {
    const { context, page } = await stand.window({ script: true })
    const foreign: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(stand.origin) && !request.url().startsWith('data:')) foreign.push(request.url())
    })
    const titles = new Set<string>()
    await walk(stand, page, 'en', async () => {
      titles.add(await page.title())
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
      assert.deepEqual(kept, [0, 0, ''])
    })
    assert.deepEqual(foreign, [])
    assert.deepEqual(await context.cookies(), [])
    assert.deepEqual([...titles], ['Form'], 'the title in the history says nothing')
    await context.close()
  })

  test('an unchecked translation is marked once at the foot of the page, with its original folded away, and never beside a number', async () => {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/lv/talk`)
    const text = await textOf(page.locator('main'))
    assert.match(text, /Tev ir tiesības uz palīdzību/)
    assert.doesNotMatch(text, /pārbaudīts/)
    await eventually(() => textOf(page.locator('footer')), /tulkojums, ko vēl neviens nav pārbaudījis/)
    // Whoever reads no English looks for the number in the line above, not for its meaning.
    assert.doesNotMatch(text, /You have|Is somebody|Call 112/)
    assert.equal(await page.locator('main [lang=en]').count(), 0)
    const originals = page.locator('footer .orig')
    await eventually(() => originals.locator('ul').isVisible(), false)
    await originals.locator('summary').click()
    await eventually(
      () => textOf(originals.locator('ul')),
      /You have a right to help.*Is somebody in danger right now\? Call 112/,
    )
    await page.goto(`${stand.origin}/p/en/talk`)
    await eventually(() => page.locator('.orig').count(), 0)
    await context.close()
  })

  test('leaving works by a link without script, and with it takes the place of the page in the history', async () => {
    const plain = await stand.window()
    await plain.page.goto(`${stand.origin}/p/en`)
    const leave = plain.page.locator('#leave')
    await eventually(() => leave.getAttribute('href'), LEAVE_TO)
    await eventually(() => leave.getAttribute('rel'), /noreferrer/)
    await plain.context.close()
    for (const how of ['click', 'keys', 'tab'] as const) {
      const { context, page } = await stand.window({ script: true })
      await leaveFrom(context, page, how)
      await context.close()
    }
  })

  async function leaveFrom(context: BrowserContext, page: Page, how: 'click' | 'keys' | 'tab'): Promise<void> {
    await context.route(`${LEAVE_TO}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    )
    await page.goto('about:blank')
    await page.goto(`${stand.origin}/p/en`)
    if (how === 'click') await page.locator('#leave').click()
    else if (how === 'keys') await byShift(page)
    else {
      // Second of all on the page, before its name and nineteen languages: who leaves in a hurry counts no stops.
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await eventually(() => page.evaluate('document.activeElement.id'), 'leave-first')
      await page.keyboard.press('Enter')
    }
    await eventually(() => page.url(), LEAVE_TO)
    await page.goBack()
    await eventually(() => page.url(), 'about:blank', 'back leads past the page that was left')
  }

  /** Each press is seen and heard, and another key in between means that somebody is writing. */
  async function byShift(page: Page): Promise<void> {
    const presses = page.locator('#presses')
    // A press is forgotten after five seconds, which a slow machine may take for the next one.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.keyboard.press('Shift')
    await eventually(() => textOf(presses), '●○○')
    await eventually(() => textOf(page.locator('#heard')), /three times/)
    await page.keyboard.press('a')
    await eventually(() => textOf(presses), '')
    for (const said of ['●○○', '●●○']) {
      await page.keyboard.press('Shift')
      await eventually(() => textOf(presses), said)
    }
    await page.keyboard.press('Shift')
  }

  test('the words can be printed and copied where there is script, and are a picture where there is none', async () => {
    const { context, page } = await stand.window({ script: true })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stand.origin })
    await page.goto(`${stand.origin}/p/en/form`)
    await tell(page, { text: 'x', where: '', suspected: '' })
    await page.locator('#files').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: PICTURE }])
    await goOn(page)
    const words = await copied(page)
    await page.locator('#copy').click()
    await page.locator('#copied').waitFor()
    await eventually(() => page.evaluate(() => navigator.clipboard.readText()), words)
    await eventually(() => page.locator('#print').isVisible(), true)
    await eventually(() => page.locator('.qr svg').count(), 1)
    await context.close()
  })

  test('where nobody takes reports, it says so and shows numbers to call', async () => {
    await stand.house.call(stand.house.officer.token, 'intakes.set', {
      ...(await stand.house.call<{ intake: object }>(stand.house.officer.token, 'intakes.get')).intake,
      suspicions: false,
      help: false,
    })
    const { body } = await ask(stand.port, { path: '/p/en' })
    assert.match(body, /Nobody takes reports here at the moment/)
    assert.doesNotMatch(body, /href="\/p\/en\/form"/)
    // Nobody called it yet, so it stands on no page.
    assert.match(body, /tel:112/)
    assert.doesNotMatch(body, /tel:116111/)
  })
})
