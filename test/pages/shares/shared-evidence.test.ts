import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { looksRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { approval, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { type Evidence, holding, PAPER } from './evidence.ts'
import { AT, RECEIVERS, seesShare, sharePage, sharer } from './shares.ts'

describe('an item of evidence at whoever received it', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesShare(() => stand)
  const given = (page: SharePage) => ({ as: sharer, answers: { 'shares.get': page } satisfies Answers })
  const content = (page: Page) => page.getByRole('region', { name: 'What was passed on' })
  /** Answers for the bytes, and notes what was asked and why. */
  const answering = async (page: Page, body = 'Invented words', more: Record<string, string> = {}) => {
    const asked: string[] = []
    await page.route(`**/api/shares/${id(701)}/evidence*`, async (route) => {
      const { search } = new URL(route.request().url())
      asked.push(`${search} ${decodeURIComponent(route.request().headers()['ausma-reason'] ?? '')}`)
      const headers = { 'Ausma-Entry': id(760), 'Ausma-Page': '1', 'Ausma-Pages': '2', ...more }
      await route.fulfill({ status: 200, contentType: 'text/plain', body, headers })
    })
    return asked
  }
  const say = async (page: Page, why: string) => {
    await page.getByRole('dialog').getByRole('textbox').fill(why)
    await page.getByRole('dialog').locator('button[type=submit]').click()
  }

  test('all looks', () => seeAllLooks(stand, AT, given(holding(PAPER)), '.custody'))
  test('in Arabic', () =>
    stand.see(AT, { ...given(holding(PAPER)), language: 'ar' }, async (view) => {
      await view.page.locator('.custody').waitFor()
      await runsRightToLeft(view)
    }))

  test('what it is, where it is from and what was done with it; no name of the sender’s, and no link to who wrote it', async () => {
    await see(holding(PAPER), {}, async ({ page }) => {
      const text = () => textOf(content(page))
      await eventually(text, /Contract for greenhouse work/)
      const said = await text()
      for (const words of [
        /B2 in the scale 4x4/,
        /A1 in the scale 4x4/,
        /91ae5306 91ae5306/,
        /https:\/\/board\.example\/7/,
        /She handed it over/,
        /Its log.*Kept.*Sealed.*K-77.*Graded anew.*A1 in the scale 4x4.*Passed on to another agency/,
      ])
        assert.match(said, words)
      assert.equal(await content(page).locator('a').count(), 0)
      assert.equal(await page.getByRole('link', { name: 'Open the item' }).count(), 0, 'that is the sender’s own')
    })
  })

  test('of parts that did not come along nothing is said, and no file is offered', async () => {
    const { facts, kind, way } = PAPER
    await see(holding({ kind, way, facts }), {}, async ({ page, settled }) => {
      await eventually(() => textOf(content(page)), /Contract for greenhouse work/)
      await settled()
      assert.doesNotMatch(await textOf(content(page)), /Its log|The file itself|Where it is from|board\.example/)
      assert.equal(await page.getByRole('button', { name: 'Look at it' }).count(), 0)
    })
  })

  test('the words of an advert stand word for word, and what of a page is not in the capture is said first', async () => {
    const { facts } = PAPER
    const extent = { fetched: 41, leftOut: [{ why: 'not-public' as const, count: 3 }], cut: ['text' as const] }
    const words = { title: 'Packers wanted', text: 'Pay 4000 €\nPassport to the coordinator' }
    const page: Evidence = { kind: 'page', way: null, facts: facts && { ...facts, extent, type: null }, words }
    await see(holding(page), {}, async (view) => {
      await eventually(
        () => textOf(content(view.page)),
        /does not hold all.*What it says.*Packers wanted.*Passport to the coordinator/,
      )
      await looksRight(view)
    })
  })

  test('looking asks why, says that it is noted, and turns its pages under one reason', async () => {
    await see(holding(PAPER), {}, async ({ page, callsOf }) => {
      await page.getByText('Each opening stands in the log of the item, at the agency that passed it on.').waitFor()
      const asked = await answering(page)
      const before = callsOf('shares.get').length
      await page.getByRole('button', { name: 'Look at it' }).click()
      await say(page, 'To read it before the hearing')
      await eventually(() => textOf(page.locator('.drawn-sheet')), /Invented words.*Page 1 of 2/)
      await page.getByRole('button', { name: 'Next page' }).click()
      await eventually(
        () => asked,
        ['?page=1 To read it before the hearing', `?page=2&entry=${id(760)} To read it before the hearing`],
      )
      // Whether it is still open is asked anew: it may have been recalled meanwhile.
      await eventually(() => callsOf('shares.get').length > before, true)
      assert.deepEqual(await violations(page), [])
      await page.getByRole('button', { name: 'Hide the preview' }).click()
      await eventually(() => page.locator('.drawn-sheet').count(), 0)
    })
  })

  test('saving asks why, and gives the file under its name; whoever thinks better of it opens nothing', async () => {
    await see(holding(PAPER), {}, async ({ page }) => {
      const asked = await answering(page, 'Bytes')
      await page.getByRole('button', { name: 'Save the original' }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      assert.deepEqual(asked, [])
      await page.getByRole('button', { name: 'Save the original' }).click()
      const saved = page.waitForEvent('download')
      await say(page, 'For the file of the court')
      // The browser adds an ending by the type of what it was sent.
      assert.match((await saved).suggestedFilename(), /^Contract for greenhouse work/)
      assert.deepEqual(asked, [' For the file of the court'])
    })
  })

  test('recalled while they looked: it says so in words, and the page shows how it stands now', async () => {
    await see(holding(PAPER), {}, async ({ page, answer }) => {
      const detail = 'This share has ended.'
      const body = JSON.stringify({ type: 'urn:ausma:problem:conflict', title: '', status: 409, detail, fields: [] })
      await page.route(`**/api/shares/${id(701)}/evidence*`, (route) => {
        // It is recalled in the moment in which they ask for it.
        answer({ 'shares.get': sharePage('receiver', 'recalled', { thing: 'evidence', lead: null }) })
        return route.fulfill({ status: 409, contentType: 'application/problem+json', body })
      })
      await page.getByRole('button', { name: 'Look at it' }).click()
      await say(page, 'To read it before the hearing')
      await page.getByText('The sender recalled it, and it is closed.').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Look at it' }).count(), 0)
      assert.doesNotMatch(await textOf(page.locator('main')), /Contract|91ae5306/)
    })
  })

  test('the sender gets to their own item, corrects by its own step, and is offered no file here', async () => {
    const done: Answers = { 'shares.correct-evidence': { share: id(701), state: 'acknowledged' } }
    const page = holding(PAPER, { evidence: id(801) }, 'sender')
    const steps = page.steps.map((step) =>
      step.act === 'correct' ? { ...step, operation: 'shares.correct-evidence' } : step,
    )
    await see({ ...page, steps }, done, async ({ page: tab, called }) => {
      const link = tab.getByRole('link', { name: 'Open the item' })
      await eventually(() => link.getAttribute('href'), `/evidence/${id(801)}`)
      assert.equal(await tab.getByRole('button', { name: 'Look at it' }).count(), 0)
      const form = tab.locator('details.step', { has: tab.locator('summary', { hasText: 'Correct it' }) })
      await form.locator('summary').click()
      await form.getByLabel('Why').fill('It was graded anew')
      await form.getByRole('button', { name: 'Correct it', exact: true }).click()
      const { input } = await called('shares.correct-evidence')
      assert.deepEqual(input, { share: id(701), text: 'It was graded anew' })
    })
  })

  test('the second person reads to whom it goes, on which terms, and each part that does; the file they see on its page', async () => {
    const terms = { handling: ['H1'], restrictions: '', tlp: 'red', onward: false, proceedings: false, told: 'nobody' }
    const input = {
      ...{ item: id(801), agency: id(901), authority: '', basis: 'Art. 6', theirBasis: 'Art. 8', days: 30 },
      ...{ reason: 'They look into it.', parts: ['facts', 'bytes', 'log'], terms, urgency: 'none', exculpatory: false },
    }
    const { kind, way, facts, bytes, log } = PAPER
    const goes: Answers = {
      'approvals.list': { approvals: [approval({ operation: 'evidence.pass', input })] },
      'shares.preview-evidence': { evidence: { kind, way, facts, bytes, log } },
      'shares.receivers': RECEIVERS,
    }
    await stand.see('/approvals', { as: sharer, answers: goes }, async (view) => {
      const { page, called } = view
      const card = page.locator('.card').first()
      await eventually(() => textOf(card), /To whom ?Valsts policija/)
      const text = await textOf(card)
      for (const said of [
        /not in judicial proceedings/,
        /RED: for those who read it here/,
        /Contract for greenhouse work.*91ae5306.*Its log/,
        /The file itself goes along: application\/pdf, 48/,
        /Valsts policija reads it from then on/,
      ])
        assert.match(text, said)
      assert.doesNotMatch(text, /input\.|evidence\.pass|board\.example/)
      assert.deepEqual((await called('shares.preview-evidence')).input, {
        ...{ item: id(801), parts: ['facts', 'bytes', 'log'] },
      })
      const own = card.getByRole('link', { name: 'See it on the item’s page' })
      assert.equal(await own.getAttribute('href'), `/evidence/${id(801)}`)
      await eventually(() => page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
      await looksRight(view)
    })
  })
})
