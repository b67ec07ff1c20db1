import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Outcome } from '../../../src/ui/rooms/cases/persons-file/import-view.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { workbook } from '../../samples/workbooks.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const AT = '/cases/import'
const given = (answers: Answers = {}) => ({ as: caseWorker, own: true, answers })
const taken = (line: number): Outcome => ({ line, person: id(line), faults: [] })
const TWO: Outcome[] = [
  taken(1),
  {
    line: 2,
    person: null,
    faults: [
      { field: 'aus_Age', why: 'no-age' },
      { field: 'prs_Gender', why: 'no-value' },
    ],
  },
]

const choose = (page: Page, text: string, name = 'persons.csv') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const go = (page: Page) => page.getByRole('button', { name: 'Take over' }).click()
const because = async (page: Page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Our old system is switched off today.')
  await dialog.getByRole('button', { name: 'Go on' }).click()
}
const FILE = 'prs_FirstName,aus_Age,prs_Gender\nIon,adult,Masculine\nAna,,F\n'

describe('taking persons over', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, { ...given(), own: false }, 'h1'))

  test('lines go with a reason; who was taken and what is wrong, by line and column', async () => {
    await stand.see(AT, given({ 'persons.import': { outcomes: TWO } }), async ({ page, called }) => {
      await eventually(() => page.getByRole('button', { name: 'Take over' }).isDisabled(), true)
      await choose(page, FILE)
      await go(page)
      await because(page)
      const { input, reason } = await called('persons.import')
      const { lines } = input as { lines: unknown[] }
      assert.deepEqual(lines[1], { line: 2, copy: 0, values: { prs_FirstName: 'Ana', aus_Age: '', prs_Gender: 'F' } })
      assert.match(String(reason), /switched off/)
      await eventually(() => textOf(page.locator('.came')), /1 person was taken over.*1 line was not taken/s)
      await eventually(() => textOf(page.locator('.came tbody')), /2.*aus_Age.*date of birth.*prs_Gender.*no value/s)
      assert.deepEqual(await violations(page), [])
    })
  })

  test('a mended file is chosen anew: what was said of the first is gone, its lines go whole', async () => {
    await stand.see(AT, given({ 'persons.import': { outcomes: TWO } }), async ({ page, called, answer }) => {
      await choose(page, FILE)
      await go(page)
      await because(page)
      await called('persons.import')
      await page.locator('.came tbody').waitFor()
      await choose(page, FILE.replace('Ana,,F', 'Ana,child,Feminine'), 'mended.csv')
      await eventually(() => page.locator('.came').count(), 0)
      answer({ 'persons.import': { outcomes: [taken(1), taken(2)] } })
      await go(page)
      await because(page)
      const { input } = await called('persons.import', 2)
      assert.equal((input as { lines: unknown[] }).lines.length, 2)
      await eventually(() => textOf(page.locator('.came')), /2 persons were taken over/)
      await eventually(() => page.locator('.came tbody').count(), 0)
    })
  })

  test('while a file is being taken over no other comes between, and who was taken is said', async () => {
    const slow = held('persons.import', { outcomes: [taken(1), taken(2)] })
    await stand.see(AT, given({ 'persons.import': slow.reply }), async ({ page, called, settled }) => {
      const other = page.getByRole('button', { name: 'Choose another file' })
      await choose(page, FILE)
      await go(page)
      await page.getByRole('dialog').waitFor()
      await choose(page, FILE, 'second.csv')
      await because(page)
      await called('persons.import')
      await eventually(() => other.isDisabled(), true)
      await choose(page, FILE, 'third.csv')
      slow.release()
      await settled()
      await eventually(() => textOf(page.locator('.came')), /2 persons were taken over/)
      await eventually(() => textOf(page.locator('.drop')), /persons\.csv/)
      await eventually(() => other.isEnabled(), true)
    })
  })

  test('a long file goes in pieces, and one that fails halfway can be sent again', async () => {
    const long = `prs_FirstName,aus_Age\n${'Ion,adult\n'.repeat(60)}`
    const piece = Array.from({ length: 50 }, (_, i) => taken(i + 1))
    const answers = { 'persons.import': { outcomes: piece } }
    await stand.see(AT, given(answers), async ({ page, called, answer, callsOf }) => {
      await choose(page, long)
      await go(page)
      await page.getByRole('dialog').waitFor()
      await because(page)
      await called('persons.import', 2)
      assert.deepEqual(
        callsOf('persons.import').map(({ input }) => (input as { lines: { line: number }[] }).lines[0]?.line),
        [1, 51],
      )
      answer({ 'persons.import': problem('unavailable', 'The database cannot be reached.') })
      await eventually(() => page.getByRole('button', { name: 'Take over' }).isEnabled(), true)
      await go(page)
      await because(page)
      await page.locator('.failed').waitFor()
    })
  })

  test('a file that is no table of the standard is refused before anything is sent; so is an empty one', async () => {
    await stand.see(AT, given(), async ({ page, calls }) => {
      await choose(page, 'name,age\nIon,20\n')
      await go(page)
      await eventually(() => textOf(page.locator('form')), /no table of the standard/)
      await choose(page, '  ')
      await go(page)
      await eventually(() => textOf(page.locator('form')), /nothing in this file/)
      await atRest(page)
      assert.ok(!calls.some(({ name }) => name === 'persons.import'))
    })
  })

  test('a workbook: rows of its sheets go, and what is wrong stands by sheet, row and letter', async () => {
    const head = ['prs_FirstName', 'aus_Age', 'prs_Gender']
    const rows = [head, ['Ion', 'adult'], ['', '', { xml: '<c t="e"><v>#REF!</v></c>' }], ['Ana', '', 'F']]
    const book = workbook([
      { name: 'Piezīmes', rows: [['Rakstīts maijā']] },
      { name: 'Personas', rows },
    ])
    const outcomes = [taken(1), { ...(TWO[1] as Outcome), line: 2 }]
    await stand.see(AT, given({ 'persons.import': { outcomes } }), async ({ page, called }) => {
      const file = { name: 'persons.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) }
      await page.locator('input[type=file]').setInputFiles(file)
      await go(page)
      await because(page)
      const { lines } = (await called('persons.import')).input as { lines: { values: object }[] }
      assert.deepEqual(lines[1]?.values, { prs_FirstName: 'Ana', aus_Age: '', prs_Gender: 'F' })
      assert.equal(lines.length, 2)
      await eventually(() => textOf(page.locator('.came')), /1 person was taken over.*2 lines were not taken/s)
      await eventually(
        () => textOf(page.locator('.came tbody')),
        /Personas.*3.*C.*prs_Gender.*#REF.*Personas.*4.*B.*aus_Age.*date of birth/s,
      )
      assert.deepEqual(await violations(page), [])
      const macros = workbook([{ name: 'S', rows }], { more: { 'xl/vbaProject.bin': 'x' } })
      await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(macros) })
      await go(page)
      await eventually(() => textOf(page.locator('form')), /holds a program/)
    })
  })

  test('closing the question for the reason sends nothing', async () => {
    await stand.see(AT, given(), async ({ page, calls }) => {
      await choose(page, FILE)
      await go(page)
      await hasFocus(page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await eventually(() => page.getByRole('dialog').count(), 0)
      await atRest(page)
      assert.ok(!calls.some(({ name }) => name === 'persons.import'))
    })
  })
})
