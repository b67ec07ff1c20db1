import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GuestPage, MyGuestPlace, TeamGuest } from '../../../src/modules/cases/guests/shapes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, inTurn } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'

const guardian = session('Gita Aizbilde', ['guardian'], ['agency:read', 'case:read', 'guest:work'])
const place = (more: Partial<MyGuestPlace> = {}): MyGuestPlace => ({
  ...{ guest: id(701), kind: 'guardian', urgency: 'danger', from: '2026-11-01', until: '2027-02-01', state: 'invited' },
  ...{ language: 'uk', agency: 'Helping Centre', since: '2026-11-24T08:00:00Z', called: null },
  ...more,
})
const accepted = place({ state: 'accepted', called: 'Bitena Vyhadana' })
const { state: _, ...placed } = accepted
const opened: GuestPage = {
  ...placed,
  ...{ parts: ['identity', 'child', 'plan', 'interviews', 'days'], person: id(601), code: '0a1b2c3d', age: 'child' },
  ...{
    invitedBy: 'Rūta Vanaga, Helping Centre',
    basis: 'Order 12 of the orphans’ court',
    learns: 'The child knows her',
  },
  identity: { name: 'Bitena Vyhadana', otherNames: '', born: '2011-05', pseudonym: '' },
  child: { state: 'guardian', since: '2026-11-02T08:00:00Z' },
  plan: { at: '2026-11-03T08:00:00Z', steps: [{ what: 'School from January', who: 'Team', done: false }], safety: '' },
  interviews: [{ on: '2026-11-10', kind: 'best-interests', topics: ['wishes'], language: 'uk' }],
  days: [{ kind: 'court', on: '2026-12-12', note: 'Hall 3' }],
  decisions: null,
}
const ofTeam: TeamGuest = {
  ...{ id: id(701), kind: 'guardian', urgency: 'none', from: '2026-11-01', until: '2027-02-01', state: 'accepted' },
  ...{
    since: '2026-11-02T08:00:00Z',
    ground: 'law',
    openedAt: '2026-11-20T08:00:00Z',
    acts: ['renew', 'end', 'conflict'],
  },
  words: {
    ...{ name: 'Gita Aizbilde', agency: 'Orphans’ court', reason: '' },
    ...{ basis: 'Order 12', learns: 'The child knows her name' },
  },
}
const TEAM: Answers = {
  'persons.get': personPage({ age: 'child' }),
  'guests.of-person': { guests: [ofTeam], mayInvite: true },
  'guests.candidates': { members: [{ id: id(702), name: 'Nora Kaimiņa', agency: 'Orphans’ court' }] },
  'guests.record-conflict': { guest: id(701) },
  'guests.invite': { guest: id(703) },
}

describe('guests on a person’s team', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const ASKED = { as: guardian, answers: { 'guests.mine': { places: [place(), accepted] } } satisfies Answers }
  const OPEN = {
    as: guardian,
    answers: { 'guests.mine': { places: [accepted] }, 'guests.get': opened } satisfies Answers,
  }
  const TEAMS = { as: caseWorker, answers: TEAM }
  const AT = `/cases/${id(601)}?part=team`

  test('all looks of one’s places', () => seeAllLooks(stand, '/guests', ASKED, 'main h1'))
  test('all looks of a person', () => seeAllLooks(stand, `/guests/${id(701)}`, OPEN, '#plan'))
  test('all looks on the person’s own page', () => seeAllLooks(stand, AT, TEAMS, '#guests'))

  test('an invitation says what the work is and nobody’s name, and is answered by one press', async () => {
    const answers = { 'guests.mine': { places: [place()] }, 'guests.answer': { guest: id(701) } } satisfies Answers
    await stand.see('/guests', { as: guardian, answers }, async ({ page, called }) => {
      await eventually(() => textOf(page.locator('main')), /child’s guardian.*Helping Centre.*Ukrainian/s)
      await page.getByRole('button', { name: 'Accept' }).click()
      const { input } = await called('guests.answer')
      assert.deepEqual(input, { guest: id(701), answer: 'accept' })
    })
  })

  test('a tab that stands open closes when the place ends', async () => {
    const answers = {
      'guests.get': opened,
      'guests.mine': inTurn<{ places: MyGuestPlace[] }>({ places: [accepted] }, { places: [] }),
    } satisfies Answers
    await stand.see(`/guests/${id(701)}`, { as: guardian, answers }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main')), /School from January/)
      // As it does by itself every quarter of a minute.
      await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`)
      await eventually(() => textOf(page.locator('main')), /not open to you/)
      assert.doesNotMatch((await textOf(page.locator('main'))) ?? '', /Bitena|School/)
    })
  })

  test('the team records a conflict of interest with its reason', async () => {
    await stand.see(AT, TEAMS, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=guests]')
      await part.locator('summary', { hasText: 'conflict' }).click()
      await part.getByLabel('Why').filter({ visible: true }).fill('Her brother is the recruiter')
      await part.getByRole('button', { name: 'Record a conflict of interest' }).click()
      const { input } = await called('guests.record-conflict')
      assert.deepEqual(input, { guest: id(701), text: 'Her brother is the recruiter' })
    })
  })
})
