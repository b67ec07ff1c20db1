import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, inspector, prosecutor } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, seesPerson } from './person-page.ts'

type Witness = Out<'witnesses.get'>
const flag = (more: Partial<NonNullable<Witness['flag']>> = {}): NonNullable<Witness['flag']> => ({
  setBy: { id: id(1), name: 'Dace Ozoliņa' },
  setAt: '2026-11-20T08:00:00Z',
  parties: ['FR', 'IT'],
  selfIncrimination: true,
  state: 'flagged',
  since: '2026-11-20T08:00:00Z',
  why: 'Redzēja nometni',
  lawyer: '',
  next: ['tell', 'lift'],
  ...more,
})
const witness = (more: Partial<Witness> = {}): Witness => ({
  flag: flag(),
  contacts: [
    { id: id(951), name: 'Prokuratūra', country: 'LV', closed: false },
    { id: id(952), name: 'Parquet', country: 'FR', closed: true },
  ],
  mayFlag: true,
  mayAsk: true,
  ...more,
})
const FULL: Answers = {
  'persons.get': personPage(),
  'members.list': { members: [], invites: [] },
  'witnesses.get': witness(),
}
const part = 'section[aria-labelledby=witness]'

describe('a possible witness on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, FULL, 'law')

  test('a contact is told without a name; one of a party is not offered, and a lawyer comes first', async () => {
    const refused = problem('conflict', 'A lawyer first: say who advised them, and when.', {
      fields: [{ field: 'lawyer', message: 'Say who advised them, and when.' }],
    })
    await see({ 'witnesses.tell': refused }, async ({ page, called }) => {
      const found = page.locator(part)
      await eventually(() => textOf(found), /Nobody has been told.*Nothing of it ever to authorities of: France, Italy/)
      await found.locator('summary', { hasText: 'Tell a contact' }).click()
      const form = found.locator('form')
      await eventually(() => form.getByLabel('Contact').locator('option').allInnerTexts(), ['Prokuratūra'])
      await form.getByRole('button', { name: 'Tell a contact' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('She speaks of a camp')
      await dialog.getByRole('button').first().click()
      const input = (await called('witnesses.tell')).input as Record<string, unknown>
      assert.deepEqual(input, { person: id(601), agency: id(951), lawyer: '' })
      await form.getByText('Say who advised them, and when.', { exact: true }).waitFor()
    })
  })

  test('agreeing waits until it was understood; taking it back asks nothing', async () => {
    const told = witness({ flag: flag({ state: 'told', next: ['agree', 'refuse', 'lift'], lawyer: 'Marta Jura' }) })
    const DONE = { person: id(601) }
    const answers: Answers = { 'witnesses.get': told, 'witnesses.agree': DONE, 'witnesses.decline': DONE }
    await see(answers, async ({ page, called }) => {
      const found = page.locator(part)
      await found.locator('summary', { hasText: 'The person agrees to be named' }).click()
      const form = found.locator('form')
      await form.getByLabel('How they agreed').fill('With her sister')
      const save = form.getByRole('button', { name: 'The person agrees to be named' })
      await eventually(() => save.isDisabled(), true)
      await form.getByText('They have understood what it means').click()
      await save.click()
      const input = (await called('witnesses.agree')).input as Record<string, unknown>
      assert.deepEqual([input.how, input.understood, input.language], ['With her sister', true, 'uk'])
      await found.getByRole('button', { name: 'The person does not agree' }).click()
      assert.deepEqual((await called('witnesses.decline')).input, { person: id(601) })
    })
  })

  test('whoever meets people first reads that nobody asks further; of most persons there is no such part', async () => {
    const front = { 'witnesses.get': witness({ mayFlag: false, mayAsk: false, contacts: [] }) }
    await see(
      front,
      async ({ page }) => {
        await eventually(() => textOf(page.locator(part)), /Ask this person nothing further\. Help goes on as before\./)
        assert.equal(await page.locator(part).getByRole('button').count(), 0)
      },
      inspector,
    )
    await see({ 'witnesses.get': witness({ flag: null, mayFlag: false }) }, async ({ page, settled }) => {
      await page.locator('.tracks').waitFor()
      await settled()
      assert.equal(await page.locator('#witness').count(), 0)
    })
  })

  test('the flag is set with the parties to the conflict, and not without', async () => {
    const none = { 'witnesses.get': witness({ flag: null, contacts: [] }), 'witnesses.flag': { person: id(601) } }
    await see(none, async ({ page, called }) => {
      const found = page.locator(part)
      await found.locator('summary').click()
      const save = found.getByRole('button', { name: 'Say that they may be a witness' })
      await eventually(() => save.isDisabled(), true)
      for (const country of ['France', 'Italy']) await pick(found, 'Parties to the conflict', country)
      await save.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('She speaks of a camp')
      await dialog.getByRole('button').first().click()
      const input = (await called('witnesses.flag')).input as Record<string, unknown>
      assert.deepEqual(input.parties, ['FR', 'IT'])
    })
  })

  test('a prosecutor’s desk shows a number, and a name only where the person agrees', async () => {
    const notice = { from: 'Patvērums', parties: ['FR'], sentAt: '2026-11-20T08:00:00Z' }
    const answers: Answers = {
      'witnesses.notices': {
        notices: [
          { ...notice, id: id(961), code: 'AB12CD', state: 'told', told: null },
          {
            ...notice,
            id: id(962),
            code: 'EF34AB',
            state: 'agreed',
            told: { name: 'Oksana Vyhadana', language: 'uk', wishes: 'Sieviete' },
          },
        ],
      },
    }
    const as = {
      ...prosecutor,
      member: { ...prosecutor.member, permissions: [...prosecutor.member.permissions, 'witness:receive'] },
    }
    await stand.see('/', { as: as as typeof prosecutor, answers }, async ({ page }) => {
      const list = page.getByRole('region', { name: 'Possible witnesses' }).locator('li')
      await eventually(
        () => textOf(list.nth(0)),
        /Possible witness AB12CD.*Patvērums.*knows that there is somebody.*France/,
      )
      await eventually(() => textOf(list.nth(1)), /EF34AB.*Oksana Vyhadana.*Ukrainian.*Sieviete/)
    })
  })

  test('all looks', () => seeAllLooks(stand, `${AT}?part=law`, { as: caseWorker, answers: FULL }, '#witness'))
})
