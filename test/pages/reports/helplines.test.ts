import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { problem } from '../answers.ts'
import { intakeOfficer, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const brought = { shown: '+371 2000 0199', tel: '+37120000199', wrong: false, verifiedOn: null, by: null }
const called = {
  ...brought,
  shown: '+371 2000 0142',
  tel: '+37120000142',
  verifiedOn: '2026-11-20',
  by: 'Ilze Kalniņa',
}
const list = { country: 'LV', helplines: [called, brought] }
const part = '[aria-labelledby="helplines"]'

describe('numbers to call in the settings', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('each says when it was called or that nobody has; it is called right, wrong, or added', async () => {
    const answers = { ...SETTINGS, 'intakes.get': { intake: null }, 'helplines.list': list, 'helplines.check': list }
    await stand.see('/settings', { as: intakeOfficer, answers }, async ({ page, called: calls, answer }) => {
      const items = page.locator(`${part} li`)
      await eventually(() => textOf(items.nth(0)), /Right, called on 20 Nov 2026 by Ilze Kalniņa/)
      await eventually(() => textOf(items.nth(1)), /Nobody has called it yet/)
      await items.nth(1).getByRole('button', { name: 'I called it today: it is right' }).click()
      assert.deepEqual((await calls('helplines.check')).input, { shown: brought.shown, wrong: false })
      await items.nth(0).getByRole('button', { name: 'It is wrong: do not show it' }).click()
      assert.deepEqual((await calls('helplines.check', 2)).input, { shown: '+371 2000 0142', wrong: true })
      const fault = [{ field: 'shown', message: 'not a number to dial' }]
      answer({ 'helplines.check': problem('invalid-input', 'No.', { fields: fault }) })
      const field = page.getByLabel('Another number')
      await field.fill('call me')
      await page.getByRole('button', { name: 'I called it today: show it' }).click()
      await eventually(() => textOf(page.locator(`${part} .fault`).first()), /as it is dialled/)
      // What was typed stays, to be put right.
      await eventually(() => field.inputValue(), 'call me')
    })
  })
})
