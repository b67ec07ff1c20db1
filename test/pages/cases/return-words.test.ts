import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'

const AT = `/cases/${id(601)}?part=documents`
const standing = {
  on: '2026-11-24',
  by: { id: id(1), name: 'Dace Ozoliņa' },
  looks: false,
  withdraws: true,
  documents: 2,
}
const words = ['abele', 'bebrs', 'cielava', 'dadzis', 'egle', 'fagots', 'gulbis']
const ANSWERS: Answers = {
  'persons.get': personPage({ may: ['return-words.give', 'return-words.end'] }),
  'media.list': { media: [] },
  'return-words.get': { words: standing },
  'return-words.give': { person: id(601), language: 'lv', words, number: '123' },
  'return-words.end': { person: id(601) },
}
const GIVEN = { as: caseWorker, answers: ANSWERS }

describe('return words on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, GIVEN, 'section[aria-labelledby=return-words]'))

  test('they do what the person chose, are shown once, and end by one press', async () => {
    await stand.see(AT, GIVEN, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=return-words]')
      await eventually(() => textOf(part), /They take documents back.*They save no copies/)
      await part.locator('summary').click()
      const looks = part.getByRole('checkbox', { name: 'Documents can be saved as copies' })
      await eventually(() => looks.isChecked(), false, 'copies only where she wants them')
      await part.getByRole('checkbox', { name: /taken back/ }).uncheck({ force: true })
      await part.getByRole('button', { name: 'Show the words' }).click()
      const { input } = await called('return-words.give')
      assert.deepEqual(input, { person: id(601), language: 'uk', looks: false, withdraws: false })
      await eventually(() => textOf(part), /abele.*gulbis.*Number: 123/)
      assert.deepEqual(await violations(page), [])
      await part.getByRole('button', { name: 'End the words' }).click()
      await called('return-words.end')
      await eventually(() => part.getByText('abele').count(), 0)
    })
  })
})
