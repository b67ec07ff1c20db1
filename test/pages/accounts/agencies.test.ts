import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const agencies = [
  { id: id(900), name: 'Labour Inspectorate of Sēlija', country: 'LV' },
  { id: id(901), name: 'Police of Nowhere', country: 'EE' },
]
const FULL: { answers: Answers; as: typeof administrator } = {
  answers: { 'agencies.list': { agencies } },
  as: administrator,
}
const created = {
  agency: id(902),
  invite: id(703),
  secret: 's'.repeat(43),
  link: `http://localhost/invite#${'s'.repeat(43)}`,
  expiresAt: '2026-11-27T10:00:00Z',
}

describe('agencies', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/agencies', FULL, '.rows-plain li'))

  test('each agency and its country', async () => {
    await stand.see('/agencies', FULL, async ({ page }) => {
      const rows = ['Labour Inspectorate of SēlijaLatvia', 'Police of NowhereEstonia']
      await eventually(() => page.locator('.rows-plain li').allTextContents(), rows)
    })
  })

  test('making one: what is sent, and the link for its first member', async () => {
    const answers: Answers = { ...FULL.answers, 'agencies.create': created }
    await stand.see('/agencies', { ...FULL, answers }, async (view) => {
      const { page, called } = view
      await page.getByRole('button', { name: 'Make an agency' }).click()
      const dialog = page.getByRole('dialog', { name: 'Make an agency' })
      await dialog.getByLabel('Name of the agency').fill('Border Guard of Nowhere')
      await pick(dialog, 'Country', 'Lithuania')
      await dialog.getByLabel('Data protection law').selectOption({ label: 'Law enforcement, Directive (EU) 2016/680' })
      await dialog.getByLabel('Controller').fill('Border Guard, Invented Street 3')
      await dialog.getByLabel('Data protection officer').fill('dpo@border.example')
      await dialog.getByLabel('E-mail address of its first member').fill('first@border.example')
      await looksRight(view)
      await dialog.getByRole('button', { name: 'Make it and its invite link' }).click()
      assert.deepEqual((await called('agencies.create')).input, {
        agency: {
          name: 'Border Guard of Nowhere',
          country: 'LT',
          regime: '2016-680',
          controller: 'Border Guard, Invented Street 3',
          dataProtectionOfficer: 'dpo@border.example',
        },
        email: 'first@border.example',
      })
      await page.getByRole('dialog', { name: 'Invite link' }).getByText(created.link).waitFor()
    })
  })

  test('what is wrong stands at its field, the rest stays as it was typed', async () => {
    const fields = [
      { field: 'agency.name', message: 'Too small: expected string to have >=1 characters' },
      { field: 'email', message: 'an e-mail address is expected' },
    ]
    const answers: Answers = { ...FULL.answers, 'agencies.create': problem('invalid-input', 'Look.', { fields }) }
    await stand.see('/agencies', { ...FULL, answers }, async ({ page, settled }) => {
      await page.getByRole('button', { name: 'Make an agency' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Controller').fill('Somebody')
      await dialog.getByRole('button', { name: 'Make it and its invite link' }).click()
      await dialog.locator('.fault').nth(1).waitFor()
      await eventually(() => dialog.locator('.fault').count(), 2)
      await eventually(() => dialog.getByLabel('Name of the agency').getAttribute('aria-invalid'), 'true')
      await eventually(() => textOf(dialog.locator('.fault').first()), 'Fill this in.')
      await eventually(() => dialog.getByLabel('Controller').inputValue(), 'Somebody')
      await settled()
      assert.equal(await dialog.getByLabel('Controller').getAttribute('aria-invalid'), null)
    })
  })

  test('on their way; failed', async () => {
    const slow = held('agencies.list', { agencies })
    await stand.see('/agencies', { ...FULL, answers: { 'agencies.list': slow.reply } }, async ({ page }) => {
      await page.locator('main').getByRole('progressbar').waitFor()
      slow.release()
      await page.locator('.rows-plain li').first().waitFor()
    })
    const down: Answers = { 'agencies.list': problem('internal', 'It broke.') }
    await stand.see('/agencies', { ...FULL, answers: down }, async ({ page }) => {
      await page.locator('main').getByRole('alert').getByText('It broke.').waitFor()
    })
  })
})
