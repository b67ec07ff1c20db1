import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { jpegOf, pngOf } from '../../samples/hostile-pictures.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { keptMedia } from './media.ts'
import { ownRecord } from './whole-record.ts'

const AT = `/cases/${id(601)}?part=story`
const { may } = personPage()
const ANSWERS: Answers = {
  'days.list': { days: ownRecord().days },
  'days.set': { person: id(601), day: id(722) },
  'days.drop': { person: id(601), day: id(721) },
  'persons.get': personPage({ may: [...may, 'media.keep', 'media.erase', 'media.open'] }),
  'media.list': {
    media: [
      ...keptMedia,
      {
        ...keptMedia[0],
        id: id(713),
        about: 'Slēgtā',
        closed: true,
        told: { by: keptMedia[0].by, at: keptMedia[0].at },
      },
    ],
  },
  'media.tell-police': { person: id(601), media: id(713) },
  'media.take-out': { person: id(601), media: id(713), entry: id(714) },
  'media.prolong': { person: id(601), media: id(711), until: '2027-11-24' },
}

describe('photographs and recordings on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const part = (page: Page) => page.locator('section[aria-labelledby=media]')
  const item = (page: Page, about: string) => part(page).locator('li', { hasText: about })

  test('all looks', () =>
    seeAllLooks(stand, AT, { as: caseWorker, answers: ANSWERS }, 'section[aria-labelledby=media]'))

  test('one that is held for a court says so, and has no button to erase it', async () => {
    const media = [{ ...keptMedia[0], held: true }, keptMedia[1]]
    const answers = { ...ANSWERS, 'media.list': { media } }
    await stand.see(AT, { as: caseWorker, answers }, async ({ page }) => {
      await eventually(() => textOf(item(page, 'Seja')), /Held for a court: kept until the hold has ended/)
      await eventually(() => item(page, 'Balss').getByRole('button', { name: 'Erase' }).count(), 1)
      await eventually(() => item(page, 'Seja').getByRole('button', { name: 'Erase' }).count(), 0)
    })
  })

  test('one is opened with a reason of its own; what is closed has no button; keeping needs a ground', async () => {
    await stand.see(AT, { as: caseWorker, answers: ANSWERS, own: true }, async ({ page, called }) => {
      const reasons: (string | undefined)[] = []
      await page.route('**/api/person-media/*', async (route) => {
        reasons.push(decodeURIComponent(route.request().headers()['ausma-reason'] ?? ''))
        const headers = { 'Ausma-Page': '1', 'Ausma-Pages': '1', 'Ausma-Blurs': 'yes' }
        await route.fulfill({ status: 200, contentType: 'image/jpeg', body: jpegOf(pngOf(120, 160)), headers })
      })
      const photo = item(page, 'Seja')
      await eventually(
        () => textOf(photo),
        /Photograph.*They agreed: Ukraiņu valodā.*Kept until 24 Nov 2027, then erased by itself/,
      )
      await eventually(() => textOf(item(page, 'Balss')), /Not scanned: the virus scanner did not answer.*A law asks/)
      await eventually(() => textOf(item(page, 'Slēgtā')), /Closed to everybody/)
      const closed = item(page, 'Slēgtā')
      await eventually(() => closed.getByRole('button', { name: /Show|Save|Erase/ }).count(), 0)
      await eventually(
        () => textOf(closed),
        /Do not look.*112.*Done by Dace Ozoliņa.*downloads it.*delete the saved file/,
      )
      await closed.locator('summary', { hasText: 'The police were told' }).click()
      const tell = closed.locator('details', { hasText: 'The police were told' })
      await tell.getByLabel('Which police, and whom').fill('Izdomāta nodaļa, lieta 7')
      await tell.getByRole('button', { name: 'The police were told' }).click()
      assert.deepEqual((await called('media.tell-police')).input, { media: id(713), to: 'Izdomāta nodaļa, lieta 7' })

      // Taken out, it is saved and never drawn; without a reason nothing is asked of the server.
      const fetched: string[] = []
      const unseen = async (route: Route) => {
        fetched.push(new URL(route.request().url()).search)
        await route.fulfill({ status: 200, contentType: 'application/octet-stream', body: 'unseen' })
      }
      await page.route('**/api/person-media/*', unseen)
      await closed.locator('summary', { hasText: 'Download it' }).click()
      const out = closed.locator('details', { hasText: 'Download it' })
      await out.getByLabel('Which police, and whom').fill('Izdomāta nodaļa, žetons 12')
      await out.getByRole('button', { name: 'Download it for the police' }).click()
      const asks = page.getByRole('dialog')
      await asks.getByRole('textbox').fill('Their written request of today')
      const saved = page.waitForEvent('download')
      await asks.getByRole('button', { name: 'Go on' }).click()
      assert.match((await saved).suggestedFilename(), /^\w{8}\.jpg$/)
      await eventually(() => fetched, ['?taken=yes'])
      await eventually(() => closed.getByRole('img').count(), 0)
      await page.unroute('**/api/person-media/*', unseen)
      await photo.getByRole('button', { name: 'Show', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('To compare with her passport')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      const image = photo.getByRole('img', { name: 'Photograph of the person (Page 1 of 1)' })
      await image.waitFor()
      await eventually(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth), 120)
      await eventually(() => reasons, ['To compare with her passport'])
      assert.deepEqual(await violations(page), [])
      await photo.getByRole('button', { name: 'Hide', exact: true }).click()
      await eventually(() => image.count(), 0)

      // On paper the page says who printed it, at the foot of each sheet; on the screen it does not.
      const mark = page.locator('.printed-by')
      await eventually(() => mark.isVisible(), false)
      await page.emulateMedia({ media: 'print' })
      await eventually(
        () => textOf(mark),
        /Printed by Rūta Vanaga, Labour Inspectorate of Sēlija, on 24 Nov 2026.*alone/,
      )
      await eventually(() => mark.evaluate((element) => getComputedStyle(element).position), 'fixed')
      if (process.env.AUSMA_SHOTS) await page.screenshot({ path: `${process.env.AUSMA_SHOTS}/printed.png` })
      await page.emulateMedia({ media: 'screen' })

      let said: unknown = null
      await page.route('**/api/person-media', async (route) => {
        said = JSON.parse(decodeURIComponent(route.request().headers()['ausma-about'] ?? ''))
        await route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
      })
      const form = part(page).locator('details.write', { hasText: 'Keep a photograph' })
      await form.locator('summary').click()
      const save = form.getByRole('button', { name: 'Save' })
      const chosen = page.waitForEvent('filechooser')
      await form.getByRole('button', { name: 'Choose a file' }).click()
      await (await chosen).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
      await eventually(() => save.isDisabled(), true, 'nothing is kept without a ground')
      await form.getByLabel('How they agreed, or which law').fill('She said yes, in Ukrainian')
      await form.getByLabel('Does it show somebody undressed').selectOption('yes')
      await save.click()
      await eventually(() => said, {
        ...{ person: id(601), kind: 'photo', about: '', ground: 'consent', madeHere: false, intimate: true },
        how: 'She said yes, in Ukrainian',
      })
      await called('media.list', 2)

      const days = await uncover(page.locator('section[aria-labelledby=days]'))
      await eventually(() => textOf(days), /Court date.*20 Dec 2026.*looked at again from 6 Dec 2026.*Rajona tiesa/)
      await days.locator('summary').click()
      await days.getByLabel('What it is').selectOption('protection-ends')
      await days.getByRole('button', { name: 'Save' }).click()
      await hasFocus(days.getByLabel('On', { exact: true }))
      assert.equal(await days.getByLabel('On', { exact: true }).getAttribute('aria-invalid'), 'true')
      await days.getByLabel('On', { exact: true }).fill('2027-03-04')
      await days.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('days.set')
      assert.deepEqual(input, { person: id(601), kind: 'protection-ends', on: '2027-03-04', note: '' })
      await days.getByRole('button', { name: 'Take off 20 Dec 2026' }).click()
      assert.deepEqual((await called('days.drop')).input, { day: id(721) })
    })
  })

  test('a photograph goes in once, and the next that is chosen meanwhile waits for a ground of its own', async () => {
    await stand.see(AT, { as: caseWorker, answers: ANSWERS, own: true }, async ({ page, called, settled }) => {
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      let sent = 0
      await page.route('**/api/person-media', async (route) => {
        sent++
        await released
        await route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
      })
      const form = part(page).locator('details.write', { hasText: 'Keep a photograph' })
      await form.locator('summary').click()
      const choose = (name: string) =>
        form.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from('x') })
      await choose('first.jpg')
      await form.getByLabel('How they agreed, or which law').fill('She said yes, in Ukrainian')
      await form.getByRole('button', { name: 'Save' }).click()
      await eventually(() => sent, 1)
      await form.getByLabel('What it is of').press('Enter')
      await choose('second.jpg')
      release()
      await called('media.list', 2)
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
      await settled()
      assert.equal(sent, 1)
      await eventually(() => form.getByLabel('How they agreed, or which law').inputValue(), '')
      await eventually(() => textOf(form), /second\.jpg/)
    })
  })
})
