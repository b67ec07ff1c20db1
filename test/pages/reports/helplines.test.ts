import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { problem } from '../answers.ts'
import { intakeOfficer, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const brought = {
  shown: '+371 2000 0199',
  tel: '+37120000199',
  wrong: false,
  about: { name: '', languages: [], cost: 'unknown', always: false, opening: '' },
  verifiedOn: null,
  by: null,
} as const
const called = {
  ...brought,
  shown: '+371 2000 0142',
  tel: '+37120000142',
  about: { ...brought.about, name: 'Invented Helpline', languages: ['lv'], cost: 'free' },
  verifiedOn: '2026-11-20',
  by: 'Ilze Kalniņa',
} as const
const list = { country: 'LV', helplines: [called, brought] } as unknown as Out<'helplines.list'>
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
      const items = page.locator(`${part} li.card`)
      await eventually(() => textOf(items.nth(0)), /Right, called on 20 Nov 2026 by Ilze Kalniņa/)
      await eventually(() => textOf(items.nth(1)), /Nobody has called it yet/)
      await eventually(() => textOf(items.nth(0).locator('h3')), /Invented Helpline/)
      await items.nth(1).getByLabel('Whose number it is').fill('Invented Shelter')
      await items.nth(1).getByLabel('What a call costs').selectOption('paid')
      await items.nth(1).getByRole('button', { name: 'I called it today: it is right' }).click()
      const about = { name: 'Invented Shelter', languages: [], cost: 'paid', always: false, opening: '' }
      assert.deepEqual((await calls('helplines.check')).input, { shown: brought.shown, wrong: false, about })
      await items.nth(0).getByRole('button', { name: 'It is wrong: do not show it' }).click()
      assert.deepEqual((await calls('helplines.check', 2)).input, {
        shown: '+371 2000 0142',
        wrong: true,
        about: called.about,
      })
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
