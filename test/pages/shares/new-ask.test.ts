import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand } from '../stand.ts'
import { askList } from './asks.ts'
import { RECEIVERS, sharer } from './shares.ts'

const NEW = '/shares/asks/new'
const ANSWERS: Answers = {
  'shares.receivers': RECEIVERS,
  'asks.make': waits(id(301)),
  'asks.make-alone': { ask: id(731) },
  'asks.list': askList([]),
}
const given = (more: Answers = {}): Given => ({ as: sharer, answers: { ...ANSWERS, ...more } })

describe('asking another agency, field by field', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
  const fill = async (page: Page) => {
    await field(page, 'Which agency is asked').selectOption('Valsts policija')
    await field(page, 'What is asked for').selectOption('An action')
    await field(page, 'In a few words').fill('A look at the barn')
    await field(page, 'What exactly is asked').fill('See who sleeps there.')
    await field(page, 'What it is for').fill('Buses bring workers there.')
    await field(page, 'Legal basis').fill('Section 9')
  }
  const ofPerson = (page: Page, answer: string) => field(page, 'Is it about a person?').selectOption(answer)
  const NOBODY = 'No, it is about nobody'
  const SOMEBODY = 'Yes, it says or asks something about a person'
  const send = (page: Page) => page.getByRole('button', { name: 'Ask', exact: true })

  test('nothing is chosen beforehand but what binds most', async () => {
    await stand.see(NEW, given(), async ({ page }) => {
      assert.equal(await field(page, 'Which agency is asked').inputValue(), '')
      assert.equal(await field(page, 'What is asked for').inputValue(), '')
      assert.equal(await field(page, 'Is it about a person?').inputValue(), '')
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0)
      assert.equal(await page.getByLabel('Open for how many days').inputValue(), '90')
    })
  })

  test('what lacks is named in the order of the page, and the first has the focus', async () => {
    await stand.see(NEW, given(), async ({ page }) => {
      await send(page).click()
      await hasFocus(field(page, 'Which agency is asked'))
      await fill(page)
      await send(page).click()
      await hasFocus(field(page, 'Is it about a person?'))
    })
  })

  test('whether a second person is asked is told by the button, before anybody presses it', async () => {
    await stand.see(NEW, given(), async ({ page }) => {
      const second = page.getByRole('button', { name: 'Ask a second person' })
      await ofPerson(page, SOMEBODY)
      await second.waitFor()
      await page.getByLabel('How urgent it is').selectOption('A child is missing')
      await send(page).waitFor()
      assert.equal(await second.count(), 0)
      await page.getByLabel('How urgent it is').selectOption('Urgent')
      await second.waitFor()
      await ofPerson(page, NOBODY)
      await send(page).waitFor()
    })
  })

  test('terms go along as they were ticked, restrictions only with their code', async () => {
    await stand.see(NEW, given(), async ({ page, called }) => {
      await fill(page)
      await ofPerson(page, NOBODY)
      await page.getByLabel('Needed by').fill('2026-12-24')
      await page.locator('label.tick', { hasText: 'H1:' }).click()
      await page.locator('label.tick', { hasText: 'H3:' }).click()
      await page.locator('label.tick', { hasText: 'may say that they were asked' }).click()
      await page.getByLabel('Open for how many days').fill('30')
      await send(page).click()
      await hasFocus(page.locator('input:focus'))
      await page.locator('input:focus').fill('Not to the press')
      await send(page).click()
      const input = (await called('asks.make-alone')).input as Record<string, unknown>
      assert.deepEqual(
        [input.handling, input.restrictions, input.neededBy, input.mayTell, input.days],
        [['H1', 'H3'], 'Not to the press', '2026-12-24', true, 30],
      )
      await page.waitForURL('**/shares/asks?side=asker')
    })
  })

  for (const [name, message, label] of [
    ['neededBy', 'past', 'Needed by'],
    ['agency', 'firewall', 'Which agency is asked'],
    ['ofPerson', 'needs-second-person', 'Is it about a person?'],
  ] as const)
    test(`what the server refuses of ${name} stands at its field, and nothing typed is lost`, async () => {
      const fields = [{ field: name, message }]
      const answers = { 'asks.make-alone': problem('invalid-input', 'Some fields are not right.', { fields }) }
      await stand.see(NEW, given(answers), async ({ page }) => {
        await fill(page)
        await ofPerson(page, NOBODY)
        await page.getByLabel('Needed by').fill('2026-12-24')
        await send(page).click()
        await eventually(() => page.getByLabel(label).first().getAttribute('aria-invalid'), 'true')
        assert.equal(await field(page, 'What exactly is asked').inputValue(), 'See who sleeps there.')
      })
    })
})
