import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { inTurn, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { REFERRAL_ANSWERS, referrer } from '../referrals/referrals.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { papers, personPage } from './cases.ts'
import { AT, acting, DONE, seesPerson, WRITTEN, writing } from './person-page.ts'
import { assessment } from './whole-record.ts'

const may = [...personPage().may, 'persons.set-need', 'papers.plan', 'papers.tick']
const due = (kind: 'step' | 'plan' | 'assessment', day: string, what = '', who = '') =>
  ({ kind, due: day, missed: day < '2026-11-24', what, who }) as const
const DUE = personPage({
  may,
  urgent: { needs: ['safe-place', 'phone'], since: '2026-11-23T19:00:00Z', missed: true },
  dues: [
    due('step', '2026-11-22', 'See a doctor', 'Ilze Kalna'),
    due('plan', '2026-12-20'),
    due('assessment', '2027-01-05'),
  ],
})
const ANSWERS = { ...WRITTEN, 'persons.get': DUE }

describe('what is due of a person', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('all looks', () => seeAllLooks(stand, AT, { as: caseWorker, answers: ANSWERS }, '.needed'))

  test('what is needed at once comes first, then steps and deadlines by time; what does not fit folds away', async () => {
    await see({}, async ({ page }) => {
      const part = page.locator('.due-next')
      const lines = part.locator('.clocks').first().locator('> li')
      await eventually(() => textOf(lines.nth(0)), /A safe place tonight.*since yesterday/)
      await eventually(() => textOf(lines.nth(1)), /telephone/i)
      await eventually(() => textOf(lines.nth(2)), /See a doctor.*was due.*Ilze Kalna/)
      await eventually(() => textOf(part.locator('summary')), '4 more')
      await part.locator('summary').click()
      await eventually(() => textOf(part.locator('details')), /Look at needs and risks again/)
    })
  })

  test('a need that was met leaves the list; one that comes later is put there', async () => {
    const met = personPage({ may, urgent: null, dues: [], clocks: [] })
    const input = { person: id(601), need: 'safe-place', met: true }
    await see({ 'persons.get': inTurn(DUE, met), 'persons.set-need': DONE }, async (view) => {
      await view.page.getByRole('button', { name: 'Met: A safe place tonight' }).click()
      assert.deepEqual((await view.called('persons.set-need')).input, input)
      await eventually(() => textOf(view.page.locator('.due-next')), /No deadline runs/)
    })
    await see({ 'persons.set-need': DONE }, async (view) => {
      const form = await acting(view, 'Something is needed at once')
      const named = await form.getByLabel('What is needed').locator('option').allTextContents()
      assert.ok(!named.includes('A safe place tonight'), 'what stands there already is not offered')
      await form.getByLabel('What is needed').selectOption('medicine')
      await form.getByRole('button', { name: 'Put it on the desk' }).click()
      assert.deepEqual((await view.called('persons.set-need')).input, { ...input, need: 'medicine', met: false })
    })
  })

  test('that it could not be recorded is said beside the need', async () => {
    await see({ 'persons.set-need': problem('unavailable', 'No.') }, async ({ page }) => {
      await page.getByRole('button', { name: 'Met: A safe place tonight' }).click()
      await page.locator('.due-next .failed, .due-next [role=alert]').first().waitFor()
    })
  })

  test('a need leads to a referral with its kind chosen, and the address does not say which', async () => {
    const as = {
      ...referrer,
      member: { ...referrer.member, permissions: [...referrer.member.permissions, ...caseWorker.member.permissions] },
    }
    await stand.see(
      AT,
      { as, answers: { ...REFERRAL_ANSWERS, 'referrals.of-person': { referrals: [] }, ...ANSWERS } },
      async ({ page }) => {
        await page
          .locator('.needed')
          .first()
          .getByRole('link', { name: 'Find a service: A safe place tonight' })
          .click()
        await page.waitForURL('**/referrals/new?person=*')
        await eventually(() => page.locator('form select').first().inputValue(), 'shelter')
        assert.doesNotMatch(page.url(), /shelter|need/)
      },
    )
  })

  test('an assessment names kinds of services, each with the way to one', async () => {
    const form = { ...ANSWERS, 'papers.assess': { person: id(601), paper: assessment.paper, version: 2 } }
    await seesPerson(
      () => stand,
      form,
      'help',
    )({ 'papers.list': { papers: [assessment] } }, async (view) => {
      const part = view.page.locator('article.paper').first()
      await eventually(() => textOf(part), /What a service could give.*Health care|What a service could give/)
      const written = await writing(view, 'Assess needs and risks')
      await eventually(() => written.getByRole('checkbox', { checked: true }).count(), 1)
      await written.getByText('Shelter', { exact: true }).click()
      await written.getByLabel('Look at it again on').fill('2026-12-28')
      await written.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('papers.assess')
      assert.deepEqual((input as { words: { services: string[] } }).words.services, ['shelter', 'health'])
    })
  })

  test('a step of a plan is ticked where it stands', async () => {
    const plan = papers.papers.find(({ kind }) => kind === 'plan')
    assert.ok(plan)
    const list = { 'papers.list': { papers: [plan] }, 'papers.tick': DONE }
    await seesPerson(
      () => stand,
      ANSWERS,
      'help',
    )(list, async (view) => {
      const tick = view.page.locator('.plan-steps').getByRole('checkbox').first()
      const was = await tick.isChecked()
      await view.page.locator('.plan-steps .tick').first().click()
      const { input } = await view.called('papers.tick')
      const { paper, version } = plan
      assert.deepEqual(input, { person: id(601), paper, version, step: 0, done: !was })
    })
  })
})
