import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { id, NOW, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { FOLLOW, follow, power, statements } from './follow-up.ts'
import { actions } from './notices.ts'

const FULL = { as: noticeWriter, answers: FOLLOW }
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...FOLLOW, ...more } })
const AFTER = `/notices/${id(704)}/after`
const { member } = noticeWriter
const permissions = [...member.permissions, 'order:draft', 'order:issue']
const orderer = { ...noticeWriter, member: { ...member, permissions } }
const settled = { proposal: id(801), notice: id(704), state: 'decided' as const, actions: actions([]) }
const remedied = { remedy: id(851), notice: id(704), state: 'decided' as const, actions: actions([]) }

describe('what comes after notices', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of answers and deadlines', () => seeAllLooks(stand, '/notices/answers', FULL, '#imports'))
  test('all looks of what came after a notice', () => seeAllLooks(stand, AFTER, FULL, '.table'))
  test('all looks of platforms side by side', () => seeAllLooks(stand, '/notices/platforms', FULL, '.table'))
  test('all looks of a platform', () => seeAllLooks(stand, `/notices/platforms/${id(751)}`, FULL, '.chart svg'))
  test('all looks of the yearly report', () => seeAllLooks(stand, '/notices/report', FULL, 'textarea'))

  test('all looks of orders', () => seeAllLooks(stand, '/notices/orders', { ...FULL, as: orderer }, '.card .row'))

  test('a draft says what the law asks for and it lacks, and is issued only when nothing is', async () => {
    const done = { order: id(872), state: 'issued' as const, missing: [] }
    const answers = given({ 'orders.issue': done }).answers
    await stand.see('/notices/orders', { as: orderer, answers }, async ({ page, called }) => {
      const cards = page.locator('section', { has: page.locator('#orders') }).locator('.card')
      await eventually(() => textOf(cards.first()), /Draft.*Redress Art. 9\(2\)\(a\)\(v\)/)
      await eventually(
        () =>
          cards
            .first()
            .getByRole('button', { name: /^Issue it/ })
            .count(),
        0,
      )
      await eventually(() => textOf(cards.nth(2)), /Issued.*Copy sent to Invented Coordinator/)
      await eventually(() => textOf(cards.nth(3)), /The person must be told by 22 Nov 2026/)
      await cards
        .nth(1)
        .getByRole('button', { name: /^Issue it/ })
        .click()
      assert.deepEqual((await called('orders.issue')).input, { order: id(872) })
    })
  })

  test('an order is drafted by the words of its law; addresses are lines, countries are chosen', async () => {
    const answers = given({ 'orders.draft': { order: id(875), state: 'draft', missing: [] } }).answers
    await stand.see('/notices/orders', { as: orderer, answers }, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Draft an order' }).click()
      const form = page.locator('details[open]')
      await form.getByLabel('Exact addresses').fill('https://jobs.example/a\nhttps://jobs.example/b')
      for (const country of ['Latvia', 'Estonia']) await pick(form, 'Countries it holds in', country)
      const draft = form.getByRole('button', { name: 'Draft an order' })
      // Nobody is chosen beforehand.
      await draft.click()
      await hasFocus(form.getByLabel('To which service'))
      await form.getByLabel('To which service').selectOption({ index: 1 })
      await draft.click()
      const {
        power: by,
        kind,
        content,
      } = (await called('orders.draft')).input as {
        power: string
        kind: string
        content: { legalBasis: string; addresses: string[]; territory: string[] }
      }
      assert.deepEqual([by, kind, content.legalBasis, content.addresses.length], [power.id, 'act', power.law, 2])
      assert.deepEqual(content.territory, ['LV', 'EE'])
    })
  })

  test('without a law nothing can be drafted, and the page says so', async () => {
    const answers = given({ 'powers.list': { powers: [] }, 'orders.list': { orders: [] } }).answers
    await stand.see('/notices/orders', { as: orderer, answers }, async ({ page }) => {
      await page.getByText('No law gives this agency a power to order.').waitFor()
      await eventually(() => page.locator('summary', { hasText: 'Draft an order' }).count(), 0)
    })
  })

  test('deadlines say what is late; one that was seen to is told to the server', async () => {
    await stand.see('/notices/answers', given({ 'reminders.see': {} }), async ({ page, called }) => {
      await eventually(
        () => textOf(page.locator('section', { has: page.locator('#reminders') })),
        /No decision came.*Overdue since.*Notice 9/,
      )
      await page.getByRole('button', { name: 'Seen to' }).first().click()
      assert.deepEqual((await called('reminders.see')).input, { notice: id(704), what: 'decision', due: '2026-11-20' })
    })
  })

  test('the desk shows deadlines where there are any', async () => {
    await stand.see('/', FULL, async ({ page }) => {
      await page.getByRole('region', { name: 'Overdue' }).getByRole('link').first().waitFor()
      await eventually(() => page.getByRole('button', { name: 'Seen to' }).count(), 0)
    })
  })

  test('a statement shows how it was found and what stands; a person confirms it, in another sense if they read it so', async () => {
    await stand.see('/notices/answers', given({ 'statements.confirm': settled }), async ({ page, called }) => {
      const card = page.locator('section', { has: page.locator('#proposals') }).locator('.card')
      await eventually(
        () => textOf(card),
        /Removed.*Recorded so far: Left up.*by the content’s number. Look closely.*money before work/,
      )
      await card.getByLabel('What became of the content').selectOption('kept')
      await card.getByLabel('Their reason').selectOption('not-illegal')
      await card.getByRole('button', { name: 'Confirm' }).click()
      const input = { proposal: id(801), outcome: 'kept', refusal: 'not-illegal' }
      assert.deepEqual((await called('statements.confirm')).input, input)
    })
  })

  test('who does not settle sees statements and decides nothing', async () => {
    const less = member.permissions.filter((one) => one !== 'notice:settle')
    const as = { ...noticeWriter, member: { ...member, permissions: less } }
    await stand.see('/notices/answers', { ...FULL, as }, async ({ page }) => {
      await page.locator('#proposals').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Confirm' }).count(), 0)
      await eventually(() => page.getByRole('button', { name: 'Choose a file' }).count(), 0)
    })
  })

  test('an import says what was counted, by service, and why lines were broken', async () => {
    await stand.see('/notices/answers', FULL, async ({ page }) => {
      const imports = page.locator('section', { has: page.locator('#imports') })
      await eventually(() => textOf(imports), /Read: 1,200. Proposed: 1.*About no notice here: 1,199.*zip archive/)
      await imports.locator('summary', { hasText: 'by service' }).click()
      await eventually(() => textOf(imports.locator('table')), /Jobs Example ?1,100.*Service not named ?99/)
      await imports.locator('summary', { hasText: 'could not be read' }).click()
      await eventually(() => textOf(imports), /Line 17: .*decision_ground.* is missing/)
    })
  })

  test('a file goes to the sealed store and is then read', async () => {
    const kept = { file: id(815), size: 1, sha256: 'ab'.repeat(32) }
    // What the store answers is no operation of the table.
    const answers = given({ 'files.keep': kept, 'statements.import': { import: id(813), job: id(814) } } as Answers)
    await stand.see('/notices/answers', answers, async ({ page, called }) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Choose a file' }).click(),
      ])
      await chooser.setFiles({ name: 'dump.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
      await page.getByText('dump.csv').waitFor()
      await page.getByRole('button', { name: 'Read it' }).click()
      assert.deepEqual((await called('statements.import')).input, { file: id(815) })
    })
  })

  test('a request to keep content up goes out only with both looks ticked, never taken for granted', async () => {
    const asked = { preservation: id(832), state: 'asked' as const, written: false }
    await stand.see(AFTER, given({ 'preservations.ask': asked }), async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Ask a prosecutor' }).click()
      const form = page.locator('details', { hasText: 'Until which day' })
      await form.getByLabel('Until which day').fill('2026-12-20')
      await form.getByLabel('Why a copy is not enough').fill('The chat shows who pays.')
      await form.locator('.tick').first().click()
      await form.getByRole('button', { name: 'Ask a prosecutor' }).click()
      assert.deepEqual((await called('preservations.ask')).input, {
        notice: id(704),
        until: '2026-12-20',
        why: 'The chat shows who pays.',
        showsChildren: false,
        showsIntimate: null,
      })
    })
  })

  test('deadlines of a notice say whether the law sets them', async () => {
    await stand.see(AFTER, FULL, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('.table').first()),
        /Complain to the service.*In time.*Law: Art. 20\(1\)/,
      )
      await eventually(
        () => textOf(page.locator('.table').first()),
        /Answer to the complaint.*Overdue.*What may be expected under Art. 20\(4\)/,
      )
    })
  })

  test('a dispute is lodged with its body; an act that the state closes is not offered', async () => {
    await stand.see(AFTER, given({ 'remedies.lodge': remedied }), async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Record a complaint or dispute' }).click()
      const form = page.locator('details', { hasText: 'Lodged on' })
      await eventually(
        () => form.getByLabel('What').locator('option').allTextContents(),
        ['Out-of-court dispute (Art. 21)'],
      )
      await form.getByLabel('Certified body').fill('Invented Body')
      await form.getByLabel('Lodged on').fill('2026-11-20')
      await form.getByLabel('Grounds').fill('They did not look.')
      await form.getByRole('button').click()
      const told = { body: 'Invented Body', lodgedOn: '2026-11-20', grounds: 'They did not look.', reference: '' }
      assert.deepEqual((await called('remedies.lodge')).input, { notice: id(704), kind: 'dispute', ...told })
    })
    const closed = given({ 'notices.follow': { ...follow, complaint: 'closed', dispute: 'closed' } })
    await stand.see(AFTER, closed, async ({ page }) => {
      await page.locator('#remedies').waitFor()
      await eventually(() => page.locator('summary', { hasText: 'Record a complaint or dispute' }).count(), 0)
    })
  })

  test('a fault of the server stands at its field, and what was typed stays', async () => {
    const fault = problem('invalid-input', 'The day cannot be right.', {
      fields: [{ field: 'endedOn', message: 'This day is yet to come.' }],
    })
    await stand.see(AFTER, given({ 'remedies.end': fault }), async ({ page }) => {
      await page.locator('summary', { hasText: 'Record its end' }).click()
      const form = page.locator('details', { hasText: 'Ended on' })
      await form.getByLabel('Ended on').fill('2027-01-01')
      await form.getByRole('button').click()
      await form.locator('.fault').waitFor()
      await eventually(() => form.getByLabel('Ended on').inputValue(), '2027-01-01')
    })
  })

  test('a platform’s figures have their denominators, and the picture a table', async () => {
    await stand.see(`/notices/platforms/${id(751)}`, FULL, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('dl.facts')),
        /8 of 12.*2.5 days, of 8.*Posted again after removal ?2 of 8/,
      )
      await eventually(
        () =>
          page
            .locator('section', { has: page.locator('#months') })
            .locator('tbody tr')
            .count(),
        12,
      )
      await eventually(
        () => textOf(page.locator('section', { has: page.locator('#outcomes') })),
        /Removed ?7 ?47.*Outcome unknown|Unknown ?1/,
      )
    })
  })

  test('the yearly report is made and taken along as two files', async () => {
    await stand.see('/notices/report', FULL, async ({ page, called }) => {
      await page.getByLabel('Language of the report').selectOption('lv')
      await page.getByRole('button', { name: 'Make the report' }).click()
      const { year, language } = (await called('notices.report')).input as { year: number; language: string }
      assert.deepEqual([year, language], [NOW.getFullYear(), 'lv'])
      await page.getByText('Sent: 15. Acted upon: 8 of 12 decided. Withdrawn or corrected: 1.').waitFor()
      await eventually(
        () => page.locator('a[download]').evaluateAll((links) => links.map((one) => one.getAttribute('download'))),
        ['notices-2026.html', 'notices-2026.csv'],
      )
    })
  })

  test('nothing to confirm is said, not shown as an empty page', async () => {
    const empty = given({
      'statements.list': { ...statements, proposals: [], imports: [] },
      'reminders.list': { reminders: [], overdue: 0 },
      'preservations.list': { preservations: [], mayAsk: false },
    })
    await stand.see('/notices/answers', empty, async ({ page }) => {
      for (const words of [
        'Nothing is overdue, and nothing ends soon.',
        'No statement waits for you.',
        'Nobody has asked for it.',
      ])
        await page.getByText(words).waitFor()
    })
  })
})
