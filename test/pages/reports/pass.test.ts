import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import type { ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id } from '../people.ts'
import { RECEIVERS, shareRow } from '../shares/shares.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, FULL, officer, page } from './quoting-report.ts'
import { peteris, reportActions } from './report-sample.ts'

/** The terms that nobody changed. */
const USUAL = {
  ...{ handling: [], restrictions: '', tlp: 'amber', onward: false, proceedings: false, told: 'not-yet' },
}
const parts = (form: Locator) => form.getByRole('group', { name: 'What of it is passed on' })

describe('passing a report on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('asks for the parts that are there, and sends those that were chosen to a second person', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.pass': problem('conflict', 'It was withdrawn.') }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await eventually(
        () => parts(form).locator('label').allTextContents(),
        ['What happens', 'Where', 'Who is harmed', 'Who does it'],
      )
      const ask = form.getByRole('button', { name: 'Ask a second person' })
      await eventually(() => form.getByRole('button', { name: 'Pass on at once' }).count(), 0)
      // No other agency is here, so somebody is told by hand. What lacks is said at its field.
      await ask.click()
      await hasFocus(form.getByLabel('To which authority'))
      await eventually(() => form.locator('.fault').count(), 4)
      await form.getByLabel('Kind of authority').selectOption('labour')
      await form.getByLabel('To which authority').fill('Labour Inspectorate')
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await parts(form).locator('label', { hasText: 'Where' }).click()
      await form.locator('textarea').fill('They can look at the farm')
      await ask.click()
      assert.deepEqual((await called('reports.pass')).input, {
        ...{ report: id(801), agency: null, authority: 'Labour Inspectorate', recipient: 'labour' },
        ...{ basis: 'Section 4', theirBasis: '', parts: ['where'], reason: 'They can look at the farm' },
        ...{ urgency: 'none', days: 180, exculpatory: false, terms: USUAL },
      })
      await form.getByText('It was withdrawn.').waitFor()
    })
  })

  test('to an agency of the house: with its legal basis, without suspects and files where it may not have them', async () => {
    const answers: Answers = { ...FULL.answers, 'shares.receivers': RECEIVERS, 'reports.pass': waits(id(870)) }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('To whom').selectOption('Valsts policija')
      await eventually(() => form.getByLabel('Kind of authority').count(), 0)
      await parts(form).locator('label', { hasText: 'Who does it' }).click()
      await form.getByLabel('To whom').selectOption('Patvērums')
      await form.getByText('What tells of suspects goes to police and justice only').waitFor()
      await eventually(() => parts(form).locator('label', { hasText: 'Who does it' }).count(), 0)
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await form.getByLabel('Legal basis of the receiver').fill('Section 9')
      await form.locator('textarea').fill('They can take her in')
      await form.getByRole('button', { name: 'Ask a second person' }).click()
      assert.deepEqual((await called('reports.pass')).input, {
        ...{ report: id(801), agency: id(902), authority: '', basis: 'Section 4', theirBasis: 'Section 9' },
        ...{ parts: ['text'], reason: 'They can take her in', urgency: 'none', days: 180, exculpatory: false },
        terms: USUAL,
      })
    })
  })

  test('a complaint goes to no agency: said at whom it was to go to', async () => {
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'agency', message: 'complaint-by-hand' }] })
    const answers: Answers = { ...FULL.answers, 'shares.receivers': RECEIVERS, 'reports.pass': fault }
    await stand.see(AT, { ...FULL, answers }, async (view) => {
      const { page: tab } = view
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('To whom').selectOption('Valsts policija')
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await form.getByLabel('Legal basis of the receiver').fill('Section 9')
      await form.locator('textarea').fill('They can look at it')
      await form.getByRole('button', { name: 'Ask a second person' }).click()
      await eventually(
        () => textOf(form.locator('.fault')),
        'What was complained of is shared with no agency. Tell it by hand.',
      )
      await looksRight(view)
    })
  })

  test('what was passed on stands beside what can be done, with how it stands there', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.get': { ...page, state: 'passed' },
      'shares.list': { shares: [shareRow({ thing: 'report', title: '', side: 'sender' })], total: 1, next: null },
    }
    const as = { ...officer, member: { ...officer.member, permissions: [...officer.member.permissions, 'share:read'] } }
    await stand.see(AT, { ...FULL, as, answers }, async ({ page: tab, called }) => {
      await eventually(() => textOf(tab.getByRole('list', { name: 'Passed on to' })), /Darba inspekcija.*Sent, nobody/)
      const { side, open, report } = (await called('shares.list')).input as Record<string, unknown>
      assert.deepEqual([side, open, report], ['sender', false, id(801)])
    })
  })

  test('alone only where somebody is in danger now; the firewall is told in words', async () => {
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'recipient', message: 'firewall' }] })
    const answers: Answers = {
      ...FULL.answers,
      'reports.get': { ...page, danger: 'now' },
      'reports.pass-urgently': fault,
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('Kind of authority').selectOption('return')
      await form.getByLabel('To which authority').fill('Border')
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 5')
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.locator('textarea').fill('Somebody asked for it')
      await form.getByRole('button', { name: 'Pass on at once' }).click()
      const { reason, input } = await called('reports.pass-urgently')
      assert.equal(reason, 'Somebody asked for it')
      assert.ok(!('reason' in (input as object)) && !('urgency' in (input as object)))
      await eventually(() => textOf(form.locator('.fault')), /never goes to an authority that enforces returns/)
    })
  })

  test('what waits is told with who asked; what was passed stands with both people, to whom and what', async () => {
    const waiting: ReportPage = {
      ...page,
      actions: reportActions({ pass: 'waits-for-second-person' }),
      waitsFor: { approval: id(870), askedBy: peteris, askedAt: '2026-11-24T08:00:00Z' },
    }
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.get': waiting } }, async ({ page: tab }) => {
      await tab.getByText(/Pēteris Krūmiņš asked to pass it on/).waitFor()
      await eventually(() => textOf(tab.locator('.now .act.closed')), /A second person decides/)
      const history = await textOf(tab.locator('section[aria-labelledby=done]'))
      assert.match(history, /Pēteris Krūmiņš.*agreed by Anna Liepa.*State Police.*\(Police\).*What happens.*Where/)
    })
  })

  test('the second person reads in words what is asked, with a way to the report', async () => {
    const row = {
      id: id(870),
      operation: 'reports.pass',
      subjects: [id(801)],
      askedBy: peteris,
      askedAt: '2026-11-24T08:00:00Z',
      expiresAt: '2026-12-01T08:00:00Z',
      input: {
        report: id(801),
        authority: 'State Police',
        recipient: 'police',
        basis: 'Section 4',
        parts: ['text', 'where'],
      },
      own: false,
      mayApprove: true,
    }
    await stand.see(
      '/approvals',
      { as: officer, answers: { ...FULL.answers, 'approvals.list': { approvals: [row] } } },
      async ({ page: tab }) => {
        const card = tab.locator('.card')
        await eventually(
          () => textOf(card),
          /Kind of authority\s*Police.*What of it is passed on\s*What happens\s*She got «Pickers.*Where\s*Near the river/,
        )
        await eventually(() => card.getByRole('link').getAttribute('href'), `/reports/${id(801)}`)
      },
    )
  })
})
