import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const peteris = { id: id(2), name: 'Pēteris Krūmiņš' }
const keeper: Current = {
  ...intakeOfficer,
  member: {
    ...intakeOfficer.member,
    roles: ['custodian'],
    permissions: [...intakeOfficer.member.permissions, 'identity:list', 'identity:open', 'custodian:admit'],
  },
}
const identities: Out<'reports.identities'> = {
  reports: [
    { report: id(801), code: 'AAA111', toldOn: '2026-11-20', waits: false, until: null },
    { report: id(802), code: 'BBB222', toldOn: '2026-11-19', waits: true, until: null },
    { report: id(803), code: 'CCC333', toldOn: '2026-11-18', waits: false, until: '2026-11-25T08:00:00Z' },
  ],
}
const custodians: Out<'custodians.get'> = {
  hasKey: true,
  paperIsOld: true,
  custodians: [
    { id: id(1), name: 'Līga Vītola', holds: true },
    { ...peteris, holds: false },
  ],
}
const FULL: { as: Current; answers: Answers } = {
  as: keeper,
  answers: { 'reports.identities': identities, 'custodians.get': custodians },
}

describe('the custodians’ page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/identities', FULL, '.card'))

  test('asks with a reason and shows what waits; no word of a report stands there', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.open-identity': problem('conflict', 'It was withdrawn.') }
    await stand.see('/identities', { ...FULL, answers }, async ({ page, called }) => {
      const card = page.locator('.card', { hasText: 'AAA111' })
      await card.locator('summary').click()
      await card.getByRole('textbox').fill('An invented court has ordered it')
      await card.getByRole('button', { name: 'Ask a second person' }).click()
      assert.deepEqual((await called('reports.open-identity')).input, {
        report: id(801),
        reason: 'An invented court has ordered it',
      })
      await card.getByText('It was withdrawn.').waitFor()
      await eventually(() => textOf(page.locator('.card', { hasText: 'BBB222' })), /has not decided yet/)
    })
  })

  test('looks once a second person has agreed, and hides it again', async () => {
    const seen = { words: 'Kvistdarba', toldOn: '2026-11-18', until: '2026-11-25T08:00:00Z' }
    const answers: Answers = { ...FULL.answers, 'reports.identity': seen }
    await stand.see('/identities', { ...FULL, answers }, async ({ page, callsOf }) => {
      const card = page.locator('.card', { hasText: 'CCC333' })
      await card.getByRole('button', { name: 'Look' }).waitFor()
      await atRest(page)
      assert.equal(callsOf('reports.identity').length, 0)
      await card.getByRole('button', { name: 'Look' }).click()
      await card.getByText('Kvistdarba').waitFor()
      assert.deepEqual(await violations(page), [])
      await card.getByRole('button', { name: 'Hide again' }).click()
      await eventually(() => page.getByText('Kvistdarba').count(), 0)
    })
  })

  test('says that the old paper still opens the key, and gives it to a colleague', async () => {
    const answers: Answers = { ...FULL.answers, 'custodians.admit': {} }
    await stand.see('/identities', { ...FULL, answers }, async ({ page, called }) => {
      await page.getByText('The agency’s recovery key was renewed.').waitFor()
      await page.getByRole('button', { name: /Give the key/ }).click()
      assert.deepEqual((await called('custodians.admit')).input, { member: id(2) })
    })
  })

  test('where there is no key yet it is made there', async () => {
    const none = { hasKey: false, paperIsOld: false, custodians: [{ id: id(1), name: 'Līga Vītola', holds: false }] }
    const answers: Answers = { 'reports.identities': { reports: [] }, 'custodians.get': none, 'custodians.found': {} }
    await stand.see('/identities', { ...FULL, answers }, async ({ page, called }) => {
      await page.getByText('No reporter has said who they are.').waitFor()
      await page.getByText('There is one custodian only.').waitFor()
      await page.getByRole('button', { name: 'Make the key' }).click()
      await called('custodians.found')
    })
  })
})
