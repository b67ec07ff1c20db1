import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ServicePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { hasFocus } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { referralPage, referralStep, seesReferral } from './referrals.ts'
import { SERVICE_ANSWERS } from './services.ts'

describe('a referral that goes by hand', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesReferral(() => stand)

  test('what goes by hand is never called sent: whom to call stands there, and the step says that it was done', async () => {
    const page = referralPage({
      ...{ byHand: true, state: 'consented', to: { agency: null, service: id(801), name: 'Māja pie ezera' } },
      steps: [referralStep({ act: 'send' })],
    })
    const more: Answers = { ...SERVICE_ANSWERS, 'referrals.send': { referrals: [id(701)] } }
    await see(page, more, async ({ page: tab, answer }) => {
      await tab.getByText('Nothing goes out from here').waitFor()
      const { phone } = (SERVICE_ANSWERS['services.get'] as ServicePage).service
      await tab.getByRole('link', { name: phone }).waitFor()
      await tab.getByText('Agreed, not handed over').waitFor()
      const step = tab.locator('aside details', {
        has: tab.locator('summary', { hasText: 'It was handed over: write it down' }),
      })
      await step.locator('summary').click()
      answer({ 'referrals.get': { ...page, state: 'sent', clock: 'answer', steps: [] } })
      await step.getByRole('button', { name: 'Take this step' }).click()
      await tab.getByText('Handed over, waits for an answer').waitFor()
      assert.doesNotMatch(await textOf(tab.locator('main')), /\bSend\b|Sent|Nothing goes out/)
    })
  })

  test('by hand it is said on the page, and each answer needs who gave it', async () => {
    const page = referralPage({
      ...{ byHand: true, state: 'sent', to: { agency: null, service: id(801), name: 'Māja pie ezera' } },
      steps: [referralStep({ act: 'reject', adverse: true })],
    })
    await see(
      page,
      { ...SERVICE_ANSWERS, 'referrals.answer': { referrals: [id(701)] } },
      async ({ page: tab, called }) => {
        await tab.getByText('Handed over by hand').waitFor()
        const reject = tab.locator('details.step', { hasText: 'Refuse' })
        await reject.locator('summary').click()
        await reject.getByLabel('In words').fill('Pilns')
        const button = reject.getByRole('button', { name: 'Take this step' })
        await button.click()
        await hasFocus(reject.getByLabel('Who of them told you so'))
        await reject.getByLabel('Who of them told you so').fill('Ilga pa tālruni')
        await button.click()
        assert.equal(((await called('referrals.answer')).input as Record<string, string>).saidBy, 'Ilga pa tālruni')
      },
    )
  })
})
