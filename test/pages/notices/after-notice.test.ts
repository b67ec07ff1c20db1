import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { FOLLOW, follow } from './follow-up.ts'
import { actions } from './notices.ts'

const AFTER = `/notices/${id(704)}/after`
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...FOLLOW, ...more } })
const { member } = noticeWriter
const reader = {
  ...noticeWriter,
  member: { ...member, permissions: member.permissions.filter((one) => one !== 'notice:settle') },
}
const remedied = { remedy: id(851), notice: id(704), state: 'decided' as const, actions: actions([]) }
const section = (page: View['page'], name: string) => page.locator('section', { has: page.locator(`#${name}`) })

describe('what is done about one notice that was sent', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('once a complaint is lodged the form is of a dispute, with its body, and sends one', async () => {
    const decided = { ...follow, state: 'decided' as const, remedies: [], complaint: null, dispute: null }
    const complained = { ...follow, remedies: follow.remedies.slice(0, 1), complaint: 'not-decided' as const }
    const answers = given({
      'notices.follow': inTurn<typeof follow>(decided, complained),
      'remedies.lodge': remedied,
    })
    await stand.see(AFTER, answers, async ({ page, called }) => {
      const remedies = section(page, 'remedies')
      await remedies.getByText('None was lodged.').waitFor()
      await remedies.locator('summary').click()
      const form = remedies.locator('details').last()
      await eventually(() => form.getByLabel('Certified body').count(), 0)
      await form.getByLabel('Lodged on').fill('2026-11-20')
      await form.getByLabel('Grounds').fill('The advert names a fee.')
      await form.getByRole('button').click()
      assert.equal(((await called('remedies.lodge')).input as { kind: string }).kind, 'complaint')
      await eventually(() => textOf(remedies.locator('.card')), /Complaint to the service.*Open since 6 Nov 2026/)
      await remedies.locator('summary', { hasText: 'Record a complaint or dispute' }).click()
      await form.getByLabel('Certified body').fill('Invented Body')
      await form.getByLabel('Grounds').fill('They did not look.')
      await form.getByRole('button').click()
      const { kind, body } = (await called('remedies.lodge', 2)).input as { kind: string; body: string }
      assert.deepEqual([kind, body], ['dispute', 'Invented Body'])
    })
  })

  test('an end keeps the decision, or changes it with the reason that it then needs', async () => {
    await stand.see(AFTER, given({ 'remedies.end': remedied }), async ({ page, called }) => {
      const remedies = section(page, 'remedies')
      await eventually(
        () => textOf(remedies.locator('.card').nth(1)),
        /Rejected on 1 Oct 2026.*Invented Body.*Their answer We find nothing/,
      )
      await eventually(
        () => remedies.locator('.card').nth(1).locator('details').count(),
        0,
        'what has ended has no end',
      )
      await remedies.locator('summary', { hasText: 'Record its end' }).click()
      const form = remedies.locator('details', { hasText: 'Ended on' })
      await form.getByLabel('Ended on').fill('2026-11-24')
      await form.getByLabel('Result').selectOption('rejected')
      await eventually(() => form.getByLabel('Their reason').count(), 0)
      await form.getByRole('button').click()
      const end = { remedy: id(851), endedOn: '2026-11-24', result: 'rejected', words: '' }
      assert.deepEqual((await called('remedies.end')).input, { ...end, outcome: null, refusal: null })
      await form.getByLabel('What became of the content').selectOption('kept')
      await form.getByLabel('Their reason').selectOption('not-ours')
      await form.getByLabel('Their answer').fill('It is not on this service.')
      await form.getByRole('button').click()
      assert.deepEqual((await called('remedies.end', 2)).input, {
        ...end,
        outcome: 'kept',
        refusal: 'not-ours',
        words: 'It is not on this service.',
      })
    })
  })

  test('a number is added and its field empties; a fault stands there, and what was typed stays', async () => {
    const short = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'reference', message: 'This is too short to find anything by.' }],
    })
    const answers = given({ 'notices.add-reference': inTurn<Reply | { id: string }>(short, { id: id(842) }) })
    await stand.see(AFTER, answers, async ({ page, called }) => {
      const references = section(page, 'references')
      const field = references.getByLabel('Number')
      await field.fill('17')
      await references.getByRole('button', { name: 'Add' }).click()
      await references.locator('.fault').waitFor()
      await eventually(() => field.inputValue(), '17')
      await field.fill('JE-78')
      await references.getByRole('button', { name: 'Add' }).click()
      assert.deepEqual((await called('notices.add-reference', 2)).input, { notice: id(704), reference: 'JE-78' })
      await eventually(() => field.inputValue(), '')
      await eventually(() => references.locator('.fault').count(), 0)
    })
  })

  test('who only reads is offered no form, and told why complaints are closed to them', async () => {
    const read = { ...follow, complaint: 'not-permitted' as const, dispute: 'not-permitted' as const, maySettle: false }
    const nothing = { preservations: [], mayAsk: false }
    const answers = given({ 'notices.follow': read, 'preservations.list': nothing }).answers
    await stand.see(AFTER, { as: reader, answers }, async ({ page, settled: rest }) => {
      await page.locator('#references').waitFor()
      await rest()
      await eventually(() => page.locator('main form').count(), 0)
      await eventually(() => page.locator('main summary').count(), 0)
      await eventually(() => textOf(section(page, 'remedies')), /Your roles do not allow/i)
    })
  })

  test('every stand of a deadline is said in words, and before sending there is none', async () => {
    const [clock] = follow.clocks
    const states = ['running', 'near', 'overdue', 'kept', 'late'] as const
    const names = ['acknowledgement', 'decision', 'complaint-window', 'complaint-answer', 'dispute-decision'] as const
    const clocks = names.map((what, i) => ({ ...clock, what, state: states[i] }))
    const over = { ...follow, clocks: [{ ...clock, state: 'over' as const }] }
    const answers = given({ 'notices.follow': { ...follow, clocks } })
    await stand.see(AFTER, answers, async ({ page, answer }) => {
      const rows = section(page, 'clocks').locator('tbody tr')
      const said = ['Running', 'Ends soon', 'Overdue', 'In time', 'Came late']
      for (const [i, words] of said.entries()) await eventually(() => textOf(rows.nth(i)), new RegExp(words))
      answer({ 'notices.follow': over })
      await page.reload()
      await eventually(() => textOf(rows.first()), /Over/)
      answer({ 'notices.follow': { ...follow, clocks: [] } })
      await page.reload()
      await page.getByText('Deadlines begin when it is sent.').waitFor()
    })
  })

  test('in Arabic numbers, days and names of services stand in a sentence that runs the other way', async () => {
    await stand.see(AFTER, { ...given({}), language: 'ar' }, async ({ page }) => {
      await eventually(() => page.locator('html').getAttribute('dir'), 'rtl')
      await eventually(() => textOf(page.locator('h1')), /،/)
      for (const name of await page.locator('main .sep bdi').all()) assert.notEqual((await textOf(name)).trim(), '')
      // Articles of the law are cited in their own letters, as its papers do.
      await eventually(() => textOf(section(page, 'clocks')), /Art\. 20\(1\)/)
    })
  })
})
