import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { referralPage, referrer } from '../referrals/referrals.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ledger, personList, personPage } from './cases.ts'
import { AT, seesPerson } from './person-page.ts'

type Shared = Out<'interviews.shared'>
const line: Shared['shared'][number] = {
  agency: 'Robežsardze Austrumos',
  on: '2026-11-20',
  kind: 'screening',
  topics: ['journey', 'violence'],
  language: 'uk',
  recorded: true,
  function: 'border-officer',
}
const other: Shared['shared'][number] = {
  ...line,
  on: '2026-11-21',
  kind: 'needs',
  topics: ['health'],
  function: 'other',
}
const plan: Shared['plans'][number] = {
  id: id(971),
  kind: 'needs',
  topics: ['journey'],
  interviewer: { id: id(1), name: 'Dace Ozoliņa' },
  plannedBy: { id: id(1), name: 'Dace Ozoliņa' },
  plannedAt: '2026-11-23T08:00:00Z',
  because: 'Pati lūdza labot',
}
const FULL: Answers = {
  'persons.get': personPage({ age: 'child' }),
  'interviews.list': ledger,
  'interviews.shared': { shared: [line, other], plans: [plan] },
  'members.list': { members: [], invites: [] },
}
const part = 'section[aria-labelledby=ledger]'

describe('the ledger across agencies', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, FULL, 'story')

  test('others’ lines say agency, function and topics; what they asked is asked again only with a reason, before it starts', async () => {
    const plans = { 'interviews.plan': { plan: id(972), faults: [] } }
    await see({ ...plans, 'interviews.shared': { shared: [line, other], plans: [] } }, async ({ page, called }) => {
      const found = page.locator(part)
      await eventually(
        () => textOf(found),
        /Asked by others.*What was said is not here.*Robežsardze Austrumos.*border.*Ukrainian.*Recorded.*Violence.*another function/,
      )
      await found.locator('summary').click()
      const form = found.locator('form')
      await form.getByText('The journey').click()
      await eventually(() => textOf(form.locator('.notice')), /asked about before/)
      await form.getByLabel('Why it is held all the same').fill('She asked to correct it')
      await form.getByText('The guardian was asked').click()
      await form.getByRole('button', { name: 'Plan it' }).click()
      const input = (await called('interviews.plan')).input as Record<string, unknown>
      assert.deepEqual(
        [input.topics, input.because, input.guardianChecked, input.interpreterChecked],
        [['journey'], 'She asked to correct it', true, false],
      )
      assert.ok(!('on' in input) && !('recorded' in input), 'a plan has no day and no recording')
    })
  })

  test('an interview that was planned is entered as planned, and asks for no second reason', async () => {
    await see({ 'interviews.add': { interview: id(973), faults: ['repeats'] } }, async ({ page, called }) => {
      const found = page.locator(part)
      await eventually(() => textOf(found), /Planned.*Needs.*Dace Ozoliņa.*Pati lūdza labot/)
      await found.locator('summary').click()
      const form = found.locator('form')
      await form.getByLabel('Which plan it comes of').selectOption(id(971))
      await eventually(() => form.getByLabel('Why it is held all the same').count(), 0)
      await eventually(() => form.getByRole('button', { name: 'Plan it' }).count(), 0)
      await form.getByRole('button', { name: 'Save' }).click()
      const input = (await called('interviews.add')).input as Record<string, unknown>
      assert.deepEqual([input.plan, input.kind, input.topics], [id(971), 'needs', ['journey']])
    })
  })

  test('a first account that goes too deep, and a guardian nobody asked, are said in words', async () => {
    const refused = problem('conflict', 'A first account is kept to who, what, where and when.', {
      fields: [
        { field: 'because', message: 'too-deep' },
        { field: 'because', message: 'guardian-unchecked' },
      ],
    })
    await see({ 'interviews.plan': refused }, async ({ page }) => {
      const form = page.locator(`${part} form`)
      await page.locator(`${part} summary`).click()
      await form.getByText('Fears').click()
      await form.getByRole('button', { name: 'Plan it' }).click()
      await eventually(
        () => textOf(form.locator('.notice')),
        /kept to who, what, where and when.*guardian has an interest/,
      )
    })
  })

  test('who received a referral says which person of theirs it is about, and sees what the sender asked', async () => {
    const page1 = referralPage({ side: 'receiver', state: 'accepted', called: 'Oksana Vyhadana' })
    const answers: Answers = {
      'referrals.get': page1,
      'referrals.ledger': { lines: [line], person: null },
      'persons.list': personList,
      'referrals.link': { referral: page1.id, person: id(601) },
    }
    await stand.see(`/referrals/${page1.id}`, { as: referrer, answers }, async ({ page, called }) => {
      const found = page.locator('section[aria-labelledby=same-person]')
      await eventually(() => textOf(found), /Nobody has said yet.*Asked by others.*Robežsardze Austrumos/)
      await found.locator('summary').click()
      const save = found.getByRole('button', { name: 'It is this person' })
      await eventually(() => save.isDisabled(), true)
      await found.getByLabel('Your person').selectOption(id(601))
      await save.click()
      assert.deepEqual((await called('referrals.link')).input, { referral: page1.id, person: id(601) })
    })
  })

  test('all looks', () => seeAllLooks(stand, `${AT}?part=story`, { as: caseWorker, answers: FULL }, '#ledger'))
})
