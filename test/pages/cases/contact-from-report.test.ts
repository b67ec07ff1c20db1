import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick, sayWho } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { id, inspector } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personList, personPage } from './cases.ts'

const RULES: Out<'cases.form'> = { country: 'LV', passOn: ['nothing-else'], unverified: false, childNotices: [] }
const THIRD: Out<'cases.source'> = {
  report: id(801),
  code: 'R00801',
  own: false,
  unread: false,
  known: null,
  led: [{ person: id(602), code: 'P00602' }],
}
const ANSWERS: Answers = {
  'cases.form': RULES,
  'cases.source': THIRD,
  'persons.get': personPage(),
  'persons.list': personList,
  'cases.open': { case: id(600), persons: [id(601)] },
}
const FULL = { as: inspector, answers: ANSWERS }
const AT = `/cases/new?report=${id(801)}`
const WHY = 'She called us herself at noon'

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).filter({ visible: true })

/** Says by what it becomes a case. */
async function ground(page: Page) {
  await page.getByLabel('There was contact').check()
  await page.getByLabel('How you know').fill(WHY)
  await next(page).click()
}

async function toTheEnd(page: Page) {
  await page.getByText('I have said this').click()
  await next(page).click()
  await page.getByLabel('No danger').check()
  await next(page).click()
  await page.getByText('Nothing just now').click()
  await next(page).click()
  await pick(page, 'Language they want to speak', 'Ukrainian')
  await page.getByLabel('Not needed').check()
  await page.getByLabel('Not yet').check()
  await next(page).click()
  await sayWho(page.locator('.met'))
  await next(page).click()
}

describe('a first contact from somebody else’s report', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, FULL, '.contact'))

  test('asks first by what it becomes a case and how one knows; nothing goes on without both', async () => {
    await stand.see(AT, FULL, async ({ page, called }) => {
      await page.getByText('Nobody is registered on another’s word alone').waitFor()
      assert.equal(await page.getByText('I have said this').filter({ visible: true }).count(), 0)
      await page.getByRole('link', { name: 'Person P00602' }).waitFor()
      await eventually(() => next(page).isDisabled(), true)
      await page.getByLabel('There was contact').check()
      await page.getByLabel('How you know').fill('short')
      await eventually(() => next(page).isDisabled(), true)
      await ground(page)
      await toTheEnd(page)
      await page.getByRole('button', { name: 'Open the case' }).click()
      const { input, reason } = (await called('cases.open')) as {
        input: { report: string; ground: string }
        reason: string
      }
      assert.deepEqual([input.report, input.ground, reason], [id(801), 'contact', WHY])
    })
  })

  test('the ground can be changed, and no answer is asked again', async () => {
    await stand.see(AT, FULL, async ({ page, called }) => {
      await ground(page)
      await toTheEnd(page)
      await page.getByRole('button', { name: 'Change' }).click()
      await eventually(() => page.getByLabel('How you know').inputValue(), WHY)
      await page.getByLabel('their life is in danger now').check()
      await next(page).click()
      await page.getByRole('button', { name: 'Open the case' }).click()
      assert.equal(((await called('cases.open')).input as { ground: string }).ground, 'danger')
    })
  })

  test('of one’s own call nothing is asked; what nobody read leads to the report', async () => {
    await stand.see(
      AT,
      { ...FULL, answers: { ...ANSWERS, 'cases.source': { ...THIRD, own: true, led: [] } } },
      async ({ page }) => {
        await page.getByText('Has anybody spoken with the person?').waitFor()
        assert.equal(await page.getByText('I have said this').count(), 0, 'nobody was spoken with yet')
        assert.equal(await page.getByLabel('How you know').filter({ visible: true }).count(), 0)
      },
    )
    await stand.see(
      AT,
      { ...FULL, answers: { ...ANSWERS, 'cases.source': { ...THIRD, unread: true } } },
      async ({ page }) => {
        await page.getByText('Nobody has read this report yet').waitFor()
        assert.equal(await page.getByText('I have said this').count(), 0)
      },
    )
  })

  test('what the report has already is filled in as from there, and nothing is ticked that nobody has said', async () => {
    const known: Out<'cases.source'>['known'] = {
      ...{ filedOn: '2026-11-20', danger: 'now', language: 'uk' },
      ...{ place: 'Behind the mill', account: 'They lock the door.' },
    }
    const own: Out<'cases.source'> = { ...THIRD, own: true, led: [], known }
    await stand.see(AT, { ...FULL, answers: { ...ANSWERS, 'cases.source': own } }, async ({ page, called }) => {
      await next(page).click()
      await page.getByText('Choose something first.').waitFor()
      await page.getByLabel('Yes').check()
      await next(page).click()
      await page.getByText('Say it to them first, then tick it.').waitFor()
      await page.getByLabel('Not yet').check()
      await next(page).click()
      const from = page.getByText('From the report of 20 Nov 2026').filter({ visible: true })
      await eventually(() => page.getByLabel('In danger now').isChecked(), true)
      await from.waitFor()
      await page.getByLabel('In danger soon').check()
      await eventually(() => from.count(), 0, 'an answer of one’s own is none of the report')
      await next(page).click()
      await page.getByText('Nothing just now').click()
      await next(page).click()
      await from.waitFor()
      await eventually(
        () => page.getByRole('combobox', { name: 'Language they want to speak' }).inputValue(),
        'Ukrainian',
      )
      await eventually(() => page.getByLabel('Not yet').isChecked(), true)
      await page.getByLabel('Asked for').check()
      await next(page).click()
      await sayWho(page.locator('.met'))
      await next(page).click()
      await eventually(() => from.count(), 2)
      await page.getByRole('button', { name: 'Open the case' }).click()
      const { input } = (await called('cases.open')) as { input: Record<string, unknown> }
      const { danger, language, place, account, informed } = input
      assert.deepEqual(
        [danger, language, place, account, informed],
        ['soon', 'uk', 'Behind the mill', 'They lock the door.', 'not-yet'],
      )
      assert.ok(!('told' in input || 'spoken' in input))
    })
  })

  test('a report that is not there is told in words', async () => {
    const none = problem('not-found', 'There is no such report, or it was erased.')
    await stand.see(AT, { ...FULL, answers: { ...ANSWERS, 'cases.source': none } }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main')), /no such report|not there/i)
    })
  })
})
