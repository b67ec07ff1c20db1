import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, lawyer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, seesPerson } from './person-page.ts'

type Child = Out<'children.get'>
const by = { id: id(1), name: 'Dace Ozoliņa' }
const review = (more: Partial<Child['reviews'][number]> = {}): Child['reviews'][number] => ({
  id: id(901),
  kind: 'at-18',
  day: '2026-11-20',
  from: 'born',
  opensOn: '2026-11-01',
  dueOn: '2026-11-30',
  open: true,
  missed: false,
  outcomes: ['grown-up', 'still-a-child'],
  closedBy: null,
  closedAt: null,
  outcome: null,
  looked: {},
  reason: '',
  ...more,
})
const closed = review({
  id: id(902),
  kind: 'before-18',
  day: '2026-05-20',
  open: false,
  outcomes: [],
  closedBy: by,
  closedAt: '2026-05-21T08:00:00Z',
  outcome: 'prepared',
  looked: { shelter: 'Kopmītne Rīgā' },
  reason: 'Visu pārrunājām kopā',
})
const decision: Child['decisions'][number] = {
  id: id(911),
  decidedBy: by,
  decidedAt: '2026-11-20T08:00:00Z',
  remedyUntil: '2099-12-20',
  state: 'open',
  since: '2026-11-20T08:00:00Z',
  settledBy: null,
  basis: 'Pase',
  method: 'Dokumentu pārbaude',
  remedy: 'Tiesā 30 dienās',
  review: '',
  next: ['appeal', 'lapse', 'confirm', 'overturn'],
}
const child: Child = {
  reviews: [closed, review()],
  undated: false,
  decisions: [decision],
  alone: [{ id: id(921), at: '2026-11-10T08:00:00Z', by, kind: 'interviewed', track: null, act: null }],
}
const FULL: Answers = {
  'persons.get': personPage({ age: 'child' }),
  'children.get': child,
  'members.list': { members: [], invites: [] },
}

describe('growing up on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, FULL, 'help')

  test('a review is closed only with a word on each point; growing up asks how the guardian was told', async () => {
    const refused = problem('invalid-input', 'This step must say more.', {
      fields: [{ field: 'guardianTold', message: 'Tell the guardian first, and say how.' }],
    })
    await see({ 'children.close-review': refused }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=growing]')
      await eventually(
        () => textOf(part),
        /Review at seventeen and a half.*Prepared.*Kopmītne Rīgā.*Review at eighteen/,
      )
      await part.locator('summary', { hasText: 'Close the review' }).click()
      const form = part.locator('form').first()
      const save = form.getByRole('button', { name: 'Close the review' })
      await eventually(() => save.isDisabled(), true)
      const points = form.locator('textarea')
      await eventually(() => points.count(), 6)
      for (let i = 0; i < 6; i++) await points.nth(i).fill('Looked at together')
      // The form begins with the end that takes nothing.
      await eventually(() => form.getByLabel('How it ends').inputValue(), 'still-a-child')
      await form.getByLabel('How it ends').selectOption('grown-up')
      await save.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('Eighteen since Friday, all is arranged')
      await dialog.getByRole('button').first().click()
      const input = (await called('children.close-review')).input as Record<string, unknown>
      assert.deepEqual([input.review, input.outcome, input.guardianTold], [id(901), 'grown-up', ''])
      await form.getByText('Tell the guardian first, and say how.').waitFor()
    })
  })

  test('a decision says that the person is a child meanwhile; while its remedy runs time is no way into force', async () => {
    await see({ 'children.decide-age': { person: id(601) } }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=growing]')
      await eventually(() => textOf(part), /Until it is settled the person is treated as a child\./)
      await part.locator('summary', { hasText: 'Settle the decision' }).click()
      const form = part.locator('.decision form')
      const what = form.getByLabel('What has happened')
      await eventually(() => what.locator('option').count(), 3)
      await what.selectOption('overturn')
      await form.getByLabel('Who looked at it again').fill('The court, 25 November: a child')
      await form.getByRole('button', { name: 'Save' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('The court has decided so')
      await dialog.getByRole('button').first().click()
      const input = (await called('children.decide-age')).input as Record<string, unknown>
      assert.deepEqual([input.act, input.review], ['overturn', 'The court, 25 November: a child'])
    })
  })

  test('says what was done without a guardian, and that no day is known; who only reads has no button', async () => {
    const undated: Answers = {
      'children.get': { ...child, reviews: [], undated: true },
      'persons.get': personPage({ age: 'child', steps: [], may: [] }),
    }
    const look: Parameters<Stand['see']>[2] = async ({ page }) => {
      const part = page.locator('section[aria-labelledby=growing]')
      await eventually(() => textOf(part), /no review opens by itself.*Done without a guardian.*Interview held.*Dace/)
      assert.equal(await part.getByRole('button').count(), 0)
      assert.equal(await part.locator('summary').count(), 0)
      // An empty column would look broken: it says what the role is for, and leads to whom one can speak with.
      await eventually(() => textOf(page.locator('aside.now')), /You read here whom you stand for/)
      await eventually(() => page.locator('aside.now a[href$="#team"]').count(), 1)
    }
    await see(undated, look, lawyer)
  })

  test('an adult who was never on that way has no such part, and the server is not asked', async () => {
    await see({ 'persons.get': personPage() }, async ({ page, settled, callsOf }) => {
      await page.locator('.tracks').waitFor()
      await settled()
      assert.equal(await page.locator('#growing').count(), 0)
      assert.equal(callsOf('children.get').length, 0)
    })
  })

  test('the desk names what stands open by number and leads there', async () => {
    const waiting: Answers = {
      'children.waiting': {
        reviews: [{ person: id(601), code: 'AB12CD', kind: 'before-18', dueOn: '2026-11-30', missed: true }],
      },
    }
    await stand.see('/', { as: caseWorker, answers: waiting }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Overdue' })
      await eventually(() => textOf(part), /30 Nov.*AB12CD.*Review at seventeen and a half/)
      await eventually(() => part.getByRole('link').getAttribute('href'), new RegExp(`/cases/${id(601)}$`))
    })
  })

  test('all looks', () => seeAllLooks(stand, `${AT}?part=help`, { as: caseWorker, answers: FULL }, '#growing'))
})
