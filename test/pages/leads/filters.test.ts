import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers, Call } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { list, summary } from './leads.ts'

const FULL: { answers: Answers } = { answers: { 'leads.list': list([summary(1), summary(2)]) } }
type Filter = Record<string, unknown>

/** What the queue itself asked for; the rail asks for five leads. */
const asked = (calls: readonly Call[]): readonly { filter: Filter; sort: string }[] =>
  calls
    .filter(({ name, input }) => name === 'leads.list' && (input as { limit: number }).limit === 50)
    .map(({ input }) => input as { filter: Filter; sort: string })
const lastAsked = (calls: readonly Call[]) => asked(calls).at(-1)
/** Waits until the queue has asked with a filter: of questions sent one after another the last one need not come last. */
const askedWith = (calls: readonly Call[], wanted: Filter) =>
  eventually(() => asked(calls).find(({ filter }) => isDeepStrictEqual(filter, wanted))?.filter, wanted)

const choose = async (page: Page, filter: string | RegExp, value: string | RegExp) => {
  await page.getByRole('list', { name: 'Filters' }).getByRole('button', { name: filter }).click()
  await page.getByRole('menuitem', { name: value }).click()
}
const search = (page: Page) => new URL(page.url()).search

describe('filters of the queue', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('unasked it shows open leads by score, and the address is bare', async () => {
    await stand.see('/leads', FULL, async ({ page, calls, settled }) => {
      await page.locator('.queue tbody tr').first().waitFor()
      const unasked = { sort: 'score', filter: { state: 'open' }, after: null, limit: 50, language: 'en' }
      await eventually(() => lastAsked(calls), unasked)
      await settled()
      assert.equal(search(page), '')
      await eventually(() => textOf(page.locator('.found')), /^2 of 2 by score/)
    })
  })

  test('state, indicator, language and source: each in the address, each as a chip to take away', async () => {
    await stand.see('/leads', FULL, async ({ page, calls }) => {
      await choose(page, /^State/, 'Dismissed')
      await page.waitForURL('**/leads?state=dismissed')
      await choose(page, 'Indicator', /^Pay unrealistic/)
      await choose(page, 'Language', /^Ukrainian/)
      await choose(page, 'Source', /^board\.example/)
      const address = '?state=dismissed&indicator=pay-unrealistic&language=uk&source=c291cmNl'
      await eventually(() => search(page), address)
      await until(page, `document.querySelectorAll('.chip.on').length === 3`)
      const filter = { state: 'dismissed', indicator: 'pay-unrealistic', language: 'uk', source: 'c291cmNl' }
      await askedWith(calls, filter)
      await page.getByRole('button', { name: 'Remove filter Language Ukrainian' }).click()
      await page.waitForURL((url) => !url.searchParams.has('language'))
      await eventually(() => page.locator('.chip.on').count(), 2)
    })
  })

  test('a menu says how many leads each choice would leave', async () => {
    await stand.see('/leads', FULL, async ({ page }) => {
      await page.getByRole('button', { name: 'Indicator' }).click()
      await eventually(() => textOf(page.getByRole('menuitem')), 'Pay unrealistic5')
    })
  })

  test('Back takes the last filter away, and forward brings it again', async () => {
    await stand.see('/leads', FULL, async ({ page, calls }) => {
      await page.getByRole('button', { name: 'Mine' }).click()
      await page.waitForURL('**/leads?mine=true')
      await choose(page, /^State/, 'Claimed')
      await page.waitForURL('**/leads?state=claimed&mine=true')
      await page.goBack()
      await page.waitForURL('**/leads?mine=true')
      await page.goBack()
      await page.waitForURL('**/leads')
      await eventually(() => page.locator('.chip.on').count(), 0)
      await page.goForward()
      await page.locator('.chip.on', { hasText: 'claimed by me' }).waitFor()
      await eventually(() => lastAsked(calls)?.filter.mine ?? true, true)
    })
  })

  test('a filter comes from the address, and what it should not hold is left out', async () => {
    const address = `/leads?indicator=urgency&size=3&from=2026-11-01&contact=%2B9995550101&state=%3Cb%3E&sort=name&screening=${id(501)}`
    await stand.see(address, FULL, async ({ page, calls }) => {
      await page.locator('.chip.on').first().waitFor()
      await eventually(() => lastAsked(calls), {
        sort: 'score',
        filter: { state: 'open', indicator: 'urgency', from: '2026-11-01', size: 3, screening: id(501) },
        after: null,
        limit: 50,
        language: 'en',
      })
      const chips = async () => (await page.locator('.chip.on > span').allTextContents()).map((text) => text.trim())
      await eventually(chips, [
        'Indicator Urgency',
        'From 1 Nov 2026',
        'Postings, at least 3 or more',
        'Screening the chosen one',
      ])
    })
  })

  test('a contact point is asked of the server and stands in no address', async () => {
    await stand.see('/leads', FULL, async (view) => {
      const { page, calls, settled } = view
      await page.getByRole('button', { name: 'Contact' }).click()
      const dialog = page.getByRole('dialog', { name: 'Contact' })
      const go = dialog.getByRole('button', { name: 'Filter' })
      await eventually(() => go.isDisabled(), true, 'one letter is no contact')
      await page.keyboard.type(' +999 5550 101 ')
      await looksRight(view)
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.keyboard.press('Enter')
      await page.locator('.chip.on', { hasText: '+999 5550 101' }).waitFor()
      await askedWith(calls, { state: 'open', contact: '+999 5550 101' })
      await settled()
      assert.equal(search(page), '')
      await eventually(() => page.title(), 'Leads · Ausma')
      await page.getByRole('button', { name: 'Mine' }).click()
      await page.waitForURL('**/leads?mine=true')
      await eventually(() => page.locator('.chip.on').count(), 2, 'it stays beside another filter')
      await page.goBack()
      await page.goBack()
      await until(page, `document.querySelectorAll('.chip.on').length === 0`)
    })
  })

  test('days and size go together', async () => {
    await stand.see('/leads', FULL, async ({ page, calls }) => {
      await page.getByRole('button', { name: 'Dates and size' }).click()
      const dialog = page.getByRole('dialog', { name: 'Dates and size' })
      await dialog.getByLabel('From').fill('2026-11-01')
      await dialog.getByLabel('To').fill('2026-11-20')
      await dialog.getByLabel('Postings, at least').fill('5')
      await dialog.getByRole('button', { name: 'Filter' }).click()
      await page.waitForURL('**/leads?from=2026-11-01&to=2026-11-20&size=5')
      await dialog.waitFor({ state: 'detached' })
      const filter = { state: 'open', from: '2026-11-01', to: '2026-11-20', size: 5 }
      await askedWith(calls, filter)
    })
  })

  test('the order stands in the address', async () => {
    await stand.see('/leads', FULL, async ({ page, calls }) => {
      await page.getByRole('button', { name: 'by score' }).click()
      await page.getByRole('menuitem', { name: 'last seen' }).click()
      await page.waitForURL('**/leads?sort=seen')
      await page.getByRole('button', { name: 'by last seen' }).waitFor()
      await eventually(() => asked(calls).some((one) => one.sort === 'seen'), true)
    })
  })

  test('f goes to the filters, arrows and Enter choose, Escape gives the focus back', async () => {
    await stand.see('/leads', FULL, async ({ page }) => {
      await page.locator('.queue tbody tr').first().waitFor()
      await page.keyboard.press('f')
      await until(page, `document.activeElement.textContent.startsWith('State')`)
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'Merged' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' })
      await until(page, `document.activeElement.textContent.startsWith('State')`)
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'Open', exact: false }).first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/leads?state=new')
    })
  })

  test('letters typed into a filter move nothing', async () => {
    await stand.see('/leads', FULL, async ({ page, calls, settled }) => {
      await page.locator('.queue tbody tr').first().waitFor()
      await page.getByRole('button', { name: 'Contact' }).click()
      await until(page, `document.activeElement.closest('[role=dialog]') !== null`)
      await page.keyboard.type('jcdk')
      await settled()
      assert.equal(await textOf(page.locator('.queue tr[aria-current] .rank')), '1')
      assert.equal(await page.getByRole('dialog').count(), 1)
      assert.ok(!calls.some(({ name }) => name === 'leads.claim'))
    })
  })

  test('closed keys: sources have no names, and can still be chosen', async () => {
    const sealed = list([summary(1, { head: null })])
    const facets = { ...sealed.facets, sources: [{ value: 'c291cmNl', leads: 3, name: null }] }
    await stand.see('/leads', { answers: { 'leads.list': { ...sealed, facets } } }, async ({ page }) => {
      await choose(page, 'Source', /^Sealed/)
      await page.waitForURL('**/leads?source=c291cmNl')
    })
  })
})
