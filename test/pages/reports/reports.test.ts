import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { In, Out, ReportRow } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer, reader, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import {
  alikeLead,
  alikeReport,
  firstMessage,
  peteris,
  reportActions,
  reportEvent,
  reportPage,
  reportRow,
} from './report-sample.ts'

const row = (more: Partial<ReportRow> = {}): ReportRow =>
  reportRow({ dangerTold: 'no', files: 1, unreadSince: '2026-11-23', excerpt: 'Saimnieks paņēma pases', ...more })
const help = row({
  id: id(802),
  kind: 'help',
  about: 'me',
  child: true,
  state: 'received',
  danger: 'now',
  unreadSince: null,
  readBy: null,
  filedOn: '2026-11-10',
  excerpt: null,
  clocks: [
    { what: 'read', due: '2026-11-17', kept: null, missed: true },
    { what: 'answer', due: '2027-02-17', kept: null, missed: false },
  ],
})
const list: Out<'reports.list'> = { reports: [help, row()], total: 2, next: null }
const intake = {
  publicName: 'Labour Inspectorate of Sēlija',
  suspicions: true,
  help: true,
  statutory: false,
  zone: 'Europe/Riga',
  hours: [{ day: 1, from: '08:00', to: '17:00' }],
  hoursConfirmed: true,
  closedDays: 90,
  withdrawnDays: 30,
}
/** Every act but these is closed. */
const actions = (open: readonly string[], why: 'not-read' | 'still-open' = 'still-open') =>
  reportActions(
    Object.fromEntries(
      reportActions()
        .map(({ operation }) => operation.slice('reports.'.length))
        .filter((act) => !open.includes(act))
        .map((act) => [act, why]),
    ),
  )
const told = {
  text: 'Saimnieks paņēma pases.\nNeviens nedrīkst aiziet.',
  where: 'Ferma pie Valmieras',
  suspected: 'Balts busiņš',
  reach: 'Only in the evening',
}
const picture = {
  file: id(821),
  size: 120_000,
  type: 'image/png',
  scan: { verdict: 'not-scanned', why: 'none' },
} as const
const page = reportPage({
  ...row(),
  messages: [
    firstMessage(told, [picture]),
    { id: id(812), kind: 'question', on: '2026-11-22', text: 'Cik cilvēku?', told: null, by: peteris, files: [] },
    { id: id(813), kind: 'reply', on: '2026-11-23', text: 'Divpadsmit', told: null, by: null, files: [] },
  ],
  events: [
    reportEvent({ words: 'Known in Cēsis' }),
    reportEvent({ id: id(832), at: '2026-11-21T09:00:00Z', kind: 'assessed', words: 'soon' }),
  ],
  actions: actions(['ask', 'answer', 'pass', 'close', 'assess', 'note', 'make-lead']),
  identityTold: true,
})
const related: Out<'reports.related'> = {
  leads: [
    {
      lead: id(841),
      number: 12,
      state: 'new',
      title: 'Pickers wanted abroad',
      how: 'made',
      by: peteris,
      at: '2026-11-22T09:00:00Z',
    },
  ],
  alikeLeads: [alikeLead],
  reports: [
    alikeReport,
    {
      report: id(804),
      code: 'DEF456',
      filedOn: '2026-11-18',
      state: 'closed',
      contacts: [],
      words: 0.91,
      chain: false,
      verdict: 'same',
      by: peteris,
    },
  ],
  points: [{ kind: 'phone', value: '+37120000142', written: '20 000 142' }],
  quotations: ['Pickers wanted abroad, the journey is paid'],
}
const deadlines: Out<'reports.deadlines'> = {
  deadlines: [
    { report: id(802), code: '000000', kind: 'help', what: 'read', due: '2026-11-17', missed: true, danger: null },
    {
      report: id(801),
      code: '000000',
      kind: 'suspicion',
      what: 'answer',
      due: '2027-02-21',
      missed: false,
      danger: null,
    },
  ],
  total: 5,
  missed: 1,
  ringing: { isSet: true, takesHelp: true, level: 2, stuck: 1 },
}
const FULL: { as: typeof intakeOfficer; answers: Answers } = {
  as: intakeOfficer,
  answers: {
    'reports.list': list,
    'reports.get': page,
    'reports.related': related,
    'reports.deadlines': deadlines,
    'intakes.get': { intake },
  },
}

describe('reports', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the queue', () => seeAllLooks(stand, '/reports', FULL, '.card'))
  test('all looks of a report', () => seeAllLooks(stand, `/reports/${id(801)}`, FULL, '.now'))

  test('the queue says how urgent and how complete apart, what is late, and no word of what nobody has opened', async () => {
    await stand.see('/reports', FULL, async ({ page: tab, callsOf }) => {
      const [first, second] = [tab.locator('.card').nth(0), tab.locator('.card').nth(1)]
      await eventually(() => textOf(first), /In danger now.*Asks for help.*Under 18.*3 of 6 helpful details/)
      await eventually(() => textOf(first), /Should have been read by 17 Nov.*Nobody has opened it yet/)
      await eventually(() => textOf(second), /In danger soon.*New message since.*Saimnieks paņēma pases/)
      assert.deepEqual(callsOf('reports.list')[0].input, { kind: 'all', state: 'open', sort: 'danger', after: 0 })
    })
  })

  test('an urgent report that was read and written to says so, and where its words stand', async () => {
    const written = row({
      ...{ kind: 'help', danger: 'now', state: 'read', excerpt: null },
      clocks: [{ what: 'answer', due: '2026-11-21', kept: '2026-11-20', missed: false }],
    })
    const answers: Answers = { ...FULL.answers, 'reports.list': { ...list, reports: [written] } }
    const said = /Read, and written to the reporter.*What it says stands on its page alone/
    await stand.see('/reports', { ...FULL, answers }, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.card').first()), said)
    })
  })

  test('each filter has its address, and asks the server for just that', async () => {
    await stand.see('/reports', FULL, async ({ page: tab, callsOf }) => {
      await tab.getByRole('link', { name: 'Asks for help' }).click()
      await tab.getByRole('link', { name: 'helpful details' }).click()
      await eventually(() => tab.url(), /\/reports\?(kind=help&sort=complete|sort=complete&kind=help)$/)
      const wanted = { kind: 'help', state: 'open', sort: 'complete', after: 0 }
      // Of questions sent one after another the last one need not come last.
      await eventually(() => callsOf('reports.list').some(({ input }) => isDeepStrictEqual(input, wanted)), true)
      await eventually(() => tab.getByRole('link', { name: 'Asks for help' }).getAttribute('aria-current'), /page|true/)
    })
  })

  test('further reports are those of the kind and state one looks at, and have an address', async () => {
    const shown = ({ after }: In<'reports.list'>): Out<'reports.list'> =>
      after === 50
        ? { reports: [row({ id: id(805), excerpt: 'Vēl viens' })], total: 51, next: null }
        : { reports: [help], total: 51, next: 50 }
    const answers: Answers = { ...FULL.answers, 'reports.list': shown }
    const looked = { kind: 'help', state: 'received', sort: 'waiting' }
    await stand.see(`/reports?${new URLSearchParams(looked)}`, { ...FULL, answers }, async ({ page: tab, callsOf }) => {
      const further = tab.getByRole('link', { name: 'Further reports' })
      await further.click()
      await tab.getByText('Vēl viens').waitFor()
      assert.deepEqual(Object.fromEntries(new URL(tab.url()).searchParams), { ...looked, after: '50' })
      const wanted = { ...looked, after: 50 }
      await eventually(() => callsOf('reports.list').some(({ input }) => isDeepStrictEqual(input, wanted)), true)
      await eventually(() => further.count(), 0)
    })
  })

  test('a report shows what was told, in its own words and lines, and a way to reach somebody with its warning', async () => {
    await stand.see(`/reports/${id(801)}`, FULL, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Saimnieks paņēma pases\. Neviens nedrīkst aiziet/)
      const text = await textOf(tab.locator('.record'))
      assert.match(text, /Only in the evening.*Use this way only/)
      assert.match(text, /image\/png/)
      assert.match(text, /Message by Pēteris Krūmiņš.*Cik cilvēku\?.*The reporter.*Divpadsmit/)
      assert.match(text, /Known in Cēsis/)
      assert.doesNotMatch(await tab.title(), /pases/)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('a question goes to the reporter; what was typed stays where it could not be sent', async () => {
    const failing: Answers = {
      ...FULL.answers,
      'reports.ask': problem('conflict', 'The reporter has withdrawn this report.'),
    }
    await stand.see(`/reports/${id(801)}`, { ...FULL, answers: failing }, async ({ page: tab, called, answer }) => {
      const field = tab.getByLabel('To the reporter')
      await field.fill('How many people?')
      await tab.getByRole('button', { name: 'Ask a question' }).click()
      assert.deepEqual((await called('reports.ask')).input, { report: id(801), text: 'How many people?' })
      await tab.getByText('The reporter has withdrawn this report.').waitFor()
      await eventually(() => field.inputValue(), 'How many people?')
      answer({ 'reports.ask': { report: id(801), state: 'read', actions: page.actions } })
      await tab.getByRole('button', { name: 'Ask a question' }).click()
      await eventually(() => field.inputValue(), '')
    })
  })

  test('while a question is under way the same words do not go as the answer, and what is typed stays', async () => {
    const slow = held('reports.ask', { report: id(801), state: 'read', actions: page.actions })
    const answers = { ...FULL.answers, 'reports.ask': slow.reply }
    await stand.see(`/reports/${id(801)}`, { ...FULL, answers }, async ({ page: tab, called, callsOf, settled }) => {
      const field = tab.getByLabel('To the reporter')
      await field.fill('How many people?')
      await tab.getByRole('button', { name: 'Ask a question' }).click()
      await called('reports.ask')
      await field.fill('How many people? And since when?')
      const answer = tab.locator('.now').getByText('Answer and end', { exact: true })
      await answer.click({ force: true })
      slow.release()
      await tab.locator('.said', { hasText: 'Done.' }).waitFor()
      await settled()
      assert.equal(callsOf('reports.answer').length, 0)
      await eventually(() => field.inputValue(), 'How many people? And since when?')
    })
  })

  test('closing asks for a reason and says as what', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.close': { report: id(801), state: 'closed', actions: actions(['reopen']) },
    }
    await stand.see(`/reports/${id(801)}`, { ...FULL, answers }, async ({ page: tab, called, callsOf }) => {
      await tab.locator('summary', { hasText: 'Close without an answer' }).click()
      const why = tab.locator('details', { hasText: 'Close without an answer' }).getByLabel('Why')
      const press = tab.getByRole('button', { name: 'Close without an answer' })
      // Nothing is chosen for anybody, and a press says what lacks.
      assert.equal(await why.inputValue(), '')
      await press.click()
      await tab.getByText('Choose something first.').waitFor()
      await eventually(() => why.getAttribute('aria-invalid'), 'true')
      assert.equal(callsOf('reports.close').length, 0)
      await why.selectOption('spam')
      await press.click()
      assert.deepEqual((await called('reports.close')).input, { report: id(801), as: 'spam' })
    })
  })

  test('what was done names as what it was closed, beside the words', async () => {
    const events = [reportEvent({ kind: 'closed', words: 'The farm is known', closedAs: 'no-ground' })]
    const answers: Answers = { ...FULL.answers, 'reports.get': { ...page, events } }
    await stand.see(`/reports/${id(801)}`, { ...FULL, answers }, async ({ page: tab }) => {
      const done = tab.getByRole('region', { name: 'What was done' })
      await eventually(
        () => textOf(done),
        /Closed · Pēteris Krūmiņš · Nothing points to trafficking ?The farm is known/,
      )
    })
  })

  test('what is closed says why, and still takes the focus', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.get': { ...page, actions: actions(['note'], 'not-read') } }
    await stand.see(`/reports/${id(801)}`, { ...FULL, answers }, async ({ page: tab }) => {
      await tab.locator('.now .closed-acts summary').click()
      const closed = tab.locator('.now .act.closed').first()
      await eventually(() => textOf(closed), /It was not read yet/)
      await closed.getByRole('button').focus()
      await eventually(() => closed.getByRole('button').evaluate((one) => one === document.activeElement), true)
    })
  })

  test('an unread call for help stands first on the desk and leads to the queue of such calls', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.waiting': { helpUnread: 2, helpSince: '2026-11-23', unread: 1, replies: 0, inDanger: [], overdue: 3 },
    }
    await stand.see('/', { ...FULL, answers }, async ({ page: tab }) => {
      const alert = tab.locator('main').getByRole('alert')
      await eventually(
        () => textOf(alert),
        /2 calls for help are not read.*since yesterday|2 calls for help are not read/,
      )
      // Before all lists.
      await eventually(() => alert.evaluate((one) => one.parentElement?.firstElementChild === one), true)
      await alert.getByRole('link').click()
      await eventually(() => tab.url(), /\/reports\?(kind=help&state=received|state=received&kind=help)$/)
    })
  })

  test('whose roles open no reports sees none of it', async () => {
    await stand.see('/', { as: reader }, async ({ page: tab, settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('reports.waiting').length, 0)
      assert.equal(await tab.getByRole('link', { name: 'Reports' }).count(), 0)
    })
  })

  test('the intake is set with hours, a row a weekday; half a time is told there and not sent', async () => {
    const answers: Answers = { ...FULL.answers, 'intakes.set': { intake } }
    const settings: Answers = {
      'rings.get': { rings: null },
      'credentials.list': { credentials: [], mayAdd: [] },
      'sessions.list': { sessions: [] },
    }
    await stand.see(
      '/settings',
      { as: intakeOfficer, answers: { ...answers, ...settings } },
      async ({ page: tab, called, callsOf }) => {
        const form = tab.locator('section[aria-labelledby=intake] form')
        const day = (name: string) => form.getByRole('group', { name, exact: true })
        await day('Sunday').getByLabel('From').fill('20:00')
        await form.getByRole('button', { name: 'Save' }).click()
        await day('Sunday').getByText('Say both, from when and until when').waitFor()
        await atRest(tab)
        assert.equal(callsOf('intakes.set').length, 0)
        await day('Sunday').getByLabel('Until').fill('06:00')
        await form.getByRole('button', { name: 'Save' }).click()
        const { input } = await called('intakes.set')
        assert.deepEqual((input as { hours: unknown }).hours, [
          { day: 1, from: '08:00', to: '17:00' },
          { day: 7, from: '20:00', to: '06:00' },
        ])
        // Somebody said that other hours are right, not these.
        assert.equal((input as { hoursConfirmed: unknown }).hoursConfirmed, false)
      },
    )
  })

  test('an agency that never took in any has no hours and no zone until somebody says them, and says that they are right', async () => {
    const answers: Answers = {
      ...FULL.answers,
      ...SETTINGS,
      'intakes.get': { intake: null },
      'intakes.set': { intake },
    }
    await stand.see('/settings', { as: intakeOfficer, answers }, async ({ page: tab, called }) => {
      const form = tab.locator('section[aria-labelledby=intake] form')
      const confirm = form.getByRole('checkbox', { name: /These hours are right/ })
      await form.getByText('When, we cannot promise').waitFor()
      assert.equal(await form.getByRole('combobox', { name: 'Time zone' }).inputValue(), '')
      assert.equal(await form.getByRole('group', { name: 'Monday', exact: true }).getByLabel('From').inputValue(), '')
      await form.getByRole('button', { name: 'Use Europe/Riga' }).click()
      await form.getByRole('button', { name: 'Monday to Friday, 08:00 to 17:00' }).click()
      await eventually(() => confirm.isChecked(), false)
      await form.getByText('These hours are right').click()
      await form.getByText('When, we cannot promise').waitFor({ state: 'detached' })
      await form.getByRole('button', { name: 'Save' }).click()
      const input = (await called('intakes.set')).input as typeof intake
      assert.deepEqual([input.zone, input.hours.length, input.hoursConfirmed], ['Europe/Riga', 5, true])
    })
  })

  test('nothing is there, and why; it failed, and another try', async () => {
    const none: Answers = { 'reports.list': { reports: [], total: 0, next: null }, 'intakes.get': { intake: null } }
    await stand.see('/reports', { as: intakeOfficer, answers: none }, async ({ page: tab }) => {
      await tab.getByText('No report is here.').waitFor()
      await tab.getByText('This agency takes in no reports yet.').waitFor()
      await tab.getByRole('heading', { name: 'Before anybody can report to this agency' }).waitFor()
    })
    const refused: Answers = { ...none, 'reports.list': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/reports', { as: intakeOfficer, answers: refused }, async ({ page: tab, answer }) => {
      await tab.getByRole('button', { name: 'Try again' }).waitFor()
      answer(FULL.answers)
      await tab.getByRole('button', { name: 'Try again' }).click()
      await tab.locator('.card').first().waitFor()
    })
  })
})
