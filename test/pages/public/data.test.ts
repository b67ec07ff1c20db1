import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { TONGUES } from '../../../src/public/words/index.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { copied, goOn, PublicStand, press } from '../../houses/public.ts'
import { RequestsHouse } from '../../houses/requests.ts'
import { holdsIn, LOOKED } from './public-walk.ts'

/** Bytes that a page may have. */
const HEAVIEST = 60_000

describe('data on oneself, on the public pages', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: PublicStand
  before(async () => {
    stand = await PublicStand.raise(RequestsHouse.open)
  })
  after(() => stand?.close())
  const house = () => stand.house as RequestsHouse
  const at = (language: string, page: string) => `${stand.origin}/p/${language}/${page}`

  async function looksRight(page: Page, name: string): Promise<void> {
    const tongue = TONGUES.find(({ code }) => page.url().includes(`/p/${code}/`))
    assert.ok(tongue)
    await holdsIn(page, tongue, name)
    await eventually(() => page.title(), tongue.words.title, name)
  }

  for (const { code } of LOOKED)
    test(`${code}: the notice and the form on a telephone`, async () => {
      const { context, page } = await stand.window({ script: true, width: 390 })
      for (const name of ['use', 'data']) {
        const answer = await page.goto(at(code, name))
        assert.equal(answer?.status(), 200)
        assert.ok(Buffer.byteLength((await answer?.text()) ?? '') < HEAVIEST)
        await looksRight(page, `${code} ${name}`)
      }
      await context.close()
    })

  for (const script of [false, true])
    test(`a journey ${script ? 'with' : 'without'} script: asked, asked back, answered, come back to with the seven words`, async () => {
      const { context, page } = await stand.window({ script, width: 390 })
      // Axe is a script itself.
      const looks = (name: string) => (script ? looksRight(page, name) : Promise.resolve())
      await page.goto(at('ar', 'data'))
      await goOn(page)
      // Sent empty: told, and what was picked stays.
      await page.locator('[role=alert]').waitFor()
      await looks('with a fault')
      await page.locator('input[value=rectification]').check()
      await page.locator('#text').fill('اسمي مكتوب خطأ')
      await goOn(page)
      const words = await copied(page)
      await looks('receipt')
      const { requests } = await house().call<{ requests: { id: string }[] }>(house().officer.token, 'requests.list')
      const request = requests.at(-1)?.id ?? assert.fail('no request')
      const seen = await house().request(request)
      assert.equal(seen.messages[0].text, 'اسمي مكتوب خطأ')
      const act = (name: string, input: object) =>
        house().call(house().officer.token, `requests.${name}`, { request, ...input })
      await act('ask', { text: 'كيف يُكتب؟' })

      await page.goto(at('ar', 'return'))
      await page.locator('#words').fill(words)
      await goOn(page)
      await eventually(() => textOf(page.locator('.messages')), /كيف يُكتب؟/)
      await looks('mine')
      await page.locator('#text').fill('بالألف')
      await goOn(page)
      await page.locator('main [role=status]').waitFor()
      await act('verify', { by: 'channel', how: 'Through the receipt' })
      await act('answer', { as: 'refused', text: 'It is written so in the passport.', why: 'Copy of the passport' })

      await page.goto(at('en', 'return'))
      await page.locator('#words').fill(words)
      await goOn(page)
      const text = await textOf(page.locator('main'))
      assert.match(text, /Refused\. The answer says why/)
      assert.match(text, /You can complain to Invented Data Protection Authority, https:\/\/dpa\.example/)
      await eventually(() => page.locator('textarea').count(), 0)
      await looks('ended')
      await context.close()
    })

  test('another language in the middle loses nothing', async () => {
    const { context, page } = await stand.window()
    await page.goto(at('en', 'data'))
    await page.locator('#text').fill('Some words')
    await page.locator('input[value=erasure]').check()
    await page.locator('.langs summary').click()
    await press(page, '.langs button[value="language lv"]')
    await eventually(() => page.locator('html').getAttribute('lang'), 'lv')
    await eventually(() => page.locator('#text').inputValue(), 'Some words')
    await eventually(() => page.locator('input[value=erasure]').isChecked(), true)
    await context.close()
  })

  test('every page leads there, but no page on which something was written', async () => {
    const { context, page } = await stand.window()
    await page.goto(at('en', 'lines'))
    await eventually(() => page.locator('footer a[href="/p/en/data"]').count(), 1)
    await page.goto(at('en', 'form'))
    await eventually(() => page.locator('footer a[href="/p/en/data"]').count(), 0)
    await context.close()
  })
})
