import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { jpegOf, pngOf } from '../../samples/hostile-pictures.ts'
import { type Answers, held, inTurn } from '../answers.ts'
import { pick } from '../fields.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { received, referralPage, seesReferral } from './referrals.ts'

describe('photographs of a referral', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesReferral(() => stand, { own: true })

  test('a photograph goes along by a consent of its own; who received it opens it with a reason', async () => {
    const passed = {
      ...{ id: id(731), media: id(711), kind: 'photo' as const, type: 'image/jpeg', size: 120_000 },
      ...{
        document: null,
        way: null,
        opens: true,
        about: 'Seja',
        at: '2026-11-24T08:00:00Z',
        how: 'Jautāts par šo vienu',
      },
    }
    const toPass = [{ media: id(712), kind: 'sound' as const, document: null, way: null, about: 'Balss' }]
    const media = { 'referrals.media': { passed: [passed], toPass } }
    const sending = { ...media, 'referrals.pass-media': { referral: id(701), media: id(712) } }
    await see(referralPage({ state: 'accepted' }), sending, async ({ page: tab, called }) => {
      const part = tab.locator('section[aria-labelledby=media]')
      await eventually(() => textOf(part), /Photograph.*Seja.*Jautāts par šo vienu/)
      await eventually(() => part.locator('li').getByRole('button').count(), 0, 'the sender opens it with the person')
      const passing = part.locator('details.write')
      await passing.locator('summary').click()
      const go = passing.getByRole('button', { name: 'Let one go along' })
      await passing.getByLabel('How they were asked').fill('Told in Ukrainian who hears her voice')
      await pick(passing, 'Language in which', 'Ukrainian')
      await eventually(() => go.isDisabled(), true, 'not before they said yes to this one')
      await passing.locator('.tick').click()
      await go.click()
      assert.deepEqual((await called('referrals.pass-media')).input, {
        ...{ referral: id(701), media: id(712), how: 'Told in Ukrainian who hears her voice' },
        ...{ language: 'uk', understood: true },
      })
    })
    await see(
      received({ state: 'accepted' }),
      { 'referrals.media': { passed: [passed], toPass: [] } },
      async (view) => {
        const part = view.page.locator('section[aria-labelledby=media]')
        let asked = ''
        await view.page.route('**/api/person-media/*', async (route) => {
          asked = `${new URL(route.request().url()).search} ${decodeURIComponent(route.request().headers()['ausma-reason'] ?? '')}`
          await route.fulfill({ status: 200, contentType: 'image/jpeg', body: jpegOf(pngOf(60, 80)) })
        })
        await part.getByRole('button', { name: 'Show', exact: true }).click()
        const dialog = view.page.getByRole('dialog')
        await dialog.getByRole('textbox').fill('To know her at the bus station')
        await dialog.getByRole('button', { name: 'Go on' }).click()
        await part.getByRole('img').waitFor()
        await eventually(() => asked, '?page=1&passed=yes To know her at the bus station')
      },
    )
  })

  test('what was said of one goes along with no other, also where somebody chooses the next while it is sent', async () => {
    const both = [712, 713].map((n) => ({
      media: id(n),
      kind: 'sound' as const,
      document: null,
      way: null,
      about: `Balss ${String(n)}`,
    }))
    const late = held('referrals.pass-media', { referral: id(701), media: id(712) })
    const media = inTurn({ passed: [], toPass: both }, { passed: [], toPass: both.slice(1) })
    const more: Answers = { 'referrals.media': media, 'referrals.pass-media': late.reply }
    await see(referralPage({ state: 'accepted' }), more, async ({ page: tab, called, settled }) => {
      const passing = tab.locator('section[aria-labelledby=media] details.write')
      await passing.locator('summary').click()
      await passing.getByLabel('How they were asked').fill('Told who hears the first')
      await pick(passing, 'Language in which', 'Ukrainian')
      await passing.locator('.tick').click()
      await passing.getByRole('button', { name: 'Let one go along' }).click()
      await called('referrals.pass-media')
      await passing.getByLabel('What it is').selectOption({ label: await textOf(passing.locator('option').nth(1)) })
      late.release()
      await settled()
      await eventually(() => passing.getByRole('checkbox').isChecked(), false)
      await eventually(() => passing.getByLabel('How they were asked').inputValue(), '')
      // What was sent is kept, though something else was chosen since: whoever leaves is not asked about it.
      const leaves = `dispatchEvent(new Event('beforeunload', { cancelable: true }))`
      await eventually(() => tab.evaluate(leaves), true)
    })
  })
})
