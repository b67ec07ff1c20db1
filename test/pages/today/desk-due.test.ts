import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

describe('what is due of persons on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('what is needed at once, steps of plans and looks again stand by time, by number alone', async () => {
    const of = (n: number) => ({ person: id(600 + n), code: `0000A${n}` })
    const waits: Out<'persons.waiting'> = {
      ...{ missing: 0, overdue: 0, children: 0, reviews: 0, due: [] },
      urgent: [{ ...of(1), needs: ['safe-place', 'medical'], since: '2026-11-24T06:40:00Z', missed: false }],
      papers: [
        { ...of(2), kind: 'step', due: '2026-11-20', missed: true },
        { ...of(2), kind: 'assessment', due: '2026-11-26', missed: false },
      ],
    }
    await stand.see(
      '/',
      { as: caseWorker, answers: { 'persons.waiting': waits, 'children.waiting': { reviews: [] } } },
      async ({ page }) => {
        await eventually(
          () => textOf(page.getByRole('region', { name: 'Today' })),
          /08:40Person 0000A1Needed at once: A safe place tonight, Medical care/,
        )
        await eventually(
          () => textOf(page.getByRole('region', { name: 'Overdue' })),
          /Person 0000A2.*A step of the plan/,
        )
        const look = page.getByRole('region', { name: 'Within a week' })
        await eventually(() => textOf(look), /Look at needs and risks again/)
        const link = page.getByRole('region', { name: 'Overdue' }).getByRole('link', { name: 'Person 0000A2' })
        await eventually(() => link.getAttribute('href'), /part=help#papers$/)
      },
    )
  })

  test('what waits of guests, interpreters and questions to agencies stands there for whoever it waits for', async () => {
    const guest = session('Ilze Guest', ['guardian', 'interpreter'], ['agency:read', 'guest:work', 'interpreter:work'])
    const since = '2026-11-24T06:40:00Z'
    const answers: Answers = {
      'guests.waiting': { invited: 1, urgent: 0, since, told: { count: 3, afterwards: 0, since }, terms: [] },
      'interpreters.waiting': { asked: 2, urgent: 1, since },
    }
    await stand.see('/', { as: guest, answers }, async ({ page }) => {
      const main = page.locator('main')
      await eventually(() => textOf(main), /You are asked to interpret for 2 hours/)
      await eventually(() => textOf(main), /You are asked to 1 team of another agency/)
      await eventually(() => textOf(main), /You are told of 3 acts/)
    })
    const team = session('Rita Team', ['case-worker'], ['agency:read', 'case:read', 'guest:invite', 'interpreter:ask'])
    const ofTeam: Answers = {
      'children.waiting': { reviews: [] },
      'interpreters.missing': {
        missing: [
          { person: id(601), code: '0000A1', session: id(811), startsAt: '2026-11-26T09:00:00Z', language: 'uk' },
        ],
      },
      'guests.missing': {
        missing: [{ person: id(602), code: '0000A2', since, telephone: null, agency: 'Orphans’ court' }],
        toAnswer: [{ person: id(603), code: '0000A3', since, count: 1 }],
        terms: [],
        said: [],
      },
    }
    await stand.see('/', { as: team, answers: ofTeam }, async ({ page }) => {
      const main = page.locator('main')
      await eventually(() => textOf(main), /Nobody interprets Ukrainian for this hour yet/)
      await eventually(() => textOf(main), /Find another guardian: Orphans’ court/)
      await eventually(() => textOf(main), /1 answer to a guest of the team is due/)
    })
  })

  test('who is in danger stands in the place of the report that they came from; what others wrote there stays', async () => {
    const as = {
      ...caseWorker,
      member: { ...caseWorker.member, permissions: [...caseWorker.member.permissions, 'report:read'] },
    }
    const report = (n: number, what: 'safe' | 'reply') =>
      ({
        report: id(800 + n),
        code: `BBB22${n}`,
        kind: 'help',
        what,
        due: '2026-11-24',
        missed: false,
        danger: 'now',
      }) as const
    const peril = { person: id(601), code: '0000A1', danger: 'now', since: '2026-11-24T05:00:00Z' } as const
    const answers: Answers = {
      'children.waiting': { reviews: [] },
      'reports.waiting': {
        helpUnread: 0,
        helpSince: null,
        unread: 0,
        replies: 0,
        inDanger: [id(801), id(802)],
        overdue: 0,
      },
      'reports.deadlines': {
        deadlines: [report(1, 'safe'), report(2, 'safe'), report(3, 'reply')],
        ...{ total: 3, missed: 0, ringing: { isSet: true, takesHelp: true, level: 0, stuck: 0 } },
      },
      'persons.waiting': {
        ...{ missing: 0, overdue: 0, children: 0, reviews: 0, due: [] },
        perils: [
          { ...peril, report: id(801) },
          { ...peril, person: id(603), code: '0000A3', report: id(803) },
        ],
      },
    }
    await stand.see('/', { as, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'In danger' })
      await eventually(() => textOf(part), /Person 0000A1In danger now · from report 000000 · Until somebody records/)
      const links = await part.getByRole('link').allTextContents()
      assert.deepEqual(links.toSorted(), ['Person 0000A1', 'Person 0000A3', 'Report BBB222', 'Report BBB223'])
    })
  })

  test('a referral by hand is never called sent: somebody has to bring it or call', async () => {
    const as = { ...caseWorker, member: { ...caseWorker.member, permissions: ['referral:work', 'referral:receive'] } }
    const row = (n: number, state: 'consented' | 'sent', byHand: boolean) =>
      ({ referral: id(700 + n), side: 'sender', state, byHand, due: '2026-11-24T18:00:00Z', missed: false }) as const
    const due = [row(1, 'consented', true), row(2, 'sent', true), row(3, 'sent', false)]
    const answers: Answers = { 'referrals.waiting': { toAnswer: 0, arrivals: 0, late: 0, notArrived: 0, due } }
    await stand.see('/', { as, answers }, async ({ page }) => {
      const notes = page.getByRole('region', { name: 'Today' }).locator('.what .note')
      await eventually(
        () => notes.allTextContents(),
        [
          'By hand: somebody has to call or bring it. Nothing is sent.',
          'Handed over by hand: ask them for their answer',
          'Sent, waits for an answer',
        ],
      )
    })
  })

  test('what waits for a guest, an interpreter and a team without a guardian stands on the desk like all else', async () => {
    const since = '2026-11-24T08:00:00Z'
    const as = (...permissions: string[]) => ({ ...caseWorker, member: { ...caseWorker.member, permissions } })
    const told = { count: 0, afterwards: 0, since: null }
    const guest: Answers = { 'guests.waiting': { since, invited: 1, urgent: 1, told, terms: [] } }
    await stand.see('/', { as: as('guest:work'), answers: guest }, async ({ page }) => {
      await eventually(() => page.locator('main a[href="/guests"]').count(), 1)
      await eventually(() => page.getByText('Your roles open no leads.').count(), 0)
    })
    const interpreter: Answers = { 'interpreters.waiting': { asked: 2, urgent: 0, since } }
    await stand.see('/', { as: as('interpreter:work'), answers: interpreter }, async ({ page }) => {
      await eventually(() => page.locator('main a[href="/interpreting"]').count(), 1)
    })
    const hour = { person: id(601), code: '0000A1', session: id(741), startsAt: since, language: 'uk' }
    const team: Answers = { 'interpreters.missing': { missing: [hour] } }
    await stand.see('/', { as: as('interpreter:ask'), answers: team }, async ({ page }) => {
      await eventually(() => page.locator('main .stretch a').count(), 1)
    })
  })

  test('shares stand by their clocks, a missing child before all, and say neither whom nor what', async () => {
    const as = { ...caseWorker, member: { ...caseWorker.member, permissions: ['share:read'] } }
    const row = (n: number, more: Partial<Out<'shares.waiting'>['due'][number]>) => ({
      ...({ share: id(900 + n), side: 'receiver', byHand: false, clock: 'answer', urgency: 'none' } as const),
      ...{ due: '2026-11-24T18:00:00Z', missed: false },
      ...more,
    })
    const due = [
      row(1, { clock: 'acknowledge', urgency: 'missing-child', due: '2026-11-24T10:40:00Z' }),
      row(2, { side: 'sender', missed: true, due: '2026-11-23T18:00:00Z' }),
      row(3, { side: 'sender', byHand: true }),
      row(4, { clock: 'read-correction' }),
      row(5, { clock: 'say', due: '2026-11-28T18:00:00Z' }),
    ]
    const answers: Answers = {
      'shares.waiting': { toAcknowledge: 1, toAnswer: 2, corrected: 1, recalled: 1, late: 1, answered: 2, due },
    }
    await stand.see('/', { as, answers }, async ({ page }) => {
      const part = (name: string) => page.getByRole('region', { name })
      const notes = (name: string) => part(name).locator('.what .note').allTextContents()
      await eventually(() => notes('In danger'), ['A child is missing · Acknowledge'])
      await eventually(() => notes('Overdue'), ['Nobody there has answered'])
      await eventually(
        () => notes('Today'),
        ['Told by hand: ask them, and write down the answer', 'Read the correction'],
      )
      await eventually(() => notes('Within a week'), ['Say what became of it'])
      const link = part('In danger').getByRole('link', { name: 'Passed on to you' })
      assert.equal(await link.getAttribute('href'), `/shares/${id(901)}`)
      await part('Overdue').getByRole('link', { name: 'Passed on by you' }).waitFor()
      // The desk has rows for the first ones; the others are counted.
      const more = part('No deadline').getByRole('link', { name: '2 more that were passed on' })
      assert.equal(await more.getAttribute('href'), '/shares')
      const answered = part('No deadline').getByRole('link', { name: '2 answers to what you passed on' })
      assert.equal(await answered.getAttribute('href'), '/shares?side=sender&all=yes')
    })
  })

  test('whoever may not read shares is not asked about any', async () => {
    await stand.see('/', { as: caseWorker, answers: {} }, async ({ page, callsOf, settled }) => {
      await page.getByText('Nothing is due.').waitFor()
      await settled()
      assert.equal(callsOf('shares.waiting').length, 0)
    })
  })

  test('what lists by time leave out is counted, with the way to it', async () => {
    const answers: Answers = {
      'persons.waiting': { ...{ missing: 0, overdue: 0, children: 0, reviews: 0, due: [] } },
      'reminders.list': { reminders: [], overdue: 0, more: 3 },
      'children.waiting': { reviews: [], more: 1 },
    }
    const permissions = [...caseWorker.member.permissions, 'notice:read']
    const as = { ...caseWorker, member: { ...caseWorker.member, permissions } }
    await stand.see('/', { as, answers }, async ({ page }) => {
      const link = page.getByRole('link', { name: '3 more reminders about notices' })
      assert.equal(await link.getAttribute('href'), '/notices/answers')
      await page.getByRole('link', { name: '1 more review of a child' }).waitFor()
    })
  })
})
