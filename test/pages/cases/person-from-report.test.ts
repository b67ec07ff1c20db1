import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { PersonPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { toldParts } from '../reports/report-sample.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, seesPerson, WRITTEN } from './person-page.ts'

const BEHIND: NonNullable<PersonPage['report']> = {
  ...{ report: id(801), code: 'R00801', filedOn: '2026-11-20', state: 'answered', danger: 'now', language: 'uk' },
  ...{ own: true, unreadSince: '2026-11-24', mayOpen: true },
  told: toldParts({
    text: 'They lock the door at night. '.repeat(40).trim(),
    where: 'The house behind the mill',
    reach: 'Text only, after ten in the evening: +371 2000 0142. He reads my telephone in the day.',
  }),
}
const of = (more: Partial<typeof BEHIND> = {}) => personPage({ channels: [], report: { ...BEHIND, ...more } })

describe('a person whose case came from a report', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, { ...WRITTEN, 'persons.get': of() })

  test('all looks', () =>
    seeAllLooks(stand, AT, { as: caseWorker, answers: { ...WRITTEN, 'persons.get': of() } }, '#from-report'))

  test('the first screen has how they may be reached with its warning, the new message as due, and the way to what they told', async () => {
    await see({}, async ({ page }) => {
      await smallLaptop(page)
      await eventually(
        () => textOf(page.locator('.safe')),
        /No way.*In the report:.*Text only, after ten.*Use this way only, and only as it says/,
      )
      const due = page.locator('.due-next')
      await eventually(() => textOf(due.locator('li').first()), /New message since today.*Report R00801/)
      assert.equal(await due.locator('li').first().locator('.is.danger').count(), 1)
      await fitsFirstScreen(page, ['.safe', '.due-next', '.tracks', '.tabs', '.all-acts'])
      await page.getByRole('link', { name: /From a report of 20 Nov/ }).click()
      const told = page.locator('section[aria-labelledby=from-report]')
      await eventually(
        () => textOf(told),
        /own words.*They lock the door.*The house behind the mill.*Use this way only/,
      )
      const link = told.getByRole('link', { name: 'Report R00801' })
      assert.equal(await link.getAttribute('href'), `/reports/${id(801)}`)
    })
  })

  test('on a telephone nothing is lost and nothing goes sideways', async () => {
    await stand.see(
      AT,
      { as: caseWorker, answers: { ...WRITTEN, 'persons.get': of() }, width: 390 },
      async ({ page }) => {
        await page.locator('.safe q').waitFor()
        await eventually(() => sideways(page), 0)
      },
    )
  })

  test('who opens no reports is told that somebody waits and who reads it; what nobody read says so', async () => {
    await see({ 'persons.get': of({ told: null, mayOpen: false }) }, async ({ page }) => {
      await eventually(() => textOf(page.locator('.due-next li').first()), /New message.*A colleague who reads reports/)
      assert.equal(await page.locator(`main a[href*="/reports/"]`).count(), 0)
    })
    await see({ 'persons.get': of({ told: null, unreadSince: null }) }, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=from-report]')),
        /Nobody has read this report/,
      )
    })
  })

  test('of a case without a report nothing of this stands there', async () => {
    await see({ 'persons.get': personPage() }, async ({ page, settled }) => {
      await page.locator('.safe').waitFor()
      await settled()
      assert.equal(await page.locator('#from-report').count(), 0)
    })
  })
})
