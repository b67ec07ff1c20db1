import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, member, noticeWriter, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, actions, draft, ofLead, sent } from './notices.ts'

const FULL = { as: noticeWriter, answers: ANSWERS }
const PLACE = `/notices/${id(701)}`
const changed = { notice: id(701), state: 'draft' as const, actions: draft.actions }
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })

describe('notices', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/notices', FULL, '.card'))
  test('all looks of a draft', () => seeAllLooks(stand, PLACE, FULL, '.now'))
  test('all looks of a notice that was sent', () => seeAllLooks(stand, PLACE, given({ 'notices.get': sent }), '.now'))
  test('all looks of the directory', () => seeAllLooks(stand, '/notices/recipients', FULL, '.card'))
  test('all looks of a new notice', () => seeAllLooks(stand, `/notices/new?lead=${id(101)}`, FULL, '.card'))

  test('the list says what failed, what is held and what was refused; j, k and Enter go through it', async () => {
    await stand.see('/notices', FULL, async ({ page: tab }) => {
      await tab.locator('.card').nth(3).waitFor()
      const text = await textOf(tab.locator('.cards'))
      assert.match(text, /Held by police.*until/)
      assert.match(text, /Not delivered, The mail server did not take the address.*\(answer 550\)/)
      assert.match(text, /Left up.*Not against their terms.*As trusted flagger/)
      await tab.keyboard.press('j')
      await tab.keyboard.press('j')
      await tab.keyboard.press('k')
      await tab.keyboard.press('j')
      await tab.keyboard.press('Enter')
      await eventually(() => tab.url(), new RegExp(`/notices/${id(702)}$`))
    })
  })

  test('«Mine» goes together with a state, and the page gives a notice to a colleague', async () => {
    await stand.see('/notices?state=draft', FULL, async ({ page: tab, callsOf }) => {
      await tab.getByRole('link', { name: 'Mine' }).click()
      await eventually(() => tab.url(), /\/notices\?state=draft&mine=yes$/)
      await eventually(() => callsOf('notices.list').at(-1)?.input, { state: 'draft', mine: true, after: 0 })
      await tab.getByRole('link', { name: /^All/ }).first().click()
      await eventually(() => callsOf('notices.list').at(-1)?.input, { state: 'all', mine: true, after: 0 })
    })
    const people = { 'members.list': { members: [member()], invites: [] } }
    await stand.see(PLACE, given({ ...people, 'notices.assign': changed }), async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Give to a colleague' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Colleague').selectOption('Pēteris Krūmiņš')
      await dialog.getByRole('button', { name: 'Give' }).click()
      assert.deepEqual((await called('notices.assign')).input, { notice: id(701), member: id(2) })
      await dialog.waitFor({ state: 'detached' })
    })
  })

  test('each state has its address, and asks the server for just that', async () => {
    await stand.see('/notices', FULL, async ({ page: tab, callsOf }) => {
      await tab.getByRole('link', { name: /^Held by police 1/ }).click()
      await eventually(() => tab.url(), /\/notices\?state=held$/)
      await eventually(() => callsOf('notices.list').at(-1)?.input, { state: 'held', after: 0 })
    })
  })

  test('a draft says what is missing, and its ground is chosen by a person: law or a clause of the directory', async () => {
    await stand.see(PLACE, given({ 'notices.edit': changed }), async ({ page: tab, called }) => {
      await eventually(
        () => textOf(tab.locator('.notice', { hasText: 'It cannot be approved yet.' })),
        /What is missing:.*Why that is illegal.*good faith/,
      )
      await tab.getByLabel('Why that is illegal').fill('Fees are taken from workers before they start.')
      await tab.getByLabel('By what').selectOption('terms')
      await tab.getByLabel('Clause of their terms').selectOption('4.2')
      await tab.locator('form .tick').click()
      await tab.getByRole('button', { name: 'Keep the draft' }).click()
      const { input } = await called('notices.edit')
      assert.deepEqual(input, {
        notice: id(701),
        edition: 2,
        matter: 'forced-labour',
        ground: 'terms',
        language: 'en',
        content: {
          addresses: [{ address: AT, more: '' }],
          facts: draft.content.facts,
          reasons: 'Fees are taken from workers before they start.',
          provision: '4.2 No fees from workers',
          goodFaith: true,
        },
      })
    })
  })

  test('what was typed stays where it could not be kept', async () => {
    const failing = given({ 'notices.edit': problem('conflict', 'Somebody else has changed this draft meanwhile.') })
    await stand.see(PLACE, failing, async ({ page: tab }) => {
      const field = tab.getByLabel('Why that is illegal')
      await field.fill('Words of mine')
      await tab.getByRole('button', { name: 'Keep the draft' }).click()
      await tab.getByText('Somebody else has changed this draft meanwhile.').waitFor()
      await eventually(() => field.inputValue(), 'Words of mine')
    })
  })

  test('an address that led to evidence is no link: a press would tell a trafficker’s site that we are there', async () => {
    await stand.see(PLACE, FULL, async ({ page: tab }) => {
      await tab.locator('.record .cards .card').first().waitFor()
      await eventually(() => tab.locator(`a[href^="${AT}"]`).count(), 0)
      await eventually(
        () => textOf(tab.locator('.record')),
        /could not be read\. The other server answered with an error\. \(answer 404\)/,
      )
    })
  })

  test('one asks for a second person, and the second one approves or declines on the page itself', async () => {
    const ready = { ...draft, missing: [], actions: actions(['edit', 'approve', 'note']) }
    const asks = given({ 'notices.get': ready, 'notices.approve': waits(id(999)) })
    await stand.see(PLACE, asks, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Ask a second person to approve it' }).click()
      assert.deepEqual((await called('notices.approve')).input, { notice: id(701), edition: 2 })
    })
    const waitsFor = {
      approval: id(999),
      askedBy: { id: id(2), name: 'Pēteris Krūmiņš' },
      askedAt: '2026-11-23T09:00:00Z',
      mine: true,
    }
    const second = given({ 'notices.get': { ...ready, waitsFor, actions: actions([]) }, 'notices.approve': changed })
    await stand.see(PLACE, second, async ({ page: tab, called }) => {
      await tab.getByText(/Pēteris Krūmiņš asked/).waitFor()
      await tab.getByRole('button', { name: 'Approve' }).click()
      assert.equal((await called('notices.approve')).approval, id(999))
    })
  })

  test('each closed action says why', async () => {
    await stand.see(PLACE, FULL, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.now')), /Send it.*Something that the law asks for is missing/)
      await tab.locator('.closed-acts summary').first().click()
      const closed = tab.locator('.act.closed button').first()
      await closed.focus()
      await eventually(() => closed.evaluate((one) => one === document.activeElement), true)
    })
  })

  test('what they decided is recorded with their reason, only where they did not act', async () => {
    await stand.see(PLACE, given({ 'notices.get': sent, 'notices.decide': changed }), async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'They decided' }).click()
      await eventually(() => tab.getByLabel('Their reason').count(), 0)
      await tab.getByLabel('What became of the content').selectOption('kept')
      await tab.getByLabel('Their reason').selectOption('not-illegal')
      await tab.getByRole('button', { name: 'They decided' }).click()
      assert.deepEqual((await called('notices.decide')).input, {
        notice: id(701),
        outcome: 'kept',
        refusal: 'not-illegal',
        automated: null,
      })
    })
  })

  test('nothing is kept before somebody has said that no child is shown', async () => {
    const answers = given({ 'notices.keep-posting': { evidence: id(711), entry: id(714), job: null } })
    await stand.see(`/notices/new?lead=${id(101)}`, answers, async ({ page: tab, called }) => {
      const keep = tab.getByRole('button', { name: 'Keep it as evidence' })
      await keep.waitFor()
      await eventually(() => keep.isDisabled(), true)
      await tab.getByLabel('Its exact address').fill(AT)
      await tab.locator('form .tick').first().click()
      await tab.getByLabel('Graded by').selectOption('4x4')
      await eventually(() => keep.isDisabled(), true, 'a grade is whole')
      await tab.getByLabel('The source').selectOption('B')
      await tab.getByLabel('The information').selectOption('2')
      await keep.click()
      const grade = { scale: '4x4', source: 'B', information: '2' }
      const input = { lead: id(101), place: 0, address: AT, childAbuse: false, grade }
      assert.deepEqual((await called('notices.keep-posting')).input, input)
    })
  })

  test('without evidence there is no draft; a barred lead shows nothing but where its address went', async () => {
    const none = given({ 'notices.of-lead': { ...ofLead, evidence: [] } })
    await stand.see(`/notices/new?lead=${id(101)}`, none, async ({ page: tab }) => {
      const write = tab.getByRole('button', { name: 'Draft the notice' })
      await write.waitFor()
      await tab.getByLabel('Recipient').selectOption({ index: 1 })
      await eventually(() => write.isDisabled(), true)
    })
    const barred = {
      at: '2026-11-23T08:00:00Z',
      by: { id: id(1), name: 'Ilze Kalniņa' },
      recipient: 'Invented Hotline',
      delivery: 'failed' as const,
      problem: 'EENVELOPE 550',
    }
    const closed = given({ 'notices.of-lead': { ...ofLead, evidence: [], open: false, barred } })
    await stand.see(`/notices/new?lead=${id(101)}`, closed, async ({ page: tab, callsOf }) => {
      await eventually(
        () => textOf(tab.locator('.notice')),
        /went to Invented Hotline.*Not delivered The mail server did not take the address.*\(answer 550\)/,
      )
      await eventually(() => tab.getByRole('button', { name: 'Keep it as evidence' }).count(), 0)
      await atRest(tab)
      assert.equal(callsOf('leads.posting').length, 0)
    })
  })

  test('the address of suspected child abuse material goes to a hotline or the police, and to no platform', async () => {
    const answers = given({ 'notices.refer-child-material': { ...ofLead, evidence: [], open: false } })
    await stand.see(`/notices/new?lead=${id(101)}`, answers, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass its address on' }).click()
      await eventually(
        () => tab.getByLabel('To whom', { exact: true }).locator('option').allTextContents(),
        ['Invented Hotline'],
      )
      await tab.getByLabel('Addresses').fill(AT)
      await tab.getByRole('button', { name: /^Pass the address on/ }).click()
      const { input } = await called('notices.refer-child-material')
      assert.deepEqual(input, { lead: id(101), recipient: id(752), addresses: [AT] })
    })
  })

  test('a recipient is added with its clauses, a row each, and a fault stands at its field', async () => {
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'mail', message: 'not an address' }],
    })
    await stand.see('/notices/recipients', given({ 'recipients.save': fault }), async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Add a recipient' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Name', { exact: true }).fill('Board Example')
      await dialog.getByLabel('Mail address').fill('legal@board.example')
      const clause = (n: number) => dialog.getByRole('group', { name: `Clause ${n}`, exact: true })
      for (let n = 1; n <= 3; n++) await dialog.getByRole('button', { name: 'Add a clause' }).click()
      await clause(1).getByLabel('Number').fill('7')
      await clause(1).getByLabel('Words').fill('No fees')
      await clause(2).getByLabel('Number').fill('8')
      await shoot(tab, 'clauses')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const input = (await called('recipients.save')).input as { clauses: unknown; recipient: unknown }
      assert.equal(input.recipient, null)
      assert.deepEqual(input.clauses, [
        { code: '7', words: 'No fees', address: null },
        { code: '8', words: '8', address: null },
      ])
      await dialog.locator('.fault').waitFor()
    })
  })

  test('whose roles open no notices sees none of it', async () => {
    await stand.see('/', { as: reader }, async ({ page: tab, settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('notices.list').length, 0)
      assert.equal(await tab.getByRole('link', { name: 'Notices' }).count(), 0)
    })
  })
})
