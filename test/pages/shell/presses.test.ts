import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held } from '../answers.ts'
import { acts, ledger, papers, personPage } from '../cases/cases.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const AT = `/cases/${id(601)}?part=story`
const ANSWERS: Answers = {
  'persons.get': personPage(),
  'members.list': { members: [], invites: [] },
  'papers.list': papers,
  'acts.list': acts,
}

// Between the pressing and the letting go of a mouse a part of the page comes that pushes what is below it away.

describe('a press on what moves away', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  /** Opens a person's page without its ledger, which stands above the papers and comes when it is let go. */
  async function withoutLedger(look: (view: View, comes: () => void) => Promise<void>): Promise<void> {
    const { reply, release } = held('interviews.list', ledger)
    await stand.see(AT, { as: caseWorker, answers: { ...ANSWERS, 'interviews.list': reply } }, async (view) => {
      // So high that all of it is seen: a browser holds still what stands below the upper edge of its window.
      await view.page.setViewportSize({ width: 1280, height: 9000 })
      await view.called('interviews.list')
      await view.page.locator('.paper').first().waitFor()
      // The line that says so comes a while after the question, and would push the page away before anything is pressed.
      await view.page.getByText('Loading').first().waitFor()
      await view.settled()
      await look(view, release)
    })
  }

  /** Holds the mouse down on something until it has moved away. */
  async function holdUntilMoved({ page }: View, thing: Locator, comes: () => void): Promise<void> {
    const before = await thing.boundingBox()
    assert.ok(before)
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await page.mouse.down()
    comes()
    await page.getByText('First account').first().waitFor()
    const isAway = async () => ((await thing.boundingBox())?.y ?? 0) > before.y + before.height / 2
    await eventually(isAway, true, 'it lies below the mouse')
  }

  const summary = (page: Page) => page.locator('details.write > summary', { hasText: 'Write down an episode' })
  const isOpen = (page: Page) => summary(page).evaluate((one) => (one.parentElement as HTMLDetailsElement).open)

  test('a button is pressed all the same, once', async () => {
    await withoutLedger(async (view, comes) => {
      const { page } = view
      await summary(page).click()
      await holdUntilMoved(view, page.getByRole('button', { name: 'Add a firm' }), comes)
      await page.mouse.up()
      await page.getByRole('group', { name: 'Firm 1' }).waitFor()
      await view.settled()
      assert.equal(await page.getByRole('group', { name: 'Firm 2' }).count(), 0)
    })
  })

  test('and so is what folds', async () => {
    await withoutLedger(async (view, comes) => {
      await holdUntilMoved(view, summary(view.page), comes)
      await view.page.mouse.up()
      await eventually(() => isOpen(view.page), true)
    })
  })

  test('whoever draws the mouse away before letting go has pressed nothing', async () => {
    await withoutLedger(async (view, comes) => {
      const { page } = view
      await holdUntilMoved(view, summary(page), comes)
      await page.mouse.move(640, 60)
      await page.mouse.up()
      await view.settled()
      assert.equal(await isOpen(page), false)
    })
  })

  test('one that stays where it is is pressed once', async () => {
    await withoutLedger(async (view) => {
      await summary(view.page).click()
      await view.settled()
      assert.equal(await isOpen(view.page), true)
    })
  })
})
