import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { leadPage, ownActions } from '../leads/leads.ts'
import { seeAllLooks } from '../looks.ts'
import { id, inspector, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personList } from './cases.ts'

type Lead = Out<'cases.leads'>['leads'][number]
const lead = (more: Partial<Lead> = {}): Lead => ({
  lead: id(101),
  number: 12,
  title: 'Warehouse work in the north',
  openedBy: { id: id(1), name: 'Līga Vītola' },
  openedAt: '2026-11-22T08:00:00Z',
  takenBy: null,
  mine: false,
  ...more,
})
const MINE = lead({
  lead: id(102),
  number: 13,
  takenBy: { id: inspector.member.id, name: inspector.member.name },
  mine: true,
})
const THEIRS = lead({ lead: id(103), number: 14, takenBy: { id: id(9), name: 'Rūta Vanaga' } })
const ANSWERS: Answers = { 'persons.list': personList, 'cases.leads': { leads: [lead(), MINE, THEIRS] } }
const FULL = { as: inspector, answers: ANSWERS }

describe('leads that were opened for a case', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/cases', FULL, '.leads-waiting'))

  test('wait among the cases; one is taken, begun from or let go, and a colleague’s only shown', async () => {
    const answers: Answers = {
      ...ANSWERS,
      'cases.take-lead': { lead: id(101) },
      'cases.leave-lead': problem('conflict', 'A colleague has taken this lead.'),
    }
    await stand.see('/cases', { ...FULL, answers }, async ({ page, called }) => {
      const part = page.locator('.leads-waiting')
      await eventually(() => textOf(part), /3 leads wait for a first contact/)
      const row = (number: number) => part.locator('li', { hasText: `L-${number}` })
      await row(12).getByRole('button', { name: 'Take it' }).click()
      assert.deepEqual((await called('cases.take-lead')).input, { lead: id(101) })
      assert.equal(
        await row(13)
          .getByRole('link', { name: /First contact/ })
          .getAttribute('href'),
        `/cases/new?lead=${id(102)}`,
      )
      await row(13).getByRole('button', { name: 'Let go of it' }).click()
      await row(13).getByText('A colleague has taken this lead.').waitFor()
      await eventually(() => textOf(row(14)), /taken by Rūta Vanaga/)
      assert.equal(await row(14).locator('.btn').count(), 0)
    })
  })

  test('where none wait nothing is said, and who opens no cases is not asked', async () => {
    await stand.see('/cases', { ...FULL, answers: { 'persons.list': personList } }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.locator('.leads-waiting').count(), 0)
    })
  })

  test('a first contact takes the lead along and says what it led to', async () => {
    const answers: Answers = {
      'cases.form': { country: 'LV', passOn: ['nothing-else'], unverified: false, childNotices: [] },
      'cases.of-lead': { led: [{ person: id(602), code: 'P00602' }] },
      'cases.open': { case: id(600), persons: [id(601)] },
    }
    await stand.see(`/cases/new?lead=${id(101)}`, { as: inspector, answers }, async ({ page }) => {
      await page.getByText('From a lead that was opened for a case').waitFor()
      await page.getByRole('link', { name: 'Person P00602' }).waitFor()
      await page.getByText('I have said this').waitFor()
    })
  })

  test('the lead’s own page leads on for whoever may open cases, and says nothing of one to anybody else', async () => {
    const page = leadPage({ state: 'open-for-case', actions: ownActions })
    const both: Current = {
      ...reader,
      member: { ...reader.member, permissions: [...reader.member.permissions, 'case:open', 'case:read'] },
    }
    const answers: Answers = { 'leads.get': page, 'cases.of-lead': { led: [{ person: id(602), code: 'P00602' }] } }
    await stand.see(`/leads/${id(101)}`, { as: both, answers }, async ({ page: tab }) => {
      const now = tab.locator('#now')
      await now.getByRole('link', { name: 'Person P00602' }).waitFor()
      assert.equal(await now.locator('.btn.go').getAttribute('href'), `/cases/new?lead=${id(101)}`)
    })
    await stand.see(`/leads/${id(101)}`, { as: reader, answers }, async ({ page: tab, callsOf, settled }) => {
      await settled()
      assert.equal(callsOf('cases.of-lead').length, 0)
      assert.equal(await tab.locator('#now .btn.go').count(), 0)
    })
  })
})
