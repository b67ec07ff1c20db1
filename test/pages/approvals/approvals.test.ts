import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { changed, leadPage, sharedLead } from '../leads/leads.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { approval, id, member, newcomer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const own = approval({ id: id(302), own: true, mayApprove: false })
const FULL: { answers: Answers } = {
  answers: {
    'approvals.list': { approvals: [approval(), own] },
    'leads.get': leadPage(),
    'shares.preview': sharedLead(),
  },
}
const NONE: Answers = { 'approvals.list': { approvals: [] } }

describe('approvals', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/approvals', FULL, '.card'))

  test('what was asked for is read before it is decided: by whom, until when, and each word of it', async () => {
    await stand.see('/approvals', FULL, async ({ page }) => {
      const card = page.locator('.card').first()
      await card.getByRole('heading', { name: 'Pass on' }).waitFor()
      await eventually(() => textOf(card), /Asked by Pēteris Krūmiņš, 09:30 ?ends in 46 hours/)
      await eventually(
        () => card.locator('dl.facts').first().locator('> div').allTextContents(),
        [
          'LeadLook at the lead',
          'To which authorityState Police',
          'Legal basisSection 12 of an invented law',
          'WhyThey are hurt.',
        ],
      )
      await eventually(
        () => card.getByRole('link', { name: 'Look at the lead' }).getAttribute('href'),
        `/leads/${id(101)}`,
      )
    })
  })

  test('approving calls the operation that waits by its number, with no input of its own', async () => {
    const answers: Answers = { ...FULL.answers, 'leads.pass': changed('passed') }
    await stand.see('/approvals', { answers }, async ({ page, called, answer }) => {
      const approve = page.getByRole('button', { name: 'Approve' })
      await approve.waitFor()
      answer(NONE)
      await approve.click()
      const call = await called('leads.pass')
      assert.equal(call.approval, id(301))
      assert.ok(!JSON.stringify(call.input).includes('State Police'), 'what was approved lies sealed on the server')
      await page.getByText('Nothing waits.').waitFor()
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
    })
  })

  test('what came in while another page was open is there at once, though the desk has just asked', async () => {
    await stand.see('/approvals', { answers: NONE }, async ({ page, answer }) => {
      await page.getByText('Nothing waits.').waitFor()
      const rooms = page.getByRole('navigation', { name: 'Rooms of Manage' })
      await rooms.getByRole('link', { name: /^Jobs/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()
      answer(FULL.answers)
      await rooms.getByRole('link', { name: /^Approvals/ }).click()
      await page.getByRole('button', { name: 'Approve' }).waitFor()
    })
  })

  test('declining and withdrawing say which one', async () => {
    const answers: Answers = { ...FULL.answers, 'approvals.decline': {}, 'approvals.withdraw': {} }
    await stand.see('/approvals', { answers }, async ({ page, called, callsOf, settled }) => {
      await page.getByRole('button', { name: 'Decline' }).click()
      assert.deepEqual((await called('approvals.decline')).input, { approval: id(301) })
      await page.getByRole('button', { name: 'Take back the request' }).click()
      assert.deepEqual((await called('approvals.withdraw')).input, { approval: id(302) })
      await settled()
      assert.equal(callsOf('leads.pass').length, 0)
    })
  })

  test('nobody approves what they asked for themselves', async () => {
    await stand.see(
      '/approvals',
      { answers: { ...FULL.answers, 'approvals.list': { approvals: [own] } } },
      async ({ page, settled }) => {
        await page.getByText('You asked for this yourself; somebody else has to agree.').waitFor()
        await settled()
        assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0)
      },
    )
  })

  test('roles that do not decide it are told so', async () => {
    const other = approval({ mayApprove: false })
    await stand.see(
      '/approvals',
      { answers: { ...FULL.answers, 'approvals.list': { approvals: [other] } } },
      async ({ page, settled }) => {
        await page.getByText('Your roles do not decide this.').waitFor()
        await settled()
        assert.equal(await page.locator('.card').getByRole('button').count(), 0)
      },
    )
  })

  test('whoever is not admitted is told that this is why, and who can admit them', async () => {
    const other = approval({ mayApprove: false, input: null })
    const answers: Answers = { 'approvals.list': { approvals: [other] } }
    await stand.see('/approvals', { answers, as: newcomer }, async ({ page, settled }) => {
      await page.locator('.card').getByText('you are not admitted yet').waitFor()
      await settled()
      assert.equal(await page.getByText('Your roles do not decide this.').count(), 0)
    })
    const members = [member({ name: 'Jānis Bērziņš', keys: 'open' }), member({ id: id(3), name: 'Zane Vītola' })]
    const known: Answers = { ...answers, 'members.list': { members, invites: [] } }
    await stand.see('/approvals', { answers: known, as: newcomer }, async (view) => {
      await eventually(() => textOf(view.page.locator('.card')), /These can admit you: Jānis Bērziņš\./)
      await looksRight(view)
    })
  })

  test('closed keys: that it waits, not what it is', async () => {
    const sealed = approval({ input: null })
    await stand.see(
      '/approvals',
      { answers: { 'approvals.list': { approvals: [sealed] } } },
      async ({ page, settled }) => {
        await page.getByText('Content is locked for you, so what was asked for cannot be shown.').waitFor()
        await settled()
        assert.equal(await page.locator('dl.facts').count(), 0)
      },
    )
  })

  test('an operation or field that nobody has translated is shown by its own name', async () => {
    const rare = approval({ operation: 'things.do', input: { colour: 'green', empty: ' ', many: 3, nested: { a: 1 } } })
    await stand.see('/approvals', { answers: { 'approvals.list': { approvals: [rare] } } }, async ({ page }) => {
      await page.getByRole('heading', { name: 'things.do' }).waitFor()
      await eventually(() => page.locator('dl.facts > div').allTextContents(), ['colourgreen', 'many3'])
    })
  })

  test('a refusal stands at what was refused', async () => {
    const two = { approvals: [approval(), approval({ id: id(303) })] }
    const answers: Answers = {
      ...FULL.answers,
      'approvals.list': two,
      'leads.pass': problem('conflict', 'It was withdrawn.'),
    }
    await stand.see('/approvals', { answers }, async ({ page }) => {
      await page.locator('.card').nth(1).getByRole('button', { name: 'Approve' }).click()
      await page.locator('.card').nth(1).getByRole('alert').getByText('It was withdrawn.').waitFor()
      await eventually(() => page.locator('main').getByRole('alert').count(), 1)
    })
  })

  test('roles that do not allow it: whom to ask, no name of a permission, and no other try', async () => {
    const refused = problem('not-permitted', 'Your roles do not allow this (approval:decide).')
    await stand.see('/approvals', { answers: { 'approvals.list': refused } }, async ({ page, settled }) => {
      await page.getByText('Ask a colleague whose roles do').waitFor()
      await settled()
      assert.equal(await page.getByText('approval:decide').count(), 0)
      assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0)
    })
  })

  test('nothing waits; on its way; failed', async () => {
    await stand.see('/approvals', {}, async ({ page }) => {
      await page.getByText('Nothing waits.').waitFor()
    })
    const slow = held('approvals.list', { approvals: [approval()] })
    await stand.see('/approvals', { answers: { ...FULL.answers, 'approvals.list': slow.reply } }, async ({ page }) => {
      await page.locator('main').getByRole('progressbar', { name: 'Loading …' }).waitFor()
      slow.release()
      await page.locator('.card').waitFor()
    })
    const refused = problem('unavailable', 'The database cannot be reached.')
    await stand.see(
      '/approvals',
      { answers: { ...FULL.answers, 'approvals.list': refused } },
      async ({ page, answer }) => {
        await page.getByText('The database cannot be reached.').waitFor()
        await page.getByText('If it stays so, tell whoever keeps the server.').waitFor()
        answer(FULL.answers)
        await page.getByRole('button', { name: 'Try again' }).click()
        await page.locator('.card').first().waitFor()
      },
    )
  })
})
