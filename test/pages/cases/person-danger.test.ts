import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, acting, DONE, seesPerson, WRITTEN } from './person-page.ts'

const may = [...personPage().may, 'persons.record-call', 'persons.record-safe']
const call = { service: 'police', at: '2026-11-24T07:40:00Z', by: 'Dace Ozoliņa', incident: 'LV-4711' } as const
const [event] = personPage().events
const CALLED = { ...event, id: id(690), kind: 'called', track: null, act: null, words: { call } } as const
const IN_DANGER = personPage({ may, peril: 'now', events: [CALLED, ...personPage().events] })
const ANSWERS = { ...WRITTEN, 'persons.get': IN_DANGER }

describe('a person in danger now', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('all looks', () => seeAllLooks(stand, AT, { as: caseWorker, answers: ANSWERS }, '.strip.danger'))

  test('the first screen says who was called, when, by whom and under which number, and offers both acts', async () => {
    await see({}, async ({ page }) => {
      await smallLaptop(page)
      await eventually(
        () => textOf(page.locator('.strip.danger').first()),
        /Police called 09:40.*Dace Ozoliņa.*Number of the incident: LV-4711/,
      )
      const acts = await page.locator('.person-acts > .an-act:not(.more):not(.other)').allTextContents()
      assert.deepEqual(
        acts.slice(0, 3).map((one) => one.match(/danger to life|ambulance was called|They are safe/)?.[0]),
        ['danger to life', 'ambulance was called', 'They are safe'],
      )
      await fitsFirstScreen(page, ['.all-acts'])
    })
  })

  test('a call is written down with its law, once one knows whom and who', async () => {
    await see({ 'persons.record-call': DONE }, async (view) => {
      const form = await acting(view, 'Police or ambulance was called')
      await eventually(() => textOf(form), /needs no consent.*9\(2\)\(c\) GDPR/)
      const save = form.getByRole('button', { name: 'Record the call' })
      await eventually(() => save.isDisabled(), true)
      await form.getByLabel('Ambulance').check()
      await form.getByLabel('Who called').fill('Her neighbour')
      await form.getByLabel('Number of the incident').fill('7')
      await save.click()
      const input = (await view.called('persons.record-call')).input as Record<string, string>
      assert.deepEqual([input.service, input.by, input.incident], ['ambulance', 'Her neighbour', '7'])
      assert.ok(!Number.isNaN(Date.parse(input.at)))
    })
  })

  test('that they are safe is recorded with how one knows, and then stands in place of the danger', async () => {
    await see({ 'persons.record-safe': DONE }, async (view) => {
      const form = await acting(view, 'They are safe')
      await form.getByLabel('How you know').fill('At the shelter')
      await form.getByRole('button', { name: 'Record that they are safe' }).click()
      assert.deepEqual((await view.called('persons.record-safe')).input, { person: id(601), how: 'At the shelter' })
    })
    const safe = { ...CALLED, id: id(691), kind: 'safe', words: { text: 'At the shelter' } } as const
    const over = personPage({ may, peril: null, events: [safe, CALLED, ...personPage().events] })
    await see({ 'persons.get': over }, async ({ page }) => {
      await eventually(() => textOf(page.locator('.person-head')), /Safe, as recorded/)
      assert.equal(await page.locator('.strip.danger').count(), 0)
    })
  })
})
