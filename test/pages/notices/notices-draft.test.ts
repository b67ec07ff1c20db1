import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { NoticePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, actions, draft } from './notices.ts'

const PLACE = `/notices/${id(701)}`
const changed = { notice: id(701), state: 'draft' as const, actions: draft.actions }
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, 'notices.note': changed, ...more } })

const MINE = 'Words of mine that nobody has kept yet'
const theirs: NoticePage = { ...draft, edition: 3, content: { ...draft.content, reasons: 'Words of a colleague' } }
const BEHIND = /This draft has changed since you began/

const reasons = (page: Page) => page.getByLabel('Why that is illegal')
/** The page asks anew, as it does by itself every ten seconds. */
async function askAnew(page: Page): Promise<void> {
  const note = page.getByLabel('Note for colleagues')
  await note.fill('x')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await eventually(() => note.inputValue(), '')
}

describe('writing at a notice', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a colleague’s newer words take nobody’s place who is writing; one may go over to them', async () => {
    await stand.see(PLACE, given({}), async ({ page, answer, settled }) => {
      await reasons(page).fill(MINE)
      answer({ 'notices.get': theirs })
      await askAnew(page)
      await eventually(() => textOf(page.locator('.record')), BEHIND)
      await eventually(() => reasons(page).inputValue(), MINE)
      await page.getByRole('button', { name: 'Show what is kept' }).click()
      await eventually(() => reasons(page).inputValue(), 'Words of a colleague')
      await settled()
      assert.doesNotMatch(await textOf(page.locator('.record')), BEHIND)
    })
  })

  test('what is refused as older stays too, and after going over one writes at the newer one', async () => {
    const failing = problem('conflict', 'Somebody else has changed this draft meanwhile. Open it anew.')
    await stand.see(PLACE, given({ 'notices.edit': failing }), async ({ page, answer, called }) => {
      await reasons(page).fill(MINE)
      answer({ 'notices.get': theirs })
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      // Asked anew after the refusal, the page has the newer one and still shows what was typed.
      await eventually(() => textOf(page.locator('.record')), BEHIND)
      await eventually(() => reasons(page).inputValue(), MINE)
      assert.equal(((await called('notices.edit')).input as { edition: number }).edition, 2)
      await page.getByRole('button', { name: 'Show what is kept' }).click()
      await eventually(() => page.getByText('Open it anew.').count(), 0)
      answer({ 'notices.edit': changed })
      await reasons(page).fill(MINE)
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      assert.equal(((await called('notices.edit', 2)).input as { edition: number }).edition, 3)
    })
  })

  test('whoever only reads sees what a colleague keeps', async () => {
    await stand.see(PLACE, given({}), async ({ page, answer }) => {
      await reasons(page).waitFor()
      answer({ 'notices.get': theirs })
      await askAnew(page)
      await eventually(() => reasons(page).inputValue(), 'Words of a colleague')
    })
  })

  test('asked for approval or held meanwhile, what somebody writes stays until they give it up', async () => {
    await stand.see(PLACE, given({}), async ({ page, answer }) => {
      await reasons(page).fill(MINE)
      const held = { ...draft, state: 'held' as const, heldUntil: '2026-11-25T08:00:00Z' }
      answer({ 'notices.get': { ...held, actions: actions(['release', 'note'], 'held-by-police') } })
      await askAnew(page)
      await eventually(() => textOf(page.locator('.record')), BEHIND)
      await eventually(() => reasons(page).inputValue(), MINE)
      await page.getByRole('button', { name: 'Show what is kept' }).click()
      await page.getByRole('heading', { name: 'The letter as it would go' }).waitFor()
      await eventually(() => reasons(page).count(), 0)
    })
  })

  test('kept twice, the second time at the edition that the first has made; half a ground stays in the form', async () => {
    const bare: NoticePage = { ...draft, matter: null, ground: null }
    const answers = given({ 'notices.get': bare, 'notices.edit': changed })
    await stand.see(PLACE, answers, async ({ page, answer, called, settled }) => {
      await page.getByLabel('What is illegal about it').selectOption('begging')
      await reasons(page).fill(MINE)
      answer({ 'notices.get': { ...bare, edition: 3, content: { ...bare.content, reasons: MINE } } })
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      const first = (await called('notices.edit')).input as { edition: number; matter: unknown }
      assert.deepEqual([first.edition, first.matter], [2, null])
      await page.locator('.said', { hasText: 'Saved.' }).waitFor()
      await settled()
      assert.equal(await page.getByLabel('What is illegal about it').inputValue(), 'begging')
      assert.doesNotMatch(await textOf(page.locator('.record')), BEHIND)
      await page.getByLabel('By what').selectOption('law')
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      const second = (await called('notices.edit', 2)).input as { edition: number; matter: unknown; ground: unknown }
      assert.deepEqual([second.edition, second.matter, second.ground], [3, 'begging', 'law'])
    })
  })

  test('a note stays while the post changes the state; an answer begun before does not', async () => {
    const approved: NoticePage = { ...draft, state: 'approved', missing: [], actions: actions(['send', 'note']) }
    const went: NoticePage = {
      ...approved,
      state: 'sent',
      sentAt: '2026-11-24T09:00:00Z',
      actions: actions(['acknowledge', 'note'], 'already-sent'),
    }
    let now = approved
    const answers = given({
      'notices.get': () => now,
      // With the act, not before it: asked anew in between, the page would take the button from under the press.
      'notices.send': () => {
        now = went
        return { ...changed, state: 'approved' as const }
      },
    })
    await stand.see(PLACE, answers, async ({ page }) => {
      await page.getByLabel('Note for colleagues').fill('They called')
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.locator('summary', { hasText: 'Receipt was confirmed' }).waitFor()
      await eventually(() => page.getByLabel('Note for colleagues').inputValue(), 'They called')
    })
  })

  test('a fault stands at its field in the reader’s language, also one that is in a row of many', async () => {
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [
        { field: 'content.addresses.1.address', message: 'Invalid URL' },
        { field: 'content.facts', message: 'Too big: expected string to have <=8000 characters' },
        { field: 'content.provision', message: 'Too big: expected string to have <=600 characters' },
      ],
    })
    const as = { ...given({ 'notices.edit': fault }), language: 'lv' as const }
    await stand.see(PLACE, as, async ({ page }) => {
      const address = page.getByLabel('Adrese', { exact: true })
      // A list that is pasted becomes a row for each.
      await address.fill(`${AT}\nno address`)
      await eventually(() => address.nth(1).inputValue(), 'no address')
      await page.getByRole('button', { name: 'Pievienot adresi' }).click()
      await shoot(page, 'addresses lv')
      await page.getByRole('button', { name: 'Saglabāt melnrakstu' }).click()
      const faults = page.locator('.field .fault')
      await eventually(() => faults.count(), 3)
      await eventually(
        () => faults.allTextContents(),
        ['Tā nav tīmekļa lapas adrese.', 'Tas ir pārāk garš.', 'Tas ir pārāk garš.'],
      )
      // A reader hears it with the field.
      await eventually(() => address.nth(1).getAttribute('aria-invalid'), 'true')
      await eventually(() => address.first().getAttribute('aria-invalid'), null)
    })
  })

  test('a clause is one of the directory’s, with its words; free words beside it name none', async () => {
    const clauses = [
      { code: '4', words: 'Rules', address: null },
      { code: '4.2', words: 'No fees from workers', address: null },
    ]
    const terms: NoticePage = {
      ...draft,
      ground: 'terms',
      clauses,
      content: { ...draft.content, provision: '4.2 Fees' },
    }
    await stand.see(PLACE, given({ 'notices.get': terms, 'notices.edit': changed }), async ({ page, called }) => {
      const clause = page.getByLabel('Clause of their terms')
      const provision = page.getByLabel('Provision or clause')
      await eventually(() => clause.inputValue(), '4.2')
      await clause.selectOption('4')
      await eventually(() => provision.inputValue(), '4 Rules')
      await clause.selectOption('')
      await eventually(() => provision.inputValue(), '')
      await provision.fill('4.2(b) No deposits')
      await eventually(() => clause.inputValue(), '4.2')
      await provision.fill('Something else')
      await eventually(() => clause.inputValue(), '')
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      const { content } = (await called('notices.edit')).input as { content: { provision: string } }
      assert.equal(content.provision, 'Something else')
    })
    await stand.see(PLACE, given({ 'notices.get': { ...terms, clauses: [] } }), async ({ page }) => {
      await page.getByText('The directory has no clauses of this recipient yet.').waitFor()
    })
  })

  test('by law no clause is asked for, and nothing that was typed is touched by the choice', async () => {
    await stand.see(PLACE, given({}), async ({ page }) => {
      const provision = page.getByLabel('Provision or clause')
      await provision.fill('Section 154.1')
      await eventually(() => page.getByLabel('Clause of their terms').count(), 0)
      await page.getByLabel('By what').selectOption('terms')
      await page.getByLabel('Clause of their terms').waitFor()
      await page.getByLabel('By what').selectOption('law')
      await eventually(() => page.getByLabel('Clause of their terms').count(), 0)
      await eventually(() => provision.inputValue(), 'Section 154.1')
      // The letter is that of what is kept: what is only typed would read as if it went already.
      await page.locator('summary', { hasText: 'The letter as it would go' }).click()
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=draft] details')),
        /Exact location.*Invented Office/,
      )
    })
  })
})
