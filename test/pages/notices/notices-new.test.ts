import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, held, inTurn, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { looksRight, runsRightToLeft } from '../looks.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, evidence, ofLead, recipients } from './notices.ts'

const NEW = `/notices/new?lead=${id(101)}`
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })
const posting = (place: number, source: string) => ({
  place,
  id: `a-${place}`,
  source,
  employer: null,
  date: null,
  language: 'lv',
  suspicion: 0.8,
  values: [],
  contacts: [],
})
const changed = { notice: id(709), state: 'draft' as const, actions: [] }

/** The form that keeps a posting: the one that asks for an address. The form of the draft may be drawn before it. */
const keeping = (page: Page) => page.locator('form', { has: page.locator('input[type=text]') })

describe('a notice that begins', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('without a lead the page says where one begins; an odd address asks nothing of the server', async () => {
    for (const path of ['/notices/new', '/notices/new?lead=https://jobs.example']) {
      await stand.see(path, given({}), async ({ page, settled, callsOf }) => {
        await page.getByText('A notice begins on the page of a lead.').waitFor()
        await settled()
        assert.equal(callsOf('notices.of-lead').length, 0)
        assert.equal(await page.locator('main').getByRole('link', { name: 'Leads' }).count(), 1)
      })
    }
  })

  test('a lead that nobody opened for a notice offers nothing to keep', async () => {
    const undecided = given({ 'notices.of-lead': { ...ofLead, open: false } })
    await stand.see(NEW, undecided, async ({ page, callsOf }) => {
      await page.getByText('Nobody has opened this lead for a notice.').waitFor()
      await eventually(() => page.getByRole('button').filter({ hasText: 'Keep it as evidence' }).count(), 0)
      await atRest(page)
      assert.equal(callsOf('leads.postings').length, 0)
    })
  })

  test('a lead of another agency, or one that is gone, is told as the server tells it, with another try', async () => {
    const gone = given({ 'notices.of-lead': problem('not-found', 'There is no such lead.') })
    await stand.see(NEW, gone, async ({ page, answer }) => {
      await page.getByText('There is no such lead.').waitFor()
      answer({ 'notices.of-lead': ofLead })
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('button', { name: 'Keep it as evidence' }).waitFor()
    })
  })

  test('the tick is about one posting: another one is looked at anew, in its own words', async () => {
    const postings = [posting(0, 'jobs.example'), posting(1, 'board.example')]
    const words = (place: number) => ({ ...postings[place], title: `Title ${place}`, text: `Words of ${place}` })
    const answers = given({
      'leads.postings': { postings, next: null },
      'leads.posting': ({ place }) => words(place),
      'notices.keep-posting': { evidence: id(713), entry: id(714), job: null },
    })
    await stand.see(NEW, answers, async ({ page, called }) => {
      const looked = keeping(page).locator('.tick')
      const tick = looked.locator('input')
      await looked.click()
      await eventually(() => tick.isChecked(), true)
      await page.getByLabel('Posting', { exact: true }).selectOption('2 · board.example')
      await eventually(() => tick.isChecked(), false)
      await eventually(() => page.getByRole('button', { name: 'Keep it as evidence' }).isDisabled(), true)
      await keeping(page).locator('summary', { hasText: 'Its words' }).click()
      await page.getByText('Words of 1').waitFor()
      await looked.click()
      await page.getByRole('button', { name: 'Keep it as evidence' }).click()
      const input = { lead: id(101), place: 1, address: null, childAbuse: false, grade: null }
      assert.deepEqual((await called('notices.keep-posting')).input, input)
      // The next one is ticked anew, too.
      await eventually(() => tick.isChecked(), false)
    })
  })

  test('where its source says that it stands is filled in, to be read before it is kept', async () => {
    const told = { ...posting(0, 'jobs.example'), title: 'Harvest help', text: 'Work in a greenhouse', address: AT }
    const answers = given({
      'leads.posting': told,
      'notices.keep-posting': { evidence: id(713), entry: id(714), job: id(714) },
    })
    await stand.see(NEW, answers, async (view) => {
      const { page, called } = view
      const address = page.getByLabel('Its exact address')
      await eventually(() => address.inputValue(), AT)
      await keeping(page).locator('summary', { hasText: 'Its words' }).click()
      await eventually(() => keeping(page).locator('.kept-words').textContent(), 'Harvest help\n\nWork in a greenhouse')
      await keeping(page).locator('.tick').click()
      await looksRight(view)
      await page.getByRole('button', { name: 'Keep it as evidence' }).click()
      const input = { lead: id(101), place: 0, address: AT, childAbuse: false, grade: null }
      assert.deepEqual((await called('notices.keep-posting')).input, input)
      // Taken out, the words are kept and nobody reads the page.
      await address.fill('')
      await keeping(page).locator('.tick').click()
      await page.getByRole('button', { name: 'Keep it as evidence' }).click()
      assert.deepEqual((await called('notices.keep-posting', 2)).input, { ...input, address: null })
    })
  })

  test('the evidence shows address and title as words, and gives out what its hash covers', async () => {
    await stand.see(NEW, given({}), async ({ page }) => {
      const card = page.locator('.cards .card').first()
      await eventually(() => textOf(card), new RegExp(`Stands at: ${AT}`))
      assert.equal(await card.getByRole('link').count(), 0)
      await card.locator('summary', { hasText: 'Its words' }).click()
      const shown = 'Darbs siltumnīcā\n\nDarbs siltumnīcā. Pases pie koordinatora.'
      await eventually(() => card.locator('.kept-words').textContent(), shown)
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        card.getByRole('button', { name: 'Save these words as a file' }).click(),
      ])
      assert.equal(readFileSync(await file.path(), 'utf8'), shown)
    })
  })

  test('of many postings the later ones can be kept as well', async () => {
    const parts = inTurn(
      { postings: [posting(0, 'jobs.example')], next: 0 },
      { postings: [posting(1, 'board.example')], next: null },
    )
    await stand.see(NEW, given({ 'leads.postings': parts }), async ({ page, called }) => {
      await page.getByRole('button', { name: 'Further postings' }).click()
      assert.deepEqual((await called('leads.postings', 2)).input, { lead: id(101), after: 0 })
      const options = page.getByLabel('Posting', { exact: true }).locator('option')
      await eventually(() => options.allTextContents(), ['1 · jobs.example', '2 · board.example'])
      await eventually(() => page.getByRole('button', { name: 'Further postings' }).count(), 0)
    })
  })

  test('what is no address stands at its field, and what was typed and ticked stays', async () => {
    const fault = problem('invalid-input', 'Look at the address.', {
      fields: [{ field: 'address', message: 'Invalid URL' }],
    })
    const answers = given({ 'notices.keep-posting': fault })
    await stand.see(NEW, { ...answers, language: 'ar' }, async (view) => {
      const { page } = view
      const address = keeping(page).locator('input[type=text]')
      await address.fill(' jobs ')
      const looked = keeping(page).locator('.tick')
      await looked.click()
      await keeping(page).locator('button').first().click()
      await eventually(() => textOf(page.locator('.field .fault')), 'هذا ليس عنوان صفحة على الإنترنت.')
      await eventually(() => address.inputValue(), ' jobs ')
      await eventually(() => looked.locator('input').isChecked(), true)
      await runsRightToLeft(view)
    })
  })

  test('while a page is being read the draft waits for it; read, it may be drafted with all there is', async () => {
    const reading = { ...ofLead, evidence: [evidence[0]], reading: true }
    const answers = given({ 'notices.of-lead': reading, 'notices.draft': changed })
    await stand.see(NEW, answers, async ({ page, answer, called }) => {
      const write = page.getByRole('button', { name: 'Draft the notice' })
      await page.getByRole('status').filter({ hasText: 'A page is being read.' }).waitFor()
      await page.getByLabel('Recipient').selectOption({ index: 1 })
      await eventually(() => write.isDisabled(), true)
      // Nobody reloads: the page looks by itself, and then more seldom again.
      answer({ 'notices.of-lead': ofLead })
      await eventually(() => write.isDisabled(), false)
      await eventually(() => page.getByText('A page is being read.').count(), 0)
      await write.click()
      const input = { lead: id(101), recipient: id(751), evidence: [id(711), id(712)] }
      assert.deepEqual((await called('notices.draft')).input, input)
      await eventually(() => page.url(), new RegExp(`/notices/${id(709)}$`))
    })
  })

  test('a draft that is refused leaves one where one was, with the reason', async () => {
    const failing = problem('conflict', 'Say first in whose name notices go.', {
      fields: [{ field: 'settings', message: 'missing' }],
    })
    await stand.see(NEW, given({ 'notices.draft': failing }), async ({ page, callsOf }) => {
      const write = page.getByRole('button', { name: 'Draft the notice' })
      await write.click()
      const recipient = page.getByLabel('Recipient')
      await hasFocus(recipient)
      await eventually(() => recipient.getAttribute('aria-invalid'), 'true')
      assert.deepEqual(callsOf('notices.draft'), [])
      await recipient.selectOption({ index: 1 })
      await write.click()
      await page.getByRole('alert').filter({ hasText: 'Say first in whose name notices go.' }).waitFor()
      await eventually(() => page.url(), /\/notices\/new/)
    })
  })

  test('while it is being drafted it is not drafted twice', async () => {
    const slow = held('notices.draft', changed)
    await stand.see(NEW, given({ 'notices.draft': slow.reply }), async ({ page, callsOf, called }) => {
      const write = page.getByRole('button', { name: 'Draft the notice' })
      await page.getByLabel('Recipient').selectOption({ index: 1 })
      await write.click()
      await called('notices.draft')
      await page.locator('.btn[data-pending]').click({ force: true })
      slow.release()
      await eventually(() => page.url(), new RegExp(`/notices/${id(709)}$`))
      await eventually(() => callsOf('notices.draft').length, 1)
    })
  })

  test('no notice goes to a hotline, the police or somebody who was taken out', async () => {
    const [platform, hotline] = recipients
    const all = [{ ...platform, retired: true }, hotline, { ...platform, id: id(753), name: 'Board Example' }]
    await stand.see(NEW, given({ 'recipients.list': { recipients: all } }), async ({ page }) => {
      const options = page.getByLabel('Recipient').locator('option')
      await eventually(() => options.allTextContents(), ['Choose', 'Board Example'])
    })
    await stand.see(NEW, given({ 'recipients.list': { recipients: [hotline] } }), async ({ page }) => {
      await page.getByText('The directory has nobody yet').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Draft the notice' }).count(), 0)
    })
  })

  test('whom the directory lacks is added without leaving the notice, and chosen', async () => {
    const [platform, hotline] = recipients
    const board = { ...platform, id: id(753), name: 'Board Example' }
    const answers = given({ 'recipients.list': { recipients: [hotline] }, 'notices.draft': changed })
    await stand.see(NEW, answers, async (view) => {
      const { page, answer, called } = view
      const dialog = page.getByRole('dialog', { name: 'Add a recipient' })
      await page.getByRole('button', { name: 'Add a recipient' }).click()
      await dialog.getByLabel('Name', { exact: true }).fill('Board Example ')
      await pick(dialog, 'Country', 'Latvia')
      await dialog.getByLabel('Mail address').fill('legal@board.example')
      await dialog.getByLabel('Checked on').fill('2026-11-24')
      // A colleague has added another one meanwhile, which stands first.
      const directory = { recipients: [{ ...platform, id: id(754), name: 'Ads Example' }, board, hotline] }
      answer({ 'recipients.save': directory, 'recipients.list': directory })
      await dialog.getByRole('button', { name: 'Save' }).click()
      const sent = (await called('recipients.save')).input as { country: string }
      assert.equal(sent.country, 'LV')
      await dialog.waitFor({ state: 'detached' })
      await eventually(() => page.getByLabel('Recipient').inputValue(), id(753))
      await looksRight(view)
      await page.getByRole('button', { name: 'Draft the notice' }).click()
      assert.equal(((await called('notices.draft')).input as { recipient: string }).recipient, id(753))
    })
  })

  test('whoever may not change the directory is not asked to add anybody', async () => {
    const permissions = noticeWriter.member.permissions.filter((one) => one !== 'recipient:set')
    const as = { ...noticeWriter, member: { ...noticeWriter.member, permissions } }
    await stand.see(NEW, { ...given({}), as }, async ({ page, settled }) => {
      await page.getByLabel('Recipient').waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Add a recipient' }).count(), 0)
    })
  })

  test('where nobody has said in whose name notices go, that is said here, and stays', async () => {
    const settings = { senderName: 'Office', senderMail: 'o@office.example', police: null }
    const answers = given({ 'notices.settings': { settings: null }, 'notices.set-settings': { settings } })
    await stand.see(NEW, answers, async (view) => {
      const { page, answer, called, settled } = view
      const sender = page.getByRole('region', { name: 'In whose name' })
      await sender.getByLabel('Name of the office').fill('Office')
      await sender.getByLabel('Its mail address').fill('o@office.example')
      await looksRight(view)
      answer({ 'notices.settings': { settings } })
      await sender.getByRole('button', { name: 'Keep the sender' }).click()
      assert.deepEqual((await called('notices.set-settings')).input, settings)
      await settled()
      await eventually(() => sender.getByLabel('Name of the office').inputValue(), 'Office')
    })
    await stand.see(NEW, given({ 'notices.settings': { settings } }), async ({ page, settled }) => {
      await page.getByLabel('Recipient').waitFor()
      await settled()
      assert.equal(await page.getByRole('region', { name: 'In whose name' }).count(), 0)
    })
  })

  test('child abuse material: a fault stands at the addresses; passed on, the lead is barred at once', async () => {
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'addresses.1', message: 'Invalid URL' }],
    })
    await stand.see(NEW, given({ 'notices.refer-child-material': fault }), async ({ page, answer, called }) => {
      await page.locator('summary', { hasText: 'Pass its address on' }).click()
      const field = page.getByLabel('Addresses')
      const pass = page.getByRole('button', { name: /^Pass the address on/ })
      await eventually(() => pass.isDisabled(), true)
      await field.fill(`${AT}\n\nno address`)
      await pass.click()
      await eventually(() => textOf(page.locator('.field .fault')), 'This is not the address of a web page.')
      // Nothing of it goes into the memory of the browser.
      assert.deepEqual(
        [await field.getAttribute('spellcheck'), await field.getAttribute('autocomplete')],
        ['false', 'off'],
      )
      const barred = {
        at: '2026-11-24T09:00:00Z',
        by: { id: id(1), name: 'Ilze Kalniņa' },
        recipient: 'Invented Hotline',
        delivery: 'waiting' as const,
        problem: null,
      }
      const closed = { ...ofLead, evidence: [], open: false, barred }
      answer({ 'notices.refer-child-material': closed, 'notices.of-lead': closed })
      await field.fill(AT)
      await pass.click()
      assert.deepEqual(((await called('notices.refer-child-material', 2)).input as { addresses: unknown }).addresses, [
        AT,
      ])
      await eventually(() => textOf(page.locator('.notice')), /went to Invented Hotline.*On its way/)
      await eventually(() => page.locator('form').count(), 0)
      assert.ok(!(await textOf(page.locator('main'))).includes(AT))
    })
  })

  test('child abuse material with nobody to send it to: the page says whom the directory lacks', async () => {
    const [platform, hotline] = recipients
    const none = given({ 'recipients.list': { recipients: [platform, { ...hotline, mail: null }] } })
    await stand.see(NEW, none, async ({ page }) => {
      await page.locator('summary', { hasText: 'Pass its address on' }).click()
      const part = page.getByRole('region', { name: /child/i })
      await eventually(() => part.getByRole('link', { name: 'Directory of recipients' }).count(), 1)
      await eventually(() => part.getByRole('textbox').count(), 0)
    })
  })

  test('of many pieces some are left out, page by page; the rest goes along', async () => {
    const pieces = Array.from({ length: 120 }, (_, at) => ({ ...evidence[0], id: id(2000 + at), place: at }))
    const answers = given({ 'notices.of-lead': { ...ofLead, evidence: pieces }, 'notices.draft': changed })
    await stand.see(NEW, answers, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Pieces that go along: 120 of 120' }).click()
      const ticks = page.locator('fieldset .tick')
      await eventually(() => ticks.count(), 50)
      await ticks.first().click()
      await page.locator('summary', { hasText: 'Pieces that go along: 119 of 120' }).waitFor()
      await page.getByRole('button', { name: 'More pieces' }).click()
      await page.getByRole('button', { name: 'More pieces' }).click()
      await eventually(() => ticks.count(), 20)
      await ticks.last().click()
      await page.locator('summary', { hasText: 'Pieces that go along: 118 of 120' }).waitFor()
      await page.getByLabel('Recipient').selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Draft the notice' }).click()
      const { evidence: sent } = (await called('notices.draft')).input as { evidence: string[] }
      assert.deepEqual(
        sent,
        pieces.slice(1, -1).map((piece) => piece.id),
      )
    })
  })

  test('a quotation of a report has one piece, no lead to go to and no posting to keep', async () => {
    const quoted = given({ 'notices.of-lead': { ...ofLead, quoted: true, evidence: [evidence[0]] } })
    await stand.see(NEW, quoted, async ({ page, settled, callsOf }) => {
      await page.getByText('An advert quoted from a report.').waitFor()
      await settled()
      assert.equal(callsOf('leads.postings').length, 0)
      await eventually(() => page.locator('main').getByRole('link', { name: 'Look at the lead' }).count(), 0)
    })
    const waiting = {
      quotations: [{ id: id(101), madeAt: '2026-11-23T08:00:00Z', by: { id: id(1), name: 'Ilze Kalniņa' } }],
    }
    await stand.see('/notices', given({ 'notices.quotations': waiting }), async ({ page }) => {
      await eventually(() => page.getByRole('button', { name: 'Take it back' }).count(), 0, 'who cannot let one out')
      await page.getByRole('link', { name: /Quoted on .* by Ilze Kalniņa/ }).click()
      await page.waitForURL(`**${NEW}`)
    })
    const answers = {
      'notices.quotations': waiting,
      'notices.take-back-quotation': problem('reason-needed', 'Say why.'),
    }
    const { member } = noticeWriter
    const both = { ...noticeWriter, member: { ...member, permissions: [...member.permissions, 'report:lead'] } }
    const officer = { ...given(answers), as: both }
    await stand.see('/notices', officer, async ({ page, called, answer }) => {
      await page.getByRole('button', { name: 'Take it back' }).click()
      const why = page.getByRole('dialog').filter({ has: page.locator('textarea') })
      // The refusal has come before the answer is another one.
      await why.locator('textarea').waitFor()
      answer({ 'notices.take-back-quotation': {}, 'notices.quotations': { quotations: [] } })
      await why.locator('textarea').fill('The name of a village was in it.')
      await why.getByRole('button').first().click()
      assert.deepEqual((await called('notices.take-back-quotation', 2)).input, { quotation: id(101) })
      await eventually(() => page.getByRole('link', { name: /Quoted on/ }).count(), 0)
    })
  })
})
