import { after, before, describe, test } from 'node:test'
import { listLanguages } from '../../../src/modules/offers/operations.ts'
import { PACKS } from '../../../src/screening/languages/index.ts'
import type { In, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { auditor } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

// What the server would say: the packs of this project, counted as the operation counts them.
const list = async (input: In<'languages.list'>): Promise<Out<'languages.list'>> =>
  listLanguages.output.parse(await listLanguages.prepare?.(null as never, listLanguages.input.parse(input), undefined))
const READS: { answers: Answers } = { answers: { 'languages.list': list } }

describe('languages that are read', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/languages', READS, '.coverage-key'))

  test('each language with its terms, what was labelled and found, and each sign with its phrases', async () => {
    await stand.see('/languages', READS, async ({ page }) => {
      const table = page.getByRole('region', { name: 'Languages by signs' })
      await eventually(() => table.getByRole('row').count(), 1 + PACKS.length)
      const row = table.getByRole('row').filter({ hasText: 'Spanish' })
      await eventually(() => textOf(row), /^Spanish es ?\d,\d{3} ?24 ?\d\d% ?\d/)
      const croatian = table.getByRole('row').filter({ hasText: 'Croatian' })
      await eventually(() => textOf(croatian), /^Croatian hr ?\d,\d{3} ?24 ?\d\d%/)
      await page.getByText(/^Measured on \d+ \w+ 2026, on \d+ labelled adverts; they are invented\./).waitFor()
    })
  })

  test('gaps are told by a shape and a word, not by colour alone', async () => {
    await stand.see('/languages', READS, async ({ page }) => {
      const row = page.getByRole('row').filter({ hasText: 'Spanish' })
      const missed = row.locator('.gap.missed').first()
      await eventually(() => textOf(missed), 'missed')
      await eventually(() => missed.locator('svg').count(), 1)
      await eventually(() => textOf(page.locator('.coverage-key')), /missed ?found in fewer than nine of ten/)
      const rules = row.locator('td.cell').nth(7)
      await eventually(() => textOf(rules), /by rules/)
    })
  })

  test('headings put the languages in order by keyboard, and say so', async () => {
    await stand.see('/languages', READS, async ({ page }) => {
      const first = () => textOf(page.locator('.matrix tbody th').first())
      const head = (name: string) => page.getByRole('columnheader', { name })
      await eventually(first, /^Albanian/)
      await eventually(() => head('Language').getAttribute('aria-sort'), 'ascending')
      await head('Language').getByRole('button').focus()
      await page.keyboard.press('Enter')
      await eventually(first, /^Vietnamese/)
      await eventually(() => head('Language').getAttribute('aria-sort'), 'descending')
      await head('Terms').getByRole('button').focus()
      await page.keyboard.press('Enter')
      await eventually(first, /^(Chinese|Filipino)/)
      await eventually(() => head('Language').getAttribute('aria-sort'), null)
      await head('Urgency').getByRole('button').click()
      await eventually(() => head('Urgency').getAttribute('aria-sort'), 'descending')
    })
  })

  test('narrow: a language a line, its signs where one opens it, in the chosen order', async () => {
    await stand.see('/languages', { ...READS, width: 390 }, async ({ page }) => {
      const lines = page.locator('.coverage > li')
      await eventually(() => lines.count(), PACKS.length)
      await eventually(() => page.locator('.matrix').isVisible(), false)
      await eventually(() => page.locator('.coverage dl').count(), 0, 'no signs before somebody asks')
      await page.getByLabel('Order').selectOption('gaps')
      await eventually(() => textOf(lines.first()), /^Albanian.*24 labelled adverts ?\d+ gaps$/)
      const german = lines.filter({ hasText: 'German' })
      await german.locator('summary').click()
      await eventually(() => german.locator('dt').count(), 27)
      await eventually(() => textOf(german.locator('dl')), /Travel advanced as debt ?\d+ phrases ?\d+ of \d+ ?missed/)
    })
  })

  test('everybody finds it by the palette, and who checks an offer by a link', async () => {
    await stand.see('/', { ...READS, as: auditor }, async ({ page }) => {
      await page.locator('h1').waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('languages')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Languages that are read' }).waitFor()
    })
    await stand.see('/check', READS, async ({ page }) => {
      await page.getByRole('link', { name: 'Which languages are read' }).click()
      await page.waitForURL('**/languages')
    })
  })

  test('what cannot be had is said, and asked for anew', async () => {
    const down = problem('unavailable', 'Not now.')
    await stand.see('/languages', { answers: { 'languages.list': down } }, async ({ page, answer }) => {
      await page.getByText('Not now.').waitFor()
      answer(READS.answers)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.locator('.coverage-key').waitFor()
    })
  })
})
