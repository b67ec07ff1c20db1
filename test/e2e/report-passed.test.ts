import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { press } from '../houses/public.ts'
import { anotherAgency, colleague } from '../houses/staff.ts'
import { joined, officerOf, WebReporter } from '../houses/web-reporter.ts'
import { Founder } from '../run/running.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const TOLD = 'Twenty pickers sleep in a cold barn and may not leave it at night.'

describe('a report is passed to the police, and whoever reported it takes it back', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let stand: Stand
  let officer: Visitor
  let second: Visitor
  let police: Visitor
  let receipt: string
  const step = steps(() => [officer, second, police])

  const at = async (token: string): Promise<Visitor> => {
    const visitor = await stand.visitor()
    await visitor.context.addCookies([
      { name: 'ausma_session', value: token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return visitor
  }
  const now = (page: Page) => page.getByRole('complementary', { name: 'What can be done now' })
  const take = async (page: Page, name: string) =>
    (await uncover(now(page).getByRole('button', { name, exact: true }))).click()

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    officer = await at(await officerOf(server, founder))
    second = await at(await joined(server, founder, 'second@authority.example', 'intake-officer'))
    const agency = { name: 'Harbour Police', country: 'LV', regime: '2016-680' as const }
    const first = await anotherAgency(server, founder, agency, { name: 'Pirmā Kolēģe', email: 'pirma@example.org' })
    const theirs = { name: 'Rūta Vanaga', email: 'ruta@example.org' }
    police = await at((await colleague(server, first.token, ['investigator'], theirs)).token)
  })
  after(() => stand?.close())

  step('somebody reports; the officer asks to pass what happens to the police, and not where', async () => {
    const reporter = new WebReporter(stand.server().port)
    receipt = await reporter.send(await reporter.fill(TOLD))
    const { page } = officer
    await page.goto(stand.address('/reports'))
    await page.locator('.card h2 a').first().click()
    await page.locator('summary', { hasText: 'Pass to another authority' }).click()
    const form = page.locator('details', { hasText: 'Ask a second person' })
    await form.getByLabel('To whom').selectOption('Harbour Police')
    await form.getByRole('group', { name: 'What of it is passed on' }).getByText('What happens').click()
    await form.getByLabel('Legal basis', { exact: true }).fill('Art. 6(1)(e) GDPR')
    await form.getByLabel('Legal basis of the receiver').fill('Art. 8 Directive (EU) 2016/680')
    await form.getByLabel('Why', { exact: true }).fill('They may look at the barn.')
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'report passed 1 asked')
    await form.getByRole('button', { name: 'Ask a second person' }).click()
    await page.getByText('asked to pass it on').first().waitFor()
  })

  step('the second person reads word for word what goes, and on which terms, and agrees', async () => {
    const { page } = second
    await page.goto(stand.address('/approvals'))
    const card = page.getByRole('listitem').filter({ hasText: 'Harbour Police' })
    await eventually(() => textOf(card), new RegExp(TOLD))
    assert.ok(!(await textOf(card)).includes(`${TOLD} where`))
    await shoot(page, 'report passed 2 approval')
    await card.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('Nothing waits.').waitFor()
  })

  step('on a telephone the police read it, acknowledge it and take it over', async () => {
    const { page } = police
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(stand.address('/shares'))
    await page.getByRole('link', { name: 'What somebody reported' }).click()
    await page.getByText(TOLD).waitFor()
    await shoot(page, 'report passed 3 received, narrow')
    assert.deepEqual(await violations(page), [])
    assert.equal(await sideways(page), 0)
    await take(page, 'Acknowledge')
    await take(page, 'Take it over')
    await page.getByText('Taken over').first().waitFor()
  })

  step(
    'whoever reported takes it back by the words of the receipt, and at once nothing opens to the police',
    async () => {
      const context = await officer.context.browser()?.newContext({ javaScriptEnabled: false })
      assert.ok(context)
      const own = await context.newPage()
      await own.goto(stand.address('/p/en/return'))
      await own.locator('#words').fill(receipt)
      await press(own, 'button.primary')
      await press(own, 'button[value=withdraw]')
      await press(own, 'button[value=withdraw-yes]')
      await context.close()
      const { page } = police
      await page.reload()
      await page.getByText('Whoever reported it has taken it back.').waitFor()
      assert.ok(!(await textOf(page.locator('main'))).includes('pickers'))
      await shoot(page, 'report passed 4 taken back, narrow')
      assert.deepEqual(await violations(page), [])
      await take(page, 'It was removed')
      await page.getByText('Recalled and removed').first().waitFor()
    },
  )

  step('the answer stands on the sender’s desk, and the report’s page leads to it', async () => {
    const { page } = officer
    await page.goto(stand.address('/'))
    await page.getByText('1 answer to what you passed on').waitFor()
    await page.goto(stand.address('/reports?state=withdrawn'))
    await page.locator('.card h2 a').first().click()
    await page.getByRole('list', { name: 'Passed on to' }).getByRole('link', { name: 'Harbour Police' }).click()
    await page.getByText('Answered: removed').waitFor()
    await shoot(page, 'report passed 5 answered')
  })
})
