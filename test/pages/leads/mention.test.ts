import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { changed, leadPage, list, ownActions } from './leads.ts'

const AT = `/leads/${id(101)}`
const ANNA = { id: id(11), name: 'Anna Ozola' }
const BERTA = { id: id(12), name: 'Berta Āboliņa' }
const ANSWERS: Answers = {
  'leads.get': leadPage({ state: 'claimed', mine: true, actions: ownActions }),
  'leads.note': changed('claimed'),
  'mentions.colleagues': { colleagues: [ANNA, BERTA] },
  'mentions.see': {},
}

describe('mentioning a colleague in a note', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('an @ opens the list, the keys choose, and the note goes with the number', async () => {
    await stand.see(AT, { answers: ANSWERS }, async (view) => {
      const { page, called, callsOf } = view
      const field = page.getByRole('textbox', { name: 'Note', exact: true })
      await field.fill('Seen by ')
      assert.equal(callsOf('mentions.colleagues').length, 0, 'nobody is asked for before the sign')
      await field.press('@')
      const list = page.getByRole('listbox', { name: 'Colleagues who may open this' })
      await list.getByRole('option', { name: 'Berta' }).waitFor()
      assert.deepEqual((await called('mentions.colleagues')).input, { kind: 'lead', record: id(101) })
      await looksRight(view)
      await field.press('ArrowDown')
      const active = await field.getAttribute('aria-activedescendant')
      assert.equal(await textOf(page.locator(`[id="${active}"]`)), BERTA.name)
      await field.press('Enter')
      await eventually(() => field.inputValue(), `Seen by @${BERTA.name} `)
      await list.waitFor({ state: 'detached' })
      await field.pressSequentially('and @oz')
      await field.press('Tab')
      await eventually(() => field.inputValue(), `Seen by @${BERTA.name} and @${ANNA.name} `)
      await page.getByRole('button', { name: 'Save note' }).click()
      const { input } = await called('leads.note')
      assert.deepEqual(input, { lead: id(101), text: `Seen by @[${BERTA.id}] and @[${ANNA.id}] ` })
    })
  })

  test('Escape closes the list, and a mail address opens none', async () => {
    await stand.see(AT, { answers: ANSWERS }, async ({ page, settled }) => {
      const field = page.getByRole('textbox', { name: 'Note', exact: true })
      await field.fill('@')
      await field.press('End')
      await field.press('Backspace')
      await field.press('@')
      await page.getByRole('listbox').waitFor()
      await field.press('Escape')
      await page.getByRole('listbox').waitFor({ state: 'detached' })
      assert.equal(await field.inputValue(), '@')
      await field.fill('a@b')
      await settled()
      assert.equal(await page.getByRole('listbox').count(), 0)
    })
  })

  test('the desk says who mentioned one and where, and opening it ends that', async () => {
    const mention = {
      kind: 'lead',
      record: id(101),
      code: '12',
      by: ANNA,
      at: '2026-11-24T08:00:00Z',
    } as const
    const answers: Answers = {
      ...ANSWERS,
      'mentions.list': { mentions: [mention] },
      'leads.list': list([]),
    }
    await stand.see('/', { answers }, async ({ page, called }) => {
      await page.getByRole('link', { name: 'Anna Ozola mentioned you in L-12' }).click()
      await page.locator('.record').waitFor()
      assert.deepEqual((await called('mentions.see')).input, { kind: 'lead', record: id(101) })
    })
  })

  test('whom nobody mentioned says nothing of having seen it', async () => {
    await stand.see(AT, { answers: ANSWERS }, async ({ page, callsOf, settled }) => {
      await page.locator('.record').waitFor()
      await settled()
      assert.equal(callsOf('mentions.see').length, 0)
    })
  })
})
