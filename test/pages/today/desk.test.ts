import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { leadPage, list, sharedLead, summary } from '../leads/leads.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, analyst, approval, auditor, id, job, member, newcomer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { BUSY, everybody, FULL } from './busy.ts'

describe('desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/', FULL, '.rows'))

  test('today is its heading, and the window is named after the room', async () => {
    await stand.see('/', FULL, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
      await page.getByText('What waits for you, Ilze Kalniņa.').waitFor()
      await eventually(() => page.title(), 'Desk · Ausma')
    })
  })

  test('the duty telephone stands beside the day and is dialled by one press; without one nothing is said', async () => {
    const telephone = { shown: '+371 2000 0142', tel: '+37120000142', hours: 'day and night' }
    await stand.see('/', { answers: { 'duty-telephones.get': { telephone } } }, async ({ page }) => {
      const link = page.locator('.head').getByRole('link', { name: '+371 2000 0142' })
      await eventually(() => link.getAttribute('href'), 'tel:+37120000142')
      await eventually(() => textOf(page.locator('.duty')), /Duty telephone .*day and night/)
    })
    await stand.see('/', FULL, async ({ page, called, settled }) => {
      await called('duty-telephones.get')
      await settled()
      assert.equal(await textOf(page.locator('.duty')), '')
    })
  })

  test('what waits for one’s decision: what, by whom, how long', async () => {
    // The room of approvals shows the lead that is to be passed on.
    const answers = { ...FULL.answers, 'leads.get': leadPage(), 'shares.preview': sharedLead() }
    await stand.see('/', { ...FULL, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Within a week' })
      await eventually(() => textOf(part), /Pass on.*Asked by Pēteris Krūmiņš, 09:30.*in 46 hours/)
      await part.getByRole('link', { name: 'Pass on' }).click()
      await page.waitForURL('**/approvals#*')
    })
  })

  test('what others decide is not counted as waiting for oneself', async () => {
    const answers: Answers = { 'approvals.list': { approvals: [approval({ mayApprove: false, own: true })] } }
    await stand.see('/', { answers }, async ({ page, settled }) => {
      await page.getByText('Nothing is due.').waitFor()
      await settled()
      assert.equal(await page.locator('.rail .n').count(), 0)
    })
  })

  test('an audit that is no longer signed is said to whoever watches over it', async () => {
    const watches = {
      ...auditor,
      member: { ...auditor.member, permissions: [...auditor.member.permissions, 'audit:watch'] },
    }
    const alarm = 'Entry 7 is not the one signed.'
    const watched = { alarm, unwritten: null, kept: null, covers: null, next: '2026-11-25T00:00:00.000Z' }
    const answers: Answers = { 'audit.watch': watched }
    await stand.see('/', { answers, as: watches }, async ({ page }) => {
      await page.locator('.notice.danger').getByText('Entry 7 is not the one signed.').waitFor()
    })
  })

  test('new leads and one’s own, each with the way to all of them', async () => {
    await stand.see('/', FULL, async ({ page, calls }) => {
      const fresh = page.getByRole('region', { name: 'New leads' })
      await eventually(
        () => textOf(fresh.locator('.rows li').first()),
        /9\.9.*L-2291.*7 postings, 1 contact point, last seen 12 Nov/,
      )
      const mine = page.getByRole('region', { name: 'Claimed by you' })
      await eventually(() => mine.locator('.rows li').count(), 1)
      const asked = () => calls.some(({ input }) => JSON.stringify(input).includes('"state":"claimed","mine":true'))
      await eventually(asked, true)
      await fresh.getByRole('link', { name: 'All 12 leads' }).click()
      await page.waitForURL('**/leads?state=new')
    })
  })

  test('what failed says why, in the program’s own words for English readers', async () => {
    await stand.see('/', FULL, async ({ page }) => {
      const failed = page.getByRole('region', { name: 'What failed' })
      await failed.getByText('Line 4 is no JSON.').waitFor()
      await failed.getByRole('link', { name: 'Screening' }).click()
      await page.waitForURL('**/jobs?state=failed')
    })
    await stand.see('/', { ...FULL, language: 'lv' }, async ({ page, settled }) => {
      await page.locator('.when.danger').waitFor()
      await settled()
      assert.doesNotMatch(await textOf(page.locator('main')), /Line 4/)
    })
  })

  test('what a colleague alone can try again is no failure of one’s own desk', async () => {
    const answers: Answers = { 'jobs.list': { jobs: [job({ mayRetry: false })], next: null } }
    await stand.see('/', { answers }, async ({ page, called, settled }) => {
      await called('jobs.list')
      await settled()
      await page.getByText('Nothing failed.').waitFor()
      assert.equal(await page.getByRole('region', { name: 'What failed' }).count(), 0)
    })
  })

  test('to admit: asks once more, sends whom, and says it', async () => {
    const answers: Answers = { ...FULL.answers, 'members.admit': {} }
    await stand.see('/', { answers }, async ({ page, called, callsOf, answer, settled }) => {
      await page.getByRole('button', { name: 'Admit' }).click()
      const dialog = page.getByRole('dialog', { name: 'Admit Pēteris Krūmiņš' })
      await dialog.getByText('peteris@inspektorats.example').waitFor()
      await settled()
      assert.equal(callsOf('members.admit').length, 0)
      answer({ 'members.list': { members: [member({ keys: 'open' })], invites: [] } })
      await dialog.getByRole('button', { name: 'Admit' }).click()
      assert.deepEqual((await called('members.admit')).input, { member: id(2) })
      await page.getByText('Nobody waits to be admitted.').waitFor()
      await page.locator('.said', { hasText: 'Pēteris Krūmiņš can open what is sealed' }).waitFor()
    })
  })

  test('that the database does not wait for the disk stands there for administrators until one says that it is known', async () => {
    const risk = { waits: false, known: null }
    const answers: Answers = { ...FULL.answers, 'disk-risks.get': risk, 'disk-risks.acknowledge': {} }
    await stand.see('/', { as: administrator, answers }, async ({ page, called, answer }) => {
      const part = page.getByRole('region', { name: 'The database does not wait for the disk' })
      await part.getByText('can be lost although it was confirmed').waitFor()
      const button = part.getByRole('button', { name: 'It is known' })
      await eventually(() => button.isDisabled(), true)
      await part.getByText('We know this').click()
      const known = { by: { id: id(1), name: 'Jānis Bērziņš' }, at: '2026-11-24T10:00:00.000Z' }
      answer({ ...answers, 'disk-risks.get': { ...risk, known } })
      await button.click()
      assert.deepEqual((await called('disk-risks.acknowledge')).input, { known: true })
      await eventually(() => part.count(), 0)
    })
    const waits: Answers = { ...FULL.answers, 'disk-risks.get': { waits: true, known: null } }
    await stand.see('/', { as: administrator, answers: waits }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.getByText('does not wait for the disk').count(), 0)
    })
  })

  test('mail that did not leave: of which kind, since when and what to do, before who keeps the house and opens no report', async () => {
    const mails = [
      { operation: 'reports.ring', problem: 'ECONNECTION', n: 2, since: '2026-11-23T08:00:00.000Z', givenUp: 0 },
      { operation: null, problem: 'EENVELOPE 550', n: 1, since: '2026-11-24T08:00:00.000Z', givenUp: 1 },
    ]
    await stand.see('/', { as: administrator, answers: { 'mails.stuck': { mails } } }, async (view) => {
      const part = view.page.getByRole('region', { name: 'Mail that did not leave' })
      const row = part.locator('li')
      await eventually(() => textOf(row.first()), /Call who is on duty.*2 mails\. The mail server could not be reached/)
      await eventually(() => textOf(row.nth(1)), /Other mail.*did not take the address.*\(answer 550\).*another way/)
      assert.equal(view.callsOf('reports.deadlines').length, 0)
      await looksRight(view)
    })
    await stand.see('/', { as: analyst, answers: { 'mails.stuck': { mails } } }, async ({ page, settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('mails.stuck').length, 0)
      assert.equal(await page.getByText('Mail that did not leave').count(), 0)
    })
  })

  test('members whose time has ended wait for nobody', async () => {
    const answers: Answers = { 'members.list': { members: [member({ state: 'ended' })], invites: [] } }
    await stand.see('/', { answers }, async ({ page }) => {
      await page.getByText('Nobody waits to be admitted.').waitFor()
    })
  })

  test('empty: every part says so, and the first step is offered', async () => {
    await stand.see('/', {}, async ({ page }) => {
      for (const words of [
        'Nothing is due.',
        'No new leads.',
        'You have claimed nothing.',
        'Nothing failed.',
        'Nobody waits to be admitted.',
      ])
        await page.getByText(words).waitFor()
      await page.getByRole('link', { name: 'Screen postings' }).click()
      await page.waitForURL('**/upload')
    })
  })

  test('a part that hangs is named, and keeps nobody from the others', async () => {
    const slow = held('approvals.list', { approvals: [approval()] })
    await stand.see('/', { answers: { ...FULL.answers, 'approvals.list': slow.reply } }, async ({ page }) => {
      await page.locator('.day-to-come').getByRole('progressbar').waitFor()
      await page.getByRole('region', { name: 'New leads' }).locator('.rows').waitFor()
      await page.getByText('Not answered yet: Approvals.').waitFor()
      slow.release()
      await page.getByRole('link', { name: 'Pass on' }).waitFor()
      await eventually(() => page.getByText('Not answered yet').count(), 0)
    })
  })

  test('mail that did not leave is told to who can mend it, and to nobody else', async () => {
    const setter = {
      ...everybody,
      member: { ...everybody.member, permissions: [...everybody.member.permissions, 'intake:set'] },
    }
    await stand.see('/', { ...BUSY, as: setter }, async ({ page }) => {
      await page
        .getByRole('region', { name: 'Mail that did not leave' })
        .getByText('2 mails could not be sent.')
        .waitFor()
    })
    await stand.see('/', BUSY, async ({ page, settled }) => {
      await page.getByRole('region', { name: 'Overdue' }).waitFor()
      await settled()
      assert.equal(await page.getByText('could not be sent').count(), 0)
    })
  })

  test('one part that fails leaves the others standing', async () => {
    const answers: Answers = { ...FULL.answers, 'jobs.list': problem('internal', 'Something broke.') }
    await stand.see('/', { answers }, async ({ page, settled }) => {
      const failed = page.getByRole('region', { name: 'What failed' })
      await failed.getByRole('alert').getByText('Something broke.').waitFor()
      await page.getByRole('region', { name: 'New leads' }).locator('.rows').waitFor()
      await settled()
      assert.equal(await page.getByRole('alert').count(), 1)
    })
  })

  test('closed keys show numbers, not words', async () => {
    const answers: Answers = { 'leads.list': list([summary(1, { head: null })]) }
    await stand.see('/', { as: newcomer, answers }, async ({ page }) => {
      await page.getByRole('region', { name: 'New leads' }).getByRole('link', { name: 'Sealed' }).waitFor()
    })
  })

  test('roles without leads are told so, and nothing is asked that they may not', async () => {
    await stand.see('/', { as: auditor }, async ({ page, calls, settled }) => {
      await page.getByText('Your roles open no leads.').waitFor()
      await settled()
      assert.deepEqual([...new Set(calls.map(({ name }) => name))], ['sessions.current', 'duty-telephones.get'])
    })
  })

  test('whoever counts is led to the figures, and is told of no leads that they miss', async () => {
    const { member: auditing } = auditor
    const counting: Current['member'] = {
      ...auditing,
      roles: ['coordinator'],
      permissions: ['agency:read', 'figure:read'],
    }
    await stand.see('/', { as: { ...auditor, member: counting } }, async ({ page, calls, settled }) => {
      const link = page.getByRole('region', { name: 'No deadline' }).getByRole('link', { name: 'Figures on persons' })
      await eventually(() => link.getAttribute('href'), '/figures')
      await settled()
      assert.equal(await page.getByText('Your roles open no leads.').count(), 0)
      // A link and no numbers: to look at the desk is not to look at figures.
      assert.ok(!calls.some(({ name }) => name === 'figures.count'))
    })
  })

  test('a demonstration says what it is', async () => {
    await stand.see('/', { as: { ...administrator, demo: true } }, async ({ page }) => {
      await page.getByText('Invented data, to try things out.').waitFor()
    })
    await stand.see('/', { as: administrator }, async ({ page, settled }) => {
      await page.getByText('What waits for you').waitFor()
      await settled()
      assert.equal(await page.getByText('Invented data, to try things out.').count(), 0)
    })
  })
})
