import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, RequestPage, RequestRow } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const as: Current = {
  ...intakeOfficer,
  member: {
    ...intakeOfficer.member,
    permissions: [...intakeOfficer.member.permissions, 'request:read', 'request:decide'],
  },
}
const row = (more: Partial<RequestRow> = {}): RequestRow => ({
  id: id(851),
  code: '000000',
  kind: 'access',
  state: 'verified',
  language: 'lv',
  madeOn: '2026-11-02',
  due: '2026-12-02',
  extended: false,
  late: false,
  verifiedBy: 'channel',
  report: null,
  unreadSince: null,
  ...more,
})
const WHY = { answer: 'not-checked', verify: 'verified-already', close: 'verified-already' } as const
const page = (more: Partial<RequestPage> = {}): RequestPage => ({
  ...row(),
  messages: [
    { id: id(861), kind: 'request', on: '2026-11-02', text: 'Viss par mani', reach: 'Tikai vakarā' },
    { id: id(862), kind: 'question', on: '2026-11-03', text: 'Kurā gadā?', reach: '' },
  ],
  events: [
    {
      id: id(871),
      at: '2026-11-03T08:00:00Z',
      kind: 'verified',
      by: { id: id(2), name: 'Pēteris Krūmiņš' },
      words: 'Zvans uz drošo tālruni',
    },
  ],
  actions: (['verify', 'ask', 'extend', 'check', 'answer', 'close'] as const).map((act) => ({
    operation: `requests.${act}`,
    allowed: !(act in WHY),
    why: act in WHY ? WHY[act as keyof typeof WHY] : null,
  })),
  remedy: 'You can complain to Invented Authority, and go to court.',
  ...more,
})
const late = row({
  id: id(852),
  kind: 'erasure',
  state: 'received',
  late: true,
  due: '2026-11-10',
  verifiedBy: 'receipt',
})
const given = (more: Partial<RequestPage> = {}, answers: Answers = {}) => ({
  as,
  answers: { 'requests.list': { requests: [late, row()] }, 'requests.get': page(more), ...answers },
})
const all = (allowed: readonly string[]) =>
  page().actions.map(({ operation }) => ({
    operation,
    allowed: allowed.includes(operation),
    why: allowed.includes(operation) ? null : ('ended' as const),
  }))

describe('requests', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/requests', given(), '.card'))
  test('all looks of a request', () => seeAllLooks(stand, `/requests/${id(851)}`, given(), '.now'))

  test('the list says what is late and how it is known who asks', async () => {
    await stand.see('/requests', given(), async ({ page: tab, callsOf }) => {
      await eventually(
        () => textOf(tab.locator('.card').first()),
        /An erasure.*Should have been answered by.*Known by the receipt/,
      )
      assert.deepEqual(callsOf('requests.list')[0].input, { state: 'open' })
      await tab.getByRole('link', { name: 'All' }).click()
      await eventually(() => callsOf('requests.list').at(-1)?.input, { state: 'all' })
    })
  })

  test('a copy leaves only when all three are ticked', async () => {
    const changed = { request: id(851), state: 'checked', erased: false, actions: [] } as const
    await stand.see(
      `/requests/${id(851)}`,
      given({}, { 'requests.check': { ...changed, actions: [] } }),
      async ({ page: tab, called }) => {
        await eventually(() => textOf(tab.locator('.act.closed').nth(1)), /not looked through yet|known already/)
        await tab.locator('summary', { hasText: 'Look through the copy' }).click()
        const button = tab.getByRole('button', { name: 'Look through the copy' })
        for (const words of ['I have read', 'other people is out', 'Nobody who reported']) {
          await eventually(() => button.isDisabled(), true)
          await tab.getByText(words).click()
        }
        await button.click()
        assert.deepEqual((await called('requests.check')).input, {
          request: id(851),
          read: true,
          others: true,
          sources: true,
          note: '',
        })
      },
    )
  })

  test('words that are being written outlive that the copy was looked through', async () => {
    const changed = { request: id(851), state: 'checked', erased: false, actions: [] } as const
    const look = given({}, { 'requests.check': { ...changed, actions: [] } })
    await stand.see(`/requests/${id(851)}`, look, async ({ page: tab, called, answer, settled }) => {
      await tab.locator('summary', { hasText: 'Two months more' }).click()
      const why = tab.locator('details[open]', { hasText: 'Two months more' }).getByRole('textbox')
      await why.fill('They wrote twice')
      await tab.locator('summary', { hasText: 'Look through the copy' }).click()
      for (const words of ['I have read', 'other people is out', 'Nobody who reported'])
        await tab.getByText(words).click()
      answer(given({ state: 'checked' }).answers)
      await tab.getByRole('button', { name: 'Look through the copy' }).click()
      await called('requests.get', 2)
      await settled()
      await eventually(() => why.inputValue(), 'They wrote twice')
    })
  })

  test('a refusal wants reasons for the record and shows the remedy that is added; an erasure says what it does', async () => {
    const open = given(
      { kind: 'erasure', report: id(801), actions: all(['requests.answer']) },
      { 'requests.answer': { request: id(851), state: 'refused', erased: false, actions: [] } },
    )
    await stand.see(`/requests/${id(851)}`, open, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Answer and end' }).click()
      await tab.getByText('erased by its key').waitFor()
      await tab.getByLabel('What is answered').selectOption('refused')
      await tab.getByText('You can complain to Invented Authority').waitFor()
      await tab.getByLabel('To the person').fill('It must be kept.')
      const button = tab.getByRole('button', { name: 'Answer and end' })
      await eventually(() => button.isDisabled(), true)
      await tab.getByLabel('Reasons for the record').fill('Criminal case')
      assert.deepEqual(await violations(tab), [])
      await button.click()
      assert.deepEqual((await called('requests.answer')).input, {
        request: id(851),
        as: 'refused',
        text: 'It must be kept.',
        why: 'Criminal case',
      })
    })
  })

  test('making sure says that nobody is asked to come', async () => {
    const open = given(
      { state: 'read', verifiedBy: null, actions: all(['requests.verify']) },
      { 'requests.verify': { request: id(851), state: 'verified', erased: false, actions: [] } },
    )
    await stand.see(`/requests/${id(851)}`, open, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Make sure who asks' }).click()
      await tab.getByText('Never ask them to come').waitFor()
      await tab.getByLabel('What shows it').fill('Called the safe number')
      await tab.getByRole('button', { name: 'It is known who asks' }).click()
      assert.deepEqual((await called('requests.verify')).input, {
        request: id(851),
        by: 'channel',
        how: 'Called the safe number',
      })
    })
  })

  test('whose roles open none sees no room', async () => {
    await stand.see('/', { as: reader }, async ({ page: tab, settled }) => {
      await settled()
      assert.equal(await tab.getByRole('link', { name: 'Requests' }).count(), 0)
    })
  })

  test('the notice is set in the settings', async () => {
    const setter: Current = { ...as, member: { ...as.member, permissions: [...as.member.permissions, 'notice:set'] } }
    const notice = {
      contact: '',
      authority: 'Invented DPA',
      authorityContact: '',
      recipients: '',
      retention: '',
      restrictions: '',
    }
    const answers: Answers = {
      'privacy-notices.get': { notice: null },
      'privacy-notices.set': { notice },
      'intakes.get': { intake: null },
      'rings.get': { rings: null },
      'credentials.list': { credentials: [], mayAdd: [] },
      'sessions.list': { sessions: [] },
    }
    await stand.see('/settings', { as: setter, answers }, async ({ page: tab, called }) => {
      const form = tab.locator('section[aria-labelledby=notice] form')
      await form.getByLabel('Authority to which one complains').fill('Invented DPA')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('privacy-notices.set')).input, notice)
    })
  })
})
