import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { analyst, id, QUIET } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, REFERRAL_ANSWERS as answers, received, referralPage, referralRow, referralStep } from './referrals.ts'

/** Somebody on duty in a house, who refers nobody. */
const onDuty: Current = {
  ...analyst,
  member: {
    ...analyst.member,
    name: 'Ilze Nakts',
    roles: ['service-provider'],
    permissions: ['agency:read', 'member:list', 'member:admit', 'service:read', 'service:keep', 'referral:receive'],
  },
}

const lives = received({
  ...{ state: 'arrived', clock: 'feedback', arrivedAt: '2026-11-24T12:10:00Z' },
  steps: [
    referralStep({ act: 'feedback' }),
    referralStep({ act: 'end-stay' }),
    referralStep({ act: 'alarm' }),
    referralStep({ act: 'revoke', allowed: false, why: 'not-your-step', adverse: true }),
  ],
})
const TAKEN = { referrals: [id(701)] }

describe('pages of the people of a house', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (page: ReturnType<typeof received>, more: Answers, look: Parameters<Stand['see']>[2]) =>
    stand.see(AT, { as: onDuty, answers: { ...answers, 'referrals.get': page, ...more } }, look)

  test('all looks of a stay', () =>
    seeAllLooks(stand, AT, { as: onDuty, answers: { ...answers, 'referrals.get': lives } }, 'dl.facts'))

  test('their rail has the desk, referrals, services and colleagues; their list has no sent ones, and who lives there now', async () => {
    const row = referralRow({ side: 'receiver', person: null, state: 'done', clock: null, turn: null })
    const list = { referrals: [row], total: 1, next: null }
    await stand.see(
      '/referrals',
      { as: onDuty, answers: { ...answers, 'referrals.list': list } },
      async ({ page, called }) => {
        await eventually(
          () => page.locator('ul.filters a').allTextContents(),
          ['Received', 'Live here now', 'Open', 'All'],
        )
        await page.getByRole('link', { name: 'Live here now' }).click()
        await eventually(() => page.url(), /here=yes/)
        assert.deepEqual((await called('referrals.list', 2)).input, {
          ...{ side: 'receiver', open: true, here: true, after: 0 },
        })
        await eventually(() => page.getByRole('link', { name: 'Refer a person' }).count(), 0)
        await eventually(() => page.getByRole('link', { name: 'Cases' }).count(), 0)
      },
    )
  })

  test('a stay that ends: how, and in words where somebody was asked to leave; files and ledger are not asked for', async () => {
    await see(lives, { 'referrals.end-stay': TAKEN }, async ({ page, called, calls }) => {
      const details = page.locator('aside details', { hasText: 'The stay has ended' })
      await details.locator('summary').click()
      await details.getByLabel('How it ended').selectOption({ label: 'the house asked them to leave' })
      const take = details.getByRole('button', { name: 'Take this step' })
      await take.click()
      await details.getByLabel('In words').fill('He hit another guest')
      await take.click()
      assert.deepEqual((await called('referrals.end-stay')).input, {
        ...{ referral: id(701), how: 'asked-to-leave', text: 'He hit another guest' },
      })
      await atRest(page)
      assert.ok(!calls.some(({ name }) => name === 'referrals.media' || name === 'referrals.ledger'))
    })
  })

  test('gone without a word is an alarm, and afterwards the page says whom to ring', async () => {
    await see(lives, { 'referrals.alarm': TAKEN }, async ({ page, called }) => {
      const details = page.locator('aside details', { hasText: 'Gone without a word' })
      await details.locator('summary').click()
      await details.getByLabel('In words').fill('The bed was empty at six')
      await details.getByRole('button', { name: 'Take this step' }).click()
      await called('referrals.alarm')
    })
    const telephone = { shown: '+371 2000 0142', tel: '+37120000142', hours: 'day and night' } as const
    const gone = received({
      ...{ state: 'not-arrived', turn: 'sender', clock: 'search', arrivedAt: '2026-11-24T12:10:00Z' },
      steps: [referralStep({ act: 'found' }), referralStep({ act: 'confirm-arrival' })],
      ring: { name: 'Darba inspekcija', telephone },
    })
    await see(gone, {}, async ({ page }) => {
      await eventually(() => textOf(page.getByRole('alert')), /has left without a word.*ring 112 first/)
      const ring = page.getByRole('link', { name: '+371 2000 0142' })
      await eventually(() => ring.getAttribute('href'), 'tel:+37120000142')
      await eventually(() => textOf(page.locator('main')), /Gone without a word/)
    })
    await see({ ...gone, ring: { name: 'Darba inspekcija', telephone: null } }, {}, async ({ page }) => {
      await page.getByText('has set no duty telephone').waitFor()
    })
  })

  test('where nothing opens any more the alarm asks for no words, and nobody is said to have been sent away', async () => {
    const over = { ...lives, called: null, summary: null, accessEndedAt: '2026-11-25T09:00:00Z' }
    await see(over, { 'referrals.alarm': TAKEN }, async ({ page, called }) => {
      const ends = page.locator('aside details', { hasText: 'The stay has ended' })
      await ends.locator('summary').click()
      await eventually(() => ends.getByRole('option', { name: 'the house asked them to leave' }).count(), 0)
      const details = page.locator('aside details', { hasText: 'Gone without a word' })
      await details.locator('summary').click()
      await eventually(() => details.getByLabel('In words').count(), 0)
      await details.getByRole('button', { name: 'Take this step' }).click()
      assert.deepEqual((await called('referrals.alarm')).input, { referral: id(701) })
    })
  })

  test('the address of the house comes back at its field', async () => {
    const asked = received({ state: 'sent', steps: [referralStep({ act: 'accept' })] })
    const refused = problem('invalid-input', 'This is the address of your house. Name a place where you meet.', {
      fields: [{ field: 'place', message: 'house-address' }],
    })
    await see(asked, { 'referrals.answer': refused }, async ({ page }) => {
      const details = page.locator('aside details', { hasText: 'Accept' })
      await details.locator('summary').click()
      await details.getByText('The address of the house is never written here.').waitFor()
      await details.getByLabel('Day').fill('2026-11-24')
      await details.getByLabel('Hour').fill('19:30')
      await details.getByLabel('Place').fill('Ezera iela 12')
      await details.getByLabel('Whom to ask for').fill('Anna')
      await details.getByRole('button', { name: 'Take this step' }).click()
      await eventually(() => textOf(details), /This is the address of your house\. Name a place where you meet\./)
    })
  })

  test('a stay that has ended says how, and leads its sender to another house', async () => {
    const ended = referralPage({
      ...{ state: 'feedback', turn: 'sender', clock: 'finish', arrivedAt: '2026-11-24T12:10:00Z' },
      stayEnded: { how: 'asked-to-leave', at: '2026-11-25T09:00:00Z' },
      steps: [referralStep({ act: 'finish' })],
    })
    const as = { ...onDuty, member: { ...onDuty.member, permissions: [...onDuty.member.permissions, 'referral:work'] } }
    await stand.see(AT, { as, answers: { ...answers, 'referrals.get': ended } }, async ({ page }) => {
      await page.getByText('Stay ended: the house asked them to leave').waitFor()
      await page.getByRole('link', { name: 'Refer to somebody else' }).waitFor()
    })
  })

  test('their desk counts what waits for an answer, and leads there', async () => {
    const due = [
      { referral: id(701), side: 'receiver', state: 'sent', due: '2026-11-24T08:00:00Z', missed: true },
    ] as const
    const waiting = { toAnswer: 1, arrivals: 0, late: 0, notArrived: 0, due: [...due] }
    await stand.see('/', { as: onDuty, answers: { ...QUIET, 'referrals.waiting': waiting } }, async ({ page }) => {
      const link = page.getByRole('region', { name: 'Overdue' }).getByRole('link', { name: 'Referral to you' })
      await eventually(() => link.getAttribute('href'), `/referrals/${id(701)}`)
    })
  })
})
