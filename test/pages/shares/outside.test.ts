import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, seesShare, sharePage, sharer, toldByHand } from './shares.ts'

const PASSPHRASE = '7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA'
const OPEN = toldByHand('sent', { packs: true })
const answers = { 'shares.get': OPEN, 'shares.passphrase': { share: id(701), passphrase: PASSPHRASE } }

describe('a share for somebody outside', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesShare(() => stand)

  test('all looks', () => seeAllLooks(stand, AT, { as: sharer, answers }, '#outside'))
  test('in Arabic', () =>
    stand.see(AT, { as: sharer, answers, language: 'ar' }, async (view) => {
      await view.page.locator('#outside').waitFor()
      await runsRightToLeft(view)
    }))

  test('the package is saved under a name that says nothing; the passphrase is shown by itself, once somebody asks', async () => {
    await see(OPEN, answers, async ({ page, called }) => {
      await page.route(`**/api/shares/${id(701)}/package?language=en`, (route) =>
        route.fulfill({ status: 200, contentType: 'application/octet-stream', body: 'PK' }),
      )
      const outside = page.getByRole('region', { name: 'For somebody outside' })
      const saved = page.waitForEvent('download')
      await outside.getByRole('button', { name: 'Take the encrypted package' }).click()
      assert.equal((await saved).suggestedFilename(), `${id(701).slice(0, 8)}.zip`)
      assert.equal(await page.getByText(PASSPHRASE).count(), 0)
      await outside.getByRole('button', { name: 'Show the passphrase' }).click()
      await outside.getByText(PASSPHRASE).waitFor()
      assert.deepEqual((await called('shares.passphrase')).input, { share: id(701) })
    })
  })

  test('the cover sheet is there to print, and says nothing of what is in it; what fails is said', async () => {
    await see(OPEN, answers, async ({ page }) => {
      const body = JSON.stringify({
        type: 'urn:ausma:problem:conflict',
        title: 'conflict',
        status: 409,
        detail: 'It has ended.',
      })
      await page.route('**/package?language=en', (route) =>
        route.fulfill({ status: 409, contentType: 'application/problem+json', body }),
      )
      const outside = page.getByRole('region', { name: 'For somebody outside' })
      await outside.locator('summary', { hasText: 'Cover sheet' }).click()
      await eventually(() => textOf(outside.locator('.letter')), /Elsewhere Court.*The passphrase comes another way/)
      assert.doesNotMatch(await textOf(outside.locator('.letter')), /Packers/)
      // What is printed is the sheet alone: it lies beside the package, and whoever carries it reads it.
      await page.emulateMedia({ media: 'print' })
      await eventually(() => page.getByText('What was passed on').isVisible(), false)
      assert.deepEqual(
        [await page.locator('.letter').isVisible(), await page.locator('.report-facts').isVisible()],
        [true, false],
      )
      await page.emulateMedia({ media: 'screen' })
      await outside.getByRole('button', { name: 'Take the encrypted package' }).click()
      await outside.getByRole('alert').waitFor()
    })
  })

  test('recalled, there is the letter and no package; an agency of the house gets neither', async () => {
    await see(toldByHand('recalled'), {}, async ({ page }) => {
      await page.locator('summary', { hasText: 'Letter of recall' }).click()
      await eventually(() => textOf(page.locator('.letter')), /We recall what we passed on.*☐ It was removed\./)
      assert.equal(await page.getByRole('button', { name: 'Take the encrypted package' }).count(), 0)
    })
    for (const shown of [sharePage('sender', 'recalled'), sharePage('receiver', 'sent')])
      await see(shown, {}, async ({ page, settled }) => {
        await page.locator('#now').waitFor()
        await settled()
        assert.equal(await page.locator('#outside').count(), 0)
      })
  })
})
