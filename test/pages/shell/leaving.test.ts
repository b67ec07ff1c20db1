import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { personPage } from '../cases/cases.ts'
import { looksRight } from '../looks.ts'
import { id, inspector } from '../people.ts'
import { referralPage, referrer } from '../referrals/referrals.ts'
import { SERVICE_ANSWERS, SERVICES_FOUND } from '../referrals/services.ts'
import { raiseStand, type Stand } from '../stand.ts'

const answers: Answers = {
  ...SERVICE_ANSWERS,
  'services.search': { ...SERVICES_FOUND, services: [] },
  'referrals.list': { referrals: [], total: 0, next: null },
  'referrals.get': referralPage(),
  'referrals.recipients': { agencies: [] },
  'referrals.draft': { referrals: [id(701)] },
  'persons.get': personPage(),
  'persons.list': { persons: [personPage()], total: 1, next: null },
}
const DRAFT = `/referrals/new?person=${id(601)}`
const WORDS = 'She takes insulin at eight.'

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave this page?' })
const note = (page: Page) => page.getByLabel('What the receiver must know besides')
const name = (page: Page) => page.getByLabel('Whom you hand over to')

describe('leaving a page on which something was typed', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a link out of a draft asks; who stays has every word, and who leaves goes where they wanted', async () => {
    await stand.see(DRAFT, { answers, as: referrer }, async (view) => {
      const { page } = view
      await note(page).fill(WORDS)
      await page.getByRole('link', { name: /lines to call/ }).click()
      await question(page).waitFor()
      await hasFocus(page.getByRole('button', { name: 'Stay here' }))
      await looksRight(view)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await shoot(page, `leaving-${width}`)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.keyboard.press('Escape')
      await eventually(() => question(page).count(), 0)
      assert.equal(await note(page).inputValue(), WORDS)
      assert.ok(page.url().includes(DRAFT))
      await page.getByRole('link', { name: /lines to call/ }).click()
      await page.getByRole('button', { name: 'Leave and lose it' }).click()
      await page.waitForURL('**/services')
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
      )
      assert.ok(!kept.includes('insulin'), 'nothing of it lies in the browser')
    })
  })

  test('Back asks as a link does, and a draft that the server did not take is not taken for kept', async () => {
    const failing = { ...answers, 'referrals.draft': problem('conflict', 'changed') }
    await stand.see('/referrals/new', { answers: failing, as: referrer, own: true }, async ({ page }) => {
      await page.getByRole('link', { name: /Oksana/ }).click()
      await name(page).fill('Invented house')
      await note(page).fill(WORDS)
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('link', { name: /lines to call/ }).click()
      await question(page).waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      assert.equal(await note(page).inputValue(), WORDS)
      await page.goBack()
      await question(page).waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      assert.equal(await note(page).inputValue(), WORDS)
    })
  })

  test('what was kept, or taken out again, asks nothing', async () => {
    await stand.see(DRAFT, { answers, as: referrer }, async ({ page }) => {
      await note(page).fill(WORDS)
      await name(page).fill('Invented house')
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      await page.waitForURL(`**/referrals/${id(701)}`)
      assert.equal(await question(page).count(), 0)
    })
    await stand.see(DRAFT, { answers, as: referrer }, async ({ page }) => {
      await note(page).fill(WORDS)
      await note(page).fill('')
      await page.getByRole('link', { name: /lines to call/ }).click()
      await page.waitForURL('**/services')
    })
  })

  test('answers of an earlier step of a first contact are asked after as well', async () => {
    const rules: Out<'cases.form'> = { country: 'LV', passOn: ['nothing-else'], unverified: false, childNotices: [] }
    await stand.see('/cases/new', { answers: { 'cases.form': rules }, as: inspector }, async ({ page }) => {
      await page.getByText('I have said this').click()
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByLabel('No danger').waitFor()
      await page.locator('.crumb').getByRole('link').click()
      await question(page).waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      await page.getByLabel('No danger').waitFor()
    })
  })
})
