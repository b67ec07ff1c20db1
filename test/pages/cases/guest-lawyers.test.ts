import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GuestPage, Matter, MyGuestPlace, TeamGuest } from '../../../src/modules/cases/guests/shapes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'

const lawyer = session(
  'Lauris Aizstāvis',
  ['lawyer'],
  ['agency:read', 'case:read', 'guest:work', 'act:keep', 'document:open'],
)
const place: MyGuestPlace = {
  ...{ guest: id(721), kind: 'lawyer', urgency: 'none', from: '2026-11-01', until: '2027-02-01', state: 'accepted' },
  ...{ language: 'uk', agency: 'Helping Centre', since: '2026-11-02T08:00:00Z', called: 'Oksana Vyhadana' },
}
const { state: _, ...placed } = place
const wish = (more: Partial<Matter> = {}): Matter => ({
  ...{ id: id(722), kind: 'wish', act: 'stay', timing: 'before', on: '2026-11-24', heard: 'said', state: 'open' },
  ...{ toldAt: '2026-11-24T08:00:00Z', since: '2026-11-24T08:00:00Z', answer: null, outcome: null, turn: 'team' },
  words: {
    view: 'She wants somebody beside her whom she knows',
    what: 'The interview of Friday waits until I am there, at noon',
    ...{ danger: '', by: 'Lauris Aizstāvis, Invented Law Office' },
  },
  acts: ['withdraw'],
  ...more,
})
const answered = wish({
  ...{ id: id(723), act: 'documents', state: 'refused', turn: null, acts: [], heard: 'not-yet' },
  ...{ outcome: 'She has not agreed to it yet. Ask again after Monday.' },
  words: { view: 'We meet on Monday', what: 'The contract', danger: '', by: 'Lauris Aizstāvis, Invented Law Office' },
})
const opened: GuestPage = {
  ...placed,
  matters: [wish(), answered],
  ...{ parts: ['identity', 'decisions', 'interviews', 'days'], person: id(601), code: '0a1b2c3d', age: 'adult' },
  ...{ invitedBy: 'Rūta Vanaga, Helping Centre', basis: 'She asked for it', learns: 'She knows his name' },
  identity: { name: 'Oksana Vyhadana', otherNames: '', born: '1999-05', pseudonym: '' },
  ...{ child: null, plan: null, days: [{ kind: 'court', on: '2026-12-12', note: 'Hall 3' }] },
  interviews: [{ on: '2026-11-10', kind: 'screening', topics: ['work'], language: 'uk' }],
  decisions: [
    {
      ...{ id: id(724), at: '2026-11-20T08:00:00Z', track: 'identification', act: 'refuse', to: 'refused' },
      ...{ reason: 'The grounds were not seen as enough', remedy: 'To the court, in writing', until: '2026-12-20' },
    },
  ],
}
const ofTeam: TeamGuest = {
  ...{ id: id(721), kind: 'lawyer', urgency: 'none', from: '2026-11-01', until: '2027-02-01', state: 'accepted' },
  ...{ since: '2026-11-02T08:00:00Z', ground: 'consent', openedAt: null, acts: ['renew', 'end', 'conflict'] },
  matters: [wish({ acts: ['grant', 'refuse'] }), answered],
  mayTell: false,
  words: {
    ...{ name: 'Lauris Aizstāvis', agency: 'Invented Law Office', reason: '' },
    ...{ basis: 'She asked for it', learns: 'She knows his name' },
  },
}

describe('a lawyer of another agency', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const AT = `/guests/${id(721)}`
  const OPEN = { 'guests.mine': { places: [place] }, 'guests.get': opened } satisfies Answers
  const TEAM = {
    'persons.get': personPage({}),
    'guests.of-person': { guests: [ofTeam], mayInvite: true },
    'guests.candidates': { members: [] },
  } satisfies Answers

  test('all looks of a client', () => seeAllLooks(stand, AT, { as: lawyer, answers: OPEN }, '#decisions'))
  test('all looks on the client’s own page', () =>
    seeAllLooks(stand, `/cases/${id(601)}?part=team`, { as: caseWorker, answers: TEAM }, '#guests'))

  test('asks the team that an interview waits, with the client’s own view, and offers no act of a guardian', async () => {
    const answers = { ...OPEN, 'guests.ask': { matter: id(725) } } satisfies Answers
    await stand.see(AT, { as: lawyer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=matters]')
      await eventually(() => textOf(part), /What you ask the team for.*The client said.*The client was not asked yet/s)
      await part.locator('summary', { hasText: 'Ask the team' }).click()
      const choices = await part.getByLabel('What you ask for').locator('option').allTextContents()
      assert.deepEqual(choices, [
        ...['Access to documents', 'A step for the person', 'The interview waits for the lawyer'],
        ...['Why a decision was taken', 'Something else'],
      ])
      await part.getByLabel('What you ask for').selectOption('stay')
      await part.getByLabel('The client’s own view').fill('She is afraid to go alone')
      await part.getByLabel('What it is about').fill('I am there at noon')
      await part.getByRole('button', { name: 'Ask the team' }).click()
      const { input } = await called('guests.ask')
      assert.deepEqual(input, {
        ...{ guest: id(721), act: 'stay', heard: 'said', view: 'She is afraid to go alone' },
        what: 'I am there at noon',
      })
    })
  })

  test('is answered by the team, and a refusal has a reason', async () => {
    const answers = { ...TEAM, 'guests.settle': { matter: id(722) } } satisfies Answers
    await stand.see(`/cases/${id(601)}?part=team`, { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=guests]')
      await eventually(() => textOf(part), /The client said.*The interview waits for the lawyer/s)
      await part.locator('summary', { hasText: 'Refuse' }).click()
      const send = part.getByRole('button', { name: 'Refuse' })
      assert.equal(await send.isDisabled(), true)
      await part.getByLabel('Why').filter({ visible: true }).fill('The court set the day')
      await send.click()
      const { input } = await called('guests.settle')
      assert.deepEqual(input, { matter: id(722), act: 'refuse', text: 'The court set the day' })
    })
  })
})
