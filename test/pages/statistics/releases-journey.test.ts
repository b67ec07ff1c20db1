import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { operations } from '../../../src/operations.ts'
import { TONGUES } from '../../../src/public/words/index.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ReleasesHouse } from '../../houses/releases.ts'
import { decisionsFile } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const main = (page: Page) => textOf(page.getByRole('main'))
const ready = (page: Page) => page.getByRole('button', { name: 'Protect and attack it' }).click()

/** What was published, in a browser in which nobody is signed in, without script; in English and Latvian, wide and on a telephone. */
async function seenByAnybody(of: Page): Promise<void> {
  const browser = of.context().browser() ?? assert.fail('no browser')
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  const { origin } = new URL(of.url())
  for (const [language, words] of [
    ['en', /Release 2 of .*Prosecution decisions \(d\).*In all: 10\..*charged with trafficking.*5.*not charged.*0/s],
    ['lv', /2\. publikācija, .*Pavisam: 10\..*apsūdz/s],
    ['ar', /النشرة رقم/],
  ] as const)
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${origin}/p/${language}/figures`)
      assert.match(await textOf(page.getByRole('main')), words)
      assert.equal(await sideways(page), 0, `${language} ${width}`)
      await shoot(page, `release 8 public ${language} ${width}`)
    }
  // At 320 px, the width that stays: long words of tables must not push the page sideways in any language.
  for (const { code } of TONGUES) {
    await page.goto(`${origin}/p/${code}/figures`)
    assert.equal(await sideways(page), 0, code)
    if (['bg', 'de', 'vi'].includes(code)) await shoot(page, `release 9 public ${code}`)
  }
  assert.deepEqual(await context.cookies(), [])
  await page.goto(`${origin}/p/en/figures`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  assert.match(readFileSync(await file.path(), 'utf8'), /,charged,.*,5,rounded,free/)
  await context.close()
  const looked = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const narrow = await looked.newPage()
  await narrow.goto(`${origin}/p/en/figures`)
  assert.deepEqual(await violations(narrow), [])
  await looked.close()
}

describe('published figures, from a return that was sent to a file for anybody', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let database: TestDatabase
  let office: ReleasesHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await ReleasesHouse.open(database)
    Object.assign(office.kernel, { operations })
    const first = await office.sentOf([decisionsFile(2025, 10, 4, 3, 2, 1, 0)])
    await office.released(first, 'rounded', [{ letter: 'd', by: ['decision'] }])
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('tables that give away what was told before are refused, told which; the other way passes, is published and downloaded', async () => {
    const page = await stand.as(office.anna, '/releases')
    await page.getByRole('heading', { name: 'What was told' }).waitFor()
    await eventually(() => main(page), /Release 1.*1 table.*Rounded to multiples of five.*by Anna/s)
    await page.getByRole('button', { name: 'Make a release' }).click()
    await page.waitForURL(/\/releases\/[0-9a-f-]{36}$/)
    await page.getByRole('checkbox', { name: 'decision' }).check({ force: true })
    await page.getByLabel('How small numbers are protected').selectOption('hidden')
    await ready(page)
    await eventually(
      () => main(page),
      /It is refused.*«Prosecution decisions \(d\), 2025, not charged» can be worked out too closely: from 0 to 4/s,
    )
    assert.equal(await page.getByRole('button', { name: 'Publish', exact: true }).count(), 0)
    await shoot(page, 'release 1 refused')
    assert.deepEqual(await violations(page), [])

    await page.getByLabel('How small numbers are protected').selectOption('rounded')
    await ready(page)
    await eventually(() => main(page), /The auditor passed it/)
    await eventually(() => textOf(page.getByRole('table').first()), /charged with trafficking.*5.*4.*small/s)
    await shoot(page, 'release 2 passed')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('The figures of the year for the public.')
    await page.getByRole('dialog').getByRole('button').first().click()
    await eventually(() => main(page), /Release 2.*Published/s)
    await page.getByLabel('File', { exact: true }).selectOption('csv')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'figures-2-LV-2025.csv')
    const text = readFileSync(await file.path(), 'utf8')
    assert.match(text, /,charged,.*,5,rounded,free/)
    assert.doesNotMatch(text, /,4,/)
    await shoot(page, 'release 3 published')
    assert.deepEqual(await violations(page), [])
    await seenByAnybody(page)
  })

  test('a figure of somebody else is entered and dropped, on a telephone as well', async () => {
    const page = await stand.as(office.anna, '/releases', 390)
    await page.getByLabel('Who publishes it, and where').fill('Yearly report of the courts')
    await page.getByLabel('Year of the figures').fill('2025')
    await page.getByLabel('What it counts').selectOption('d')
    await page.getByLabel('decision').selectOption('not-charged')
    await page.getByLabel('At least').fill('2')
    await page.getByLabel('At most').fill('2')
    await page.getByRole('button', { name: 'Keep the figure' }).click()
    await eventually(() => main(page), /Yearly report of the courts.*not charged, 2025: 2.*Entered/s)
    await shoot(page, 'release 4 figures')
    assert.equal(await sideways(page), 0)
    assert.deepEqual(await violations(page), [])
    const ledger = page.getByRole('region', { name: 'What was told' }).getByRole('link').first()
    await ledger.click()
    await page.getByRole('table').first().waitFor()
    assert.equal(await sideways(page), 0)
    await shoot(page, 'release 5 on a telephone')
    assert.deepEqual(await violations(page), [])
  })
})
