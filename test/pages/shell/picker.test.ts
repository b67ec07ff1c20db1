import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { ar } from '../../../src/ui/shell/catalogues/ar.ts'
import { en } from '../../../src/ui/shell/catalogues/en.ts'
import { lv } from '../../../src/ui/shell/catalogues/lv.ts'
import { TONGUES } from '../../../src/ui/shell/tongues.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { picked, picker } from '../fields.ts'
import { AT as SERVICE, SERVICE_ANSWERS, serviceWorker } from '../referrals/services.ts'
import { raiseStand, type Stand } from '../stand.ts'

const AT = `${SERVICE}/change`
const GIVEN = { as: serviceWorker, answers: SERVICE_ANSWERS }
/** The field, where it can be seen: a list closes when the page scrolls under it. */
async function shownPicker(page: Page, label: string): Promise<Locator> {
  const field = picker(page, label)
  await field.scrollIntoViewIfNeeded()
  await atRest(page)
  return field
}
const options = (page: Page) => page.getByRole('option').allInnerTexts()

describe('a field that is found by typing', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('typing finds, arrow keys go through what is left, Enter takes it', async () => {
    await stand.see(AT, GIVEN, async ({ page }) => {
      const country = await shownPicker(page, 'Country')
      await eventually(() => country.inputValue(), 'Latvia')
      await country.focus()
      await country.pressSequentially('ni')
      // Typed over what was chosen, which was marked when the field was entered.
      await eventually(() => options(page), ['Nicaragua', 'Niger', 'Nigeria', 'Niue'])
      await shoot(page, 'picker open')
      for (let n = 0; n < 3; n++) await country.press('ArrowDown')
      await country.press('Enter')
      await eventually(() => country.inputValue(), 'Nigeria')
      await eventually(() => page.getByRole('listbox').count(), 0)
      await hasFocus(country)
    })
  })

  for (const [language, words] of [
    ['en', en],
    ['lv', lv],
    ['ar', ar],
  ] as const)
    test(`no language stands in the list as a bare code, though the browser has no name for it (${language})`, async () => {
      await stand.see(AT, { ...GIVEN, language }, async ({ page }) => {
        const spoken = await shownPicker(page, words['service-form.languages'])
        await spoken.press('ArrowDown')
        await page.getByRole('option').first().waitFor()
        const names = (await options(page)).map((name) => name.split('\n')[0])
        assert.ok(names.length > 150, `${names.length} languages`)
        assert.deepEqual(
          names.filter((name) => TONGUES.includes(name)),
          [],
        )
      })
    })

  test('a name that no country has stays, is told beside the field, and is sent as none', async () => {
    await stand.see(AT, GIVEN, async ({ page }) => {
      const country = await shownPicker(page, 'Country')
      await country.fill('Atlantis')
      await country.blur()
      const fault = page.locator('.picker .fault')
      await eventually(() => textOf(fault), 'Nothing on this list is called «Atlantis». Choose one that is.')
      assert.equal(await country.inputValue(), 'Atlantis')
      assert.equal(await country.getAttribute('aria-invalid'), 'true')
      assert.deepEqual(await violations(page), [])
      await shoot(page, 'picker fault')
      await country.fill('niger')
      await country.blur()
      await eventually(() => country.inputValue(), 'Niger', 'a whole name counts, however it is written')
      await eventually(() => fault.count(), 0)
    })
  })

  test('a code and an English name find too, in each language of the page', async () => {
    for (const [language, label, name] of [
      ['lv', 'Valsts', 'Vācija'],
      ['ar', 'البلد', 'ألمانيا'],
    ] as const)
      await stand.see(AT, { ...GIVEN, language, width: 390 }, async ({ page }) => {
        const country = await shownPicker(page, label)
        await country.fill('Germany')
        await eventually(() => options(page), [name])
        await shoot(page, `picker ${language} 390`)
        await country.press('Enter')
        await eventually(() => country.inputValue(), name)
        assert.equal(await sideways(page), 0)
      })
  })

  test('several are chosen one after the other, and taken out again', async () => {
    await stand.see(AT, GIVEN, async ({ page }) => {
      const spoken = await shownPicker(page, 'Languages spoken')
      await eventually(() => picked(page, 'Languages spoken'), ['Latvian', 'Ukrainian'])
      await spoken.fill('українська')
      await page.getByText('Nothing fits.').waitFor()
      await spoken.fill('tigri')
      await spoken.press('Enter')
      await eventually(() => picked(page, 'Languages spoken'), ['Latvian', 'Ukrainian', 'Tigrinya'])
      await eventually(() => spoken.inputValue(), '')
      await page.getByRole('button', { name: 'Remove: Latvian' }).click()
      await eventually(() => picked(page, 'Languages spoken'), ['Ukrainian', 'Tigrinya'])
      assert.deepEqual(await violations(page), [])
    })
  })

  test('its button opens all of the list, at what is chosen; nothing is cut off on a telephone', async () => {
    await stand.see(AT, { ...GIVEN, width: 390 }, async ({ page }) => {
      const country = await shownPicker(page, 'Country')
      await page.locator('.picker', { has: country }).getByRole('button').click()
      await eventually(async () => (await options(page)).length, 250)
      await eventually(() => page.locator('[role=option][data-focused]').allInnerTexts(), ['Latvia'])
      await shoot(page, 'picker all 390')
      await page.getByRole('option', { name: 'Lithuania' }).click()
      await eventually(() => country.inputValue(), 'Lithuania')
      assert.equal(await sideways(page), 0)
    })
  })
})
