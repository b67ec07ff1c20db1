import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ApprovalRow } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { approval, id } from '../people.ts'
import { askPage } from '../shares/asks.ts'
import { RECEIVERS, sharer } from '../shares/shares.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const QUESTION: ApprovalRow['input'] = {
  ...{ agency: id(901), kind: 'information', urgency: 'urgent', title: 'Who rents the barn', ofPerson: true },
  ...{ question: 'Who has rented it since May?', matter: 'A barn by the river', mayTell: false, days: 90 },
  ...{ purpose: 'To find out who houses them.', basis: 'Section 9', neededBy: '2026-12-01' },
  ...{ handling: ['H1', 'H3'], restrictions: 'Not to the press', about: { kind: 'report', id: id(801) } },
}
const ANSWER: ApprovalRow['input'] = {
  ...{ ask: id(731), text: 'A firm called Quartzite.', basis: 'Section 3', partly: true, ofPerson: true },
}
const asked = (operation: string, input: ApprovalRow['input'], more: Answers): Answers => ({
  'approvals.list': { approvals: [approval({ operation, input })] },
  ...more,
})
const question = (more: Answers = { 'shares.receivers': RECEIVERS }) => asked('asks.make', QUESTION, more)
const answer = (more: Answers) => asked('asks.answer', ANSWER, more)

describe('what a second person reads of questions between agencies', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (answers: Answers, look: (view: View) => Promise<void>) =>
    stand.see('/approvals', { as: sharer, answers }, look)
  const card = ({ page }: View) => page.locator('.card').first()

  test('all looks of a question that waits', () =>
    seeAllLooks(stand, '/approvals', { as: sharer, answers: question() }, '.card dl.facts'))

  test('a question: to whom, each word that they will read, and of which own record they do not', async () => {
    await see(question(), async (view) => {
      await eventually(() => textOf(card(view)), /Which agency is asked ?Valsts policija.*Urgent/)
      const text = await textOf(card(view))
      for (const said of [
        /H1: not in judicial proceedings.*Not to the press/,
        /Who has rented it since May\?.*A barn by the river.*To find out who houses them\..*Section 9/,
        /tell nobody that they were asked.*Needed by ?1 Dec.*90/,
        /Once you approve: Valsts policija reads it, and is asked to answer\./,
      ])
        assert.match(text, said)
      assert.doesNotMatch(text, /input\.|asks\.make/)
      const own = card(view).getByRole('link', { name: /^Report / })
      assert.equal(await own.getAttribute('href'), `/reports/${id(801)}`)
      await eventually(() => view.page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
    })
  })

  test('an answer: to whom, the question, each word that goes, and what may not stand there', async () => {
    const page = askPage('asked', 'acknowledged', { toReturns: true })
    await see(answer({ 'asks.get': page }), async (view) => {
      await eventually(
        () => textOf(card(view)),
        /This agency enforces returns\..*Who asked ?Valsts policija.*Who has rented the barn since May\?.*Answer ?A firm called Quartzite\..*Section 3.*In part ?More is to come/,
      )
      assert.match(await textOf(card(view)), /Valsts policija reads the answer, which is not taken back\./)
      await eventually(() => view.page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
    })
    await see(answer({ 'asks.get': askPage('asked', 'acknowledged') }), async (view) => {
      await eventually(() => textOf(card(view)), /Who asked ?Valsts policija/)
      assert.doesNotMatch(await textOf(card(view)), /enforces returns/)
    })
  })

  test('nobody approves before it stands there, nor where it cannot be shown', async () => {
    const slow = held('asks.get', askPage('asked', 'acknowledged'))
    await see(answer({ 'asks.get': slow.reply }), async ({ page }) => {
      const approve = page.getByRole('button', { name: 'Approve' })
      await approve.waitFor()
      assert.equal(await approve.isEnabled(), false)
      slow.release()
      await eventually(() => approve.isEnabled(), true)
    })
    await see(answer({ 'asks.get': problem('not-found', 'There is no such question here.') }), async ({ page }) => {
      await page.getByRole('button', { name: 'Decline' }).waitFor()
      await page
        .locator('.card')
        .getByText(/no such|not here|not found/i)
        .first()
        .waitFor()
      assert.equal(await page.getByRole('button', { name: 'Approve' }).isEnabled(), false)
    })
  })
})
