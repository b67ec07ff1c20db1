import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { personPage } from '../cases/cases.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import {
  AT,
  REFERRAL_ANSWERS as answers,
  received,
  referralPage,
  referralRow,
  referralStep,
  referrer,
} from './referrals.ts'
import { SERVICE_ANSWERS, SERVICES_FOUND } from './services.ts'

describe('pages of referrals', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const get = (page: ReturnType<typeof referralPage>): Answers => ({ ...answers, 'referrals.get': page })

  test('all looks of the list', () => seeAllLooks(stand, '/referrals', { answers, as: referrer }, 'ol.persons'))
  test('all looks of a referral', () => seeAllLooks(stand, AT, { answers, as: referrer }, 'dl.facts'))
  test('all looks of a draft', () =>
    seeAllLooks(stand, `/referrals/new?person=${id(601)}`, { answers, as: referrer }, 'form.form'))

  test('what goes along names safe ways, and how they said themselves that they may be reached', async () => {
    await stand.see(AT, { answers, as: referrer }, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('dl.facts')),
        /\+371 2000 0142.*In the report: Tikai zīmīte Oļai Use this way only, and only as it says\./,
      )
    })
  })

  test('who did not arrive stands first and in words; the state is told beside the need and what is late', async () => {
    await stand.see('/referrals', { answers, as: referrer }, async ({ page }) => {
      const rows = page.locator('ol.persons > li')
      await eventually(() => textOf(rows.nth(0)), /Bērns Vyhadans[\s\S]*Did not arrive[\s\S]*Shelter/)
      await eventually(() => textOf(rows.nth(1)), /Accepted, on the way[\s\S]*They meet/)
      await page.getByRole('link', { name: 'Sent', exact: true }).click()
      await eventually(() => page.url(), /side=sender/)
      const all = page.getByRole('link', { name: 'All', exact: true })
      await all.click()
      await eventually(() => all.getAttribute('aria-current'), /page|true/)
      await eventually(() => page.url(), /side=sender/, 'one choice keeps the other')
    })
  })

  test('the sender sends for all who go together; taking back asks why first', async () => {
    const others = [referralRow({ id: id(703), called: 'Bērns', state: 'consented' })]
    const sent: Answers = { ...get(referralPage({ others })), 'referrals.send': { referrals: [id(701), id(703)] } }
    await stand.see(AT, { answers: sent, as: referrer }, async ({ page, called }) => {
      await page.getByText('Send', { exact: true }).click()
      await eventually(() => page.getByRole('checkbox', { name: 'The same for all who go together' }).isChecked(), true)
      await page.getByRole('button', { name: 'Take this step' }).first().click()
      assert.deepEqual((await called('referrals.send')).input, { referral: id(701), withOthers: true })
      await page.getByText('Take it back').click()
      await page.getByRole('button', { name: 'Take this step' }).last().click()
      await page.getByRole('dialog').waitFor()
    })
  })

  test('the receiver confirms an arrival by place, hour and who saw it, and reads under which conditions', async () => {
    const arrived: Answers = { ...get(received()), 'referrals.confirm-arrival': { referrals: [id(701)] } }
    await stand.see(AT, { answers: arrived, as: referrer }, async ({ page, called }) => {
      await page.getByText('For this need alone: Shelter.').waitFor()
      await eventually(() => page.getByRole('link', { name: 'Open the person' }).count(), 0)
      await page.getByText('Confirm the arrival').click()
      const take = page.getByRole('button', { name: 'Take this step' }).first()
      await take.click()
      await hasFocus(page.getByLabel('Place').first())
      await page.getByLabel('Place').first().fill('Durvis pie ezera')
      await page.getByLabel('Who saw them arrive').fill('Nakts maiņa')
      await page.getByLabel('Hour').first().fill('09:05')
      await take.click()
      const { place, who, at } = (await called('referrals.confirm-arrival')).input as Record<string, string>
      assert.deepEqual([place, who, new Date(at).getMinutes()], ['Durvis pie ezera', 'Nakts maiņa', 5])
    })
  })

  test('a missing person: an alarm that is read out, no way to close, and the way to their own record', async () => {
    const missing = referralPage({
      ...{ state: 'not-arrived', turn: 'sender', clock: 'search', missed: true },
      steps: [referralStep({ act: 'found' })],
    })
    await stand.see(AT, { answers: get(missing), as: referrer }, async ({ page }) => {
      await eventually(() => textOf(page.getByRole('alert')), /has not arrived/)
      await eventually(() => page.getByText('Take it back').count(), 0)
      await eventually(() => page.getByRole('link', { name: 'Open the person' }).getAttribute('href'), /\/cases\//)
    })
  })

  test('a refusal says why and leads on to somebody else; ended access shows nothing of the person', async () => {
    const refused = referralPage({
      ...{ state: 'rejected', turn: null, clock: null, due: null },
      refusedFor: 'full',
      steps: [],
    })
    await stand.see(AT, { answers: get(refused), as: referrer }, async ({ page }) => {
      await page.getByText('Refused: no free place').waitFor()
      await page.getByText('Nothing more is to be done here.').waitFor()
      const on = page.getByRole('link', { name: 'Refer to somebody else' })
      await eventually(() => on.getAttribute('href'), new RegExp(`person=${id(601)}`))
    })
    const over = received({ called: null, summary: null, accessEndedAt: '2026-11-24T09:00:00Z' })
    await stand.see(AT, { answers: get(over), as: referrer }, async ({ page }) => {
      await page.getByText('Nothing opens to you here any more.').waitFor()
      await atRest(page)
      assert.doesNotMatch(await textOf(page.locator('main')), /Vyhadana|2000 0142/)
    })
  })

  test('a draft: who is closed is named with the reason, a service chooses who reads it, and children go along', async () => {
    const others = [{ id: id(602), code: '000000', number: 2, name: 'Bērns', age: 'child' as const }]
    const drafted: Answers = {
      ...answers,
      ...{ 'persons.get': personPage({ others }), 'referrals.draft': { referrals: [id(701)] } },
    }
    await stand.see(
      `/referrals/new?person=${id(601)}`,
      { answers: drafted, as: referrer },
      async ({ page, called }) => {
        await page.getByText('Not open: Policija – The person does not want this receiver to be told.').waitFor()
        const save = page.getByRole('button', { name: 'Keep the draft' })
        await save.click()
        await page.getByText('Say to whom.').waitFor()
        await hasFocus(page.getByLabel('Whom you hand over to'))
        await page.getByText('Bērns').click()
        await page.getByLabel('Agency').selectOption('Patvērums')
        await page.getByText('Name and day of birth').click()
        await save.click()
        const { persons, to, parts } = (await called('referrals.draft')).input as Record<string, unknown>
        assert.deepEqual(
          [persons, to, parts],
          [[id(601), id(602)], { agency: id(901), service: null }, ['needs', 'channels']],
        )
        await page.waitForURL(`**${AT}`)
      },
    )
  })

  test('where nobody is chosen it goes by hand: the house is named, with the fault beside that field', async () => {
    const none: Answers = {
      ...{ ...answers, 'services.search': { ...SERVICES_FOUND, services: [] } },
      'referrals.draft': { referrals: [id(701)] },
    }
    await stand.see(`/referrals/new?person=${id(601)}`, { answers: none, as: referrer }, async (view) => {
      const { page, called } = view
      const name = page.getByLabel('Whom you hand over to')
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      await eventually(() => name.getAttribute('aria-invalid'), 'true')
      await eventually(() => page.getByLabel('Agency').getAttribute('aria-invalid'), 'false')
      await looksRight(view)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await shoot(page, `referral-by-name-${width}`)
      }
      await page.getByLabel('Agency').selectOption('Patvērums')
      await eventually(() => name.count(), 0)
      await page.getByLabel('Agency').selectOption('None here: by hand')
      await name.fill('Invented house')
      await page.getByText('It is in another country').click()
      await page.getByRole('button', { name: 'Keep the draft' }).click()
      const { to } = (await called('referrals.draft')).input as Record<string, unknown>
      assert.deepEqual(to, { name: 'Invented house', abroad: true })
    })
  })

  test('where the directory has nobody for it, the form says so and leads to lines and to a new entry', async () => {
    const none: Answers = { ...SERVICE_ANSWERS, ...answers, 'services.search': { ...SERVICES_FOUND, services: [] } }
    await stand.see(`/referrals/new?person=${id(601)}`, { answers: none, as: referrer }, async ({ page }) => {
      await page.getByText('No service of the directory gives this').waitFor()
      await eventually(() => page.getByRole('link', { name: /lines to call/ }).getAttribute('href'), '/services')
      await page.getByRole('link', { name: 'Enter the one you know' }).click()
      await page.waitForURL('**/services/new')
    })
  })

  test('from a service one chooses whom to refer, and nothing but numbers stands in the address', async () => {
    const more: Answers = {
      ...answers,
      'persons.list': { persons: [{ ...personPage() }], total: 1, next: null },
    }
    await stand.see(`/referrals/new?service=${id(801)}`, { answers: more, as: referrer }, async ({ page }) => {
      await page.getByRole('link', { name: /Oksana/ }).click()
      await page.getByLabel('Service of the directory').waitFor()
      await eventually(() => page.getByLabel('Service of the directory').inputValue(), id(801))
      assert.doesNotMatch(page.url(), /Oksana/)
    })
  })

  test('what the server finds wrong comes back at its field, and what was typed stays', async () => {
    const words = 'Explain it again, with an interpreter: what was not understood is no consent.'
    const fields = [{ field: 'language', message: 'not a language code such as uk' }]
    const failing: Answers = {
      ...get(referralPage({ state: 'draft', consent: null, steps: [referralStep({ act: 'consent' })] })),
      'referrals.consent': problem('invalid-input', words, { fields }),
    }
    await stand.see(AT, { answers: failing, as: referrer }, async ({ page, called }) => {
      await page.getByText('Record the consent').click()
      const told = page.getByLabel('What the person was told')
      await told.fill('Teikts ukrainiski')
      // First contact found in which language; nobody is asked again.
      await eventually(() => page.getByRole('combobox', { name: 'In which language' }).inputValue(), 'Ukrainian')
      const take = page.getByRole('button', { name: 'Take this step' })
      await take.click()
      await page.getByText('Only who has understood what it means can agree to it.').waitFor()
      await page.getByText('The person said it back in their own words').click()
      await take.click()
      const { language, ground } = (await called('referrals.consent')).input as Record<string, string>
      assert.deepEqual([language, ground], ['uk', 'given'])
      await page.getByRole('alert').first().waitFor()
      await eventually(() => told.inputValue(), 'Teikts ukrainiski')
    })
  })
})
