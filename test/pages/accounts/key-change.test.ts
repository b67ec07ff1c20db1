import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { administrator, id, newcomer, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const recoveryKey = 'AB12-CD34-EF56-GH78'
const agencies = [
  { id: id(900), name: 'Labour Inspectorate of Sēlija', country: 'LV' },
  { id: id(901), name: 'Police of Nowhere', country: 'EE' },
]

describe('the agency’s key and law', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (answers: Answers, look: Parameters<Stand['see']>[2]) =>
    stand.see('/settings', { as: administrator, answers: { ...SETTINGS, ...answers } }, look)

  test('a new recovery key is shown until somebody has shown that it is kept', async () => {
    await see({ 'keys.change': { recoveryKey, job: id(5) } }, async (view) => {
      const { page, called, settled } = view
      const part = page.getByRole('region', { name: 'Change the agency’s key' })
      await part.getByText('Make a new recovery key too').click()
      await part.getByRole('button', { name: 'Change the key' }).click()
      assert.deepEqual((await called('keys.change')).input, { renewRecovery: true })
      const dialog = page.getByRole('dialog', { name: 'The recovery key' })
      await dialog.getByText('GH78').waitFor()
      await looksRight(view)
      await page.keyboard.press('Escape')
      await page.mouse.click(5, 5)
      await settled()
      assert.ok(await dialog.isVisible())
      const kept = dialog.getByRole('button', { name: 'It is kept' })
      await eventually(() => kept.isDisabled(), true)
      await dialog.getByLabel('Word 2').fill('cd34')
      await dialog.getByLabel('Word 4').fill('gh78')
      await kept.click()
      await dialog.waitFor({ state: 'detached' })
      await settled()
      assert.equal(await page.getByText('GH78').count(), 0)
    })
  })

  test('without a new recovery key the paper in the safe stays, and no dialog opens', async () => {
    await see({ 'keys.change': { recoveryKey: null, job: id(5) } }, async ({ page, called, settled }) => {
      await page.getByRole('button', { name: 'Change the key' }).click()
      assert.deepEqual((await called('keys.change')).input, { renewRecovery: false })
      await page.locator('.said', { hasText: 'The key is changed.' }).waitFor()
      await settled()
      assert.equal(await page.getByRole('dialog').count(), 0)
    })
  })

  test('whose keys are closed cannot change any; why it failed stands there', async () => {
    await stand.see('/settings', { as: newcomer, answers: SETTINGS }, async ({ page, settled }) => {
      await page.getByRole('region', { name: 'Use the recovery key' }).waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Change the key' }).count(), 0)
    })
    await see({ 'keys.change': problem('conflict', 'Somebody changes it.') }, async ({ page }) => {
      await page.getByRole('button', { name: 'Change the key' }).click()
      await page.getByRole('alert').getByText('Somebody changes it.').waitFor()
    })
  })

  test('a legal basis for each purpose; an emptied one is left out', async () => {
    await see({ 'agencies.set': SETTINGS['agencies.get'] }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: 'Your agency' })
      await part.getByLabel('investigation').fill('')
      await part.getByLabel('oversight').fill(' an invented act, article 7 ')
      await part.getByRole('button', { name: 'Save' }).click()
      const { legalBases } = (await called('agencies.set')).input as { legalBases: unknown }
      assert.deepEqual(legalBases, { oversight: 'an invented act, article 7' })
    })
  })

  test('a first member is invited again, to another agency than one’s own', async () => {
    const invited = {
      invite: id(703),
      secret: 's'.repeat(43),
      link: `http://localhost/invite#${'s'.repeat(43)}`,
      expiresAt: '2026-11-27T10:00:00Z',
    }
    const answers: Answers = { 'agencies.list': { agencies }, 'agencies.invite': invited }
    await stand.see('/agencies', { as: administrator, answers }, async (view) => {
      const { page, called } = view
      await page.getByRole('button', { name: 'Invite a first member again' }).click()
      const dialog = page.getByRole('dialog', { name: 'Invite a first member again' })
      await eventually(() => dialog.locator('option').allTextContents(), ['Police of Nowhere'])
      await looksRight(view)
      await dialog.getByLabel('E-mail address of its first member').fill('first@police.example')
      await dialog.getByRole('button', { name: 'Make a new invite link' }).click()
      assert.deepEqual((await called('agencies.invite')).input, { agency: id(901), email: 'first@police.example' })
      await page.getByRole('dialog', { name: 'Invite link' }).getByText(invited.link).waitFor()
    })
  })
})
