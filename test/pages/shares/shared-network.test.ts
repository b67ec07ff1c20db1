import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { approval, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { picturing, SEEN } from './network.ts'
import { AT, RECEIVERS, seesShare, sharer } from './shares.ts'

describe('a picture of a network at whoever received it', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesShare(() => stand, { draws: true })
  const given = (page: SharePage) => ({ as: sharer, draws: true, answers: { 'shares.get': page } satisfies Answers })

  test('all looks', () => seeAllLooks(stand, AT, given(picturing(SEEN)), '.network-list'))
  test('in Arabic', () =>
    stand.see(AT, { ...given(picturing(SEEN)), language: 'ar' }, async (view) => {
      await view.page.locator('.network-list').waitFor()
      await runsRightToLeft(view)
    }))

  test('the list says what hangs together and why, by the sender’s numbers; no lead opens from it, and nothing grows', async () => {
    await see(picturing(SEEN), {}, async ({ page }) => {
      await page.getByText('It is not a person.').waitFor()
      const content = page.getByRole('region', { name: 'What was passed on' })
      await eventually(() => textOf(content), /L-12.*@sunny_example.*in 3 postings.*L-14.*cut by a person.*O-3/)
      await content.getByText('2 more were not shown.').waitFor()
      await content.getByRole('button', { name: '@sunny_example' }).first().click()
      await eventually(() => content.locator('tr.on').count(), 1)
      assert.equal(await content.getByRole('link').count(), 0)
      assert.equal(await page.getByRole('button', { name: /^Show \d/ }).count(), 0)
    })
  })

  test('where all its leads were erased it says so; the sender has the way to their own network', async () => {
    await see(picturing({ ...SEEN, nodes: [], edges: [] }), {}, async ({ page }) => {
      await page.getByText('The leads of this picture were erased. Nothing of it is left.').waitFor()
      assert.equal(await page.locator('.network-list').count(), 0)
    })
    const start = `organiser:${id(3)}`
    await see(picturing(SEEN, { network: start }, 'sender'), {}, async ({ page }) => {
      const link = page.getByRole('link', { name: 'Open the network' })
      await eventually(async () => decodeURIComponent((await link.getAttribute('href')) ?? ''), `/networks/${start}`)
    })
  })

  test('a second person sees the picture itself before it goes, to whom and on which terms', async () => {
    const start = `organiser:${id(3)}`
    const input = {
      ...{ start, open: [], agency: id(901), authority: '', basis: 'Section 12', theirBasis: 'Section 3' },
      ...{ reason: 'They look into it.', parts: ['whys', 'days'], urgency: 'none', days: 30, exculpatory: false },
      terms: { handling: ['H1'], restrictions: '', tlp: 'amber', onward: false, proceedings: false, told: 'nobody' },
    }
    const answers: Answers = {
      'approvals.list': { approvals: [approval({ operation: 'networks.pass', input })] },
      ...{ 'shares.preview-network': { network: SEEN, leads: [id(101)] }, 'shares.receivers': RECEIVERS },
    }
    await stand.see('/approvals', { as: sharer, draws: true, answers }, async ({ page, called }) => {
      const card = page.locator('.network-list')
      await eventually(() => textOf(card), /L-12.*@sunny_example/)
      assert.deepEqual((await called('shares.preview-network')).input, { start, open: [], parts: ['whys', 'days'] })
      await eventually(() => textOf(page.locator('main')), /Valsts policija.*H1: not in judicial proceedings/)
      await eventually(() => page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
    })
  })
})
