import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { analyst, newcomer, reader, screening } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { changed, head, list, summary } from './leads.ts'

const THREE = list([summary(1), summary(2), summary(3)])
const FULL = { answers: { 'leads.list': THREE, 'screenings.list': { screenings: [screening()], next: null } } }
const ROWS = '.queue tbody tr'

const picked = (page: Page) => textOf(page.locator(`${ROWS}[aria-current] .rank`))
/** The calls of the queue itself: the rail asks for five new leads, the palette for a hundred. */
const asked = (calls: readonly { readonly name: string; readonly input: unknown }[]) =>
  calls.filter(({ name, input }) => name === 'leads.list' && (input as { limit: number }).limit === 50)
const lastAsked = (calls: Parameters<typeof asked>[0]) => asked(calls).at(-1)?.input as { filter: object; sort: string }

describe('queue of leads', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/leads', FULL, ROWS))

  test('a row says score, wording with its slots, signs, size, languages, days and state', async () => {
    await stand.see('/leads', FULL, async ({ page }) => {
      const row = page.locator(ROWS).first()
      for (const part of [
        '9.9',
        'Packers wanted in',
        'Utopia',
        'Housing tied to the job',
        '+1',
        '7',
        '2 firms',
        '10 Nov',
        'New',
      ])
        await eventually(async () => (await textOf(row)).includes(part), true, part)
      await eventually(() => textOf(row.locator('mark.slot.place')), 'Utopia')
      await eventually(() => row.locator('a').getAttribute('lang'), 'uk')
      await eventually(() => page.getByRole('table', { name: 'Leads' }).getByRole('row').count(), 4)
      await eventually(() => page.title(), 'Leads · Ausma')
    })
  })

  test('the last screening says what it read and what it could not', async () => {
    await stand.see('/leads', FULL, async ({ page }) => {
      await page.getByText('3 leads. Last screening 07:00: 1,827 postings read.').waitFor()
      await page.getByRole('link', { name: '2 records could not be read' }).click()
      await page.waitForURL('**/upload')
    })
  })

  test('a screening that runs shows how far it is', async () => {
    const running = screening({ state: 'running', result: null, progress: { stage: 'grouping', done: 30, of: 120 } })
    const answers = { ...FULL.answers, 'screenings.list': { screenings: [running], next: null } }
    await stand.see('/leads', { answers }, async ({ page }) => {
      const bar = page.getByRole('progressbar', { name: 'Looking for groups' })
      await bar.waitFor()
      await eventually(() => bar.getAttribute('aria-valuenow'), '25')
    })
  })

  test('while leads are on their way that is shown, and only once it takes a while', async () => {
    const slow = held('leads.list', THREE)
    await stand.see('/leads', { answers: { 'leads.list': slow.reply } }, async ({ page, settled }) => {
      await page.getByRole('progressbar', { name: 'Loading leads …' }).waitFor()
      await settled()
      assert.equal(await page.locator(ROWS).count(), 0)
      slow.release()
      await page.locator(ROWS).first().waitFor()
      await settled()
      assert.equal(await page.getByRole('progressbar').count(), 0)
    })
  })

  test('a failure is said in words, and another try helps', async () => {
    const down = problem('unavailable', 'The database is being restored.')
    await stand.see('/leads', { answers: { 'leads.list': down } }, async ({ page, answer }) => {
      const alert = page.locator('main').getByRole('alert')
      await alert.getByText('The database is being restored.').waitFor()
      answer({ 'leads.list': THREE })
      await alert.getByRole('button', { name: 'Try again' }).click()
      await page.locator(ROWS).first().waitFor()
    })
  })

  test('in Latvian the sentence for its kind stands before the server’s own words', async () => {
    const down = problem('unavailable', 'The database is being restored.')
    await stand.see('/leads', { language: 'lv', answers: { 'leads.list': down } }, async ({ page, settled }) => {
      const alert = page.locator('main').getByRole('alert')
      await alert.waitFor()
      await eventually(() => textOf(alert.locator('[lang=en]')), 'The database is being restored.')
      await settled()
      assert.doesNotMatch(await textOf(alert.locator('.is')), /database|Try again/)
    })
  })

  test('no leads yet: what to do, for those who may', async () => {
    await stand.see('/leads', {}, async ({ page }) => {
      await page.getByText('There are no leads yet.').waitFor()
      await eventually(() => page.locator('.empty').getByRole('link', { name: 'Screen postings' }).count(), 1)
    })
    await stand.see('/leads', { as: reader }, async ({ page, settled }) => {
      await page.getByText('There are no leads yet.').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Screen postings' }).count(), 0)
    })
  })

  test('no lead fits: the way back to all open ones', async () => {
    const answers: Answers = {
      'leads.list': ({ filter }) => (filter?.state === 'open' ? THREE : list([])),
    }
    await stand.see('/leads?state=dismissed', { answers }, async ({ page }) => {
      await page.getByText('No lead fits these filters.').waitFor()
      await page.getByRole('link', { name: 'Show all open leads' }).click()
      await page.locator(ROWS).first().waitFor()
      await eventually(() => new URL(page.url()).search, '')
    })
  })

  test('j and k move, Enter opens, Back comes back to the same row', async () => {
    const { leadPage } = await import('./leads.ts')
    const answers = { ...FULL.answers, 'leads.get': leadPage() }
    await stand.see('/leads', { answers }, async ({ page }) => {
      await page.locator(ROWS).first().waitFor()
      // Another test in this tab may have left the queue at another row, which it remembers.
      for (const key of ['k', 'k', 'k']) await page.keyboard.press(key)
      await eventually(() => picked(page), '1')
      for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
      await eventually(() => picked(page), '2')
      await eventually(() => page.locator('.preview').getByText('L-2292').count(), 1)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: head.title }).waitFor()
      await eventually(() => page.url(), /\/leads\/00000000-0000-4000-8000-000000000102$/)
      await page.goBack()
      await page.locator(ROWS).first().waitFor()
      await eventually(() => picked(page), '1', 'the lead that was shown is another one, the first')
    })
  })

  test('c claims the picked lead, and of one’s own lets it go', async () => {
    const leads = list([summary(1), summary(2, { state: 'claimed', mine: true })])
    const answers = { 'leads.list': leads, 'leads.claim': changed(), 'leads.release': changed('new') }
    await stand.see('/leads', { answers }, async ({ page, called, calls }) => {
      await page.locator(ROWS).first().waitFor()
      await page.keyboard.press('c')
      const claim = await called('leads.claim')
      assert.deepEqual(claim, { name: 'leads.claim', input: { lead: summary(1).id }, reason: null, approval: null })
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
      await eventually(() => asked(calls).length > 1, true, 'the queue is asked anew')
      await page.keyboard.press('j')
      await page.keyboard.press('c')
      assert.deepEqual((await called('leads.release')).input, { lead: summary(2).id })
    })
  })

  test('d asks for the reason first, and sends it with the call', async () => {
    const answers = { ...FULL.answers, 'leads.dismiss': changed('dismissed') }
    await stand.see('/leads', { answers }, async ({ page, called, callsOf, settled }) => {
      await page.locator(ROWS).first().waitFor()
      await page.keyboard.press('d')
      const dialog = page.getByRole('dialog', { name: 'Dismiss' })
      await until(page, `document.activeElement.tagName === 'TEXTAREA'`)
      await page.keyboard.type('Too short')
      await eventually(() => dialog.getByRole('button', { name: 'Go on' }).isDisabled(), true)
      await page.keyboard.type(', nav pamata – все')
      await dialog.getByLabel('What was it?').selectOption('Something else')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      assert.equal((await called('leads.dismiss')).reason, 'Too short, nav pamata – все')
      await dialog.waitFor({ state: 'detached' })
      await settled()
      assert.equal(callsOf('leads.dismiss').length, 1)
    })
  })

  test('a reason that is not given does nothing', async () => {
    await stand.see('/leads', FULL, async ({ page, callsOf, settled }) => {
      await page.locator(ROWS).first().waitFor()
      await page.keyboard.press('d')
      await hasFocus(page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await settled()
      assert.equal(callsOf('leads.dismiss').length, 0)
    })
  })

  test('what somebody else changed meanwhile is said beside the list', async () => {
    const answers = { ...FULL.answers, 'leads.claim': problem('conflict', 'Pēteris claimed it a moment ago.') }
    await stand.see('/leads', { answers }, async ({ page }) => {
      await page.locator(ROWS).first().waitFor()
      await page.locator('.preview').getByRole('button', { name: 'Claim' }).click()
      await page.locator('.queue').getByRole('alert').getByText('Pēteris claimed it a moment ago.').waitFor()
    })
  })

  test('more leads come when the end is near, after those that are there', async () => {
    const first = list([summary(1), summary(2), summary(3), summary(4)], {
      next: 'cursor',
      total: { leads: 1000, exact: false },
    })
    const answers: Answers = {
      'leads.list': ({ after }) => (after === 'cursor' ? list([summary(5)]) : first),
    }
    await stand.see('/leads', { answers }, async ({ page, calls }) => {
      await page.getByText('4 of more than 1,000').waitFor()
      await page.keyboard.press('j')
      await page.locator(ROWS).nth(4).waitFor()
      await eventually(() => (lastAsked(calls) as { after?: string }).after, 'cursor')
    })
  })

  test('closed keys: what is counted is shown, and that the rest is sealed', async () => {
    const answers = { 'leads.list': list([summary(1, { head: null })]) }
    await stand.see('/leads', { as: newcomer, answers }, async ({ page }) => {
      await page.locator(ROWS).getByText('Sealed').waitFor()
      await page.getByText('Content is locked for you, so only what is counted is shown.').waitFor()
      await page.getByText('You are not admitted yet.').waitFor()
      await page.locator('.keys-state').getByText('Content locked').waitFor()
    })
  })

  test('who only reads leads is offered no claim', async () => {
    await stand.see('/leads', { ...FULL, as: reader }, async ({ page, settled }) => {
      await page.locator('.preview').getByRole('link', { name: 'Open lead' }).waitFor()
      await settled()
      assert.equal(await page.locator('.preview').getByRole('button').count(), 0)
    })
    await stand.see('/leads', { ...FULL, as: analyst }, async ({ page }) => {
      await page.locator('.preview').getByRole('button', { name: 'Claim' }).waitFor()
    })
  })
})
