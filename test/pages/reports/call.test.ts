import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Current, Out, ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer } from '../people.ts'
import { referralRow } from '../referrals/referrals.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { firstMessage, nothingRelated, reportActions, reportEvent, reportPage } from './report-sample.ts'

const officer: Current = {
  ...intakeOfficer,
  member: {
    ...intakeOfficer.member,
    permissions: [...intakeOfficer.member.permissions, 'report:lead', 'notice:draft', 'case:open', 'case:read'],
  },
}
const call = (more: Partial<ReportPage> = {}): ReportPage =>
  reportPage({
    kind: 'help',
    about: 'me',
    danger: 'now',
    dangerTold: 'now',
    call: 'danger',
    clocks: [],
    messages: [firstMessage({ text: 'They locked the door. I write from the toilet.' })],
    actions: reportActions({ reopen: 'still-open' }),
    ...more,
  } as Partial<ReportPage>)
const source: Out<'cases.source'> = { report: id(801), code: '000000', own: true, unread: false, known: null, led: [] }
const related = { ...nothingRelated, leads: [], alikeLeads: [] }
const given = (report: ReportPage, more: Answers = {}) => ({
  as: officer,
  answers: { 'reports.get': report, 'reports.related': related, 'cases.source': source, ...DUTY, ...more } as Answers,
})
const DUTY: Answers = {
  'duty-telephones.get': { telephone: { shown: '+371 2000 0199', tel: '+37120000199', hours: null } },
}
const AT = `/reports/${id(801)}`
const part = (page: Page) => page.locator('section[aria-labelledby=call]')

describe('a report with a person behind it', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, given(call()), '.call'))

  test('asks for an answer first, then the duty telephone, then the first contact; adverts come after them', async () => {
    await stand.see(AT, given(call()), async ({ page }) => {
      await part(page).waitFor()
      await page.getByText('Make a lead of the advert').waitFor()
      const acts: string[] = await page.evaluate(
        `[...document.querySelectorAll('main .btn, main .duty a')].filter((one) => one.checkVisibility()).map((one) => one.textContent.trim())`,
      )
      const at = (words: RegExp) => acts.findIndex((one) => words.test(one))
      assert.deepEqual(
        acts.filter((one) => /Answer now|2000 0199|First contact/.test(one)),
        ['Answer now', '+371 2000 0199', 'First contact'],
      )
      assert.ok(
        at(/First contact/) < at(/Make a lead/) && at(/First contact/) < at(/Draft a notice|advert to a notice/i),
      )
      await eventually(() => textOf(part(page)), /Somebody is in danger now/)
      assert.equal(await part(page).getByRole('link', { name: /2000/ }).getAttribute('href'), 'tel:+37120000199')
      assert.equal(await page.locator('.btn.go').filter({ visible: true }).count(), 1, 'one button leads on')
    })
  })

  test('the first screen says what it is, how urgent, where they are and what is next, however much was told', async () => {
    const told = { text: 'They locked the door. '.repeat(80), where: 'Behind the mill', reach: 'By note to Olya' }
    const long = call({ child: true, unreadSince: '2026-11-24', messages: [firstMessage(told)] })
    await stand.see(AT, given(long), async ({ page }) => {
      await smallLaptop(page)
      await fitsFirstScreen(page, [
        '.report-facts',
        '.call',
        page.getByText('By note to Olya'),
        page.getByRole('button', { name: 'Send, and stay in touch' }),
      ])
    })
    await stand.see(AT, { ...given(long), width: 390 }, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await fitsFirstScreen(page, ['.report-facts', '.call .btn.go', page.getByText('They are safe: record it')])
    })
  })

  test('an answer is written at once, stays open, and the first contact is next', async () => {
    const asked = { ...firstMessage({}), id: id(812), kind: 'question', told: null, text: 'Can you talk?' } as const
    const written = call({ messages: [firstMessage({ text: 'Help' }), asked] })
    const answers: Answers = { 'reports.ask': { report: id(801), state: 'read', actions: reportActions() } }
    await stand.see(AT, given(call(), answers), async ({ page, called, answer }) => {
      await part(page).getByRole('button', { name: 'Answer now' }).click()
      const field = page.locator('#now').getByLabel('To the reporter')
      await hasFocus(field)
      await field.fill('Can you talk?')
      answer({ ...given(written).answers, ...answers })
      await page.getByRole('button', { name: 'Send, and stay in touch' }).click()
      assert.deepEqual((await called('reports.ask')).input, { report: id(801), text: 'Can you talk?' })
      await eventually(() => part(page).locator('.btn.go').textContent(), /First contact/)
      assert.equal(
        await part(page).locator('.btn.go').getAttribute('href'),
        `/cases/new?report=${id(801)}`,
        'the report goes along',
      )
    })
  })

  test('stays until somebody records that they are safe, an answer or not', async () => {
    const done = call({ state: 'answered', actions: reportActions({ ask: 'already-ended', answer: 'already-ended' }) })
    const answers: Answers = { 'reports.assess': { report: id(801), state: 'answered', actions: reportActions() } }
    await stand.see(AT, given(done, answers), async ({ page, called, answer }) => {
      const button = part(page).getByRole('button', { name: 'They are safe: record it' })
      await button.waitFor()
      answer({ ...given(call({ state: 'answered', danger: 'no', call: 'asked' })).answers, ...answers })
      await button.click()
      assert.deepEqual((await called('reports.assess')).input, { report: id(801), danger: 'no' })
      await eventually(() => part(page).getByRole('button', { name: 'They are safe' }).count(), 0)
    })
  })

  test('a call to the police is recorded where the danger is, and stands there', async () => {
    const at = '2026-11-24T07:40:00Z'
    const made = { service: 'police', at, by: 'Anna Liepa', incident: '4711' } as const
    const answers: Answers = { 'reports.record-call': { report: id(801), state: 'read', actions: reportActions() } }
    await stand.see(AT, given(call(), answers), async ({ page, called, answer }) => {
      await part(page).getByText('Police or ambulance was called').click()
      await part(page).getByLabel('Police', { exact: true }).check()
      await part(page).getByLabel('Who called').fill('Anna Liepa')
      answer({ ...given(call({ events: [reportEvent({ kind: 'called', call: made })] })).answers, ...answers })
      await part(page).getByRole('button', { name: 'Record the call' }).click()
      const { input } = (await called('reports.record-call')) as { input: Record<string, string> }
      assert.deepEqual([input.report, input.service, input.by], [id(801), 'police', 'Anna Liepa'])
      await eventually(() => textOf(part(page)), /Police called 09:40.*Anna Liepa.*4711/)
      await eventually(() => textOf(page.locator('.record')), /Emergency service called.*Police called/)
    })
  })

  test('a person whom it led to stands at its head with their referral and leads on; to others nothing is different', async () => {
    const led = { ...source, led: [{ person: id(601), code: 'P00601' }] }
    const accepted = referralRow({ id: id(704), state: 'accepted' })
    const more: Answers = { 'cases.source': led, 'referrals.of-person': { referrals: [accepted] } }
    const { as, answers } = given(call({ state: 'read' }), more)
    const refers = { ...as, member: { ...as.member, permissions: [...as.member.permissions, 'referral:work'] } }
    await stand.see(AT, { as: refers, answers }, async ({ page }) => {
      const head = page.locator('.report-facts')
      await eventually(() => textOf(head), /First contact was made.*This led to:.*Person P00601.*Accepted, on the way/)
      await eventually(() => part(page).locator('.btn.go').textContent(), 'Person P00601')
      await eventually(() => textOf(part(page)), /First contact with somebody else/)
    })
    await stand.see(AT, given(call({ state: 'read' })), async ({ page, settled }) => {
      await settled()
      assert.doesNotMatch((await textOf(page.locator('main'))) ?? '', /led to|Person|was made/)
      await eventually(() => textOf(page.locator('.report-facts')), /· ?Read|Read/)
    })
  })

  test('where nobody can read an answer it says so, and the first contact leads on', async () => {
    const known = call({ actions: reportActions({ ask: 'no-receipt', answer: 'no-receipt' }) })
    await stand.see(AT, given(known), async ({ page }) => {
      await eventually(
        () => part(page).locator(':scope > .row > .btn').allTextContents(),
        ['First contact', 'They are safe: record it'],
      )
      await eventually(() => textOf(part(page)), /Nobody has a receipt/)
    })
  })

  test('of an advert nothing of this stands there, nor of what was withdrawn', async () => {
    const gone = call({ state: 'withdrawn', actions: reportActions({ ask: 'withdrawn', assess: 'withdrawn' }) })
    for (const report of [reportPage({ about: 'offer' }), gone])
      await stand.see(AT, given(report), async ({ page, settled }) => {
        await settled()
        assert.equal(await part(page).count(), 0)
      })
  })
})
