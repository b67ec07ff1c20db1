import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ApprovalRow } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { heldFile, personPage } from '../cases/cases.ts'
import { leadPage, sharedLead } from '../leads/leads.ts'
import { seeAllLooks } from '../looks.ts'
import { ANSWERS, draft, sent } from '../notices/notices.ts'
import { approval, caseWorker, id, intakeOfficer, noticeWriter } from '../people.ts'
import { firstMessage, reportPage } from '../reports/report-sample.ts'
import { raiseStand, type Stand } from '../stand.ts'

const asked = (operation: string, input: ApprovalRow['input'], more: Answers): Answers => ({
  'approvals.list': { approvals: [approval({ operation, input })] },
  ...more,
})
const REPORT = id(801)
const report = reportPage({
  files: 2,
  heldSince: '2026-11-01',
  closedAs: 'taken-up',
  messages: [
    firstMessage({ text: 'A bus takes them at night.', where: 'Behind the mill', reach: 'Only by this receipt' }),
    { ...firstMessage({}), id: id(812), kind: 'reply', told: null, text: 'The bus was white.' },
  ],
  events: [
    {
      id: id(821),
      at: '2026-11-22T08:00:00Z',
      kind: 'quarantined',
      by: { id: id(2), name: 'Pēteris Krūmiņš' },
      words: 'A child may be in it',
      closedAs: null,
      authority: null,
      approvedBy: null,
      recipient: null,
      parts: [],
      call: null,
    },
  ],
})
const pass = {
  report: REPORT,
  authority: 'State Police',
  recipient: 'police',
  basis: 'Section 12 of an invented law',
  parts: ['text', 'messages', 'files'],
  reason: 'They are hurt.',
}
const NOTICE = { notice: id(701), edition: 2 }
const notice = asked('notices.approve', NOTICE, { ...ANSWERS, 'notices.get': { ...draft, missing: [] } })

describe('what a second person approves', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const card = (page: import('playwright-core').Page) => page.locator('.card').first()

  test('all looks of a notice that waits', () =>
    seeAllLooks(stand, '/approvals', { as: noticeWriter, answers: notice }, '.card .told-words'))

  test('a notice: to whom, by what, and each word that goes', async () => {
    await stand.see('/approvals', { as: noticeWriter, answers: notice }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /Goes to.*Jobs Example, legal@jobs\.example/)
      await eventually(() => textOf(card(page)), /Exact location.*Notifier.*Invented Office/)
      await eventually(() => textOf(card(page)), /It replaces no earlier notice\..*Once you approve:/)
      assert.doesNotMatch(await textOf(card(page)), /forced-labour|notices\.approve/)
      await eventually(() => page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
    })
  })

  test('a correction: what is taken out and what is put in, line by line', async () => {
    const letter = (text: string) => ({ subject: 'Notice', text })
    const now = { ...draft, corrects: { id: id(702), number: 11 }, letter: letter('Here\nNew reason\nEnd') }
    const before = { ...sent, id: id(702), letter: letter('Here\nOld reason\nEnd') }
    const answers: Answers = {
      ...notice,
      'notices.get': ({ notice: which }) => (which === id(702) ? before : now),
    }
    await stand.see('/approvals', { as: noticeWriter, answers }, async ({ page }) => {
      await page.getByRole('heading', { name: 'What is different from notice 11' }).waitFor()
      const changed = page.locator('.difference')
      await eventually(() => changed.locator('del').allTextContents(), ['Removed: Old reason'])
      await eventually(() => changed.locator('ins').allTextContents(), ['Added: New reason'])
    })
    await stand.see(
      `/notices/${id(701)}`,
      {
        as: noticeWriter,
        answers: {
          ...answers,
          'notices.get': ({ notice: which }) => (which === id(702) ? before : { ...now, actions: [] }),
        },
      },
      async ({ page }) => {
        await eventually(() => page.locator('.difference ins').count(), 1)
      },
    )
  })

  test('a notice that was changed since is not approved', async () => {
    const answers = { ...notice, 'notices.get': { ...draft, edition: 3 } }
    await stand.see('/approvals', { as: noticeWriter, answers }, async ({ page, settled }) => {
      await page.getByText('It was changed since somebody asked.').waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Approve' }).isEnabled(), false)
      assert.equal(await page.getByRole('button', { name: 'Decline' }).isEnabled(), true)
    })
  })

  test('nobody approves before it stands there, nor where it cannot be shown', async () => {
    const slow = held('leads.get', leadPage())
    const waiting = asked('leads.pass', approval().input, { 'leads.get': slow.reply, 'shares.preview': sharedLead() })
    await stand.see('/approvals', { answers: waiting }, async ({ page }) => {
      const approve = page.getByRole('button', { name: 'Approve' })
      await approve.waitFor()
      assert.equal(await approve.isEnabled(), false)
      slow.release()
      await eventually(() => approve.isEnabled(), true)
    })
    const closed = { ...waiting, 'leads.get': problem('keys-closed', 'Your keys are not open.') }
    await stand.see('/approvals', { answers: closed }, async ({ page, settled }) => {
      await card(page).getByRole('alert').getByText('Your keys are not open.').waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Approve' }).isEnabled(), false)
    })
  })

  test('a lead: what goes, word for word, and that nobody has it yet', async () => {
    // Asked for before agencies of the house received anything: told by hand, on the usual terms.
    const answers = asked('leads.pass', approval().input, { 'leads.get': leadPage(), 'shares.preview': sharedLead() })
    await stand.see('/approvals', { answers }, async ({ page, called }) => {
      await eventually(() => textOf(card(page)), /Packers wanted in/)
      await eventually(() => textOf(card(page)), /Passed on before ?to nobody/)
      await eventually(() => textOf(card(page)), /counts as passed on to State Police/)
      const { parts } = (await called('shares.preview')).input as { parts: string[] }
      assert.deepEqual(parts, ['summary', 'wording', 'offer', 'places'])
    })
  })

  test('a lead for an agency of the house: to whom, on which terms, and that it is never recalled', async () => {
    const terms = { handling: ['H1'], restrictions: '', tlp: 'red', onward: false, proceedings: false }
    const input = {
      ...{
        lead: id(101),
        agency: id(55),
        authority: '',
        basis: 'Art. 6',
        theirBasis: 'Art. 8',
        reason: 'They look into it.',
      },
      ...{ parts: ['wording'], terms: { ...terms, told: 'nobody' }, urgency: 'danger', days: 30, exculpatory: true },
    }
    const police = { id: id(55), name: 'Harbour Police', suspects: true }
    const answers = asked('leads.pass', input, {
      ...{ 'leads.get': leadPage(), 'shares.preview': sharedLead(), 'shares.receivers': { agencies: [police] } },
    })
    await stand.see('/approvals', { answers }, async (view) => {
      const text = () => textOf(card(view.page))
      await eventually(text, /To whom ?Harbour Police/)
      await eventually(text, /Harbour Police reads it from then on/)
      const seen = await text()
      for (const said of [/not in judicial proceedings/, /RED: for those who read it here/, /Somebody is in danger/])
        assert.match(seen, said)
      assert.match(seen, /corrected, and not recalled/)
      assert.doesNotMatch(seen, new RegExp(id(55)))
      assert.doesNotMatch(seen, /input\./)
    })
  })

  test('a report: each part that goes in full, and none that does not', async () => {
    const answers = asked('reports.pass', pass, { 'reports.get': report })
    await stand.see('/approvals', { as: intakeOfficer, answers }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /A bus takes them at night\..*The bus was white\..*2 files/)
      const text = await textOf(card(page))
      assert.match(text, /Kind of authority ?Police/)
      assert.doesNotMatch(text, /Behind the mill|Only by this receipt/)
      assert.doesNotMatch(text, /input\.|\btext\b|reports\.pass/)
    })
  })

  test('a restriction that ends, files that open, a file that is let go, and who a reporter is', async () => {
    const lift = asked('reports.lift-hold', { report: REPORT, text: 'We let it go.' }, { 'reports.get': report })
    await stand.see('/approvals', { as: intakeOfficer, answers: lift }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /We let it go\..*1 Nov 2026.*the reporter reads these words/)
    })
    const files = asked('reports.lift-quarantine', { report: REPORT, why: 'A landscape' }, { 'reports.get': report })
    await stand.see('/approvals', { as: intakeOfficer, answers: files }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /A landscape.*2 files.*Pēteris Krūmiņš: ?A child may be in it/)
    })
    const person = asked(
      'persons.lift-hold',
      { person: id(601), text: 'The court is done' },
      { 'persons.get': personPage({ keeping: heldFile }) },
    )
    await stand.see('/approvals', { as: caseWorker, answers: person }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /The court is done.*Tiesa prasa lietu.*kept until 28 Nov 2031/)
      await eventually(
        () => page.getByRole('link', { name: 'Look at the person’s page' }).getAttribute('href'),
        `/cases/${id(601)}`,
      )
    })
    const identity = asked('reports.open-identity', { report: REPORT, reason: 'The court asks' }, {})
    await stand.see('/approvals', { as: intakeOfficer, answers: identity }, async ({ page }) => {
      await eventually(() => textOf(card(page)), /The court asks.*Pēteris Krūmiņš may look .* for one day/)
      await eventually(() => page.getByRole('button', { name: 'Approve' }).isEnabled(), true)
    })
  })
})
