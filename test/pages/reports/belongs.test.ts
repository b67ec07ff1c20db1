import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import type { Current, Out, ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id, intakeOfficer } from '../people.ts'
import { RECEIVERS, shareRow } from '../shares/shares.ts'
import { raiseStand, type Stand } from '../stand.ts'
import {
  alikeLead,
  alikeReport,
  firstMessage,
  peteris,
  reportActions,
  reportEvent,
  reportPage,
} from './report-sample.ts'

const officer: Current = {
  ...intakeOfficer,
  member: { ...intakeOfficer.member, permissions: [...intakeOfficer.member.permissions, 'report:lead'] },
}
const told = {
  text: 'She got «Pickers wanted abroad, the journey is paid» and left',
  where: 'Near the river',
  affected: 'my sister',
  suspected: '20 000 142',
}
const page = reportPage({
  about: 'offer',
  language: 'en',
  code: 'AAA111',
  excerpt: told.text,
  messages: [firstMessage(told)],
  events: [
    reportEvent({
      kind: 'passed',
      words: 'They are near',
      authority: 'State Police',
      approvedBy: { id: id(3), name: 'Anna Liepa' },
      recipient: 'police',
      parts: ['text', 'where'],
    }),
  ],
  actions: reportActions(),
})
const related: Out<'reports.related'> = {
  leads: [],
  alikeLeads: [alikeLead],
  reports: [alikeReport],
  points: [
    { kind: 'phone', value: '+37120000142', written: '20 000 142' },
    { kind: 'telegram', value: 'pickers', written: '@pickers' },
  ],
  quotations: ['Pickers wanted abroad, the journey is paid'],
}
const changed = { report: id(801), state: 'read' as const, actions: page.actions }
const FULL: { as: Current; answers: Answers } = {
  as: officer,
  answers: { 'reports.get': page, 'reports.related': related },
}
const AT = `/reports/${id(801)}`

describe('what a report may belong to', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('each suggestion says why, and leads to what it is of', async () => {
    await stand.see(AT, FULL, async ({ page: tab }) => {
      const part = tab.locator('.belongs')
      await eventually(() => textOf(part), /tied both together.*Both name \+37120000142.*64% of the words are the same/)
      await eventually(() => textOf(part), /It belongs to no lead.*L-7.*Work in the south/)
      await eventually(() => part.getByRole('link', { name: 'L-7' }).getAttribute('href'), `/leads/${id(842)}`)
      await eventually(() => part.getByRole('link', { name: /ABC123/ }).getAttribute('href'), `/reports/${id(803)}`)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('a person joins a lead, and says whether two reports are of one matter', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.join-lead': changed, 'reports.pair': changed }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Let it belong to L-7' }).click()
      assert.deepEqual((await called('reports.join-lead')).input, { report: id(801), lead: id(842) })
      await tab.getByRole('button', { name: /^Not one matter/ }).click()
      assert.deepEqual((await called('reports.pair')).input, { report: id(801), other: id(803), verdict: 'other' })
    })
  })

  test('taking it from a lead asks why', async () => {
    const joined: Out<'reports.related'> = {
      ...related,
      leads: [
        {
          lead: id(841),
          number: 12,
          state: 'new',
          title: null,
          how: 'joined',
          by: peteris,
          at: '2026-11-22T09:00:00Z',
        },
      ],
      alikeLeads: [],
    }
    const answers: Answers = {
      ...FULL.answers,
      'reports.related': joined,
      'reports.leave-lead': (_, { reason }) => (reason === null ? problem('reason-needed', 'Say why.') : changed),
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Take it from this lead' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('It is of another firm')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      assert.equal((await called('reports.leave-lead', 2)).reason, 'It is of another firm')
    })
  })

  test('a lead is made of the quotation and the chosen contact points, and opens', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.make-lead': { ...changed, lead: id(850), isNew: true } }
    await stand.see(AT, { ...FULL, answers, own: true }, async ({ page: tab, called, answer }) => {
      answer({ 'leads.get': problem('not-found', 'There is no such lead.') })
      await tab.locator('summary', { hasText: 'Make a lead' }).click()
      const advert = tab.getByLabel('Words of the advert')
      await eventually(() => advert.inputValue(), 'Pickers wanted abroad, the journey is paid')
      await tab.getByText('@pickers').click()
      await tab.getByRole('button', { name: 'Make the lead' }).click()
      assert.deepEqual((await called('reports.make-lead')).input, {
        report: id(801),
        text: 'Pickers wanted abroad, the journey is paid\n20 000 142',
      })
      await tab.waitForURL(`**/leads/${id(850)}`)
    })
  })

  test('the advert goes straight to a notice, once somebody has looked that it shows no child', async () => {
    const quoted = { quotation: id(860), evidence: id(861), entry: id(862), job: null }
    const { member } = FULL.as
    const as = {
      ...FULL.as,
      member: { ...member, permissions: [...member.permissions, 'notice:draft', 'report:lead'] },
    }
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'text', message: 'own-words' }] })
    const answers: Answers = { ...FULL.answers, 'notices.quote-report': fault }
    await stand.see(AT, { as, answers, own: true }, async ({ page: tab, called, answer }) => {
      answer({
        'notices.of-lead': problem('not-found', 'There is no such lead.'),
        'recipients.list': { recipients: [] },
      })
      const form = tab.locator('details', { hasText: 'Draft a notice of the advert' })
      await form.locator('summary').click()
      const go = form.getByRole('button', { name: 'Keep it and draft a notice' })
      await eventually(() => go.isDisabled(), true)
      await form.getByLabel('Its exact address').fill('https://jobs.example/ads/17')
      await form.locator('.tick').click()
      await go.click()
      await eventually(() => textOf(form.locator('.fault').first()), /says this of themselves/)
      answer({ 'notices.quote-report': quoted })
      await go.click()
      assert.deepEqual((await called('notices.quote-report', 2)).input, {
        report: id(801),
        text: 'Pickers wanted abroad, the journey is paid',
        address: 'https://jobs.example/ads/17',
        childAbuse: false,
        grade: null,
      })
      // By the quotation's own number: the report's stands in no address of another room.
      await tab.waitForURL(`**/notices/new?lead=${id(860)}`)
    })
  })

  for (const [why, words] of [
    ['not-told', /does not stand in the report/],
    ['own-words', /says this of themselves/],
    ['own-contact', /how the reporter may be reached/],
  ] as const)
    test(`what may not go along is told at the field (${why}), and what was typed stays`, async () => {
      const fault = problem('invalid-input', 'No.', { fields: [{ field: 'text', message: why }] })
      await stand.see(
        AT,
        { ...FULL, answers: { ...FULL.answers, 'reports.make-lead': fault } },
        async ({ page: tab }) => {
          await tab.locator('summary', { hasText: 'Make a lead' }).click()
          const advert = tab.getByLabel('Words of the advert')
          await advert.fill('something of my own')
          await tab.getByRole('button', { name: 'Make the lead' }).click()
          await eventually(() => textOf(tab.locator('.belongs .fault')), words)
          await eventually(() => advert.inputValue(), 'something of my own')
        },
      )
    })

  test('closed, it says why; whoever sees no leads sees none suggested', async () => {
    const closed = { ...page, actions: reportActions({ 'make-lead': 'withdrawn' }) }
    const none = { ...related, leads: null, alikeLeads: null }
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.get': closed } }, async ({ page: tab }) => {
      const folded = tab.locator('.belongs .closed-acts')
      await folded.locator('summary').click()
      await eventually(() => textOf(folded), /Make a lead of the advert.*The reporter has taken it back/)
    })
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.related': none } }, async ({ page: tab }) => {
      await tab.getByText('Other reports').waitFor()
      await eventually(() => tab.getByText('Make a lead of the advert').count(), 0)
      await eventually(() => tab.getByRole('link', { name: 'L-7' }).count(), 0)
    })
  })

  test('where the suggestions fail, the report stands all the same, and they can be asked for again', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.related': problem('unavailable', 'The database cannot be reached.'),
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, answer }) => {
      const part = tab.locator('.belongs')
      await part.getByRole('button', { name: 'Try again' }).waitFor()
      answer({ 'reports.related': related })
      await part.getByRole('button', { name: 'Try again' }).click()
      await part.getByText('Work in the south').waitFor()
    })
  })

  test('of what nobody has opened nothing is asked', async () => {
    const unread: ReportPage = { ...page, state: 'received', readAt: null, readBy: null }
    await stand.see(AT, { ...FULL, answers: { 'reports.get': unread } }, async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('reports.related').length, 0)
    })
  })
})

/** The terms that nobody changed. */
const USUAL = {
  ...{ handling: [], restrictions: '', tlp: 'amber', onward: false, proceedings: false, told: 'not-yet' },
}
const parts = (form: Locator) => form.getByRole('group', { name: 'What of it is passed on' })

describe('passing a report on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('asks for the parts that are there, and sends those that were chosen to a second person', async () => {
    const answers: Answers = { ...FULL.answers, 'reports.pass': problem('conflict', 'It was withdrawn.') }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await eventually(
        () => parts(form).locator('label').allTextContents(),
        ['What happens', 'Where', 'Who is harmed', 'Who does it'],
      )
      const ask = form.getByRole('button', { name: 'Ask a second person' })
      await eventually(() => form.getByRole('button', { name: 'Pass on at once' }).count(), 0)
      // No other agency is here, so somebody is told by hand. What lacks is said at its field.
      await ask.click()
      await hasFocus(form.getByLabel('To which authority'))
      await eventually(() => form.locator('.fault').count(), 4)
      await form.getByLabel('Kind of authority').selectOption('labour')
      await form.getByLabel('To which authority').fill('Labour Inspectorate')
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await parts(form).locator('label', { hasText: 'Where' }).click()
      await form.locator('textarea').fill('They can look at the farm')
      await ask.click()
      assert.deepEqual((await called('reports.pass')).input, {
        ...{ report: id(801), agency: null, authority: 'Labour Inspectorate', recipient: 'labour' },
        ...{ basis: 'Section 4', theirBasis: '', parts: ['where'], reason: 'They can look at the farm' },
        ...{ urgency: 'none', days: 180, exculpatory: false, terms: USUAL },
      })
      await form.getByText('It was withdrawn.').waitFor()
    })
  })

  test('to an agency of the house: with its legal basis, without suspects and files where it may not have them', async () => {
    const answers: Answers = { ...FULL.answers, 'shares.receivers': RECEIVERS, 'reports.pass': waits(id(870)) }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('To whom').selectOption('Valsts policija')
      await eventually(() => form.getByLabel('Kind of authority').count(), 0)
      await parts(form).locator('label', { hasText: 'Who does it' }).click()
      await form.getByLabel('To whom').selectOption('Patvērums')
      await form.getByText('What tells of suspects goes to police and justice only').waitFor()
      await eventually(() => parts(form).locator('label', { hasText: 'Who does it' }).count(), 0)
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await form.getByLabel('Legal basis of the receiver').fill('Section 9')
      await form.locator('textarea').fill('They can take her in')
      await form.getByRole('button', { name: 'Ask a second person' }).click()
      assert.deepEqual((await called('reports.pass')).input, {
        ...{ report: id(801), agency: id(902), authority: '', basis: 'Section 4', theirBasis: 'Section 9' },
        ...{ parts: ['text'], reason: 'They can take her in', urgency: 'none', days: 180, exculpatory: false },
        terms: USUAL,
      })
    })
  })

  test('a complaint goes to no agency: said at whom it was to go to', async () => {
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'agency', message: 'complaint-by-hand' }] })
    const answers: Answers = { ...FULL.answers, 'shares.receivers': RECEIVERS, 'reports.pass': fault }
    await stand.see(AT, { ...FULL, answers }, async (view) => {
      const { page: tab } = view
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('To whom').selectOption('Valsts policija')
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 4')
      await form.getByLabel('Legal basis of the receiver').fill('Section 9')
      await form.locator('textarea').fill('They can look at it')
      await form.getByRole('button', { name: 'Ask a second person' }).click()
      await eventually(
        () => textOf(form.locator('.fault')),
        'What was complained of is shared with no agency. Tell it by hand.',
      )
      await looksRight(view)
    })
  })

  test('what was passed on stands beside what can be done, with how it stands there', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'reports.get': { ...page, state: 'passed' },
      'shares.list': { shares: [shareRow({ thing: 'report', title: '', side: 'sender' })], total: 1, next: null },
    }
    const as = { ...officer, member: { ...officer.member, permissions: [...officer.member.permissions, 'share:read'] } }
    await stand.see(AT, { ...FULL, as, answers }, async ({ page: tab, called }) => {
      await eventually(() => textOf(tab.getByRole('list', { name: 'Passed on to' })), /Darba inspekcija.*Sent, nobody/)
      const { side, open, report } = (await called('shares.list')).input as Record<string, unknown>
      assert.deepEqual([side, open, report], ['sender', false, id(801)])
    })
  })

  test('alone only where somebody is in danger now; the firewall is told in words', async () => {
    const fault = problem('invalid-input', 'No.', { fields: [{ field: 'recipient', message: 'firewall' }] })
    const answers: Answers = {
      ...FULL.answers,
      'reports.get': { ...page, danger: 'now' },
      'reports.pass-urgently': fault,
    }
    await stand.see(AT, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('summary', { hasText: 'Pass to another authority' }).click()
      const form = tab.locator('details', { hasText: 'Ask a second person' })
      await form.getByLabel('Kind of authority').selectOption('return')
      await form.getByLabel('To which authority').fill('Border')
      await form.getByLabel('Legal basis', { exact: true }).fill('Section 5')
      await parts(form).locator('label', { hasText: 'What happens' }).click()
      await form.locator('textarea').fill('Somebody asked for it')
      await form.getByRole('button', { name: 'Pass on at once' }).click()
      const { reason, input } = await called('reports.pass-urgently')
      assert.equal(reason, 'Somebody asked for it')
      assert.ok(!('reason' in (input as object)) && !('urgency' in (input as object)))
      await eventually(() => textOf(form.locator('.fault')), /never goes to an authority that enforces returns/)
    })
  })

  test('what waits is told with who asked; what was passed stands with both people, to whom and what', async () => {
    const waiting: ReportPage = {
      ...page,
      actions: reportActions({ pass: 'waits-for-second-person' }),
      waitsFor: { approval: id(870), askedBy: peteris, askedAt: '2026-11-24T08:00:00Z' },
    }
    await stand.see(AT, { ...FULL, answers: { ...FULL.answers, 'reports.get': waiting } }, async ({ page: tab }) => {
      await tab.getByText(/Pēteris Krūmiņš asked to pass it on/).waitFor()
      await eventually(() => textOf(tab.locator('.now .act.closed')), /A second person decides/)
      const history = await textOf(tab.locator('section[aria-labelledby=done]'))
      assert.match(history, /Pēteris Krūmiņš.*agreed by Anna Liepa.*State Police.*\(Police\).*What happens.*Where/)
    })
  })

  test('the second person reads in words what is asked, with a way to the report', async () => {
    const row = {
      id: id(870),
      operation: 'reports.pass',
      subjects: [id(801)],
      askedBy: peteris,
      askedAt: '2026-11-24T08:00:00Z',
      expiresAt: '2026-12-01T08:00:00Z',
      input: {
        report: id(801),
        authority: 'State Police',
        recipient: 'police',
        basis: 'Section 4',
        parts: ['text', 'where'],
      },
      own: false,
      mayApprove: true,
    }
    await stand.see(
      '/approvals',
      { as: officer, answers: { ...FULL.answers, 'approvals.list': { approvals: [row] } } },
      async ({ page: tab }) => {
        const card = tab.locator('.card')
        await eventually(
          () => textOf(card),
          /Kind of authority\s*Police.*What of it is passed on\s*What happens\s*She got «Pickers.*Where\s*Near the river/,
        )
        await eventually(() => card.getByRole('link').getAttribute('href'), `/reports/${id(801)}`)
      },
    )
  })
})
