import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { changed, leadPage } from '../leads/leads.ts'
import { looksRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand } from '../stand.ts'
import { RECEIVERS, sharer } from './shares.ts'

const NEW = `/shares/new?lead=${id(101)}`
const answers: Answers = {
  'leads.get': leadPage({ state: 'claimed', mine: true }),
  'shares.receivers': RECEIVERS,
  'leads.pass': waits(id(301)),
}
const GIVEN: Given = { as: sharer, answers }
const CONTACTS = 'Contact points of those who recruit'

type Input = {
  readonly parts: Out<'shares.get'>['parts']
  readonly terms: Record<string, unknown>
  readonly [field: string]: unknown
}

describe('passing a lead on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const send = (page: Page) => page.getByRole('button', { name: 'Ask a second person' })
  const tick = (page: Page, name: string | RegExp) => page.locator('label.tick', { hasText: name })
  /** What must be said of every receiver that has an account here. */
  const fill = async (page: Page, to: string) => {
    await page.getByLabel('To whom').selectOption(to)
    await page.getByLabel('Legal basis', { exact: true }).fill('Section 12')
    await page.getByLabel('Legal basis of the receiver').fill('Section 3')
    await page.getByLabel('Why', { exact: true }).fill('They are hurt there.')
    await page.getByLabel('What those whom it is about were told').selectOption('Not told, as a law allows')
  }

  test('all looks', () => seeAllLooks(stand, NEW, GIVEN, 'form.form'))
  test('in Arabic', () =>
    stand.see(NEW, { ...GIVEN, language: 'ar' }, async (view) => {
      await view.page.locator('form.form').waitFor()
      await runsRightToLeft(view)
    }))

  test('what lacks is named beside its field, the first gets the focus, and nothing is asked for', async () => {
    await stand.see(NEW, GIVEN, async (view) => {
      const { page, callsOf } = view
      await send(page).click()
      const to = page.getByLabel('To whom')
      await hasFocus(to)
      const faults = () => page.locator('.fault').allTextContents()
      await eventually(faults, [
        ...['Choose something first.', 'Fill this in.', 'Fill this in.', 'Choose something first.'],
      ])
      await eventually(() => to.getAttribute('aria-invalid'), 'true')
      await looksRight(view)
      await fill(page, 'Valsts policija')
      await eventually(faults, [])
      // One after the other: what is mended lets the next one have the focus.
      await page.getByLabel('Why', { exact: true }).fill('  ')
      await send(page).click()
      await hasFocus(page.getByLabel('Why', { exact: true }))
      assert.equal(callsOf('leads.pass').length, 0)
    })
  })

  test('a part must be chosen: said at the parts, which get the focus', async () => {
    await stand.see(NEW, GIVEN, async ({ page, callsOf }) => {
      await fill(page, 'Valsts policija')
      const parts = page.getByRole('group', { name: 'Which parts' })
      for (const name of ['Score, reasons and period', 'The words of the adverts', 'What is offered', 'Places'])
        await parts.locator('label', { hasText: name }).click()
      await send(page).click()
      await parts.getByText('Choose something first.').waitFor()
      await hasFocus(parts)
      // A tick that this receiver may not get is none.
      await tick(page, CONTACTS).click()
      await eventually(() => parts.getByText('Choose something first.').count(), 0)
      await page.getByLabel('To whom').selectOption('Patvērums')
      await send(page).click()
      await parts.getByText('Choose something first.').waitFor()
      assert.equal(callsOf('leads.pass').length, 0)
    })
  })

  test('who may not see suspects is offered no contact points, is told why, and gets none that were ticked before', async () => {
    await stand.see(NEW, GIVEN, async ({ page, called }) => {
      await fill(page, 'Valsts policija')
      await tick(page, CONTACTS).click()
      assert.equal(await page.getByText('goes to police and justice only').count(), 0)
      await page.getByLabel('To whom').selectOption('Patvērums')
      await page.getByText('What tells of suspects goes to police and justice only').waitFor()
      await eventually(() => tick(page, CONTACTS).count(), 0)
      await send(page).click()
      const { agency, parts } = (await called('leads.pass')).input as Input
      assert.deepEqual([agency, parts], [id(902), ['summary', 'wording', 'offer', 'places']])
    })
  })

  test('what is sent: all that was said, once; it waits for a second person, and the lead is shown again', async () => {
    await stand.see(NEW, GIVEN, async ({ page, called, callsOf }) => {
      await fill(page, 'Valsts policija')
      await page.getByLabel('How urgent it is').selectOption('Somebody is in danger')
      await tick(page, CONTACTS).click()
      await tick(page, 'May be used in proceedings').click()
      await tick(page, 'May be passed on').click()
      for (const code of ['H1', 'H3']) await tick(page, new RegExp(`^${code}:`)).click()
      await eventually(() => tick(page, 'May be used in proceedings').count(), 0, 'H1 says so already')
      await send(page).click()
      await hasFocus(page.getByLabel('Which restrictions'))
      await page.getByLabel('Which restrictions').fill('Call us first')
      await page.getByLabel('Traffic light').selectOption('green')
      await page.getByLabel('Open for how many days').fill('30')
      await tick(page, 'It speaks for somebody').click()
      await send(page).click()
      assert.deepEqual((await called('leads.pass')).input, {
        ...{ lead: id(101), language: 'en', agency: id(901), authority: '', basis: 'Section 12' },
        ...{ theirBasis: 'Section 3', reason: 'They are hurt there.', urgency: 'danger', days: 30, exculpatory: true },
        parts: ['summary', 'wording', 'offer', 'places', 'contacts'],
        terms: {
          ...{ handling: ['H1', 'H3'], restrictions: 'Call us first', tlp: 'green', told: 'restricted' },
          ...{ onward: true, proceedings: false },
        },
      })
      await page.waitForURL(`**/leads/${id(101)}`)
      await page.locator('.said', { hasText: 'Asked. A second person has to agree.' }).waitFor()
      assert.equal(callsOf('leads.pass').length, 1)
    })
  })

  test('by hand the authority is asked for, and no legal basis of a receiver who is not here', async () => {
    const passed: Answers = { ...answers, 'leads.pass': changed('passed') }
    await stand.see(NEW, { ...GIVEN, answers: passed }, async ({ page, called }) => {
      await fill(page, 'Valsts policija')
      await page.getByLabel('To whom').selectOption('Somebody outside, told by hand')
      await page.getByText('The program sends nothing: take the package from its page').waitFor()
      await eventually(() => page.getByLabel('Legal basis of the receiver').count(), 0)
      await send(page).click()
      await hasFocus(page.getByLabel('To which authority'))
      await page.getByLabel('To which authority').fill('Elsewhere Court')
      await send(page).click()
      const { agency, authority, theirBasis } = (await called('leads.pass')).input as Input
      assert.deepEqual([agency, authority, theirBasis], [null, 'Elsewhere Court', ''])
    })
  })

  test('what the server refuses stands in words beside its field, and nothing that was typed is lost', async () => {
    const fields = [
      { field: 'agency', message: 'no-such-agency' },
      { field: 'parts', message: 'suspects' },
      { field: 'terms.told', message: 'needed' },
      { field: 'days', message: 'Too big: expected number to be <=730' },
    ]
    const refused: Answers = {
      ...answers,
      'leads.pass': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see(NEW, { ...GIVEN, answers: refused }, async ({ page }) => {
      await fill(page, 'Valsts policija')
      await page.getByLabel('Open for how many days').fill('9000')
      await send(page).click()
      await eventually(
        () => page.locator('.fault').allTextContents(),
        [
          'There is no such agency here, or nobody there has signed in yet.',
          'These parts may not go to this receiver: what tells of suspects goes to police and justice only.',
          'This is needed.',
          'This number is too small or too large.',
        ],
      )
      await page.getByRole('alert').getByText('Some fields are not right.').waitFor()
      await eventually(() => page.getByLabel('Why', { exact: true }).inputValue(), 'They are hurt there.')
      assert.match(page.url(), /shares\/new/)
    })
  })

  test('with no lead in the address it says where to begin, and asks nothing of the server', async () => {
    await stand.see('/shares/new?lead=L-2291', GIVEN, async ({ page, callsOf, settled }) => {
      await eventually(
        () => textOf(page.locator('main')),
        /A lead, an item of evidence or a network is passed on from its own page\./,
      )
      await settled()
      assert.deepEqual([callsOf('leads.get').length, await page.locator('form').count()], [0, 0])
    })
  })
})
