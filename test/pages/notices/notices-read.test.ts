import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { WHYS } from '../../../src/modules/notices/codes.ts'
import { en } from '../../../src/ui/shell/catalogues/en.ts'
import type { NoticePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { leadPage } from '../leads/leads.ts'
import { looksRight } from '../looks.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, actions, draft, evidence, list, ofLead, row, sent } from './notices.ts'

const PLACE = `/notices/${id(701)}`
const changed = { notice: id(701), state: 'draft' as const, actions: draft.actions }
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })

/** Signed in with the rights of one who writes, but for some. */
const without = (...permissions: string[]) => ({
  ...noticeWriter,
  member: {
    ...noticeWriter.member,
    permissions: noticeWriter.member.permissions.filter((one) => !permissions.includes(one)),
  },
})
const readsOnly = without('notice:draft', 'notice:approve', 'notice:send', 'notice:settle', 'recipient:set')

describe('reading notices', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('whoever may only read sees the letter and no form; each act says that their roles do not allow it', async () => {
    const suspicion = draft.suspicion && { ...draft.suspicion, why: 'not-permitted' as const }
    const page = { ...draft, suspicion, actions: actions([], 'not-permitted') }
    await stand.see(PLACE, { ...given({ 'notices.get': page }), as: readsOnly }, async ({ page: tab }) => {
      await tab.getByRole('heading', { name: 'The letter as it would go' }).waitFor()
      await eventually(() => tab.locator('.record form').count(), 0)
      await tab.locator('.now .closed-acts summary').click()
      const closed = tab.locator('.now .act.closed')
      await eventually(async () => (await closed.count()) >= 8, true)
      for (const text of await closed.allTextContents()) assert.match(text, /Your roles do not allow this/)
      // A door that is closed is still a stop for the keyboard, and tells why to who hears it.
      const first = closed.getByRole('button').first()
      const why = await first.getAttribute('aria-describedby')
      await eventually(() => textOf(tab.locator(`[id="${why}"]`)), /^Closed: /)
    })
  })

  test('every reason why an act is closed is said in words', async () => {
    const names = ['approve', 'send', 'hold', 'acknowledge', 'decide', 'correct', 'withdraw', 'close', 'note'] as const
    for (let at = 0; at < WHYS.length; at += names.length) {
      const some = WHYS.slice(at, at + names.length)
      const told = actions([]).map((action) => {
        const place = names.findIndex((name) => action.operation === `notices.${name}`)
        return { ...action, why: some[place] ?? 'not-sent' }
      })
      await stand.see(PLACE, given({ 'notices.get': { ...sent, actions: told } }), async ({ page: tab }) => {
        for (const [place, why] of some.entries()) {
          const words = tab.locator(`#why-${names[place]}`)
          await eventually(() => textOf(words), `Closed: ${en[`notice.why-${why}`]}`)
        }
      })
    }
  })

  test('the second person may decline, and a failure of that stands beside it', async () => {
    const waitsFor = {
      approval: id(999),
      askedBy: { id: id(2), name: null },
      askedAt: '2026-11-23T09:00:00Z',
      mine: true,
    }
    const page: NoticePage = { ...draft, missing: [], waitsFor, actions: actions([], 'waits-for-second-person') }
    const failing = problem('conflict', 'Somebody has decided on it already.')
    const answers = given({ 'notices.get': page, 'approvals.decline': failing, 'notices.approve': changed })
    await stand.see(PLACE, answers, async ({ page: tab, answer, called, callsOf }) => {
      // A colleague who is not known by name any more has asked all the same.
      await tab.getByText(/… asked on/).waitFor()
      await tab.getByText('You approve what stands on this page').waitFor()
      await tab.getByRole('button', { name: 'Decline' }).click()
      await tab.locator('.now .failed', { hasText: 'Somebody has decided on it already.' }).waitFor()
      // With the act, not before it: asked anew in between, the page would take the button from under the press.
      answer({
        'approvals.decline': () => {
          answer({ 'notices.get': { ...page, waitsFor: null } })
          return {}
        },
      })
      await tab.getByRole('button', { name: 'Decline' }).click()
      assert.deepEqual((await called('approvals.decline', 2)).input, { approval: id(999) })
      await eventually(() => tab.getByRole('button', { name: 'Decline' }).count(), 0)
      await atRest(tab)
      assert.equal(callsOf('notices.approve').length, 0)
    })
  })

  test('where nobody can approve it, that is said before anybody is asked, with what to do', async () => {
    const nobody = { ready: [], toAdmit: [], roles: ['analyst' as const, 'investigator' as const] }
    const ready = { ...draft, missing: [], approvers: nobody, actions: actions(['approve', 'note']) }
    await stand.see(PLACE, given({ 'notices.get': ready }), async ({ page: tab }) => {
      const told = tab.locator('.now .notice')
      await eventually(() => textOf(told), /Nobody can approve it yet\..*Ask an administrator.*analyst.*investigator/)
    })
    const waiting = { ...ready, approvers: { ...nobody, toAdmit: [{ id: id(2), name: 'Pēteris Krūmiņš' }] } }
    await stand.see(PLACE, given({ 'notices.get': waiting }), async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.now .notice')), /Pēteris Krūmiņš could, once admitted/)
    })
  })

  test('asked, it says that it waits; refused, it says why, and the page stays as it was', async () => {
    const ready = { ...draft, missing: [], actions: actions(['approve', 'note']) }
    const failing = problem('not-permitted', 'Nobody else can approve it yet.')
    await stand.see(
      PLACE,
      given({ 'notices.get': ready, 'notices.approve': failing }),
      async ({ page: tab, answer }) => {
        const ask = tab.getByRole('button', { name: 'Ask a second person to approve it' })
        await ask.click()
        await tab.locator('.now .failed', { hasText: 'Nobody else can approve it yet.' }).waitFor()
        answer({ 'notices.approve': waits(id(999)) })
        await ask.click()
        await tab.locator('.said', { hasText: /second person/ }).waitFor()
      },
    )
  })

  test('what is sealed says that it is there; a failed page says why; the whole hash stands there', async () => {
    const [posting, page] = evidence
    const pieces = [
      { ...posting, seen: null },
      page,
      { ...page, id: id(713), problem: null, size: 2048, sha256: 'b4'.repeat(32) },
    ]
    await stand.see(PLACE, given({ 'notices.get': { ...sent, evidence: pieces } }), async ({ page: tab }) => {
      const cards = tab.locator('.record .cards .card')
      await eventually(() => cards.count(), 3)
      await eventually(
        () => textOf(cards.nth(0)),
        /The posting as it was seen.*Ilze Kalniņa.*Sealed\..*SHA-256 (a3){32}/,
      )
      await eventually(
        () => textOf(cards.nth(1)),
        /could not be read\. The other server answered with an error\. \(answer 404\)/,
      )
      // Only a page that was read, and whose keys are open, can be saved.
      await eventually(() => tab.getByRole('button', { name: 'Save the page as it came' }).count(), 1)
      await eventually(() => cards.nth(2).getByRole('button', { name: 'Save the page as it came' }).count(), 1)
      // Of what could not be read there is no size and no hash to compare.
      assert.doesNotMatch(await textOf(cards.nth(1)), /SHA-256|0 byte/)
      await eventually(() => textOf(cards.nth(2)), /SHA-256 (b4){32}/)
    })
  })

  test('a piece that was closed, destroyed or altered says so, and what was closed is not saved', async () => {
    const [posting, page] = evidence
    const whole = { ...page, problem: null, size: 2048, sha256: 'b4'.repeat(32) }
    const pieces = [
      { ...posting, seen: null, wrong: 'closed' as const },
      { ...whole, id: id(713), seen: null, wrong: 'closed' as const },
      { ...whole, id: id(714), wrong: 'differs' as const },
      { ...whole, id: id(715), seen: null, wrong: 'destroyed' as const },
    ]
    await stand.see(PLACE, given({ 'notices.get': { ...sent, evidence: pieces } }), async ({ page: tab }) => {
      const cards = tab.locator('.record .cards .card')
      await eventually(() => cards.count(), 4)
      for (const at of [0, 1]) await eventually(() => textOf(cards.nth(at)), /Closed to everybody/)
      await eventually(() => textOf(cards.nth(2)), /Not what it was/)
      await eventually(() => textOf(cards.nth(3)), /Destroyed/)
      for (const at of [0, 1, 3]) await eventually(() => cards.nth(at).getByRole('button').count(), 0)
    })
  })

  test('a correction and what it corrects lead to each other; a repetition leads to the one before', async () => {
    const tied = {
      ...sent,
      corrects: { id: id(702), number: 11 },
      correctedBy: { id: id(703), number: 13 },
      repeats: { id: id(704), number: 9 },
    }
    await stand.see(PLACE, given({ 'notices.get': tied }), async ({ page: tab }) => {
      const facts = tab.locator('.report-facts')
      await eventually(() => textOf(facts), /Corrects Notice 11.*Corrected by Notice 13.*Posted again after Notice 9/)
      await facts.getByRole('link', { name: 'Notice 13' }).click()
      await eventually(() => tab.url(), new RegExp(`/notices/${id(703)}$`))
    })
  })

  test('what was done: the latest first, with who did it, what they said, and nobody where it was the post', async () => {
    const at = '2026-11-23T12:00:00Z'
    const known = sent.events[1]
    const events: NoticePage['events'] = [
      { ...known, id: id(730), at, kind: 'noted', words: '<b>They called</b>' },
      { ...known, id: id(731), at, kind: 'decided', outcome: 'kept', refusal: 'duplicate' },
      { ...known, id: id(732), at, kind: 'failed', by: null },
      { ...known, id: id(733), at, kind: 'drafted', by: { id: id(3), name: null } },
    ]
    await stand.see(PLACE, given({ 'notices.get': { ...sent, events } }), async ({ page: tab }) => {
      const items = tab.locator('.timeline-list li > span')
      await eventually(() => items.count(), 4)
      const [noted, decided, failed, drafted] = await items.allTextContents()
      assert.match(noted, /^Note · Ilze Kalniņa<b>They called<\/b>$/)
      assert.equal(decided, 'Decided · Left up · Already reported · Ilze Kalniņa')
      assert.equal(failed, 'Not delivered')
      assert.equal(drafted, 'Drafted')
    })
  })

  test('a day that is not possible is said at its field, and a decision says what only they can know', async () => {
    const fault = problem('invalid-input', 'This day lies before the notice was sent, or ahead.', {
      fields: [{ field: 'on', message: 'not-possible' }],
    })
    const answers = given({ 'notices.get': sent, 'notices.decide': fault, 'notices.acknowledge': fault })
    await stand.see(PLACE, answers, async ({ page: tab, answer, called }) => {
      await tab.locator('summary', { hasText: 'They decided' }).click()
      const form = tab.locator('details', { hasText: 'What became of the content' })
      await form.getByLabel('Decided by automated means?').selectOption('Yes')
      await form.getByLabel('Day').fill('2026-11-30')
      await form.getByRole('button', { name: 'They decided' }).click()
      await eventually(() => textOf(form.locator('.field .fault')), 'This day is not possible here.')
      answer({ 'notices.decide': changed })
      await form.getByLabel('Day').fill('2026-11-23')
      await form.getByRole('button', { name: 'They decided' }).click()
      const input = { notice: id(701), outcome: 'removed', refusal: null, automated: true, on: '2026-11-23' }
      assert.deepEqual((await called('notices.decide', 2)).input, input)
      await tab.locator('summary', { hasText: 'Receipt was confirmed' }).click()
      const receipt = tab.locator('details', { hasText: 'Receipt was confirmed' })
      await receipt.getByRole('button', { name: 'Receipt was confirmed' }).click()
      await eventually(() => textOf(receipt.locator('.field .fault')), 'This day is not possible here.')
    })
  })

  test('a notice for a form is taken out again as a copy, which counts nothing as sent', async () => {
    const exported = { ...sent, channel: 'export' as const, actions: actions(['note'], 'already-sent') }
    const failing = problem('keys-closed', 'The keys are not open in this session.')
    await stand.see(PLACE, given({ 'notices.get': exported, 'notices.export': failing }), async ({ page: tab }) => {
      const now = tab.locator('.now')
      const take = now.getByRole('button', { name: 'Download it as a file' })
      await take.click()
      await now.locator('.failed').waitFor()
      await atRest(tab)
      assert.doesNotMatch(await textOf(now), /counts as sent/)
    })
    await stand.see(PLACE, given({ 'notices.get': sent }), async ({ page: tab }) => {
      await tab.locator('.now').waitFor()
      await eventually(() => tab.getByRole('button', { name: 'Download it as a file' }).count(), 0)
    })
  })

  test('a notice that is not there says so and can be asked for again', async () => {
    const gone = given({ 'notices.get': problem('not-found', 'There is no such notice.') })
    await stand.see(PLACE, gone, async ({ page: tab, answer }) => {
      await tab.getByText('There is no such notice.').waitFor()
      answer({ 'notices.get': draft })
      await tab.getByRole('button', { name: 'Try again' }).click()
      await tab.getByRole('heading', { name: 'Notice 12, Jobs Example' }).waitFor()
      // The window's title names nobody: it stands in histories and over shoulders.
      await eventually(() => tab.title(), /^Notice 12/)
      assert.doesNotMatch(await tab.title(), /Jobs Example/)
    })
  })

  test('the list: an address that names no state asks for what is open; further ones keep the state', async () => {
    await stand.see('/notices?state=gone&after=-3', given({}), async ({ page: tab, callsOf, settled }) => {
      await settled()
      assert.deepEqual(callsOf('notices.list')[0].input, { state: 'open', after: 0 })
      assert.equal(await tab.locator('.filters [aria-current]').textContent(), 'Open')
    })
    const part = { ...list, next: 50, total: 51 }
    await stand.see('/notices?state=decided', given({ 'notices.list': part }), async ({ page: tab, callsOf }) => {
      await tab.getByText('51 notices').waitFor()
      await tab.getByRole('link', { name: 'Further notices' }).click()
      await eventually(() => tab.url(), /state=decided&after=50$/)
      await eventually(() => callsOf('notices.list').at(-1)?.input, { state: 'decided', after: 50 })
      await tab.goBack()
      await eventually(() => tab.url(), /state=decided$/)
    })
  })

  test('an empty list says where a notice begins; without a sender it says that first', async () => {
    const none = { ...list, notices: [], states: [], total: 0, settingsMissing: true }
    await stand.see('/notices', given({ 'notices.list': none }), async (view) => {
      await view.page.getByText('Nobody has said yet in whose name notices go.').waitFor()
      await view.page.getByText('A notice begins with a lead that somebody opened for one.').waitFor()
      await looksRight(view)
      await view.page.setViewportSize({ width: 1280, height: 900 })
      await view.page.getByRole('link', { name: 'Leads opened for a notice' }).click()
      await eventually(() => view.page.url(), /\/leads\?.*open-for-notice/)
    })
  })

  test('a try that failed is told while it is on its way, and a recipient’s name stays what it is', async () => {
    const rows = [
      row({ state: 'approved', delivery: 'waiting', problem: 'ECONNREFUSED' }),
      row({
        id: id(702),
        number: 11,
        recipient: { id: id(752), name: '<i>שם</i>' },
        draftedBy: { id: id(3), name: null },
      }),
      row({ id: id(703), number: 10, matter: null, ground: null, addresses: 0 }),
    ]
    await stand.see('/notices', given({ 'notices.list': { ...list, notices: rows } }), async ({ page: tab }) => {
      const cards = tab.locator('.cards .card')
      await eventually(() => cards.count(), 3)
      await eventually(() => textOf(cards.nth(0)), /On its way, The other server could not be reached/)
      await eventually(() => textOf(cards.nth(1)), /<i>שם<\/i>.*Drafted .* by …/)
      await eventually(() => textOf(cards.nth(2)), /No ground named yet.*0 addresses/)
    })
  })

  test('nobody is told of other agencies’ notices who may not hold one, and an empty list is no heading', async () => {
    await stand.see('/notices', given({}), async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('notices.told').length, 0)
    })
    const police = {
      ...noticeWriter,
      member: { ...noticeWriter.member, permissions: [...noticeWriter.member.permissions, 'notice:hold'] },
    }
    const empty = given({ 'notices.told': { notices: [] } })
    await stand.see('/notices', { ...empty, as: police }, async ({ page: tab, settled, called }) => {
      await called('notices.told')
      await settled()
      assert.equal(await tab.getByText('Notices of other agencies, before they go').count(), 0)
    })
    const told = [
      {
        id: id(790),
        madeAt: '2026-11-23T08:00:00Z',
        state: 'draft' as const,
        heldUntil: null,
        matter: null,
        addresses: [AT],
        suspicion: false,
      },
    ]
    const failing = problem('conflict', 'It went a moment ago.', {
      fields: [{ field: 'notice', message: 'already-sent' }],
    })
    const late = given({ 'notices.told': { notices: told }, 'notices.hold-told': failing })
    await stand.see('/notices', { ...late, as: police }, async ({ page: tab, callsOf }) => {
      await tab.getByRole('button', { name: 'Hold it' }).click()
      await tab.locator('.failed', { hasText: 'It went a moment ago.' }).waitFor()
      // What is shown was wrong then, and is asked anew.
      await eventually(() => callsOf('notices.told').length >= 2, true)
      await eventually(() => tab.locator(`a[href^="${AT}"]`).count(), 0)
    })
  })

  test('the lead’s page: who may not draft sees what there is, who may not read nothing, and a barred lead says so', async () => {
    const lead = { 'leads.get': leadPage({ state: 'open-for-notice' }) } as const
    const path = `/leads/${id(101)}`
    const there = {
      ...ofLead,
      notices: [{ id: id(701), number: 12, state: 'held' as const, recipient: 'Jobs Example' }],
    }
    const reads = { ...given({ ...lead, 'notices.of-lead': there }), as: readsOnly }
    await stand.see(path, reads, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('#now')), /Notice 12 Jobs Example · Held by police/)
      await eventually(() => tab.getByRole('link', { name: 'Write a notice' }).count(), 0)
      await tab.locator('#now').getByRole('link', { name: 'Notice 12' }).click()
      await eventually(() => tab.url(), new RegExp(`/notices/${id(701)}$`))
    })
    await stand.see(path, { ...given(lead), as: without('notice:read') }, async ({ callsOf, settled }) => {
      await settled()
      assert.equal(callsOf('notices.of-lead').length, 0)
    })
    const barred = {
      at: '2026-11-23T08:00:00Z',
      by: { id: id(1), name: null },
      recipient: 'Invented Hotline',
      delivery: 'delivered' as const,
      problem: null,
    }
    const closed = { ...ofLead, evidence: [], open: false, barred }
    await stand.see(path, given({ ...lead, 'notices.of-lead': closed }), async ({ page: tab }) => {
      await eventually(
        () => textOf(tab.locator('#now')),
        new RegExp(en['notice.why-child-abuse-material'].slice(0, 30)),
      )
    })
  })
})
