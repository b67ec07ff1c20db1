import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GuestPage, MyGuestPlace, TeamGuest } from '../../../src/modules/cases/guests/shapes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'

const officer = session(
  'Aija Patvēruma',
  ['asylum-officer'],
  ['agency:read', 'case:open', 'case:read', 'guest:work', 'track:say'],
)
const place = (more: Partial<MyGuestPlace> = {}): MyGuestPlace => ({
  ...{ guest: id(751), kind: 'asylum-officer', urgency: 'none', from: '2026-11-01', until: '2027-02-01' },
  ...{ state: 'accepted', language: 'uk', agency: 'Helping Centre', since: '2026-11-24T08:00:00Z' },
  called: 'B. from the farm',
  ...more,
})
const { state: _, ...placed } = place()
const step = (act: string, to: string, more: object = {}) => ({
  ...{ track: 'asylum' as const, act, to, operation: 'guests.say-step', allowed: true, why: null },
  ...{ adverse: false, asks: [], ...more },
})
const opened: GuestPage = {
  ...placed,
  ...{ matters: [], documents: [], remedies: [], parts: ['asylum'], person: id(601), code: '0a1b2c3d', age: null },
  ...{ invitedBy: 'Rūta Vanaga, Helping Centre', basis: 'She agreed', learns: 'She knows the officer’s name' },
  ...{ identity: null, child: null, plan: null, interviews: null, days: null, decisions: null },
  track: {
    ...{ track: 'asylum', state: 'applied', since: '2026-11-20T08:00:00Z' },
    clocks: [{ track: 'asylum', name: 'asylum-needs', due: '2026-12-20T08:00:00Z', missed: false }],
    steps: [
      step('protect', 'protected'),
      step('refuse', 'refused', { adverse: true, asks: ['remedy', 'language'] }),
      step('withdraw', 'withdrawn'),
    ],
    history: [
      {
        ...{ id: id(762), at: '2026-11-20T08:00:00Z', act: 'apply', to: 'applied' },
        ...{ by: 'Aija Patvēruma, Asylum Office', reason: 'Lodged at the counter in Riga', remedy: '' },
      },
      {
        ...{ id: id(761), at: '2026-11-18T08:00:00Z', act: 'wish', to: 'wished', by: null, reason: '', remedy: '' },
      },
    ],
  },
}
const ofTeam: TeamGuest = {
  ...{ id: id(751), kind: 'asylum-officer', urgency: 'none', from: '2026-11-01', until: '2027-02-01' },
  ...{ state: 'accepted', since: '2026-11-02T08:00:00Z', ground: 'consent', openedAt: '2026-11-20T08:00:00Z' },
  ...{ acts: ['renew', 'end', 'conflict'], matters: [], documents: [], remedies: [] },
  said: [
    { id: id(763), track: 'asylum', act: 'refuse', to: 'refused', at: '2026-11-24T08:00:00Z', seenAt: null },
    {
      ...{ id: id(762), track: 'asylum', act: 'apply', to: 'applied', at: '2026-11-20T08:00:00Z' },
      seenAt: '2026-11-20T12:00:00Z',
    },
  ],
  ...{ mayTell: false, mayRelease: false },
  words: {
    ...{ name: 'Aija Patvēruma', agency: 'Asylum Office', reason: '' },
    ...{ basis: 'She agreed', learns: 'She knows the officer’s name' },
  },
}
const OPEN = {
  as: officer,
  answers: { 'guests.mine': { places: [place()] }, 'guests.get': opened } satisfies Answers,
}
const TEAM: Answers = {
  'persons.get': personPage(),
  'guests.of-person': { guests: [ofTeam], mayInvite: true },
  'guests.candidates': { members: [{ id: id(752), name: 'Pauls Prokurors', agency: 'Prosecution' }] },
  'guests.invite': { guest: id(753) },
  'guests.see-steps': { guest: id(751), seen: [id(763)] },
}

describe('an asylum officer or prosecutor on a person’s team', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const AT = `/guests/${id(751)}`
  const OF_TEAM = `/cases/${id(601)}?part=team`

  test('all looks of the track', () => seeAllLooks(stand, AT, OPEN, '#track'))
  test('all looks on the person’s own page', () =>
    seeAllLooks(stand, OF_TEAM, { as: caseWorker, answers: TEAM }, '#guests'))

  test('an invitation says whose steps are asked for, and nothing of the person', async () => {
    const answers = {
      'guests.mine': { places: [place({ state: 'invited', called: null })] },
    } satisfies Answers
    await stand.see('/guests', { as: officer, answers }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main')), /asked for the asylum steps of a person.*Helping Centre/s)
    })
  })

  test('the track comes first, then what was done, and the step is said with reasons, the remedy and the language', async () => {
    const answers = { ...OPEN.answers, 'guests.say-step': { step: id(764), person: id(601) } } satisfies Answers
    await stand.see(AT, { as: officer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=track]')
      await eventually(() => textOf(part), /Asylum.*What was done.*Lodged at the counter.*by the team.*Say a step/s)
      assert.doesNotMatch((await textOf(page.locator('main'))) ?? '', /ask the team|Decisions|Interviews/i)
      await part.getByLabel('Which step').selectOption('refuse')
      const send = part.getByRole('button', { name: 'Say a step' })
      await send.click()
      // Said beside the field, before anything is sent.
      await eventually(() => part.getByRole('textbox', { name: 'Why' }).getAttribute('aria-invalid'), 'true')
      await part.getByRole('textbox', { name: 'Why' }).fill('The country is held to be safe for her')
      await part.getByLabel(/review/).fill('The administrative court, within 30 days')
      await send.click()
      const { input, reason } = await called('guests.say-step')
      assert.deepEqual(input, {
        ...{ guest: id(751), act: 'refuse', remedy: 'The administrative court, within 30 days', language: 'uk' },
      })
      assert.equal(reason, 'The country is held to be safe for her')
    })
  })

  test('the team sees what is new, says that it has seen it, and invites a prosecutor by how the person is called', async () => {
    await stand.see(OF_TEAM, { as: caseWorker, answers: TEAM }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=guests]')
      await eventually(() => textOf(part), /Asylum officer.*Steps they said.*New/s)
      await part.getByRole('button', { name: 'Seen' }).click()
      assert.deepEqual((await called('guests.see-steps')).input, { guest: id(751) })
      await part.locator('summary', { hasText: 'Invite somebody' }).click()
      const form = part.locator('#invite-guest')
      await form.getByLabel('As what').selectOption('prosecutor')
      await form.getByLabel('Whom', { exact: true }).selectOption(id(752))
      await form.getByLabel('How the person is called').fill('B. from the farm')
      await form.getByLabel('Which law').fill('Order of the court')
      await form.getByLabel('Who learns of whom').fill('She knows his name')
      await form.getByLabel('First day').fill('2026-12-01')
      await form.getByLabel('Last day').fill('2027-02-01')
      await form.getByRole('button', { name: 'Invite somebody' }).click()
      const { input } = await called('guests.invite')
      assert.deepEqual(input, {
        ...{ person: id(601), kind: 'prosecutor', ground: 'law', urgency: 'none', member: id(752) },
        ...{ basis: 'Order of the court', learns: 'She knows his name', called: 'B. from the farm' },
        ...{ from: '2026-12-01', until: '2027-02-01' },
      })
    })
  })
})
