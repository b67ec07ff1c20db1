import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { leadPage } from '../leads/leads.ts'
import { looksRight } from '../looks.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, actions, draft, ofLead, recipients, sent } from './notices.ts'

const PLACE = `/notices/${id(701)}`
const changed = { notice: id(701), state: 'sent' as const, actions: sent.actions }
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })
const LETTER = {
  schema: 'ausma.notice/1' as const,
  kind: 'notice' as const,
  reference: '0F3A22B1',
  replaces: null,
  language: 'en' as const,
  sender: { name: 'Invented Office', mail: 'notices@office.example' },
  trustedFlagger: null,
  ground: null,
  category: null,
  keyword: null,
  addresses: [{ address: AT, more: '' }],
  facts: 'x',
  reasons: 'y',
  goodFaith: true,
  evidence: [],
  subject: 'Notice',
  text: 'Text',
}
const police = {
  ...noticeWriter,
  member: { ...noticeWriter.member, permissions: [...noticeWriter.member.permissions, 'notice:hold'] },
}

describe('what can be done with a notice', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a hold has its hours, and a held notice can be let go', async () => {
    const open = { ...draft, actions: actions(['hold', 'note']) }
    const answers = given({ 'notices.get': open, 'notices.hold': changed })
    await stand.see(PLACE, { ...answers, as: police }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Hold it for police' }).click()
      await tab.getByLabel('How long').selectOption('48')
      await tab.getByRole('button', { name: 'Hold it for police' }).click()
      assert.deepEqual((await called('notices.hold')).input, { notice: id(701), hours: 48 })
    })
    const held = {
      ...draft,
      state: 'held' as const,
      heldUntil: '2026-11-25T08:00:00Z',
      actions: actions(['release', 'note'], 'held-by-police'),
    }
    const release = given({ 'notices.get': held, 'notices.release': changed })
    await stand.see(PLACE, { ...release, as: police }, async ({ page: tab, called }) => {
      await eventually(() => textOf(tab.locator('.notice').first()), /Police hold it until/)
      await tab.getByRole('button', { name: 'Let it go on' }).click()
      assert.deepEqual((await called('notices.release')).input, { notice: id(701) })
    })
  })

  test('a day of an answer is sent only where somebody named one', async () => {
    const answers = given({ 'notices.get': sent, 'notices.acknowledge': changed })
    await stand.see(PLACE, answers, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Receipt was confirmed' }).click()
      await tab.getByRole('button', { name: 'Receipt was confirmed' }).click()
      assert.deepEqual((await called('notices.acknowledge')).input, { notice: id(701) })
      await tab.getByLabel('Day').first().fill('2026-11-23')
      await tab.getByRole('button', { name: 'Receipt was confirmed' }).click()
      assert.deepEqual((await called('notices.acknowledge', 2)).input, { notice: id(701), on: '2026-11-23' })
    })
  })

  test('closing says as what; a refusal of the server stands at the form', async () => {
    const failing = problem('conflict', 'This notice is closed.', { fields: [{ field: 'notice', message: 'closed' }] })
    await stand.see(
      PLACE,
      given({ 'notices.get': sent, 'notices.close': failing }),
      async ({ page: tab, called, answer }) => {
        await tab.locator('summary', { hasText: 'Close it' }).click()
        await tab.getByLabel('Why').selectOption('no-answer')
        await tab.getByRole('button', { name: 'Close it' }).click()
        await tab.getByText('This notice is closed.').waitFor()
        answer({ 'notices.close': changed })
        await tab.getByRole('button', { name: 'Close it' }).click()
        assert.deepEqual((await called('notices.close', 2)).input, { notice: id(701), as: 'no-answer' })
      },
    )
  })

  test('correcting, withdrawing and sending are one press each', async () => {
    const open = { ...sent, actions: actions(['send', 'correct', 'withdraw', 'note']) }
    const answers = given({
      'notices.get': open,
      'notices.correct': { ...changed, correction: id(702) },
      'notices.withdraw': changed,
      'notices.send': changed,
    })
    await stand.see(PLACE, answers, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Draft a correction' }).click()
      assert.deepEqual((await called('notices.correct')).input, { notice: id(701) })
      await tab.getByRole('button', { name: 'Withdraw the notice' }).click()
      assert.deepEqual((await called('notices.withdraw')).input, { notice: id(701) })
      await tab.getByRole('button', { name: 'Send it' }).click()
      assert.deepEqual((await called('notices.send')).input, { notice: id(701) })
    })
  })

  test('what the post could not deliver stands above all else', async () => {
    const failed = { ...draft, state: 'approved' as const, delivery: 'failed' as const, problem: 'EENVELOPE 550' }
    await stand.see(PLACE, given({ 'notices.get': failed }), async ({ page: tab }) => {
      await eventually(
        () => textOf(tab.locator('.notice').first()),
        /could not be delivered.*The mail server did not take the address.*\(answer 550\)/,
      )
    })
  })

  test('what was stopped just before it left says why, and what to do, and speaks of no address', async () => {
    for (const [problem, said] of [
      ['evidence-closed', /stopped just before it left.*was closed to everybody\. Withdraw it, and draft one/],
      ['evidence-destroyed', /stopped just before it left.*was destroyed\. Withdraw it/],
      ['evidence-differs', /stopped just before it left.*is not what was kept\. Check it among evidence/],
    ] as const) {
      const stopped = { ...draft, state: 'approved' as const, delivery: 'failed' as const, problem }
      await stand.see(PLACE, given({ 'notices.get': stopped }), async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.notice').first()), said)
        assert.doesNotMatch(await textOf(tab.locator('.notice').first()), /address|directory/)
      })
    }
  })

  test('where no mail leaves it is said before anybody approves, with the other ways', async () => {
    const mailless = { ...noticeWriter, mail: false }
    const form = 'https://jobs.example/report'
    await stand.see(PLACE, { ...given({ 'notices.get': { ...draft, form } }), as: mailless }, async (view) => {
      const told = view.page.locator('.notice', { hasText: 'This server sends no mail yet.' })
      await eventually(() => textOf(told), /sets MAIL_URL and MAIL_FROM.*own mail program: legal@jobs\.example/)
      await eventually(() => told.getByRole('link', { name: form }).getAttribute('href'), form)
      await told.getByRole('link', { name: 'Directory of recipients' }).waitFor()
      await looksRight(view)
    })
    await stand.see(PLACE, given({ 'notices.get': { ...draft, form } }), async ({ page: tab, settled }) => {
      await tab.locator('.now').waitFor()
      await settled()
      assert.equal(await tab.getByText('This server sends no mail yet.').count(), 0)
    })
  })

  test('what waits for mail settings is locked to nobody, and is saved as a text with its address', async () => {
    const waits = {
      ...draft,
      ...{ state: 'approved' as const, delivery: 'waiting' as const, problem: 'no-mail-settings', missing: [] },
      actions: actions(['export', 'hand-over', 'reopen', 'withdraw', 'note'], 'waits-for-mail'),
    }
    const letter = { ...LETTER, subject: 'Notice of illegal content', text: 'Exact location' }
    const answers = given({ 'notices.get': waits, 'notices.export': letter })
    await stand.see(PLACE, { ...answers, as: { ...noticeWriter, mail: false } }, async ({ page: tab, called }) => {
      await eventually(() => textOf(tab.locator('.report-facts')), /Waits: this server sends no mail yet/)
      await tab.getByText('This notice waits here and nobody has it.').waitFor()
      assert.equal(await tab.getByText('no-mail-settings').count(), 0)
      await tab.getByRole('button', { name: 'Discard the notice' }).waitFor()
      await tab.getByText('Nobody has it yet, so nobody is told.').waitFor()
      assert.equal(await tab.getByText('Whoever has it is told').count(), 0)
      const [file] = await Promise.all([
        tab.waitForEvent('download'),
        tab.getByRole('button', { name: 'Save it as a text to send by hand' }).click(),
      ])
      assert.deepEqual((await called('notices.export')).input, { notice: id(701) })
      assert.equal(file.suggestedFilename(), 'notice-0F3A22B1.txt')
      const path = await file.path()
      assert.equal(readFileSync(path, 'utf8'), 'legal@jobs.example\nNotice of illegal content\n\nExact location\n')
    })
  })

  test('sending says beforehand to where, and afterwards what went to whom, when, and who sent it', async () => {
    const open = { ...draft, state: 'approved' as const, actions: actions(['send', 'note']) }
    await stand.see(PLACE, given({ 'notices.get': open }), async ({ page: tab }) => {
      await tab.getByText('It goes to legal@jobs.example, in the office’s name.').waitFor()
    })
    await stand.see(PLACE, given({ 'notices.get': sent }), async ({ page: tab }) => {
      await tab.getByText(/Went to Jobs Example, legal@jobs\.example: .*, sent by Ilze Kalniņa\./).waitFor()
    })
  })

  test('for a recipient with a form of its own the notice is a file', async () => {
    const open = { ...draft, channel: 'export' as const, actions: actions(['export', 'hand-over', 'note']) }
    await stand.see(PLACE, given({ 'notices.get': open, 'notices.export': LETTER }), async ({ page: tab }) => {
      const [file] = await Promise.all([
        tab.waitForEvent('download'),
        tab.getByRole('button', { name: 'Download it as a file' }).click(),
      ])
      assert.equal(file.suggestedFilename(), 'notice-0F3A22B1.json')
      await tab.locator('.said', { hasText: 'Nothing was sent' }).waitFor()
    })
  })

  test('where no mail leaves, the button says that it waits, and what is read out that nothing was sent', async () => {
    const open = {
      ...draft,
      ...{ state: 'approved' as const, missing: [] },
      actions: actions(['send', 'export', 'hand-over', 'note']),
    }
    const answers = given({ 'notices.get': open, 'notices.send': changed })
    await stand.see(PLACE, { ...answers, as: { ...noticeWriter, mail: false } }, async ({ page: tab, called }) => {
      await tab.getByText('Approved, and not sent yet.').waitFor()
      assert.equal(await tab.getByRole('button', { name: 'Send it' }).count(), 0)
      await tab.getByRole('button', { name: 'Let it wait for mail' }).click()
      await called('notices.send')
      await tab.locator('.said', { hasText: 'Nothing was sent: it waits until this server sends mail.' }).waitFor()
    })
  })

  test('what was saved asks on which day and how it was sent, and fills in neither', async () => {
    const [approved, saved] = (['approved', 'saved'] as const).map((kind, at) => ({
      ...draft.events[0],
      ...{ id: id(725 + at), kind, at: `2026-11-23T1${at}:00:00Z` },
    }))
    const open = {
      ...draft,
      ...{ state: 'approved' as const, missing: [], events: [saved, approved, ...draft.events] },
      actions: actions(['send', 'export', 'hand-over', 'note']),
    }
    const answers = given({
      'notices.get': open,
      'notices.hand-over': problem('invalid-input', 'No such day.', {
        fields: [{ field: 'on', message: 'not-possible' }],
      }),
    })
    await stand.see(PLACE, { ...answers, as: { ...noticeWriter, mail: false } }, async (view) => {
      const { page: tab, called, answer } = view
      await tab
        .getByText(/Approved, and not sent yet\. Ilze Kalniņa saved it as a file: .* A file reaches nobody/)
        .waitFor()
      const keep = tab.getByRole('button', { name: 'Keep that it was sent' })
      assert.equal(await keep.isDisabled(), true)
      assert.equal(await tab.getByLabel('Sent on').inputValue(), '')
      await tab.getByLabel('Sent on').fill('2026-11-22')
      assert.equal(await keep.isDisabled(), true)
      await tab.getByLabel('How it was sent').selectOption('post')
      await looksRight(view)
      await keep.click()
      const input = { notice: id(701), way: 'post', on: '2026-11-22' }
      assert.deepEqual((await called('notices.hand-over')).input, input)
      // The words stand beside the field.
      await eventually(() => tab.getByLabel('Sent on').getAttribute('aria-invalid'), 'true')
      answer({ 'notices.hand-over': changed })
      await keep.click()
      await called('notices.hand-over', 2)
    })
  })

  test('what was sent by hand says who sent it, when and how', async () => {
    const handed = {
      ...sent.events[0],
      kind: 'handed-over' as const,
      by: draft.draftedBy,
      handed: { way: 'form' as const, on: '2026-11-22' },
    }
    const page = { ...sent, ...{ channel: 'export' as const, to: null, events: [handed, ...draft.events] } }
    await stand.see(PLACE, given({ 'notices.get': page }), async ({ page: tab }) => {
      await tab
        .getByText(/Sent to Jobs Example by hand \(in the form on the platform’s site\): .*22.*, by Ilze Kalniņa\./)
        .waitFor()
      await eventually(
        () => textOf(tab.locator('.timeline-list li').first()),
        /Sent by hand, in the form on the platform’s site, .*22.*Ilze Kalniņa/,
      )
    })
  })

  test('a note is kept, and its field empties', async () => {
    await stand.see(PLACE, given({ 'notices.get': sent, 'notices.note': changed }), async ({ page: tab, called }) => {
      const field = tab.getByLabel('Note for colleagues')
      await field.fill('They wrote by mail')
      await tab.getByRole('button', { name: 'Keep the note' }).click()
      assert.deepEqual((await called('notices.note')).input, { notice: id(701), text: 'They wrote by mail' })
      await eventually(() => field.inputValue(), '')
    })
  })

  test('the page of a lead that was opened for a notice leads to one, and names those there are', async () => {
    const answers = given({
      'leads.get': leadPage({ state: 'open-for-notice' }),
      'notices.of-lead': {
        ...ofLead,
        notices: [{ id: id(701), number: 12, state: 'sent' as const, recipient: 'Jobs Example' }],
      },
    })
    await stand.see(`/leads/${id(101)}`, answers, async ({ page: tab }) => {
      const now = tab.locator('#now')
      await eventually(() => textOf(now), /Notice 12 Jobs Example · Sent/)
      await now.getByRole('link', { name: 'Write a notice' }).click()
      await eventually(() => tab.url(), new RegExp(`/notices/new\\?lead=${id(101)}$`))
    })
  })

  test('a lead that nobody opened for a notice offers none', async () => {
    await stand.see(
      `/leads/${id(101)}`,
      given({ 'leads.get': leadPage() }),
      async ({ page: tab, settled, callsOf }) => {
        await settled()
        assert.equal(await tab.getByRole('link', { name: 'Write a notice' }).count(), 0)
        assert.equal(callsOf('notices.of-lead').length, 0)
      },
    )
  })

  test('police see where notices of other agencies will strike, and hold one', async () => {
    const told = {
      notices: [
        {
          id: id(790),
          madeAt: '2026-11-23T08:00:00Z',
          state: 'draft' as const,
          heldUntil: null,
          matter: null,
          addresses: [AT],
          suspicion: false,
        },
        {
          id: id(791),
          madeAt: '2026-11-22T08:00:00Z',
          state: 'held' as const,
          heldUntil: '2026-11-25T08:00:00Z',
          matter: 'begging' as const,
          addresses: null,
          suspicion: false,
        },
      ],
    }
    const answers = given({ 'notices.told': told, 'notices.hold-told': {}, 'notices.release-told': {} })
    await stand.see('/notices', { ...answers, as: police }, async ({ page: tab, called }) => {
      const section = tab.getByRole('region', { name: 'Notices of other agencies, before they go' })
      await eventually(() => textOf(section), new RegExp(`${AT}.*Held by police.*until.*Sealed`))
      await section.getByLabel('How long').selectOption('6')
      await section.getByRole('button', { name: 'Hold it' }).click()
      assert.deepEqual((await called('notices.hold-told')).input, { notice: id(790), hours: 6 })
      await section.getByRole('button', { name: 'Let it go on' }).click()
      assert.deepEqual((await called('notices.release-told')).input, { notice: id(791) })
    })
  })

  test('the sender, a status and the end of a recipient are set on the directory’s page', async () => {
    const settings = { senderName: 'Invented Office', senderMail: 'new@office.example', police: id(901) }
    const answers = given({
      'notices.set-settings': { settings },
      'flaggers.add': { flaggers: [] },
      'recipients.retire': { recipients },
    })
    await stand.see('/notices/recipients', answers, async ({ page: tab, called }) => {
      const sender = tab.getByRole('region', { name: 'In whose name' })
      await sender.getByLabel('Its mail address').fill('new@office.example')
      const police = sender.getByLabel('Police to tell before it goes')
      // One's own agency holds its notices by itself.
      await eventually(() => police.locator('option').allTextContents(), ['Nobody', 'Invented Police'])
      await police.selectOption(id(901))
      await sender.getByRole('button', { name: 'Keep the sender' }).click()
      assert.deepEqual((await called('notices.set-settings')).input, settings)
      const flagger = tab.getByRole('region', { name: 'Trusted flagger' })
      await flagger.locator('summary').click()
      await flagger.getByLabel('Digital services coordinator').fill('Invented Coordinator')
      await flagger.getByLabel('Decision', { exact: true }).fill('D-9')
      await flagger.getByLabel('Area of expertise').fill('Trafficking')
      await flagger.getByLabel('Valid from').fill('2026-11-01')
      await flagger.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('flaggers.add')
      assert.deepEqual(input, {
        coordinator: 'Invented Coordinator',
        decision: 'D-9',
        area: 'Trafficking',
        validFrom: '2026-11-01',
        validUntil: null,
      })
      await tab.getByRole('button', { name: 'Remove from the directory Jobs Example' }).click()
      assert.deepEqual((await called('recipients.retire')).input, { recipient: id(751) })
    })
  })
})
