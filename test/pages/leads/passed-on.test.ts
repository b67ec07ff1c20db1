import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LeadPage, ShareRowShown } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { analyst, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { leadPage } from './leads.ts'

const AT = `/leads/${id(101)}`
const as = { ...analyst, member: { ...analyst.member, permissions: [...analyst.member.permissions, 'share:read'] } }

const row = (n: number, more: Partial<ShareRowShown> = {}): ShareRowShown => ({
  ...{ id: id(900 + n), thing: 'lead', side: 'sender', byHand: false, state: 'acknowledged', urgency: 'none' },
  from: { id: id(900), name: 'Labour Inspectorate of Sēlija' },
  to: { id: id(990), name: 'Police of Nowhere' },
  ...{ turn: 'receiver', clock: 'answer', due: '2026-11-26T09:00:00Z', missed: false },
  ...{ sentAt: '2026-11-19T09:00:00Z', title: 'Packers wanted' },
  ...more,
})
const answersOf = (state: LeadPage['state'], shares: readonly ShareRowShown[]): Answers => ({
  'leads.get': leadPage({ state }),
  'shares.list': { shares: [...shares], total: shares.length, next: null },
})

describe('a lead that was passed on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('says to whom, how it stands there, and leads to each share, also to one that is over', async () => {
    const over = { state: 'declined', turn: null, clock: null, due: null } as const
    const hand = row(2, { ...over, byHand: true, to: { id: null, name: 'Harbour office' } })
    await stand.see(AT, { as, answers: answersOf('passed', [row(1), hand]) }, async ({ page, called }) => {
      const rows = page.getByRole('list', { name: 'Passed on to' }).getByRole('listitem')
      await eventually(() => textOf(rows.nth(0)), /Police of Nowhere.*Acknowledged.*Answer/)
      await eventually(() => textOf(rows.nth(1)), /Harbour office.*Declined/)
      const asked = (await called('shares.list')).input
      assert.deepEqual(asked, { side: 'sender', open: false, lead: id(101), after: 0 })
      const link = rows.nth(0).getByRole('link', { name: 'Police of Nowhere' })
      assert.equal(await link.getAttribute('href'), `/shares/${id(901)}`)
    })
  })

  test('of one from before there were shares no list stands there, and its history says to whom', async () => {
    await stand.see(AT, { as, answers: answersOf('passed', []) }, async ({ page, called, settled }) => {
      await called('shares.list')
      await settled()
      assert.equal(await page.getByRole('heading', { name: 'Passed on to' }).count(), 0)
    })
  })

  test('nothing is asked of a lead that was not passed on, nor for whoever may not read shares', async () => {
    for (const [who, state] of [
      [as, 'claimed'],
      [analyst, 'passed'],
    ] as const)
      await stand.see(AT, { as: who, answers: answersOf(state, [row(1)]) }, async ({ page, callsOf, settled }) => {
        await page.locator('.record').waitFor()
        await settled()
        assert.equal(callsOf('shares.list').length, 0)
      })
  })
})
