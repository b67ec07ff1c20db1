import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { copied, goOn, press } from '../houses/public.ts'
import { INTAKE } from '../houses/reports.ts'
import { anotherAgency, colleague, done } from '../houses/staff.ts'
import { officerOf } from '../houses/web-reporter.ts'
import { Founder } from '../run/running.ts'
import { giveReason } from './office.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const TOLD = 'Twenty pickers sleep in a cold barn and may not leave it at night.'
const SHELTER = 'Invented Shelter'
const WIDTHS = [1280, 390]

describe('a report to two agencies: one closes it, one answers, it is withdrawn', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let stand: Stand
  let officer: Visitor
  let shelter: Visitor
  let own: Page
  /** The same pages with script, for axe alone, which needs it. */
  let copy: Page
  let words: string
  const step = steps(() => [officer, shelter])

  const at = async (token: string): Promise<Visitor> => {
    const visitor = await stand.visitor()
    await visitor.context.addCookies([
      { name: 'ausma_session', value: token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return visitor
  }
  /** At the width of a computer and of an old phone nothing lies sideways, and axe finds nothing. */
  const looks = async (page: Page, name: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      await shoot(page, `several ${name} ${width}`)
      assert.equal(await sideways(page), 0, `${name} at ${width}`)
      await copy.setViewportSize({ width, height: 844 })
      await copy.setContent(await page.content())
      assert.deepEqual(await violations(copy), [], `${name} at ${width}`)
    }
  }
  const back = async (language = 'en') => {
    await own.goto(stand.address(`/p/${language}/return`))
    await own.locator('#words').fill(words)
    await goOn(own)
  }
  const openReport = async ({ page }: Visitor) => {
    await page.goto(stand.address('/reports'))
    await page.locator('.card h2 a').first().click()
    await page.getByText(TOLD).first().waitFor()
  }
  const now = (page: Page) => page.getByRole('complementary', { name: 'What can be done now' })

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    officer = await at(await officerOf(server, founder))
    const agency = { name: SHELTER, country: 'LV' }
    const first = await anotherAgency(server, founder, agency, { name: 'Pirmā Kolēģe', email: 'pirma@example.org' })
    const theirs = { name: 'Rūta Vanaga', email: 'ruta@example.org' }
    const desk = await colleague(server, first.token, ['intake-officer'], theirs)
    await done(server, desk.token, 'intakes.set', { ...INTAKE, publicName: SHELTER })
    shelter = await at(desk.token)
    // As somebody with an old phone: no script.
    const context = await officer.context.browser()?.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
    assert.ok(context)
    own = await context.newPage()
    copy = (await stand.visitor()).page
  })
  after(() => stand?.close())

  step('on a phone without script somebody chooses both, and gets one receipt', async () => {
    for (const language of ['ar', 'en']) {
      await own.goto(stand.address(`/p/${language}/form`))
      await looks(own, `1 who reads it, ${language}`)
      await goOn(own)
      await looks(own, `2 nobody chosen, ${language}`)
      for (const box of await own.locator('input[name^=to-]').all()) await box.check()
      await goOn(own)
      await own.locator('input[value=work]').check()
      await goOn(own)
      await own.locator('input[value=soon]').check()
      await goOn(own)
      await own.locator('#text').fill(TOLD)
      for (let last = false; !last; last = (await own.locator('#files').count()) > 0) await goOn(own)
      await looks(own, `3 check and send, ${language}`)
    }
    await goOn(own)
    await looks(own, '4 receipt')
    words = await copied(own)
  })

  step('both have it; neither page says that there is another', async () => {
    for (const visitor of [officer, shelter]) {
      await openReport(visitor)
      // The other stands among all to whom one may pass it on, and nowhere else.
      const told = visitor.page.locator('section', { hasText: TOLD }).last()
      const page = await textOf(visitor.page.locator('main'))
      assert.doesNotMatch(page, /wrote to these as well/)
      assert.doesNotMatch(await textOf(told), /Invented/)
    }
    await shoot(shelter.page, 'several 5 at the desk')
  })

  step('one closes it without an answer, the other answers', async () => {
    const { page } = officer
    await page.locator('summary', { hasText: 'Close without an answer' }).click()
    const box = page.locator('details', { hasText: 'Close without an answer' })
    await box.getByLabel('Why').selectOption('not-for-us')
    await page.getByRole('button', { name: 'Close without an answer' }).click()
    await giveReason(page, 'Another agency looks after the people there')
    await eventually(() => textOf(page.locator('main')), /Closed/)
    await now(shelter.page).getByLabel('To the reporter').fill('There is room for twenty. Come on Monday.')
    await now(shelter.page).getByRole('button', { name: 'Answer and end' }).click()
    await eventually(() => textOf(shelter.page.locator('main')), /Answered/)
  })

  step('the reporter sees both under their names, and writes to one', async () => {
    await back('ar')
    await looks(own, '6 both, ar')
    await back()
    await looks(own, '6 both, en')
    const page = await textOf(own.locator('main'))
    assert.match(page, /Closed\./)
    assert.match(page, /There is room for twenty/)
    await press(own, `section:has(h2:text-is("${SHELTER}")) button[value^="to "]`)
    await own.locator('#text').fill('We will be eleven.')
    await looks(own, '7 at one')
    await goOn(own)
    assert.match(await textOf(own.locator('main')), /It was sent/)
  })

  step('taken back once, it is taken back from both', async () => {
    await press(own, 'button[value=all]')
    await press(own, 'button[value=withdraw]')
    await looks(own, '8 take it back')
    await press(own, 'button[value=withdraw-yes]')
    await looks(own, '9 taken back')
    for (const { page } of [officer, shelter]) {
      await page.goto(stand.address('/reports?state=withdrawn'))
      await page.locator('.card h2 a').first().waitFor()
    }
    await back()
    assert.match(await textOf(own.locator('main')), /taken back/)
  })
})
