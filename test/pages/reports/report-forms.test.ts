import { after, before, describe, test } from 'node:test'
import type { Current, Out, ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { id, intakeOfficer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { reportActions, reportPage } from './report-sample.ts'

const as: Current = {
  ...intakeOfficer,
  member: { ...intakeOfficer.member, permissions: [...intakeOfficer.member.permissions, 'report:lead'] },
}
const [A, B] = [id(801), id(803)]
const one = (report: string, more: Partial<ReportPage> = {}) =>
  reportPage({ id: report, actions: reportActions(), ...more })
/** Each of the two leads to the other. */
const related = (report: string, code: string): Out<'reports.related'> => ({
  leads: [],
  alikeLeads: [],
  reports: [
    {
      report,
      code,
      filedOn: '2026-11-19',
      state: 'read',
      contacts: [],
      words: 0.6,
      chain: true,
      verdict: null,
      by: null,
    },
  ],
  points: [],
  quotations: ['Pickers wanted abroad'],
})
const answers: Answers = {
  'reports.get': ({ report }) => one(report),
  'reports.related': ({ report }) => (report === A ? related(B, 'BBB222') : related(A, 'AAA111')),
}

describe('forms on a report’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('an advert that is typed at one report does not stand under the next one', async () => {
    await stand.see(`/reports/${A}`, { as, answers }, async ({ page, called, settled }) => {
      const text = page.locator('.belongs details textarea').first()
      const openForm = () => page.locator('.belongs details > summary').first().click()
      // Both are known already when one goes back: only then does nothing of the page go between them.
      await page.getByRole('link', { name: /BBB222/ }).click()
      await page.getByRole('link', { name: /AAA111/ }).waitFor()
      await openForm()
      await text.fill('Words of the second report')
      await page.getByRole('link', { name: /AAA111/ }).click()
      await page.getByRole('button', { name: 'Leave and lose it' }).click()
      await page.getByRole('link', { name: /BBB222/ }).waitFor()
      await called('reports.related', 2)
      await settled()
      await eventually(() => text.inputValue(), 'Pickers wanted abroad')
    })
  })

  test('a note that is being written outlives that the report’s state changes', async () => {
    await stand.see(`/reports/${A}`, { as, answers }, async ({ page, called, answer, settled }) => {
      const note = page.locator('.now').getByLabel('Note for colleagues')
      await note.fill('Her sister may know the address')
      answer({
        'reports.get': one(A, { state: 'passed' }),
        'reports.ask': { report: A, state: 'passed', actions: reportActions() },
      })
      await page.getByLabel('To the reporter').fill('How many people?')
      await page.getByRole('button', { name: 'Ask a question' }).click()
      await called('reports.get', 2)
      await settled()
      await eventually(() => note.inputValue(), 'Her sister may know the address')
    })
  })
})
