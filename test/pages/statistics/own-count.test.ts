import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ReturnsHouse } from '../../houses/returns.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { plainPerson, setPersons } from '../../samples/own-persons.ts'
import { pick } from '../fields.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

/** A file of letter (a) with nothing but the whole. */
const victims = {
  name: 'shelters-a.csv',
  csv: 'year;organisation;status;sex;age;citizenship;form;count\n2024;total;total;total;total;total;total;17',
}

describe('letter (a) from the persons of the installation', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: ReturnsHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await ReturnsHouse.open(database)
    Object.assign(office.kernel, { operations })
    stand = await houseStand(office)
    const { agency } = office.keeper
    const persons = [
      ...Array.from({ length: 6 }, () => plainPerson(agency)),
      plainPerson(agency, { sex: 'male', exploitation: 'criminal-activities', age: 'child', citizenship: 'LV' }),
    ]
    await setPersons(database, persons, [])
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  test('says what it counts and what it cannot know, and fills the draft beside the year before', async () => {
    const anna = await stand.as(office.anna, '/returns')
    await eventually(() => textOf(anna.getByRole('main')), /What cannot be known here.*the one agency here counts as/s)
    await anna.getByLabel('Invented Authority').selectOption({ label: 'labour inspectorate' })
    const section = anna.getByRole('region', { name: /Letter \(a\) from/ })
    await anna.getByLabel('Year of the figures').fill('2025')
    await pick(anna.getByRole('main'), 'Country', 'Latvia')
    await shoot(anna, 'own count 1')
    assert.deepEqual(await violations(anna), [])
    await section.getByRole('button', { name: 'Count letter (a)' }).click()
    await anna.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    await anna.getByText('a registered victims').click()
    const table = anna.getByRole('table', { name: /victims/ })
    await eventually(() => textOf(table), /labour inspectorate.*7/s)
    await eventually(() => textOf(anna.getByRole('main')), /Counted from the records of this installation .* by Anna/s)
    await shoot(anna, 'own count 2')
  })

  test('a file that stands there goes only where somebody says so, on a telephone as well', async () => {
    await office.takeIn([victims], { year: 2024, file: victims.name })
    const page = await stand.as(office.anna, '/returns', 390)
    const section = page.getByRole('region', { name: /Letter \(a\) from/ })
    await page.getByLabel('Year of the figures').fill('2024')
    await section.getByRole('button', { name: 'Count letter (a)' }).click()
    await section.getByText('shelters-a.csv').waitFor()
    await shoot(page, 'own count 3')
    assert.equal(await sideways(page), 0)
    assert.deepEqual(await violations(page), [])
    await section.getByRole('button', { name: 'Count, and replace it' }).click()
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
    await eventually(() => textOf(page.getByRole('main')), /all together 0/)
  })
})
