import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BreachPage, Current } from '../../../src/ui/shell/contract.ts'
import { holdsAt, noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { administrator, auditor, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { breachPage, breachRow } from './breach-answers.ts'

const beside = (who: Current, ...permissions: string[]): Current => ({
  ...who,
  member: { ...who.member, permissions: [...who.member.permissions, ...permissions] },
})
const officer: Current = beside(
  { ...auditor, member: { ...auditor.member, roles: ['data-protection-officer'] } },
  'breach:read',
  'breach:write',
)
const late = breachRow({ id: id(882), code: '0000A2', due: '2026-11-23T20:00:00.000Z', late: true })
const given = (more: Partial<BreachPage> = {}, open?: readonly string[], answers: Answers = {}) => ({
  as: officer,
  answers: {
    'breaches.list': { breaches: [late, breachRow()] },
    'breaches.get': breachPage(more, open),
    ...answers,
  } as Answers,
})
const PAGE = `/breaches/${id(881)}`
const changed = { breach: id(881), state: 'assessed' } as const

describe('breaches', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/breaches', given(), '.card'))
  test('all looks of a record', () => seeAllLooks(stand, PAGE, given(), '.now'))

  test('the list shows the clock from awareness, and what is late', async () => {
    await stand.see('/breaches', given(), async ({ page }) => {
      await eventually(() => textOf(page.locator('.card').first()), /Should have been notified by.*Aware since/)
      await eventually(() => textOf(page.locator('.card').nth(1)), /To be notified by 26 Nov .*in 46 hours/)
    })
  })

  test('entered with the moment of awareness; a failure loses no word', async () => {
    await stand.see('/breaches', given({}, [], { 'breaches.enter': problem('unavailable', 'Later') }), async (view) => {
      const { page, called, answer } = view
      await page.locator('summary', { hasText: 'Enter a breach' }).click()
      const what = page.getByLabel('What happened')
      const button = page.getByRole('button', { name: 'Enter a breach' })
      await eventually(() => button.isDisabled(), true)
      await what.fill('A list lay open')
      await page.getByLabel('Day on which').fill('2026-11-23')
      await page.getByLabel('Time of that day').fill('09:15')
      await button.click()
      await called('breaches.enter')
      await page.locator('.notice, [role=alert]').first().waitFor()
      assert.equal(await what.inputValue(), 'A list lay open')
      answer({ ...given().answers, 'breaches.enter': { breach: id(881), state: 'noticed' } })
      await button.click()
      const { input } = await called('breaches.enter', 2)
      // The stand’s browser is in Riga.
      assert.deepEqual(input, { noticedAt: '2026-11-23T07:15:00.000Z', facts: { what: 'A list lay open' } })
      await eventually(() => what.inputValue(), '')
    })
  })

  test('a closed act says why; the risk is judged with reasons', async () => {
    const open = given({}, ['describe', 'assess'], { 'breaches.assess': changed })
    await stand.see(PAGE, open, async ({ page, called }) => {
      await eventually(() => textOf(page.locator('.act.closed').first()), /The risk is not assessed yet/)
      await page.locator('summary', { hasText: 'Assess the risk' }).click()
      const form = page.locator('details[open] form')
      const button = form.getByRole('button', { name: 'Assess the risk' })
      await eventually(() => button.isDisabled(), true)
      await form.getByLabel('Risk to persons').selectOption('high')
      await form.getByLabel('Reasons').fill('They are looked for')
      assert.deepEqual(await violations(page), [])
      await button.click()
      assert.deepEqual((await called('breaches.assess')).input, {
        breach: id(881),
        risk: 'high',
        why: 'They are looked for',
      })
    })
  })

  test('a notification after 72 hours wants the reasons for the delay', async () => {
    const open = given({ state: 'assessed', risk: 'high', due: '2026-11-23T20:00:00.000Z' }, ['notify'], {
      'breaches.notify': { ...changed, state: 'notified' },
    })
    await stand.see(PAGE, open, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Record the notification' }).click()
      const form = page.locator('details[open] form')
      await form.getByLabel('Day of the notification').fill('2026-11-24')
      await form.getByLabel('Time of the notification').fill('11:00')
      await form.getByText('More than 72 hours have passed').waitFor()
      const button = form.getByRole('button', { name: 'Record the notification' })
      await eventually(() => button.isDisabled(), true)
      await form.getByLabel('Reasons for the delay').fill('Found on a Monday')
      await button.click()
      assert.deepEqual((await called('breaches.notify')).input, {
        breach: id(881),
        authority: 'Invented DPA, dpa.example',
        reference: '',
        at: '2026-11-24T09:00:00.000Z',
        why: 'Found on a Monday',
      })
    })
  })

  test('nobody is recorded as told before somebody says that the way is safe', async () => {
    const open = given({ state: 'assessed', risk: 'high' }, ['tell'], { 'breaches.tell': changed })
    await stand.see(PAGE, open, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Record a person as told' }).click()
      const form = page.locator('details[open] form')
      await form.getByText('Only through a way that is marked safe').waitFor()
      await form.getByLabel('Who', { exact: true }).fill('File 0017')
      await form.getByLabel('Through which way').fill('Her lawyer, chosen by the team')
      const button = form.getByRole('button', { name: 'Record a person as told' })
      await eventually(() => button.isDisabled(), true)
      await form.getByText('This way is marked safe').click()
      await button.click()
      assert.deepEqual((await called('breaches.tell')).input, {
        breach: id(881),
        person: null,
        who: 'File 0017',
        channel: 'Her lawyer, chosen by the team',
        safe: true,
      })
    })
  })

  test('both texts are there to copy, print and save; what one for persons lacks is said', async () => {
    const { facts } = breachPage()
    await stand.see(PAGE, given({ facts: { ...facts, advice: '' } }), async ({ page }) => {
      await page.locator('summary', { hasText: 'Notification of a personal data breach' }).click()
      await eventually(
        () => textOf(page.locator('.letter').first()),
        /Art\. 33.*A list of appointments.*Not known yet/s,
      )
      await page.locator('summary', { hasText: 'Information about your personal data' }).click()
      await page.getByText('Still missing in it').waitFor()
      const letter = page.locator('details[open]').last()
      await holdsAt(page, [1280, 390, 320])
      for (const name of ['Copy', 'Print']) await letter.getByRole('button', { name }).waitFor()
      assert.match(
        String(await letter.getByRole('link', { name: 'Save as a file' }).getAttribute('download')),
        /^letter-/,
      )
      assert.doesNotMatch(await textOf(letter.locator('.letter')), /Labour Inspectorate|Persons in support/)
    })
  })

  test('an officer to whom nobody gave the records is told whom to ask', async () => {
    const closed = problem('keys-closed', 'Ask a colleague')
    await stand.see(PAGE, given({}, [], { 'breaches.get': closed }), async ({ page, settled }) => {
      await settled()
      assert.equal(await page.locator('.now').count(), 0)
      await page
        .getByText(/ask a colleague/i)
        .first()
        .waitFor()
    })
  })

  test('on the desk: an officer comes to the record, an administrator sees the clock and no way in', async () => {
    await stand.see('/', given(), async ({ page }) => {
      await eventually(() => textOf(page.getByRole('region', { name: 'Overdue' })), /Breach .*overdue/s)
      const part = page.getByRole('region', { name: 'Within a week' })
      await eventually(() => textOf(part), /to notify.*in 46 hours/s)
      await part.getByRole('link', { name: 'Breach 0000A1' }).click()
      await page.waitForURL(`**${PAGE}`)
    })
    await stand.see('/', { ...given(), as: beside(administrator, 'breach:read') }, async ({ page, settled }) => {
      const part = page.getByRole('region', { name: 'Within a week' })
      await eventually(() => textOf(part), /Breach 0000A1/)
      await settled()
      assert.equal(await part.getByRole('link', { name: 'Breach 0000A1' }).count(), 0)
    })
  })
})
