import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { shareList, sharePage, shareRow, sharer } from './shares.ts'

const LATE = shareRow({ urgency: 'danger', due: '2026-11-24T09:00:00Z', missed: true })
const BY_HAND = shareRow({
  ...{ id: id(702), side: 'sender', byHand: true, to: { id: null, name: '' }, title: null, turn: 'sender' },
})
const TAKEN = shareRow({ id: id(703), state: 'accepted', clock: 'use', due: '2027-05-23T08:00:00Z', title: 'Cleaners' })
const LIST = { as: sharer, answers: { 'shares.list': shareList([LATE, BY_HAND, TAKEN]) } satisfies Answers }

describe('the list of shares', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const card = (page: Page, at: number) => page.locator('ol.persons > li').nth(at)

  test('all looks', () => seeAllLooks(stand, '/shares', LIST, 'ol.persons'))

  test('in Arabic', () =>
    stand.see('/shares', { ...LIST, language: 'ar' }, async (view) => {
      await view.page.locator('ol.persons').waitFor()
      await runsRightToLeft(view)
    }))

  test('each says from whom, how it stands and what is due; late and danger are words and no colour alone', async () => {
    await stand.see('/shares', LIST, async ({ page }) => {
      await page.getByText('3 passed on').waitFor()
      await eventually(
        () => textOf(card(page, 0)),
        /Valsts policija → Darba inspekcija.*Sent, nobody has acknowledged it.*Somebody is in danger.*Acknowledge: was due .*11:00/,
      )
      await eventually(() => textOf(card(page, 2)), /Taken over.*Open: by 23 May/)
      assert.doesNotMatch(await textOf(card(page, 2)), /was due|danger/)
    })
  })

  test('how urgent it was is said only until somebody has acknowledged it', async () => {
    const seen = shareRow({ urgency: 'missing-child', state: 'acknowledged', clock: 'answer' })
    const answers = { 'shares.list': shareList([seen, shareRow({ id: id(702), urgency: 'missing-child' })]) }
    await stand.see('/shares', { as: sharer, answers }, async ({ page }) => {
      await eventually(() => textOf(card(page, 1)), /A child is missing/)
      assert.doesNotMatch(await textOf(card(page, 0)), /missing/)
    })
  })

  test('told by hand, with closed keys: neither title nor name, and it is never called sent', async () => {
    await stand.see('/shares', LIST, async ({ page }) => {
      await eventually(
        () => textOf(card(page, 1)),
        /^Title not open to you.*→ Somebody outside, told by hand.*Told, waits for an answer/,
      )
      assert.doesNotMatch(await textOf(card(page, 1)), /\bSent\b/)
    })
  })

  test('received and open stand first; each choice keeps the other, is marked, and is asked of the server', async () => {
    await stand.see('/shares', LIST, async ({ page, callsOf, called }) => {
      assert.deepEqual((await called('shares.list')).input, { side: 'receiver', open: true, after: 0 })
      const chip = (name: string) => page.getByRole('link', { name, exact: true })
      await eventually(() => chip('Received').getAttribute('aria-current'), /page|true/)
      await eventually(() => chip('Sent').getAttribute('aria-current'), null)
      await chip('Sent').click()
      await eventually(() => chip('Sent').getAttribute('aria-current'), /page|true/)
      await chip('All').click()
      await eventually(() => callsOf('shares.list').at(-1)?.input, { side: 'sender', open: false, after: 0 })
      assert.match(page.url(), /side=sender/)
      await chip('Received').click()
      await eventually(() => callsOf('shares.list').at(-1)?.input, { side: 'receiver', open: false, after: 0 })
      await page.goBack()
      await eventually(() => chip('Sent').getAttribute('aria-current'), /page|true/, 'each list has its own address')
    })
  })

  test('more of them: how many there are in all, and the way to the rest of the same list', async () => {
    const answers: Answers = {
      'shares.list': ({ after }) =>
        after === 50
          ? shareList([shareRow({ id: id(751), title: 'The last one' })], { total: 51 })
          : shareList([shareRow()], { total: 51, next: 50 }),
    }
    await stand.see('/shares?side=sender', { as: sharer, answers }, async ({ page, called }) => {
      await page.getByText('51 passed on').waitFor()
      await page.getByRole('link', { name: 'Show more' }).click()
      await page.getByText('The last one').waitFor()
      assert.deepEqual((await called('shares.list')).input, { side: 'sender', open: true, after: 50 })
      await eventually(() => page.getByRole('link', { name: 'Show more' }).count(), 0)
    })
  })

  test('an empty list says what would come here, of each side its own', async () => {
    const answers = { 'shares.list': shareList([]) }
    await stand.see('/shares', { as: sharer, answers }, async ({ page }) => {
      await page.getByText('What another agency passes on to yours comes here.').waitFor()
      await page.getByRole('link', { name: 'Sent', exact: true }).click()
      await page.getByText('What you pass on from the page of').waitFor()
      await eventually(() => page.getByText('comes here.').count(), 0)
    })
  })

  test('a title leads to its page by keyboard; what fails is said, and asked again', async () => {
    const answers: Answers = { 'shares.list': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/shares', { as: sharer, answers }, async ({ page, answer }) => {
      await page.getByText('The database cannot be reached.').waitFor()
      answer({ ...LIST.answers, 'shares.get': sharePage('receiver', 'sent') })
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('link', { name: 'Packers in a warehouse' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/shares/${id(701)}`)
      await page.getByRole('heading', { name: 'What can be done now' }).waitFor()
    })
  })
})
