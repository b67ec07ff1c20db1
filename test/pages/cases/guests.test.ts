import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GuestPage, Matter, MyGuestPlace, TeamGuest } from '../../../src/modules/cases/guests/shapes.ts'
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
const matter = (more: Partial<Matter> = {}): Matter => ({
  ...{ id: id(711), kind: 'act', act: 'interview', timing: 'before', on: '2026-11-27', heard: 'said', state: 'open' },
  ...{ toldAt: '2026-11-24T08:00:00Z', since: '2026-11-24T08:00:00Z', answer: null, outcome: null, turn: 'guest' },
  words: {
    view: 'She wants Gita beside her, and to stop when she says so',
    what: 'An interview by the prosecutor in the room for children, one hour',
    ...{ danger: '', by: 'Rūta Vanaga, Helping Centre' },
  },
  acts: ['agree', 'object'],
  ...more,
})
const wish = matter({
  ...{ id: id(712), kind: 'wish', act: 'other', state: 'granted', turn: null, acts: [], outcome: 'On Saturday' },
  words: { view: 'She would like to see her sister', what: 'A visit', danger: '', by: 'Gita Aizbilde, Orphans’ court' },
})
const opened: GuestPage = {
  ...placed,
  matters: [matter(), wish],
  ...{ documents: [], remedies: [], track: null },
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
  matters: [
    matter({ state: 'objected', turn: 'team', acts: ['weigh', 'withdraw'], answer: 'Not before the school exam' }),
    wish,
  ],
  ...{ documents: [], remedies: [], said: [] },
  ...{ mayTell: true, mayRelease: false },
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

  test('a guardian reads the child’s own view before the act, and objects with a reason', async () => {
    const answers = { ...OPEN.answers, 'guests.respond': { matter: id(711) } } satisfies Answers
    await stand.see(`/guests/${id(701)}`, { as: guardian, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=matters]')
      await eventually(() => textOf(part), /The child said.*wants Gita.*Interview.*prosecutor/s)
      await part.locator('summary', { hasText: 'Object' }).click()
      await part.getByLabel('Why').filter({ visible: true }).fill('Not before the school exam')
      await part.getByRole('button', { name: 'Object' }).click()
      const { input } = await called('guests.respond')
      assert.deepEqual(input, { matter: id(711), act: 'object', text: 'Not before the school exam' })
    })
  })

  test('the team tells of an act that danger left no time for, with the child’s view first', async () => {
    const answers = { ...TEAM, 'guests.tell': { matter: id(713) } } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=guests]')
      await part.locator('summary', { hasText: 'Tell the guardian' }).click()
      await part.getByLabel('The child’s own view').fill('She asked to leave')
      await part.getByLabel('What it is about').fill('Taken to the house at the lake')
      await part.getByLabel('When').selectOption('afterwards')
      await part.getByLabel('Day of the act').fill('2026-11-24')
      await part.getByLabel('Which danger left no time').fill('The recruiter stood at the gate')
      await part.getByRole('button', { name: 'Tell the guardian' }).click()
      const { input } = await called('guests.tell')
      assert.deepEqual(input, {
        ...{ guest: id(701), act: 'interview', heard: 'said', view: 'She asked to leave', timing: 'afterwards' },
        ...{ what: 'Taken to the house at the lake', on: '2026-11-24', danger: 'The recruiter stood at the gate' },
      })
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
