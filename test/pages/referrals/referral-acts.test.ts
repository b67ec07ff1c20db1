import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ReferralPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { papers } from '../cases/cases.ts'
import { pick } from '../fields.ts'
import { id, QUIET } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import {
  REFERRAL_ANSWERS as answers,
  received,
  referralPage,
  referralRow,
  referralStep,
  referrer,
  seesReferral,
} from './referrals.ts'
import { AT as SERVICE, SERVICE_ANSWERS } from './services.ts'

const TAKEN = { referrals: [id(701)] }

describe('acts on a referral', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesReferral(() => stand)
  /** Opens the form of a step by its button. */
  const form = async (page: Page, button: string) => {
    const details = page.locator('aside details', { has: page.locator('summary', { hasText: button }) })
    await details.locator('summary').click()
    return details
  }
  const take = (of: Awaited<ReturnType<typeof form>>) => of.getByRole('button', { name: 'Take this step' }).click()

  test('accepting says place, hour and whom to ask for; an hour that is over comes back at its field', async () => {
    const page = received({
      state: 'sent',
      steps: [referralStep({ act: 'accept' }), referralStep({ act: 'reject', adverse: true })],
    })
    const over = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'meetsAt', message: 'This hour is over.' }],
    })
    await see(page, { 'referrals.answer': over }, async ({ page: tab, called, answer }) => {
      const accept = await form(tab, 'Accept')
      await accept.getByLabel('Day').fill('2026-11-24')
      await accept.getByLabel('Hour').fill('07:30')
      await accept.getByLabel('Place').fill('Autoosta')
      await accept.getByLabel('Whom to ask for').fill('Anna')
      await take(accept)
      const { answer: said, meetsAt, place, who } = (await called('referrals.answer')).input as Record<string, string>
      assert.deepEqual([said, place, who], ['accept', 'Autoosta', 'Anna'])
      assert.equal(new Date(meetsAt).getUTCMinutes(), 30)
      await eventually(async () => (await textOf(accept)).includes('This hour is over.'), true)
      await eventually(() => accept.getByLabel('Place').inputValue(), 'Autoosta', 'what was typed stays')
      answer({ 'referrals.answer': TAKEN })
      await take(accept)
      await eventually(async () => (await textOf(accept)).includes('This hour is over.'), false)
    })
  })

  test('words of a step outlive what else is done with the referral, and it is said that it changed', async () => {
    const before = received({
      state: 'sent',
      steps: [referralStep({ act: 'accept' }), referralStep({ act: 'reject', adverse: true })],
    })
    const after = { ...before, events: [{ ...referralPage().events[0], id: id(799) }, ...before.events] }
    const failing = problem('conflict', 'Somebody else was quicker.')
    await see(before, { 'referrals.answer': failing }, async ({ page: tab, called, answer, settled }) => {
      const accept = await form(tab, 'Accept')
      await accept.getByLabel('Day').fill('2026-11-24')
      await accept.getByLabel('Hour').fill('07:30')
      await accept.getByLabel('Place').fill('Autoosta')
      await accept.getByLabel('Whom to ask for').fill('Anna')
      answer({ 'referrals.get': after })
      await take(accept)
      await called('referrals.get', 2)
      await settled()
      await eventually(() => accept.getByLabel('Place').inputValue(), 'Autoosta')
      await tab.getByText('This has changed since you began').waitFor()
    })
  })

  test('refusing is marked as taking something, and asks for a word of the list and words of one’s own', async () => {
    const page = received({ state: 'sent', steps: [referralStep({ act: 'reject', adverse: true })] })
    await see(page, { 'referrals.answer': TAKEN }, async ({ page: tab, called }) => {
      const reject = await form(tab, 'Refuse')
      await reject.getByText('Takes something from the person').waitFor()
      const button = reject.getByRole('button', { name: 'Take this step' })
      await button.click()
      await hasFocus(reject.getByLabel('In words'))
      await reject.getByLabel('Why').selectOption({ label: 'does not speak the language' })
      await reject.getByLabel('In words').fill('Nerunājam ukrainiski')
      await button.click()
      assert.deepEqual((await called('referrals.answer')).input, {
        ...{ referral: id(701), answer: 'reject', refusedFor: 'language', text: 'Nerunājam ukrainiski' },
      })
    })
  })

  test('the alarm needs a sentence and nothing else, and is not asked why', async () => {
    await see(received(), { 'referrals.alarm': TAKEN }, async ({ page: tab, called }) => {
      const alarm = await form(tab, 'Did not arrive: raise the alarm')
      await alarm.getByLabel('In words').fill('Autobusā nebija')
      await take(alarm)
      assert.deepEqual((await called('referrals.alarm')).input, { referral: id(701), text: 'Autobusā nebija' })
      await eventually(() => tab.getByRole('dialog').count(), 0)
    })
  })

  test('who was found and how it goes: each with its own words', async () => {
    const missing = received({ state: 'not-arrived', steps: [referralStep({ act: 'found' })] })
    await see(missing, { 'referrals.found': TAKEN }, async ({ page: tab, called }) => {
      const found = await form(tab, 'Found, on the way again')
      await found.getByLabel('In words').fill('Nākamajā autobusā')
      await take(found)
      assert.deepEqual((await called('referrals.found')).input, { referral: id(701), text: 'Nākamajā autobusā' })
    })
    const arrived = received({ state: 'arrived', steps: [referralStep({ act: 'feedback' })] })
    await see(arrived, { 'referrals.feedback': TAKEN }, async ({ page: tab, called }) => {
      const feedback = await form(tab, 'Tell how it goes')
      await feedback.getByLabel('In words').fill('Iekārtojusies')
      await take(feedback)
      assert.deepEqual((await called('referrals.feedback')).input, { referral: id(701), text: 'Iekārtojusies' })
    })
  })

  test('finishing asks for nothing; taking back asks why, and closing the question takes nothing', async () => {
    const page = referralPage({
      state: 'feedback',
      steps: [referralStep({ act: 'finish' }), referralStep({ act: 'revoke', adverse: true })],
    })
    await see(page, { 'referrals.finish': TAKEN, 'referrals.revoke': TAKEN }, async ({ page: tab, called, calls }) => {
      await take(await form(tab, 'Finish'))
      assert.deepEqual((await called('referrals.finish')).input, { referral: id(701) })
      const revoke = await form(tab, 'Take it back')
      await take(revoke)
      await hasFocus(tab.getByRole('dialog'))
      await tab.keyboard.press('Escape')
      await tab.getByRole('dialog').waitFor({ state: 'detached' })
      await atRest(tab)
      assert.equal(calls.filter(({ name }) => name === 'referrals.revoke').length, 0)
      await take(revoke)
      const dialog = tab.getByRole('dialog')
      await dialog.getByRole('textbox').fill('She changed her mind and told us so')
      await dialog.getByRole('button').first().click()
      assert.deepEqual((await called('referrals.revoke')).input, { referral: id(701) })
    })
  })

  test('a child is not asked to have understood: it is said why it is best, and what the child thinks', async () => {
    const page = referralPage({
      state: 'draft',
      consent: null,
      childPath: true,
      steps: [referralStep({ act: 'consent' })],
    })
    await see(page, { 'referrals.consent': TAKEN }, async ({ page: tab, called }) => {
      const consent = await form(tab, 'Record the consent')
      await eventually(() => consent.getByText('said it back').count(), 0)
      await consent.getByLabel('Why it is best for the child').fill('Viņas tante strādā tur')
      await pick(consent, 'In which language', 'Ukrainian')
      await take(consent)
      const { ground, understood } = (await called('referrals.consent')).input as Record<string, unknown>
      assert.deepEqual([ground, understood], ['child', false])
    })
  })

  test('danger to life goes past consent only with the danger and a reason', async () => {
    const page = referralPage({
      ...{ state: 'draft', consent: null },
      steps: [referralStep({ act: 'consent' }), referralStep({ act: 'override', adverse: true })],
    })
    await see(page, { 'referrals.override': TAKEN }, async ({ page: tab, called }) => {
      const last = tab.locator('aside details').last()
      await eventually(() => textOf(last), /Danger to life/, 'what helps with consent stands first')
      const override = await form(tab, 'Danger to life')
      await override.getByLabel('Which danger').fill('Nav pie samaņas')
      await take(override)
      const dialog = tab.getByRole('dialog')
      await dialog.getByRole('textbox').fill('She cannot be asked, and waiting may kill her')
      await dialog.getByRole('button').first().click()
      assert.deepEqual((await called('referrals.override')).input, { referral: id(701), danger: 'Nav pie samaņas' })
    })
  })

  test('across a border it is asked what waits there; at home it is not', async () => {
    const send = { ...referralStep({ act: 'send' }), operation: 'referrals.send-abroad' }
    await see(
      referralPage({ abroad: true, steps: [send] }),
      { 'referrals.send-abroad': TAKEN },
      async ({ page: tab, called }) => {
        const sending = await form(tab, 'Send')
        const button = sending.getByRole('button', { name: 'Take this step' })
        await button.click()
        await sending.getByText('Fill this in.').waitFor()
        await sending.getByLabel('What waits there').fill('Neviens viņu tur nepazīst')
        await button.click()
        assert.deepEqual((await called('referrals.send-abroad')).input, {
          referral: id(701),
          risk: 'Neviens viņu tur nepazīst',
        })
        await tab.getByText('Across a border').first().waitFor()
      },
    )
    await see(referralPage(), {}, async ({ page: tab }) => {
      const sending = await form(tab, 'Send')
      await eventually(() => sending.getByLabel('What waits there').count(), 0)
    })
  })

  test('a step that is closed says why, and a reader gets to it by keyboard', async () => {
    const page = referralPage({
      steps: [
        referralStep({ act: 'send', allowed: false, why: 'refused-by-person' }),
        referralStep({ act: 'revoke', adverse: true }),
      ],
    })
    await see(page, {}, async ({ page: tab }) => {
      const closed = tab.getByRole('button', { name: 'Send' })
      await eventually(() => closed.getAttribute('aria-disabled'), 'true')
      await closed.focus()
      await eventually(() => closed.evaluate((button) => document.activeElement === button), true)
      const why = await closed.getAttribute('aria-describedby')
      await eventually(() => textOf(tab.locator(`#${why}`)), /does not want this receiver to be told/)
    })
  })

  test('the steps are opened and taken by keyboard alone', async () => {
    await see(received(), { 'referrals.alarm': TAKEN }, async ({ page: tab, called }) => {
      await tab.locator('aside summary', { hasText: 'raise the alarm' }).focus()
      await tab.keyboard.press('Enter')
      await tab.keyboard.press('Tab')
      await tab.keyboard.type('Nav')
      await tab.keyboard.press('Tab')
      await tab.keyboard.press('Enter')
      assert.deepEqual((await called('referrals.alarm')).input, { referral: id(701), text: 'Nav' })
    })
  })

  test('what the receiver reads is brought up to date by one press, and only the sender has it', async () => {
    const page = referralPage({ state: 'sent', mayRenew: true, steps: [] })
    await see(page, { 'referrals.renew': TAKEN }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Bring up to date what they read' }).click()
      assert.deepEqual((await called('referrals.renew')).input, { referral: id(701) })
    })
    await see(received(), {}, async ({ page: tab }) => {
      await tab.getByText('Confirm the arrival').waitFor()
      await eventually(() => tab.getByRole('button', { name: 'Bring up to date' }).count(), 0)
    })
  })

  test('the history says who did what, of the other side by their agency, and what was said', async () => {
    const events: ReferralPage['events'] = [
      {
        ...{
          id: id(712),
          at: '2026-11-24T09:00:00Z',
          by: { name: null, agency: 'Patvērums' },
          act: 'accept',
          to: 'accepted',
        },
        words: { place: 'Autoosta', who: 'Anna', at: '2026-11-24T12:00:00Z', saidBy: 'Ilga', text: 'Vieta ir' },
      },
      ...referralPage().events,
    ]
    await see(referralPage({ events }), {}, async ({ page: tab }) => {
      await tab.locator('.timeline-list > li').nth(1).waitFor()
      const [first, second] = await tab.locator('.timeline-list > li').allInnerTexts()
      for (const word of ['Accepted', 'Patvērums', 'Autoosta', 'Anna', 'said by Ilga', 'Vieta ir', '14:00'])
        assert.ok(first.includes(word), word)
      assert.match(second, /Agreed to · Dace Ozoliņa/)
    })
  })

  test('the person’s own page has a part for it, with the way to a new one; who may not refer has none', async () => {
    const given: Answers = {
      ...answers,
      ...{ 'interviews.list': { interviews: [] }, 'papers.list': papers },
      'referrals.of-person': { referrals: [referralRow({ state: 'accepted', clock: 'arrival' })] },
    }
    await stand.see(`/cases/${id(601)}?part=help`, { as: referrer, answers: given }, async ({ page: tab }) => {
      const part = tab.locator('section[aria-labelledby=referrals]')
      await part.getByText('Accepted, on the way').waitFor()
      await eventually(() => textOf(part), /Māja pie ezera/)
      await eventually(
        () => part.getByRole('link', { name: 'Refer to somebody' }).getAttribute('href'),
        `/referrals/new?person=${id(601)}`,
      )
    })
    const looking = { ...referrer, member: { ...referrer.member, permissions: ['case:read', 'agency:read'] } }
    await stand.see(
      `/cases/${id(601)}`,
      { as: looking, answers: { ...answers, 'papers.list': papers } },
      async ({ page: tab }) => {
        await tab.getByRole('heading', { name: 'What can be done now' }).waitFor()
        await eventually(() => tab.locator('section[aria-labelledby=referrals]').count(), 0)
      },
    )
  })

  test('a service offers to refer somebody there; the directory tells where places lack', async () => {
    await stand.see(SERVICE, { as: referrer, answers: { ...answers, ...SERVICE_ANSWERS } }, async ({ page: tab }) => {
      const refer = tab.getByRole('link', { name: 'Refer a person here' })
      await eventually(() => refer.getAttribute('href'), `/referrals/new?service=${id(801)}`)
    })
    const lacking: Answers = { ...SERVICE_ANSWERS, 'referrals.lacks': { lacks: [{ need: 'shelter', refused: 7 }] } }
    await stand.see('/services', { as: referrer, answers: lacking }, async ({ page: tab }) => {
      await tab.getByText('Shelter: 7 refused for want of places in 90 days').waitFor()
    })
  })

  test('on the desk who did not arrive is read out first, and what is due leads to its referral', async () => {
    const at = { referral: id(701), missed: true } as const
    const due = [
      { ...at, side: 'receiver', state: 'sent', due: '2026-11-24T08:00:00Z' } as const,
      { ...at, referral: id(702), side: 'sender', state: 'sent', due: '2026-11-24T07:00:00Z' } as const,
    ]
    const COUNTS = { toAnswer: 1, arrivals: 0, late: 1, notArrived: 0 }
    const waiting: Answers = { ...QUIET, 'referrals.waiting': { ...COUNTS, notArrived: 1, due } }
    await stand.see('/', { as: referrer, answers: waiting }, async ({ page: tab }) => {
      const alarm = tab.locator('main').getByRole('alert')
      await eventually(() => textOf(alarm), /1 person did not arrive/)
      await eventually(() => alarm.getByRole('link').getAttribute('href'), '/referrals?side=sender')
      const part = tab.getByRole('region', { name: 'Overdue' })
      await eventually(() => textOf(part), /09:00.*Referral by you.*10:00.*Referral to you.*Sent, waits for an answer/)
      const link = part.getByRole('link', { name: 'Referral to you' })
      await eventually(() => link.getAttribute('href'), `/referrals/${id(701)}`)
    })
    const none: Answers = { ...QUIET, 'referrals.waiting': { ...COUNTS, toAnswer: 0, late: 0, due: [] } }
    await stand.see('/', { as: referrer, answers: none }, async ({ page: tab }) => {
      await tab.getByText('Nothing is due.').waitFor()
    })
  })

  test('a draft that is changed comes back as it was and goes to the same one; nobody is added to it', async () => {
    const draft = referralPage({ state: 'draft', consent: null, parts: ['plan'], accessDays: 9 })
    const given: Answers = { ...answers, 'referrals.get': draft, 'referrals.draft': TAKEN }
    const path = `/referrals/new?person=${id(601)}&draft=${id(701)}`
    await stand.see(path, { as: referrer, answers: given }, async ({ page: tab, called }) => {
      await tab.getByLabel('Days for which the receiver may read').waitFor()
      await eventually(() => tab.getByLabel('Days for which the receiver may read').inputValue(), '9')
      await eventually(() => tab.getByRole('checkbox', { name: 'The plan' }).isChecked(), true)
      await eventually(() => tab.getByText('Who else of the case goes along').count(), 0)
      await tab.getByRole('button', { name: 'Keep the draft' }).click()
      const { referral, persons, parts } = (await called('referrals.draft')).input as Record<string, unknown>
      assert.deepEqual([referral, persons, parts], [id(701), [id(601)], ['plan']])
    })
  })

  test('an empty list says whose referrals one would see, and nobody is left without a way on', async () => {
    const none: Answers = { ...answers, 'referrals.list': { referrals: [], total: 0, next: null } }
    await stand.see('/referrals', { as: referrer, answers: none }, async ({ page: tab }) => {
      await tab.getByText('No referral stands here.').waitFor()
      await eventually(() => tab.getByRole('link', { name: 'Refer a person' }).getAttribute('href'), '/referrals/new')
    })
    const nobody: Answers = { ...answers, 'persons.list': { persons: [], total: 0, next: null } }
    await stand.see('/referrals/new', { as: referrer, answers: nobody }, async ({ page: tab }) => {
      await tab.getByText('You are on nobody’s team. Open a case first.').waitFor()
    })
  })

  test('a person without a part that was chosen is shown as having none, and not left out', async () => {
    const summary: ReferralPage['summary'] = {
      ...{ called: '0A1B2C', code: '0A1B2C', sex: 'unknown', age: 'uncertain', language: 'uk', note: '' },
      passed: { channels: [], interviews: [], citizenship: 'stateless', needs: [] },
    }
    await see(referralPage({ summary }), {}, async ({ page: tab }) => {
      const goes = await textOf(tab.locator('section[aria-labelledby=goes]'))
      for (const words of [
        'Sex not known',
        'Maybe under 18',
        'No way to reach them is kept.',
        'No interview stands here.',
      ])
        assert.ok(goes.includes(words), words)
      assert.doesNotMatch(goes, /Vyhadana/)
    })
  })
})
