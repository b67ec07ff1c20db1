import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ReturnsHouse } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const HEAD = 'Iso3_code,Country,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE'
const VICTIMS = 'Detected trafficking victims'
/** Invented figures in the shape of a published file. */
const figures = [
  ...['EST,Estonia,80,20,60', 'LTU,Lithuania,120,12,100', 'GRC,Greece,160,64,90', 'POL,Poland,210,18,180'].flatMap(
    (one) => {
      const [iso, country, all, children, adults] = one.split(',')
      const row = (age: string, n: string | undefined) =>
        `${iso},${country},${VICTIMS},Total,Total,Total,${age},2025,Counts,${n}`
      return [row('Total', all), row('0 to 17 years', children), row('18 years or over', adults)]
    },
  ),
  `FIN,Finland,${VICTIMS},Total,Total,Total,Total,2025,Counts,<5`,
  `FIN,Finland,${VICTIMS},by citizenship,Finnish,Total,Total,2025,Counts,<5`,
]

/** What the own office has sent of the same year. */
const own = ['total', 'child', 'adult', 'unknown'].map(
  (age, i) => `2025;total;total;total;${age};total;total;${[40, 9, 28, 3][i]}`,
)

const choose = (page: Page, ...lines: readonly string[]) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'glotip.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...lines].join('\n')) })

describe('the own return beside other states', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: ReturnsHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await ReturnsHouse.open(database)
    Object.assign(office.kernel, { operations })
    const csv = ['year;organisation;status;sex;age;citizenship;form;count', ...own].join('\n')
    const { return: id, faults } = await office.takeIn([{ name: 'police-a.csv', csv }])
    await office.approve(await office.ask(id ?? assert.fail(JSON.stringify(faults))))
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('a file with faults is told of whole; a right one is compared with the own return, by count and by share', async () => {
    const anna = await stand.as(office.anna, '/comparisons')
    const main = anna.getByRole('main')
    await eventually(() => textOf(main), /Own return, vintage 1/)
    await anna.getByLabel('Publisher').selectOption('glotip')
    await choose(anna, `Estonia,Estonia,${VICTIMS},Total,Total,Total,Total,25,Counts,many`)
    await anna.getByRole('button', { name: 'Take in', exact: true }).click()
    await eventually(
      () => textOf(anna.getByRole('status').first()),
      /3 things are wrong.*no code of a country.*no year.*no count/s,
    )
    await choose(anna, ...figures)
    await anna.getByRole('button', { name: 'Take in', exact: true }).click()
    await eventually(() => textOf(main), /13 figures.*Left out: one row divided otherwise/s)
    const table = anna.getByRole('table', { name: /By state/ })
    await eventually(() => textOf(table), /Finland.*0–4.*Latvia.*40/s)
    await shoot(anna, 'compare 1 counts')
    assert.deepEqual(await violations(anna), [])
    await anna.getByLabel('What is compared').selectOption('children')
    await eventually(() => textOf(table), /Latvia.*9.*24.*of 37 of whom it is known; of 3 it is not/s)
    await anna.getByRole('img', { name: /Children/ }).waitFor()
    await shoot(anna, 'compare 2 children')
  })

  test('on a telephone the chart and its table fit, and a file is removed', async () => {
    const page = await stand.as(office.berta, '/comparisons?what=children', 390)
    await eventually(() => textOf(page.getByRole('table', { name: /Children/ })), /Greece/)
    await shoot(page, 'compare 3 phone')
    assert.equal(await sideways(page), 0)
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Remove' }).click()
    await eventually(() => textOf(page.getByRole('main')).then((text) => text.includes('Greece')), false)
  })
})
