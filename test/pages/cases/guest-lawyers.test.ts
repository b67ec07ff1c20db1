import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ReleasedDocument, RemedyOfMine } from '../../../src/modules/cases/guests/lawyer-shapes.ts'
import type { ActOfMine, GuestPage, Matter, MyGuestPlace, TeamGuest } from '../../../src/modules/cases/guests/shapes.ts'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { keptMedia } from './media.ts'

const lawyer = session(
  'Lauris Aizstāvis',
  ['lawyer'],
  ['agency:read', 'case:read', 'guest:work', 'act:keep', 'document:open', 'remedy:lodge'],
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
const contract: ReleasedDocument = {
  ...{ id: id(731), media: id(732), document: 'contract', name: 'Contract of the farm', type: 'application/pdf' },
  ...{ size: 48_000, how: 'Asked in Ukrainian; she wants him to read it', at: '2026-11-21T08:00:00Z', openedAt: null },
}
const letter: ReleasedDocument = {
  ...{ ...contract, id: id(733), media: id(734), document: 'letter', name: 'Letter of the employer' },
  openedAt: '2026-11-22T09:00:00Z',
}
const remedy: RemedyOfMine = {
  ...{ id: id(741), decision: id(724), lodgedOn: '2026-11-22', state: 'lodged', endedOn: null },
  words: {
    ...{ track: 'identification', act: 'refuse', at: '2026-11-20T08:00:00Z' },
    body: 'Administrative court, Riga',
  },
  ...{ term: { kind: 'hearing', on: '2026-12-15' }, says: 'Her sister was never heard', saidAtEnd: '' },
}
const opened: GuestPage = {
  ...placed,
  matters: [wish(), answered],
  ...{ documents: [contract, letter], remedies: [remedy], track: null },
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
const file = { ...keptMedia[0], kind: 'document', about: '' } as const
/** What the lawyer has already, and what can be released. */
const has = { ...file, id: id(732), document: 'contract', name: 'Contract of the farm' } as const
const payslip = { ...file, id: id(735), document: 'payslip', name: 'October' } as const
const { says: _says, saidAtEnd: _end, ...ofTeamRemedy } = remedy
const ofTeam: TeamGuest = {
  ...{ id: id(721), kind: 'lawyer', urgency: 'none', from: '2026-11-01', until: '2027-02-01', state: 'accepted' },
  ...{ since: '2026-11-02T08:00:00Z', ground: 'consent', openedAt: null, acts: ['renew', 'end', 'conflict'] },
  matters: [wish({ acts: ['grant', 'refuse'] }), answered],
  ...{ documents: [contract, letter], remedies: [ofTeamRemedy], said: [] },
  ...{ mayTell: false, mayRelease: true },
  words: {
    ...{ name: 'Lauris Aizstāvis', agency: 'Invented Law Office', reason: '' },
    ...{ basis: 'She asked for it', learns: 'She knows his name' },
  },
}

const words = { kind: 'drugs', what: 'She carried a bag to Riga', when: 'In spring' } as const
const told: ActOfMine = { ...words, id: id(726), guest: id(721), enteredAt: '2026-11-20T08:00:00Z' }
const listed: Out<'acts.list'>['acts'][number] = {
  ...{ ...words, id: id(726), enteredAt: '2026-11-20T08:00:00Z', known: false, status: 'noted', next: [] },
  enteredBy: { id: id(1), name: 'Lauris Aizstāvis' },
}

describe('a lawyer of another agency', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const AT = `/guests/${id(721)}`
  const OPEN = {
    'guests.mine': { places: [place] },
    'guests.get': opened,
    'acts.list': { acts: [listed] },
  } satisfies Answers
  const TEAM = {
    'persons.get': personPage({}),
    'guests.of-person': { guests: [ofTeam], mayInvite: true },
    'guests.candidates': { members: [] },
    'media.list': { media: [has, payslip, keptMedia[0]] },
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

  test('writes down what they alone were told, never as known, and the words go from the screen', async () => {
    const answers = { ...OPEN, 'acts.keep': { person: id(601), act: id(727) } } satisfies Answers
    await stand.see(AT, { as: lawyer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=told-alone]')
      await eventually(() => textOf(part), /under the number 000000.*Drugs.*In spring.*She carried a bag to Riga/s)
      await part.locator('summary', { hasText: 'Write down' }).click()
      const save = part.getByRole('button', { name: 'Save' })
      assert.equal(await save.isDisabled(), true)
      await part.getByLabel('Kind of act').selectOption('fraud')
      await part.getByLabel('What it was').fill('She signed for a loan')
      await part.getByLabel('When it was').fill('Last winter')
      await save.click()
      const { input } = await called('acts.keep')
      const words = { kind: 'fraud', what: 'She signed for a loan', when: 'Last winter' }
      assert.deepEqual(input, { person: id(601), known: false, ...words })
      await eventually(() => part.getByLabel('What it was').inputValue(), /^$/)
    })
  })

  test('erases it in two presses, after reading that nothing brings it back', async () => {
    const answers = { ...OPEN, 'acts.erase': { act: id(726) } } satisfies Answers
    await stand.see(AT, { as: lawyer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=told-alone]')
      await part.locator('summary', { hasText: 'Erase' }).click()
      await eventually(() => textOf(part), /Nobody brings it back/)
      await part.getByRole('button', { name: 'Erase' }).click()
      const { input } = await called('acts.erase')
      assert.deepEqual(input, { act: id(726) })
    })
  })

  test('finds what they were told beside their places, by a number alone where the place has ended', async () => {
    const ended = { ...told, id: id(728), guest: 'abcdef12-0000-4000-8000-000000000729', what: 'He slept in the yard' }
    const answers = { 'guests.mine': { places: [place] }, 'acts.mine': { acts: [told, ended] } } satisfies Answers
    await seeAllLooks(stand, '/guests', { as: lawyer, answers }, '#told-alone')
    await stand.see('/guests', { as: lawyer, answers }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=told-alone]')
      await eventually(() => textOf(part), /Drugs.*Oksana Vyhadana.*Place ABCDEF, ended.*He slept in the yard/s)
      assert.equal(await part.getByRole('link').count(), 1)
    })
  })

  test('with no place left their own words are still there', async () => {
    const answers = { 'guests.mine': { places: [] }, 'acts.mine': { acts: [told] } } satisfies Answers
    await stand.see('/guests', { as: lawyer, answers }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main')), /on no team of another agency.*She carried a bag to Riga/s)
      assert.equal(await page.locator('section[aria-labelledby=told-alone]').getByRole('link').count(), 0)
    })
  })

  test('opens what the client released, by the number of the release, and says why', async () => {
    await stand.see(AT, { as: lawyer, answers: OPEN }, async ({ page }) => {
      let asked = ''
      await page.route('**/api/person-media/*', async (route) => {
        asked = `${new URL(route.request().url()).search} ${decodeURIComponent(route.request().headers()['ausma-reason'])}`
        assert.match(route.request().url(), new RegExp(`/${id(731)}\\?`))
        await route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{}' })
      })
      const part = page.locator('section[aria-labelledby=documents]')
      await eventually(
        () => textOf(part),
        /Contract.*Contract of the farm.*Asked in Ukrainian.*Letter of the employer/s,
      )
      await part.locator('li', { hasText: 'Contract of the farm' }).getByRole('button', { name: 'Show' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('To write the appeal')
      await page.getByRole('dialog').locator('button[type=submit]').click()
      await eventually(() => asked, '?page=1&released=yes To write the appeal')
    })
  })

  test('the team releases what the lawyer does not have yet, only once the person said yes to this one', async () => {
    const answers = { ...TEAM, 'guests.release-document': { document: id(736) } } satisfies Answers
    await stand.see(`/cases/${id(601)}?part=team`, { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.locator('.released')
      await eventually(() => textOf(part), /Contract of the farm.*Not opened yet.*Letter of the employer.*Opened last/s)
      await part.locator('summary', { hasText: 'Release a document' }).click()
      const options = await part.getByLabel('Which document').locator('option').allTextContents()
      assert.deepEqual(options, ['Payslip, October'])
      const send = part.getByRole('button', { name: 'Release a document' })
      await part.getByLabel('How the person was asked').fill('Asked in Ukrainian; she wants it')
      await pick(part, 'Language in which', 'Ukrainian')
      assert.equal(await send.isDisabled(), true)
      await part.getByText('They agreed to this one').click()
      await send.click()
      const { input } = await called('guests.release-document')
      assert.deepEqual(input, {
        ...{ guest: id(721), media: id(735), how: 'Asked in Ukrainian; she wants it', language: 'uk' },
        understood: true,
      })
    })
  })

  test('ends a release in two presses, after reading what it does not undo', async () => {
    const answers = { ...TEAM, 'guests.take-back-document': { document: id(731) } } satisfies Answers
    await stand.see(`/cases/${id(601)}?part=team`, { as: caseWorker, answers }, async ({ page, called }) => {
      const one = page.locator('.released li', { hasText: 'Contract of the farm' })
      await one.locator('summary', { hasText: 'End the release' }).click()
      await eventually(() => textOf(one), /opens it no more/)
      await one.getByRole('button', { name: 'End the release' }).click()
      const { input } = await called('guests.take-back-document')
      assert.deepEqual(input, { document: id(731) })
    })
  })

  test('says what they lodged against a decision, and what comes next of it', async () => {
    const answers = { ...OPEN, 'guests.lodge-remedy': { remedy: id(742) } } satisfies Answers
    await stand.see(AT, { as: lawyer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=decisions]')
      await eventually(
        () => textOf(part),
        /Can be challenged until.*Administrative court, Riga.*Lodged on.*Hearing on.*Her sister was never heard/s,
      )
      await part.locator('summary', { hasText: 'Say what you lodged' }).click()
      const save = part.getByRole('button', { name: 'Save' }).filter({ visible: true })
      await part.getByLabel('With which court').fill('Ombudsman')
      await part.getByLabel('Lodged on').fill('2026-11-23')
      await part.getByLabel('What comes next').filter({ visible: true }).selectOption('submission')
      assert.equal(await save.isDisabled(), true, 'a term has a day')
      await part.getByLabel('On which day', { exact: true }).filter({ visible: true }).fill('2026-12-01')
      await part.getByLabel('For yourself: what it says').fill('Nobody asked her')
      await save.click()
      const { input } = await called('guests.lodge-remedy')
      assert.deepEqual(input, {
        ...{ guest: id(721), decision: id(724), body: 'Ombudsman', lodgedOn: '2026-11-23', says: 'Nobody asked her' },
        term: { kind: 'submission', on: '2026-12-01' },
      })
      await eventually(() => part.getByLabel('For yourself: what it says').inputValue(), /^$/)
    })
  })

  test('changes what comes next, and says how it ended', async () => {
    const answers = {
      ...OPEN,
      'guests.set-term': { remedy: id(741) },
      'guests.end-remedy': { remedy: id(741) },
    } satisfies Answers
    await stand.see(AT, { as: lawyer, answers }, async ({ page, called }) => {
      const one = page.locator('.remedy')
      await one.locator('summary', { hasText: 'Change what comes next' }).click()
      await one.getByRole('button', { name: 'Save' }).filter({ visible: true }).click()
      const { input: term } = await called('guests.set-term')
      assert.deepEqual(term, { remedy: id(741), term: null })
      await one.locator('summary', { hasText: 'Change what comes next' }).click()
      await one.locator('summary', { hasText: 'Say how it ended' }).click()
      await one.getByLabel('How it ended').selectOption('partly')
      await one.getByLabel('On which day it ended').fill('2026-11-24')
      await one.getByRole('button', { name: 'Save' }).filter({ visible: true }).click()
      const { input } = await called('guests.end-remedy')
      assert.deepEqual(input, { remedy: id(741), result: 'partly', endedOn: '2026-11-24', says: '' })
    })
  })

  test('the team reads that it is lodged and its terms, and nothing of what it says', async () => {
    await stand.see(`/cases/${id(601)}?part=team`, { as: caseWorker, answers: TEAM }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=guests]')
      await eventually(() => textOf(part), /Remedies this lawyer lodged.*Administrative court, Riga.*Hearing on/s)
      assert.doesNotMatch(await textOf(part), /never heard/)
    })
  })
})
