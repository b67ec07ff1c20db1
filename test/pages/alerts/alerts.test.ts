import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { administrator, analyst, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const CHOICE = {
  address: 'anna@authority.example',
  pace: 'daily',
  hour: 7,
  zone: 'Europe/Riga',
  language: 'en',
} as const

describe('mail when something waits', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('is chosen in the settings with an address and how often', async () => {
    const answers: Answers = { ...SETTINGS, 'alerts.choose': { choice: CHOICE } }
    await stand.see('/settings', { as: analyst, answers }, async ({ page, called }) => {
      const form = page.locator('section[aria-labelledby=alerts] form')
      assert.ok(await form.getByRole('button', { name: 'Send me mail' }).isDisabled())
      await form.getByLabel('E-mail address').fill('anna@authority.example')
      await form.getByLabel('How often').selectOption('daily')
      await form.getByLabel('At what hour').selectOption('7')
      await form.getByRole('button', { name: 'Send me mail' }).click()
      const { choice } = (await called('alerts.choose')).input as { choice: typeof CHOICE }
      assert.deepEqual({ ...choice, zone: '' }, { ...CHOICE, zone: '' })
      assert.match(choice.zone, /^[A-Za-z]/)
      assert.deepEqual(await violations(page), [])
      assert.equal(await sideways(page), 0)
    })
  })

  test('what was chosen stands in the form, and can be stopped', async () => {
    const answers: Answers = { ...SETTINGS, 'alerts.get': { choice: CHOICE }, 'alerts.choose': { choice: null } }
    await stand.see('/settings', { as: analyst, answers }, async ({ page, called }) => {
      const form = page.locator('section[aria-labelledby=alerts] form')
      await eventually(() => form.getByLabel('E-mail address').inputValue(), 'anna@authority.example')
      assert.equal(await form.getByLabel('At what hour').inputValue(), '7')
      await form.getByRole('button', { name: 'Send no more mail' }).click()
      assert.deepEqual((await called('alerts.choose')).input, { choice: null })
    })
  })

  test('what is no address is told at its field, and stays', async () => {
    const fields = [{ field: 'choice.address', message: 'Invalid email address' }]
    const answers: Answers = {
      ...SETTINGS,
      'alerts.choose': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see('/settings', { as: analyst, answers }, async ({ page }) => {
      const form = page.locator('section[aria-labelledby=alerts] form')
      await form.getByLabel('E-mail address').fill('anna@nowhere')
      await form.getByRole('button', { name: 'Send me mail' }).click()
      await eventually(() => textOf(form.locator('.fault').first()), /no e-mail address/)
      assert.equal(await form.getByLabel('E-mail address').inputValue(), 'anna@nowhere')
    })
  })

  test('whoever runs the agency names deputies, one on each line; others have no such part', async () => {
    const deputies = { addresses: ['deputy@authority.example'], language: 'lv' as const }
    const answers: Answers = { ...SETTINGS, 'alert-deputies.get': { deputies }, 'alert-deputies.set': { deputies } }
    await stand.see('/settings', { as: administrator, answers }, async ({ page, called }) => {
      const form = page.locator('section[aria-labelledby=deputies] form')
      await eventually(() => form.getByLabel('E-mail addresses of deputies').inputValue(), 'deputy@authority.example')
      await form.getByLabel('E-mail addresses of deputies').fill('deputy@authority.example\nhead@authority.example')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('alert-deputies.set')).input, {
        addresses: ['deputy@authority.example', 'head@authority.example'],
        language: 'lv',
      })
    })
    await stand.see('/settings', { as: analyst, answers: SETTINGS }, async ({ page }) => {
      await page.locator('section[aria-labelledby=alerts] form').waitFor()
      assert.equal(await page.locator('section[aria-labelledby=deputies]').count(), 0)
    })
  })
})
