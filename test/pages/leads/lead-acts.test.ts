import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { changed, leadPage, ownActions } from './leads.ts'

const AT = `/leads/${id(101)}`
const own = leadPage({ state: 'claimed', mine: true, actions: ownActions })
const MINE: { answers: Answers } = { answers: { 'leads.get': own } }
const REASON = 'The employer is known and inspected.'

describe('what can be done with a lead', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a closed action says why, and does nothing', async () => {
    await stand.see(AT, { answers: { 'leads.get': leadPage() } }, async ({ page, calls, settled }) => {
      const now = page.getByRole('complementary', { name: 'What can be done now' })
      await now.waitFor()
      // What is closed is folded away; one look opens it.
      await now.locator('.closed-acts summary').click()
      const dismiss = now.getByRole('button', { name: 'Dismiss' })
      await eventually(() => dismiss.getAttribute('aria-disabled'), 'true')
      const why = await dismiss.getAttribute('aria-describedby')
      await eventually(() => textOf(page.locator(`[id="${why}"]`)), 'Closed: Claim the lead first.')
      await dismiss.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('d')
      await settled()
      assert.equal(await page.getByRole('dialog').count(), 0)
      assert.ok(!calls.some(({ name }) => name === 'leads.dismiss'))
      assert.equal(await now.getByRole('button', { name: 'Open anew' }).count(), 0, 'nothing to undo has no place')
    })
  })

  test('claiming: sent once, said, and the page shows how it stands now', async () => {
    const answers: Answers = { 'leads.get': leadPage(), 'leads.claim': changed() }
    await stand.see(AT, { answers }, async ({ page, called, answer }) => {
      await page.getByRole('button', { name: 'Claim' }).waitFor()
      answer(MINE.answers)
      await page.keyboard.press('c')
      assert.deepEqual((await called('leads.claim')).input, { lead: id(101) })
      await page.getByRole('button', { name: 'Release' }).waitFor()
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
      await eventually(() => textOf(page.locator('p.sub')), /Claimed, you/)
    })
  })

  test('while it is being done the button says so and cannot be pressed again', async () => {
    const slow = held('leads.release', changed('new'))
    await stand.see(
      AT,
      { answers: { ...MINE.answers, 'leads.release': slow.reply } },
      async ({ page, callsOf, settled }) => {
        await page.getByRole('button', { name: 'Release' }).click()
        const busy = page.locator('.now').getByText('Working …')
        await busy.waitFor()
        await busy.click({ force: true })
        slow.release()
        await page.getByRole('button', { name: 'Release' }).waitFor()
        await settled()
        assert.equal(callsOf('leads.release').length, 1)
      },
    )
  })

  for (const [key, name, operation] of [
    ['n', 'Mark for a notice', 'leads.open-for-notice'],
    ['o', 'Mark for a case', 'leads.open-for-case'],
    ['d', 'Dismiss', 'leads.dismiss'],
  ] as const) {
    test(`${key}: ${operation} asks for the reason and sends it`, async () => {
      const answers: Answers = { ...MINE.answers, [operation]: changed('dismissed') }
      await stand.see(AT, { answers }, async ({ page, called }) => {
        await page.locator('.record').waitFor()
        await page.keyboard.press(key)
        const dialog = page.getByRole('dialog', { name })
        await dialog.getByLabel('Reason').fill(`  ${REASON} `)
        const isDismissed = operation === 'leads.dismiss'
        if (isDismissed) await dialog.getByLabel('What was it?').selectOption('Known already')
        await dialog.getByRole('button', { name: 'Go on' }).click()
        assert.deepEqual(await called(operation), {
          name: operation,
          input: { lead: id(101), ...(isDismissed ? { because: 'known-already' } : {}) },
          reason: REASON,
          approval: null,
        })
      })
    })
  }

  test('the dialog for a reason keeps the focus, gives it back, and looks right', async () => {
    await stand.see(AT, MINE, async (view) => {
      const { page } = view
      const opens = page.locator('.now').getByRole('button', { name: 'Dismiss' })
      await opens.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await until(page, `document.activeElement.tagName === 'TEXTAREA'`)
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press('Tab')
        await atRest(page)
        assert.equal(await page.evaluate(`document.activeElement.closest('[role=dialog]') !== null`), true, `Tab ${i}`)
      }
      await looksRight(view)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await until(page, `document.activeElement.textContent.includes('Dismiss')`)
    })
  })

  test('passing on has a page of its own, which the key opens with the lead', async () => {
    await stand.see(AT, MINE, async ({ page }) => {
      await page.locator('.record').waitFor()
      await page.keyboard.press('p')
      await page.getByRole('heading', { level: 1, name: 'Pass a lead on' }).waitFor()
      assert.equal(new URL(page.url()).searchParams.get('lead'), id(101))
      await page.getByText('Packers in a warehouse, housing given').first().waitFor()
    })
  })

  test('merging offers the open leads that are alike', async () => {
    await stand.see(
      AT,
      { answers: { ...MINE.answers, 'leads.merge': changed('merged') } },
      async ({ page, called }) => {
        await page.getByRole('button', { name: 'Merge' }).click()
        const dialog = page.getByRole('dialog', { name: 'Merge' })
        await eventually(
          () => dialog.getByLabel('Merge into').locator('option').allTextContents(),
          ['L-2295 Cleaners in Utopia'],
        )
        await dialog.getByRole('button', { name: 'Merge' }).click()
        assert.deepEqual((await called('leads.merge')).input, { lead: id(101), into: id(105) })
        await dialog.waitFor({ state: 'detached' })
      },
    )
    const decided = own.similar.map((one) => ({ ...one, state: 'dismissed' as const }))
    await stand.see(AT, { answers: { 'leads.get': { ...own, similar: decided } } }, async ({ page }) => {
      await page.getByRole('button', { name: 'Merge' }).click()
      await page.getByText('No open lead is alike.').waitFor()
      await eventually(() => page.getByRole('dialog').getByRole('button', { name: 'Merge' }).isDisabled(), true)
    })
  })

  test('a note: e goes to it, it is sent and cleared; what the server refuses stays to be sent again', async () => {
    const answers: Answers = { ...MINE.answers, 'leads.note': problem('unavailable', 'Try again in a moment.') }
    await stand.see(AT, { answers }, async ({ page, called, answer }) => {
      await page.locator('.record').waitFor()
      await page.keyboard.press('e')
      await until(page, `document.activeElement.tagName === 'TEXTAREA'`)
      await page.keyboard.type('Called them; nobody knows the firm. Jcd?')
      const save = page.getByRole('button', { name: 'Save note' })
      await save.click()
      await page.locator('.note-form').getByRole('alert').waitFor()
      await eventually(
        () => page.getByLabel('Note', { exact: true }).inputValue(),
        'Called them; nobody knows the firm. Jcd?',
      )
      answer({ 'leads.note': changed() })
      await save.click()
      assert.deepEqual((await called('leads.note', 2)).input, {
        lead: id(101),
        text: 'Called them; nobody knows the firm. Jcd?',
      })
      await page.locator('.said', { hasText: 'Note saved.' }).waitFor()
      await eventually(() => page.getByLabel('Note', { exact: true }).inputValue(), '')
      await eventually(() => save.isDisabled(), true)
    })
  })

  test('what is typed while a note is being kept stays', async () => {
    const slow = held('leads.note', changed())
    await stand.see(
      AT,
      { answers: { ...MINE.answers, 'leads.note': slow.reply } },
      async ({ page, called, settled }) => {
        const note = page.getByLabel('Note', { exact: true })
        await note.fill('Called them.')
        await page.getByRole('button', { name: 'Save note' }).click()
        await called('leads.note')
        await note.pressSequentially(' She is inside.')
        slow.release()
        await page.locator('.said', { hasText: 'Note saved.' }).waitFor()
        await settled()
        await eventually(() => note.inputValue(), 'Called them. She is inside.')
      },
    )
  })

  test('who only reads leads writes no notes', async () => {
    await stand.see(AT, { answers: { 'leads.get': leadPage() }, as: reader }, async ({ page, settled }) => {
      await page.locator('.now').waitFor()
      await settled()
      assert.equal(await page.getByLabel('Note', { exact: true }).count(), 0)
    })
  })

  test('what waits, what was decided and what it was merged into stand above everything', async () => {
    const person = { id: id(2), name: 'Pēteris Krūmiņš' }
    const state = leadPage({
      state: 'dismissed',
      waitsFor: { approval: id(301), askedBy: person, askedAt: '2026-11-24T07:30:00Z' },
      decision: { by: person, approvedBy: null, at: '2026-11-23T07:30:00Z', reason: REASON, because: null },
      mergedInto: { id: id(105), number: 2295 },
    })
    await stand.see(AT, { answers: { 'leads.get': state } }, async ({ page }) => {
      await page.getByText('Pēteris Krūmiņš asked on 09:30 to pass this lead on.').waitFor()
      await eventually(
        () => textOf(page.locator('.notice.done')),
        /Dismissed, Pēteris Krūmiņš, yesterday 09:30: ?The employer/,
      )
      await page
        .getByText(/^This lead was merged into/)
        .getByRole('link', { name: 'L-2295' })
        .click()
      await page.waitForURL(`**/${id(105)}`)
    })
  })

  test('how long it is kept, and from which screening it came', async () => {
    await stand.see(AT, MINE, async ({ page }) => {
      await page.getByText('It is erased on 22 Feb 2027, in 90 days, unless something is decided.').waitFor()
      await page.getByText('From the screening «Adverts of November», 07:00.').waitFor()
    })
    await stand.see(AT, { answers: { 'leads.get': { ...own, expiresAt: null } } }, async ({ page }) => {
      await page.getByText('It is kept until its case or notice ends.').waitFor()
    })
  })
})
