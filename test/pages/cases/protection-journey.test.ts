import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '../../../src/kernel/actor.ts'
import { execute } from '../../../src/kernel/execute.ts'
import { operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { CasesHouse, person } from '../../houses/cases.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const PERSONS = 300
/** Persons in one first contact. */
const TOGETHER = 30

describe('three hundred persons whose temporary protection ends', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let office: CasesHouse
  let stand: HouseStand
  before(async () => {
    database = await openTestDatabase('server')
    office = await CasesHouse.open(database)
    Object.assign(office.kernel, { operations })
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  const house = () => office
  const until = (day: string) => house().later(new Date(`${day}T09:00:00Z`).getTime() - house().now().getTime())
  const hourly = () => execute(house().kernel, { actor: system(house().agency), operation: 'days.by-rule', input: {} })

  test('the desk reminds of all of them ninety and thirty days before, and leads to their list', async () => {
    const { worker } = house()
    for (let i = 0; i < PERSONS; i += TOGETHER) {
      const met = Array.from({ length: TOGETHER }, (_, n) => person({ name: `Invented Person ${i + n}` }))
      const { persons } = await house().opens(worker, { persons: met })
      for (const id of persons) await house().takesTemporary(worker, id)
    }
    await hourly()
    await until('2026-12-04')
    const desk = await stand.as(house().worker, '/')
    const row = desk.getByRole('listitem').filter({ hasText: `Temporary protection of ${PERSONS} persons ends` })
    await eventually(() => textOf(row), /on 4 Mar 2027.*2025\/1460/)
    await shoot(desk, 'protection ends 1 desk')
    assert.deepEqual(await violations(desk), [])

    await until('2027-02-02')
    const phone = await stand.as(house().worker, '/', 390)
    const again = phone.getByRole('region', { name: 'Today' }).getByRole('listitem')
    await eventually(() => textOf(again.filter({ hasText: 'Temporary protection' })), /300 persons/)
    assert.equal(await sideways(phone), 0)
    await shoot(phone, 'protection ends 2 desk on a telephone')
    await phone.getByRole('link', { name: /Temporary protection of 300 persons/ }).click()
    await phone.waitForURL(/\/cases\?queue=protection-ends$/)
    await eventually(() => textOf(phone.getByRole('main')), /300/)
    assert.deepEqual(await violations(phone), [])
    assert.equal(await sideways(phone), 0)
    await shoot(phone, 'protection ends 3 list on a telephone')
  })

  test('on a person’s page the day names the rule, and another day stands in its place', async () => {
    const { worker } = house()
    const [{ id }] = await house().listed(worker, { queue: 'protection-ends' })
    const page = await stand.as(worker, `/cases/${id}?part=now`)
    const days = page.getByRole('region', { name: 'Days to come' })
    await eventually(() => textOf(days), /Temporary protection ends.*4 Mar(ch)? 2027.*Decision \(EU\) 2025\/1460/)
    assert.equal(await days.getByRole('button', { name: /Take off/ }).count(), 0)
    await shoot(page, 'protection ends 4 person')
    await days.locator('summary').click()
    await days.getByLabel('What it is').selectOption('Temporary protection ends')
    await days.getByLabel('On', { exact: true }).fill('2027-06-30')
    await days.getByRole('button', { name: 'Save' }).click()
    await eventually(() => textOf(days), /30 June? 2027/)
    assert.ok(!(await textOf(days)).includes('2025/1460'))
    assert.equal((await house().listed(worker, { queue: 'protection-ends' })).length, 100)
    const { protection } = await house().call<{ protection: { persons: number }[] }>(worker.token, 'persons.waiting')
    assert.deepEqual(
      protection.map(({ persons }) => persons),
      [PERSONS - 1],
    )
  })
})
