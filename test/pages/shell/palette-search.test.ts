import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { personRow } from '../cases/cases.ts'
import { looksRight } from '../looks.ts'
import { analyst, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const permissions = [...analyst.member.permissions, 'case:read', 'report:read', 'network:read']
const as = { ...analyst, member: { ...analyst.member, permissions } }
const FOUND = {
  'persons.search': { persons: [personRow({ name: 'Vyhadana Invented' })] },
  'reports.find': { reports: [{ id: id(7), code: 'A1B2C3', state: 'received' }] },
  'networks.find': {
    found: [{ node: 'contact:abc', kind: 'contact', label: '+37120000142', title: null, leads: 2 }],
  },
} as unknown as Answers
const NONE = {
  'persons.search': { persons: [] },
  'reports.find': { reports: [] },
  'networks.find': { found: [] },
} as unknown as Answers

/** A page that asks nothing by itself. */
const AT = '/members'

async function type({ page }: View, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill(words)
}
const LOOK = 'Look for this among persons, reports and contact points'

describe('search', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('persons, reports and contact points are looked for at a press, not while one types, and come by kind', async () => {
    await stand.see(AT, { as, answers: FOUND }, async (view) => {
      const { page, called, callsOf, settled } = view
      await type(view, 'Vyhadana')
      await page.getByRole('menuitem', { name: LOOK }).waitFor()
      await settled()
      assert.equal(callsOf('persons.search').length, 0)
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('persons.search')).input, { name: 'Vyhadana' })
      assert.deepEqual((await called('reports.find')).input, { text: 'Vyhadana' })
      assert.deepEqual((await called('networks.find')).input, { text: 'Vyhadana' })
      await eventually(
        () => page.locator('.palette [role=group] header').allTextContents(),
        ['Persons', 'Reports', 'Contact points and organisers'],
      )
      await page.getByRole('menuitem', { name: /Vyhadana Invented/ }).waitFor()
      await looksRight(view)
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.locator('.palette input').fill('Vyhadana I')
      await page.getByRole('menuitem', { name: /Vyhadana Invented/ }).waitFor({ state: 'detached' })
    })
  })

  test('what was typed stands in no address, no history, no title and nothing that the browser keeps', async () => {
    await stand.see(AT, { as, answers: FOUND }, async (view) => {
      const { page, called } = view
      await type(view, 'Vyhadana')
      await page.keyboard.press('Enter')
      await called('networks.find')
      await page.getByRole('menuitem', { name: /Vyhadana Invented/ }).waitFor()
      const kept = await page.evaluate<string>(
        `JSON.stringify([location.href, history.state, document.title, { ...localStorage }, { ...sessionStorage }])`,
      )
      assert.doesNotMatch(kept, /Vyhadana/i)
      assert.ok(kept.includes(AT))
      const field = page.locator('.palette input')
      assert.equal(await field.getAttribute('autocomplete'), 'off')
      assert.equal(await field.getAttribute('spellcheck'), 'false')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('Control+k')
      await eventually(() => page.locator('.palette input').inputValue(), '')
      await eventually(() => page.getByRole('menuitem', { name: /Vyhadana/ }).count(), 0)
    })
  })

  test('nothing is one sentence, whatever there may be that one may not open', async () => {
    await stand.see(AT, { as, answers: NONE }, async (view) => {
      const { page } = view
      await type(view, 'Vyhadana')
      await page.keyboard.press('Enter')
      const said = page.locator('.palette [role=status]')
      await eventually(() => textOf(said), 'No person, report or contact point that you may open has this.')
    })
  })

  test('a failure is said in the palette, beside what was found', async () => {
    const answers = { ...FOUND, 'reports.find': problem('keys-closed', 'Your keys are not open.') }
    await stand.see(AT, { as, answers }, async (view) => {
      await type(view, 'Vyhadana')
      await view.page.keyboard.press('Enter')
      await view.page.locator('.palette .failed').waitFor()
      await view.page.getByRole('menuitem', { name: /Vyhadana Invented/ }).waitFor()
    })
  })

  test('whoever opens none of them is offered no look, and one letter asks nobody', async () => {
    await stand.see(AT, {}, async (view) => {
      await type(view, 'zz')
      await view.page.locator('.palette .none').first().waitFor()
      assert.equal(await view.page.getByRole('menuitem', { name: LOOK }).count(), 0)
    })
    await stand.see(AT, { as, answers: FOUND }, async (view) => {
      await type(view, 'V')
      await view.settled()
      assert.equal(await view.page.getByRole('menuitem', { name: LOOK }).count(), 0)
    })
  })
})
