import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { copied, goOn, tell } from '../houses/public.ts'
import { officerOf } from '../houses/web-reporter.ts'
import { Founder } from '../run/running.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand } from './stand.ts'

const ADVERT =
  'Pickers wanted abroad, no experience, we arrange the trip and take the cost from your first pay. Give your passport to the coordinator. WhatsApp +371 20 000 142'
const OWN = 'my sister of the little mill'
const TEXT = `I am afraid for ${OWN}. She got «${ADVERT}» last week.`

describe('from a report to a lead', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: Stand
  let token: string
  let officer: { context: BrowserContext; page: Page; complaints: readonly string[] }

  before(async () => {
    stand = await openStand('embedded')
    token = await officerOf(stand.server(), await new Founder().found(stand.server()))
    officer = await stand.visitor()
    await officer.context.addCookies([
      { name: 'ausma_session', value: token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
  })
  after(() => stand?.close())

  /** Somebody reports from a browser that runs no script. */
  async function reported(text: string): Promise<string> {
    const context = await officer.context.browser()?.newContext({ javaScriptEnabled: false })
    assert.ok(context)
    const page = await context.newPage()
    await page.goto(stand.address('/p/en/form'))
    await tell(page, { text, where: '', suspected: '' })
    await goOn(page)
    const words = await copied(page)
    await context.close()
    return words
  }

  /** Opens the report that nobody has read yet. */
  async function openUnread(): Promise<string> {
    const { page } = officer
    await page.goto(stand.address('/reports?state=received'))
    await page.locator('.card h2 a').first().click()
    await page.locator('#belongs').waitFor()
    return page.url().split('/').at(-1) ?? ''
  }

  test('an advert that nobody knows yet becomes a lead, and the lead tells that a report belongs to it', async () => {
    const { page } = officer
    await reported(TEXT)
    const report = await openUnread()
    await page.getByText('Make a lead of the advert').click()
    const advert = page.getByLabel('Words of the advert').first()
    // What stands in quotation marks is proposed.
    await eventually(() => advert.inputValue(), ADVERT)
    await shoot(page, 'triage 1 report')
    await page.getByRole('button', { name: 'Make the lead' }).click()
    await page.waitForURL('**/leads/*')
    const link = page.locator('#from-reports ~ ul a')
    await link.waitFor()
    await eventually(() => link.getAttribute('href'), `/reports/${report}`)
    await shoot(page, 'triage 2 lead')
    const whole = await textOf(page.locator('main'))
    assert.ok(whole.includes('+371 20 000 142') || whole.includes('+37120000142'))
    assert.ok(!whole.includes('little mill') && !whole.includes('afraid'))
    assert.deepEqual(await violations(page), [])
  })

  test('a second report with the same number is suggested that lead and the first report, and joins it', async () => {
    const { page } = officer
    await reported('A man writes to girls here from 0037120000142, he says London')
    await openUnread()
    const leads = page.locator('section[aria-labelledby=belongs]')
    await leads.getByRole('button', { name: /Let it belong to L-1/ }).waitFor()
    const told = await textOf(leads)
    assert.match(told, /37120000142/)
    assert.match(told, /Both name/)
    await shoot(page, 'triage 3 suggested')
    assert.deepEqual(await violations(page), [])
    await leads.getByRole('button', { name: /Let it belong to L-1/ }).click()
    await leads.getByText(/^Joined by/).waitFor()
    await leads.getByRole('button', { name: /^One matter/ }).click()
    await leads.getByText(/Of one matter, says/).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot(page, 'triage 4 narrow')
    await eventually(() => sideways(page), 0)
    await page.setViewportSize({ width: 1280, height: 900 })
    assert.deepEqual(officer.complaints, [])
  })
})
