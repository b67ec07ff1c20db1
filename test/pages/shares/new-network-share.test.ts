import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { In } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { CONTACT, LEAD, picture } from '../networks/networks.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand, type View } from '../stand.ts'
import { RECEIVERS, shareList, shareRow, sharer } from './shares.ts'

const NEW = `/shares/new?network=${LEAD.id}&open=${CONTACT.id}`
const answers: Answers = {
  'networks.get': { ...picture, actions: [...picture.actions, { operation: 'networks.pass', allowed: true }] },
  'networks.decisions': { decisions: [], next: null },
  ...{ 'shares.receivers': RECEIVERS, 'shares.list': shareList([]), 'networks.pass': waits(id(301)) },
}
const GIVEN: Given = { as: sharer, answers }

describe('passing a picture of a network on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const send = (page: Page) => page.getByRole('button', { name: 'Ask a second person' })
  const tick = (page: Page, name: string) => page.locator('label.tick', { hasText: name })
  const fill = async (page: Page, to: string) => {
    await page.getByLabel('To whom').selectOption(to)
    await page.getByLabel('Legal basis', { exact: true }).fill('Section 12')
    await page.getByLabel('Legal basis of the receiver').fill('Section 3')
    await page.getByLabel('Why', { exact: true }).fill('They look into the firm.')
    await page.getByLabel('What those whom it is about were told').selectOption('Nobody can be identified in it')
  }
  const seen = (more: Answers, look: (view: View) => Promise<void>) =>
    stand.see(NEW, { ...GIVEN, answers: { ...answers, ...more } }, look)

  test('all looks', () => seeAllLooks(stand, NEW, GIVEN, 'form.form'))
  test('in Arabic', () =>
    stand.see(NEW, { ...GIVEN, language: 'ar' }, async (view) => {
      await view.page.locator('form.form').waitFor()
      await runsRightToLeft(view)
    }))

  test('the page of a network leads there with what was opened, and says to whom it went before', async () => {
    const row = shareRow({ side: 'sender', thing: 'network', to: { id: id(901), name: 'Valsts policija' } })
    const more = { ...answers, 'shares.list': shareList([row]) }
    const at = `/networks/${LEAD.id}?open=${CONTACT.id}`
    await stand.see(at, { as: sharer, draws: true, answers: more }, async ({ page, called }) => {
      await page.getByRole('list', { name: 'Passed on to' }).getByRole('link', { name: 'Valsts policija' }).waitFor()
      assert.deepEqual((await called('shares.list')).input, {
        ...{ side: 'sender', open: false, after: 0, network: LEAD.id },
      })
      await page.getByRole('link', { name: 'Pass a picture of a network on' }).click()
      await page.locator('form.form').waitFor()
      await eventually(() => textOf(page.locator('h1')), 'Pass a picture of a network on')
      const asked = (await called('networks.get')).input as In<'networks.get'>
      assert.deepEqual([asked.start, asked.open], [LEAD.id, [CONTACT.id]])
    })
    const shut = { ...answers, 'networks.get': picture }
    await stand.see(at, { as: sharer, draws: true, answers: shut }, async ({ page, settled }) => {
      await page.locator('.network-list').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Pass a picture of a network on' }).count(), 0)
    })
  })

  test('contact points are for police and justice alone, and go only where a person ticks them', async () => {
    await seen({}, async ({ page, called }) => {
      await fill(page, 'Valsts policija')
      await tick(page, 'Contact points').click()
      await page.getByLabel('To whom').selectOption('Patvērums')
      await page.getByText('What tells of suspects goes to police and justice only').waitFor()
      await eventually(() => tick(page, 'Contact points').count(), 0)
      await send(page).click()
      const { agency, parts } = (await called('networks.pass')).input as In<'networks.pass'>
      assert.deepEqual([agency, parts], [id(902), ['whys', 'days']])
    })
  })

  test('what lacks is named beside its field and nothing is asked; what is sent is what was said, as the picture was grown', async () => {
    await seen({}, async ({ page, called, callsOf }) => {
      await send(page).click()
      await hasFocus(page.getByLabel('To whom'))
      assert.equal(callsOf('networks.pass').length, 0)
      await fill(page, 'Valsts policija')
      await tick(page, 'Titles of the leads').click()
      await send(page).click()
      const { start, open, parts, agency } = (await called('networks.pass')).input as In<'networks.pass'>
      assert.deepEqual([start, open, parts, agency], [LEAD.id, [CONTACT.id], ['titles', 'whys', 'days'], id(901)])
      await page.waitForURL((url) => decodeURIComponent(url.href).endsWith(`/networks/${LEAD.id}?open=${CONTACT.id}`))
      await page.locator('.said', { hasText: 'Asked. A second person has to agree.' }).waitFor()
    })
  })

  test('what the server refuses is said at its field, and nothing that was typed is lost', async () => {
    const fields = [{ field: 'agency', message: 'shared-already' }]
    await seen(
      { 'networks.pass': problem('invalid-input', 'They have this already.', { fields }) },
      async ({ page }) => {
        await fill(page, 'Valsts policija')
        await send(page).click()
        await page.getByText('They have this already. Correct it there, or recall it first.').waitFor()
        assert.equal(await page.getByLabel('Why', { exact: true }).inputValue(), 'They look into the firm.')
      },
    )
  })
})
