import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { list, summary } from '../leads/leads.ts'
import { ANSWERS as NOTICES, list as noticeList, row as noticeRow } from '../notices/notices.ts'
import { analyst, id, member, noticeWriter, reader } from '../people.ts'
import { SERVICE_ANSWERS, serviceWorker } from '../referrals/services.ts'
import { raiseStand, type Stand } from '../stand.ts'

const REASON = 'Three times the same honest farm.'
const leads = [summary(1), summary(2, { state: 'claimed', mine: true }), summary(3)]
const taken = { fields: [{ field: 'lead', message: 'claimed-by-other' }] }
const changed = (state: 'claimed' | 'dismissed') => (input: { lead: string }) => ({
  lead: input.lead,
  state,
  actions: [],
})
const answers: Answers = {
  'leads.list': list(leads),
  'leads.claim': (input) =>
    input.lead === id(103)
      ? problem('conflict', 'Somebody else has claimed this lead. They can release it.', taken)
      : changed('claimed')(input),
  'leads.dismiss': changed('dismissed'),
}

describe('acts on several rows', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('leads are chosen and dismissed by keyboard with one reason; each is a call, and what failed stays chosen', async () => {
    await stand.see('/leads', { answers, as: analyst }, async ({ page, callsOf, settled }) => {
      await settled()
      for (const key of ['k', 'k', 'x', 'j', 'x', 'j', 'x', 'a']) await page.keyboard.press(key)
      const bar = page.getByRole('region', { name: 'Chosen rows' })
      await eventually(() => textOf(bar), /^3 chosen/)
      for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('The same reason is kept with each of them.').waitFor()
      await dialog.getByLabel('Reason').fill(REASON)
      await dialog.getByRole('combobox').selectOption('honest-offer')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await bar.getByRole('alert').waitFor()
      assert.match(await textOf(bar), /Not done with 1:\s*L-2293: Somebody else has claimed this lead.*1 chosen/)
      await page.getByText('Done with 2 of 3.').waitFor({ state: 'attached' })
      // One that nobody had is claimed first, and one that was claimed already is not claimed again.
      assert.deepEqual(
        callsOf('leads.claim').map(({ input }) => input),
        [{ lead: id(101) }, { lead: id(103) }],
      )
      assert.deepEqual(
        callsOf('leads.dismiss').map(({ input, reason }) => [input, reason]),
        [101, 102].map((n) => [{ lead: id(n), because: 'honest-offer' }, REASON]),
      )
      await bar.getByRole('button', { name: 'Choose none' }).click()
      await eventually(() => bar.count(), 0)
    })
  })

  test('what was dismissed together is taken back from the message, as it was before; U does the same', async () => {
    const back: Answers = {
      ...answers,
      'leads.claim': changed('claimed'),
      'leads.reopen': changed('claimed'),
      'leads.release': changed('claimed'),
    }
    await stand.see('/leads', { answers: back, as: analyst }, async ({ page, callsOf, settled }) => {
      await settled()
      for (const key of ['k', 'k', 'x', 'j', 'x']) await page.keyboard.press(key)
      await page.getByRole('region', { name: 'Chosen rows' }).getByRole('button', { name: 'Dismiss' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill(REASON)
      await dialog.getByRole('combobox').selectOption('honest-offer')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await shoot(page, 'undo')
      await page.keyboard.press('u')
      await page.getByText('Undone.').waitFor({ state: 'attached' })
      const reason = 'Set aside by mistake, and taken back at once.'
      assert.deepEqual(
        callsOf('leads.reopen').map((call) => [call.input, call.reason]),
        [101, 102].map((n) => [{ lead: id(n) }, reason]),
      )
      // The second was in one's own hands before.
      assert.deepEqual(
        callsOf('leads.release').map(({ input }) => input),
        [{ lead: id(101) }],
      )
      assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0)
    })
  })

  test('a lead dismissed by a key is taken back, and a failure of that is told', async () => {
    const back: Answers = { ...answers, 'leads.reopen': problem('conflict', 'Somebody was faster.') }
    await stand.see('/leads', { answers: back, as: analyst }, async ({ page, called, settled }) => {
      await settled()
      await page.keyboard.press('d')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill(REASON)
      await dialog.getByRole('combobox').selectOption('honest-offer')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('button', { name: 'Undo' }).click()
      await called('leads.reopen')
      await page.getByText('Somebody was faster.').waitFor({ state: 'attached' })
    })
  })

  for (const language of ['en', 'ar'] as const)
    for (const width of [1280, 390, 320])
      test(`the bar fits at ${width} in ${language}, and axe finds nothing`, async () => {
        await stand.see('/leads', { answers, as: analyst, language, width }, async ({ page, settled }) => {
          await settled()
          await page.locator('.queue .tick').first().click()
          await page.locator('.several').waitFor()
          await eventually(() => sideways(page), 0)
          assert.deepEqual(await violations(page), [])
          await shoot(page, `several leads ${width} ${language}`)
        })
      })

  test('who may do nothing with leads has nothing to choose', async () => {
    await stand.see('/leads', { answers, as: reader }, async ({ page, settled }) => {
      await settled()
      await page.keyboard.press('x')
      assert.equal(await page.locator('.queue .tick, .several').count(), 0)
    })
  })

  test('leads are given to a colleague together; oneself and who has left are not offered', async () => {
    const people: Answers = {
      ...answers,
      'members.list': {
        members: [
          member(),
          member({ id: id(1), name: 'Ilze Kalniņa' }),
          member({ id: id(3), name: 'Gone Invented', state: 'ended' }),
        ],
        invites: [],
      },
      'leads.assign': changed('claimed'),
    }
    await stand.see('/leads', { answers: people, as: analyst }, async ({ page, callsOf, settled }) => {
      await settled()
      // The row that was picked last is remembered.
      for (const key of ['k', 'k', 'x', 'j', 'x']) await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Give to a colleague' }).click()
      const dialog = page.getByRole('dialog')
      const choice = dialog.getByLabel('Colleague')
      await eventually(() => choice.locator('option').allTextContents(), ['Choose', 'Pēteris Krūmiņš'])
      await choice.selectOption('Pēteris Krūmiņš')
      await shoot(page, 'several give')
      await dialog.getByRole('button', { name: 'Give' }).click()
      await eventually(
        () => callsOf('leads.assign').map(({ input }) => input),
        [101, 102].map((n) => ({ lead: id(n), member: id(2) })),
      )
    })
  })

  test('notices that nobody has are discarded together, and neither approved nor sent', async () => {
    const withdrawing: Answers = {
      ...NOTICES,
      'notices.withdraw': ({ notice }) => ({ notice, state: 'withdrawn', actions: [] }),
    }
    await stand.see('/notices', { answers: withdrawing, as: noticeWriter }, async ({ page, callsOf, settled }) => {
      await settled()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
      const bar = page.getByRole('region', { name: 'Chosen rows' })
      await eventually(
        () => textOf(bar),
        /^2 chosen\s*Give to a colleague\s*Discard notices\s*Choose all shown\s*Choose none$/,
      )
      await shoot(page, 'several notices')
      await bar.getByRole('button', { name: 'Discard notices' }).click()
      await page.getByRole('dialog').getByLabel('Reason').fill('Written from a wrong lead.')
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      await eventually(
        () => callsOf('notices.withdraw').map(({ input }) => input),
        [{ notice: id(701) }, { notice: id(702) }],
      )
    })
  })

  test('drafts that nobody has are discarded, and a list says of each which it was', async () => {
    const gone = noticeRow({ state: 'withdrawn', sentAt: null })
    const notices = [noticeRow({ id: id(711), number: 11 }), { ...gone, id: id(712), number: 12 }]
    const back = noticeRow({ id: id(713), number: 13, state: 'withdrawn', sentAt: '2026-11-20T08:00:00Z' })
    const states = [{ state: 'withdrawn' as const, notices: 2 }]
    const found = { ...noticeList, notices: [...notices, back], total: 3, states }
    const answers: Answers = {
      ...{ ...NOTICES, 'notices.list': found },
      'notices.withdraw': ({ notice }) => ({ notice, state: 'withdrawn', actions: [] }),
    }
    await stand.see('/notices', { answers, as: noticeWriter }, async ({ page, callsOf, settled }) => {
      await settled()
      const card = (n: number) => page.locator('.card', { hasText: `Notice ${n}` })
      await eventually(() => textOf(card(12)), /Discarded/)
      await eventually(() => textOf(card(13)), /Withdrawn/)
      await page.getByRole('link', { name: 'Withdrawn or discarded 2' }).waitFor()
      for (const key of ['j', 'x']) await page.keyboard.press(key)
      const bar = page.getByRole('region', { name: 'Chosen rows' })
      await bar.getByRole('button', { name: 'Discard notices' }).click()
      await page.getByRole('dialog').getByText('nobody is told').waitFor()
      await page.getByRole('dialog').getByLabel('Reason').fill('Written from a wrong lead.')
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      await eventually(() => callsOf('notices.withdraw').map(({ input }) => input), [{ notice: id(711) }])
    })
  })

  test('services of the own agency are confirmed together, once somebody says so of each', async () => {
    const verifying: Answers = { ...SERVICE_ANSWERS, 'services.verify': ({ service }) => ({ service }) }
    await stand.see('/services', { answers: verifying, as: serviceWorker }, async ({ page, callsOf, settled }) => {
      await settled()
      // The third is another agency's.
      assert.equal(await page.locator('.services .tick').count(), 2)
      await page.locator('.services .tick').first().click()
      const bar = page.getByRole('region', { name: 'Chosen rows' })
      await bar.getByRole('button', { name: 'Choose all shown' }).click()
      await shoot(page, 'several services')
      await bar.getByRole('button', { name: 'Confirm a service' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(/House at the lake.*Night shelter of the invented town/).waitFor()
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await eventually(
        () => callsOf('services.verify').map(({ input }) => input),
        [{ service: id(801) }, { service: id(802) }],
      )
    })
  })
})
