import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { pick } from '../fields.ts'
import { id, NOW, noticeWriter } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { FOLLOW, orders, power, preservations, statements } from './follow-up.ts'
import { actions } from './notices.ts'

const given = (more: Answers) => ({ as: noticeWriter, answers: { ...FOLLOW, ...more } })
const { member } = noticeWriter
const with_ = (...permissions: string[]) => ({
  ...noticeWriter,
  member: { ...member, permissions: [...member.permissions, ...permissions] },
})
const without = (...gone: string[]) => ({
  ...noticeWriter,
  member: { ...member, permissions: member.permissions.filter((one) => !gone.includes(one)) },
})
const reasonNeeded = problem('reason-needed', 'Say why.')
const settled = { proposal: id(801), notice: id(704), state: 'decided' as const, actions: actions([]) }
const section = (page: View['page'], name: string) => page.locator('section', { has: page.locator(`#${name}`) })

/** Answers the question for a reason, and gives what was sent with it. */
async function reasoned({ page, called }: View, operation: string, reason: string) {
  const dialog = page.getByRole('dialog')
  await hasFocus(dialog)
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  const call = await called(operation, 2)
  await dialog.waitFor({ state: 'detached' })
  return [call.input, call.reason]
}

describe('what is done after notices', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('orders: the effect has its day and its fault stands there; the person told and the withdrawal are one press each', async () => {
    const fault = problem('invalid-input', 'This day lies before the order, or ahead.', {
      fields: [{ field: 'on', message: 'This day is yet to come.' }],
    })
    const done = { order: id(873), state: 'effected' as const, missing: [] }
    const answers = given({
      'orders.effect': inTurn<Reply | typeof done>(fault, done),
      'orders.inform': done,
      'orders.withdraw': inTurn<Reply | { order: string; state: 'withdrawn'; missing: [] }>(reasonNeeded, {
        order: id(873),
        state: 'withdrawn',
        missing: [],
      }),
    }).answers
    await stand.see('/notices/orders', { as: with_('order:draft', 'order:issue'), answers }, async (view) => {
      const { page, called } = view
      const cards = section(page, 'orders').locator('.card')
      const issued = cards.nth(2)
      await issued.getByLabel('On which day').fill('2027-01-01')
      await issued.getByRole('button', { name: 'They acted on it' }).click()
      await issued.locator('.fault').waitFor()
      await eventually(() => issued.getByLabel('On which day').getAttribute('aria-invalid'), 'true')
      await issued.getByLabel('On which day').fill('2026-11-22')
      await issued.getByRole('button', { name: 'They acted on it' }).click()
      assert.deepEqual((await called('orders.effect', 2)).input, { order: id(873), on: '2026-11-22' })
      const effected = cards.nth(3)
      await eventually(() => effected.getByRole('button', { name: 'Withdraw the order' }).count(), 0)
      await effected.getByRole('button', { name: 'The person was told' }).click()
      assert.deepEqual((await called('orders.inform')).input, { order: id(874) })
      await issued.getByRole('button', { name: 'Withdraw the order' }).click()
      assert.deepEqual(await reasoned(view, 'orders.withdraw', 'The court set it aside'), [
        { order: id(873) },
        'The court set it aside',
      ])
    })
  })

  test('orders: a draft is changed with all it held; one to inform has its own fields, and no address', async () => {
    const saved = { order: id(871), state: 'draft' as const, missing: [] }
    const first = orders.orders[0]
    const content = first.content && { ...first.content, accounts: ['@one', '@two'], asked: 'The address.' }
    const inform = { ...first, id: id(876), kind: 'inform' as const, content, missing: [] }
    const answers = given({ 'orders.edit': saved, 'orders.list': { orders: [first, inform] } }).answers
    await stand.see('/notices/orders', { as: with_('order:draft'), answers }, async ({ page, called }) => {
      const cards = section(page, 'orders').locator('.card')
      const act = cards.first().locator('details')
      await act.locator('summary').click()
      await act.getByLabel('How the service and the person').fill('Administrative court.')
      for (const language of ['English', 'Latvian', 'Lithuanian'])
        await pick(act, 'Languages that the service declared', language)
      await act.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('orders.edit')
      assert.deepEqual(input, {
        order: id(871),
        content: { ...first.content, redress: 'Administrative court.', declared: ['en', 'lv', 'lt'] },
      })
      const asks = cards.nth(1).locator('details')
      await asks.locator('summary').click()
      await eventually(() => asks.getByLabel('Exact addresses').count(), 0)
      await asks.getByLabel('Accounts it is about').fill(' @one \n\n@three')
      await asks.getByText('It asks only for what the service holds already').click()
      await asks.getByLabel('Do not tell the person before').fill('2026-12-24')
      await asks.getByRole('button', { name: 'Save' }).click()
      const second = (await called('orders.edit', 2)).input as { content: typeof content }
      assert.deepEqual(
        [second.content?.accounts, second.content?.collectedAlready, second.content?.informDelayedUntil],
        [['@one', '@three'], true, '2026-12-24'],
      )
      // Who may not issue is offered neither issuing nor withdrawing.
      await eventually(() => cards.getByRole('button', { name: /Issue it|Withdraw the order/ }).count(), 0)
    })
  })

  test('powers: an administrator who reads no notices names a law and ends one; faults stand at their fields', async () => {
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [
        { field: 'coordinatorMail', message: 'Invalid email address' },
        { field: 'country', message: 'not a country' },
      ],
    })
    const ended = { ...power, id: id(862), law: 'Repealed Act', ended: true, acts: false, informs: true }
    const answers = given({
      'powers.list': { powers: [power, ended] },
      'powers.add': inTurn<Reply | { powers: [] }>(fault, { powers: [] }),
      'powers.end': inTurn<Reply | { powers: [] }>(reasonNeeded, { powers: [] }),
    }).answers
    const keeper = { ...noticeWriter, member: { ...member, permissions: ['agency:read', 'power:set'] } }
    await stand.see('/notices/orders', { as: keeper, answers }, async (view) => {
      const { page, called, callsOf } = view
      const laws = section(page, 'powers')
      await eventually(() => textOf(laws.locator('.card').first()), /section 9.*In force.*Latvia.*to act \(Art. 9\)/)
      await eventually(() => textOf(laws.locator('.card').nth(1)), /Repealed Act.*Ended.*to inform \(Art. 10\)/)
      await eventually(() => laws.locator('.card').nth(1).getByRole('button').count(), 0)
      await atRest(page)
      assert.deepEqual([callsOf('orders.list').length, await page.locator('#orders').count()], [0, 0])
      const form = laws.locator('details')
      await form.locator('summary').click()
      await form.getByLabel('Provision of national law').fill('New Act, section 1')
      await form.getByLabel('Authority').fill('Invented Authority')
      await pick(form, 'Country', 'Latvia')
      await form.getByText('It lets us order a service to inform').click()
      await form.getByLabel('Digital Services Coordinator').fill('Invented Coordinator')
      await form.getByLabel('Mail address for copies').fill('by post')
      await form.getByRole('button', { name: 'Save' }).click()
      await eventually(() => form.locator('.fault').count(), 2)
      await form.getByLabel('Mail address for copies').fill('copies@dsc.example')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('powers.add', 2)).input, {
        law: 'New Act, section 1',
        authority: 'Invented Authority',
        country: 'LV',
        coordinator: 'Invented Coordinator',
        coordinatorMail: 'copies@dsc.example',
        acts: false,
        informs: true,
      })
      await eventually(() => form.locator('.fault').count(), 0)
      await laws.getByRole('button', { name: 'End this power' }).click()
      assert.deepEqual(await reasoned(view, 'powers.end', 'The act was repealed'), [
        { power: id(861) },
        'The act was repealed',
      ])
    })
  })

  test('answers: by keyboard a statement is said to answer another notice, with a reason; sealed words say that they are', async () => {
    const [proposal] = statements.proposals
    const sealed = { ...proposal, id: id(802), matchedBy: 'reference' as const, said: null, decided: null }
    const answers: Answers = {
      'statements.list': { ...statements, proposals: [proposal, sealed] },
      'statements.refuse': inTurn<Reply | typeof settled>(reasonNeeded, settled),
      'statements.confirm': problem('conflict', 'This notice is closed.', {
        fields: [{ field: 'notice', message: 'closed' }],
      }),
    }
    await stand.see('/notices/answers', given(answers), async (view) => {
      const { page } = view
      const cards = section(page, 'proposals').locator('.card')
      await eventually(() => textOf(cards.nth(1)), /Found by the recipient’s number.*Content is locked/)
      assert.ok(!(await textOf(cards.nth(1))).includes('Recorded so far'))
      // A reason of refusal is asked for only where the content was kept.
      await eventually(() => cards.first().getByLabel('Their reason').count(), 0)
      await cards.first().getByRole('button', { name: 'Confirm' }).click()
      await cards.first().getByRole('alert').getByText('This notice is closed.').waitFor()
      await cards.first().getByRole('button', { name: 'Confirm' }).focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      assert.deepEqual(await reasoned(view, 'statements.refuse', 'It is about another advert'), [
        { proposal: id(801) },
        'It is about another advert',
      ])
    })
  })

  test('answers: an import under way says so; one that failed to start says why and keeps the file chosen', async () => {
    const running = { ...statements.imports[0], id: id(816), endedAt: null, platforms: [], brokenLines: [] }
    const open = { ...running, state: 'reading' as const, failure: null, problem: null }
    const kept = { file: id(815), size: 1, sha256: 'ab'.repeat(32) }
    const answers = given({
      'statements.list': { proposals: [], imports: [open] },
      'files.keep': kept,
      'statements.import': problem('not-found', 'There is no such upload, or it was erased. Upload it again.'),
    } as Answers)
    await stand.see('/notices/answers', answers, async ({ page, called }) => {
      const imports = section(page, 'imports')
      await eventually(() => textOf(imports.locator('.card')), /Being read/)
      assert.ok(!(await textOf(imports.locator('.card'))).includes('1,200'))
      const read = imports.getByRole('button', { name: 'Read it' })
      await eventually(() => read.isDisabled(), true)
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        imports.getByRole('button', { name: 'Choose a file' }).click(),
      ])
      await chooser.setFiles({ name: 'dump.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
      await read.click()
      await called('statements.import')
      await imports.getByRole('alert').getByText('Upload it again.').waitFor()
      await imports.getByText('dump.csv').waitFor()
      await eventually(() => read.isEnabled(), true)
    })
  })

  test('answers: a reading that was given up says so and is started again; one that waits says for whom', async () => {
    const [one] = statements.imports
    const failed = { ...one, endedAt: null, state: 'failed' as const, failure: 'gave-up' as const, mayRetry: true }
    const waits = { ...one, id: id(817), endedAt: null, state: 'waiting' as const, failure: null, problem: null }
    let now: typeof statements.imports = [failed, waits]
    const answers = given({
      'statements.list': () => ({ proposals: [], imports: now }),
      // With the act, not before it: asked anew in between, the page would take the button from under the press.
      'statements.retry': () => {
        now = [{ ...failed, state: 'reading', failure: null, mayRetry: false }, waits]
        return { import: one.id, job: id(818) }
      },
    })
    await stand.see('/notices/answers', answers, async ({ page, called }) => {
      const imports = section(page, 'imports')
      await eventually(() => textOf(imports), /given up after several tries.*Waits until whoever started it/s)
      const again = imports.getByRole('button', { name: 'Read it again' })
      await again.click()
      assert.deepEqual((await called('statements.retry')).input, { import: one.id })
      await eventually(() => textOf(imports.locator('.card').first()), /Being read/)
      await eventually(() => again.count(), 0)
    })
  })

  test('keeping content up: a prosecutor decides with both looks or refuses without; an approved one ends with a reason', async () => {
    const [asked] = preservations.preservations
    const more = { decidedBy: asked.askedBy, decision: 'Needed to identify the payers.', mayDecide: false }
    const list = {
      mayAsk: false,
      preservations: [
        asked,
        { ...asked, ...more, id: id(833), state: 'approved' as const, mayEnd: true },
        { ...asked, ...more, id: id(834), state: 'refused' as const, why: null, decision: null },
      ],
    }
    const decided = { preservation: id(831), state: 'approved' as const, written: true }
    const blind = problem(
      'conflict',
      'Look at the content first and say whether it shows children or intimate images.',
      {
        fields: [{ field: 'preservation', message: 'not-said' }],
      },
    )
    const answers = given({
      'preservations.list': list,
      'preservations.decide': inTurn<Reply | typeof decided>(blind, decided),
      'preservations.end': inTurn<Reply | typeof decided>(reasonNeeded, decided),
    })
    await stand.see('/notices/answers', answers, async (view) => {
      const { page, called } = view
      const cards = section(page, 'keeps').locator('.card')
      await eventually(
        () => textOf(cards.nth(1)),
        /Approved until 20 Dec 2026.*Reasons of the decision Needed to identify/,
      )
      assert.ok(!(await textOf(cards.nth(2))).includes('who pays'), 'sealed words are not shown')
      const form = cards.first()
      await form.getByLabel('Reasons of the decision').fill('Needed to identify the payers.')
      await form.getByRole('button', { name: 'Approve' }).click()
      const words = 'Needed to identify the payers.'
      const untold = { showsChildren: null, showsIntimate: null }
      assert.deepEqual((await called('preservations.decide')).input, {
        preservation: id(831),
        approve: true,
        words,
        ...untold,
      })
      await form.getByRole('alert').getByText('Look at the content first').waitFor()
      for (const tick of await form.locator('.tick').all()) await tick.click()
      await form.getByRole('button', { name: 'Approve' }).click()
      const { input } = await called('preservations.decide', 2)
      assert.deepEqual(input, {
        preservation: id(831),
        approve: true,
        words,
        showsChildren: false,
        showsIntimate: false,
      })
      await form.getByRole('button', { name: 'Refuse' }).click()
      assert.equal(((await called('preservations.decide', 3)).input as { approve: boolean }).approve, false)
      await cards.nth(1).getByRole('button', { name: 'End it now' }).click()
      assert.deepEqual(await reasoned(view, 'preservations.end', 'The evidence is secured'), [
        { preservation: id(833) },
        'The evidence is secured',
      ])
    })
  })

  test('the yearly report: a refusal is said, words on independence are kept with their fault, readers read them', async () => {
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'words', message: 'Say it in a few sentences: who pays, who decides, who may not.' }],
    })
    const words = 'We take no money from platforms, and our board decides alone.'
    const saved = { independence: { words, setAt: '2026-11-24T10:00:00Z' } }
    const answers = given({
      'notices.report': problem('invalid-input', 'That year has not begun yet. Choose an earlier one.'),
      'independence.set': inTurn<Reply | typeof saved>(fault, saved),
    })
    await stand.see('/notices/report', answers, async ({ page, called }) => {
      const years = page.getByLabel('Year', { exact: true }).locator('option')
      await eventually(
        async () => [await years.first().textContent(), await years.last().textContent()],
        [String(NOW.getFullYear()), '2024'],
      )
      await page.getByRole('button', { name: 'Make the report' }).click()
      await page.getByRole('alert').getByText('That year has not begun yet').first().waitFor()
      await eventually(() => page.locator('a[download]').count(), 0)
      const part = section(page, 'independence')
      const field = part.getByLabel('In your words')
      await eventually(() => field.inputValue(), 'We take no money from platforms.')
      await field.fill('We are.')
      await part.getByRole('button', { name: 'Save' }).click()
      await part.locator('.fault').waitFor()
      await field.fill(words)
      await part.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('independence.set', 2)).input, { words })
    })
    const none = given({ 'independence.get': { independence: null } }).answers
    await stand.see('/notices/report', { as: without('notice:settle'), answers: none }, async ({ page }) => {
      await page.getByText('Nothing was written about this yet.').waitFor()
      await eventually(() => page.getByLabel('In your words').count(), 0)
    })
  })

  test('platforms: side by side with their denominators, each leads to its page; before anything was sent it says so', async () => {
    await stand.see('/notices/platforms', given({}), async ({ page, answer }) => {
      const rows = page.locator('tbody tr')
      await eventually(() => textOf(rows.first()), /Jobs Example ?15 ?8 of 12 ?2.5 days, of 8/)
      await eventually(() => textOf(rows.nth(1)), /Board Example ?15 ?8 of 12 ?Not known/)
      await rows.first().getByRole('link').click()
      await eventually(() => page.url(), new RegExp(`/notices/platforms/${id(751)}$`))
      await eventually(() => textOf(section(page, 'refusals')), /Not illegal, they say ?2 ?67.*Unknown ?1 ?33.*All ?3/)
      answer({ 'platforms.list': { platforms: [] } })
      await page.goto(new URL('/notices/platforms', page.url()).href)
      await page.getByText('No notice was sent yet.').waitFor()
    })
  })
})
