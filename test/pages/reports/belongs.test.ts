import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out, ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, changed, FULL, page, related } from './quoting-report.ts'
import { peteris, reportActions } from './report-sample.ts'

describe('what a report may belong to', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('each suggestion says why, and leads to what it is of', async () => {
    await stand.see(AT, FULL, async ({ page: tab }) => {
      const part = tab.locator('.belongs')
      await eventually(() => textOf(part), /tied both together.*Both name \+37120000142.*64% of the words are the same/)
      await eventually(() => textOf(part), /It belongs to no lead.*L-7.*Work in the south/)
      await eventually(() => part.getByRole('link', { name: 'L-7' }).getAttribute('href'), `/leads/${id(842)}`)
      await eventually(() => part.getByRole('link', { name: /ABC123/ }).getAttribute('href'), `/reports/${id(803)}`)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('a person joins a lead, and says whether two reports are of one matter', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.join-lead': changed, 'reports.pair': changed }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Let it belong to L-7' }).click()
      assert.deepEqual((await called('reports.join-lead')).input, { report: id(801), lead: id(842) })
      await tab.getByRole('button', { name: /^Not one matter/ }).click()
      assert.deepEqual((await called('reports.pair')).input, { report: id(801), other: id(803), verdict: 'other' })
    })
  })

  test('taking it from a lead asks why', async () => {
    const joined: Out<'reports.related'> = {
      ...related,
      leads: [
        {
          lead: id(841),
          number: 12,
          state: 'new',
          title: null,
          how: 'joined',
          by: peteris,
          at: '2026-11-22T09:00:00Z',
        },
      ],
      alikeLeads: [],
    }
    const answers: Answers = {
      ...FULL.answers,
      'reports.related': joined,
      'reports.leave-lead': (_, { reason }) => (reason === null ? problem('reason-needed', 'Say why.') : changed),
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Take it from this lead' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('It is of another firm')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      assert.equal((await called('reports.leave-lead', 2)).reason, 'It is of another firm')
    })
  })

  test('a lead is made of the quotation and the chosen contact points, and opens', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.make-lead': { ...changed, lead: id(850), isNew: true } }
    await stand.see(AT, { ...FULL, answers, own: true }, async ({ page: tab, called, answer }) => {
      answer({ 'leads.get': problem('not-found', 'There is no such lead.') })
      await tab.locator('summary', { hasText: 'Make a lead' }).click()
      const advert = tab.getByLabel('Words of the advert')
      await eventually(() => advert.inputValue(), 'Pickers wanted abroad, the journey is paid')
      await tab.getByText('@pickers').click()
      await tab.getByRole('button', { name: 'Make the lead' }).click()
      assert.deepEqual((await called('reports.make-lead')).input, {
        report: id(801),
        text: 'Pickers wanted abroad, the journey is paid\n20 000 142',
      })
      await tab.waitForURL(`**/leads/${id(850)}`)
    })
  })

  test('the advert goes straight to a notice, once somebody has looked that it shows no child', async () => {
    const quoted = { quotation: id(860), evidence: id(861), entry: id(862), job: null }
    const { member } = FULL.as
    const as = {
      ...FULL.as,
      member: { ...member, permissions: [...member.permissions, 'notice:draft', 'report:lead'] },
    }
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'text', message: 'own-words' }] })
    const answers: Answers = { ...FULL.answers, 'notices.quote-report': fault }
    await stand.see(AT, { as, answers, own: true }, async ({ page: tab, called, answer }) => {
      answer({
        'notices.of-lead': problem('not-found', 'There is no such lead.'),
        'recipients.list': { recipients: [] },
      })
      const form = tab.locator('details', { hasText: 'Draft a notice of the advert' })
      await form.locator('summary').click()
      const go = form.getByRole('button', { name: 'Keep it and draft a notice' })
      await eventually(() => go.isDisabled(), true)
      await form.getByLabel('Its exact address').fill('https://jobs.example/ads/17')
      await form.locator('.tick').click()
      await go.click()
      await eventually(() => textOf(form.locator('.fault').first()), /says this of themselves/)
      answer({ 'notices.quote-report': quoted })
      await go.click()
      assert.deepEqual((await called('notices.quote-report', 2)).input, {
        report: id(801),
        text: 'Pickers wanted abroad, the journey is paid',
        address: 'https://jobs.example/ads/17',
        childAbuse: false,
        grade: null,
      })
      // By the quotation's own number: the report's stands in no address of another room.
      await tab.waitForURL(`**/notices/new?lead=${id(860)}`)
    })
  })

  for (const [why, words] of [
    ['not-told', /does not stand in the report/],
    ['own-words', /says this of themselves/],
    ['own-contact', /how the reporter may be reached/],
  ] as const)
    test(`what may not go along is told at the field (${why}), and what was typed stays`, async () => {
      const fault = problem('invalid-input', 'No.', { fields: [{ field: 'text', message: why }] })
      await stand.see(
        AT,
        { ...FULL, answers: { ...FULL.answers, 'reports.make-lead': fault } },
        async ({ page: tab }) => {
          await tab.locator('summary', { hasText: 'Make a lead' }).click()
          const advert = tab.getByLabel('Words of the advert')
          await advert.fill('something of my own')
          await tab.getByRole('button', { name: 'Make the lead' }).click()
          await eventually(() => textOf(tab.locator('.belongs .fault')), words)
          await eventually(() => advert.inputValue(), 'something of my own')
        },
      )
    })

  test('closed, it says why; whoever sees no leads sees none suggested', async () => {
    const closed = { ...page, actions: reportActions({ 'make-lead': 'withdrawn' }) }
    const none = { ...related, leads: null, alikeLeads: null }
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.get': closed } }, async ({ page: tab }) => {
      const folded = tab.locator('.belongs .closed-acts')
      await folded.locator('summary').click()
      await eventually(() => textOf(folded), /Make a lead of the advert.*The reporter has taken it back/)
    })
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.related': none } }, async ({ page: tab }) => {
      await tab.getByText('Other reports').waitFor()
      await eventually(() => tab.getByText('Make a lead of the advert').count(), 0)
      await eventually(() => tab.getByRole('link', { name: 'L-7' }).count(), 0)
    })
  })

  test('where the suggestions fail, the report stands all the same, and they can be asked for again', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.related': problem('unavailable', 'The database cannot be reached.'),
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, answer }) => {
      const part = tab.locator('.belongs')
      await part.getByRole('button', { name: 'Try again' }).waitFor()
      answer({ 'reports.related': related })
      await part.getByRole('button', { name: 'Try again' }).click()
      await part.getByText('Work in the south').waitFor()
    })
  })

  test('of what nobody has opened nothing is asked', async () => {
    const unread: ReportPage = { ...page, state: 'received', readAt: null, readBy: null }
    await stand.see(AT, { ...FULL, answers: { 'reports.get': unread } }, async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('reports.related').length, 0)
    })
  })
})
