import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { RapporteurHouse } from '../../houses/reports-of-rapporteur.ts'
import { decisionsFile } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const main = (page: Page) => textOf(page.getByRole('main'))
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const text = (page: Page) => page.getByLabel('Text', { exact: true })

async function begin(page: Page, title: string, language: string): Promise<void> {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Language of the report').selectOption(language)
  await button(page, 'Begin a report').click()
  await page.waitForURL(/\/rapporteur-reports\/[0-9a-f-]{36}$/)
}

/** Takes the decisions of prosecutors as a chart, out of a release or of the return. */
async function putIn(page: Page, source: RegExp): Promise<void> {
  await page.getByText('Put in a table or chart').click()
  const options = page.getByLabel('Taken from').locator('option')
  const at = (await options.allTextContents()).findIndex((one) => source.test(one))
  await page.getByLabel('Taken from').selectOption({ index: at })
  await page
    .getByLabel('Table', { exact: true })
    .selectOption({ label: 'Prosecution decisions (d), 2025: by decision' })
  await page.getByLabel('Shown as').selectOption('chart')
  await button(page, 'Put it in').click()
  const kept = page.locator('.report-figure > summary').first()
  await kept.waitFor()
  await kept.click()
}

async function taken(page: Page, audience: string, format: string): Promise<{ name: string; words: string }> {
  await page.getByRole('tab', { name: 'Files' }).click()
  await page.getByLabel('For whom').selectOption(audience)
  await page.getByLabel('Written as').selectOption(format)
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Download the report').click()])
  // Parts of a Word document lie in its container as they are.
  const words = readFileSync(await file.path(), 'utf8')
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
  return { name: file.suggestedFilename(), words }
}

describe('a report of the rapporteur, from a vintage to a file', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: RapporteurHouse
  let stand: HouseStand
  let vintage: string
  before(async () => {
    database = await openTestDatabase('server')
    office = await RapporteurHouse.open(database)
    Object.assign(office.kernel, { operations })
    vintage = await office.sentOf([decisionsFile(2025, 40, 23, 7, 9, 1, 0)])
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('in English: true counts stay in the office, and once they are taken from a release the file is for anybody', async () => {
    const page = await stand.as(office.anna, '/rapporteur-reports')
    await eventually(() => main(page), /No report is begun.*Art\. 19\(1\) and \(2\).*were read in German/s)
    await shoot(page, 'journey 1 begin')
    await begin(page, 'Trafficking in 2025', 'en')
    await page.getByRole('link', { name: 'Investigation, prosecution and courts' }).click()
    await eventually(() => main(page), /Chapter .?5.? of .?9/)
    await putIn(page, /^True counts/)
    await text(page).fill('Prosecutors charged  persons.')
    await text(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(20, 20))
    await button(page, /^23: write into the text/).click()
    await button(page, /^57\.5 % of the 40 known: write into the text/).waitFor()
    await shoot(page, 'journey 2 chapter')
    assert.deepEqual(await violations(page), [])
    await button(page, 'Save the chapter').click()
    await page.getByRole('tab', { name: 'Read' }).click()
    await eventually(() => main(page), /Prosecutors charged 23 persons\..*vintage 1, sent on .*True counts/s)
    await shoot(page, 'journey 3 read')

    const inside = await taken(page, 'internal', 'docx')
    assert.match(inside.name, /^report-rapporteur-.*-internal\.docx$/)
    assert.match(inside.words, /Internal: with true counts.*Prosecutors charged 23 persons\./s)
    await page.getByLabel('For whom').selectOption('public')
    assert.ok(await button(page, 'Download the report').isDisabled())

    await office.released(vintage, 'rounded', [{ letter: 'd', by: ['decision'] }])
    await page.reload()
    await page.getByRole('tab', { name: 'Write' }).click()
    await page.locator('.report-figure > summary').first().click()
    await button(page, /^Take it from «.?Release 1: Latvia 2025/).click()
    await eventually(() => textOf(page.locator('.report-figure > summary').first()), /published/)
    const outside = await taken(page, 'public', 'docx')
    assert.match(outside.words, /Prosecutors charged 25 persons\..*Source: published release no\. 1 of .*vintage 1/s)
    assert.doesNotMatch(outside.words, /\b23\b|Internal/)
    assert.match((await taken(page, 'public', 'html')).words, /Prosecutors charged 25 persons\./)
    assert.match((await taken(page, 'public', 'pdf')).name, /-public\.pdf$/)
  })

  test('in Latvian, on a telephone: headings, numbers and their source are Latvian in the file', async () => {
    const page = await stand.as(office.anna, '/rapporteur-reports', 390)
    await begin(page, 'Cilvēku tirdzniecība 2025. gadā', 'lv')
    await page.getByRole('link', { name: 'Izmeklēšana, apsūdzība un tiesas' }).click()
    await eventually(() => main(page), /Chapter .?5.? of .?9/)
    await putIn(page, /^Release 1/)
    await text(page).fill('Prokurori lēma ')
    await button(page, /^25: write into the text/).click()
    await text(page).pressSequentially(' reizes, {{nekas/total}}.')
    assert.equal(await sideways(page), 0)
    await shoot(page, 'journey 4 narrow')
    await button(page, 'Save the chapter').click()
    await eventually(() => main(page), /1 number of the text is not found.*nekas\/total/s)
    await shoot(page, 'journey 5 fault')
    assert.deepEqual(await violations(page), [])
    await text(page).fill((await text(page).inputValue()).replace(', {{nekas/total}}', ''))
    await button(page, 'Save the chapter').click()
    await eventually(async () => /is not found/.test(await main(page)), false)
    const { name, words } = await taken(page, 'public', 'docx')
    assert.match(name, /^report-rapporteur-.*-public\.docx$/)
    assert.match(
      words,
      /Cilvēku tirdzniecība 2025\. gadā.*Izmeklēšana, apsūdzība un tiesas.*Prokurori lēma 25 reizes\./s,
    )
    assert.match(
      words,
      /Avots: 1\. publikācija .*LV 2025\. gada datu 1\. laidiena.*apsūdzēts cilvēku tirdzniecībā|apsūdzēts cilvēku tirdzniecībā.*Avots: 1\. publikācija/s,
    )
    assert.equal(await sideways(page), 0)
    await page.goto(new URL('/rapporteur-reports', page.url()).href)
    for (const title of ['Cilvēku tirdzniecība 2025. gadā', 'Trafficking in 2025'])
      await page.getByRole('link', { name: title }).waitFor()
  })
})
