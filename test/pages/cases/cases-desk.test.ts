import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, inspector, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personList } from './cases.ts'

const WAITING: Out<'persons.desk'> = {
  waiting: [
    {
      person: id(602),
      code: '0A1B2C',
      owner: { id: id(1), name: 'Dace Ozoliņa' },
      queue: 'alarm',
      next: { name: 'alarm', due: '2026-11-24T09:00:00Z', missed: true },
    },
    {
      person: id(601),
      code: '3D4E5F',
      owner: { id: id(9), name: null },
      queue: 'support',
      next: { name: 'needs', due: '2026-12-01T08:00:00Z', missed: false },
    },
  ],
}
const ANSWERS: Answers = {
  'persons.desk': WAITING,
  'persons.list': personList,
  'persons.assign': { person: id(602) },
  'members.list': {
    members: [
      member({ id: id(1), name: 'Dace Ozoliņa' }),
      member({ id: id(3), name: 'Anna Liepa' }),
      member({ id: id(5), name: 'Gone Colleague', state: 'ended' }),
    ],
    invites: [],
  },
}
const desk = {
  ...caseWorker,
  member: { ...caseWorker.member, permissions: [...caseWorker.member.permissions, 'case:assign'] },
} as typeof caseWorker
const AT = '/cases/waiting'
const FULL = { as: desk, answers: ANSWERS }

describe('what waits in the agency', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, FULL, '.persons .card'))

  test('numbers, owners and what is due, and not a word or a way to who it is about', async () => {
    await stand.see(AT, FULL, async ({ page, callsOf }) => {
      const rows = page.locator('.persons .card')
      await eventually(() => textOf(rows.first()), /0A1B2C.*Tell police and 116 000: was due.*Missing.*Dace Ozoliņa/)
      await eventually(() => textOf(rows.nth(1)), /3D4E5F.*Assess needs and risks: by.*Support.*…/)
      await eventually(() => rows.getByRole('link').count(), 0)
      await atRest(page)
      assert.doesNotMatch(await textOf(page.locator('main')), /Oksana/)
      await eventually(() => textOf(page.locator('main')), /protected identity is not in this list/)
      assert.equal(callsOf('persons.get').length, 0)
    })
  })

  test('giving to a colleague: not to whoever has it nor to who left; the list is asked anew', async () => {
    await stand.see(AT, FULL, async ({ page, called, callsOf }) => {
      const row = page.locator('.persons .card').first()
      await row.locator('summary').click()
      const who = row.getByRole('combobox', { name: 'Colleague' })
      await eventually(() => who.locator('option').allTextContents(), ['…', 'Anna Liepa'])
      const give = row.getByRole('button', { name: 'Give to a colleague' })
      await eventually(() => give.isDisabled(), true)
      await who.selectOption('Anna Liepa')
      const before = callsOf('persons.desk').length
      await give.click()
      assert.deepEqual((await called('persons.assign')).input, { person: id(602), member: id(3) })
      await called('persons.desk', before + 1)
      await eventually(() => who.inputValue(), '')
    })
  })

  test('what could not be given stays chosen, with why', async () => {
    const gone = problem('not-found', 'There is no such person here, or you are not on the team.')
    await stand.see(AT, { ...FULL, answers: { ...ANSWERS, 'persons.assign': gone } }, async ({ page }) => {
      const row = page.locator('.persons .card').first()
      await row.locator('summary').click()
      await row.getByRole('combobox', { name: 'Colleague' }).selectOption('Anna Liepa')
      await row.getByRole('button', { name: 'Give to a colleague' }).click()
      await row.getByRole('alert').waitFor()
      await eventually(() => row.getByRole('combobox', { name: 'Colleague' }).inputValue(), id(3))
    })
  })

  test('nobody waits: it is said; a list that could not be read can be asked for again', async () => {
    const answers: Answers = {
      ...ANSWERS,
      'persons.desk': inTurn<Out<'persons.desk'> | Reply>(problem('unavailable', 'The database cannot be reached.'), {
        waiting: [],
      }),
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page }) => {
      const alert = page.locator('main').getByRole('alert')
      await alert.waitFor()
      await alert.getByRole('button').click()
      await page.getByText('Nobody waits in this agency.').waitFor()
    })
  })

  test('the way there shows to whoever gives work out, and to nobody else', async () => {
    await stand.see('/cases', FULL, async ({ page }) => {
      await page.getByRole('link', { name: 'Waiting in the agency' }).click()
      await eventually(() => page.url(), /\/cases\/waiting$/)
      await page.locator('.persons .card').first().waitFor()
    })
    await stand.see('/cases', { as: inspector, answers: ANSWERS }, async ({ page, settled }) => {
      await page.locator('.persons .card').first().waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Waiting in the agency' }).count(), 0)
    })
  })
})
